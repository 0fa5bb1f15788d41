// The rules between the fields of one record or group, as `rules()` of the models has them
// (model/*.py); tests/js/make_form_cases.py holds both to the same answers.
// Each yields [code, path, fields it rests on besides, facts].

/** @import { Fault, Values } from "./shapes.js" */

/**
 * Values as checks.js read them: times are minutes, dates are written year-month-day.
 * @typedef {{ van?: number, tot?: number }} Hours
 * @typedef {{ url?: string, email?: string }} Ways
 * @typedef {{ hub?: string, naam?: string }} Party
 * @typedef {{ van?: string, tot?: string }} Closure
 * @typedef {{ status?: string, datum: string }} Step
 * @typedef {{ status?: string, trekkers?: { rol?: string }[], geleerd?: string, besluit?: string,
 *   geschiedenis?: Step[] }} Experiment
 * @typedef {{ status?: string, beschrijving?: string, datum?: string, bijgewerkt?: string }} Story
 */

/** @param {number} time */
const clock = (time) =>
  `${String(Math.floor(time / 60)).padStart(2, "0")}:${String(time % 60).padStart(2, "0")}`;

/**
 * @param {Hours} one
 * @param {string[]} about
 * @returns {Iterable<Fault>}
 */
function* hours({ van, tot }, about) {
  if (van !== undefined && tot !== undefined && tot <= van) {
    yield ["ends-before-start", ["tot"], about, { start: clock(van), end: clock(tot) }];
  }
  if (tot !== undefined && van === undefined) {
    yield ["end-without-start", ["tot"], about, { end: clock(tot) }];
  }
}

/**
 * @param {Ways} one
 * @param {string[]} about
 * @returns {Iterable<Fault>}
 */
function* ways({ url, email }, about) {
  if (url && email) yield ["two-ways-to-join", ["email"], about, { url }];
  if (!url && !email) yield ["no-way-to-join", [], ["url", "email"], {}];
}

/**
 * @param {Party} one
 * @returns {Iterable<Fault>}
 */
function* party({ hub, naam }) {
  if (hub && naam) yield ["hub-and-name", ["naam"], [], { hub, name: naam }];
  if (!hub && !naam) yield ["no-party", [], ["hub", "naam"], {}];
}

/** @type {Record<string, (values: any) => Iterable<Fault>>} */
export const RULES = {
  /** @param {Hours & { dag?: string, dagen?: string[] }} one */
  *Opening(one) {
    if (one.dag && one.dagen) yield ["day-twice", ["dagen"], [], {}];
    yield* hours(one, []);
  },
  /** @param {Closure} one */
  *Closure({ van, tot }) {
    if (van && tot && tot < van) yield ["ends-before-start", ["tot"], [], { start: van, end: tot }];
  },
  /** @param {Hours} one */
  *Session(one) {
    yield* hours(one, ["van"]);
  },
  /** @param {Ways} one */
  *SignUp(one) {
    yield* ways(one, ["url"]);
  },
  /** @param {Ways} one */
  *Join(one) {
    yield* ways(one, []);
  },
  Party: party,
  Lead: party,
  Example: party,
  /** @param {{ toestemming?: string }} one */
  *Quote({ toestemming }) {
    if (toestemming === "nee") yield ["no-consent", ["toestemming"], [], {}];
  },
  /** @param {{ [field in "plaats" | "bereik" | "website" | "email" | "telefoon"]?: string }} hub */
  *Hub(hub) {
    if (lenient("Hub", hub)) return;
    if (!hub.plaats && hub.bereik !== "landelijk") {
      yield ["missing-field", ["plaats"], ["bron", "bereik"], {}];
    }
    if (!hub.website && !hub.email && !hub.telefoon) {
      yield ["no-contact", ["website"], ["bron", "email", "telefoon"], {}];
    }
  },
  /** @param {Experiment} one */
  *Experiment({ status, trekkers = [], geleerd, besluit, geschiedenis: steps = [] }) {
    const sure = trekkers.some(({ rol }) => rol === "bevestigd");
    if (status === "loopt" && !sure) yield ["runs-without-lead", ["status"], ["trekkers"], {}];
    if (status === "zoekt-trekker" && trekkers.length)
      yield ["lead-but-wanted", ["status"], [], {}];
    if (status === "voorstel" && !trekkers.length) {
      yield ["proposal-without-lead", ["status"], ["trekkers"], {}];
    }
    if (["afgerond", "gestopt"].includes(/** @type {string} */ (status)) && !geleerd) {
      yield ["ended-without-lesson", ["geleerd"], [], { status }];
    }
    if (status === "afgerond" && !besluit) yield ["ended-without-decision", ["besluit"], [], {}];
    for (let at = 1; at < steps.length; at++) {
      const [before, found] = [steps[at - 1].datum, steps[at].datum];
      if (found < before) {
        yield ["history-backwards", ["geschiedenis", at, "datum"], [], { found, before }];
      }
    }
    const last = steps.at(-1)?.status;
    if (last && status && last !== status) {
      const path = ["geschiedenis", steps.length - 1, "status"];
      yield ["history-ends-elsewhere", path, [], { found: last, status }];
    }
  },
  /** @param {{ status?: string, aanmelden?: Ways }} one */
  *Offer({ status, aanmelden }) {
    if (status === "open" && !aanmelden) {
      yield ["open-without-sign-up", ["aanmelden"], ["status"], {}];
    }
  },
  /** @param {Story} one */
  *Story({ status, beschrijving, datum, bijgewerkt }) {
    if (status === "klaar" && !beschrijving) {
      yield ["story-without-text", ["beschrijving"], ["status"], {}];
    }
    if (bijgewerkt && datum && bijgewerkt < datum) {
      yield ["updated-before", ["bijgewerkt"], ["datum"], { found: bijgewerkt, before: datum }];
    }
  },
};

/**
 * Return whether a record of this model was written by somebody else and not yet confirmed.
 * @param {string | undefined} model
 * @param {Values} record
 */
export function lenient(model, record) {
  return model === "Hub" && Boolean(record.bron) && !record.bevestigd_op;
}
