// What stands beside a line while somebody types: how much a text leaves, what a colour looks like.
import { guest, HUE } from "./contrast.js";
import { entry } from "./fields.js";
import { words } from "./words.js";

/**
 * Show it for the field that this input belongs to.
 * @param {HTMLInputElement | HTMLTextAreaElement} input
 */
export function dress(input) {
  const field = /** @type {HTMLElement} */ (input.closest("[data-field]"));
  const left = field?.querySelector(".field__count");
  if (left) left.textContent = `${[...input.value.trim()].length} / ${field.dataset.limit}`;
  const say = /** @type {HTMLElement | null} */ (field?.querySelector("[data-hue-say]"));
  if (!say) return;
  const value = entry(field).value.trim();
  say.hidden = !HUE.test(value);
  if (say.hidden) return;
  const { ink, ratio } = guest(value);
  /** @type {HTMLInputElement} */ (field.querySelector("[data-hue]")).value = value.toLowerCase();
  say.style.setProperty("--guest", value);
  say.style.setProperty("--on-guest", ink);
  const text = /** @type {HTMLElement} */ (say.querySelector("[data-words]"));
  text.textContent = words(/** @type {string} */ (text.dataset.words), { ink, ratio });
}
