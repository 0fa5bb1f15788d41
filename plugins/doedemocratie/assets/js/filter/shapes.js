// What <list-filter> holds, for tsc: parts of the markup, and what it made of them.

/** @import { Facets } from "./match.js" */
/** @import { Single } from "./picks.js" */
/** @import { State } from "./state.js" */

/**
 * The parts of the markup, by the name in data-filter-….
 * @typedef {object} Parts
 * @property {HTMLElement} chosen
 * @property {HTMLElement} done
 * @property {HTMLElement} none
 * @property {HTMLElement} notice
 * @property {HTMLButtonElement} open
 * @property {HTMLElement} place
 * @property {HTMLDialogElement} sheet
 * @property {HTMLButtonElement} shut
 * @property {HTMLElement} status
 */

/** @typedef {Pick<Parts, "status" | "chosen" | "notice" | "sheet" | "open">} Often */

/**
 * What a list is narrowed from. `narrow` gives what is left, `show` shows what that left; `count`
 * gives how many something else would leave.
 * @typedef {object} Source
 * @property {(state: State) => { n: number, total: number, counts: Map<string, number> }} narrow
 * @property {() => void} show
 * @property {(state: State) => number} count
 */

/**
 * Something that was chosen: `quoted` is its name in a sentence.
 * @typedef {object} Taken
 * @property {string} label
 * @property {string} quoted
 * @property {State} without
 * @property {() => void} clear
 */

/**
 * @typedef {object} Own
 * @property {<K extends keyof Parts>(name: K) => Parts[K]} one
 * @property {(name: string) => HTMLElement[]} all
 * @property {HTMLFormElement} form
 * @property {HTMLInputElement} [search] the field for words, where a list has one
 * @property {Facets} facets
 * @property {Map<string, Single>} picks
 * @property {HTMLInputElement[]} boxes
 * @property {State & { unknown: string[] }} state
 * @property {Source | undefined} source
 * @property {((counts: Map<string, number>) => void) | undefined} number shows the counts
 * @property {Promise<void> | undefined} loading
 * @property {ReturnType<typeof setTimeout> | undefined} resting while words wait to be written
 */
/**
 * @typedef {object} Does
 * @property {() => void} show
 * @property {() => void} choose
 * @property {(step: "pushState" | "replaceState") => void} write
 * @property {(...unknown: string[]) => void} skipped
 */
/** @typedef {Own & Often & Does & HTMLElement} Host */

/**
 * A button that takes one choice away.
 * @typedef {HTMLButtonElement & { of: Taken | undefined }} Chip
 * @typedef {{ textContent: string | number | null }} Shown an element; a number becomes text by itself
 */

export {};
