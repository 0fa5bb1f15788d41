"""Home: what the editors want to stand on it. What is left out is chosen by the page itself."""

import datetime as dt
from typing import Annotated, ClassVar

from annotated_types import MaxLen, MinLen

from ...grammar.base import Record, field
from ...grammar.rules import in_order, needs
from ...values import Date, Markdown, Name, Refers, Slug, Text, WebAddress


class Notice(Record):
    """Something that everybody should know, up to a day."""

    tekst: Annotated[Text, MaxLen(280)] = field(
        "Tekst",
        "Wat moet iedereen weten? In één of twee zinnen.",
        "Op 12 februari komen we bij elkaar in Utrecht.",
        required="always",
        widget="area",
    )
    tot: Date = field(
        "Tot en met",
        "De laatste dag dat de mededeling er staat. Daarna verdwijnt die vanzelf.",
        "2027-02-12",
        required="always",
    )
    van: Date | None = field(
        "Vanaf", "Vanaf welke dag staat die er? Leeg is: meteen.", "2027-01-15"
    )
    link: WebAddress | None = field(
        "Webadres", "Waar lees je er meer over?", "https://voorbeeld.example/bijeenkomst"
    )
    linktekst: Annotated[Name, MaxLen(80)] | None = field(
        "Tekst van de link", "Wat vind je daar?", "Meld je aan"
    )

    RULES: ClassVar = (
        in_order("van", "tot", "notice-ends-early", found="tot", start="van"),
        needs("linktekst", "link", "link-text-alone"),
    )

    def shows(self, today: dt.date) -> bool:
        """Return whether the notice stands on home on this day."""
        return (self.van is None or self.van <= today) and today <= self.tot


class Appeal(Record):
    """What home asks of who reads it."""

    kop: Annotated[Name, MinLen(2), MaxLen(80)] = field(
        "Kop", "Wat staat erboven?", "Wat is ervan geworden?", required="always"
    )
    tekst: Annotated[Markdown, MaxLen(1200)] = field(
        "Tekst",
        "Wat wil je vragen of vertellen?",
        "Weet jij het? Vertel het ons.",
        required="always",
    )


class Home(Record):
    """What stands on home."""

    kop: Annotated[Name, MinLen(2), MaxLen(80)] = field(
        "Kop",
        "De vraag waarmee de voorpagina begint.",
        "Waar kun je terecht met je initiatief?",
        section="boven",
        required="always",
    )
    lead: Annotated[Text, MaxLen(200)] | None = field(
        "Lead",
        "Eén of twee zinnen onder de kop, als je die wilt.",
        "Overal in het land helpen mensen elkaar een stap verder.",
        section="boven",
        widget="area",
    )
    mededeling: Notice | None = field(
        "Mededeling",
        "Iets wat iedereen moet weten, tot een dag.",
        section="boven",
        each="de mededeling",
    )
    verhalen: tuple[Annotated[Slug, Refers("story")], ...] | None = field(
        "Verhalen",
        "Welke verhalen staan er? Wat je niet kiest, vullen de uitgelichte aan, dan de nieuwste.",
        ["van-jagen-naar-verleiden"],
        max_items=3,
        section="keuze",
        each="verhaal",
    )
    experimenten: tuple[Annotated[Slug, Refers("experiment")], ...] | None = field(
        "Experimenten",
        "Welke experimenten staan er? Kies je niets, dan zijn het die zonder trekker.",
        ["multiplier-pot"],
        max_items=3,
        section="keuze",
        each="experiment",
    )
    oproep: Appeal | None = field(
        "Oproep",
        "Wat je onderaan vertelt of vraagt.",
        section="onder",
        each="de oproep",
    )
