// What was chosen, as the address holds it: ?type=hybride&type=formeel&zoek=buurt
// What others put in an address (fbclid, utm_source) is no word to this list, and none to a visitor.
export const TEXT = "zoek";
// Where the browser is: never in an address, and nothing that can be typed.
export const HERE = " ";

/** @import { Chosen, Facets } from "./match.js" */
/** @import { Single } from "./picks.js" */
/**
 * What was chosen of many, what was picked of which there is one and not at first, and the words.
 * @typedef {{ chosen: Chosen, picked: Map<string, string>, text: string }} State
 * @typedef {Map<string, { values: Single["values"], initial: string }>} Picks
 */

/**
 * Return {chosen, picked, text, unknown} of an address; facets: Map of parameter to {values}, a Set.
 * A value that the list does not know is `unknown`, and a parameter that is a filter of another list
 * only; an empty value is nothing at all.
 * @param {string} search
 * @param {Facets} facets
 * @param {Picks} picks
 */
export function read(search, facets, picks) {
  /** @type {Chosen} */
  const chosen = new Map([...facets.keys()].map((name) => [name, new Set()]));
  /** @type {Map<string, string>} */
  const told = new Map();
  /** @type {string[]} */
  const unknown = [];
  let text = "";
  for (const [name, value] of new URLSearchParams(search)) {
    const wanted = value.trim();
    if (!wanted) continue;
    const pick = picks.get(name);
    if (name === TEXT && facets.searched) text = wanted;
    else if (pick && (pick.values?.has(value) ?? true)) told.set(name, wanted);
    else if (facets.get(name)?.values.has(value))
      /** @type {Set<string>} */ (chosen.get(name)).add(value);
    else if (name === TEXT || pick || facets.has(name) || facets.anywhere?.has(name))
      unknown.push(`${name}=${value}`);
  }
  return { chosen, picked: picked(picks, (name) => told.get(name)), text, unknown };
}

/**
 * Return what is picked and was not at first, in the order of the list.
 * @param {Picks} picks
 * @param {(name: string) => string | undefined} value
 */
export function picked(picks, value) {
  const now = [...picks].map(([name, { initial }]) => [name, value(name) ?? initial]);
  return new Map(
    /** @type {[string, string][]} */ (
      now.filter(([name, wanted]) => wanted !== picks.get(name)?.initial)
    ),
  );
}

/**
 * Return the address of what was chosen, always in the order of the list; "" for nothing.
 * @param {State} state
 * @param {Facets} facets
 */
export function write({ chosen, picked, text }, facets) {
  const address = new URLSearchParams();
  for (const [name, { values }] of facets) {
    for (const value of values) if (chosen.get(name)?.has(value)) address.append(name, value);
  }
  if (text) address.append(TEXT, text);
  for (const [name, value] of picked) if (value !== HERE) address.append(name, value);
  return `${address}` && `?${address}`;
}
