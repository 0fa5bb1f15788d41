// Keeping and comparing hubs, without a browser: node --test tests/js/
import assert from "node:assert/strict";
import test from "node:test";
import { moduleUrl } from "./modules.mjs";

const { asked, COMPARE, LIST, query, read, Store } = await import(moduleUrl("keep/store.js"));
const { listed, ways } = await import(moduleUrl("keep/words.js"));
const { provisional, told, verdict } = await import(moduleUrl("compare/rows.js"));
const { dials, matched } = await import(moduleUrl("list/contact.js"));

/** Return what a browser keeps texts in, with these. */
function area(texts = {}) {
  const kept = new Map(Object.entries(texts));
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => kept.set(key, text),
    removeItem: (key) => kept.delete(key),
  };
}

test("what a browser keeps is read when it is a list of slugs", () => {
  assert.deepEqual(read(null, 3), { slugs: [], broken: false });
  assert.deepEqual(read('["de-kas","boot"]', 3), { slugs: ["de-kas", "boot"], broken: false });
  assert.deepEqual(read("[]", 3), { slugs: [], broken: false });
});

for (const hostile of [
  "",
  "{",
  "null",
  "7",
  '"de-kas"',
  '{"length":2}',
  '[["de-kas"]]',
  '["<img src=x>"]',
  '["../geheim"]',
  "[null,{}]",
]) {
  test(`what is no list of slugs counts as nothing, and is told of: ${hostile}`, () => {
    assert.deepEqual(read(hostile, 3), { slugs: [], broken: true });
  });
}

test("of what is half good the good half stays", () => {
  const half = read('["de-kas",7,"boot","de-kas"]', 3);
  assert.deepEqual(half, { slugs: ["de-kas", "boot"], broken: true });
  assert.deepEqual(read('["boot","boot"]', 3), { slugs: ["boot"], broken: false });
  assert.equal(read(JSON.stringify(["aaa", "bbb", "ccc", "ddd"]), 3).slugs.length, 3);
});

test("an address asks for hubs, each once, no more than fit", () => {
  assert.equal(asked("", 3), undefined);
  assert.equal(asked("?hub=&zoek=x", 3), undefined);
  assert.deepEqual(asked("?hub=a&hub=b&hub=a&hub=+", 3), { slugs: ["a", "b"], more: false });
  assert.deepEqual(asked("?hub=a&hub=b&hub=c&hub=d", 3), { slugs: ["a", "b", "c"], more: true });
  assert.deepEqual(asked(query(["de-kas", "boot"]), 3).slugs, ["de-kas", "boot"]);
  assert.equal(query([]), "");
});

test("a store keeps what is turned on, in order, until it is full", () => {
  const place = area();
  const store = new Store(() => place, COMPARE);
  for (const slug of ["een", "twee", "drie"]) assert.equal(store.turn(slug), true);
  assert.equal(store.full, true);
  assert.equal(store.turn("vier"), false);
  assert.deepEqual(new Store(() => place, COMPARE).slugs, ["een", "twee", "drie"]);
  assert.equal(store.turn("een"), true);
  assert.equal(place.kept.get(COMPARE.key), '["twee","drie"]');
  store.drop("drie");
  store.drop("zes");
  assert.deepEqual(new Store(() => place, COMPARE).slugs, ["twee"]);
  store.save([]);
  assert.equal(place.kept.size, 0);
  assert.notEqual(LIST.key, COMPARE.key);
});

test("where a browser keeps nothing, what was chosen lasts as long as the page", () => {
  const refuses = () => {
    throw new Error("SecurityError");
  };
  for (const place of [refuses, () => ({ ...area(), setItem: refuses })]) {
    const store = new Store(place, LIST);
    store.turn("de-kas");
    assert.deepEqual(store.slugs, ["de-kas"]);
    assert.equal(store.shut, true);
  }
});

test("texts are listed in a sentence", () => {
  assert.equal(listed(["a", "b", "c"], "en"), "a, b en c");
  assert.equal(listed([], "en"), "");
});

test("ways to reach a hub are links that can be trusted, and only what is told", () => {
  const told = {
    email: "a@b.example",
    telefoon: "(020) 123-4567",
    website: "https://b.example/",
  };
  assert.deepEqual(ways(told), [
    { text: "a@b.example", href: "mailto:a@b.example" },
    { text: "(020) 123-4567", href: "tel:0201234567" },
    { text: "b.example", href: "https://b.example/" },
  ]);
  assert.deepEqual(ways({ email: "", telefoon: "", website: "javascript:alert(1)" }), []);
  assert.deepEqual(ways(undefined), []);
  assert.equal(dials("+31201234567"), "tel:+31201234567");
});

for (const [judged, cells] of [
  ["equal", [["groen"], ["groen"]]],
  [
    "equal",
    [
      ["groen", "zorg"],
      ["zorg", "groen"],
    ],
  ],
  ["differ", [["groen"], ["zorg"]]],
  ["differ", [["groen"], ["groen", "zorg"], []]],
  ["unsure", [["groen"], []]],
  ["unsure", [["groen"], ["groen"], []]],
  ["none", [[], []]],
]) {
  test(`a row is judged by what is told only: ${judged} ${JSON.stringify(cells)}`, () => {
    assert.equal(verdict(cells), judged);
  });
}

const columns = {
  n: 2,
  facets: {
    themas: { choices: ["groen", "zorg", "onbekend"], masks: [3, 4] },
    gemeente: { choices: ["leiden"], lists: [[0], []] },
  },
  places: ["Leiden", ""],
  fresh: { table: ["Bevestigd"], rows: [0, 0] },
  hours: { table: ["", "dinsdag"], rows: [1, 0] },
};
const nothing = Object.fromEntries(
  ["email", "telefoon", "website", "adres", "kosten", "reactietijd", "uren"].map((name) => [
    name,
    "",
  ]),
);
const contact = { ...nothing, kosten: "gratis", uren: "dinsdag 20.00–21.30, op afspraak" };

test("a row says what a hub says, by the words of the page", () => {
  const say = (name, row, choices) => told(name, choices, row, columns, row ? nothing : contact);
  assert.deepEqual(say("themas", 0, { groen: "groen", zorg: "zorg en welzijn" }), [
    "groen",
    "zorg en welzijn",
  ]);
  assert.deepEqual(say("themas", 1, { groen: "groen" }), []);
  assert.deepEqual([say("plaats", 0), say("plaats", 1)], [["Leiden"], []]);
  assert.deepEqual([say("open", 0), say("open", 1)], [["dinsdag 20.00–21.30, op afspraak"], []]);
  assert.deepEqual([say("kosten", 0), say("reactietijd", 1)], [["gratis"], []]);
  const bare = (name) => told(name, undefined, 0, columns, undefined);
  assert.deepEqual([bare("kosten"), bare("open")], [undefined, ["dinsdag"]]);
  assert.deepEqual(say("bevestigd", 1), ["Bevestigd"]);
  assert.deepEqual([provisional(columns, 0), provisional(columns, 1)], [false, true]);
});

test("a file of how a hub is reached counts when all of it is there", () => {
  assert.equal(matched(contact), contact);
  const { uren, ...less } = contact;
  for (const wrong of [less, { ...contact, fax: uren }, {}, [], "contact"]) {
    assert.equal(matched(wrong), undefined);
  }
});
