// One e-mail address: model/values/texts/email.py.
import { wrong } from "../wrong.js";
import { HOST } from "./host.js";

/** @param {string} value */
export function email(value) {
  value = value.trim();
  const fits = /^[A-Za-z0-9._+&/-]{1,64}@[A-Za-z0-9.-]{1,190}$/.test(value);
  if (!fits || value.includes("..") || !HOST.test(value.split("@")[1])) wrong("bad-email", value);
  return value;
}
