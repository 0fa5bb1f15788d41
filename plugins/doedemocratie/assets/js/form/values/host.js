// The name of a host: HOST of model/values/texts/web_address.py.
const LN = "[\\p{L}\\p{N}]";
const END = "[\\p{L}\\p{Nl}\\p{No}]";
const PART = "[\\p{L}\\p{N}_-]{0,61}";

export const HOST = new RegExp(`^(?=.{4,253}$)(${LN}(${PART}${LN})?\\.)+${END}${PART}${LN}$`, "u");
