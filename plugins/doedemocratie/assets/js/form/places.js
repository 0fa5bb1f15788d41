// What the list of all places (forms/webform.py, `places`) says of a record, as places() and
// regions() of records/checks.py. Pure.
import { fold } from "./checks.js";

/** @import { Model, Path, Places, Problem, Values } from "./shapes.js" */

/**
 * Return [{path, code, facts, soft}]: `soft` where it is a hint only.
 * @param {Values} values
 * @param {Model} model
 * @param {Places} places
 */
export function checkPlaces(values, model, { known, provinces, municipalities }) {
  /** @type {Problem[]} */
  const problems = [];
  const letter = Object.fromEntries(Object.entries(provinces).map(([key, id]) => [id, key]));
  /** @type {(part: Record<string, string>, path: Path) => void} */
  const look = (part, path) => {
    const found = part.plaats?.trim() ?? "";
    /** @type {(name: string, code: string, more?: { soft: true }) => void} */
    const report = (name, code, more) =>
      problems.push({ path: [...path, name], code, facts: { found }, ...more });
    const everywhere = known[fold(found)] ?? "";
    const own = part.provincie && letter[part.provincie];
    let there = own ? [...everywhere].filter((one) => one === own) : [...everywhere];
    if (there.length > 1 && part.gemeente) {
      const near = there.filter((one) => one === municipalities[part.gemeente]);
      if (near.length) there = near;
    }
    if (found && !everywhere) {
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
    (values.regio ?? []).forEach((/** @type {string} */ found, /** @type {number} */ at) => {
      const near = fold(found);
      if (known[near] || regions.has(near) || ["friesland", "brabant"].includes(near)) return;
      problems.push({ path: ["regio", at], code: "unlisted-region", facts: { found } });
    });
  }
  return problems;
}
