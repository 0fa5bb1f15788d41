"""The story: what somebody tells about one or more growth factors."""

import datetime as dt
from typing import Annotated, ClassVar

from annotated_types import MaxLen, MinLen

from ..grammar.base import Record, field
from ..grammar.conditions import Is, Said
from ..grammar.rules import Ascending, Must, in_order
from ..values import (
    Date,
    FileName,
    Licence,
    Name,
    OneOf,
    Refers,
    Slug,
    Text,
    WebAddress,
    Whole,
    YesNo,
)
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


class StoryFigure(StoryPicture):
    """A picture within a story, with what stands below it."""

    onderschrift: Annotated[Text, MaxLen(280)] | None = field(
        "Onderschrift", "Wat staat er onder?", "De moestuin in het eerste jaar."
    )


class Video(StoryPicture):
    """A video as a still of it with a link: nothing of it is loaded here."""

    titel: Annotated[Name, MinLen(2), MaxLen(100)] = field(
        "Titel", "Hoe heet de video?", "Een dag in de moestuin", required="always"
    )
    url: WebAddress = field(
        "Webadres", "Waar staat de video?", "https://video.example/moestuin", required="always"
    )


class Series(Record):
    """The series of which a story is a part."""

    naam: Annotated[Name, MinLen(2), MaxLen(80)] = field(
        "Naam",
        "Hoe heet de reeks? In elk deel hetzelfde.",
        "Een jaar in de moestuin",
        required="always",
    )
    deel: Annotated[int, Whole(1, 50)] = field(
        "Deel", "Het hoeveelste deel is dit?", "2", required="always"
    )
    van: Annotated[int, Whole(1, 50)] | None = field(
        "Aantal delen", "Hoeveel delen worden het, als je dat al weet?", "3"
    )

    RULES: ClassVar = (in_order("deel", "van", "part-beyond-series", part="deel", whole="van"),)


class Correction(Record):
    """What was wrong in a story and is right now."""

    datum: Date = field(
        "Datum", "Wanneer is het verbeterd?", "2026-11-24", required="always", past=True
    )
    wat: Annotated[Text, MaxLen(280)] = field(
        "Wat",
        "Wat stond er eerst, en wat staat er nu?",
        "Er stond maart; het was mei.",
        required="always",
        widget="area",
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
        "Datum",
        "Vanaf welke dag mag het online? Ligt die dag nog voor je, dan komt een verhaal dat klaar "
        "is er die dag vanzelf op.",
        "2026-11-23",
        section="wanneer",
        required="always",
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
        "Mag het online? Kies klaar als het mag, vanaf de datum. Kies concept zolang je er nog aan "
        "schrijft; vul je niets in, dan is het ook een concept.",
        "klaar",
        section="wanneer",
    )
    beeld: StoryPicture | None = field(
        "Beeld",
        "Het beeld bij het verhaal.",
        section="wat",
        each="het beeld",
    )
    beelden: tuple[StoryFigure, ...] | None = field(
        "Beelden",
        "Beelden in het verhaal. Zet [beeld 1] op een eigen regel waar het eerste komt.",
        max_items=12,
        section="wat",
        each="beeld",
    )
    videos: tuple[Video, ...] | None = field(
        "Video",
        "Een beeld van een video, met een link. Zet [video 1] op een eigen regel waar die komt.",
        max_items=4,
        section="wat",
        each="video",
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
        "Een zin die blijft hangen. Hij staat onder het verhaal, of waar je [citaat] zet.",
        section="wat",
        each="het citaat",
    )
    reeks: Series | None = field(
        "Reeks",
        "Hoort het bij een reeks? Dan staan de delen bij elkaar.",
        section="waarover",
        each="de reeks",
    )
    uitgelicht: YesNo | None = field(
        "Uitgelicht", "Gaat dit verhaal voor, ook op home?", "ja", section="beheer", later=True
    )
    bijgewerkt: Date | None = field(
        "Bijgewerkt",
        "Wanneer is het voor het laatst aangepast?",
        "2026-11-23",
        section="beheer",
        past=True,
        later=True,
    )
    correcties: tuple[Correction, ...] | None = field(
        "Verbeterd",
        "Wat is rechtgezet? Lezers zien het onder het verhaal.",
        max_items=20,
        section="beheer",
        each="verbetering",
        later=True,
    )
    beschrijving: Body | None = field(
        "Verhaal",
        "Het verhaal zelf. Een tussenkop begint met ##. Een noot: [^1], en onderaan [^1]: de noot.",
        "Er was eens …",
        section="wat",
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
        Ascending(code="corrections-backwards", at="correcties", by="datum"),
        in_order("datum", "bijgewerkt", "updated-before", found="bijgewerkt", before="datum"),
    )

    def public(self, today: dt.date) -> bool:
        """Return whether this story may be read: it is done, and its date has come."""
        return self.status == "klaar" and self.datum <= today


def last_change(story: Story) -> dt.date:
    """Return the day on which a story was last changed, a correction too."""
    days = (story.bijgewerkt, *(part.datum for part in story.correcties or ()))
    return max((story.datum, *filter(None, days)))
