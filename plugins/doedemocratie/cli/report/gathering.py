"""Everything that the report looks at, from the content and from files that others made."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

from ...concerns.outlook import Arrival, DeadLink, Outlook
from ...pages.frame.spec import Site
from ...questions.github import issuebody
from ...reading import read
from ...records import catalogue as records
from ..links import content as linked
from ..links import memory
from ..shared import arguments, published
from ..shared.command import WrongUseError

LINKS, ISSUES, BEFORE = "links.json", "issues.json", "vorige.json"
# What GitHub gives of two thousand issues with their texts.
MOST_BYTES = 200_000_000
# What our workflows open themselves has a mark that begins so.
OWN = "<!-- doedemocratie: "


def outlook(content: Path, today: dt.date, beside: Path | None) -> Outlook:
    """Return what there is to look at; raises WrongUseError.

    The folder `beside` may hold the memory of `links` (LINKS) and what GitHub says of its open
    issues (ISSUES). What is not there, nobody asked.
    """
    base = Path.cwd()
    if beside is not None and not beside.is_dir():
        raise WrongUseError(f"'{beside}' is geen map")
    kept = beside / LINKS if beside and (beside / LINKS).exists() else None
    came = beside / ISSUES if beside and (beside / ISSUES).exists() else None
    site = Site(name="", today=today, address=arguments.site(), repository=arguments.repository())
    reading = read(content, base, site)
    dead = list(dead_links(memory.kept(kept), reading.catalogue, content)) if kept else None
    return Outlook(
        reading,
        site,
        published.missing(reading.catalogue),
        dead,
        arrivals(came) if came else None,
    )


def dead_links(
    before: memory.Memory, catalogue: records.Catalogue, content: Path
) -> Iterator[DeadLink]:
    """Yield each address that led nowhere on days apart, where the content has it first."""
    dead = memory.marked(before)
    if not dead:
        return
    told = set[str]()
    for address, place in linked.held(catalogue, content, Path.cwd()):
        if address in dead and address not in told:
            told.add(address)
            yield DeadLink(address, before[address][0], place.file, place.line)


def arrivals(file: Path) -> list[Arrival]:
    """Return what is open on GitHub, but what our workflows ask; raises WrongUseError.

    The file holds what `GET /repos/…/issues?state=open` answers: issues, and pull requests as such.
    """
    try:
        data: list[dict[str, object]] = json.loads(arguments.text(file, MOST_BYTES))
        return [_arrival(issue) for issue in data[:] if not _own(issue)]  # of a list only
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        raise WrongUseError(f"'{file}' is niet wat GitHub van issues zegt") from None


def _own(issue: dict[str, object]) -> bool:
    """Return whether a workflow of ours opened this issue, to ask or to tell something."""
    return _by_bot(issue) and "pull_request" not in issue and OWN in str(issue["body"])


def _by_bot(issue: dict[str, object]) -> bool:
    user = issue.get("user")
    return isinstance(user, dict) and user.get("type") == "Bot"


def _arrival(issue: dict[str, object]) -> Arrival:
    number, pull = issue["number"], "pull_request" in issue
    if type(number) is not int or number < 1:
        raise ValueError(number)
    body = issue.get("body") or ""
    form = None if pull else issuebody.form_of(str(body)[: issuebody.MOST])
    came = issue.get("created_at")
    return Arrival(
        number,
        str(issue["title"]),
        dt.date.fromisoformat(str(came)[:10]) if came else None,
        form.name if form else "",
        pull,
        _by_bot(issue),
    )
