// A mail to a hub that stands ready, with the question in words already. Pure.
import { entry } from "../text/tables.js";
import { listed, NEED } from "./fit.js";

/** @import { Question, Rules } from "./shapes.js" */

const PHASE = "fase";

/**
 * Return the address that opens a mail; `where` is what the place or province is called.
 * @param {Rules} rules
 * @param {Question} question
 * @param {{ email: string, name: string, where: string, site: string }} told
 */
export function mail(rules, question, { email, name, where, site }) {
  const { phases, ...letter } = rules.letter;
  /** @type {Record<string, string>} */
  const by = letter;
  /** @type {Record<string, string[]>} */
  const labels = {};
  for (const { parameter, choices } of rules.asked) {
    const some = question.chosen.get(parameter);
    labels[parameter] = choices.filter(([id]) => some?.has(id)).map(([, label]) => label);
  }
  const asked = rules.asked.find(({ facet }) => facet === NEED);
  const need = labels[asked?.parameter ?? ""]?.[0] ?? "";
  const phase = [...(question.chosen.get(PHASE) ?? [])][0] ?? "";
  const told = { need, place: where };
  const more = Object.entries(labels).map(([parameter, some]) => [parameter, listed(rules, some)]);
  const sentences = [...Object.entries(told), ...more]
    .filter(([part, text]) => text && entry(by, part))
    .map(([part, text]) => filled(by[part], "v", text));
  const subject = need ? filled(letter.subject, "v", need) : letter.bare;
  const lines = [
    ...[filled(letter.greeting, "n", name), ""],
    [entry(phases, phase) ?? letter.none, ...sentences].join(" "),
    ...[filled(letter.source, "s", site), "", letter.end, "", ""],
  ];
  const [to, about, body] = [email, subject, lines.join("\r\n")].map(encodeURIComponent);
  return `mailto:${to.replace("%40", "@")}?subject=${about}&body=${body}`;
}

/**
 * @param {string} sentence
 * @param {string} mark
 * @param {string} value
 */
const filled = (sentence, mark, value) => sentence.replace(`{${mark}}`, () => value);
