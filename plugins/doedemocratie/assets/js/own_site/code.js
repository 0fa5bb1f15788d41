// The code that somebody pastes, and how high what is in a frame stands.
import { filled } from "../filter/words.js";

const ROUNDED = 10; // px: letters of another device are a little wider
const STEP = 8; // px between two widths; from 448 on embed.css sets larger letters
const SPARE = 2; // hubs for which a list has room
const [ROW, GAP] = [44, 12]; // px

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
 * @typedef {object} Heights of a frame, in pixels
 * @property {number} low in a place as wide as was chosen
 * @property {number} high in the narrowest
 * @property {number} base what the height is in a place of no width, were there no `high`
 * @property {number} by how many hundredths lower, for each that the place is wider
 */

/**
 * Return how high a frame must be, from what is in it at some widths; the last is the one chosen.
 * The line through its height lies nowhere below another.
 * @param {[width: number, high: number][]} seen
 * @param {number} spare
 * @returns {Heights}
 */
export function reckoned(seen, spare = 0) {
  const [wide, last] = seen[seen.length - 1];
  const room = (/** @type {number} */ high) => Math.ceil((high * 1.02 + spare) / ROUNDED) * ROUNDED;
  const low = room(last);
  const high = Math.max(...seen.map(([, each]) => room(each)));
  const steep = seen.map(([width, each]) =>
    width < wide ? (room(each) - low) / (wide - width) : 0,
  );
  const by = Math.ceil(Math.max(0, ...steep) * 100);
  return { low, high, by, base: low + Math.ceil((by * wide) / 100) };
}

/**
 * Return how high what is in a frame stands, in every width up to the one chosen.
 * @param {HTMLIFrameElement} frame
 * @param {number} from
 * @param {number} to
 * @returns {[width: number, high: number][]}
 */
export function measured(frame, from, to) {
  const page = frame.contentDocument?.documentElement;
  const widths = [];
  for (let width = from; width < to; width += STEP) widths.push(width);
  frame.style.maxWidth = "none";
  frame.height = "0";
  const seen = [...widths, to].map((width) => {
    frame.width = `${width}`;
    return /** @type {[number, number]} */ ([width, page?.scrollHeight ?? 0]);
  });
  frame.style.maxWidth = "";
  return seen;
}

/**
 * Return room for hubs that a list may yet get: for how many, and how many pixels that is.
 * @param {Document} page an embed
 * @param {number} most so many hubs stand in a list
 */
export function spared(page, most) {
  const rows = [...page.querySelectorAll("li")].map((row) => row.offsetHeight);
  const hubs = Math.max(0, Math.min(SPARE, most - rows.length));
  const more = hubs || (page.querySelector(".more") ? 0 : 1); // a line that leads to the others
  return { hubs, pixels: more * (Math.max(ROW, ...rows) + GAP) };
}
