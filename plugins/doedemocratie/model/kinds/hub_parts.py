"""The groups within a hub: when it is open, what it seeks and its brand."""

from __future__ import annotations

from typing import Annotated, ClassVar

from annotated_types import MaxLen, MinLen

from ..grammar.base import Record, field
from ..grammar.conditions import Among, AnyOf, Is, Said
from ..grammar.rules import hours, in_order, needs, not_both, when
from ..values import (
    Colour,
    Date,
    DayOfYear,
    Email,
    EndTime,
    FileName,
    Licence,
    Markdown,
    Name,
    OneOf,
    Phone,
    Text,
    Time,
    WebAddress,
    Year,
    YesNo,
)
from ..words import vocab
from .parts import Quote


class Season(Record):
    """A part of every year; it may pass New Year."""

    van: DayOfYear = field("Van", "De eerste dag.", "1 april", required="always")
    tot: DayOfYear = field("Tot", "De laatste dag.", "30 september", required="always")


class Opening(Record):
    """One line of "when can you come": on which days, from when to when, where."""

    dag: Annotated[str, OneOf(vocab.DAGEN)] | None = field(
        "Dag", "Op welke dag kun je terecht?", "dinsdag"
    )
    dagen: tuple[Annotated[str, OneOf(vocab.DAGEN)], ...] | None = field(
        "Dagen",
        "Of op welke dagen, als het er meer zijn.",
        ["maandag", "woensdag"],
        max_items=len(vocab.DAGEN),
    )
    van: Time | None = field("Van", "Vanaf hoe laat?", "09:30")
    tot: EndTime | None = field("Tot", "Tot hoe laat? Mag ook na middernacht, tot 07:00.", "12:00")
    waar: Annotated[Text, MaxLen(120)] | None = field(
        "Waar", "Waar precies, als dat niet je adres is.", "In de bibliotheek"
    )
    op_afspraak: YesNo | None = field("Op afspraak", "Moet je eerst een afspraak maken?", "ja")
    toelichting: Annotated[Text, MaxLen(200)] | None = field(
        "Toelichting", "Wat moet je verder weten?", "Niet in schoolvakanties."
    )
    ritme: Annotated[str, OneOf(vocab.RITME)] | None = field(
        "Ritme", "Niet elke week? Kies dan wanneer wel.", "eerste"
    )
    vanaf: Date | None = field(
        "Vanaf", "Bij om de week: op welke dag begint het tellen?", "2027-01-05"
    )
    periode: Season | None = field("Periode", "Alleen een deel van het jaar open?")

    RULES: ClassVar = (
        not_both("dag", "dagen", "day-twice", day="dag"),
        hours("van", "tot", "ends-before-start", start="van", end="tot"),
        needs("tot", "van", "end-without-start", end="tot"),
        when(Is("ritme", "om-de-week"), Said("vanaf"), "rhythm-without-start", "ritme"),
        when(Said("vanaf"), Is("ritme", "om-de-week"), "start-without-rhythm", "vanaf"),
        when(
            Among("ritme", tuple(vocab.RITME.ids()[1:])),
            AnyOf((Said("dag"), Said("dagen"))),
            "rhythm-without-day",
            "ritme",
        ),
    )

    def on(self) -> tuple[str, ...]:
        """Return the days, in the order of the week; empty when none is named."""
        named = self.dagen or ((self.dag,) if self.dag else ())
        return tuple(day for day in vocab.DAGEN.ids() if day in named)


class Closure(Record):
    """A period in which the hub is closed."""

    van: Date = field("Van", "De eerste dag dat je dicht bent.", "2026-07-13", required="always")
    tot: Date | None = field("Tot", "De laatste dag dat je dicht bent.", "2026-08-14")
    reden: Annotated[Text, MaxLen(120)] | None = field("Reden", "Waarom?", "Zomervakantie")

    RULES: ClassVar = (in_order("van", "tot", "days-backwards", start="van", end="tot"),)


class Branch(Record):
    """One more place of a hub."""

    naam: Annotated[Name, MinLen(2), MaxLen(80)] = field(
        "Naam", "Hoe heet deze plek?", "Steunpunt Noord", required="always"
    )
    plaats: Annotated[Text, MaxLen(80)] = field(
        "Plaats", "In welke plaats?", "Zwolle", required="always"
    )
    provincie: Annotated[str, OneOf(vocab.PROVINCIE)] | None = field(
        "Provincie", "Alleen nodig als er meer plaatsen zo heten.", "overijssel"
    )
    adres: Annotated[Text, MaxLen(160)] | None = field("Adres", "Het bezoekadres.", "Kerkstraat 1")
    bereikbaar: tuple[Opening, ...] | None = field(
        "Wanneer kun je terecht?", "Dagen en tijden op deze plek.", max_items=14
    )
    contact: Annotated[Text, MaxLen(160)] | None = field(
        "Contact", "Hoe bereik je deze plek?", "noord@voorbeeld.example"
    )


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


class Picture(Record):
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
    logo: Logo | None = field("Logo", "Je logo, als SVG of PNG.")
    beelden: tuple[Picture, ...] | None = field(
        "Beelden", "Foto's of tekeningen die anderen mogen gebruiken.", max_items=12
    )
    kleur: Colour | None = field("Kleur", "Jullie eigen kleur.", "#7a2e63")
    accent: Colour | None = field("Accentkleur", "Een tweede kleur.", "#f2c4d8")
    cijfers: tuple[Figure, ...] | None = field(
        "Cijfers", "Getallen waar je trots op bent, met jaar en bron.", max_items=6
    )
    citaten: tuple[Quote, ...] | None = field(
        "Citaten", "Wat mensen over je zeggen. Alleen met hun toestemming.", max_items=6
    )
    in_het_nieuws: tuple[News, ...] | None = field(
        "In het nieuws", "Berichten over je knooppunt.", max_items=12
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
    pers: Press | None = field("Pers", "Bij wie kan een journalist terecht?")
    wel: tuple[Annotated[Text, MaxLen(120)], ...] | None = field(
        "Wel",
        "Zo schrijf je onze naam, zo gebruik je ons logo.",
        ["Voorbeeldhub, aan elkaar"],
        max_items=8,
    )
    niet: tuple[Annotated[Text, MaxLen(120)], ...] | None = field(
        "Niet", "Doe dit liever niet.", ["Het logo uitrekken"], max_items=8
    )
