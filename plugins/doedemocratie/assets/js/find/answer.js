// Shows an answer: band by band the hubs that fit, how many there are, and what else there is to do.
import { fill, filled } from "../filter/words.js";
import { listed, NEED, needed, told, wishes } from "./fit.js";
import { drawn } from "./hubs.js";
import { PLACE } from "./question.js";

/** @import { Answer, Host, Question, Rules } from "./shapes.js" */
/** @import { Told } from "./hubs.js" */

const HOURS = '[data-part="hours"]';

/**
 * Draw the hubs of an answer; return each with its row.
 * @param {Host} host
 * @param {Answer} answer
 * @param {Told} by
 * @param {string} province what that of the question is called
 */
export function draw(host, { hits }, by, province) {
  const { bands, quiet, headings } = by.rules;
  /** @type {[item: HTMLElement, row: number][]} */
  const items = [];
  for (const name of [...bands, quiet]) {
    const section = /** @type {HTMLElement} */ (host.querySelector(`[data-band="${name}"]`));
    const some = hits
      .filter(({ silent, band }) => name === (silent ? quiet : bands[band]))
      .map((hit) => /** @type {[HTMLElement, number]} */ ([drawn(hit, by), hit.row]));
    const heading = /** @type {HTMLElement} */ (section.querySelector("h2"));
    heading.textContent = filled(headings[name], { p: by.where, v: province });
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
  const said = one("said");
  said.hidden = false;
  fill(said, ...counted(rules, hits));
  const quiet = hits.every(({ silent }) => silent);
  one("none").hidden = !quiet;
  const missed = unsaid(rules, hits, question);
  one("nobody").hidden = !missed;
  one("nobody").textContent = missed;
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
 * Return which sentence says how many fit, and what it counts: who says to help, and whom to ask.
 * @param {Rules} rules
 * @param {Answer["hits"]} hits
 * @returns {[name: string, values: { n: number, m: number }]}
 */
export function counted({ most }, hits) {
  const m = hits.filter(({ silent }) => silent).length;
  const n = hits.length - m;
  if (!hits.length) return ["none", { n, m }];
  if (!n) return [m === 1 ? "quietOne" : "quiet", { n, m }];
  if (m) return [n === 1 ? "mixedOne" : "mixedMany", { n, m }];
  return [n === 1 ? "one" : n === most ? "most" : "many", { n, m }];
}

/**
 * Return in words what was asked for that none of these hubs says; the help is told of by itself.
 * @param {Rules} rules
 * @param {Answer["hits"]} hits
 * @param {Question} question
 */
export function unsaid(rules, hits, question) {
  const { words } = rules;
  const missed = wishes(rules, question)
    .filter(({ asked, label }) => {
      const why = told(asked.reason, label);
      return asked.nobody && !hits.some(({ reasons }) => reasons.includes(why));
    })
    .map(({ asked, label }) => told(asked.nobody, label));
  if (!hits.length || !missed.length) return "";
  const or = listed({ ...rules, words: { ...words, and: words.or } }, missed);
  return told(words[hits.length > 1 ? "nobody-many" : "nobody-one"], or);
}
