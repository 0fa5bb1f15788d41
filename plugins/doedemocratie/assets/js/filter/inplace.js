// The items of a list that stand on the page: elements with data-item, hidden or shown. Of what a visitor
// picks one of, as a municipality, an element names all that it has: data-bij="kampen|zwolle".
import { narrow } from "./counts.js";

/** @import { Item } from "./match.js" */
/** @import { Host, Source } from "./shapes.js" */
/** @import { State } from "./state.js" */

const SEVERAL = "|";

/**
 * Return the source of a list whose items all stand in place.
 * @param {Host} host
 * @returns {Source}
 */
export function inPlace({ all, facets }) {
  const items = all("[data-item]").map((element) => ({ element, has: has(element, facets) }));
  /** @type {Item[]} */
  let left = items;
  /** @param {State} state */
  const there = ({ picked }) =>
    items.filter(({ element }) =>
      [...picked].every(([name, value]) => element.dataset[name]?.split(SEVERAL).includes(value)),
    );
  return {
    narrow(state) {
      const { total } = narrow(items, state, facets);
      const answer = narrow(there(state), state, facets);
      left = answer.left;
      return { ...answer, total, n: left.length };
    },
    count: (state) => narrow(there(state), state, facets).left.length,
    show() {
      const stay = new Set(left);
      // what is folded away of a long list is there when somebody narrows it
      for (const rest of /** @type {any[]} */ (all("[data-filter-rest]")))
        rest.open = left.length < items.length;
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
