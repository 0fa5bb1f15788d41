// What the form fetches once it is wanted: records by name, places, what reads telephone numbers. It
// works without them too.
import { json } from "./words.js";

/** @import { Host, Names, Parse, Places } from "./shapes.js" */

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
    return;
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
 * Fetch the places, once.
 * @param {Host} host
 */
export function learn(host) {
  host.places ??= needed(host, async () => {
    host.loaded.plaatsen = await json(/** @type {string} */ (host.dataset.places));
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
 * Fill the suggestions of a field the first time it is entered.
 * @param {Host} host
 * @param {string} what the name of its list; undefined for a field without one
 */
export async function suggest(host, what) {
  const list = /** @type {HTMLDataListElement | null} */ (what && host.querySelector(`#l-${what}`));
  if (!list || list.dataset.full) return;
  list.dataset.full = "yes";
  const places = what === "plaatsen";
  await (places ? learn(host) : load(host, what, `${host.dataset.names}${what}.json`));
  const data = host.loaded[what] ?? [];
  const listed = /** @type {(string | Names[number])[]} */ (
    places ? Object.keys(/** @type {Places} */ (data).places ?? {}) : data
  );
  for (const item of listed) {
    const [value, label] = [item].flat();
    const option = document.createElement("option");
    option.value = value;
    if (label) option.label = label;
    list.append(option);
  }
}
