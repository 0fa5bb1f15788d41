// A text with its looks on the clipboard where a browser can, else as plain text.

/**
 * @param {() => Promise<string>} rich HTML
 * @param {() => Promise<string>} plain
 * @returns {Promise<"done" | "plain" | "failed">} how it went
 */
export async function copied(rich, plain) {
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

/**
 * The text of a file of ours; throws where it does not come.
 * @param {HTMLAnchorElement} link that leads to it
 */
export async function fetched(link) {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(`${answer.status} ${link.href}`);
  return answer.text();
}
