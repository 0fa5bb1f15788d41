// Signs that look like a space, a dash, a digit: model/values/texts/signs.py.

/** @param {string} text */
export const plain = (text) =>
  text
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/gu, " ")
    .replace(/[\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu, "-")
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll("\u2236", ":")
    .trim();
