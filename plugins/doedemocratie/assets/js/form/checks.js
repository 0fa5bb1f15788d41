// What is wrong in a record, as the Python check sees it (model/values.py and the models), found
// while somebody types. Pure: values in, [{path, code, facts}] out. What it knows of fields comes
// from the JSON of forms/webform.py; tests/js/make_form_cases.py holds both to the same answers.
import { fold, isSlug } from "../text/names.js";
import { lenient, RULES } from "./rules.js";

const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/u;
const LN = "[\\p{L}\\p{N}]";
const END = "[\\p{L}\\p{Nl}\\p{No}]";
const PART = "[\\p{L}\\p{N}_-]{0,61}";
const HOST = new RegExp(`^(?=.{4,253}$)(${LN}(${PART}${LN})?\\.)+${END}${PART}${LN}$`, "u");
const MONTHS =
  "januari februari maart april mei juni juli augustus september oktober november december".split(
    " ",
  );

/** @import { Facts, Model, Path, Problem, Spec, Values } from "./shapes.js" */

/** @typedef {new (code: string) => Error & { code: string, facts: Facts }} Base */

class Wrong extends /** @type {Base} */ (/** @type {unknown} */ (Error)) {
  /**
   * @param {string} code
   * @param {Facts} facts
   */
  constructor(code, facts) {
    super(code);
    Object.assign(this, { code, facts });
  }
}

/**
 * @param {string} code
 * @param {string | number} found
 * @param {Facts} more
 * @returns {never}
 */
function wrong(code, found, more = {}) {
  throw new Wrong(code, { found, ...more });
}

/** @param {string} value */
function line(value) {
  value = value.trim();
  if (value.includes("\n")) wrong("not-one-line", value);
  if (/[<>]/.test(value)) wrong("angle-bracket", value);
  return value;
}

/** @param {string} value */
function prose(value) {
  const bare = value.replace(/(`+)[^`]+\1/g, "");
  const html = bare.match(
    /<(?!https?:\/\/|mailto:|[^\s<>@]{1,64}@[^\s<>]{1,190}>)[A-Za-z/!?][^\n>]{0,200}>?/u,
  );
  if (html) wrong("html-in-text", html[0].slice(0, 60));
  const image = bare.match(/!\[[^\]\n]{0,200}\]\(/u);
  if (image) wrong("image-in-text", image[0]);
  const links = /\]\(\s*<?([^)>\s]*)|^ {0,3}\[[^\]\n]{1,200}\]:\s*<?([^>\s]+)/gmu;
  for (const [, inside, below] of bare.matchAll(links)) {
    const target = inside ?? below;
    if (!/^(https?:\/\/|mailto:|tel:)/i.test(target)) wrong("bad-link", target);
  }
  return value.replace(/^\n+|\n+$/g, "");
}

/** @param {string} value */
function date(value) {
  const text = value.trim().toLowerCase();
  let found, year, month, day;
  if ((found = text.match(/^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$/))) [, year, month, day] = found;
  else if ((found = text.match(/^([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})$/)))
    [, day, month, year] = found;
  else if (
    (found = text.match(/^([0-9]{1,2})\s+([a-z]+)\s+([0-9]{4})$/)) &&
    MONTHS.includes(found[2])
  ) {
    [day, month, year] = [found[1], MONTHS.indexOf(found[2]) + 1, found[3]];
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

/** @param {string} value */
function time(value) {
  const found = value
    .trim()
    .toLowerCase()
    .match(/^(?:([0-9]{1,2})[:.]([0-9]{2})(?:\s*uur)?|([0-9]{1,2})\s*uur)$/);
  if (!found) wrong("not-a-time", value);
  const [hour, minute] = [Number(found[1] ?? found[3]), Number(found[2] ?? 0)];
  if (hour > 23 || minute > 59) wrong("no-such-time", value);
  return hour * 60 + minute;
}

/**
 * @param {string} value
 * @param {Spec} spec
 */
function whole(value, { low, high }) {
  const text = value.trim();
  if (!/^[0-9]{1,9}$/.test(text)) wrong("not-a-number", value, { low, high });
  if (Number(text) < /** @type {number} */ (low) || Number(text) > /** @type {number} */ (high))
    wrong("number-out-of-range", value, { low, high });
  return Number(text);
}

/** @param {string} value */
function webAddress(value) {
  value = value.trim();
  const bare = value.replace(/^\/\//, "");
  if (
    /^[A-Za-z][A-Za-z0-9+.-]*:/.test(value) &&
    // biome-ignore lint/complexity/useRegexLiterals: in the notation of HOST and its parts
    !new RegExp(`^[\\p{L}\\p{N}_.-]+:\\p{Nd}`, "u").test(value)
  ) {
    if (!/^https?:\/\//i.test(value)) wrong("bad-scheme", value);
  } else if (HOST.test(bare.split(/[/?#:]/)[0])) {
    wrong("missing-scheme", value, { better: `https://${bare}` });
  }
  const net = value.match(/^https?:\/\/([^/?#]*)/i)?.[1] ?? "";
  const [host, ...rest] = net.split(":");
  const port = rest.join(":");
  const odd = /[\s<>"'`{}|\\^]/u.test(value) || net.includes("@");
  const badPort = port && !(/^[0-9]+$/.test(port) && Number(port) > 0 && Number(port) <= 65535);
  if (odd || badPort || !HOST.test(host.toLowerCase())) wrong("bad-web-address", value);
  return value;
}

/** @param {string} value */
function email(value) {
  value = value.trim();
  const fits = /^[A-Za-z0-9._+&/-]{1,64}@[A-Za-z0-9.-]{1,190}$/.test(value);
  if (!fits || value.includes("..") || !HOST.test(value.split("@")[1])) wrong("bad-email", value);
  return value;
}

/** @param {string} value */
function phone(value) {
  value = line(value);
  if (value.replace(/[^0-9]/g, "").length < 3 || /[^0-9+()\-./ –]/u.test(value))
    wrong("bad-phone", value);
  return value;
}

/** @type {(code: string, fits: (text: string) => boolean, change?: (text: string) => string) => (value: string) => string} */
const pattern =
  (code, fits, change = (text) => text) =>
  (value) => {
    value = value.trim();
    return fits(value) ? change(value) : wrong(code, value);
  };

/** @param {string} value */
function yesNo(value) {
  const word = value.trim().toLowerCase();
  if (["ja", "true"].includes(word)) return "ja";
  if (["nee", "false"].includes(word)) return "nee";
  return wrong("not-yes-no", value);
}

/** @type {Record<string, (value: string, spec: Spec, model: Model) => string | number>} */
const READ = {
  text: line,
  markdown: prose,
  choice: (value, spec, model) => find(value, spec, model) ?? wrong("unknown-choice", value),
  "yes-no": yesNo,
  date,
  time,
  number: whole,
  year: whole,
  "web-address": webAddress,
  email,
  phone,
  colour: pattern(
    "bad-colour",
    (text) => /^#[0-9a-f]{6}$/i.test(text),
    (text) => text.toLowerCase(),
  ),
  slug: pattern("bad-slug", isSlug),
  file: pattern("bad-file-name", (text) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,80}$/.test(text)),
};

/**
 * Return the id that a typed choice means, or undefined.
 * @param {string} value
 * @param {Spec} spec
 * @param {Model} model
 */
export function find(value, spec, model) {
  const typed = value.trim();
  const list = model.lists[/** @type {string} */ (spec.list)];
  if (list.some(([id]) => id === typed)) return typed;
  const names = model.names[/** @type {string} */ (spec.list)];
  if (!names) return undefined;
  const near = fold(typed);
  return names[near] ?? list.find(([, label]) => fold(label) === near)?.[0];
}

/** @param {any} value */
export const isEmpty = (value) =>
  value === undefined ||
  value === null ||
  (typeof value === "string" ? !value.trim() : !Object.keys(value).length);

// Each of these returns what was read, or undefined where it is broken: then no rule rests on it.

/**
 * @param {any} value a text, or the values of a group
 * @param {Spec} spec
 * @param {Model} model
 * @param {Path} path
 * @param {Problem[]} problems
 * @returns {unknown}
 */
function one(value, spec, model, path, problems) {
  if (spec.fields) return group(value, spec.group, spec.fields, model, path, problems);
  if (!READ[spec.kind]) return value; // no form asks for it
  const unseen = value.match(UNSEEN);
  if (unseen) {
    const found = `U+${unseen[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    problems.push({ path, code: "unseen-character", facts: { found } });
  }
  try {
    const read = READ[spec.kind](value, spec, model);
    const count = [...String(read)].length;
    // Without a limit nothing is too short or too long.
    if (count < /** @type {number} */ (spec.min)) wrong("too-short", read, { limit: spec.min });
    if (count > /** @type {number} */ (spec.max))
      wrong("too-long", read, { count, limit: spec.max });
    return read;
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    if (!unseen) problems.push({ path, code: error.code, facts: error.facts });
    return undefined;
  }
}

/**
 * @param {any[]} items
 * @param {Spec} spec
 * @param {Model} model
 * @param {Path} path
 * @param {Problem[]} problems
 */
function many(items, spec, model, path, problems) {
  const read = items.map((item, at) => one(item, spec, model, [...path, at], problems));
  const most = spec.most ?? Infinity;
  if (items.length > most) {
    problems.push({ path, code: "too-many", facts: { count: items.length, limit: most } });
  }
  return items.length > most || read.includes(undefined) ? undefined : read;
}

/**
 * @param {Values} values
 * @param {string | undefined} name
 * @param {Spec[]} fields
 * @param {Model} model
 * @param {Path} path
 * @param {Problem[]} problems
 */
function group(values, name, fields, model, path, problems) {
  /** @type {Values} */
  const read = {};
  const broken = new Set();
  let sound = true;
  /** @type {(at: Path, code: string, facts: Facts) => void} */
  const report = (at, code, facts) => {
    problems.push({ path: [...path, ...at], code, facts });
    sound = false;
  };
  for (const spec of fields) {
    const value = values[spec.name];
    if (isEmpty(value)) continue;
    const found = (spec.many ? many : one)(value, spec, model, [...path, spec.name], problems);
    if (found === undefined) broken.add(spec.name);
    else read[spec.name] = found;
  }
  const easy = lenient(name, read) || (name === "Hub" && broken.has("bron"));
  for (const spec of fields) {
    const needed = spec.required === "always" || (spec.required === "confirmed" && !easy);
    if (needed && read[spec.name] === undefined && !broken.has(spec.name))
      report([spec.name], "missing-field", {});
  }
  for (const [code, at, about, facts] of RULES[/** @type {string} */ (name)]?.(read) ?? []) {
    if (![...about, ...at.slice(0, 1)].some((field) => broken.has(field))) report(at, code, facts);
  }
  return sound && !broken.size ? read : undefined;
}

/**
 * Return every problem of a record (its values as typed).
 * @param {Values} values
 * @param {Model} model
 */
export function check(values, model) {
  /** @type {Problem[]} */
  const problems = [];
  group(values, model.model, model.fields, model, [], problems);
  return problems;
}
