// Buttons that copy a text standing on the page. Without this script they stay hidden.
const status = document.querySelector("[data-copy-status]");

for (const button of document.querySelectorAll("button[data-copy]")) {
  const text = document.getElementById(button.dataset.copy);
  if (!text || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text.textContent.trim());
    if (status) status.textContent = button.dataset.done;
    button.firstChild.data = button.dataset.done;
  });
}
