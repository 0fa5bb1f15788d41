// A record as the text of a file, written so that the strict reader (records/files/reader.py) reads
// back exactly what stands here: quotes wherever YAML would twist a text or refuse it.

/** @import { Model, Sort, Sorts, Spec, Values } from "./shapes.js" */

const PLAIN = /^\p{L}[\p{L}\p{N} ,.;()/'’"“”…–_@&+%!?-]*$/u;
const WORD = /^(true|false|yes|no|on|off|null|y|n|ja|nee)$/i;

/**
 * Return a text as it stands behind a key, at this depth of spaces.
 * @param {string} text
 * @param {Sort} sort
 * @param {string} pad
 */
export function scalar(text, { bare }, pad) {
  if (bare && new RegExp(`^(?:${bare})$`, "u").test(text)) return text;
  if (/\n/.test(text)) {
    // Block text: YAML reads the indent off its first line, so that one may not begin with a space.
    if (!/^\s|[^\S\n]$|\n\n$|\r/.test(text) && !/^\s*$/m.test(text.split("\n")[0])) {
      const mark = text.endsWith("\n") ? "|" : "|-";
      const lines = text.replace(/\n$/, "").split("\n");
      return [mark, ...lines.map((line) => line && pad + line)].join("\n");
    }
    return JSON.stringify(text);
  }
  if (PLAIN.test(text) && !WORD.test(text) && text === text.trim()) return text;
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * Return the lines of a group, keys in the order of its fields.
 * @param {Values} values
 * @param {Spec[]} fields
 * @param {Sorts} sorts
 * @param {string} pad
 * @returns {string[]}
 */
export function lines(values, fields, sorts, pad) {
  const out = [];
  for (const field of fields) {
    const value = values[field.name];
    if (value === undefined) continue;
    if (Array.isArray(value) && !(field.alone && !field.fields && value.length === 1)) {
      out.push(`${pad}${field.name}:`);
      for (const item of value) {
        if (field.fields) {
          const [first, ...rest] = lines(item, field.fields, sorts, `${pad}    `);
          out.push(`${pad}  - ${first.trimStart()}`, ...rest);
        } else {
          out.push(`${pad}  - ${scalar(item, sorts[field.sort], `${pad}    `)}`);
        }
      }
    } else if (field.fields) {
      out.push(`${pad}${field.name}:`, ...lines(value, field.fields, sorts, `${pad}  `));
    } else {
      out.push(`${pad}${field.name}: ${scalar([value].flat()[0], sorts[field.sort], `${pad}  `)}`);
    }
  }
  return out;
}

/**
 * Return the text of a file: keys in the order of the fields, the line of its schema on top. In a
 * Markdown file the description comes below the rest.
 * @param {Values} values
 * @param {Pick<Model, "fields" | "sorts" | "line">} model
 */
export function write(values, { fields, sorts, line }, markdown = false) {
  if (!markdown) return [line, ...lines(values, fields, sorts, ""), ""].join("\n");
  const { beschrijving: body, ...rest } = values;
  const head = ["---", line, ...lines(rest, fields, sorts, ""), "---", ""];
  return [...head, ...(body === undefined ? [] : [body, ""])].join("\n");
}
