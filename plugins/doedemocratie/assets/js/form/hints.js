// What deserves a second look and never stands in the way: private_contact(), said_twice() and markdown_in_line() of
// records/judging/checks.py, and rhythms() of records/judging/times.py. Pure: values in, [{path, code, facts, soft}] out.
import { find } from "./checks.js";
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
 * Return what people wrote in a group in words of their own, else the first that it holds.
 * @param {Values} typed
 * @param {Spec[]} fields
 * @param {Model} model
 */
function said(typed, fields, model) {
  const several = fields.filter(({ name, many }) => typed[name] && !many);
  return typed[(several.find(({ sort }) => model.sorts[sort]?.in_words) ?? several[0])?.name];
}

/**
 * Return the hints about a record (its values as typed).
 * @param {Values} values
 * @param {Spec[]} fields
 * @param {Model} model
 * @param {Path} path
 */
export function hint(values, fields, model, path = []) {
  /** @type {Problem[]} */
  const hints = [];
  for (const spec of fields) {
    const value = values[spec.name];
    if (value === undefined) continue;
    const seen = new Set();
    const first = spec.fields?.[0] ?? spec;
    // Of a group counts what it needs only when it needs nothing else.
    const alone = !spec.fields?.some(
      (/** @type {any} */ part) => !part.required === (part === first),
    );
    const counts = ["choice", "slug"].includes(first.sort) && alone;
    // A text, or the values of a group.
    const look = (/** @type {any} */ typed, /** @type {Path} */ at) => {
      /** @type {(code: string, found: string) => void} */
      const report = (code, found) => hints.push({ path: at, code, facts: { found }, soft: true });
      if (spec.sort === "email") {
        const domain = typed.trim().toLowerCase().split("@").at(-1);
        if (model.private.includes(domain)) report("private-email", typed);
      }
      const { parse } = model.phones ?? {};
      if (spec.sort === "phone" && parse && number(typed, parse)?.mobile)
        report("mobile-number", typed.trim());
      const words = model.sorts[spec.sort]?.in_words;
      if (words) for (const found of mobiles(typed).slice(0, 1)) report("mobile-number", found);
      const sign = words === "line" && typed.trim().match(new RegExp(model.signs, "u"));
      if (sign) report("markdown-in-line", sign[0].trim());
      const needs = spec.fields?.filter((/** @type {any} */ part) => part.required);
      /** @type {string | undefined} */
      let same;
      if (spec.many && !spec.fields) same = typed.trim();
      else if (spec.many && counts) same = typed[first.name]?.trim();
      else if (spec.many && needs?.length && needs.every(({ name }) => typed[name]))
        same = JSON.stringify(typed);
      if (same) {
        const id = counts && first.list ? find(same, first, model) : same;
        if (seen.has(id))
          report("said-twice", spec.fields && !counts ? said(typed, spec.fields, model) : same);
        seen.add(id);
      }
      if (spec.group === "Opening") {
        const note = told(typed, model.rhythms);
        if (note) {
          hints.push({
            path: [...at, "toelichting"],
            code: "rhythm-in-note",
            facts: { found: note },
            soft: true,
          });
        }
      }
      if (spec.fields) hints.push(...hint(typed, spec.fields, model, at));
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
