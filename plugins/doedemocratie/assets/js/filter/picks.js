// What a visitor picks one of: a radio group, a <select>, or a name that is typed. Each stands in the
// markup as data-filter-pick, what its chip says where it narrows the list ("{v}" is the value).
import { filled } from "./words.js";

/**
 * One of several values, `initial` when nobody picked. `values` is undefined where anything may be
 * typed.
 * @typedef {object} Single
 * @property {Set<string> | undefined} values
 * @property {string} initial
 * @property {boolean} narrows
 * @property {() => string} get
 * @property {(value: string) => void} set
 * @property {() => string} label what its chip says
 */

/**
 * Return the picks of a form by their parameter, in the order of the markup.
 * @param {HTMLFormElement} form
 * @param {HTMLElement[]} fields
 */
export function picks({ elements }, fields) {
  /** @type {Map<string, Single>} */
  const all = new Map();
  for (const field of /** @type {any[]} */ (fields)) {
    const { name, type, options, dataset } = field;
    if (all.has(name)) continue;
    const control = /** @type {any} */ (elements.namedItem(name));
    /** @type {any[]} */
    const choices = options ? [...options] : type === "radio" ? [...control] : [];
    const first = choices.find((choice) => choice.defaultSelected || choice.defaultChecked);
    const get = () => control.value.trim();
    const picked = () => choices.find(({ value }) => value === get());
    all.set(name, {
      values: choices.length ? new Set(choices.map(({ value }) => value)) : undefined,
      initial: first?.value ?? choices[0]?.value ?? "",
      narrows: Boolean(dataset.filterPick),
      get,
      set: (value) => void (control.value = value),
      label: () =>
        filled(dataset.filterPick, { v: picked()?.labels?.[0].textContent.trim() ?? get() }),
    });
  }
  return all;
}
