// What was chosen: a chip for each, and what to let go when nothing is left.
import { fill, filled } from "./words.js";

/** @import { Single } from "./picks.js" */
/** @import { Chip, Host, Source, Taken } from "./shapes.js" */
/** @import { State } from "./state.js" */

/**
 * Return all that was chosen: what each is called, how it is let go, and what would be left.
 * @param {Host} host
 * @returns {Taken[]}
 */
export function taken({ boxes, state, search, picks }) {
  const all = boxes.filter(({ checked }) => checked).map((box) => chosen(box, state));
  for (const [name, pick] of picks) {
    if (pick.narrows && state.picked.has(name)) all.push(of(name, pick, state));
  }
  if (search && state.text) {
    const label = `“${state.text}”`;
    const clear = () => void (search.value = "");
    all.push({ label, quoted: label, without: { ...state, text: "" }, clear });
  }
  return all;
}

/**
 * @param {HTMLInputElement} box
 * @param {State} state
 * @returns {Taken}
 */
function chosen(box, state) {
  const label = /** @type {string} */ (box.nextElementSibling?.textContent);
  const rest = new Set(state.chosen.get(box.name));
  rest.delete(box.value);
  return {
    label,
    quoted: `‘${label}’`,
    without: { ...state, chosen: new Map(state.chosen).set(box.name, rest) },
    clear: () => void (box.checked = false),
  };
}

/**
 * @param {string} name
 * @param {Single} pick
 * @param {State} state
 * @returns {Taken}
 */
function of(name, pick, state) {
  const rest = new Map(state.picked);
  rest.delete(name);
  const label = pick.label();
  const without = { ...state, picked: rest };
  return { label, quoted: `‘${label}’`, without, clear: () => pick.set(pick.initial) };
}

/**
 * Show a chip for all that was chosen; return how many.
 * @param {Host} host
 */
export function draw(host) {
  const list = /** @type {HTMLUListElement} */ (host.chosen.querySelector("ul"));
  const chips = taken(host).map((gone) => {
    const chip = /** @type {DocumentFragment} */ (
      /** @type {HTMLTemplateElement} */ (list.querySelector("template")).content.cloneNode(true)
    );
    /** @type {Chip} */ (chip.querySelector("button")).of = gone;
    /** @type {Element} */ (chip.querySelector("[data-label]")).textContent = gone.label;
    return chip;
  });
  for (const old of list.querySelectorAll("li")) old.remove();
  list.append(...chips);
  host.chosen.hidden = !chips.length;
  return chips.length;
}

/**
 * Say why nothing is left, with a button for each choice that leaves something once it is gone.
 * @param {Host} host
 * @param {Source} source
 * @param {(gone: Taken) => void} drop lets one go
 * @param {number} total how many there are when nothing is chosen
 */
export function explain(host, source, drop, total) {
  const none = host.one("none");
  const said = /** @type {HTMLElement} */ (none.querySelector("[data-none-said]"));
  const list = /** @type {HTMLElement} */ (none.querySelector("[data-none-ways]"));
  const pattern = /** @type {HTMLTemplateElement} */ (list.querySelector("template"));
  const all = taken(host);
  const ways = all.map((gone) => ({ gone, count: source.count(gone.without) }));
  const open = ways.filter(({ count }) => count);
  const chosen = all.length === 1 ? "one" : open.length ? "many" : "stuck";
  const name = total ? chosen : "empty"; // nobody's choice: there is nothing yet
  fill(said, name, { q: all[0]?.quoted });
  for (const old of list.querySelectorAll("li")) old.remove();
  for (const { gone, count } of open) {
    const item = /** @type {DocumentFragment} */ (pattern.content.cloneNode(true));
    const button = /** @type {HTMLButtonElement} */ (item.querySelector("button"));
    button.textContent = filled(list.dataset[count === 1 ? "one" : "many"], {
      q: gone.quoted,
      n: count,
    });
    button.addEventListener("click", () => drop(gone));
    list.append(item);
  }
}
