// The text to paste in a group chat of a list that is narrowed: what is left of it, and its address.

/** Keep the text true while the list is narrowed. */
export function sharing() {
  const list = document.querySelector("list-filter");
  const details = list?.querySelector(".share");
  const text = details?.querySelector(".share__text");
  const status = list?.querySelector("[data-filter-status]");
  if (!list || !details || !text || !status) return;
  const title = bare(document.querySelector("h1"));
  const tell = () => {
    const chosen = [...list.querySelectorAll("[data-filter-chosen] [data-label]")].map(bare);
    const narrowed = chosen.length ? ` (${chosen.join(", ")})` : "";
    text.textContent = `${title}: ${bare(status)}${narrowed}\n${location.href}`;
  };
  // Words are written in the address when the field is left: so before anything in here is pressed.
  for (const name of ["toggle", "focusin", "click"]) details.addEventListener(name, tell, true);
  new MutationObserver(tell).observe(status, {
    childList: true,
    characterData: true,
    subtree: true,
  });
}

/** @param {Element | null} element */
const bare = (element) => (element?.textContent ?? "").replaceAll("\u00ad", "").trim();
