"""Scripts reach a visitor as one file that does what its modules do."""

from __future__ import annotations

import subprocess
import sys

import pytest

from building import ROOT
from doedemocratie.bundle import BundleError, bundle

sys.path.insert(0, str(ROOT / "scripts"))

import environment  # type: ignore[import-not-found]

MODULES = {
    "first": """// What it is for.
import { one, TWO } from "./other.js";
import * as deep from "./deep.js";
/** Say it. */
const say = (text) => console.log(text);
say(`${one()} ${TWO} ${deep.one()} // geen opmerking`);
""",
    "deep": """/**
 * Return a word.
 */
export function one() {
  // a remark
  return "diep";
}
""",
    "unused": "throw new Error();\n",
}
OTHER = """import { Named } from "./deep.js";
export const TWO = 2;
const hidden = new Named();
export function* all() {}
export async function later() {}
export function one() {
  return hidden.name;
}
"""
DEEP = (
    MODULES["deep"]
    + """export class Named {
  name = "naam";
}
"""
)


def test_modules_become_one_script_in_the_order_in_which_they_need_each_other() -> None:
    made = bundle({**MODULES, "other": OTHER, "deep": DEEP}, "first")
    said = subprocess.run(
        [environment.node(), "-"], input=made, capture_output=True, text=True, check=True
    )
    assert said.stdout == "naam 2 diep // geen opmerking\n"
    assert "remark" not in made and "Return a word" not in made and "throw" not in made


@pytest.mark.parametrize(
    "text",
    [
        'import { one as two } from "./deep.js";\n',
        'import one from "./deep.js";\n',
        'import { one } from "../deep.js";\n',
        'import { one } from "./missing.js";\n',
        'import { one } from "./first.js";\n',
        "export default 3;\n",
        "export { one };\n",
    ],
)
def test_what_it_does_not_know_is_refused(text: str) -> None:
    with pytest.raises(BundleError):
        bundle({**MODULES, "first": text}, "first")
