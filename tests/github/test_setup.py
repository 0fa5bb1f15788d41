"""`doedemocratie doctor`: what GitHub tells of the repository, and what is to be done."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import awake
import intake
import pytest
import remind
import rest
import setup
import weekly
from checkouts import git
from fake_github import FakeGitHub

from building import ROOT
from calling import called
from doedemocratie.questions.github.setup import LABELS, SETTINGS

ON = {"status": "enabled"}
WELL: dict[str, Any] = {
    "": {
        "private": False,
        "owner": {"type": "User"},
        "default_branch": "main",
        "has_issues": True,
        **dict.fromkeys(("has_wiki", "has_projects", "has_discussions"), False),
        "security_and_analysis": {"secret_scanning": ON, "secret_scanning_push_protection": ON},
    },
    "labels": [{"name": name} for name in LABELS],
    "pages": {"build_type": "workflow", "https_enforced": True},
    "environments/github-pages": {"deployment_branch_policy": {"custom_branch_policies": True}},
    "environments/github-pages/deployment-branch-policies": {"branch_policies": [{"name": "main"}]},
    "actions/permissions": {
        "enabled": True,
        "allowed_actions": "selected",
        "sha_pinning_required": True,
    },
    "actions/permissions/selected-actions": {
        "github_owned_allowed": True,
        "verified_allowed": False,
        "patterns_allowed": [],
    },
    "actions/permissions/fork-pr-contributor-approval": {
        "approval_policy": "first_time_contributors"
    },
    "actions/permissions/workflow": {
        "default_workflow_permissions": "read",
        "can_approve_pull_request_reviews": True,
    },
    "rules/branches/main": [
        {"type": "pull_request", "parameters": {}},
        {"type": "non_fast_forward"},
        {
            "type": "required_status_checks",
            "parameters": {"required_status_checks": [{"context": "check"}]},
        },
    ],
    "actions/variables": {
        "variables": [{"name": "EDITORS_MAIL", "value": "redactie@voorbeeld.nl"}]
    },
    "private-vulnerability-reporting": {"enabled": True},
    "actions/workflows/deploy.yml/runs": {"workflow_runs": [{"conclusion": "success"}]},
}
# Each thing that can be wrong: at which address, what GitHub says there, and what is told.
WRONG: dict[str, tuple[str, Any, str]] = {
    "private": ("", WELL[""] | {"private": True}, "niet openbaar"),
    "branch": ("", WELL[""] | {"default_branch": "master"}, "standaardtak"),
    "issues": ("", WELL[""] | {"has_issues": False}, "*Issues* staat uit"),
    "wiki": ("", WELL[""] | {"has_wiki": True}, "*Wikis*"),
    "label": ("labels", [{"name": "akkoord"}], "`bevestigen` is er niet. Het label"),
    "source": ("pages", {"build_type": "legacy", "https_enforced": True}, "*Source*"),
    "https": ("pages", {"build_type": "workflow", "https_enforced": False}, "*Enforce HTTPS*"),
    "no-pages": ("pages", 404, "*Source*"),
    "environment": (
        "environments/github-pages",
        {"deployment_branch_policy": None},
        "andere tak dan `main`",
    ),
    "branches": (
        "environments/github-pages/deployment-branch-policies",
        {"branch_policies": [{"name": "*"}]},
        "andere tak dan `main`",
    ),
    "all-actions": (
        "actions/permissions",
        {"enabled": True, "allowed_actions": "all", "sha_pinning_required": False},
        "actions van anderen",
    ),
    "newcomers": (
        "actions/permissions/fork-pr-contributor-approval",
        {"approval_policy": "first_time_contributors_new_to_github"},
        "begint zonder dat iemand keek",
    ),
    "write": (
        "actions/permissions/workflow",
        {"default_workflow_permissions": "write", "can_approve_pull_request_reviews": True},
        "mogen vanzelf schrijven",
    ),
    "rules": ("rules/branches/main", [], "zonder pull request"),
    "mail": (
        "actions/variables",
        {"variables": [{"name": "EDITORS_MAIL", "value": "redactie"}]},
        "geen mailadres",
    ),
    "no-mail": ("actions/variables", {"variables": []}, "`EDITORS_MAIL` is leeg"),
    "site": (
        "actions/variables",
        {
            "variables": [
                *WELL["actions/variables"]["variables"],
                {"name": "SITE_URL", "value": "x"},
            ]
        },
        "geen webadres",
    ),
    "room": (
        "actions/variables",
        {
            "variables": [
                *WELL["actions/variables"]["variables"],
                {"name": "EDITING", "value": "true"},
            ]
        },
        "van één persoon",
    ),
    "alerts": ("vulnerability-alerts", 404, "*Dependabot alerts*"),
    "deploy": (
        "actions/workflows/deploy.yml/runs",
        {"workflow_runs": [{"conclusion": "failure"}]},
        "ging *deploy* mis",
    ),
    "never": ("actions/workflows/deploy.yml/runs", {"workflow_runs": []}, "nog nooit gedraaid"),
}


@pytest.fixture
def here(github: FakeGitHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeGitHub:
    """A repository that is set up well, in a folder that holds the script and the owners."""
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts" / "github").symlink_to(ROOT / "scripts" / "github")
    (tmp_path / ".github").mkdir()
    (tmp_path / ".github" / "CODEOWNERS").write_text("* @doe/redactie\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    github.setup = {path: (200, deepcopy(answer)) for path, answer in WELL.items()}
    github.setup["vulnerability-alerts"] = (204, None)
    github.workflows = dict.fromkeys(awake.scheduled(), "active")
    return github


def doctor(*asked: str) -> tuple[int, str]:
    told = called("doctor", *asked)
    assert told.stderr == ""
    return told.exit_code, told.stdout


def test_every_setting_is_looked_at_and_every_look_has_its_setting() -> None:
    assert list(setup.LOOKS) == [one.name for one in SETTINGS if one.right]
    assert set(LABELS) == {intake.LABEL, remind.LABEL, weekly.LABEL}


def test_a_repository_that_is_set_up_has_nothing_wrong(here: FakeGitHub) -> None:
    code, told = doctor("--format", "json")
    states = {one["name"]: one["state"] for one in json.loads(told)}
    assert states.pop("watching") == "niet te zien"
    assert set(states.values()) == {"goed"}, told
    assert code == 0
    assert here.writes() == []


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_told_with_how_to_mend_it(here: FakeGitHub, name: str) -> None:
    path, answer, words = WRONG[name]
    here.setup[path] = (404, {"message": "Not Found"}) if answer == 404 else (200, answer)
    facts = {look: setup.seen(ask, rest.api()) for look, ask in setup.LOOKS.items()}
    told = {row.name: row.wrong(facts[row.name]["facts"]) for row in SETTINGS if row.name in facts}
    assert words in " ".join(part for parts in told.values() for part in parts)


def test_a_schedule_that_stopped_is_named(here: FakeGitHub) -> None:
    here.workflows["remind.yml"] = "disabled_inactivity"
    code, told = doctor()
    assert code == 1
    assert "`remind.yml` staat uit." in told
    assert "✗ Actions → de naam links → Enable workflow" in told


def test_what_a_token_may_not_see_is_said_with_the_right_it_lacks(here: FakeGitHub) -> None:
    here.setup["actions/variables"] = (403, {"message": "Resource not accessible"})
    code, told = doctor("--format", "markdown")
    assert code == 0
    assert "De sleutel mag dit niet zien: geef hem *Variables: read*." in told


@pytest.mark.parametrize(
    ("status", "words"), [(401, "kent deze sleutel niet"), (404, "niet zien"), (500, "")]
)
def test_a_token_that_is_wrong_is_one_sentence(here: FakeGitHub, status: int, words: str) -> None:
    here.spoiled = {"": (status, b"{}")}
    code, told = doctor()
    assert code == 0
    assert words in told
    assert told.count("✓") == 1


def test_without_a_token_the_files_are_looked_at_and_all_else_is_listed(
    here: FakeGitHub, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("GITHUB_TOKEN")
    (tmp_path / ".github" / "CODEOWNERS").write_text("# * @doe/redactie\n", "utf-8")
    code, told = doctor()
    assert code == 1
    assert "er is geen sleutel (GITHUB_TOKEN). Hoe je die maakt, staat in docs/inrich" in told
    assert "SECURITY.md belooft het" in told
    assert "staat nog niemand" in told
    assert here.asked == []


@pytest.mark.parametrize(
    ("origin", "known"),
    [
        ("git@github.com:doe/site.git", "doe/site"),
        ("https://github.com/doe/site", "doe/site"),
        ("https://github.com.example/doe/site", ""),
        ("/tmp/site", ""),
    ],
)
def test_the_repository_is_the_one_that_the_checkout_came_from(
    here: FakeGitHub, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, origin: str, known: str
) -> None:
    git(tmp_path, "init", "-q")
    git(tmp_path, "remote", "add", "origin", origin)
    monkeypatch.delenv("GITHUB_REPOSITORY")
    _, told = doctor()
    first = f"Zo staat {known} ervoor." if known else "Zo staat de repository ervoor."
    assert told.startswith(first)
    assert ("Zet ervoor: GITHUB_REPOSITORY=naam/project" in told) == (not known)
