// The hubs that a page shows by name: the columns of the list, and how each is reached.

import { read, slugOf } from "../list/columns.js";
import { matched } from "../list/contact.js";

/** @import { Columns } from "../list/columns.js" */
/** @import { Contact } from "../list/contact.js" */

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
 * Return how hubs are reached; undefined when that does not come, or does not fit.
 * @param {string} address
 * @param {Columns} columns
 * @returns {Promise<Contact | undefined>}
 */
export const contacts = (address, columns) =>
  fetched(address).then(
    (file) => matched(file, columns),
    () => undefined,
  );

/** @param {string} address */
async function fetched(address) {
  const answer = await fetch(address, { signal: AbortSignal.timeout?.(SILENT) });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()) ?? {};
}
