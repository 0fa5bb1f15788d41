// Reads {model, records} and says of each record what the form finds wrong: [[path, code, facts]].
import { readFileSync } from "node:fs";
import { moduleUrl } from "./modules.mjs";

const { check } = await import(moduleUrl("form/checks.js"));
const { model, records } = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(
  JSON.stringify(
    records.map((values) =>
      check(values, model).map(({ path, code, facts }) => [path, code, facts]),
    ),
  ),
);
