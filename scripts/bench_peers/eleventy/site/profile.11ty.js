// The profile of a hub.
import { day, esc, hours, kind, page } from "../made/parts.js";

const FACTS =
  "type bereik wie stadium helpt_met voor_wie fasen themas talen intercultureel toegankelijk verdienmodel".split(
    " ",
  );

export const data = {
  pagination: { data: "hubs", size: 1, alias: "one" },
  permalink: ({ one }) => `knooppunten/${one.slug}/index.html`,
};

export function render({ one, words }) {
  const hub = one.hub;
  const url = `knooppunten/${one.slug}/`;
  const main = `<article>
<h1>${esc(hub.naam)}</h1>
<p>${kind(one, words)}</p>
<nav><a href="/${url}">Profiel</a> <a href="/${url}merk/">Merk en pers</a></nav>
<p>${esc(hub.samenvatting)}</p>
${one.text}${closed(hub.tijdelijk_gesloten || [])}${
  hub.bereikbaar
    ? `<section><h2>Wanneer kun je terecht?</h2>\n${hours(hub.bereikbaar, words)}</section>\n`
    : ""
}${contact(hub, words)}${branches(hub.locaties || [], words)}${facts(one, words)}${exchange(hub, words)}</article>`;
  return page(words, url, one.title, hub.samenvatting, main);
}

function closed(times) {
  const told = times.map(
    (time) =>
      `<p>Dicht${time.van ? ` van ${day(time.van)}` : ""}${time.tot ? ` tot en met ${day(time.tot)}` : ""}</p>\n`,
  );
  return told.join("");
}

function contact(hub, words) {
  const ways = [];
  const add = (word, html) => html && ways.push(`<dt>${word}</dt><dd>${html}</dd>`);
  add("Loop binnen", hub.adres && esc(hub.adres));
  add("Schrijf", hub.email && `<a href="mailto:${esc(hub.email)}">${esc(hub.email)}</a>`);
  add("Bel", hub.telefoon && `<a href="tel:${esc(hub.telefoon)}">${esc(hub.telefoon)}</a>`);
  const bare = hub.website?.replace("https://", "");
  add("Kijk", hub.website && `<a href="${esc(hub.website)}">${esc(bare)}</a>`);
  const days = hub.reactietijd === 1 ? "een dag" : `${hub.reactietijd} dagen`;
  add("Je hoort iets", hub.reactietijd && `binnen ${days}`);
  const costs = [words.labels.kosten[hub.kosten], hub.kosten_toelichting].filter(Boolean);
  add("Kosten", hub.kosten && esc(costs.join(". ")));
  return `<section><h2>Hoe bereik je dit knooppunt?</h2><dl>\n${ways.join("\n")}\n</dl></section>\n`;
}

function branches(places, words) {
  const told = places.map(
    (place) =>
      `<h3>${esc(place.naam)}</h3><p>${esc([place.adres, place.plaats].filter(Boolean).join(", "))}</p>
${place.bereikbaar ? hours(place.bereikbaar, words) : ""}\n`,
  );
  return told.length
    ? `<section><h2>Ook hier kun je terecht</h2>\n${told.join("")}</section>\n`
    : "";
}

function facts(one, words) {
  const told = [];
  const labels = words.labels;
  if (one.province.length) {
    const links = one.province.map(
      (id) => `<a href="/knooppunten/provincie/${id}/">${esc(labels.provincie[id])}</a>`,
    );
    told.push(`<dt>Provincie</dt><dd>${links.join(" ")}</dd>`);
  }
  if (one.town.length) {
    const towns = one.town.map((id) => labels.gemeente[id]).join(" ");
    told.push(`<dt>Gemeente</dt><dd>${esc(towns)}</dd>`);
  }
  for (const name of FACTS) {
    const value = one.hub[name];
    if (value) {
      const links = (Array.isArray(value) ? value : [value]).map(
        (id) =>
          `<a href="/knooppunten/${name.replace("_", "-")}/${id}/">${esc(labels[name]?.[id] || id)}</a>`,
      );
      told.push(`<dt>${esc(words.names[name])}</dt><dd>${links.join(" ")}</dd>`);
    }
  }
  const confirmed = one.hub.bevestigd_op;
  told.push(
    confirmed ? `<dt>Hoe vers is dit?</dt><dd>Bevestigd in ${day(confirmed, false)}</dd>` : "",
    one.hub.bron ? `<dt>Bron</dt><dd>${esc(one.hub.bron.titel)}</dd>` : "",
  );
  return `<section><h2>Goed om te weten</h2><dl>\n${told.join("\n")}\n</dl></section>\n`;
}

function exchange(hub, words) {
  const told = [];
  const list = (name, items) =>
    items.length && told.push(`<h3>${esc(words.names[name])}</h3><ul>\n${items.join("\n")}\n</ul>`);
  for (const name of ["zoekt", "biedt"]) {
    const gives = (hub[name] || []).map((give) => {
      const label = words.labels["zoekt.groeistof"][give.groeistof];
      const link = `<a href="/knooppunten/${name}/${give.groeistof}/">${esc(label)}</a>`;
      return `<li>${link} ${esc(give.toelichting || "")}</li>`;
    });
    list(name, gives);
  }
  const people = (hub.zoekt_mensen || []).map((need) => {
    const label = words.labels["zoekt_mensen.wie"][need.wie];
    const link = `<a href="/knooppunten/zoekt-mensen/${need.wie}/">${esc(label)}</a>`;
    return `<li>${link} ${esc(need.toelichting || "")}</li>`;
  });
  list("zoekt_mensen", people);
  for (const name of ["vraagt", "geeft"]) {
    const things = (hub[name] || []).map((thing) => {
      const since = thing.sinds ? ` Sinds ${day(thing.sinds)}` : "";
      const gone = thing.gevonden ? ` Gevonden op ${day(thing.gevonden)}` : "";
      const label = words.labels["vraagt.wat"][thing.wat];
      return `<li><b>${esc(label)}</b> ${esc(thing.toelichting)}${since}${gone}</li>`;
    });
    list(name, things);
  }
  return `<section><h2>Zoekt en biedt</h2>\n${told.join("\n")}</section>\n`;
}
