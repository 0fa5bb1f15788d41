"""The line to copy is right: copied into a file it reads as the value that was meant."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from slips import BESIDE, put, slip

from cases import Case, all_cases, find_problems
from doedemocratie.records.files import reader
from doedemocratie.records.telling.problems import Problem

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
        ("helpt_met: [netwerkk]", "unknown-choice", "helpt_met: [netwerk]"),
        ("helpt_met: netwerk, ruimte", "not-a-list", "helpt_met: [netwerk, ruimte]"),
        ("webiste: https://x.example", "unknown-key", "website: https://x.example"),
        ("website: www.x.example", "missing-scheme", "website: https://www.x.example"),
        ("email: mailto:a@x.example", "bad-email", "email: a@x.example"),
        ("slogan: Let op: kom", "colon-in-text", "slogan: 'Let op: kom'"),
        ("slogan: “Kom langs”", "curly-quotes", "slogan: Kom langs"),
        ("slogan: „Let op: kom”", "colon-in-text", "slogan: 'Let op: kom'"),
        ("helpt_met: [“netwerk”]", "curly-quotes", "helpt_met: [netwerk]"),
        ("slogan: @plug", "needs-quotes", "slogan: '@plug'"),
        ("naam: Plug\nslogan:Kom", "no-colon", "slogan: Kom"),
        ("naam: 's-Gravenzande", "open-quote", "naam: '''s-Gravenzande'"),
        ("slogan: Nummer #1 van hier", "hash-eats-value", "slogan: 'Nummer #1 van hier'"),
        ("merk: {kleur: '7A2E63'}", "bad-colour", "merk: {kleur: '#7a2e63'}"),
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
        below = "        Een tekst.\n" if re.search(r": [|>][-+1-9]*$", text) else ""
        document, flaws = reader.parse(f"x:\n  {text}\n{below}")
        assert flaws == []
        assert document is not None
        assert not isinstance(document.data["x"], str)


def judged(text: str, case: Case, folder: Path) -> list[Problem]:
    """Return the problems of a case whose record is this text."""
    shutil.rmtree(folder, ignore_errors=True)
    path = folder / case.record()
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8", newline="")
    return find_problems(folder)[1]


def left(text: str, problem: Problem, case: Case, folder: Path) -> list[Problem]:
    """Return what is wrong with a value once the corrected line of a problem is in its place."""
    mended = put(text, problem)
    field = problem.field
    if problem.code == "unknown-key" or problem.code in BESIDE:
        match = re.search(r"([a-z_]+):", problem.better)
        if (match and problem.code in BESIDE) or not re.search(rf"{{.*{field}", problem.better):
            around = field.rpartition(".")[0]
            field = f"{around}." * bool(around) + (match[1] if match else "")
    # An item may have become more of them.
    field = re.sub(r"\[\d+\]$", "", field)
    key = re.search(r"([A-Za-z_]+):", problem.better)
    wrong = []
    for told in judged(mended, case, folder):
        name = re.sub(r"\[\d+\]$", "", told.field).rpartition(".")[2]
        if not field:
            own = told.line == problem.line and (not name or (key and key[1] == name))
        elif re.search(r"\[\d+\]$", problem.field):
            own = told.field in (problem.field, field)
        else:
            own = told.field == field or told.field.startswith(f"{field}[")
        if own and (told.level == "error" or told.code == problem.code):
            wrong.append(told)
    if not wrong:
        return []
    # An item that is empty has no number: what was said above may now be of the number that it had.
    before = {(told.line, told.code, told.message) for told in judged(text, case, folder)}
    return [
        told
        for told in wrong
        if told.line >= problem.line or (told.line, told.code, told.message) not in before
    ]


TEXTS = [case for case in BAD if case.path.suffix in (".yml", ".md")]


@pytest.mark.parametrize("case", TEXTS, ids=lambda case: case.name)
def test_a_corrected_line_in_its_place_takes_the_problem_away(case: Case, tmp_path: Path) -> None:
    try:
        text = case.path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return
    for problem in judged(text, case, tmp_path / "content"):
        if problem.better:
            assert left(text, problem, case, tmp_path / "content") == [], problem


# Ten thousand slips in all at night; by day the first of them.
@pytest.mark.parametrize(
    ("seed", "most"),
    [
        pytest.param(0, 1_250, id="by day"),
        *(pytest.param(seed, 2_500, marks=pytest.mark.nightly, id=str(seed)) for seed in range(4)),
    ],
)
def test_a_corrected_line_is_right_for_slips_of_every_sort(
    seed: int, most: int, tmp_path: Path
) -> None:
    dice = random.Random(seed)
    sources = [case for case in all_cases("good") if case.path.suffix == ".yml"]
    slips, lines = 0, 0
    while slips < most:
        case = dice.choice(sources)
        rows = case.path.read_text("utf-8").split("\n")
        places = [at for at, row in enumerate(rows) if re.match(r" *(?:- )?[a-z_]+: ", row)]
        for at in dice.sample(places, min(len(places), dice.choice((1, 1, 2, 4)))):
            rows[at] = slip(rows[at], dice)
            slips += 1
        text = "\n".join(rows)
        for problem in judged(text, case, tmp_path / "content"):
            if problem.better:
                lines += 1
                wrong = left(text, problem, case, tmp_path / "content")
                assert wrong == [], f"{text}\n{problem}\n{put(text, problem)}"
    assert lines > most * 0.28
