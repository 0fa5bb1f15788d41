// Which pins a list of hubs has on the drawn map, and what each is called: pure. Between two pins there is as
// much room as on the map on home between two side by side (pages/lists/maps/country.py), so that no button covers
// another.

/**
 * A hub on a map or beside it: its address is below the site's root, its place and province are what
 * a visitor reads ("" where nobody knows), `lat` and `lon` degrees.
 * @typedef {{ name: string, place: string, url: string, lat: number | null, lon: number | null,
 *   province: string }} Hub
 * @typedef {{ width: number, height: number, box: Record<"north" | "south" | "west" | "east", number>,
 *   apart: number, head: number, pin: number, letter: number, line: number }} Drawing what is drawn on,
 *   and how large a pin and its name are, in its units
 * @typedef {{ x: number, y: number, place: string, around: boolean, hubs: Hub[] }} Pin its tip, the
 *   place that most of its hubs are in, and whether there are others
 * @typedef {{ x: number, y: number, text: string, count: number }} Labelled
 */

/** @param {number} lat */
const mercator = (lat) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));

/**
 * Return where a hub is drawn, whole units, or nothing when that is unknown or lies elsewhere: what is
 * just outside the outlines stands at their edge.
 * @param {Hub} hub
 * @param {Drawing} drawing
 */
export function point({ lat, lon }, { width, height, box, apart }) {
  if (lat === null || lon === null) return undefined;
  const north = mercator(box.north);
  const x = ((lon - box.west) / (box.east - box.west)) * width;
  const y = ((north - mercator(lat)) / (north - mercator(box.south))) * height;
  const far = Math.max(-x, x - width, -y, y - height);
  if (!(far < apart)) return undefined;
  const within = (/** @type {number} */ at, /** @type {number} */ most) =>
    Math.round(Math.min(Math.max(at, 0), most));
  return { x: within(x, width), y: within(y, height) };
}

/**
 * Return the place that most of these hubs are in, the first by name of equals, and how many places
 * there are.
 * @param {Hub[]} hubs
 */
export function gathered(hubs) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { place } of hubs) if (place) counts.set(place, (counts.get(place) ?? 0) + 1);
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return { place: first?.[0] ?? "", places: counts.size };
}

/**
 * Return the pins of hubs, from top to bottom: the largest places have one, smaller ones stand in that
 * of the nearest where their own would be too near.
 * @param {Hub[]} hubs
 * @param {Drawing} drawing
 * @returns {Pin[]}
 */
export function group(hubs, drawing) {
  /** @type {Map<string, { x: number, y: number, hubs: Hub[] }>} */
  const spots = new Map();
  for (const hub of hubs) {
    const at = point(hub, drawing);
    if (!at) continue;
    const key = `${at.y} ${at.x}`;
    const spot = spots.get(key);
    if (spot) spot.hubs.push(hub);
    else spots.set(key, { ...at, hubs: [hub] });
  }
  const largest = [...spots.values()].sort(
    (a, b) => b.hubs.length - a.hubs.length || a.y - b.y || a.x - b.x,
  );
  /** @type {{ x: number, y: number, hubs: Hub[] }[]} */
  const pins = [];
  const across = drawing.apart;
  const down = drawing.pin + across - 2 * drawing.head;
  for (const { x, y, hubs: here } of largest) {
    let near;
    let least = 1; // where two touch
    for (const pin of pins) {
      const far = Math.max(Math.abs(pin.x - x) / across, Math.abs(pin.y - y) / down);
      if (far < least) [near, least] = [pin, far];
    }
    if (near) near.hubs.push(...here);
    else pins.push({ x, y, hubs: [...here] });
  }
  return pins
    .sort((a, b) => a.y - b.y || a.x - b.x)
    .map((pin) => {
      const { place, places } = gathered(pin.hubs);
      return { ...pin, place, around: places > 1 };
    });
}

/**
 * Return where the names of pins stand, beside the pin, of those whose name covers nothing else.
 * @param {Labelled[]} pins
 * @param {Drawing} drawing
 */
export function names(pins, { width, head, pin: high, letter, line }) {
  /** @typedef {[left: number, top: number, right: number, bottom: number]} Box */
  const meet = (/** @type {Box} */ a, /** @type {Box} */ b) =>
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  /** @type {Box[]} */
  const taken = pins.map(({ x, y }) => [x - head, y - high, x + head, y]);
  const placed = [];
  for (const { x, y, text } of [...pins].sort((a, b) => b.count - a.count)) {
    const long = text.length * letter;
    const [left, right, middle] = [x - head - 10, x + head + 10, y - high + head];
    /** @type {[string, number, Box][]} */
    const sides = [
      ["end", left, [left - long, middle - line / 2, left, middle + line / 2]],
      ["start", right, [right, middle - line / 2, right + long, middle + line / 2]],
    ];
    if (x >= width / 2) sides.reverse();
    const side = sides.find(
      ([, , box]) => box[0] >= 0 && box[2] <= width && !taken.some((other) => meet(box, other)),
    );
    if (!side) continue;
    const [anchor, at, box] = side;
    taken.push(box);
    placed.push({ text, anchor, x: at, y });
  }
  return placed;
}
