// The field above all municipalities: who types a place goes to the page of its municipality. Without a
// script the list below is the way. Its words stand in templates/municipalities.html.
import { PlaceField } from "../list/place.js";

/** @import { Spot } from "../places/spots.js" */

class Town extends PlaceField {
  /** @param {HTMLElement} part */
  constructor(part) {
    super(part, /** @type {HTMLElement} */ (part.querySelector("[data-towns-said]")));
    this.towns = part.dataset.towns;
    part.hidden = false;
  }

  /** @param {Spot | undefined} spot */
  take(spot) {
    this.spot = spot;
    if (spot?.town) location.href = `${this.towns}${spot.town}/`;
    else if (spot) this.say("nowhere", { p: spot.label });
  }
}

const part = /** @type {HTMLElement | null} */ (document.querySelector("[data-towns]"));
if (part) new Town(part);
