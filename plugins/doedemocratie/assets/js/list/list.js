// The source of the list of hubs: the columns of all of them, fetched when somebody asks. It draws what
// is left as cards, as lines or on a map.

import { fill } from "../filter/words.js";
import { tells } from "../text/asked.js";
import { both, either, engine, holds, none, rows, size } from "./bits.js";
import { read } from "./columns.js";
import { Drawing } from "./drawing.js";
import { look } from "./looking.js";
import { mend, spelled } from "./mending.js";
import { Nearby } from "./nearby.js";
import { sorted } from "./order.js";
import { load } from "./place.js";
import { open as openings } from "./week.js";
import { everywhere, inTurn, spread } from "./wide.js";
import { searcher } from "./words.js";

/** @import * as Places from "../places/places.js" */
/** @import { Host, Source } from "../filter/shapes.js" */
/** @import { State } from "../filter/state.js" */
/** @import { Bits } from "./bits.js" */
/** @import { Columns } from "./columns.js" */

const ROOT = new URL("../../../", import.meta.url);
const SILENT = 60_000; // ms after which the columns do not come any more

/**
 * Fetch the columns and return the source of a list; rejects when they do not come, or do not fit.
 * @param {Host} host
 * @returns {Promise<Source>}
 */
export async function open(host) {
  const { columns: choices = "", texts = "" } = host.dataset;
  const [first, second] = await Promise.all([fetched(choices), fetched(texts)]);
  const source = new FromColumns(host, read(first, second));
  source.begin();
  await source.near.begin(host.state.picked.get("bij"));
  return source;
}

/** @param {string} address */
async function fetched(address) {
  const answer = await fetch(address, { signal: AbortSignal.timeout?.(SILENT) });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()) ?? {};
}

/**
 * Return what each choice is called and its other words, by "parameter=value"; of those that mean
 * nothing without their group no words.
 * @param {Host} host
 */
const called = ({ boxes }) =>
  new Map(
    boxes.map(({ name, value, parentElement }) => {
      const { dataset, children } = /** @type {HTMLElement} */ (parentElement);
      const words = dataset.mute === "" ? "" : `${children[1].textContent} ${dataset.also ?? ""}`;
      return [`${name}=${value}`, words];
    }),
  );

/** @implements {Source} */
class FromColumns {
  /**
   * @param {Host} host
   * @param {Columns} columns
   */
  constructor(host, columns) {
    this.host = host;
    this.columns = columns;
    this.engine = engine(columns, host.facets);
    this.searcher = searcher(columns, called(host));
    this.searcher.prepare();
    this.near = new Nearby(host, columns, this.engine, ROOT);
    this.drawing = new Drawing(host, columns, ROOT);
    /** @type {ReturnType<typeof openings> | undefined} */
    this.openings = undefined;
    this.text = "";
    /** @type {Places.Answer[]} */
    this.answers = []; // to the place that the words name
    /** @type {Set<string>} */
    this.towns = new Set(); // which that surely is
    /** @type {Map<string, string>} */
    this.mended = new Map(); // what a word that is nowhere was taken for
    this.provinces = ""; // which were chosen when it last looked
    host.form.addEventListener("input", ({ target }) => {
      if (/** @type {Element} */ (target).matches("[data-facet-find]")) this.look();
    });
    this.meant = /** @type {HTMLElement} */ (host.querySelector("[data-list-meant]"));
  }

  /** @param {State} state */
  narrow(state) {
    this.listen(state.text);
    this.state = state;
    const answer = this.engine.narrow(state.chosen, this.within(state));
    this.left = answer.left;
    return answer;
  }

  /** Take over the cards that stand on the page: they are the first of all. */
  begin() {
    this.drawing.take(rows(this.engine.narrow(new Map()).left));
  }

  /** @param {State} state */
  count(state) {
    return this.engine.narrow(state.chosen, this.within(state)).n;
  }

  show() {
    const state = /** @type {State} */ (this.state);
    const left = rows(/** @type {Bits} */ (this.left));
    const { distances } = this.near;
    const found = this.found(state.text);
    const order =
      state.picked.get("volgorde") ??
      (distances ? "dichtbij" : found.words.length ? "past" : "naam");
    const ranked = sorted(left, order, { columns: this.columns, distances, rank: found.rank });
    const telling = found.words.filter((word) => tells([word]));
    this.drawing.draw(ranked, {
      view: state.picked.get("toon") ?? "kaarten",
      words: telling.length ? telling : found.words,
      distances,
      spot: this.near.spot,
    });
    if (order === "dichtbij" && !distances) this.near.ahead();
    this.near.tell(left.length, state, (other) => this.count(other));
    const provinces = [...(state.chosen.get("provincie") ?? [])].join();
    if (provinces !== this.provinces) this.look();
    this.provinces = provinces;
    this.tell();
    this.widen(state, left.length);
  }

  /**
   * Return which rows the words, the hours and the place leave; undefined for all.
   * @param {State} state
   * @returns {Bits | undefined}
   */
  within(state) {
    const sets = [];
    if (state.text) {
      const { bits } = this.found(state.text);
      sets.push(state.text === this.text ? either(bits, this.there()) : bits);
    }
    const when = state.picked.get("open");
    if (when) {
      this.openings ??= openings(this.columns, new Date());
      const { now, today, week } = this.openings;
      sets.push({ nu: now, vandaag: today, week }[when] ?? now);
    }
    const near = this.near.within(state);
    if (near) sets.push(near);
    return sets.length ? sets.reduce(both) : undefined;
  }

  /** Return the rows in the place that the words surely name. */
  there() {
    const towns = [...this.towns].map((id) => this.engine.of("gemeente", id));
    return towns.reduce(either, none(this.columns.n));
  }

  /** @param {string} text */
  found(text) {
    return this.searcher.find(this.mended.size ? spelled(text, this.mended) : text);
  }

  /**
   * New words: ask which place they name, and mend those that are nowhere and name none. What comes of
   * that later shows later.
   * @param {string} text
   */
  async listen(text) {
    if (text === this.text) return;
    this.text = text;
    this.answers = [];
    this.towns = new Set();
    this.mended = new Map();
    if (!text) return;
    const { nowhere } = this.searcher.find(text);
    const [place, ...others] = await load()
      .then(({ ask }) => Promise.all([text, ...nowhere].map(ask)))
      .catch(() => []);
    const answers = [place, ...others].map((told) => told?.answers ?? []).find((all) => all.length);
    const mended = answers ? new Map() : await mend(nowhere, this.searcher);
    if (text !== this.text) return;
    this.answers = answers ?? [];
    if (place?.sure) this.towns = new Set(this.answers.map(({ id }) => id));
    if (size(this.searcher.find(spelled(text, mended)).bits)) this.mended = mended;
    if (this.answers.length || this.mended.size) this.host.show();
  }

  /** Show the towns that fit what is typed in their box, and the provinces. */
  look() {
    look(this.host.form, this.host.state.chosen.get("provincie"));
  }

  /** Say which words were taken for other ones. */
  tell() {
    const [said, word] = this.meant.children;
    this.meant.hidden = !this.mended.size;
    fill(/** @type {HTMLElement} */ (said), "some", { q: [...this.mended.keys()].join("”, “") });
    word.textContent = [...this.mended.values()].join(", ");
  }

  /**
   * Show who works everywhere, for who asked for a place; and what is nearest where nothing is.
   * @param {State} state
   * @param {number} n how many are left
   */
  widen(state, n) {
    const section = /** @type {HTMLElement} */ (this.host.querySelector("[data-where]"));
    const { where = "", wide = "", fresh = "" } = section.dataset;
    const nowhere = n ? [] : this.answers.filter(({ sort }) => sort === "none");
    const placed = this.towns.size > 0 || nowhere.length > 0 || Boolean(this.near.distances);
    const text = placed ? "" : state.text;
    const picked = new Map([...state.picked].filter(([name]) => name !== "bij"));
    const all = everywhere(this.engine, state, {
      where: where.split(" "),
      wide,
      placed,
      bare: !n,
      within: this.within({ ...state, text, picked }),
    });
    const left = /** @type {Bits} */ (this.left);
    const others = all ? rows(all).filter((row) => !holds(left, row)) : [];
    const of = (/** @type {string} */ choice) => {
      const [facet, value] = choice.split("=");
      return this.engine.of(facet, value);
    };
    const turned = inTurn(others, of(fresh), location.search);
    spread(section, turned, size(of(wide)), (row) => this.drawing.asCard(row));
    const near = nowhere.map((answer) => ({
      ...answer,
      lines: answer.lines.filter(({ sort }) => sort === "near"),
    }));
    if (this.answers.length) load().then(({ say }) => say(this.host, near, ROOT));
  }
}
