// Search over the whole site: a sheet below the bars. Its words stand in the markup (header.html).
// Nothing of the index is fetched before the sheet opens. A page without the sheet has no script.

/** @import { Engine, Found, Result } from "./places/answered.js" */

const sheet = /** @type {HTMLDialogElement} */ (document.querySelector("dialog[data-search]"));
const opener = /** @type {HTMLButtonElement} */ (
  document.querySelector("button[data-search-open]")
);
/** @type {(name: string) => HTMLElement} */
const find = (name) => /** @type {any} */ (sheet.querySelector(`[data-search-${name}]`));
const [input, said, list, lost, more, road] = /** @type {[HTMLInputElement, ...HTMLElement[]]} */ (
  ["input", "said", "list", "lost", "more", "road"].map(find)
);
const finder = /** @type {HTMLAnchorElement} */ (find("finder"));
const { href: finding } = finder;
const root = new URL("../../", import.meta.url);
const PAGE = 10;
const LOST = new Set(["none", "place", "error"]); // answers without a page

/** @import * as Places from "./places/places.js" */

/** @type {Promise<Engine> | undefined} */
let engine; // after the first opening
/** @type {Promise<typeof Places> | undefined} */
let places;
let asked = 0; // which question is the last one
/** @type {string | undefined} */
let question; // the last one, unless its answer failed
let answer = Promise.resolve();
/** @type {Result[]} */
let results = [];
let shown = 0;
/** @type {ReturnType<typeof setTimeout>} */
let timer;

function load() {
  engine ??= import(/** @type {any} */ (new URL("pagefind/pagefind.js", root))).then(
    async (pagefind) => {
      await pagefind.options({ excerptLength: 24, ranking: RANKING });
      await pagefind.init();
      return pagefind;
    },
  );
  engine.catch(() => (engine = undefined)); // the next try may have more luck
  places ??= import(/** @type {any} */ (new URL("places/places.js", import.meta.url)));
  return engine;
}

// A title weighs most; the other words for a page and its sort weigh least, and what is shown with a
// result nothing: it stands on the page too.
const RANKING = {
  metaWeights: { title: 6, soort: 0.4, ook: 0.4, kop: 0, waar: 0, wanneer: 0 },
};

function open() {
  const { bottom } = /** @type {Element} */ (opener.closest("header")).getBoundingClientRect();
  sheet.style.top = `${Math.max(0, bottom)}px`;
  sheet.showModal();
  input.select();
  load().catch(() => {}); // said at the first question
}

/**
 * Show one sentence of the markup; `{n}`, `{q}` and `{u}` in it are the number, the question and
 * what of it is unknown.
 * @param {string} name
 * @param {string} q
 * @param {number} n
 * @param {string} u
 */
function say(name, q = "", n = 0, u = "") {
  /** @type {Record<string, unknown>} */
  const values = { n, q, u };
  const text = said.dataset[name] ?? "";
  said.textContent = text.replace(/\{(\w)\}/g, (_, key) => `${values[key]}`);
  lost.hidden = !LOST.has(name);
  lead(name === "error" ? "" : q);
}

/**
 * Let the links to the finder begin with what it knows of a question. Beside results one stands there
 * where the question names something that hubs help with.
 * @param {string} q
 */
async function lead(q) {
  finder.href = finding;
  road.hidden = true;
  if (!q) return;
  try {
    const script = await /** @type {Promise<typeof Places>} */ (places);
    const query = script.way(await script.load(), q);
    if (q !== question) return;
    finder.href = finding + query;
    /** @type {HTMLAnchorElement} */ (road.firstElementChild).href = finder.href;
    road.hidden = !lost.hidden || !new URLSearchParams(query).has("hulp");
  } catch {} // the finder asks it then
}

/** Answer what stands in the field; an answer that stands or is on its way is kept. */
function search() {
  const now = input.value.trim();
  if (now !== question) answer = seek((question = now));
  return answer;
}

/** @param {string} q */
async function seek(q) {
  const turn = ++asked;
  if (q.length < 2) {
    fill([]);
    locate([]);
    return say(q ? "short" : "start");
  }
  try {
    const [{ all, gone }, named] = await Promise.all([answered(q), placed(q)]);
    const first = await data(all.slice(0, PAGE));
    if (turn !== asked) return;
    fill(all, first);
    locate(named.sure || !all.length ? named.answers : []);
    const count = all.length;
    const none = named.answers.length ? "place" : "none";
    const sort = gone.length && count ? "part" : count > 1 ? "many" : count ? "one" : none;
    say(sort, q, count, gone.join(" "));
  } catch {
    if (turn !== asked) return;
    question = undefined; // the next try may have more luck
    fill([]);
    locate([]);
    say("error", q);
  }
}

/** @param {string} q */
async function answered(q) {
  const pagefind = await load();
  return (await /** @type {Promise<typeof Places>} */ (places)).answered(pagefind, q);
}

/**
 * Return what there is to say of the place that a question names; without it search goes on.
 * @param {string} q
 */
async function placed(q) {
  try {
    return await (await /** @type {Promise<typeof Places>} */ (places)).ask(q);
  } catch {
    places = undefined;
    question = undefined;
    return { sure: false, answers: [] };
  }
}

/** @param {Places.Answer[]} answers */
const locate = (answers) => places?.then(({ say }) => say(sheet, answers, root)).catch(() => {});

/** @param {Result[]} some */
const data = (some) => Promise.all(some.map((result) => result.data()));

/**
 * @param {Result[]} all
 * @param {Found[]} first
 */
function fill(all, first = []) {
  results = all;
  shown = 0;
  list.replaceChildren();
  add(first);
}

/**
 * Add results below the headings of their sorts: a heading stands where its best result puts it.
 * @param {Found[]} pages
 */
function add(pages) {
  const pattern = /** @type {HTMLTemplateElement} */ (find("result")).content;
  for (const page of pages) {
    const item = /** @type {DocumentFragment} */ (pattern.cloneNode(true));
    const link = /** @type {HTMLAnchorElement} */ (item.querySelector("a"));
    link.href = new URL(page.raw_url.slice(1), root).href;
    link.textContent = page.meta.title;
    const { waar, wanneer } = page.meta;
    const facts = /** @type {HTMLElement} */ (item.querySelector("[data-facts]"));
    facts.textContent = [waar, wanneer].filter(Boolean).join(" · ");
    facts.hidden = !facts.textContent;
    /** @type {Element} */ (item.querySelector("[data-excerpt]")).append(...marked(page.excerpt));
    below(page.meta.kop).append(item);
  }
  shown += pages.length;
  more.hidden = shown >= results.length;
}

/**
 * Return the list below a heading; it is made where there is none yet.
 * @param {string} heading
 */
function below(heading) {
  const there = [...list.children].find(({ firstElementChild: h }) => h?.textContent === heading);
  if (there) return /** @type {Element} */ (there.lastElementChild);
  const pattern = /** @type {HTMLTemplateElement} */ (find("group")).content;
  const group = /** @type {DocumentFragment} */ (pattern.cloneNode(true));
  const [title, items] = /** @type {Element} */ (group.firstElementChild).children;
  title.textContent = heading;
  title.id = `${input.id}-${list.children.length}`;
  items.setAttribute("aria-labelledby", title.id);
  list.append(group);
  return items;
}

/**
 * Return an excerpt as text and <mark> elements, whatever else it holds.
 * @param {string} html
 */
function marked(html) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  return [...body.childNodes].map((node) => {
    if (node.nodeName !== "MARK") return /** @type {string} */ (node.textContent);
    const mark = document.createElement("mark");
    mark.textContent = node.textContent;
    return mark;
  });
}

/**
 * Move the focus over the field and the results.
 * @param {number} by
 */
function step(by) {
  const stops = [input, ...sheet.querySelectorAll("[data-at-list] a, li a")];
  const at = stops.indexOf(/** @type {Element} */ (document.activeElement));
  const next = /** @type {HTMLElement | undefined} */ (stops[at + by]);
  next?.focus();
  return next;
}

opener.addEventListener("click", open);
find("close").addEventListener("click", () => sheet.close());
sheet.addEventListener("click", (event) => event.target === sheet && sheet.close()); // beside it
sheet.addEventListener("close", () => opener.focus());
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(search, 180);
});
/** @type {HTMLFormElement} */ (input.form).addEventListener("submit", async (event) => {
  event.preventDefault();
  clearTimeout(timer);
  await search();
  if (document.activeElement === input) step(1);
});
more.addEventListener("click", async () => {
  const [turn, from] = [asked, shown];
  const next = await data(results.slice(from, from + PAGE));
  if (turn !== asked || from !== shown) return;
  const before = new Set(list.querySelectorAll("a"));
  add(next);
  [...list.querySelectorAll("a")].find((link) => !before.has(link))?.focus();
});
sheet.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return sheet.close(); // a search field would only empty itself
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by && step(by)) event.preventDefault();
});
