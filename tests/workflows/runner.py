"""Our workflows as they stand, run by act on this machine, with stand-ins for what is not ours.

`act` reads the files of .github/workflows/ and runs their steps here, without containers. What is
not ours stands in: each action of others is a few lines of shell (ACTIONS), GitHub is the strict
one of tests/github/fake_github.py, and what is installed is mostly what this checkout has already.

What act does not do, and so is proved by no test: permissions of the token, approvals, secrets that
a fork lacks, the clock, and runs that wait for each other.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checkouts import commit, git
from fake_github import FakeGitHub

from building import ROOT

# The name is what the fake knows; the repository's name act reads of it.
ORIGIN = "git@github.com:doe/site.git"
MAIN = "refs/heads/main"
# What a step of `uses:` does here. Values come by the environment, as everywhere.
CHECKOUT = """
git init -q .
git fetch -q --depth "${DEPTH:-1}" "file://$STAND_REPOSITORY" "$STAND_REF"
git checkout -q --detach FETCH_HEAD
git remote add origin git@github.com:doe/site.git
for name in ${STAND_INSTALLED:+.venv node_modules}; do
  ln -s "$STAND_INSTALLED/$name" "$name"
done
"""
KEEP = """
for path in $WHAT; do
  if [ -e "$path" ]; then
    mkdir -p "$STAND_ARTIFACTS/$NAME"
    cp -R "$path" "$STAND_ARTIFACTS/$NAME/"
  elif [ "$MISSING" != ignore ]; then
    echo "no $path" >&2
  fi
done
"""
ADDRESS = 'echo "$WHICH=$STAND_ADDRESS" >> "$GITHUB_OUTPUT"'


@dataclass(frozen=True)
class StandIn:
    """What stands in for an action: its script, what that is given, and what it gives back."""

    script: str
    given: dict[str, str] = field(default_factory=dict)
    gives: str = ""
    inputs: tuple[str, ...] = ()

    def text(self) -> str:
        """Return its action.yml."""
        action: dict[str, Any] = {
            "name": "stand-in",
            "description": "stand-in",
            "inputs": {name: {"description": name, "default": ""} for name in self.inputs},
            "runs": {
                "using": "composite",
                "steps": [{"id": "x", "shell": "bash", "run": self.script, "env": self.given}],
            },
        }
        if self.gives:
            value = "${{ steps.x.outputs." + self.gives + " }}"
            action["outputs"] = {self.gives: {"description": self.gives, "value": value}}
        return json.dumps(action)


ACTIONS = {
    "checkout": StandIn(
        CHECKOUT,
        {"DEPTH": "${{ inputs.fetch-depth == '0' && '1000' || inputs.fetch-depth }}"},
        inputs=("fetch-depth", "persist-credentials"),
    ),
    "setup-python": StandIn(
        "python3 --version", inputs=("python-version", "cache", "cache-dependency-path")
    ),
    "cache": StandIn("true", inputs=("path", "key")),
    "upload-artifact": StandIn(
        KEEP,
        {
            "NAME": "${{ inputs.name }}",
            "WHAT": "${{ inputs.path }}",
            "MISSING": "${{ inputs.if-no-files-found }}",
        },
        inputs=("name", "path", "if-no-files-found", "retention-days"),
    ),
    "configure-pages": StandIn(ADDRESS, {"WHICH": "base_url"}, gives="base_url"),
    "upload-pages-artifact": StandIn(
        KEEP, {"NAME": "pages", "WHAT": "${{ inputs.path }}"}, inputs=("path",)
    ),
    "deploy-pages": StandIn(ADDRESS, {"WHICH": "page_url"}, gives="page_url"),
}


@dataclass
class Stage:
    """A folder with the repository, the stand-ins, and what runs leave behind."""

    room: Path
    act: str
    address: str = "http://127.0.0.1:1"
    installed: Path | None = ROOT

    @property
    def repository(self) -> Path:
        """Return where the repository lies."""
        return self.room / "repository"

    @property
    def artifacts(self) -> Path:
        """Return where what a run hands over lies, a folder each."""
        return self.room / "artifacts"

    def set(self) -> None:
        """Lay this checkout down as a repository of one commit on main, as it stands now."""
        listed = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        for name in filter(None, git(ROOT, *listed).split("\0")):
            source, target = ROOT / name, self.repository / name
            if source.is_file():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(source, target)
        git(self.repository, "init", "-q", "-b", "main")
        git(self.repository, "remote", "add", "origin", ORIGIN)
        commit(self.repository, "Begin")
        for name, stand_in in ACTIONS.items():
            folder = self.room / "actions" / name
            folder.mkdir(parents=True)
            (folder / "action.yml").write_text(stand_in.text(), "utf-8")

    def run(
        self,
        workflow: str,
        name: str,
        event: dict[str, Any],
        github: FakeGitHub,
        ref: str = MAIN,
        job: str = "",
        minutes: int = 10,
    ) -> Ran:
        """Run a workflow, or one job of it, for an event of this name.

        The checkout is that of `ref`; what earlier runs handed over is gone. Where nothing is
        `installed`, the job does that too.
        """
        shutil.rmtree(self.artifacts, ignore_errors=True)
        self.artifacts.mkdir()
        (self.room / "event.json").write_text(json.dumps(event), "utf-8")
        file = self.repository / ".github" / "workflows" / f"{workflow}.yml"
        pins = sorted(set(re.findall(r"uses: (actions/([a-z-]+)@[0-9a-f]{40})", file.read_text())))
        done = subprocess.run(
            [
                *(self.act, name, "-W", str(file), "-e", str(self.room / "event.json")),
                *("-P", "ubuntu-24.04=-self-hosted", "--no-skip-checkout", "--no-cache-server"),
                *("--action-cache-path", str(self.room / "kept"), "--action-offline-mode"),
                *("-s", f"GITHUB_TOKEN={github.token}", "--defaultbranch", "main", "--json"),
                *(f"--local-repository={pin}={self.room / 'actions' / of}" for pin, of in pins),
                *("--env-file", os.devnull, "--secret-file", os.devnull, "--var-file", os.devnull),
                *self._stands(ref),
                *(("-j", job) if job else ()),
            ],
            cwd=self.repository,
            env=self._environment(github),
            capture_output=True,
            text=True,
            check=False,
            timeout=60 * minutes,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    def _stands(self, ref: str) -> list[str]:
        stands = {
            "STAND_REPOSITORY": str(self.repository),
            "STAND_REF": ref,
            "STAND_INSTALLED": str(self.installed or ""),
            "STAND_ARTIFACTS": str(self.artifacts),
            "STAND_ADDRESS": self.address,
        }
        return [f"--env={key}={value}" for key, value in stands.items()]

    def _environment(self, github: FakeGitHub) -> dict[str, str]:
        """Return an environment in which `python3` talks to the GitHub that stands in.

        act sets GITHUB_API_URL itself, whatever it is told, so the command sets it anew.
        """
        shims = self.room / "bin"
        shims.mkdir(exist_ok=True)
        shim = shims / "python3"
        shim.write_text(
            f'#!/bin/sh\nGITHUB_API_URL={github.root} exec "{sys.executable}" "$@"\n', "utf-8"
        )
        shim.chmod(0o755)
        kept = {name: os.environ[name] for name in ("HOME", "LANG", "TMPDIR") if name in os.environ}
        return {**kept, "PATH": f"{shims}:{os.environ['PATH']}", "XDG_CACHE_HOME": str(self.room)}


@dataclass(frozen=True)
class Ran:
    """A run: its exit code, and the lines of act, each a piece of JSON."""

    code: int
    out: str
    err: str

    @property
    def log(self) -> str:
        """Return what the steps said."""
        return "\n".join(str(line.get("msg", "")).rstrip() for line in self.lines())

    def lines(self) -> list[dict[str, Any]]:
        """Return the lines as data."""
        return [json.loads(line) for line in self.out.splitlines() if line.startswith("{")]

    def steps(self) -> dict[str, str]:
        """Return how each step ended, by its name: success, failure or skipped."""
        return {
            line["step"]: line["stepResult"]
            for line in self.lines()
            if "stepResult" in line and len(line.get("stepID", "")) == 1 and line["stage"] == "Main"
        }

    def jobs(self) -> dict[str, str]:
        """Return how each job that ran ended."""
        return {line["jobID"]: line["jobResult"] for line in self.lines() if "jobResult" in line}
