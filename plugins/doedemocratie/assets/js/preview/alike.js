// Names in a story that are nearly those of others: near_series() and spellings() of records/judging/stories.py.
// Pure; tests/js/make_form_cases.py holds both to the same answers.
import { date } from "../form/values/date.js";
import { fold, slug } from "../text/names.js";

/** @import { Model, Values } from "../form/shapes.js" */
/** @import { Author, Others, Report } from "./judge.js" */

const NEAR = 0.85;
const LATE = "9999-12-31";

/**
 * Return how many letters two names share in order, as difflib counts them: the longest run that both
 * have, and what is before and behind it likewise.
 * @param {string[]} one
 * @param {string[]} other
 * @returns {number}
 */
function shared(one, other) {
  let [at, beside, most] = [0, 0, 0];
  /** @type {number[]} */
  let before = [];
  for (const [row, letter] of one.entries()) {
    /** @type {number[]} */
    const now = [];
    for (const [column, opposite] of other.entries()) {
      if (letter !== opposite) continue;
      const run = (before[column - 1] ?? 0) + 1;
      now[column] = run;
      if (run > most) [at, beside, most] = [row - run + 1, column - run + 1, run];
    }
    before = now;
  }
  if (!most) return 0;
  const ahead = shared(one.slice(0, at), other.slice(0, beside));
  return most + ahead + shared(one.slice(at + most), other.slice(beside + most));
}

/**
 * Return the name that another is most like, undefined when nothing is near.
 * @param {string} name
 * @param {string[]} names
 */
function closest(name, names) {
  const letters = [...name];
  const like = names.map((other) => {
    const theirs = [...other];
    const ratio = (2 * shared(theirs, letters)) / (theirs.length + letters.length);
    return /** @type {const} */ ([ratio, other]);
  });
  const near = like.filter(([ratio]) => ratio >= NEAR);
  near.sort((a, b) => b[0] - a[0] || (a[1] < b[1] ? 1 : -1));
  return near[0]?.[1];
}

/** @type {(name: string) => string} */
const uncounted = (name) => name.replace(/\p{Nd}+/gu, "");

/** @param {string} typed */
function day(typed) {
  try {
    return date(typed);
  } catch {
    return LATE;
  }
}

/**
 * Report a series that is called nearly as a larger or earlier one.
 * @param {Values} values
 * @param {Others} others
 * @param {Report} report
 */
export function series({ reeks = {}, datum = "" }, { parts }, report) {
  const { naam = "", deel = "" } = reeks;
  const mine = fold(naam);
  if (!mine) return;
  /** @type {Map<string, { name: string, since: string, parts: Set<number> }>} */
  const all = new Map();
  /** @type {(name: string, part: number, since: string) => void} */
  const tell = (name, part, since) => {
    const of = all.get(fold(name)) ?? { name, since: LATE, parts: new Set() };
    of.parts.add(part);
    if (since < of.since) of.since = since;
    all.set(fold(name), of);
  };
  for (const [, , name, part, , since] of parts) tell(name, part, since ?? LATE);
  tell(naam, Number(deel), day(datum));
  const ordered = [...all].sort(
    ([name, a], [other, b]) =>
      b.parts.size - a.parts.size ||
      (a.since === b.since ? (name < other ? -1 : 1) : a.since < b.since ? -1 : 1),
  );
  /** @type {string[]} */
  const first = [];
  for (const [name] of ordered) {
    const near = closest(
      name,
      first.filter((other) => uncounted(other) !== uncounted(name)),
    );
    if (!near) first.push(name);
    if (name !== mine) continue;
    const facts = { found: naam, better: all.get(near ?? "")?.name };
    if (near) report(["reeks", "naam"], "series-alike", facts, true);
    return;
  }
}

/** @type {(name: string) => number} */
const marked = (name) => name.match(/[A-Z\u0080-\u{10ffff}]/gu)?.length ?? 0;

/**
 * Report an author who is written in another way elsewhere, or of whose name no address can be made.
 * @param {Values} values
 * @param {Others} others
 * @param {Model} model
 * @param {Report} report
 */
export function authors({ auteurs = [], titel = "" }, { authors: theirs }, { letters }, report) {
  /** @type {Author[]} */
  const own = auteurs.map((/** @type {Values} */ { naam = "" }) => ["", titel, naam.trim()]);
  /** @type {Map<string, Map<string, string[]>>} */
  const all = new Map();
  for (const [, title, name] of [...theirs, ...own]) {
    const ways = all.get(fold(name)) ?? new Map();
    ways.set(name, [...(ways.get(name) ?? []), title]);
    all.set(fold(name), ways);
  }
  for (const [index, [, , found]] of own.entries()) {
    if (!found) continue;
    const path = ["auteurs", index, "naam"];
    const ways = [...(all.get(fold(found)) ?? [])];
    ways.sort(([a, told], [b, more]) => more.length - told.length || marked(b) - marked(a));
    const [better, [other]] = ways[0];
    if (better !== found)
      report(path, "author-spelled-twice", { found, better, other: other || "dit verhaal" }, true);
    if (!slug(found, letters)) report(path, "author-without-page", { found }, true);
  }
}
