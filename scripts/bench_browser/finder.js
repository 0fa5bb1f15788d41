// What scripts/bench --browser runs in the page of the finder: random questions, how long each takes from
// the question to its answer laid out, and whether every answer keeps what the finder promises. What a
// hub says is read from the columns here once more, not by the finder's own reader.
import { fit } from "../../plugins/doedemocratie/assets/js/find/fit.js";
import { dice, measure, rest } from "./steps.js";

const [UNKNOWN, STOPPED] = ["onbekend", "gestopt"];
const EXAMPLE = "Voorbeeldhub"; // shows what a profile can be, and is nobody's answer
const KM = /^(?:minder dan 1 km|\d+ km)$/;

const host = document.querySelector("hub-finder");

/** Fetch the columns, and the places of which questions are asked. */
export async function wake() {
  await host.load();
  if (!host.columns) throw new Error("the columns did not come");
  const places = await import(new URL("../assets/js/places/places.js", document.baseURI).href);
  return places.load();
}

/** Return a random question. */
function asked(throws, { places, towns }, seats) {
  const pick = (all) => all[Math.floor(throws() * all.length)];
  const chosen = new Map();
  for (const { parameter, choices, many } of host.rules.asked) {
    const likely = many ? 0.3 : 0.7;
    const some = new Set();
    for (let n = many ? 1 + Math.floor(throws() * 3) : 1; n && throws() < likely; n--) {
      some.add(pick(choices)[0]);
    }
    chosen.set(parameter, some);
  }
  const where = throws();
  if (where < 0.2) return { chosen, province: "" };
  if (where < 0.4) return { chosen, province: pick(towns)[4] };
  const [label, town, lat, lon] = pick(where < 0.7 ? seats : places);
  const [id, , , , province] = towns[town] ?? ["", "", "", 0, ""];
  return {
    chosen,
    province: "",
    spot: { label, lat: lat / 1000, lon: lon / 1000, province, town: id },
  };
}

/** Return what a hub says in a facet. */
function says(name, row) {
  const { choices, masks, lists } = host.columns.facets[name] ?? { choices: [], masks: [] };
  const some = lists
    ? lists[row].map((at) => choices[at])
    : choices.filter((_, at) => (masks[row] >> at) & 1);
  return some.filter((choice) => choice !== UNKNOWN);
}

/** Return which promises an answer breaks. */
function broken({ chosen }, { hits }) {
  const wrong = [];
  const need = [...chosen.get("hulp")][0];
  hits.forEach((hit, at) => {
    const { row, band, points, km, reasons, silent } = hit;
    const helps = says("helpt_met", row);
    if (says("stadium", row).includes(STOPPED)) wrong.push("stopped");
    if (helps.length ? need && !helps.includes(need) : !silent) wrong.push("need");
    if (!reasons.some((reason) => !KM.test(reason))) wrong.push("reason");
    const before = hits[at - 1];
    if (!before) return;
    if (before.band > band) wrong.push("bands");
    if (before.band !== band) return;
    if (before.points < points) wrong.push("points");
    if (before.points === points && before.km > km) wrong.push("distance");
  });
  const names = hits.map(({ row }) => host.columns.names[row]).sort();
  const links = [...document.querySelectorAll("[data-band]:not([hidden]) .fit h3 a")];
  if (`${links.map(({ text }) => text).sort()}` !== `${names}`) wrong.push("shown");
  if (names.includes(EXAMPLE)) wrong.push("example");
  return wrong;
}

/**
 * Ask random questions; return how long each took, and what was broken.
 * @param {number} questions
 * @param {number} seed
 */
export async function ask(questions, seed) {
  const data = await wake();
  const throws = dice(seed);
  const places = data.places.filter(([, , lat]) => lat !== null);
  const seats = places.filter(([name, town]) => data.towns[town]?.[1] === name);
  const steps = [];
  const breaches = [];
  let hits = 0;
  for (let at = -3; at < questions; at++) {
    const question = asked(throws, { ...data, places }, seats);
    await rest();
    const times = measure(host, () => host.answer({ who: "idee", ...question }, "replaceState"));
    if (at < 0) continue;
    steps.push(times);
    const answer = fit(host.columns, host.rules, question);
    hits += answer.hits.length;
    for (const rule of broken(question, answer)) breaches.push(`${rule}: ${location.search}`);
  }
  return { steps, breaches, hits };
}
