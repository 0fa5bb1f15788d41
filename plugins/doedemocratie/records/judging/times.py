"""What is said of days: of those that cannot lie ahead, and of a rhythm that only a note tells."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ...model.grammar.fields import FieldSpec
from ...model.kinds.hub import Hub
from ...model.kinds.hub_times import Opening
from ...model.kinds.kind import CAME, FIRST_DAY
from ...model.kinds.offer import Offer
from ...model.kinds.site.home import Home
from ...model.values.date import DATE, same_day
from ...model.values.finding import Path
from ...model.words.vocab import OFFER_STATUS
from ..catalogue import Catalogue, Entry
from ..telling.problems import WARNING, Problem
from .walk import values

_WHICH = {"1": "eerste", "2": "tweede", "3": "derde", "4": "vierde"}
_WORD = r"(eerste|tweede|derde|vierde|laatste|[1-4](?:e|de|ste)(?![a-z]))"
_DAY = "(?:maan|dins|woens|donder|vrij|zater|zon)dag"
# The first of what: of the month, or a day of the week; and a second one beside it.
_NTH = re.compile(
    rf"\b{_WORD}(?: (?:en|of) (?:de )?{_WORD})?(?:[^.]{{0,40}}\b(?:maand|mnd)| {_DAY})",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:om de|elke|iedere|per|in de) (?:andere |twee |2 )we(?:ek|ken)\b|\bom de week\b"
    r"|\b(?:twee|2)-?wekelijks|\b(?:om de|elke|iedere|per) (?:14|veertien) dagen\b"
    r"|\b(?:on)?even we(?:ek|ken)\b",
    re.IGNORECASE,
)
_MONTHLY = re.compile(
    r"\bmaandelijks|\b(?:elke|iedere) maand\b"
    r"|(?:eens|eenmaal|(?:1|[eé][eé]n) ?(?:keer|maal|x)) (?:per|in de|in een|elke) maand\b",
    re.IGNORECASE,
)
# Whatever a note tells of a rhythm, in the order in which it is looked for. The form is given these
# with its data.
RHYTHMS = (_NTH, _OTHER, _MONTHLY)
# In days. Nobody plans a course longer ahead: it is a slip of the year.
FAR = 2 * 366


def ahead(catalogue: Catalogue) -> Iterator[Problem]:
    """What has happened did not happen after today: confirmed, founded, written, taken."""
    today = catalogue.today
    for entry in catalogue.read():
        for path, spec, value in values(entry, _past):
            day = value if isinstance(value, dt.date) else None
            late = day > today if day else isinstance(value, int) and value > today.year
            if late:
                yield entry.problem(
                    path,
                    "lies-ahead",
                    found=spec.sort.show(value),
                    today=DATE.show(today),
                )


def _past(spec: FieldSpec) -> bool:
    return spec.past


def came(catalogue: Catalogue) -> Iterator[Problem]:
    """Nothing came to this site before there was one."""
    for entry in catalogue.read():
        day = getattr(entry.record, CAME, None)
        if day and day < FIRST_DAY:
            facts = {"found": DATE.show(day), "first": str(FIRST_DAY.year)}
            yield entry.problem((CAME,), "came-before-site", **facts)


def notices(catalogue: Catalogue) -> Iterator[Problem]:
    """Warn about a notice on home that nobody sees any more."""
    for entry in catalogue.read(Home) if catalogue.today < dt.date.max else ():
        notice = entry.record.mededeling
        if notice and notice.tot and notice.tot < catalogue.today:
            found = DATE.show(notice.tot)
            yield entry.problem(("mededeling", "tot"), "notice-over", level=WARNING, found=found)


def offered(catalogue: Catalogue) -> Iterator[Problem]:
    """Warn about days of an offer that do not fit today, each other or its status."""
    for entry in catalogue.read(Offer) if catalogue.today < dt.date.max else ():
        yield from _sessions(entry, catalogue.today)
        yield from _over(entry, catalogue.today)


def _sessions(entry: Entry[Offer], today: dt.date) -> Iterator[Problem]:
    for index, session in enumerate(entry.record.data or ()):
        if session.datum and session.datum.toordinal() - today.toordinal() > FAR:
            better = same_day(session.datum, today).isoformat()
            facts = {"found": DATE.show(session.datum), "better": better}
            path = ("data", index, "datum")
            yield entry.problem(path, "session-far-ahead", level=WARNING, **facts)
    before = entry.record.aanmelden.voor if entry.record.aanmelden else None
    last = max((part.datum for part in entry.record.data or () if part.datum), default=None)
    if before and last and before > last:
        facts = {"found": DATE.show(before), "last": DATE.show(last), "better": last.isoformat()}
        yield entry.problem(("aanmelden", "voor"), "sign-up-after-last", level=WARNING, **facts)


def _over(entry: Entry[Offer], today: dt.date) -> Iterator[Problem]:
    record = entry.record
    if not record.status or not all(part.datum for part in record.data or ()):
        return
    status = record.as_of(today).status
    if record.status not in ("gesloten", "afgerond") and status != record.status:
        over = record.over(today)
        facts = {
            "found": OFFER_STATUS.label(record.status),
            "why": "elke dag is al geweest" if over else "aanmelden kan niet meer",
            "shown": OFFER_STATUS.label(status),
            "better": status,
        }
        yield entry.problem(("status",), "offer-over", level=WARNING, **facts)


def rhythms(catalogue: Catalogue) -> Iterator[Problem]:
    """Warn about a note that says "first Tuesday of the month" beside no rhythm."""
    for entry in catalogue.read(Hub):
        openings: list[tuple[Path, tuple[Opening, ...]]] = [
            (("bereikbaar",), entry.record.bereikbaar or ())
        ]
        for index, branch in enumerate(entry.record.locaties or ()):
            openings.append((("locaties", index, "bereikbaar"), branch.bereikbaar or ()))
        for path, several in openings:
            for index, opening in enumerate(several):
                yield from _note(entry, (*path, index), opening)


def _note(entry: Entry[Hub], path: Path, opening: Opening) -> Iterator[Problem]:
    note = opening.toelichting
    if not note or opening.ritme or not opening.on():
        return
    told = _told(note)
    if told:
        found, rhythm, way_out = told
        facts = {"found": found, "better": rhythm, "way_out": way_out}
        yield entry.problem((*path, "toelichting"), "rhythm-in-note", level=WARNING, **facts)


def _told(note: str) -> tuple[str, str, str] | None:
    """Return what a note says of the rhythm, the one that it must be, and what to write."""
    if nth := _NTH.search(note):
        which = [_WHICH.get(word[0], word.lower()) for word in nth.groups() if word]
        if len(which) == 1:
            return nth[0], which[0], f"ritme: {which[0]}"
        more = f"ritme: {which[0]}, en eronder nog zo'n tijd met ritme: {which[1]}"
        return nth[0], "", more
    if other := _OTHER.search(note):
        return other[0], "", "ritme: om-de-week, met vanaf: een dag waarop je dan open bent"
    if monthly := _MONTHLY.search(note):
        return monthly[0], "", "ritme: eerste (of tweede, derde, vierde, laatste)"
    return None
