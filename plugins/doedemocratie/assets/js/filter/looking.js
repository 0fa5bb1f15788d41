// The box in a long group of choices: which of them stay for what is typed in it, and for the provinces
// that were chosen. A checked one always stays.
import { fold } from "../text/names.js";
import { fill } from "./words.js";

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
    for (const label of group.querySelectorAll("label:has([type=checkbox])")) {
      const { dataset, firstElementChild: box, children } = /** @type {HTMLElement} */ (label);
      const here = !within?.size || within.has(dataset.within ?? "");
      const named = fold(`${children[1].textContent} ${dataset.also ?? ""}`).includes(typed);
      const stays = /** @type {HTMLInputElement} */ (box).checked || (here && named);
      /** @type {HTMLElement} */ (label).hidden = !stays;
      if (stays) n++;
    }
    fill(left, n > 1 ? "many" : n ? "one" : "nil", { n });
  }
}
