// Pins of the closer map: one of a hub opens what it is, one of several goes nearer, or lists them where they
// stand on one spot. Each says in words what it is, since a number alone is no name.
import L from "leaflet";
import "leaflet.markercluster";
import { filled } from "../filter/words.js";
import { gathered } from "../list/pins.js";

/** @import { Hub } from "../list/pins.js" */
/** @typedef {L.Marker & { hub: Hub }} Marker */
/** @typedef {{ root: string, list: (title: string, hubs: Hub[], from: HTMLElement) => void }} Site */

const SIZE = 30; // px of a pin, and of one that speaks for several
const LARGE = 44;
const MOVING = 300; // ms that pins take to part, markercluster's 200 and some

/**
 * @param {string} shown
 * @param {string} name what it says to who does not see it
 * @param {string} look
 * @param {number} size
 */
function icon(shown, name, look, size) {
  const html = document.createElement("span");
  const [number, said] = [document.createElement("span"), document.createElement("span")];
  number.textContent = shown;
  number.setAttribute("aria-hidden", "true");
  said.textContent = name;
  said.className = "vh";
  html.append(number, said);
  return L.divIcon({ html, className: `near__pin ${look}`, iconSize: [size, size] });
}

/**
 * Return what a pin opens: the hub, and a button that shuts it.
 * @param {Marker} marker
 * @param {Site} site
 * @param {string | undefined} shut
 */
function card(marker, { root }, shut = "") {
  const { name, place, url } = marker.hub;
  const text = document.createElement("div");
  const [link, where, button] = ["a", "p", "button"].map((tag) => document.createElement(tag));
  /** @type {HTMLAnchorElement} */ (link).href = root + url;
  link.textContent = name;
  where.textContent = place;
  /** @type {HTMLButtonElement} */ (button).type = "button";
  button.className = "linkish";
  button.textContent = shut;
  button.addEventListener("click", () => marker.closePopup());
  text.append(link, where, button);
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    marker.closePopup();
  });
  return text;
}

/**
 * Return an empty layer of pins on a map, and what fills it.
 * @param {L.Map} map
 * @param {DOMStringMap} words
 * @param {Site} site
 */
export function clusters(map, words, site) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  /** @param {Hub[]} hubs */
  const title = (hubs) =>
    filled(words.cluster, { n: hubs.length, q: gathered(hubs).place || words.somewhere });
  const within = (/** @type {L.MarkerCluster} */ cluster) =>
    /** @type {Marker[]} */ (cluster.getAllChildMarkers()).map(({ hub }) => hub);
  const group = L.markerClusterGroup({
    animate: !still,
    chunkedLoading: true,
    showCoverageOnHover: false,
    spiderfyOnMaxZoom: false,
    zoomToBoundsOnClick: false,
    iconCreateFunction: (cluster) =>
      icon(`${cluster.getChildCount()}`, title(within(cluster)), "near__pin--many", LARGE),
  });

  /**
   * Put the focus on the first pin that came in place of a cluster, unless it went elsewhere.
   * @param {L.Marker[]} members
   */
  function land(members) {
    const { activeElement: now, body } = document;
    if (now !== body && !map.getContainer().contains(now)) return;
    for (const member of members) {
      const pin = /** @type {L.Marker | null} */ (group.getVisibleParent(member))?.getElement();
      if (pin?.isConnected) {
        pin.focus({ preventScroll: true });
        return;
      }
    }
  }

  /** @param {L.LeafletEvent & { originalEvent?: Event }} event */
  function nearer(event) {
    const pressed = /** @type {KeyboardEvent | undefined} */ (event.originalEvent);
    if (pressed?.type === "keypress" && pressed.key !== "Enter") return;
    const cluster = /** @type {L.MarkerCluster} */ (/** @type {any} */ (event).layer);
    const members = cluster.getAllChildMarkers();
    const bounds = cluster.getBounds();
    const one = bounds.getNorthEast().equals(bounds.getSouthWest());
    if (one || map.getZoom() >= map.getMaxZoom()) {
      const hubs = within(cluster);
      site.list(title(hubs), hubs, /** @type {HTMLElement} */ (cluster.getElement()));
      return;
    }
    map.once("moveend", () => setTimeout(() => land(members), still ? 0 : MOVING));
    cluster.zoomToBounds({ padding: [LARGE, LARGE] });
  }
  group.on("clusterclick clusterkeypress", nearer);
  group.addTo(map);

  /** @param {Hub} hub @param {number} lat @param {number} lon */
  function mark(hub, lat, lon) {
    const said = hub.place ? `${hub.name}, ${hub.place}` : hub.name;
    const marker = /** @type {Marker} */ (
      L.marker([lat, lon], { icon: icon("", said, "near__pin--one", SIZE) })
    );
    marker.hub = hub;
    marker.bindPopup(() => card(marker, site, words.shut), { closeButton: false });
    marker.on("popupopen", ({ popup }) => popup.getElement()?.querySelector("a")?.focus());
    marker.on("popupclose", () => marker.getElement()?.focus({ preventScroll: true }));
    return marker;
  }

  return {
    /** @param {Hub[]} hubs */
    fill(hubs) {
      group.clearLayers();
      const markers = [];
      for (const hub of hubs) {
        if (hub.lat !== null && hub.lon !== null) markers.push(mark(hub, hub.lat, hub.lon));
      }
      group.addLayers(markers);
      return markers;
    },
  };
}
