// Between the markup of the form (templates/parts/field.html) and the values of a record. A field is
// found by data-field inside the nearest data-group: the form, a group, or one item of a list.
import { find, isEmpty } from "./checks.js";
import { put } from "./pictures.js";

/** @import { GroupSpec, Model, Path, Spec, Values } from "./shapes.js" */
/**
 * @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Entry
 * @typedef {{ textContent: string | number | null }} Shown an element; a number becomes text by itself
 */

// What a group holds that the form does not show, and the order of what is ticked: it comes back as it
// was.
/** @type {WeakMap<Element, any>} */
const kept = new WeakMap();
let serial = 0;

/**
 * Return the element of a field of this group, or undefined.
 * @param {Element} root
 * @param {string} name
 */
export function own(root, name) {
  return [
    .../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(`[data-field="${name}"]`)),
  ].find((field) => /** @type {Element} */ (field.parentElement).closest("[data-group]") === root);
}

/**
 * Return the line to write on: every field but a group, a list or a choice has one.
 * @param {Element} element
 */
export const entry = (element) =>
  /** @type {Entry} */ (element.querySelector("input, select, textarea"));

/** @param {Element} list */
export const items = (list) =>
  /** @type {HTMLElement[]} */ ([.../** @type {Element} */ (list.querySelector("ol")).children]);

/** @type {Record<string, ((field: HTMLElement, spec: GroupSpec) => any) | undefined>} */
const READ = {
  group: (field, spec) => read(field, spec.fields),
  list: (field, spec) =>
    items(field)
      .map((item) => (spec.fields ? read(item, spec.fields) : entry(item).value))
      .filter((value) => !isEmpty(value)),
  // In the order in which they stood, new ones behind.
  ticks(field) {
    const ticked = [
      .../** @type {NodeListOf<HTMLInputElement>} */ (field.querySelectorAll(":checked")),
    ].map((box) => box.value);
    return [...new Set([...(kept.get(field) ?? []), ...ticked])].filter((id) =>
      ticked.includes(id),
    );
  },
  radios: (field) =>
    /** @type {HTMLInputElement | null} */ (field.querySelector(":checked"))?.value,
  picture: ({ dataset }) => dataset.holds,
  lines: (field) =>
    entry(field)
      .value.split("\n")
      .map((text) => text.trim())
      .filter(Boolean),
};

/**
 * Return the value of a field of this group as typed; of what the form does not show, as it came.
 * @param {HTMLElement} root
 * @param {Spec} spec
 */
function typed(root, spec) {
  const field = own(root, spec.name);
  if (!field) return kept.get(root)?.[spec.name];
  const how = READ[/** @type {string} */ (field.dataset.control)];
  return how ? how(field, /** @type {GroupSpec} */ (spec)) : entry(field).value;
}

/**
 * Return whether what is chosen in a list stands in the field for one of it: for one, unless the
 * list held one before.
 * @param {HTMLElement} root
 * @param {Spec} list
 */
const stands = (root, list) =>
  typed(root, list)?.length === 1 && !Array.isArray(kept.get(root)?.[list.name]);

/**
 * Return the values of a group as typed; what is empty is absent.
 * @param {HTMLElement} root
 * @param {Spec[]} specs
 */
export function read(root, specs) {
  /** @type {Values} */
  const values = {};
  for (const spec of specs) {
    const list = specs.find(({ name }) => name === spec.single_of);
    const apart = specs.some(({ single_of: of }) => of === spec.name) && stands(root, spec);
    let value = apart ? undefined : typed(root, list ?? spec);
    if (list) value = stands(root, list) ? value[0] : undefined;
    if (!isEmpty(value)) values[spec.name] = value;
  }
  return values;
}

/**
 * Put values in a group; what they lack is made empty.
 * @param {HTMLElement} root
 * @param {Spec[]} specs
 * @param {Values} values
 * @param {Model} model
 */
export function fill(root, specs, values, model) {
  kept.set(root, values);
  for (const spec of specs) {
    const field = own(root, spec.name);
    if (!field) continue;
    const single = specs.find(({ single_of: of }) => of === spec.name);
    const value = single
      ? [values[single.name], values[spec.name]].flat().filter((part) => !isEmpty(part))
      : values[spec.name];
    /** @type {(one: any) => string} */
    const chosen = (choice) => (spec.list ? (find(String(choice), spec, model) ?? choice) : choice);
    switch (field.dataset.control) {
      case "group":
        fill(field, /** @type {Spec[]} */ (spec.fields), value ?? {}, model);
        break;
      case "list":
        /** @type {Element} */ (field.querySelector("ol")).replaceChildren();
        for (const item of [value ?? []].flat()) add(field, spec, item, model);
        number(field);
        break;
      case "ticks":
      case "radios": {
        const wanted = [value ?? []].flat().map(chosen);
        kept.set(field, wanted);
        for (const box of field.querySelectorAll("input")) box.checked = wanted.includes(box.value);
        break;
      }
      case "picture":
        put(field, value ?? "");
        break;
      case "lines":
        entry(field).value = (value ?? []).join("\n");
        break;
      case "record":
        choose(entry(field), value);
        break;
      default:
        entry(field).value = value === undefined ? "" : chosen(value);
    }
  }
}

/**
 * Put a value on a line; a list of records that were not fetched yet learns it.
 * @param {Entry} line
 * @param {string | undefined} value
 */
function choose(line, value = "") {
  line.value = value;
  if (line.value === value || !line.matches("[data-records]")) return;
  /** @type {HTMLSelectElement} */ (line).add(new Option(value, value));
  line.value = value;
}

/**
 * Add an item to a list and return it. Its ids become its own.
 * @param {Element} list
 * @param {Spec} spec
 * @param {any} value a text, or the values of a group; undefined for an empty item
 * @param {Model} model
 */
export function add(list, spec, value, model) {
  const template = /** @type {HTMLTemplateElement} */ (list.querySelector(":scope > template"));
  const item = /** @type {HTMLElement} */ (
    /** @type {DocumentFragment} */ (template.content.cloneNode(true)).firstElementChild
  );
  const mark = `n${++serial}-`;
  for (const name of ["id", "for", "aria-describedby"]) {
    for (const part of item.querySelectorAll(`[${name}]`)) {
      part.setAttribute(
        name,
        /** @type {string} */ (part.getAttribute(name))
          .split(" ")
          .map((id) => mark + id)
          .join(" "),
      );
    }
  }
  /** @type {Element} */ (list.querySelector("ol")).append(item);
  if (spec.fields) fill(item, spec.fields, value ?? {}, model);
  else choose(entry(item), value);
  return item;
}

/**
 * Return the label above a list.
 * @param {HTMLElement} list
 */
const spelled = (list) =>
  /** @type {Text} */ (
    /** @type {Element} */ (list.querySelector("legend")).firstChild
  ).data.trim();

/**
 * Number the items of a list, and let no button promise what it cannot do.
 * @param {HTMLElement} list
 */
export function number(list) {
  const all = items(list);
  const what = list.dataset.each ?? spelled(list);
  all.forEach((item, at) => {
    /** @type {Shown} */ (item.querySelector("[data-number]")).textContent = at + 1;
    for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (
      item.querySelectorAll(":scope > fieldset > .item__acts > button")
    )) {
      button.setAttribute("aria-label", `${button.textContent} ${what} ${at + 1}`);
      const to = at + Number(button.dataset.move);
      button.disabled = to < 0 || to >= all.length;
    }
  });
  /** @type {HTMLButtonElement} */ (list.querySelector(":scope > p > [data-add]")).disabled =
    all.length >= Number(list.dataset.most);
  return { what, count: all.length };
}

/** @type {(text: string) => string} */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Return {field, label, short}: where a problem shows, and the name of the question, whole ("Maker
 * van beeld 1") and by itself; undefined for what the form hides.
 * @param {HTMLElement} root
 * @param {Path} path
 * @param {Spec[]} specs
 */
export function locate(root, path, specs) {
  let at = root;
  /** @type {HTMLElement | undefined} */
  let found;
  /** @type {{ spec: Spec, n?: number }[]} */
  const way = [];
  for (const part of path) {
    if (typeof part === "number") {
      if (found?.dataset.control !== "list") break;
      const item = items(found)[part];
      if (!item) break; // a line that the form writes itself
      at = found = item;
      way[way.length - 1].n = part + 1;
    } else {
      const spec = /** @type {GroupSpec} */ (specs.find(({ name }) => name === part));
      const field = own(at, part);
      if (!field) break;
      [at, found, specs] = [field, field, spec.fields];
      way.push({ spec });
    }
  }
  const last = way.pop();
  if (!found || !last) return undefined;
  const called = ({ spec, n } = last) =>
    `${spec.each ?? spec.label.toLowerCase()} ${n ?? ""}`.trim();
  const short = last.n ? capital(called()) : last.spec.label;
  // Of a group that is no item of a list the nearest says enough.
  const around = way.filter(({ n }, at) => n || at === way.length - 1).reverse();
  return {
    field: found,
    short,
    label: [short, ...around.map((part) => called(part))].join(" van "),
  };
}

/**
 * Return the fields that have an answer, with all that stands in them.
 * @param {HTMLElement} group
 * @param {Spec[]} specs
 * @param {Values} values
 */
export const filled = (group, specs, values) =>
  specs
    .filter(({ name }) => !isEmpty(values[name]))
    .flatMap(({ name }) => own(group, name) ?? [])
    .flatMap((field) => [field, ...field.querySelectorAll("[data-field], .item")]);
