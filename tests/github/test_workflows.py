"""All of .github, held to GitHub's own schemas, to zizmor, and to rules of our own."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from building import ROOT, run
from doedemocratie.concerns import upkeep
from doedemocratie.concerns.sorts import SORTS

FOLDER = ROOT / ".github"
WORKFLOWS = sorted((FOLDER / "workflows").glob("*.yml"))
FORMS = sorted(
    set((FOLDER / "ISSUE_TEMPLATE").glob("*.yml")) - {FOLDER / "ISSUE_TEMPLATE" / "config.yml"}
)
BIN = ROOT / ".venv" / "bin"
# What may write, where, and nothing else anywhere.
WRITES = {
    ("comment", "comment"): {"pull-requests"},
    ("intake", "intake"): {"contents", "issues", "pull-requests", "statuses"},
    ("remind", "remind"): {"issues"},
    ("redactie", "weekly"): {"issues"},
    ("redactie", "mend"): {"contents", "pull-requests", "statuses"},
    ("deploy", "deploy"): {"pages", "id-token"},
    ("deploy", "told"): {"pull-requests"},
    ("nightly", "awake"): {"actions"},
}


# Its words without colours, which a build machine may ask of every command.
ZIZMOR = (BIN / "zizmor", "--offline", "--min-severity", "medium", "--no-progress", "--color=never")


def read(path: Path) -> dict[str, Any]:
    return dict(yaml.load(path.read_text("utf-8"), yaml.BaseLoader))  # `on` stays a word


def test_zizmor_finds_nothing_but_what_is_argued() -> None:
    done = run(*ZIZMOR, FOLDER)
    assert done.returncode == 0, done.stdout + done.stderr
    ignored = re.findall(
        r"zizmor: ignore\[([a-z-]+)\]", "".join(path.read_text("utf-8") for path in WORKFLOWS)
    )
    assert ignored == ["dangerous-triggers"]
    assert "1 ignored" in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("custom.github-workflows-require-timeout", WORKFLOWS),
        ("vendor.github-issue-forms", FORMS),
        ("vendor.dependabot", [FOLDER / "dependabot.yml"]),
        ("vendor.github-issue-config", [FOLDER / "ISSUE_TEMPLATE" / "config.yml"]),
    ],
)
def test_they_are_what_github_reads(schema: str, files: list[Path]) -> None:
    done = run(BIN / "check-jsonschema", "--builtin-schema", schema, *files)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_workflow_that_is_wrong_is_found(tmp_path: Path) -> None:
    bad = tmp_path / ".github" / "workflows" / "bad.yml"
    bad.parent.mkdir(parents=True)
    bad.write_text(
        "name: bad\non:\n  issues:\njobs:\n  x:\n    runs-on: ubuntu-24.04\n    steps:\n"
        "      - run: echo ${{ github.event.issue.title }}\n",
        "utf-8",
    )
    done = run(*ZIZMOR, tmp_path)
    assert done.returncode != 0
    assert "template-injection" in done.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_may_do_the_least(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {}
    assert "concurrency" in workflow
    assert "pull_request_target" not in workflow["on"]
    for name, job in workflow["jobs"].items():
        writes = {what for what, how in dict(job["permissions"] or {}).items() if how != "read"}
        assert writes == WRITES.get((path.stem, name), set()), name
        assert int(job["timeout-minutes"]) <= 45
        for step in job["steps"]:
            if "run" in step:
                assert "${{" not in step["run"], step["run"]
            if "uses" in step:
                assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"])
            if str(step.get("uses")).startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] == "false"
                assert "ref" not in step["with"]


def test_what_runs_on_a_pull_request_has_no_secret() -> None:
    for path in WORKFLOWS:
        if "pull_request" in read(path)["on"]:
            assert not re.search(r"secrets\.|github\.token|vars\.", path.read_text("utf-8")), path


def test_an_action_has_one_version_everywhere_and_says_which() -> None:
    pins: dict[str, set[str]] = {}
    for path in WORKFLOWS:
        for line in path.read_text("utf-8").splitlines():
            if re.match(r"\s*(- )?uses:", line):
                match = re.search(r"uses: (\S+)@([0-9a-f]{40} # v\d+\.\d+\.\d+)$", line)
                assert match, line
                pins.setdefault(match[1], set()).add(match[2])
    assert len(pins) >= 6
    assert {name: len(found) for name, found in pins.items()} == dict.fromkeys(pins, 1)


def test_every_sort_of_package_is_looked_after_and_may_cool_down() -> None:
    updates = read(FOLDER / "dependabot.yml")["updates"]
    assert {one["package-ecosystem"] for one in updates} == {"github-actions", "pip", "npm"}
    for one in updates:
        assert int(one["cooldown"]["default-days"]) >= 7
        for folder in one.get("directories", [one.get("directory")]):
            assert (ROOT / folder.strip("/")).is_dir(), folder


def test_the_choices_of_the_editors_button_are_named_as_they_are_called() -> None:
    workflow = read(FOLDER / "workflows" / "redactie.yml")
    choices = workflow["on"]["workflow_dispatch"]["inputs"]["wat"]["options"]
    asked = " ".join(job["if"] for job in workflow["jobs"].values())
    guide = (ROOT / "docs" / "redactie.md").read_text("utf-8")
    for choice in choices:
        assert f"inputs.wat == '{choice}'" in asked
        assert f"| {choice} |" in guide
    step = next(sort.step for sort in SORTS if sort.id == "unlisted")
    assert any(f"‘{choice}’" in step for choice in choices)
    for heading in re.findall(r"bij ‘([^’]+)’", " ".join(upkeep.STEPS.values())):
        assert f"\n## {heading}\n" in guide


def test_what_a_workflow_runs_is_there() -> None:
    for path in WORKFLOWS:
        for script in re.findall(r"(?:\./|python3 )(scripts/\S+)", path.read_text("utf-8")):
            assert (ROOT / script).is_file(), script


def test_a_site_that_nobody_can_reach_is_not_deployed(tmp_path: Path) -> None:
    steps = read(FOLDER / "workflows" / "deploy.yml")["jobs"]["build"]["steps"]
    script = next(step["run"] for step in steps if step.get("id") == "site")
    empty = {"REPOSITORY_URL": "", "EDITORS_MAIL": "", "NIGHTLY": "false"}
    (tmp_path / "scripts").mkdir()
    site = tmp_path / "scripts" / "site"
    site.write_text("#!/bin/sh\necho gebouwd\n", "utf-8")
    site.chmod(0o755)
    done = run("bash", "-e", "-c", script, cwd=tmp_path, **empty)
    assert (done.returncode, "gebouwd" in done.stdout) == (1, False)
    assert done.stdout.startswith("::error::Niemand zou iets kunnen opsturen.")
    for name in ("REPOSITORY_URL", "EDITORS_MAIL"):
        done = run("bash", "-e", "-c", script, cwd=tmp_path, **{**empty, name: "x"})
        assert (done.returncode, done.stdout) == (0, "gebouwd\n")
