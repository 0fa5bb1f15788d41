// The ink on a hub's own colour, by the rule of pages/drawing/colour.py: the site's ink or paper where one
// reaches 4.5:1 (WCAG 2.2, 1.4.3), else black or white.
const PAIRS = [
  ["#0f3229", "#fcfaf0"],
  ["#000000", "#ffffff"],
];

/** A colour as a record has it. */
export const HUE = /^#[0-9a-f]{6}$/i;

/** @param {string} colour */
function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * @param {string} first
 * @param {string} other
 */
function contrast(first, other) {
  const [darker, lighter] = [luminance(first), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * Return {ink, ratio} for text on a colour (#rrggbb); `ratio` as a Dutch reader writes it.
 * @param {string} colour
 */
export function guest(colour) {
  let ink, ratio;
  for (const [dark, other] of PAIRS) {
    ink = contrast(colour, dark) >= contrast(colour, other) ? dark : other;
    ratio = contrast(colour, ink);
    if (ratio >= 4.5) break;
  }
  // There are pairs, so both are known.
  return {
    ink: /** @type {string} */ (ink),
    ratio: /** @type {number} */ (ratio).toFixed(1).replace(".", ","),
  };
}
