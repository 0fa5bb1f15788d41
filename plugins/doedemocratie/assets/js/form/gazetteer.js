// All places by every name they go by, as records/files/places.py and model/words/additions.py know them, from the
// JSON of questions/placelist.py. Pure.

import { fold } from "../text/names.js";
import { nearest } from "../text/spelling.js";
import { entry } from "../text/tables.js";

/** @import { Places } from "./shapes.js" */

/**
 * A place: the letter of its province and the id of its municipality, "" where nobody knows.
 * @typedef {{ province: string, town: string }} Place
 */

const MARKED = /^(.+?)\s*(?:\(([^()]+)\)|,\s*([^,]+))\s*$/;
const UNMARKED = /^(.*\S)\s+([^\s()]+)\s*$/;
const ARTICLE = /^\s*(?:de|het|['’‘`´]t)\s+/i;
const REGION = /^\s*(?:de\s+)?(?:regio|streek)\s+/i;

export class Gazetteer {
  /** @param {Places} data */
  constructor(data) {
    this.data = data;
    this.towns = Object.keys(data.municipalities);
    /** @type {Map<string, [written: string, code: string]>} */
    this.names = new Map(Object.entries(data.others));
    for (const [written, code] of Object.entries(data.places))
      this.names.set(fold(written), [written, code]);
    this.regions = new Set(data.regions);
    this.around = new RegExp(data.around, "gi");
  }

  /**
   * @param {string} code
   * @returns {Place[]}
   */
  read(code) {
    return (code.match(/.../g) ?? []).map((sign) => ({
      province: sign[0] === "?" ? "" : sign[0],
      town: sign[1] === "-" ? "" : this.towns[Number.parseInt(sign.slice(1), 36)],
    }));
  }

  /**
   * Return the places of a folded name, in a province where one is given.
   * @param {string} folded
   * @param {string} [province]
   */
  within(folded, province) {
    const places = this.read(this.names.get(folded)?.[1] ?? "");
    const there = places.filter(
      (place) => !(province && place.province) || place.province === province,
    );
    const added = !there.length && province ? this.data.added[`${folded} ${province}`] : "";
    return added ? this.read(added) : there;
  }

  /**
   * Return what a name and its addition say, or undefined.
   * @param {string} name
   */
  split(name) {
    const { short, called, bare, municipalities, towns } = this.data;
    const marked = MARKED.exec(name);
    if (marked) {
      const addition = (marked[2] ?? marked[3]).trim();
      const province =
        entry(short, fold(addition).replaceAll(" ", "")) ?? entry(called, fold(addition));
      if (province) return { bare: marked[1], province, town: "" };
      const plain = addition.replace(/^gem(\.|eente)?\s+/i, "").trim();
      const town = Object.hasOwn(municipalities, plain) ? plain : entry(towns, fold(plain));
      return town ? { bare: marked[1], province: municipalities[town], town } : undefined;
    }
    const [, start, last] = UNMARKED.exec(name) ?? [];
    const written = fold(last ?? "");
    return start && bare.includes(written)
      ? { bare: start, province: /** @type {string} */ (short[written]), town: "" }
      : undefined;
  }

  /**
   * Return every place of a name, in a province where one is given; an addition decides too.
   * @param {string} name
   * @param {string} [province]
   */
  find(name, province) {
    const folded = fold(name);
    const places = this.within(folded, province);
    if (places.length || this.names.has(folded)) return places;
    const addition = this.split(name);
    if (!addition || (province && province !== addition.province)) return [];
    const there = this.within(fold(addition.bare), addition.province);
    const exactly = there.filter(({ town }) => town === addition.town);
    const meant = addition.town && !exactly.length ? there.filter(({ town }) => !town) : exactly;
    return (addition.town ? meant : there).map(({ town }) => ({
      province: addition.province,
      town: addition.town || town,
    }));
  }

  /**
   * Return the places that a record may mean.
   * @param {string} name
   * @param {string | undefined} province
   * @param {string | undefined} town the id of its municipality
   */
  meant(name, province, town) {
    const places = this.find(name, province);
    if (!town) return places;
    const inside = places.filter((place) => place.town === town);
    if (places.length > 1 && inside.length) return inside;
    const around = this.data.municipalities[town];
    const fit = places.filter((place) => !place.province || place.province === around);
    if (fit.length || province) return fit.length ? fit : places;
    const there = this.find(name, around);
    return there.length ? there : places;
  }

  /** @param {string} name */
  isRegion(name) {
    const bare = name.replace(REGION, "").replace(ARTICLE, "");
    return [name, name.replace(ARTICLE, ""), bare].some((written) =>
      this.regions.has(fold(written)),
    );
  }

  /**
   * Return whether a name is that of a province, a place or a region.
   * @param {string} name
   */
  places(name) {
    const folded = fold(name); // a hamlet is called Nederland
    if (this.data.country.includes(folded)) return false;
    return folded in this.data.called || this.find(name).length > 0 || this.isRegion(name);
  }

  /**
   * Return a name without the postal code, the country and the like that stand around it.
   * @param {string} name
   * @returns {string}
   */
  alone(name) {
    if (this.data.country.includes(fold(name))) return name;
    const bare = name.trim().replace(this.around, "").trim();
    return !bare || bare === name ? name : this.alone(bare);
  }

  /**
   * Return the question whether a near name was meant, "" where none is near or a name is right.
   * @param {string} typed
   * @param {(name: string) => boolean} right whether a name will do
   */
  guess(typed, right = (name) => this.find(name).length > 0) {
    const elsewhere = this.data.abroad.includes(fold(typed));
    if (elsewhere || this.places(typed) || this.find(typed).length) return "";
    const bare = this.alone(typed);
    const near = bare !== typed && right(bare) ? [bare] : nearest(fold(typed), this.names);
    const names = near.map((name) => `'${name}'`).join(" of ");
    return names ? this.data.meant.replace("{names}", names) : "";
  }
}
