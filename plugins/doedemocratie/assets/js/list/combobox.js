// A field with suggestions below it, by the pattern of the ARIA Authoring Practices: an editable
// combobox with a list. Arrows walk, Enter takes, Escape folds away.

/**
 * Turn a field and a list into a combobox.
 * @template T
 * @param {HTMLInputElement} field
 * @param {HTMLElement} list a listbox; its id stands in the field's aria-controls
 * @param {object} ways
 * @param {(typed: string) => Promise<T[]>} ways.suggest
 * @param {(item: T) => string} ways.label
 * @param {(item: T) => void} ways.take
 * @param {(typed: string) => void} ways.enter without an item that is walked to
 */
export function combobox(field, list, { suggest, label, take, enter }) {
  /** @type {T[]} */
  let items = [];
  let at = -1;

  const walk = (/** @type {number} */ to) => {
    at = to;
    [...list.children].forEach((option, n) => {
      option.setAttribute("aria-selected", `${n === at}`);
      if (n === at) option.scrollIntoView({ block: "nearest" });
    });
    if (at < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", list.children[at].id);
  };

  const show = (/** @type {T[]} */ some) => {
    items = some;
    list.replaceChildren(
      ...items.map((item, n) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${n}`;
        option.role = "option";
        option.textContent = label(item);
        return option;
      }),
    );
    list.hidden = !items.length;
    field.setAttribute("aria-expanded", `${items.length > 0}`);
    walk(-1);
  };

  const choose = (/** @type {number} */ n) => {
    const item = items[n];
    show([]);
    field.value = label(item);
    take(item);
  };

  const look = async () => {
    const typed = field.value;
    const some = typed.trim() ? await suggest(typed) : [];
    if (typed === field.value && document.activeElement === field) show(some);
  };

  field.addEventListener("input", look);
  field.addEventListener("click", look);
  field.addEventListener("blur", () => show([]));
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", ({ target }) => {
    const option = /** @type {Element} */ (target).closest("li");
    if (option) choose([...list.children].indexOf(option));
  });
  field.addEventListener("keydown", (event) => {
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) look();
      else {
        const n = items.length;
        walk(key === "ArrowDown" ? (at + 1) % n : (Math.max(at, 0) - 1 + n) % n);
      }
    } else if (key === "Enter") {
      event.preventDefault();
      if (at >= 0) choose(at);
      else enter(field.value.trim());
    } else if (key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      show([]);
    }
  });
  return { show, look };
}
