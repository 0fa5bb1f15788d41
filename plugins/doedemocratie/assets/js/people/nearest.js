// Which municipalities are nearest to a spot. Pure.
import { haversine } from "../list/near.js";

/** @import { Data } from "../places/places.js" */
/** @typedef {{ town: string, name: string, km: number }} Near a municipality, and how far it is */

const bare = (/** @type {string} */ name) => name.replace(/ \(.*\)$/, "");

/**
 * Return the municipalities of these ids, the nearest first: each lies where the place of its name
 * does, or any place of it.
 * @param {Pick<Data, "places" | "towns">} data
 * @param {Set<string>} ids
 * @param {{ lat: number, lon: number }} spot in degrees
 * @returns {Near[]}
 */
export function nearest({ places, towns }, ids, { lat, lon }) {
  /** @type {Map<string, Near>} */
  const all = new Map();
  for (const [place, at, north, east] of places) {
    const [id, name] = towns[at] ?? [""];
    if (!ids.has(id) || !name || north === null || east === null) continue;
    if (all.has(id) && bare(place) !== bare(name)) continue;
    all.set(id, { town: id, name, km: haversine(lat, lon, north / 1000, east / 1000) });
  }
  return [...all.values()].sort((a, b) => a.km - b.km);
}
