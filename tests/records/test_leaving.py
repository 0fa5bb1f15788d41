"""What may be left out of a build by the clock, and when it stops instead."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import pytest

from building import FIXTURE
from doedemocratie.model.kinds import BY_ID
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.records import catalogue as records
from doedemocratie.records.judging.checks import check
from doedemocratie.records.judging.leaving import Left, TooMuchError, leave_out, owner
from doedemocratie.records.telling.problems import errors

HUB = "naam: {0}\ntype: hybride\nbereik: lokaal\nsamenvatting: Een plek.\nplaats: {0}\n"
HUB += "email: dag@{0}.example\n"
TOWNS = ("utrecht", "zwolle", "leiden", "delft", "gouda", "breda", "tilburg", "assen", "deventer")


def content(folder: Path, sound: int, bad: int) -> Path:
    """Return a content folder with so many sound hubs and so many bad ones."""
    hubs = folder / "content" / "hubs"
    hubs.mkdir(parents=True)
    for number in range(sound):
        text = HUB.format(TOWNS[number % len(TOWNS)])
        (hubs / f"goed-{number}.yml").write_text(text, "utf-8")
    for number in range(bad):
        (hubs / f"fout-{number}.yml").write_text("naam: [\n", "utf-8")
    return folder / "content"


def left(folder: Path) -> Left:
    found, problems = records.load(folder, folder.parent)
    return leave_out(found, [*problems, *check(found)], "content")


def test_a_sound_folder_stays_whole(tmp_path: Path) -> None:
    found = left(content(tmp_path, 3, 0))
    assert found.out == ()
    assert len(found.catalogue.of(Hub)) == 3


@pytest.mark.parametrize(
    ("sound", "bad", "goes"),
    [
        (1, 1, True),
        (40, 1, True),
        (40, 2, False),
        (98, 2, True),
        (97, 3, False),
        (245, 5, True),
        (400, 5, True),
        (400, 6, False),
    ],
)
def test_so_much_may_go(sound: int, bad: int, goes: bool, tmp_path: Path) -> None:
    folder = content(tmp_path, sound, bad)
    if goes:
        assert left(folder).out == tuple(f"hubs/fout-{number}" for number in range(bad))
    else:
        with pytest.raises(TooMuchError, match=f"zouden er {bad} wegvallen: hubs/fout-0, "):
            left(folder)


def test_no_hub_left_stops_it(tmp_path: Path) -> None:
    with pytest.raises(TooMuchError, match="geen enkel knooppunt"):
        left(content(tmp_path, 0, 1))
    example = HUB.format("utrecht") + "voorbeeld: ja\n"
    (tmp_path / "content" / "hubs" / "voorbeeldhub.yml").write_text(example, "utf-8")
    with pytest.raises(TooMuchError, match="geen enkel knooppunt"):
        left(tmp_path / "content")


@pytest.mark.parametrize("name", ["los.yml", "hubs.yml", "assets/los.yaml"])
def test_what_is_no_record_is_never_left_out(name: str, tmp_path: Path) -> None:
    folder = content(tmp_path, 3, 0)
    (folder / "assets").mkdir()
    (folder / name).write_text("naam: Los\n", "utf-8")
    with pytest.raises(TooMuchError, match="geen bestand dat we weg kunnen laten"):
        left(folder)


def test_a_record_goes_for_a_rule_across_records_and_for_a_file_of_its_own(tmp_path: Path) -> None:
    folder = content(tmp_path, 2, 0)
    hub = folder / "hubs" / "goed-1.yml"
    hub.write_text(hub.read_text("utf-8") + "aliassen: [goed-0]\n", "utf-8")
    assert left(folder).out == ("hubs/goed-1",)
    hub.write_text(HUB.format("zwolle"), "utf-8")
    place = folder / "assets" / "hubs" / "goed-0"
    place.mkdir(parents=True)
    (place / "logo.svg").symlink_to(hub)
    assert left(folder).out == ("hubs/goed-0",)


def test_a_reference_to_what_is_gone_stays_sound(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    shutil.copytree(FIXTURE, folder)
    # The hub that most others refer to.
    (folder / "hubs" / "vijandig.yml").write_text("naam: [\n", "utf-8")
    found, problems = records.load(folder, tmp_path)
    wrong = errors([*problems, *check(found)])
    assert {problem.file for problem in wrong} == {"content/hubs/vijandig.yml"}
    out = leave_out(found, wrong, "content")
    assert out.out == ("hubs/vijandig",)
    assert out.sources() == [
        ("hubs/vijandig.yml", BY_ID["hub"], "vijandig"),
        ("hubs/vijandig.md", BY_ID["hub"], "vijandig"),
    ]
    assert dataclasses.replace(out.catalogue).slugs == found.slugs


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("content/hubs/plug.yml", "hubs/plug"),
        ("content/hubs/Plug.YAML", "hubs/Plug"),
        ("content/assets/hubs/plug/logo.svg", "hubs/plug"),
        ("content/assets/hubs/plug", None),
        ("content/assets/los/plug/logo.svg", None),
        ("content/over.md", None),
        ("content/hubs/map/plug.yml", None),
        ("content/../hubs/plug.yml", None),
        ("elders/hubs/plug.yml", None),
        ("/content/hubs/plug.yml", None),
    ],
)
def test_whose_file_it_is(file: str, name: str | None) -> None:
    assert owner(file, "content") == name
