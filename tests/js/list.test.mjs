// The list of hubs as columns, without a browser: node --test tests/js/
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { moduleUrl } from "./modules.mjs";
import { table as made } from "./tables.mjs";

const { both, either, engine, holds, none, rows, size } = await import(moduleUrl("list/bits.js"));
const { read, Stale, slugOf } = await import(moduleUrl("list/columns.js"));
const { branch, distances, haversine, within } = await import(moduleUrl("list/near.js"));
const { spans } = await import(moduleUrl("list/marks.js"));
const { mend, spelled } = await import(moduleUrl("list/mending.js"));
const { sorted } = await import(moduleUrl("list/order.js"));
const { nearest: nearestTowns } = await import(moduleUrl("people/nearest.js"));
const { inTurn } = await import(moduleUrl("list/wide.js"));
const { dayOf, on, open } = await import(moduleUrl("list/week.js"));
const { searcher } = await import(moduleUrl("list/words.js"));
const { fold } = await import(moduleUrl("text/names.js"));
const speller = await import(moduleUrl("speller/speller.js"));

const table = made("make_list_cases.py");
const { choices, texts, cases } = table;
const n = choices.slugs.length;
const facets = new Map(
  Object.entries(cases.facets).map(([name, { values, apart }]) => [
    name,
    { apart, values: new Set(values) },
  ]),
);
const labels = new Map(Object.entries(table.labels));

/** Return a set of the rows for which something holds. */
function where(fits) {
  const bits = none(n);
  for (let row = 0; row < n; row++) if (fits(row)) bits[row >> 5] |= 1 << (row % 32);
  return bits;
}

/** Return whether a folded text holds every word that was asked for. */
const has = (text, asked) =>
  fold(asked)
    .split(" ")
    .every((word) => text.includes(word));

test("five hundred selections leave and count what Python says", () => {
  const { narrow } = engine(read(choices, texts), facets);
  const value = (name, place) => cases.facets[name].values[place];
  const items = choices.slugs.map((slug) => table.slugs.indexOf(slug));
  const folded = items.map((item) => fold(cases.items[item][1]));
  assert.equal(cases.cases.length, 500);
  for (const { chosen, text, ...truth } of cases.cases) {
    const asked = new Map(
      Object.entries(chosen).map(([name, some]) => [
        name,
        new Set(some.map((place) => value(name, place))),
      ]),
    );
    const told = narrow(asked, text.trim() ? where((row) => has(folded[row], text)) : undefined);
    const left = rows(told.left).map((row) => items[row]);
    assert.deepEqual(
      left.sort((a, b) => a - b),
      truth.left,
    );
    assert.equal(told.n, truth.left.length);
    assert.equal(told.total, truth.total);
    let counted = 0;
    for (const [name, some] of Object.entries(truth.counts)) {
      for (const [place, count] of Object.entries(some)) {
        assert.equal(told.counts.get(`${name}=${value(name, place)}`), count);
        counted++;
      }
    }
    assert.equal(told.counts.size, counted);
  }
});

test("sets are joined and told row by row", () => {
  const [even, third] = [where((row) => row % 2 === 0), where((row) => row % 3 === 0)];
  const all = [...Array(n).keys()];
  assert.deepEqual(
    rows(both(even, third)),
    all.filter((row) => row % 6 === 0),
  );
  assert.deepEqual(
    rows(either(even, third)),
    all.filter((row) => row % 2 === 0 || row % 3 === 0),
  );
  assert.equal(both(undefined, third), third);
  assert.equal(both(even, undefined), even);
  assert.equal(size(even), n / 2);
  assert.ok(holds(third, 33) && !holds(third, 32));
});

test("a choice that no hub has leaves nothing, and a facet without a column neither", () => {
  const more = new Map([...facets, ["kleur", { values: new Set() }]]);
  const { narrow, of } = engine(read(choices), more);
  assert.equal(narrow(new Map([["type", new Set(["ooit"])]])).n, 0);
  assert.equal(narrow(new Map([["kleur", new Set(["rood"])]])).n, 0);
  assert.equal(size(of("kleur", "rood")), 0);
});

test("a file that is cut off, of another version or another day is not used", () => {
  assert.equal(read(choices, texts).n, n);
  const { masks } = choices.facets.type;
  for (const change of [
    { version: 1 },
    { names: choices.names.slice(1) },
    { hours: { table: [], rows: choices.hours.rows } },
    { weeks: undefined },
    { spots: { table: [], rows: choices.spots.rows } },
    { facets: { type: { choices: ["a"], masks: masks.slice(1) } } },
    { labels: { type: ["a"] } },
  ])
    assert.throws(() => read({ ...choices, ...change }), Stale, Object.keys(change)[0]);
  for (const change of [
    { stamp: "ba9876543210" },
    { version: 1 },
    { summaries: [] },
    { others: undefined },
    { others: null },
  ])
    assert.throws(() => read(choices, { ...texts, ...change }), Stale, Object.keys(change)[0]);
  for (const broken of [{}, null, "<!doctype html>", []]) assert.throws(() => read(broken), Stale);
});

test("an opening is on the days that Python says", () => {
  let times = 0;
  table.openings.forEach((opening, at) => {
    const told = table.days
      .map((day) => Number(on(opening, dayOf(Date.parse(day) / 864e5))))
      .join("");
    assert.equal(told, table.on[at], JSON.stringify(opening));
    times += table.days.length;
  });
  assert.ok(times >= 400);
});

test("who is open now, today and in seven days, by the clock of the place", () => {
  const daily = (from, to, ...more) => [127, from, to, ...(more.length ? more : [0, 0, 0, 0])];
  const [h, day] = [60, 864e5];
  const hubs = {
    office: { open: [[31, 9 * h, 17 * h, 0, 0, 0, 0]], shut: [] },
    bar: { open: [[16, 20 * h, 26 * h, 0, 0, 0, 0]], shut: [] }, // friday into saturday
    dawn: { open: [daily(1 * h + 30, 3 * h)], shut: [] },
    shut: { open: [daily(0, 24 * h)], shut: [[20261224, 20270102]] },
    ended: { open: [daily(0, 24 * h)], shut: [[20261101, 0]] },
    island: { open: [[31, 9 * h, 17 * h, 0, 0, 0, 0]], shut: [], far: 1 },
    winter: { open: [daily(10 * h, 16 * h, 0, 0, 1101, 301)], shut: [] },
    never: { open: [], shut: [] },
  };
  const names = Object.keys(hubs);
  const columns = {
    n: names.length,
    weeks: { table: Object.values(hubs), rows: [...names.keys()] },
  };
  const told = (instant) => {
    const { now, today, week } = open(columns, new Date(instant));
    for (const bits of [now, today]) assert.deepEqual(both(bits, week), bits);
    assert.deepEqual(both(now, today), now);
    return { now: rows(now).map((row) => names[row]), today: rows(today).map((row) => names[row]) };
  };
  // A wednesday in june: 12:00 here, 6:00 on Bonaire; 22:30 here, 16:30 there.
  assert.deepEqual(told("2026-06-17T12:00+02:00").now, ["office", "shut", "ended"]);
  assert.deepEqual(told("2026-06-17T22:30+02:00").now, ["shut", "ended", "island"]);
  assert.ok(!told("2026-06-17T17:00+02:00").today.includes("office"));
  assert.ok(told("2026-06-17T08:59+02:00").today.includes("office"));
  // Past midnight, until it ends; closed at its end.
  assert.ok(told("2026-06-20T01:59+02:00").now.includes("bar"));
  assert.ok(told("2026-06-20T01:59+02:00").today.includes("bar"));
  assert.ok(!told("2026-06-20T02:00+02:00").now.includes("bar"));
  assert.ok(!told("2026-06-19T01:59+02:00").now.includes("bar"));
  // A night of 23 and of 25 hours.
  assert.ok(told("2026-03-29T01:59+01:00").now.includes("dawn"));
  assert.ok(!told("2026-03-29T03:00+02:00").now.includes("dawn"));
  assert.ok(told("2026-10-25T02:59+02:00").now.includes("dawn"));
  assert.ok(told("2026-10-25T02:59+01:00").now.includes("dawn"));
  assert.ok(!told("2026-10-25T03:00+01:00").now.includes("dawn"));
  // New Year: the season goes on, the closure does too.
  for (const instant of ["2026-12-31T11:00+01:00", "2027-01-01T11:00+01:00"]) {
    assert.ok(told(instant).now.includes("winter"));
    assert.ok(!told(instant).now.includes("shut"));
  }
  assert.ok(told("2027-01-03T00:00+01:00").now.includes("shut"));
  assert.ok(!told("2026-04-01T11:00+02:00").now.includes("winter"));
  // Seven days, today among them.
  const week = (instant) => rows(open(columns, new Date(instant)).week).map((row) => names[row]);
  assert.ok(week("2026-06-20T12:00+02:00").includes("bar"));
  assert.ok(week(Date.parse("2027-01-03T00:00+01:00") - 6 * day).includes("shut"));
  assert.ok(!week(Date.parse("2027-01-03T00:00+01:00") - 7 * day).includes("shut"));
  assert.ok(!week("2026-12-01T12:00+01:00").includes("ended"));
  assert.ok(!week("2026-06-17T12:00+02:00").includes("never"));
});

test("how far a hub is, or the nearest of its branches", () => {
  for (const [lat, lon, otherLat, otherLon, km] of table.apart) {
    assert.ok(Math.abs(haversine(lat, lon, otherLat, otherLon) - km) < 1e-6);
  }
  const columns = {
    lat: [52091, 53219, null, null],
    lon: [5122, 6567, null, null],
    more: {
      1: [
        ["Maastricht", 50851, 5691],
        ["Amersfoort", 52156, 5388],
        ["Nergens", null, null],
      ],
      3: [["Utrecht", 52091, 5122]],
    },
  };
  const far = distances(columns, 52.091, 5.122);
  assert.deepEqual([far[0], far[2], far[3]], [0, Infinity, 0]);
  assert.ok(far[1] > 19 && far[1] < 20);
  const utrecht = { lat: 52.091, lon: 5.122 };
  assert.deepEqual(
    [0, 1, 2, 3].map((row) => branch(columns, row, utrecht)),
    [undefined, "Amersfoort", undefined, "Utrecht"],
  );
  assert.equal(branch(columns, 1, { lat: 53.2, lon: 6.6 }), undefined); // no farther itself
  assert.deepEqual(rows(within(far, 10)), [0, 3]);
  assert.deepEqual(rows(within(far, 25)), [0, 1, 3]);
});

test("rows stand by name, by how near, by how lately confirmed, by how well they fit", () => {
  const columns = { confirmed: [20260101, 0, 20261101, 20260101, 0] };
  const distances = [3, Infinity, 1, 3, Infinity];
  const by = (order, more) => sorted([4, 3, 2, 1, 0], order, { columns, ...more });
  assert.deepEqual(by("naam"), [0, 1, 2, 3, 4]);
  assert.deepEqual(by("dichtbij", { distances }), [2, 0, 3, 1, 4]);
  assert.deepEqual(by("dichtbij"), [0, 1, 2, 3, 4]);
  assert.deepEqual(by("bevestigd"), [2, 0, 3, 1, 4]);
  assert.deepEqual(by("past", { rank: (row) => row % 2 }), [0, 2, 4, 1, 3]);
  assert.deepEqual(by("constructor"), [0, 1, 2, 3, 4]);
});

const { questions, strangers } = JSON.parse(
  readFileSync(new URL("questions.json", import.meta.url), "utf8"),
);
const asked = read(...table.asked);
const search = searcher(asked, labels);

/** Return the slugs that a question finds, best first. */
async function ask(question) {
  let answer = search.find(question);
  const meant = await mend(answer.nowhere, search, async () => speller);
  if (meant.size) answer = search.find(spelled(question, meant));
  const left = rows(answer.bits);
  const ranked = sorted(left, "past", { columns: asked, rank: answer.rank });
  return { meant, answer, slugs: ranked.map((row) => slugOf(asked, row)) };
}

test("questions as people type them find their hub", async () => {
  assert.ok(questions.length >= 60);
  const missed = [];
  for (const [question, slug] of questions) {
    const { slugs, meant } = await ask(question);
    if (!slugs.includes(slug)) missed.push([question, Object.fromEntries(meant)]);
  }
  assert.ok(missed.length <= questions.length * 0.05, JSON.stringify(missed));
});

test("words are found whatever their case, accents and order", () => {
  const hub = "Søren en Łódź, Straße bij ’s-Hertogenbosch, ’t Kleine Huis, Súdwest-Fryslân";
  const texts = { summaries: [""], others: {} };
  const { find } = searcher({ n: 1, names: [hub], places: [""], facets: {}, texts }, new Map());
  for (const question of [
    ...["soren", "SØREN", "lodz", "strasse", "Straße", "sudwest fryslan", "sudwest-fryslan"],
    ...["'s-Hertogenbosch", "’s Hertogenbosch", "s-hertogenbosch", "shertogenbosch", "hertogen"],
    ...["'t", "’t kleine", "`t Kleine", '"kleine" „huis“', "so\u0308ren", "kleine\u2011huis"],
    ...["FRYSLAN huis", "huis fryslân", ""],
  ])
    assert.deepEqual(rows(find(question).bits), [0], question);
  assert.deepEqual(rows(find("huis zeeland").bits), []);
});

test("a word that is there finds who has it, and no stranger", async () => {
  for (const [question, slug] of strangers) {
    assert.ok(asked.names.some((_, row) => slugOf(asked, row) === slug));
    assert.ok(!(await ask(question)).slugs.includes(slug), question);
  }
  const words = [...(await search.words()).keys()].filter((word) => word.length > 2);
  assert.ok(words.length > 200);
  const folded = asked.slugs.map((_, row) =>
    fold(`${asked.names[row]} ${asked.places[row]} ${asked.texts.summaries[row]}`),
  );
  for (const word of words) {
    const { bits, nowhere } = search.find(word);
    assert.deepEqual(nowhere, [], word);
    folded.forEach((text, row) => {
      if (text.includes(word)) assert.ok(holds(bits, row), `${word} in ${slugOf(asked, row)}`);
    });
  }
});

test("who begins with the words comes before who holds them, is there, or speaks of them", () => {
  const hubs = [
    ["In de tuin", "", "Voor bewoners."],
    ["Samen", "Tuindorp", "Voor bewoners."],
    ["Tuinieren", "", "Voor bewoners."],
    ["Plein", "", "Met een speeltuin."],
    ["Erf", "", "Met een tuin."],
    ["Kas", "", "Voor bewoners."],
  ];
  const small = {
    ...{ n: hubs.length, facets: {}, names: hubs.map(([name]) => name) },
    ...{ places: hubs.map(([, place]) => place), confirmed: hubs.map(() => 0) },
    texts: { summaries: hubs.map(([, , text]) => text), others: { Tuindorp: "oostzaan" } },
  };
  const { find } = searcher(small, new Map());
  const order = (text) => {
    const { bits, rank } = find(text);
    return sorted(rows(bits), "past", { columns: small, rank });
  };
  assert.deepEqual(order("TUIN"), [2, 0, 1, 4, 3]);
  assert.deepEqual(order("Oostzaan"), [1]);
  assert.deepEqual(order("tuin bewoners"), [2, 0, 1]);
  assert.deepEqual(order("ik wil tuin, bewoners?"), [2, 0, 1]);
  assert.deepEqual(order("tuin kolibrie"), []);
  assert.deepEqual(find("tuin kolibrie").nowhere, ["kolibrie"]);
  assert.deepEqual(order(" "), [0, 1, 2, 3, 4, 5]);
});

test("what a word was meant to be is the same word first, then one with a slip", async () => {
  const words = new Map(
    ["school", "moestuin", "vrijwilligers", "cooperatie", "repair", "cafe", "huis", "zwembos"].map(
      (word) => [word, 1],
    ),
  );
  for (const [typed, meant] of [
    ...[
      ["scholen", "school"],
      ["moestuintjes", "moestuin"],
      ["huizen", "huis"],
    ],
    ...[
      ["vrijwiligers", "vrijwilligers"],
      ["moetsuin", "moestuin"],
      ["koöperatie", "cooperatie"],
    ],
    ...[
      ["repaircafe", "repair cafe"],
      ["repear", "repair"],
      ["vrijwilligersdag", "vrijwilligers"],
    ],
  ])
    assert.equal((await speller.nearest(fold(typed), words))[0], meant, typed);
  for (const typed of ["zwemles", "hond", "quiche"])
    assert.ok(!(await speller.nearest(typed, words)).some((word) => words.has(word)), typed);
});

test("a speller that does not come leaves a word as it was", async () => {
  const { nowhere } = search.find("moetsuin");
  assert.deepEqual(nowhere, ["moetsuin"]);
  const gone = await mend(nowhere, search, () => Promise.reject(new Error("offline")));
  assert.equal(gone.size, 0);
  assert.equal(spelled("De  Moetsuin?", new Map([["moetsuin", "moestuin"]])), "de moestuin");
});

test("a mark is on the letters that were searched for, and on nothing beside them", () => {
  const marked = (text, ...words) => spans(text, words).map((span) => text.slice(...span));
  for (const [text, word, ...parts] of [
    ["Tuin. Een tuin!", "tuin", "Tuin", "tuin"],
    ["Klussers voor opa’s", "opa", "opa"],
    ["’s-Gravenhage", "sgravenhage", "s-Gravenhage"],
    ["Cafe\u0301 Café", "cafe", "Cafe\u0301", "Café"],
    ["Straße", "strass", "Straß"],
    ["x 🆐 y", "d", "🆐"],
    ["\u0301tuin", "tuin", "tuin"],
  ])
    assert.deepEqual(marked(text, word), parts, text);
  assert.deepEqual(marked("Buurthuis u", "u", "buurthuis"), ["Buurthuis", "u"], "none in another");
});

test("of hubs of which a few are shown those confirmed lately are first, and each has its turn", () => {
  const all = [0, 1, 2, 3, 4, 5];
  const fresh = where((row) => row === 2 || row === 4);
  const orders = ["?bij=Ede", "?bij=Epe", "?bij=Oss", "?bij=Urk"].map((about) =>
    inTurn(all, fresh, about),
  );
  for (const order of orders) {
    assert.deepEqual(order.slice(0, 2).sort(), [2, 4]);
    assert.deepEqual([...order].sort(), all);
  }
  assert.ok(new Set(orders.map(([, , third]) => third)).size > 1);
  assert.deepEqual(inTurn([], fresh, "?bij=Ede"), []);
});

test("of the municipalities that somebody is sought in the nearest is first", () => {
  const towns = [
    ["kampen", "Kampen", "Overijssel", 1, "overijssel"],
    ["zwolle", "Zwolle", "Overijssel", 0, "overijssel"],
    ["beek", "Beek (Limburg)", "Limburg", 2, "limburg"],
  ];
  const places = [
    ["Hattem", -1, 52470, 6060],
    ["Grafhorst", 0, 52580, 5940],
    ["Kampen", 0, 52560, 5910],
    ["Zwolle", 1, 52510, 6090],
    ["Beek", 2, 50940, 5800],
    ["Nergens", 2, null, null],
  ];
  const zwolle = { lat: 52.51, lon: 6.09 };
  const told = nearestTowns({ places, towns }, new Set(["beek", "kampen"]), zwolle);
  assert.deepEqual(
    told.map(({ town, name }) => [town, name]),
    [
      ["kampen", "Kampen"],
      ["beek", "Beek (Limburg)"],
    ],
  );
  assert.equal(Math.round(told[0].km), 13);
});
