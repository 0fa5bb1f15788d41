"""The story: what somebody tells about one or more growth factors."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, ClassVar

from annotated_types import MaxLen, MinLen

from ..grammar.base import Record, field
from ..grammar.conditions import Is, Said
from ..grammar.rules import Must, in_order
from ..values import Date, FileName, Licence, Name, OneOf, Refers, Slug, Text, YesNo
from ..words import vocab
from .parts import Body, Quote, Source


class Author(Record):
    """Who wrote a story."""

    naam: Annotated[Name, MinLen(2), MaxLen(80)] = field(
        "Naam", "Wie schreef het?", "Redactie", required="always"
    )
    rol: Annotated[Text, MaxLen(80)] | None = field("Rol", "Wat doet die?", "redacteur")


class StoryPicture(Record):
    """The picture with a story."""

    bestand: FileName = field(
        "Bestand",
        "De bestandsnaam in content/assets/stories/<dit verhaal>/.",
        "tuin.jpg",
        required="always",
    )
    alt: Annotated[Text, MaxLen(200)] = field(
        "Beschrijving",
        "Wat is er te zien, voor wie het beeld niet ziet?",
        "Een moestuin",
        required="always",
    )
    maker: Annotated[Text, MaxLen(80)] = field(
        "Maker", "Wie maakte het beeld?", "Redactie", required="always"
    )
    licentie: Annotated[Licence, MaxLen(80)] = field(
        "Licentie",
        "Wat mogen anderen ermee doen? Vraag het de maker, of kies zelf als jij dat bent.",
        "CC BY 4.0",
        required="always",
    )


class Story(Record):
    """A story. Public when it is `klaar` and its date has come."""

    titel: Annotated[Name, MinLen(2), MaxLen(100)] = field(
        "Titel",
        "Hoe heet het verhaal?",
        "Van jagen naar verleiden",
        section="wat",
        required="always",
    )
    samenvatting: Annotated[Text, MaxLen(280)] = field(
        "Samenvatting",
        "Waar gaat het over? In één of twee zinnen.",
        "Wie laat zien wat het doet, hoeft minder te zoeken.",
        section="wat",
        required="always",
        widget="area",
    )
    datum: Date = field(
        "Datum", "Vanaf welke dag staat het online?", "2026-11-23", section="wat", required="always"
    )
    groeistof: tuple[Annotated[str, OneOf(vocab.GROEISTOF)], ...] = field(
        "Groeistof",
        "Over welke groeistof gaat het?",
        ["zichtbaar-worden"],
        max_items=len(vocab.GROEISTOF),
        section="wat",
        facet=True,
        required="always",
    )
    auteurs: tuple[Author, ...] = field(
        "Auteurs",
        "Wie schreef het?",
        max_items=6,
        section="wie",
        required="always",
        each="auteur",
    )
    status: Annotated[str, OneOf(vocab.STORY_STATUS)] | None = field(
        "Status",
        "Mag het online? Vul je niets in, dan is het een concept.",
        "klaar",
        section="beheer",
        in_form=False,
    )
    beeld: StoryPicture | None = field(
        "Beeld",
        "Het beeld bij het verhaal.",
        section="wat",
        each="het beeld",
    )
    hubs: tuple[Annotated[Slug, Refers("hub")], ...] | None = field(
        "Knooppunten",
        "Over welke knooppunten gaat het?",
        ["hanzelab"],
        max_items=20,
        section="waarover",
        each="knooppunt",
    )
    experimenten: tuple[Annotated[Slug, Refers("experiment")], ...] | None = field(
        "Experimenten",
        "Over welke experimenten gaat het?",
        ["multiplier-pot"],
        max_items=20,
        section="waarover",
        each="experiment",
    )
    academy: tuple[Annotated[Slug, Refers("offer")], ...] | None = field(
        "Academy",
        "Welk aanbod van de Academy hoort erbij?",
        ["positionering"],
        max_items=20,
        section="waarover",
        each="aanbod",
    )
    citaat: Quote | None = field(
        "Citaat",
        "Een zin die blijft hangen.",
        section="wat",
        each="het citaat",
    )
    uitgelicht: YesNo | None = field(
        "Uitgelicht", "Staat dit verhaal vooraan?", "ja", section="beheer", in_form=False
    )
    bijgewerkt: Date | None = field(
        "Bijgewerkt",
        "Wanneer is het voor het laatst aangepast?",
        "2026-11-23",
        section="beheer",
        in_form=False,
        past=True,
    )
    beschrijving: Body | None = field(
        "Verhaal", "Het verhaal zelf.", "Er was eens …", section="wat"
    )
    bron: Source | None = field(
        "Bron", "Waar komt dit verhaal vandaan?", section="beheer", in_form=False
    )

    RULES: ClassVar = (
        Must(
            code="story-without-text",
            at="beschrijving",
            when=Is("status", "klaar"),
            then=Said("beschrijving"),
            in_schema=False,  # in a Markdown file it stands below what an editor checks
        ),
        in_order("datum", "bijgewerkt", "updated-before", found="bijgewerkt", before="datum"),
    )

    def public(self, today: dt.date) -> bool:
        """Return whether this story may be read: it is done, and its date has come."""
        return self.status == "klaar" and self.datum <= today
