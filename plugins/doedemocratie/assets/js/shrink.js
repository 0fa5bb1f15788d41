// Makes a picture smaller in the browser. What is drawn anew holds no place, day or name of a camera
// (EXIF) any more. A script of its own: the form fetches it once somebody chooses a picture.

/** @import { Shot } from "./form/shapes.js" */

// The longest side in pixels: twice as wide as the site shows one.
const LONGEST = 2000;
const QUALITY = 0.85;
const SVG = "image/svg+xml";

/**
 * Return what the browser can draw of a file; throws for what it cannot read.
 * @param {Blob} file
 * @returns {Promise<ImageBitmap | HTMLImageElement>}
 */
async function decoded(file) {
  try {
    return await createImageBitmap(file);
  } catch {
    // Drawings, and what a browser reads as a picture in a page only: HEIC in Safari.
    const picture = new Image();
    picture.src = URL.createObjectURL(file);
    try {
      await picture.decode();
      return picture;
    } finally {
      URL.revokeObjectURL(picture.src);
    }
  }
}

/**
 * Return a picture made small, and drawn to be seen; throws where the browser cannot read it. A
 * drawing (SVG) stays as it is; a logo becomes a PNG, of which the ground shines through.
 * @param {File} file
 * @param {boolean} logo
 * @returns {Promise<Shot>}
 */
export async function shrink(file, logo) {
  const picture = await decoded(file);
  const { width, height } = picture;
  const part = Math.min(1, LONGEST / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * part));
  canvas.height = Math.max(1, Math.round(height * part));
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  if (!logo && file.type !== SVG) {
    pen.fillStyle = "#fff"; // JPEG knows no glass
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  if (file.type === SVG) return { blob: file, suffix: "svg", canvas, width: LONGEST, height };
  const type = logo ? "image/png" : "image/jpeg";
  const blob = await new Promise((done) => canvas.toBlob(done, type, QUALITY));
  if (!blob) throw new Error(file.type);
  return { blob, suffix: logo ? "png" : "jpg", canvas, width, height };
}
