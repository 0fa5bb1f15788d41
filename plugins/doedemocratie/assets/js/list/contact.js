// How a hub is reached, as pages/finding/contact.py wrote it in data/lijst/bereik/<hub>.json. Pure.

/**
 * What is not told is "". The digits of `telefoon`, with a plus in front, are what a telephone dials.
 * @typedef {object} Contact
 * @property {string} email
 * @property {string} telefoon
 * @property {string} website of a hub that confirmed it
 * @property {string} adres
 * @property {string} kosten
 * @property {string} reactietijd
 * @property {string} uren when one can come, with its times
 */
/**
 * By the row of a hub how it is reached, undefined where that did not come.
 * @typedef {Map<number, Contact | undefined>} Contacts
 */

const TOLD = "email telefoon website adres kosten reactietijd uren";

/**
 * Return the file of a hub, undefined where it is none or of another shape.
 * @param {any} file
 * @returns {Contact | undefined}
 */
export const matched = (file) => (Object.keys(file).join(" ") === TOLD ? file : undefined);

/**
 * Return what dials a number.
 * @param {string} number
 */
export const dials = (number) => `tel:${number.replace(/[^\d+]/g, "")}`;
