// Which hubs fit a question, without a browser: node --test tests/js/
import assert from "node:assert/strict";
import test from "node:test";
import { moduleUrl } from "./modules.mjs";
import { table as made } from "./tables.mjs";

const { canonical, fit, listed, turn } = await import(moduleUrl("find/fit.js"));
const { mail } = await import(moduleUrl("find/letter.js"));
const { counted, unsaid } = await import(moduleUrl("find/answer.js"));
const { distance, place, when } = await import(moduleUrl("find/hubs.js"));
const question = await import(moduleUrl("find/question.js"));
const { read, slugOf } = await import(moduleUrl("list/columns.js"));

const { rules, choices, cases, hub, site, provinces } = made("make_fit_cases.py");
const columns = read(choices);

/** Return a question of a case as the finder asks it. */
const asked = ({ chosen, spot, province }) => ({
  chosen: new Map(Object.entries(chosen).map(([name, values]) => [name, new Set(values)])),
  spot: spot ? { ...spot, town: spot.municipality } : undefined,
  province,
});

test("five hundred questions have the hubs, the order and the reasons that Python gives", () => {
  assert.equal(cases.length, 500);
  let hits = 0;
  for (const truth of cases) {
    const question = asked(truth);
    assert.equal(canonical(rules, question), truth.canonical);
    const answer = fit(columns, rules, question);
    const told = answer.hits.map(({ row, band, points, km, silent, reasons }) => [
      ...[slugOf(columns, row), rules.bands[band], points],
      ...[Number.isFinite(km) ? km : null, silent, reasons],
    ]);
    assert.deepEqual(told, truth.hits, truth.canonical);
    assert.equal(answer.around ?? null, truth.around, truth.canonical);
    hits += told.length;
  }
  assert.ok(hits > 1000);
});

test("a mail has the question in the words that Python has", () => {
  for (const truth of cases) {
    const where = truth.spot?.label ?? provinces[truth.province] ?? "";
    const told = { email: "a&b?c=d+e@hier.example", name: hub, where, site };
    const { protocol, pathname, searchParams } = new URL(mail(rules, asked(truth), told));
    assert.deepEqual([protocol, decodeURIComponent(pathname)], ["mailto:", told.email]);
    assert.deepEqual([...searchParams.keys()], ["subject", "body"]);
    assert.deepEqual([...searchParams.values()], truth.letter);
  }
});

test("an address gives back the question that it was written of, and tells what is passed over", () => {
  const values = new Map(
    rules.asked.map(({ parameter, choices }) => [parameter, new Set(choices.map(([id]) => id))]),
  );
  values
    .set("wie", new Set(["idee", "gemeente"]))
    .set("provincie", new Set(Object.keys(provinces)));
  for (const truth of cases) {
    const address = question.write(rules, "idee", asked(truth));
    const told = question.read(address, rules, values);
    assert.deepEqual([told.unknown, told.place], [[], truth.spot?.label ?? ""]);
    const again = { ...told, spot: asked(truth).spot };
    assert.equal(question.write(rules, told.who, again), address);
  }
  const read = (search) => question.read(search, rules, values);
  for (const search of ["", "?utm_source=x", "?hulp=&bij=+"]) assert.equal(read(search), undefined);
  const { who, chosen, place, unknown } = read(
    "?wie=iedereen&hulp=ruimte&hulp=plan-maken&hulp=x&thema=zorg&thema=__proto__&bij=A+b&provincie=zee",
  );
  assert.deepEqual([who, place], ["idee", "A b"]);
  assert.deepEqual([...chosen.get("hulp"), ...chosen.get("thema")], ["ruimte", "zorg"]);
  assert.deepEqual(unknown, [
    ["wie", "iedereen"],
    ["hulp", "x"],
    ["thema", "__proto__"],
    ["provincie", "zee"],
    ["hulp", "plan-maken"],
  ]);
  assert.ok(rules.order.every((name) => name === "bij" || rules.names[name]));
  const elsewhere = { ...asked(cases[0]), chosen, province: "drenthe" };
  assert.equal(question.write(rules, "gemeente", elsewhere), "?wie=gemeente&provincie=drenthe");
});

test("a file without a facet, or with a value like a property of all objects, is answered", () => {
  const { talen, ...facets } = choices.facets;
  const less = read({ ...choices, facets });
  const chosen = new Map([
    ["taal", new Set(["constructor", "engels"])],
    ["__proto__", new Set(["x"])],
  ]);
  const { hits } = fit(less, rules, { chosen, spot: undefined, province: "toString" });
  for (const { reasons } of hits) assert.ok(reasons.length && !reasons.join().includes("spreekt"));
  assert.ok(hits.length && talen.choices.includes("engels"));
});

test("of a hub with branches are told the place that is nearest, and no hours of another", () => {
  const row = Number(Object.keys(columns.more).find((at) => columns.places[at]));
  const [name, north, east] = columns.more[row].find(([, lat]) => lat !== null);
  const spot = { lat: north / 1000, lon: east / 1000 };
  const hours = { table: ["", "maandag"], rows: columns.hours.rows.map(() => 1) };
  const told = (where) => {
    const by = { rules, columns: { ...columns, hours }, now: new Date(), question: where };
    return [place(by, row), when(by, row)];
  };
  assert.deepEqual(told({ spot, province: "" }), [`vestiging in ${name}`, ""]);
  const own = { lat: columns.lat[row] / 1000, lon: columns.lon[row] / 1000 };
  const main = [columns.places[row], "Open: maandag"];
  if (columns.lat[row] !== null) assert.deepEqual(told({ spot: own, province: "" }), main);
  assert.deepEqual(told({ province: "" }), main);
  const [all, none] = told({ province: "utrecht" });
  assert.ok(all.startsWith(columns.places[row]) && all.includes(name) && none === "");
  const far = [4, 130, 77510, Infinity].map((km) => distance(rules, km));
  assert.deepEqual(far, ["minder dan 1 km", "13 km", "", ""]);
});

test("an answer tells who helps from whom to ask, and what none of them says", () => {
  const hits = (...silent) =>
    silent.map((quiet) => ({ silent: quiet, reasons: ["spreekt Turks"] }));
  const name = (...silent) => counted(rules, hits(...silent));
  assert.deepEqual(name(), ["none", { n: 0, m: 0 }]);
  assert.deepEqual(name(false), ["one", { n: 1, m: 0 }]);
  assert.deepEqual(name(false, true, true), ["mixedOne", { n: 1, m: 2 }]);
  assert.deepEqual(name(false, true, false), ["mixedMany", { n: 2, m: 1 }]);
  assert.deepEqual(name(true), ["quietOne", { n: 0, m: 1 }]);
  assert.deepEqual(name(true, true), ["quiet", { n: 0, m: 2 }]);
  assert.deepEqual(name(...Array(10).fill(false)), ["most", { n: 10, m: 0 }]);
  const wish = (more) => ({
    chosen: new Map(Object.entries(more).map(([k, v]) => [k, new Set(v)])),
  });
  const say = (more, n = 2) => unsaid(rules, hits(...Array(n).fill(false)), wish(more));
  assert.equal(say({ hulp: ["ruimte"], taal: ["turks"] }), "");
  assert.equal(say({ taal: ["arabisch"] }, 0), "");
  assert.equal(
    say({ taal: ["arabisch"] }, 1),
    "Dit knooppunt zegt nog niet dat het Arabisch spreekt. Vraag het.",
  );
  assert.equal(
    say({ taal: ["arabisch", "turks"], toegankelijk: ["rolstoel"] }),
    "Geen van deze knooppunten zegt dat het Arabisch spreekt of dat het toegankelijk is (met een rolstoel). Vraag het ze.",
  );
});

test("turns are those of FNV-1a", () => {
  // From http://www.isthe.com/chongo/src/fnv/test_fnv.c
  assert.equal(turn(""), 0x811c9dc5);
  assert.equal(turn("a"), 0xe40c292c);
  assert.equal(turn("foobar"), 0xbf9cf968);
});

test("names are listed as a sentence has them", () => {
  const by = (...names) => listed(rules, names);
  assert.deepEqual(
    [by(), by("a"), by("a", "b"), by("a", "b", "c")],
    ["", "a", "a en b", "a, b en c"],
  );
});
