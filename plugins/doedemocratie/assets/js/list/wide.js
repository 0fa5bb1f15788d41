// Below what is left of a list: those that work everywhere, for who chose where.
import { fill } from "../filter/words.js";
import { both, holds } from "./bits.js";

/** @import { State } from "../filter/state.js" */
/** @import { Bits, engine } from "./bits.js" */
/** @typedef {ReturnType<typeof engine>} Engine */

/**
 * Return the rows that stay when where they are does not count and that have a choice of their own.
 * @param {Engine} engine
 * @param {State} state
 * @param {{ where: string[], wide: string, placed: boolean, bare: boolean, within?: Bits }} asked the
 *   facets that say where, the choice ("bereik=landelijk"), whether the words or the visitor name a
 *   place, whether the list is empty, and the rows that all but the place leave
 * @returns {Bits | undefined}
 */
export function everywhere(engine, { chosen }, { where, wide, placed, bare, within }) {
  if (!placed && !where.some((name) => chosen.get(name)?.size)) return;
  const [facet, value] = wide.split("=");
  const everyone = engine.of(facet, value);
  const rest = new Map([...chosen].filter(([name]) => !where.includes(name)));
  const fit = engine.narrow(rest, both(everyone, within));
  return fit.n || !bare ? fit.left : engine.narrow(new Map(), everyone).left;
}

/**
 * Return rows of which only the first are shown: those confirmed lately before others. Who is first
 * among equals depends on what was asked, so that each has its turn.
 * @param {number[]} rows
 * @param {Bits} fresh
 * @param {string} about
 */
export function inTurn(rows, fresh, about) {
  let first = 0;
  for (const letter of about) first = (first * 31 + letter.charCodeAt(0)) % 65_521;
  return [true, false].flatMap((sure) => {
    const side = rows.filter((row) => holds(fresh, row) === sure);
    const at = first % (side.length || 1);
    return [...side.slice(at), ...side.slice(0, at)];
  });
}

/**
 * Show them in a section of the page.
 * @param {HTMLElement} section
 * @param {number[]} rows
 * @param {number} all who work everywhere
 * @param {(row: number) => Element} card
 */
export function spread(section, rows, all, card) {
  const n = Math.min(rows.length, Number(section.dataset.most));
  section.hidden = !n;
  /** @type {Element} */ (section.querySelector("[data-wide-list]")).replaceChildren(
    ...rows.slice(0, n).map(card),
  );
  /** @type {HTMLElement} */ (section.querySelector("[data-wide-more]")).hidden = rows.length <= n;
  const heading = /** @type {HTMLElement} */ (section.querySelector("h2"));
  fill(heading, rows.length > n ? "some" : n === 1 ? "one" : "many", { n, m: all });
}
