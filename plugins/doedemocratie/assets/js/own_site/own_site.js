// What somebody shows on a page of their own. They choose, see it, and get the code. All words
// and patterns stand in own_site.html.
import { fill, filled } from "../filter/words.js";
import { combobox } from "../list/combobox.js";
import { coded, measured, reckoned, spared } from "./code.js";
import { called, fitting, read } from "./names.js";

/** @import { Named } from "./names.js" */

const SUGGESTED = 8;
const HUB = "knooppunt"; // in the address
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
    /** @type {Named | undefined} */
    this.before = undefined; // what stood in the field before somebody typed
    this.turn = 0;
    /** @type {Promise<Named[]> | undefined} */
    this.fetched = undefined;
    const list = /** @type {HTMLElement} */ (host.querySelector("[role=listbox]"));
    this.box = combobox(this.field, list, {
      suggest: (typed) => this.suggest(typed),
      label: (/** @type {Named} */ hub) => hub.label,
      take: (hub) => this.take(hub),
      enter: (typed) => this.enter(typed, true),
    });
    this.field.addEventListener("input", () => this.typing());
    this.field.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.restore();
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
   * Return the hubs that may be meant, and say how many there are.
   * @param {string} typed
   */
  async suggest(typed) {
    const names = await this.names();
    if (!names) return [];
    const fit = fitting(names, typed);
    if (this.field.value === typed && typed !== this.hub?.label) this.count(fit, typed);
    return fit.slice(0, SUGGESTED);
  }

  /**
   * Say how many names fit, and how to choose.
   * @param {Named[]} fit
   * @param {string} typed
   */
  count(fit, typed) {
    const sort = fit.length > SUGGESTED ? "many" : fit.length > 1 ? "several" : "one";
    const values = { n: fit.length, m: SUGGESTED, v: fit[0]?.label, q: typed.trim().slice(0, 60) };
    this.say(fit.length ? sort : "unknown", values);
  }

  /** Somebody types: what was chosen is gone, and its code with it. */
  typing() {
    if (!this.field.value.trim()) this.say("");
    if (!this.hub || this.field.value.trim() === this.hub.label) return;
    this.before = this.hub;
    this.hub = undefined;
    this.show();
  }

  /** Put back what stood in the field before somebody typed. */
  restore() {
    if (this.hub?.label === this.field.value) return;
    this.field.value = "";
    this.take(this.before);
  }

  /**
   * Somebody typed a hub, or came with one in the address.
   * @param {string} typed
   * @param {boolean} [pressed] Enter: then one name that fits is meant
   */
  async enter(typed, pressed = false) {
    if (this.hub && typed === this.hub.label) return;
    const names = await this.names();
    const now = this.field.value.trim();
    if (!names || (now && now !== typed)) return;
    const fit = fitting(names, typed);
    const hub = called(names, typed) ?? (pressed && fit.length === 1 ? fit[0] : undefined);
    if (hub || !typed) return this.take(hub);
    this.hub = undefined;
    this.show();
    this.count(fit, typed);
  }

  /**
   * A hub was chosen, or none any more.
   * @param {Named | undefined} hub
   */
  take(hub) {
    this.hub = hub;
    this.before = hub;
    this.say("");
    this.box.show([]);
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
    if (!url) return this.tell({}, list ? "firstList" : "first");
    if (what === BADGE) this.badge(url);
    else this.frame(url, Number(this.chosen("breed")));
  }

  /**
   * Say how it stands.
   * @param {Record<string, unknown>} values
   * @param {...string} names of sentences
   */
  tell(values, ...names) {
    const status = this.one("status");
    status.textContent = names.map((name) => filled(status.dataset[name], values)).join(" ");
  }

  /** @param {string} url */
  badge(url) {
    const { address, root, picture, words = "", badge } = this.dataset;
    const image = document.createElement("img");
    Object.assign(image, { src: `${root}${picture}`, alt: words, width: 280, height: 68 });
    this.one("shown").append(image);
    this.tell({}, "badge");
    this.code(coded(badge, { a: `${address}${url}`, i: `${address}${picture}`, t: words }));
  }

  /**
   * Show an embed, measured as soon as it is there.
   * @param {string} url
   * @param {number} width
   */
  frame(url, width) {
    const { address, root, title, site, narrow, most, ...patterns } = this.dataset;
    const turn = this.turn;
    const place = document.createElement("div");
    const frame = document.createElement("iframe");
    frame.inert = true; // a picture of it: its links would leave this page
    frame.title = "Voorbeeld";
    frame.src = `${root}${url}`;
    this.tell({}, "busy");
    frame.addEventListener("load", () => {
      if (turn !== this.turn) return;
      const page = frame.contentDocument;
      const name = page?.title.slice(0, -` · ${site}`.length);
      if (!page?.querySelector("html[data-embed]") || !name) return this.lose();
      const list = this.chosen("wat") === LIST;
      const seen = measured(frame, Number(narrow), width);
      const room = spared(page, Number(most));
      const { low, high, base, by } = reckoned(seen, list ? room.pixels : 0);
      const values = { w: width, l: low, h: high, b: base, k: by, n: room.hubs };
      frame.height = `${high}`;
      frame.style.height = `clamp(${low}px, ${base}px - ${by}cqw, ${high}px)`;
      frame.title = name;
      this.alone(frame.src);
      const told = [low < high ? "fluid" : "done"];
      if (list && !page.querySelector("li")) told.push("empty");
      if (list) told.push(room.hubs ? "room" : "full");
      this.tell(values, ...told);
      const words = filled(title, { t: name, s: site });
      const pattern = low < high ? patterns.fluid : patterns.frame;
      this.code(coded(pattern, { ...values, a: `${address}${url}`, t: words }));
    });
    Object.assign(place.style, { containerType: "inline-size", width: `${width}px` });
    place.style.maxWidth = "100%";
    place.append(frame);
    this.one("shown").append(place);
  }

  /** What was asked for does not come. */
  lose() {
    this.one("shown").replaceChildren();
    this.tell({}, "lost");
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
