// What several pages are made of.

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };
const MONTHS =
  "januari februari maart april mei juni juli augustus september oktober november december".split(
    " ",
  );

/** Return a text as HTML has it. */
export function esc(text) {
  return String(text).replace(/[&<>"']/g, (sign) => SIGNS[sign]);
}

/** Return a month in words; with `whole` the day. */
export function day(date, whole = true) {
  const month = `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return whole ? `${date.getUTCDate()} ${month}` : month;
}

/** Return the page around what stands on it. */
export function page(words, url, title, description, main) {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${esc(title)} · doedemocratie.net</title>
<meta name="description" content="${esc(description)}">
<link rel="canonical" href="${words.address}${url}">
<link rel="stylesheet" href="/assets/site.css">
</head>
<body>
<header><a href="/knooppunten/">Knooppunten</a></header>
<main>
${main}
</main>
</body>
</html>
`;
}

/** Return when somebody can come, as a list. */
export function hours(openings, words) {
  const lines = openings.map((one) => {
    const told = [(one.dagen || [one.dag].filter(Boolean)).join(", ")];
    told.push([one.van, one.tot].filter(Boolean).map(clock).join("–"));
    told.push(one.ritme ? words.labels["bereikbaar.ritme"][one.ritme] : "");
    told.push(one.periode ? `van ${one.periode.van} tot en met ${one.periode.tot}` : "");
    told.push(one.op_afspraak === "ja" ? "op afspraak" : "", one.waar, one.toelichting);
    return `<li>${esc(told.filter(Boolean).join(" "))}</li>`;
  });
  return `<ul>\n${lines.join("\n")}\n</ul>`;
}

function clock(time) {
  return time.replace(/^0/, "").replace(":", ".");
}

/** Return of what sort a hub is, and where. */
export function kind(one, words) {
  const type = one.hub.type;
  const sort = type ? `${words.labels.type[type]} knooppunt` : "Soort nog niet bekend";
  return `${esc(sort)} · ${esc(one.where)}`;
}

const CARDS = new Map();

/** Return the card of a hub, made once. */
export function card(one, words) {
  if (!CARDS.has(one.slug)) {
    CARDS.set(one.slug, carded(one, words));
  }
  return CARDS.get(one.slug);
}

function carded(one, words) {
  const hub = one.hub;
  const told = [`<p>${kind(one, words)}</p>`, `<p>${esc(hub.samenvatting)}</p>`];
  if (hub.helpt_met) {
    const helps = hub.helpt_met.slice(0, 3).map((id) => words.labels.helpt_met[id]);
    told.push(`<p>Helpt met: ${esc(helps.join(", "))}</p>`);
  }
  if (hub.bereikbaar) {
    const days = hub.bereikbaar.map((open) => (open.dagen || [open.dag]).join(", "));
    told.push(`<p>Open: ${esc(days.join("; "))}</p>`);
  }
  for (const [name, word] of [
    ["zoekt", "Zoekt"],
    ["biedt", "Biedt"],
  ]) {
    const factors = (hub[name] || []).map(
      (give) => words.labels["zoekt.groeistof"][give.groeistof],
    );
    told.push(factors.length ? `<p>${word} ${esc(factors.join(" "))}</p>` : "");
  }
  told.push(hub.bevestigd_op ? `<p>Bevestigd in ${day(hub.bevestigd_op, false)}</p>` : "");
  return `<li class="card">
<h2><a href="/knooppunten/${one.slug}/">${esc(one.title)}</a></h2>
${told.join("\n")}</li>`;
}

/** Return a hub in one line. */
export function line(one) {
  const name = `<a href="/knooppunten/${one.slug}/">${esc(one.title)}</a>`;
  return `<li>${name} <span>${esc(one.where)}</span></li>`;
}

const GROUPS = new Map();

/** Return the choices of a facet with how many hubs each has, made once. */
export function group(facet) {
  if (!GROUPS.has(facet.key)) {
    const links = facet.choices.map(
      (choice) =>
        `<li><a href="${choice.url}">${esc(choice.label)}</a> <span class="n">${choice.hubs.length}</span></li>`,
    );
    const list = `<ul>\n${links.join("\n")}\n</ul>`;
    GROUPS.set(facet.key, `<nav><h2>${esc(facet.label)}</h2>${list}</nav>`);
  }
  return GROUPS.get(facet.key);
}

/** Return the letters of the register with how many hubs each has. */
export function letters(every) {
  const links = every.map(
    (one) =>
      `<li><a href="${one.url}">${one.id}</a> <span class="n">${one.hubs.length}</span></li>`,
  );
  return `<nav><ul>\n${links.join("\n")}\n</ul></nav>`;
}
