// One e-mail address: model/values/texts/email.py.
import { wrong } from "../wrong.js";
import { HOST } from "./host.js";
import { plain } from "./signs.js";

/** @param {string} value */
export function email(value) {
  value = plain(value).replaceAll("’", "'");
  const fits = /^[\p{L}\p{N}_.+&/'-]{1,64}@[\p{L}\p{N}_.-]{1,190}$/u.test(value);
  if (fits && !value.includes("..") && HOST.test(value.split("@")[1])) return value;
  const several = value
    .replaceAll("mailto:", " ")
    .match(/[\p{L}\p{N}_+&][\p{L}\p{N}_.+&/'-]*@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/gu);
  const [first, second] = new Set(several);
  if (second) wrong("two-mails", value, { first, second });
  return wrong("bad-email", value);
}
