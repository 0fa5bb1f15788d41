// What is typed stays in this browser: one place a form, one draft for each record opened in it.
import { entry } from "../text/tables.js";

/** @import { Values } from "./shapes.js" */

export class Draft {
  /**
   * @param {string} form
   * @param {string} slug
   */
  constructor(form, slug) {
    this.place = `doedemocratie:formulier:${form}`;
    this.slug = slug;
    try {
      /** @type {Record<string, Values>} */
      this.all =
        // Without a draft it is null, which JSON reads as null.
        JSON.parse(/** @type {string} */ (localStorage.getItem(this.place))) ?? {};
    } catch {
      this.all = {};
    }
  }

  /**
   * Return the values that were kept, or undefined.
   * @returns {Values | undefined}
   */
  get values() {
    return entry(this.all, this.slug);
  }

  /**
   * Keep values, unless they are those at the start; return whether this browser can.
   * @param {Values} values
   * @param {Values} start
   */
  keep(values, start) {
    if (JSON.stringify(values) === JSON.stringify(start)) delete this.all[this.slug];
    else this.all[this.slug] = values;
    try {
      if (Object.keys(this.all).length) localStorage.setItem(this.place, JSON.stringify(this.all));
      else localStorage.removeItem(this.place);
    } catch {
      return false;
    }
    return true;
  }
}
