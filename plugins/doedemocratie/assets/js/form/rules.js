// The rules between the fields of one record or group, as `rules()` of the models has them
// (model/*.py); tests/js/form_cases.json holds both to the same answers.
// Each yields [code, path, fields it rests on besides, facts].

const clock = (time) =>
  `${String(Math.floor(time / 60)).padStart(2, "0")}:${String(time % 60).padStart(2, "0")}`;

function* hours({ van, tot }, about) {
  if (van !== undefined && tot !== undefined && tot <= van) {
    yield ["ends-before-start", ["tot"], about, { start: clock(van), end: clock(tot) }];
  }
  if (tot !== undefined && van === undefined) {
    yield ["end-without-start", ["tot"], about, { end: clock(tot) }];
  }
}

function* ways({ url, email }, about) {
  if (url && email) yield ["two-ways-to-join", ["email"], about, { url }];
  if (!url && !email) yield ["no-way-to-join", [], ["url", "email"], {}];
}

function* party({ hub, naam }) {
  if (hub && naam) yield ["hub-and-name", ["naam"], [], { hub, name: naam }];
  if (!hub && !naam) yield ["no-party", [], ["hub", "naam"], {}];
}

export const RULES = {
  *Opening(one) {
    if (one.dag && one.dagen) yield ["day-twice", ["dagen"], [], {}];
    yield* hours(one, []);
  },
  *Closure({ van, tot }) {
    if (van && tot && tot < van) yield ["ends-before-start", ["tot"], [], { start: van, end: tot }];
  },
  *Session(one) {
    yield* hours(one, ["van"]);
  },
  *SignUp(one) {
    yield* ways(one, ["url"]);
  },
  *Join(one) {
    yield* ways(one, []);
  },
  Party: party,
  Lead: party,
  Example: party,
  *Quote({ toestemming }) {
    if (toestemming === "nee") yield ["no-consent", ["toestemming"], [], {}];
  },
  *Hub(hub) {
    if (lenient("Hub", hub)) return;
    if (!hub.plaats && hub.bereik !== "landelijk") {
      yield ["missing-field", ["plaats"], ["bron", "bereik"], {}];
    }
    if (!hub.website && !hub.email && !hub.telefoon) {
      yield ["no-contact", ["website"], ["bron", "email", "telefoon"], {}];
    }
  },
  *Experiment({ status, trekkers = [], geleerd, besluit, geschiedenis: steps = [] }) {
    const sure = trekkers.some(({ rol }) => rol === "bevestigd");
    if (status === "loopt" && !sure) yield ["runs-without-lead", ["status"], ["trekkers"], {}];
    if (status === "zoekt-trekker" && trekkers.length)
      yield ["lead-but-wanted", ["status"], [], {}];
    if (status === "voorstel" && !trekkers.length) {
      yield ["proposal-without-lead", ["status"], ["trekkers"], {}];
    }
    if (["afgerond", "gestopt"].includes(status) && !geleerd) {
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
  *Offer({ status, aanmelden }) {
    if (status === "open" && !aanmelden) {
      yield ["open-without-sign-up", ["aanmelden"], ["status"], {}];
    }
  },
  *Story({ status, beschrijving, datum, bijgewerkt }) {
    if (status === "klaar" && !beschrijving) {
      yield ["story-without-text", ["beschrijving"], ["status"], {}];
    }
    if (bijgewerkt && datum && bijgewerkt < datum) {
      yield ["updated-before", ["bijgewerkt"], ["datum"], { found: bijgewerkt, before: datum }];
    }
  },
};

/** Return whether a record of this model was written by somebody else and not yet confirmed. */
export function lenient(model, record) {
  return model === "Hub" && Boolean(record.bron) && !record.bevestigd_op;
}
