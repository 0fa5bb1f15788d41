// The signature of a hub, copied with the name of who asks for it: with its looks where a browser can,
// else as plain text. Without this script the files of the kit are there to open and to download.

// What stands around the signature in its file (pages/kit/small/contacts.py).
const WITHIN = /<!-- handtekening -->([\s\S]*)<!-- einde -->/;

/** @type {Record<string, string>} */
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** @param {string} name */
async function fetched(name) {
  const link = /** @type {HTMLAnchorElement} */ (
    document.querySelector(`a[data-kit-file="${name}"]`)
  );
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(`${answer.status} ${name}`);
  return answer.text();
}

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
  const plain = async () => signed(await fetched("handtekening.txt"));
  const rich = async () => {
    const within = WITHIN.exec(await fetched("handtekening.html"))?.[1] ?? "";
    const name = field.value.trim().replace(/[&<>]/g, (sign) => ESCAPES[sign]);
    return signed(within, name);
  };

  /** @returns {Promise<string>} which of the sentences of the page says how it went */
  async function copied() {
    try {
      // Promises: a browser may want to be asked at once, and wait for the texts itself.
      const item = new ClipboardItem({
        "text/html": rich().then((text) => new Blob([text], { type: "text/html" })),
        "text/plain": plain().then((text) => new Blob([text], { type: "text/plain" })),
      });
      await navigator.clipboard.write([item]);
      return "done";
    } catch {
      try {
        await navigator.clipboard.writeText(await plain());
        return "plain";
      } catch {
        return "failed";
      }
    }
  }

  part.hidden = false;
  button.addEventListener("click", async () => {
    status.textContent = part.dataset[await copied()] ?? "";
  });
}

const part = /** @type {HTMLElement | null} */ (document.querySelector("[data-signature]"));
if (part && navigator.clipboard) offer(part);
