// What a record is called and where it goes: names of files, addresses of GitHub and mail. Pure.

// What GitHub takes in an address, and what most mail programs do.
const LONGEST = 8000;
const LONGEST_MAIL = 1900;

/**
 * Return a slug that is not taken yet.
 * @param {string} name
 * @param {string[]} taken
 */
export function free(name, taken) {
  let wish = name;
  for (let at = 2; taken.includes(wish); at++) wish = `${name.slice(0, 56)}-${at}`;
  return wish;
}

/**
 * Return {href, whole}: where GitHub opens a new file with this text; `whole` tells if it fits.
 * @param {string | undefined} base
 * @param {string} file
 * @param {string} text
 */
export function newFile(base, file, text) {
  const name = `${base}?filename=${encodeURIComponent(file)}`;
  const href = `${name}&value=${encodeURIComponent(text)}`;
  return href.length > LONGEST ? { href: name, whole: false } : { href, whole: true };
}

/**
 * Return {href, whole}: a mail with this text, or with the short one where that does not fit.
 * @param {string | undefined} to
 * @param {string} subject
 * @param {string} text
 * @param {string} short
 */
export function mail(to, subject, text, short) {
  const start = `mailto:${to}?subject=${encodeURIComponent(subject)}&body=`;
  const [href, other] = [text, short].map(
    (body) => start + encodeURIComponent(body.replaceAll("\n", "\r\n")),
  );
  return href.length > LONGEST_MAIL ? { href: other, whole: false } : { href, whole: true };
}
