// What a question to the search is made of, and whether a page that came for a word of it has that
// word. Pagefind makes a word that it does not know shorter until it knows it (Deventer: de). Pure.
import { fold } from "./names.js";

// Words that say nothing of what somebody looks for.
const SMALL = new Set(
  (
    "aan als bij dat de den deze die dit een en er heb het hoe ik in is je jij jouw jullie kan kun kunt " +
    "maakt me met mij mijn naar nog of om ons op over te tot uit van voor waar wat we werkt wie wij wil " +
    "zijn"
  ).split(" "),
);
// Endings that a stem has not.
const ENDING = /(?:en|e|s)$/;

/**
 * Return the words of a question as they were typed.
 * @param {string} question
 */
export const words = (question) =>
  question.split(/[\s"“”„?!.,:;]+(?=\s|$)|[\s"“”„]+/).filter((word) => fold(word));

/**
 * Return whether any of these words says what somebody looks for.
 * @param {string[]} some
 */
export const tells = (some) => some.some((word) => !SMALL.has(fold(word)));

/**
 * Return whether a text has a word that begins as one typed, with or without its ending.
 * @param {string} text
 * @param {string} typed
 */
export function begins(text, typed) {
  const whole = fold(typed);
  const stem = whole.replace(ENDING, "");
  const start = stem.length > 2 ? stem : whole;
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.startsWith(start));
}
