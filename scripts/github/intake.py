#!/usr/bin/env python3
"""From a form that a maintainer approved to a pull request, in two steps with a build between.

`read` makes the file, or says in the issue what is wrong; `publish` proposes it. What was typed is
taken from the event: the text as it was when the label was set, whatever the issue says by now.
The names of branch, file and pull request come from the slug, which our own commands made.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

import ours
import proposals
import rest
from rest import Api, RefusedError

LABEL = "akkoord"
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
    author = proposals.last_author(api, made.branch)
    if author not in (None, rest.BOT):
        return (
            f"{THANKS} Aan het voorstel dat er al staat is door iemand verder gewerkt. De redactie "
            "kijkt wat er moet gebeuren; er is niets overschreven."
        )
    commit = proposals.committed(api, made.title, [made.file])
    proposals.laid(api, made.branch, commit, there=author is not None)
    proposals.judged(api, commit, "De inhoud klopt en de site is gebouwd.")
    if pull:
        return f"{THANKS} Het voorstel #{number} is bijgewerkt en klopt. De redactie leest mee."
    body = described(issue, made)
    number = proposals.opened(api, made.title, made.branch, main_branch, body)
    if number == 0:
        return (
            f"{THANKS} Alles klopt. Het staat klaar op een eigen branch; de redactie maakt er "
            f"[een voorstel van]({proposals.compare(made.branch)})."
        )
    return (
        f"{THANKS} Alles klopt. Het staat klaar als voorstel: #{number}. De redactie leest het nog "
        "één keer na. Zodra het online gaat, sluit dit bericht vanzelf."
    )


def described(issue: int, made: Made) -> str:
    """Return the text of the pull request; values stand in it as code only."""
    shown = ours.said("summary", made.file)[1]
    return (
        f"{mark(issue)}\nUit het formulier in #{issue}. Gecontroleerd en gebouwd: "
        f"[bekijk een voorbeeld van de site]({proposals.run_url()}).\n\nCloses #{issue}\n\n{shown}"
    )


def mark(issue: int) -> str:
    """Return what tells a pull request of an issue."""
    return f"<!-- doedemocratie: formulier {issue} -->"


def sorry() -> str:
    """Return what to say when something broke."""
    return (
        f"{THANKS} Er ging bij ons iets mis; dat ligt niet aan jou. De redactie "
        f"[zoekt het uit]({proposals.run_url()})."
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


def state() -> Path:
    """Return the file in which one step tells the next what it made."""
    return Path(os.environ["RUNNER_TEMP"]) / "intake.json"


def output(line: str) -> None:
    """Tell the workflow something; `line` is a text of ours."""
    with Path(os.environ["GITHUB_OUTPUT"]).open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(rest.finished(partial(main, sys.argv[1])))
