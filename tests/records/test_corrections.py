"""The line to copy is right: copied into a file it reads as the value that was meant."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cases import Case, all_cases, find_problems
from doedemocratie.records.files import reader

BAD = [case for case in all_cases("bad") if case.path.is_file()]


def found(text: str, folder: Path) -> dict[str, str]:
    """Return field → corrected line for the problems of a hub."""
    path = folder / "hubs" / "plug-de-dag.yml"
    path.parent.mkdir()
    path.write_text(text, "utf-8")
    return {problem.code: problem.better for problem in find_problems(folder)[1] if problem.better}


@pytest.mark.parametrize(
    ("line", "code", "better"),
    [
        ("type: hybrid", "unknown-choice", "type: hybride"),
        ("helpt_met: [netwerkk]", "unknown-choice", "- netwerk"),
        ("helpt_met: netwerk, ruimte", "not-a-list", "helpt_met: [netwerk, ruimte]"),
        ("webiste: https://x.example", "unknown-key", "website: https://x.example"),
        ("website: www.x.example", "missing-scheme", "website: https://www.x.example"),
        ("email: mailto:a@x.example", "bad-email", "email: a@x.example"),
        ("slogan: Let op: kom", "colon-in-text", "slogan: 'Let op: kom'"),
        ("slogan: “Kom langs”", "curly-quotes", "slogan: Kom langs"),
        ("slogan: „Let op: kom”", "colon-in-text", "slogan: 'Let op: kom'"),
        ("helpt_met: [“netwerk”]", "curly-quotes", "- netwerk"),
        ("slogan: @plug", "needs-quotes", "slogan: '@plug'"),
        ("naam: Plug\nslogan:Kom", "no-colon", "slogan: Kom"),
        ("naam: 's-Gravenzande", "open-quote", "naam: '''s-Gravenzande'"),
        ("slogan: Nummer #1 van hier", "hash-eats-value", "slogan: 'Nummer #1 van hier'"),
        ("merk: {kleur: '7A2E63'}", "bad-colour", "kleur: '#7a2e63'"),
        ("coordinaten: [5.1, 52.1]", "swapped-coordinates", "coordinaten: [52.1, 5.1]"),
        ("plaats: Utrech", "unknown-place", "plaats: Utrecht"),
    ],
)
def test_a_slip_has_its_corrected_line(line: str, code: str, better: str, tmp_path: Path) -> None:
    assert found(line + "\n", tmp_path)[code] == better


@pytest.mark.parametrize(
    "line",
    [
        "type: iets heel anders",
        "location: https://kwaad.example",
        "merk: {kleur: paars}",
        "slogan: " + "lang " * 30 + ": te lang",
    ],
)
def test_nothing_is_guessed(line: str, tmp_path: Path) -> None:
    assert found(line + "\n", tmp_path).keys() <= {"missing-field"}


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.name)
def test_every_corrected_line_is_one_sound_line(case: Case, tmp_path: Path) -> None:
    case.lay(tmp_path / "content")
    for problem in find_problems(tmp_path / "content")[1]:
        if not problem.better:
            continue
        text: Any = problem.better
        assert text.isprintable()
        document, flaws = reader.parse(f"x:\n  {text}\n")
        assert flaws == []
        assert document is not None
        assert not isinstance(document.data["x"], str)
