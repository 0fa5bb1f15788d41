// What several parts of the form need: sentences filled in, files fetched, the day of today.

/**
 * Return a sentence with its {names} filled in; a name without a fact stays.
 * @param {string} text
 * @param {Record<string, any>} facts texts, or what becomes one
 */
export const words = (text, facts) => text.replace(/\{(\w+)\}/g, (all, name) => facts[name] ?? all);

/**
 * Return what a JSON file holds; throws when it is not there.
 * @param {string} url
 */
export async function json(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return answer.json();
}

/**
 * Return what people call a record.
 * @param {Record<string, any>} values
 */
export const called = ({ naam, titel, kop }) => naam ?? titel ?? kop ?? "";

/** Return the day of today here, as year-month-day. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((n) => String(n).padStart(2, "0"))
    .join("-");
}

/**
 * Return which part of a whole something is, as part_of() of pages/kinds/stories.py.
 * @param {string} number
 * @param {string} [whole]
 */
export const part = (number, whole) => `deel ${number}${whole ? ` van ${whole}` : ""}`;
