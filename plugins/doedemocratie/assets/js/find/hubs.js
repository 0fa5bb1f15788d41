// Draws a hub that fits, of the template that the page prints (parts/find_hub.html). What people wrote
// comes in as text or as the value of an attribute, never as markup.
import { chosen } from "../list/cards.js";
import { slugOf } from "../list/columns.js";
import { dials } from "../list/contact.js";
import { branch } from "../list/near.js";
import { next, SHUT } from "../list/week.js";
import { listed } from "./fit.js";
import { mail } from "./letter.js";

/** @import { Columns } from "../list/columns.js" */
/** @import { Contacts } from "../list/contact.js" */
/** @import { Answer, Question, Rules } from "./shapes.js" */
/**
 * What hubs are drawn with; `where` is what the place or province that was asked for is called, `site`
 * what this site calls itself.
 * @typedef {{ template: HTMLTemplateElement, columns: Columns, contacts: Contacts, rules: Rules,
 *   question: Question, where: string, root: URL, site: string, now: Date }} Told
 */

const WAYS = /** @type {const} */ (["mail", "phone", "website"]);

/**
 * Return a hub that fits.
 * @param {Answer["hits"][number]} hit
 * @param {Told} told
 */
export function drawn({ row, km, reasons }, told) {
  const { template, columns, rules, root } = told;
  const item = /** @type {HTMLElement} */ (
    /** @type {Element} */ (template.content.firstElementChild).cloneNode(true)
  );
  const put = (/** @type {string} */ name, /** @type {string | undefined} */ text) => {
    const element = part(item, name);
    if (element && text) element.textContent = text;
    else element?.remove();
  };
  const name = columns.names[row];
  const [type = ""] = chosen(columns, "type", row);
  const address = new URL(`knooppunten/${slugOf(columns, row)}/`, root).href;
  for (const link of ["name", "profile"]) part(item, link)?.setAttribute("href", address);
  put("name", name);
  put("of", ` van ${name}`);
  put("type", columns.labels.type[columns.facets.type.choices.indexOf(type)]);
  put("place", place(told, row));
  put("km", distance(rules, km));
  part(item, "reasons")?.replaceChildren(
    ...reasons.map((reason) => {
      const why = document.createElement("li");
      why.textContent = reason;
      return why;
    }),
  );
  put("hours", when(told, row));
  lead(item, row, told);
  return item;
}

/**
 * Return the branches of a hub.
 * @param {Columns} columns
 * @param {number} row
 */
const branches = ({ more }, row) => (Object.hasOwn(more, row) ? more[row] : []);

/**
 * Return what is called where a hub is: the branch that is nearest, or in a province all that it has.
 * @param {Pick<Told, "columns" | "rules" | "question">} told
 * @param {number} row
 */
export function place({ columns, rules, question: { spot, province } }, row) {
  const near = spot && branch(columns, row, spot);
  if (near !== undefined) return rules.words.branch.replace("{p}", () => near);
  const own = columns.places[row];
  const all = [own, ...branches(columns, row).map(([name]) => name)].filter(Boolean);
  return province ? listed(rules, all) : own;
}

/**
 * Return when a hub is open next, else what its profile says of it, in words; "" for nothing. The week
 * of a hub with branches is that of all of them: then its own days are told, and none of a branch.
 * @param {Pick<Told, "columns" | "rules" | "question" | "now">} told
 * @param {number} row
 */
export function when({ columns, rules, now, question: { spot, province } }, row) {
  const { hours } = columns;
  const some = branches(columns, row).length;
  if (some && (province || (spot && branch(columns, row, spot) !== undefined))) return "";
  const words = (!some && next(columns, row, now)) || hours.table[hours.rows[row]];
  if (words.startsWith(SHUT)) return words[0].toUpperCase() + words.slice(1);
  return words && rules.words.open.replace("{v}", () => words);
}

/**
 * @param {Element} item
 * @param {string} name
 */
const part = (item, name) =>
  /** @type {HTMLElement | null} */ (item.querySelector(`[data-part="${name}"]`));

/**
 * Show of a drawn hub the one way to reach it that is nearest at hand; none while nobody knows of any.
 * @param {HTMLElement} item
 * @param {number} row
 * @param {Told} told
 */
export function lead(item, row, { contacts, columns, rules, question, where, site }) {
  const { email = "", telefoon: number = "", website = "" } = contacts.get(row) ?? {};
  const asks = { email, name: columns.names[row], where, site };
  const addresses = {
    mail: email && mail(rules, question, asks),
    phone: number && dials(number),
    website: /^https?:\/\//i.test(website) ? website : "",
  };
  const way = WAYS.find((sort) => addresses[sort]);
  for (const sort of WAYS) {
    const link = part(item, sort);
    if (!link) continue;
    link.hidden = sort !== way;
    if (link.hidden) continue;
    link.setAttribute("href", addresses[sort]);
    link.className = part(item, WAYS[0])?.className ?? "";
    if (sort === "phone") link.textContent = rules.words.phone.replace("{n}", () => number);
  }
}

/**
 * Return how far a hub is, in words; "" where nobody knows, or across the sea.
 * @param {Rules} rules
 * @param {number} km tenths of a kilometre
 */
export function distance({ words, sea }, km) {
  if (km > sea * 10) return "";
  return km < 10 ? words.close : words.km.replace("{n}", `${Math.round(km / 10)}`);
}
