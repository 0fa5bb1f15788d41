// What of a question Pagefind answers: each word is tried by itself, since it makes a word shorter until
// it knows it.
import { begins, tells, words } from "../text/asked.js";

/**
 * What is used of Pagefind here (pagefind.js of the built site).
 * @typedef {{ raw_url: string, excerpt: string, raw_content: string, meta: Record<string, string> }} Found
 * @typedef {{ id: string, score: number, words: number[], data(): Promise<Found> }} Result
 * @typedef {object} Engine
 * @property {(options: object) => Promise<void>} options
 * @property {() => Promise<void>} init
 * @property {(question: string, options?: object) => Promise<{ results: Result[] }>} search
 */

const LATEST = { sort: { bevestigd: "desc" } }; // only pages that were confirmed: search.py says when
const LOOKED = 5; // pages that are read to know whether a word is in them
/** @type {Map<string, Promise<boolean>>} */
const met = new Map(); // words that were asked for, and whether a page has them

/**
 * Return the pages that have what was asked for, and the words that no page has: those do not count,
 * and where only small words are left there is nothing. A question of small words alone (wat is dit)
 * stands as such on some pages: these come first. Of pages that answer equally well, what was confirmed
 * last comes first.
 * @param {Engine} pagefind
 * @param {string} question
 */
export async function answered(pagefind, question) {
  const typed = words(question);
  const there = await Promise.all(typed.map((word) => has(pagefind, word)));
  const kept = typed.filter((_, at) => there[at]);
  const gone = typed.filter((_, at) => !there[at]);
  if (gone.length && !tells(kept)) return { all: [], gone };
  const results = await ranked(pagefind, gone.length ? kept.join(" ") : question);
  const whole = tells(typed) ? [] : (await pagefind.search(`"${typed.join(" ")}"`)).results;
  const first = new Set(whole.map(({ id }) => id));
  const all = [...whole, ...results.filter(({ id }) => !first.has(id))];
  return { all, gone: gone.filter((word) => tells([word])) };
}

/**
 * @param {Engine} pagefind
 * @param {string} question
 */
async function ranked(pagefind, question) {
  const { results } = await pagefind.search(question);
  if (new Set(results.map(rounded)).size === results.length) return results;
  const { results: confirmed } = await pagefind.search(question, LATEST);
  return settled(results, confirmed);
}

/**
 * Return results by score, and those of one score in the order of `confirmed`; what is not in it comes
 * after, in the order it had.
 * @template {{ id: string, score: number }} R
 * @param {R[]} results
 * @param {{ id: string }[]} confirmed
 */
export function settled(results, confirmed) {
  const turns = new Map(confirmed.map(({ id }, at) => [id, at]));
  /** @param {R} result */
  const turn = ({ id }) => turns.get(id) ?? confirmed.length;
  return [...results].sort(
    (one, other) => rounded(other) - rounded(one) || turn(one) - turn(other),
  );
}

/**
 * Return a score without what only rounding gave it.
 * @param {{ score: number }} result
 */
const rounded = ({ score }) => Number(score.toPrecision(4));

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
