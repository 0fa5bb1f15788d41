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
  const far = Float64Array.from(lats, (north, row) => {
    const east = lons[row];
    return north === null || east === null
      ? Infinity
      : haversine(lat, lon, north / 1000, east / 1000);
  });
  for (const [row, degrees] of Object.entries(more)) {
    for (let at = 0; at < degrees.length; at += 2) {
      const km = haversine(lat, lon, degrees[at] / 1000, degrees[at + 1] / 1000);
      far[+row] = Math.min(far[+row], km);
    }
  }
  return far;
}

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
