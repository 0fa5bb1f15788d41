// Draws what is left of the list: the first cards and a button for more, lines, or the map.
import { fill, filled } from "../filter/words.js";
import { card, chosen, line } from "./cards.js";
import { slugOf } from "./columns.js";
import { mark } from "./marks.js";
import { branch } from "./near.js";

/** @import { Host } from "../filter/shapes.js" */
/** @import { Columns } from "./columns.js" */
/** @import { Spot } from "../places/spots.js" */
/** @import * as Maps from "../map/map.js" */
/**
 * What a list is drawn with: the view, the words that are marked, how far each hub is (km).
 * @typedef {{ view: string, words: string[], distances: Float64Array | undefined,
 *   spot?: Spot }} How
 */

const KEPT = 240; // cards

/** @type {Promise<typeof Maps> | undefined} */
let maps; // once somebody asks for the map

export class Drawing {
  /**
   * @param {Host} host
   * @param {Columns} columns
   * @param {URL} root of the site
   */
  constructor(host, columns, root) {
    this.notice = host.notice;
    this.columns = columns;
    this.root = root;
    const part = (/** @type {string} */ name) =>
      /** @type {HTMLElement} */ (host.querySelector(`[data-list-${name}]`));
    const map = /** @type {HTMLElement} */ (host.querySelector("[data-map]"));
    this.views = { kaarten: part("cards"), regels: part("lines"), kaart: map };
    this.more = part("more");
    this.provinces = new Map(
      host.boxes
        .filter(({ name, value }) => name === "provincie" && value !== "onbekend")
        .map(({ value, nextElementSibling }) => [value, nextElementSibling?.textContent ?? ""]),
    );
    this.card = /** @type {HTMLTemplateElement} */ (host.querySelector("template[data-card]"));
    this.line = /** @type {HTMLTemplateElement} */ (host.querySelector("template[data-line]"));
    /** @type {number[]} */
    this.rows = [];
    /** @type {How} */
    this.how = { view: "kaarten", words: [], distances: undefined };
    this.shown = 0;
    /** @type {Map<number, HTMLElement>} */
    this.kept = new Map();
    /** @type {HTMLElement} */ (this.more.querySelector("button")).addEventListener("click", () =>
      this.further(),
    );
  }

  /**
   * Take over the cards that stand there, of the first of these rows.
   * @param {number[]} rows
   */
  take(rows) {
    const there = this.views.kaarten.querySelectorAll(":scope > [data-row]");
    there.forEach((element, at) => {
      this.kept.set(rows[at], /** @type {HTMLElement} */ (element));
    });
    Object.assign(this, { rows, shown: there.length });
  }

  /**
   * Draw these rows, the first of them.
   * @param {number[]} rows
   * @param {How} how
   */
  draw(rows, how) {
    Object.assign(this, { rows, how, shown: 0 });
    for (const [view, part] of Object.entries(this.views)) part.hidden = view !== how.view;
    if (how.view === "kaart") this.map();
    else this.put(this.next(), this.into());
    this.count();
  }

  /**
   * Let these stand first in a list, and no other ones; what stands there already is left alone.
   * @param {Element[]} drawn
   * @param {Element} into
   */
  put(drawn, into) {
    let at = into.firstElementChild;
    for (const element of drawn) {
      if (element === at) at = at.nextElementSibling;
      else into.insertBefore(element, at);
    }
    while (at?.hasAttribute("data-row")) {
      const old = at;
      at = at.nextElementSibling;
      old.remove();
    }
  }

  /** Return the list that is shown. */
  into() {
    return this.how.view === "regels" ? this.views.regels : this.views.kaarten;
  }

  /** Return the next of them as elements. */
  next() {
    const end = this.shown + Number(this.into().dataset.step);
    const next = this.rows.slice(this.shown, end);
    this.shown += next.length;
    return next.map((row) => (this.how.view === "regels" ? this.asLine(row) : this.asCard(row)));
  }

  /** Show more, and lead on to the first of it. */
  further() {
    const into = this.into();
    const last = into.querySelector(":scope > :not([data-row])");
    const drawn = this.next();
    for (const element of drawn) into.insertBefore(element, last);
    this.count();
    /** @type {HTMLElement | null} */ (drawn[0]?.querySelector("a"))?.focus();
  }

  /** Say how many of them are shown. */
  count() {
    const left = this.rows.length - this.shown;
    this.more.hidden = this.how.view === "kaart" || left <= 0;
    const said = /** @type {HTMLElement} */ (this.more.querySelector("[data-some]"));
    fill(said, "some", { n: this.shown, m: this.rows.length });
  }

  /**
   * Return a card. One without marks and distance is kept: the next choice often shows it again.
   * @param {number} row
   */
  asCard(row) {
    const plain = !this.how.words.length && !this.how.distances;
    const kept = plain && this.kept.get(row);
    if (kept) return kept;
    const element = card(this.card, this.columns, row, this.root);
    element.setAttribute("data-row", "");
    if (plain) {
      if (this.kept.size >= KEPT) this.kept.clear();
      this.kept.set(row, element);
    } else this.finish(element, row, element.querySelector(".pane__place"));
    return element;
  }

  /** @param {number} row */
  asLine(row) {
    const element = line(this.line, this.columns, row, this.root);
    element.setAttribute("data-row", "");
    this.finish(element, row, element);
    return element;
  }

  /**
   * Mark what was searched for, and say how far it is.
   * @param {Element} element
   * @param {number} row
   * @param {Element | null} place
   */
  finish(element, row, place) {
    const { words, distances, spot } = this.how;
    if (words.length) {
      for (const text of element.querySelectorAll("a, .pane__place, .pane__sum")) mark(text, words);
    }
    if (!distances) return;
    const far = this.far(distances[row]);
    const elsewhere = spot && branch(this.columns, row, spot);
    const told = filled(this.more.dataset.branch, { p: elsewhere, n: far });
    place?.append(` · ${elsewhere === undefined ? far : told}`);
  }

  /** @param {number} km */
  far(km) {
    const { far, close, unknown } = this.more.dataset;
    if (km === Infinity) return unknown ?? "";
    return km < 1 ? (close ?? "") : filled(far, { n: Math.round(km) });
  }

  /** Draw the map, unless somebody wants something else by then. Where it does not come the cards do. */
  async map() {
    maps ??= import(/** @type {any} */ (new URL("../map/map.js", import.meta.url)));
    const module = await maps.catch(() => (maps = undefined));
    if (this.how.view !== "kaart") return;
    if (!module) {
      this.draw(this.rows, { ...this.how, view: "kaarten" });
      this.notice.hidden = false;
      this.notice.textContent = this.more.dataset.mapless ?? "";
      return;
    }
    const { names, places, lat, lon } = this.columns;
    const degrees = (/** @type {number | null} */ value) => (value === null ? null : value / 1000);
    const hubs = this.rows.map((row) => ({
      name: names[row],
      place: places[row],
      url: `knooppunten/${slugOf(this.columns, row)}/`,
      lat: degrees(lat[row]),
      lon: degrees(lon[row]),
      province: this.provinces.get(chosen(this.columns, "provincie", row)[0]) ?? "",
    }));
    module.show(this.views.kaart, hubs, { root: this.root.href });
  }
}
