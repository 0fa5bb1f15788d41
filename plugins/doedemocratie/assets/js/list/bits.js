// Which hubs stay, and how many each choice would leave, by sets of bits: row r is bit r % 32 of word
// r / 32. The same answers as filter/counts.js gives item by item. Pure.

/** @import { Chosen, Facets } from "../filter/match.js" */
/** @import { Column, Columns } from "./columns.js" */
/** @typedef {Uint32Array<ArrayBuffer>} Bits a set of rows */
/**
 * A facet as sets of rows: `keys` are "parameter=choice", `sets` the rows of each (of `lists` made
 * when asked for).
 * @typedef {{ name: string, places: Map<string, number>, keys: string[], sets: Bits[],
 *   lists?: number[][], apart?: Bits }} Side
 */

/**
 * Return an empty set for `n` rows.
 * @param {number} n
 */
export const none = (n) => new Uint32Array((n + 31) >> 5);

/**
 * Put a row in a set.
 * @param {Bits} bits
 * @param {number} row
 */
export const add = (bits, row) => {
  bits[row >> 5] |= 1 << (row & 31);
};

/**
 * Return whether a row is in a set.
 * @param {Bits} bits
 * @param {number} row
 */
export const holds = (bits, row) => Boolean((bits[row >> 5] >>> (row & 31)) & 1);

/**
 * Return the rows that are in both sets; where one is not given, those of the other.
 * @template {Bits | undefined} A
 * @template {Bits | undefined} B
 * @param {A} a
 * @param {B} b
 * @returns {A extends Bits ? Bits : B}
 */
export const both = (a, b) =>
  /** @type {any} */ (a && b ? a.map((word, at) => word & b[at]) : (a ?? b));

/**
 * Return the rows that are in one of two sets.
 * @param {Bits} a
 * @param {Bits} b
 */
export const either = (a, b) => a.map((word, at) => word | b[at]);

/**
 * Return the rows of a set, in order.
 * @param {Bits} bits
 */
export function rows(bits) {
  /** @type {number[]} */
  const list = [];
  for (let at = 0; at < bits.length; at++) {
    for (let word = bits[at]; word; word &= word - 1) {
      list.push(at * 32 + 31 - Math.clz32(word & -word));
    }
  }
  return list;
}

/**
 * Return how many rows are in both sets.
 * @param {Bits} a
 * @param {Bits} [b]
 */
export function size(a, b = a) {
  let n = 0;
  for (let at = 0; at < a.length; at++) {
    let word = a[at] & b[at];
    if (!word) continue;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    n += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return n;
}

/**
 * Return what narrows these hubs by these facets.
 * @param {Columns} columns
 * @param {Facets} facets
 */
export function engine({ n, facets: columns }, facets) {
  const all = none(n);
  for (let row = 0; row < n; row++) add(all, row);
  const sides = [...facets].map(([name, { apart }]) => {
    const side = made(name, columns[name], n);
    if (apart) side.apart = all.map((word, at) => word & ~(of(side, apart, n)?.[at] ?? 0));
    return side;
  });
  const byName = new Map(sides.map((side) => [side.name, side]));

  return {
    all,

    /**
     * Return the rows that have a choice.
     * @param {string} name
     * @param {string} value
     * @returns {Bits}
     */
    of: (name, value) => of(byName.get(name), value, n) ?? none(n),

    /**
     * Return what is left: the rows that stay, among those of `within`; by "parameter=value" how
     * many each choice would leave, taken with the choices of its own facet left out (0 is not
     * named); and of how many the list speaks.
     * @param {Chosen} chosen
     * @param {Bits} [within]
     */
    narrow(chosen, within = all) {
      /** @type {Map<Side, Bits>} */
      const asked = new Map();
      let spoken = all;
      for (const side of sides) {
        const values = chosen.get(side.name);
        if (values?.size) asked.set(side, any(side, values, n));
        else if (side.apart) {
          asked.set(side, side.apart);
          spoken = both(spoken, side.apart);
        }
      }
      const but = (/** @type {Side} */ own) =>
        [...asked].reduce((rest, [side, set]) => (side === own ? rest : both(rest, set)), within);
      const left = [...asked.values()].reduce((rest, set) => both(rest, set), within);
      /** @type {Map<string, number>} */
      const counts = new Map();
      for (const side of sides) count(side, asked.has(side) ? but(side) : left, counts);
      return { left, n: size(left), counts, total: size(spoken) };
    },
  };
}

/**
 * @param {string} name
 * @param {Column | undefined} column none where no hub is told of
 * @param {number} n
 * @returns {Side}
 */
function made(name, column, n) {
  const choices = column?.choices ?? [];
  const side = {
    name,
    places: new Map(choices.map((value, at) => [value, at])),
    keys: choices.map((value) => `${name}=${value}`),
  };
  if (column && "lists" in column) return { ...side, sets: [], lists: column.lists };
  const sets = choices.map(() => none(n));
  column?.masks.forEach((mask, row) => {
    for (let word = mask; word; word &= word - 1) add(sets[31 - Math.clz32(word & -word)], row);
  });
  return { ...side, sets };
}

/**
 * @param {Side | undefined} side
 * @param {string} value
 * @param {number} n
 */
function of(side, value, n) {
  const at = side?.places.get(value);
  if (!side || at === undefined) return;
  if (side.lists && !side.sets[at]) {
    const set = none(n);
    side.lists.forEach((list, row) => {
      if (list.includes(at)) add(set, row);
    });
    side.sets[at] = set;
  }
  return side.sets[at];
}

/**
 * Return the rows that have any of some choices.
 * @param {Side} side
 * @param {Set<string>} values
 * @param {number} n
 */
function any(side, values, n) {
  const set = none(n);
  for (const value of values) of(side, value, n)?.forEach((word, at) => (set[at] |= word));
  return set;
}

/**
 * Count for each choice of a facet how many of some rows have it.
 * @param {Side} side
 * @param {Bits} among
 * @param {Map<string, number>} counts
 */
function count({ keys, sets, lists }, among, counts) {
  const numbers = new Uint32Array(keys.length);
  if (lists) for (const row of rows(among)) for (const at of lists[row]) numbers[at]++;
  else for (let at = 0; at < keys.length; at++) numbers[at] = size(sets[at], among);
  for (let at = 0; at < keys.length; at++) if (numbers[at]) counts.set(keys[at], numbers[at]);
}
