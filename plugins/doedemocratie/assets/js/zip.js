/*! The zip is written by client-zip (MIT, https://github.com/Touffy/client-zip). */
// Lays files of the site in one zip. A script of its own: the branding page fetches it after the click
// that asks for everything at once.
import { downloadZip } from "client-zip";

/** @import { Taken } from "./kit.js" */

/**
 * Return a zip that holds these files in a folder, an index first; throws when one does not come in.
 * They are fetched one after another, so that a slow line shows how far it is.
 * @param {string} folder
 * @param {{ name: string, text: string }} index
 * @param {Taken[]} files
 * @param {(number: number) => void} say before each file, counted from 1
 * @returns {Promise<Blob>}
 */
export async function zipped(folder, index, files, say) {
  const parts = [{ name: `${folder}/${index.name}`, input: new Blob([index.text]) }];
  for (const [at, { name, url }] of files.entries()) {
    say(at + 1);
    parts.push({ name: `${folder}/${name}`, input: await fetched(url) });
  }
  return downloadZip(parts.map(({ name, input }) => ({ name, input, size: input.size }))).blob();
}

/** @param {string} url */
async function fetched(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return answer.blob();
}
