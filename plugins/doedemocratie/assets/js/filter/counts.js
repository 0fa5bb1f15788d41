import { misses } from "./match.js";

/** @import { Facets, Item } from "./match.js" */
/** @import { State } from "./state.js" */

/**
 * Return what is left of a list: the items that stay; by "parameter=value" how many items each
 * choice would leave, taken with the choices of its own facet left out; and of how many items the
 * list speaks: who shows only when asked for counts only when asked for.
 * @template {Item} I
 * @param {I[]} items
 * @param {State} state
 * @param {Facets} facets
 */
export function narrow(items, { chosen }, facets) {
  /** @type {I[]} */
  const left = [];
  /** @type {Map<string, number>} */
  const counts = new Map();
  const unasked = new Map([...facets].filter(([name]) => !chosen.get(name)?.size));
  let total = 0;
  for (const item of items) {
    if (!misses(item, chosen, unasked).length) total++;
    const missed = misses(item, chosen, facets);
    if (!missed.length) left.push(item);
    if (missed.length > 1) continue;
    for (const name of missed.length ? missed : facets.keys()) {
      for (const value of item.has[name] ?? []) {
        const key = `${name}=${value}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return { left, counts, total };
}
