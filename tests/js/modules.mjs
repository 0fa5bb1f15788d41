// Scripts of the site as modules for Node. Node takes a .js file for an old module unless a
// package.json says otherwise; a data address has no such doubt, and knows a package by its file only.
import { readFileSync } from "node:fs";

const code = new URL("../../plugins/doedemocratie/assets/js/", import.meta.url);
const urls = new Map();

/** Return an address by which to import a script (its path below assets/js/). */
export function moduleUrl(name) {
  if (!urls.has(name)) {
    const place = new URL(name, code);
    const text = readFileSync(place, "utf8")
      .replace(/^\/\*\* @import .* \*\/$/gm, "") // of types alone, and those may go round
      .replace(
        /from "(\.\.?\/.+?)"/g,
        (_, other) => `from "${moduleUrl(new URL(other, place).href.slice(code.href.length))}"`,
      )
      .replace(/^(import .+ from) "([a-z-]+)"/gm, (_, words, other) => {
        return `${words} "${import.meta.resolve(other)}"`;
      });
    urls.set(name, `data:text/javascript,${encodeURIComponent(text)}`);
  }
  return urls.get(name);
}
