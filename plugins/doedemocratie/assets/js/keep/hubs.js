// The hubs that a page shows by name: the columns of the list, and how each is reached.

import { read, slugOf } from "../list/columns.js";
import { matched } from "../list/contact.js";

/** @import { Columns } from "../list/columns.js" */
/** @import { Contacts } from "../list/contact.js" */

const SILENT = 60_000; // ms after which a file does not come any more

/**
 * Return the columns, and by slug the row of each hub; rejects when they do not come, or do not fit.
 * @param {string} address
 */
export async function hubs(address) {
  const columns = read(await fetched(address));
  const rows = new Map(columns.slugs.map((_, row) => [slugOf(columns, row), row]));
  return { columns, rows };
}

/**
 * Return how hubs are reached: of each its own file.
 * @param {string} folder
 * @param {Columns} columns
 * @param {number[]} rows
 * @returns {Promise<Contacts>}
 */
export const contacts = async (folder, columns, rows) =>
  new Map(
    await Promise.all(
      rows.map(async (row) => {
        const file = fetched(`${folder}${slugOf(columns, row)}.json`);
        return /** @type {const} */ ([row, await file.then(matched, () => undefined)]);
      }),
    ),
  );

/**
 * Return what a file holds; rejects when it does not come.
 * @param {string} address
 */
export async function fetched(address) {
  const answer = await fetch(address, { signal: AbortSignal.timeout?.(SILENT) });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()) ?? {};
}
