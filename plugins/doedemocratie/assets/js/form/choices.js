// Closed lists: what a typed choice means.
import { fold } from "../text/names.js";
import { entry } from "../text/tables.js";

/** @import { Model, Spec } from "./shapes.js" */

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
  return entry(names, near) ?? list.find(([, label]) => fold(label) === near)?.[0];
}
