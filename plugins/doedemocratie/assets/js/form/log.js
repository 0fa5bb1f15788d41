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
  const { of, at, day, was } = log;
  const lines = values[at] ?? [];
  const [now, then] = [values[of], before[of]];
  if (!now || now === then) return values;
  const last = lines.at(-1);
  const told = last?.[of] === now;
  const line = told ? last : { [day]: today, [of]: now };
  const kept = told ? lines[1] || last[was] : last?.[of] === then;
  if (told && (kept || !then)) return values;
  const above = told ? [] : lines;
  return { ...values, [at]: [...above, then && !kept ? { ...line, [was]: then } : line] };
}
