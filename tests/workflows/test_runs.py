"""Each workflow that people notice, run from its first step to its last."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import awake
import mend
import pytest
import weekly
from checkouts import commit, git, pull_request
from fake_github import FakeGitHub, pull
from recordings import recorded
from runner import MAIN, Ran, Stage

from doedemocratie.questions.github import issuebody
from doedemocratie.questions.github.questions import BY_NAME

pytestmark = pytest.mark.slow

MERGED = "refs/pull/17/merge"
HUB = {
    "naam": "Plug in de buurt",
    "type": "informeel",
    "bereik": "lokaal",
    "samenvatting": "Een plek voor jou.",
    "plaats": "Utrecht",
    "website": "https://plugindebuurt.example",
}
FILE = "content/hubs/plug-in-de-buurt.yml"
REPOSITORY = recorded("pull-request")["repository"]
PUSHED = {"ref": MAIN, "repository": REPOSITORY}


def written(**more: str) -> str:
    return "".join(f"{key}: {value}\n" for key, value in {**HUB, **more}.items())


def sent_in(stage: Stage, text: str) -> str:
    """Lay a pull request with one file down as GitHub does; returns its last commit."""
    folder = stage.repository
    pull_request(folder, {FILE: text})
    git(folder, "update-ref", MERGED, "HEAD")
    head = git(folder, "rev-parse", "HEAD^2")
    git(folder, "checkout", "-q", "main")
    git(folder, "branch", "-q", "-D", "mijn-knooppunt")
    return head


def checked(stage: Stage, github: FakeGitHub, text: str) -> tuple[Ran, str]:
    """Run the check on a pull request; returns the run, and the commit that was checked."""
    head = sent_in(stage, text)
    return stage.run("check", "pull_request", recorded("pull-request"), github, MERGED), head


def hand_over(stage: Stage, github: FakeGitHub) -> None:
    """Let GitHub keep the report that the check left, packed as an artifact is."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for path in sorted((stage.artifacts / "report").iterdir()):
            file.writestr(path.name, path.read_bytes())
    size = len(made.getvalue())
    github.artifacts = [{"id": 11, "name": "report", "expired": False, "size_in_bytes": size}]
    github.zips[11] = made.getvalue()


def finished(head: str, conclusion: str) -> dict[str, Any]:
    return recorded(
        "workflow-run", workflow_run__head_sha=head, workflow_run__conclusion=conclusion
    )


def test_a_sound_pull_request_is_checked_and_built(stage: Stage, github: FakeGitHub) -> None:
    ran, _ = checked(stage, github, written())
    assert ran.code == 0, ran.log
    assert ran.steps()["Draw the pages that change"] == "success", ran.log
    assert "::error" not in ran.log
    kept = stage.artifacts
    assert (kept / "report" / "number").read_text("ascii") == "17\n"
    problems = json.loads((kept / "report" / "report.json").read_text("utf-8"))["problems"]
    assert {problem["level"] for problem in problems} <= {"warning"}
    assert (kept / "site" / "site" / "knooppunten" / "plug-in-de-buurt" / "index.html").is_file()
    assert github.asked == []  # what runs on a pull request has no token to ask with


def test_a_bad_pull_request_is_red_and_gets_one_comment(stage: Stage, github: FakeGitHub) -> None:
    ran, head = checked(stage, github, written(type="hybried"))
    assert ran.code != 0
    assert f"::error file={FILE},line=2" in ran.log, ran.log
    steps = ran.steps()
    assert steps["Say everything that is wrong, on the lines and in the summary"] == "failure"
    assert steps["Hand the report over"] == "success"
    assert steps.get("Build the site") in (None, "skipped")
    hand_over(stage, github)
    github.pulls[17] = pull(17, "mijn-knooppunt", head, owner="bo-buurt")
    for _ in range(2):  # a second run changes nothing
        ran = stage.run("comment", "workflow_run", finished(head, "failure"), github)
        assert ran.code == 0, ran.log
    [text] = github.said(17)
    assert "'hybried' bestaat niet" in text


def test_a_check_that_waits_for_approval_starts_no_comment(
    stage: Stage, github: FakeGitHub
) -> None:
    ran = stage.run("comment", "workflow_run", recorded("workflow-run-waits"), github)
    assert ran.steps() == {}, ran.log
    assert github.asked == []


def test_a_whole_form_becomes_a_pull_request(stage: Stage, github: FakeGitHub) -> None:
    github.permissions["redacteur"] = {"permission": "write", "role_name": "write"}
    github.labels[42] = ["akkoord"]
    event = recorded("issue-labeled", issue__body=issuebody.write(BY_NAME["hub"], HUB))
    ran = stage.run("intake", "issues", event, github)
    assert ran.code == 0, ran.log
    assert ran.steps()["Build the site"] == "success"
    branch = "inzending/hub/plug-in-de-buurt"
    assert list(github.proposed(branch)) == [FILE]
    [proposal] = github.pulls.values()
    assert proposal["head"]["ref"] == branch
    assert github.commits[github.refs[branch]]["parents"] == [
        git(stage.repository, "rev-parse", "main")
    ]
    assert "Het staat klaar als voorstel" in github.said(42)[0]
    assert github.labels[42] == []


def test_a_push_goes_online(stage: Stage, github: FakeGitHub) -> None:
    sent_in(stage, written())
    merged = git(stage.repository, "rev-parse", MERGED)
    github.pulls[17] = pull(17, "mijn-knooppunt", "e" * 40, owner="bo-buurt", merged=merged)
    github.files[17] = [FILE]
    for _ in range(2):  # a second run says nothing more
        ran = stage.run("deploy", "push", PUSHED, github, MERGED)
        assert ran.code == 0, ran.log
        assert {name for name, end in ran.jobs().items() if end == "success"} == {
            *("build", "deploy", "smoke", "told")
        }
    assert f"{stage.address} is online." in ran.log
    [text] = github.said(17)
    assert f"({stage.address}/knooppunten/plug-in-de-buurt/)" in text


def test_at_night_a_bad_record_stays_behind_and_is_said(stage: Stage, github: FakeGitHub) -> None:
    folder = stage.repository
    git(folder, "checkout", "-q", "-b", "bad")
    (folder / FILE).write_text(written(type="hybried"), "utf-8")
    commit(folder, "Zet ons erbij")
    git(folder, "checkout", "-q", "main")
    event = {"schedule": "17 3 * * *", "repository": REPOSITORY}
    ran = stage.run("deploy", "schedule", event, github, "refs/heads/bad")
    assert ran.code != 0
    assert ran.jobs() == {
        **dict.fromkeys(("build", "deploy", "smoke"), "success"),
        "whole": "failure",
    }, ran.log
    pages = stage.artifacts / "pages" / "site" / "knooppunten"
    assert (pages / "greenwish" / "index.html").is_file()
    assert not (pages / "plug-in-de-buurt").exists()


def test_hubs_are_reminded_ten_a_week_and_never_twice(stage: Stage, github: FakeGitHub) -> None:
    for name in ("schedule", "workflow_dispatch"):
        ran = stage.run("remind", name, {"repository": REPOSITORY}, github)
        assert ran.code == 0, ran.log
    titles = [issue["title"] for issue in github.issues.values()]
    assert len(titles) == len(set(titles)) > 10


def pressed(stage: Stage, github: FakeGitHub, what: str, ref: str = MAIN) -> Ran:
    """Press the editors' button with a choice."""
    event = {"repository": REPOSITORY, "inputs": {"wat": what}}
    return stage.run("redactie", "workflow_dispatch", event, github, ref)


def test_one_issue_is_made_for_the_editors_and_then_kept_true(
    stage: Stage, github: FakeGitHub
) -> None:
    ran = stage.run("redactie", "schedule", {"repository": REPOSITORY}, github)
    assert (ran.code, ran.jobs()) == (0, {"weekly": "success"}), ran.log
    ran = pressed(stage, github, "weekbericht bijwerken")
    assert (ran.code, ran.jobs()) == (0, {"weekly": "success"}), ran.log
    [issue] = github.issues.values()
    assert issue["title"] == weekly.TITLE
    assert weekly.read(issue["body"]).damaged is False
    assert "### Sinds de vorige keer\n\n- Er veranderde niets." in issue["body"]
    assert [method for method, _ in github.writes()] == ["POST", "PATCH"]
    assert (stage.artifacts / "report" / "report" / "report.html").is_file()


def test_the_button_checks_everything(stage: Stage, github: FakeGitHub) -> None:
    ran = pressed(stage, github, "alles controleren")
    assert (ran.code, ran.jobs()) == (0, {"check": "success"}), ran.log
    assert github.asked == []


def test_the_button_proposes_what_a_program_can_mend(stage: Stage, github: FakeGitHub) -> None:
    folder = stage.repository
    git(folder, "checkout", "-q", "-b", "stale")
    (folder / "docs" / "velden.md").write_text("Oud.\n", "utf-8")
    commit(folder, "Blijf achter")
    git(folder, "checkout", "-q", "main")
    for _ in range(2):  # pressing again makes no second one
        ran = pressed(stage, github, "herstellen wat vanzelf kan", "refs/heads/stale")
        assert (ran.code, ran.jobs()) == (0, {"mend": "success"}), ran.log
        assert ran.steps()["Build the site"] == "success"
    [proposal] = github.pulls.values()
    assert proposal["title"] == mend.TITLE
    assert "docs/velden.md" in github.proposed(mend.BRANCH)


def test_the_night_keeps_schedules_going(stage: Stage, github: FakeGitHub) -> None:
    github.workflows = dict.fromkeys(awake.scheduled(), "disabled_inactivity")
    ran = stage.run("nightly", "schedule", {"repository": REPOSITORY}, github, job="awake")
    assert ran.code == 0, ran.log
    assert set(github.workflows.values()) == {"active"}


@pytest.mark.parametrize(
    ("job", "tried"),
    [
        ("test", ["See that what follows from the model is equal to it", "Run all tests"]),
        ("lowest", ["Run all tests but those of the browser"]),
    ],
)
def test_a_push_passes_all_tests(
    job: str,
    tried: list[str],
    stage: Stage,
    github: FakeGitHub,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """By the jobs of which the Python is the project's own; `newest` asks for another one."""
    if job == "lowest":
        monkeypatch.setattr(stage, "installed", None)  # it needs other versions
    ran = stage.run("test", "push", PUSHED, github, job=job, minutes=45)
    assert ran.code == 0, ran.log
    assert {name: ran.steps()[name] for name in tried} == dict.fromkeys(tried, "success")
    assert github.asked == []
