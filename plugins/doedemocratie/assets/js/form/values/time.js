// A time of day, as 09:30: model/values/time.py.
import { wrong } from "../wrong.js";
import { plain } from "./signs.js";

/**
 * @param {string} value
 * @param {number} last hour
 */
function read(value, last) {
  const text = plain(value).toLowerCase();
  const match = text.match(
    /^([0-9]{1,2})(?: ?(?:[:.]|uur|u|h) ?([0-9]{2})(?: *(?:uur|u|h)\.?)?|(?: *(?:uur|u|h)\.?)?)$/,
  );
  if (!match) return wrong("not-a-time", value);
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hour > last || minute > 59 || (hour === 24 && minute)) wrong("no-such-time", value);
  return [hour, minute].map((n) => String(n).padStart(2, "0")).join(":");
}

/** @param {string} value */
export const time = (value) => read(value, 23);

/**
 * A time at which something ends: midnight is the end of the day.
 * @param {string} value
 */
export const endTime = (value) => read(value, 24).replace(/^00:00$/, "24:00");
