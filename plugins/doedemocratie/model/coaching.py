"""What visitors still miss in a profile: the questions they come with, most useful one first.

Never a demand. The command line, the form on the site and the issue forms all read this one list,
branding pages the one beside it; to change what is asked for, or in which order, change it here.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import field

from ..frozen import frozen
from .kinds.hub import Hub
from .kinds.hub_parts import Thing
from .values.date import in_words, year_before
from .words import vocab


@frozen
class Question:
    """A visitor's question.

    It is answered when any of `fields` (dotted: `merk.logo`) says something; `sentence` tells the
    hub what is missing, as the end of "bezoekers missen nog: …".
    """

    fields: tuple[str, ...]
    sentence: str
    of_another: str = ""
    _paths: tuple[list[str], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_paths", tuple(name.split(".") for name in self.fields))

    def answered(self, hub: Hub) -> bool:
        """Return whether a profile answers it; every page of a hub asks."""
        for path in self._paths:
            part: object = hub
            for name in path:
                part = getattr(part, name) if part is not None else None
            if part is not None and part != ():
                return True
        return False


# What a visitor asks of a profile as well as of a branding page.
ONE_SENTENCE = Question(("slogan", "merk.belofte"), "één zin die blijft hangen")
REACHED = Question(("website", "email", "telefoon"), "hoe ze je bereiken", "hoe ze het bereiken")
TO_SEE = Question(("merk.logo", "merk.beelden"), "hoe het er bij je uitziet: een logo of een foto")

QUESTIONS: tuple[Question, ...] = (
    Question(("bereikbaar", "locaties"), "wanneer ze bij je terechtkunnen"),
    REACHED,
    Question(("plaats", "adres", "locaties"), "waar ze je vinden", "waar ze het vinden"),
    Question(("helpt_met",), "met welke vragen ze bij je terechtkunnen"),
    Question(("voor_wie",), "voor wie je er bent"),
    Question(("zoekt", "zoekt_mensen", "vraagt"), "wat je van anderen vraagt"),
    Question(("biedt", "geeft"), "wat je anderen te bieden hebt"),
    Question(("kosten",), "wat je hulp kost"),
    Question(("reactietijd",), "hoe snel ze iets terughoren"),
    Question(("fasen",), "of je helpt bij een idee, de start of de groei"),
    Question(("talen",), "welke talen je spreekt"),
    Question(("toegankelijk",), "of het voor hen toegankelijk is: met een rolstoel of het ov"),
    Question(("themas",), "waar de initiatieven over gaan"),
    Question(("beschrijving",), "wat er gebeurt als iemand bij je komt"),
    ONE_SENTENCE,
    TO_SEE,
)
# What who writes about a hub, or shows it, asks of its branding page.
OF_A_BRAND: tuple[Question, ...] = (
    ONE_SENTENCE,
    Question(("merk.waarom",), "waarom jullie er zijn"),
    Question(("merk.wat",), "wat iemand bij jullie krijgt"),
    Question(("merk.anders",), "wat jullie anders maakt: je meerwaarde"),
    Question(("merk.hoe_bekend",), "hoe ze jullie kennen in de stad, de wijk, de buurt"),
    Question(("merk.kort", "merk.midden", "merk.lang"), "wie jullie zijn in je eigen woorden"),
    TO_SEE,
    Question(("merk.kleur",), "welke kleur bij jullie hoort"),
    Question(("merk.citaten",), "wat mensen over jullie zeggen"),
    Question(("merk.cijfers",), "een getal waar jullie trots op zijn"),
    Question(("merk.pers",), "bij wie een journalist terechtkan"),
    Question(("merk.wel", "merk.niet"), "hoe ze jullie naam schrijven en jullie logo gebruiken"),
)


def missing(hub: Hub, asked: tuple[Question, ...] = QUESTIONS) -> tuple[Question, ...]:
    """Return the questions that a profile leaves open, most useful one first.

    `asked` is the list they come from: QUESTIONS, or OF_A_BRAND.
    """
    return tuple([question for question in asked if not question.answered(hub)])


def waiting(hub: Hub, today: dt.date) -> tuple[str, ...]:
    """Return a sentence about each thing that a hub asks for longer than a year: is it so still?"""
    return tuple(
        f"je vraagt sinds {in_words(ask.sinds)} om {vocab.WAT.label(ask.wat)}: geldt dat nog? Zet "
        "er 'gevonden' bij met de dag, of een nieuwe dag bij 'sinds'"
        for ask in old_asks(hub, today)
        if ask.sinds
    )


def old_asks(hub: Hub, today: dt.date) -> tuple[Thing, ...]:
    """Return what a hub asks for longer than a year."""
    return tuple(ask for ask in hub.vraagt or () if ask.old(today))


def due(hub: Hub, today: dt.date) -> bool:
    """Return whether a hub should say if its profile is still right.

    So it is when it did not for a year, or never; no example is due, and none that ended.
    """
    if hub.voorbeeld or hub.stadium == "gestopt":
        return False
    return hub.bevestigd_op is None or hub.bevestigd_op < year_before(today)


def coaching_data() -> list[dict[str, object]]:
    """Return the list as data: [{"fields": ["merk.logo", …], "sentence": …}, …], in order.

    `of_another` is the sentence where somebody else sends in the hub.
    """
    return [
        {
            "fields": list(question.fields),
            "sentence": question.sentence,
            **({"of_another": question.of_another} if question.of_another else {}),
        }
        for question in QUESTIONS
    ]
