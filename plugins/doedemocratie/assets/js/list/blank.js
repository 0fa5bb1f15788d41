// The card to be filled, as pages/lists/blank.py gives it and parts/hub_card.html prints it, for tsc.

/**
 * What data-part names. "{}" in a text is where what is told goes; an element of which nothing is
 * told is taken away, and so is the mark itself.
 *
 * - picture: a .plate for a logo and an img.emblem, of which one stays; the emblem of a hub lies
 *   beside its page, as beeld.svg;
 * - type: four of them, each with the data-type it is for ("onbekend" is one), of which one stays;
 * - stopped, in-spe: as they are, or away;
 * - name: a link that leads to the list: the slug and a slash come behind its href;
 * - place: as it is for a hub of which neither place nor reach is told;
 * - summary, helps, hours, fresh: texts;
 * - marks: a list with one "zoekt" and one "biedt", each as often as there is something to tell.
 *
 * @typedef {"picture" | "type" | "stopped" | "in-spe" | "name" | "place" | "summary" | "helps"
 *   | "hours" | "marks" | "zoekt" | "biedt" | "fresh"} Part
 */

export {};
