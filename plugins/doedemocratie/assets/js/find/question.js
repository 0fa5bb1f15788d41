// What is asked, as the address and the form hold it. Pure, but for the form that it reads and sets.
import { canonical } from "./fit.js";

/** @import { Question, Rules } from "./shapes.js" */
/**
 * What an address asks: who asks, by parameter the values, a place that is still to be looked for, and
 * what is passed over, since nobody knows it or another of its sort came first.
 * @typedef {{ who: string, chosen: Map<string, Set<string>>, place: string, province: string,
 *   unknown: [name: string, value: string][] }} Asked
 */

export const [PLACE, PROVINCE] = ["bij", "provincie"];

/**
 * Return what an address asks; undefined where it asks nothing. Whoever asks for anything without
 * saying who they are has an idea. Of what is chosen once the first value counts.
 * @param {string} search
 * @param {Rules} rules
 * @param {Map<string, Set<string>>} values by parameter, what can be chosen
 * @returns {Asked | undefined}
 */
export function read(search, { who: [who, idea], order, asked }, values) {
  /** @type {Map<string, Set<string>>} */
  const told = new Map(order.map((name) => [name, new Set()]));
  /** @type {[name: string, value: string][]} */
  const unknown = [];
  for (const [name, value] of new URLSearchParams(search)) {
    const wanted = value.trim();
    const some = told.get(name);
    if (!some || !wanted) continue;
    if (name === PLACE || values.get(name)?.has(wanted)) some.add(wanted);
    else unknown.push([name, wanted]);
  }
  const several = asked.filter(({ many }) => many).map(({ parameter }) => parameter);
  for (const [name, some] of told) {
    if (several.includes(name)) continue;
    for (const value of [...some].slice(1)) {
      some.delete(value);
      unknown.push([name, value]);
    }
  }
  if (!unknown.length && ![...told.values()].some(({ size }) => size)) return;
  const one = (/** @type {string} */ name) => [...(told.get(name) ?? [])][0] ?? "";
  const chosen = new Map(
    asked.map(({ parameter }) => [parameter, new Set(told.get(parameter) ?? [])]),
  );
  return { who: one(who) || idea, chosen, place: one(PLACE), province: one(PROVINCE), unknown };
}

/**
 * Return the address of a question: "?wie=idee&…".
 * @param {Rules} rules
 * @param {string} who
 * @param {Question} question
 */
export function write(rules, who, question) {
  const [parameter, idea] = rules.who;
  const pairs = canonical(rules, question)
    .split("&")
    .map((pair) => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at), pair.slice(at + 1)];
    })
    .filter(([name]) => who === idea || name === PLACE || name === PROVINCE);
  const own = who === idea ? [] : [[parameter, who]];
  return `?${new URLSearchParams([...own, ...pairs])}`;
}

/**
 * Return by parameter what can be chosen in a form.
 * @param {HTMLFormElement} form
 */
export function choices({ elements }) {
  /** @type {Map<string, Set<string>>} */
  const values = new Map();
  for (const control of /** @type {any} */ (elements)) {
    const { name, type, value, options } = control;
    if (!name || !(options || type === "radio" || type === "checkbox")) continue;
    const some = values.get(name) ?? new Set();
    for (const choice of options ?? [{ value }]) if (choice.value) some.add(choice.value);
    values.set(name, some);
  }
  return values;
}

/**
 * Set a form to what is asked.
 * @param {HTMLFormElement} form
 * @param {Rules} rules
 * @param {Asked | undefined} asked
 */
export function set({ elements }, { who: [who, idea] }, asked) {
  const told = new Map(asked?.chosen);
  told.set(who, new Set([asked?.who ?? idea]));
  told.set(PROVINCE, new Set([asked?.province ?? ""]));
  for (const control of /** @type {any} */ (elements)) {
    const { name, type, value } = control;
    const some = told.get(name);
    if (type === "radio") control.checked = value ? (some?.has(value) ?? false) : !some?.size;
    else if (type === "checkbox") control.checked = some?.has(value) ?? false;
    else if (control.options) control.value = [...(some ?? [])][0] ?? "";
  }
}

/**
 * Return what a form asks: who asks, and the question but for the place.
 * @param {HTMLFormElement} form
 * @param {Rules} rules
 */
export function typed(form, { who, asked }) {
  const data = new FormData(form);
  const all = (/** @type {string} */ name) => data.getAll(name).map(String).filter(Boolean);
  return {
    who: all(who[0])[0] ?? who[1],
    chosen: new Map(asked.map(({ parameter }) => [parameter, new Set(all(parameter))])),
    province: all(PROVINCE)[0] ?? "",
  };
}
