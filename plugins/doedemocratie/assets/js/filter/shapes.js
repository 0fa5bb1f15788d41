// What <list-filter> holds, for tsc: parts of the markup, and what it made of them.

/** @import * as Places from "../places/places.js" */
/** @import { Facets, Item } from "./match.js" */
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
 * @typedef {object} Own
 * @property {<K extends keyof Parts>(name: K) => Parts[K]} one
 * @property {(name: string) => HTMLElement[]} all
 * @property {HTMLFormElement} form
 * @property {HTMLInputElement} [search] the field for words, where a list has one
 * @property {Facets} facets
 * @property {HTMLInputElement[]} boxes
 * @property {(Item & { element: HTMLElement })[]} items
 * @property {State & { unknown: string[] }} state
 * @property {Map<string, string>} labels what a choice is called, by "parameter=value"
 * @property {Places.Answer[]} answers to the place that the words name
 * @property {ReturnType<typeof setTimeout> | undefined} resting while words wait to be written
 */

/**
 * A button that takes one choice away.
 * @typedef {HTMLButtonElement & { of: HTMLInputElement }} Chip
 * @typedef {{ textContent: string | number | null }} Shown an element; a number becomes text by itself
 */

export {};
