// The text of a story as its page shows it (pages/kinds/story/text.py), for who is writing one: fetched
// once there is a text. markdown-it is what markdown-it-py was made after.
import MarkdownIt from "markdown-it";
// @ts-expect-error  it has no types
import footnotes from "markdown-it-footnote";

/** @import { Token } from "markdown-it" */

/**
 * A piece of a story: HTML, of its notes or not, or what comes there and the how-manieth of it.
 * @typedef {{ html: string, notes?: boolean } | { mark: string, number: number }} Piece
 */

const SCHEMES = /^(https?|mailto|tel):/i;
const MARK = /^\[(beeld|video|citaat)(?: ([1-9][0-9]?))?\]$/i;
// A list as a word processor makes it.
const BULLET = /^([ \t]*)[•∙▪▫‣◦●○■□➢➤✓✔][ \t\u00a0]+/gmu;
// A line of an address, a list of times, is at most this long.
const SHORT = 50;

const reader = new MarkdownIt("commonmark", { html: false, linkify: true });
reader.use(footnotes);
reader.disable(["image", "html_block", "html_inline", "footnote_inline"]);
reader.enable(["linkify", "strikethrough", "table"]);
reader.linkify.set({ fuzzyLink: false });
reader.validateLink = (address) => SCHEMES.test(address);

/** @param {Token} token */
const place = ({ meta: { id, subId } }) => `terug-${id + 1}${subId ? `-${subId}` : ""}`;
Object.assign(reader.renderer.rules, {
  footnote_ref: (/** @type {Token[]} */ tokens, /** @type {number} */ at) => {
    const number = tokens[at].meta.id + 1;
    return `<sup><a href="#noot-${number}" id="${place(tokens[at])}" aria-label="Noot ${number}">${number}</a></sup>`;
  },
  footnote_open: (/** @type {Token[]} */ tokens, /** @type {number} */ at) =>
    `<li id="noot-${tokens[at].meta.id + 1}">`,
  footnote_anchor: (/** @type {Token[]} */ tokens, /** @type {number} */ at) =>
    ` <a href="#${place(tokens[at])}" aria-label="Terug naar de tekst">↩</a>`,
  footnote_close: () => "</li>",
  footnote_block_open: () => "<h2>Noten</h2><ol>",
  footnote_block_close: () => "</ol>",
});

/** @param {Token[]} tokens */
const printed = (tokens) => ({
  html: reader.renderer
    .render(tokens, reader.options, {})
    .replaceAll("<table>", '<table tabindex="0" aria-label="Tabel">')
    .replaceAll("<pre>", '<pre tabindex="0" role="group" aria-label="Regels code">'),
});

/** @param {Token[]} tokens */
function shape(tokens) {
  const heads = tokens.filter(({ type }) => /^heading_/.test(type));
  /** @type {(token: Token) => number} */
  const level = ({ markup }) => ({ "=": 1, "-": 2 })[markup[0]] ?? markup.length;
  const highest = Math.min(...heads.map(level));
  for (const token of heads) token.tag = `h${Math.min(6, level(token) - highest + 2)}`;
  for (const { children, content } of tokens) {
    if (!children || content.split("\n").some((line) => [...line].length > SHORT)) continue;
    for (const child of children)
      if (child.type === "softbreak") Object.assign(child, { type: "hardbreak", tag: "br" });
  }
}

/**
 * Return a story in pieces, its notes last.
 * @param {string} text
 */
export function pieces(text) {
  const tokens = reader.parse(text.replace(BULLET, "$1- "), {});
  shape(tokens);
  const end = tokens.findIndex(({ type }) => type === "footnote_block_open");
  const notes = end < 0 ? [] : tokens.splice(end);
  /** @type {Piece[]} */
  const found = [];
  let begin = 0;
  tokens.forEach(({ type, level }, at) => {
    const mark = type === "paragraph_open" && !level && tokens[at + 1].content.trim().match(MARK);
    if (!mark) return;
    if (begin < at) found.push(printed(tokens.slice(begin, at)));
    found.push({ mark: mark[1].toLowerCase(), number: Number(mark[2] ?? 1) });
    begin = at + 3;
  });
  if (begin < tokens.length) found.push(printed(tokens.slice(begin)));
  if (notes.length) found.push({ ...printed(notes), notes: true });
  return found;
}
