"""The closed lists: every choice a record can make, with the Dutch words a visitor reads.

To add a choice, add a line here; forms, schema, filters, documentation and messages follow.
Municipalities live in municipalities.py (data only) and join in as GEMEENTE.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from .municipalities import MUNICIPALITIES


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: the id that a record holds, the label on screen, and what it means."""

    id: str
    label: str
    help: str = ""


def fold(text: str) -> str:
    """Return `text` without case, accents, apostrophes and spare spaces, to compare names by."""
    plain = unicodedata.normalize("NFKD", text.strip().casefold())
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join("".join(" " if char in "-–/" else char for char in kept if char not in "'’‘`´.")
                    .split())  # fmt: skip


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A closed list in its own order. `by_name`: a contributor may also type the label."""

    name: str
    choices: tuple[Choice, ...]
    by_name: bool = False
    other: tuple[tuple[str, str], ...] = ()
    _ids: dict[str, Choice] = field(init=False, repr=False, compare=False)
    _names: dict[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_ids", {choice.id: choice for choice in self.choices})
        names = {fold(choice.label): choice.id for choice in self.choices} if self.by_name else {}
        object.__setattr__(self, "_names", names | {fold(name): slug for name, slug in self.other})

    def __len__(self) -> int:
        return len(self._ids)

    def __contains__(self, slug: object) -> bool:
        return slug in self._ids

    def find(self, typed: str) -> str | None:
        """Return the id that `typed` means, or None."""
        typed = typed.strip()
        return typed if typed in self._ids else self._names.get(fold(typed))

    def label(self, slug: str) -> str:
        """Return the Dutch label of a choice; KeyError for an id that is not in the list."""
        return self._ids[slug].label

    def ids(self) -> tuple[str, ...]:
        """Return all ids in order."""
        return tuple(self._ids)


def _list(name: str, **choices: str) -> Vocabulary:
    """Make a list from `id=label`, `_` in an id standing for `-`."""
    return Vocabulary(
        name, tuple(Choice(slug.replace("_", "-"), label) for slug, label in choices.items())
    )


TYPE = Vocabulary(
    "type",
    (
        Choice("informeel", "informeel", "Vaak bij toeval ontstaan en lastig te vinden. Mensen doen "
               "het erbij: lokaal, vrijwillig en al doende lerend."),
        Choice("formeel", "formeel", "Ondersteunen is een hoofdtaak, met mensen in dienst die ook "
               "vrijwilligers organiseren. Professioneel, landelijk of lokaal."),
        Choice("hybride", "hybride", "Tussenvorm. Verdient geld met ander werk en helpt daardoor "
               "onbetaald. Vaak doorgegroeid uit informeel, met een duidelijk gezicht naar buiten."),
    ),
)  # fmt: skip
BEREIK = _list("bereik", lokaal="lokaal", regionaal="regionaal", landelijk="landelijk")
WIE = _list(
    "wie",
    bewoners="bewoners",
    organisatie="organisatie",
    gemeente="gemeente",
    provincie="provincie",
    onderwijs="onderwijs",
    bedrijf="bedrijf",
    persoon="persoon",
)
STADIUM = Vocabulary(
    "stadium",
    (
        Choice("in-spe", "in spe", "Nog in wording."),
        Choice("actief", "actief"),
        Choice("gestopt", "gestopt"),
    ),
)
PROVINCIE = Vocabulary(
    "provincie",
    tuple(
        Choice(slug, label)
        for slug, label in (
            ("groningen", "Groningen"),
            ("fryslan", "Fryslân"),
            ("drenthe", "Drenthe"),
            ("overijssel", "Overijssel"),
            ("flevoland", "Flevoland"),
            ("gelderland", "Gelderland"),
            ("utrecht", "Utrecht"),
            ("noord-holland", "Noord-Holland"),
            ("zuid-holland", "Zuid-Holland"),
            ("zeeland", "Zeeland"),
            ("noord-brabant", "Noord-Brabant"),
            ("limburg", "Limburg"),
        )
    ),
    by_name=True,
    other=(("Friesland", "fryslan"), ("Brabant", "noord-brabant")),
)
GEMEENTE = Vocabulary(
    "gemeente",
    tuple(Choice(slug, name) for slug, name, _ in MUNICIPALITIES),
    by_name=True,
    other=(
        ("Den Haag", "s-gravenhage"),
        ("Den Bosch", "s-hertogenbosch"),
        ("Bergen NH", "bergen-nh"),
        ("Bergen L", "bergen-l"),
    ),
)
GEMEENTE_PROVINCIE: dict[str, str] = {slug: province for slug, _, province in MUNICIPALITIES}

HELPT_MET = _list(
    "helpt_met",
    idee_uitwerken="je idee uitwerken",
    plan_maken="een plan maken",
    geld_vinden="geld vinden",
    netwerk="mensen en netwerk",
    ruimte="een plek of ruimte",
    vrijwilligers="vrijwilligers vinden",
    zichtbaarheid="zichtbaar worden",
    rechtsvorm="een rechtsvorm kiezen",
    vergunningen="vergunningen en regels",
    samenwerken_met_gemeente="samenwerken met de gemeente",
    ondernemen="ondernemen",
)
VOOR_WIE = _list(
    "voor_wie",
    bewoners="bewoners",
    jongeren="jongeren",
    ouderen="ouderen",
    ondernemers="ondernemers",
    nieuwkomers="nieuwkomers",
    organisaties="organisaties",
    ambtenaren="ambtenaren",
    studenten="studenten",
    mensen_met_een_beperking="mensen met een beperking",
    knooppunten="knooppunten",
)
FASEN = _list(
    "fasen",
    idee="een idee",
    start="de start",
    groei="de groei",
    overdracht="de overdracht",
)
THEMAS = _list(
    "themas",
    zorg="zorg en welzijn",
    energie="energie",
    groen="groen en natuur",
    voedsel="voedsel",
    wonen="wonen",
    cultuur="kunst en cultuur",
    onderwijs="onderwijs",
    buurt="buurt en ontmoeting",
    sport="sport en bewegen",
    mobiliteit="vervoer",
    werk="werk en inkomen",
    democratie="democratie en meedoen",
)
TALEN = _list(
    "talen",
    nederlands="Nederlands",
    fries="Fries",
    engels="Engels",
    duits="Duits",
    frans="Frans",
    spaans="Spaans",
    portugees="Portugees",
    papiaments="Papiaments",
    sranantongo="Sranantongo",
    turks="Turks",
    arabisch="Arabisch",
    tamazight="Tamazight (Berbers)",
    pools="Pools",
    oekraiens="Oekraïens",
    russisch="Russisch",
    tigrinya="Tigrinya",
    somalisch="Somalisch",
    farsi="Farsi en Dari",
    chinees="Chinees",
    gebarentaal="Nederlandse Gebarentaal",
)
DAGEN = _list(
    "dagen",
    maandag="maandag",
    dinsdag="dinsdag",
    woensdag="woensdag",
    donderdag="donderdag",
    vrijdag="vrijdag",
    zaterdag="zaterdag",
    zondag="zondag",
)
KOSTEN = _list(
    "kosten",
    gratis="gratis",
    vrijwillige_bijdrage="vrijwillige bijdrage",
    betaald="betaald",
)
ZOEKT_MENSEN = _list(
    "zoekt_mensen",
    stagiair="stagiair",
    student="student",
    onderzoeker="onderzoeker",
    vrijwilliger="vrijwilliger",
    ambtenaar="ambtenaar",
    buddy_uit_bedrijf="buddy uit een bedrijf",
)
VERDIENMODEL = _list(
    "verdienmodel",
    vrijwillig="vrijwillige inzet",
    subsidie="subsidie",
    opdrachten="opdrachten",
    eigen_omzet="eigen omzet",
    fondsen="fondsen",
    lidmaatschap="lidmaatschap",
)
ACHTERGROND = _list("achtergrond", licht="licht", donker="donker")

# The seven growth factors of the harvest, in its order. Their records take over the titles.
GROEISTOF = _list(
    "groeistof",
    ondernemersvaardigheden="Ondernemersvaardigheden",
    zichtbaar_worden="Zichtbaar worden",
    samenwerken_met_opleidingen="Samenwerken met opleidingen",
    geld="Geld",
    cross_over="Cross-over binnen en buiten de gemeente",
    knooppunten_in_spe="Knooppunten in spe",
    anders_groeien="Anders groeien",
)

EXPERIMENT_STATUS = Vocabulary(
    "status",
    (
        Choice("zoekt-trekker", "zoekt een trekker", "Het zaad ligt klaar. Wie zet het in de grond?"),
        Choice("voorstel", "voorstel", "Er is een mogelijke trekker genoemd. Of die ja zei, weten we niet."),
        Choice("in-voorbereiding", "in voorbereiding", "Een trekker heeft ja gezegd en maakt een plan."),
        Choice("loopt", "loopt", "Het experiment is bezig."),
        Choice("afgerond", "afgerond", "Klaar, en hier staat wat ervan geleerd is."),
        Choice("gestopt", "gestopt", "Eerder gestopt. Ook daarvan leren we."),
    ),
)  # fmt: skip
ROL = _list("rol", mogelijk="mogelijk", bevestigd="bevestigd")
NODIG = _list(
    "nodig",
    geld="geld",
    menskracht="menskracht",
    spullen="spullen",
    kennis="kennis",
    gemeente="een gemeente",
)
BESLUIT = _list(
    "besluit",
    doorgaan="doorgaan",
    opschalen="opschalen",
    stoppen="stoppen",
    overdragen="overdragen",
)

OFFER_VORM = _list(
    "vorm",
    masterclass="masterclass",
    training="training",
    minor="minor",
    leerkring="leerkring",
    gids="gids",
    programma="programma",
)
OFFER_STATUS = Vocabulary(
    "status",
    (
        Choice("idee", "idee", "Er is een idee, en misschien iemand die het wil trekken."),
        Choice("zoekt-gangmaker", "zoekt een gangmaker", "Wie maakt hier een begin mee?"),
        Choice("in-ontwikkeling", "in ontwikkeling", "Er wordt aan gewerkt."),
        Choice("open", "open", "Je kunt je aanmelden."),
        Choice("vol", "vol", "Alle plekken zijn bezet."),
        Choice("afgerond", "afgerond", "Dit aanbod is voorbij."),
    ),
)
STORY_STATUS = _list("status", concept="concept", klaar="klaar")
ACTION_STATUS = Vocabulary(
    "status",
    (
        Choice("open", "open", "Iedereen kan dit oppakken."),
        Choice("bezig", "bezig", "Iemand is ermee begonnen."),
        Choice("gedaan", "gedaan", "Dit is gelukt."),
    ),
)
ACTION_WIE = _list(
    "wie",
    knooppunten="knooppunten",
    bewoners="bewoners",
    gemeenten="gemeenten",
    ambtenaren="ambtenaren",
    opleidingen="opleidingen",
    studenten="studenten",
    bedrijven="bedrijven",
    fondsen="fondsen",
)
BRENGT_IN = _list(
    "brengt_in",
    tijd="tijd",
    geld="geld",
    ruimte="ruimte",
    kennis="kennis",
    netwerk="netwerk",
)
