// Where those are led who ask no help: each to what is theirs, near the place that they named.
import { filled } from "../filter/words.js";
import { PLACE } from "./question.js";

/** @import { Host } from "./shapes.js" */
/** @import { Spot } from "../places/spots.js" */

const TOWNS = "knooppunten/gemeente/"; // where municipalities stand, below the site

/**
 * Show the way of these people, and no other; return its heading.
 * @param {Host} host
 * @param {string} who
 * @param {Spot | undefined} spot
 * @param {URL} root of the site
 * @returns {HTMLElement}
 */
export function point(host, who, spot, root) {
  let heading = host.one("plain");
  for (const exit of host.exits()) {
    exit.hidden = exit.dataset.findExit !== who;
    if (exit.hidden) continue;
    heading = exit.querySelector("h2") ?? heading;
    for (const link of exit.querySelectorAll("a"))
      complete(link, spot, host.rules.words.town, root);
  }
  return heading;
}

/**
 * Let a link to all municipalities lead to the own one, and one to a list to what is near.
 * @param {HTMLAnchorElement} link
 * @param {Spot | undefined} spot
 * @param {string} words of a link to a municipality
 * @param {URL} root
 */
function complete(link, spot, words, root) {
  link.dataset.bare ??= link.getAttribute("href") ?? "";
  link.dataset.words ??= link.text;
  const towns = new URL(TOWNS, root).href;
  const address = new URL(link.dataset.bare, location.href);
  const town = address.href === towns && spot?.town;
  if (spot && address.search) address.searchParams.set(PLACE, spot.label);
  link.href = town ? `${towns}${town}/` : address.href;
  link.text = town ? filled(words, { p: spot.label }) : link.dataset.words;
}
