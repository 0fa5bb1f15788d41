// Tables of cases, made anew from the model at every run: so none can be older than what it tests,
// and none stands in the repository.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const PLACES = ["../../.venv/bin/python", "../../.venv/Scripts/python.exe"].map(here);

/** Return the Python that has our packages: PYTHON where that is set, else that of .venv. */
function python() {
  const found = process.env.PYTHON || PLACES.find((path) => existsSync(path));
  if (!found) throw new Error("Er is nog geen .venv. Draai eerst: ./scripts/test");
  return found;
}

/** Return the table that a script beside this file prints as JSON, for some arguments. */
export function table(script, ...more) {
  const options = { encoding: "utf8", maxBuffer: 2 ** 26, stdio: ["ignore", "pipe", "inherit"] };
  return JSON.parse(execFileSync(python(), [here(script), ...more], options));
}
