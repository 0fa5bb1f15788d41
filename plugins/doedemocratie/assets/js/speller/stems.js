// Dutch words without their endings, and as they sound. Words are folded. Pure.

// Endings, with what may stand where they were.
/** @type {[ending: RegExp, instead: string][]} */
const ENDINGS = [
  [/tjes?$/, ""],
  [/etjes?$/, ""],
  [/pjes?$/, ""],
  [/kjes?$/, "g"],
  [/jes?$/, ""],
  [/eren$/, ""],
  [/en$/, ""],
  [/s$/, ""],
  [/n$/, ""],
  [/e$/, ""],
];
const SHORTEST = 3; // letters of a stem
// Letters that sound alike: one way of writing.
/** @type {[written: RegExp, sounds: string][]} */
const SOUNDS = [
  [/ij|y/g, "ei"],
  [/au/g, "ou"],
  [/c(?=[eiy])/g, "s"],
  [/ch/g, "g"],
  [/ck|c|q/g, "k"],
  [/ph|v/g, "f"],
  [/th/g, "t"],
  [/z/g, "s"],
  [/ie/g, "i"],
  [/dt$|d$/g, "t"],
  [/(.)\1+/g, "$1"],
];

/**
 * Return what a word may be without its ending; the word itself is among it.
 * @param {string} word
 */
export function stems(word) {
  const bare = ENDINGS.filter(([ending]) => ending.test(word)).map(([ending, instead]) =>
    word.replace(ending, instead),
  );
  return [word, ...bare].filter((stem) => stem.length >= SHORTEST);
}

/**
 * Return by what words are the same that differ in their ending, in double letters (scholen, school),
 * in hard and soft ones (huizen, huis) or in what only spelling tells apart.
 * @param {string} word
 */
export const keys = (word) => [
  ...new Set(
    stems(word).map((stem) =>
      SOUNDS.reduce((text, [written, sounds]) => text.replace(written, sounds), stem),
    ),
  ),
];
