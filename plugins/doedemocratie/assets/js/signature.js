// The signature of a hub, copied with the name of who asks for it: with its looks where a browser can,
// else as plain text. Without this script the files of the kit are there to open and to download.

import { copied, fetched } from "./text/rich.js";

// What stands around the signature in its file (pages/kit/small/contacts.py).
const WITHIN = /<!-- handtekening -->([\s\S]*)<!-- einde -->/;

/** @type {Record<string, string>} */
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** @param {string} name */
const file = (name) =>
  fetched(/** @type {HTMLAnchorElement} */ (document.querySelector(`a[data-kit-file="${name}"]`)));

/** @param {HTMLElement} part */
function offer(part) {
  const field = /** @type {HTMLInputElement} */ (part.querySelector("input"));
  const button = /** @type {HTMLButtonElement} */ (part.querySelector("button"));
  const status = /** @type {HTMLElement} */ (part.querySelector("[role=status]"));

  /** @param {string} text */
  const signed = (text, name = field.value.trim()) => {
    const asked = part.dataset.asked ?? "";
    return name ? text.replace(asked, () => name) : text;
  };
  const plain = async () => signed(await file("handtekening.txt"));
  const rich = async () => {
    const within = WITHIN.exec(await file("handtekening.html"))?.[1] ?? "";
    const name = field.value.trim().replace(/[&<>]/g, (sign) => ESCAPES[sign]);
    return signed(within, name);
  };

  part.hidden = false;
  button.addEventListener("click", async () => {
    status.textContent = part.dataset[await copied(rich, plain)] ?? "";
  });
}

const part = /** @type {HTMLElement | null} */ (document.querySelector("[data-signature]"));
if (part && navigator.clipboard) offer(part);
