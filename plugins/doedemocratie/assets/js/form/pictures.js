// The pictures that somebody chose: shown, named after the record, and handed over beside the file.
// What makes them smaller (assets/js/shrink.js) is fetched once one is chosen. They stay in this
// window: a draft keeps their names only.
import { words } from "./words.js";

/** @import { Host, Path, Problem, Shrink, Shot } from "./shapes.js" */

// The longest side in pixels under which a picture looks blurred (SMALL of records/pictures/images.py).
const SMALL = 600;

/** @type {WeakMap<HTMLElement, Shot>} */
const shots = new WeakMap();

/** @param {Host} host */
const asked = (host) =>
  /** @type {HTMLElement[]} */ ([...host.form.querySelectorAll('[data-control="picture"]')]);

/** @param {HTMLElement} field */
const isLogo = (field) => Boolean(field.parentElement?.closest('[data-field="logo"]'));

/**
 * Name every chosen picture after the record, "bos.jpg" and "bos-2.jpg"; return whether a name changed.
 * @param {Host} host
 * @param {string} slug
 */
export function name(host, slug) {
  const fields = asked(host);
  for (const field of fields) if (!field.dataset.holds) shots.delete(field);
  const fresh = fields.filter((field) => shots.has(field));
  const used = new Set(
    fields.filter((field) => !shots.has(field)).map(({ dataset }) => dataset.holds),
  );
  let changed = false;
  for (const field of fresh) {
    const { suffix } = /** @type {Shot} */ (shots.get(field));
    const base = isLogo(field) ? `${slug}-logo` : slug;
    let file = `${base}.${suffix}`;
    for (let at = 2; used.has(file); at++) file = `${base}-${at}.${suffix}`;
    used.add(file);
    changed ||= field.dataset.holds !== file;
    field.dataset.holds = file;
  }
  return changed;
}

/**
 * Return the names of the pictures that go with the record, and list them to be fetched.
 * @param {Host} host
 */
export function chosen(host) {
  const fresh = asked(host).filter((field) => shots.has(field));
  const names = fresh.map(({ dataset }) => /** @type {string} */ (dataset.holds));
  const list = host.one("pictures-list");
  if (list.dataset.is === names.join()) return names;
  list.dataset.is = names.join();
  const line = /** @type {HTMLTemplateElement} */ (list.querySelector("template"));
  list.replaceChildren(
    line,
    ...names.map((file) => {
      const item = /** @type {DocumentFragment} */ (line.content.cloneNode(true));
      const button = /** @type {HTMLElement} */ (item.querySelector("button"));
      button.dataset.picture = file;
      button.textContent = words(/** @type {string} */ (button.textContent), { file });
      return item;
    }),
  );
  return names;
}

/**
 * Return the picture of this name.
 * @param {Host} host
 * @param {string} file
 */
export function content(host, file) {
  const field = asked(host).find(({ dataset }) => dataset.holds === file);
  return field && shots.get(field)?.blob;
}

/**
 * Return a problem for each picture that is named, and neither chosen now nor on the site.
 * @param {Host} host
 * @returns {Problem[]}
 */
export function lost(host) {
  const there = JSON.stringify(host.opened?.values ?? {});
  return asked(host)
    .filter(
      (field) =>
        field.dataset.holds && !shots.has(field) && !there.includes(`"${field.dataset.holds}"`),
    )
    .map((field) => ({ path: pathOf(field), code: "picture-again", facts: {} }));
}

/**
 * Return where a field stands.
 * @param {HTMLElement} field
 */
function pathOf(field) {
  /** @type {Path} */
  const path = [];
  for (let at = field; at.tagName !== "FORM"; at = /** @type {HTMLElement} */ (at.parentElement)) {
    if (at.matches(".item"))
      path.unshift([.../** @type {Element} */ (at.parentElement).children].indexOf(at));
    if (at.dataset.field) path.unshift(at.dataset.field);
  }
  return path;
}

/**
 * Take the picture that was just chosen in this field, and show it or say why not.
 * @param {Host} host
 * @param {HTMLInputElement} input
 */
export async function take(host, input) {
  const field = /** @type {HTMLElement} */ (input.closest("[data-field]"));
  const file = input.files?.[0];
  if (!file) return; // the window was closed: what was chosen before stays
  say(field, "busy");
  host.busy++;
  let wrong = "unmade";
  try {
    // esbuild leaves an address alone that is made here: it is a file of its own.
    const there = new URL("../shrink.js", import.meta.url).href;
    /** @type {{ shrink: Shrink }} */
    const { shrink } = await import(there);
    wrong = "unread";
    const shot = await shrink(file, isLogo(field));
    shots.set(field, shot);
    field.dataset.holds = file.name;
    const place = /** @type {HTMLElement} */ (field.querySelector("[data-shot]"));
    place.replaceChildren(shot.canvas);
    place.hidden = false;
    const { width, height } = shot;
    say(field, Math.max(width, height) < SMALL && !isLogo(field) ? "small" : "fine", {
      width,
      height,
    });
  } catch {
    say(field, wrong);
    input.value = ""; // the same one can be chosen again
  }
  host.busy--;
  host.show();
  host.keep();
}

/**
 * Say something beside the picture: a sentence of its markup, "" for nothing.
 * @param {HTMLElement} field
 * @param {string} what
 * @param {Record<string, number>} facts
 */
function say(field, what, facts = {}) {
  const place = /** @type {HTMLElement} */ (field.querySelector("[data-shot-say]"));
  place.textContent = words(place.dataset[what] ?? "", facts);
}

/**
 * Put the name of a picture in a field, "" for none; what was shown goes.
 * @param {HTMLElement} field
 * @param {string} file
 */
export function put(field, file) {
  field.dataset.holds = file;
  shots.delete(field);
  const place = /** @type {HTMLElement} */ (field.querySelector("[data-shot]"));
  place.replaceChildren();
  place.hidden = true;
  /** @type {HTMLInputElement} */ (field.querySelector("input")).value = "";
  say(field, file ? "there" : "");
}
