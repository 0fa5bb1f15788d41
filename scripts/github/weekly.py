#!/usr/bin/env python3
"""Keep the one issue that tells the editors what there is to do: made once, then kept up to date.

`remember` gets from GitHub what is open, and from the issue what it remembers of dead links and of
the last report; `report` writes the issue anew. Between them `doedemocratie links` asks the
internet, in a step of its own that has no token.

Our part of the issue stands between two marks. What people write above or below it stays. Closing
the issue says "seen": it stays closed, and true, until something new has to be told.
"""

from __future__ import annotations

import json
import os
import re
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import ours
import proposals
import rest
from rest import Api

LABEL = "weekbericht"
TITLE = "Wat er te doen is"
MARK = "<!-- doedemocratie: weekbericht -->"
MEMORY = "<!-- doedemocratie: weekbericht geheugen -->"
END = "<!-- doedemocratie: weekbericht einde -->"
FENCE = "```"
# GitHub takes 65,536 characters; bytes of UTF-8, so that the margin is safe. Of them what is
# remembered of links may take so many, and a report has so many at least.
MOST, MOST_LINKS, LEAST = 65_000, 8_000, 2_000
WHOSE = (
    "*Dit deel schrijft de computer elke week opnieuw. Schrijf gerust iets hierboven of helemaal "
    "onderaan: dat blijft staan. Alles gezien? Sluit dit issue: het gaat weer open als er iets "
    "nieuws is.*"
)
DAMAGED = (
    "**Er was iets veranderd aan dit deel, of aan het geheugen eronder.** Daarom is het opnieuw "
    "gemaakt{lost}."
)
LOST = ", en is niet te zeggen wat er sinds de vorige keer veranderde"
KEPT = ". Wat er stond, staat helemaal onderaan; haal weg wat je niet nodig hebt"
OLD = "Wat hier stond voordat ons deel opnieuw gemaakt werd"
FOLD = "<details><summary>Geheugen van de computer: laat dit staan</summary>"
# What we remember, as it stands in a text: nothing that people wrote.
BLOCK = re.compile(
    rf"(?:{re.escape(FOLD)}\s*)?{MEMORY}\s*{FENCE}json\n.*?\n{FENCE}(?:\s*</details>)?", re.DOTALL
)
FULL = (
    "In het weekbericht staat te veel van anderen: ons deel past er niet bij. Haal daar iets weg."
)
SHORT = "\n… De rest past hier niet; die staat in het hele verslag.\n"


@dataclass(frozen=True, slots=True)
class Body:
    """The text of the issue: what people wrote around our part, and what that remembers.

    `damaged`: our part is not as we left it. `lost`: nothing could be read of what it remembers.
    """

    before: str
    after: str
    memory: dict[str, Any]
    damaged: bool
    lost: bool


NEW = Body("", "", {}, damaged=False, lost=False)


def main(step: str) -> int:
    """Run one step; returns 0, or what the report returned."""
    api = rest.api()
    if step == "remember":
        remember(api, folder())
        return 0
    return told(api, folder())


def remember(api: Api, place: Path) -> None:
    """Lay down what the report has to know: what is open, and what the issue remembers."""
    place.mkdir(exist_ok=True)
    there = list(api.every("issues", state="open"))
    issue = ours_of(there) or ours_of(closed(api))
    body = read(str(issue["body"] or "")) if issue else NEW
    write(place / "issues.json", [slim(each) for each in there])
    write(place / "links.json", body.memory.get("links", {}))
    if "lines" in body.memory:
        write(place / "vorige.json", body.memory["lines"])


def told(api: Api, place: Path) -> int:
    """Write the issue; returns 0, or what the report returned."""
    before = taken(place / "vorige.json")
    code, page = report(place, "html", "--alles")
    if code == 0:
        (ours.ROOT / "report").mkdir(exist_ok=True)
        (ours.ROOT / "report" / "report.html").write_text(page, "utf-8")
        # The first report left there what stands in it, and the second has to tell what is new.
        if before is None:
            (place / "vorige.json").unlink(missing_ok=True)
        else:
            write(place / "vorige.json", before)
        code, page = report(place, "markdown")
    if code:
        return code
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(page)
    after = taken(place / "vorige.json") or {}
    memory = {"links": few(taken(place / "links.json") or {}), "lines": after}
    done = keep(api, page, memory, new=before is not None and came(before, after))
    print(done or f"::error::{FULL}", flush=True)
    return 0 if done else 3


def keep(api: Api, page: str, memory: dict[str, Any], *, new: bool) -> str:
    """Make the issue say this; returns in a sentence what was done, "" where there is no room."""
    there = list(api.every("issues", state="open"))
    issue = ours_of(there) or ours_of(closed(api))
    old = read(str(issue["body"] or "")) if issue else NEW
    text = whole(old, page, memory)
    if not text:
        return ""
    if issue is None:
        asked = {"title": TITLE, "body": text, "labels": [LABEL]}
        number = rest.number(api.ask("POST", "issues", asked)["number"])
        return f"Weekbericht #{number} gemaakt."
    number = rest.number(issue["number"])
    for other in there:
        if other is not issue and is_ours(other):
            left = {"state": "closed", "state_reason": "not_planned"}
            api.ask("PATCH", f"issues/{rest.number(other['number'])}", left)
    change: dict[str, Any] = {"title": TITLE, "body": text}
    again = issue["state"] == "closed" and new
    if again:
        change |= {"state": "open", "state_reason": "reopened"}
    api.ask("PATCH", f"issues/{number}", change)
    return f"Weekbericht #{number} bijgewerkt{' en weer geopend' if again else ''}."


def ours_of(issues: list[dict[str, Any]]) -> dict[str, Any] | None:
    """Return our issue among these, the oldest if there are more, None where there is none.

    Anybody can write our mark; only what a workflow opened counts. Where somebody took our marks
    away its title tells.
    """
    return min(filter(is_ours, issues), key=lambda one: rest.number(one["number"]), default=None)


def is_ours(issue: dict[str, Any]) -> bool:
    """Return whether this is the issue for the editors, as far as one can tell."""
    known = marked(str(issue["body"] or "")) or issue["title"] == TITLE
    return rest.by_bot(issue) and "pull_request" not in issue and known


def closed(api: Api) -> list[dict[str, Any]]:
    """Return the issues of workflows that were closed, those that changed last only."""
    asked = "state=closed&creator=github-actions%5Bbot%5D&sort=updated&direction=desc&per_page=100"
    return list(api.ask("GET", f"issues?{asked}"))


def marked(body: str) -> bool:
    """Return whether one of our marks has a line of its own in a text."""
    return any(line.strip() in (MARK, MEMORY, END) for line in body.splitlines())


def read(body: str) -> Body:
    """Return what people wrote around our part of a text, and what that remembers.

    Where our marks are not as we left them, nobody can tell what is whose: then all of it stays.
    """
    lines = body.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    at = {mark: [n for n, line in enumerate(lines) if line.strip() == mark] for mark in (MARK, END)}
    memory = remembered(lines)
    lost = memory is None
    if len(at[MARK]) == len(at[END]) == 1 and at[MARK][0] < at[END][0]:
        before, after = lines[: at[MARK][0]], lines[at[END][0] + 1 :]
        return Body(joined(before), joined(after), memory or {}, damaged=lost, lost=lost)
    theirs = BLOCK.sub("", "\n".join(lines)).replace(WHOSE, "").split("\n")
    left = joined([line for line in theirs if line.strip() not in (MARK, MEMORY, END)])
    folded = f"<details><summary>{OLD}</summary>\n\n{left}\n\n</details>" if left else ""
    return Body("", folded, memory or {}, damaged=True, lost=lost)


def remembered(lines: list[str]) -> dict[str, Any] | None:
    """Return what stands in the block below our mark, None where it is not as we write it."""
    stripped = [line.strip() for line in lines]
    if stripped.count(MEMORY) != 1:
        return None
    block = lines[stripped.index(MEMORY) + 1 :]
    try:
        data = json.loads("\n".join(block[1 : block.index(FENCE, 1)]))
    except (ValueError, RecursionError):
        return None
    sound = isinstance(data, dict) and all(isinstance(data.get(key), dict) for key in PARTS)
    return data if sound and block[0] == f"{FENCE}json" else None


PARTS = ("links", "lines")


def joined(lines: list[str]) -> str:
    """Return lines as one text without the empty ones around it."""
    return "\n".join(lines).strip("\n")


def whole(old: Body, page: str, memory: dict[str, Any]) -> str:
    """Return the text of the issue, "" where what people wrote leaves no room."""
    note = ""
    if old.damaged:
        cut = old.after.startswith("<details>") and OLD in old.after
        note = DAMAGED.format(lost=(LOST if old.lost else "") + (KEPT if cut else ""))
    # No value can end the fence, or be one of our marks: a backtick is written as its number.
    data = json.dumps(memory, indent=0).replace("`", "\\u0060")
    tail = [
        f"Elke regel staat in `report.html`, onderaan bij [deze run]({proposals.run_url()}).",
        FOLD,
        f"{MEMORY}\n{FENCE}json\n{data}\n{FENCE}",
        f"</details>\n{END}",
    ]
    around = [old.before, old.after, MARK, WHOSE, note, *tail]
    room = MOST - sum(len(part.encode()) + 2 for part in around)
    if room < LEAST:
        return ""
    parts = [old.before, f"{MARK}\n{WHOSE}", note, bounded(page, room), *tail, old.after]
    return "\n\n".join(filter(None, parts)) + "\n"


def bounded(page: str, most: int) -> str:
    """Return as many whole lines of a report as fit."""
    if len(page.encode()) <= most:
        return page.rstrip("\n")
    size, kept = len(SHORT.encode()), []
    for line in page.split("\n"):
        size += len(line.encode()) + 1
        if size > most:
            break
        kept.append(line)
    return "\n".join(kept).rstrip("\n") + "\n" + SHORT.rstrip("\n")


def came(before: dict[str, Any], after: dict[str, Any]) -> bool:
    """Return whether a line stands in a report now that did not before."""
    for sort, now in after.items():
        past = before.get(sort, {"count": 0, "keys": []})
        past = past if isinstance(past, dict) else {}
        if isinstance(past.get("keys"), list) and "keys" in now:
            if set(now["keys"]) - set(map(str, past["keys"])):
                return True
        elif now["count"] > (past["count"] if type(past.get("count")) is int else 0):
            return True
    return False


def few(links: dict[str, Any]) -> dict[str, Any]:
    """Return of what is remembered of links what fits; the rest begins anew."""
    size, kept = 0, {}
    for address, days in sorted(links.items(), key=lambda item: str(item[1])):
        size += len(json.dumps({address: days})) + 2
        if size <= MOST_LINKS:
            kept[address] = days
    return kept


def report(place: Path, *shape: str) -> tuple[int, str]:
    """Return how the report ended, and what it says."""
    return ours.said("report", "--geheugen", str(place), "--format", *shape)


def slim(issue: dict[str, Any]) -> dict[str, Any]:
    """Return of an issue what the report reads."""
    user = issue["user"] or {}
    kept = {key: issue[key] for key in ("number", "title", "created_at", "body")}
    pull: dict[str, Any] = {"pull_request": {}} if "pull_request" in issue else {}
    return {**kept, **pull, "user": {"login": user.get("login"), "type": user.get("type")}}


def write(path: Path, data: object) -> None:
    """Write data as JSON."""
    path.write_text(json.dumps(data), "utf-8")


def taken(path: Path) -> dict[str, Any] | None:
    """Return what a file holds, None where there is none."""
    return dict(json.loads(path.read_text("utf-8"))) if path.exists() else None


def folder() -> Path:
    """Return the folder in which one step tells the next what it knows."""
    return Path(os.environ["RUNNER_TEMP"]) / "weekbericht"


if __name__ == "__main__":
    sys.exit(rest.finished(partial(main, sys.argv[1])))
