// The checks and the writer of the form, without a browser: node --test tests/js/
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { parsePhoneNumberFromString as parse } from "libphonenumber-js/max";
import { moduleUrl } from "./modules.mjs";
import { table } from "./tables.mjs";

const { check } = await import(moduleUrl("form/checks.js"));
const { Gazetteer } = await import(moduleUrl("form/gazetteer.js"));
const { checkPlaces } = await import(moduleUrl("form/places.js"));
const { hint } = await import(moduleUrl("form/hints.js"));
const { judge } = await import(moduleUrl("preview/judge.js"));
const { logged } = await import(moduleUrl("form/log.js"));
const { OWN } = await import(moduleUrl("form/sorts.js"));
const { MEND, span } = await import(moduleUrl("form/mending.js"));
const { write } = await import(moduleUrl("form/yaml.js"));
const { free, mail, newFile } = await import(moduleUrl("form/ways.js"));
const { slug } = await import(moduleUrl("text/names.js"));
const { guest } = await import(moduleUrl("form/contrast.js"));

const { cases, places, stories, hints, base, models, known, typed, today, mends, spans, several } =
  table("make_form_cases.py");

test("a slug is made of a name as the table says", () => {
  const names = JSON.parse(readFileSync(new URL("../names.json", import.meta.url), "utf8"));
  for (const [name, made] of names.slugs) {
    assert.equal(slug(name, models.hub.letters), made);
    // pages/lists/columns.py counts on it: other letters alone make the difference
    const ours = ![...name].some((letter) => letter.toLowerCase() in models.hub.letters);
    if (ours) assert.equal(slug(name), made);
  }
});

for (const model of Object.values(models))
  Object.assign(model, { phones: { ask() {}, parse }, today });

function whole(value) {
  if (Array.isArray(value)) return value.map(whole);
  if (typeof value === "string") return value;
  if (value["~"]) {
    const [before, letter, times, after] = value["~"];
    return before + letter.repeat(times) + after;
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, whole(one)]));
}
const record = (kind, differs) =>
  Object.fromEntries(
    Object.entries({ ...base[kind], ...differs })
      .filter(([, one]) => one !== null)
      .map(([key, one]) => [key, whole(one)]),
  );
const dotted = (path) =>
  path.reduce(
    (text, part) => text + (typeof part === "number" ? `[${part}]` : text ? `.${part}` : part),
    "",
  );
const found = (problems) =>
  [...new Set(problems.map(({ path, code }) => `${dotted(path)} ${code}`))].sort();

test("the form finds what the check finds, and nothing else", () => {
  for (const [kind, values, wrong] of cases) {
    const expected = wrong.map(([field, code]) => `${field} ${code}`).sort();
    assert.deepEqual(
      found(check(record(kind, values), models[kind])),
      expected,
      JSON.stringify(values).slice(0, 400),
    );
  }
});

test("the form knows places as the check does", () => {
  for (const [kind, values, wrong] of places) {
    const expected = wrong.map(([field, code]) => `${field} ${code}`).sort();
    const wrongs = checkPlaces(record(kind, values), models[kind], known).filter(
      ({ soft }) => !soft,
    );
    assert.deepEqual(found(wrongs), expected, JSON.stringify(values));
  }
});

test("the form knows what the text of a story names as the check does", () => {
  for (const [kind, values, wrong] of stories) {
    const expected = wrong.map(([field, code]) => `${field} ${code}`).sort();
    assert.deepEqual(
      found(judge(record(kind, values), models[kind])),
      expected,
      values.beschrijving,
    );
  }
  assert.equal(new Set(stories.flatMap(([, , wrong]) => wrong.map(([, code]) => code))).size, 6);
});

test("the form sees a part of a series that is there, and which is free", () => {
  const tuin = (part, whole) => [
    `deel-${part}`,
    `Deel ${part}`,
    "Een jaar in de tuin",
    part,
    whole,
    null,
  ];
  const told = (parts, reeks) =>
    judge({ reeks: { naam: "EEN JAAR in de tuin", ...reeks } }, models.story, {
      parts,
      authors: [],
    }).map(({ path, code, facts }) => [
      path.at(-1),
      code,
      facts.better ?? facts.whole,
      facts.other,
    ]);
  const full = [1, 2, 3].map((part) => tuin(part, 3));
  const gap = [tuin(1, 3), tuin(3, null)];
  assert.deepEqual(told(full, { deel: "2" }), [["deel", "series-full", 4, "Deel 2"]]);
  assert.deepEqual(told(gap, { deel: "3" }), [["deel", "series-part-twice", 2, "Deel 3"]]);
  assert.deepEqual(told([tuin(1, null)], { deel: "1" }), [
    ["deel", "series-part-twice", 2, "Deel 1"],
  ]);
  assert.deepEqual(told(gap, { deel: "4" }), [["deel", "part-beyond-others", 3, "Deel 1"]]);
  assert.deepEqual(told(gap, { deel: "2", van: "4" }), [
    ["van", "series-length-differs", 3, "Deel 1"],
  ]);
  assert.deepEqual(told(gap, { deel: "2", van: "3" }), []);
  assert.deepEqual(told(gap, { deel: "twee" }), []);
});

test("the form hints at a name that is nearly another's as the check does", () => {
  const codes = new Set();
  for (const [others, values, warned] of several) {
    const expected = warned.map(([field, code]) => `${field} ${code}`).sort();
    const soft = judge(record("story", values), models.story, JSON.parse(others)).filter(
      (one) => one.soft,
    );
    assert.deepEqual(found(soft), expected, JSON.stringify(values));
    for (const { code, facts } of soft) codes.add(`${code} ${facts.better}`);
  }
  assert.deepEqual([...codes].sort(), [
    "author-spelled-twice J. de Vries",
    "author-spelled-twice Zoë Ånström",
    "author-without-page undefined",
    "series-alike Een jaar in de tuin",
    "series-alike Uit de werkplaats",
    "series-alike Verhalen van 2025",
  ]);
});

test("the form places a name, and guesses at one, as the check does", () => {
  const gazetteer = new Gazetteer(known);
  for (const [name, placed, guess] of typed) {
    assert.deepEqual([gazetteer.places(name), gazetteer.guess(name)], [placed, guess], name);
  }
  assert.ok(typed.length > 2424);
});

test("the form hints at what the check warns about", () => {
  for (const [kind, values, warned] of hints) {
    const expected = warned.map(([field, code]) => `${field} ${code}`).sort();
    const whole = record(kind, values);
    const all = [
      ...checkPlaces(whole, models[kind], known).filter(({ soft }) => soft),
      ...hint(whole, models[kind].fields, models[kind]),
      ...(kind === "story" ? judge(whole, models[kind]) : []),
    ];
    assert.deepEqual(found(all), expected, JSON.stringify(values));
    assert.ok(all.every(({ soft }) => soft));
  }
  assert.ok(new Set(hints.flatMap(([, , warned]) => warned.map(([, code]) => code))).size >= 4);
});

test("the form puts right what an issue puts right", () => {
  for (const [sort, text, right] of mends) assert.equal(MEND[sort](text), right, text);
  for (const [text, times] of spans) assert.deepEqual(span(text) ?? null, times, text);
  assert.ok(mends.some(([, text, right]) => text !== right) && spans.some(([, times]) => times));
});

test("every rule that the form has is broken and kept somewhere", () => {
  const rules = (fields) =>
    fields.flatMap((one) => [...(one.rules ?? []), ...rules(one.fields ?? [])]);
  for (const [kind, model] of Object.entries(models)) {
    const mine = cases.filter(([of]) => of === kind);
    for (const { code } of [...model.rules, ...rules(model.fields)]) {
      const broken = mine.filter(([, , wrong]) => wrong.some(([, one]) => one === code));
      assert.ok(broken.length && broken.length < mine.length, `${kind} ${code}`);
    }
  }
});

test("every sort that patterns cannot say has a module, and no other", () => {
  const sorts = Object.values(models).flatMap((model) => Object.entries(model.sorts));
  const own = sorts.filter(([, sort]) => sort.own).map(([id]) => id);
  assert.deepEqual([...new Set(own)].sort(), Object.keys(OWN).sort());
});

test("every problem has a sentence", () => {
  for (const [kind, , wrong] of [...cases, ...places, ...stories, ...hints])
    for (const [, code] of wrong) assert.ok(models[kind].says.includes(code), `${kind} ${code}`);
});

test("a file keeps the order of the model, and quotes what YAML would twist", () => {
  const values = {
    samenvatting: "Nee: dit is # geen opmerking",
    naam: "ja",
    telefoon: "020 123 45 67",
    website: "https://a.nl/x#y",
    beschrijving: "Een\n\n  twee",
    bereikbaar: [{ van: "09:30", dag: "maandag", op_afspraak: "nee" }],
    helpt_met: ["netwerk"],
    merk: { kleur: "#7a2e63" },
  };
  assert.equal(
    write(values, { ...models.hub, line: "# schema" }),
    `# schema
naam: 'ja'
samenvatting: 'Nee: dit is # geen opmerking'
website: 'https://a.nl/x#y'
telefoon: '020 123 45 67'
beschrijving: |-
  Een

    twee
helpt_met:
  - netwerk
bereikbaar:
  - dag: maandag
    van: '09:30'
    op_afspraak: nee
merk:
  kleur: '#7a2e63'
`,
  );
});

test("a file name that is taken gets a number", () => {
  assert.equal(free("bos", ["bos", "bos-2"]), "bos-3");
});

test("what does not fit in an address is left out of it, and said", () => {
  const base = "https://example.org/repo/new/main/content/hubs";
  assert.deepEqual(newFile(base, "bos.yml", "a: b & c\n"), {
    href: `${base}?filename=bos.yml&value=a%3A%20b%20%26%20c%0A`,
    whole: true,
  });
  assert.deepEqual(newFile(base, "bos.yml", "é".repeat(2000)), {
    href: `${base}?filename=bos.yml`,
    whole: false,
  });
  assert.deepEqual(mail("r@example.org", "Bos & zo", "a\nb", "c"), {
    href: "mailto:r@example.org?subject=Bos%20%26%20zo&body=a%0D%0Ab",
    whole: true,
  });
  assert.deepEqual(mail("r@example.org", "Bos", "a".repeat(2000), "c"), {
    href: "mailto:r@example.org?subject=Bos&body=c",
    whole: false,
  });
});

test("the ink on a colour follows the rule of the site", () => {
  assert.deepEqual(guest("#7a2e63"), { ink: "#fcfaf0", ratio: "8,4" });
  assert.deepEqual(guest("#f2c4d8"), { ink: "#0f3229", ratio: "9,1" });
  assert.equal(guest("#777777").ink, "#000000");
});

test("a change of status leaves the line that lacks, as tests/model/test_log.py has it", () => {
  const told = JSON.parse(readFileSync(new URL("../log.json", import.meta.url), "utf8"));
  const { log } = models.experiment;
  for (const { name, before, values, lines } of told) {
    const { geschiedenis = [], ...rest } = logged(values, before ?? {}, { log, today });
    assert.deepEqual(geschiedenis, lines, name);
    assert.deepEqual({ ...rest, geschiedenis: 0 }, { ...values, geschiedenis: 0 }, name);
  }
  assert.equal(logged(told[0].values, {}, { today }), told[0].values);
});
