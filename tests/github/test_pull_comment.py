"""One comment on the right pull request, from a report of which nothing is believed."""

from __future__ import annotations

import io
import json
import os
import re
import stat
import zipfile
from collections.abc import Callable
from typing import Any

import ours
import pull_comment
import pytest
from checkouts import here
from fake_github import BOT, FakeGitHub, pull
from recordings import happens, recorded

from building import ROOT

SAID = ours.said
SHA = recorded("workflow-run")["workflow_run"]["head_sha"]
PROBLEM = {
    "file": "content/hubs/plug.yml",
    "line": 2,
    "column": 7,
    "field": "type",
    "code": "bad-choice",
    "level": "error",
    "message": "'hybried' bestaat niet.",
    "hint": "Bedoel je 'hybride'?",
    "better": "type: hybride",
}
WARNING = {**PROBLEM, "level": "warning"}
RUN = "https://github.example/doe/site/actions/runs/30433642"


def report(*problems: dict[str, Any]) -> bytes:
    return json.dumps({"problems": list(problems), "counts": {"hub": 1}}).encode()


def zipped(files: dict[str, bytes] | None = None, mode: int = stat.S_IFREG | 0o644) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in (files or {"report.json": report(), "number": b"17\n"}).items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = mode << 16
            file.writestr(info, data)
    return made.getvalue()


def written(**how: Any) -> bytes:
    """Return the zip as Python's own `writestr` makes it: permissions, and no sort of file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", **how) as file:
        file.writestr("report.json", report())
        file.writestr("number", b"17")
    return made.getvalue()


def broken(place: int) -> bytes:
    """Return a zip with a byte of its first member turned over."""
    data = bytearray(zipped())
    start = 30 + len("report.json")
    data[start + place] ^= 0xFF
    return bytes(data)


def left(github: FakeGitHub, data: bytes, **more: Any) -> None:
    """Let the check leave an artifact behind."""
    one = {"id": 11, "name": "report", "expired": False, "size_in_bytes": len(data), **more}
    github.artifacts = [{**one, "id": 12, "name": "site"}, one]
    github.zips[11] = data


@pytest.fixture
def checked(github: FakeGitHub, monkeypatch: pytest.MonkeyPatch) -> FakeGitHub:
    """A pull request from a fork, of which the last commit was checked and found right."""
    monkeypatch.setattr(ours, "said", here(ROOT))
    happens(recorded("workflow-run"))
    github.pulls[17] = pull(17, "mijn-knooppunt", SHA, owner="bo-buurt")
    left(github, zipped())
    return github


def test_it_says_that_all_is_well(checked: FakeGitHub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ours, "said", SAID)  # once, as a workflow starts it
    assert pull_comment.main() == 0
    assert checked.said(17) == [
        (
            "<!-- doedemocratie: controle -->\n### Alles klopt, dank je wel.\n\n"
            f"[Bekijk de controle en een voorbeeld van de site]({RUN})\n"
        )
    ]


def test_it_keeps_one_comment_up_to_date(checked: FakeGitHub) -> None:
    happens(recorded("workflow-run", workflow_run__conclusion="failure"))
    left(checked, zipped({"report.json": report(PROBLEM, WARNING), "number": b"17"}))
    assert pull_comment.main() == 0
    [said] = checked.said(17)
    assert "### 1 ding om aan te passen" in said
    assert "'hybried' bestaat niet." in said
    assert "type: hybride" in said
    assert said.index("### Let op") > said.index("om aan te passen")
    happens(recorded("workflow-run"))
    left(checked, zipped())
    assert pull_comment.main() == 0
    [said] = checked.said(17)
    assert "### Alles klopt, dank je wel." in said
    writes = len(checked.writes())
    assert pull_comment.main() == 0
    assert len(checked.writes()) == writes


def test_a_zip_that_does_not_say_what_sort_of_files_it_holds_is_read(checked: FakeGitHub) -> None:
    left(checked, written(compression=zipfile.ZIP_DEFLATED))
    assert pull_comment.main() == 0
    assert "### Alles klopt" in checked.said(17)[0]


def test_warnings_do_not_block(checked: FakeGitHub) -> None:
    left(checked, zipped({"report.json": report(WARNING), "number": b"17"}))
    assert pull_comment.main() == 0
    assert checked.said(17)[0].split("\n")[1] == "### Alles klopt, dank je wel."
    assert "### Let op" in checked.said(17)[0]


@pytest.mark.parametrize(
    "user",
    [{"login": "bo", "type": "User"}, {"login": BOT["login"], "type": "User"}, None],
)
def test_the_mark_of_somebody_else_is_nothing(user: Any, checked: FakeGitHub) -> None:
    theirs = {"id": 3, "user": user, "body": "<!-- doedemocratie: controle -->\nHa."}
    checked.comments[17] = [theirs]
    assert pull_comment.main() == 0
    assert len(checked.said(17)) == 2
    assert checked.said(17)[0].endswith("Ha.")


def test_it_finds_its_comment_beyond_the_first_page(checked: FakeGitHub) -> None:
    other = {"id": 3, "user": {"login": "bo", "type": "User"}, "body": "Ha."}
    checked.comments[17] = [other] * 130
    assert pull_comment.main() == 0
    assert pull_comment.main() == 0
    assert len(checked.said(17)) == 131


def test_a_build_that_failed_is_not_called_well(checked: FakeGitHub) -> None:
    happens(recorded("workflow-run", workflow_run__conclusion="failure"))
    assert pull_comment.main() == 0
    assert "maar de site bouwen lukte niet" in checked.said(17)[0]


@pytest.mark.parametrize("ended", ["failure", "timed_out"])
def test_a_check_that_crashed_is_not_silent(ended: str, checked: FakeGitHub) -> None:
    happens(recorded("workflow-run", workflow_run__conclusion=ended))
    checked.artifacts = []
    assert pull_comment.main() == 0
    assert "### De controle liep vast" in checked.said(17)[0]
    checked.pulls[18] = pull(18, "mijn-knooppunt", SHA, owner="bo-buurt")
    checked.comments.clear()
    assert pull_comment.main() == 0
    assert checked.comments == {}


def test_a_check_that_waits_for_approval_says_nothing_to_a_newcomer(checked: FakeGitHub) -> None:
    happens(recorded("workflow-run-waits"))
    checked.artifacts = []
    assert pull_comment.main() == 0
    assert checked.asked == []


@pytest.mark.parametrize(
    "ended",
    ["action_required", "cancelled", "neutral", "skipped", "stale", "startup_failure", None],
)
def test_only_a_check_that_ran_is_told_of(ended: str | None, checked: FakeGitHub) -> None:
    happens(recorded("workflow-run", workflow_run__conclusion=ended))
    assert pull_comment.main() == 0
    assert checked.writes() == []


def test_the_workflow_starts_after_the_same_ends() -> None:
    workflow = (ROOT / ".github/workflows/comment.yml").read_text("utf-8")
    [listed] = re.findall(r"fromJSON\('(.*?)'\)", workflow)
    assert tuple(json.loads(listed)) == pull_comment.CHECKED


def test_a_sound_check_without_a_report_is_not_called_well(checked: FakeGitHub) -> None:
    checked.artifacts = []
    assert pull_comment.main() == 0
    assert "is niet te lezen" in checked.said(17)[0]


@pytest.mark.parametrize("branch", ["x&state=closed", "../../issues", "a b#?%", "bo:x", "é\u202e"])
def test_a_hostile_branch_is_only_a_value(branch: str, checked: FakeGitHub) -> None:
    checked.artifacts = []
    happens(recorded("workflow-run", workflow_run__head_branch=branch))
    assert pull_comment.main() == 0
    assert checked.comments == {}
    checked.pulls[17]["head"]["ref"] = branch
    assert pull_comment.main() == 0
    assert len(checked.said(17)) == 1


@pytest.mark.parametrize(
    "spoil",
    [
        lambda one: one["head"].update(sha="f" * 40),
        lambda one: one["head"].update(repo={"full_name": "eva/site"}),
        lambda one: one["head"].update(repo=None),
        lambda one: one["base"].update(repo={"full_name": "bo-buurt/site"}),
        lambda one: one.update(state="closed"),
    ],
)
def test_another_pull_request_is_left_alone(
    spoil: Callable[[dict[str, Any]], None], checked: FakeGitHub
) -> None:
    spoil(checked.pulls[17])
    assert pull_comment.main() == 0
    assert checked.writes() == []


def test_the_number_of_anothers_pull_request_is_not_believed(checked: FakeGitHub) -> None:
    checked.pulls[5] = pull(5, "werk", "e" * 40)
    left(checked, zipped({"report.json": report(PROBLEM), "number": b"5"}))
    assert pull_comment.main() == 0
    assert checked.writes() == []


BOMB = {"report.json": b" " * 50_000_000, "number": b"17"}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"geen zip",
        zipped({"report.json": report()}),
        zipped({"report.json": report(), "number": b"17", "meer": b""}),
        zipped({"../report.json": report(), "number": b"17"}),
        zipped({"/report.json": report(), "number": b"17"}),
        zipped({"report.json": report(), "number": b"17; rm -rf ~"}),
        zipped({"report.json": report(), "number": b"-17"}),
        zipped({"report.json": report(), "number": b"017"}),
        zipped({"report.json": report(), "number": "١٧".encode()}),
        zipped({"report.json": report(), "number": b"1" * 15}),
        zipped({"report.json": report(), "number": b"../1"}),
        zipped({"report.json": b"/etc/passwd", "number": b"17"}, mode=stat.S_IFLNK | 0o777),
        zipped({"report.json": b"", "number": b"17"}, mode=stat.S_IFIFO | 0o644),
        zipped(BOMB),
        broken(0),
        broken(8),
        written(compression=zipfile.ZIP_LZMA),
        written(compression=zipfile.ZIP_BZIP2),
        zipped().replace(b"report.json", b"report.js\xff\xfe"),
        zipped()[:-30],
        os.urandom(300_001),
    ],
    ids=range(22),
)
def test_what_is_no_report_is_refused(data: bytes, checked: FakeGitHub) -> None:
    left(checked, data)
    assert pull_comment.main() == 1
    assert checked.writes() == []


def test_a_size_that_is_a_lie_is_found_while_reading(checked: FakeGitHub) -> None:
    left(checked, os.urandom(400_000), size_in_bytes=100)
    assert pull_comment.main() == 1
    assert checked.writes() == []


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{}",
        b"[" * 100_000,
        b'{"problems": [{}]}',
        report({**PROBLEM, "line": "2"}),
        report({**PROBLEM, "more": ""}),
        b"\xff\xfe",
    ],
)
def test_a_report_of_another_shape_is_said_to_be_unreadable(
    text: bytes, checked: FakeGitHub
) -> None:
    left(checked, zipped({"report.json": text, "number": b"17"}))
    assert pull_comment.main() == 0
    assert "is niet te lezen" in checked.said(17)[0]


def test_a_hostile_problem_stays_code(checked: FakeGitHub) -> None:
    evil = "@iedereen ``` closes #1 <img src=x>\n::error::x"
    problem = {**PROBLEM, "message": evil, "better": evil, "hint": evil, "file": evil}
    left(checked, zipped({"report.json": report(problem), "number": b"17"}))
    assert pull_comment.main() == 0
    [said] = checked.said(17)
    lines, inside = said.split("\n"), ""
    for line in lines:
        mark = line[: len(line) - len(line.lstrip("`"))]
        if not inside and len(mark) >= 3:
            inside = mark
        elif inside and line == inside:
            inside = ""
        elif not inside and "iedereen" in line:
            assert line.startswith("**````")  # the name of a file, as code
    assert inside == ""


def test_the_token_is_not_sent_to_where_artifacts_lie(checked: FakeGitHub) -> None:
    assert pull_comment.main() == 0
    assert checked.faults == []
    assert [path for _, path, _ in checked.asked][:2] == [
        "actions/runs/30433642/artifacts",
        "actions/artifacts/11/zip",
    ]


def test_the_newest_report_counts(checked: FakeGitHub) -> None:
    left(checked, zipped({"report.json": report(PROBLEM), "number": b"17"}))
    old = {**checked.artifacts[1], "id": 5}
    gone = {**checked.artifacts[1], "id": 99, "expired": True}
    checked.artifacts += [old, gone]
    assert pull_comment.main() == 0
    assert "om aan te passen" in checked.said(17)[0]


@pytest.mark.parametrize("strange", ["7/../../x", "7", None, True, -1, 0, 1.5])
def test_a_run_of_a_strange_number_is_refused(strange: Any, checked: FakeGitHub) -> None:
    happens(recorded("workflow-run", workflow_run__id=strange))
    with pytest.raises(ValueError, match="geen nummer"):
        pull_comment.main()
    assert checked.asked == []
