// What the form finds wrong in a story besides what stands in its model: series(), days(), places() and
// footnotes() of records/judging/stories.py. Pure: values in, [{path, code, facts}] out;
// tests/js/make_form_cases.py holds both to the same answers.
import { date } from "../form/values/date.js";
import { fold } from "../text/names.js";
import * as alike from "./alike.js";

/** @import { Facts, Model, Path, Problem, Values } from "../form/shapes.js" */

/**
 * A part of a series, as questions/webform.py tells it.
 * @typedef {[slug: string, title: string, series: string, part: number, whole: number | null,
 *   day: string | null]} Part
 */

/** @typedef {[slug: string, title: string, name: string]} Author */

/**
 * What all stories tell of their series and of who wrote them.
 * @typedef {{ parts: Part[], authors: Author[] }} Others
 */

// In days, and in parts.
const [FAR, MOST] = [366, 50];
const MARK = /^\[(beeld|video|citaat)(?: ([1-9][0-9]?))?\]$/i;
const HELD = Object.entries({ beeld: "beelden", video: "videos", citaat: "citaat" });
const CODE = /(`+)(?!`)[^`]+\1(?!`)|`+/g;
const EXPLAINED = /^ {0,3}\[\^([^\]\s^]{1,40})\]:/gm;
const CALLED = /\\?\[\^([^\]\s^]{1,40})\](?!:)/g;

/** @typedef {(path: Path, code: string, facts: Facts, soft?: boolean) => void} Report */

/**
 * @param {Values} values
 * @param {Model} model
 * @param {Report} report
 */
function places(values, { fields }, report) {
  const seen = new Set();
  for (const block of values.beschrijving.split(/\n[ \t]*\n/)) {
    const mark = block.trim().match(MARK);
    if (!mark) continue;
    const name = mark[1].toLowerCase();
    const number = Number(mark[2] ?? 1);
    const held = HELD.find(([one]) => one === name)?.[1] ?? "";
    const found = name === "citaat" ? name : `${name} ${number}`;
    const there = Array.isArray(values[held]) ? values[held].length : Number(!!values[held]);
    const field = fields.find((spec) => spec.name === held)?.label;
    if (number > there) report(["beschrijving"], "mark-to-nothing", { found, field });
    else if (seen.has(`${name} ${number}`)) report(["beschrijving"], "mark-twice", { found });
    seen.add(`${name} ${number}`);
  }
}

/**
 * @param {string} text
 * @param {Report} report
 */
function footnotes(text, report) {
  const plain = text.replace(CODE, (all, ticks) => (ticks ? "" : all));
  const explained = new Set([...plain.matchAll(EXPLAINED)].map(([, name]) => name));
  const calls = [...plain.replace(EXPLAINED, "").matchAll(CALLED)];
  const called = new Set(calls.filter(([all]) => all[0] !== "\\").map(([, name]) => name));
  for (const found of called)
    if (!explained.has(found)) report(["beschrijving"], "note-without-text", { found });
  for (const found of explained)
    if (!called.has(found)) report(["beschrijving"], "note-unused", { found });
}

/**
 * Return a day, undefined for what is wrong in itself.
 * @param {string} [typed]
 */
function day(typed = "") {
  try {
    return date(typed);
  } catch {
    return undefined;
  }
}

/**
 * @param {Values} values
 * @param {string} today
 * @param {Report} report
 */
function days({ datum, correcties = [] }, today, report) {
  const found = day(datum);
  if (!found) return;
  for (const [index, { datum: typed }] of correcties.entries()) {
    const bettered = day(typed);
    if (!bettered || bettered >= found) continue;
    const facts = { found: bettered, before: found, better: today };
    const code = found > today ? "corrected-unread" : "corrected-before";
    report(["correcties", index, "datum"], code, facts);
  }
  if ((Date.parse(found) - Date.parse(today)) / 864e5 <= FAR) return;
  const same = found.slice(4).replace("-02-29", "-02-28");
  const year = Number(today.slice(0, 4)) + Number(same < today.slice(4));
  report(["datum"], "far-ahead", { found, better: `${year}${same}` }, true);
}

/**
 * @param {Values} told
 * @param {Part[]} parts of all series, but for the story itself
 * @param {Report} report
 */
function series({ naam = "", deel = "", van = "" }, parts, report) {
  const others = parts.filter(([, , name]) => fold(name) === fold(naam));
  const [part, mine] = [Number(deel), Number(van)];
  if (!others.length || !/^[0-9]+$/.test(deel.trim())) return;
  const [, title, , , whole] = others.find((one) => one[4]) ?? [];
  const facts = { series: naam, part, whole: whole ?? undefined, other: title };
  const same = others.find((one) => one[3] === part);
  if (same) {
    const taken = new Set(others.map((one) => one[3]));
    const last = whole || mine || MOST;
    const next = Math.max(...taken) + 1;
    const all = Array.from({ length: last }, (_, at) => at + 1);
    const free = [next, ...all].find((one) => one <= last && !taken.has(one));
    const code = free ? "series-part-twice" : "series-full";
    report(["reeks", "deel"], code, { ...facts, other: same[1], better: free ?? next });
  }
  if (whole && mine && mine !== whole)
    report(["reeks", "van"], "series-length-differs", { ...facts, found: mine });
  else if (whole && !mine && part > whole) report(["reeks", "deel"], "part-beyond-others", facts);
}

/**
 * Return what is wrong in a story (its values as typed).
 * @param {Values} values
 * @param {Model} model
 * @param {Others} [others] what the other stories tell
 */
export function judge(values, model, others = { parts: [], authors: [] }) {
  /** @type {Problem[]} */
  const problems = [];
  /** @type {Report} */
  const report = (path, code, facts, soft) => problems.push({ path, code, facts, soft });
  if (values.beschrijving) {
    places(values, model, report);
    footnotes(values.beschrijving, report);
  }
  if (values.datum) days(values, /** @type {string} */ (model.today), report);
  if (values.reeks) series(values.reeks, others.parts, report);
  alike.series(values, others, report);
  alike.authors(values, others, model, report);
  return problems;
}
