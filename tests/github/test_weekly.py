"""The one issue for editors: made once, kept true, and never at the cost of what people wrote."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import ours
import pytest
import weekly
from checkouts import HUB, checkout, here
from fake_github import BOT, FakeGitHub
from test_comment import HOSTILE, prose

NOW = "SOURCE_DATE_EPOCH"
BO = {"login": "bo", "type": "User"}


@pytest.fixture
def folder(tmp_path: Path, github: FakeGitHub, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a checkout in which the script runs, on 28 November 2026."""
    there = checkout(tmp_path / "checkout")
    monkeypatch.setattr(ours, "ROOT", there)
    monkeypatch.setattr(ours, "said", here(there))
    monkeypatch.setenv(NOW, "1795864000")
    return there


def week(links: dict[str, list[str]] | None = None) -> int:
    """Run both steps, as if asking the links left this behind."""
    assert weekly.main("remember") == 0
    if links is not None:
        weekly.write(weekly.folder() / "links.json", links)
    code = weekly.main("report")
    for path in weekly.folder().iterdir():
        path.unlink()
    return code


def issue(github: FakeGitHub) -> dict[str, Any]:
    [there] = [one for one in github.issues.values() if one["title"] == weekly.TITLE]
    return there


def report_in(text: str) -> str:
    return text.partition(weekly.MARK)[2].partition(weekly.END)[0]


def add(folder: Path, name: str, **change: str) -> None:
    text = HUB.replace("Plug de Dag", json.dumps(name)).replace("hallo@", f"{len(name)}@")
    for old, new in change.items():
        text = text.replace(old, new)
    (folder / "content" / "hubs" / f"n{len(list(folder.glob('content/hubs/*')))}xx.yml").write_text(
        f"# yaml-language-server: $schema=../schemas/hub.schema.json\n{text}", "utf-8"
    )


def test_it_is_made_once_and_then_brought_up_to_date(github: FakeGitHub, folder: Path) -> None:
    assert week() == 0
    first = issue(github)["body"]
    assert "### Profielen die langer dan een jaar niet bevestigd zijn (1)" in first
    assert "Sinds de vorige keer" not in first
    add(folder, "Nieuwe Dag")
    (folder / "content/hubs/plug-de-dag.yml").write_text(HUB + "bevestigd_op: 2026-11-01\n")
    assert week() == 0
    second = issue(github)["body"]
    assert "### Sinds de vorige keer" in second
    told = (
        "Profielen die langer dan een jaar niet bevestigd zijn: 1 nieuwe (`Nieuwe Dag`), 1 opgelost"
    )
    assert told in second
    assert second.index("Sinds de vorige keer") < second.index("### Profielen")
    assert [method for method, _ in github.writes()] == ["POST", "PATCH"]
    assert issue(github)["labels"] == [weekly.LABEL]
    assert (folder / "report" / "report.html").read_text("utf-8").startswith("<!doctype html>")


def test_links_are_remembered_from_week_to_week(github: FakeGitHub, folder: Path) -> None:
    add(folder, "Met Site", email="website: https://dood.example/x\nemail")
    week({"https://dood.example/x": ["2026-11-21", "2026-11-21"]})
    assert "Links die nergens" not in report_in(issue(github)["body"])
    assert weekly.main("remember") == 0
    kept = json.loads((weekly.folder() / "links.json").read_text("utf-8"))
    assert kept == {"https://dood.example/x": ["2026-11-21", "2026-11-21"]}
    week({"https://dood.example/x": ["2026-11-21", "2026-11-28"]})
    assert "`https://dood.example/x`: leidt al sinds 21 november" in report_in(
        issue(github)["body"]
    )


def test_who_waits_is_told_and_our_own_issues_are_not(github: FakeGitHub, folder: Path) -> None:
    came = {"state": "open", "created_at": "2026-11-20T00:00:00Z", "body": "Ha.", "user": BO}
    github.issues[7] = {"number": 7, "title": "Een vraag @jan", **came}
    github.issues[8] = {"number": 8, "title": "Weg", **came, "user": None, "body": None}
    mark = "<!-- doedemocratie: bevestigen een -->\nDag."
    github.issues[9] = {"number": 9, "title": "Klopt een nog?", **came, "user": BOT, "body": mark}
    for _ in range(2):
        week()
        text = issue(github)["body"]
        assert "### Er wacht iemand op antwoord (2)" in text
        assert "`Een vraag @jan`: bericht (issue), wacht 8 dagen. #7" in text
        assert "Klopt een nog" not in text


def test_what_people_write_around_it_stays(github: FakeGitHub, folder: Path) -> None:
    week()
    there = issue(github)
    there["body"] = f"Boven @bo\r\n\r\n{there['body']}\r\n- [x] onder\r\n"
    week()
    text = there["body"]
    assert text.startswith(f"Boven @bo\n\n{weekly.MARK}\n")
    assert text.endswith(f"{weekly.END}\n\n- [x] onder\n")
    assert "Er was iets veranderd" not in text
    week()
    assert there["body"] == text


@pytest.mark.parametrize("taken", [weekly.MARK, weekly.END, weekly.MEMORY, "```json", '"lines"'])
def test_where_ours_was_damaged_nothing_of_theirs_is_lost(
    taken: str, github: FakeGitHub, folder: Path
) -> None:
    week()
    there = issue(github)
    there["body"] = f"Boven\n{there['body']}\nOnder\n".replace(taken, "Weg!")
    week()
    text = there["body"]
    assert "**Er was iets veranderd aan dit deel" in text
    assert text.count(weekly.MARK) == text.count(weekly.END) == 1
    assert "Boven" in text
    assert "Onder" in text
    assert weekly.read(text).damaged is False
    week()
    assert "Er was iets veranderd" not in report_in(there["body"])
    assert "Onder" in there["body"]
    assert len(github.issues) == 1


def test_what_was_damaged_again_and_again_does_not_fill_the_issue(
    github: FakeGitHub, folder: Path
) -> None:
    """Of ours only the report is kept below, without what it remembers."""
    links = {f"https://dood.example/{n}/{'x' * 60}": ["2026-11-01"] * 2 for n in range(70)}
    for times in range(12):
        week(links)
        there = issue(github)
        assert there["body"].count(weekly.MEMORY) == there["body"].count("dood.example/3/") == 1
        taken = (weekly.END, weekly.MARK)[times % 2]
        there["body"] = f"{there['body'].replace(taken, '')}\nOnder {times}."
    assert week(links) == 0
    assert all(f"Onder {times}." in there["body"] for times in range(12))


def test_our_part_that_was_pasted_twice_becomes_one(github: FakeGitHub, folder: Path) -> None:
    week()
    there = issue(github)
    there["body"] = f"Boven\n{there['body']}\nTussen\n{there['body']}"
    week()
    assert weekly.read(there["body"]).damaged is False
    kept = there["body"].partition(weekly.END)[2]
    assert "Boven" in kept
    assert "Tussen" in kept


def test_of_two_that_are_ours_one_stays_open(github: FakeGitHub, folder: Path) -> None:
    week()
    first = issue(github)
    second = {**first, "number": first["number"] + 1}
    stranger = {**first, "number": first["number"] + 2, "user": BO}
    github.issues |= {each["number"]: each for each in (second, stranger)}
    week()
    assert [each["state"] for each in (first, second, stranger)] == ["open", "closed", "open"]


def test_an_issue_of_which_all_was_rewritten_is_known_by_its_title(
    github: FakeGitHub, folder: Path
) -> None:
    week()
    issue(github)["body"] = "Helemaal van mij."
    week()
    assert "Helemaal van mij." in issue(github)["body"].split(weekly.END)[1]
    assert len(github.issues) == 1


def test_closed_means_seen_until_something_new_comes(github: FakeGitHub, folder: Path) -> None:
    week()
    there = issue(github)
    there["state"] = "closed"
    week()
    assert there["state"] == "closed"
    assert "Er veranderde niets." in there["body"]
    add(folder, "Nieuwe Dag")
    week()
    assert (there["state"], there["state_reason"]) == ("open", "reopened")
    assert len(github.issues) == 1


@pytest.mark.parametrize("user", [BO, {"login": "github-actions[bot]", "type": "User"}, None])
def test_the_mark_of_a_stranger_is_nothing(user: Any, github: FakeGitHub, folder: Path) -> None:
    body = f"{weekly.MARK}\nHa.\n{weekly.END}"
    came = {"title": weekly.TITLE, "created_at": "2026-11-20T00:00:00Z", "state": "open"}
    github.issues[7] = {"number": 7, "body": body, "user": user, **came}
    week()
    assert github.issues[7]["body"] == body
    assert len(github.issues) == 2


def test_what_strangers_type_does_nothing_in_it(github: FakeGitHub, folder: Path) -> None:
    typed = [*HOSTILE, weekly.END, weekly.MARK, f"x\n{weekly.END}", "```", "@jan"]
    for number, value in enumerate(typed, 20):
        came = {"state": "open", "created_at": "2026-11-20T00:00:00Z", "body": value, "user": BO}
        github.issues[number] = {"number": number, "title": value, **came}
        add(
            folder, value.replace("\n", " ").replace("\u202e", "").replace("<", "").replace(">", "")
        )
    links = {f"https://dood.example/{value}": ["2026-11-01", "2026-11-20"] for value in typed}
    week(links)
    text = issue(github)["body"]
    assert weekly.read(text).damaged is False
    assert weekly.read(text).memory["links"] == links
    left = prose(report_in(text).split("<details>")[0])
    for sign in ("@", "kwaad", "# kop", "/approve", "::", "vet", "| a", "<img", "</det"):
        assert sign not in left


def test_it_stays_within_what_github_takes(github: FakeGitHub, folder: Path) -> None:
    week()
    there = issue(github)
    there["body"] = f"{'é' * 30_000}\n{there['body']}"
    for number in range(100, 110):
        came = {"state": "open", "created_at": "2026-11-20T00:00:00Z", "body": "", "user": BO}
        github.issues[number] = {"number": number, "title": "x" * 200, **came}
    week()
    assert len(there["body"].encode()) <= weekly.MOST
    assert there["body"].startswith("éé")
    assert weekly.read(there["body"]).damaged is False
    assert weekly.SHORT.strip() in there["body"]


def test_of_very_many_dead_links_those_of_longest_ago_are_remembered() -> None:
    links = {
        f"https://dood.example/{number}": [f"{number}-11-01"] * 2 for number in range(2000, 2900)
    }
    kept = weekly.few(links)
    assert list(kept) == list(links)[: len(kept)]
    assert 50 < len(kept) < 200
    assert len(json.dumps(kept)) <= weekly.MOST_LINKS


def test_where_others_leave_no_room_it_is_said(
    github: FakeGitHub, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    week()
    there = issue(github)
    there["body"] = before = f"{'x' * 63_000}\n{there['body']}"[:65_000]
    assert weekly.main("remember") == 0
    assert weekly.main("report") == 3
    told = "::error::In het weekbericht staat te veel van anderen"
    assert told in capsys.readouterr().out
    assert there["body"] == before


def test_broken_content_is_told_of_too(github: FakeGitHub, folder: Path) -> None:
    (folder / "content/hubs/half.yml").write_text("naam: [\n", "utf-8")
    assert week() == 0
    assert "### Bestanden met een fout: die komen niet online" in issue(github)["body"]
