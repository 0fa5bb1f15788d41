// Between the markup of the form (templates/parts/field.html) and the values of a record. A field is
// found by data-field inside the nearest data-group: the form, a group, or one item of a list.
import { find, isEmpty } from "./checks.js";

// What a group holds that the form does not show, and the order of what is ticked: it comes back as it
// was.
const kept = new WeakMap();
let serial = 0;

/** Return the element of a field of this group, or undefined. */
export function own(root, name) {
  return [...root.querySelectorAll(`[data-field="${name}"]`)].find(
    (field) => field.parentElement.closest("[data-group]") === root,
  );
}

export const entry = (element) => element.querySelector("input, select, textarea");
export const items = (list) => [...list.querySelector("ol").children];

const READ = {
  group: (field, spec) => read(field, spec.fields),
  list: (field, spec) =>
    items(field)
      .map((item) => (spec.fields ? read(item, spec.fields) : entry(item).value))
      .filter((value) => !isEmpty(value)),
  // In the order in which they stood, new ones behind.
  ticks(field) {
    const ticked = [...field.querySelectorAll(":checked")].map((box) => box.value);
    return [...new Set([...(kept.get(field) ?? []), ...ticked])].filter((id) =>
      ticked.includes(id),
    );
  },
  radios: (field) => field.querySelector(":checked")?.value,
  lines: (field) =>
    entry(field)
      .value.split("\n")
      .map((text) => text.trim())
      .filter(Boolean),
};

/** Return the values of a group as typed; what is empty is absent. */
export function read(root, specs) {
  const values = {};
  for (const spec of specs) {
    const field = own(root, spec.name);
    let value = kept.get(root)?.[spec.name];
    if (field) value = (READ[field.dataset.control] ?? ((one) => entry(one).value))(field, spec);
    if (!isEmpty(value)) values[spec.name] = value;
  }
  return values;
}

/** Put values in a group; what they lack is made empty. */
export function fill(root, specs, values, model) {
  kept.set(root, values);
  for (const spec of specs) {
    const field = own(root, spec.name);
    if (!field) continue;
    const value = values[spec.name];
    const chosen = (one) => (spec.list ? (find(String(one), spec, model) ?? one) : one);
    switch (field.dataset.control) {
      case "group":
        fill(field, spec.fields, value ?? {}, model);
        break;
      case "list":
        field.querySelector("ol").replaceChildren();
        for (const item of value ?? []) add(field, spec, item, model);
        number(field);
        break;
      case "ticks":
      case "radios": {
        const wanted = [value ?? []].flat().map(chosen);
        kept.set(field, wanted);
        for (const box of field.querySelectorAll("input")) box.checked = wanted.includes(box.value);
        break;
      }
      case "lines":
        entry(field).value = (value ?? []).join("\n");
        break;
      default:
        entry(field).value = value === undefined ? "" : chosen(value);
    }
  }
}

/** Add an item to a list and return it. Its ids become its own. */
export function add(list, spec, value, model) {
  const item = list.querySelector(":scope > template").content.cloneNode(true).firstElementChild;
  const mark = `n${++serial}-`;
  for (const name of ["id", "for", "aria-describedby"]) {
    for (const one of item.querySelectorAll(`[${name}]`)) {
      one.setAttribute(
        name,
        one
          .getAttribute(name)
          .split(" ")
          .map((id) => mark + id)
          .join(" "),
      );
    }
  }
  list.querySelector("ol").append(item);
  if (spec.fields) fill(item, spec.fields, value ?? {}, model);
  else entry(item).value = value ?? "";
  return item;
}

/** Number the items of a list, and let no button promise what it cannot do. */
export function number(list) {
  const all = items(list);
  const what = list.querySelector("legend").firstChild.data.trim();
  all.forEach((item, at) => {
    item.querySelector("[data-number]").textContent = at + 1;
    for (const button of item.querySelectorAll(":scope > fieldset > .item__acts > button")) {
      button.setAttribute("aria-label", `${button.textContent} ${what} ${at + 1}`);
      const to = at + Number(button.dataset.move);
      button.disabled = to < 0 || to >= all.length;
    }
  });
  list.querySelector(":scope > p > [data-add]").disabled = all.length >= Number(list.dataset.most);
  return { what, count: all.length };
}

/** Return {field, item, labels}: where a problem shows; undefined for what the form hides. */
export function locate(root, path, specs) {
  let at = root;
  let found;
  const labels = [];
  for (const part of path) {
    if (typeof part === "number") {
      if (found?.dataset.control !== "list") break;
      at = found = items(found)[part];
      labels.push(part + 1);
    } else {
      const spec = specs.find(({ name }) => name === part);
      const field = own(at, part);
      if (!field) break;
      [at, found, specs] = [field, field, spec.fields];
      labels.push(spec.label);
    }
  }
  return found && { field: found, label: labels.join(" › ") };
}
