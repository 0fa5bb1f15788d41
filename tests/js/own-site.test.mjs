// The code for somebody's own website, and which hub was meant, without a browser: node --test tests/js/
import assert from "node:assert/strict";
import test from "node:test";
import { moduleUrl } from "./modules.mjs";

const { called, fitting, read } = await import(moduleUrl("own_site/names.js"));
const { coded, reckoned, spared } = await import(moduleUrl("own_site/code.js"));

const hubs = read([
  ["de-kas", "De Kas"],
  ["de-kas-leiden", "De Kas"],
  ["boot", "Boot"],
  ["kasboot", "Kåsboot"],
  ["noah", "جمعية الحي"],
  ["stil", "—"],
]);
const slugs = (some) => some.map(({ slug }) => slug);

test("hubs of one name are told apart", () => {
  const labels = hubs.map(({ label }) => label);
  assert.deepEqual(labels.slice(0, 3), ["De Kas (de-kas)", "De Kas (de-kas-leiden)", "Boot"]);
});

test("names that begin as was typed come first, whatever their accents", () => {
  assert.deepEqual(slugs(fitting(hubs, "KAS")), ["kasboot", "de-kas", "de-kas-leiden"]);
  assert.deepEqual(slugs(fitting(hubs, "الحي")), ["noah"]);
  for (const nothing of ["", "  ", "zzz", "(", "\\"]) assert.deepEqual(fitting(hubs, nothing), []);
});

test("a hub is meant by its slug, its label, or a name that no other has", () => {
  for (const [typed, slug] of [
    ["de-kas", "de-kas"],
    ["De Kas (de-kas-leiden)", "de-kas-leiden"],
    ["boot", "boot"],
    ["kasboot", "kasboot"],
    ["De Kas", undefined],
    ["__proto__", undefined],
    ["", undefined],
    ["–", undefined],
    ["—", "stil"],
  ])
    assert.equal(called(hubs, typed)?.slug, slug, typed);
});

test("a value in a code is text, and fills nothing itself", () => {
  const evil = `"><script>&'{a}{t}$&`;
  const safe = "&#34;&gt;&lt;script&gt;&amp;&#39;{a}{t}$&amp;";
  assert.equal(coded('<a href="{a}">{t}</a>', { a: evil, t: 1 }), `<a href="${safe}">1</a>`);
});

test("a frame is high enough in every width, and no higher than it must be in the one chosen", () => {
  for (const seen of [
    [[280, 500]],
    [
      [280, 500],
      [320, 470],
      [360, 430],
    ],
    [
      [280, 500],
      [440, 400],
      [448, 520],
      [560, 420],
    ],
    [
      [280, 300],
      [360, 340],
    ],
    [
      [280, 300],
      [360, 300],
    ],
  ]) {
    const { low, high, base, by } = reckoned(seen);
    for (const [width, needed] of seen) {
      const there = Math.min(high, Math.max(low, base - (by * width) / 100));
      assert.ok(there >= needed, `${width}: ${there}`);
    }
    const last = seen.at(-1)[1];
    assert.ok(low <= last * 1.02 + 10, `${low}`);
    assert.equal(reckoned(seen, 100).low, low + 100);
  }
});

test("a list has room for two hubs, and for the line below them when it is full", () => {
  const list = (hubs, more) => ({
    querySelectorAll: () => Array(hubs).fill({ offsetHeight: 60 }),
    querySelector: () => (more ? {} : null),
  });
  const room = (hubs, more) => Object.values(spared(list(hubs, more), 8));
  assert.deepEqual(room(0), [2, 112]);
  assert.deepEqual(room(3), [2, 144]);
  assert.deepEqual(room(7), [1, 72]);
  assert.deepEqual(room(8), [0, 72]);
  assert.deepEqual(room(8, true), [0, 0]);
});
