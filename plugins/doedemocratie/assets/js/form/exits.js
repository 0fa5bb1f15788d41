// The ways out: GitHub, mail, a download, a copy.
import { slug, usable } from "../text/names.js";
import { free, mail, newFile } from "./ways.js";
import { write } from "./yaml.js";

/** @import { Host, Values } from "./shapes.js" */

/**
 * Make the file of these values, show it, and set every way out to it.
 * @param {Host} host
 * @param {Values} values
 */
export function set(host, values) {
  const { dataset, model, opened } = host;
  const name = values.naam ?? values.titel ?? "";
  const wish = usable(slug(name, model.letters), model.name, model.reserved);
  const taken = (host.loaded.names ?? []).map(([slug]) => slug);
  host.text = write(values, model, opened?.file.endsWith(".md"));
  host.file = opened?.file.split("/")[1] ?? `${free(wish, taken)}.yml`;
  host.one("exists").hidden = opened !== undefined || !taken.includes(wish);
  host.one("exists-link").href = `?pas-aan=${wish}`;
  host.one("exists-other").textContent = host.file;
  host.one("file").textContent = `content/${model.folder}/${host.file}`;
  host.one("yaml").textContent = host.text;
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
    const to = mail(dataset.mail, `${dataset.subject}: ${name}`, host.text);
    post.href = to.href;
    host.one("mail-short").hidden = !to.whole;
    host.one("mail-long").hidden = to.whole;
  }
}

/**
 * Let the buttons do what they say.
 * @param {Host} host
 */
export function open(host) {
  host.one("download").addEventListener("click", () => download(host));
  host.one("copy-all").addEventListener("click", () => copy(host));
  host.one("github")?.addEventListener("click", () => host.whole || copy(host));
}

/** @param {Host} host */
function download({ text, file }) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/yaml" }));
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** @param {Host} host */
async function copy(host) {
  try {
    await navigator.clipboard.writeText(host.text);
    host.say("copied");
  } catch {
    /** @type {HTMLDetailsElement} */ (host.querySelector(".sheet__yaml")).open = true;
    /** @type {Selection} */ (getSelection()).selectAllChildren(host.one("yaml"));
    host.say("select");
  }
}
