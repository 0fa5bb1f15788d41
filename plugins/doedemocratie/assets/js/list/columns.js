// The hubs as columns: what pages/lists/columns.py wrote in data/lijst/keuzes.json and teksten.json, and
// whether the two can be trusted: a page may meet a data file of another day. Pure.

import { slug } from "../text/names.js";

/** The version of the files that this reads. */
const VERSION = 3;

/**
 * A facet: bit i of a mask is choices[i]; where there could be too many choices for that, `lists`
 * holds per hub the places of its choices.
 * @typedef {{ choices: string[], masks: number[] } | { choices: string[], lists: number[][] }} Column
 */
/**
 * Values that many hubs share: each once in the table, and of each hub its place in there.
 * @template T
 * @typedef {{ table: T[], rows: number[] }} Shared
 */
/**
 * An opening: days (bit 0 is monday), first and last minute of the day (above 1440 past midnight),
 * rhythm (0 every week, 1 to 4 the nth, 5 the last, 6 every other), the day that every other week
 * counts from (yyyymmdd or 0), first and last day of its season (mmdd or 0); zeros at the end are left out.
 * @typedef {[number, number, number, rhythm?: number, since?: number, first?: number, last?: number]} Opening
 */
/**
 * When a hub is open, and from which to which day (yyyymmdd; 0 is without end) it is shut; `far`:
 * by the clock of the Caribbean.
 * @typedef {{ open: Opening[], shut: [number, number][], far?: 1 }} Week
 */
/**
 * A logo: what it stands on and how it lies, its address below the site, its size, and all its sizes.
 * @typedef {{ ground: string, shape: string, url: string, width: number, height: number,
 *   sizes: [url: string, width: number][] }} Logo
 */
/**
 * Where a hub is: in words, and in thousandths of a degree.
 * @typedef {[place: string, lat: number | null, lon: number | null]} Spot
 */
/**
 * @typedef {object} Choices
 * @property {number} version
 * @property {string} stamp
 * @property {Record<string, Column>} facets
 * @property {Record<string, string[]>} labels what a card says of each choice of some facets
 * @property {string[]} slugs "" where it is what a slug makes of the name
 * @property {string[]} names
 * @property {Shared<Spot>} spots
 * @property {Record<string, number[]>} more by row: where in that table its branches stand
 * @property {Shared<string>} hours
 * @property {Shared<Week>} weeks
 * @property {Shared<string>} fresh
 * @property {number[]} confirmed a number of days, or 0; more is later
 * @property {string[]} tones
 * @property {Shared<string>} styles
 * @property {Record<string, Logo>} logos by row
 */
/**
 * @typedef {{ version: number, stamp: string, summaries: string[], others: Record<string, string> }} Texts
 * @typedef {{ places: string[], lat: (number | null)[], lon: (number | null)[],
 *   more: Record<string, Spot[]> }} Places the spot of each hub, and by row those of its branches
 */
/**
 * @typedef {Omit<Choices, "more"> & Places & { n: number, texts?: Texts }} Columns all of it, and how many hubs there are
 */

/** What came is cut off, of another version, or not of one day. */
export class Stale extends Error {}

/**
 * Return the columns of the two files; the texts may come later. Throws Stale.
 * @param {Choices} choices
 * @param {Texts} [texts]
 * @returns {Columns}
 */
export function read(choices, texts) {
  try {
    const whole = { ...choices, ...places(choices), n: choices.slugs.length, texts };
    if (choices.version === VERSION && fits(whole) && (!texts || goes(whole, texts))) return whole;
  } catch {
    // a column is missing
  }
  throw new Stale();
}

/**
 * Return the slug of a hub.
 * @param {Columns} columns
 * @param {number} row
 */
export const slugOf = ({ slugs, names }, row) => slugs[row] || slug(names[row]);

/**
 * Return the spots as columns.
 * @param {Choices} choices
 * @returns {Places}
 */
function places({ spots: { table, rows }, more }) {
  const spots = rows.map((at) => table[at]);
  const branches = Object.entries(more).map(([row, some]) => [row, some.map((at) => table[at])]);
  return {
    places: spots.map(([place]) => place),
    lat: spots.map(([, lat]) => lat),
    lon: spots.map(([, , lon]) => lon),
    more: Object.fromEntries(branches),
  };
}

/** @param {Columns} columns */
function fits({ n, facets, hours, weeks, fresh, styles, more, ...rest }) {
  const columns = Object.values(facets).map((facet) =>
    "masks" in facet ? facet.masks : facet.lists,
  );
  for (const { table, rows } of [hours, weeks, fresh, styles]) {
    if (!rows.every((at) => at in table)) return false;
    columns.push(rows);
  }
  const { names, places, lat, lon, confirmed, tones, labels } = rest;
  if (!Object.values(more).flat().every(Boolean)) return false;
  for (const [name, words] of Object.entries(labels)) {
    if (words.length !== facets[name].choices.length) return false;
  }
  return [...columns, names, places, lat, lon, confirmed, tones].every(
    (column) => column.length === n,
  );
}

/**
 * @param {Columns} columns
 * @param {Texts} texts
 */
const goes = ({ n, stamp }, texts) =>
  texts.version === VERSION &&
  texts.stamp === stamp &&
  texts.summaries.length === n &&
  Object.keys(texts.others).every((place) => typeof texts.others[place] === "string");
