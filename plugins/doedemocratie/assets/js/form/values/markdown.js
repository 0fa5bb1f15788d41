// Running text without HTML and pictures: model/values/texts/markdown.py.
import { Wrong } from "../wrong.js";

/** @import { Flaw } from "../wrong.js" */

/** @param {string} value */
export function markdown(value) {
  const bare = value.replace(/(`+)(?!`)[^`]+\1(?!`)|`+/g, (all, code) => (code ? "" : all));
  const html = bare.match(
    /<(?!https?:\/\/|mailto:|[^\s<>@]{1,64}@[^\s<>]{1,190}>)[A-Za-z/!?][^\n>]{0,200}>?/u,
  );
  const images = /!\[[^\]\n]{0,200}\]\(/gu;
  const [image] = bare.match(images) ?? [];
  const links = /\]\(\s*<?([^)>\s]*)|^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:\s*<?([^>\s]+)/gmu;
  const targets = [...bare.replace(images, "").matchAll(links)].map(
    ([, inside, below]) => inside ?? below,
  );
  const dead = targets.find((target) => !/^(https?:\/\/|mailto:|tel:)/i.test(target));
  /** @type {Flaw[]} */
  const flaws = [];
  if (html) flaws.push(["html-in-text", { found: html[0].slice(0, 60) }]);
  if (image) flaws.push(["image-in-text", { found: image }]);
  if (dead !== undefined) flaws.push(["bad-link", { found: dead }]);
  if (flaws.length) throw new Wrong(flaws);
  return value.replace(/^\n+|\n+$/g, "");
}
