// Every address, for search engines.
export const data = { permalink: "sitemap.xml" };

export function render({ hubs, words, lists }) {
  const found = [...lists.landings, ...lists.letters].map((list) => entry(list.url.slice(1)));
  found.unshift(entry("knooppunten/"));
  for (const one of hubs) {
    const date = one.hub.bevestigd_op?.toISOString().slice(0, 10);
    found.push(entry(`knooppunten/${one.slug}/`, date), entry(`knooppunten/${one.slug}/merk/`));
  }
  function entry(url, date) {
    const changed = date ? `<lastmod>${date}</lastmod>` : "";
    return `<url><loc>${words.address}${url}</loc>${changed}</url>`;
  }
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${found.join("\n")}
</urlset>
`;
}
