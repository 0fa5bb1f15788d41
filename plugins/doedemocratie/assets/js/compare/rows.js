// What stands in the rows of a comparison, and whether it differs. Pure.

import { chosen } from "../list/cards.js";

/** @import { Columns } from "../list/columns.js" */
/** @import { Contact } from "../list/contact.js" */
/** @typedef {"none" | "unsure" | "differ" | "equal"} Verdict */

const UNKNOWN = "onbekend";

/**
 * Return what is told of a hub in a row; nothing where it says nothing, undefined where nobody can say.
 * @param {string} name
 * @param {Record<string, string> | undefined} choices what each is called, of a facet
 * @param {number} row of the columns
 * @param {Columns} columns
 * @param {Contact | undefined} contact
 * @returns {string[] | undefined}
 */
export function told(name, choices, row, columns, contact) {
  if (choices) {
    const has = chosen(columns, name, row).filter((choice) => choice !== UNKNOWN);
    return has.map((choice) => choices[choice] ?? choice);
  }
  const of = (/** @type {import("../list/columns.js").Shared<string>} */ { table, rows }) =>
    [table[rows[row]]].filter(Boolean);
  switch (name) {
    case "plaats":
      return [columns.places[row]].filter(Boolean);
    case "open":
      return contact ? [contact.uren].filter(Boolean) : of(columns.hours); // at least the days
    case "bevestigd":
      return of(columns.fresh);
    case "kosten":
    case "reactietijd":
      return contact && [contact[name]].filter(Boolean);
    default:
      return undefined;
  }
}

/**
 * Return whether a row differs: by what is told only. Where one hub is silent nobody knows.
 * @param {string[][]} cells
 * @returns {Verdict}
 */
export function verdict(cells) {
  const spoken = cells.filter((texts) => texts.length).map((texts) => [...texts].sort().join("\n"));
  if (new Set(spoken).size > 1) return "differ";
  if (spoken.length === cells.length && cells.length > 1) return "equal";
  return spoken.length ? "unsure" : "none";
}

/**
 * Return whether somebody else wrote of a hub: then what is not told is not known.
 * @param {Columns} columns
 * @param {number} row
 */
export const provisional = (columns, row) =>
  Object.keys(columns.facets).some((name) => chosen(columns, name, row).includes(UNKNOWN));
