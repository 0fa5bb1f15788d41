// How a sort of value is read: by the patterns in its data (`for_script` of model/values/sort.py),
// or where those cannot say it by a module of its own. A value comes out as somebody would type it.
import { entry } from "../text/tables.js";
import { choice } from "./values/choice.js";
import { date } from "./values/date.js";
import { email } from "./values/email.js";
import { markdown } from "./values/markdown.js";
import { phone } from "./values/phone.js";
import { yearDay } from "./values/season.js";
import { endTime, time } from "./values/time.js";
import { webAddress } from "./values/web-address.js";
import { Wrong, wrong } from "./wrong.js";

/** @import { Model, Sort, Spec } from "./shapes.js" */

/** @type {Record<string, (value: string, spec: Spec, model: Model) => string>} */
export const OWN = {
  choice,
  date,
  email,
  "end-time": endTime,
  markdown,
  phone,
  time,
  "web-address": webAddress,
  "year-day": yearDay,
};

/** @param {string} pattern */
const whole = (pattern) => new RegExp(`^(?:${pattern})$`, "u");

/**
 * @param {string} value
 * @param {Spec} spec
 * @param {Sort} sort
 */
function plain(value, { low, high }, sort) {
  const { refuses = [], pattern, code = "", means, lower, prefix = "", number } = sort;
  const text = value.trim();
  const kept = text.startsWith(prefix) ? text.slice(prefix.length) : text;
  const odd = refuses.filter(([pattern]) => new RegExp(pattern, "u").test(text));
  if (odd.length) throw new Wrong(odd.map(([, say]) => [say, { found: kept }]));
  if (means) return entry(means, text.toLowerCase()) ?? wrong(code, value);
  if (pattern && !whole(pattern).test(text))
    wrong(
      number && whole("[-−]?[0-9]+").test(text) ? "number-out-of-range" : code,
      kept,
      number ? { low, high } : {},
    );
  if (!number) return lower ? kept.toLowerCase() : kept;
  if (Number(text) < Number(low) || Number(text) > Number(high))
    wrong("number-out-of-range", value, { low, high });
  return Number(text);
}

/**
 * Return what was typed as a value; throws Wrong.
 * @param {string} value
 * @param {Spec} spec
 * @param {Model} model
 */
export function readValue(value, spec, model) {
  const sort = model.sorts[spec.sort];
  return sort.own ? OWN[spec.sort](value, spec, model) : plain(value, spec, sort);
}
