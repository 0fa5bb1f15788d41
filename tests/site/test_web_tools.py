"""Scripts and stylesheets are formatted, linted and type-checked, by tools that see a fault."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

import environment
from building import FIXTURE, ROOT
from doedemocratie.model.kinds import KINDS
from doedemocratie.pages.finding.finder import rules
from doedemocratie.questions import placelist, webform
from doedemocratie.records.catalogue import load

ASSETS = Path("plugins") / "doedemocratie" / "assets"
BIOME = ROOT / "node_modules" / "@biomejs" / "biome" / "bin" / "biome"
TSC = ROOT / "node_modules" / "typescript" / "bin" / "tsc"
FORM = ASSETS / "js" / "form"
SHAPES = 'import("./shapes.js")'

# What each file holds, and what Biome calls it.
WRONG = {
    "js/unused.js": ("const left = 1;\n", "lint/correctness/noUnusedVariables"),
    "js/unknown.js": (
        "docment.title = document.title;\n",
        "lint/correctness/noUndeclaredVariables",
    ),
    "js/loose.js": (
        "const one = 1;\nexport const two = one == 2;\n",
        "lint/suspicious/noDoubleEquals",
    ),
    "js/crowded.js": ("export const one = 1; export const two = 2;\n", "format"),
    "css/crowded.css": (".one {\n  color: red; margin: 0;\n}\n", "format"),
    "css/misspelt.css": (".one {\n  colour: red;\n}\n", "lint/correctness/noUnknownProperty"),
    "css/twice.css": (
        ".one {\n  margin: 0;\n  color: red;\n  margin: 0;\n}\n",
        "lint/suspicious/noDuplicateProperties",
    ),
    "css/important.css": (
        ".one {\n  color: red !important;\n}\n",
        "lint/complexity/noImportantStyles",
    ),
}

# What a function does with a host, a field and a text, and what tsc says of it.
MISTYPED = {
    "a property that is not there": ("return spec.lable;", "'lable' does not exist on type 'Spec'"),
    "a part that the form lacks": ('return host.one("verdct");', '"verdct"'),
    "a part that a form may do without": (
        'return host.one("sample").hidden;',
        "Object is possibly 'null'",
    ),
    "a number for a text": (
        "text = 1;\n  return text;",
        "'number' is not assignable to type 'string'",
    ),
    "a limit that may be absent": ("return spec.most + 1;", "'spec.most' is possibly 'undefined'"),
}


# What our scripts take from npm.
PACKAGES = (
    "client-zip",
    "libphonenumber-js",
    "minisearch",
    "leaflet",
    "leaflet.markercluster",
    "markdown-it",
    "markdown-it-footnote",
    "@types",
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a folder with the scripts, the stylesheets and what the tools are told of them."""
    for name in ("js", "css"):
        shutil.copytree(ROOT / ASSETS / name, tmp_path / ASSETS / name)
    for name in ("biome.jsonc", "tsconfig.json", "package.json"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def said(place: Path, program: Path, *arguments: str) -> tuple[int, str]:
    """Return how a program of npm ended in a folder, and what it said there."""
    done = subprocess.run(
        [environment.node(), str(program), *arguments],
        cwd=place,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


def lint(place: Path) -> tuple[int, set[tuple[str, str]]]:
    """Return how Biome ended, and (file below assets/, rule) of all that it found."""
    code, text = said(place, BIOME, "ci", "--error-on-warnings", "--reporter=github", ".")
    found = re.findall(rf"title=([\w/-]+),file=[^,]*?{ASSETS.as_posix()}/([^,]+),", text)
    return code, {(file, rule) for rule, file in found}


def types(place: Path) -> tuple[int, list[str]]:
    """Return how tsc ended, and each fault that it found, in order of file and line."""
    for path in (path for name in PACKAGES for path in (ROOT / "node_modules" / name).rglob("*")):
        if path.name == "package.json" or path.name.endswith((".d.ts", ".d.mts")):
            to = place / path.relative_to(ROOT)
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, to)
    code, text = said(place, TSC, "--pretty", "false")
    faults = [line for line in text.splitlines() if ": error TS" in line]
    assert faults or not text, text
    return code, faults


def held_to(shape: str, name: str, text: str, shapes: str = SHAPES) -> str:
    """Return a line of script by which tsc holds a JSON text to a shape."""
    return f"/** @type {{{shapes}.{shape}}} */\nexport const {name} = {text.strip()};\n"


def test_nothing_is_wrong_with_what_the_project_holds(copy: Path) -> None:
    assert lint(copy) == (0, set())


def test_each_fault_in_a_script_or_a_sheet_is_found(copy: Path) -> None:
    for name, (text, _) in WRONG.items():
        (copy / ASSETS / name).write_text(text, "utf-8")
    code, found = lint(copy)
    assert code == 1
    assert found == {(name, rule) for name, (_, rule) in WRONG.items()}


def test_scripts_and_the_data_they_get_are_of_the_types_they_say(copy: Path) -> None:
    catalogue, _ = load(FIXTURE, FIXTURE)
    asked = json.dumps(rules.rules())
    lines = [
        held_to("Places", "places", placelist.text()),
        held_to("Rules", "rules", asked, 'import("../find/shapes.js")'),
        held_to("Others", "others", webform.stories(catalogue), 'import("../preview/judge.js")'),
    ]
    for at, kind in enumerate(KINDS):
        lines += [
            held_to("Model", f"model{at}", webform.text(kind)),
            held_to("Names", f"names{at}", webform.names(kind, catalogue)),
        ]
        lines += [
            held_to("Opened", f"opened{at}_{one}", webform.record(entry))
            for one, entry in enumerate(catalogue.of(kind.model))
        ]
    (copy / FORM / "fits.js").write_text("\n".join(lines), "utf-8")
    assert types(copy) == (0, [])


def test_each_fault_of_type_is_found(copy: Path) -> None:
    expected = []
    for at, (body, words) in enumerate(MISTYPED.values()):
        name = f"mistyped{at}.js"
        (copy / FORM / name).write_text(
            f"/**\n * @param {{{SHAPES}.Host}} host\n * @param {{{SHAPES}.Spec}} spec\n"
            " * @param {string} text\n */\n"
            "export function wrong(host, spec, text) {\n"
            f"  void [host, spec, text];\n  {body}\n}}\n",
            "utf-8",
        )
        expected.append((name, words))
    model = webform.data(KINDS[0])
    less = {name: value for name, value in model.items() if name != "line"}
    more = {**model, "fields": [{**model["fields"][0], "hint": "x"}]}
    for shape, value, words in (
        ("Model", less, "'line' is missing"),
        ("Model", more, "'\"hint\"' does not exist in type 'Spec'"),
        ("Names", [["bos", 1]], "'number' is not assignable to type 'string'"),
    ):
        name = f"mistyped{len(expected)}.js"
        (copy / FORM / name).write_text(held_to(shape, "data", json.dumps(value)), "utf-8")
        expected.append((name, words))
    code, faults = types(copy)
    assert code != 0
    assert len(faults) == len(expected), faults
    for (name, words), fault in zip(expected, faults, strict=True):
        assert f"/{name}(" in fault
        assert words in fault
