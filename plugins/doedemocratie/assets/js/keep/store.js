// Which hubs somebody keeps or compares: slugs in an order, kept in this browser or told by an address.
// What a browser keeps may be anybody's doing, so what cannot be read counts as nothing.

import { isSlug } from "../text/names.js";

/** A visitor's own list; content/privacy.md names it. */
export const LIST = { key: "doedemocratie.mijn-lijst", most: 50 };
/** What was chosen to compare, as long as this tab is open; content/privacy.md names it too. */
export const COMPARE = { key: "doedemocratie.vergelijk", most: 3 };

const PARAMETER = "hub";

/**
 * Return the slugs that a text of the browser holds, each once; `broken` where it holds anything else.
 * @param {string | null} text
 * @param {number} most
 */
export function read(text, most) {
  if (text === null) return { slugs: [], broken: false };
  try {
    const list = JSON.parse(text);
    const slugs = [...new Set(list.filter(valid))].slice(0, most);
    return { slugs: /** @type {string[]} */ (slugs), broken: !list.every(valid) };
  } catch {
    return { slugs: [], broken: true };
  }
}

/** @param {unknown} value */
const valid = (value) => typeof value === "string" && isSlug(value);

/**
 * Return the hubs that an address asks for, each once, and whether they are more than `most`; undefined
 * where it asks for none. What is no slug stays: who asked is told of it.
 * @param {string} search
 * @param {number} most
 */
export function asked(search, most) {
  const named = new URLSearchParams(search).getAll(PARAMETER).map((text) => text.trim());
  const slugs = [...new Set(named.filter(Boolean))];
  return slugs.length ? { slugs: slugs.slice(0, most), more: slugs.length > most } : undefined;
}

/**
 * Return the query of an address that asks for hubs.
 * @param {string[]} slugs
 */
export const query = (slugs) =>
  slugs.length ? `?${new URLSearchParams(slugs.map((slug) => [PARAMETER, slug]))}` : "";

/** Slugs that the browser keeps. Where it keeps nothing (`shut`) they last as long as the page. */
export class Store {
  /**
   * @param {() => Storage} area where it keeps them; to ask for it may throw
   * @param {{ key: string, most: number }} what
   */
  constructor(area, { key, most }) {
    this.area = area;
    this.key = key;
    this.most = most;
    /** @type {string[]} */
    this.slugs = [];
    this.broken = false;
    this.shut = false;
    this.load();
  }

  /** Take over what the browser keeps. */
  load() {
    try {
      const { slugs, broken } = read(this.area().getItem(this.key), this.most);
      this.slugs = slugs;
      this.broken = broken;
    } catch {
      this.shut = true;
    }
  }

  /**
   * Keep these.
   * @param {string[]} slugs
   */
  save(slugs) {
    this.slugs = slugs.slice(0, this.most);
    this.broken = false;
    try {
      if (this.slugs.length) this.area().setItem(this.key, JSON.stringify(this.slugs));
      else this.area().removeItem(this.key);
      this.shut = false;
    } catch {
      this.shut = true;
    }
  }

  get full() {
    return this.slugs.length >= this.most;
  }

  /**
   * Put a hub on it, or take it off; return whether that could be done.
   * @param {string} slug
   */
  turn(slug) {
    const has = this.slugs.includes(slug);
    if (!has && this.full) return false;
    if (has) this.drop(slug);
    else this.save([...this.slugs, slug]);
    return true;
  }

  /**
   * Take a hub off.
   * @param {string} slug
   */
  drop(slug) {
    this.save(this.slugs.filter((other) => other !== slug));
  }
}
