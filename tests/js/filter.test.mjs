// The rules of the filter, without a browser: node --test tests/js/
import assert from "node:assert/strict";
import test from "node:test";
import { moduleUrl } from "./modules.mjs";
import { table as made } from "./tables.mjs";

const { misses } = await import(moduleUrl("filter/match.js"));
const { fold } = await import(moduleUrl("text/names.js"));
const { narrow } = await import(moduleUrl("filter/counts.js"));
const { HERE, read: readWith, write } = await import(moduleUrl("filter/state.js"));

const picks = new Map([
  ["bij", { values: undefined, initial: "" }],
  ["straal", { values: new Set(["10", "25"]), initial: "25" }],
  ["open", { values: new Set(["", "nu"]), initial: "" }],
]);
const read = (search, known) => readWith(search, known, picks);
const picked = new Map();

const table = made("make_cases.py");
// Items and cases name a choice by its place in its facet.
const names = Object.keys(table.facets);
const value = (name, place) => table.facets[name].values[place];
const items = table.items.map(([has, text], at) => ({
  at,
  has: Object.fromEntries(
    names.map((name, one) => [name, has[one].map((place) => value(name, place))]),
  ),
  text: fold(text),
}));
for (const one of table.cases) {
  for (const [name, some] of Object.entries(one.chosen))
    one.chosen[name] = some.map((place) => value(name, place));
  one.counts = Object.entries(one.counts).flatMap(([name, found]) =>
    Object.entries(found).map(([place, count]) => [`${name}=${value(name, place)}`, count]),
  );
}
const facets = new Map(
  Object.entries(table.facets).map(([name, { values, apart }]) => [
    name,
    { apart, values: new Set(values) },
  ]),
);
facets.searched = true;
facets.anywhere = new Set(["type", "status", "trekker"]);
const sets = (chosen) =>
  new Map(Object.entries(chosen).map(([name, some]) => [name, new Set(some)]));

test("every case of the table", () => {
  assert.equal(items.length, 500);
  assert.ok(table.cases.length >= 50);
  // Words are looked for in columns alone: list.test.mjs.
  for (const { chosen, text, left, counts, total } of table.cases) {
    if (text) continue;
    const found = narrow(items, { chosen: sets(chosen) }, facets);
    assert.deepEqual(
      found.left.map((item) => item.at),
      left,
    );
    assert.deepEqual(
      Object.fromEntries([...found.counts].sort()),
      Object.fromEntries(counts.sort()),
    );
    assert.equal(found.total, total);
  }
});

test("a choice in one facet widens, a choice in another narrows", () => {
  const item = { has: { type: ["hybride"], provincie: ["utrecht"], stadium: ["actief"] } };
  assert.deepEqual(misses(item, sets({ type: ["formeel", "hybride"] }), facets), []);
  assert.deepEqual(misses(item, sets({ type: ["formeel"], provincie: ["utrecht"] }), facets), [
    "type",
  ]);
  assert.deepEqual(misses(item, sets({ type: ["formeel"], provincie: ["zeeland"] }), facets), [
    "type",
    "provincie",
  ]);
});

test("what shows only when asked for", () => {
  const item = { has: { stadium: ["gestopt"] } };
  assert.deepEqual(misses(item, sets({}), facets), ["stadium"]);
  assert.deepEqual(misses(item, sets({ stadium: ["actief"] }), facets), ["stadium"]);
  assert.deepEqual(misses(item, sets({ stadium: ["gestopt"] }), facets), []);
});

test("an address is read, and written in one order only", () => {
  const state = read(
    "?provincie=utrecht&type=hybride&type=formeel&zoek=caf%C3%A9+de+dag&provincie=",
    facets,
  );
  assert.deepEqual([...state.chosen.get("type")].sort(), ["formeel", "hybride"]);
  assert.equal(state.text, "café de dag");
  assert.deepEqual(state.unknown, []);
  const address = write(state, facets);
  assert.equal(address, "?type=formeel&type=hybride&provincie=utrecht&zoek=caf%C3%A9+de+dag");
  assert.equal(write(read(address, facets), facets), address);
  assert.equal(write(read("", facets), facets), "");
});

test("what is picked is read, and written where it is not what it was at first", () => {
  const address = "?open=nu&straal=25&bij=+Den+Haag&type=formeel&straal=7";
  const state = read(address, facets);
  assert.deepEqual(
    [...state.picked],
    [
      ["bij", "Den Haag"],
      ["open", "nu"],
    ],
  );
  assert.deepEqual(state.unknown, ["straal=7"]);
  assert.equal(write(state, facets), "?type=formeel&bij=Den+Haag&open=nu");
  const near = {
    ...state,
    picked: new Map([
      ["bij", HERE],
      ["straal", "10"],
    ]),
  };
  assert.equal(write(near, facets), "?type=formeel&straal=10", "never where the browser is");
});

test("every selection of the table survives its address", () => {
  for (const { chosen, text } of table.cases) {
    const back = read(write({ chosen: sets(chosen), picked, text: text.trim() }, facets), facets);
    assert.equal(back.text, text.trim());
    assert.deepEqual(back.unknown, []);
    for (const [name, some] of back.chosen)
      assert.deepEqual([...some].sort(), [...(chosen[name] ?? [])].sort());
  }
});

test("what a list does not know is dropped, and told where it is a filter somewhere", () => {
  const state = read(
    "?type=hybried&status=loopt&trekker=gezocht&stadium=ooit&type=formeel&status=",
    facets,
  );
  assert.deepEqual(state.unknown, [
    "type=hybried",
    "status=loopt",
    "trekker=gezocht",
    "stadium=ooit",
  ]);
  assert.equal(write(state, facets), "?type=formeel");
  const unsearched = new Map(facets);
  assert.deepEqual(read("?zoek=x", unsearched).unknown, ["zoek=x"]);
});

test("what is nobody's filter passes without a word", () => {
  for (const strange of [
    "fbclid=IwAR0abc123",
    "gclid=x&gad_source=1",
    "utm_source=nieuwsbrief&utm_medium=email&utm_campaign=lente",
    "mc_cid=1&mc_eid=2&_ga=3&ref=x&pk_campaign=4",
    "kleur=rood&__proto__=x&constructor=y&toString=z",
    "TYPE=hybride&type%20=hybride&=x&%E0%A4%A=y&Zoek=z",
  ]) {
    const state = read(`?${strange}&type=formeel&zoek=dag`, facets);
    assert.deepEqual(state.unknown, [], strange);
    assert.equal(write(state, facets), "?type=formeel&zoek=dag", strange);
  }
});
