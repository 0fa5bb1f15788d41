"""Which key somebody meant who typed another: by other words for it, else by a slip in it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from .names import fold
from .nearness import closest

# What people call a field, by its key; a word may stand at more fields, the likelier one first. To
# add a word, add it to its line.
_OTHER = """
    naam: titel title organisatie organisation organization initiatief knooppunt hub stichting
        vereniging bedrijf bedrijfsnaam instelling wie auteur persoon name naam_organisatie
        naam_van_de_organisatie organisatienaam naam_initiatief naam_knooppunt
    titel: naam name title kop onderwerp cursus training aanbod
    type: soort vorm categorie kind
    vorm: soort type categorie
    samenvatting: omschrijving description summary intro inleiding introductie tekst
        over over_ons over_mij toelichting uitleg korte_beschrijving korte_omschrijving info
    beschrijving: omschrijving description toelichting uitleg tekst verhaal info over over_ons intro
        inhoud
    toelichting: opmerking opmerkingen uitleg omschrijving beschrijving tekst notitie extra
    tekst: toelichting omschrijving uitleg citaat quote
    plaats: stad dorp city town plaatsnaam woonplaats vestigingsplaats locatie plek waar
    waar: locatie plaats plek adres
    bereik: schaal niveau reikwijdte schaalniveau
    regio: streek gebied werkgebied plaats stad waar gemeente provincie
    werkgebied: regio streek gebied wijk buurt wijken buurten
    locaties: vestigingen plekken adressen
    adres: straat straatnaam postcode huisnummer bezoekadres postadres address
    website: site url web webadres webpagina webside homepage link www internet
    url: website site web webadres link adres www
    email: mail emailadres mailadres e-mailadres e_mail contact contactgegevens
    telefoon: tel telefoonnummer telnr telnummer phone mobiel gsm nummer
    contact: email telefoon website contactpersoon
    sinds: opgericht oprichting oprichtingsjaar jaar gestart start startjaar begonnen
    slogan: motto leus tagline
    bereikbaar: openingstijden openingsuren open geopend spreekuur inloop tijden bereikbaarheid uren
    kosten: prijs tarief bijdrage
    talen: taal
    themas: thema onderwerpen onderwerp themes tags trefwoorden
    voor_wie: doelgroep doelgroepen publiek
    helpt_met: hulp hulp_bij ondersteuning aanbod diensten
    tijdelijk_gesloten: gesloten dicht vakantie vakanties sluiting
    links: link linkjes facebook instagram linkedin twitter mastodon bluesky youtube tiktok social
        socials sociale_media social_media
    bron: bronnen source
    bevestigd_op: bevestigd
    erbij_op: erbij toegevoegd toegevoegd_op aangemaakt
    mededeling: melding bericht aankondiging nieuws notice
    verhalen: verhaal
    experimenten: experiment
    oproep: vraag
    dag: weekdag
    dagen: weekdagen
    van: begin start vanaf begintijd starttijd
    tot: einde eind eindtijd tot_en_met t/m
    vanaf: start begin startdatum
    datum: dag date wanneer
    data: datums datum wanneer dagen dates
    leervraag: vraag onderzoeksvraag
    aanpak: werkwijze methode plan
    toegankelijk: toegankelijkheid accessibility rolstoel rolstoeltoegankelijk
    vraagt: vraag vragen gevraagd nodig gezocht wensen behoeften
    geeft: geven gift giften gegeven weggeven aanbod deelt leent
    wat: soort type
    gevonden: gelukt gekregen vervuld opgelost
    doe_mee: meedoen aanmelden contact
    aanmelden: inschrijven aanmelding inschrijving opgeven contact
    leerdoelen: doelen doel leerdoel
    gangmakers: trekkers docenten docent begeleiders organisatoren
    trekkers: gangmakers trekker initiatiefnemers initiatiefnemer
    deelnemers: partners meedoeners
    status: fase stand
    groeistof: groeistoffen thema themas
    auteurs: auteur schrijver schrijvers door
    geleerd: lessen leerpunten resultaat
    beeld: foto afbeelding plaatje
    beelden: fotos afbeeldingen plaatjes
    bestand: foto afbeelding plaatje bestandsnaam
    kleur: hoofdkleur huiskleur
    wie: naam persoon
    rol: functie
    reden: toelichting waarom
    beheerders: beheerder eigenaar github
"""


def _read(text: str) -> dict[str, tuple[str, ...]]:
    """Return the keys that each word may mean, in their order."""
    meant: dict[str, list[str]] = {}
    key = ""
    for word in text.split():
        if word.endswith(":"):
            key = word[:-1]
        else:
            meant.setdefault(_folded(word), []).append(key)
    return {word: tuple(dict.fromkeys(keys)) for word, keys in meant.items()}


def _folded(key: str) -> str:
    return fold(key.replace("_", " "))


MEANT = _read(_OTHER)


def called(typed: str, names: Sequence[str]) -> list[str]:
    """Return those of `names` that go by what was typed, the likelier ones first; no guesses."""
    own = [name for name in names if _folded(name) == _folded(typed)]
    return own or [name for name in MEANT.get(_folded(typed), ()) if name in names]


def meant_key(typed: str, names: Sequence[str], there: Collection[str] = ()) -> str | None:
    """Return the one of `names` that somebody meant who typed `typed`, None where nobody can tell.

    `there` are the keys that stand beside it: of two that a word may mean it is the other one.
    """
    meant = called(typed, names)
    free = (name for name in meant if name not in there)
    return next(free, None) or next(iter(meant), None) or closest(typed, names)
