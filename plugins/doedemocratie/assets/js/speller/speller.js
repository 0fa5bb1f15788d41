/*! Words are spelled by MiniSearch (MIT, https://github.com/lucaong/minisearch). */
// The list fetches this at a word that is nowhere: list/mending.js. All words here are folded.
import MiniSearch from "minisearch";
import { keys, stems } from "./stems.js";

/** @typedef {{ index: MiniSearch, words: Map<string, number>, byKey: Map<string, string[]>, text: string }} Book */

const SHORT = 4; // letters of a part of a word; a word of so few is not guessed at
const LONG = 6; // letters of a word in which two may be wrong, and of what another begins with
const MOST = 5; // words that come
const CHUNK = 400; // words indexed at a time

/** @type {WeakMap<Map<string, number>, Promise<Book>>} */
const books = new WeakMap();

/**
 * Return which words might be meant by one that is nowhere, the likeliest first: the same word with
 * another ending or as it sounds, without its ending, with a slip, written apart, a part of it.
 * @param {string} word
 * @param {Map<string, number>} words all there are, and how often
 */
export async function nearest(word, words) {
  if (!books.has(words)) books.set(words, open(words));
  const book = await /** @type {Promise<Book>} */ (books.get(words));
  const ways = [
    ...keys(word).flatMap((key) => book.byKey.get(key) ?? []),
    ...stems(word).filter((stem) => stem.length >= SHORT && book.text.includes(stem)),
    ...begun(book, word),
    ...slips(book, word, 1),
    ...apart(book, word),
    ...slips(book, word, 2),
    ...part(book, word),
  ];
  return [...new Set(ways)].slice(0, MOST);
}

/**
 * @param {Map<string, number>} words
 * @returns {Promise<Book>}
 */
async function open(words) {
  const all = new Map(words);
  for (const [word, n] of words) {
    for (const tail of tails(word, words)) if (!all.has(tail)) all.set(tail, n);
  }
  /** @type {Map<string, string[]>} */
  const byKey = new Map();
  const ordered = [...all.keys()].sort((a, b) => often(all, b) - often(all, a));
  for (const [at, word] of ordered.entries()) {
    for (const key of keys(word)) {
      const same = byKey.get(key);
      if (same) same.push(word);
      else byKey.set(key, [word]);
    }
    if (at % CHUNK === 0) await new Promise((done) => setTimeout(done));
  }
  const index = new MiniSearch({
    fields: ["id"],
    tokenize: (text) => [text],
    processTerm: (term) => term,
  });
  const documents = [...all.keys()].filter((word) => word.length >= SHORT).map((id) => ({ id }));
  await index.addAllAsync(documents, { chunkSize: CHUNK });
  return { index, words: all, byKey, text: ordered.join(" ") };
}

/**
 * @param {Map<string, number>} words
 * @param {string} word
 */
const often = (words, word) => words.get(word) ?? 0;

/**
 * Yield the ends of a word that begins with another: moestuin of buurtmoestuin.
 * @param {string} word
 * @param {Map<string, number>} words
 */
function* tails(word, words) {
  for (let at = SHORT; at <= word.length - SHORT; at++) {
    if (!words.has(word.slice(0, at))) continue;
    yield word.slice(at);
    if (word[at] === "s" && word.length - at > SHORT) yield word.slice(at + 1);
  }
}

/**
 * Yield the words that begin as another one sounds: biljartzaal for biljard.
 * @param {Book} book
 * @param {string} word
 */
function* begun({ byKey }, word) {
  const sounds = keys(word).filter((key) => key.length >= LONG);
  for (const [key, words] of byKey) if (sounds.some((own) => key.startsWith(own))) yield* words;
}

/**
 * Return the words in which so many letters are other ones, or two stand in another order.
 * @param {Book} book
 * @param {string} word
 * @param {number} most
 */
function slips({ index, words }, word, most) {
  const letters = sorted(word);
  const swapped = (/** @type {string} */ other) => sorted(other) === letters;
  return index
    .search(word, {
      fuzzy: 2,
      boostDocument: (other) =>
        (swapped(other) ? 4 : 1) *
        (other[0] === word[0] ? 1.5 : 1) *
        (1 + Math.log10(1 + often(words, other)) / 10),
    })
    .map(({ id }) => /** @type {string} */ (id))
    .filter((other) => swapped(other) || (word.length > SHORT && near(word, other, most)))
    .slice(0, MOST);
}

/** @param {string} word */
const sorted = (word) => [...word].sort().join("");

/**
 * Return whether two words differ in one letter; in two where most > 1, in a shorter one only vowels.
 * @param {string} a
 * @param {string} b
 * @param {number} most
 */
function near(a, b, most) {
  if (most > 1) {
    const bare = (/** @type {string} */ word) => word.replace(/[aeiou]/g, "");
    return a[0] === b[0] && (a.length >= LONG + 2 || (a.length >= LONG && bare(a) === bare(b)));
  }
  let first = 0;
  while (first < a.length && a[first] === b[first]) first++;
  let last = 0;
  const room = Math.min(a.length, b.length) - first;
  while (last < room && a.at(-1 - last) === b.at(-1 - last)) last++;
  return Math.max(a.length, b.length) - first - last <= 1;
}

/**
 * Yield two words that were written as one, also with an s between: repaircafe.
 * @param {Book} book
 * @param {string} word
 */
function* apart({ words }, word) {
  for (let at = word.length - SHORT; at >= SHORT; at--) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    for (const first of [head, head.replace(/s$/, "")]) {
      if (words.has(first) && words.has(tail)) yield `${first} ${tail}`;
    }
  }
}

/**
 * Yield the longest words that one begins or ends with.
 * @param {Book} book
 * @param {string} word
 */
function* part({ words }, word) {
  for (let length = word.length - 1; length > SHORT; length--) {
    for (const piece of [word.slice(0, length), word.slice(-length)]) {
      if (words.has(piece)) yield piece;
    }
  }
}
