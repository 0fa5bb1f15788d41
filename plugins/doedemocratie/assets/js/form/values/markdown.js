// Running text without HTML and pictures: model/values/texts/markdown.py.
import { wrong } from "../wrong.js";

/** @param {string} value */
export function markdown(value) {
  const bare = value.replace(/(`+)[^`]+\1/g, "");
  const html = bare.match(
    /<(?!https?:\/\/|mailto:|[^\s<>@]{1,64}@[^\s<>]{1,190}>)[A-Za-z/!?][^\n>]{0,200}>?/u,
  );
  if (html) wrong("html-in-text", html[0].slice(0, 60));
  const image = bare.match(/!\[[^\]\n]{0,200}\]\(/u);
  if (image) wrong("image-in-text", image[0]);
  const links = /\]\(\s*<?([^)>\s]*)|^ {0,3}\[[^\]\n]{1,200}\]:\s*<?([^>\s]+)/gmu;
  for (const [, inside, below] of bare.matchAll(links)) {
    const target = inside ?? below;
    if (!/^(https?:\/\/|mailto:|tel:)/i.test(target)) wrong("bad-link", target);
  }
  return value.replace(/^\n+|\n+$/g, "");
}
