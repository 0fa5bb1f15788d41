// The rules within a record or group, as the data of model/grammar/rules.py: it knows no model by name.
// tests/js/make_form_cases.py holds both to the same answers.

/** @import { Condition, Fault, Rule, Values } from "./shapes.js" */

/**
 * Values as sorts.js reads them; what is absent or wrong in itself is undefined.
 * @param {Condition} condition
 * @param {Values} values
 * @returns {boolean}
 */
export function holds([word, ...rest], values) {
  switch (word) {
    case "said":
      return values[rest[0]] !== undefined;
    case "among":
      return [values[rest[0]]].flat().some((value) => rest[1].includes(value));
    case "holds":
      return (values[rest[0]] ?? []).some((/** @type {Values} */ item) => holds(rest[1], item));
    case "not":
      return !holds(rest[0], values);
    case "all":
      return rest.every((part) => holds(part, values));
    default:
      return rest.some((part) => holds(part, values));
  }
}

/**
 * Yield the places, with facts of their own, where a list breaks a rule.
 * @param {Rule} rule
 * @param {Values} values
 * @returns {Iterable<[path: (string | number)[], facts: Values]>}
 */
function* lists({ ascending, last }, values) {
  const [at, by, same] = ascending ?? last ?? [];
  if (!at || !by) return;
  const column = (values[at] ?? []).map((/** @type {Values} */ item) => item[by]);
  const end = column.length - 1;
  if (same && column.length && values[same] !== undefined && column[end] !== values[same])
    yield [[at, end, by], { found: column[end] }];
  for (let n = 1; ascending && n < column.length; n++) {
    if (column[n] < column[n - 1]) yield [[at, n, by], { found: column[n], before: column[n - 1] }];
  }
}

/**
 * @param {Rule} rule
 * @param {Values} values
 */
function broken({ must, order }, values) {
  if (must) return holds(must[0], values) && !holds(must[1], values);
  if (!order) return false;
  const [first, last] = [values[order[0]], values[order[1]]];
  if (first === undefined || last === undefined) return false;
  // Up to the end of the night a time is one of the next day.
  return last === first ? order[2] : last < first && !(order[3] && last <= order[3]);
}

/**
 * Yield [path, code, facts] wherever the values of a group break a rule.
 * @param {Rule[]} rules
 * @param {Values} values
 * @param {Set<string>} wrong fields that are wrong in themselves
 * @param {boolean} lenient whether the record is provisional
 * @returns {Iterable<Fault>}
 */
export function* faults(rules, values, wrong, lenient) {
  for (const rule of rules) {
    if ((rule.confirmed && lenient) || rule.rests.some((name) => wrong.has(name))) continue;
    const facts = Object.fromEntries(
      Object.entries(rule.facts ?? {}).map(([fact, name]) => [fact, values[name]]),
    );
    if (broken(rule, values)) yield [rule.at ? [rule.at] : [], rule.code, facts];
    for (const [path, more] of lists(rule, values)) yield [path, rule.code, { ...facts, ...more }];
  }
}
