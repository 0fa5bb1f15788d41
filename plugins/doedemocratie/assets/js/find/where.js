// The place that the finder is asked about.
import { PlaceField } from "../list/place.js";

/** @import { Spot } from "../places/spots.js" */

export class Where extends PlaceField {
  /**
   * @param {Element} within
   * @param {HTMLElement} said
   * @param {() => void} changed is called when somebody chose another place, or none
   */
  constructor(within, said, changed) {
    super(within, said);
    this.changed = changed;
  }

  /** @param {Spot | undefined} spot */
  take(spot) {
    const other = spot !== this.spot;
    this.set(spot);
    if (other) this.changed();
  }

  /** Take over what is typed; of what is no place, or more than one, none. */
  async enter() {
    const before = this.spot;
    await this.settle();
    if (this.spot !== before) this.changed();
  }

  /**
   * Take over a place without a word of it.
   * @param {Spot | undefined} spot
   */
  set(spot) {
    this.spot = spot;
    this.field.value = this.called();
    this.said.textContent = "";
  }

  /** Return whether something else is typed than the place that is chosen. */
  waits() {
    return this.field.value.trim() !== this.called();
  }

  /** Enter asks, as the button does. */
  pressed() {
    const { form } = this.field;
    form?.requestSubmit(form.querySelector("button:not([type])"));
  }

  /** Look for what is typed; return whether it is still to be told which place is meant. */
  async settle() {
    const typed = this.field.value.trim();
    if (typed) {
      const same = await this.named(typed);
      if (this.field.value.trim() !== typed) return true;
      this.spot = undefined;
      if (same?.length !== 1) {
        if (same) await this.unsure(typed, same);
        return Boolean(same);
      }
      this.set(same[0]);
    } else this.set(undefined);
    return false;
  }

  /** Lead back to the field, and show what may be meant. */
  resume() {
    this.field.focus();
    this.box.show(this.maybe);
  }
}
