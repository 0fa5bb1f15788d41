"""What is remembered of a former reading changes nothing of what the next one says."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

from doedemocratie.cli.made_up.hubs import made_up
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.pages.frame.spec import Site
from doedemocratie.reading import read
from doedemocratie.records.catalogue import Catalogue, load
from doedemocratie.records.judging.checks import OF_ONE, check
from doedemocratie.records.remembered import Remembered
from doedemocratie.records.telling.problems import Problem

TODAY = dt.date(2026, 11, 23)
EDITS = 25
LINES = {
    "a word": "slogan: Met nieuwe woorden.",
    "a warning about one": "telefoon: 06 12345678",
    "a warning of signs": "slogan: Kom **langs**.",
    "a wrong choice": "stadium: hybrid",
    "no such key": "plats: Utrecht",
    "broken": "links: [",
    "a name of another": "aliassen: [een-knooppunt-van-vroeger]",
    "another place": "plaats: Nergenshuizen",
}


def laid(content: Path, count: int) -> None:
    (content / "hubs").mkdir(parents=True)
    for slug, text in made_up(count, 1):
        (content / "hubs" / f"{slug}.yml").write_text(text, "utf-8")


def judged(content: Path, remembered: Remembered | None) -> tuple[Catalogue, list[Problem]]:
    catalogue, problems = load(content, content.parent, TODAY, remembered)
    return catalogue, [*problems, *check(catalogue, remembered)]


def type_in(path: Path, line: str) -> None:
    """Put a line in a file, for the one with its key."""
    key, _, _ = line.partition(":")
    lines = path.read_text("utf-8").split("\n")
    kept = [other for other in lines if not other.startswith(f"{key}:")]
    path.write_text("\n".join([*kept, line, ""]), "utf-8")


def edited(files: list[Path], dice: random.Random, number: int) -> str:
    """Change one file, or which there are; returns what was done."""
    path = dice.choice(files)
    what = dice.choice([*LINES, "renamed", "removed", "copied", "as it was"])
    if what in LINES:
        type_in(path, LINES[what])
    elif what == "renamed":
        path.rename(path.with_name(f"hernoemd-{number}.yml"))
    elif what == "removed":
        path.unlink()
    elif what == "copied":
        path.with_name(f"nog-een-{number}.yml").write_bytes(path.read_bytes())
    else:
        path.touch()
    return what


def test_after_any_change_all_is_said_as_if_nothing_was_remembered(tmp_path: Path) -> None:
    content, dice = tmp_path / "content", random.Random(2026)
    laid(content, 15)
    remembered = Remembered()
    judged(content, remembered)
    done = set()
    for number in range(EDITS):
        remembered = remembered.following()
        done.add(edited(sorted((content / "hubs").glob("*.yml")), dice, number))
        assert judged(content, remembered) == judged(content, None)
    assert len(done) > 7


def test_what_did_not_change_is_neither_read_nor_judged_again(tmp_path: Path) -> None:
    content = tmp_path / "content"
    laid(content, 5)
    remembered = Remembered()
    first, _ = judged(content, remembered)
    path = first.of(Hub)[0].origin
    path.write_text(f"{path.read_text('utf-8')}# gezien\n", "utf-8")
    remembered = remembered.following()
    second, _ = judged(content, remembered)
    same = [
        one.record is other.record for one, other in zip(first.of(Hub), second.of(Hub), strict=True)
    ]
    assert same == [False, True, True, True, True]
    assert len(remembered.quiet_before) == 5


def test_a_rule_about_one_record_says_the_same_of_each_by_itself(tmp_path: Path) -> None:
    content = tmp_path / "content"
    laid(content, len(LINES))
    for path, line in zip((content / "hubs").iterdir(), LINES.values(), strict=True):
        type_in(path, line)
    opening = "  - dag: dinsdag\n    van: '10:00'\n    toelichting: eerste dinsdag van de maand"
    twin = next(line for line in path.read_text("utf-8").split("\n") if line.startswith("naam:"))
    note = f"{twin}\nbeschrijving: '[^1]: zo'\nbereikbaar:\n{opening}\n"
    (content / "hubs" / "proefhub.yml").write_text(note, "utf-8")
    catalogue, _ = load(content, tmp_path, TODAY)
    by_itself = [
        Catalogue({entry.kind.id: (entry,)}, (), {}, frozenset()) for entry in catalogue.read()
    ]
    codes = set()
    for rule in OF_ONE:
        told = sorted(rule(catalogue))
        assert told == sorted(problem for single in by_itself for problem in rule(single))
        codes |= {problem.code for problem in told}
    assert {"mobile-number", "markdown-in-line", "rhythm-in-note", "notes-elsewhere"} < codes
    assert "unknown-place" in codes


def test_a_picture_is_known_as_it_was_when_its_record_was_read(tmp_path: Path) -> None:
    content = tmp_path / "content"
    laid(content, 2)
    slug = min(path.stem for path in (content / "hubs").iterdir())
    logo = content / "assets" / "hubs" / slug / "logo.svg"
    logo.parent.mkdir(parents=True)
    logo.write_text("<svg/>", "utf-8")
    remembered = Remembered()

    def known() -> dict[str, str]:
        catalogue = read(content, tmp_path, Site(name="", today=TODAY), remembered).catalogue
        logo.write_text("<svg />", "utf-8")  # while pages are made
        return {entry.slug: entry.seal for entry in catalogue.of(Hub)}

    first = known()
    remembered = remembered.following()
    second = known()
    remembered = remembered.following()
    assert {slug for slug in first if first[slug] != second[slug]} == {slug}
    assert known() == second
