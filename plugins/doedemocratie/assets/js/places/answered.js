// What of a question Pagefind answers: each word is tried by itself, since it makes a word shorter until
// it knows it.
import { begins, tells, words } from "../text/asked.js";

/**
 * What is used of Pagefind here (pagefind.js of the built site).
 * @typedef {{ raw_url: string, excerpt: string, raw_content: string, meta: Record<string, string> }} Found
 * @typedef {{ id: string, words: number[], data(): Promise<Found> }} Result
 * @typedef {object} Engine
 * @property {(options: object) => Promise<void>} options
 * @property {() => Promise<void>} init
 * @property {(question: string) => Promise<{ results: Result[] }>} search
 */

const LOOKED = 5; // pages that are read to know whether a word is in them
/** @type {Map<string, Promise<boolean>>} */
const met = new Map(); // words that were asked for, and whether a page has them

/**
 * Return the pages that have what was asked for, and the words that no page has: those do not count,
 * and where only small words are left there is nothing. A question of small words alone (wat is dit)
 * stands as such on some pages: these come first.
 * @param {Engine} pagefind
 * @param {string} question
 */
export async function answered(pagefind, question) {
  const typed = words(question);
  const there = await Promise.all(typed.map((word) => has(pagefind, word)));
  const kept = typed.filter((_, at) => there[at]);
  const gone = typed.filter((_, at) => !there[at]);
  if (gone.length && !tells(kept)) return { all: [], gone };
  const { results } = await pagefind.search(gone.length ? kept.join(" ") : question);
  const whole = tells(typed) ? [] : (await pagefind.search(`"${typed.join(" ")}"`)).results;
  const first = new Set(whole.map(({ id }) => id));
  const all = [...whole, ...results.filter(({ id }) => !first.has(id))];
  return { all, gone: gone.filter((word) => tells([word])) };
}

/**
 * Return whether a page has a word, its stem, or one that begins so.
 * @param {Engine} pagefind
 * @param {string} word
 */
function has(pagefind, word) {
  const answer = met.get(word) ?? look(pagefind, word);
  met.set(word, answer);
  answer.catch(() => met.delete(word));
  return answer;
}

/**
 * @param {Engine} pagefind
 * @param {string} word
 */
async function look(pagefind, word) {
  const same = await pagefind.search(`"${word}"`); // in quotes it looks for the stem alone
  if (same.results.length) return true;
  const { results } = await pagefind.search(word);
  const some = results.slice(0, LOOKED);
  const pages = await Promise.all(some.map((result) => result.data()));
  return pages.some(({ raw_content: text, meta }, at) => {
    const split = text.split(/\s+/);
    const here = some[at].words.map((place) => split[place]);
    return begins([...here, ...Object.values(meta)].join(" "), word);
  });
}
