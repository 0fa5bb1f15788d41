"""The offer: a course, masterclass or programme of the Academy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from annotated_types import MaxLen, MinLen

from . import vocab
from .base import Fault, Record, fault, field
from .parts import Body, Lead, Link, Source
from .values import Date, Email, OneOf, Text, Time, WebAddress, YesNo


class Session(Record):
    """A moment at which the offer takes place."""

    datum: Date = field("Datum", "Op welke dag?", "2027-02-12", required="always")
    van: Time | None = field("Van", "Vanaf hoe laat?", "13:00")
    tot: Time | None = field("Tot", "Tot hoe laat?", "17:00")
    waar: Annotated[Text, MaxLen(120)] | None = field("Waar", "Waar is het?", "Utrecht")
    online: YesNo | None = field("Online", "Kun je er online bij zijn?", "nee")

    def rules(self) -> Iterator[Fault]:
        """Yield times that are out of order or half."""
        if self.van and self.tot and self.tot <= self.van:
            yield fault(
                "ends-before-start",
                "tot",
                about=("van",),
                start=f"{self.van:%H:%M}",
                end=f"{self.tot:%H:%M}",
            )
        if self.tot and not self.van:
            yield fault("end-without-start", "tot", about=("van",), end=f"{self.tot:%H:%M}")


class SignUp(Record):
    """Where to sign up, and before when."""

    url: WebAddress | None = field("Webadres", "Waar meld je je aan?", "https://aanmelden.example")
    email: Email | None = field(
        "E-mail", "Of naar welk adres schrijf je?", "academy@voorbeeld.example"
    )
    voor: Date | None = field("Voor", "Tot welke dag kun je je aanmelden?", "2027-02-01")

    def rules(self) -> Iterator[Fault]:
        """Yield two ways to sign up, or none."""
        if self.url and self.email:
            yield fault("two-ways-to-join", "email", about=("url",), url=self.url)
        if not self.url and not self.email:
            yield fault("no-way-to-join", about=("url", "email"))


class Offer(Record):
    """An offer of the Academy."""

    titel: Annotated[Text, MinLen(2), MaxLen(100)] = field(
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
        "Gangmakers", "Wie trekt het, of zou het kunnen trekken?", max_items=20, section="wie"
    )
    data: tuple[Session, ...] | None = field(
        "Data", "Wanneer en waar?", max_items=20, section="wanneer"
    )
    kosten: Annotated[str, OneOf(vocab.KOSTEN)] | None = field(
        "Kosten", "Wat kost het?", "gratis", section="wanneer"
    )
    aanmelden: SignUp | None = field("Aanmelden", "Hoe meld je je aan?", section="wanneer")
    materiaal: tuple[Link, ...] | None = field(
        "Materiaal", "Waar staat het lesmateriaal?", max_items=12, section="wat"
    )
    beschrijving: Body | None = field(
        "Beschrijving", "Vertel er meer over.", "In deze masterclass …", section="wat"
    )
    bron: Source | None = field(
        "Bron", "Waar komt dit aanbod vandaan?", section="beheer", in_form=False
    )

    def rules(self) -> Iterator[Fault]:
        """Yield an open offer that nobody can sign up for."""
        if self.status == "open" and not self.aanmelden:
            yield fault("open-without-sign-up", "aanmelden", about=("status",))
