// The id of one of a closed list: model/values/choice.py.
import { find } from "../choices.js";
import { wrong } from "../wrong.js";

/** @import { Model, Spec } from "../shapes.js" */

/**
 * @param {string} value
 * @param {Spec} spec
 * @param {Model} model
 */
export const choice = (value, spec, model) =>
  find(value, spec, model) ?? wrong("unknown-choice", value);
