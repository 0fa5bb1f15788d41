// Lays buttons on the cards of hubs and on a profile: keep this one, compare it. What is chosen stands in
// a bar at the bottom of the screen. All words stand in the markup (parts/keep.html).
import "../copy.js";
import { fill, filled } from "../filter/words.js";
import { sharing } from "./share.js";
import { COMPARE, LIST, query, Store } from "./store.js";

const HUB = /knooppunten\/([a-z0-9-]+)\/$/;
const CARDS = ".hubs__list .pane:not(.pane--empty, [data-filter-example])";
const PAIR = 2;

/** @typedef {"list" | "compare"} Keeps */

const one = (/** @type {string} */ name) =>
  /** @type {HTMLElement} */ (document.querySelector(`[data-keep-${name}]`));
const [bar, said, chosen, trouble] = ["bar", "said", "chosen", "trouble"].map(one);
const buttons = /** @type {HTMLTemplateElement} */ (one("buttons")).content.firstElementChild;
const compare = /** @type {HTMLAnchorElement} */ (one("compare"));
const address = compare.href;
/** @type {Record<Keeps, Store>} */
const stores = {
  list: new Store(() => localStorage, LIST),
  compare: new Store(() => sessionStorage, COMPARE),
};
let used = false; // whether anything was kept on this page

/**
 * Lay the buttons on a card, or let those that it has say what is so now.
 * @param {Element} card
 */
function dress(card) {
  const { lastElementChild: last } = card;
  if (last?.className === "keeps") return tell(last);
  const link = /** @type {HTMLAnchorElement | null} */ (card.querySelector(":is(h2, h3) a"));
  lay(card, link?.getAttribute("href") ?? "", link?.textContent ?? "");
}

/**
 * @param {Element} into
 * @param {string} url
 * @param {string} name
 */
function lay(into, url, name) {
  const slug = HUB.exec(url)?.[1];
  if (!slug || !buttons) return;
  const copy = /** @type {Element} */ (document.importNode(buttons, true));
  for (const button of /** @type {Iterable<HTMLElement>} */ (copy.children)) {
    Object.assign(button.dataset, { slug, name });
    /** @type {Element} */ (button.lastElementChild).textContent = ` ${name}`;
    say(button);
  }
  into.append(copy);
}

/** @param {HTMLElement} button says whether its hub is kept, or chosen */
function say(button) {
  const { keeps, slug = "" } = button.dataset;
  const has = stores[/** @type {Keeps} */ (keeps)].slugs.includes(slug);
  button.setAttribute("aria-pressed", `${has}`);
}

/**
 * Let the buttons in a part of the page say what is so.
 * @param {ParentNode} part
 */
function tell(part) {
  const all = /** @type {NodeListOf<HTMLElement>} */ (part.querySelectorAll("[data-keeps]"));
  for (const button of all) say(button);
}

function show() {
  const { slugs, full } = stores.compare;
  const n = slugs.length;
  const kept = stores.list.slugs.length;
  bar.hidden = !n && !used;
  /** @type {HTMLElement} */ (chosen.parentElement).hidden = !n;
  fill(chosen, full ? "full" : n === 1 ? "one" : "many", { n });
  compare.hidden = n < PAIR;
  compare.href = address + query(slugs);
  const list = one("list");
  list.hidden = !kept;
  fill(list, "words", { n: kept });
  trouble.hidden = !used || !stores.list.shut;
  trouble.textContent = said.dataset.shut ?? "";
  tell(document);
}

/**
 * A button is pressed: do it, and say what came of it.
 * @param {HTMLElement} button
 */
function press({ dataset }) {
  const {
    keeps,
    slug,
    name: q,
  } = /** @type {{ keeps: Keeps, slug: string, name: string }} */ (
    /** @type {unknown} */ (dataset)
  );
  const store = stores[keeps];
  store.load(); // another tab may have changed it
  const done = store.turn(slug);
  const has = store.slugs.includes(slug);
  const compares = keeps === "compare";
  if (!compares) used = true;
  show();
  const words = compares ? [has ? "on" : "off", "full"] : [has ? "kept" : "let", "most"];
  const n = done ? store.slugs.length : store.most;
  const told = filled(said.dataset[words[done ? 0 : 1]], { q, n });
  said.textContent = !compares && store.shut ? (said.dataset.shut ?? "") : told;
}

document.addEventListener("click", ({ target }) => {
  const button = /** @type {Element} */ (target).closest("[data-keeps]");
  if (button) press(/** @type {HTMLElement} */ (button));
});
one("none").addEventListener("click", () => {
  stores.compare.save([]);
  show();
  said.textContent = "";
  const first = /** @type {HTMLElement | null} */ (document.querySelector("[data-keeps=compare]"));
  first?.focus({ preventScroll: true });
});
/** @param {Store[]} changed */
const again = (...changed) => {
  for (const store of changed) store.load();
  show();
};
addEventListener("storage", ({ key }) => {
  if (key === null || key === LIST.key) again(stores.list);
});
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) again(...Object.values(stores));
});

for (const card of document.querySelectorAll(CARDS)) dress(card);
for (const part of /** @type {NodeListOf<HTMLElement>} */ (
  document.querySelectorAll("[data-keep]")
)) {
  lay(part, part.dataset.keep ?? "", document.querySelector("h1")?.textContent ?? "");
}
const drawn = new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      if (node instanceof Element && node.matches(CARDS)) dress(node);
    }
  }
});
for (const panes of document.querySelectorAll(".hubs__list .panes")) {
  drawn.observe(panes, { childList: true });
}
show();
sharing();
