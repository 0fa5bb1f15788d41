// All of what a visitor will read, beside the form: each question that was answered, in words and in
// the order of the page.
import { find, isEmpty } from "./checks.js";
import { own } from "./fields.js";
import { named } from "./later.js";
import { inWords } from "./values/date.js";
import { endTime, time } from "./values/time.js";
import { part } from "./words.js";

/** @import { Host, Spec, Values } from "./shapes.js" */

/** @type {Record<string, (value: string) => string>} */
const TIMES = { time, "end-time": endTime };

/**
 * Return a time as pages write it, what was typed where it is none.
 * @param {string} value
 * @param {(value: string) => string} read
 */
function onTheClock(value, read) {
  try {
    return read(value);
  } catch {
    return value;
  }
}

/**
 * Return one value as a page says it.
 * @param {Host} host
 * @param {any} value
 * @param {Spec} spec
 * @returns {string}
 */
function said(host, value, spec) {
  if (spec.fields) return told(host, value, spec);
  if (spec.list) {
    const id = find(value, spec, host.model);
    return host.model.lists[spec.list].find(([slug]) => slug === id)?.[1] ?? value;
  }
  if (spec.sort === "date") return inWords(value);
  if (TIMES[spec.sort]) return onTheClock(value, TIMES[spec.sort]);
  if (spec.sort === "slug") return named(host, value);
  if (spec.sort === "markdown") return value.replace(/\*+|\[([^\]]*)\]\([^)]*\)/g, "$1");
  return value;
}

/**
 * Return a group as one line: its values, two times that belong together as one, ja by its question.
 * @param {Host} host
 * @param {Values} values
 * @param {Spec} group
 */
function told(host, values, { fields = [], rules = [] }) {
  const parts = [];
  for (const spec of fields) {
    const value = values[spec.name];
    if (isEmpty(value) || spec.sort === "file") continue; // of a picture, visitors see no name
    const [first = "", last = ""] =
      rules
        .map(({ order }) => (order ? [order[0], order[1]] : []))
        .find((names) => names.includes(spec.name)) ?? [];
    if (spec.name === last && values[first]) continue;
    const end = spec.name === first && fields.find(({ name }) => name === last);
    if (spec.name === first && spec.sort === "number") parts.push(part(value, values[last]));
    else if (end && values[last])
      parts.push(`${said(host, value, spec)} – ${said(host, values[last], end)}`);
    else if (spec.sort !== "yes-no")
      parts.push(
        [value]
          .flat()
          .map((part) => said(host, part, spec))
          .join(", "),
      );
    else if (host.model.sorts[spec.sort].means?.[value.trim().toLowerCase()] === "ja")
      parts.push(spec.label.toLowerCase());
  }
  return parts.map((part) => part.replace(/\.$/, "")).join(", ");
}

/**
 * Show every answer.
 * @param {Host} host
 * @param {Values} values
 */
export function whole(host, values) {
  const order = /** @type {string} */ (host.dataset.order).split(" ");
  /** @type {(spec: Spec) => number} */
  const place = ({ name }) => (order.includes(name) ? order.indexOf(name) : order.length);
  const rows = [...host.fields]
    .map((spec, at) => ({ spec, at }))
    .sort((a, b) => place(a.spec) - place(b.spec) || a.at - b.at)
    .filter(({ spec }) => !isEmpty(values[spec.name]) && own(host.form, spec.name))
    .map(({ spec }) => {
      const [row, term] = [document.createElement("div"), document.createElement("dt")];
      term.textContent = spec.label;
      row.append(term);
      const lines = [values[spec.name]].flat().map((value) => said(host, value, spec));
      for (const line of spec.fields ? lines : [lines.join(", ")]) {
        const words = document.createElement("dd");
        words.textContent = line;
        row.append(words);
      }
      return row;
    });
  host.one("whole").replaceChildren(...rows);
}
