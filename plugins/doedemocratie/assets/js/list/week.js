// Which hubs are open now, today, and this week, by the clock where they are, and when one is next.
// What a week is made of stands in columns.js; pages/frame/rhythm.py says on which days an opening is,
// and tests hold both to the same days. Nothing is guessed of holidays. Pure.
import { add, none } from "./bits.js";

/** @import { Columns, Opening, Week } from "./columns.js" */
/**
 * A day: since 1970, of the week (monday is 0), written as yyyymmdd, as mmdd, which of its weekday in
 * the month it is, and whether it is the last.
 * @typedef {{ day: number, weekday: number, date: number, season: number, nth: number, last: boolean }} Day
 */
/** @typedef {{ days: Day[], minute: number }} Clock yesterday, today and the days after; since midnight */

const DAY = 864e5; // ms
const MINUTES = 1440; // of a day
const [LAST, OTHER] = [5, 6]; // rhythms that are no number of a week
const AHEAD = 7; // days that "this week" takes in, today among them
const NEXT = 15; // days in which the next opening is looked for, today among them
const NAMED = 7; // days of which the day of the week is name enough

const clocks = ["Europe/Amsterdam", "America/Kralendijk"].map(
  (timeZone) =>
    new Intl.DateTimeFormat("en", {
      ...{ timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric" },
      ...{ hour: "numeric", minute: "numeric" },
    }),
);

/** How what is closed now begins, in words. */
export const SHUT = "nu dicht";

// How a day is called: of this week, of a later one, and one of which only the date counts.
const CALLED = /** @type {const} */ ({
  near: { weekday: "long" },
  far: { weekday: "long", day: "numeric", month: "long" },
  date: { day: "numeric", month: "long" },
});
/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map(); // made once they are asked for: that takes long

/**
 * Return the sets of hubs that are open now; that still open or are open today; and that do so today
 * or on the six days after.
 * @param {Pick<Columns, "n" | "weeks">} columns
 * @param {Date} now
 */
export function open({ n, weeks: { table, rows } }, now) {
  const here = clocks.map((clock) => told(clock, now));
  const answers = table.map((week) => when(week, here[week.far ?? 0]));
  const sets = { now: none(n), today: none(n), week: none(n) };
  rows.forEach((at, row) => {
    if (answers[at].now) add(sets.now, row);
    if (answers[at].today) add(sets.today, row);
    if (answers[at].week) add(sets.week, row);
  });
  return sets;
}

/**
 * Return when a hub is open next, in words: "vandaag tot 17.00", "dinsdag 19.00–21.00", "nu dicht";
 * "" where nobody knows, or not soon.
 * @param {Pick<Columns, "weeks">} columns
 * @param {number} row
 * @param {Date} now
 */
export function next({ weeks: { table, rows } }, row, now) {
  const week = table[rows[row]];
  const clock = told(clocks[week.far ?? 0], now, NEXT);
  const moment = first(week, clock);
  const [, today] = clock.days;
  if (moment) return `${moment}${week.far ? " (de tijd daar)" : ""}`;
  const closure = week.shut.find((shut) => covers(shut, today));
  if (!closure) return "";
  return closure[1] ? `${SHUT}, tot en met ${called(read(closure[1]), "date")}` : SHUT;
}

/**
 * Return the first opening that is not over, in words; undefined when there is none.
 * @param {Week} week
 * @param {Clock} clock
 */
function first({ open: openings, shut }, { days, minute }) {
  for (const [at, day] of days.entries()) {
    if (shut.some((closure) => covers(closure, day))) continue;
    const passed = at > 1 ? -1 : at ? minute : minute + MINUTES;
    const left = openings.filter((opening) => opening[2] > passed && on(opening, day));
    const inside = left.filter(([, from]) => from <= passed);
    if (inside.length) return `vandaag tot ${time(Math.max(...inside.map(([, , to]) => to)))}`;
    if (!left.length) continue;
    const from = Math.min(...left.map((opening) => opening[1]));
    const to = Math.max(...left.filter((opening) => opening[1] === from).map(([, , end]) => end));
    return `${named(day, at - 1)} ${time(from)}–${time(to)}`;
  }
  return undefined;
}

/**
 * Return what a day is called that is so many days ahead.
 * @param {Day} day
 * @param {number} ahead
 */
function named({ day }, ahead) {
  if (ahead < 2) return ahead ? "morgen" : "vandaag";
  return called(day, ahead < NAMED ? "near" : "far");
}

/**
 * Return a day since 1970 in Dutch.
 * @param {number} day
 * @param {keyof typeof CALLED} how
 */
function called(day, how) {
  const format =
    formats.get(how) ?? new Intl.DateTimeFormat("nl", { timeZone: "UTC", ...CALLED[how] });
  formats.set(how, format);
  return format.format(day * DAY);
}

/**
 * Return a minute of the day as "9.30"; midnight at its end is "24.00".
 * @param {number} minute
 */
const time = (minute) => {
  const rest = minute > MINUTES ? minute - MINUTES : minute;
  return `${Math.floor(rest / 60)}.${`${rest % 60}`.padStart(2, "0")}`;
};

/**
 * Return what a clock says, and the days from yesterday on: so many from today.
 * @param {Intl.DateTimeFormat} clock
 * @param {Date} now
 * @param {number} [ahead]
 * @returns {Clock}
 */
function told(clock, now, ahead = AHEAD) {
  const part = Object.fromEntries(
    clock.formatToParts(now).map(({ type, value }) => [type, Number(value)]),
  );
  const today = Date.UTC(part.year, part.month - 1, part.day) / DAY;
  const days = Array.from({ length: ahead + 1 }, (_, at) => dayOf(today - 1 + at));
  return { days, minute: part.hour * 60 + part.minute };
}

/**
 * Return what a day is called.
 * @param {number} day since 1970
 * @returns {Day}
 */
export function dayOf(day) {
  const date = new Date(day * DAY);
  const [month, number] = [date.getUTCMonth(), date.getUTCDate()];
  const season = (month + 1) * 100 + number;
  return {
    ...{ day, season, date: date.getUTCFullYear() * 10000 + season },
    weekday: of(day),
    nth: Math.ceil(number / 7),
    last: new Date((day + 7) * DAY).getUTCMonth() !== month,
  };
}

/**
 * @param {Week} week
 * @param {Clock} clock
 */
function when({ open: openings, shut }, { days, minute }) {
  /** @type {{ now: boolean, today: boolean, week: boolean }} */
  const answer = { now: false, today: false, week: false };
  days.forEach((day, at) => {
    if (shut.some((closure) => covers(closure, day))) return;
    for (const opening of openings) {
      const [, from, to] = opening;
      const passed = at > 1 ? -1 : at ? minute : minute + MINUTES; // of that day
      if (to <= passed || !on(opening, day)) continue;
      if (at < 2 && from <= passed) answer.now = true;
      // Of yesterday only what is still open counts.
      if (at === 1 || answer.now) answer.today = true;
      if (at || answer.now) answer.week = true;
    }
  });
  return answer;
}

/**
 * Return whether a closure takes in a day.
 * @param {[number, number]} closure
 * @param {Day} day
 */
const covers = ([from, to], { date }) => from <= date && (!to || date <= to);

/**
 * Return whether an opening begins on a day.
 * @param {Opening} opening
 * @param {Day} date
 */
export function on([days, , , rhythm = 0, since = 0, first = 0, until = 0], date) {
  const { day, weekday, season, nth, last } = date;
  if (!((days >> weekday) & 1) || !inSeason(first, until, season)) return false;
  if (rhythm === OTHER && since) {
    // Each day of the week counts from the first such day.
    const start = read(since);
    const begin = start + ((weekday - of(start) + 7) % 7);
    return day >= begin && (day - begin) % 14 === 0;
  }
  if (rhythm === LAST) return last;
  return !rhythm || rhythm === OTHER || nth === rhythm;
}

/**
 * Return whether a day of the year (mmdd) is in a part of it, which may pass New Year.
 * @param {number} first 0 where it is all of the year
 * @param {number} last
 * @param {number} date
 */
const inSeason = (first, last, date) =>
  !first || (first <= last ? first <= date && date <= last : date >= first || date <= last);

/**
 * Return which day of the week a day is; monday is 0.
 * @param {number} day
 */
const of = (day) => (day + 3) % 7;

/**
 * Return the day that yyyymmdd is.
 * @param {number} date
 */
const read = (date) =>
  Date.UTC(Math.floor(date / 10000), (Math.floor(date / 100) % 100) - 1, date % 100) / DAY;
