// What somebody meant, put right without a word once a question is left: model/grammar/mending.py.
// tests/js/make_form_cases.py holds both to the same answers.
import { plain } from "./values/signs.js";
import { endTime, time } from "./values/time.js";
import { webAddress } from "./values/web-address.js";
import { Wrong } from "./wrong.js";

/** @import { Rule } from "./shapes.js" */

const SIGN = /^[-*\u2022\u2023\u25aa\u25ab\u25cf\u25e6\u2043\u00b7\u2013] +/;
const NUMBER = /^[0-9]{1,2}[.)] +/;
const SPAN = /^(?:van(?:af)? +)?(.+?) *(?:-|t\/m|tot(?: en met)?) *(.+)$/;

/**
 * Return the lines of a text as one, without the signs of a list; its items get commas.
 * @param {string} text
 */
function joined(text) {
  const lines = text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter(Boolean);
  const sign = lines.length > 1 && lines.every((line) => NUMBER.test(line)) ? NUMBER : SIGN;
  return lines.reduce((whole, line) => {
    const bare = line.replace(sign, "").trimStart();
    if (!whole) return bare;
    return `${whole}${bare !== line && !/[.,;:!?]$/.test(whole) ? "," : ""} ${bare}`;
  }, "");
}

/**
 * Return an address whole, where only its beginning was left out.
 * @param {string} text
 */
function withScheme(text) {
  try {
    webAddress(text);
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return String(error.flaws[0][1].better ?? text);
  }
  return text;
}

/** @type {Record<string, (text: string) => string>} */
export const MEND = { name: joined, text: joined, "web-address": withScheme };

/**
 * Return the two times of "19.30 - 21.00", undefined for what is no such thing.
 * @param {string} text
 * @returns {[first: string, last: string] | undefined}
 */
export function span(text) {
  const [, first, last] = plain(text).toLowerCase().match(SPAN) ?? [];
  if (!first) return undefined;
  try {
    time(first);
    endTime(last);
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return undefined;
  }
  return [first, last];
}

/**
 * Return the names of the fields that hold from when to when on a day, where this is one of them.
 * @param {Rule[]} rules
 * @param {string} name
 */
export const pair = (rules, name) =>
  rules
    .map(({ order: [first, last, , night] = ["", "", false, ""] }) => (night ? [first, last] : []))
    .find((names) => names.includes(name));
