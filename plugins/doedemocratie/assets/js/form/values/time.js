// A time of day, as 09:30: model/values/time.py.
import { wrong } from "../wrong.js";

/** @param {string} value */
export function time(value) {
  const match = value
    .trim()
    .toLowerCase()
    .match(/^(?:([0-9]{1,2})[:.]([0-9]{2})(?:\s*uur)?|([0-9]{1,2})\s*uur)$/);
  if (!match) wrong("not-a-time", value);
  const [hour, minute] = [match[1] ?? match[3], match[2] ?? "00"];
  if (Number(hour) > 23 || Number(minute) > 59) wrong("no-such-time", value);
  return `${hour.padStart(2, "0")}:${minute}`;
}
