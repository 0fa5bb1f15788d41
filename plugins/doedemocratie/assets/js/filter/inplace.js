// The items of a list that stand on the page: elements with data-item, hidden or shown.
import { narrow } from "./counts.js";

/** @import { Item } from "./match.js" */
/** @import { Host, Source } from "./shapes.js" */

/**
 * Return the source of a list whose items all stand in place.
 * @param {Host} host
 * @returns {Source}
 */
export function inPlace({ all, facets }) {
  const items = all("[data-item]").map((element) => ({ element, has: has(element, facets) }));
  /** @type {Item[]} */
  let left = items;
  return {
    narrow(state) {
      const answer = narrow(items, state, facets);
      left = answer.left;
      return { ...answer, n: left.length };
    },
    count: (state) => narrow(items, state, facets).left.length,
    show() {
      const stay = new Set(left);
      for (const item of items) item.element.hidden = !stay.has(item);
    },
  };
}

/**
 * Return what an element says of each facet.
 * @param {HTMLElement} element
 * @param {Map<string, unknown>} facets
 */
function has(element, facets) {
  /** @type {Record<string, string[]>} */
  const values = {};
  for (const name of facets.keys()) {
    values[name] = element.getAttribute(`data-${name}`)?.split(" ") ?? [];
  }
  return values;
}
