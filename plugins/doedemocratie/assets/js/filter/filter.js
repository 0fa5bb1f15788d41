// <list-filter>: narrows a list. What it narrows is its source: the elements with data-item in it, or
// the columns that data-columns names, fetched when somebody asks. Its words stand in the markup
// (parts/filter.html, filter_bar.html).
import { inPlace } from "./inplace.js";
import { numbers } from "./numbers.js";
import { picks } from "./picks.js";
import { picked, read, TEXT, write } from "./state.js";
import { draw, explain, taken } from "./taken.js";
import { fill } from "./words.js";

const WIDE = matchMedia("(min-width: 60rem)");
const LETTERS = 60; // of an unknown value
const REST = 400; // ms without a letter
const TOUCHES = ["pointerover", "focusin", "click"];
const WAITING = "[data-list-more] button, form [type=button]"; // what only columns make work

/** @import { Facet } from "./match.js" */
/** @import { Chip, Often, Own, Shown, Source } from "./shapes.js" */

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
    this.picks = picks(this.form, this.all("[data-filter-pick]"));
    this.facets.searched = Boolean(this.search);
    this.facets.anywhere = new Set(this.form.dataset.anywhere?.split(" "));
    this.boxes = /** @type {HTMLInputElement[]} */ (this.all("input[type=checkbox]"));
    for (const box of this.boxes) {
      /** @type {Facet} */ (this.facets.get(box.name)).values.add(box.value);
    }
    if (this.dataset.columns) for (const touch of TOUCHES) this.addEventListener(touch, this);
    else this.source = inPlace(this);
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

  /**
   * Somebody touches the list: what it is chosen from is fetched. A button that waits for it is pressed
   * once more when it is there.
   * @param {Event} event
   */
  handleEvent({ type, target }) {
    const early = type === "click" && /** @type {Element} */ (target).closest(WAITING);
    this.load().then(() => {
      if (early && this.source) /** @type {HTMLElement} */ (early).click();
    });
  }

  /** Fetch the columns. When they do not come, the page stays as it is without a script. */
  load() {
    this.loading ??= import(/** @type {any} */ (new URL("../list/list.js", import.meta.url)))
      .then(({ open }) => open(this))
      .then(
        (source) => {
          for (const touch of TOUCHES) this.removeEventListener(touch, this);
          this.source = source;
          this.dataset.ready = "";
        },
        () => this.fail(),
      );
    return this.loading;
  }

  fail() {
    for (const live of this.all("[data-filter-live]")) live.hidden = true;
    for (const plain of this.all("[data-filter-plain]")) plain.hidden = false;
    this.classList.add("plain");
    this.notice.hidden = false;
    fill(this.notice, "fail", {});
    if (!this.sheet.open) return;
    this.sheet.close(); // hidden, it would still hold the page
    this.status.focus();
  }

  listen() {
    addEventListener("popstate", () => this.arrive());
    addEventListener("pagehide", () => this.rest());
    this.addEventListener("change", ({ target }) => {
      const { type, role, dataset } = /** @type {HTMLInputElement} */ (target);
      if (type === "checkbox" || (dataset.filterPick !== undefined && !role)) this.choose();
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
    this.state = read(location.search, this.facets, this.picks);
    const { chosen, text } = this.state;
    for (const [name, pick] of this.picks) pick.set(this.state.picked.get(name) ?? pick.initial);
    for (const box of this.boxes) {
      box.checked = /** @type {Set<string>} */ (chosen.get(box.name)).has(box.value);
    }
    if (this.search) this.search.value = text;
    this.go("replaceState");
    this.skipped();
  }

  /**
   * Say what the address asked for and the list does not know.
   * @param {string[]} more of it
   */
  skipped(...more) {
    const { unknown } = this.state;
    unknown.push(...more);
    this.notice.hidden = !unknown.length;
    fill(this.notice, "some", { q: unknown.join(", ").slice(0, LETTERS) });
  }

  choose() {
    for (const values of this.state.chosen.values()) values.clear();
    for (const box of this.boxes)
      if (box.checked) {
        /** @type {Set<string>} */ (this.state.chosen.get(box.name)).add(box.value);
      }
    this.state.picked = picked(this.picks, (name) => this.picks.get(name)?.get());
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
    for (const { clear } of button.of ? [button.of] : taken(this)) clear();
    this.state.text = this.search?.value.trim() ?? "";
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

  /** Show what is left; where that is not there yet, as soon as it is. */
  show() {
    const asked = taken(this).length > 0 || this.state.picked.size > 0;
    if (this.source) return this.draw(this.source);
    if (!asked) return void draw(this);
    this.setAttribute("aria-busy", "true");
    this.load().then(() => {
      this.removeAttribute("aria-busy");
      if (this.source) this.show();
    });
  }

  /** @param {Source} source */
  draw(source) {
    const { n, counts, total } = source.narrow(this.state);
    source.show();
    this.number ??= numbers(this.boxes, this.form.dataset);
    this.number(counts);
    const chips = draw(this);
    // The example is nobody's answer.
    for (const example of this.all("[data-filter-example]")) example.hidden = chips > 0;
    fill(this.status, chips ? "some" : "all", { n, m: total });
    fill(this.open, chips ? "some" : "all", { n: chips });
    fill(this.one("done"), n === 1 ? "one" : "many", { n });
    this.one("none").hidden = n > 0;
    if (!n) explain(this, source, (gone) => this.drop(/** @type {Chip} */ ({ of: gone })), total);
    for (const part of this.all("[data-filter-part]")) {
      const count = part.querySelectorAll("[data-item]:not([hidden])").length;
      for (const out of this.all(`[data-part-count="${part.id}"]`)) {
        /** @type {Shown} */ (out).textContent = count;
      }
      /** @type {HTMLElement} */ (part.querySelector("[data-part-none]")).hidden = count > 0;
    }
  }
}

customElements.define("list-filter", ListFilter);
