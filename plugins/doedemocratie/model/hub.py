"""The hub: a place, organisation or person you can turn to with an initiative."""

from __future__ import annotations

from typing import Annotated, ClassVar

from annotated_types import MaxLen

from . import vocab
from .base import Record, field
from .conditions import AllOf, Is, Not, Said
from .parts import Link, Quote, Source
from .rules import Must, in_order, needs, not_both, one_of
from .values import (
    Account,
    Colour,
    Coordinates,
    Date,
    Email,
    FileName,
    Markdown,
    OneOf,
    Phone,
    Slug,
    Text,
    Time,
    WebAddress,
    Whole,
    Year,
    YesNo,
)


class Opening(Record):
    """One line of "when can you come": on which days, from when to when, where."""

    dag: Annotated[str, OneOf(vocab.DAGEN)] | None = field(
        "Dag", "Op welke dag kun je terecht?", "dinsdag"
    )
    dagen: tuple[Annotated[str, OneOf(vocab.DAGEN)], ...] | None = field(
        "Dagen",
        "Of op welke dagen, als het er meer zijn.",
        ["maandag", "woensdag"],
        max_length=len(vocab.DAGEN),
    )
    van: Time | None = field("Van", "Vanaf hoe laat?", "09:30")
    tot: Time | None = field("Tot", "Tot hoe laat?", "12:00")
    waar: Text | None = field(
        "Waar", "Waar precies, als dat niet je adres is.", "In de bibliotheek", max_length=120
    )
    op_afspraak: YesNo | None = field("Op afspraak", "Moet je eerst een afspraak maken?", "ja")
    toelichting: Text | None = field(
        "Toelichting", "Wat moet je verder weten?", "Niet in schoolvakanties.", max_length=200
    )

    RULES: ClassVar = (
        not_both("dag", "dagen", "day-twice", day="dag"),
        in_order("van", "tot", "ends-before-start", strict=True, start="van", end="tot"),
        needs("tot", "van", "end-without-start", end="tot"),
    )

    def on(self) -> tuple[str, ...]:
        """Return the days, in the order of the week; empty when none is named."""
        named = self.dagen or ((self.dag,) if self.dag else ())
        return tuple(day for day in vocab.DAGEN.ids() if day in named)


class Closure(Record):
    """A period in which the hub is closed."""

    van: Date = field("Van", "De eerste dag dat je dicht bent.", "2026-07-13", required="always")
    tot: Date | None = field("Tot", "De laatste dag dat je dicht bent.", "2026-08-14")
    reden: Text | None = field("Reden", "Waarom?", "Zomervakantie", max_length=120)

    RULES: ClassVar = (in_order("van", "tot", "ends-before-start", start="van", end="tot"),)


class Branch(Record):
    """One more place of a hub."""

    naam: Text = field(
        "Naam",
        "Hoe heet deze plek?",
        "Steunpunt Noord",
        min_length=2,
        max_length=80,
        required="always",
    )
    plaats: Text = field("Plaats", "In welke plaats?", "Zwolle", max_length=80, required="always")
    provincie: Annotated[str, OneOf(vocab.PROVINCIE)] | None = field(
        "Provincie", "Alleen nodig als er meer plaatsen zo heten.", "overijssel"
    )
    adres: Text | None = field("Adres", "Het bezoekadres.", "Kerkstraat 1", max_length=160)
    bereikbaar: tuple[Opening, ...] | None = field(
        "Wanneer kun je terecht?", "Dagen en tijden op deze plek.", max_length=14
    )
    contact: Text | None = field(
        "Contact", "Hoe bereik je deze plek?", "noord@voorbeeld.example", max_length=160
    )


class Exchange(Record):
    """What a hub seeks or offers, by growth factor."""

    groeistof: Annotated[str, OneOf(vocab.GROEISTOF)] = field(
        "Groeistof", "Bij welke groeistof hoort het?", "geld", required="always"
    )
    toelichting: Text | None = field(
        "Toelichting",
        "Wat zoek of bied je precies?",
        "Iemand die meedenkt over ons verdienmodel.",
        max_length=200,
        widget="area",
    )


class People(Record):
    """Whom a hub is looking for."""

    wie: Annotated[str, OneOf(vocab.ZOEKT_MENSEN)] = field(
        "Wie", "Wie zoek je?", "stagiair", required="always"
    )
    toelichting: Text | None = field(
        "Toelichting",
        "Waarvoor, en vanaf wanneer?",
        "Voor een dag in de week, vanaf september.",
        max_length=200,
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
    alt: Text = field(
        "Beschrijving",
        "Wat is er te zien, voor wie het beeld niet ziet?",
        "Logo van Voorbeeldhub",
        max_length=160,
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
    alt: Text = field(
        "Beschrijving",
        "Wat is er te zien, voor wie het beeld niet ziet?",
        "Zes mensen aan een lange tafel",
        max_length=200,
        required="always",
    )
    maker: Text = field(
        "Maker", "Wie maakte het beeld?", "Redactie doedemocratie", max_length=80, required="always"
    )
    licentie: Text = field(
        "Licentie",
        "Onder welke licentie mag het gebruikt worden?",
        "CC BY 4.0",
        max_length=80,
        required="always",
    )
    toestemming: YesNo | None = field(
        "Toestemming", "Hebben herkenbare mensen toestemming gegeven?", "ja"
    )


class Figure(Record):
    """A figure a hub is proud of, with its year and source."""

    getal: Text = field(
        "Getal", "Het getal, zoals je het schrijft.", "ruim 60", max_length=20, required="always"
    )
    wat: Text = field(
        "Wat", "Wat telt het?", "initiatieven verder geholpen", max_length=120, required="always"
    )
    jaar: Year | None = field("Jaar", "Over welk jaar?", "2025")
    bron: Text | None = field(
        "Bron", "Waar komt het getal vandaan?", "Jaarverslag 2025", max_length=160
    )


class News(Record):
    """Where a hub was in the news."""

    titel: Text = field(
        "Titel",
        "De titel van het bericht.",
        "Buurt opent werkplaats",
        max_length=160,
        required="always",
    )
    url: WebAddress = field(
        "Webadres", "Waar staat het?", "https://krant.example/werkplaats", required="always"
    )
    datum: Date | None = field("Datum", "Wanneer stond het er?", "2026-03-03")


class Press(Record):
    """Whom the press can turn to."""

    naam: Text | None = field(
        "Naam", "Naar wie kan de pers vragen?", "Team communicatie", max_length=80
    )
    email: Email | None = field("E-mail", "Het e-mailadres voor de pers.", "pers@voorbeeld.example")
    telefoon: Phone | None = field("Telefoon", "Het telefoonnummer voor de pers.", "000 000 00 00")


class Brand(Record):
    """The branding page: what a hub stands for, and what others may take and use."""

    belofte: Text | None = field(
        "Belofte", "Wat beloof je wie bij je komt?", "Een half idee is hier genoeg.", max_length=140
    )
    waarom: Markdown | None = field(
        "Waarom",
        "Waarom bestaan jullie?",
        "Omdat goede ideeën vaak stranden op de eerste vraag.",
        max_length=600,
    )
    wat: Markdown | None = field(
        "Wat",
        "Wat krijg je bij jullie?",
        "Een tafel, een luisterend oor en een eerste stap.",
        max_length=600,
    )
    anders: Markdown | None = field(
        "Anders",
        "Wat maakt jullie anders?",
        "Wij zitten in een werkplaats, niet in een kantoor.",
        max_length=600,
    )
    logo: Logo | None = field("Logo", "Je logo, als SVG of PNG.")
    beelden: tuple[Picture, ...] | None = field(
        "Beelden", "Foto's of tekeningen die anderen mogen gebruiken.", max_length=12
    )
    kleur: Colour | None = field("Kleur", "Jullie eigen kleur.", "#7a2e63")
    accent: Colour | None = field("Accentkleur", "Een tweede kleur.", "#f2c4d8")
    cijfers: tuple[Figure, ...] | None = field(
        "Cijfers", "Getallen waar je trots op bent, met jaar en bron.", max_length=6
    )
    citaten: tuple[Quote, ...] | None = field(
        "Citaten", "Wat mensen over je zeggen. Alleen met hun toestemming.", max_length=6
    )
    in_het_nieuws: tuple[News, ...] | None = field(
        "In het nieuws", "Berichten over je knooppunt.", max_length=12
    )
    kort: Text | None = field(
        "Kort",
        "Wie je bent in ongeveer 25 woorden.",
        "Voorbeeldhub is een werkplaats …",
        max_length=260,
        widget="area",
    )
    midden: Text | None = field(
        "Midden",
        "Wie je bent in ongeveer 50 woorden.",
        "Voorbeeldhub is een werkplaats …",
        max_length=520,
        widget="area",
    )
    lang: Text | None = field(
        "Lang",
        "Wie je bent in ongeveer 100 woorden.",
        "Voorbeeldhub is een werkplaats …",
        max_length=1000,
        widget="area",
    )
    pers: Press | None = field("Pers", "Bij wie kan een journalist terecht?")
    wel: tuple[Annotated[Text, MaxLen(120)], ...] | None = field(
        "Wel",
        "Zo schrijf je onze naam, zo gebruik je ons logo.",
        ["Voorbeeldhub, aan elkaar"],
        max_length=8,
    )
    niet: tuple[Annotated[Text, MaxLen(120)], ...] | None = field(
        "Niet", "Doe dit liever niet.", ["Het logo uitrekken"], max_length=8
    )


class Hub(Record):
    """A hub. Provisional when somebody else wrote it from a source and it has not confirmed."""

    PROVISIONAL: ClassVar = AllOf((Said("bron"), Not(Said("bevestigd_op"))))

    naam: Text = field(
        "Naam",
        "Hoe heet je knooppunt?",
        "Plug de Dag",
        min_length=2,
        max_length=80,
        section="wie",
        required="always",
    )
    type: Annotated[str, OneOf(vocab.TYPE)] | None = field(
        "Type",
        "Welk van de drie soorten past het best?",
        "hybride",
        section="wie",
        facet=True,
        required="confirmed",
    )
    bereik: Annotated[str, OneOf(vocab.BEREIK)] | None = field(
        "Bereik",
        "Help je in één plaats, in een streek of in het hele land?",
        "lokaal",
        section="waar",
        facet=True,
        required="confirmed",
    )
    samenvatting: Text = field(
        "Samenvatting",
        "Wie ben je en voor wie ben je er? In één of twee zinnen.",
        "Een werkplaats waar buurtbewoners hun idee uitproberen.",
        max_length=280,
        section="wie",
        required="always",
        widget="area",
    )
    plaats: Text | None = field(
        "Plaats",
        "In welke plaats vind je het knooppunt?",
        "Amsterdam",
        max_length=80,
        section="waar",
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
        "In welke plaatsen of wijken werk je?",
        ["Indische Buurt", "Zeeburg"],
        max_length=20,
        section="waar",
    )
    locaties: tuple[Branch, ...] | None = field(
        "Locaties", "Andere plekken waar je terechtkunt.", max_length=20, section="waar"
    )
    adres: Text | None = field(
        "Adres", "Het bezoekadres.", "Molukkenstraat", max_length=160, section="waar"
    )
    coordinaten: Coordinates | None = field(
        "Coördinaten",
        "Breedte en lengte, als de plek op de kaart preciezer moet.",
        ["52.0907", "5.1214"],
        section="waar",
        in_form=False,
    )
    slogan: Text | None = field(
        "Slogan",
        "Eén zin die blijft hangen.",
        "Kom langs met een half idee.",
        max_length=90,
        section="merk",
    )
    beschrijving: Markdown | None = field(
        "Beschrijving",
        "Vertel in gewone woorden wie je bent en wat je doet.",
        "Wij zijn een werkplaats waar …",
        max_length=6000,
        section="wie",
    )
    helpt_met: tuple[Annotated[str, OneOf(vocab.HELPT_MET)], ...] | None = field(
        "Helpt met",
        "Met welke vragen kun je bij je terecht?",
        ["idee-uitwerken", "netwerk"],
        max_length=len(vocab.HELPT_MET),
        section="waarmee",
        facet=True,
    )
    voor_wie: tuple[Annotated[str, OneOf(vocab.VOOR_WIE)], ...] | None = field(
        "Voor wie",
        "Voor wie ben je er?",
        ["bewoners", "jongeren"],
        max_length=len(vocab.VOOR_WIE),
        section="waarmee",
        facet=True,
    )
    fasen: tuple[Annotated[str, OneOf(vocab.FASEN)], ...] | None = field(
        "Fase",
        "In welke fase van een initiatief help je?",
        ["idee", "start"],
        max_length=len(vocab.FASEN),
        section="waarmee",
        facet=True,
    )
    themas: tuple[Annotated[str, OneOf(vocab.THEMAS)], ...] | None = field(
        "Thema's",
        "Waar gaan de initiatieven over?",
        ["buurt", "groen"],
        max_length=len(vocab.THEMAS),
        section="waarmee",
        facet=True,
    )
    talen: tuple[Annotated[str, OneOf(vocab.TALEN)], ...] | None = field(
        "Talen",
        "Welke talen spreek je?",
        ["nederlands", "engels"],
        max_length=len(vocab.TALEN),
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
    intercultureel_toelichting: Text | None = field(
        "Intercultureel, toelichting",
        "Hoe zie je dat terug?",
        "Er is altijd iemand die Turks spreekt.",
        max_length=200,
        section="waarmee",
        widget="area",
    )
    tijdelijk_gesloten: Closure | None = field(
        "Tijdelijk gesloten", "Ben je een tijd dicht?", section="waar"
    )
    bereikbaar: tuple[Opening, ...] | None = field(
        "Wanneer kun je terecht?",
        "Wanneer, waar en hoe kunnen mensen komen?",
        max_length=14,
        section="waar",
    )
    reactietijd: Annotated[int, Whole(0, 60)] | None = field(
        "Reactietijd", "Binnen hoeveel dagen hoor je iets terug?", "3", section="waar"
    )
    kosten: Annotated[str, OneOf(vocab.KOSTEN)] | None = field(
        "Kosten", "Wat kost hulp?", "gratis", section="waar"
    )
    kosten_toelichting: Text | None = field(
        "Kosten, toelichting",
        "Wat moet je over de kosten weten?",
        "Het eerste gesprek is altijd gratis.",
        max_length=200,
        section="waar",
        widget="area",
    )
    zoekt: tuple[Exchange, ...] | None = field(
        "Zoekt",
        "Welke groeistof zoek je bij anderen?",
        max_length=len(vocab.GROEISTOF),
        section="zoekt",
        facet=True,
    )
    biedt: tuple[Exchange, ...] | None = field(
        "Biedt",
        "Welke groeistof heb je anderen te bieden?",
        max_length=len(vocab.GROEISTOF),
        section="zoekt",
        facet=True,
    )
    zoekt_mensen: tuple[People, ...] | None = field(
        "Zoekt mensen",
        "Zoek je een stagiair, vrijwilliger of buddy?",
        max_length=len(vocab.ZOEKT_MENSEN),
        section="zoekt",
        facet=True,
    )
    verdienmodel: tuple[Annotated[str, OneOf(vocab.VERDIENMODEL)], ...] | None = field(
        "Waar het geld vandaan komt",
        "Hoe kun je dit werk doen?",
        ["vrijwillig", "eigen-omzet"],
        max_length=len(vocab.VERDIENMODEL),
        section="wie",
    )
    sinds: Year | None = field("Sinds", "Sinds welk jaar besta je?", "2012", section="wie")
    links: tuple[Link, ...] | None = field(
        "Links", "Waar vind je meer? Alleen webadressen.", max_length=8, section="wie"
    )
    merk: Brand | None = field("Merk", "Alles voor je eigen merkpagina.", section="merk")
    beheerders: tuple[Account, ...] | None = field(
        "Beheerders",
        "GitHub-namen van wie dit profiel mag aanpassen.",
        ["voorbeeldnaam"],
        max_length=10,
        section="beheer",
        in_form=False,
    )
    bevestigd_op: Date | None = field(
        "Bevestigd op",
        "Wanneer keek het knooppunt zelf dit profiel na?",
        "2026-05-01",
        section="beheer",
        in_form=False,
    )
    bron: Source | None = field(
        "Bron",
        "Waar komt dit profiel vandaan, als het knooppunt het niet zelf schreef?",
        section="beheer",
        in_form=False,
    )
    aliassen: tuple[Slug, ...] | None = field(
        "Eerdere namen in adressen",
        "Oude adressen die naar deze pagina wijzen.",
        ["oude-naam"],
        max_length=10,
        section="beheer",
        in_form=False,
    )
    voorbeeld: YesNo | None = field(
        "Voorbeeld", "Alleen voor het ene voorbeeldprofiel.", "ja", section="beheer", in_form=False
    )

    RULES: ClassVar = (
        Must(
            code="missing-field",
            at="plaats",
            when=Not(Is("bereik", "landelijk")),
            then=Said("plaats"),
            confirmed=True,
        ),
        one_of("website", "email", "telefoon", code="no-contact", at="website", confirmed=True),
    )
