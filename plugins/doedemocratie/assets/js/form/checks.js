// What is wrong in a record, as the Python check sees it (model/grammar/reading.py), found while somebody
// types. Pure: values in, [{path, code, facts}] out. What it knows of fields, sorts of value and rules
// comes from the JSON of questions/webform.py; tests/js/make_form_cases.py holds both to the same answers.
import { faults, holds } from "./rules.js";
import { readValue } from "./sorts.js";
import { Wrong } from "./wrong.js";

export { find } from "./choices.js";

const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each of them by itself
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]/u;
const VISIBLE = /[^\p{M}\p{Z}\p{Cc}\p{Cf}\p{Co}\u2800]/u;

/** @import { Facts, Group, GroupSpec, Model, Path, Problem, Spec, Values } from "./shapes.js" */

/** @param {any} value */
export const isEmpty = (value) =>
  value === undefined ||
  value === null ||
  (typeof value === "string" ? !value.trim() : !Object.keys(value).length);

/**
 * Return what is wrong with the length of a value, if anything; without a limit nothing is.
 * @param {any} value
 * @param {Spec} spec
 * @returns {[code: string, facts: Facts] | undefined}
 */
function outside(value, { min = 0, max = Infinity }) {
  const count = [...String(value)].length;
  if (count < min) return ["too-short", { found: value, limit: min }];
  return count > max ? ["too-long", { found: value, count, limit: max }] : undefined;
}

// Each of these returns what was read, or undefined where it is broken: then no rule rests on it.

/**
 * @param {any} value a text, or the values of a group
 * @param {Spec} spec
 * @param {Model} model
 * @param {Path} path
 * @param {Problem[]} problems
 * @returns {unknown}
 */
function single(value, spec, model, path, problems) {
  if (spec.fields) return group(value, /** @type {GroupSpec} */ (spec), model, path, problems);
  if (model.sorts[spec.sort].unasked) return value; // no form asks for it
  value = value.normalize("NFC");
  const unseen = value.match(UNSEEN);
  if (unseen) {
    const found = `U+${unseen[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    problems.push({ path, code: "unseen-character", facts: { found } });
  }
  if (!VISIBLE.test(value)) {
    if (!unseen) problems.push({ path, code: "unseen-text", facts: {} });
    return undefined;
  }
  try {
    const read = readValue(value, spec, model);
    const odd = outside(read, spec);
    if (odd) throw new Wrong([odd]);
    // A day, or a year: what has happened did not happen after today.
    const { today = "" } = model;
    if (spec.past && today && String(read) > today.slice(0, String(read).length))
      problems.push({ path, code: "lies-ahead", facts: { found: value, today } });
    return read;
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    const prose = model.sorts[spec.sort].in_words === "prose";
    const odd = outside(prose ? value : value.trim(), spec);
    for (const [code, facts] of unseen
      ? []
      : new Wrong([...error.flaws, ...(odd ? [odd] : [])]).flaws)
      problems.push({ path, code, facts });
    return undefined;
  }
}

/**
 * @param {any} items a list, or one of it that may stand alone
 * @param {Spec} spec
 * @param {Model} model
 * @param {Path} path
 * @param {Problem[]} problems
 */
function many(items, spec, model, path, problems) {
  if (spec.alone && !Array.isArray(items)) {
    const read = single(items, spec, model, path, problems);
    return read === undefined ? undefined : [read];
  }
  const most = spec.most ?? Infinity;
  if (items.length > most) {
    problems.push({ path, code: "too-many", facts: { count: items.length, limit: most } });
    return undefined;
  }
  const read = items.map((/** @type {any} */ item, /** @type {number} */ at) =>
    single(item, spec, model, [...path, at], problems),
  );
  return read.includes(undefined) ? undefined : read;
}

/**
 * @param {Values} values
 * @param {Group} of
 * @param {Model} model
 * @param {Path} path
 * @param {Problem[]} problems
 */
function group(values, { fields, rules = [], provisional }, model, path, problems) {
  /** @type {Values} */
  const read = {};
  const wrong = new Set();
  let sound = true;
  /** @type {(at: Path, code: string, facts: Facts) => void} */
  const report = (at, code, facts) => {
    problems.push({ path: [...path, ...at], code, facts });
    sound = false;
  };
  for (const spec of fields) {
    const value = values[spec.name];
    if (isEmpty(value)) continue;
    const result = (spec.many ? many : single)(value, spec, model, [...path, spec.name], problems);
    if (result === undefined) wrong.add(spec.name);
    else read[spec.name] = result;
  }
  const lenient =
    provisional !== undefined &&
    (holds(provisional.condition, read) || wrong.has(provisional.decides));
  for (const spec of fields) {
    const needed = spec.required === "always" || (spec.required === "confirmed" && !lenient);
    if (needed && read[spec.name] === undefined && !wrong.has(spec.name))
      report([spec.name], "missing-field", {});
  }
  for (const fault of faults(rules, read, wrong, lenient)) report(...fault);
  return sound && !wrong.size ? read : undefined;
}

/**
 * Return every problem of a record (its values as typed).
 * @param {Values} values
 * @param {Model} model
 */
export function check(values, model) {
  /** @type {Problem[]} */
  const problems = [];
  group(values, model, model, [], problems);
  // A hidden character spoils its value: no rule says more of it.
  const spoilt = new Set(
    problems.filter(({ code }) => code === "unseen-character").map(({ path }) => path.join()),
  );
  return problems.filter(
    ({ path, code }) => code === "unseen-character" || !spoilt.has(path.join()),
  );
}
