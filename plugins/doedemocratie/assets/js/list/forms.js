// A Dutch word as one and as many, where neither holds the other: huis, huizen; scholen, school. Pure.

const SHORTEST = 4; // letters
const WHOLE = 5; // letters of a form that is only taken as a word of its own: maten, not tomaten
/** @type {[form: RegExp, instead: string][]} */
const ENDS = [
  [/s$/, "zen"],
  [/f$/, "ven"],
  [/([aeou])\1([^aeiou])$/, "$1$2en"],
  [/([aeou])\1([^aeiou])$/, "$1$2e"],
  [/um$/, "a"],
  [/stad$/, "steden"],
  [/lid$/, "leden"],
  [/man$/, "lieden"],
  [/zen$/, "s"],
  [/ven$/, "f"],
  [/([^aeiou])([aeou])([^aeiou])en$/, "$1$2$2$3"],
  [/([^aeiou])\1en$/, "$1"],
  [/(?:er)?en$/, ""],
  [/en$/, ""],
  [/s$/, ""],
  [/s$/, "en"],
  [/a$/, "um"],
  [/steden$/, "stad"],
  [/leden$/, "lid"],
  [/lieden$/, "man"],
];

/**
 * Return what tells whether a text holds a word, or has a word that ends with it as one or as many.
 * @param {string} word folded
 * @param {boolean} [bare] only the word itself
 * @returns {(text: string) => boolean}
 */
export function matcher(word, bare) {
  const forms = bare
    ? []
    : ENDS.filter(([form]) => form.test(word)).map(([form, instead]) =>
        word.replace(form, instead),
      );
  const long = [...new Set(forms)].filter(
    (form) => form.length >= SHORTEST && !form.includes(word),
  );
  if (word.length < SHORTEST || !long.length || /[^\p{L}]/u.test(word)) {
    return (text) => text.includes(word);
  }
  const ways = long.map((form) => {
    const start = form.length > WHOLE ? "" : "(?:^|\\P{L})";
    return /** @type {const} */ ([form, new RegExp(`${start}${form}(?!\\p{L})`, "u")]);
  });
  return (text) =>
    text.includes(word) || ways.some(([form, whole]) => text.includes(form) && whole.test(text));
}
