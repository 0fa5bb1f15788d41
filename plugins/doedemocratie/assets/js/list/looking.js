// The box in a long group of choices: which of them stay for what is typed in it, and for the provinces
// that were chosen. A checked one always stays.

import { fill } from "../filter/words.js";
import { fold } from "../text/names.js";

/** @typedef {{ label: HTMLElement, box: HTMLInputElement, name: string, within: string }} Choice */

/** @type {WeakMap<Element, Choice[]>} */
const known = new WeakMap(); // of each group, once somebody looks

/**
 * Show of every long group in a form the choices that fit.
 * @param {HTMLFormElement} form
 * @param {Set<string> | undefined} within the provinces, where any was chosen
 */
export function look(form, within) {
  for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (
    form.querySelectorAll("[data-facet-find]")
  )) {
    const group = /** @type {Element} */ (field.closest("[data-facet]"));
    const left = /** @type {HTMLElement} */ (group.querySelector("[data-facet-left]"));
    const typed = fold(field.value);
    let n = 0;
    for (const choice of choices(group)) {
      const here = !within?.size || within.has(choice.within);
      const stays = choice.box.checked || (here && choice.name.includes(typed));
      if (choice.label.hidden === stays) choice.label.hidden = !stays;
      if (stays) n++;
    }
    fill(left, n > 1 ? "many" : n ? "one" : "nil", { n });
  }
}

/** @param {Element} group */
function choices(group) {
  const before = known.get(group);
  if (before) return before;
  const labels = /** @type {NodeListOf<HTMLElement>} */ (
    group.querySelectorAll("label:has([type=checkbox])")
  );
  const all = [...labels].map((label) => ({
    label,
    box: /** @type {HTMLInputElement} */ (label.firstElementChild),
    name: fold(`${label.children[1].textContent} ${label.dataset.also ?? ""}`),
    within: label.dataset.within ?? "",
  }));
  known.set(group, all);
  return all;
}
