// Buttons that copy a text standing on the page. Without this script they stay hidden.
const status = document.querySelector("[data-copy-status]");

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (
  document.querySelectorAll("button[data-copy]")
)) {
  const text = document.getElementById(/** @type {string} */ (button.dataset.copy));
  if (!text || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(/** @type {string} */ (text.textContent).trim());
    if (status) status.textContent = /** @type {string} */ (button.dataset.done);
    /** @type {Text} */ (button.firstChild).data = /** @type {string} */ (button.dataset.done);
  });
}
