// <hub-finder>: who helps you with what you ask? The questions are a form and the address holds them; the
// hubs come as the columns of the list, fetched when somebody asks. Its words and all markup stand in
// find.html, what counts in data-rules (rules.py).
import { fill, filled } from "../filter/words.js";
import { contacts, fetched } from "../keep/hubs.js";
import { read as columnsOf } from "../list/columns.js";
import { draw, tell } from "./answer.js";
import { point } from "./exits.js";
import { fit } from "./fit.js";
import { lead } from "./hubs.js";
import { choices, PROVINCE, read, set, typed, write } from "./question.js";
import { Where } from "./where.js";

/** @import { Columns } from "../list/columns.js" */
/** @import { Told } from "./hubs.js" */
/** @import { Own, Question } from "./shapes.js" */

const ROOT = new URL("../../../", import.meta.url);
const WIDE = matchMedia("(min-width: 64rem)"); // the answer stands beside the questions
const [LETTERS, MOST] = [60, 5]; // of an unknown value, and so many of those
const TOUCHES = ["pointerover", "focusin"];

// What it holds stands in shapes.js: fields declared here would be made before the markup is there.
class HubFinder extends /** @type {new () => HTMLElement & Own} */ (HTMLElement) {
  connectedCallback() {
    this.one = (/** @type {string} */ name) =>
      /** @type {any} */ (this.querySelector(`[data-find-${name}]`));
    this.rules = JSON.parse(this.dataset.rules ?? "");
    this.form = /** @type {HTMLFormElement} */ (this.one("form"));
    this.values = choices(this.form);
    this.where = new Where(this.form, this.one("place"), () => this.again());
    this.answered = false;
    this.unsettled = false;
    this.items = [];
    this.contacts = new Map();
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

  /** Fetch the columns. */
  load() {
    for (const touch of TOUCHES) this.removeEventListener(touch, this);
    this.loading ??= fetched(/** @type {string} */ (this.dataset.columns))
      .then((file) => {
        this.columns = columnsOf(file);
      })
      .catch(() => this.fail());
    return this.loading;
  }

  /**
   * Fetch how the hubs of an answer are reached: for that it does not wait. Say what did not come, where
   * nothing else is said.
   * @param {Told} told
   */
  async reach(told) {
    const { items } = this;
    const lacks = () => items.flatMap(([, row]) => (this.contacts.get(row) ? [] : row));
    const folder = /** @type {string} */ (this.dataset.contact);
    const come = await contacts(folder, told.columns, lacks());
    for (const [row, contact] of come) this.contacts.set(row, contact);
    if (items !== this.items) return;
    for (const [item, row] of items) lead(item, row, told);
    if (lacks().length && this.one("notice").hidden) this.notice("far");
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
    this.turn();
    if (!asked) return;
    await this.ask();
    if (turn + 1 !== this.asked || !this.answered) return;
    this.skipped(asked.unknown);
    if (this.unsettled) return this.where.field.scrollIntoView({ block: "center" });
    // Who comes from a form elsewhere sees the answer, and not the questions once more.
    if (!WIDE.matches && !scrollY) this.one("out").scrollIntoView();
  }

  /**
   * Say what of the address is passed over.
   * @param {[name: string, value: string][]} unknown
   */
  skipped(unknown) {
    if (!unknown.length) return;
    const { names, words } = this.rules;
    const told = unknown.map(([name, value]) => {
      const text = value.length > LETTERS ? `${value.slice(0, LETTERS)}…` : value;
      return filled(words.unknown, { n: names[name], v: text });
    });
    this.notice("some", { q: told.slice(0, MOST).join(words.comma) });
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
    const { value, name } = control;
    const other = name === PROVINCE && value && (this.where.called() || this.where.field.value);
    if (name === PROVINCE && value) this.where.set(undefined);
    if (other) this.where.say("wide", { v: this.province(value), p: other });
    this.again();
  }

  /** Something changed: an answer that stands is answered anew. */
  again() {
    this.narrow();
    if (!this.answered) this.turn();
    else {
      this.notice();
      this.ask();
    }
  }

  /** Where a place is chosen no province is, and that is said. */
  narrow() {
    const { spot } = this.where;
    const provinces = this.provinces();
    if (!spot || !provinces.value) return;
    this.where.say("narrow", { v: this.province(provinces.value), p: spot.label });
    provinces.value = "";
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
    const unsettled = this.where.waits() && (await this.where.settle());
    if (turn !== this.asked) return;
    this.removeAttribute("aria-busy");
    const { push, button } = this;
    this.unsettled = unsettled;
    if (unsettled) {
      // Nothing is answered for the whole country to who asked for a place.
      this.hide();
      this.turn();
      this.answered = true;
      if (button) this.where.resume();
      return;
    }
    this.button = undefined;
    this.push = false;
    if (help && !this.columns) return;
    this.narrow();
    const head = this.answer(this.question(), push ? "pushState" : "replaceState");
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
    for (const name of ["answer", "said", "none", "nobody"]) this.one(name).hidden = true;
  }

  /**
   * Show the questions for who asks, and where those are led who ask no help; return that, or nothing.
   * @param {Question & { who: string }} [question]
   */
  turn({ who, spot } = this.question()) {
    const help = who === this.rules.who[1];
    for (const part of this.querySelectorAll("[data-find-idea]")) {
      /** @type {HTMLElement} */ (part).hidden = !help;
    }
    this.one("plain").hidden = help;
    return help ? undefined : point(this, who, spot, ROOT);
  }

  /**
   * Answer a question, in the address too; return what is the heading of the answer.
   * @param {Question & { who: string }} question
   * @param {"pushState" | "replaceState"} step
   */
  answer(question, step) {
    this.write(step, write(this.rules, question.who, question));
    const exit = this.turn(question);
    if (exit) this.hide();
    this.answered = true;
    if (exit) return exit;
    const answer = fit(/** @type {Columns} */ (this.columns), this.rules, question);
    const province = this.province(question.spot?.province ?? question.province);
    const told = this.told(question);
    this.items = draw(this, answer, told, province);
    this.reach(told);
    return tell(this, answer, question, ROOT);
  }

  /**
   * Return what hubs are drawn with.
   * @param {Question} question
   * @returns {Told}
   */
  told(question) {
    return {
      ...{ rules: this.rules, contacts: this.contacts, question, root: ROOT, now: new Date() },
      columns: /** @type {Columns} */ (this.columns),
      site: this.dataset.site ?? "",
      template: /** @type {HTMLTemplateElement} */ (this.one("hub")),
      where: question.spot?.label ?? this.province(question.province),
    };
  }

  /**
   * Return what a province is called.
   * @param {string} id
   */
  province(id) {
    const option = [...this.provinces().options].find(({ value }) => value === id);
    return (id && option?.text) || "";
  }
}

customElements.define("hub-finder", HubFinder);
