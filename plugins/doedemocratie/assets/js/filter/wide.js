// Below what is left of a list: those that work everywhere, for who chose where; and what to let go when
// nothing is left.
import { narrow } from "./counts.js";
import { fill, filled } from "./words.js";

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

/**
 * Say what leaves nothing, with a button for each choice that leaves something once it is gone.
 * @param {HTMLElement} none
 * @param {{ label: string, count: number, drop: () => void }[]} ways
 */
export function letGo(none, ways) {
  const said = /** @type {HTMLElement} */ (none.querySelector("[data-none-said]"));
  const list = /** @type {HTMLElement} */ (none.querySelector("[data-none-ways]"));
  const pattern = /** @type {HTMLTemplateElement} */ (list.querySelector("template"));
  const open = ways.filter(({ count }) => count);
  const name = ways.length === 1 ? "one" : open.length ? "many" : "stuck";
  fill(said, name, { q: ways[0]?.label });
  for (const old of list.querySelectorAll("li")) old.remove();
  for (const { label, count, drop } of open) {
    const item = /** @type {DocumentFragment} */ (pattern.content.cloneNode(true));
    const button = /** @type {HTMLButtonElement} */ (item.querySelector("button"));
    button.textContent = filled(list.dataset[count === 1 ? "one" : "many"], { q: label, n: count });
    button.addEventListener("click", drop);
    list.append(item);
  }
}

/**
 * Return how many items stay when one choice is let go, or the words.
 * @template {Item} I
 * @param {I[]} items
 * @param {State} state
 * @param {Facets} facets
 * @param {{ name: string, value: string } | undefined} gone the choice; undefined for the words
 */
export function without(items, state, facets, gone) {
  if (!gone) return narrow(items, { ...state, text: "" }, facets).left.length;
  const rest = new Set(state.chosen.get(gone.name));
  rest.delete(gone.value);
  return narrow(items, { ...state, chosen: new Map(state.chosen).set(gone.name, rest) }, facets)
    .left.length;
}
