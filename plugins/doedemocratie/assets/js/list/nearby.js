// Where somebody wants a hub near to: a place that is typed, or where the browser says it is. The words
// stand in parts/list_near.html.
import { HERE } from "../filter/state.js";
import { fill, filled } from "../filter/words.js";
import { either } from "./bits.js";
import { distances, within } from "./near.js";
import { PlaceField } from "./place.js";

/** @import { Host } from "../filter/shapes.js" */
/** @import { Single } from "../filter/picks.js" */
/** @import { State } from "../filter/state.js" */
/** @import { Spot } from "../places/spots.js" */
/** @import { Bits } from "./bits.js" */
/** @import { Engine } from "./wide.js" */
/** @import { Columns } from "./columns.js" */

const SILENT = 10_000; // ms that the browser gets to say where it is
const EARTH = 40_000; // km, farther than anything

export class Nearby extends PlaceField {
  /**
   * @param {Host} host
   * @param {Columns} columns
   * @param {Engine} engine
   * @param {URL} root of the site
   */
  constructor(host, columns, engine, root) {
    const part = (/** @type {string} */ name) =>
      /** @type {any} */ (host.querySelector(`[data-list-${name}]`));
    super(host, part("said"));
    this.host = host;
    this.root = root;
    this.columns = columns;
    this.engine = engine;
    this.none = part("none");
    /** @type {Float64Array | undefined} */
    this.distances = undefined;
    this.pick = /** @type {Single} */ (host.picks.get("bij"));
    this.wanted = ""; // a place that is still looked for
    this.pick.get = () => this.spot?.label ?? this.wanted;
    this.pick.label = () =>
      filled(this.field.dataset.filterPick, { v: this.called() || this.wanted });
    this.pick.set = (value) => this.set(value);
    part("here").addEventListener("click", () => this.ask());
    const wider = this.none.querySelector("button");
    wider.addEventListener("click", () => {
      host.picks.get("straal")?.set(wider.value);
      host.choose();
    });
  }

  /**
   * Look for the place of the address, or for what was typed before this was here.
   * @param {string | undefined} place
   */
  async begin(place) {
    const typed = this.field.value.trim();
    if (place && place === typed) await this.settle(place);
    else if (typed && document.activeElement === this.field) this.box.look();
    else if (typed) this.enter(typed);
  }

  /** Return what the place is called; "" without one. */
  called() {
    const label = this.spot?.label ?? "";
    return label === HERE ? (this.said.dataset.here ?? "") : label;
  }

  /**
   * Take over the place of an address.
   * @param {string} value
   */
  set(value) {
    if (value === this.pick.get()) return;
    this.go(undefined);
    this.wanted = "";
    this.field.value = value;
    if (value) this.settle(value);
    else this.host.picks.get("straal")?.set(this.host.picks.get("straal")?.initial ?? "");
  }

  /**
   * Look for the place that the address names. One that is not there is told, and taken out of it.
   * @param {string} label
   */
  async settle(label) {
    this.wanted = label;
    const spots = await this.named(label);
    if (this.wanted !== label || this.field.value !== label) return;
    this.wanted = "";
    const { host } = this;
    const { picked } = host.state;
    if (spots?.length === 1) {
      this.go(spots[0]);
      this.field.value = this.called();
      picked.set("bij", this.called());
    } else {
      picked.delete("bij");
      if (spots?.length) this.unsure(label, spots);
      else if (spots) host.skipped(`bij=${label}`);
    }
    if (spots) host.write("replaceState");
    if (host.source) host.show();
  }

  /**
   * Say something below the field; above the list too where the field is out of sight.
   * @param {string} name
   * @param {Record<string, unknown>} [values]
   */
  say(name, values = {}) {
    super.say(name, values);
    if (this.field.offsetParent) return;
    this.host.notice.hidden = false;
    this.host.notice.textContent = this.said.textContent;
  }

  /** Say above the list that an order by distance needs a place. */
  ahead() {
    this.host.notice.hidden = false;
    this.host.notice.textContent = this.said.dataset.first ?? "";
  }

  /**
   * Near here, from now on; nowhere when there is none.
   * @param {Spot | undefined} spot
   */
  take(spot) {
    this.said.textContent = "";
    this.wanted = "";
    this.go(spot);
    this.field.value = this.called();
    this.host.choose();
  }

  /** @param {Spot | undefined} spot */
  go(spot) {
    this.spot = spot;
    this.distances = spot && distances(this.columns, spot.lat, spot.lon);
  }

  /** Ask the browser where it is. */
  ask() {
    const told = (/** @type {string} */ name) => fill(this.said, name, {});
    if (!navigator.geolocation) return told("refused");
    told("asking");
    const { spot } = this;
    // The limit below does not count while the browser asks whether it may say so.
    const silent = setTimeout(() => told("silent"), SILENT);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        clearTimeout(silent);
        if (this.spot !== spot) return;
        this.take({
          label: HERE,
          lat: coords.latitude,
          lon: coords.longitude,
          province: "",
          town: "",
        });
      },
      ({ code }) => {
        clearTimeout(silent);
        told(code === 1 ? "refused" : "silent");
      },
      { timeout: SILENT, maximumAge: 5 * 60_000 },
    );
  }

  /**
   * Return the rows that are near enough; those of which nobody knows where they are count where
   * their province is that of the place.
   * @param {State} state
   * @returns {Bits | undefined}
   */
  within({ picked }) {
    if (!this.distances || !picked.has("bij")) return;
    const km = Number(picked.get("straal") ?? this.host.picks.get("straal")?.initial);
    const near = within(this.distances, km);
    const province = this.spot?.province;
    if (!province) return near;
    const somewhere = within(this.distances, EARTH);
    const there = this.engine.of("provincie", province);
    return either(
      near,
      there.map((word, at) => word & ~somewhere[at]),
    );
  }

  /**
   * Say what there is a little further where nothing is near.
   * @param {number} n how many are left
   * @param {State} state
   * @param {(state: State) => number} count
   */
  tell(n, state, count) {
    const radii = [...(this.host.picks.get("straal")?.values ?? [])];
    const now = state.picked.get("straal") ?? this.host.picks.get("straal")?.initial ?? "";
    const asked = this.distances && !n;
    this.none.hidden = !asked;
    if (!asked) return;
    const at = (/** @type {string} */ km) =>
      count({ ...state, picked: new Map(state.picked).set("straal", km) });
    const wider = radii.slice(radii.indexOf(now) + 1).find((km) => at(km));
    const words = { p: this.called(), a: now, b: wider, n: wider ? at(wider) : 0 };
    fill(this.none.firstElementChild, wider ? "some" : "nil", words);
    const [, button, link] = this.none.children;
    button.hidden = !wider;
    button.firstElementChild.value = wider;
    fill(button.firstElementChild, "wider", words);
    const province = this.spot?.province;
    link.hidden = !province;
    link.firstElementChild.href = new URL(`knooppunten/provincie/${province}/`, this.root).href;
    const box = this.host.boxes.find(
      ({ name, value }) => name === "provincie" && value === province,
    );
    const v = box?.nextElementSibling?.textContent;
    fill(link.firstElementChild, "all", { v });
  }
}
