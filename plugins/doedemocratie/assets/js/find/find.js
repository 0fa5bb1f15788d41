// <hub-finder>: who helps you with what you ask? The questions are a form and the address holds them; the
// hubs come as the columns of the list, fetched when somebody asks. Its words and all markup stand in
// find.html, what counts in data-rules (rules.py).
import { fill, filled } from "../filter/words.js";
import { read as columnsOf } from "../list/columns.js";
import { matched } from "../list/contact.js";
import { fit, NEED, needed } from "./fit.js";
import { drawn, lead } from "./hubs.js";
import { choices, PLACE, PROVINCE, read, set, typed, write } from "./question.js";
import { Where } from "./where.js";

/** @import { Columns } from "../list/columns.js" */
/** @import { Contact } from "../list/contact.js" */
/** @import { Told } from "./hubs.js" */
/** @import { Answer, Question, Rules } from "./shapes.js" */

const ROOT = new URL("../../../", import.meta.url);
const SILENT = 60_000; // ms after which the columns do not come any more
const TOWNS = "knooppunten/gemeente/"; // where municipalities stand, below the site
const HOURS = '[data-part="hours"]';
const LETTERS = 60; // of an unknown value
const TOUCHES = ["pointerover", "focusin"];

/**
 * @typedef {object} Own
 * @property {(name: string) => HTMLElement} one
 * @property {Rules} rules
 * @property {HTMLFormElement} form
 * @property {Where} where
 * @property {Map<string, Set<string>>} values by parameter, what can be chosen
 * @property {Columns | undefined} columns
 * @property {Contact | undefined} contact
 * @property {Promise<void> | undefined} loading
 * @property {boolean} answered whether an answer stands
 * @property {[item: HTMLElement, row: number][]} items the hubs in it
 * @property {number} asked how often somebody asked
 * @property {boolean} push whether the address that waits is a step in the history
 * @property {HTMLElement | null | undefined} button by which was asked: then the answer gets the focus
 * @property {string} here what the address asked when it was read or written
 */

// What it holds stands above: fields declared here would be made before the markup is there.
class HubFinder extends /** @type {new () => HTMLElement & Own} */ (HTMLElement) {
  connectedCallback() {
    this.one = (/** @type {string} */ name) =>
      /** @type {any} */ (this.querySelector(`[data-find-${name}]`));
    this.rules = JSON.parse(this.dataset.rules ?? "");
    this.form = /** @type {HTMLFormElement} */ (this.one("form"));
    this.values = choices(this.form);
    this.where = new Where(this.form, this.one("place"), () => this.again());
    this.answered = false;
    this.items = [];
    this.asked = 0;
    this.form.hidden = false;
    this.one("plain").hidden = true;
    for (const touch of TOUCHES) this.addEventListener(touch, this);
    addEventListener("popstate", () => {
      if (location.search !== this.here) this.arrive(); // else it was a place in the page
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.notice();
      this.push = true;
      this.button = event.submitter;
      this.ask();
    });
    this.form.addEventListener("change", ({ target }) => this.change(/** @type {any} */ (target)));
    this.arrive();
  }

  /** Somebody touches the finder: what it answers from is fetched. */
  handleEvent() {
    this.load();
  }

  /** Fetch the columns, and after them how hubs are reached: for that no answer waits. */
  load() {
    for (const touch of TOUCHES) this.removeEventListener(touch, this);
    this.loading ??= fetched(this.dataset.columns)
      .then((file) => {
        this.columns = columnsOf(file);
        this.reach(this.columns);
      })
      .catch(() => this.fail());
    return this.loading;
  }

  /** @param {Columns} columns */
  async reach(columns) {
    this.contact = matched(await fetched(this.dataset.contact).catch(() => ({})), columns);
    const told = this.told(this.question());
    for (const [item, row] of this.items) lead(item, row, told);
  }

  /** Without the columns the page is what it is without a script, and says so. */
  fail() {
    this.loading = undefined; // the next try may have more luck
    this.notice("fail");
    this.hide();
    const plain = this.one("plain");
    plain.hidden = false;
    for (const road of this.exits()) road.hidden = false;
  }

  /** @returns {NodeListOf<HTMLElement>} */
  exits() {
    return this.querySelectorAll("[data-find-exit]");
  }

  /** Take over what the address asks. What it asks wrongly is told, and taken out of it. */
  async arrive() {
    this.here = location.search;
    const asked = read(this.here, this.rules, this.values);
    const turn = ++this.asked;
    set(this.form, this.rules, asked);
    this.where.set(undefined);
    this.where.field.value = asked?.place ?? "";
    const more = this.form.querySelector("details:has(:checked)");
    if (more) /** @type {HTMLDetailsElement} */ (more).open = true;
    this.notice();
    this.hide();
    if (!asked) return this.turn();
    await this.ask();
    if (turn + 1 !== this.asked || !this.answered) return;
    const { unknown, place } = asked;
    if (place && !this.where.spot) unknown.push(`${PLACE}=${place}`);
    if (unknown.length) this.notice("some", { q: unknown.join(", ").slice(0, LETTERS) });
  }

  /**
   * Say what is wrong, or nothing any more.
   * @param {string} [name]
   * @param {Record<string, unknown>} [values]
   */
  notice(name, values = {}) {
    const notice = this.one("notice");
    notice.hidden = !name;
    fill(notice, name ?? "", values);
  }

  /** @param {HTMLInputElement | HTMLSelectElement} control */
  change(control) {
    if (control === this.where.field) return; // it tells itself what was chosen
    if (control.name === PROVINCE && control.value) this.where.set(undefined);
    this.again();
  }

  /** Something changed: an answer that stands is answered anew. */
  again() {
    if (this.where.spot) this.provinces().value = "";
    if (!this.answered) return this.turn();
    this.notice();
    this.ask();
  }

  /** @returns {HTMLSelectElement} */
  provinces() {
    return /** @type {any} */ (this.form.elements.namedItem(PROVINCE));
  }

  /** Return what is asked now. */
  question() {
    const { who, ...rest } = typed(this.form, this.rules);
    return { who, ...rest, spot: this.where.spot };
  }

  /** Answer what is asked, as soon as it can be. */
  async ask() {
    const turn = ++this.asked;
    this.setAttribute("aria-busy", "true");
    const help = this.question().who === this.rules.who[1];
    if (help && !this.columns) await this.load();
    if (this.where.waits()) await this.where.settle();
    if (turn !== this.asked) return;
    this.removeAttribute("aria-busy");
    const { push, button } = this;
    this.push = false;
    this.button = undefined;
    if (help && !this.columns) return;
    if (this.where.spot) this.provinces().value = "";
    const question = this.question();
    this.write(push ? "pushState" : "replaceState", write(this.rules, question.who, question));
    const head = this.show(question);
    if (!button) return;
    head.tabIndex = -1;
    head.focus();
  }

  /**
   * @param {"pushState" | "replaceState"} step
   * @param {string} address
   */
  write(step, address) {
    if (address === location.search) return;
    try {
      history[step](null, "", `${location.pathname}${address}`);
    } catch {
      // refused, as after too many: the answer is right all the same
    }
    this.here = location.search;
  }

  /** Take the answer away. */
  hide() {
    this.answered = false;
    this.items = [];
    for (const name of ["answer", "said", "none", "plain"]) this.one(name).hidden = true;
  }

  /** Show the questions for who asks, and where those who ask no help are led. */
  turn() {
    const { who, spot } = this.question();
    const help = who === this.rules.who[1];
    for (const part of this.querySelectorAll("[data-find-idea]")) {
      /** @type {HTMLElement} */ (part).hidden = !help;
    }
    this.one("plain").hidden = help;
    for (const exit of this.exits()) exit.hidden = exit.dataset.findExit !== who;
    if (help) return;
    const towns = new URL(TOWNS, ROOT).href;
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (
      this.one("plain").querySelectorAll("a")
    )) {
      link.dataset.bare ??= link.getAttribute("href") ?? "";
      link.dataset.words ??= link.text;
      const address = new URL(link.dataset.bare, location.href);
      const town = address.href === towns && spot?.town;
      if (spot && address.search) address.searchParams.set(PLACE, spot.label);
      link.href = town ? `${towns}${town}/` : address.href;
      link.text = town ? filled(this.rules.words.town, { p: spot.label }) : link.dataset.words;
    }
  }

  /**
   * Show the answer to a question; return what is its heading.
   * @param {Question & { who: string }} question
   * @returns {HTMLElement}
   */
  show(question) {
    this.hide();
    this.answered = true;
    this.turn();
    if (question.who !== this.rules.who[1]) {
      const exit = this.querySelector(`[data-find-exit="${CSS.escape(question.who)}"] h2`);
      return /** @type {HTMLElement} */ (exit);
    }
    const answer = fit(/** @type {Columns} */ (this.columns), this.rules, question);
    this.draw(answer, question);
    return this.tell(answer, question);
  }

  /**
   * Return what hubs are drawn with.
   * @param {Question} question
   * @returns {Told}
   */
  told(question) {
    return {
      ...{ rules: this.rules, contact: this.contact, question, root: ROOT, now: new Date() },
      columns: /** @type {Columns} */ (this.columns),
      site: this.dataset.site ?? "",
      template: /** @type {HTMLTemplateElement} */ (this.one("hub")),
      where: question.spot?.label ?? this.province(question.province),
    };
  }

  /**
   * @param {Answer} answer
   * @param {Question} question
   */
  draw({ hits }, question) {
    const told = this.told(question);
    const values = {
      p: told.where,
      v: this.province(question.spot?.province ?? question.province),
    };
    const { bands, quiet, headings } = this.rules;
    for (const name of [...bands, quiet]) {
      const section = /** @type {HTMLElement} */ (this.querySelector(`[data-band="${name}"]`));
      const some = hits.filter(({ silent, band }) => name === (silent ? quiet : bands[band]));
      const items = some.map((hit) => drawn(hit, told));
      section.hidden = !some.length;
      const heading = /** @type {HTMLElement} */ (section.querySelector("h2"));
      heading.textContent = filled(headings[name], values);
      section.querySelector("ol")?.replaceChildren(...items);
      some.forEach(({ row }, place) => this.items.push([items[place], row]));
    }
    this.one("answer").hidden = false;
    this.one("hours").hidden = !this.items.some(([item]) => item.querySelector(HOURS));
  }

  /**
   * Return what a province is called.
   * @param {string} id
   */
  province(id) {
    const option = [...this.provinces().options].find(({ value }) => value === id);
    return (id && option?.text) || "";
  }

  /**
   * Say how many fit, and what else there is.
   * @param {Answer} answer
   * @param {Question} question
   */
  tell({ hits, around }, question) {
    const n = hits.length;
    const quiet = hits.every(({ silent }) => silent);
    const said = this.one("said");
    said.hidden = false;
    const most = n === this.rules.most;
    fill(said, !n ? "none" : quiet ? "quiet" : most ? "most" : n === 1 ? "one" : "many", { n });
    this.one("none").hidden = !quiet;
    const more = this.one("around");
    more.hidden = around === undefined;
    const { words, around: km } = this.rules;
    const [link, plain] = /** @type {HTMLCollectionOf<HTMLAnchorElement>} */ (more.children);
    const text = words[`around-${around ? (around > 1 ? "many" : "one") : "none"}`]
      .replace("{km}", `${km}`)
      .replace("{n}", `${around}`);
    link.textContent = around ? text : "";
    plain.textContent = around ? "" : text;
    const need = needed(this.rules, question);
    const list = { [PLACE]: question.spot?.label ?? "", straal: `${km}` };
    const query = new URLSearchParams(need ? { ...list, [NEED]: need } : list);
    link.href = `${new URL("knooppunten/", ROOT)}?${query}`;
    link.hidden = !around;
    return said;
  }
}

/** @param {string | undefined} address */
async function fetched(address) {
  const answer = await fetch(address ?? "", { signal: AbortSignal.timeout?.(SILENT) });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()) ?? {};
}

customElements.define("hub-finder", HubFinder);
