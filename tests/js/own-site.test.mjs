// The code for somebody's own website, and which hub was meant, without a browser: node --test tests/js/
import assert from "node:assert/strict";
import test from "node:test";
import { moduleUrl } from "./modules.mjs";

const { called, read, suggested } = await import(moduleUrl("own_site/names.js"));
const { coded } = await import(moduleUrl("own_site/code.js"));

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
  assert.deepEqual(slugs(suggested(hubs, "KAS", 8)), ["kasboot", "de-kas", "de-kas-leiden"]);
  assert.deepEqual(slugs(suggested(hubs, "kas", 2)), ["kasboot", "de-kas"]);
  assert.deepEqual(slugs(suggested(hubs, "الحي", 8)), ["noah"]);
  for (const nothing of ["", "  ", "zzz", "(", "\\"])
    assert.deepEqual(suggested(hubs, nothing, 8), []);
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
