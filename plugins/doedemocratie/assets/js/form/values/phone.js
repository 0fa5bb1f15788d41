// A telephone number, however it is written: model/values/texts/phone.py.
import { wrong } from "../wrong.js";
import { plain } from "./signs.js";

/** @import { Model, Parse, Spec } from "../shapes.js" */

const EXTENSION =
  /^(.*?)[ ,;(/-]*(?:toestel|tst|ext|extension|doorkiesnummer|doorkies|dkn|intern|x|#)[.: ]*([0-9]{1,7})[.) ]*$/i;
const SHAPE = /^[(./ -]*(\+|)[()./ -]*[0-9](?:[()./ -]*[0-9]){2,}[()./ -]*$/;
const SHORT = /^(?:11[23]|144|116[0-9]{3}|140[0-9]{2,3}|18[0-9]{2}|0{10})$/;
const MOST = 200;

/**
 * Whether digits without 0 or +31 in front are a Dutch number.
 * @param {string} digits
 * @param {Parse} parse
 */
function dutch(digits, parse) {
  if (/^[1-9][0-9]{8}$/.test(digits)) return { mobile: digits.startsWith("6") };
  const sound = /^[1-9][0-9]{4,10}$/.test(digits) && parse(`+31${digits}`)?.isValid();
  return sound ? { mobile: false } : undefined;
}

/**
 * Whether digits are a number of abroad, those of the country first.
 * @param {string} digits
 * @param {Parse} parse
 */
function abroad(digits, parse) {
  const read = parse(`+${digits}`);
  return read?.isPossible() ? { mobile: read.getType() === "MOBILE" } : undefined;
}

/**
 * Return what is to be told of the number that a text is; undefined for what is none.
 * @param {string} typed
 * @param {Parse} parse
 */
export function number(typed, parse) {
  const whole = plain(typed)
    .replaceAll("[", "(")
    .replaceAll("]", ")")
    .replace(/[·•∙_]/g, ".");
  const text = whole.match(EXTENSION)?.[1] ?? whole;
  const shape = text.match(SHAPE);
  if (!shape) return undefined;
  const bare = (/** @type {string} */ part) => part.replace(/[^0-9]/g, "");
  const plus = Boolean(shape[1]);
  let digits = bare(text);
  if (!plus && SHORT.test(digits)) return { mobile: false };
  if (!plus && !digits.startsWith("00"))
    return dutch(digits.replace(/^(?:31(?=[1-9][0-9]{8}$)|0)/, ""), parse);
  const from = plus ? 0 : 2;
  digits = digits.slice(from);
  if (digits.startsWith("31")) return dutch(digits.slice(2).replace(/^0/, ""), parse);
  let without = digits;
  if (text.replaceAll(" ", "").includes("(0)")) {
    const before = bare(text.split("(")[0]).slice(from);
    without = digits.startsWith(`${before}0`)
      ? before + digits.slice(before.length + 1)
      : digits.replace("0", "");
  }
  return abroad(digits, parse) ?? abroad(without, parse);
}

/**
 * Return the numbers that signs of numbers, and nothing else, hold.
 * @param {string} typed
 * @param {Parse} parse
 * @returns {string[]}
 */
function parts(typed, parse) {
  const run = typed.replace(/^[ \-./]+|[ \-./]+$/g, "").replace(/[ +(-]+$/, "");
  if (number(run, parse)) return [run];
  for (const { 0: gap, index } of run.matchAll(/[^0-9]+/g)) {
    const opens = gap.match(/[+(]*$/)?.[0] ?? "";
    if (!number(run.slice(0, index), parse)) continue;
    const rest = parts(opens + run.slice(index + gap.length), parse);
    if (rest.length) return [run.slice(0, index), ...rest];
  }
  for (let end = run.length - 1; end > 0; end--) {
    if (/[ \-./]/.test(run[end]) && number(run.slice(0, end), parse)) return [run.slice(0, end)];
  }
  return [];
}

/**
 * Return the Dutch mobile numbers in a running text; they need no tables.
 * @param {string} text
 */
export function mobiles(text) {
  const none = () => undefined;
  // No lookbehind: Safari before 16.4 reads no script that has one.
  return [...plain(text).matchAll(/(?:^|[^\p{L}\p{N}_/=.,-])([+(]*[0-9][0-9+()[\]./ -]*)/gu)]
    .flatMap(([, run]) => (run.includes("6") ? parts(run.slice(0, MOST), none) : []))
    .filter((part) => number(part, none)?.mobile);
}

/**
 * @param {string} value
 * @param {Spec} _spec
 * @param {Model} model
 */
export function phone(value, _spec, { phones }) {
  const text = value.trim();
  if (text.includes("\n")) wrong("not-one-line", text);
  if (!phones?.parse) {
    phones?.ask(); // until it is there, the check that comes later is the one who knows
    return text;
  }
  const { parse } = phones;
  if (number(text, parse)) return text;
  const runs =
    plain(text)
      .slice(0, MOST)
      .match(/[+(]*[0-9][0-9+()[\]./ -]*/g) ?? [];
  const [first, second] = runs.flatMap((run) => parts(run, parse));
  if (second) wrong("two-phones", text, { first, second });
  return wrong("bad-phone", text);
}
