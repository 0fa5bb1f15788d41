// The record of a hub, for machines.
export const data = {
  pagination: { data: "hubs", size: 1, alias: "one" },
  permalink: ({ one }) => `knooppunten/${one.slug}/gegevens.json`,
};

export function render({ one, words }) {
  return JSON.stringify({
    id: one.slug,
    url: `${words.address}knooppunten/${one.slug}/`,
    beschrijving: one.source,
    provincies: one.province,
    gemeenten: one.town,
    hub: one.hub,
  });
}
