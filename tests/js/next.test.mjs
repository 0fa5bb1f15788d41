// When a hub is open next, and which place was meant, without a browser: node --test tests/js/
import assert from "node:assert/strict";
import test from "node:test";
import { moduleUrl } from "./modules.mjs";

const { next } = await import(moduleUrl("list/week.js"));
const { nearest } = await import(moduleUrl("places/spots.js"));

const h = 60;
const daily = (from, to, ...more) => [127, from * h, to * h, ...more];
const at = (week, instant) =>
  next({ weeks: { table: [{ open: [], shut: [], ...week }], rows: [0] } }, 0, new Date(instant));

test("the next opening is said as people say it", () => {
  const office = { open: [[31, 9 * h, 17 * h + 30]] };
  const bar = { open: [[16, 20 * h, 26 * h]] }; // friday into saturday
  const evening = { open: [[2, 19 * h, 21 * h]] }; // tuesday
  for (const [week, instant, words] of [
    // 17 june 2026 is a wednesday.
    [office, "2026-06-17T08:59+02:00", "vandaag 9.00–17.30"],
    [office, "2026-06-17T09:00+02:00", "vandaag tot 17.30"],
    [office, "2026-06-17T17:30+02:00", "morgen 9.00–17.30"],
    [office, "2026-06-19T18:00+02:00", "maandag 9.00–17.30"],
    [bar, "2026-06-19T23:00+02:00", "vandaag tot 2.00"],
    [bar, "2026-06-20T01:59+02:00", "vandaag tot 2.00"],
    [bar, "2026-06-20T02:00+02:00", "vrijdag 20.00–2.00"],
    [evening, "2026-06-17T12:00+02:00", "dinsdag 19.00–21.00"],
    [evening, "2026-06-16T21:00+02:00", "dinsdag 23 juni 19.00–21.00"],
    [{ open: [daily(0, 24)] }, "2026-06-17T12:00+02:00", "vandaag tot 24.00"],
    [{ open: [daily(9, 12), daily(10, 13)] }, "2026-06-17T11:00+02:00", "vandaag tot 13.00"],
    [{ open: [daily(9, 12), daily(13, 17)] }, "2026-06-17T12:30+02:00", "vandaag 13.00–17.00"],
    [{ open: [daily(9, 12), daily(9, 17)] }, "2026-06-17T08:00+02:00", "vandaag 9.00–17.00"],
  ])
    assert.equal(at(week, instant), words, instant);
});

test("rhythms, seasons, closures and the clock of the islands count", () => {
  const evening = [2, 19 * h, 21 * h];
  for (const [week, instant, words] of [
    // The first tuesday of a month; on 17 june that is 20 days ahead: not soon.
    [{ open: [[...evening, 1]] }, "2026-06-17T12:00+02:00", ""],
    [{ open: [[...evening, 1]] }, "2026-06-27T12:00+02:00", "dinsdag 7 juli 19.00–21.00"],
    [{ open: [[...evening, 5]] }, "2026-06-25T12:00+02:00", "dinsdag 19.00–21.00"],
    [
      { open: [[...evening, 6, 20260616]] },
      "2026-06-17T12:00+02:00",
      "dinsdag 30 juni 19.00–21.00",
    ],
    [
      { open: [[...evening, 6, 20260616]] },
      "2026-06-16T22:00+02:00",
      "dinsdag 30 juni 19.00–21.00",
    ],
    [{ open: [daily(10, 16, 0, 0, 1101, 301)] }, "2026-10-30T12:00+01:00", "zondag 10.00–16.00"],
    [{ open: [daily(10, 16, 0, 0, 1101, 301)] }, "2026-06-17T12:00+02:00", ""],
    [
      { open: [daily(9, 17)], shut: [[20260617, 20260618]] },
      "2026-06-17T12:00+02:00",
      "vrijdag 9.00–17.00",
    ],
    [
      { open: [daily(9, 17)], shut: [[20260617, 20260801]] },
      "2026-06-17T12:00+02:00",
      "nu dicht, tot en met 1 augustus",
    ],
    [{ open: [daily(9, 17)], shut: [[20260601, 0]] }, "2026-06-17T12:00+02:00", "nu dicht"],
    // 22:30 here is 16:30 on Bonaire.
    [
      { open: [daily(9, 17)], far: 1 },
      "2026-06-17T22:30+02:00",
      "vandaag tot 17.00 (de tijd daar)",
    ],
    [{ open: [daily(9, 17)] }, "2026-06-17T22:30+02:00", "morgen 9.00–17.00"],
    // The night in which the clock goes back.
    [{ open: [daily(9, 17)] }, "2026-10-25T02:30+01:00", "vandaag 9.00–17.00"],
    [{}, "2026-06-17T12:00+02:00", ""],
  ])
    assert.equal(at(week, instant), words, `${JSON.stringify(week)} ${instant}`);
});

const places = {
  places: [
    ["Bergen", 0, 5267, 470],
    ["Bergen", 1, 5160, 603],
    ["Rotterdam", 2, 5192, 448],
    ["’s-Hertogenbosch", 3, 5169, 530, "den bosch"],
    ["Nergens", -1, null, null],
  ],
  towns: [
    ["bergen-nh", "Bergen (NH)", "Noord-Holland", 0, "noord-holland"],
    ["bergen-l", "Bergen (L)", "Limburg", 0, "limburg"],
    ["rotterdam", "Rotterdam", "Zuid-Holland", 0, "zuid-holland"],
    ["s-hertogenbosch", "’s-Hertogenbosch", "Noord-Brabant", 0, "noord-brabant"],
  ],
};

test("a place that is none has nearest names, with where they lie", () => {
  for (const [typed, ...labels] of [
    ["Rotterdam-Zuid", "Rotterdam"],
    ["Roterdam", "Rotterdam"],
    ["Bergn", "Bergen (Noord-Holland)", "Bergen (Limburg)"],
    ["s-Hertogenbos", "’s-Hertogenbosch"],
    ["den bos", "’s-Hertogenbosch"],
    ["Kolibriestad"],
    ["constructor"],
    [""],
  ])
    assert.deepEqual(
      nearest(places, typed).map(({ label }) => label),
      labels,
      typed,
    );
  assert.deepEqual(nearest(places, "Roterdam")[0].town, "rotterdam");
  assert.deepEqual(nearest(places, "Roterdam")[0].province, "zuid-holland");
});
