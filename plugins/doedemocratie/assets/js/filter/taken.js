// What was chosen, as fields: a chip for each, and what to let go when nothing is left.
import { narrow } from "./counts.js";
import { fill, filled } from "./words.js";

/** @import { Facets, Item } from "./match.js" */
/** @import { Chip, Often, Own } from "./shapes.js" */
/** @import { State } from "./state.js" */
/** @typedef {Own & Often} Host */

/**
 * Return the fields of all that was chosen.
 * @param {Host} host
 */
function taken({ boxes, state, search }) {
  const fields = boxes.filter((box) => box.checked);
  if (state.text) fields.push(/** @type {HTMLInputElement} */ (search));
  return fields;
}

/**
 * Return what a chosen field is called.
 * @param {Host} host
 * @param {HTMLInputElement} field
 */
function called({ search, state }, field) {
  return field === search
    ? `“${state.text}”`
    : /** @type {string} */ (field.nextElementSibling?.textContent);
}

/**
 * Show a chip for all that was chosen; return how many.
 * @param {Host} host
 */
export function draw(host) {
  const list = /** @type {HTMLUListElement} */ (host.chosen.querySelector("ul"));
  const chips = taken(host).map((field) => {
    const chip = /** @type {DocumentFragment} */ (
      /** @type {HTMLTemplateElement} */ (list.querySelector("template")).content.cloneNode(true)
    );
    /** @type {Chip} */ (chip.querySelector("button")).of = field;
    /** @type {Element} */ (chip.querySelector("[data-label]")).textContent = called(host, field);
    return chip;
  });
  for (const old of list.querySelectorAll("li")) old.remove();
  list.append(...chips);
  host.chosen.hidden = !chips.length;
  return chips.length;
}

/**
 * Say why nothing is left, and what to let go.
 * @param {Host} host
 * @param {(field: HTMLInputElement) => void} drop lets one go
 */
export function explain(host, drop) {
  const { items, state, facets, search } = host;
  const ways = taken(host).map((field) => ({
    label: field === search ? called(host, field) : `‘${called(host, field)}’`,
    count: without(items, state, facets, field === search ? undefined : field),
    drop: () => drop(field),
  }));
  letGo(host.one("none"), ways);
}

/**
 * Say what leaves nothing, with a button for each choice that leaves something once it is gone.
 * @param {HTMLElement} none
 * @param {{ label: string, count: number, drop: () => void }[]} ways
 */
function letGo(none, ways) {
  const said = /** @type {HTMLElement} */ (none.querySelector("[data-none-said]"));
  const list = /** @type {HTMLElement} */ (none.querySelector("[data-none-ways]"));
  const pattern = /** @type {HTMLTemplateElement} */ (list.querySelector("template"));
  const open = ways.filter(({ count }) => count);
  const name = ways.length === 1 ? "one" : open.length ? "many" : "stuck";
  fill(said, name, { q: ways[0]?.label });
  for (const old of list.querySelectorAll("li")) old.remove();
  for (const { label, count, drop } of open) {
    const item = /** @type {DocumentFragment} */ (pattern.content.cloneNode(true));
    const button = /** @type {HTMLButtonElement} */ (item.querySelector("button"));
    button.textContent = filled(list.dataset[count === 1 ? "one" : "many"], { q: label, n: count });
    button.addEventListener("click", drop);
    list.append(item);
  }
}

/**
 * Return how many items stay when one choice is let go, or the words.
 * @template {Item} I
 * @param {I[]} items
 * @param {State} state
 * @param {Facets} facets
 * @param {{ name: string, value: string } | undefined} gone the choice; undefined for the words
 */
function without(items, state, facets, gone) {
  if (!gone) return narrow(items, { ...state, text: "" }, facets).left.length;
  const rest = new Set(state.chosen.get(gone.name));
  rest.delete(gone.value);
  return narrow(items, { ...state, chosen: new Map(state.chosen).set(gone.name, rest) }, facets)
    .left.length;
}
