"""Joining an experiment in small: whom to write to, with a text ready; and words for its status.

A page asks nothing that its status answers: with a confirmed lead none is sought, and what is over
can be learnt from, not joined.
"""

from __future__ import annotations

from ...frozen import frozen
from ...model.kinds.experiment import ENDED, Experiment
from ...model.kinds.hub import Hub
from ...model.words.vocab import EXPERIMENT_STATUS, MEEDOEN
from ...records.catalogue import Catalogue, is_example
from ..frame import dates, urls
from ..frame.spec import Site


@frozen
class Words:
    """What a page of an experiment says, whatever it holds.

    `leads` and `along` stand above who pulls it and who takes part, `learn` above its question;
    `nobody` is said where no lead is known, `ask` above the ways to join, which `over` is called
    where nobody can join any more.
    """

    leads: str
    along: str
    learn: str
    nobody: str
    ask: str
    over: str = ""


_NOW = ("Wie trekt dit?", "Wie doen er mee?", "Wat we willen leren")
_THEN = ("Wie trok dit?", "Wie deden er mee?", "Wat we wilden leren")
SOUGHT = Words(
    *_NOW,
    "We kennen nog geen trekker. Trek jij dit?",
    "Wil je dit trekken, een handje helpen of volgen hoe het gaat?",
)
PROPOSED = Words(
    *_NOW,
    "Wie dit wil trekken, staat er nog niet bij.",
    "Wil je dit mee trekken, een handje helpen of volgen hoe het gaat? Of weet je wat ervan "
    "geworden is?",
)
LED = Words(
    *_NOW,
    "Wie dit trekt, staat er nog niet bij.",
    "Wil je een handje helpen, of volgen hoe het gaat?",
)
OVER = Words(
    *_THEN,
    "Wie dit trok, staat er niet bij.",
    "Meedoen kan niet meer. Wil je het ergens anders proberen, of weet je hoe het verderging?",
    over="Hoe nu verder?",
)
_CONFIRMED = "Er is een trekker die ja heeft gezegd."


@frozen
class WayToJoin:
    """A way to join: what it is called, and a mail that stands ready."""

    label: str
    url: str


@frozen
class Joining:
    """How to join in small: the ways, and who reads the mail. Without an address there are none."""

    ways: tuple[WayToJoin, ...]
    reader: str


def words(record: Experiment) -> Words:
    """Return what the page of an experiment says in its status."""
    if record.status in ENDED:
        return OVER
    if record.confirmed() or record.status in ("in-voorbereiding", "loopt"):
        return LED
    return SOUGHT if record.status == "zoekt-trekker" else PROPOSED


def status_help(record: Experiment) -> str:
    """Return what the status of an experiment means, as far as its leads leave it true."""
    if record.status == "voorstel" and record.confirmed():
        return _CONFIRMED
    return EXPERIMENT_STATUS.choice(record.status).help


def since(record: Experiment) -> str:
    """Return "Loopt sinds maart 2026", "" where the history does not tell."""
    day = record.since()
    if day is None:
        return ""
    word = "in" if record.status in ENDED else "sinds"
    status = EXPERIMENT_STATUS.label(record.status).capitalize()
    return f"{status} {word} {dates.month(day)}"


def joining(record: Experiment, catalogue: Catalogue, site: Site) -> Joining:
    """Return how to join an experiment.

    The mail goes to the address that it gives itself, else to a hub that said yes to pulling it,
    else to the editors. What is over has no ways.
    """
    to, reader = _reader(record, catalogue, site)
    if record.status in ENDED or not to:
        return Joining((), "")
    return Joining(
        tuple(
            WayToJoin(choice.says, urls.mail(to, *_letter(record, choice.says)))
            for choice in MEEDOEN.choices
        ),
        reader,
    )


def _reader(record: Experiment, catalogue: Catalogue, site: Site) -> tuple[str, str]:
    """Return to which address one writes, and who reads it."""
    own = record.doe_mee.email if record.doe_mee else None
    if own:
        return own, ""
    for lead in record.confirmed():
        entry = catalogue.get(Hub, lead.hub) if lead.hub else None
        if entry and entry.record.email and _answers(entry.record):
            return entry.record.email, entry.title
    return site.editors_mail, "de redactie" if site.editors_mail else ""


def _answers(hub: Hub) -> bool:
    """Return whether a hub told its address itself, and is there to answer."""
    return not hub.provisional() and not is_example(hub) and hub.stadium != "gestopt"


def _letter(record: Experiment, says: str) -> tuple[str, str]:
    """Return the subject and the text of a mail in which somebody joins."""
    lines = (
        "Hallo,",
        f"{says} met het experiment ‘{record.titel}’. Dit wil ik erbij zeggen:",
        "",
        "Mag mijn naam op de site, bij de meedoeners? (ja of nee)",
        "Groet,",
        "",
    )
    return f"Ik doe mee: {record.titel}", "\n\n".join(lines)
