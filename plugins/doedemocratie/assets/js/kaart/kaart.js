// The closer map: Leaflet with pictures of the map of the Netherlands, which a visitor's browser asks of
// somebody else. So it is a script of its own, fetched by assets/js/map/map.js after the click that says so.
import L from "leaflet";
import { clusters } from "./clusters.js";

/** @import { Hub } from "../list/pins.js" */
/** @import { Site } from "./clusters.js" */

// All of the Netherlands in Europe: seen first when no hub tells what to see.
const COUNTRY = L.latLngBounds([50.75, 3.36], [53.56, 7.23]);

// Leaflet's own layer of pictures lays an empty one (data:) where it no longer wants one, which the policy
// of a page forbids.
class Pictures extends L.GridLayer {
  /** @param {string} address with {z}, {x} and {y} */
  from(address) {
    this.address = address;
    return this;
  }

  /**
   * @override
   * @param {L.Coords} coords
   * @param {L.DoneCallback} done
   */
  createTile(coords, done) {
    const picture = document.createElement("img");
    picture.alt = "";
    picture.referrerPolicy = "no-referrer";
    picture.addEventListener("load", () => done(undefined, picture));
    picture.addEventListener("error", () => done(new Error(picture.src), picture));
    picture.src = L.Util.template(this.address ?? "", coords);
    return picture;
  }
}

/** @type {((hubs: Hub[]) => void) | undefined} */
let follow;
/** @type {L.Map | undefined} */
let map;

/**
 * Show hubs on the closer map of a section; the place for it is on screen already.
 * @param {HTMLElement} section with data-map
 * @param {Hub[]} hubs
 * @param {Site} site
 */
export async function open(section, hubs, site) {
  const place = /** @type {HTMLElement} */ (section.querySelector("[data-map-near]"));
  if (!map) {
    await dressed(place.dataset.sheet ?? "");
    map = made(place);
    const pins = clusters(map, place.dataset, site);
    follow = (all) => void pins.fill(all);
    map.fitBounds(around(hubs), { animate: false });
  }
  map.invalidateSize({ animate: false });
  follow?.(hubs);
  map.getContainer().focus({ preventScroll: true });
}

/**
 * Show other hubs; what a visitor looks at stays.
 * @param {Hub[]} hubs
 */
export const update = (hubs) => follow?.(hubs);

/**
 * Wait for the sheet of the map; without it the map is of no use, and whoever asked is told.
 * @param {string} sheet
 */
function dressed(sheet) {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL(sheet, import.meta.url).href;
    link.addEventListener("load", () => resolve(undefined));
    link.addEventListener("error", () => {
      link.remove();
      reject(new Error(link.href));
    });
    document.head.append(link);
  });
}

/** @param {Hub[]} hubs */
function around(hubs) {
  const bounds = L.latLngBounds([]);
  for (const { lat, lon } of hubs) {
    if (lat !== null && lon !== null && COUNTRY.contains([lat, lon])) bounds.extend([lat, lon]);
  }
  return bounds.isValid() ? bounds.pad(0.1) : COUNTRY;
}

/** @param {HTMLElement} place */
function made(place) {
  const words = place.dataset;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const canvas = /** @type {HTMLElement} */ (place.querySelector("[data-canvas]"));
  const leaflet = L.map(canvas, {
    minZoom: Number(words.farthest),
    maxZoom: Number(words.nearest),
    zoomControl: false,
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
  });
  leaflet.attributionControl.setPrefix(false);
  L.control.zoom({ zoomInTitle: words.in, zoomOutTitle: words.out }).addTo(leaflet);
  const credit = document.createElement("span");
  credit.textContent = words.credit ?? "";
  const lost = /** @type {HTMLElement} */ (place.querySelector("[data-lost]"));
  new Pictures({
    minZoom: Number(words.farthest),
    maxZoom: Number(words.nearest),
    attribution: credit.innerHTML,
  })
    .from(words.tiles ?? "")
    .on("tileerror", () => {
      lost.hidden = false;
    })
    .addTo(leaflet);
  // A pin is a button, and a button is pressed with space too.
  place.addEventListener("keydown", (event) => {
    const pin = /** @type {HTMLElement} */ (event.target).closest(".near__pin");
    if (event.key !== " " || !pin) return;
    event.preventDefault();
    /** @type {HTMLElement} */ (pin).click();
  });
  return leaflet;
}
