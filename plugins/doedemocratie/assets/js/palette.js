// The switch for the colours: those of the device, light, dark. What was chosen is kept in this
// browser as the theme's own line in the header reads it, before anything shows.

const switcher = /** @type {HTMLFormElement} */ (document.querySelector("form.palette"));
const choices = /** @type {NodeListOf<HTMLInputElement>} */ (switcher.querySelectorAll("input"));
const { __md_get: kept, __md_set: keep } = /** @type {any} */ (globalThis);

/** @param {HTMLInputElement} choice */
function show(choice) {
  choice.checked = true;
  for (const other of choices) {
    /** @type {HTMLElement} */ (other.nextElementSibling).hidden = other !== choice;
  }
}

/** Wear a choice; that of the device is what the stylesheet does by itself.
 * @param {HTMLInputElement} choice
 */
function wear(choice) {
  const { mdColorMedia: media = "", mdColorScheme: scheme = "" } = choice.dataset;
  document.body.dataset.mdColorScheme = scheme;
  if (choice === choices[0]) {
    delete document.body.dataset.mdColorMedia;
  } else {
    document.body.dataset.mdColorMedia = media;
  }
  return { media, scheme };
}

/** @param {HTMLInputElement} choice */
function choose(choice) {
  show(choice);
  keep("__palette", { index: [...choices].indexOf(choice), color: wear(choice) });
}

switcher.addEventListener("change", ({ target }) => {
  choose(/** @type {HTMLInputElement} */ (target));
});
switcher.addEventListener("keydown", (event) => {
  if (event.key === "Enter") {
    event.preventDefault();
    const now = [...choices].findIndex((choice) => choice.checked);
    const next = /** @type {HTMLInputElement} */ (choices[(now + 1) % choices.length]);
    choose(next);
    next.focus();
  }
});

const first = choices[kept("__palette")?.index] ?? choices[0];
if (first) {
  show(first);
  wear(first);
}
