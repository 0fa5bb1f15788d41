/*! Telephone numbers are read by libphonenumber-js (MIT, https://gitlab.com/catamphetamine/libphonenumber-js), with the tables of Google's libphonenumber (Apache-2.0). */
// The form fetches this at a field that holds a telephone number: form/values/phone.js.
export { parsePhoneNumberFromString as parse } from "libphonenumber-js/max";
