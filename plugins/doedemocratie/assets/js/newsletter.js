// The newsletter, copied with its looks. Without this script both files are there to open.
import "./copy.js";
import { copied, fetched } from "./text/rich.js";

// All within the body of its file is the letter (templates/letters/newsletter.html).
const WITHIN = /<body[^>]*>([\s\S]*)<\/body>/;

/** @param {"html" | "text"} what */
const file = (what) =>
  fetched(
    /** @type {HTMLAnchorElement} */ (document.querySelector(`[data-letter-file="${what}"]`)),
  );
const rich = async () => WITHIN.exec(await file("html"))?.[1] ?? "";

const button = /** @type {HTMLButtonElement} */ (document.querySelector("[data-letter]"));
const status = /** @type {HTMLElement} */ (document.querySelector("[data-letter-status]"));

if (navigator.clipboard) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    status.textContent = button.dataset[await copied(rich, () => file("text"))] ?? "";
  });
}
