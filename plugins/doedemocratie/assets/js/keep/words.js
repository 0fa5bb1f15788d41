// What is told of a hub, in words. Pure.

import { dials } from "../list/contact.js";

/** @import { Contact } from "../list/contact.js" */
/** @import { Week } from "../list/columns.js" */

const MINUTES = 1440; // of a day
const WEB = /^https?:\/\//;

/**
 * Return "a, b en c".
 * @param {string[]} texts
 * @param {string} and
 */
export const listed = (texts, and) =>
  [texts.slice(0, -1).join(", "), ...texts.slice(-1)].filter(Boolean).join(` ${and} `);

/**
 * Return the days on which a hub is open with their times, where it is so every week: of
 * "maandag en vrijdag; zondag" the words before a semicolon are the days of one opening or more.
 * @param {string} hours the days, as pages/frame/rhythm.py words them
 * @param {Week} week
 * @param {string[]} days
 * @param {string} and
 */
export function timed(hours, { open }, days, and) {
  /** @type {Map<string, string[]>} */
  const times = new Map();
  for (const [mask, from, to, rhythm = 0, , first = 0] of open) {
    if (rhythm || first) continue;
    const key = listed(
      days.filter((_, at) => (mask >> at) & 1),
      and,
    );
    times.set(key, [...(times.get(key) ?? []), `${clock(from)}–${clock(to)}`]);
  }
  return hours
    .split("; ")
    .map((part) => [part, listed(times.get(part) ?? [], and)].filter(Boolean).join(" "))
    .join("; ");
}

/** @param {number} minute */
function clock(minute) {
  const passed = minute > MINUTES ? minute - MINUTES : minute;
  return `${Math.floor(passed / 60)}.${`${passed % 60}`.padStart(2, "0")}`;
}

/**
 * Return the ways to reach a hub, as addresses of links with their text.
 * @param {Contact | undefined} contact
 * @param {number} row
 */
export function ways(contact, row) {
  if (!contact) return [];
  const { email, telefoon, website } = contact;
  return [
    { text: email[row], href: `mailto:${email[row]}` },
    { text: telefoon[row], href: dials(telefoon[row]) },
    { text: website[row].replace(WEB, "").replace(/\/$/, ""), href: website[row] },
  ].filter(({ text, href }) => text && /^(https?|mailto|tel):/.test(href));
}
