// Buttons that print the page. Without this script they stay hidden: the browser's menu prints too.
for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (
  document.querySelectorAll("button[data-print]")
)) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
