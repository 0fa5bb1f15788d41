// What the list of all places (forms/webform.py, `places`) says of a record, as places() and
// regions() of records/checks.py. Pure.
import { fold } from "../text/names.js";

/** @import { Model, Path, Places, Problem, Values } from "./shapes.js" */

/**
 * Return [{path, code, facts, soft}]: `soft` where it is a hint only.
 * @param {Values} values
 * @param {Model} model
 * @param {Places} places
 */
export function checkPlaces(values, model, { known: provincesOf, provinces, municipalities }) {
  /** @type {Problem[]} */
  const problems = [];
  const letterOf = Object.fromEntries(Object.entries(provinces).map(([key, id]) => [id, key]));
  /** @type {(part: Record<string, string>, path: Path) => void} */
  const look = (part, path) => {
    const place = part.plaats?.trim() ?? "";
    /** @type {(name: string, code: string, more?: { soft: true }) => void} */
    const report = (name, code, more) =>
      problems.push({ path: [...path, name], code, facts: { found: place }, ...more });
    const everywhere = provincesOf[fold(place)] ?? "";
    const own = part.provincie && letterOf[part.provincie];
    let there = own ? [...everywhere].filter((letter) => letter === own) : [...everywhere];
    if (there.length > 1 && part.gemeente) {
      const near = there.filter((letter) => letter === municipalities[part.gemeente]);
      if (near.length) there = near;
    }
    if (place && !everywhere) {
      if (own || part.gemeente) report("plaats", "unlisted-place", { soft: true });
      else report("plaats", "unknown-place");
    } else if (everywhere && own && !there.length) report("provincie", "place-elsewhere");
    else if (new Set(there).size > 1) report("plaats", "ambiguous-place");
    else if (there.length > 1) report("plaats", "ambiguous-name");
    const here = own || (there.length === 1 && there[0]);
    const town = municipalities[part.gemeente];
    if (town && here && town !== here) report("gemeente", "municipality-elsewhere");
  };
  if (model.kind === "hub") {
    look(values, []);
    (values.locaties ?? []).forEach((/** @type {Values} */ part, /** @type {number} */ at) =>
      look(part, ["locaties", at]),
    );
  }
  if (model.kind === "experiment") {
    const regions = new Set(Object.values(provinces).map(fold));
    (values.regio ?? []).forEach((/** @type {string} */ region, /** @type {number} */ at) => {
      const near = fold(region);
      if (provincesOf[near] || regions.has(near) || ["friesland", "brabant"].includes(near)) return;
      problems.push({ path: ["regio", at], code: "unlisted-region", facts: { found: region } });
    });
  }
  return problems;
}
