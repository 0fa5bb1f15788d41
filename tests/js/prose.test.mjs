// The text of a story beside its form is the text of its page: node --test tests/js/
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { table } from "./tables.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const options = ["--bundle", "--format=esm", "--target=es2022"];
const script = execFileSync(
  here("../../node_modules/.bin/esbuild"),
  [here("../../plugins/doedemocratie/assets/js/prose.js"), ...options],
  { encoding: "utf8", maxBuffer: 2 ** 26 },
);
const { pieces } = await import(`data:text/javascript,${encodeURIComponent(script)}`);

// What the cleaner does besides: links tell that they lead elsewhere, and signs are written as they are.
const plain = (html) =>
  html
    .replace(/ rel="[^"]*"/g, "")
    .replaceAll("&quot;", '"')
    .replace(/ \/>/g, ">")
    .replace(/<(t[hd]) style="[^"]*">/g, "<$1>");
const shape = (piece) => ("html" in piece ? { html: plain(piece.html) } : piece);

for (const [text, told] of table("make_prose_cases.py")) {
  test(`as its page tells it: ${JSON.stringify(text.slice(0, 50))}`, () => {
    const mine = pieces(text).map(({ notes, ...piece }) => piece);
    assert.deepEqual(mine.map(shape), told.map(shape));
  });
}

test("its notes say that they are, and come last", () => {
  const told = pieces("Zo.[^1]\n\n[^1]: Noot.");
  assert.deepEqual(
    told.map(({ notes }) => Boolean(notes)),
    [false, true],
  );
});
