// What somebody shows on a page of their own. They choose, see it, and get the code. All words
// and patterns stand in own_site.html.
import { fill, filled } from "../filter/words.js";
import { combobox } from "../list/combobox.js";
import { coded, measured } from "./code.js";
import { called, read, suggested } from "./names.js";

/** @import { Named } from "./names.js" */

const SUGGESTED = 8;
const HUB = "knooppunt"; // in the address
const STEP = 448; // px: from here on embed.css sets larger letters
const [LIST, BADGE] = ["lijst", "merkje"];

class OwnSite {
  /** @param {HTMLElement} host */
  constructor(host) {
    this.host = host;
    this.dataset = host.dataset;
    this.form = /** @type {HTMLFormElement} */ (this.one("form"));
    this.field = /** @type {HTMLInputElement} */ (host.querySelector("[role=combobox]"));
    this.copy = /** @type {HTMLButtonElement | null} */ (host.querySelector("[data-copy]"));
    this.copyWords = this.copy?.textContent ?? "";
    /** @type {Named | undefined} */
    this.hub = undefined;
    this.turn = 0;
    /** @type {Promise<Named[]> | undefined} */
    this.fetched = undefined;
    combobox(this.field, /** @type {HTMLElement} */ (host.querySelector("[role=listbox]")), {
      suggest: async (typed) => suggested((await this.names()) ?? [], typed, SUGGESTED),
      label: (/** @type {Named} */ hub) => hub.label,
      take: (hub) => this.take(hub),
      enter: (typed) => this.enter(typed),
    });
    this.field.addEventListener("change", () => this.enter(this.field.value.trim()));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", ({ target }) => {
      if (target !== this.field) this.show();
    });
    this.form.hidden = false;
    this.one("out").hidden = false;
    const plain = /** @type {HTMLElement | null} */ (document.querySelector("[data-own-plain]"));
    if (plain) plain.hidden = true;
    const asked = new URLSearchParams(location.search);
    this.begin(asked.get(HUB) ?? "", asked.get(LIST) ?? "");
  }

  /**
   * @param {string} name
   * @returns {any} the part of the page with this name
   */
  one(name) {
    return this.host.querySelector(`[data-own-${name}]`);
  }

  /**
   * Take over what the address asks.
   * @param {string} hub its slug
   * @param {string} list "gemeente/utrecht"
   */
  begin(hub, list) {
    if (list) {
      /** @type {HTMLInputElement} */ (this.form.querySelector(`[value=${LIST}]`)).checked = true;
      for (const option of this.lists().options) {
        if (option.dataset.list === list) option.selected = true;
      }
    }
    if (hub) this.enter(hub);
    else this.show();
  }

  /** @returns {HTMLSelectElement} */
  lists() {
    return this.one("list").querySelector("select");
  }

  /** Return the hubs to choose from, fetched once; undefined, and a word of it, when they do not come. */
  async names() {
    this.fetched ??= fetch(`${this.dataset.names}`).then(async (answer) => {
      if (!answer.ok) throw new Error(answer.statusText);
      return read(await answer.json());
    });
    try {
      return await this.fetched;
    } catch {
      this.fetched = undefined; // the next try may have more luck
      this.say("fail");
      return undefined;
    }
  }

  /**
   * Say something below the field.
   * @param {string} name
   * @param {Record<string, unknown>} [values]
   */
  say(name, values = {}) {
    fill(this.one("said"), name, values);
  }

  /**
   * Somebody typed a hub, or came with one in the address.
   * @param {string} typed
   */
  async enter(typed) {
    if (this.hub && typed === this.hub.label) return;
    const names = await this.names();
    if (!names) return;
    const hub = called(names, typed);
    this.take(hub);
    if (typed && !hub) this.say("unknown", { q: typed.slice(0, 60) });
  }

  /**
   * A hub was chosen, or none any more.
   * @param {Named | undefined} hub
   */
  take(hub) {
    this.hub = hub;
    this.say("");
    if (hub) this.field.value = hub.label;
    this.show();
  }

  /** @param {string} name of a group of radio buttons */
  chosen(name) {
    return `${new FormData(this.form).get(name)}`;
  }

  /** Show what was chosen, and the code for it. */
  show() {
    const what = this.chosen("wat");
    const list = what === LIST;
    this.one("hub").hidden = list;
    this.one("list").hidden = !list;
    this.one("width").hidden = what === BADGE;
    const slug = this.hub?.slug;
    const url = list
      ? this.lists().value
      : slug &&
        filled(what === BADGE ? this.dataset.hub : this.dataset.embed, { s: slug, v: what });
    this.turn++;
    this.one("shown").replaceChildren();
    this.one("alone").hidden = true;
    this.code("");
    if (!url) return this.tell(list ? "first-list" : "first");
    if (what === BADGE) this.badge(url);
    else this.frame(url, Number(this.chosen("breed")));
  }

  /**
   * Say how it stands. The words have names with a hyphen, as attributes do.
   * @param {string} name
   * @param {Record<string, unknown>} [values]
   */
  tell(name, values = {}) {
    fill(this.one("status"), name === "first-list" ? "firstList" : name, values);
  }

  /** @param {string} url */
  badge(url) {
    const { address, root, picture, words = "", badge } = this.dataset;
    const image = document.createElement("img");
    Object.assign(image, { src: `${root}${picture}`, alt: words, width: 280, height: 68 });
    this.one("shown").append(image);
    this.tell("badge");
    this.code(coded(badge, { a: `${address}${url}`, i: `${address}${picture}`, t: words }));
  }

  /**
   * Show an embed, measured as soon as it is there.
   * @param {string} url
   * @param {number} width
   */
  frame(url, width) {
    const { address, root, title, site, frame: pattern, narrow } = this.dataset;
    const turn = this.turn;
    const frame = document.createElement("iframe");
    frame.inert = true; // a picture of it: its links would leave this page
    frame.title = "Voorbeeld";
    frame.src = `${root}${url}`;
    this.tell("busy");
    frame.addEventListener("load", () => {
      if (turn !== this.turn) return;
      const page = frame.contentDocument;
      const name = page?.title.slice(0, -` · ${site}`.length);
      if (!page?.querySelector("html[data-embed]") || !name) return this.lose();
      const widths = [Number(narrow), STEP, width].filter((each) => each <= width);
      const high = measured(frame, widths);
      frame.height = `${high}`;
      frame.title = name;
      this.alone(frame.src);
      this.tell("done", { w: width, h: high });
      const words = filled(title, { t: name, s: site });
      this.code(coded(pattern, { a: `${address}${url}`, t: words, w: width, h: high }));
    });
    this.one("shown").append(frame);
  }

  /** What was asked for does not come. */
  lose() {
    this.one("shown").replaceChildren();
    this.tell("lost");
  }

  /** @param {string} url */
  alone(url) {
    const way = this.one("alone");
    way.hidden = false;
    way.firstElementChild.href = url;
  }

  /** @param {string} text */
  code(text) {
    const code = this.one("code");
    if (!code) return;
    code.hidden = !text;
    code.querySelector("pre").textContent = text;
    if (this.copy) /** @type {Text} */ (this.copy.firstChild).data = this.copyWords;
  }
}

const host = /** @type {HTMLElement | null} */ (document.querySelector("own-site"));
if (host) new OwnSite(host);
