// <record-form>: a record from a form, with its card and its file beside it. Its words stand in the
// markup (templates/form.html) and in the JSON of its kind, with {name} for what they are about.
import { check, checkPlaces, find, isEmpty } from "./checks.js";
import { guest } from "./contrast.js";
import { add, entry, fill, items, locate, number, own, read } from "./fields.js";
import { free, mail, newFile, slug } from "./ways.js";
import { write } from "./yaml.js";

const words = (text, facts) => text.replace(/\{(\w+)\}/g, (all, name) => facts[name] ?? all);
const json = async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return answer.json();
};
const wait = (work, time) => {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, time);
  };
};
const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
};

class RecordForm extends HTMLElement {
  async connectedCallback() {
    this.one = (name) => this.querySelector(`[data-${name}]`);
    this.form = this.querySelector("form");
    this.form.dataset.group = "";
    this.touched = new WeakSet();
    this.loaded = {};
    this.place = `doedemocratie:formulier:${this.dataset.form}`;
    this.slug = new URLSearchParams(location.search).get("pas-aan") ?? "";
    try {
      this.model = await json(this.dataset.url);
    } catch {
      this.tell("broken");
      return;
    }
    this.fields = this.model.fields;
    if (this.slug) {
      try {
        if (!/^[a-z0-9-]+$/.test(this.slug)) throw new Error(this.slug);
        this.opened = await json(`${this.dataset.records}${this.slug}.json`);
      } catch {
        this.slug = "";
        this.tell("lost");
      }
    }
    this.start = this.opened?.values ?? {};
    if (this.dataset.kept) this.start = { ...this.start, bron: { titel: this.dataset.kept, datum: today() } };
    this.put(this.recall() ?? this.start);
    this.one("live").hidden = false;
    if (this.opened) {
      this.one("opened").hidden = false;
      this.one("opened-name").textContent = this.start.naam ?? this.start.titel;
    }
    this.listen();
  }

  tell(what) {
    const notice = this.one("notice");
    notice.textContent = this.dataset[`says${what[0].toUpperCase()}${what.slice(1)}`];
    notice.hidden = false;
  }

  say(what, facts = {}) {
    this.one("status").textContent = words(this.dataset[`says${what[0].toUpperCase()}${what.slice(1)}`], facts);
  }

  /** Fill the whole form, and unfold what is not empty. */
  put(values) {
    fill(this.form, this.fields, values, this.model);
    for (const more of this.form.querySelectorAll("details")) {
      const names = [...more.querySelectorAll("[data-field]")].map((field) => field.dataset.field);
      more.open = names.some((name) => more.contains(own(this.form, name) ?? null) && !isEmpty(values[name]));
    }
    for (const text of this.form.querySelectorAll("textarea, [data-hue]")) this.dress(text);
    this.touched = new WeakSet();
    this.all = this.opened !== undefined;
    this.show();
  }

  // What is typed stays in this browser: one place a form, one draft for each record.
  recall() {
    try {
      this.drafts = JSON.parse(localStorage.getItem(this.place)) ?? {};
    } catch {
      this.drafts = {};
    }
    return this.drafts[this.slug];
  }

  keep() {
    const same = JSON.stringify(this.values) === JSON.stringify(this.start);
    if (same) delete this.drafts[this.slug];
    else this.drafts[this.slug] = this.values;
    try {
      if (Object.keys(this.drafts).length) localStorage.setItem(this.place, JSON.stringify(this.drafts));
      else localStorage.removeItem(this.place);
    } catch {
      this.one("unkept").hidden = false;
    }
  }

  listen() {
    const keep = wait(() => this.keep(), 300);
    const count = wait(() => this.announce(), 1200);
    const look = () => {
      this.show();
      keep();
      count();
    };
    addEventListener("pagehide", () => this.values && this.keep());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", ({ target }) => {
      if (target.matches("[data-hue]")) target.previousElementSibling.value = target.value;
      this.dress(target);
      this.names ??= this.load("names", `${this.dataset.names}${this.model.folder}.json`);
      look();
    });
    this.form.addEventListener("focusout", ({ target }) => {
      for (let at = target.closest("[data-field], .item"); at; at = at.parentElement.closest("[data-field], .item")) {
        this.touched.add(at);
      }
      if (!this.pressed) this.mark();
    });
    // A sentence that comes or goes between press and release would move what is pressed.
    addEventListener("pointerdown", () => (this.pressed = true), true);
    for (const end of ["pointerup", "pointercancel"]) {
      addEventListener(end, () => setTimeout(() => this.mark((this.pressed = false))), true);
    }
    this.form.addEventListener("focusin", ({ target }) => this.suggest(target.dataset.suggest));
    this.form.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      if (button && this.act(button)) look();
    });
    this.addEventListener("click", (event) => {
      const link = event.target.closest("[data-to]");
      if (!link) return;
      event.preventDefault();
      this.lead(link.dataset.to);
    });
    this.one("confirm")?.addEventListener("change", look);
    this.one("download").addEventListener("click", () => this.download());
    this.one("copy-all").addEventListener("click", () => this.copy());
    this.one("github")?.addEventListener("click", () => this.whole || this.copy());
    this.one("unwipe").addEventListener("click", () => {
      this.put(this.wiped);
      this.one("wiped").hidden = true;
      this.keep();
      this.form.querySelector("[data-wipe]").focus();
    });
  }

  /** Do what a button of the form asks; return whether anything changed. */
  act(button) {
    if (button.matches("[data-wipe]")) {
      this.wiped = this.values;
      this.put(this.start);
      this.one("wiped").hidden = false;
      this.one("unwipe").focus();
      this.say("wiped");
      return true;
    }
    const list = button.closest('[data-control="list"]');
    const item = button.closest(".item");
    if (button.matches("[data-add]")) {
      const made = add(list, this.spec(list), undefined, this.model);
      const { what, count } = number(list);
      entry(made).focus();
      this.say("added", { what, n: count });
      return true;
    }
    if (button.matches("[data-remove]")) {
      const at = items(list).indexOf(item);
      item.remove();
      const { what, count } = number(list);
      const next = items(list)[Math.min(at, count - 1)];
      (next?.querySelector("legend") ?? list.querySelector(":scope > p > [data-add]")).focus();
      this.say("removed", { what, m: count });
      return true;
    }
    if (!button.matches("[data-move]")) return false;
    const step = Number(button.dataset.move);
    if (step < 0) item.previousElementSibling.before(item);
    else item.nextElementSibling.after(item);
    const { what, count } = number(list);
    const other = item.querySelector(`:scope > fieldset > .item__acts > [data-move="${-step}"]`);
    (button.disabled ? other : button).focus();
    this.say("moved", { what, n: items(list).indexOf(item) + 1, m: count });
    return true;
  }

  /** Return the definition of a field by where it stands. */
  spec(field) {
    const around = field.parentElement.closest("[data-group]");
    const holder = around === this.form ? null : around.closest("[data-field]");
    const specs = holder ? this.spec(holder).fields : this.fields;
    return specs.find(({ name }) => name === field.dataset.field);
  }

  load(name, url) {
    return json(url).then(
      (data) => {
        this.loaded[name] = data;
        this.show();
        return data;
      },
      () => undefined, // suggestions only: the form works without
    );
  }

  /** Fill the suggestions of a field the first time it is entered. */
  async suggest(what) {
    const list = what && this.querySelector(`#l-${what}`);
    if (!list || list.dataset.full) return;
    list.dataset.full = "yes";
    const places = what === "plaatsen";
    const data = await this.load(what, places ? this.dataset.places : `${this.dataset.names}${what}.json`);
    for (const one of (places ? data?.places : data) ?? []) {
      const [value, label] = [one].flat();
      const option = document.createElement("option");
      option.value = value;
      if (label) option.label = label;
      list.append(option);
    }
  }

  /** Show what a text leaves, or what a colour looks like. */
  dress(target) {
    const field = target.closest("[data-field]");
    const left = field?.querySelector(".field__count");
    if (left) left.textContent = `${[...target.value.trim()].length} / ${field.dataset.limit}`;
    const say = field?.querySelector("[data-hue-say]");
    if (!say) return;
    const value = entry(field).value.trim();
    say.hidden = !/^#[0-9a-f]{6}$/i.test(value);
    if (say.hidden) return;
    const { ink, ratio } = guest(value);
    field.querySelector("[data-hue]").value = value.toLowerCase();
    say.style.setProperty("--guest", value);
    say.style.setProperty("--on-guest", ink);
    const text = say.querySelector("[data-words]");
    text.textContent = words(text.dataset.words, { ink, ratio });
  }

  /** Read the form and show everything that follows from it. */
  show() {
    this.values = read(this.form, this.fields);
    const given = { ...this.values };
    if (this.one("confirm")?.checked) given.bevestigd_op = today();
    this.problems = check(given, this.model);
    if (this.loaded.plaatsen) {
      const known = new Set(this.problems.map(({ path }) => path.join()));
      this.problems.push(...checkPlaces(given, this.model, this.loaded.plaatsen).filter(({ path }) => !known.has(path.join())));
    }
    this.mark();
    this.verdict();
    this.card(given);
    this.miss(given);
    this.out(given);
  }

  /** Return a problem in words. */
  told({ code, facts, path }) {
    const found = locate(this.form, path, this.fields);
    const key = found?.label.split(" › ").at(-1) ?? path.at(-1) ?? "";
    const shown = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value).slice(0, 80)]));
    return this.model.says[code].map((text) => words(text, { key, ...shown })).join(" ").trim();
  }

  mark() {
    for (const said of this.form.querySelectorAll(".field__error:not([hidden])")) {
      said.hidden = true;
      said.textContent = "";
    }
    for (const one of this.form.querySelectorAll("[aria-invalid]")) one.removeAttribute("aria-invalid");
    for (const problem of this.problems) {
      const { field } = locate(this.form, problem.path, this.fields) ?? {};
      if (!field || !(this.all || this.touched.has(field))) continue;
      const said = field.querySelector(":scope > .field__error, :scope > fieldset > .field__error");
      said.textContent = `${said.textContent} ${this.told(problem)}`.trim();
      said.hidden = false;
      if (field.dataset.control === "radios") field.setAttribute("aria-invalid", "true");
      else if (!field.matches("fieldset, .item")) entry(field).setAttribute("aria-invalid", "true");
    }
  }

  verdict() {
    const count = this.problems.length;
    this.one("verdict-say").textContent = this.counted();
    this.one("verdict-fine").hidden = count > 0;
    this.one("verdict-wrong").hidden = !count;
    this.one("verdict").classList.toggle("verdict--fine", !count);
    const told = JSON.stringify(this.problems);
    if (told === this.listed) return; // a link that is being clicked stays where it is
    this.listed = told;
    this.one("verdict-list").replaceChildren(
      ...this.problems.map((problem) => {
        const { field, label } = locate(this.form, problem.path, this.fields) ?? {};
        const item = document.createElement("li");
        if (!field) item.append(this.told(problem));
        else item.append(this.link(problem.path, `${label}: ${this.told(problem)}`));
        return item;
      }),
    );
  }

  link(path, text) {
    const link = document.createElement("a");
    link.href = "#stap-klaar";
    link.dataset.to = JSON.stringify(path);
    link.textContent = text;
    return link;
  }

  counted() {
    const n = this.problems.length;
    return words(this.dataset[n ? (n > 1 ? "saysMany" : "saysOne") : "saysNone"], { n });
  }

  /** Say how many problems there are, once that changed and the typing stopped. */
  announce() {
    const said = this.counted();
    if (said !== this.said) this.one("status").textContent = said;
    this.said = said;
  }

  /** Go to a field, and from now on show whatever is wrong. */
  lead(path) {
    this.all = true;
    this.mark();
    const { field } = locate(this.form, JSON.parse(path), this.fields) ?? {};
    if (!field) return;
    for (let at = field; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    const target = field.matches("fieldset:not([data-control=ticks], [data-control=radios])") ? field : entry(field);
    target.focus();
    field.scrollIntoView({ block: "center" });
  }

  /** Grow the card: the site's own part, its marks replaced by what was typed. */
  card(values) {
    const place = this.one("card");
    if (!place) return;
    const choice = values[this.dataset.decides] ?? "";
    const template =
      this.querySelector(`template[data-card-for="${CSS.escape(choice)}"]`) ?? this.querySelector("template[data-card-for]");
    const card = template.content.cloneNode(true);
    const marks = this.marks(values);
    const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) if (/\{\w+\}/.test(texts.currentNode.data)) found.push(texts.currentNode);
    for (const text of found) {
      const value = marks[text.data.match(/\{(\w+)\}/)[1]];
      const around = text.parentElement.closest("li:not(.pane, .packet, .tale), p, h3");
      if (Array.isArray(value)) {
        for (const one of value) {
          text.data = text.data.replace(/\{\w+\}/, () => one);
          around.before(around.cloneNode(true));
          text.data = text.data.replace(one, () => "{x}");
        }
        around.remove();
      } else if (value) text.data = words(text.data, marks);
      else around.remove();
    }
    for (const list of card.querySelectorAll("ul:empty, .marks")) if (!list.children.length) list.remove();
    for (const link of card.querySelectorAll("a")) link.removeAttribute("href");
    const colour = values.merk?.kleur?.trim();
    if (/^#[0-9a-f]{6}$/i.test(colour)) {
      card.firstElementChild.style.setProperty("--guest", colour);
      card.firstElementChild.style.setProperty("--on-guest", guest(colour).ink);
    }
    place.replaceChildren(card);
  }

  /** Return what the marks of a card stand for: texts, or a list where there is one line each. */
  marks(values) {
    const label = (name, within) => {
      const spec = (within ?? this.fields).find((field) => field.name === name);
      return (id) => this.model.lists[spec.list].find(([one]) => one === find(id, spec, this.model))?.[1] ?? id;
    };
    const made = { ...values };
    for (const spec of this.fields) {
      const value = values[spec.name];
      if (value === undefined) continue;
      if (spec.list) made[spec.name] = [value].flat().map(label(spec.name)).slice(0, 3).join(", ");
      else if (["Lead", "Party"].includes(spec.group)) made[spec.name] = value.map(({ hub, naam }) => naam ?? hub).join(", ");
      else if (spec.group === "Exchange") {
        made[spec.name] = value.map(({ groeistof }) => groeistof).filter(Boolean).slice(0, 2).map(label("groeistof", spec.fields));
      }
    }
    const line = [made.plaats, made.bereik].filter(Boolean).join(" · ");
    made.plaats = line[0] ? line[0].toUpperCase() + line.slice(1) : "";
    const known = this.start.bevestigd_op || this.start.bron;
    made.vers = this.one("confirm")?.checked ? this.dataset.confirmed : known ? "" : this.dataset.fresh;
    return made;
  }

  /** Name what visitors miss most, as far as this form asks for it. */
  miss(values) {
    const full = (path) => !isEmpty(path.reduce((at, name) => at?.[name], values));
    const open = this.model.coaching
      .map(({ fields, sentence }) => ({ sentence, paths: fields.map((path) => path.split(".")) }))
      .filter(({ paths }) => !paths.some(full) && own(this.form, paths[0][0]));
    this.one("missing").hidden = !open.length;
    this.querySelector(".sheet__missing").replaceChildren(
      ...open.slice(0, 5).map(({ paths, sentence }) => {
        const item = document.createElement("li");
        item.append(this.link(paths[0], sentence));
        return item;
      }),
    );
  }

  /** Show the file and set the ways out. */
  out(values) {
    const markdown = this.opened?.file.endsWith(".md");
    this.text = write(values, this.fields, this.model.line, markdown);
    const wish = slug(values.naam ?? values.titel ?? "", this.model.name, this.model.reserved);
    const taken = (this.loaded.names ?? []).map(([name]) => name);
    const name = this.opened ? this.slug : free(wish, taken);
    this.file = this.opened?.file.split("/")[1] ?? `${name}.yml`;
    const exists = this.one("exists");
    exists.hidden = this.opened !== undefined || !taken.includes(wish);
    this.one("exists-link").href = `?pas-aan=${wish}`;
    this.one("exists-other").textContent = this.file;
    this.one("file").textContent = `content/${this.model.folder}/${this.file}`;
    this.one("yaml").textContent = this.text;
    const hub = this.one("github");
    if (hub) {
      const to = newFile(this.dataset.new, this.file, this.text);
      this.whole = to.whole && !this.opened;
      hub.href = this.opened ? `${this.dataset.edit}${this.opened.file}` : to.href;
      this.one("github-new").hidden = !this.whole;
      this.one("github-long").hidden = this.whole || this.opened !== undefined;
      this.one("github-edit").hidden = !this.opened;
    }
    const post = this.one("mail-link");
    if (post) {
      const to = mail(this.dataset.mail, `${this.dataset.subject}: ${values.naam ?? values.titel ?? ""}`, this.text);
      post.href = to.href;
      this.one("mail-short").hidden = !to.whole;
      this.one("mail-long").hidden = to.whole;
    }
  }

  download() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([this.text], { type: "text/yaml" }));
    link.download = this.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.text);
      this.say("copied");
    } catch {
      this.querySelector(".sheet__yaml").open = true;
      getSelection().selectAllChildren(this.one("yaml"));
      this.say("select");
    }
  }
}

customElements.define("record-form", RecordForm);
