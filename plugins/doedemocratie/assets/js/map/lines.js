// Hubs in words: links, by place where there are many, and all of a list by province. What is folded is made
// when it is opened, so that a list of thousands costs a few lines.
import { gathered } from "../list/pins.js";

/** @import { Hub } from "../list/pins.js" */
/** @typedef {{ label: string, hubs: Hub[] }} Part */

const FEW = 24; // are not folded

/**
 * Return hubs in parts, by name of the part; those without one come last.
 * @param {Hub[]} hubs
 * @param {"place" | "province"} field
 * @param {string} none what those without are called
 * @returns {Part[]}
 */
export function parts(hubs, field, none) {
  /** @type {Map<string, Hub[]>} */
  const by = new Map();
  for (const hub of hubs) {
    const there = by.get(hub[field]);
    if (there) there.push(hub);
    else by.set(hub[field], [hub]);
  }
  const { compare } = new Intl.Collator("nl");
  return [...by]
    .sort(([a], [b]) => Number(!a) - Number(!b) || compare(a, b))
    .map(([label, there]) => ({ label: label || none, hubs: there }));
}

/**
 * Return what makes lists of hubs in words.
 * @param {HTMLTemplateElement} folded a part that opens: its name, its count and its list
 * @param {string} root the way to the root of the site
 * @param {{ unplaced: string }} words
 */
export function writer(folded, root, { unplaced }) {
  /** @param {Hub} hub @param {boolean} placed */
  function line({ name, place, url }, placed) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = root + url;
    link.textContent = name;
    item.append(link);
    if (placed && place) item.append(`, ${place}`);
    return item;
  }

  /**
   * Put hubs in a list, by place when there are many.
   * @param {Element} list
   * @param {Hub[]} hubs
   */
  function fill(list, hubs) {
    const { places } = gathered(hubs);
    if (hubs.length <= FEW || places < 2) {
      list.replaceChildren(...hubs.map((hub) => line(hub, places > 1)));
      return;
    }
    list.replaceChildren(
      ...parts(hubs, "place", unplaced).map((part) => {
        if (part.hubs.length === 1) return line(part.hubs[0], true);
        const item = document.createElement("li");
        item.append(fold(part));
        return item;
      }),
    );
  }

  /** @param {Part} part */
  function fold({ label, hubs }, open = false) {
    const piece = /** @type {DocumentFragment} */ (folded.content.cloneNode(true));
    const details = /** @type {HTMLDetailsElement} */ (piece.firstElementChild);
    const [name, count] = details.querySelectorAll("span");
    name.textContent = label;
    count.textContent = `${hubs.length}`;
    const list = /** @type {Element} */ (details.lastElementChild);
    const made = () => {
      if (details.open && !list.firstChild) fill(list, hubs);
    };
    details.addEventListener("toggle", made);
    details.open = open;
    made();
    return details;
  }

  return { fill, fold, few: (/** @type {Hub[]} */ hubs) => hubs.length <= FEW };
}
