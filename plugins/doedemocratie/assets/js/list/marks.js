// Marks in a card what was searched for: the letters of a word as they stand there.
import { fold } from "../text/names.js";

/**
 * Put <mark> around every place where one of some folded words stands.
 * @param {Element} element
 * @param {string[]} words
 */
export function mark(element, words) {
  for (const node of texts(element)) {
    const found = spans(node.data, words);
    for (const [from, to] of found.reverse()) {
      const rest = node.splitText(from);
      rest.splitText(to - from);
      const marked = document.createElement("mark");
      rest.replaceWith(marked);
      marked.append(rest);
    }
  }
}

/** @param {Element} element */
function texts(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const all = [];
  while (walker.nextNode()) all.push(/** @type {Text} */ (walker.currentNode));
  return all;
}

/**
 * Return where the words stand in a text, in its own letters, in order and apart. A letter may fold to
 * none or to several: each is folded by itself.
 * @param {string} text
 * @param {string[]} words
 * @returns {[number, number][]}
 */
export function spans(text, words) {
  let folded = "";
  /** @type {number[]} */
  const from = []; // of each folded letter, where it begins in the text
  /** @type {number[]} */
  const till = []; // and where it ends, with its accents
  for (let at = 0; at < text.length; ) {
    const letter = String.fromCodePoint(/** @type {number} */ (text.codePointAt(at)));
    const plain = fold(letter) || (/\s/.test(letter) ? " " : "");
    const end = at + letter.length;
    for (let n = 0; n < plain.length; n++) {
      from.push(at);
      till.push(end);
    }
    if (!plain && /\p{M}/u.test(letter)) till[till.length - 1] = end;
    folded += plain;
    at = end;
  }
  /** @type {[number, number][]} */
  const found = [];
  for (const word of words) {
    if (!word) continue;
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      found.push([from[at], till[at + word.length - 1]]);
    }
  }
  found.sort(([one], [other]) => one - other);
  let free = 0;
  return found.filter(([start, end]) => {
    if (start < free) return false;
    free = end;
    return true;
  });
}
