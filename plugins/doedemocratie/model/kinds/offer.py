"""The offer: a course, masterclass or programme of the Academy."""

import datetime as dt
from typing import Annotated, ClassVar, Self

from annotated_types import MaxLen, MinLen

from ..grammar.base import Record, field
from ..grammar.conditions import Among, Said
from ..grammar.rules import hours, needs, when
from ..values import Date, Email, EndTime, Name, OneOf, Text, Time, WebAddress, YesNo
from ..values.time import last_day
from ..words import vocab
from .parts import ONE_WAY, Body, Lead, Link, Source


class Session(Record):
    """A moment at which the offer takes place."""

    datum: Date = field("Datum", "Op welke dag?", "2027-02-12", required="always")
    van: Time | None = field("Begin", "Vanaf hoe laat?", "13:00")
    tot: EndTime | None = field("Einde", "Tot hoe laat?", "17:00")
    waar: Annotated[Text, MaxLen(120)] | None = field("Waar", "Waar is het?", "Utrecht")
    online: YesNo | None = field("Online", "Kun je er online bij zijn?", "nee")

    RULES: ClassVar = (
        hours("van", "tot", "ends-before-start", start="van", end="tot"),
        needs("tot", "van", "end-without-start", end="tot"),
    )

    def place(self) -> str:
        """Return where it is: "Utrecht, ook online"; "" where nobody told."""
        online = ("ook online" if self.waar else "online") if self.online else ""
        return ", ".join(filter(None, (self.waar, online)))

    def last_day(self) -> dt.date:
        """Return the day on which it ends: the next one, for an end in the night."""
        return last_day(self.datum, self.van, self.tot) if self.tot else self.datum


class SignUp(Record):
    """Where to sign up, and before when."""

    url: WebAddress | None = field("Webadres", "Waar meld je je aan?", "https://aanmelden.example")
    email: Email | None = field(
        "E-mail", "Of naar welk adres schrijf je?", "academy@voorbeeld.example"
    )
    voor: Date | None = field("Voor", "Tot welke dag kun je je aanmelden?", "2027-02-01")

    RULES: ClassVar = ONE_WAY


class Offer(Record):
    """An offer of the Academy."""

    titel: Annotated[Name, MinLen(2), MaxLen(100)] = field(
        "Titel", "Hoe heet het aanbod?", "Positionering", section="wat", required="always"
    )
    samenvatting: Annotated[Text, MaxLen(280)] = field(
        "Samenvatting",
        "Wat leer je, en voor wie is het? In één of twee zinnen.",
        "Een masterclass over waarom je knooppunt er is, en voor wie.",
        section="wat",
        required="always",
        widget="area",
    )
    vorm: Annotated[str, OneOf(vocab.OFFER_VORM)] = field(
        "Vorm",
        "Wat voor aanbod is het?",
        "masterclass",
        section="wat",
        facet=True,
        required="always",
    )
    status: Annotated[str, OneOf(vocab.OFFER_STATUS)] = field(
        "Status", "Hoe ver is het?", "idee", section="wat", facet=True, required="always"
    )
    groeistof: tuple[Annotated[str, OneOf(vocab.GROEISTOF)], ...] | None = field(
        "Groeistof",
        "Welke groeistof brengt het?",
        ["zichtbaar-worden"],
        max_items=len(vocab.GROEISTOF),
        section="wat",
        facet=True,
    )
    voor_wie: tuple[Annotated[str, OneOf(vocab.VOOR_WIE)], ...] | None = field(
        "Voor wie",
        "Voor wie is het?",
        ["knooppunten"],
        max_items=len(vocab.VOOR_WIE),
        section="wat",
        facet=True,
    )
    leerdoelen: tuple[Annotated[Text, MaxLen(200)], ...] | None = field(
        "Leerdoelen",
        "Wat kun je erna?",
        ["Je kunt vertellen voor wie je er bent."],
        max_items=10,
        section="wat",
    )
    gangmakers: tuple[Lead, ...] | None = field(
        "Gangmakers",
        "Wie trekt het, of zou het kunnen trekken?",
        max_items=20,
        section="wie",
        each="gangmaker",
    )
    data: tuple[Session, ...] | None = field(
        "Data", "Wanneer en waar?", max_items=20, section="wanneer", each="keer"
    )
    kosten: Annotated[str, OneOf(vocab.KOSTEN)] | None = field(
        "Kosten", "Wat kost het?", "gratis", section="wanneer"
    )
    aanmelden: SignUp | None = field(
        "Aanmelden", "Hoe meld je je aan?", section="wanneer", each="het aanmelden"
    )
    materiaal: tuple[Link, ...] | None = field(
        "Materiaal", "Waar staat het lesmateriaal?", max_items=12, section="wat", each="materiaal"
    )
    beschrijving: Body | None = field(
        "Beschrijving", "Vertel er meer over.", "In deze masterclass …", section="wat"
    )
    erbij_op: Date | None = field(
        "Erbij op",
        "Wanneer kwam dit aanbod op de site? Dat wordt één keer ingevuld, en blijft zo.",
        "2026-11-23",
        section="beheer",
        in_form=False,
        past=True,
    )
    bron: Source | None = field(
        "Bron", "Waar komt dit aanbod vandaan?", section="beheer", in_form=False
    )

    def told(self) -> dt.date | None:
        """Return of which day it is: that on which it came, else that of its source."""
        return self.erbij_op or (self.bron.datum if self.bron else None)

    def over(self, today: dt.date) -> bool:
        """Return whether every day on which it takes place is past."""
        return bool(self.data) and all(part.datum < today for part in self.data or ())

    def shut(self, today: dt.date) -> bool:
        """Return whether the last day to sign up is past."""
        last = self.aanmelden.voor if self.aanmelden else None
        return last is not None and last < today

    def seeks_lead(self) -> bool:
        """Return whether nobody makes a start with it yet, while it is not over."""
        if self.status == "zoekt-gangmaker":
            return True
        return not self.gangmakers and self.status not in ("gesloten", "afgerond")

    def as_of(self, today: dt.date) -> Self:
        """Return the offer as it stands today: what is over is over, its days in their order."""
        status = self.status
        if self.over(today):
            status = "afgerond"
        elif self.shut(today) and status in ("open", "vol"):
            status = "gesloten" if self.data else "afgerond"
        data = self.data and tuple(
            sorted(self.data, key=lambda part: (part.datum, part.van or dt.time.min))
        )
        return self.model_copy(update={"status": status, "data": data})

    RULES: ClassVar = (
        when(Among("status", ("open",)), Said("aanmelden"), "open-without-sign-up", "aanmelden"),
    )
