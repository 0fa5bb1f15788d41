// Search: in what order equal results stand, and with what the finder begins for who found nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, settled } from "../../plugins/doedemocratie/assets/js/places/answered.js";
import { way } from "../../plugins/doedemocratie/assets/js/places/way.js";

/** @type {import("../../plugins/doedemocratie/assets/js/places/places.js").Data} */
const DATA = {
  places: [
    ["Deventer", 0, 5226, 616],
    ["Den Haag", 1, 5208, 430, "s gravenhage"],
    ["Bergen (Limburg)", 2, 5160, 603],
    ["Bergen (Noord-Holland)", 3, 5267, 470],
    ["Een", 4, 5307, 640],
  ],
  towns: [
    ["deventer", "Deventer", "Overijssel", 0, "overijssel"],
    ["s-gravenhage", "'s-Gravenhage", "Zuid-Holland", 0, "zuid-holland"],
    ["bergen-l", "Bergen (L.)", "Limburg", 0, "limburg"],
    ["bergen-nh", "Bergen (NH.)", "Noord-Holland", 0, "noord-holland"],
    ["noordenveld", "Noordenveld", "Drenthe", 0, "drenthe"],
  ],
  spots: [],
  wide: [],
  landing: "knooppunten/gemeente/",
  needs: [
    ["geld-vinden", "geld vinden", "subsidie", "crowdfunding"],
    ["ruimte", "een plek of ruimte", "zaal"],
  ],
};

test("the finder begins with the place and the need that a question names", () => {
  const asked = [
    ["moestuin", ""],
    ["Deventer", "?wie=idee&bij=Deventer"],
    ["een moestuin in Deventer", "?wie=idee&bij=Deventer"],
    ["moestuin in Den Haag beginnen", "?wie=idee&bij=Den+Haag"],
    ["’s-Gravenhage", "?wie=idee&bij=Den+Haag"],
    ["Bergen", "?wie=idee&bij=Bergen"],
    ["zaal bergen (limburg)", "?wie=idee&hulp=ruimte&bij=Bergen+%28Limburg%29"],
    ["Crowdfunding voor een straatfeest", "?wie=idee&hulp=geld-vinden"],
    ["zaaltje", ""],
    ["een", "?wie=idee&bij=Een"],
    ["een <script> & zo", ""],
  ];
  assert.deepEqual(
    asked.map(([question]) => [question, way(DATA, question)]),
    asked,
  );
});

test("of results with one score, within rounding, what was confirmed last comes first", () => {
  const results = [
    { id: "a", score: 3.00002 },
    { id: "b", score: 3 },
    { id: "c", score: 2.99999 },
    { id: "d", score: 2 },
    { id: "e", score: 2 },
    { id: "f", score: 0.001 },
    { id: "g", score: 0.0009 },
  ];
  const order = (/** @type {string[]} */ ...confirmed) =>
    settled(results, new Map(confirmed.map((id, at) => [id, at])))
      .map(({ id }) => id)
      .join("");
  assert.equal(order(), "abcdefg");
  assert.equal(order("g", "c", "e", "b"), "cbaedfg");
});

/**
 * A search engine that answers each question with these scores, and knows two confirmed pages.
 * @param {number[]} scores
 */
function engine(scores) {
  /** @type {{ question: string }[]} */
  const asked = [];
  const results = scores.map((score, at) => ({
    id: `${at}`,
    score,
    words: [],
    data: async () => ({ raw_url: "", excerpt: "", raw_content: "", meta: {} }),
  }));
  return {
    asked,
    options: async () => {},
    init: async () => {},
    search: async (/** @type {string} */ question, /** @type {object} */ options = {}) => {
      asked.push({ question, ...options });
      return { results: "sort" in options ? [results[2], results[1]] : results };
    },
  };
}

test("who was confirmed is asked of the same words, and only where it matters", async () => {
  const equal = engine([1, 1, 1]);
  const { all } = await answered(equal, "tuinen");
  assert.deepEqual(
    all.map(({ id }) => id),
    ["2", "1", "0"],
  );
  await answered(equal, "moestuin");
  const sorted = equal.asked.filter((question) => "sort" in question);
  assert.deepEqual(
    sorted.map(({ question }) => question),
    ["tuinen", "moestuin"],
    "without words Pagefind fetches its whole index",
  );
  const clear = engine([3, 2, 1]);
  await answered(clear, "moestuinen");
  assert.ok(!clear.asked.some((question) => "sort" in question));
});

test("of thousands of results each is looked at once", () => {
  let read = 0;
  const results = Array.from({ length: 5000 }, (_, at) => ({
    id: `${at}`,
    get score() {
      read += 1;
      return 9 - (at >> 9);
    },
  }));
  const confirmed = results.filter((_, at) => at % 3 === 0).reverse();
  const all = settled(results, new Map(confirmed.map(({ id }, at) => [id, at])));
  assert.equal(read, 5000);
  assert.equal(new Set(all).size, 5000);
  assert.equal(all[0].id, "510");
});
