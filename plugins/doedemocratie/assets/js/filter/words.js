// The words of a filter stand in its markup, with {n}, {m} and {q} for what they count.

/**
 * Return a text with its marks filled in.
 * @param {string | undefined} text
 * @param {Record<string, unknown>} values texts, or what becomes one
 */
export const filled = (text = "", values) =>
  text.replace(/\{(\w)\}/g, (_, key) => `${values[key]}`);

/**
 * Put a sentence of the markup in an element, filled in.
 * @param {HTMLElement} element
 * @param {string} name
 * @param {Record<string, unknown>} values
 */
export function fill(element, name, values) {
  const text = filled(element.dataset[name], values);
  if (element.textContent !== text) element.textContent = text;
}
