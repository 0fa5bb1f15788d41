"""Every official name is accepted, or asked which is meant; none is offered another place."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from doedemocratie.records.catalogue import load
from doedemocratie.records.judging.checks import check
from doedemocratie.records.telling.problems import Problem

OFFICIAL = (files("doedemocratie") / "data/official_names.txt").read_text("utf-8").splitlines()
ASKED = {"ambiguous-place", "ambiguous-name", "place-without-municipality"}


def test_each_of_the_official_names_is_accepted_or_asked_which(tmp_path: Path) -> None:
    folder = tmp_path / "hubs"
    folder.mkdir()
    for number, name in enumerate(OFFICIAL):
        (folder / f"hub-{number}.yml").write_text(
            f"naam: Hub {number}\ntype: informeel\nbereik: lokaal\nsamenvatting: Een plek.\n"
            f'plaats: "{name}"\nwebsite: https://hub{number}.example\n',
            "utf-8",
        )
    catalogue, problems = load(tmp_path, tmp_path)
    told = [*problems, *check(catalogue)]
    codes = Counter(problem.code for problem in told)
    assert set(codes) == ASKED
    assert sum(codes.values()) < len(OFFICIAL) / 2
    assert not any("Bedoel je" in f"{problem.message} {problem.hint}" for problem in told)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("Amsterdm", "plaats: Amsterdam"),
        ("s-Hertogenbos", "plaats: '''s-Hertogenbosch'"),
        # What would only be asked about again is no line to copy.
        ("Hengelo (NH)", ""),
        ("Rosmaalen", ""),
        ("Twente", ""),
        ("'t Gooi", ""),
        ("Brabant", ""),
        ("Menaldumadeel", ""),
    ],
)
def test_a_line_to_copy_raises_no_other_question(tmp_path: Path, typed: str, line: str) -> None:
    (problem,) = told(tmp_path, f"plaats: {yaml.safe_dump(typed).removesuffix('...').strip()}")
    assert (problem.code, problem.better) == ("unknown-place", line)
    if line:
        assert told(tmp_path, line) == []


def test_the_line_for_a_region_can_be_copied(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, 'plaats: "\'t Gooi"')
    line = "werkgebied: " + problem.hint.rpartition("werkgebied: ")[2]
    assert told(tmp_path, f"{line}\nplaats: Laren\nprovincie: noord-holland") == []


@pytest.mark.parametrize("name", ["'t Zandt", "'s-Graveland", "Krommenie", "Rosmalen"])
def test_the_line_for_a_branch_can_be_copied(tmp_path: Path, name: str) -> None:
    branch = "plaats: Leiden\nlocaties:\n  - naam: Kas\n    plaats: "
    (problem,) = told(tmp_path, f'{branch}"{name}"')
    assert problem.code == "place-without-municipality"
    line = problem.hint.rpartition("plaats: ")[2]
    assert told(tmp_path, branch + line.replace("gemeente", "Leiden")) == []


def told(folder: Path, lines: str) -> list[Problem]:
    """Return what is said of a hub with these lines."""
    (folder / "hubs").mkdir(exist_ok=True)
    (folder / "hubs" / "kas.yml").write_text(
        "naam: Kas\ntype: informeel\nbereik: lokaal\nsamenvatting: Een plek.\n"
        f"website: https://kas.example\n{lines}\n",
        "utf-8",
    )
    catalogue, problems = load(folder, folder)
    return [*problems, *check(catalogue)]
