// Reads a list of {model, records} and writes the text of a file for each record, as the form does.
import { readFileSync } from "node:fs";
import { moduleUrl } from "./modules.mjs";

const { write } = await import(moduleUrl("form/yaml.js"));
const asked = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(
  JSON.stringify(
    asked.map(({ model, records }) =>
      records.map(([values, markdown]) => write(values, model, markdown)),
    ),
  ),
);
