// What a word that is nowhere was meant to be. What knows is a script of its own, fetched once a word
// is nowhere.
import { words } from "../text/asked.js";
import { fold } from "../text/names.js";
import { size } from "./bits.js";

/** @import * as Speller from "../speller/speller.js" */
/** @import { Searcher } from "./words.js" */

/** @type {Promise<typeof Speller> | undefined} */
let speller;

const fetched = () =>
  (speller ??= import(/** @type {any} */ (new URL("../speller/speller.js", import.meta.url))));

/**
 * Return for each of these words what was meant, where anything like it finds a hub; both folded. Of
 * what cannot be fetched nothing is known.
 * @param {string[]} nowhere
 * @param {Pick<Searcher, "find" | "words">} searcher
 * @param {() => Promise<Pick<typeof Speller, "nearest">>} [load]
 */
export async function mend(nowhere, searcher, load = fetched) {
  /** @type {Map<string, string>} */
  const meant = new Map();
  if (!nowhere.length) return meant;
  try {
    const { nearest } = await load();
    const all = await searcher.words();
    for (const word of nowhere) {
      const near = await nearest(word, all);
      const best = near.find((other) => size(searcher.find(other).bits));
      if (best) meant.set(word, best);
    }
  } catch {
    speller = undefined; // the next word tries again
  }
  return meant;
}

/**
 * Return a question with what was meant by its words.
 * @param {string} question
 * @param {Map<string, string>} meant
 */
export const spelled = (question, meant) =>
  fold(words(question).join(" "))
    .split(" ")
    .map((word) => meant.get(word) ?? word)
    .join(" ");
