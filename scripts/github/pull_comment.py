#!/usr/bin/env python3
"""Keep one comment on a pull request that says what the check found.

This runs on the trusted side, after the check. Of the report that the check left behind nothing
is believed: it is small, it holds two regular files of known names, and the pull request it names
must be the one whose last commit was checked.
"""

from __future__ import annotations

import io
import os
import re
import stat
import sys
import tempfile
import zipfile
import zlib
from pathlib import Path
from typing import Any

import comments
import ours
import rest
from rest import Api

ROOT = Path(__file__).resolve().parents[2]
MARK = "<!-- doedemocratie: controle -->"
ARTIFACT = "report"
# Ends of a run after which there is something to say. The first run of a newcomer waits for
# approval and is "completed" too; comment.yml says the same.
CHECKED = ("success", "failure", "timed_out")
MOST_ZIP, MOST_REPORT, MOST_NUMBER = 300_000, 262_144, 20
CRASHED = (
    "### De controle liep vast\n\nDat ligt waarschijnlijk niet aan jou. De redactie kijkt mee; "
    "je hoeft nu niets te doen.\n"
)
UNREADABLE = (
    "### Het verslag van de controle is niet te lezen\n\nDe redactie kijkt mee; je hoeft nu niets "
    "te doen.\n"
)
UNBUILT = (
    "\nDe inhoud klopt, maar de site bouwen lukte niet. Dat ligt waarschijnlijk niet aan jou: de "
    "redactie kijkt mee.\n"
)


class NoReportError(Exception):
    """What the check left behind is no report."""


def main() -> int:
    """Write or update the comment; returns 0, also where there is nothing to say it on."""
    run = rest.event()["workflow_run"]
    ended = run["conclusion"]
    if ended not in CHECKED:
        print("Er is nog niets gecontroleerd, dus er valt niets te zeggen.")
        return 0
    api = rest.api()
    known = rest.number(run["id"])
    data = artifact(api, known)
    if data is None:
        pulls = [pull for pull in of_branch(api, run) if belongs(pull, run, api)]
        found = pulls[0]["number"] if len(pulls) == 1 else None
        text = UNREADABLE if ended == "success" else CRASHED
    else:
        try:
            found, report = opened(data)
        except NoReportError as fault:
            print(f"Geen verslag: {fault}")
            return 1
        pull = api.ask("GET", f"pulls/{found}")
        found = found if belongs(pull, run, api) else None
        text = rendered(report) if found else ""
    if found is None:
        print("Deze controle ging niet over de laatste versie van een open voorstel.")
        return 0
    if ended != "success" and text.startswith("### Alles klopt"):
        text += UNBUILT
    where = f"{rest.repository_url()}/actions/runs/{known}"
    told = f"{text}\n[Bekijk de controle en een voorbeeld van de site]({where})\n"
    comments.keep(api, rest.number(found), MARK, told)
    return 0


def artifact(api: Api, run: int) -> bytes | None:
    """Return the zip that the check left, None where there is none; raises NoReportError."""
    listed = api.ask("GET", f"actions/runs/{run}/artifacts?name={ARTIFACT}&per_page=100")
    found = [one for one in listed["artifacts"] if one["name"] == ARTIFACT and not one["expired"]]
    if not found:
        return None
    newest = max(found, key=lambda one: rest.number(one["id"]))
    if newest["size_in_bytes"] > MOST_ZIP:
        return b""
    return api.download(f"actions/artifacts/{newest['id']}/zip", MOST_ZIP) or b""


def opened(data: bytes) -> tuple[int, bytes]:
    """Return the number of the pull request and the report in a zip; raises NoReportError.

    Nothing is unpacked: names are compared, sizes measured while reading.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            names = sorted(info.filename for info in file.infolist())
            if names != ["number", "report.json"]:
                raise NoReportError("andere bestanden dan verwacht")
            number = _member(file, "number", MOST_NUMBER).decode("ascii", "replace").strip()
            report = _member(file, "report.json", MOST_REPORT)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, OSError, ValueError):
        raise NoReportError("geen leesbaar zipbestand") from None
    if not re.fullmatch(r"[1-9][0-9]{0,9}", number):
        raise NoReportError("geen nummer")
    return int(number), report


def _member(file: zipfile.ZipFile, name: str, most: int) -> bytes:
    info = file.getinfo(name)
    mode = info.external_attr >> 16
    # Some programs write permissions only, without saying what sort of file it is.
    if info.is_dir() or stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        raise NoReportError("geen gewoon bestand")
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise NoReportError("anders ingepakt dan verwacht")
    with file.open(info) as member:
        data = member.read(most + 1)
    if len(data) > most:
        raise NoReportError("te groot")
    return data


def of_branch(api: Api, run: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the open pull requests from the branch that was checked."""
    owner = ((run.get("head_repository") or {}).get("owner") or {}).get("login") or ""
    return list(api.every("pulls", state="open", head=f"{owner}:{run['head_branch']}"))


def belongs(pull: dict[str, Any], run: dict[str, Any], api: Api) -> bool:
    """Return whether a pull request is open here, and its last commit is the one checked."""
    head, base = pull["head"], pull["base"]
    there = (head.get("repo") or {}).get("full_name")
    return (
        pull["state"] == "open"
        and head["sha"] == run["head_sha"]
        and there == (run.get("head_repository") or {}).get("full_name")
        and (base.get("repo") or {}).get("full_name") == api.repository
    )


def rendered(report: bytes) -> str:
    """Return a report as Markdown; our own command reads it, and it holds no value as more."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.json"
        path.write_bytes(report)
        code, text = ours.said("comment", str(path))
    return UNREADABLE if code else text


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(rest.finished(main))
