"""`doedemocratie doctor`: is the repository set up, and if not, what is to be done?"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from ...frozen import frozen
from ...questions.github.setup import FILE, SETTINGS, RepositorySetting
from ...records.telling import sentences
from ...records.telling.fences import code
from ..shared import arguments
from ..shared.command import Command

# Who asks GitHub; it stands in the project, since workflows have it without the package.
ASKER = Path("scripts/github/setup.py")
OWNERS = Path(".github/CODEOWNERS")
TOKENS = ("GITHUB_TOKEN", "GH_TOKEN")
WELL, WRONG, UNSEEN = "goed", "niet goed", "niet te zien"
_MARKS = {WELL: "✓", WRONG: "✗", UNSEEN: "?"}
# A link of the document leads nowhere from a terminal or a run.
_LINK = re.compile(r"\[([^]]+)\]\([^)]*\)")
_REMOTE = re.compile(
    r"(?:https://(?:[^/@]+@)?|ssh://git@|git@)github\.com[:/]"
    r"([A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}?)(?:\.git)?/?"
)


@frozen
class Diagnosis:
    """What holds of a setting: WELL, WRONG or UNSEEN, and what is the matter."""

    setting: RepositorySetting
    state: str
    told: tuple[str, ...] = ()


@click.command(cls=Command)
@arguments.shape(("text", "markdown", "json"))
def command(shape: str) -> int:
    """Print what holds of every setting; returns 1 when one is not right."""
    root = Path.cwd()
    repository = os.environ.get("GITHUB_REPOSITORY") or remote(root)
    token = next((os.environ[name] for name in TOKENS if os.environ.get(name)), "")
    answers, why = asked(root, repository, token)
    diagnoses = [diagnosis(setting, root, answers, why) for setting in SETTINGS]
    if shape == "json":
        told = [_data(row) for row in diagnoses]
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for line in lines(diagnoses, repository, why, markdown=shape == "markdown"):
            print(line)
    return int(any(row.state == WRONG for row in diagnoses))


def _data(row: Diagnosis) -> dict[str, object]:
    setting = row.setting
    about = {"name": setting.name, "where": setting.where, "must": setting.must, "why": setting.why}
    return {**about, "state": row.state, "told": row.told}


def remote(root: Path) -> str:
    """Return `owner/name` of the repository on GitHub that a checkout came from, "" for none."""
    try:
        done = subprocess.run(
            ["git", "-C", str(root), "remote", "get-url", "origin"],  # noqa: S607  # wherever it is
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return ""
    match = _REMOTE.fullmatch(done.stdout.strip())
    return match[1] if match else ""


def asked(root: Path, repository: str, token: str) -> tuple[Mapping[str, object], str]:
    """Return what GitHub tells of each setting, {} for nothing, and then why in words."""
    if not repository:
        return {}, (
            "deze map komt niet van GitHub (git remote origin). Zet ervoor: "
            "GITHUB_REPOSITORY=naam/project"
        )
    if not token:
        return {}, f"er is geen sleutel (GITHUB_TOKEN). Hoe je die maakt, staat in {FILE}"
    try:
        done = subprocess.run(
            [sys.executable, str(root / ASKER)],
            capture_output=True,
            timeout=600,
            env={**os.environ, "GITHUB_REPOSITORY": repository, "GITHUB_TOKEN": token},
            check=False,
        )
        answers: object = json.loads(done.stdout)
    except (OSError, ValueError, subprocess.SubprocessError):
        answers = None
    if not isinstance(answers, dict):
        return {}, f"{ASKER} gaf geen antwoord"
    match _refused(answers.get("repository")):
        case None:
            return answers, ""
        case 401:
            return {}, "GitHub kent deze sleutel niet, of hij is verlopen"
        case 403 | 404:
            return {}, f"deze sleutel mag {repository} niet zien, of die repository is er niet"
        case _:
            return {}, "GitHub gaf geen antwoord"


def _refused(answer: object) -> object:
    """Return the number with which GitHub did not tell something; None where it did."""
    return answer.get("refused") if isinstance(answer, dict) else 0


def diagnosis(
    setting: RepositorySetting, root: Path, answers: Mapping[str, object], why: str
) -> Diagnosis:
    """Return what holds of a setting: by its file, else by what GitHub told."""
    if setting.name == "codeowners":
        told = setting.wrong({"filled": _owned(root / OWNERS)})
        return Diagnosis(setting, WRONG if told else WELL, tuple(told))
    if not setting.right:
        return Diagnosis(setting, UNSEEN, ("Kijk dit zelf na.",))
    answer = answers.get(setting.name)
    facts = answer.get("facts") if isinstance(answer, dict) else None
    if not isinstance(facts, dict):
        refused = _refused(answer) in (403, 404)
        says = f"De sleutel mag dit niet zien: geef hem *{setting.right}*."
        return Diagnosis(
            setting, UNSEEN, () if why else (says if refused else "GitHub gaf geen antwoord.",)
        )
    told = setting.wrong(facts)
    return Diagnosis(setting, WRONG if told else WELL, tuple(told))


def _owned(file: Path) -> bool:
    """Return whether a file of owners names somebody."""
    try:
        text = file.read_text("utf-8", errors="replace")
    except OSError:
        return False
    return any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines())


def lines(
    diagnoses: Sequence[Diagnosis], repository: str, why: str, *, markdown: bool
) -> list[str]:
    """Return all that is told, line by line."""
    name = code(repository) if markdown else sentences.shown(repository)
    told = [f"Zo staat {name} ervoor." if repository else "Zo staat de repository ervoor."]
    if why:
        told.append(f"Niet alles is te zien: {why}.")
    told.append("")
    for row in diagnoses:
        told += _item(row, markdown=markdown)
    wrong = sum(row.state == WRONG for row in diagnoses)
    unseen = sum(row.state == UNSEEN for row in diagnoses)
    return [*told, "", f"{len(diagnoses)} instellingen: {wrong} niet goed, {unseen} niet te zien."]


def _item(row: Diagnosis, *, markdown: bool) -> list[str]:
    """Return the lines about a setting: where it is, what is the matter, how it is mended."""
    setting, mark = row.setting, _MARKS[row.state]
    item = [
        f"- {mark} **{setting.where.replace('*', '')}**" if markdown else f"{mark} {setting.where}"
    ]
    item += [f"  {sentence}" for sentence in row.told]
    if row.state != WELL:
        why = _LINK.sub(r"\1", setting.why)
        item.append(f"  Zo hoort het: {setting.must}. Want {why}.")
    return item if markdown else [line.replace("*", "") for line in item]
