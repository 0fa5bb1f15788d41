// The hubs to choose from, by their names. Pure.
import { fold } from "../text/names.js";

/** @typedef {{ slug: string, name: string, label: string, key: string }} Named */

/**
 * Return what the file of names holds; hubs of one name are told apart by their slug.
 * @param {[slug: string, name: string][]} rows
 * @returns {Named[]}
 */
export function read(rows) {
  /** @type {Map<string, number>} */
  const often = new Map();
  const keyed = rows.map(([slug, name]) => ({ slug, name, key: fold(name) }));
  for (const { key } of keyed) often.set(key, (often.get(key) ?? 0) + 1);
  return keyed.map((hub) => ({
    ...hub,
    label: often.get(hub.key) === 1 ? hub.name : `${hub.name} (${hub.slug})`,
  }));
}

/**
 * Return the hubs that may be meant, those that begin so first.
 * @param {Named[]} hubs
 * @param {string} typed
 */
export function fitting(hubs, typed) {
  const key = fold(typed);
  if (!key) return [];
  const within = hubs.filter((hub) => hub.key.includes(key));
  const first = within.filter((hub) => hub.key.startsWith(key));
  return [...first, ...within.filter((hub) => !hub.key.startsWith(key))];
}

/**
 * Return the hub of a text: its label, its slug, or a name that no other has.
 * @param {Named[]} hubs
 * @param {string} typed
 */
export function called(hubs, typed) {
  const exact = hubs.find(({ label, slug }) => label === typed || slug === typed);
  if (exact) return exact;
  const key = fold(typed);
  const same = hubs.filter((hub) => key && hub.key === key);
  return same.length === 1 ? same[0] : undefined;
}
