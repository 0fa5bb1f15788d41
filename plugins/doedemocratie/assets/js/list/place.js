// A field in which a place is typed, with suggestions. Of two places of one name is asked which, of a
// name that no place has the nearest are given. Places and where they lie come with places.js, fetched
// once somebody types; the words stand in the markup, where {p} is what was typed.
import { fill } from "../filter/words.js";
import { combobox } from "./combobox.js";

/** @import * as Places from "../places/places.js" */
/** @import { Spot } from "../places/spots.js" */

const SUGGESTED = 8;

/** @type {Promise<typeof Places> | undefined} */
let places;

/** Return what is known of places, fetched once. */
export function load() {
  places ??= import(/** @type {any} */ (new URL("../places/places.js", import.meta.url)));
  places.catch(() => (places = undefined));
  return places;
}

/** What is done with a place is for whoever extends this: `take`. */
export class PlaceField {
  /**
   * @param {Element} within what has the field and its list
   * @param {HTMLElement} said where it speaks
   */
  constructor(within, said) {
    this.field = /** @type {HTMLInputElement} */ (within.querySelector("[role=combobox]"));
    this.said = said;
    /** @type {Spot | undefined} */
    this.spot = undefined;
    /** @type {Spot[]} */
    this.maybe = []; // what may be meant by what is typed
    const list = /** @type {HTMLElement} */ (within.querySelector("[role=listbox]"));
    this.box = combobox(this.field, list, {
      suggest: async (typed) =>
        (await this.asked(({ suggested }, data) => suggested(data, typed, SUGGESTED))) ?? [],
      label: (/** @type {Spot} */ spot) => spot.label,
      take: (spot) => this.take(spot),
      enter: (typed) => this.pressed(typed),
    });
    this.field.addEventListener("change", () => {
      const typed = this.field.value.trim();
      if (!this.spot || typed !== this.called()) this.enter(typed);
      else this.said.textContent = "";
    });
  }

  /** Return what the place is called; "" without one. */
  called() {
    return this.spot?.label ?? "";
  }

  /**
   * A place was chosen, or none any more.
   * @param {Spot | undefined} spot
   */
  take(spot) {
    this.spot = spot;
  }

  /**
   * Return the places of a name; undefined, and a word of it, when they do not come.
   * @param {string} name
   */
  named(name) {
    return this.asked(({ called }, data) => called(data, name));
  }

  /**
   * Somebody typed a place and chose none of the suggestions.
   * @param {string} typed
   */
  async enter(typed) {
    if (!typed) return this.take(undefined);
    const same = await this.named(typed);
    if (!same || this.field.value.trim() !== typed) return;
    if (same.length === 1) this.take(same[0]);
    else await this.unsure(typed, same);
  }

  /**
   * Somebody pressed Enter, with no suggestion walked to.
   * @param {string} typed
   */
  pressed(typed) {
    this.enter(typed);
  }

  /**
   * Ask which of some places of one name is meant; where there is none, whether it is one near in
   * spelling. Each stands there to be chosen.
   * @param {string} typed
   * @param {Spot[]} same
   */
  async unsure(typed, same) {
    const near = same.length
      ? []
      : ((await this.asked(({ nearest }, data) => nearest(data, typed))) ?? []);
    if (this.field.value.trim() !== typed) return;
    const all = [...same, ...near];
    if (all.length && document.activeElement === this.field) this.box.show(all);
    const sort = same.length ? "several" : near.length ? "near" : "unknown";
    this.say(sort, { p: typed, n: same.length });
    this.said.append(...all.flatMap((spot) => [" ", this.chooser(spot)]));
    this.maybe = all;
  }

  /**
   * Return a button that chooses a place.
   * @param {Spot} spot
   */
  chooser(spot) {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "near__pick", textContent: spot.label });
    button.onclick = () => {
      this.field.value = spot.label;
      this.field.focus();
      this.take(spot);
    };
    return button;
  }

  /**
   * Say something below the field.
   * @param {string} name
   * @param {Record<string, unknown>} [values]
   */
  say(name, values = {}) {
    fill(this.said, name, values);
  }

  /**
   * Return the places that something gives; nothing, and a word of it, when they do not come.
   * @param {(module: typeof Places, data: Places.Data) => Spot[]} give
   */
  async asked(give) {
    try {
      const module = await load();
      return give(module, await module.load());
    } catch {
      this.say("fail");
      return undefined;
    }
  }
}
