// The place in the list of people sought: any place or municipality, also of an address. What is left
// are the calls of its municipality; where there is none, which are nearest. The words stand in
// templates/people.html.
import { filled } from "../filter/words.js";
import { PlaceField } from "../list/place.js";
import { nearest } from "./nearest.js";

/** @import { Host, Source } from "../filter/shapes.js" */
/** @import { Single } from "../filter/picks.js" */
/** @import { State } from "../filter/state.js" */
/** @import * as Places from "../places/places.js" */
/** @import { Spot } from "../places/spots.js" */
/** @import { Near } from "./nearest.js" */

const PLACE = "bij";
const SEVERAL = "|"; // between the municipalities of a call
const SHOWN = 3;
const FAR = 60; // km, farther is not near

class Where extends PlaceField {
  /** @param {Host} host */
  constructor(host) {
    super(host, /** @type {HTMLElement} */ (host.querySelector("[data-list-said]")));
    this.host = host;
    this.near = /** @type {HTMLElement} */ (host.querySelector("[data-people-near]"));
    this.wanted = ""; // a place that is still looked for
    this.n = 0; // how many are left
    /** @type {State | undefined} */
    this.state = undefined;
    /** @type {Places.Data | undefined} */
    this.data = undefined;
    this.towns = new Set(
      host.all(`[data-${PLACE}]`).flatMap(({ dataset }) => dataset[PLACE]?.split(SEVERAL) ?? []),
    );
    const pick = /** @type {Single} */ (host.picks.get(PLACE));
    pick.get = () => this.called() || this.wanted;
    pick.label = () => filled(this.field.dataset.filterPick, { v: this.town() || pick.get() });
    pick.set = (value) => this.set(value);
    this.work(/** @type {Source} */ (host.source));
    if (this.field.value) this.settle(this.field.value);
  }

  /**
   * Let the list narrow by the municipality of the place; a place that is looked for narrows nothing.
   * @param {Source} source
   */
  work(source) {
    const { narrow, count, show } = source;
    this.count = count;
    source.narrow = (state) => {
      const answer = narrow(this.meant(state));
      this.n = answer.n;
      this.state = state;
      return answer;
    };
    source.count = (state) => count(this.meant(state));
    source.show = () => {
      show();
      this.tell();
    };
  }

  /**
   * Return what was chosen with the municipality in the place of the place.
   * @param {State} state
   * @param {string | undefined} [town]
   */
  meant(state, town = this.spot && (this.spot.town || " ")) {
    const picked = new Map(state.picked);
    if (town && picked.has(PLACE)) picked.set(PLACE, town);
    else picked.delete(PLACE);
    return { ...state, picked };
  }

  /** Return the name of the municipality; "" when nobody knows. */
  town() {
    return this.data?.towns.find(([id]) => id === this.spot?.town)?.[1] ?? "";
  }

  /** @param {(module: typeof Places, data: Places.Data) => Spot[]} give */
  asked(give) {
    return super.asked((module, data) => {
      this.data = data;
      return give(module, data);
    });
  }

  /**
   * Take over the place of an address.
   * @param {string} value
   */
  set(value) {
    if (value === (this.called() || this.wanted)) return;
    this.spot = undefined;
    this.wanted = "";
    this.said.textContent = "";
    this.field.value = value;
    if (value) this.settle(value);
  }

  /**
   * Look for the place that the address names. One that is not there is told, and taken out of it.
   * @param {string} label
   */
  async settle(label) {
    const { host } = this;
    this.wanted = label;
    host.show();
    const spots = await this.named(label);
    if (this.wanted !== label || this.field.value !== label) return;
    this.wanted = "";
    const { picked } = host.state;
    picked.delete(PLACE);
    if (spots?.length === 1) {
      this.spot = spots[0];
      this.field.value = this.called();
      picked.set(PLACE, this.called());
    }
    if (spots) host.write("replaceState");
    host.show();
    if (spots && spots.length !== 1) await this.unsure(label, spots);
  }

  /**
   * Say something below the field; above the list too where the field is out of sight.
   * @param {string} name
   * @param {Record<string, unknown>} [values]
   */
  say(name, values = {}) {
    super.say(name, values);
    const { notice } = this.host;
    if (this.field.offsetParent) return;
    notice.hidden = false;
    notice.textContent = this.said.textContent;
  }

  /** @param {Spot | undefined} spot */
  take(spot) {
    this.said.textContent = "";
    this.wanted = "";
    this.spot = spot;
    this.field.value = this.called();
    this.host.choose();
  }

  /** Say where the nearest calls are when there are none here: each a way to go there. */
  tell() {
    const { data, state, spot } = this;
    const list = /** @type {HTMLElement} */ (this.near.querySelector("ul"));
    for (const old of list.querySelectorAll("li")) old.remove();
    /** @type {[Near, number][]} */
    const ways = [];
    if (data && state && spot && !this.n) {
      for (const near of nearest(data, this.towns, spot)) {
        if (ways.length === SHOWN || near.km > FAR) break;
        const n = this.count?.(this.meant(state, near.town)) ?? 0;
        if (n) ways.push([near, n]);
      }
    }
    this.near.hidden = !ways.length;
    const pattern = /** @type {HTMLTemplateElement} */ (list.querySelector("template"));
    for (const [{ town, name, km }, n] of ways) {
      const item = /** @type {DocumentFragment} */ (pattern.content.cloneNode(true));
      const button = /** @type {HTMLButtonElement} */ (item.querySelector("button"));
      button.textContent = filled(list.dataset[n === 1 ? "one" : "many"], {
        v: name,
        k: Math.max(1, Math.round(km)),
        n,
      });
      button.addEventListener("click", () => this.go(town, name));
      list.append(item);
    }
  }

  /**
   * Go to another municipality.
   * @param {string} town
   * @param {string} name
   */
  async go(town, name) {
    const spots = await this.asked(({ called, nearest: like }, data) => [
      ...called(data, name),
      ...like(data, name),
    ]);
    const there = spots?.find((spot) => spot.town === town);
    if (!there) return;
    this.take(there);
    this.host.status.focus();
  }
}

const host = /** @type {Host | null} */ (document.querySelector("list-filter"));
if (host?.source) new Where(host);
