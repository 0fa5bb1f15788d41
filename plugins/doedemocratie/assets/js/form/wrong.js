// Says that a value cannot be read: codes and facts, as a WrongValueError of model/values/sort.py.

/** @import { Facts } from "./shapes.js" */

/** @typedef {[code: string, facts: Facts]} Flaw */
/** @typedef {new (code: string) => Error & { flaws: Flaw[] }} Base */

export class Wrong extends /** @type {Base} */ (/** @type {unknown} */ (Error)) {
  /** @param {Flaw[]} flaws all that is wrong, each code once */
  constructor(flaws) {
    super(flaws[0][0]);
    this.flaws = [...new Map(flaws.map((flaw) => [flaw[0], flaw])).values()];
  }
}

/**
 * @param {string} code
 * @param {string | number} found
 * @param {Facts} more
 * @returns {never}
 */
export function wrong(code, found, more = {}) {
  throw new Wrong([[code, { found, ...more }]]);
}
