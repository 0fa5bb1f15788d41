// Shows an answer: band by band the hubs that fit, how many there are, and what else there is to do.
import { fill, filled } from "../filter/words.js";
import { listed, NEED, needed, told as reason, wishes } from "./fit.js";
import { drawn } from "./hubs.js";
import { PLACE } from "./question.js";

/** @import { Answer, Host, Question, Rules } from "./shapes.js" */
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
  const m = hits.filter(({ silent }) => silent).length;
  const quiet = m === n;
  const said = one("said");
  said.hidden = false;
  const several = n === rules.most ? "most" : "many";
  const some = m ? (n - m === 1 ? "mixedOne" : "mixedMany") : n === 1 ? "one" : several;
  fill(said, !n ? "none" : quiet ? (n === 1 ? "quietOne" : "quiet") : some, { n: n - m, m });
  nobody(one("nobody"), rules, hits, question);
  one("none").hidden = !quiet;
  const need = needed(rules, question);
  const more = one("around");
  more.hidden = around === undefined;
  const [link, plain] = /** @type {HTMLCollectionOf<HTMLAnchorElement>} */ (more.children);
  const none = need ? "none-need" : "none";
  const text = rules.words[`around-${around ? (around > 1 ? "many" : "one") : none}`]
    .replace("{km}", `${rules.around}`)
    .replace("{n}", `${around}`);
  const list = { [PLACE]: question.spot?.label ?? "", straal: `${rules.around}` };
  const query = new URLSearchParams(need ? { ...list, [NEED]: need } : list);
  link.href = `${new URL("knooppunten/", root)}?${query}`;
  link.hidden = !around;
  link.textContent = around ? text : "";
  plain.textContent = around ? "" : text;
  return said;
}

/**
 * Say what was asked for that none of these hubs says; the help is told of by itself.
 * @param {HTMLElement} element
 * @param {Rules} rules
 * @param {Answer["hits"]} hits
 * @param {Question} question
 */
function nobody(element, rules, hits, question) {
  const missed = wishes(rules, question)
    .filter(({ asked, label }) => {
      const why = reason(asked.reason, label);
      return asked.nobody && !hits.some(({ reasons }) => reasons.includes(why));
    })
    .map(({ asked, label }) => reason(asked.nobody, label));
  const { words } = rules;
  const or = listed({ ...rules, words: { ...words, and: words.or } }, missed);
  element.hidden = !hits.length || !or;
  element.textContent = reason(words[hits.length > 1 ? "nobody-many" : "nobody-one"], or);
}
