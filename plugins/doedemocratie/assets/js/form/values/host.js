// What a web address is told by: HOST, is_mail and is_number of model/values/texts/web_address.py.
const LN = "[\\p{L}\\p{N}]";
const END = "[\\p{L}\\p{Nl}\\p{No}]";
const PART = "[\\p{L}\\p{N}_-]{0,61}";

/**
 * Return whether a text is one address to write to.
 * @param {string} text
 */
export const isMail = (text) =>
  /^[\p{L}\p{N}_.+&/'-]{1,64}@[\p{L}\p{N}_.-]{1,190}$/u.test(text) &&
  !text.includes("..") &&
  HOST.test(text.split("@")[1]);

/**
 * Return whether a text looks like a telephone number, and like nothing else.
 * @param {string} text
 */
export const isNumber = (text) =>
  /^(?:tel\.?:? *)?[+(]{0,2}[0-9](?:[ ()./+-]*[0-9]){7,14}$/.test(text.toLowerCase());

export const HOST = new RegExp(`^(?=.{4,253}$)(${LN}(${PART}${LN})?\\.)+${END}${PART}${LN}$`, "u");

const PAGE = "(?:https?://|www\\.)[^\\s,;<>@]+";
const BETWEEN = "(?:\\s*[,;]\\s*|\\s+(?:en|of|[/|&+])\\s+|\\s+)";
// Two web addresses, with nothing but signs or "en" between.
export const PAGES = new RegExp(`^(${PAGE})${BETWEEN}(${PAGE})$`, "i");

/**
 * Return whether a text is a web address that says so by how it begins.
 * @param {string} text
 */
export const isPage = (text) => new RegExp(`^${PAGE}$`, "i").test(text);
