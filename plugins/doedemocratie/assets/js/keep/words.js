// What is told of a hub, in words. Pure.

import { dials } from "../list/contact.js";

/** @import { Contact } from "../list/contact.js" */

const WEB = /^https?:\/\//;

/**
 * Return "a, b en c".
 * @param {string[]} texts
 * @param {string} and
 */
export const listed = (texts, and) =>
  [texts.slice(0, -1).join(", "), ...texts.slice(-1)].filter(Boolean).join(` ${and} `);

/**
 * Return the ways to reach a hub, as addresses of links with their text.
 * @param {Contact | undefined} contact
 */
export function ways(contact) {
  if (!contact) return [];
  const { email, telefoon, website } = contact;
  return [
    { text: email, href: `mailto:${email}` },
    { text: telefoon, href: dials(telefoon) },
    { text: website.replace(WEB, "").replace(/\/$/, ""), href: website },
  ].filter(({ text, href }) => text && /^(https?|mailto|tel):/.test(href));
}
