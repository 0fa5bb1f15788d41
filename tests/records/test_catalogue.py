"""The catalogue holds what is sound, knows what is there, and counts all of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases import find_problems
from doedemocratie.model.kinds import KINDS
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.records.catalogue import Catalogue, UnforeseenError, load, shown_path
from doedemocratie.records.telling.problems import dotted

HUB = """naam: {naam}
type: hybride
bereik: lokaal
samenvatting: Een werkplaats voor de buurt.
plaats: Utrecht
email: hallo@plugdedag.example
"""
EXPERIMENT = "titel: Ruilen\nsamenvatting: Ruilen maar.\nstatus: zoekt-trekker\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a content folder with two hubs and an experiment."""
    folder = tmp_path / "content"
    (folder / "hubs").mkdir(parents=True)
    (folder / "experiments").mkdir()
    (folder / "hubs" / "twee.yml").write_text(HUB.format(naam="Twee"), "utf-8")
    (folder / "hubs" / "een.yml").write_text(HUB.format(naam="Een"), "utf-8")
    (folder / "experiments" / "ruilen.yml").write_text(EXPERIMENT, "utf-8")
    return folder


def test_records_are_sorted_by_slug_and_found_by_it(content: Path) -> None:
    catalogue, problems = load(content, content.parent)
    assert problems == []
    assert [entry.slug for entry in catalogue.of(Hub)] == ["een", "twee"]
    found = catalogue.get(Hub, "twee")
    assert found is not None
    assert (found.title, found.file, found.path) == (
        "Twee",
        "content/hubs/twee.yml",
        "hubs/twee.yml",
    )
    assert catalogue.get(Hub, "drie") is None
    assert Catalogue({}, (), {}, frozenset()).of(Hub) == ()


def test_a_broken_record_stays_out_but_is_known_and_counted(content: Path) -> None:
    (content / "hubs" / "een.yml").write_text(HUB.format(naam="Een").replace("hybride", "x"))
    (content / "experiments" / "ruilen.yml").write_text(
        EXPERIMENT + "deelnemers:\n  - hub: een\n", "utf-8"
    )
    catalogue, problems = find_problems(content)
    assert [entry.slug for entry in catalogue.of(Hub)] == ["twee"]
    assert [entry.slug for entry in catalogue.broken] == ["een"]
    assert catalogue.slugs["hub"] == {"een", "twee"}
    assert {kind: count for kind, count in catalogue.counts().items() if count} == {
        "hub": 2,
        "experiment": 1,
    }
    assert [problem.code for problem in problems] == ["unknown-choice"]


def test_an_unreadable_record_is_still_no_unknown_reference(content: Path) -> None:
    (content / "hubs" / "een.yml").write_text("naam: [\n", "utf-8")
    (content / "experiments" / "ruilen.yml").write_text(
        EXPERIMENT + "deelnemers:\n  - hub: een\n", "utf-8"
    )
    catalogue, problems = find_problems(content)
    assert {problem.file for problem in problems} == {"hubs/een.yml"}
    assert [entry.slug for entry in catalogue.of(Hub)] == ["twee"]


@pytest.mark.parametrize("name", ["type", "con", "ab", "Groot", "a--b"])
def test_a_record_with_a_bad_name_stays_out(content: Path, name: str) -> None:
    (content / "hubs" / f"{name}.yml").write_text(HUB.format(naam="Naam"), "utf-8")
    catalogue, problems = load(content, content)
    assert [problem.code for problem in problems] in (["bad-record-name"], ["reserved-name"])
    assert [entry.slug for entry in catalogue.of(Hub)] == ["een", "twee"]


def test_of_two_records_with_one_slug_only_one_is_in(content: Path) -> None:
    (content / "hubs" / "een.md").write_text(f"---\n{HUB.format(naam='Nog een')}---\n", "utf-8")
    catalogue, problems = load(content, content)
    assert [problem.code for problem in problems] == ["same-slug"]
    assert [entry.slug for entry in catalogue.of(Hub)] == ["een", "twee"]


def test_a_broken_record_does_not_hide_what_else_is_wrong(content: Path) -> None:
    (content / "hubs" / "een.yml").write_text(
        HUB.format(naam="E").replace("Utrecht", "Utrect") + "merk:\n  logo:\n"
        "    bestand: logo.svg\n    alt: Logo\nthemas: [groen, groen]\n",
        "utf-8",
    )
    _, problems = find_problems(content)
    assert [problem.code for problem in problems] == [
        "too-short",
        "unknown-place",
        "missing-file",
        "said-twice",
    ]


def test_an_empty_or_absent_folder_holds_nothing(tmp_path: Path) -> None:
    catalogue, problems = load(tmp_path, tmp_path)
    assert problems == []
    assert catalogue.counts() == dict.fromkeys((kind.id for kind in KINDS), 0)


def test_problems_come_sorted_by_file_and_line(content: Path) -> None:
    for name in ("een", "twee"):
        (content / "hubs" / f"{name}.yml").write_text("wie: x\nwat: x\n", "utf-8")
    _, problems = load(content, content)
    assert problems == sorted(problems)
    assert [problem.file for problem in problems] == sorted(problem.file for problem in problems)


def test_paths_are_shown_relative_where_they_can_be(tmp_path: Path) -> None:
    assert shown_path(tmp_path / "content", tmp_path) == "content"
    assert shown_path(tmp_path, tmp_path / "elders") == tmp_path.as_posix()


def test_assets_are_listed_without_links(content: Path) -> None:
    folder = content / "assets" / "hubs" / "een"
    folder.mkdir(parents=True)
    (folder / "logo.svg").write_text("<svg/>", "utf-8")
    (folder / "link.svg").symlink_to(folder / "logo.svg")
    catalogue, problems = load(content, content)
    assert catalogue.assets == {"hubs/een/logo.svg"}
    assert [problem.code for problem in problems] == ["symlink"]


def test_a_linked_folder_of_assets_is_not_entered(content: Path, tmp_path: Path) -> None:
    (tmp_path / "geheim").mkdir()
    (tmp_path / "geheim" / "x.svg").write_text("<svg/>", "utf-8")
    (content / "assets").mkdir()
    (content / "assets" / "hubs").symlink_to(tmp_path / "geheim")
    catalogue, problems = load(content, content)
    assert catalogue.assets == frozenset()
    assert [problem.code for problem in problems] == ["symlink"]


def test_an_unforeseen_fault_names_the_file(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> object:
        raise RuntimeError("kapot")

    monkeypatch.setattr("doedemocratie.model.grammar.reading._judged", fail)
    with pytest.raises(UnforeseenError) as caught:
        load(content, content.parent)
    assert caught.value.file == "content/hubs/een.yml"


def test_a_path_of_a_field_reads_as_one_line() -> None:
    assert dotted(("merk", "citaten", 0, "wie")) == "merk.citaten[0].wie"
    assert dotted(()) == ""
    assert dotted(("a\n::error::b",)) == "a ::error::b"
