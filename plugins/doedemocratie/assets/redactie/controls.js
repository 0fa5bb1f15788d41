// What the room says that a part controls is not always there (on a phone its list of records is
// another screen). A screen reader that goes there finds nothing, so then it is not said.

let looking = 0;

function look() {
  looking = 0;
  for (const part of document.querySelectorAll("[aria-controls]")) {
    const there = part
      .getAttribute("aria-controls")
      .split(" ")
      .some((id) => document.getElementById(id));
    if (!there) part.removeAttribute("aria-controls");
  }
}

new MutationObserver(() => {
  if (!looking) looking = requestAnimationFrame(look);
}).observe(document.body, { childList: true, subtree: true });
