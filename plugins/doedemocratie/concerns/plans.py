"""Experiments and offers: who pulls them, whether they move, and which are over."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.grammar.base import Record
from ..model.kinds.experiment import ENDED, Experiment
from ..model.kinds.hub import Hub
from ..model.kinds.offer import Offer
from ..model.kinds.parts import Lead
from ..model.values.date import in_words
from ..pages.frame import urls
from ..records.catalogue import Catalogue, Entry
from .line import Concern, Quoted, Words, listed
from .outlook import Outlook

CLOSED = ("gesloten", "afgerond")


def without_lead(outlook: Outlook) -> Iterator[Concern]:
    """Yield the experiments that nobody said yes to; first those where somebody can be asked."""
    entries = [
        entry
        for entry in outlook.catalogue.by_name(Experiment)
        if entry.record.status not in ENDED and not entry.record.confirmed()
    ]
    for entry in sorted(entries, key=lambda entry: not entry.record.trekkers):
        leads = entry.record.trekkers or ()
        what = _maybe(leads, outlook, "zoekt een trekker", "mogelijke trekker")
        told = entry.record.told()
        what = (*what, f"; laatste nieuws {in_words(told)}" if told else "; nog geen nieuws")
        yield _plan(entry, urls.experiment(entry.slug), what, _asking(leads, outlook, "trekken"))


def still(outlook: Outlook) -> Iterator[Concern]:
    """Yield the experiments with a lead of which nothing was heard for half a year, or ever."""
    for entry in outlook.catalogue.by_name(Experiment):
        record = entry.record
        told = record.told()
        if record.status in ENDED or not record.confirmed():
            continue
        if told is None:
            what = "er staat nog niets in de geschiedenis"
        elif record.quiet(outlook.today):
            what = f"er is niets bijgeschreven sinds {in_words(told)}"
        else:
            continue
        yield _plan(entry, urls.experiment(entry.slug), (what,))


def over(outlook: Outlook) -> Iterator[Concern]:
    """Yield the offers of which a day has passed by and the status has not."""
    for entry in outlook.catalogue.by_name(Offer):
        record = entry.record
        status = record.as_of(outlook.today).status
        if status == record.status:
            continue
        if record.over(outlook.today):
            last = max(part.datum for part in record.data or ())
            what = f"de laatste datum was {in_words(last)}"
            again = "nieuwe dagen bij ‘data’"
        elif record.aanmelden and record.aanmelden.voor:
            what = f"aanmelden kon tot {in_words(record.aanmelden.voor)}"
            again = "een nieuwe dag bij ‘voor’, onder ‘aanmelden’"
        else:
            continue
        step = f"Zet er {again}, of schrijf ‘status: {status}’."
        yield _plan(entry, urls.offer(entry.slug), (what,), (step,))


def without_start(outlook: Outlook) -> Iterator[Concern]:
    """Yield the offers that nobody said yes to, first those where somebody can be asked."""
    entries = [
        entry
        for entry in outlook.catalogue.by_name(Offer)
        if entry.record.as_of(outlook.today).status not in CLOSED
        and not any(lead.rol == "bevestigd" for lead in entry.record.gangmakers or ())
    ]
    for entry in sorted(entries, key=lambda entry: not entry.record.gangmakers):
        leads = entry.record.gangmakers or ()
        what = _maybe(leads, outlook, "zoekt een gangmaker", "mogelijke gangmaker")
        yield _plan(entry, urls.offer(entry.slug), what, _asking(leads, outlook, "geven"))


def _plan(entry: Entry[Record], page: str, what: Words, step: Words = ()) -> Concern:
    return Concern(
        key=entry.slug, name=entry.title, what=what, file=entry.file, page=page, step=step
    )


def _maybe(leads: tuple[Lead, ...], outlook: Outlook, nobody: str, somebody: str) -> Words:
    names = [_called(lead, outlook.catalogue) for lead in leads]
    return (f"{somebody}{'s' * (len(names) > 1)}: ", *listed(names)) if names else (nobody,)


def _asking(leads: tuple[Lead, ...], outlook: Outlook, verb: str) -> Words:
    if not leads:
        return ("Noem het in de nieuwsbrief, en vraag het een knooppunt dat je kent.",)
    return ("Vraag ", Quoted(_called(leads[0], outlook.catalogue)), f" of ze dit willen {verb}.")


def _called(lead: Lead, catalogue: Catalogue) -> str:
    """Return what a lead is called: the name of a hub of ours, else the name that was typed."""
    hub = catalogue.get(Hub, lead.hub) if lead.hub else None
    return hub.title if hub else lead.naam or lead.hub or ""
