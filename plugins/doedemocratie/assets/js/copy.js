// Buttons that copy a text standing on the page. Without this script they stay hidden.
const status = document.querySelector("[data-copy-status]");

/** @param {HTMLElement} text */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(/** @type {string} */ (text.textContent).trim());
    return true;
  } catch {
    getSelection()?.selectAllChildren(text); // not allowed: then by hand
    return false;
  }
}

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (
  document.querySelectorAll("button[data-copy]")
)) {
  const text = document.getElementById(/** @type {string} */ (button.dataset.copy));
  if (!text || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const { done = "", failed = "" } = button.dataset;
    const said = (await copied(text)) ? done : failed;
    if (status) status.textContent = said;
    /** @type {Text} */ (button.firstChild).data = said;
  });
}
