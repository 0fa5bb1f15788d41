// How names are compared and what a slug is, as model/words/names.py and records/files/slugs.py say it; the
// table tests/names.json holds both to the same answers. Pure.
import { LETTERS } from "./letters.js";

const [SHORTEST, LONGEST] = [3, 60];
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const APOSTROPHES = /['’‘`´]/g;

/** @param {string} text */
const bare = (text) => text.replace(APOSTROPHES, "").normalize("NFKD").replace(/\p{M}/gu, "");

/**
 * Return a text without case, accents, apostrophes and spare spaces, to compare names by.
 * @param {string} text
 */
export function fold(text) {
  return bare(text)
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/ς/g, "σ")
    .replace(/\./g, "")
    .replace(/[-–/]/g, " ")
    .split(/\s+/)
    .filter(Boolean)
    .join(" ");
}

/**
 * Return whether a text is a slug: 3 to 60 small letters, digits and single hyphens.
 * @param {string} text
 */
export const isSlug = (text) =>
  SLUG.test(text) && text.length >= SHORTEST && text.length <= LONGEST;

/**
 * Return a name as a slug, cut between words where it is too long; "" where nothing is left.
 * @param {string} name
 */
export function slug(name) {
  const parts = name.replace(APOSTROPHES, "").normalize("NFKD").toLowerCase();
  const plain = [...parts.replace(/\p{M}/gu, "")]
    .map((letter) => LETTERS.get(letter) ?? letter)
    .join("")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (plain.length <= LONGEST) return plain;
  return plain
    .slice(0, LONGEST + 1)
    .replace(/-[^-]*$/, "")
    .slice(0, LONGEST);
}

/**
 * Return a slug that a record may have: with the word of its kind behind one that is too short or
 * that the site needs itself.
 * @param {string} wish
 * @param {string} kindName
 * @param {string[]} reserved
 */
export function usable(wish, kindName, reserved) {
  if (wish.length >= SHORTEST && !reserved.includes(wish)) return wish;
  return [wish, slug(kindName)].filter(Boolean).join("-");
}
