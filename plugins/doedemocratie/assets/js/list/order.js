// In which order the hubs that are left stand. Pure.

/** @import { Columns } from "./columns.js" */
/**
 * What an order needs to know: how far each hub is, and how well each fits the words (0 is best).
 * @typedef {{ columns: Pick<Columns, "confirmed">, distances?: Float64Array, rank?: (row: number) => number }} Told
 */

/** @type {Record<string, (told: Told) => ((row: number) => number) | undefined>} */
const KEYS = {
  dichtbij: ({ distances }) => distances && ((row) => distances[row]),
  bevestigd:
    ({ columns }) =>
    (row) =>
      -columns.confirmed[row],
  past: ({ rank }) => rank,
};

/**
 * Return rows in an order: "naam", as the columns have them; "dichtbij", what is nowhere last;
 * "bevestigd", the latest first and who never was last; "past", what fits the words best first.
 * Rows that are equal stand by name.
 * @param {number[]} rows
 * @param {string} by
 * @param {Told} told
 */
export function sorted(rows, by, told) {
  const key = Object.hasOwn(KEYS, by) ? KEYS[by](told) : undefined;
  if (!key) return [...rows].sort((a, b) => a - b);
  const keys = new Float64Array(told.columns.confirmed.length);
  for (const row of rows) keys[row] = key(row);
  return [...rows].sort((a, b) => (keys[a] === keys[b] ? a - b : keys[a] < keys[b] ? -1 : 1));
}
