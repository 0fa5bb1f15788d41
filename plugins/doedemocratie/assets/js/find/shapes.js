// What the finder goes by, for tsc: the JSON of pages/finding/finder/rules.py, and what comes of a question.

/** @import { Columns } from "../list/columns.js" */
/** @import { Contacts } from "../list/contact.js" */
/** @import { Spot } from "../places/spots.js" */
/** @import { Where } from "./where.js" */

/**
 * What can be asked: its parameter, the facet of hubs it is about, what a match is worth, the words for
 * it ("{v}" is the label of the choice), its choices, and whether more of them can be chosen.
 * @typedef {{ parameter: string, facet: string, points: number, reason: string, nobody: string, many: boolean,
 *   choices: [id: string, label: string][] }} Asked
 */
/**
 * What counts whatever was asked.
 * @typedef {{ facet: string, choice: string, points: number, reason: string }} Bonus
 */
/**
 * @typedef {object} Rules
 * @property {[parameter: string, idea: string]} who
 * @property {string[]} order of an address
 * @property {Asked[]} asked
 * @property {Bonus} silent
 * @property {number} named
 * @property {[km: number, points: number][]} steps
 * @property {Bonus} own
 * @property {Bonus[]} bonuses
 * @property {{ local: string, regional: string, national: string }} reach
 * @property {number} local
 * @property {number} regional
 * @property {number} most
 * @property {number} fewer
 * @property {number} around
 * @property {number} sea kilometres
 * @property {Record<string, string>} names of what an address asks
 * @property {string[]} bands near, region, national, unknown
 * @property {Record<string, string>} headings
 * @property {Record<string, string>} leads
 * @property {string} quiet the section of who says nothing of what they help with
 * @property {Letter} letter
 * @property {Record<string, string>} words
 */
/**
 * A mail, sentence by sentence; `phases` are how it begins.
 * @typedef {{ phases: Record<string, string>, subject: string, bare: string, greeting: string,
 *   none: string, need: string, place: string, thema: string, voor: string, taal: string,
 *   toegankelijk: string, end: string, source: string }} Letter
 */
/**
 * What is asked: the choices by parameter, and a spot or else a province ("" for none).
 * @typedef {{ chosen: Map<string, Set<string>>, spot?: Spot, province: string }} Question
 */
/**
 * A hub that fits: how far it is in tenths of a kilometre (Infinity where nobody knows), and whether
 * it says nothing of what it helps with.
 * @typedef {{ row: number, band: number, points: number, km: number, silent: boolean }} Hit
 */
/**
 * The hubs that fit best, in order; `around` is how many that help with it are not far, undefined
 * where that need not be said.
 * @typedef {{ hits: (Hit & { reasons: string[] })[], around: number | undefined }} Answer
 */

/**
 * What <hub-finder> holds: parts of the markup by the name in data-find-…, and what it made of them.
 * @typedef {object} Own
 * @property {(name: string) => HTMLElement} one
 * @property {Rules} rules
 * @property {HTMLFormElement} form
 * @property {Where} where
 * @property {Map<string, Set<string>>} values by parameter, what can be chosen
 * @property {Columns | undefined} columns
 * @property {Contacts} contacts what was fetched of them
 * @property {Promise<void> | undefined} loading
 * @property {boolean} answered whether an answer stands, or waits for a place
 * @property {boolean} unsettled whether it waits for that
 * @property {[item: HTMLElement, row: number][]} items the hubs in it
 * @property {number} asked how often somebody asked
 * @property {boolean} push whether the address that waits is a step in the history
 * @property {HTMLElement | null | undefined} button by which was asked: then the answer gets the focus
 * @property {string} here what the address asked when it was read or written
 */
/** @typedef {Own & HTMLElement & { exits: () => NodeListOf<HTMLElement> }} Host */

export {};
