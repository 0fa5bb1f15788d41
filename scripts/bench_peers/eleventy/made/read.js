// Reads the hubs as they were laid out, and puts them on their lists.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import matter from "gray-matter";
import markdown from "markdown-it";

/** Return every hub, by name. */
export function hubs(folder) {
  const made = markdown();
  const every = readdirSync(folder).map((file) => {
    const { data, content } = matter(readFileSync(path.join(folder, file), "utf-8"));
    return {
      ...data,
      slug: file.slice(0, -3),
      source: content.trim(),
      text: made.render(content),
    };
  });
  return every.sort((one, other) => one.weight - other.weight);
}

/** Return the landing pages and the register, each with its hubs. */
export function lists(folder, every, words) {
  const by = new Map();
  for (const hub of every) {
    for (const key of [...words.facets.map((facet) => facet.key), "letter"]) {
      for (const choice of hub[key] || []) {
        const name = `${key}/${choice}`;
        by.has(name) ? by.get(name).push(hub) : by.set(name, [hub]);
      }
    }
  }
  const of = (key, id) => by.get(`${key}/${id}`) || [];
  const head = (key, id) =>
    matter(readFileSync(path.join(folder, key, id, "_index.md"), "utf-8")).data;
  const facets = words.facets.map((facet) => ({
    ...facet,
    choices: facet.choices.map((choice) => ({
      ...choice,
      hubs: of(facet.key, choice.id),
      ...head(facet.key, choice.id),
    })),
  }));
  const letters = words.letters.map((id) => ({
    id,
    hubs: of("letter", id),
    ...head("letter", id),
  }));
  return {
    facets,
    letters,
    active: every.filter((hub) => hub.letter),
    landings: facets.flatMap((facet) => facet.choices),
  };
}
