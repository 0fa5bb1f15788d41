"""The groups within a hub: what it seeks and gives, and its brand."""

import datetime as dt
from typing import Annotated, ClassVar

from annotated_types import MaxLen

from ..grammar.base import Record, field
from ..grammar.rules import in_order
from ..values import (
    Colour,
    Date,
    Email,
    FileName,
    Licence,
    Markdown,
    Name,
    OneOf,
    Phone,
    Text,
    WebAddress,
    Year,
    YesNo,
)
from ..values.date import year_before
from ..words import vocab
from .parts import Quote


class Exchange(Record):
    """What a hub seeks or offers, by growth factor."""

    groeistof: Annotated[str, OneOf(vocab.GROEISTOF)] = field(
        "Groeistof", "Bij welke groeistof hoort het?", "geld", required="always"
    )
    toelichting: Annotated[Text, MaxLen(200)] | None = field(
        "Toelichting",
        "Wat zoek of bied je precies?",
        "Iemand die meedenkt over ons verdienmodel.",
        widget="area",
    )


class People(Record):
    """Whom a hub is looking for."""

    wie: Annotated[str, OneOf(vocab.ZOEKT_MENSEN)] = field(
        "Wie", "Wie zoek je?", "stagiair", required="always"
    )
    toelichting: Annotated[Text, MaxLen(200)] | None = field(
        "Toelichting",
        "Waarvoor, en vanaf wanneer?",
        "Voor een dag in de week, vanaf september.",
        widget="area",
    )


class Thing(Record):
    """Something concrete that a hub asks for or gives: money, people, things, room, knowledge."""

    wat: Annotated[str, OneOf(vocab.WAT)] = field(
        "Wat", "Geld, mensen, spullen, ruimte of kennis?", "spullen", required="always"
    )
    toelichting: Annotated[Text, MaxLen(200)] = field(
        "Toelichting",
        "Wat precies? Zo dat een ander er ja op kan zeggen.",
        "Twintig stoelen voor de buurtmaaltijd.",
        required="always",
        widget="area",
    )
    sinds: Date | None = field("Sinds", "Sinds welke dag?", "2026-03-01", past=True)
    gevonden: Date | None = field(
        "Gevonden",
        "Gelukt? Op welke dag? Dan staat dat er nog een jaar bij.",
        "2026-05-01",
        past=True,
    )

    RULES: ClassVar = (
        in_order("sinds", "gevonden", "found-before-since", since="sinds", found="gevonden"),
    )

    def shown(self, today: dt.date) -> bool:
        """Return whether it is still told: what was found is, for a year after."""
        return self.gevonden is None or self.gevonden >= year_before(today)

    def old(self, today: dt.date) -> bool:
        """Return whether it waits for more than a year."""
        return bool(not self.gevonden and self.sinds and self.sinds < year_before(today))


class Logo(Record):
    """The logo of a hub, a file in its own folder."""

    bestand: FileName = field(
        "Bestand",
        "De bestandsnaam in content/assets/hubs/<jouw knooppunt>/.",
        "logo.svg",
        required="always",
    )
    alt: Annotated[Text, MaxLen(160)] = field(
        "Beschrijving",
        "Wat is er te zien, voor wie het beeld niet ziet?",
        "Logo van Voorbeeldhub",
        required="always",
    )
    achtergrond: Annotated[str, OneOf(vocab.ACHTERGROND)] | None = field(
        "Achtergrond", "Staat het logo het best op licht of op donker?", "licht"
    )


class HubPicture(Record):
    """A picture of a hub, with its maker, licence and consent."""

    bestand: FileName = field(
        "Bestand",
        "De bestandsnaam in content/assets/hubs/<jouw knooppunt>/.",
        "werkplaats.jpg",
        required="always",
    )
    alt: Annotated[Text, MaxLen(200)] = field(
        "Beschrijving",
        "Wat is er te zien, voor wie het beeld niet ziet?",
        "Zes mensen aan een lange tafel",
        required="always",
    )
    maker: Annotated[Text, MaxLen(80)] = field(
        "Maker", "Wie maakte het beeld?", "Redactie doedemocratie", required="always"
    )
    licentie: Annotated[Licence, MaxLen(80)] = field(
        "Licentie",
        "Wat mogen anderen ermee doen? Vraag het de maker, of kies zelf als jij dat bent.",
        "CC BY 4.0",
        required="always",
    )
    toestemming: YesNo | None = field(
        "Toestemming", "Staan er mensen herkenbaar op? Zeg ja als zij het goedvinden.", "ja"
    )


class Figure(Record):
    """A figure a hub is proud of, with its year and source."""

    getal: Annotated[Text, MaxLen(20)] = field(
        "Getal", "Het getal, zoals je het schrijft.", "ruim 60", required="always"
    )
    wat: Annotated[Text, MaxLen(120)] = field(
        "Wat", "Wat telt het?", "initiatieven verder geholpen", required="always"
    )
    jaar: Year | None = field("Jaar", "Over welk jaar?", "2025", past=True)
    bron: Annotated[Text, MaxLen(160)] | None = field(
        "Bron", "Waar komt het getal vandaan?", "Jaarverslag 2025"
    )


class News(Record):
    """Where a hub was in the news."""

    titel: Annotated[Name, MaxLen(160)] = field(
        "Titel", "De titel van het bericht.", "Buurt opent werkplaats", required="always"
    )
    url: WebAddress = field(
        "Webadres", "Waar staat het?", "https://krant.example/werkplaats", required="always"
    )
    datum: Date | None = field("Datum", "Wanneer stond het er?", "2026-03-03", past=True)


class Press(Record):
    """Whom the press can turn to."""

    naam: Annotated[Name, MaxLen(80)] | None = field(
        "Naam", "Naar wie kan de pers vragen?", "Team communicatie"
    )
    email: Email | None = field("E-mail", "Het e-mailadres voor de pers.", "pers@voorbeeld.example")
    telefoon: Phone | None = field("Telefoon", "Het telefoonnummer voor de pers.", "000 000 00 00")


class Known(Record):
    """How a hub is known in the city, the district or the neighbourhood."""

    waar: Annotated[str, OneOf(vocab.BEKEND_IN)] = field(
        "Waar", "In de stad, de wijk of de buurt?", "buurt", required="always"
    )
    tekst: Annotated[Text, MaxLen(200)] = field(
        "Tekst",
        "Hoe kennen ze jullie daar?",
        "Als de werkplaats waar altijd koffie is.",
        required="always",
        widget="area",
    )


class Brand(Record):
    """The branding page: what a hub stands for, and what others may take and use."""

    belofte: Annotated[Text, MaxLen(140)] | None = field(
        "Belofte", "Wat beloof je wie bij je komt?", "Een half idee is hier genoeg."
    )
    waarom: Annotated[Markdown, MaxLen(600)] | None = field(
        "Waarom", "Waarom bestaan jullie?", "Omdat goede ideeën vaak stranden op de eerste vraag."
    )
    wat: Annotated[Markdown, MaxLen(600)] | None = field(
        "Wat", "Wat krijg je bij jullie?", "Een tafel, een luisterend oor en een eerste stap."
    )
    anders: Annotated[Markdown, MaxLen(600)] | None = field(
        "Anders", "Wat maakt jullie anders?", "Wij zitten in een werkplaats, niet in een kantoor."
    )
    hoe_bekend: tuple[Known, ...] | None = field(
        "Hoe we bekend zijn",
        "Hoe kennen ze jullie in de stad, de wijk, de buurt?",
        max_items=len(vocab.BEKEND_IN),
        each="plek",
    )
    logo: Logo | None = field(
        "Logo",
        "Je logo, als SVG of PNG.",
        each="je logo",
    )
    beelden: tuple[HubPicture, ...] | None = field(
        "Beelden",
        "Foto’s of tekeningen die anderen mogen gebruiken.",
        max_items=12,
        each="beeld",
    )
    kleur: Colour | None = field("Kleur", "Jullie eigen kleur.", "#7a2e63")
    accent: Colour | None = field("Accentkleur", "Een tweede kleur.", "#f2c4d8")
    cijfers: tuple[Figure, ...] | None = field(
        "Cijfers",
        "Getallen waar je trots op bent, met jaar en bron.",
        max_items=6,
        each="cijfer",
    )
    citaten: tuple[Quote, ...] | None = field(
        "Citaten",
        "Wat mensen over je zeggen. Alleen met hun toestemming.",
        max_items=6,
        each="citaat",
    )
    in_het_nieuws: tuple[News, ...] | None = field(
        "In het nieuws",
        "Berichten over je knooppunt.",
        max_items=12,
        each="bericht",
    )
    kort: Annotated[Text, MaxLen(260)] | None = field(
        "Kort",
        "Wie je bent in ongeveer 25 woorden.",
        "Voorbeeldhub is een werkplaats …",
        widget="area",
    )
    midden: Annotated[Text, MaxLen(520)] | None = field(
        "Midden",
        "Wie je bent in ongeveer 50 woorden.",
        "Voorbeeldhub is een werkplaats …",
        widget="area",
    )
    lang: Annotated[Text, MaxLen(1000)] | None = field(
        "Lang",
        "Wie je bent in ongeveer 100 woorden.",
        "Voorbeeldhub is een werkplaats …",
        widget="area",
    )
    pers: Press | None = field(
        "Pers",
        "Bij wie kan een journalist terecht?",
        each="de pers",
        personal=True,
    )
    wel: tuple[Annotated[Text, MaxLen(120)], ...] | None = field(
        "Wel",
        "Zo schrijf je onze naam, zo gebruik je ons logo.",
        ["Voorbeeldhub, aan elkaar"],
        max_items=8,
    )
    niet: tuple[Annotated[Text, MaxLen(120)], ...] | None = field(
        "Niet", "Doe dit liever niet.", ["Het logo uitrekken"], max_items=8
    )


# That of a hub that told nothing of it; to validate nothing would build what validates, at import.
PLAIN = Brand.model_construct()
