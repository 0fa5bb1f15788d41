// Which hubs fit a question, in which order, and why, as pages/finding/finder/fit.py says it. What counts how
// much and in which words comes with the page (rules.py); a table of cases holds both to the same
// answers. Pure.
import { slugOf } from "../list/columns.js";
import { distances } from "../list/near.js";
import { entry } from "../text/tables.js";

/** @import { Columns } from "../list/columns.js" */
/** @import { Answer, Asked, Hit, Question, Rules } from "./shapes.js" */

const UNKNOWN = "onbekend";
/** The facet of what hubs help with. */
export const NEED = "helpt_met";
// What comes out when no band holds a hub.
const NOWHERE = -1;

/**
 * Return the hubs that fit a question best.
 * @param {Columns} columns
 * @param {Rules} rules
 * @param {Question} question
 * @returns {Answer}
 */
export function fit(columns, rules, question) {
  const { spot } = question;
  const far = spot && distances(columns, spot.lat, spot.lon);
  const hub = reader(columns);
  const band = bands(rules, question, hub, columns);
  const worth = points(rules, question, hub);
  const stopped = hub.having("stadium", "gestopt");
  const need = needed(rules, question);
  const helps = hub.having(NEED, need);
  /** @type {Hit[]} */
  const hits = [];
  let around = 0;
  for (let row = 0; row < columns.n; row++) {
    if (stopped(row)) continue;
    const silent = !hub.says(NEED, row);
    if (!silent && need && !helps(row)) continue;
    const away = far ? far[row] : Infinity;
    if (!silent && away <= rules.around) around++;
    const place = band(row, away);
    if (place === NOWHERE) continue;
    const km = Math.floor(away * 10 + 0.5);
    hits.push({ row, band: place, points: worth(row, away, silent), km, silent });
  }
  const best = first(columns, hits, rules.most, canonical(rules, question));
  const told = best.filter(({ silent }) => !silent).length;
  return {
    hits: best.map((hit) => ({ ...hit, reasons: reasons(rules, question, hub, hit) })),
    around: spot && (told < rules.fewer || !around) ? around : undefined,
  };
}

/**
 * Return a question as its address says it, in one fixed order.
 * @param {Rules} rules
 * @param {Question} question
 */
export function canonical({ who, order, asked }, { chosen, spot, province }) {
  /** @type {Record<string, string[]>} */
  const told = { [who[0]]: [who[1]] };
  for (const { parameter, choices } of asked) {
    told[parameter] = choices.map(([id]) => id).filter((id) => chosen.get(parameter)?.has(id));
  }
  if (spot) told.bij = [spot.label];
  else if (province) told.provincie = [province];
  return order.flatMap((name) => (told[name] ?? []).map((value) => `${name}=${value}`)).join("&");
}

/**
 * Return what help a question asks for; "" for none in particular.
 * @param {Rules} rules
 * @param {Question} question
 */
export function needed({ asked }, { chosen }) {
  const parameter = asked.find(({ facet }) => facet === NEED)?.parameter ?? "";
  return [...(chosen.get(parameter) ?? [])][0] ?? "";
}

/**
 * Return "a, b en c".
 * @param {Rules} rules
 * @param {string[]} names
 */
export const listed = ({ words }, names) =>
  [names.slice(0, -1).join(words.comma), ...names.slice(-1)].filter(Boolean).join(words.and);

/** @typedef {ReturnType<typeof reader>} Reader */

/**
 * Return what tells what hubs say.
 * @param {Columns} columns
 */
function reader({ facets }) {
  /** @type {Map<string, (row: number) => unknown>} */
  const sayers = new Map();

  /** @param {string} facet */
  function sayer(facet) {
    const column = entry(facets, facet);
    if (!column) return () => false;
    const unknown = column.choices.indexOf(UNKNOWN);
    if ("lists" in column)
      return (/** @type {number} */ row) => column.lists[row].some((at) => at !== unknown);
    const told = unknown < 0 ? -1 : ~(1 << unknown);
    return (/** @type {number} */ row) => column.masks[row] & told;
  }

  return {
    /**
     * Return whether a hub says anything in a facet.
     * @param {string} facet
     * @param {number} row
     */
    says(facet, row) {
      let says = sayers.get(facet);
      if (!says) sayers.set(facet, (says = sayer(facet)));
      return Boolean(says(row));
    },

    /**
     * Return what tells whether a hub has a choice.
     * @param {string} facet
     * @param {string} choice
     * @returns {(row: number) => boolean}
     */
    having(facet, choice) {
      const column = entry(facets, facet);
      const at = choice && choice !== UNKNOWN && column ? column.choices.indexOf(choice) : -1;
      if (!column || at < 0) return () => false;
      if ("lists" in column) return (row) => column.lists[row].includes(at);
      return (row) => Boolean((column.masks[row] >> at) & 1);
    },
  };
}

/**
 * Return what gives the place of the first band that holds a hub so many kilometres away.
 * @param {Rules} rules
 * @param {Question} question
 * @param {Reader} hub
 * @param {Columns} columns
 * @returns {(row: number, away: number) => number}
 */
function bands(rules, { spot, province }, hub, { lat, more }) {
  const { reach } = rules;
  const [near, region, wide, unplaced] = ["near", "region", "national", "unknown"].map((name) =>
    rules.bands.indexOf(name),
  );
  const [isLocal, isRegional, isWide] = [reach.local, reach.regional, reach.national].map(
    (choice) => hub.having("bereik", choice),
  );
  const inProvince = hub.having("provincie", spot ? spot.province : province);
  const inTown = hub.having(rules.own.facet, spot?.town ?? "");
  const placed = (/** @type {number} */ row) =>
    lat[row] !== null ||
    (Object.hasOwn(more, row) && more[row].some(([, north]) => north !== null));

  return (row, away) => {
    const everywhere = isWide(row);
    const nowhere = !placed(row) && !everywhere && !hub.says("provincie", row);
    if (!spot && !province) return nowhere ? unplaced : wide;
    const there = inProvince(row);
    let around = there;
    if (spot) {
      const local = isLocal(row) || !hub.says("bereik", row);
      const own = away <= rules.local || inTown(row);
      const regional = isRegional(row);
      // Whatever a hub says of its reach, in one's own municipality it is near.
      if (own || (regional && away <= rules.regional)) return near;
      around = there && (regional || (local && !placed(row)));
    }
    if (around) return region;
    if (everywhere) return wide;
    return nowhere ? unplaced : NOWHERE;
  };
}

/**
 * Return the choices that were asked, in the order of their reasons.
 * @param {Rules} rules
 * @param {Question} question
 * @returns {{ asked: Asked, id: string, label: string }[]}
 */
export const wishes = ({ asked: all }, { chosen }) =>
  all.flatMap((asked) =>
    asked.choices
      .filter(([id]) => chosen.get(asked.parameter)?.has(id))
      .map(([id, label]) => ({ asked, id, label })),
  );

/**
 * Return what gives the points of a hub.
 * @param {Rules} rules
 * @param {Question} question
 * @param {Reader} hub
 * @returns {(row: number, away: number, silent: boolean) => number}
 */
function points(rules, question, hub) {
  const { spot } = question;
  const counting = [
    ...wishes(rules, question).map(({ asked, id }) => ({ ...asked, choice: id })),
    ...rules.bonuses,
    { ...rules.own, choice: spot?.town ?? "" },
  ].map(({ facet, choice, points }) => ({ has: hub.having(facet, choice), points }));
  return (row, away, silent) => {
    let sum = silent ? rules.silent.points : 0;
    for (const { has, points } of counting) if (has(row)) sum += points;
    return sum + (rules.steps.find(([km]) => away <= km)?.[1] ?? 0);
  };
}

/**
 * Return why a hub fits.
 * @param {Rules} rules
 * @param {Question} question
 * @param {Reader} hub
 * @param {Hit} hit
 */
function reasons(rules, question, hub, { row, silent }) {
  const why = [];
  if (silent) why.push(rules.silent.reason);
  else if (!needed(rules, question)) {
    const { choices = [], reason = "" } = rules.asked.find(({ facet }) => facet === NEED) ?? {};
    const helps = choices.filter(([id]) => hub.having(NEED, id)(row)).map(([, label]) => label);
    why.push(told(reason, listed(rules, helps.slice(0, rules.named))));
  }
  for (const { asked, id, label } of wishes(rules, question)) {
    if (hub.having(asked.facet, id)(row)) why.push(told(asked.reason, label));
  }
  const own = { ...rules.own, choice: question.spot?.town ?? "" };
  for (const { facet, choice, reason } of [own, ...rules.bonuses]) {
    if (reason && hub.having(facet, choice)(row)) why.push(reason);
  }
  return why;
}

/**
 * Return a reason with the value that it is about.
 * @param {string} reason
 * @param {string} value
 */
export const told = (reason, value) => reason.replace("{v}", () => value);

/**
 * Return the first of all hits, by band and then in order. Those that are equal in all else take
 * turns: which comes first hangs on the question.
 * @param {Columns} columns
 * @param {Hit[]} hits
 * @param {number} most
 * @param {string} asked the question
 */
function first(columns, hits, most, asked) {
  const order = (/** @type {Hit} */ a, /** @type {Hit} */ b) =>
    a.band - b.band ||
    b.points - a.points ||
    (a.km === b.km ? columns.confirmed[b.row] - columns.confirmed[a.row] : a.km - b.km);
  const rank = (/** @type {Hit} */ a, /** @type {Hit} */ b) =>
    Number(a.silent) - Number(b.silent) || order(a, b);
  hits.sort(rank);
  const last = hits[most - 1];
  const some = last ? hits.filter((hit) => rank(hit, last) <= 0) : hits;
  const turns = new Map(some.map(({ row }) => [row, turn(`${slugOf(columns, row)} ${asked}`)]));
  const byTurn = (/** @type {Hit} */ a, /** @type {Hit} */ b) =>
    /** @type {number} */ (turns.get(a.row)) - /** @type {number} */ (turns.get(b.row));
  return some
    .sort((a, b) => rank(a, b) || byTurn(a, b))
    .slice(0, most)
    .sort((a, b) => order(a, b) || byTurn(a, b));
}

/**
 * Return the 32 bits of a text by FNV-1a, over its UTF-8.
 * @param {string} text
 */
export function turn(text) {
  let bits = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) bits = Math.imul(bits ^ byte, 0x01000193);
  return bits >>> 0;
}
