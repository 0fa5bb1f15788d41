"""The check of a pull request says everything, in three places, and hands over data only."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import check_pull
import ours
import pytest
from checkouts import HUB, checkout, git, here, pull_request
from fake_github import FakeGitHub
from recordings import happens, recorded

SAID = ours.said
NEW = HUB.replace("Plug de Dag", "Plug in de buurt").replace("Utrecht", "Zwolle")
BAD = "naam: Fout\ntype: hybried\nbereik: lokaal\nsamenvatting: Een plek.\nplaats: Uttrecht\n"


@pytest.fixture
def folder(tmp_path: Path, github: FakeGitHub, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a checkout of main in which the script works."""
    there = checkout(tmp_path / "checkout")
    monkeypatch.chdir(there)
    monkeypatch.setattr(ours, "ROOT", there)
    monkeypatch.setenv("REPORT_DIR", str(tmp_path / "report"))
    monkeypatch.setattr(ours, "said", here(there))
    happens(recorded("pull-request"))
    return there


def report(folder: Path) -> list[str]:
    data = json.loads((folder.parent / "report" / "report.json").read_text("utf-8"))
    return [problem["code"] for problem in data["problems"]]


def summary() -> str:
    return Path(os.environ["GITHUB_STEP_SUMMARY"]).read_text("utf-8")


def test_a_sound_change(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed = HUB.replace("Een werkplaats", "Een fijne werkplaats")
    schema = "# yaml-language-server: $schema=../schemas/hub.schema.json\n"
    pull_request(folder, {"content/hubs/plug-de-dag.yml": schema + changed})
    assert check_pull.main() == 0
    assert report(folder) == []
    files = sorted((folder.parent / "report").iterdir())
    assert [file.name for file in files] == ["number", "report.json"]
    assert files[0].read_text("ascii") == "17\n"
    assert "::" not in capsys.readouterr().out
    assert "### Alles klopt, dank je wel." in summary()
    assert "De afzender is beheerder van dit knooppunt." in summary()
    assert "`Een fijne werkplaats voor de buurt.`" in summary()


def test_broken_records_give_the_whole_report(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {
        "content/hubs/een.yml": BAD,
        "content/hubs/twee.yml": "naam: [\n",
        "content/hubs/plug-in-de-buurt.yml": NEW,
    }
    pull_request(folder, files)
    assert check_pull.main() == 1
    lines = capsys.readouterr().out.splitlines()
    errors = [line for line in lines if line.startswith("::error ")]
    assert len(errors) >= 3
    assert {line.split("file=")[1].split(",")[0] for line in errors} == {
        "content/hubs/een.yml",
        "content/hubs/twee.yml",
    }
    annotations = [line for line in lines if line.startswith(("::error ", "::warning "))]
    assert len(report(folder)) == len(annotations)
    assert "'hybried' bestaat niet" in summary()
    assert "Dit raakt meer dan één knooppunt" in summary()
    assert "### `Plug in de buurt`" in summary()


@pytest.mark.parametrize("author", ["een-ander", "$(id)", "--help", "bo-buurt\n", "", None])
def test_another_author_asks_for_a_maintainer(author: str | None, folder: Path) -> None:
    happens(recorded("pull-request", pull_request__user={"login": author}))
    text = (folder / "content/hubs/plug-de-dag.yml").read_text("utf-8")
    pull_request(
        folder, {"content/hubs/plug-de-dag.yml": text.replace("[bo-buurt]", "[een-ander]")}
    )
    assert check_pull.main() == 0
    assert "De redactie kijkt mee:" in summary()


def test_hostile_names_of_files_and_branches_are_values(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    happens(
        recorded(
            "pull-request",
            pull_request__title="::error::x\n$(id)",
            pull_request__head__ref="x;$(touch kwaad)`id`",
        )
    )
    names = ["content/hubs/$(touch kwaad).yml", "content/hubs/::error::x.yml", "-rf", "a\nb"]
    pull_request(folder, dict.fromkeys(names, BAD))
    assert check_pull.main() == 1
    assert not (folder / "kwaad").exists()
    for line in capsys.readouterr().out.splitlines():
        assert not line.startswith("::") or line.startswith(("::error file=content", "::warning "))
    assert "\n::error" not in summary()


@pytest.mark.nightly
def test_a_name_that_is_no_utf8_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ours, "said", SAID)  # as a workflow starts it, and prints
    pull_request(folder, {os.fsdecode(b"content/hubs/caf\xe9.yml"): NEW})
    assert check_pull.main() == 1
    assert report(folder) != []
    assert "Wat er verandert\n\n### `content/hubs/caf\ufffd.yml`\n\nNiet te lezen" in summary()
    assert "Alles klopt" not in summary()


def test_what_cannot_be_looked_up_is_said_to_be_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pull_request(folder, {})
    usual = here(folder)

    def refuses(*asked: str, **environment: str) -> tuple[int, str]:
        return usual(*asked, **environment) if asked[0] == "check" else (2, "")

    monkeypatch.setattr(ours, "said", refuses)
    assert check_pull.main() == 0
    assert summary().count("Dat konden we niet nagaan.") == 2


@pytest.mark.parametrize("strange", ["17", None, -1, True, "17; id"])
def test_a_number_that_is_none_is_not_handed_over(strange: object, folder: Path) -> None:
    happens(recorded("pull-request", pull_request__number=strange))
    pull_request(folder, {})
    with pytest.raises(ValueError, match="geen nummer"):
        check_pull.main()
    assert not (folder.parent / "report" / "number").exists()


def test_a_push_has_no_number_and_no_author(folder: Path) -> None:
    happens({"ref": "refs/heads/main", "after": git(folder, "rev-parse", "HEAD")})
    assert check_pull.main() == 0
    assert sorted(file.name for file in (folder.parent / "report").iterdir()) == ["report.json"]
    assert "Wie mag dit aanpassen?" not in summary()


def test_a_fault_of_ours_leaves_no_report(folder: Path) -> None:
    shutil.rmtree(folder / "content")
    assert check_pull.main() == 2
    assert not (folder.parent / "report" / "report.json").exists()


def test_a_long_report_fits_with_its_errors_first() -> None:
    problem = {"level": "warning", "message": "é" * 500}
    many = [problem] * 800 + [{**problem, "level": "error"}] * 10
    text = json.dumps({"problems": many, "counts": {}}, ensure_ascii=False)
    fits = check_pull.bounded(text)
    assert len(fits.encode()) <= check_pull.MOST_BYTES
    kept = json.loads(fits)["problems"]
    assert [one["level"] for one in kept[:11]] == ["error"] * 10 + ["warning"]
    assert len(kept) > 200
    assert check_pull.bounded('{"problems": []}') == '{"problems": []}'
