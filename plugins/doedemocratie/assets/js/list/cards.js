// A hub as a card and as a line, made of a template that the page prints by the same macro as its own
// cards (templates/parts/hub_card.html, pages/lists/blank.py): all that a card may have is there, named
// by data-part, and "{}" is where a text goes. What people wrote comes in as text or as the value of an
// attribute, never as markup.

import { slugOf } from "./columns.js";

/** @import { Part } from "./blank.js" */
/** @import { Column, Columns, Logo } from "./columns.js" */
/** @typedef {{ href: string } | string} Root of the site: an address, or what goes before one */

const HERE = "{}";
const UNKNOWN = "onbekend";
const MOST_HELPS = 3;
const MOST_MARKS = 2; // of what a hub seeks, and of what it offers

/**
 * Return the card of a hub.
 * @param {HTMLTemplateElement} template
 * @param {Columns} columns
 * @param {number} row
 * @param {Root} root
 */
export function card(template, columns, row, root) {
  const own = Object.hasOwn(columns.logos, row) ? columns.logos[row] : undefined;
  const [type = UNKNOWN] = chosen(columns, "type", row);
  const [stage] = chosen(columns, "stadium", row);
  const element = /** @type {HTMLElement} */ (pattern(template, type, !own).cloneNode(true));
  const parts = named(element);
  const base = typeof root === "string" ? root : root.href;
  const url = `${base}knooppunten/${slugOf(columns, row)}/`;

  element.className = element.className.replace(/tone-\S*/, `tone-${columns.tones[row]}`);
  const style = columns.styles.table[columns.styles.rows[row]];
  if (style) element.setAttribute("style", style);
  if (own) logo(parts.picture, own, base);
  else parts.picture.firstElementChild?.setAttribute("src", `${url}beeld.svg`);
  if (stage !== "gestopt") drop(parts.stopped);
  if (stage !== "in-spe") drop(parts["in-spe"]);
  parts.name.setAttribute("href", url);
  fill(parts.name, columns.names[row]);
  parts.place.textContent = where(columns, row) || parts.place.textContent;
  fill(parts.summary, columns.texts?.summaries[row]);
  fill(parts.helps, said(columns, "helpt_met", row).slice(0, MOST_HELPS).join(", "));
  fill(parts.hours, columns.hours.table[columns.hours.rows[row]]);
  for (const name of /** @type {const} */ (["zoekt", "biedt"])) {
    for (const label of said(columns, name, row).slice(0, MOST_MARKS)) {
      const item = /** @type {Element} */ (parts[name].cloneNode(true));
      parts[name].before(item, "\n");
      fill(item, label);
    }
    drop(parts[name]);
  }
  if (!parts.marks.childElementCount) drop(parts.marks);
  fill(parts.fresh, columns.fresh.table[columns.fresh.rows[row]]);
  return element;
}

/**
 * Return a hub as one line: its name as a link and, where known, its place in a span.
 * @param {HTMLTemplateElement} template
 * @param {Columns} columns
 * @param {number} row
 * @param {Root} root
 */
export function line(template, columns, row, root) {
  const element = copy(template);
  const link = /** @type {Element} */ (element.querySelector("a"));
  const place = /** @type {Element} */ (element.querySelector("span"));
  const base = typeof root === "string" ? root : root.href;
  link.setAttribute("href", `${base}knooppunten/${slugOf(columns, row)}/`);
  link.textContent = columns.names[row];
  if (columns.places[row]) place.textContent = columns.places[row];
  else {
    place.previousSibling?.remove();
    place.remove();
  }
  return element;
}

/**
 * Return the values that a hub has of a facet.
 * @param {Columns} columns
 * @param {string} name
 * @param {number} row
 */
export function chosen({ facets }, name, row) {
  const column = facets[name];
  return column ? places(column, row).map((at) => column.choices[at]) : [];
}

/**
 * Return what a card says of the values that a hub has of a facet.
 * @param {Columns} columns
 * @param {string} name
 * @param {number} row
 */
const said = ({ facets, labels }, name, row) =>
  places(facets[name], row)
    .map((at) => labels[name][at])
    .filter(Boolean);

/**
 * @param {Column} column
 * @param {number} row
 */
const places = (column, row) =>
  "lists" in column
    ? column.lists[row]
    : [...column.choices.keys()].filter((at) => (column.masks[row] >> at) & 1);

/**
 * Return "Amsterdam · lokaal, regionaal", or what of it is known.
 * @param {Columns} columns
 * @param {number} row
 */
function where(columns, row) {
  const reach = said(columns, "bereik", row).join(", ");
  const text = [columns.places[row], reach].filter(Boolean).join(" · ");
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/**
 * Show the logo of a hub.
 * @param {Element} part holds it
 * @param {Logo} own
 * @param {string} base
 */
function logo(part, own, base) {
  /** @type {Element} */ (part.firstElementChild).className =
    `plate plate--${own.ground} plate--${own.shape}`;
  const image = /** @type {Element} */ (part.querySelector("img"));
  image.setAttribute("src", base + own.url);
  const sizes = own.sizes.map(([address, width]) => `${base}${address} ${width}w`).join(", ");
  if (sizes) image.setAttribute("srcset", sizes);
  else for (const name of ["srcset", "sizes"]) image.removeAttribute(name);
  image.setAttribute("width", `${own.width}`);
  image.setAttribute("height", `${own.height}`);
}

/** @type {WeakMap<HTMLTemplateElement, Map<string, Element>>} */
const patterns = new WeakMap();

/**
 * Return the card of a template with the mark of one type, and the emblem or the logo: what is made
 * once need not be taken away from every card.
 * @param {HTMLTemplateElement} template
 * @param {string} type
 * @param {boolean} drawn the emblem
 */
function pattern(template, type, drawn) {
  if (!patterns.has(template)) patterns.set(template, new Map());
  const ready = /** @type {Map<string, Element>} */ (patterns.get(template));
  const key = `${type} ${drawn}`;
  const before = ready.get(key);
  if (before) return before;
  const element = copy(template);
  for (const mark of element.querySelectorAll("[data-type]")) {
    if (mark.getAttribute("data-type") !== type) drop(mark);
    for (const name of ["data-type", "data-part"]) mark.removeAttribute(name);
  }
  drop(/** @type {Element} */ (element.querySelector(drawn ? ".plate" : ".emblem")));
  ready.set(key, element);
  return element;
}

/**
 * Return a copy of the element in a template.
 * @param {HTMLTemplateElement} template
 */
const copy = (template) =>
  /** @type {HTMLElement} */ (
    document.importNode(/** @type {Element} */ (template.content.firstElementChild), true)
  );

/**
 * Return the parts of an element by their name, which the copy does not bear any more.
 * @param {Element} element
 */
function named(element) {
  const parts = /** @type {Record<Part, Element>} */ ({});
  for (const part of element.querySelectorAll("[data-part]")) {
    parts[/** @type {Part} */ (part.getAttribute("data-part"))] = part;
    part.removeAttribute("data-part");
  }
  return parts;
}

/**
 * Put a text where it goes in a part; a part without one goes.
 * @param {Element} part
 * @param {string | undefined} text
 */
function fill(part, text) {
  if (!text) {
    drop(part);
    return;
  }
  const last = /** @type {Element} */ (part.lastElementChild ?? part);
  const node = /** @type {Text} */ (last.lastChild);
  node.data = node.data.replace(HERE, () => text);
}

/**
 * Take a part away, with the end of its line.
 * @param {Element} part
 */
function drop(part) {
  const next = part.nextSibling;
  if (next?.nodeType === Node.TEXT_NODE && !next.textContent?.trim()) next.remove();
  part.remove();
}
