// Eleventy with templates in JavaScript, its fastest. PAGES says which pages, LAID where hubs are.
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { hubs, lists } from "./made/read.js";

const LISTS = ["landing.11ty.js", "register.11ty.js", "record.11ty.js", "sitemap.11ty.js"];

export default function configured(config) {
  const laid = process.env.LAID;
  const words = JSON.parse(readFileSync(path.join(laid, "data", "words.json"), "utf-8"));
  const every = hubs(path.join(laid, "content", "knooppunten"));
  config.addGlobalData("words", words);
  config.addGlobalData("hubs", every);
  config.addGlobalData("pages", process.env.PAGES);
  if (process.env.PAGES === "bare") {
    for (const name of LISTS) {
      config.ignores.add(`site/${name}`);
    }
  } else {
    config.addGlobalData("lists", lists(path.join(laid, "content"), every, words));
  }
  return { dir: { input: "site" }, markdownTemplateEngine: false, htmlTemplateEngine: false };
}
