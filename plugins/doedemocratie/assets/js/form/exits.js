// The ways out: mail, a copy, a download, GitHub; and what comes next once one of them was taken.
import { slug, usable } from "../text/names.js";
import { letter } from "./letter.js";
import { chosen, content } from "./pictures.js";
import { free, mail, newFile } from "./ways.js";
import { called } from "./words.js";
import { write } from "./yaml.js";

/** @import { Host, Values } from "./shapes.js" */

/** @param {Host} host */
const taken = ({ loaded, model }) =>
  model.single ? [] : (loaded.names ?? []).map(([name]) => name);

/**
 * Return what this record would like to be called in addresses.
 * @param {Host} host
 * @param {Values} values
 */
const wished = ({ model }, values) =>
  model.single ?? usable(slug(called(values), model.letters), model.name, model.reserved);

/**
 * Return the name of the file of a record: that of the one that is changed, else one that is free.
 * @param {Host} host
 * @param {Values} values
 */
export const fileOf = (host, values) =>
  host.opened?.file.split("/").pop() ?? `${free(wished(host, values), taken(host))}.yml`;

/**
 * Make the file of these values, show it, and set every way out to it.
 * @param {Host} host
 * @param {Values} values
 */
export function set(host, values) {
  const { dataset, model, opened } = host;
  const wish = wished(host, values);
  host.text = write(values, model, opened?.file.endsWith(".md"));
  host.file = fileOf(host, values);
  host.one("exists").hidden = opened !== undefined || !taken(host).includes(wish);
  host.one("exists-link").href = `?pas-aan=${wish}`;
  host.one("exists-other").textContent = host.file;
  host.one("file").textContent = model.place + host.file;
  host.one("yaml").textContent = host.text;
  const pictures = chosen(host);
  const [subject, whole, short] = letter(host, values, called(values), pictures);
  host.letter = whole;
  host.one("pictures").hidden = !pictures.length;
  const hub = host.one("github");
  if (hub) {
    const to = newFile(dataset.new, host.file, host.text);
    host.whole = to.whole && !opened;
    hub.href = opened ? `${dataset.edit}${opened.file}` : to.href;
    host.one("github-new").hidden = !host.whole;
    host.one("github-long").hidden = host.whole || opened !== undefined;
    host.one("github-edit").hidden = !opened;
  }
  const post = host.one("mail-link");
  if (post) {
    const to = mail(dataset.mail, subject, whole, short);
    post.href = to.href;
    host.one("mail-short").hidden = !to.whole;
    host.one("mail-long").hidden = to.whole;
  }
}

/**
 * Let the buttons do what they say, and say that they did.
 * @param {Host} host
 */
export function open(host) {
  host.one("download").addEventListener("click", () => {
    save(new Blob([host.text], { type: "text/yaml" }), host.file);
    after(host, "download");
  });
  host.one("copy-all").addEventListener("click", async () => {
    after(host, (await copy(host, host.letter)) ? "copy" : "select");
  });
  host.one("pictures-list").addEventListener("click", ({ target }) => {
    const file = /** @type {HTMLElement} */ (target).dataset.picture ?? "";
    const picture = content(host, file);
    if (!picture) return;
    save(picture, file);
    after(host, "picture");
  });
  host.one("mail-link")?.addEventListener("click", () => after(host, "mail"));
  host.one("github")?.addEventListener("click", () => {
    if (!host.whole) copy(host, host.text);
    after(host, "github");
  });
}

/**
 * Say in sight, and aloud, what happened and what comes next.
 * @param {Host} host
 * @param {string} what
 */
function after(host, what) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (
    host.querySelectorAll("[data-after]")
  )) {
    place.hidden = place.dataset.after !== what;
    if (!place.hidden) host.one("status").textContent = place.textContent;
  }
}

/**
 * Hand a file over as a download.
 * @param {Blob} blob
 * @param {string} name
 */
function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/**
 * Copy a text, or select it where that is not allowed; return whether it was copied.
 * @param {Host} host
 * @param {string} text
 */
async function copy(host, text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    /** @type {HTMLDetailsElement} */ (host.querySelector(".sheet__yaml")).open = true;
    /** @type {Selection} */ (getSelection()).selectAllChildren(host.one("yaml"));
    return false;
  }
}
