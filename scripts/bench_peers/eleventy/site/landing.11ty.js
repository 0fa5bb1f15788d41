// The hubs with one choice of one facet: 24 cards, then lines.
import { card, esc, group, line, page } from "../made/parts.js";

const BESIDE = ["type", "bereik", "provincie"];

export const data = {
  pagination: { data: "lists.landings", size: 1, alias: "list" },
  permalink: ({ list }) => `${list.url}index.html`,
};

export function render({ list, words, lists }) {
  const groups = lists.facets.filter(
    (facet) => facet.id === list.facet || BESIDE.includes(facet.id),
  );
  const cards = list.hubs.slice(0, words.cards).map((one) => card(one, words));
  const main = `<h1>${esc(list.title)}</h1>
${list.intro ? `<p>${esc(list.intro)}</p>\n` : ""}<p>${list.hubs.length} knooppunten</p>
${groups.map(group).join("\n")}
<ul>
${cards.join("\n")}
</ul>
<ul>
${list.hubs.slice(words.cards).map(line).join("\n")}
</ul>`;
  const told = `${list.title}: wie ze zijn, en wat we van ze weten.`;
  return page(words, list.url.slice(1), list.title, told, main);
}
