// Closed lists: what a typed choice means.
import { fold } from "../text/names.js";
import { entry } from "../text/tables.js";

/** @import { Model, Spec } from "./shapes.js" */

/** @typedef {[id: string, label: string][]} List */

/**
 * The labels of each list, folded: that takes long, and a list is asked over and over.
 * @type {WeakMap<List, string[]>}
 */
const FOLDED = new WeakMap();

/** @param {List} list */
function labels(list) {
  const folded = FOLDED.get(list) ?? list.map(([, label]) => fold(label));
  FOLDED.set(list, folded);
  return folded;
}

/**
 * Return the id that a typed choice means, or undefined.
 * @param {string} value
 * @param {Spec} spec
 * @param {Model} model
 */
export function find(value, spec, model) {
  const typed = value.trim();
  const list = model.lists[/** @type {string} */ (spec.list)];
  if (list.some(([id]) => id === typed)) return typed;
  const names = model.names[/** @type {string} */ (spec.list)];
  if (!names) return undefined;
  const near = fold(typed);
  return entry(names, near) ?? list[labels(list).indexOf(near)]?.[0];
}
