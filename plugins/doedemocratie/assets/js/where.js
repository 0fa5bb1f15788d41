// The form fetches this with the list of places, at a field that asks where something is.
export { checkPlaces } from "./form/places.js";
