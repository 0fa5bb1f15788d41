// How hubs are reached, as pages/finding/contact.py wrote it in data/lijst/contact.json: rows as in the
// columns of the list. Pure.

/** @import { Columns, Shared } from "./columns.js" */

/** The version of the file that this reads. */
const VERSION = 2;

/**
 * What is not told is "". The digits of `telefoon`, with a plus in front, are what a telephone dials.
 * @typedef {object} Contact
 * @property {number} version
 * @property {string} stamp that of the columns of the list
 * @property {string[]} email
 * @property {string[]} telefoon
 * @property {string[]} website of a hub that confirmed it
 * @property {string[]} adres
 * @property {Shared<string>} kosten
 * @property {Shared<string>} reactietijd
 * @property {Shared<string>} uren when one can come, with its times
 */

/**
 * Return the file, undefined where it is cut off, of another version, or of another day than the columns.
 * @param {Contact} file
 * @param {Columns} columns
 * @returns {Contact | undefined}
 */
export function matched(file, { n, stamp }) {
  try {
    const { version, email, telefoon, website, adres, kosten, reactietijd, uren } = file;
    const shares = [kosten, reactietijd, uren];
    const whole = [email, telefoon, website, adres, ...shares.map(({ rows }) => rows)];
    const fits =
      whole.every(({ length }) => length === n) &&
      shares.every(({ table, rows }) => rows.every((at) => at in table));
    return version === VERSION && file.stamp === stamp && fits ? file : undefined;
  } catch {
    return undefined; // a column is missing
  }
}

/**
 * Return what dials a number.
 * @param {string} number
 */
export const dials = (number) => `tel:${number.replace(/[^\d+]/g, "")}`;
