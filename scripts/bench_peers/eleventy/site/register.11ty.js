// The hubs under one letter.
import { esc, letters, line, page } from "../made/parts.js";

export const data = {
  pagination: { data: "lists.letters", size: 1, alias: "list" },
  permalink: ({ list }) => `${list.url}index.html`,
};

export function render({ list, words, lists }) {
  const main = `<h1>${esc(list.title)}</h1>
<p>${list.hubs.length} knooppunten</p>
${letters(lists.letters)}
<ul>
${list.hubs.map(line).join("\n")}
</ul>`;
  return page(words, list.url.slice(1), list.title, list.title, main);
}
