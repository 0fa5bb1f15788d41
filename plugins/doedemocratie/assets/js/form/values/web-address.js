// A whole web address: model/values/texts/web_address.py.
import { wrong } from "../wrong.js";
import { HOST, isMail, isNumber, PAGES } from "./host.js";
import { plain } from "./signs.js";

/** @param {string} value */
export function webAddress(value) {
  value = value.trim().replace(/^(?:[A-Za-z]+:)?(?:\/\/)?[^/?#]*/, plain);
  const other = plain(value).replace(/^mailto:/i, "");
  if (isMail(other)) wrong("email-elsewhere", other, { belongs: "email" });
  if (isNumber(other)) wrong("phone-elsewhere", other, { belongs: "phone" });
  const several = value.match(PAGES);
  if (several) {
    const [first, second] = several.slice(1).map((page) => page.replace(/^www\./i, "https://$&"));
    wrong("two-addresses", value, { first, second });
  }
  const bare = value.replace(/^\/\//, "");
  if (
    /^[A-Za-z][A-Za-z0-9+.-]*:/.test(value) &&
    // biome-ignore lint/complexity/useRegexLiterals: in the notation of HOST and its parts
    !new RegExp(`^[\\p{L}\\p{N}_.-]+:\\p{Nd}`, "u").test(value)
  ) {
    if (!/^https?:\/\//i.test(value)) wrong("bad-scheme", value);
  } else if (HOST.test(bare.split(/[/?#:]/)[0])) {
    wrong("missing-scheme", value, { better: `https://${bare}` });
  }
  const net = value.match(/^https?:\/\/([^/?#]*)/i)?.[1] ?? "";
  const [host, ...rest] = net.split(":");
  const port = rest.join(":");
  const odd = /[\s<>"`\\^]/u.test(value) || net.includes("@");
  const badPort = port && !(/^[0-9]+$/.test(port) && Number(port) > 0 && Number(port) <= 65535);
  const inside = /\.(?:localhost|local|internal|home\.arpa|lan|invalid)$/i.test(host);
  if (odd || badPort || inside || !HOST.test(host.toLowerCase())) wrong("bad-web-address", value);
  return value;
}
