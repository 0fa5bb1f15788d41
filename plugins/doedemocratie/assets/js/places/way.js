// Where the finder takes over: what of a question it can begin with, for who found nothing. Pure.
import { fold } from "../text/names.js";
import { called } from "./spots.js";

/** @import { Data } from "./places.js" */

// After these a place is named; at the end of a question one may stand without.
const BEFORE = new Set(["in", "bij", "uit", "rond", "te"]);

/**
 * Return the query of the finder for a question: with the need and the place that it names, "" when it
 * names neither. Of namesakes the bare name: the finder asks which.
 * @param {Data} data
 * @param {string} question
 */
export function way(data, question) {
  const words = fold(question).split(" ");
  const hulp = need(data, words);
  const bij = place(data, words);
  if (!hulp && !bij) return "";
  const asked = Object.entries({ wie: "idee", hulp, bij }).filter(([, value]) => value);
  return `?${new URLSearchParams(asked)}`;
}

/**
 * @param {Data} data
 * @param {string[]} words
 */
function need({ needs }, words) {
  const said = ` ${words.join(" ")} `;
  return needs.find(([, ...names]) => names.some((name) => said.includes(` ${name} `)))?.[0] ?? "";
}

/**
 * @param {Data} data
 * @param {string[]} words
 */
function place(data, words) {
  for (let from = 0; from < words.length; from++) {
    const after = BEFORE.has(words[from - 1]);
    for (let to = words.length; to > (after ? from : words.length - 1); to--) {
      const spots = called(data, words.slice(from, to).join(" "));
      if (spots.length) return spots.length > 1 ? bare(spots[0].label) : spots[0].label;
    }
  }
  return "";
}

/** @param {string} label */
const bare = (label) => label.replace(/ \(.*\)$/, "");
