// What was chosen, as the address holds it: ?type=hybride&type=formeel&zoek=buurt
// What others put in an address (fbclid, utm_source) is no word to this list, and none to a visitor.
export const TEXT = "zoek";

/** @import { Chosen, Facets, Item } from "./match.js" */
/**
 * What was chosen, the words, and whether an item is in the place that they name, where they name one.
 * @typedef {{ chosen: Chosen, text: string, there?: (item: Item) => boolean }} State
 */

/**
 * Return {chosen, text, unknown} of an address; facets: Map of parameter to {values}, a Set.
 * A value that the list does not know is `unknown`, and a parameter that is a filter of another list
 * only; an empty value is nothing at all.
 * @param {string} search
 * @param {Facets} facets
 */
export function read(search, facets) {
  /** @type {Chosen} */
  const chosen = new Map([...facets.keys()].map((name) => [name, new Set()]));
  /** @type {string[]} */
  const unknown = [];
  let text = "";
  for (const [name, value] of new URLSearchParams(search)) {
    if (!value.trim()) continue;
    if (name === TEXT && facets.searched) text = value.trim();
    else if (facets.get(name)?.values.has(value))
      /** @type {Set<string>} */ (chosen.get(name)).add(value);
    else if (name === TEXT || facets.has(name) || facets.anywhere?.has(name))
      unknown.push(`${name}=${value}`);
  }
  return { chosen, text, unknown };
}

/**
 * Return the address of what was chosen, always in the order of the list; "" for nothing.
 * @param {State} state
 * @param {Facets} facets
 */
export function write({ chosen, text }, facets) {
  const address = new URLSearchParams();
  for (const [name, { values }] of facets) {
    for (const value of values) if (chosen.get(name)?.has(value)) address.append(name, value);
  }
  if (text) address.append(TEXT, text);
  return `${address}` && `?${address}`;
}
