// What the form fetches once it is wanted: records by name, places, what reads telephone numbers. It
// works without them too.
import { json } from "./words.js";

/** @import { Host, Names, Parse } from "./shapes.js" */

/**
 * Fetch a list and show what follows from it.
 * @param {Host} host
 * @param {string} name
 * @param {string} url
 */
export async function load(host, name, url) {
  try {
    host.loaded[name] = await json(url);
  } catch {
    host.blind = true;
  }
  host.show();
}

/**
 * Fetch what judges values; until it is there nothing is said to be right, without it not all is.
 * @param {Host} host
 * @param {() => Promise<void>} fetched
 */
async function needed(host, fetched) {
  host.busy++;
  try {
    await fetched();
  } catch {
    host.blind = true;
  }
  host.busy--;
  host.show();
}

/**
 * Fetch the places and what judges by them, once.
 * @param {Host} host
 */
export function learn(host) {
  const there = new URL("../where.js", import.meta.url).href;
  host.places ??= needed(host, async () => {
    const [{ checkPlaces }, places] = await Promise.all([
      import(there),
      json(/** @type {string} */ (host.dataset.places)),
    ]);
    host.loaded.plaatsen = places;
    host.judged = (values) => checkPlaces(values, host.model, places);
  });
  return host.places;
}

/**
 * Fetch what reads telephone numbers, once; without it the check that comes later knows.
 * @param {Host} host
 */
export function phones(host) {
  // esbuild leaves an address alone that is made here: it is a file of its own.
  const there = new URL("../phones.js", import.meta.url).href;
  host.phoning ??= needed(host, async () => {
    /** @type {{ parse: Parse }} */
    const { parse } = await import(there);
    host.model.phones = { ask: () => {}, parse };
  });
}

/**
 * Fetch what shows and judges the whole record beside the form, where a kind has that.
 * @param {Host} host
 */
export function preview(host) {
  const place = /** @type {HTMLElement | null} */ (host.querySelector("[data-script]"));
  if (!place) return;
  needed(host, async () => {
    try {
      await import(new URL(place.dataset.script ?? "", document.baseURI).href);
    } catch (error) {
      const lost = /** @type {HTMLElement} */ (place.querySelector("[data-lost]"));
      place.replaceChildren(lost);
      place.hidden = lost.hidden = false;
      throw error;
    }
  });
}

/**
 * Fill the suggestions of a field the first time it is entered.
 * @param {Host} host
 * @param {string} what the name of its list; undefined for a field without one
 */
export async function suggest(host, what) {
  const list = /** @type {HTMLDataListElement | null} */ (what && host.querySelector(`#l-${what}`));
  if (!list || list.dataset.full) return;
  list.dataset.full = "yes";
  await learn(host);
  for (const name of Object.keys(host.loaded.plaatsen?.places ?? {}))
    list.append(new Option("", name));
}

/**
 * Return what a record is called, its slug where that is not on the list.
 * @param {Host} host
 * @param {string} slug
 */
export const named = (host, slug) =>
  host.form.querySelector(`[data-records] option[value="${CSS.escape(slug)}"]`)?.textContent ??
  slug;

/**
 * Let every choice of a record, those of new items too, name all there are.
 * @param {Host} host
 */
export async function records(host) {
  const parts = [...host.form.querySelectorAll("template")].map(({ content }) => content);
  for (let at = 0; at < parts.length; at++)
    parts.push(...[...parts[at].querySelectorAll("template")].map(({ content }) => content));
  const choices = [host.form, ...parts].flatMap((part) => [
    .../** @type {NodeListOf<HTMLSelectElement>} */ (part.querySelectorAll("[data-records]")),
  ]);
  const folders = new Set(choices.map(({ dataset }) => /** @type {string} */ (dataset.records)));
  for (const folder of folders) {
    /** @type {Names} */
    let names;
    try {
      names = await json(`${host.dataset.names}${folder}.json`);
    } catch {
      host.tell("listless");
      continue;
    }
    for (const choice of choices.filter(({ dataset }) => dataset.records === folder)) {
      const { value } = choice;
      const others = [...choice.options].filter(
        (option) => option.value && !names.some(([slug]) => slug === option.value),
      );
      choice.replaceChildren(
        choice.options[0],
        ...names.map(([slug, title]) => new Option(title, slug)),
        ...others,
      );
      choice.value = value;
    }
  }
}
