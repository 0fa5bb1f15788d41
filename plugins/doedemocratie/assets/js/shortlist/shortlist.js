// <hub-shortlist>: the hubs that this browser keeps, or those of an address that somebody passed on. Its
// words stand in the markup (templates/shortlist.html).
import "../copy.js";
import { fill, filled } from "../filter/words.js";
import { contacts, hubs } from "../keep/hubs.js";
import { paper } from "../keep/paper.js";
import { asked, COMPARE, LIST, query, Store } from "../keep/store.js";
import { entry, gone, plain } from "./entries.js";

/** @import { Columns } from "../list/columns.js" */
/** @import { Contacts } from "../list/contact.js" */
/** @typedef {{ columns: Columns, rows: Map<string, number>, contacts: Contacts }} Data */

const LETTERS = 60; // of a slug that is none

class HubShortlist extends HTMLElement {
  connectedCallback() {
    this.store = new Store(() => localStorage, LIST);
    /** @type {string[] | undefined} */
    this.former = undefined; // what there was, for who wants it back
    /** @type {Data | undefined} */
    this.data = undefined;
    this.failed = false;
    this.listen();
    this.arrive();
    this.load();
  }

  /** @param {string} name */
  one(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-kept-${name}]`));
  }

  /** Fetch what is told of hubs. Without it only links stand there. */
  async load() {
    const found = await hubs(this.dataset.columns ?? "").catch(() => undefined);
    this.failed = !found;
    this.data = found && { ...found, contacts: new Map() };
    this.draw();
  }

  /**
   * Fetch how these hubs are reached, of whom that was not asked yet.
   * @param {string[]} slugs
   */
  async reach(slugs) {
    const { data } = this;
    if (!data) return;
    const { columns, rows, contacts: asked } = data;
    const fresh = slugs.map((slug) => rows.get(slug) ?? -1).filter((row) => !asked.has(row));
    if (!fresh.length) return;
    for (const row of fresh) asked.set(row, undefined);
    const come = await contacts(this.dataset.contact ?? "", columns, fresh);
    for (const [row, contact] of come) asked.set(row, contact);
    this.entries();
  }

  listen() {
    /** @param {string} name @param {() => void} act */
    const on = (name, act) => this.one(name).addEventListener("click", act);
    on("take", () => this.take());
    on("wipe", () => this.change([], "wiped", {}));
    on("undo", () => this.change(this.former ?? [], "back", {}));
    on("print", () => print());
    on("compare", () =>
      new Store(() => sessionStorage, COMPARE).save(this.there().slice(0, COMPARE.most)),
    );
    this.one("list").addEventListener("click", ({ target }) => {
      const button = /** @type {Element} */ (target).closest("button");
      if (button) this.press(button);
    });
    addEventListener("popstate", () => this.arrive());
    addEventListener("storage", ({ key }) => this.again(key === null || key === LIST.key));
    addEventListener("pageshow", ({ persisted }) => this.again(persisted));
  }

  /**
   * Take over what another tab made of the list.
   * @param {boolean} changed
   */
  again(changed) {
    if (!changed) return;
    this.store?.load();
    this.draw();
  }

  /** Take over what the address says. */
  arrive() {
    this.shared = asked(location.search, LIST.most);
    this.former = undefined;
    this.draw();
  }

  /** Return what stands on the list that is shown. */
  slugs() {
    return this.shared?.slugs ?? this.store?.slugs ?? [];
  }

  /** Return what of it is a hub, as far as is known. */
  there() {
    return this.slugs().filter((slug) => this.data?.rows.has(slug) ?? true);
  }

  /** Put the hubs of a list that was passed on behind one's own. */
  take() {
    const { store } = this;
    if (!store) return;
    store.load();
    const own = store.slugs;
    store.save([...new Set([...own, ...this.there()])]);
    history.pushState(null, "", location.pathname);
    this.shared = undefined;
    this.former = own;
    this.draw();
    this.say("taken", { n: store.slugs.length - own.length });
    this.one("said").focus();
  }

  /**
   * Keep other hubs than now, and offer the way back.
   * @param {string[]} slugs
   * @param {string} word
   * @param {Record<string, unknown>} values
   */
  change(slugs, word, values) {
    const { store } = this;
    if (!store) return;
    this.former = word === "back" ? undefined : store.slugs;
    store.save(slugs);
    this.draw();
    this.say(word, values);
    this.one("said").focus();
  }

  /**
   * A button of a hub is pressed: take it off, or put it one place higher.
   * @param {HTMLButtonElement} button
   */
  press({ dataset }) {
    const { drop, move } = dataset;
    const slugs = [...this.slugs()];
    const at = slugs.indexOf(drop ?? move ?? "");
    if (at < 0) return;
    const [slug] = slugs.splice(at, 1);
    const q = this.name(slug);
    if (drop) {
      this.change(slugs, "dropped", { q });
      return;
    }
    slugs.splice(at - 1, 0, slug);
    this.store?.save(slugs);
    this.draw();
    this.say("moved", { q, n: at });
    const next = `[data-${at > 1 ? "move" : "drop"}="${slug}"]`;
    /** @type {HTMLElement | null} */ (this.querySelector(next))?.focus();
  }

  /**
   * @param {string} word
   * @param {Record<string, unknown>} values
   */
  say(word, values) {
    fill(this.one("said"), word, values);
  }

  /** @param {string} slug */
  name(slug) {
    const row = this.data?.rows.get(slug);
    return row === undefined || !this.data ? slug.slice(0, LETTERS) : this.data.columns.names[row];
  }

  draw() {
    const { store, shared } = this;
    if (!store) return;
    const slugs = this.slugs();
    const there = this.there();
    const [n, own] = [there.length, store.slugs.length];
    this.entries();
    for (const name of ["title", "lead"]) fill(this.one(name), shared ? "shared" : "own", {});
    this.one("shared").hidden = !shared;
    const whose = /** @type {HTMLElement} */ (this.one("shared").firstElementChild);
    fill(whose, own ? "some" : "none", { n: own });
    this.say(n > 1 ? "many" : n ? "one" : slugs.length ? "lost" : "empty", { n });
    this.one("how").hidden = slugs.length > 0;
    this.one("take").hidden = n === 0;
    this.one("acts").hidden = !slugs.length;
    this.one("undo").hidden = !this.former || Boolean(shared);
    this.one("wipe").hidden = Boolean(shared);
    const compare = /** @type {HTMLAnchorElement} */ (this.one("compare"));
    compare.hidden = !this.data || n < 2;
    compare.search = query(there.slice(0, COMPARE.most));
    fill(compare, n === 2 ? "two" : n === COMPARE.most ? "three" : "first", {});
    this.notice();
    this.share(there);
    this.reach(there);
  }

  /** Say what went wrong, if anything did. */
  notice() {
    const notice = this.one("notice");
    const { store, shared, failed } = this;
    const wrong = [
      store?.shut && "shut",
      store?.broken && (store.slugs.length ? "partly" : "broken"),
      shared?.more && "most",
      failed && this.slugs().length && "fail",
    ].filter(Boolean);
    notice.hidden = !wrong.length;
    const words = wrong
      .map((name) => filled(notice.dataset[`${name}`], { n: LIST.most }))
      .join(" ");
    if (notice.textContent !== words) notice.textContent = words;
  }

  /** Draw the hubs of the list; what is said beside it stays. */
  entries() {
    const entries = this.slugs().map((slug, at) => this.entry(slug, at));
    this.one("list").replaceChildren(...entries);
  }

  /**
   * Return what stands on the list of a hub.
   * @param {string} slug
   * @param {number} at its place
   */
  entry(slug, at) {
    const row = this.data?.rows.get(slug);
    const lost = this.data && row === undefined;
    const template = /** @type {HTMLTemplateElement} */ (this.one(lost ? "gone" : "hub"));
    const element = /** @type {HTMLElement} */ (
      document.importNode(/** @type {Element} */ (template.content.firstElementChild), true)
    );
    const { helps, open, unknown = "" } = this.dataset;
    if (lost) gone(element, slug.slice(0, LETTERS));
    else if (this.data && row !== undefined) {
      entry(element, slug, row, this.data, { helps, open, unknown });
    } else plain(element, slug);
    const name = this.name(slug);
    for (const button of element.querySelectorAll("button")) {
      const act = button.hasAttribute("data-move") ? "move" : "drop";
      button.dataset[act] = slug;
      button.hidden = Boolean(this.shared) || (act === "move" && at === 0);
      if (button.firstElementChild) button.firstElementChild.textContent = ` ${name}`;
    }
    return element;
  }

  /**
   * Write the text to paste in a group chat.
   * @param {string[]} slugs
   */
  share(slugs) {
    const text = /** @type {HTMLElement} */ (this.querySelector(".share__text"));
    const lines = slugs.map((slug) => `- ${this.name(slug)}`);
    const address = location.origin + location.pathname + query(slugs);
    paper(address);
    text.textContent = [this.dataset.text, ...lines, address].join("\n");
  }
}

customElements.define("hub-shortlist", HubShortlist);
