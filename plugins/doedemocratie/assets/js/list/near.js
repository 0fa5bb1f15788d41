// How far hubs are from a spot, as the crow flies. Pure.
import { add, none } from "./bits.js";

/** @import { Columns } from "./columns.js" */

const RADIUS = 6371.0088; // km, the mean radius of the WGS 84 ellipsoid
const TURN = Math.PI / 180;

/**
 * Return how far two points in degrees are apart, in kilometres, by the haversine formula.
 * @param {number} lat
 * @param {number} lon
 * @param {number} otherLat
 * @param {number} otherLon
 */
export function haversine(lat, lon, otherLat, otherLon) {
  const north = Math.sin(((otherLat - lat) * TURN) / 2);
  const east = Math.sin(((otherLon - lon) * TURN) / 2);
  const chord = north ** 2 + Math.cos(lat * TURN) * Math.cos(otherLat * TURN) * east ** 2;
  return 2 * RADIUS * Math.asin(Math.sqrt(Math.min(1, chord)));
}

/**
 * Return how far each hub is from a spot, in kilometres: the nearest of its branches; Infinity where
 * nobody knows.
 * @param {Pick<Columns, "lat" | "lon" | "more">} columns
 * @param {number} lat in degrees
 * @param {number} lon
 */
export function distances({ lat: lats, lon: lons, more }, lat, lon) {
  const far = Float64Array.from(lats, (north, row) => away(lat, lon, north, lons[row]));
  for (const [row, spots] of Object.entries(more)) {
    far[+row] = Math.min(far[+row], ...spots.map(([, north, east]) => away(lat, lon, north, east)));
  }
  return far;
}

/**
 * Return what the place of the branch is called that is so far from a spot; undefined where a hub is
 * no farther itself.
 * @param {Pick<Columns, "lat" | "lon" | "more">} columns
 * @param {number} row
 * @param {{ lat: number, lon: number }} spot
 */
export function branch({ lat: lats, lon: lons, more }, row, { lat, lon }) {
  let least = away(lat, lon, lats[row], lons[row]);
  let nearest;
  for (const [name, north, east] of Object.hasOwn(more, row) ? more[row] : []) {
    const km = away(lat, lon, north, east);
    if (km < least) [least, nearest] = [km, name];
  }
  return nearest;
}

/**
 * @param {number} lat
 * @param {number} lon
 * @param {number | null} north in thousandths
 * @param {number | null} east
 */
const away = (lat, lon, north, east) =>
  north === null || east === null ? Infinity : haversine(lat, lon, north / 1000, east / 1000);

/**
 * Return the rows that are at most so far.
 * @param {Float64Array} far
 * @param {number} km
 */
export function within(far, km) {
  const bits = none(far.length);
  far.forEach((own, row) => {
    if (own <= km) add(bits, row);
  });
  return bits;
}
