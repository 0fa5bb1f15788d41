"""Scripts reach a visitor as one file that does what its modules do."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

import environment
from building import ROOT, Built
from doedemocratie.machine import children
from doedemocratie.output.bundle import BundleError, scripts, sheet

MODULES = ROOT / "node_modules"
SOURCES = ROOT / "plugins" / "doedemocratie" / "assets" / "js"


def folder(place: Path, **files: str) -> Path:
    """Return a folder of scripts: `say` stands alone, `deep__say` in the folder `deep`."""
    for name, text in files.items():
        path = place / f"{name.replace('__', '/')}.js"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return place


def test_modules_become_one_script(tmp_path: Path) -> None:
    made = dict(
        scripts(
            folder(
                tmp_path,
                alone='console.log("één");\n',
                words__words='import { say } from "./say.js";\n// a remark\nsay("twee");\n',
                words__say="export const say = (text) => console.log(text);\n",
            ),
            MODULES,
            tmp_path / "cache",
        )
    )
    assert [*made] == ["alone.js", "words/words.js"]
    script = made["words/words.js"]
    assert b"import" not in script
    assert b"remark" not in script
    said = [
        subprocess.run(
            [environment.node(), "--input-type=module", "-"],
            input=made[name],
            capture_output=True,
            check=True,
        ).stdout.decode()
        for name in made
    ]
    assert said == ["één\n", "twee\n"]


def test_a_script_with_a_fault_stops_the_build_and_says_where(tmp_path: Path) -> None:
    place = folder(tmp_path, wrong='import { a } from "./missing.js";\n')
    with pytest.raises(BundleError, match=r"missing\.js"):
        list(scripts(place, MODULES, tmp_path / "cache"))


def test_without_esbuild_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match=r"\./scripts/site.*npm ci"):
        list(scripts(SOURCES, tmp_path, tmp_path / "cache"))


def test_the_same_modules_in_another_folder_give_the_same_bytes(tmp_path: Path) -> None:
    shutil.copytree(SOURCES, tmp_path / "elsewhere")
    here, there = tmp_path / "cache-here", tmp_path / "cache-there"
    made = dict(scripts(tmp_path / "elsewhere", MODULES, there))
    assert dict(scripts(SOURCES, MODULES, here)) == made


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows whenever a program runs."""
    runs, run = list[str](), children.run

    def noted(command: list[str], *, env: dict[str, str], given: bytes) -> tuple[int, bytes]:
        runs.append(command[0])
        return run(command, env=env, given=given)

    monkeypatch.setattr(children, "run", noted)
    return runs


def test_a_stylesheet_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runs = counted(monkeypatch)
    first = sheet("a { color: red }", MODULES, tmp_path)
    assert (first, len(runs)) == (b"a{color:red}\n", 1)
    assert (sheet("a { color: red }", MODULES, tmp_path), len(runs)) == (first, 1)
    other = sheet("b { color: red }", MODULES, tmp_path)
    assert (other, len(runs)) == (b"b{color:red}\n", 2)
    for path in (tmp_path / "sheets").glob("*.css"):
        path.write_text("damaged", "utf-8")
    assert (sheet("a { color: red }", MODULES, tmp_path), len(runs)) == (first, 3)


def test_what_was_made_is_kept_until_a_file_that_it_was_made_of_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = folder(
        tmp_path / "js",
        words__words='import { say } from "./say.js";\nsay("twee");\n',
        words__say="export const say = (text) => console.log(text);\n",
    )
    runs = counted(monkeypatch)

    def made() -> tuple[dict[str, bytes], int]:
        runs.clear()
        return dict(scripts(place, MODULES, tmp_path / "cache")), len(runs)

    first, _ = made()
    assert made() == (first, 0)
    folder(place, words__say="export const say = (text) => console.warn(text);\n")
    warned, count = made()
    assert (b"warn" in warned["words/words.js"], count) == (True, 1)
    folder(place, alone="console.log(1);\n")
    assert ([*made()[0]], made()[1]) == (["alone.js", "words/words.js"], 0)
    (tmp_path / "cache" / "scripts" / "alone.js").write_text("damaged", "utf-8")
    assert made()[1] == 1
    (place / "words" / "say.js").unlink()
    with pytest.raises(BundleError, match=r"say\.js"):
        made()


def test_a_site_holds_the_scripts_and_not_their_modules(real: Built) -> None:
    place = real.folder / "assets" / "js"
    there = {path.relative_to(place).as_posix() for path in place.rglob("*.js")}
    assert there == {
        "copy.js",
        "kit.js",
        "newsletter.js",
        "signature.js",
        "own_site/own_site.js",
        "zip.js",
        "phones.js",
        "print.js",
        "prose.js",
        "search.js",
        "shrink.js",
        "where.js",
        "palette.js",
        "filter/filter.js",
        "find/find.js",
        "people/people.js",
        "preview/preview.js",
        "places/places.js",
        "towns/towns.js",
        "form/form.js",
        "list/list.js",
        "map/map.js",
        "kaart/kaart.js",
        "speller/speller.js",
        "keep/keep.js",
        "compare/compare.js",
        "shortlist/shortlist.js",
    }
    assert (place / "form" / "form.js").stat().st_size <= 45_000
