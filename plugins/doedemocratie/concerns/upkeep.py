"""What keeps the site whole: what came in, wrong files, dead links, addresses to write down."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import groupby

from ..model.values.date import in_words
from ..records.folder import PUBLISHED
from ..records.telling.problems import Problem, errors, remedy
from .line import Concern, Quoted, Words, counted, listed
from .outlook import Arrival, Outlook
from .writing import undescribed

# Warnings of which the report has a sort of lines of its own.
SAID_ABOVE = frozenset({"offer-over"})
# What an editor does with a form, by its name; `pull` is a proposal, `` anything else.
STEPS = {
    "nominate": (
        "Vraag het knooppunt zelf of het erbij mag (voorbeelden staan in docs/redactie.md, bij "
        "‘Iemand draagt een knooppunt aan’). Mag het, zet dan het label akkoord."
    ),
    "confirm": "Kijk of de afzender van het knooppunt is, en zet dan het label akkoord.",
    "klopt-niet": "Pas het bestand aan, zeg dank je wel, en sluit het issue.",
    "pull": "Lees het na op het tabblad Files changed, en kies Merge als het goed is.",
    "form": "Lees het: klopt het en staat er niets privé in? Zet dan het label akkoord.",
    "": "Lees het, en antwoord of sluit het.",
}


def arrived(outlook: Outlook) -> Iterator[Concern]:
    """Yield what came in and is open still, what waits longest first."""
    last = dt.date.max
    for arrival in sorted(outlook.arrivals or (), key=lambda each: (each.day or last, each.number)):
        yield Concern(
            key=str(arrival.number),
            name=arrival.title,
            what=(_sort(arrival), _since(arrival, outlook.today)),
            number=arrival.number,
            step=(_step(arrival),),
        )


def _sort(arrival: Arrival) -> str:
    if arrival.pull:
        return "voorstel, door de computer gemaakt" if arrival.own else "voorstel (pull request)"
    return "formulier" if arrival.form else "bericht (issue)"


def _since(arrival: Arrival, today: dt.date) -> str:
    if arrival.day is None:
        return ""
    days = (today - arrival.day).days
    return f", wacht {counted(days, 'dag', 'dagen')}" if days > 0 else ", van vandaag"


def _step(arrival: Arrival) -> str:
    if arrival.pull:
        return STEPS["pull"]
    return STEPS.get(arrival.form) or STEPS["form" if arrival.form else ""]


def broken(outlook: Outlook) -> Iterator[Concern]:
    """Yield every file with something wrong, the first of it in words."""
    problems = errors((*outlook.reading.problems, *outlook.reading.links))
    yield from _by_file(
        [problem for problem in problems if not undescribed(problem)], "fout", "fouten"
    )


def doubtful(outlook: Outlook) -> Iterator[Concern]:
    """Yield every file with a warning, the first of it in words."""
    problems = (*outlook.reading.problems, *outlook.reading.links)
    wrong = errors(problems)
    warned = [
        problem for problem in problems if problem not in wrong and problem.code not in SAID_ABOVE
    ]
    yield from _by_file(warned, "keer ‘let op’", "keer ‘let op’")


def _by_file(problems: Iterable[Problem], singular: str, plural: str) -> Iterator[Concern]:
    for file, members in groupby(sorted(problems), key=lambda problem: problem.file):
        every = list(members)
        first = every[0]
        more = f" (en nog {counted(len(every) - 1, singular, plural)})" if every[1:] else ""
        yield Concern(
            key=file,
            name=file,
            what=(f"regel {first.line}: ", Quoted(first.message), more),
            file=file,
            line=first.line,
            step=(Quoted(remedy(first)),),
        )


def dead_links(outlook: Outlook) -> Iterator[Concern]:
    """Yield every web address that led nowhere on days apart, the longest one first."""
    for link in sorted(outlook.dead or (), key=lambda link: (link.since, link.file, link.line)):
        yield Concern(
            key=link.address,
            name=link.address,
            what=(f"leidt al sinds {in_words(link.since)} nergens heen",),
            file=link.file,
            line=link.line,
        )


def unlisted(outlook: Outlook) -> Iterator[Concern]:
    """Yield that there are pages of which the address is not on the list of published ones."""
    if outlook.unlisted:
        count = counted(len(outlook.unlisted), "nieuw adres", "nieuwe adressen")
        names: Words = listed(f"/{address}" for address in outlook.unlisted)
        yield Concern(
            key="adressen",
            name=PUBLISHED,
            what=(f"{count} nog niet op de lijst: ", *names),
            file=PUBLISHED,
        )
