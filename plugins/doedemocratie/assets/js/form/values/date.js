// A day, as year-month-day: model/values/date.py.
import { wrong } from "../wrong.js";

const MONTHS =
  "januari februari maart april mei juni juli augustus september oktober november december".split(
    " ",
  );

/** @param {string} value */
export function date(value) {
  const text = value.trim().toLowerCase();
  let match, year, month, day;
  if ((match = text.match(/^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$/))) [, year, month, day] = match;
  else if ((match = text.match(/^([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})$/)))
    [, day, month, year] = match;
  else if (
    (match = text.match(/^([0-9]{1,2})\s+([a-z]+)\s+([0-9]{4})$/)) &&
    MONTHS.includes(match[2])
  ) {
    [day, month, year] = [match[1], MONTHS.indexOf(match[2]) + 1, match[3]];
  } else wrong("not-a-date", value);
  [year, month, day] = [year, month, day].map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (!year || !days || day < 1 || day > days) wrong("no-such-date", value);
  return [
    String(year).padStart(4, "0"),
    ...[month, day].map((n) => String(n).padStart(2, "0")),
  ].join("-");
}
