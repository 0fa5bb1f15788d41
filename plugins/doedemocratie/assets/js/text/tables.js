// Tables by words that people type: "constructor" is a word like any other.

/**
 * Return what a table holds of its own by a key, or undefined.
 * @template T
 * @param {Record<string, T> | undefined} table
 * @param {string} key
 * @returns {T | undefined}
 */
export const entry = (table, key) => (table && Object.hasOwn(table, key) ? table[key] : undefined);
