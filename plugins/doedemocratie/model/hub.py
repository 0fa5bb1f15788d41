"""The hub: a place, organisation or person you can turn to with an initiative."""

from __future__ import annotations

from typing import Annotated, ClassVar

from annotated_types import MaxLen, MinLen

from . import vocab
from .base import Record, field
from .conditions import AllOf, Among, AnyOf, Is, Not, Said
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
        max_items=len(vocab.DAGEN),
    )
    van: Time | None = field("Van", "Vanaf hoe laat?", "09:30")
    tot: Time | None = field("Tot", "Tot hoe laat?", "12:00")
    waar: Annotated[Text, MaxLen(120)] | None = field(
        "Waar", "Waar precies, als dat niet je adres is.", "In de bibliotheek"
    )
    op_afspraak: YesNo | None = field("Op afspraak", "Moet je eerst een afspraak maken?", "ja")
    toelichting: Annotated[Text, MaxLen(200)] | None = field(
        "Toelichting", "Wat moet je verder weten?", "Niet in schoolvakanties."
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
    reden: Annotated[Text, MaxLen(120)] | None = field("Reden", "Waarom?", "Zomervakantie")

    RULES: ClassVar = (in_order("van", "tot", "ends-before-start", start="van", end="tot"),)


class Branch(Record):
    """One more place of a hub."""

    naam: Annotated[Text, MinLen(2), MaxLen(80)] = field(
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
    licentie: Annotated[Text, MaxLen(80)] = field(
        "Licentie", "Onder welke licentie mag het gebruikt worden?", "CC BY 4.0", required="always"
    )
    toestemming: YesNo | None = field(
        "Toestemming", "Hebben herkenbare mensen toestemming gegeven?", "ja"
    )


class Figure(Record):
    """A figure a hub is proud of, with its year and source."""

    getal: Annotated[Text, MaxLen(20)] = field(
        "Getal", "Het getal, zoals je het schrijft.", "ruim 60", required="always"
    )
    wat: Annotated[Text, MaxLen(120)] = field(
        "Wat", "Wat telt het?", "initiatieven verder geholpen", required="always"
    )
    jaar: Year | None = field("Jaar", "Over welk jaar?", "2025")
    bron: Annotated[Text, MaxLen(160)] | None = field(
        "Bron", "Waar komt het getal vandaan?", "Jaarverslag 2025"
    )


class News(Record):
    """Where a hub was in the news."""

    titel: Annotated[Text, MaxLen(160)] = field(
        "Titel", "De titel van het bericht.", "Buurt opent werkplaats", required="always"
    )
    url: WebAddress = field(
        "Webadres", "Waar staat het?", "https://krant.example/werkplaats", required="always"
    )
    datum: Date | None = field("Datum", "Wanneer stond het er?", "2026-03-03")


class Press(Record):
    """Whom the press can turn to."""

    naam: Annotated[Text, MaxLen(80)] | None = field(
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


class Hub(Record):
    """A hub. Provisional when somebody else wrote it from a source and it has not confirmed."""

    PROVISIONAL: ClassVar = AllOf((Said("bron"), Not(Said("bevestigd_op"))))

    naam: Annotated[Text, MinLen(2), MaxLen(80)] = field(
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
    bereik: Annotated[str, OneOf(vocab.BEREIK)] | None = field(
        "Bereik",
        "Help je in één plaats, in een streek of in het hele land?",
        "lokaal",
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
        "Locaties", "Andere plekken waar je terechtkunt.", max_items=20, section="waar"
    )
    adres: Annotated[Text, MaxLen(160)] | None = field(
        "Adres", "Het bezoekadres.", "Molukkenstraat", section="waar"
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
        "Thema's",
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
    tijdelijk_gesloten: Closure | None = field(
        "Tijdelijk gesloten", "Ben je een tijd dicht?", section="waar"
    )
    bereikbaar: tuple[Opening, ...] | None = field(
        "Wanneer kun je terecht?",
        "Wanneer, waar en hoe kunnen mensen komen?",
        max_items=14,
        section="waar",
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
    zoekt: tuple[Exchange, ...] | None = field(
        "Zoekt",
        "Welke groeistof zoek je bij anderen?",
        max_items=len(vocab.GROEISTOF),
        section="zoekt",
        facet=True,
    )
    biedt: tuple[Exchange, ...] | None = field(
        "Biedt",
        "Welke groeistof heb je anderen te bieden?",
        max_items=len(vocab.GROEISTOF),
        section="zoekt",
        facet=True,
    )
    zoekt_mensen: tuple[People, ...] | None = field(
        "Zoekt mensen",
        "Zoek je een stagiair, vrijwilliger of buddy?",
        max_items=len(vocab.ZOEKT_MENSEN),
        section="zoekt",
        facet=True,
    )
    verdienmodel: tuple[Annotated[str, OneOf(vocab.VERDIENMODEL)], ...] | None = field(
        "Waar het geld vandaan komt",
        "Hoe kun je dit werk doen?",
        ["vrijwillig", "eigen-omzet"],
        max_items=len(vocab.VERDIENMODEL),
        section="wie",
    )
    sinds: Year | None = field("Sinds", "Sinds welk jaar besta je?", "2012", section="wie")
    links: tuple[Link, ...] | None = field(
        "Links", "Waar vind je meer? Alleen webadressen.", max_items=8, section="wie"
    )
    merk: Brand | None = field("Merk", "Alles voor je eigen merkpagina.", section="merk")
    beheerders: tuple[Account, ...] | None = field(
        "Beheerders",
        "GitHub-namen van wie dit profiel mag aanpassen.",
        ["voorbeeldnaam"],
        max_items=10,
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
        max_items=10,
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
            when=Not(Among("bereik", ("regionaal", "landelijk"))),
            then=Said("plaats"),
            confirmed=True,
        ),
        Must(
            code="regional-nowhere",
            at="plaats",
            when=Is("bereik", "regionaal"),
            then=AnyOf(tuple(map(Said, ("plaats", "provincie", "gemeente", "werkgebied")))),
            confirmed=True,
        ),
        one_of("website", "email", "telefoon", code="no-contact", at="website", confirmed=True),
    )
