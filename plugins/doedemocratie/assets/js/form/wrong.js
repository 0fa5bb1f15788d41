// Says that a value cannot be read: code and facts, as a WrongValueError of model/values/sort.py.

/** @import { Facts } from "./shapes.js" */

/** @typedef {new (code: string) => Error & { code: string, facts: Facts }} Base */

export class Wrong extends /** @type {Base} */ (/** @type {unknown} */ (Error)) {
  /**
   * @param {string} code
   * @param {Facts} facts
   */
  constructor(code, facts) {
    super(code);
    Object.assign(this, { code, facts });
  }
}

/**
 * @param {string} code
 * @param {string | number} found
 * @param {Facts} more
 * @returns {never}
 */
export function wrong(code, found, more = {}) {
  throw new Wrong(code, { found, ...more });
}
