// Which pins hubs have on the drawn map, without a browser: node --test tests/js/
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { moduleUrl } from "./modules.mjs";

const { gathered, group, names, point } = await import(moduleUrl("list/pins.js"));

const data = new URL("../../plugins/doedemocratie/data/", import.meta.url);
const { width, height, box } = JSON.parse(await readFile(new URL("outlines.json", data), "utf8"));
// As pages/lists/list_map.py tells it.
const drawing = { width, height, box, apart: 60, head: 26, pin: 64, letter: 14, line: 30 };
const towns = JSON.parse(await readFile(new URL("places.json", data), "utf8"))
  .places.filter(([, province, lat]) => lat && province)
  .map(([place, province, lat, lon]) => ({ place, province, lat, lon }));

/** Return made-up hubs, the same for the same seed: most in few places. */
function hubs(count, seed) {
  let state = seed;
  const chance = () => (state = (state * 48271) % 2147483647) / 2147483647;
  return Array.from({ length: count }, (_, number) => {
    const town = towns[Math.floor(chance() ** 3 * towns.length)];
    const nowhere = chance() < 0.1 ? { lat: null, lon: null, place: "" } : {};
    return { ...town, ...nowhere, name: `Verzonnen ${number}`, url: `knooppunten/v-${number}/` };
  });
}

// A pin is 52 by 64, and there is 8 between two.
const near = (a, b) => Math.abs(a.x - b.x) < 60 && Math.abs(a.y - b.y) < 72;

for (const [count, seed] of [0, 1, 2, 12, 60, 500, 5000].map((count) => [count, count + 7])) {
  test(`${count} hubs each stand in one pin, and no two pins are too near`, () => {
    const all = hubs(count, seed);
    const pins = group(all, drawing);
    const drawn = pins.flatMap((pin) => pin.hubs);
    assert.equal(new Set(drawn).size, drawn.length);
    assert.deepEqual(new Set(drawn), new Set(all.filter((hub) => point(hub, drawing))));
    pins.forEach((pin, at) => {
      assert.ok(!pins.slice(at + 1).some((other) => near(pin, other)));
      assert.ok(pin.hubs.every((hub) => near(pin, point(hub, drawing))));
    });
    assert.deepEqual(group(all, drawing), pins);
  });
}

test("a pin is called after the place that most of its hubs are in", () => {
  const [zwolle, kampen] = ["Zwolle", "Kampen"].map((name) =>
    towns.find(({ place }) => place === name),
  );
  const [pin, ...others] = group([kampen, zwolle, zwolle], drawing);
  assert.deepEqual(others, []);
  assert.deepEqual([pin.place, pin.around, pin.hubs.length], ["Zwolle", true, 3]);
  assert.equal(group([zwolle], drawing)[0].around, false);
  assert.deepEqual(gathered([kampen, zwolle]), { place: "Kampen", places: 2 });
  assert.deepEqual(gathered([]), { place: "", places: 0 });
});

test("who is nowhere, or far away, has no pin", () => {
  assert.equal(point({ lat: null, lon: null }, drawing), undefined);
  assert.equal(point({ lat: 12.15, lon: -68.27 }, drawing), undefined); // Kralendijk
  assert.deepEqual(point({ lat: box.north, lon: box.west }, drawing), { x: 0, y: 0 });
  assert.deepEqual(point({ lat: box.south - 0.01, lon: box.east }, drawing), {
    x: width,
    y: height,
  });
});

test("a name covers no pin and no other name, and stays on the drawing", () => {
  const pins = group(hubs(500, 3), drawing).map(({ x, y, place, hubs: { length } }) => ({
    x,
    y,
    text: place,
    count: length,
  }));
  const placed = names(pins, drawing);
  const across = ({ text, anchor, x }) =>
    anchor === "end" ? [x - text.length * 14, x] : [x, x + text.length * 14];
  assert.ok(placed.length > 3);
  for (const name of placed) {
    const [left, right] = across(name);
    assert.ok(left >= 0 && right <= width);
    const same = placed.filter((other) => Math.abs(other.y - name.y) < drawing.line);
    for (const other of same) {
      const [from, to] = across(other);
      assert.ok(other === name || to <= left || from >= right, name.text);
    }
  }
});
