// Fills in parts/place_answer.html: what there is to say of places. Its words stand in the markup.

/** @import { Answer, Line } from "./places.js" */

/**
 * @param {string | undefined} text
 * @param {Record<string, unknown>} values
 */
const filled = (text = "", values) => text.replace(/\{(\w)\}/g, (_, key) => `${values[key]}`);

/**
 * Show these answers within an element, and nothing of former ones.
 * @param {Element} within
 * @param {Answer[]} answers
 * @param {URL} root of the site
 */
export function say(within, answers, root) {
  const part = /** @type {Element} */ (within.querySelector("[data-at]"));
  const said = /** @type {HTMLElement} */ (part.querySelector("[data-at-said]"));
  const list = /** @type {HTMLElement} */ (part.querySelector("[data-at-list]"));
  const pattern = /** @type {HTMLTemplateElement} */ (part.querySelector("template"));
  /** @param {Line} line */
  const drawn = ({ label, address, sort, place, n }) => {
    const item = /** @type {DocumentFragment} */ (pattern.content.cloneNode(true));
    const link = /** @type {HTMLAnchorElement} */ (item.querySelector("a"));
    link.href = new URL(address, root).href;
    const whole = sort === "count" || sort === "road"; // the page of a municipality
    link.textContent = whole ? filled(list.dataset.road, { t: label }) : label;
    const note = list.dataset[sort === "count" ? (n === 1 ? "one" : "many") : sort];
    /** @type {Element} */ (item.querySelector("span")).textContent = filled(note, { p: place, n });
    return item;
  };
  const lines = new Map(
    answers.flatMap((answer) => answer.lines).map((line) => [line.address, line]),
  );
  const words = answers.map(({ sort, place, town }) =>
    filled(said.dataset[sort], { p: place, t: town }),
  );
  if (lines.size && answers.every(({ sort }) => sort === "none")) {
    const [near, wide] = ["near", "wide"].map((sort) =>
      [...lines.values()].some((line) => line.sort === sort),
    );
    const more = near && wide ? "both" : near ? "near" : wide && "wide";
    if (more) words.push(filled(said.dataset[more], {}));
  }
  const text = words.join(" ");
  if (said.textContent !== text) said.textContent = text;
  list.replaceChildren(...[...lines.values()].map(drawn));
}
