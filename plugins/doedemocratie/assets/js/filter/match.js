// Which items a visitor asked for. Within a facet any of the chosen values will do; every facet with
// a choice must agree. pages/filters.py holds the same rules, tests/js/cases.json keeps them equal.

/** Return a text in small letters without accents, as words are compared. */
export function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Return whether a folded text holds every word that was asked for. */
export function says(text, asked) {
  return folded(asked)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/**
 * Return the parameters in which an item is not what was asked for.
 * item: {has: {type: ["hybride"], …}}; chosen: Map of parameter to Set of values; facets: Map of
 * parameter to {apart}: who has that value shows only when it is chosen.
 */
export function misses(item, chosen, facets) {
  const missed = [];
  for (const [name, { apart }] of facets) {
    const has = item.has[name] ?? [];
    const asked = chosen.get(name);
    if (asked?.size ? !has.some((one) => asked.has(one)) : has.includes(apart)) missed.push(name);
  }
  return missed;
}
