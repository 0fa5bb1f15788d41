// The mail by which a record is sent in: sentences of the markup, and below them a title by which the
// editors' command finds the lines (cli/shared/letter.py), then the lines. Of a change only what
// differs.
import { isEmpty } from "./checks.js";
import { lines } from "./yaml.js";

/** @import { Host, Spec, Values } from "./shapes.js" */

const same = (/** @type {any} */ some, /** @type {any} */ other) =>
  JSON.stringify(some) === JSON.stringify(other);

/**
 * Return [what is new or different, the names of what went], groups looked into.
 * @param {Values} values
 * @param {Values} start
 * @param {Spec[]} fields
 * @returns {[changed: Values, gone: string[]]}
 */
export function differences(values, start, fields) {
  /** @type {Values} */
  const changed = {};
  /** @type {string[]} */
  const gone = [];
  for (const spec of fields) {
    const { name } = spec;
    const [now, then] = [values[name], start[name]];
    if (same(now, then)) continue;
    if (isEmpty(now)) gone.push(name);
    else if (spec.fields && !spec.many && !isEmpty(then)) {
      const [inside, less] = differences(now, then, spec.fields);
      if (!isEmpty(inside)) changed[name] = inside;
      gone.push(...less.map((part) => `${name}.${part}`));
    } else changed[name] = now;
  }
  return [changed, gone];
}

/**
 * Return whether a record was opened and nothing in it is different yet.
 * @param {Host} host
 * @param {Values} values
 */
export const unchanged = (host, values) =>
  host.opened !== undefined &&
  differences(values, host.opened.values, host.model.fields).every(isEmpty);

/**
 * Return the lines of the record, of a change only those that differ; "" for no difference.
 * @param {Host} host
 * @param {Values} values
 */
function told(host, values) {
  const { fields, sorts } = host.model;
  const [changed, gone] = host.opened
    ? differences(values, host.opened.values, fields)
    : [values, []];
  const less = gone.length ? [host.sentence("gone", { names: gone.join(", ") }), ""] : [];
  return [...less, ...lines(changed, fields, sorts, "")].join("\n");
}

/**
 * Return [subject, text with the lines, text that says they come as a file].
 * @param {Host} host
 * @param {Values} values
 * @param {string} name of what is sent
 * @param {string[]} pictures the names of what comes with it
 * @returns {[subject: string, whole: string, short: string]}
 */
export function letter(host, values, name, pictures) {
  const { opened, model, file } = host;
  const what = opened ? "Change" : "New";
  const kind = model.name[0].toUpperCase() + model.name.slice(1);
  const slug = file.replace(/\.\w+$/, "");
  const facts = { name: name || model.name, kind, slug, file, files: pictures.join(", ") };
  const begin = host.sentence(`letter${what}`, facts);
  const besides = pictures.length
    ? [host.sentence(pictures.length > 1 ? "letterPictures" : "letterPicture", facts)]
    : [];
  const end = host.sentence("letterEnd");
  const rest = told(host, values);
  const below = host.sentence(`below${what}`, facts);
  const title = host.sentence(`title${what}`, facts);
  return [
    host.sentence(`subject${what}`, facts).replace(/: $/, ""),
    [begin, below, ...besides, "", end, "", title, "", rest, ""].join("\n"),
    [begin, host.sentence("letterFile", facts), ...besides, "", end, ""].join("\n"),
  ];
}
