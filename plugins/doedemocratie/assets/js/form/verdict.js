// What is wrong and what is missing, in words: at its field, and in lists that lead to the field.
import { isEmpty } from "./checks.js";
import { entry, locate, own } from "./fields.js";
import { inWords } from "./values/date.js";
import { words } from "./words.js";

/** @import { Host, Path, Problem, Values } from "./shapes.js" */

/**
 * Return where a value of a sort belongs: of the fields beside it, else of the whole form.
 * @param {Host} host
 * @param {Path} path
 * @param {string} sort
 */
function belongs({ form, fields, model }, path, sort) {
  const around = path.slice(0, -1);
  let beside = fields;
  for (const part of around) beside = beside.find(({ name }) => name === part)?.fields ?? beside;
  const ways = [
    ...beside.map((spec) => ({ spec, way: [...around, spec.name] })),
    ...fields.map((spec) => ({ spec, way: [spec.name] })),
  ];
  const there = ways.find(({ spec, way }) => spec.sort === sort && locate(form, way, fields));
  return there ? words(model.belongs, { label: there.spec.label }) : "";
}

/**
 * @param {Host} host
 * @param {Problem} problem
 */
function told(host, { code, facts, path }) {
  const key = locate(host.form, path, host.fields)?.short ?? path.at(-1) ?? "";
  const elsewhere = facts.belongs ? belongs(host, path, String(facts.belongs)) : "";
  const shown = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, inWords(String(value)).slice(0, 80)]),
  );
  return host.model.says[code]
    .map((text) => words(text, { key, elsewhere, ...shown }))
    .join(" ")
    .trim();
}

/**
 * Say at each field what is wrong there, once somebody was there or all may show.
 * @param {Host} host
 */
export function mark(host) {
  for (const error of /** @type {NodeListOf<HTMLElement>} */ (
    host.form.querySelectorAll(".field__error:not([hidden])")
  )) {
    error.hidden = true;
    error.textContent = "";
  }
  for (const invalid of host.form.querySelectorAll("[aria-invalid]"))
    invalid.removeAttribute("aria-invalid");
  for (const problem of host.problems) {
    const { field } = locate(host.form, problem.path, host.fields) ?? {};
    if (!field || !(host.all || host.touched.has(field))) continue;
    const error = /** @type {HTMLElement} */ (
      field.querySelector(":scope > .field__error, :scope > fieldset > .field__error")
    );
    error.textContent = `${error.textContent} ${told(host, problem)}`.trim();
    error.hidden = false;
    if (field.dataset.control === "radios") field.setAttribute("aria-invalid", "true");
    else if (!field.matches("fieldset, .item")) entry(field).setAttribute("aria-invalid", "true");
  }
}

/**
 * Return a line of a list; with a path it leads to that field.
 * @param {Path | undefined} path
 * @param {string} text
 */
function line(path, text) {
  const item = document.createElement("li");
  if (!path) item.append(text);
  else {
    const link = document.createElement("a");
    link.href = "#stap-klaar";
    link.dataset.to = JSON.stringify(path);
    link.textContent = text;
    item.append(link);
  }
  return item;
}

/**
 * @param {Host} host
 * @param {HTMLElement} place
 * @param {Problem[]} problems
 */
function list(host, place, problems) {
  const is = JSON.stringify(problems);
  if (place.dataset.is === is) return; // a link that is being clicked stays where it is
  place.dataset.is = is;
  place.replaceChildren(
    ...problems.map((problem) => {
      const { label, short } = locate(host.form, problem.path, host.fields) ?? {};
      const text = told(host, problem);
      if (!label) return line(undefined, text);
      const rest = text.startsWith(`'${short}'`) && text.slice(`'${short}'`.length);
      return line(problem.path, rest ? `'${label}'${rest}` : `${label}: ${text}`);
    }),
  );
}

/**
 * Return how many problems there are, in words.
 * @param {Host} host
 */
export function counted({ dataset, busy, blind, same, problems: { length: n } }) {
  const short = busy ? dataset.saysBusy : same ? dataset.saysSame : blind && dataset.saysBlind;
  if (!n && short) return short;
  return words(/** @type {string} */ (dataset[n ? (n > 1 ? "saysMany" : "saysOne") : "saysNone"]), {
    n,
  });
}

/**
 * Say what is wrong, and apart from that what deserves a second look.
 * @param {Host} host
 */
export function judge(host) {
  const count = host.problems.length;
  const fine = !count && !host.busy && !host.same;
  host.one("verdict-say").textContent = counted(host);
  host.one("verdict-fine").hidden = !fine;
  host.one("verdict-wrong").hidden = !count;
  host.one("verdict").classList.toggle("verdict--fine", fine);
  list(host, host.one("verdict-list"), host.problems);
  host.one("soft").hidden = !host.hints.length;
  list(host, host.one("soft-list"), host.hints);
}

/**
 * Name what visitors miss most, as far as this form asks for it.
 * @param {Host} host
 * @param {Values} values
 */
export function coach(host, values) {
  /** @type {(path: string[]) => boolean} */
  const full = (path) => !isEmpty(path.reduce((/** @type {any} */ at, name) => at?.[name], values));
  const open = host.model.coaching
    .map(({ fields, sentence, of_another: other }) => ({
      // A form that keeps a source is about somebody else.
      sentence: (host.dataset.kept && other) || sentence,
      paths: fields.map((path) => path.split(".")),
    }))
    .filter(({ paths }) => !paths.some(full) && own(host.form, paths[0][0]));
  host.one("missing").hidden = !open.length;
  const lines = open.slice(0, 5).map(({ paths, sentence }) => line(paths[0], sentence));
  /** @type {Element} */ (host.querySelector(".sheet__missing")).replaceChildren(...lines);
}

/**
 * Go to a field, and from now on show whatever is wrong.
 * @param {Host} host
 * @param {Path} path
 */
export function lead(host, path) {
  host.all = true;
  mark(host);
  const { field } = locate(host.form, path, host.fields) ?? {};
  if (!field) return;
  for (let at = /** @type {HTMLElement | null} */ (field); at; at = at.parentElement) {
    if (at.tagName === "DETAILS") /** @type {HTMLDetailsElement} */ (at).open = true;
  }
  const target = field.matches("fieldset:not([data-control=ticks], [data-control=radios])")
    ? field
    : entry(field);
  target.focus();
  field.scrollIntoView({ block: "center" });
}
