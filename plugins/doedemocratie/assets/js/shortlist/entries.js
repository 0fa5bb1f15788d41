// What stands on a shortlist of one hub: what one needs to get there.

import { filled } from "../filter/words.js";
import { ways } from "../keep/words.js";
import { chosen } from "../list/cards.js";

/** @import { Columns } from "../list/columns.js" */
/** @import { Contacts } from "../list/contact.js" */
/**
 * @typedef {object} Words
 * @property {string | undefined} helps
 * @property {string | undefined} open
 * @property {string} unknown
 */

const ROOT = new URL("../../../", import.meta.url);
const REL = "nofollow ugc noopener";

/**
 * Fill the element of a hub.
 * @param {HTMLElement} element
 * @param {string} slug
 * @param {number} row
 * @param {{ columns: Columns, contacts: Contacts }} data
 * @param {Words} words
 */
export function entry(element, slug, row, { columns, contacts }, words) {
  const contact = contacts.get(row);
  link(element, slug, columns.names[row]);
  const [stage] = chosen(columns, "stadium", row);
  for (const flag of /** @type {NodeListOf<HTMLElement>} */ (
    element.querySelectorAll("[data-flag]")
  )) {
    if (flag.dataset.flag !== stage) flag.remove();
  }
  const { facets, labels, fresh } = columns;
  const names = (/** @type {string} */ facet) =>
    chosen(columns, facet, row)
      .map((choice) => labels[facet][facets[facet].choices.indexOf(choice)])
      .filter(Boolean);
  const place = [contact?.adres, columns.places[row]].filter(Boolean).join(", ");
  const { table, rows } = columns.hours;
  const when = contact?.uren ?? table[rows[row]]; // at least the days
  const helps = names("helpt_met").join(", ");
  put(element, "where", [...names("type"), place || words.unknown].join(" · "));
  put(element, "fresh", fresh.table[fresh.rows[row]]);
  put(element, "open", when && filled(words.open, { q: when }));
  put(element, "helps", helps && filled(words.helps, { q: helps }));
  const part = put(element, "ways", " ");
  part?.replaceChildren(
    ...ways(contact).map(({ text, href }) => {
      const way = document.createElement("a");
      Object.assign(way, { href, rel: REL, textContent: text });
      return way;
    }),
  );
}

/**
 * Fill the element of a hub of which nothing could be fetched.
 * @param {HTMLElement} element
 * @param {string} slug
 */
export function plain(element, slug) {
  link(element, slug, slug);
  for (const part of element.querySelectorAll("[data-flag], [data-part]")) part.remove();
}

/**
 * Fill the element of a hub that is not there.
 * @param {HTMLElement} element
 * @param {string} slug
 */
export function gone(element, slug) {
  /** @type {Element} */ (element.querySelector("span")).textContent = slug;
}

/**
 * @param {HTMLElement} element
 * @param {string} slug
 * @param {string} name
 */
function link(element, slug, name) {
  const anchor = /** @type {HTMLAnchorElement} */ (element.querySelector("a"));
  anchor.href = `${ROOT.href}knooppunten/${encodeURIComponent(slug)}/`;
  anchor.textContent = name;
}

/**
 * Put a text in a part; a part without one goes.
 * @param {HTMLElement} element
 * @param {string} name
 * @param {string} text
 */
function put(element, name, text) {
  const part = element.querySelector(`[data-part="${name}"]`);
  if (text && part) part.textContent = text;
  else part?.remove();
  return part;
}
