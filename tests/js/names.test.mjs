// Names and slugs, without a browser: node --test tests/js/. tests/model/test_names.py holds Python
// to the same table.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { moduleUrl } from "./modules.mjs";

const { fold, isSlug, slug, usable } = await import(moduleUrl("text/names.js"));

const table = JSON.parse(readFileSync(new URL("../names.json", import.meta.url), "utf8"));

test("names are folded as the table says", () => {
  for (const [text, folded] of table.folded) assert.equal(fold(text), folded);
});

test("what is folded is equal to itself when folded again", () => {
  for (const [, folded] of table.folded) assert.equal(fold(folded), folded);
});

test("a slug is told from other text as the table says", () => {
  for (const text of table.are_slugs) assert.ok(isSlug(text), text);
  for (const text of table.are_none) assert.ok(!isSlug(text), text);
});

test("a slug that cannot be used gets the word of its kind behind it", () => {
  for (const [wish, better] of table.usable) {
    assert.equal(usable(wish, "losse actie", table.reserved), better);
  }
});

test("a name without any of our letters is called by the word of its kind", () => {
  assert.equal(usable(slug("日本"), "knooppunt", []), "knooppunt");
});
