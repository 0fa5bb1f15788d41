// The map of a list. Its own script, fetched when somebody asks for the map; it draws the hubs that the list
// has, as often as that changes. Its markup and its words stand in parts/list_map.html.
import { fill, filled } from "../filter/words.js";
import { group, names } from "../list/pins.js";
import { parts, writer } from "./lines.js";

/** @import { Drawing, Hub, Pin } from "../list/pins.js" */
/** @import * as Closer from "../kaart/kaart.js" */
/** @typedef {ReturnType<typeof begin>} Begun */

const SVG = "http://www.w3.org/2000/svg";

/** @type {WeakMap<HTMLElement, Begun>} */
const maps = new WeakMap();

/**
 * Show hubs on the map of a section, and the section.
 * @param {HTMLElement} section with data-map
 * @param {Hub[]} hubs those that the list has now, in its order
 * @param {{ root: string }} site the way to its root, ending in a slash
 */
export function show(section, hubs, { root }) {
  let map = maps.get(section);
  if (!map) maps.set(section, (map = begin(section, root)));
  section.hidden = false;
  map.draw(hubs);
}

/**
 * @param {HTMLElement} section
 * @param {string} root
 */
function begin(section, root) {
  const words = /** @type {Record<string, string>} */ (section.dataset);
  /** @type {Drawing} */
  const drawing = JSON.parse(words.drawing);
  const one = (/** @type {string} */ name) =>
    /** @type {HTMLElement} */ (section.querySelector(`[data-map-${name}]`));
  const pattern = (/** @type {HTMLElement} */ element) =>
    /** @type {HTMLTemplateElement} */ (element.querySelector("template"));
  const [said, drawn, pins, labels] = ["said", "drawn", "pins", "names"].map(one);
  const [list, near, button, notice] = ["words", "near", "closer", "notice"].map(one);
  const panel = /** @type {HTMLDialogElement} */ (one("panel"));
  const [pin, folded] = [pattern(pins), pattern(list)];
  const write = writer(folded, root, { unplaced: words.unplaced });
  /** @type {Map<string, boolean>} */
  const touched = new Map(); // provinces that a visitor opened or shut
  /** @type {Hub[]} */
  let shown = [];
  /** @type {HTMLElement | undefined} */
  let asked; // what opened the panel
  /** @type {typeof Closer | undefined} */
  let closer;

  /** @param {Pick<Pin, "place" | "around" | "hubs">} pin */
  function called({ place, around, hubs }) {
    const q = filled(around ? words.around : "{q}", { q: place || words.unplaced });
    return filled(hubs.length === 1 ? words.one : words.many, { q, n: hubs.length });
  }

  /**
   * Open the list of hubs of a pin.
   * @param {string} title
   * @param {Hub[]} hubs
   * @param {HTMLElement} from
   */
  function open(title, hubs, from) {
    const heading = /** @type {HTMLElement} */ (panel.querySelector("h3"));
    heading.textContent = title;
    write.fill(/** @type {Element} */ (panel.querySelector("ul")), hubs);
    asked = from;
    from.focus();
    panel.showModal();
    from.setAttribute("aria-expanded", "true");
    panel.scrollTop = 0;
    heading.focus();
  }

  /** @param {Hub[]} hubs */
  function draw(hubs) {
    shown = hubs;
    panel.close();
    const grouped = group(hubs, drawing);
    drawPins(grouped);
    const n = grouped.reduce((sum, { hubs: here }) => sum + here.length, 0);
    const m = hubs.length;
    fill(said, !m ? "nil" : n < m ? "some" : m === 1 ? "one" : "many", { n, m });
    list.replaceChildren(
      folded,
      ...parts(hubs, "province", words.elsewhere).map((part) => {
        const details = write.fold(part, touched.get(part.label) ?? write.few(hubs));
        details.firstElementChild?.addEventListener("click", () => {
          touched.set(part.label, !details.open);
        });
        return details;
      }),
    );
    closer?.update(hubs);
  }

  /** @param {Pin[]} grouped */
  function drawPins(grouped) {
    const { width, height, head, pin: high } = drawing;
    pins.replaceChildren(
      pin,
      ...grouped.map((here) => {
        const piece = /** @type {DocumentFragment} */ (pin.content.cloneNode(true));
        const item = /** @type {HTMLElement} */ (piece.firstElementChild);
        item.style.left = `${((here.x - head) / width) * 100}%`;
        item.style.top = `${((here.y - high) / height) * 100}%`;
        item.style.width = `${((head * 2) / width) * 100}%`;
        const title = called(here);
        /** @type {Element} */ (item.querySelector("text")).textContent = `${here.hubs.length}`;
        /** @type {Element} */ (item.querySelector("span")).textContent = title;
        const press = /** @type {HTMLElement} */ (item.firstElementChild);
        press.addEventListener("click", () => open(title, here.hubs, press));
        return item;
      }),
    );
    const named = grouped.map(({ x, y, place, hubs }) => ({
      x,
      y,
      text: place,
      count: hubs.length,
    }));
    labels.replaceChildren(
      ...names(named, drawing).map(({ text, anchor, x, y }) => {
        const label = document.createElementNS(SVG, "text");
        label.textContent = text;
        const at = { class: "nl__name", x: `${x}`, y: `${y - 29}`, "text-anchor": anchor };
        for (const [key, value] of Object.entries(at)) label.setAttribute(key, value);
        return label;
      }),
    );
  }

  /** @param {boolean} closest whether the closer map is seen, or the drawing */
  function turned(closest) {
    for (const part of [drawn, one("source"), one("warns")]) part.hidden = closest;
    near.hidden = !closest;
    fill(button, closest ? "back" : "near", {});
  }

  /** Take turns between the drawing and the closer map, which is fetched at the first turn. */
  async function turn() {
    notice.hidden = true;
    const closest = Boolean(near.hidden);
    turned(closest);
    if (!closest) return;
    try {
      closer ??= await import(/** @type {any} */ (new URL("../kaart/kaart.js", import.meta.url)));
      await /** @type {typeof Closer} */ (closer).open(section, shown, { root, list: open });
    } catch {
      turned(false);
      fill(notice, "script", {});
      notice.hidden = false;
    }
  }

  button.addEventListener("click", turn);
  panel.addEventListener("close", () => asked?.setAttribute("aria-expanded", "false"));
  panel.addEventListener("click", ({ target }) => {
    if (target === panel || one("shut").contains(/** @type {Node} */ (target))) panel.close();
  });
  return { draw };
}
