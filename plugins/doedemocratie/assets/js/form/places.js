// What the list of all places says of a record, as records/judging/whereabouts.py does. Pure.
import { Gazetteer } from "./gazetteer.js";
import { holds } from "./rules.js";

/** @import { Model, Path, Places, Problem, Values } from "./shapes.js" */

/** @type {WeakMap<Places, Gazetteer>} */
const read = new WeakMap();

/** @param {Places} places */
function gazetteerOf(places) {
  const gazetteer = read.get(places) ?? new Gazetteer(places);
  read.set(places, gazetteer);
  return gazetteer;
}

/**
 * Yield what is wrong with the place of a hub, or of one of its branches.
 * @param {Gazetteer} gazetteer
 * @param {Values} part
 * @param {Path} path
 * @returns {Iterable<Problem>}
 */
function* look(gazetteer, part, path) {
  const { provinces, municipalities } = gazetteer.data;
  const place = part.plaats?.trim() ?? "";
  const own = Object.keys(provinces).find((letter) => provinces[letter] === part.provincie);
  const everywhere = gazetteer.find(place);
  const there = gazetteer.meant(place, own, part.gemeente);
  /** @type {(name: string, code: string, more?: { soft: true }) => Problem} */
  const problem = (name, code, more) => {
    const suggestion = code === "unknown-place" ? gazetteer.guess(place) : undefined;
    return { path: [...path, name], code, facts: { found: place, suggestion }, ...more };
  };
  if (place && !everywhere.length) {
    const told = own || part.gemeente;
    yield told
      ? problem("plaats", "unlisted-place", { soft: true })
      : problem("plaats", "unknown-place");
  } else if (place && own && !there.length) yield problem("provincie", "place-elsewhere");
  else if (new Set(there.map(({ province }) => province)).size > 1)
    yield problem("plaats", "ambiguous-place");
  else if (there.length > 1) yield problem("plaats", "ambiguous-name");
  else if (there.length && !there[0].town && !part.gemeente)
    yield problem("plaats", "place-without-municipality", { soft: true });
  const here = own || (there.length === 1 && there[0].province);
  const around = municipalities[part.gemeente];
  if (around && here && around !== here) yield problem("gemeente", "municipality-elsewhere");
}

/**
 * Return [{path, code, facts, soft}]: `soft` where it is a hint only.
 * @param {Values} values
 * @param {Model} model
 * @param {Places} places
 */
export function checkPlaces(values, model, places) {
  const gazetteer = gazetteerOf(places);
  /** @type {Problem[]} */
  const problems = [];
  if (model.kind === "hub") {
    problems.push(...look(gazetteer, values, []));
    (values.locaties ?? []).forEach((/** @type {Values} */ part, /** @type {number} */ at) => {
      problems.push(...look(gazetteer, part, ["locaties", at]));
    });
    const { bereik, plaats, provincie, gemeente, werkgebied = [] } = values;
    const told = [bereik ?? []].flat();
    const lenient = model.provisional && holds(model.provisional.condition, values);
    const alone =
      told.includes("regionaal") &&
      !told.includes("landelijk") &&
      !plaats &&
      !provincie &&
      !gemeente &&
      !lenient;
    if (
      alone &&
      werkgebied.length &&
      !werkgebied.some((/** @type {string} */ name) => gazetteer.places(name))
    )
      problems.push({ path: ["werkgebied"], code: "area-unlisted", facts: {} });
  }
  if (model.kind === "experiment") {
    const placed = (/** @type {string} */ name) => gazetteer.places(name);
    (values.regio ?? []).forEach((/** @type {string} */ name, /** @type {number} */ at) => {
      if (gazetteer.places(name)) return;
      const facts = { found: name, suggestion: gazetteer.guess(name, placed) };
      problems.push({ path: ["regio", at], code: "unlisted-region", facts });
    });
  }
  return problems;
}
