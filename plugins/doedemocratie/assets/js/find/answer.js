// Shows an answer: band by band the hubs that fit, how many there are, and what else there is to do.
import { fill, filled } from "../filter/words.js";
import { NEED, needed } from "./fit.js";
import { drawn } from "./hubs.js";
import { PLACE } from "./question.js";

/** @import { Answer, Host, Question } from "./shapes.js" */
/** @import { Told } from "./hubs.js" */

const HOURS = '[data-part="hours"]';

/**
 * Draw the hubs of an answer; return each with its row.
 * @param {Host} host
 * @param {Answer} answer
 * @param {Told} told
 * @param {string} province what that of the question is called
 */
export function draw(host, { hits }, told, province) {
  const { bands, quiet, headings } = told.rules;
  /** @type {[item: HTMLElement, row: number][]} */
  const items = [];
  for (const name of [...bands, quiet]) {
    const section = /** @type {HTMLElement} */ (host.querySelector(`[data-band="${name}"]`));
    const some = hits
      .filter(({ silent, band }) => name === (silent ? quiet : bands[band]))
      .map((hit) => /** @type {[HTMLElement, number]} */ ([drawn(hit, told), hit.row]));
    const heading = /** @type {HTMLElement} */ (section.querySelector("h2"));
    heading.textContent = filled(headings[name], { p: told.where, v: province });
    section.querySelector("ol")?.replaceChildren(...some.map(([item]) => item));
    section.hidden = !some.length;
    items.push(...some);
  }
  host.one("answer").hidden = false;
  host.one("hours").hidden = !items.some(([item]) => item.querySelector(HOURS));
  return items;
}

/**
 * Say how many fit, and where to look when those are few; return where that is said.
 * @param {Host} host
 * @param {Answer} answer
 * @param {Question} question
 * @param {URL} root of the site
 */
export function tell({ one, rules }, { hits, around }, question, root) {
  const n = hits.length;
  const quiet = hits.every(({ silent }) => silent);
  const said = one("said");
  said.hidden = false;
  const many = n === rules.most ? "most" : "many";
  fill(said, !n ? "none" : quiet ? "quiet" : n === 1 ? "one" : many, { n });
  one("none").hidden = !quiet;
  const more = one("around");
  more.hidden = around === undefined;
  const [link, plain] = /** @type {HTMLCollectionOf<HTMLAnchorElement>} */ (more.children);
  const text = rules.words[`around-${around ? (around > 1 ? "many" : "one") : "none"}`]
    .replace("{km}", `${rules.around}`)
    .replace("{n}", `${around}`);
  const need = needed(rules, question);
  const list = { [PLACE]: question.spot?.label ?? "", straal: `${rules.around}` };
  const query = new URLSearchParams(need ? { ...list, [NEED]: need } : list);
  link.href = `${new URL("knooppunten/", root)}?${query}`;
  link.hidden = !around;
  link.textContent = around ? text : "";
  plain.textContent = around ? "" : text;
  return said;
}
