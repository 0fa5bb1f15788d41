// The code that somebody pastes, and how high what is in a frame stands.
import { filled } from "../filter/words.js";

const ROUNDED = 10; // px: letters of another device are a little wider

const MARKS = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&#34;"],
  ["'", "&#39;"],
]);
const escaped = (/** @type {unknown} */ value) =>
  `${value}`.replace(/[&<>"']/g, (mark) => `${MARKS.get(mark)}`);

/**
 * Return a code with its values, which are texts and no markup.
 * @param {string | undefined} pattern
 * @param {Record<string, unknown>} values
 */
export const coded = (pattern, values) =>
  filled(
    pattern,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, escaped(value)])),
  );

/**
 * Return how high a frame must be at all of these widths; the last one is left standing.
 * @param {HTMLIFrameElement} frame
 * @param {number[]} widths
 */
export function measured(frame, widths) {
  const page = frame.contentDocument?.documentElement;
  let high = 0;
  frame.style.maxWidth = "none";
  frame.height = "0";
  for (const width of widths) {
    frame.width = `${width}`;
    high = Math.max(high, page?.scrollHeight ?? 0);
  }
  frame.style.maxWidth = "";
  return Math.ceil((high * 1.02) / ROUNDED) * ROUNDED;
}
