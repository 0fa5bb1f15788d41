// What deserves a second look and never stands in the way: private_contact(), said_twice() and markdown_in_line() of
// records/judging/checks.py, rhythms() of records/judging/times.py, behind() and jumps() of records/judging/board.py. Pure: values in, [{path, code, facts, soft}] out.
import { find } from "./checks.js";
import { holds } from "./rules.js";
import { date } from "./values/date.js";
import { mobiles, number } from "./values/phone.js";

/** @import { Model, Path, Problem, Spec, Values } from "./shapes.js" */

/**
 * Return what a note tells of a rhythm that the rest does not: rhythms() of records/judging/times.py.
 * @param {Values} opening
 * @param {string[]} rhythms
 */
function told({ dag, dagen, ritme, toelichting = "" }, rhythms) {
  if (ritme || !(dag || dagen?.length)) return undefined;
  return rhythms.map((sign) => toelichting.match(new RegExp(sign, "i"))?.[0]).find(Boolean);
}

/**
 * Return what the texts of a record do not say any more: the code, and how it is said.
 * @param {Values} values
 * @param {Model} model
 * @returns {[code: string, sign: RegExp][]}
 */
const overtaken = (values, { behind = [] }) =>
  behind
    .filter(([, when]) => holds(when, values))
    .map(([code, , sign]) => [code, new RegExp(sign, "i")]);

/**
 * Yield where a log goes to an end that its line before does not lead to: jumps() of records/judging/board.py.
 * @param {Values} values
 * @param {Model} model
 * @returns {Iterable<Problem>}
 */
function* gaps(values, model) {
  const { log, jumps: [end, before] = [] } = model;
  if (!log || !end || !before) return;
  const { at, of, was } = log;
  const spec = /** @type {Spec} */ (model.fields.find(({ name }) => name === of));
  const lines = values[at] ?? [];
  for (const [index, line] of lines.entries()) {
    const typed = index ? lines[index - 1][of] : line[was];
    const [then, now] = [typed, line[of]].map((one) => one && find(one, spec, model));
    if (then && now === end && !before.includes(then)) {
      const called = (/** @type {string} */ id) =>
        model.lists[/** @type {string} */ (spec.list)].find(([one]) => one === id)?.[1];
      const facts = { found: called(now), before: called(then) };
      yield { path: [at, index, of], code: "status-jumps", facts, soft: true };
    }
  }
}

/**
 * Return whether a day that can be read is past.
 * @param {string} typed
 * @param {string} [today]
 */
function over(typed, today = "") {
  try {
    return !!typed && date(typed) < today;
  } catch {
    return false;
  }
}

/**
 * Return the hints about a record (its values as typed).
 * @param {Values} values
 * @param {Spec[]} fields
 * @param {Model} model
 * @param {Path} path
 */
export function hint(values, fields, model, path = [], behind = overtaken(values, model)) {
  const hints = path.length ? [] : [...gaps(values, model)];
  for (const spec of fields) {
    const value = values[spec.name];
    if (value === undefined) continue;
    const seen = new Set();
    const first = spec.fields?.[0] ?? spec;
    // Of a group counts what it needs only when it needs nothing else.
    const needs = spec.fields?.filter((/** @type {any} */ part) => part.required);
    const alone = !needs || (needs[0] === first && !needs[1]);
    const counts = ["choice", "slug"].includes(first.sort) && alone;
    // A text, or the values of a group.
    const look = (/** @type {any} */ typed, /** @type {Path} */ at) => {
      /** @type {(code: string, found: string, ...within: Path) => void} */
      const report = (code, found, ...within) =>
        hints.push({ path: [...at, ...within], code, facts: { found }, soft: true });
      if (spec.sort === "email") {
        const domain = typed.trim().toLowerCase().split("@").at(-1);
        if (model.private.includes(domain)) report("private-email", typed);
      }
      const { parse } = model.phones ?? {};
      if (spec.sort === "phone" && parse && number(typed, parse)?.mobile)
        report("mobile-number", typed.trim());
      const words = model.sorts[spec.sort]?.in_words;
      if (words) for (const found of mobiles(typed).slice(0, 1)) report("mobile-number", found);
      if (words && !model.then?.includes(String(at[0])))
        for (const [code, sign] of behind) {
          const said = typed.match(sign);
          if (said) report(code, said[0]);
        }
      const sign = words === "line" && typed.trim().match(new RegExp(model.signs, "u"));
      if (sign) report("markdown-in-line", sign[0].trim());
      const said =
        spec.many && (needs ? typed[/** @type {any} */ (needs.at(-1))?.name] : typed)?.trim();
      if (said) {
        let same = JSON.stringify(typed);
        if (counts) same = first.list ? find(said, first, model) : said;
        if (seen.has(same)) report("said-twice", said);
        seen.add(same);
      }
      if (spec.group === "Opening") {
        const note = told(typed, model.rhythms);
        if (note) report("rhythm-in-note", note, "toelichting");
      }
      if (spec.group === "Notice" && over(typed.tot, model.today))
        report("notice-over", typed.tot, "tot");
      if (spec.fields) hints.push(...hint(typed, spec.fields, model, at, behind));
    };
    const here = [...path, spec.name];
    if (spec.many && Array.isArray(value))
      value.forEach((/** @type {any} */ typed, /** @type {number} */ at) =>
        look(typed, [...here, at]),
      );
    else look(value, here);
  }
  return hints;
}
