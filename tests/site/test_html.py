"""HTML of every sort of page is valid, as html-validate reads the standard."""

from __future__ import annotations

import json
import os
from pathlib import Path

from building import ROOT, Built, pages, run
from doedemocratie.pages import sorts

CONFIG = ROOT / "tests" / "htmlvalidate.json"
VALIDATE = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
COMMAND = (os.environ.get("NODE", "node"), VALIDATE, "--config", CONFIG)
# The theme's base.html has two checkboxes with autocomplete, hidden and unused here; it offers no
# block to leave them out, and browsers ignore the attribute.
THEIRS = {("valid-autocomplete", "#__drawer"), ("valid-autocomplete", "#__search")}


def samples(built: Built) -> dict[str, Path]:
    """Return one file of every sort of page, and the longest of hubs and branding pages."""
    found: dict[str, Path] = {"404": built.folder / "404.html"}
    for page in pages(built.catalogue, built.site):
        path = built.folder / page.url / "index.html"
        longer = page.sort in ("hub", "brand") and page.sort in found
        if page.sort not in found or (
            longer and len(path.read_bytes()) > len(found[page.sort].read_bytes())
        ):
            found[page.sort] = path
    found["ordinary"] = built.folder / "over" / "index.html"
    return found


def faults(built: Built) -> list[str]:
    """Return what html-validate has against the samples of a site."""
    paths = samples(built)
    assert set(sorts.sorts()) <= set(paths)
    report = built.folder.parent / "html-validate.json"  # a pipe would be cut when Node leaves
    done = run(*COMMAND, f"--formatter=json={report}", *paths.values())
    assert report.is_file(), done.stderr
    return [
        f"{Path(file['filePath']).parent.name}:{one['line']} {one['ruleId']}: {one['message']}"
        for file in json.loads(report.read_text("utf-8"))
        for one in file["messages"]
        if (one["ruleId"], one["selector"]) not in THEIRS
    ]


def test_every_sort_of_page_is_valid(real: Built) -> None:
    assert faults(real) == []


def test_hostile_values_leave_pages_valid(hostile: Built) -> None:
    assert faults(hostile) == []


def test_a_fault_would_be_found(tmp_path: Path) -> None:
    broken = tmp_path / "index.html"
    broken.write_text("<!doctype html><html lang=nl><title>x</title><p><div>x</div></p></html>")
    done = run(*COMMAND, broken)
    assert done.returncode == 1
