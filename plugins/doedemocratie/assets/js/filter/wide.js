// Below what is left of a list: those that work everywhere, for who chose where.
import { narrow } from "./counts.js";
import { fill } from "./words.js";

/** @import { Facets, Item } from "./match.js" */
/** @import { State } from "./state.js" */

/**
 * Return the items that stay when where they are does not count and that have a choice of their own.
 * @template {Item} I
 * @param {I[]} items
 * @param {State} state
 * @param {Facets} facets
 * @param {{ where: string[], wide: string, placed: boolean, bare: boolean }} asked the facets that say where, the
 *   choice ("bereik=landelijk"), whether the words name a place, and whether the list is empty
 */
export function everywhere(items, state, facets, { where, wide, placed, bare }) {
  if (!placed && !where.some((name) => state.chosen.get(name)?.size)) return [];
  const [facet, value] = wide.split("=");
  const chosen = new Map([...state.chosen].filter(([name]) => !where.includes(name)));
  const of = (/** @type {Pick<State, "chosen" | "text">} */ asked) =>
    narrow(items, asked, facets).left.filter(({ has }) => has[facet]?.includes(value));
  const fit = of({ chosen, text: placed ? "" : state.text });
  return fit.length || !bare ? fit : of({ chosen: new Map(), text: "" });
}

/**
 * Show those in a section of the page, as copies of their cards.
 * @param {HTMLElement} section
 * @param {HTMLElement[]} elements
 */
export function spread(section, elements) {
  const n = Math.min(elements.length, Number(section.dataset.most));
  section.hidden = !n;
  const list = /** @type {Element} */ (section.querySelector("[data-wide-list]"));
  list.replaceChildren(
    ...elements.slice(0, n).map((element) => {
      const copy = /** @type {HTMLElement} */ (element.cloneNode(true));
      copy.removeAttribute("data-item");
      copy.hidden = false;
      return copy;
    }),
  );
  /** @type {HTMLElement} */ (section.querySelector("[data-wide-more]")).hidden =
    elements.length <= n;
  const heading = /** @type {HTMLElement} */ (section.querySelector("h2"));
  fill(heading, n === 1 ? "one" : "many", { n });
}
