"""Every official name is accepted, or asked which is meant; none is offered another place."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files
from pathlib import Path

from doedemocratie.records.catalogue import load
from doedemocratie.records.checks import check

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
    codes = Counter(problem.code for problem in told if problem.code != "no-schema-line")
    assert set(codes) == ASKED
    assert sum(codes.values()) < len(OFFICIAL) / 2
    assert not any("Bedoel je" in f"{problem.message} {problem.hint}" for problem in told)
