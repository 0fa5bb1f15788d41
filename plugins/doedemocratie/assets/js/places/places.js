// What is known of a place that somebody asks for: the hubs in its municipality, else those that are
// nearest and those of the whole country. A script of its own, fetched when words are typed.
import { fold } from "../text/names.js";

export { answered } from "./answered.js";
export { say } from "./say.js";
export { called, nearest, suggested } from "./spots.js";
export { way } from "./way.js";

/**
 * The JSON of pages/lists/maps/spots.py. A place: its name, the number of its municipality in `towns`
 * (-1: nobody knows), where it is (thousandths of a degree, or null), and its other names.
 * @typedef {[name: string, town: number, lat: number | null, lon: number | null, ...others: string[]]} Row
 * @typedef {[name: string, address: string]} Named a hub
 * @typedef {object} Data
 * @property {Row[]} places
 * @property {[id: string, name: string, province: string, count: number, of: string][]} towns
 *   (`of`: the id of its province)
 * @property {[name: string, lat: number, lon: number, hubs: Named[]][]} spots
 * @property {Named[]} wide hubs of the whole country, the first of them
 * @property {string} landing where the page of a municipality stands
 * @property {string[][]} needs what hubs help with: its id, and the folded words for it
 *
 * @typedef {object} Line a link, and what is said of it
 * @property {string} label
 * @property {string} address below the site
 * @property {"count" | "near" | "wide" | "road"} sort
 * @property {string} [place]
 * @property {number} [n] hubs, or kilometres
 *
 * @typedef {object} Answer of one place
 * @property {"here" | "town" | "none"} sort
 * @property {string} place
 * @property {string} town its municipality
 * @property {string} id
 * @property {Line[]} lines
 */

// Of a place that stands behind one of these somebody asks.
const BEFORE = new Set(["in", "gemeente"]);
const NEAREST = 2;
const MOST = 3; // answers to one name
const KM = 0.1112; // a thousandth of a degree of latitude

/** @type {Promise<Data> | undefined} */
let fetched;
/** @type {Promise<ReturnType<typeof read>> | undefined} */
let index;

/**
 * Return what there is to say of the place that a question names; nothing where it names none.
 * `sure`: the question is that name, or ends with it behind a word of BEFORE. Other questions name one when
 * they end with it.
 * @param {string} question
 * @returns {Promise<{ sure: boolean, answers: Answer[] }>}
 */
export async function ask(question) {
  index ??= load().then(read);
  index.catch(() => (index = undefined)); // the next try may have more luck
  const known = await index;
  const words = fold(question).split(" ");
  for (let from = 0; from < words.length; from++) {
    const answers = known.get(words.slice(from).join(" "));
    if (answers) return { sure: !from || BEFORE.has(words[from - 1]), answers };
  }
  return { sure: false, answers: [] };
}

/** Return the data, fetched once. */
export function load() {
  fetched ??= fetch(new URL("../../../data/lijst/plaatsen.json", import.meta.url)).then(
    (answer) => {
      if (!answer.ok) throw new Error(`${answer.status}`);
      return answer.json();
    },
  );
  fetched.catch(() => (fetched = undefined));
  return fetched;
}

/**
 * Return the answers by every folded name of a place.
 * @param {Data} data
 */
export function read(data) {
  /** @type {Map<string, Row[]>} */
  const bearers = new Map();
  for (const row of data.places) {
    for (const name of new Set([row[0], ...row.slice(4)].map((other) => fold(String(other))))) {
      const others = bearers.get(name) ?? [];
      if (row[1] < 0 || !others.some((other) => other[1] === row[1])) others.push(row);
      bearers.set(name, others);
    }
  }
  return {
    /** @param {string} name */
    get: (name) =>
      bearers
        .get(name)
        ?.slice(0, MOST)
        .map((row, _, all) => about(row, all, data)),
  };
}

/**
 * @param {Row} row
 * @param {Row[]} namesakes
 * @param {Data} data
 * @returns {Answer}
 */
function about([name, number, lat, lon], namesakes, data) {
  const [id, town, province, count] = data.towns[number] ?? ["", "", "", 0];
  const alone = namesakes.length === 1;
  const place = alone || !province || name.includes("(") ? name : `${name} (${province})`;
  const address = `${data.landing}${id}/`;
  if (count) {
    const sort = fold(town) === fold(name) ? "here" : "town";
    return { sort, place, town, id, lines: [{ label: town, address, sort: "count", n: count }] };
  }
  const near = !alone || lat === null || lon === null ? [] : nearest(lat, lon, data);
  const told = new Set(near.map((line) => line.address));
  const wide = data.wide
    .filter(([, address]) => !told.has(address))
    .map(([label, address]) => /** @type {Line} */ ({ label, address, sort: "wide" }));
  /** @type {Line[]} */
  const road = id ? [{ label: town, address, sort: "road" }] : [];
  return { sort: "none", place, town, id, lines: [...near, ...wide, ...road] };
}

/**
 * @param {number} lat
 * @param {number} lon
 * @param {Data} data
 */
function nearest(lat, lon, { spots }) {
  const east = Math.cos((lat / 1000) * (Math.PI / 180));
  return spots
    .map(([place, north, other, hubs]) => ({
      place,
      hubs,
      n: Math.max(1, Math.round(KM * Math.hypot(north - lat, (other - lon) * east))),
    }))
    .sort((one, other) => one.n - other.n)
    .slice(0, NEAREST)
    .flatMap(({ place, hubs, n }) =>
      hubs.map(
        ([label, address]) => /** @type {Line} */ ({ label, address, sort: "near", place, n }),
      ),
    )
    .slice(0, MOST);
}
