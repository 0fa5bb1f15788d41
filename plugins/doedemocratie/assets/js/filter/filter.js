// <list-filter>: narrows the elements with data-item in it. Its words stand in the markup
// (parts/filter.html, filter_bar.html), with {n}, {m} and {q} for what they count.
import { fold } from "../text/names.js";
import { narrow } from "./counts.js";
import { read, TEXT, write } from "./state.js";

const WIDE = matchMedia("(min-width: 60rem)");
const LETTERS = 60; // of an unknown value
const REST = 400; // ms without a letter

/** @import { Facet, Facets, Item } from "./match.js" */

/**
 * The parts of the markup, by the name in data-filter-….
 * @typedef {object} Parts
 * @property {HTMLElement} chosen
 * @property {HTMLElement} done
 * @property {HTMLElement} none
 * @property {HTMLElement} notice
 * @property {HTMLButtonElement} open
 * @property {HTMLElement} place
 * @property {HTMLDialogElement} sheet
 * @property {HTMLButtonElement} shut
 * @property {HTMLElement} status
 */

/** @typedef {Pick<Parts, "status" | "chosen" | "notice" | "sheet" | "open">} Often */

/**
 * @typedef {object} Own
 * @property {<K extends keyof Parts>(name: K) => Parts[K]} one
 * @property {(name: string) => HTMLElement[]} all
 * @property {HTMLFormElement} form
 * @property {HTMLInputElement} [search] the field for words, where a list has one
 * @property {Facets} facets
 * @property {HTMLInputElement[]} boxes
 * @property {(Item & { element: HTMLElement })[]} items
 * @property {ReturnType<typeof read>} state
 * @property {ReturnType<typeof setTimeout> | undefined} resting while words wait to be written
 */

/**
 * A button that takes one choice away.
 * @typedef {HTMLButtonElement & { of: HTMLInputElement }} Chip
 * @typedef {{ textContent: string | number | null }} Shown an element; a number becomes text by itself
 */

// What it holds stands above: fields declared here would be made before the markup is there.
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
    return { element, has, text: fold(element.textContent) };
  }

  listen() {
    addEventListener("popstate", () => this.arrive());
    addEventListener("pagehide", () => this.rest());
    this.form.addEventListener("change", ({ target }) => target !== this.search && this.choose());
    this.search?.addEventListener("input", () => this.type());
    this.search?.addEventListener("change", () => this.rest());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
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
    this.show();
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
    const gone = at < 0 ? [...this.boxes, this.search] : [button.of];
    for (const field of gone) {
      if (field === this.search) {
        this.state.text = field ? (field.value = "") : "";
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
    for (const box of this.boxes) {
      const count = counts.get(`${box.name}=${box.value}`) ?? 0;
      /** @type {Shown} */ (
        /** @type {Element} */ (box.parentElement).lastElementChild
      ).textContent = count;
      /** @type {Element} */ (box.parentElement).classList.toggle("nil", !count);
    }
    const [n, chips] = [left.length, this.chips()];
    // The example is nobody's answer.
    for (const example of this.all("[data-filter-example]")) example.hidden = chips > 0;
    fill(this.status, chips ? "some" : "all", { n, m: total });
    fill(this.open, chips ? "some" : "all", { n: chips });
    fill(this.one("done"), n === 1 ? "one" : "many", { n });
    this.one("none").hidden = n > 0;
    for (const part of this.all("[data-filter-part]")) {
      const count = part.querySelectorAll("[data-item]:not([hidden])").length;
      for (const out of this.all(`[data-part-count="${part.id}"]`)) {
        /** @type {Shown} */ (out).textContent = count;
      }
      /** @type {HTMLElement} */ (part.querySelector("[data-part-none]")).hidden = count > 0;
    }
  }

  /** Show a chip for all that was chosen; return how many. */
  chips() {
    const list = /** @type {HTMLUListElement} */ (this.chosen.querySelector("ul"));
    const fields = this.boxes.filter((box) => box.checked);
    if (this.state.text) fields.push(/** @type {HTMLInputElement} */ (this.search));
    const chips = fields.map((field) => {
      const chip = /** @type {DocumentFragment} */ (
        /** @type {HTMLTemplateElement} */ (list.querySelector("template")).content.cloneNode(true)
      );
      /** @type {Chip} */ (chip.querySelector("button")).of = field;
      /** @type {Element} */ (chip.querySelector("[data-label]")).textContent =
        field === this.search
          ? `“${this.state.text}”`
          : /** @type {Element} */ (field.nextElementSibling).textContent;
      return chip;
    });
    for (const old of list.querySelectorAll("li")) old.remove();
    list.append(...chips);
    this.chosen.hidden = !chips.length;
    return chips.length;
  }
}

/**
 * Put a sentence of the markup in an element, filled in.
 * @param {HTMLElement} element
 * @param {string} name
 * @param {Record<string, any>} values texts, or what becomes one
 */
function fill(element, name, values) {
  const text = /** @type {string} */ (element.dataset[name]).replace(
    /\{(\w)\}/g,
    (_, key) => values[key],
  );
  if (element.textContent !== text) element.textContent = text;
}

customElements.define("list-filter", ListFilter);
