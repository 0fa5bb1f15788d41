// Places of which is known where they lie, to be near to: by what somebody typed of their names. Pure.
import { fold } from "../text/names.js";
import { nearest as spelled } from "../text/spelling.js";

/** @import { Data } from "./places.js" */
/**
 * A place: a name that no other has, where it is (degrees), and the ids of its province and of its
 * municipality ("" unknown).
 * @typedef {{ label: string, lat: number, lon: number, province: string, town: string }} Spot
 * @typedef {Spot & { names: string[] }} Known with all its names, folded
 */

const SAME = 10; // thousandths of a degree that two rows of one place may lie apart

/** @type {WeakMap<Data, Known[]>} */
const kept = new WeakMap();

/**
 * Return the places in which what somebody typed stands, at most so many: those that begin so first.
 * @param {Data} data
 * @param {string} typed
 * @param {number} most
 * @returns {Spot[]}
 */
export function suggested(data, typed, most) {
  const words = fold(typed);
  const [begin, hold] = [
    (/** @type {string} */ name) => name.startsWith(words),
    (/** @type {string} */ name) => name.includes(` ${words}`),
  ];
  const all = known(data);
  const first = all.filter(({ names }) => names.some(begin));
  const rest = all.filter(({ names }) => !names.some(begin) && names.some(hold));
  return [
    ...exactly(first, words),
    ...first.filter((spot) => !spot.names.includes(words)),
    ...rest,
  ].slice(0, most);
}

/**
 * Return the places of a name, or of a name with its province.
 * @param {Data} data
 * @param {string} typed
 * @returns {Spot[]}
 */
export function called(data, typed) {
  const words = fold(typed);
  const all = known(data);
  const whole = all.filter(({ label }) => fold(label) === words);
  return whole.length === 1 ? whole : exactly(all, words);
}

/**
 * Return the places of which a name is near in spelling to what somebody typed, the likeliest first.
 * @param {Data} data
 * @param {string} typed
 * @returns {Spot[]}
 */
export function nearest(data, typed) {
  const all = known(data);
  /** @type {Map<string, [string]>} */
  const names = new Map(all.flatMap((spot) => spot.names.map((name) => [name, [name]])));
  const near = spelled(fold(typed), names).flatMap((name) => exactly(all, name));
  return [...new Set(near)];
}

/**
 * @param {Known[]} spots
 * @param {string} words
 */
const exactly = (spots, words) => spots.filter(({ names }) => names.includes(words));

/**
 * Return every place of which is known where it lies. Two rows that lie in one spot are one place.
 * @param {Data} data
 * @returns {Known[]}
 */
function known(data) {
  const before = kept.get(data);
  if (before) return before;
  /** @type {Map<string, Known & { other: string, full: string }>} */
  const spots = new Map();
  for (const [full, town, lat, lon, ...others] of data.places) {
    if (lat === null || lon === null) continue;
    const base = full.replace(/ \(.*\)$/, "");
    const [id, , province, , of] = data.towns[town] ?? ["", "", "", 0, ""];
    const names = [full, base, ...others].flatMap((name) => both(String(name)));
    const at = { lat: lat / 1000, lon: lon / 1000, province: of, town: id };
    const spot = { label: base, ...at, names, full };
    const key = `${base} ${Math.round(lat / SAME)} ${Math.round(lon / SAME)}`;
    const same = spots.get(key);
    if (same) same.names.push(...names);
    else spots.set(key, { ...spot, other: province && `${base} (${province})` });
  }
  const all = [...spots.values()];
  const bearers = often(all.map(({ label }) => label));
  const provinces = often(all.map(({ other }) => other));
  for (const spot of all) {
    if (bearers.get(spot.label) === 1) continue;
    spot.label = spot.other && provinces.get(spot.other) === 1 ? spot.other : spot.full;
  }
  kept.set(data, all);
  return all;
}

/**
 * Return a name folded, one that begins with ’s also without that.
 * @param {string} name
 */
const both = (name) => [...new Set([name, name.replace(/^['’]s[- ]/, "")])].map(fold);

/**
 * Return how often each of some names occurs.
 * @param {string[]} names
 */
function often(names) {
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return times;
}
