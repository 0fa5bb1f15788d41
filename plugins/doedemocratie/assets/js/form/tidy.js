// Puts right what was typed, when somebody pastes it or leaves the line.
import { entry, own } from "./fields.js";
import { MEND, pair, span } from "./mending.js";

/** @import { Host, Spec } from "./shapes.js" */

/**
 * Return what was meant by what was typed at a question.
 * @param {string} text
 * @param {Spec} spec
 */
function meant(text, spec) {
  const mend = MEND[spec.sort];
  if (!mend) return text;
  return spec.many ? text.split("\n").map(mend).join("\n") : mend(text);
}

/**
 * Put right what stands on a line, and beside it where it holds two times.
 * @param {Host} host
 * @param {HTMLInputElement | HTMLTextAreaElement} line
 */
export function tidy(host, line) {
  const field = /** @type {HTMLElement | null} */ (line.closest("[data-field]"));
  if (!field || !line.matches("[type=text], textarea")) return;
  const spec = host.spec(field);
  const right = meant(line.value, spec);
  if (right !== line.value) line.value = right;
  const group = /** @type {HTMLElement} */ (
    /** @type {Element} */ (field.parentElement).closest("[data-group]")
  );
  const around = /** @type {HTMLElement | null} */ (group.closest("[data-field]"));
  const names = pair((around ? host.spec(around).rules : host.model.rules) ?? [], spec.name);
  const times = names && span(line.value);
  if (!names || !times) return;
  const [first, last] = names.map((name) => entry(/** @type {HTMLElement} */ (own(group, name))));
  const other = first === line ? last : first;
  if (!other.value.trim()) [first.value, last.value] = times;
}

/**
 * Paste lines into a field of one line as one; return whether that was done.
 * @param {Host} host
 * @param {ClipboardEvent} event
 */
export function paste(host, event) {
  const line = /** @type {HTMLInputElement} */ (event.target);
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const field = /** @type {HTMLElement | null} */ (line.closest("[data-field]"));
  if (!/[\r\n]/.test(text.trim()) || !field || !line.matches("[type=text]")) return false;
  event.preventDefault();
  const right = meant(text, host.spec(field))
    .replace(/\s*[\r\n]+\s*/g, " ")
    .trim();
  const [from, to] = [line.selectionStart ?? 0, line.selectionEnd ?? line.value.length];
  line.setRangeText(right, from, to, "end");
  return true;
}
