// The buttons of a list: add an item, move it, take it away. The focus goes along.
import { add, entry, items, number } from "./fields.js";

/** @import { Facts, Model, Spec } from "./shapes.js" */

/**
 * Do what a button asks; return [what happened, its facts], or undefined where it is no such button.
 * @param {HTMLButtonElement} button
 * @param {(list: HTMLElement) => Spec} specOf
 * @param {Model} model
 * @returns {[what: string, facts: Facts] | undefined}
 */
export function change(button, specOf, model) {
  const list = /** @type {HTMLElement} */ (button.closest('[data-control="list"]'));
  const item = /** @type {HTMLElement} */ (button.closest(".item"));
  if (button.matches("[data-add]")) {
    const added = add(list, specOf(list), undefined, model);
    const { what, count } = number(list);
    entry(added).focus();
    return ["added", { what, n: count }];
  }
  if (button.matches("[data-remove]")) {
    const at = items(list).indexOf(item);
    item.remove();
    const { what, count } = number(list);
    const next = items(list)[Math.min(at, count - 1)];
    /** @type {HTMLElement} */ (
      next?.querySelector("legend") ?? list.querySelector(":scope > p > [data-add]")
    ).focus();
    return ["removed", { what, m: count }];
  }
  if (!button.matches("[data-move]")) return undefined;
  const step = Number(button.dataset.move);
  if (step < 0) {
    /** @type {Element} */ (item.previousElementSibling).before(item);
  } else {
    /** @type {Element} */ (item.nextElementSibling).after(item);
  }
  const { what, count } = number(list);
  const other = item.querySelector(`:scope > fieldset > .item__acts > [data-move="${-step}"]`);
  /** @type {HTMLElement} */ (button.disabled ? other : button).focus();
  return ["moved", { what, n: items(list).indexOf(item) + 1, m: count }];
}
