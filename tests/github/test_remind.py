"""One open issue for each hub that is due; never a second, never for what anybody else wrote."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import ours
import pytest
import remind
import rest
from checkouts import HUB, checkout
from fake_github import BOT, FakeGitHub


def due(*slugs: str) -> list[dict[str, Any]]:
    return [{"slug": slug, "title": f"Klopt {slug} nog?", "body": "Dag @bo."} for slug in slugs]


def opened(github: FakeGitHub) -> list[str]:
    return sorted(one["title"] for one in github.issues.values() if one["state"] == "open")


def test_each_hub_that_is_due_gets_one_issue_and_no_second(github: FakeGitHub) -> None:
    assert remind.remind(rest.api(), due("een", "twee")) == (2, 0)
    assert remind.remind(rest.api(), due("een", "twee")) == (0, 0)
    assert opened(github) == ["Klopt een nog?", "Klopt twee nog?"]
    for issue in github.issues.values():
        assert issue["body"].startswith("<!-- doedemocratie: bevestigen ")
        assert issue["labels"] == ["bevestigen"]


def test_it_closes_what_is_confirmed_and_asks_again_next_year(github: FakeGitHub) -> None:
    remind.remind(rest.api(), due("een", "twee"))
    assert remind.remind(rest.api(), due("twee")) == (0, 1)
    assert opened(github) == ["Klopt twee nog?"]
    [closed] = [number for number, one in github.issues.items() if one["state"] == "closed"]
    assert github.said(closed) == [remind.THANKS]
    assert remind.remind(rest.api(), due("een", "twee")) == (1, 0)


def test_so_many_are_opened_in_one_run(github: FakeGitHub) -> None:
    many = due(*(f"hub-{number:03}" for number in range(25)))
    assert [remind.remind(rest.api(), many)[0] for _ in range(4)] == [10, 10, 5, 0]
    assert len(opened(github)) == 25


def test_an_issue_beyond_the_first_page_is_seen(github: FakeGitHub) -> None:
    for number in range(1000, 1250):
        github.issues[number] = {
            "number": number,
            "state": "open",
            "title": "x",
            "body": None,
            "user": {"login": "bo", "type": "User"},
        }
    remind.remind(rest.api(), due("een"))
    assert remind.remind(rest.api(), due("een")) == (0, 0)


@pytest.mark.parametrize(
    "user",
    [
        {"login": "bo", "type": "User"},
        {"login": "github-actions", "type": "User"},
        {"login": "github-actions[bot]", "type": "User"},
        {"login": "other[bot]", "type": "Bot"},
        None,
    ],
)
def test_the_mark_of_a_stranger_is_nothing(user: Any, github: FakeGitHub) -> None:
    body = f"{remind.mark('een')}\nHa."
    github.issues[7] = {"number": 7, "state": "open", "title": "x", "body": body, "user": user}
    assert remind.remind(rest.api(), due("een")) == (1, 0)
    assert remind.remind(rest.api(), []) == (0, 1)
    assert github.issues[7]["state"] == "open"
    assert github.said(7) == []


@pytest.mark.parametrize(
    "change",
    [
        {"body": "Tekst.\n<!-- doedemocratie: bevestigen een -->"},
        {"body": "<!-- doedemocratie: bevestigen een --> en meer"},
        {"body": None},
        {"body": "<!-- doedemocratie: bevestigen een -->", "pull_request": {}},
    ],
)
def test_only_the_mark_itself_counts(change: dict[str, Any], github: FakeGitHub) -> None:
    github.issues[7] = {"number": 7, "state": "open", "title": "x", "user": BOT, **change}
    assert remind.remind(rest.api(), due("een")) == (1, 0)


@pytest.mark.parametrize("slug", ["../x", "een twee", "Een", "een\n", "", "een --> <b>"])
def test_a_strange_slug_is_passed_over(slug: str, github: FakeGitHub) -> None:
    assert remind.remind(rest.api(), due(slug)) == (0, 0)


def test_it_names_the_editors_with_the_form_that_confirms(
    github: FakeGitHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = checkout(tmp_path / "checkout")
    bad = HUB.replace("[bo-buurt]", "['evil @iedereen']").replace("Plug de", "Andere")
    (folder / "content/hubs/andere-dag.yml").write_text(bad, "utf-8")
    (folder / "content/hubs/verse-dag.yml").write_text(
        HUB.replace("Plug de", "Verse") + "bevestigd_op: 2999-01-01\n", "utf-8"
    )
    monkeypatch.setattr(ours, "ROOT", folder)
    assert remind.main() == 0
    [issue] = github.issues.values()
    assert issue["title"] == "Klopt het profiel van plug-de-dag nog?"
    assert "Dag @bo-buurt." in issue["body"]
    assert (
        "https://github.example/doe/site/issues/new?template=03-confirm.yml"
        "&title=Bevestigd%3A+plug-de-dag&knooppunt=plug-de-dag" in issue["body"]
    )
