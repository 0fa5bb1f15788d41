// <record-form>: a record from a form, with its card and its file beside it. Its words stand in the
// markup (templates/form.html) and in the JSON of its kind, with {name} for what they are about.
import { isSlug } from "../text/names.js";
import { draw, markOf } from "./card.js";
import { check, isEmpty } from "./checks.js";
import { Draft } from "./draft.js";
import { dress } from "./dress.js";
import * as exits from "./exits.js";
import { entry, fill, filled, own, read } from "./fields.js";
import { hint } from "./hints.js";
import { learn, load, phones, preview, records, suggest } from "./later.js";
import { unchanged } from "./letter.js";
import { change } from "./lists.js";
import { logged } from "./log.js";
import * as pictures from "./pictures.js";
import { paste, tidy } from "./tidy.js";
import { coach, counted, judge, lead, mark } from "./verdict.js";
import { whole } from "./whole.js";
import { called, json, today, words } from "./words.js";

/** @import { Facts, Host, Opened, Parts, Spec, Values } from "./shapes.js" */

/** @type {(work: () => void, time: number) => () => void} */
const wait = (work, time) => {
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, time);
  };
};

// The fields that the list of places says something of.
const PLACE = "plaats";
const WHERE = [PLACE, "provincie", "gemeente", "werkgebied", "regio", "bereik"];

// What it holds, shapes.js says: fields declared here would be made before the markup is there.
class RecordForm extends /** @type {new () => Host} */ (HTMLElement) {
  async connectedCallback() {
    this.form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
    this.form.dataset.group = "";
    this.loaded = {};
    this.busy = 0;
    try {
      this.model = await json(/** @type {string} */ (this.dataset.url));
    } catch {
      this.tell("broken");
      this.one("live").remove();
      return;
    }
    this.model.phones = { ask: () => phones(this) };
    this.fields = this.model.fields;
    const asked = new URLSearchParams(location.search);
    const slug = await this.open(asked.get("pas-aan") ?? this.dataset.opens ?? "");
    this.start = this.opened?.values ?? this.placed(asked.get(PLACE)?.trim());
    if (this.dataset.kept)
      this.start = { ...this.start, bron: { titel: this.dataset.kept, datum: today() } };
    this.draft = new Draft(/** @type {string} */ (this.dataset.form), slug);
    await records(this);
    if (this.draft.values) this.recall();
    const whole = slug && this.draft.values; // a draft of a change says all there is
    this.put({ ...(whole ? {} : this.start), ...this.draft.values });
    this.one("live").hidden = false;
    this.listen();
    preview(this);
  }

  /**
   * Return a part of the form by its name.
   * @template {keyof Parts} K
   * @param {K} name
   */
  one(name) {
    return /** @type {Parts[K]} */ (this.querySelector(`[data-${name}]`));
  }

  /**
   * Return a sentence of the markup.
   * @param {string} what
   * @param {Facts} facts
   */
  sentence(what, facts = {}) {
    return words(
      /** @type {string} */ (this.dataset[`says${what[0].toUpperCase()}${what.slice(1)}`]),
      facts,
    );
  }

  /** @param {string} what */
  tell(what) {
    this.one("notice").textContent = this.sentence(what);
    this.one("notice").hidden = false;
  }

  /**
   * @param {string} what
   * @param {Facts} [facts]
   */
  say(what, facts) {
    this.one("status").textContent = this.sentence(what, facts);
  }

  /**
   * Open a record, if one is asked for; return its slug, "" where there is none.
   * @param {string} slug
   */
  async open(slug) {
    if (!slug) return "";
    try {
      if (!isSlug(slug)) throw new Error(slug);
      this.opened = await json(`${this.dataset.records}${slug}.json`);
    } catch {
      this.tell("lost");
      return "";
    }
    const name = called(/** @type {Opened} */ (this.opened).values);
    /** @type {NodeListOf<HTMLElement>} */
    const later = this.querySelectorAll("[data-later]");
    for (const part of later) part.hidden = false;
    this.one("opened").hidden = false;
    this.one("opened-name").textContent = name;
    const head = /** @type {HTMLElement} */ (document.querySelector("h1"));
    const title = this.sentence("change", { name });
    document.title = document.title.replace(/** @type {string} */ (head.textContent), () => title);
    /** @type {HTMLElement} */ (document.querySelector(".hubs__head .lead")).hidden = true;
    for (const called of document.querySelectorAll('h1, .crumbs [aria-current="page"]'))
      called.textContent = title;
    if (this.dataset.page) this.mine = await markOf(`${this.dataset.page}${slug}/`);
    return slug;
  }

  /**
   * Return what the address tells beforehand, as that of the page of a municipality does: the place.
   * @param {string | undefined} place
   * @returns {Values}
   */
  placed(place) {
    return place && this.fields.some(({ name }) => name === PLACE) ? { [PLACE]: place } : {};
  }

  /**
   * Fill the whole form, and unfold what is not empty.
   * @param {Values} values
   */
  put(values) {
    fill(this.form, this.fields, values, this.model);
    for (const more of this.form.querySelectorAll("details")) {
      const inside = /** @type {NodeListOf<HTMLElement>} */ (more.querySelectorAll("[data-field]"));
      const names = [...inside].map((field) => /** @type {string} */ (field.dataset.field));
      more.open = names.some(
        (name) => more.contains(own(this.form, name) ?? null) && !isEmpty(values[name]),
      );
    }
    const lines = this.form.querySelectorAll("textarea, [data-hue]");
    for (const line of lines) dress(/** @type {HTMLInputElement} */ (line));
    if (WHERE.some((name) => !isEmpty(values[name])) || !isEmpty(values.locaties)) learn(this);
    // Filled in before is left before: what is wrong there shows.
    this.touched = new WeakSet(filled(this.form, this.fields, values));
    this.all = this.opened !== undefined;
    this.show();
  }

  /** Fetch the names of the other records, once. */
  recall() {
    this.names ??= load(this, "names", `${this.dataset.names}${this.model.folder}.json`);
  }

  keep() {
    this.one("unkept").hidden = this.draft.keep(this.values, this.start);
  }

  listen() {
    const keep = wait(() => this.keep(), 300);
    const count = wait(() => this.announce(), 1200);
    const look = () => {
      this.show();
      keep();
      count();
    };
    /** @type {HTMLFormElement["addEventListener"]} */
    const on = this.form.addEventListener.bind(this.form);
    addEventListener("pagehide", () => this.keep());
    on("submit", (event) => event.preventDefault());
    on("input", ({ target }) => {
      if (/** @type {Element} */ (target).matches("[data-hue]")) {
        /** @type {HTMLInputElement} */ (
          /** @type {Element} */ (target).previousElementSibling
        ).value = /** @type {HTMLInputElement} */ (target).value;
      }
      dress(/** @type {HTMLInputElement} */ (target));
      this.recall();
      look();
    });
    on("paste", (event) => {
      if (paste(this, event)) look();
    });
    on("change", ({ target }) => {
      const input = /** @type {HTMLInputElement} */ (target);
      if (input.type === "file") pictures.take(this, input);
      tidy(this, input);
      look();
    });
    on("focusout", ({ target }) => {
      for (
        let at = /** @type {Element} */ (target).closest("[data-field], .item");
        at;
        at = /** @type {Element} */ (at.parentElement).closest("[data-field], .item")
      ) {
        this.touched.add(at);
      }
      if (!this.pressed) mark(this);
    });
    // A sentence that comes or goes between press and release would move what is pressed.
    addEventListener("pointerdown", () => (this.pressed = true), true);
    const release = () => {
      this.pressed = false;
      mark(this);
    };
    for (const end of ["pointerup", "pointercancel"]) {
      addEventListener(end, () => setTimeout(release), true);
    }
    on("focusin", ({ target }) => {
      const at = /** @type {HTMLElement} */ (target);
      const field = /** @type {HTMLElement | null} */ (at.closest("[data-field]"));
      if (WHERE.includes(field?.dataset.field ?? "")) learn(this);
      suggest(this, /** @type {string} */ (at.dataset.suggest));
    });
    on("click", ({ target }) => {
      const button = /** @type {Element} */ (target).closest("button");
      if (button?.matches("[data-wipe]")) this.wipe();
      else if (button?.dataset.put)
        entry(/** @type {HTMLElement} */ (button.closest("[data-field]"))).value =
          button.dataset.put;
      else if (button?.matches("[data-unshot]"))
        pictures.put(/** @type {HTMLElement} */ (button.closest("[data-field]")), "");
      else {
        const done = button && change(button, (list) => this.spec(list), this.model);
        if (!done) return;
        this.say(...done);
      }
      look();
    });
    this.addEventListener("click", (event) => {
      const at = /** @type {Element} */ (event.target);
      const link = /** @type {HTMLElement | null} */ (at.closest("[data-to]"));
      if (!link) return;
      event.preventDefault();
      lead(this, JSON.parse(/** @type {string} */ (link.dataset.to)));
    });
    this.one("confirm")?.addEventListener("change", look);
    this.one("unwipe").addEventListener("click", () => {
      this.put(this.wiped);
      this.one("wiped").hidden = true;
      this.keep();
      this.one("wipe").focus();
    });
    exits.open(this);
  }

  wipe() {
    this.wiped = this.values;
    this.put(this.start);
    this.one("wiped").hidden = false;
    this.one("unwipe").focus();
    this.say("wiped");
  }

  /**
   * Return the definition of a field by where it stands.
   * @param {HTMLElement} field
   * @returns {Spec}
   */
  spec(field) {
    const around = /** @type {Element} */ (
      /** @type {Element} */ (field.parentElement).closest("[data-group]")
    );
    const specs = /** @type {Spec[]} */ (
      around === this.form
        ? this.fields
        : this.spec(/** @type {HTMLElement} */ (around.closest("[data-field]"))).fields
    );
    return /** @type {Spec} */ (specs.find(({ name }) => name === field.dataset.field));
  }

  /** Read the form and show everything that follows from it. */
  show() {
    this.values = read(this.form, this.fields);
    if (pictures.name(this, exits.fileOf(this, this.values).replace(/\.\w+$/, "")))
      this.values = read(this.form, this.fields);
    const day = today();
    this.model.today = day;
    const given = { ...logged(this.values, this.opened?.values ?? {}, this.model) };
    if (this.one("confirm")?.checked) given.bevestigd_op = day;
    if (this.dataset.once && !this.opened) given[this.dataset.once] = day;
    const problems = check(given, this.model);
    const told = new Set(problems.map(({ path }) => path.join()));
    const more = this.judged?.(given) ?? [];
    more.push(...hint(given, this.fields, this.model));
    more.push(...pictures.lost(this));
    const fresh = more.filter(({ path }) => !told.has(path.join()));
    this.problems = [...problems, ...fresh.filter(({ soft }) => !soft)];
    this.hints = fresh.filter(({ soft }) => soft);
    this.same = unchanged(this, given);
    mark(this);
    judge(this);
    coach(this, given);
    draw(this, given, this.mine);
    whole(this, given);
    exits.set(this, given);
  }

  /** Say how many problems there are, once that changed and the typing stopped. */
  announce() {
    const said = counted(this);
    if (said !== this.said) this.one("status").textContent = said;
    this.said = said;
  }
}

customElements.define("record-form", RecordForm);
