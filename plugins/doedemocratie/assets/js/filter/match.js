// Which items a visitor asked for. Within a facet any of the chosen values will do; every facet with
// a choice must agree. pages/lists/filters.py holds the same rules, tests/js/make_cases.py keeps them equal.

/**
 * A facet: its values, and `apart`, the one of which the bearers show only when it is chosen.
 * @typedef {{ apart: string | undefined, values: Set<string> }} Facet
 * @typedef {Map<string, Facet> & { searched?: boolean, anywhere?: Set<string> }} Facets by their
 *   parameter; `searched` when the list also looks for words; `anywhere`, the parameters of all lists
 * @typedef {Map<string, Set<string>>} Chosen the values that were chosen, by parameter
 * @typedef {{ has: Record<string, string[] | undefined> }} Item what it has of each facet
 */

/**
 * Return the parameters in which an item is not what was asked for.
 * item: {has: {type: ["hybride"], …}}; chosen: Map of parameter to Set of values; facets: Map of
 * parameter to {apart}: who has that value shows only when it is chosen.
 * @param {Item} item
 * @param {Chosen} chosen
 * @param {Facets} facets
 */
export function misses(item, chosen, facets) {
  const missed = [];
  for (const [name, { apart }] of facets) {
    const has = item.has[name] ?? [];
    const asked = chosen.get(name);
    if (
      asked?.size
        ? !has.some((value) => asked.has(value))
        : has.includes(/** @type {string} */ (apart))
    )
      missed.push(name);
  }
  return missed;
}
