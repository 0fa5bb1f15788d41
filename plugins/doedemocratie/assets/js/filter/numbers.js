// The number beside each choice, kept true: how many it would leave.

/**
 * Return what shows these counts, by "parameter=value", beside the boxes of a form.
 * @param {HTMLInputElement[]} boxes
 * @param {DOMStringMap} words for one and for many
 */
export function numbers(boxes, { single, many }) {
  const all = boxes.map(({ name, value, parentElement }) => {
    const label = /** @type {Element} */ (parentElement);
    const [number, word] = /** @type {any} */ (label.lastElementChild).childNodes;
    return { key: `${name}=${value}`, label, number, word, shown: -1 };
  });
  return (/** @type {Map<string, number>} */ counts) => {
    for (const beside of all) {
      const count = counts.get(beside.key) ?? 0;
      const { label, number, word, shown } = beside;
      if (count === shown) continue;
      beside.shown = count;
      number.data = count;
      if ((count === 1) !== (shown === 1) || shown < 0)
        word.textContent = ` ${count === 1 ? single : many}`;
      label.classList.toggle("nil", !count);
    }
  };
}
