// The pictures of a story beside its form: those that were chosen, or that its page has already.

/** @import { Host, Values } from "../form/shapes.js" */

/** @type {WeakMap<HTMLCanvasElement, HTMLCanvasElement>} */
const copies = new WeakMap();

/** @type {Map<string, Promise<Document | undefined>>} */
const pages = new Map();

/**
 * Return a part with its {marks} filled in, in texts and in what is read aloud; what was not told yet
 * leaves nothing behind.
 * @param {HTMLTemplateElement} template
 * @param {Values} facts
 */
export function filled(template, facts) {
  const made = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  /** @type {(text: string) => string} */
  const told = (text) => text.replace(/\{(\w+)\}/g, (_, name) => facts[name] ?? "");
  const texts = document.createTreeWalker(made, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = /** @type {Text} */ (texts.currentNode);
    text.data = told(text.data).replace(/: , |, $/, (end) => end.trim().slice(0, -1));
  }
  for (const part of made.querySelectorAll("[aria-label]")) {
    const label = told(/** @type {string} */ (part.getAttribute("aria-label")));
    if (label) part.setAttribute("aria-label", label);
    else for (const name of ["role", "aria-label"]) part.removeAttribute(name);
  }
  for (const link of made.querySelectorAll("a")) link.removeAttribute("href");
  return made;
}

/**
 * Return what is told of a video, and on whose site it is.
 * @param {Values} values
 */
export function video(values) {
  try {
    return { ...values, host: new URL(values.url).hostname.replace(/^www\./, "") };
  } catch {
    return { ...values, host: values.url };
  }
}

/**
 * Return a part with its picture in the room that it keeps.
 * @param {DocumentFragment} made
 * @param {Values} values
 * @param {Host} host
 * @param {string} address where the pages of stories stand
 * @param {typeof copies} [kept] the copies of what was chosen
 */
export function figure(made, values, host, address, kept = copies) {
  const room = /** @type {HTMLElement} */ (made.querySelector(".photo__room"));
  const name = CSS.escape(values.bestand);
  /** @type {HTMLCanvasElement | null} */
  const chosen = host.form.querySelector(`[data-holds="${name}"] canvas`);
  if (chosen) room.replaceChildren(copy(chosen, kept));
  else if (host.opened) stands(room, values, name, host.opened.file, address);
  return made;
}

/**
 * @param {HTMLCanvasElement} chosen
 * @param {typeof copies} kept
 */
function copy(chosen, kept) {
  const ready = kept.get(chosen);
  if (ready) return ready;
  const made = document.createElement("canvas");
  [made.width, made.height] = [chosen.width, chosen.height];
  made.getContext("2d")?.drawImage(chosen, 0, 0);
  kept.set(chosen, made);
  return made;
}

/**
 * Put the picture there that the page of the story has, if it has one.
 * @param {HTMLElement} room
 * @param {Values} values
 * @param {string} name
 * @param {string} file
 * @param {string} address
 */
async function stands(room, values, name, file, address) {
  const slug = /** @type {string} */ (file.split("/")[1]).replace(/\.\w+$/, "");
  const url = new URL(`${address}${slug}/`, document.baseURI).href;
  const asked = pages.get(url) ?? page(url);
  pages.set(url, asked);
  const source = (await asked)?.querySelector(`[data-of="${name}"] img`)?.getAttribute("src");
  if (!source) return;
  const image = new Image();
  image.alt = values.alt ?? "";
  image.src = new URL(source, url).href;
  room.replaceChildren(image);
}

/** @param {string} url */
async function page(url) {
  try {
    return new DOMParser().parseFromString(await (await fetch(url)).text(), "text/html");
  } catch {
    return undefined;
  }
}
