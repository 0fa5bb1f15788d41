// Which hubs hold the words that were asked for, and how well: every word anywhere in the name, the place
// and its other names, the summary, or what the choices are called; folded as names are. Pure.
import { tells, words as typed } from "../text/asked.js";
import { fold } from "../text/names.js";
import { add, both, none, size } from "./bits.js";
import { matcher } from "./forms.js";

/** @import { Bits } from "./bits.js" */
/** @import { Column, Columns } from "./columns.js" */
/**
 * What came of a question: the rows, how well a row fits (0 is best), the words that counted, and
 * those that are nowhere; words are folded.
 * @typedef {{ bits: Bits, rank: (row: number) => number, words: string[], nowhere: string[] }} Found
 */
/** @typedef {ReturnType<typeof searcher>} Searcher */

const SLICE = 250; // texts that are folded at a time
const LONG = 7; // letters of a word that may be a name written as one
const KEPT = 200; // words of which the rows are kept
// How well a word fits: the name begins with it, holds it; the place does; the text has a word that
// begins with it; it is somewhere.
const [BEGINS, NAME, PLACE, WORD, SOMEWHERE] = [0, 1, 2, 3, 4];

/** Let others have their turn. */
const pause = () => new Promise((done) => setTimeout(done));

/**
 * Return what finds hubs by words.
 * @param {Columns} columns
 * @param {Map<string, string>} labels what a choice is called and its other names, by "parameter=value"
 */
export function searcher({ n, names, places, facets, texts }, labels) {
  const choices = labelled(facets, labels);
  /** @type {[names: string[], places: string[], texts: string[]]} each begins with a space */
  const folded = [[], [], []];
  const [name, place, text] = folded;
  /** @type {string[]} */
  const solid = []; // names written as one word: repaircafe
  const others = new Map(Object.entries(texts?.others ?? {}));
  /** @type {Map<string, string>} */
  const spots = new Map(); // a place once, with its other names
  /** @type {Set<string>} */
  const towns = new Set(); // words of places: Huizen is not one of many
  /** @type {Map<string, Bits>} */
  const kept = new Map();
  const everyone = none(n);
  for (let row = 0; row < n; row++) add(everyone, row);
  /** @type {Found | undefined} */
  let last;
  let asked = "";
  /** @type {Promise<Map<string, number>> | undefined} */
  let often;

  /** Fold the texts, a slice at a time. */
  function* slices() {
    while (text.length < n) {
      const end = Math.min(n, text.length + SLICE);
      for (let row = text.length; row < end; row++) {
        const spot = places[row];
        if (!spots.has(spot)) {
          spots.set(spot, ` ${fold(`${spot} ${others.get(spot) ?? ""}`)}`);
          for (const word of fold(spot).split(" ")) towns.add(word);
        }
        const own = fold(names[row]);
        name.push(` ${own}`);
        solid.push(own.replaceAll(" ", ""));
        place.push(/** @type {string} */ (spots.get(spot)));
        text.push(` ${fold(texts?.summaries[row] ?? "")}`);
      }
      yield text.length;
    }
  }

  /** Fold what is not folded yet, in no long task. */
  async function prepare() {
    for (const _ of slices()) await pause();
  }

  /**
   * Return the rows that have a word.
   * @param {string} word
   */
  function having(word) {
    const before = kept.get(word);
    if (before) return before;
    const bits = none(n);
    const holds = matcher(word, towns.has(word));
    for (let row = 0; row < n; row++) {
      if (holds(name[row]) || holds(text[row]) || holds(place[row])) add(bits, row);
      else if (word.length >= LONG && solid[row].includes(word)) add(bits, row);
    }
    for (const { column, called } of choices) choose(bits, column, called.map(holds));
    if (kept.size >= KEPT) kept.clear();
    kept.set(word, bits);
    return bits;
  }

  /** @param {string[]} words */
  const joined = (words) => words.map(having).reduce((a, b) => both(a, b), everyone);

  /**
   * @param {string[]} words
   * @returns {(row: number) => number}
   */
  const ranked = (words) => (row) =>
    words.reduce((sum, word) => {
      if (name[row].startsWith(` ${word}`)) return sum + BEGINS;
      if (name[row].includes(word)) return sum + NAME;
      if (place[row].includes(word)) return sum + PLACE;
      return sum + (text[row].includes(` ${word}`) ? WORD : SOMEWHERE);
    }, 0);

  /**
   * Return the hubs that hold every word. Where no hub does, words that say nothing ("ik", "wil") do
   * not count any more, unless there are no others.
   * @param {string} question
   * @returns {Found}
   */
  function find(question) {
    if (last && question === asked) return last;
    for (const _ of slices());
    const all = [...new Set(fold(typed(question).join(" ")).split(" "))].filter(Boolean);
    const telling = all.filter((word) => tells([word]));
    const nowhere = all.filter((word) => !size(having(word)));
    const some = telling.length ? telling : all;
    let [words, bits] = [all, joined(all)];
    if (!size(bits)) [words, bits] = [some, joined(some)];
    asked = question;
    last = {
      ...{ bits, words, rank: ranked(words) },
      nowhere: nowhere.filter((word) => words.includes(word)),
    };
    return last;
  }

  /** Return how often each word is in all of it, in no long task; the same table every time. */
  function words() {
    often ??= prepare().then(() =>
      counted([...folded, ...choices.map((choice) => choice.called)].flat()),
    );
    return often;
  }

  return { prepare, find, words };
}

/**
 * Return how often each word is in some texts.
 * @param {string[]} parts
 */
async function counted(parts) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (let at = 0; at < parts.length; at += 4 * SLICE) {
    for (const part of parts.slice(at, at + 4 * SLICE)) {
      for (const word of part.split(/[^\p{L}\p{N}]+/u)) {
        if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    await pause();
  }
  return counts;
}

/**
 * Return the facets of which a choice is called something, with what each of its choices is called.
 * @param {Columns["facets"]} facets
 * @param {Map<string, string>} labels
 */
const labelled = (facets, labels) =>
  Object.entries(facets).map(([name, column]) => ({
    column,
    called: column.choices.map((value) => fold(labels.get(`${name}=${value}`) ?? "")),
  }));

/**
 * Put the rows in a set that have any of some choices.
 * @param {Bits} bits
 * @param {Column} column
 * @param {boolean[]} wanted
 */
function choose(bits, column, wanted) {
  const places = [...wanted.keys()].filter((at) => wanted[at]);
  if (!places.length) return;
  if ("masks" in column) {
    const mask = places.reduce((sum, at) => sum | (1 << at), 0);
    column.masks.forEach((own, row) => {
      if (own & mask) add(bits, row);
    });
  } else {
    column.lists.forEach((own, row) => {
      if (own.some((at) => places.includes(at))) add(bits, row);
    });
  }
}
