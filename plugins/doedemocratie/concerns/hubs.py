"""Hubs: whom nobody can reach, who did not say that their profile is right, what is left out."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.coaching import QUESTIONS, REACHED, due, missing, old_asks
from ..model.kinds.hub import Hub
from ..model.values.date import in_words
from ..model.words import vocab
from ..pages.frame import urls
from ..pages.lists.cards import freshness
from ..records.catalogue import Entry
from .line import Concern, Quoted, Words, counted, listed
from .outlook import Outlook

# So many of the questions that most hubs leave open are told.
MOST_QUESTIONS = 5


def unreachable(outlook: Outlook) -> Iterator[Concern]:
    """Yield the hubs of which a visitor finds no website, mail or telephone number."""
    for entry in outlook.hubs:
        if _unreachable(entry):
            yield _hub(entry, (*_how_sure(entry, outlook), *_named(entry, outlook)))


def provisional(outlook: Outlook) -> Iterator[Concern]:
    """Yield the hubs that somebody else wrote about, and that can be asked."""
    for entry in outlook.hubs:
        if entry.record.provisional() and not _unreachable(entry):
            yield _hub(entry, (*_how_sure(entry, outlook), *_named(entry, outlook)))


def stale(outlook: Outlook) -> Iterator[Concern]:
    """Yield the hubs that did not confirm for a year; first those that no workflow can ask."""
    hubs = [
        entry
        for entry in outlook.hubs
        if due(entry.record, outlook.today)
        and not entry.record.provisional()
        and not _unreachable(entry)
    ]
    for entry in sorted(hubs, key=lambda entry: bool(entry.record.beheerders)):
        asked = bool(entry.record.beheerders)
        step = (
            "Hun beheerders kregen een issue: antwoorden ze niet, bel of mail dan." if asked else ""
        )
        yield _hub(entry, _how_sure(entry, outlook), (step,) if step else ())


def missed(outlook: Outlook) -> Iterator[Concern]:
    """Yield the questions that most hubs leave open, the most often first."""
    hubs = outlook.hubs
    left: dict[int, list[Entry[Hub]]] = {}
    for entry in hubs:
        for question in missing(entry.record):
            left.setdefault(QUESTIONS.index(question), []).append(entry)
    most = sorted(left.items(), key=lambda item: (-len(item[1]), item[0]))
    for index, entries in most[:MOST_QUESTIONS]:
        question = QUESTIONS[index]
        count = f"{len(entries)} van de {counted(len(hubs), 'knooppunt', 'knooppunten')}"
        names = listed(entry.title for entry in entries)
        yield Concern(
            key=question.fields[0],
            name=f"‘{question.sentence}’",
            ours=True,
            what=(f"staat niet bij {count}: ", *names),
            page=urls.HUBS,
            step=(
                f"Het antwoord komt bij {' of '.join(f'‘{name}’' for name in question.fields)}.",
            ),
        )


def asks(outlook: Outlook) -> Iterator[Concern]:
    """Yield what hubs ask for longer than a year."""
    for entry in outlook.hubs:
        for ask in old_asks(entry.record, outlook.today):
            since = in_words(ask.sinds) if ask.sinds else ""
            told = f"vraagt sinds {since} om {vocab.WAT.label(ask.wat)}: "
            yield Concern(
                key=f"{entry.slug} {ask.wat} {ask.sinds}",
                name=entry.title,
                what=(told, Quoted(ask.toelichting)),
                file=entry.file,
                page=urls.hub(entry.slug),
            )


def _unreachable(entry: Entry[Hub]) -> bool:
    return REACHED in missing(entry.record)


def _hub(entry: Entry[Hub], what: Words, step: Words = ()) -> Concern:
    return Concern(
        key=entry.slug,
        name=entry.title,
        what=what,
        file=entry.file,
        page=urls.hub(entry.slug),
        step=step,
    )


def _how_sure(entry: Entry[Hub], outlook: Outlook) -> Words:
    fresh = freshness(entry.record, outlook.today)
    return (f"{fresh[:1].lower()}{fresh[1:]}",)


def _named(entry: Entry[Hub], outlook: Outlook) -> Words:
    count = outlook.named(Hub, entry.slug)
    return (f"; staat op {counted(count, 'andere pagina', 'andere pagina’s')}",) if count else ()
