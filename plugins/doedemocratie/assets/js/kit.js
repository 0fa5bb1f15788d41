// The kit of a hub as one zip, made in the browser. Without this script it stays hidden, and
// each file has a link of its own.

/**
 * A file of the kit: its name, where it stands, and what it is.
 * @typedef {object} Taken
 * @property {string} name
 * @property {string} url
 * @property {string} label
 * @property {string} what
 */

const INDEX = "lees-mij.txt";

const all = /** @type {HTMLElement} */ (document.querySelector("[data-kit]"));
const button = /** @type {HTMLButtonElement} */ (all.querySelector("button"));
const status = /** @type {HTMLElement} */ (all.querySelector("[role=status]"));
let busy = false;

/** @returns {Taken[]} */
function files() {
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (
    document.querySelectorAll("a[data-kit-file]")
  );
  return [...links].map((link) => {
    const item = /** @type {HTMLElement} */ (link.closest(".kit__one"));
    return {
      name: link.dataset.kitFile ?? "",
      url: link.href,
      label: item.querySelector("h3")?.textContent ?? "",
      what: item.querySelector("p")?.textContent ?? "",
    };
  });
}

/**
 * Return what somebody reads who opens the zip a year later.
 * @param {Taken[]} taken
 */
function index(taken) {
  const { title = "" } = all.dataset;
  const widest = Math.max(...taken.map(({ name }) => name.length));
  const lines = taken.map(({ name, label, what }) => `${name.padEnd(widest)}  ${label}. ${what}`);
  const page = location.href.split("#")[0];
  return [title, "=".repeat(title.length), "", ...lines, "", `Gemaakt van: ${page}`, ""].join("\n");
}

/**
 * Say a sentence of the page, with what belongs in its braces.
 * @param {string} sentence
 * @param {Record<string, string | number>} [facts]
 */
function say(sentence, facts = {}) {
  const told = all.dataset[sentence] ?? "";
  status.textContent = told.replace(/\{(\w+)\}/g, (_, fact) => String(facts[fact] ?? ""));
}

/**
 * @param {Blob} zip
 * @param {string} name
 */
function keep(zip, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(zip);
  link.download = name;
  link.click();
  // not at once: a browser may still be reading it
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function take() {
  const { kit = "" } = all.dataset;
  const taken = files();
  const about = { name: INDEX, text: index(taken) };
  let lost = "zip.js";
  try {
    const { zipped } = await import(/** @type {any} */ (new URL("zip.js", import.meta.url)));
    const zip = await zipped(kit, about, taken, (/** @type {number} */ n) => {
      lost = taken[n - 1].name;
      say("of", { n, all: taken.length });
    });
    keep(zip, `${kit}.zip`);
    say("done", { name: `${kit}.zip` });
  } catch {
    say("failed", { name: lost });
  }
}

all.hidden = false;
button.addEventListener("click", async () => {
  if (busy) return;
  busy = true;
  button.setAttribute("aria-disabled", "true");
  await take();
  button.removeAttribute("aria-disabled");
  busy = false;
});
