"""HTML of every sort of page is valid, as html-validate reads the standard."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from building import ROOT, Built, run
from doedemocratie.pages import sorts
from doedemocratie.pages.lists.making import Making

CONFIG = ROOT / "tests" / "htmlvalidate.json"
VALIDATE = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
COMMAND = (os.environ.get("NODE", "node"), VALIDATE, "--config", CONFIG)
# The theme's base.html has two checkboxes with autocomplete, hidden and unused here; it offers no
# block to leave them out, and browsers ignore the attribute.
THEIRS = {("valid-autocomplete", "#__drawer"), ("valid-autocomplete", "#__search")}


def samples(built: Built) -> dict[str, Path]:
    """Return one file of every sort of page, and the longest of hubs and branding pages."""
    found: dict[str, Path] = {"404": built.folder / "404.html"}
    for spec in sorts.specs(Making(built.catalogue, built.site)):
        path = built.folder / spec.url / "index.html"
        longer = spec.sort in ("hub", "brand") and spec.sort in found
        if spec.sort not in found or (
            longer and path.stat().st_size > found[spec.sort].stat().st_size
        ):
            found[spec.sort] = path
    found["ordinary"] = built.folder / "over" / "index.html"
    for what in ("*/op-je-site/kaart", "*/op-je-site/week", "../op-je-site/*/*"):
        pages = (built.folder / "knooppunten").glob(f"{what}/index.html")
        found[what] = max(pages, key=lambda path: (path.stat().st_size, path))
    return found


@pytest.fixture(scope="module")
def told(
    real: Built, hostile: Built, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[Path, list[str]]:
    """What html-validate has against the samples of both sites and a page with faults, by folder.

    It is started once: that takes as long as to judge a dozen pages.
    """
    folder = tmp_path_factory.mktemp("html")
    broken = folder / "broken" / "index.html"
    broken.parent.mkdir()
    broken.write_text("<!doctype html><html lang=nl><title>x</title><p><div>x</div></p></html>")
    files = [*samples(real).values(), *samples(hostile).values(), broken]
    report = folder / "report.json"  # a pipe would be cut when Node leaves
    done = run(*COMMAND, f"--formatter=json={report}", *files)
    assert report.is_file(), done.stderr
    assert done.returncode == 1, "it fails on the page with faults at least"
    faults: dict[Path, list[str]] = {site: [] for site in (real.folder, hostile.folder, folder)}
    for file in json.loads(report.read_text("utf-8")):
        path = Path(file["filePath"])
        [site] = [site for site in faults if path.is_relative_to(site)]
        faults[site] += [
            f"{path.parent.name}:{fault['line']} {fault['ruleId']}: {fault['message']}"
            for fault in file["messages"]
            if (fault["ruleId"], fault["selector"]) not in THEIRS
        ]
    faults[broken] = faults.pop(folder)
    return faults


def test_every_sort_of_page_is_valid(real: Built, told: Mapping[Path, list[str]]) -> None:
    assert set(sorts.sorts()) <= set(samples(real))
    assert told[real.folder] == []


def test_hostile_values_leave_pages_valid(hostile: Built, told: Mapping[Path, list[str]]) -> None:
    assert set(sorts.sorts()) <= set(samples(hostile))
    assert told[hostile.folder] == []


def test_a_fault_would_be_found(told: Mapping[Path, list[str]]) -> None:
    [faults] = [faults for path, faults in told.items() if path.parent.name == "broken"]
    assert faults != []
