// The list that keeps what a field was, as model/grammar/log.py does: a line for every change. Pure.

/** @import { Model, Values } from "./shapes.js" */

/**
 * Return the values with the line that their log lacks.
 * @param {Values} values
 * @param {Values} before the record as it was opened; empty for a new one
 * @param {Pick<Model, "log" | "today">} model
 * @returns {Values}
 */
export function logged(values, before, { log, today }) {
  if (!log) return values;
  const { of, at, day } = log;
  const lines = values[at] ?? [];
  const now = values[of];
  if (!now || now === before[of] || lines.at(-1)?.[of] === now) return values;
  return { ...values, [at]: [...lines, { [day]: today, [of]: now }] };
}
