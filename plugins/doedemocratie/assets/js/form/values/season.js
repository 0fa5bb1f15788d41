// A day of every year, as month-day: model/values/season.py.
import { wrong } from "../wrong.js";
import { days, month } from "./date.js";
import { plain } from "./signs.js";

/** @param {string} value */
export function yearDay(value) {
  const text = plain(value).toLowerCase();
  const numbers = text.match(/^([0-9]{1,2}) ?[-/.] ?([0-9]{1,2})$/);
  const words = text.match(/^([0-9]{1,2})e?[ -]+([a-z]+)\.?$/);
  const [, day, name] = numbers ?? words ?? wrong("not-a-year-day", value);
  const number = numbers ? Number(name) : month(name);
  if (!numbers && !number) wrong("not-a-year-day", value);
  if (Number(day) < 1 || Number(day) > days(number, 2024)) wrong("no-such-date", value);
  return [number, Number(day)].map((n) => String(n).padStart(2, "0")).join("-");
}
