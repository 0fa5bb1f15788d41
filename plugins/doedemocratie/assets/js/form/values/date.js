// A day, as year-month-day: model/values/date.py.
import { entry } from "../../text/tables.js";
import { wrong } from "../wrong.js";
import { plain } from "./signs.js";

const MONTHS =
  "januari februari maart april mei juni juli augustus september oktober november december".split(
    " ",
  );
const DAY =
  "(?:(?:ma|di|wo|do|vr|za|zo|maan|dins|woens|donder|vrij|zater|zon)(?:dag)?[.,]? +)?([0-9]{1,2})";
const WORDS = RegExp(`^${DAY}e?[ -]+([a-z]+)\\.?[ -]+([0-9]{4})$`);
const WITHOUT_YEAR = RegExp(`^(?:[0-9]{1,2} ?[-/.] ?[0-9]{1,2}|${DAY}e?[ -]+([a-z]+)\\.?)$`);

/**
 * Return the number of a month by its name or what people write for it, 0 for what is none.
 * @param {string} name
 */
export function month(name) {
  const short = entry({ mrt: 3, febr: 2, sept: 9 }, name);
  return short ?? MONTHS.findIndex((whole) => whole === name || whole.slice(0, 3) === name) + 1;
}

/**
 * Return how many days a month has, 0 for what is none.
 * @param {number} number
 * @param {number} year
 */
export function days(number, year) {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][number - 1] ?? 0;
}

/**
 * Return "12 februari 2015"; what is no day stays as it is.
 * @param {string} value
 */
export function inWords(value) {
  try {
    const [year, number, day] = date(value).split("-").map(Number);
    return `${day} ${MONTHS[number - 1]} ${year}`;
  } catch {
    return value;
  }
}

/** @param {string} value */
export function date(value) {
  const text = plain(value).toLowerCase();
  /** @type {RegExpMatchArray | null} */
  let match;
  /** @type {(string | number)[]} */
  let parts = [];
  if ((match = text.match(/^([0-9]{4}) ?([-/.]) ?([0-9]{1,2}) ?\2 ?([0-9]{1,2})$/)))
    parts = [match[1], match[3], match[4]];
  else if ((match = text.match(/^([0-9]{1,2}) ?([-/.]) ?([0-9]{1,2}) ?\2 ?([0-9]{4})$/)))
    parts = [match[4], match[3], match[1]];
  else if ((match = text.match(WORDS)) && month(match[2]))
    parts = [match[3], month(match[2]), match[1]];
  else {
    const bare = text.match(WITHOUT_YEAR);
    wrong(bare && (!bare[2] || month(bare[2])) ? "no-year" : "not-a-date", value);
  }
  const [year, number, day] = parts.map(Number);
  if (!year || !day || day > days(number, year)) wrong("no-such-date", value);
  if (year < 1900) wrong("long-ago", value);
  return [
    String(year).padStart(4, "0"),
    ...[number, day].map((n) => String(n).padStart(2, "0")),
  ].join("-");
}
