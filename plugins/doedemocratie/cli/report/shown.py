"""The report as it is shown: which lines stand in it, numbered, and where each is mended."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from urllib.parse import quote

from ...concerns.line import Concern, counted
from ...concerns.outlook import Outlook
from ...concerns.sorts import ConcernGroup, ConcernSort
from ...frozen import frozen
from ...model.values.date import in_words
from .changes import Change

# So many lines of a sort are shown; one more is shown as well, and the rest is counted.
FEW = 5
# So many names of what came or went.
NAMES = 3
NOTHING = "Er is nu niets te doen. Dank je wel."
_FILE = re.compile(r"[\w./-]+", re.ASCII)


@frozen
class ShownLine:
    """A line with its number in the report."""

    number: int
    concern: Concern
    file_url: str
    page_url: str


@frozen
class ShownGroup:
    """The lines of a sort that are shown; of `more` there is only a count."""

    sort: ConcernSort
    count: int
    lines: Sequence[ShownLine]
    more: int


@frozen
class Report:
    """All of a report. `changes` is None where nothing is known of the time before.

    `unasked` says what nobody looked at.
    """

    today: dt.date
    groups: Sequence[ShownGroup]
    changes: Sequence[Change] | None
    unasked: Sequence[str]

    @property
    def title(self) -> str:
        """Return what stands above it."""
        return f"Wat er te doen is, op {in_words(self.today)}"

    @property
    def intro(self) -> str:
        """Return how much there is, in a sentence."""
        count = sum(group.count for group in self.groups if not group.sort.news)
        if not count:
            return NOTHING
        return f"{counted(count, 'ding', 'dingen')}. Wat bezoekers het meest helpt, staat bovenaan."


def report(
    groups: Sequence[ConcernGroup],
    outlook: Outlook,
    changes: Sequence[Change] | None,
    *,
    whole: bool,
) -> Report:
    """Return a report with the first lines of each sort, or with all of them."""
    shown = []
    number = 0
    for group in groups:
        some = group.concerns
        if not whole and len(some) > FEW + 1:
            some = some[:FEW]
        lines = [_line(number + place, concern, outlook) for place, concern in enumerate(some, 1)]
        number += len(lines)
        more = len(group.concerns) - len(some)
        shown.append(ShownGroup(group.sort, len(group.concerns), lines, more))
    return Report(outlook.today, shown, changes, _unasked(outlook))


def _line(number: int, concern: Concern, outlook: Outlook) -> ShownLine:
    repository, site = outlook.site.repository, outlook.site.address
    file_url = page_url = ""
    if repository and _FILE.fullmatch(concern.file) and not concern.file.startswith(("/", ".")):
        line = f"#L{concern.line}" if concern.line else ""
        file_url = f"{repository}/blob/main/{quote(concern.file)}{line}"
    if repository and concern.number:
        page_url = f"{repository}/issues/{concern.number}"
    elif site and concern.page is not None:
        page_url = f"{site}{concern.page}"
    return ShownLine(number, concern, file_url, page_url)


def _unasked(outlook: Outlook) -> list[str]:
    """Return what nobody looked at, and how to have that looked at."""
    lacks = {
        "wat er binnenkwam": outlook.arrivals,
        "dode links": outlook.dead,
    }
    return [what for what, told in lacks.items() if told is None]
