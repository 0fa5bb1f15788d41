// The card that grows beside the form: the site's own part (pages/lists/form_cards.py), its marks replaced
// by what was typed.
import { find } from "./checks.js";
import { guest, HUE } from "./contrast.js";
import { named } from "./later.js";
import { inWords } from "./values/date.js";
import { part, words } from "./words.js";

/** @import { Host, Spec, Values } from "./shapes.js" */

/**
 * Return what the marks of a card stand for: texts, or a list where there is one line each.
 * @param {Host} host
 * @param {Values} values
 */
function marks(host, values) {
  /** @type {(spec: Spec) => (id: string) => string} */
  const label = (spec) => (id) =>
    host.model.lists[/** @type {string} */ (spec.list)].find(
      ([slug]) => slug === find(id, spec, host.model),
    )?.[1] ?? id;
  const texts = { ...values };
  for (const spec of host.fields) {
    const value = values[spec.name];
    if (value === undefined) continue;
    if (spec.list)
      texts[spec.name] = [value]
        .flat()
        .map(label(spec))
        .slice(0, spec.name === "helpt_met" ? 3 : 30)
        .join(", ");
    else if (["Lead", "Party"].includes(/** @type {string} */ (spec.group)))
      texts[spec.name] = value
        .map((/** @type {Values} */ { hub, naam }) => naam ?? (hub && named(host, hub)))
        .filter(Boolean)
        .join(", ");
    else if (spec.group === "Exchange") {
      const factor = label(
        /** @type {Spec} */ (
          /** @type {Spec[]} */ (spec.fields).find(({ name }) => name === "groeistof")
        ),
      );
      texts[spec.name] = value
        .map((/** @type {Values} */ { groeistof }) => groeistof)
        .filter(Boolean)
        .slice(0, 2)
        .map(factor);
    } else if (spec.group === "Need") {
      const [what] = /** @type {Spec[]} */ (spec.fields);
      texts[spec.name] = value
        .map((/** @type {Values} */ need) => need[what.name])
        .filter(Boolean)
        .map(label(what))
        .join(", ");
    } else if (spec.group === "Join") {
      texts.adres = value.email ?? value.url;
      texts.tekst = value.tekst ?? " ";
    } else if (spec.sort === "date") texts[spec.name] = inWords(value);
    else if (spec.sort === "markdown" && !spec.many) {
      texts[spec.name] = value.replace(/\*+|\[([^\]]*)\]\([^)]*\)/g, "$1").split(/\n{2,}/);
    }
  }
  const { naam = "", deel } = values.reeks ?? {};
  if (deel)
    texts.datum = [`${naam}, ${part(deel, values.reeks.van)}`, texts.datum]
      .filter(Boolean)
      .join(" · ");
  const line = [texts.plaats, texts.bereik].filter(Boolean).join(" · ");
  texts.plaats = line && line[0].toUpperCase() + line.slice(1);
  const settled = host.start.bevestigd_op || host.start.bron;
  texts.vers = host.one("confirm")?.checked
    ? host.dataset.confirmed
    : settled
      ? ""
      : host.dataset.fresh;
  return texts;
}

/**
 * Draw the card of these values. `own` is the mark of a hub that is on the site already.
 * @param {Host} host
 * @param {Values} values
 * @param {Element} [own]
 */
export function draw(host, values, own) {
  const choice = values[/** @type {string} */ (host.dataset.decides)] ?? "";
  const template = /** @type {HTMLTemplateElement | null} */ (
    host.querySelector(`template[data-card-for="${CSS.escape(choice)}"]`) ??
      host.querySelector("template[data-card-for]")
  );
  if (!template) return; // home has no card
  const card = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const meanings = marks(host, values);
  const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  /** @type {[text: Text, value: any, around: Element][]} */
  const marked = [];
  while (texts.nextNode()) {
    const text = /** @type {Text} */ (texts.currentNode);
    const name = text.data.match(/\{(\w+)\}/)?.[1];
    if (name)
      marked.push([
        text,
        meanings[name],
        /** @type {Element} */ (
          /** @type {Element} */ (text.parentElement).closest(
            "li:not(.pane, .packet, .tale), p, h3, dl > div",
          )
        ),
      ]);
  }
  for (const [text, value, around] of marked) {
    if (Array.isArray(value)) {
      const whole = text.data;
      for (const line of value) {
        text.data = whole.replace(/\{\w+\}/, () => line);
        around.before(around.cloneNode(true));
      }
      around.remove();
    } else if (value) text.data = words(text.data, meanings);
    else around.remove();
  }
  for (const list of card.querySelectorAll("ul, .prose")) if (!list.children.length) list.remove();
  for (const link of card.querySelectorAll("a")) link.removeAttribute("href");
  const colour = values.merk?.kleur?.trim();
  if (HUE.test(colour)) {
    /** @type {HTMLElement} */ (card.firstElementChild).style.setProperty("--guest", colour);
    /** @type {HTMLElement} */ (card.firstElementChild).style.setProperty(
      "--on-guest",
      guest(colour).ink,
    );
  }
  const mine = own && values.type === host.start.type;
  if (mine) /** @type {Element} */ (card.querySelector(".pane__emblem")).replaceChildren(own);
  const sample = host.one("sample");
  if (sample) sample.hidden = Boolean(mine);
  host.one("card").replaceChildren(card);
}

/**
 * Return the mark of a hub as its own page has it, or undefined.
 * @param {string} page
 */
export async function markOf(page) {
  try {
    const text = await (await fetch(page)).text();
    return (
      new DOMParser().parseFromString(text, "text/html").querySelector(".mast__emblem > *") ??
      undefined
    );
  } catch {
    return undefined;
  }
}
