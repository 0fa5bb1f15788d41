// How names are compared and what a slug is, as model/words/names.py and records/files/slugs.py say it; the
// table tests/names.json holds both to the same answers. Pure.

const [SHORTEST, LONGEST] = [3, 60];
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
// One of these is taken away, not parted at: the acute accent too, of which NFKD makes a space.
const APOSTROPHES = /['’‘‛‚`´ʼʻʽʹʾʿˈˊˋ′‵‹›❛❜՚׳ꞌꞋ\u0384\u1fbd\u1fbf\u1ffd\u1ffe]/g;
const QUOTES = /["“”„‟«»″‶〝〞〟❝❞＂]/g;
// Letters of the Latin alphabet that are no other letter with a mark on it, and a sigma at the end of
// a word, each with what it is written as; model/words/letters.py has them too.
const LATIN = new Map(
  "ßss æae œoe øo đd ðd þth łl ħh ŧt ıi ĸk ŋng ƒf əe ɔo ɛe ɨi ʉu ςσ"
    .split(" ")
    .map((pair) => [pair[0], pair.slice(1)]),
);
const OTHER = new RegExp(`[${[...LATIN.keys()].join("")}]`, "g");

/**
 * Return a text in small letters, ours where they are no other letter with an accent either.
 * @param {string} text
 */
const bare = (text) =>
  text
    .replace(APOSTROPHES, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replace(OTHER, (letter) => /** @type {string} */ (LATIN.get(letter)));

/**
 * Return a text as names are compared: without case, accents, quotation marks, hyphens and spare
 * spaces, and with the `’s` of ’s-Hertogenbosch as part of the next word.
 * @param {string} text
 */
export function fold(text) {
  return bare(text.replace(QUOTES, ""))
    .replace(APOSTROPHES, "")
    .replace(QUOTES, "")
    .replace(/\./g, "")
    .replace(/[\p{Pd}\p{Cc}/−⁃˗\u2800]/gu, " ")
    .split(/\s+/)
    .filter(Boolean)
    .join(" ")
    .replace(/(^| )s (?=\S)/g, "$1s");
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
 * @param {Record<string, string>} [letters] how letters of other alphabets are spelled
 */
export function slug(name, letters = {}) {
  const plain = [...bare(name)]
    .map((letter) => letters[letter] ?? letter)
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
