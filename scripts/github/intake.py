#!/usr/bin/env python3
"""From a form that a maintainer approved to a pull request, in two steps with a build between.

`read` makes the file, or says in the issue what is wrong; `publish` proposes it. What was typed is
taken from the event: the text as it was when the label was set, whatever the issue says by now.
The names of branch, file and pull request come from the slug, which our own commands made.
"""

from __future__ import annotations

import base64
import json
import os
import re
import stat
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

import ours
import rest
from rest import Api, RefusedError

ROOT = Path(__file__).resolve().parents[2]
LABEL = "akkoord"
# The check that a pull request from a form needs too; the name of its job in check.yml.
CONTEXT = "check"
# The kind of record of every form that makes or changes one, and the folder of every kind.
FORMS: dict[str, str] = rest.NAMES["forms"]
FOLDERS: dict[str, str] = rest.NAMES["kinds"]
CONFIRM = "confirm"
THANKS = "Dank je wel voor je inzending."
AGAIN = (
    "Pas je antwoorden hierboven aan: de drie puntjes bij je bericht, dan *Edit*. De redactie "
    "kijkt daarna opnieuw; tot die tijd gebeurt er niets."
)


@dataclass(frozen=True, slots=True)
class Made:
    """What a form became: `file` is the path in the repository."""

    form: str
    kind: str
    slug: str
    file: str

    @property
    def branch(self) -> str:
        """Return the branch it is proposed on."""
        first = "bevestigd" if self.form == CONFIRM else f"inzending/{self.kind}"
        return f"{first}/{self.slug}"

    @property
    def title(self) -> str:
        """Return the title of the commit and the pull request."""
        if self.form == CONFIRM:
            return f"content: Confirm {self.slug}"
        return f"content: Add the {self.kind} {self.slug}"


def main(step: str) -> int:
    """Run one step for the event of this workflow."""
    event, api = rest.event(), rest.api()
    issue = rest.number(event["issue"]["number"])
    if step == "unlabel":
        unlabel(api, issue)
    elif step == "sorry":
        answer(api, issue, sorry())
    elif not allowed(event, api):
        print("Het label is niet van de redactie, of dit is geen formulier. Er gebeurt niets.")
    elif step == "read":
        made, text = read(event["issue"])
        if made is None:
            answer(api, issue, f"{THANKS} Nog niet alles klopt.\n\n{text}\n\n{AGAIN}")
        else:
            state().write_text(json.dumps(asdict(made)), "utf-8")
            output("go=true")
    elif step == "publish":
        made = known(json.loads(state().read_text("utf-8")))
        answer(api, issue, publish(api, issue, made, event["repository"]["default_branch"]))
    return 0


def allowed(event: dict[str, Any], api: Api) -> bool:
    """Return whether somebody with a say here set our label on an open issue.

    GitHub lets only people with triage rights or more label; a form can label too, in the name of
    whoever sends it. So the rights are asked, and are those of who set the label.
    """
    name = event["sender"]["login"]
    if (
        event["action"] != "labeled"
        or event["label"]["name"] != LABEL
        or event["issue"]["state"] != "open"
        or "pull_request" in event["issue"]
        or not rest.ACCOUNT.fullmatch(name)
    ):
        return False
    try:
        said = api.ask("GET", f"collaborators/{name}/permission")
    except RefusedError as refusal:
        if refusal.status == 404:
            return False
        raise
    rights = {said["permission"], said.get("role_name")}
    return bool(rights & {"admin", "maintain", "write", "triage"})


def read(issue: dict[str, Any]) -> tuple[Made | None, str]:
    """Make the file of a form and check everything.

    Returns what was made, or None and the problems as Markdown.
    """
    body = issue["body"] or ""
    account = (issue["user"] or {}).get("login") or ""
    account = account if rest.ACCOUNT.fullmatch(account) else ""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "issue.md"
        path.write_text(body, "utf-8", errors="replace", newline="")
        asked = ["confirm", "--approved"] if is_confirmation(body) else ["import-issue"]
        asked += ["--body", str(path), "--account", account]
        code, text = ours.said(*asked, "--format", "json")
        if code == 1:
            return None, ours.said(*asked, "--format", "markdown")[1]
        if code:
            raise RuntimeError(f"{asked[0]} liep vast")
        outcome = json.loads(text)
    made = known({key: outcome[key] for key in ("form", "kind", "slug", "file")})
    code, text = ours.said("check", "--format", "markdown")
    if code not in (0, 1):
        raise RuntimeError("check liep vast")
    return (None, text) if code else (made, "")


def is_confirmation(body: str) -> bool:
    """Return whether a form asks for one thing only: which hub it is."""
    return re.findall(r"^### +(.*?)\s*$", body, re.MULTILINE) == ["Knooppunt"]


def known(data: dict[str, Any]) -> Made:
    """Return what was made; raises ValueError for a name that is not of our own making."""
    made = Made(**data)
    sound = FORMS.get(made.form) == made.kind and rest.SLUG.fullmatch(made.slug)
    folder = FOLDERS[made.kind] if sound else ""
    suffixes = (".yml", ".md") if made.form == CONFIRM else (".yml",)
    if made.file not in [f"content/{folder}/{made.slug}{suffix}" for suffix in suffixes]:
        raise ValueError("dit bestand hoort niet bij het formulier")
    return made


def publish(api: Api, issue: int, made: Made, main_branch: str) -> str:
    """Propose the file on a branch of its own; returns what to say in the issue.

    A branch that is there already is only moved when this issue proposed it and nobody else
    added to it.
    """
    owner = api.repository.split("/")[0]
    there = list(api.every("pulls", state="open", head=f"{owner}:{made.branch}"))
    pull = there[0] if there else None
    number = rest.number(pull["number"]) if pull else 0
    if pull and not (rest.by_bot(pull) and str(pull["body"]).startswith(mark(issue))):
        return (
            f"{THANKS} Er staat al een voorstel klaar met deze naam: #{number}. De redactie kijkt "
            "wat er moet gebeuren; er is niets overschreven."
        )
    author = last_author(api, made.branch)
    if author not in (None, rest.BOT):
        return (
            f"{THANKS} Aan het voorstel dat er al staat is door iemand verder gewerkt. De redactie "
            "kijkt wat er moet gebeuren; er is niets overschreven."
        )
    commit = committed(api, made)
    if author is None:
        api.ask("POST", "git/refs", {"ref": f"refs/heads/{made.branch}", "sha": commit})
    else:
        api.ask("PATCH", f"git/refs/heads/{made.branch}", {"sha": commit, "force": True})
    verdict = {
        "state": "success",
        "context": CONTEXT,
        "description": "De inhoud klopt en de site is gebouwd.",
        "target_url": run_url(),
    }
    api.ask("POST", f"statuses/{commit}", verdict)
    if pull:
        return f"{THANKS} Het voorstel #{number} is bijgewerkt en klopt. De redactie leest mee."
    body = described(issue, made)
    asked = {"title": made.title, "head": made.branch, "base": main_branch, "body": body}
    try:
        number = rest.number(api.ask("POST", "pulls", asked)["number"])
    except RefusedError as refusal:
        if refusal.status != 403:
            raise
        # The settings of the repository say whether workflows may open pull requests.
        where = f"{rest.repository_url()}/compare/{made.branch}?expand=1"
        return (
            f"{THANKS} Alles klopt. Het staat klaar op een eigen branch; de redactie maakt er "
            f"[een voorstel van]({where})."
        )
    return (
        f"{THANKS} Alles klopt. Het staat klaar als voorstel: #{number}. De redactie leest het nog "
        "één keer na. Zodra het online gaat, sluit dit bericht vanzelf."
    )


def last_author(api: Api, branch: str) -> str | None:
    """Return who made the last commit of a branch, None where there is no such branch."""
    try:
        sha = api.ask("GET", f"git/ref/heads/{branch}")["object"]["sha"]
    except RefusedError as refusal:
        if refusal.status != 404:
            raise
        return None
    if not rest.SHA.fullmatch(sha):
        raise ValueError("dit is geen commit")
    return str((api.ask("GET", f"commits/{sha}").get("author") or {}).get("login"))


def committed(api: Api, made: Made) -> str:
    """Make one commit on what was checked, with this one file changed; returns its name."""
    path = ROOT / made.file
    if not stat.S_ISREG(path.lstat().st_mode) or path.parent.resolve() != path.parent:
        raise ValueError(f"{made.file} is geen gewoon bestand")
    parent, tree = git("rev-parse", "HEAD"), git("rev-parse", "HEAD^{tree}")
    content = base64.b64encode(path.read_bytes()).decode("ascii")
    blob = api.ask("POST", "git/blobs", {"content": content, "encoding": "base64"})["sha"]
    entry = {"path": made.file, "mode": "100644", "type": "blob", "sha": blob}
    new = api.ask("POST", "git/trees", {"base_tree": tree, "tree": [entry]})["sha"]
    said = {"message": made.title, "tree": new, "parents": [parent]}
    commit = str(api.ask("POST", "git/commits", said)["sha"])
    if not rest.SHA.fullmatch(commit):
        raise ValueError("dit is geen commit")
    return commit


def described(issue: int, made: Made) -> str:
    """Return the text of the pull request; values stand in it as code only."""
    shown = ours.said("summary", made.file)[1]
    return (
        f"{mark(issue)}\nUit het formulier in #{issue}. Gecontroleerd en gebouwd: "
        f"[bekijk een voorbeeld van de site]({run_url()}).\n\nCloses #{issue}\n\n{shown}"
    )


def mark(issue: int) -> str:
    """Return what tells a pull request of an issue."""
    return f"<!-- doedemocratie: formulier {issue} -->"


def sorry() -> str:
    """Return what to say when something broke."""
    return (
        f"{THANKS} Er ging bij ons iets mis; dat ligt niet aan jou. De redactie "
        f"[zoekt het uit]({run_url()})."
    )


def answer(api: Api, issue: int, text: str) -> None:
    """Say something in the issue."""
    api.ask("POST", f"issues/{issue}/comments", {"body": text.rstrip() + "\n"})


def unlabel(api: Api, issue: int) -> None:
    """Take the label off, so that a new look needs a new label."""
    try:
        api.ask("DELETE", f"issues/{issue}/labels/{LABEL}")
    except RefusedError as refusal:
        if refusal.status != 404:
            raise


def run_url() -> str:
    """Return the address of this run."""
    return f"{rest.repository_url()}/actions/runs/{rest.number(int(os.environ['GITHUB_RUN_ID']))}"


def state() -> Path:
    """Return the file in which one step tells the next what it made."""
    return Path(os.environ["RUNNER_TEMP"]) / "intake.json"


def output(line: str) -> None:
    """Tell the workflow something; `line` is a text of ours."""
    with Path(os.environ["GITHUB_OUTPUT"]).open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")


def git(*asked: str) -> str:
    """Return what git says of the checkout."""
    return subprocess.run(
        ["git", *asked], stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT
    ).stdout.strip()


if __name__ == "__main__":
    sys.exit(rest.finished(partial(main, sys.argv[1])))
