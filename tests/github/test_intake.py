"""A form with a maintainer's label becomes one file on one branch, or an answer; never more."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import intake
import ours
import proposals
import pytest
from checkouts import checkout, git, here
from fake_github import BOT, FakeGitHub, pull
from recordings import happens, recorded

from building import ROOT
from doedemocratie.questions.github import issuebody
from doedemocratie.questions.github.questions import BY_NAME, FORMS

HUB = {
    "naam": "Plug in de buurt",
    "type": "informeel",
    "bereik": "lokaal",
    "samenvatting": "Een plek voor jou.",
    "plaats": "Utrecht",
    "website": "https://plugindebuurt.example",
}
NOMINATED = {"naam": "Plug", "samenvatting": "Een plek.", "bron": {"titel": "De krant"}}
BRANCH = "inzending/hub/plug-in-de-buurt"
FILE = "content/hubs/plug-in-de-buurt.yml"
SAID = ours.said


@pytest.fixture
def folder(tmp_path: Path, github: FakeGitHub, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a checkout in which the scripts work, with a maintainer and a label set."""
    there = checkout(tmp_path / "checkout")
    monkeypatch.setattr(ours, "ROOT", there)
    monkeypatch.setattr(ours, "said", here(there))
    github.permissions["redacteur"] = {"permission": "read", "role_name": "triage"}
    github.labels[42] = ["akkoord", "inhoud"]
    return there


@pytest.fixture
def started(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return that checkout, with commands that are started as in a workflow."""
    monkeypatch.setattr(ours, "said", SAID)
    return folder


def form(name: str = "hub", **more: Any) -> str:
    return issuebody.write(BY_NAME[name], {**(HUB if name == "hub" else {}), **more})


def labelled(body: str | None, **changes: Any) -> None:
    happens(recorded("issue-labeled", issue__body=body, **changes))


def go() -> bool:
    """Run as the workflow does: read, then publish when there is something; then the label."""
    said = Path(os.environ["GITHUB_OUTPUT"])
    said.write_text("", "utf-8")
    assert intake.main("read") == 0
    going = said.read_text("utf-8") == "go=true\n"
    if going:
        assert intake.main("publish") == 0
    assert intake.main("unlabel") == 0
    return going


def test_a_form_becomes_a_pull_request(started: Path, github: FakeGitHub) -> None:
    labelled(form().replace("\n", "\r\n"))
    assert go()
    files = github.proposed(BRANCH)
    assert list(files) == [FILE]
    text = files[FILE].decode()
    assert "naam: Plug in de buurt\n" in text
    assert "beheerders:\n  - bo-buurt\n" in text
    commit = github.commits[github.refs[BRANCH]]
    assert commit["parents"] == [git(started, "rev-parse", "HEAD")]
    assert commit["message"] == "content: Add the hub plug-in-de-buurt"
    [(number, made)] = github.pulls.items()
    assert made["title"] == commit["message"]
    assert made["body"].startswith("<!-- doedemocratie: formulier 42 -->\n")
    assert "\nCloses #42\n" in made["body"]
    assert "Een plek voor jou." in made["body"]
    assert github.statuses[github.refs[BRANCH]] == [
        {
            "state": "success",
            "context": "check",
            "description": "De inhoud klopt en de site is gebouwd.",
            "target_url": "https://github.example/doe/site/actions/runs/77",
        }
    ]
    assert github.said(42) == [
        (
            "Dank je wel voor je inzending. Alles klopt. Het staat klaar als voorstel: "
            f"#{number}. De redactie leest het nog één keer na. Zodra het online gaat, sluit dit "
            "bericht vanzelf.\n"
        )
    ]
    assert github.labels[42] == ["inhoud"]


def test_all_problems_are_answered_and_nothing_is_proposed(
    folder: Path, github: FakeGitHub
) -> None:
    labelled(form(plaats="Uttrecht", website="geen adres"))
    assert not go()
    [said] = github.said(42)
    assert said.startswith("Dank je wel voor je inzending. Nog niet alles klopt.\n\n### 2 dingen")
    assert "Vraag *Plaats*" in said
    assert "Vraag *Website*" in said
    assert "Pas je antwoorden hierboven aan" in said
    assert github.refs == {}
    assert github.labels[42] == ["inhoud"]
    assert git(folder, "status", "--porcelain") == ""


def test_what_is_wrong_elsewhere_stops_it_too(folder: Path, github: FakeGitHub) -> None:
    (folder / "content" / "hubs" / "stuk.yml").write_text("naam: [\n", "utf-8")
    labelled(form())
    assert not go()
    assert "`content/hubs/stuk.yml`" in github.said(42)[0]
    assert github.refs == {}


@pytest.mark.parametrize("body", [None, "", "Hallo", "### Naam\n\nx", form("klopt-niet", wat="x")])
def test_what_is_no_form_is_answered(body: str | None, folder: Path, github: FakeGitHub) -> None:
    labelled(body)
    assert not go()
    assert len(github.said(42)) == 1
    assert github.writes() == [
        ("POST", "issues/42/comments"),
        ("DELETE", "issues/42/labels/akkoord"),
    ]


@pytest.mark.parametrize(
    "rights",
    [
        {"permission": "admin", "role_name": "admin"},
        {"permission": "write", "role_name": "maintain"},
        {"permission": "write", "role_name": "write"},
        {"permission": "read", "role_name": "triage"},
    ],
)
def test_who_has_a_say_here_may_label(
    rights: dict[str, str], folder: Path, github: FakeGitHub
) -> None:
    github.permissions["redacteur"] = rights
    labelled(form())
    assert go()


@pytest.mark.parametrize(
    ("changes", "rights"),
    [
        ({}, {"permission": "read", "role_name": "read"}),
        ({}, {"permission": "none", "role_name": "none"}),
        ({}, None),
        ({"sender__login": "bo-buurt"}, None),
        ({"sender__login": "../../x/permission"}, None),
        ({"sender__login": "app[bot]"}, None),
        ({"label__name": "Akkoord"}, "same"),
        ({"label__name": "akkoord; rm -rf ~"}, "same"),
        ({"label__name": "akkoord\n"}, "same"),
        ({"action": "opened"}, "same"),
        ({"issue__state": "closed"}, "same"),
        ({"issue__pull_request": {"url": "x"}}, "same"),
    ],
)
def test_any_other_label_does_nothing(
    changes: dict[str, Any], rights: Any, folder: Path, github: FakeGitHub
) -> None:
    if rights is None:
        del github.permissions["redacteur"]
    elif rights != "same":
        github.permissions["redacteur"] = rights
    labelled(form(), **changes)
    assert not go()
    assert github.writes() == [("DELETE", "issues/42/labels/akkoord")]
    assert git(folder, "status", "--porcelain") == ""


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("../../../.github/workflows/x", "github-workflows-x"),
        ("$(touch /tmp/kwaad)", "touch-tmp-kwaad"),
        ("`id`; ${{ github.token }}", "id-github-token"),
        ("--force origin", "force-origin"),
        ("refs/heads/main", "refs-heads-main"),
        ("::set-output name=go::true", "set-output-name-go-true"),
        ("Closes #1 @redacteur", "closes-1-redacteur"),
        ("index", "index-knooppunt"),
        ("main", "main"),
    ],
)
def test_a_hostile_name_gives_a_plain_branch(
    name: str, slug: str, folder: Path, github: FakeGitHub, capsys: pytest.CaptureFixture[str]
) -> None:
    labelled(form(naam=name), issue__title="x\n::error::$(id) `${{ secrets.X }}`")
    assert go()
    assert list(github.refs) == [f"inzending/hub/{slug}"]
    assert list(github.proposed(f"inzending/hub/{slug}")) == [f"content/hubs/{slug}.yml"]
    [made] = github.pulls.values()
    assert made["title"] == f"content: Add the hub {slug}"
    assert "::" not in capsys.readouterr().out


def test_a_hostile_text_stays_code_in_what_others_read(folder: Path, github: FakeGitHub) -> None:
    text = "Wij zijn @iedereen, closes #1 ``` [x](javascript:y) `${{ github.token }}`"
    labelled(form(samenvatting=text))
    assert go()
    [made] = github.pulls.values()
    outside = "".join(part for n, part in enumerate(made["body"].split("````")) if n % 2 == 0)
    assert "@iedereen" in made["body"]
    assert "@iedereen" not in outside
    assert "closes #1 " not in outside


@pytest.mark.parametrize("login", ["bo[bot]", "bo\nstadium: gestopt", "-", "", None])
def test_a_strange_account_is_nobody(login: str | None, folder: Path, github: FakeGitHub) -> None:
    labelled(form(), issue__user={"login": login, "type": "User"} if login != "" else None)
    assert go()
    assert b"beheerders" not in github.proposed(BRANCH)[FILE]


def test_an_edit_after_the_label_is_not_read(folder: Path, github: FakeGitHub) -> None:
    labelled(form())
    github.issues[42] = {"number": 42, "state": "open", "user": BOT, "body": form(naam="Anders")}
    assert go()
    assert ("GET", "issues/42") not in [(method, path) for method, path, _ in github.asked]
    assert list(github.refs) == [BRANCH]


def test_a_second_label_updates_the_same_branch(folder: Path, github: FakeGitHub) -> None:
    labelled(form())
    assert go()
    first = github.refs[BRANCH]
    git(folder, "clean", "-fdq")
    github.labels[42] = ["akkoord"]
    labelled(form(samenvatting="Nu beter."))
    assert go()
    assert list(github.refs) == [BRANCH]
    assert github.refs[BRANCH] != first
    assert b"Nu beter." in github.proposed(BRANCH)[FILE]
    [number] = github.pulls
    assert f"Het voorstel #{number} is bijgewerkt en klopt." in github.said(42)[1]
    assert github.refs[BRANCH] in github.statuses


def test_a_branch_left_without_a_pull_request_is_used_again(
    folder: Path, github: FakeGitHub
) -> None:
    github.may_open = False
    labelled(form())
    assert go()
    assert "compare/inzending/hub/plug-in-de-buurt?expand=1" in github.said(42)[0]
    git(folder, "clean", "-fdq")
    github.may_open = True
    assert go()
    assert len(github.pulls) == 1


@pytest.mark.parametrize(
    ("user", "body"),
    [
        (BOT, "<!-- doedemocratie: formulier 43 -->\n"),
        (BOT, "<!-- doedemocratie: formulier 420 -->\n"),
        ({"login": "bo", "type": "User"}, "<!-- doedemocratie: formulier 42 -->\n"),
        ({"login": BOT["login"], "type": "User"}, "<!-- doedemocratie: formulier 42 -->\n"),
    ],
)
def test_the_proposal_of_another_is_not_touched(
    user: dict[str, str], body: str, folder: Path, github: FakeGitHub
) -> None:
    github.refs[BRANCH] = "f" * 40
    github.pulls[9] = {**pull(9, BRANCH, "f" * 40, user=user), "body": body}
    labelled(form())
    assert go()
    assert github.refs[BRANCH] == "f" * 40
    assert "al een voorstel klaar met deze naam: #9." in github.said(42)[0]
    assert github.statuses == {}


def test_what_a_maintainer_added_is_not_overwritten(folder: Path, github: FakeGitHub) -> None:
    labelled(form())
    assert go()
    git(folder, "clean", "-fdq")
    theirs = "e" * 40
    github.refs[BRANCH] = theirs
    github.commits[theirs] = {"sha": theirs, "author": {"login": "redacteur"}}
    assert go()
    assert github.refs[BRANCH] == theirs
    assert "door iemand verder gewerkt" in github.said(42)[1]


def test_a_record_that_is_there_is_never_overwritten(folder: Path, github: FakeGitHub) -> None:
    before = (folder / "content/hubs/plug-de-dag.yml").read_bytes()
    labelled(form(naam="Plug de Dag"))
    assert not go()
    assert github.refs == {}
    assert (folder / "content/hubs/plug-de-dag.yml").read_bytes() == before


def test_a_confirmation_changes_one_line(folder: Path, github: FakeGitHub) -> None:
    before = (folder / "content/hubs/plug-de-dag.yml").read_bytes()
    labelled(form("confirm", knooppunt="plug-de-dag"), issue__user={"login": "een-ander"})
    assert go()
    assert list(github.refs) == ["bevestigd/plug-de-dag"]
    [(path, after)] = github.proposed("bevestigd/plug-de-dag").items()
    assert path == "content/hubs/plug-de-dag.yml"
    assert after.startswith(before + b"bevestigd_op: 20")
    assert len(after.splitlines()) == len(before.splitlines()) + 1
    [made] = github.pulls.values()
    assert made["title"] == "content: Confirm plug-de-dag"


@pytest.mark.parametrize("slug", ["onbekend", "../hubs/plug-de-dag.yml", "$(id)", "a\n### Naam"])
def test_a_confirmation_of_nothing_is_answered(slug: str, folder: Path, github: FakeGitHub) -> None:
    labelled(f"### Knooppunt\n\n{slug}\n")
    assert not go()
    assert len(github.said(42)) == 1
    assert github.refs == {}


@pytest.mark.parametrize("name", [form.name for form in FORMS])
def test_a_confirmation_is_told_from_every_other_form(name: str) -> None:
    blank = issuebody.write(BY_NAME[name], {})
    assert intake.is_confirmation(blank) == (name == "confirm")
    assert intake.is_confirmation(blank.replace("\n", "\r\n")) == (name == "confirm")


def test_a_nominated_hub_becomes_a_provisional_profile(folder: Path, github: FakeGitHub) -> None:
    labelled(form("nominate", **NOMINATED))
    assert go()
    assert list(github.refs) == ["inzending/hub/plug"]
    assert b"bron:" in github.proposed("inzending/hub/plug")["content/hubs/plug.yml"]


@pytest.mark.parametrize(
    "change",
    [
        {"file": "content/hubs/../../x.yml"},
        {"file": ".github/workflows/x.yml"},
        {"file": "content/hubs/anders.yml"},
        {"file": "content/hubs/plug.md"},
        {"slug": "Plug"},
        {"slug": "plug\n"},
        {"slug": ""},
        {"kind": "growth-factor"},
        {"form": "klopt-niet"},
    ],
)
def test_no_name_but_our_own_is_believed(change: dict[str, str]) -> None:
    data = {"form": "hub", "kind": "hub", "slug": "plug", "file": "content/hubs/plug.yml"}
    assert intake.known(data).branch == "inzending/hub/plug"
    with pytest.raises(ValueError, match="hoort niet bij het formulier"):
        intake.known({**data, **change})


def test_a_link_in_place_of_the_file_is_not_sent(folder: Path, github: FakeGitHub) -> None:
    labelled(form())
    assert intake.main("read") == 0
    (folder / FILE).unlink()
    (folder / FILE).symlink_to(folder / "content/hubs/plug-de-dag.yml")
    with pytest.raises(ValueError, match="geen gewoon bestand"):
        intake.main("publish")
    assert github.refs == {}


def test_the_token_stays_with_the_api(
    folder: Path, github: FakeGitHub, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen, spy, answers = tmp_path / "seen", tmp_path / "spy", ours.said
    spy.write_text(f"#!/bin/sh\nenv >> {seen}\n", "utf-8")
    spy.chmod(0o755)
    monkeypatch.setattr(ours, "COMMAND", spy)

    def watched(*asked: str, **environment: str) -> tuple[int, str]:
        """Start a program as for a command, and answer as the command does."""
        assert SAID(*asked, **environment) == (0, "")
        return answers(*asked, **environment)

    monkeypatch.setattr(ours, "said", watched)
    labelled(form())
    assert go()
    assert "PATH=" in seen.read_text("utf-8")
    assert github.token not in seen.read_text("utf-8")


def test_it_never_falls_silent(folder: Path, github: FakeGitHub) -> None:
    labelled(form())
    assert intake.main("sorry") == 0
    assert "Er ging bij ons iets mis; dat ligt niet aan jou." in github.said(42)[0]


def test_the_status_has_the_name_of_the_check() -> None:
    text = (ROOT / ".github/workflows/check.yml").read_text("utf-8")
    assert f"\n  {proposals.CONTEXT}:\n    runs-on" in text


def test_what_it_made_is_told_as_data(folder: Path, github: FakeGitHub) -> None:
    labelled(form())
    assert intake.main("read") == 0
    assert json.loads(intake.state().read_text("utf-8")) == {
        "form": "hub",
        "kind": "hub",
        "slug": "plug-in-de-buurt",
        "file": FILE,
    }
