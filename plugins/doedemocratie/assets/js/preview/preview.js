// <story-preview>: the whole story beside its form, as its page will show it, with the pictures that were
// chosen. It looks at the form from outside: whenever the form tells all answers, it tells the story anew.
// What reads Markdown (assets/js/prose.js) is fetched once there is a text.
import { date, inWords } from "../form/values/date.js";
import { json, today, words } from "../form/words.js";
import { figure, filled, video } from "./figures.js";
import { judge } from "./judge.js";

/** @import { Host, Values } from "../form/shapes.js" */
/** @import { Piece } from "../prose.js" */
/** @import { Others } from "./judge.js" */

/**
 * Return whether a day lies ahead; undefined for what is no day.
 * @param {string} typed
 */
function ahead(typed) {
  try {
    return date(typed) > today();
  } catch {
    return undefined;
  }
}

/**
 * Return a text as it was typed, for where nothing reads its Markdown.
 * @param {string} text
 * @returns {Piece[]}
 */
const paragraphs = (text) =>
  text.split(/\n[ \t]*\n/).map((block) => {
    const made = document.createElement("p");
    made.textContent = block;
    return { html: made.outerHTML };
  });

/** A picture stands in one place at a time: that of the card is a copy of its own. */
/** @type {WeakMap<HTMLCanvasElement, HTMLCanvasElement>} */
const onCard = new WeakMap();

class StoryPreview extends HTMLElement {
  connectedCallback() {
    this.host = /** @type {Host} */ (this.closest("record-form"));
    const told = /** @type {Node} */ (this.host.querySelector("[data-whole]"));
    this.host.judged = (values) => this.judge(values);
    new MutationObserver(() => this.draw()).observe(told, { childList: true });
    if (this.host.values) {
      this.host.show();
      this.draw();
    }
  }

  /**
   * Return what is wrong in a story; what others tell is fetched once it has a series or an author.
   * @param {Values} values
   */
  judge(values) {
    const { model, opened } = /** @type {Host} */ (this.host);
    if (values.reeks || values.auteurs) this.ask();
    const slug = opened?.file.replace(/^.*\/|\.\w+$/g, "");
    const { parts = [], authors = [] } = this.others ?? {};
    return judge(values, model, {
      parts: parts.filter(([of]) => of !== slug),
      authors: authors.filter(([of]) => of !== slug),
    });
  }

  /** Fetch what all stories tell, once. */
  async ask() {
    if (this.asking) return;
    this.asking = true;
    const host = /** @type {Host} */ (this.host);
    host.busy++;
    try {
      this.others = /** @type {Others} */ (await json(this.dataset.others ?? ""));
    } catch {
      host.blind = true;
    }
    host.busy--;
    host.show();
  }

  /** @param {string} name */
  one(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-${name}]`));
  }

  /**
   * Return a part of a story with its marks filled in.
   * @param {string} name
   * @param {Values} facts
   */
  made(name, facts) {
    const template = /** @type {HTMLTemplateElement} */ (
      this.querySelector(`template[data-part=${name}]`)
    );
    return filled(template, facts);
  }

  /** Fetch what reads Markdown, once. */
  async learn() {
    if (this.learning) return;
    this.learning = true;
    // esbuild leaves an address alone that is made here: it is a file of its own.
    const there = new URL("../prose.js", import.meta.url).href;
    try {
      /** @type {{ pieces: (text: string) => Piece[] }} */
      const { pieces } = await import(there);
      this.pieces = pieces;
    } catch {
      this.one("plain").hidden = false;
      this.pieces = paragraphs;
    }
    this.draw();
  }

  /** Return whether all that is shown is as it was: a link must not go while it is pressed. */
  same() {
    const { values, form } = /** @type {Host} */ (this.host);
    const now = [
      JSON.stringify(values),
      this.pieces,
      ...form.querySelectorAll("[data-shot] canvas"),
    ];
    const before = this.shown ?? [];
    this.shown = now;
    return now.length === before.length && now.every((part, at) => part === before[at]);
  }

  draw() {
    const { values } = /** @type {Host} */ (this.host);
    this.cover(values);
    if (this.same()) return;
    const { titel = "", samenvatting = "", beschrijving = "", auteurs = [] } = values;
    this.hidden = !titel && !beschrijving;
    if (beschrijving) this.learn();
    this.one("title").textContent = titel;
    this.one("summary").textContent = samenvatting;
    this.one("when").textContent = this.when(values);
    const names = auteurs
      .filter((/** @type {Values} */ { naam }) => naam)
      .map((/** @type {Values} */ { naam, rol }) => (rol ? `${naam} (${rol})` : naam));
    const by = this.one("by");
    by.hidden = !names.length;
    const all = names.join(", ").replace(/, ([^,]*)$/, " en $1");
    by.textContent = words(by.dataset.saysBy ?? "", { names: all });
    this.one("body").replaceChildren(...this.story(values));
  }

  /**
   * Put the picture of a story on its card, in place of the drawing.
   * @param {Values} values
   */
  cover({ beeld }) {
    const host = /** @type {Host} */ (this.host);
    const drawing = host.one("card").querySelector(".tale > .scene");
    if (!beeld?.bestand || !drawing) return;
    const pages = /** @type {string} */ (this.dataset.pages);
    const made = figure(this.made("card", beeld), beeld, host, pages, onCard);
    const credit = /** @type {Element} */ (made.querySelector("p"));
    credit.remove();
    if (!credit.textContent?.endsWith(":")) drawing.parentElement?.append(credit);
    drawing.replaceWith(made);
  }

  /**
   * Return in a sentence from when on a story may be read.
   * @param {Values} values
   */
  when({ status, datum = "" }) {
    const says = this.one("when").dataset;
    if (status?.trim().toLowerCase() !== "klaar") return says.saysDraft ?? "";
    const late = ahead(datum);
    if (late === undefined) return says.saysUndated ?? "";
    return words((late ? says.saysLater : says.saysNow) ?? "", { date: inWords(datum) });
  }

  /**
   * Return all of a story in its order; what its text has no place for comes below it.
   * @param {Values} values
   */
  story(values) {
    const { beeld, citaat, beelden = [], videos = [], beschrijving = "" } = values;
    const host = /** @type {Host} */ (this.host);
    const pages = /** @type {string} */ (this.dataset.pages);
    /** @type {Map<string, DocumentFragment>} */
    const waiting = new Map();
    if (citaat?.tekst) {
      const wie = [citaat.wie, citaat.rol].filter(Boolean).join(", ");
      waiting.set("citaat 1", this.made("citaat", { ...citaat, wie }));
    }
    beelden.forEach((/** @type {Values} */ one, /** @type {number} */ at) => {
      if (one.bestand)
        waiting.set(`beeld ${at + 1}`, figure(this.made("beeld", one), one, host, pages));
    });
    videos.forEach((/** @type {Values} */ one, /** @type {number} */ at) => {
      const made = this.made("video", video(one));
      waiting.set(`video ${at + 1}`, one.bestand ? figure(made, one, host, pages) : made);
    });
    const found = beeld?.bestand ? [figure(this.made("cover", beeld), beeld, host, pages)] : [];
    const pieces = this.pieces?.(beschrijving) ?? [];
    const notes = pieces.at(-1);
    const below = notes && "html" in notes && notes.notes ? pieces.pop() : undefined;
    for (const piece of pieces) {
      if ("html" in piece) found.push(this.prose(piece.html));
      else {
        const name = `${piece.mark} ${piece.number}`;
        const there = waiting.get(name);
        waiting.delete(name);
        if (there) found.push(there);
      }
    }
    found.push(...waiting.values());
    if (below && "html" in below) found.push(this.prose(below.html));
    return found;
  }

  /**
   * Return a piece of text; what reads Markdown lets no HTML of others through.
   * @param {string} html
   */
  prose(html) {
    const made = this.made("prose", {});
    const read = new DOMParser().parseFromString(html, "text/html").body;
    for (const link of read.querySelectorAll('a:not([href^="#"])')) link.removeAttribute("href");
    /** @type {Element} */ (made.querySelector(".prose")).append(...read.childNodes);
    return made;
  }
}

customElements.define("story-preview", StoryPreview);
