// <list-filter>: narrows the elements with data-item in it. Its words stand in the markup
// (parts/filter.html, filter_bar.html).
import { fold } from "../text/names.js";
import { narrow } from "./counts.js";
import { look } from "./looking.js";
import { read, TEXT, write } from "./state.js";
import { draw, explain } from "./taken.js";
import { everywhere, spread } from "./wide.js";
import { fill } from "./words.js";

const WIDE = matchMedia("(min-width: 60rem)");
const LETTERS = 60; // of an unknown value
const REST = 400; // ms without a letter

/** @import { Facet } from "./match.js" */
/** @import * as Places from "../places/places.js" */

/** @type {Promise<typeof Places> | undefined} */
let places; // after the first words

/** @import { Chip, Often, Own, Shown } from "./shapes.js" */

// What it holds stands in shapes.js: fields declared here would be made before the markup is there.
class ListFilter extends /** @type {new () => HTMLElement & Own & Often} */ (HTMLElement) {
  connectedCallback() {
    this.one = (/** @type {string} */ name) =>
      /** @type {any} */ (this.querySelector(`[data-filter-${name}]`));
    this.all = (/** @type {string} */ name) => [
      .../** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll(name)),
    ];
    this.form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
    this.search = /** @type {HTMLInputElement | undefined} */ (
      /** @type {any} */ (this.form.elements)[TEXT]
    );
    for (const name of /** @type {const} */ (["status", "chosen", "notice", "sheet", "open"])) {
      /** @type {any} */ (this)[name] = this.one(name);
    }
    this.facets = new Map();
    for (const { dataset } of this.all("[data-facet]")) {
      this.facets.set(/** @type {string} */ (dataset.facet), {
        apart: dataset.apart,
        values: new Set(),
      });
    }
    this.facets.searched = Boolean(this.search);
    this.facets.anywhere = new Set(this.form.dataset.anywhere?.split(" "));
    this.boxes = /** @type {HTMLInputElement[]} */ (this.all("input[type=checkbox]"));
    for (const box of this.boxes) {
      /** @type {Facet} */ (this.facets.get(box.name)).values.add(box.value);
    }
    this.labels = new Map(
      this.boxes.map((box) => {
        const { dataset, children } = /** @type {HTMLElement} */ (box.parentElement);
        const words = dataset.mute === "" ? "" : `${children[1].textContent} ${dataset.also ?? ""}`;
        return [`${box.name}=${box.value}`, words];
      }),
    );
    this.answers = [];
    this.items = this.all("[data-item]").map((element) => this.known(element));
    for (const plain of this.all("[data-filter-plain]")) plain.hidden = true;
    for (const live of this.all("[data-filter-live]")) live.hidden = false;
    WIDE.addEventListener("change", () => this.fit());
    this.fit();
    this.listen();
    this.arrive();
    for (const group of this.all("details:has(:checked)")) {
      /** @type {HTMLDetailsElement} */ (group).open = true;
    }
  }

  /** @param {HTMLElement} element */
  known(element) {
    /** @type {Record<string, string[]>} */
    const has = {};
    for (const name of this.facets.keys()) {
      has[name] = element.getAttribute(`data-${name}`)?.split(" ") ?? [];
    }
    const choices = Object.entries(has).flatMap(([name, values]) =>
      values.map((value) => this.labels.get(`${name}=${value}`) ?? ""),
    );
    return { element, has, text: fold([element.textContent, ...choices].join(" ")) };
  }

  listen() {
    addEventListener("popstate", () => this.arrive());
    addEventListener("pagehide", () => this.rest());
    this.form.addEventListener("change", ({ target }) => {
      if (/** @type {HTMLInputElement} */ (target).type === "checkbox") this.choose();
    });
    this.form.addEventListener("input", ({ target }) => {
      if (target !== this.search) this.look();
    });
    this.search?.addEventListener("input", () => this.type());
    this.search?.addEventListener("change", () => this.rest());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (document.activeElement?.matches("[data-facet-find]")) return;
      this.rest();
      if (this.sheet.open) this.sheet.close();
      else if (!WIDE.matches) this.status.focus();
    });
    this.open.addEventListener("click", () => this.sheet.showModal());
    this.one("shut").addEventListener("click", () => this.sheet.close());
    this.sheet.addEventListener("click", ({ target }) => {
      if (target === this.sheet) this.sheet.close(); // beside it
    });
    this.chosen.addEventListener("click", ({ target }) => {
      const button = /** @type {Element} */ (target).closest("button");
      if (button) this.drop(/** @type {Chip} */ (button));
    });
  }

  /** Put the choices where they belong: beside or above the list, or in the dialog. */
  fit() {
    if (WIDE.matches) this.sheet.close();
    (WIDE.matches ? this.one("place") : this.sheet).append(this.form);
  }

  /** Take over what the address says. What it says wrongly is told, and taken out of it. */
  arrive() {
    this.state = read(location.search, this.facets);
    const { chosen, text, unknown } = this.state;
    for (const box of this.boxes) {
      box.checked = /** @type {Set<string>} */ (chosen.get(box.name)).has(box.value);
    }
    if (this.search) this.search.value = text;
    this.place();
    this.go("replaceState");
    this.notice.hidden = !unknown.length;
    fill(this.notice, "some", { q: unknown.join(", ").slice(0, LETTERS) });
  }

  choose() {
    for (const values of this.state.chosen.values()) values.clear();
    for (const box of this.boxes)
      if (box.checked) {
        /** @type {Set<string>} */ (this.state.chosen.get(box.name)).add(box.value);
      }
    this.go("pushState");
  }

  /** Take over the words at once. The address follows at rest: Safari stops who writes it often. */
  type() {
    this.state.text = /** @type {HTMLInputElement} */ (this.search).value.trim();
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.rest(), REST);
    this.notice.hidden = true;
    this.place();
    this.show();
  }

  /** Ask what is known of the place that the words name; until it is told there is none. */
  async place() {
    const { text } = this.state;
    this.answers = [];
    this.state.there = undefined;
    if (!text || !this.querySelector("[data-at]")) return;
    places ??= import(/** @type {any} */ (new URL("../places/places.js", import.meta.url)));
    try {
      const { answers, sure } = await (await places).ask(text);
      if (text !== this.state.text || !answers.length) return;
      this.answers = answers;
      const towns = new Set(answers.map(({ id }) => id));
      if (sure) this.state.there = ({ has }) => Boolean(has.gemeente?.some((id) => towns.has(id)));
      this.show();
    } catch {
      places = undefined; // the list is right without
    }
  }

  look() {
    look(this.form, this.state.chosen.get("provincie"));
  }

  /** Write the words that wait. New ones are a step in the history, other ones are not. */
  rest() {
    if (!this.resting) return;
    const former = new URLSearchParams(location.search).get(TEXT);
    this.write(former && this.state.text ? "replaceState" : "pushState");
  }

  /**
   * Take one chip away, or all, and keep the focus near.
   * @param {Chip} button
   */
  drop(button) {
    const chips = () => [
      .../** @type {NodeListOf<Chip>} */ (this.chosen.querySelectorAll(".chip")),
    ];
    const at = chips().indexOf(button);
    const gone = button.of ? [button.of] : [...this.boxes, this.search];
    for (const field of gone) {
      if (field === this.search) {
        this.state.text = field ? (field.value = "") : "";
        this.place();
      } else {
        /** @type {HTMLInputElement} */ (field).checked = false;
      }
    }
    this.choose();
    const rest = chips();
    (rest[Math.min(at, rest.length - 1)] ?? this.status).focus();
  }

  /** @param {"pushState" | "replaceState"} step */
  go(step) {
    this.write(step);
    this.notice.hidden = true;
    this.show();
  }

  /** @param {"pushState" | "replaceState"} step */
  write(step) {
    clearTimeout(this.resting);
    this.resting = undefined;
    const address = write(this.state, this.facets);
    if (address === location.search) return;
    try {
      history[step](null, "", `${location.pathname}${address}${location.hash}`);
    } catch {
      // refused, as after too many: the list is right all the same
    }
  }

  show() {
    const { left, counts, total } = narrow(this.items, this.state, this.facets);
    const stay = new Set(left);
    for (const item of this.items) item.element.hidden = !stay.has(item);
    const { single, many } = this.form.dataset;
    for (const box of this.boxes) {
      const count = counts.get(`${box.name}=${box.value}`) ?? 0;
      const label = /** @type {Element} */ (box.parentElement);
      const [number, word] = /** @type {any} */ (label.lastElementChild).childNodes;
      number.data = count;
      word.textContent = ` ${count === 1 ? single : many}`;
      label.classList.toggle("nil", !count);
    }
    const [n, chips] = [left.length, draw(this)];
    // The example is nobody's answer.
    for (const example of this.all("[data-filter-example]")) example.hidden = chips > 0;
    fill(this.status, chips ? "some" : "all", { n, m: total });
    fill(this.open, chips ? "some" : "all", { n: chips });
    fill(this.one("done"), n === 1 ? "one" : "many", { n });
    this.look();
    this.one("none").hidden = n > 0;
    if (!n) explain(this, (field) => this.drop(/** @type {Chip} */ ({ of: field })));
    this.widen(n);
    for (const part of this.all("[data-filter-part]")) {
      const count = part.querySelectorAll("[data-item]:not([hidden])").length;
      for (const out of this.all(`[data-part-count="${part.id}"]`)) {
        /** @type {Shown} */ (out).textContent = count;
      }
      /** @type {HTMLElement} */ (part.querySelector("[data-part-none]")).hidden = count > 0;
    }
  }

  /**
   * Show who works everywhere, for who asked for a place; and what is nearest where nothing is.
   * @param {number} n how many are left
   */
  widen(n) {
    const section = /** @type {HTMLElement | null} */ (this.querySelector("[data-where]"));
    if (!section) return;
    const { where = "", wide = "" } = section.dataset;
    const none = n ? [] : this.answers.filter(({ sort }) => sort === "none");
    const placed = Boolean(this.state.there) || none.length > 0;
    const asked = { where: where.split(" "), wide, placed, bare: !n };
    const all = everywhere(this.items, this.state, this.facets, asked);
    spread(
      section,
      all.map(({ element }) => element).filter((element) => element.hidden),
    );
    const near = none.map((answer) => ({
      ...answer,
      lines: answer.lines.filter(({ sort }) => sort === "near"),
    }));
    places?.then(({ say }) => say(this, near, new URL("../../../", import.meta.url)));
  }
}

customElements.define("list-filter", ListFilter);
