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
 * @typedef {(question: string) => Promise<Result[]>} Search
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
  const search = once(pagefind);
  const there = await Promise.all(typed.map((word) => has(search, word, word === question)));
  const kept = typed.filter((_, at) => there[at]);
  const gone = typed.filter((_, at) => !there[at]);
  if (gone.length && !tells(kept)) return { all: [], gone };
  const known = gone.length ? kept.join(" ") : question;
  const results = await ranked(pagefind, known, await search(known));
  const whole = tells(typed) ? [] : await search(`"${typed.join(" ")}"`);
  const first = new Set(whole.map(({ id }) => id));
  const all = [...whole, ...results.filter(({ id }) => !first.has(id))];
  return { all, gone: gone.filter((word) => tells([word])) };
}

/**
 * Return what searches, each question once: among thousands of results that is what takes long.
 * @param {Engine} pagefind
 * @returns {Search}
 */
function once(pagefind) {
  /** @type {Map<string, Promise<Result[]>>} */
  const asked = new Map();
  return (question) => {
    const answer = asked.get(question) ?? pagefind.search(question).then(({ results }) => results);
    asked.set(question, answer);
    return answer;
  };
}

/**
 * Return the results of a question in the order in which they are shown. Which of them were confirmed
 * last is asked only where two are equal, and of the same words: what of the index they need is there.
 * @param {Engine} pagefind
 * @param {string} question
 * @param {Result[]} results
 */
async function ranked(pagefind, question, results) {
  if (new Set(results.map(rounded)).size === results.length) return results;
  const { results: latest } = await pagefind.search(question, LATEST);
  return settled(results, new Map(latest.map(({ id }, at) => [id, at])));
}

/**
 * Return results by score, and those of one score by their turn; what has none comes after, in the order
 * it had.
 * @template {{ id: string, score: number }} R
 * @param {R[]} results
 * @param {Map<string, number>} order
 */
export function settled(results, order) {
  return results
    .map((result) => ({
      result,
      score: rounded(result),
      turn: order.get(result.id) ?? order.size,
    }))
    .sort((one, other) => other.score - one.score || one.turn - other.turn)
    .map(({ result }) => result);
}

/**
 * Return a score without what only rounding gave it.
 * @param {{ score: number }} result
 */
const rounded = ({ score }) => Number(score.toPrecision(4));

/**
 * Return whether a page has a word, its stem, or one that begins so.
 * @param {Search} search
 * @param {string} word
 * @param {boolean} alone it is the whole question
 */
function has(search, word, alone) {
  const answer = met.get(word) ?? look(search, word, alone);
  met.set(word, answer);
  answer.catch(() => met.delete(word));
  return answer;
}

/**
 * Look for the stem alone, and in the first pages. These come first where they are shown anyway.
 * @param {Search} search
 * @param {string} word
 * @param {boolean} alone
 */
async function look(search, word, alone) {
  const stem = async () => (await search(`"${word}"`)).length > 0;
  const read = () => begun(search, word);
  return alone ? (await read()) || stem() : (await stem()) || read();
}

/**
 * Return whether one of the first pages has a word that begins so.
 * @param {Search} search
 * @param {string} word
 */
async function begun(search, word) {
  const some = (await search(word)).slice(0, LOOKED);
  const pages = await Promise.all(some.map((result) => result.data()));
  return pages.some(({ raw_content: text, meta }, at) => {
    const split = text.split(/\s+/);
    const here = some[at].words.map((place) => split[place]);
    return begins([...here, ...Object.values(meta)].join(" "), word);
  });
}
