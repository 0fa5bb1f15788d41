// The list of all hubs: all of them in lines, or 24 cards, what can be chosen, and the register.
import { card, group, letters, line, page } from "../made/parts.js";

export const data = { permalink: "knooppunten/index.html" };

export function render({ hubs, words, lists, pages }) {
  const main =
    pages === "bare"
      ? `<h1>Knooppunten</h1>\n<ul>\n${hubs.map(line).join("\n")}\n</ul>`
      : `<h1>Knooppunten</h1>
<p>${lists.active.length} knooppunten</p>
${lists.facets.map(group).join("\n")}
<ul>
${lists.active
  .slice(0, words.cards)
  .map((one) => card(one, words))
  .join("\n")}
</ul>
${letters(lists.letters)}`;
  return page(words, "knooppunten/", "Knooppunten", "Knooppunten", main);
}
