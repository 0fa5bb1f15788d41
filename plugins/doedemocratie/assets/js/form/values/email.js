// One e-mail address: model/values/texts/email.py.
import { wrong } from "../wrong.js";
import { isMail, isNumber, isPage } from "./host.js";
import { plain } from "./signs.js";

/** @param {string} value */
export function email(value) {
  value = plain(value).replaceAll("’", "'");
  if (isNumber(value)) wrong("phone-elsewhere", value, { belongs: "phone" });
  if (isMail(value)) return value;
  const several = value
    .replaceAll("mailto:", " ")
    .match(/[\p{L}\p{N}_+&][\p{L}\p{N}_.+&/'-]*@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/gu);
  const [first, second] = new Set(several);
  if (second) wrong("two-mails", value, { first, second });
  if (isPage(value)) wrong("address-elsewhere", value, { belongs: "web-address" });
  return wrong("bad-email", value);
}
