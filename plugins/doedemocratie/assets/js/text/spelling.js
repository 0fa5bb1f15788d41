// Which names are near in spelling to what somebody typed, as records/files/spelling.py says it. Pure.
const [SHORTEST, LONG, BEGINNING] = [4, 8, 5];

/**
 * Return how many letters were changed, left out, added or swapped with the next; `most` + 1 when
 * there are more than `most`.
 * @param {string} typed
 * @param {string} other
 * @param {number} most
 */
export function slips(typed, other, most) {
  if (Math.abs(typed.length - other.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= typed.length; row++) {
    const now = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = typed[row - 1] === other[column - 1];
      let cost = Math.min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
      const swapped =
        row > 1 &&
        column > 1 &&
        typed[row - 1] === other[column - 2] &&
        typed[row - 2] === other[column - 1];
      if (swapped) cost = Math.min(cost, before[column - 2] + 1);
      now.push(cost);
    }
    if (Math.min(...now) > most) return most + 1;
    [before, last] = [last, now];
  }
  return Math.min(last[other.length], most + 1);
}

/** @type {(typed: string, name: string) => boolean} */
const begins = (typed, name) =>
  Math.min(typed.length, name.length) >= BEGINNING &&
  (typed.startsWith(`${name} `) || (name.startsWith(typed) && 2 * typed.length > name.length));

/**
 * Return at most three names, the likeliest first.
 * @param {string} typed folded
 * @param {Map<string, [written: string, ...rest: any[]]>} names by what they are folded
 */
export function nearest(typed, names) {
  if (typed.length < SHORTEST) return [];
  const most = typed.length >= LONG ? 2 : 1;
  const plain = typed.replaceAll("ij", "y");
  /** @type {[slips: number, longer: number, written: string][]} */
  const ranked = [];
  for (const [folded, [written]] of names) {
    if (folded.length < SHORTEST) continue;
    const name = folded.replaceAll("ij", "y"); // no slip: Nymegen
    if (` ${name} `.includes(` ${plain} `)) {
      const more = ` ${name} `.replace(` ${plain} `, " ").trim();
      ranked.push([/^(?:|den?|het|t)$/.test(more) ? 0 : 0.5, name.length, written]);
      continue;
    }
    const slipped = slips(plain, name, most);
    if (slipped <= 1 || (slipped <= most && name[0] === plain[0]))
      ranked.push([slipped, 0, written]);
    else if (begins(plain, name))
      ranked.push([most + 0.5, Math.abs(name.length - plain.length), written]);
  }
  ranked.sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1));
  return [...new Set(ranked.map(([, , written]) => written))].slice(0, 3);
}
