// The branding page of a hub.
import { esc, page } from "../made/parts.js";

export const data = {
  pagination: { data: "hubs", size: 1, alias: "one" },
  permalink: ({ one }) => `knooppunten/${one.slug}/merk/index.html`,
};

export function render({ one, words }) {
  const hub = one.hub;
  const url = `knooppunten/${one.slug}/`;
  const brand = hub.merk || {};
  const colours = [brand.kleur, brand.accent]
    .filter(Boolean)
    .map((colour) => `<p style="background:${esc(colour)}"><code>${esc(colour)}</code></p>\n`);
  const sort = words.labels.type[hub.type] || "";
  const begin = `${hub.samenvatting} ${hub.naam} is een ${sort} knooppunt in ${one.where}.`;
  const main = `<article>
<h1>${esc(hub.naam)}</h1>
<p>Om over te nemen</p>
<nav><a href="/${url}">Profiel</a> <a href="/${url}merk/">Merk en pers</a></nav>
${colours.length ? `<section><h2>Kleuren</h2>\n${colours.join("")}</section>\n` : ""}<section><h2>Teksten</h2>
<h3>Kort</h3><p>${esc(begin)}</p>
<h3>Midden</h3><p>${esc(`${begin} ${cut(one.source, 300)}`)}</p>
<h3>Lang</h3><p>${esc(`${begin} ${cut(one.source, 800)}`)}</p>
</section>
<section><h2>Pers</h2><p>${esc(hub.naam)} noemt geen apart contact voor de pers. <a href="/${url}">In het profiel staat hoe je dit knooppunt bereikt</a>.</p></section>
</article>`;
  const title = `${one.title}: merk en pers`;
  return page(words, `${url}merk/`, title, `Om over te nemen: ${hub.naam}`, main);
}

function cut(text, most) {
  return text.length > most ? `${text.slice(0, text.lastIndexOf(" ", most))} …` : text;
}
