// Search over the whole site: a sheet below the bars. Its words stand in the markup (header.html).
// Nothing of the index is fetched before the sheet opens. A page without the sheet has no script.

/**
 * What is used of Pagefind here (pagefind.js of the built site).
 * @typedef {{ raw_url: string, excerpt: string, meta: Record<string, string> }} Found
 * @typedef {{ data(): Promise<Found> }} Result
 * @typedef {object} Engine
 * @property {(options: object) => Promise<void>} options
 * @property {() => Promise<void>} init
 * @property {(question: string) => Promise<{ results: Result[] }>} search
 */

const sheet = /** @type {HTMLDialogElement} */ (document.querySelector("dialog[data-search]"));
const opener = /** @type {HTMLButtonElement} */ (
  document.querySelector("button[data-search-open]")
);
/** @type {(name: string) => HTMLElement} */
const find = (name) => /** @type {any} */ (sheet.querySelector(`[data-search-${name}]`));
const [input, said, list, lost, more] = /** @type {[HTMLInputElement, ...HTMLElement[]]} */ (
  ["input", "said", "list", "lost", "more"].map(find)
);
const root = new URL("../../", import.meta.url);
const PAGE = 10;

/** @type {Promise<Engine> | undefined} */
let engine; // after the first opening
let asked = 0; // which question is the last one
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
  return engine;
}

// A title weighs most; the other words for a page and its sort weigh least.
const RANKING = { metaWeights: { title: 6, soort: 0.4, ook: 0.4 } };

function open() {
  sheet.style.top = `${/** @type {Element} */ (opener.closest("header")).getBoundingClientRect().bottom}px`;
  sheet.showModal();
  input.select();
  load().catch(() => {}); // said at the first question
}

/**
 * Show one sentence of the markup; `{n}` and `{q}` in it are the number and the question.
 * @param {string} name
 * @param {string} q
 * @param {number} n
 */
function say(name, q = "", n = 0) {
  const text = said.dataset[name] ?? "";
  said.textContent = text.replace(
    /\{(n|q)\}/g,
    (_, key) => /** @type {string} */ (key === "n" ? n : q),
  );
  lost.hidden = name !== "none" && name !== "error";
}

async function search() {
  const question = input.value.trim();
  const turn = ++asked;
  if (question.length < 2) {
    fill([]);
    return say(question ? "short" : "start");
  }
  try {
    const pagefind = await load();
    const answer = await pagefind.search(question);
    if (turn !== asked) return;
    const first = await data(answer.results.slice(0, PAGE));
    if (turn !== asked) return;
    fill(answer.results, first);
    const count = answer.results.length;
    say(count > 1 ? "many" : count ? "one" : "none", question, count);
  } catch {
    if (turn !== asked) return;
    fill([]);
    say("error", question);
  }
}

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

/** @param {Found[]} pages */
function add(pages) {
  const pattern = /** @type {HTMLTemplateElement} */ (find("result")).content;
  for (const page of pages) {
    const item = /** @type {DocumentFragment} */ (pattern.cloneNode(true));
    const link = /** @type {HTMLAnchorElement} */ (item.querySelector("a"));
    link.href = new URL(page.raw_url.slice(1), root).href;
    link.textContent = page.meta.title;
    /** @type {Element} */ (item.querySelector("[data-kind]")).textContent = page.meta.soort;
    /** @type {Element} */ (item.querySelector("[data-excerpt]")).append(...marked(page.excerpt));
    list.append(item);
  }
  shown += pages.length;
  more.hidden = shown >= results.length;
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
  const stops = [input, ...list.querySelectorAll("a")];
  const next = stops[stops.indexOf(/** @type {HTMLInputElement} */ (document.activeElement)) + by];
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
  add(next);
  list.querySelectorAll("a")[from].focus();
});
sheet.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return sheet.close(); // a search field would only empty itself
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by && step(by)) event.preventDefault();
});
