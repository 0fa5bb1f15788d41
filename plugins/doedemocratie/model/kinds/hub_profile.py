"""The first two slices of a hub, in the order of its fields; model.hub has the rest."""

from typing import Annotated

from annotated_types import MaxLen, MinLen

from ..grammar.base import ALONE, Record, field
from ..values import (
    Coordinates,
    Email,
    Markdown,
    Name,
    OneOf,
    Phone,
    Text,
    WebAddress,
    Whole,
    YesNo,
)
from ..words import vocab
from .hub_times import Branch, Closure, Opening


class Whereabouts(Record):
    """Who a hub is and where it is; the first fields of a hub."""

    naam: Annotated[Name, MinLen(2), MaxLen(80)] = field(
        "Naam", "Hoe heet je knooppunt?", "Plug de Dag", section="wie", required="always"
    )
    type: Annotated[str, OneOf(vocab.TYPE)] | None = field(
        "Type",
        "Welk van de drie soorten past het best?",
        "hybride",
        section="wie",
        facet=True,
        required="confirmed",
    )
    bereik: Annotated[tuple[Annotated[str, OneOf(vocab.BEREIK)], ...], ALONE] | None = field(
        "Bereik",
        "Help je in één plaats, in een streek of in het hele land? Twee mag ook.",
        "lokaal",
        ["regionaal", "landelijk"],
        max_items=2,
        section="waar",
        facet=True,
        required="confirmed",
    )
    samenvatting: Annotated[Text, MaxLen(280)] = field(
        "Samenvatting",
        "Wie ben je en voor wie ben je er? In één of twee zinnen.",
        "Een werkplaats waar buurtbewoners hun idee uitproberen.",
        section="wie",
        required="always",
        widget="area",
    )
    plaats: Annotated[Text, MaxLen(80)] | None = field(
        "Plaats", "In welke plaats vind je het knooppunt?", "Amsterdam", section="waar"
    )
    website: WebAddress | None = field(
        "Website", "Het adres van je website.", "https://voorbeeldhub.example", section="waar"
    )
    email: Email | None = field(
        "E-mail",
        "Een e-mailadres van de organisatie, niet van een persoon.",
        "hallo@voorbeeldhub.example",
        section="waar",
    )
    telefoon: Phone | None = field(
        "Telefoon",
        "Een telefoonnummer van de organisatie, niet van een persoon.",
        "000 000 00 00",
        section="waar",
    )
    wie: Annotated[str, OneOf(vocab.WIE)] | None = field(
        "Wie",
        "Wie staat erachter? Ook een persoon kan een knooppunt zijn.",
        "bewoners",
        section="wie",
        facet=True,
    )
    stadium: Annotated[str, OneOf(vocab.STADIUM)] | None = field(
        "Stadium",
        "In wording, actief of gestopt? Vul je niets in, dan is het actief.",
        "actief",
        section="wie",
        facet=True,
    )
    provincie: Annotated[str, OneOf(vocab.PROVINCIE)] | None = field(
        "Provincie",
        "Volgt uit je plaats. Alleen nodig als er meer plaatsen zo heten.",
        "utrecht",
        section="waar",
        facet=True,
    )
    gemeente: Annotated[str, OneOf(vocab.GEMEENTE)] | None = field(
        "Gemeente", "In welke gemeente ligt het?", "leiden", section="waar", facet=True
    )
    werkgebied: tuple[Annotated[Text, MaxLen(80)], ...] | None = field(
        "Werkgebied",
        "In welke plaatsen, wijken of streken werk je?",
        ["Indische Buurt", "Zeeburg"],
        max_items=20,
        section="waar",
    )
    locaties: tuple[Branch, ...] | None = field(
        "Locaties",
        "Andere plekken waar je terechtkunt.",
        max_items=20,
        section="waar",
        each="locatie",
    )
    adres: Annotated[Text, MaxLen(160)] | None = field(
        "Adres", "Het bezoekadres.", "Molukkenstraat", section="waar", personal=True
    )
    coordinaten: Coordinates | None = field(
        "Coördinaten",
        "Breedte en lengte, als de plek op de kaart preciezer moet.",
        ["52.0907", "5.1214"],
        section="waar",
        in_form=False,
    )
    slogan: Annotated[Text, MaxLen(90)] | None = field(
        "Slogan", "Eén zin die blijft hangen.", "Kom langs met een half idee.", section="merk"
    )
    beschrijving: Annotated[Markdown, MaxLen(6000)] | None = field(
        "Beschrijving",
        "Vertel in gewone woorden wie je bent en wat je doet.",
        "Wij zijn een werkplaats waar …",
        section="wie",
    )

    def widest(self) -> str:
        """Return the widest of its reach, by which rules judge; "" when nobody told."""
        told = self.bereik or ()
        return next((reach for reach in reversed(vocab.BEREIK.ids()) if reach in told), "")


class Help(Whereabouts):
    """With what a hub helps, when it is open, and what that costs; the fields that come next."""

    helpt_met: tuple[Annotated[str, OneOf(vocab.HELPT_MET)], ...] | None = field(
        "Helpt met",
        "Met welke vragen kun je bij je terecht?",
        ["idee-uitwerken", "netwerk"],
        max_items=len(vocab.HELPT_MET),
        section="waarmee",
        facet=True,
    )
    voor_wie: tuple[Annotated[str, OneOf(vocab.VOOR_WIE)], ...] | None = field(
        "Voor wie",
        "Voor wie ben je er?",
        ["bewoners", "jongeren"],
        max_items=len(vocab.VOOR_WIE),
        section="waarmee",
        facet=True,
    )
    fasen: tuple[Annotated[str, OneOf(vocab.FASEN)], ...] | None = field(
        "Fase",
        "In welke fase van een initiatief help je?",
        ["idee", "start"],
        max_items=len(vocab.FASEN),
        section="waarmee",
        facet=True,
    )
    themas: tuple[Annotated[str, OneOf(vocab.THEMAS)], ...] | None = field(
        "Thema’s",
        "Waar gaan de initiatieven over?",
        ["buurt", "groen"],
        max_items=len(vocab.THEMAS),
        section="waarmee",
        facet=True,
    )
    talen: tuple[Annotated[str, OneOf(vocab.TALEN)], ...] | None = field(
        "Talen",
        "Welke talen spreek je?",
        ["nederlands", "engels"],
        max_items=len(vocab.TALEN),
        section="waarmee",
        facet=True,
    )
    intercultureel: YesNo | None = field(
        "Intercultureel",
        "Ben je een intercultureel knooppunt?",
        "ja",
        section="waarmee",
        facet=True,
    )
    intercultureel_toelichting: Annotated[Text, MaxLen(200)] | None = field(
        "Intercultureel, toelichting",
        "Hoe zie je dat terug?",
        "Er is altijd iemand die Turks spreekt.",
        section="waarmee",
        widget="area",
    )
    tijdelijk_gesloten: Annotated[tuple[Closure, ...], ALONE] | None = field(
        "Tijdelijk gesloten",
        "Wanneer ben je een tijd dicht?",
        max_items=10,
        section="waar",
        each="sluiting",
    )
    bereikbaar: tuple[Opening, ...] | None = field(
        "Wanneer kun je terecht?",
        "Wanneer, waar en hoe kunnen mensen komen?",
        max_items=14,
        section="waar",
        each="openingstijd",
    )
    reactietijd: Annotated[int, Whole(0, 60)] | None = field(
        "Reactietijd", "Binnen hoeveel dagen hoor je iets terug?", "3", section="waar"
    )
    kosten: Annotated[str, OneOf(vocab.KOSTEN)] | None = field(
        "Kosten", "Wat kost hulp?", "gratis", section="waar"
    )
    kosten_toelichting: Annotated[Text, MaxLen(200)] | None = field(
        "Kosten, toelichting",
        "Wat moet je over de kosten weten?",
        "Het eerste gesprek is altijd gratis.",
        section="waar",
        widget="area",
    )
    toegankelijk: tuple[Annotated[str, OneOf(vocab.TOEGANKELIJK)], ...] | None = field(
        "Toegankelijk",
        "Voor wie het anders lastig is: wat kan bij je? Kies alleen wat nu al kan.",
        ["rolstoel", "ov-dichtbij"],
        max_items=len(vocab.TOEGANKELIJK),
        section="waar",
        facet=True,
    )
