// <hub-compare>: the hubs that the address names, beside each other. Its words stand in the markup
// (templates/compare.html).
import { fill, filled } from "../filter/words.js";
import { contacts, hubs } from "../keep/hubs.js";
import { paper } from "../keep/paper.js";
import { asked, COMPARE, query, Store } from "../keep/store.js";
import { listed, ways } from "../keep/words.js";
import { chosen } from "../list/cards.js";
import { isSlug } from "../text/names.js";
import { provisional, told, verdict } from "./rows.js";

/** @import { Columns } from "../list/columns.js" */
/** @import { Contact, Contacts } from "../list/contact.js" */
/** @import { Verdict } from "./rows.js" */
/** @typedef {{ slug: string, row: number, name: string }} Hub */

const ROOT = new URL("../../../", import.meta.url);
const LETTERS = 60; // of what is not there
const PAIR = 2;
const ASKED = 50; // hubs that an address may ask for; of those that are there the first are compared
// The words in the markup for what is said of rows.
const VERDICTS = { differ: "differ", equal: "equal", unsure: "unsure", none: "nobody" };
const REL = "nofollow ugc noopener";

class HubCompare extends HTMLElement {
  connectedCallback() {
    this.store = new Store(() => sessionStorage, COMPARE);
    this.start();
  }

  /** @param {string} name */
  one(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-compare-${name}]`));
  }

  async start() {
    const { slugs } = asked(location.search, ASKED) ?? this.remembered();
    if (!slugs.length) return this.short([]);
    const { columns: choices = "", contact = "" } = this.dataset;
    const { columns, rows } = await hubs(choices).catch(() => ({
      columns: undefined,
      rows: new Map(),
    }));
    if (!columns) return this.plain(slugs.filter(isSlug));
    const known = slugs.filter((slug) => rows.has(slug));
    const there = known.slice(0, COMPARE.most);
    const gone = slugs.filter((slug) => !rows.has(slug));
    const said = gone.length > 1 ? "lost" : "gone";
    if (gone.length) this.notice(said, { q: gone.join(", ").slice(0, LETTERS) });
    if (known.length > there.length) this.notice("most", {});
    const found = there.map((slug) => {
      const row = /** @type {number} */ (rows.get(slug));
      return { slug, row, name: columns.names[row] };
    });
    if (found.length < PAIR) this.short(found);
    const shown = found.map(({ row }) => row);
    if (found.length) this.draw(found, columns, await contacts(contact, columns, shown));
    this.offer(found);
    paper(location.href);
  }

  /** Return the hubs that this tab has chosen; the address then says which. */
  remembered() {
    const { slugs = [] } = this.store ?? {};
    if (slugs.length) history.replaceState(null, "", location.pathname + query(slugs));
    return { slugs };
  }

  /**
   * Without the data: lead to each profile.
   * @param {string[]} slugs
   */
  plain(slugs) {
    this.notice("fail", {});
    const list = this.one("plain");
    list.hidden = !slugs.length;
    for (const slug of slugs) {
      const item = list.appendChild(document.createElement("li"));
      const link = item.appendChild(document.createElement("a"));
      link.href = this.profile(slug);
      link.textContent = slug;
    }
  }

  /**
   * Say what is wrong, after what was said already.
   * @param {string} name
   * @param {Record<string, string>} values
   */
  notice(name, values) {
    const notice = this.one("notice");
    notice.hidden = false;
    const text = filled(notice.dataset[name], values);
    notice.textContent = [notice.textContent, text].filter(Boolean).join(" ");
  }

  /**
   * Too few to compare: say how to choose.
   * @param {Hub[]} found
   */
  short(found) {
    fill(this.one("said"), found.length ? "one" : "none", {});
    this.one("how").hidden = false;
  }

  /**
   * Lead to the list, where these are chosen then.
   * @param {Hub[]} found
   */
  offer(found) {
    const more = this.one("more");
    more.hidden = !found.length || found.length >= COMPARE.most;
    more.addEventListener("click", () => this.store?.save(found.map(({ slug }) => slug)));
  }

  /**
   * @param {Hub[]} found
   * @param {Columns} columns
   * @param {Contacts} reached
   */
  draw(found, columns, reached) {
    const table = this.one("table");
    const head = /** @type {Element} */ (table.querySelector("thead tr"));
    head.append(...found.map((hub) => this.head(hub, found, columns)));
    /** @type {Record<Verdict, string[]>} */
    const verdicts = { none: [], unsure: [], differ: [], equal: [] };
    for (const line of /** @type {NodeListOf<HTMLElement>} */ (
      table.querySelectorAll("[data-row]")
    )) {
      const { row: name = "", within = "", choices } = line.dataset;
      const header = /** @type {Element} */ (line.firstElementChild);
      if (name === "contact") {
        line.append(...found.map((hub) => this.cell(hub, this.reach(hub, reached.get(hub.row)))));
        continue;
      }
      const names = choices && JSON.parse(choices);
      const cells = found.map(({ row }) => told(name, names, row, columns, reached.get(row)));
      if (cells.includes(undefined)) {
        line.hidden = true; // a file with it did not come
        continue;
      }
      const all = /** @type {string[][]} */ (cells);
      line.append(...found.map((hub, at) => this.cell(hub, this.text(all[at], hub, columns))));
      const judged = verdict(all);
      verdicts[judged].push(within);
      line.hidden = judged === "none" && found.length >= PAIR; // said in one sentence
      if (judged !== "differ") continue;
      line.classList.add("versus__differing");
      /** @type {HTMLElement} */ (header.querySelector("[data-differs]")).hidden = false;
    }
    table.hidden = false;
    if (found.length >= PAIR) this.say(verdicts);
  }

  /** @param {Record<Verdict, string[]>} verdicts */
  say(verdicts) {
    const said = this.one("said");
    const { and = "" } = this.dataset;
    said.textContent = /** @type {const} */ (["differ", "equal", "unsure", "none"])
      .filter((name) => verdicts[name].length)
      .map((name) => filled(said.dataset[VERDICTS[name]], { q: listed(verdicts[name], and) }))
      .join(" ");
  }

  /**
   * Return the head of the column of a hub.
   * @param {Hub} hub
   * @param {Hub[]} found
   * @param {Columns} columns
   */
  head({ slug, name, row }, found, columns) {
    const template = /** @type {HTMLTemplateElement} */ (this.one("hub"));
    const element = /** @type {HTMLElement} */ (
      document.importNode(/** @type {Element} */ (template.content.firstElementChild), true)
    );
    const [link, away] = element.querySelectorAll("a");
    link.href = this.profile(slug);
    link.textContent = name;
    link.dir = "auto";
    away.href = location.pathname + query(found.map((hub) => hub.slug).filter((s) => s !== slug));
    away.addEventListener("click", () => this.store?.drop(slug)); // the list has it chosen too
    /** @type {Element} */ (away.firstElementChild).textContent = ` ${name}`;
    const stages = chosen(columns, "stadium", row);
    for (const flag of /** @type {NodeListOf<HTMLElement>} */ (
      element.querySelectorAll("[data-flag]")
    )) {
      if (!stages.includes(flag.dataset.flag ?? "")) flag.remove();
    }
    return element;
  }

  /** @param {string} slug */
  profile(slug) {
    return `${ROOT.href}knooppunten/${slug}/`;
  }

  /**
   * Return a cell; on a narrow screen it says of which hub it is.
   * @param {Hub} hub
   * @param {Node[]} content
   */
  cell({ name }, content) {
    const element = document.createElement("td");
    const whose = document.createElement("b");
    whose.className = "versus__whose";
    whose.dir = "auto";
    whose.textContent = name;
    element.append(whose, ...content);
    return element;
  }

  /**
   * @param {string[]} texts
   * @param {Hub} hub
   * @param {Columns} columns
   */
  text(texts, { row }, columns) {
    const { silent = "", unknown = "" } = this.dataset;
    const element = document.createElement("span");
    if (texts.length) element.textContent = texts.join(", ");
    else {
      element.className = "soft";
      element.textContent = provisional(columns, row) ? unknown : silent;
    }
    return [element];
  }

  /**
   * Return the ways to reach a hub; the last is its profile.
   * @param {Hub} hub
   * @param {Contact | undefined} contact
   */
  reach({ slug, name }, contact) {
    const { profile = "" } = this.dataset;
    const own = { text: profile, href: this.profile(slug) };
    const list = document.createElement("ul");
    list.className = "versus__ways";
    for (const { text, href } of [...ways(contact), own]) {
      const link = document.createElement("a");
      link.href = href;
      link.textContent = text;
      if (href === own.href) {
        const whose = document.createElement("span");
        whose.className = "vh";
        whose.textContent = ` ${name}`;
        link.append(whose);
      } else link.rel = REL;
      const item = document.createElement("li");
      item.append(link);
      list.append(item);
    }
    return [list];
  }
}

customElements.define("hub-compare", HubCompare);
