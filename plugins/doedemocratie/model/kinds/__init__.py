"""The registry of kinds: a new kind of record is a row here, its model, and its pages."""

from __future__ import annotations

from ..grammar.base import Record
from ..grammar.sending import IssueWords, Sending
from . import migrations
from .action import Action
from .experiment import Experiment
from .growth_factor import GrowthFactor
from .hub import Hub
from .kind import Kind, check
from .offer import Offer
from .site.home import Home
from .story import Story

__all__ = [
    "BY_FOLDER",
    "BY_ID",
    "BY_MODEL",
    "FOLDERS",
    "KINDS",
    "RESERVED",
    "SINGLE",
    "Kind",
    "kind_of",
]

KINDS: tuple[Kind, ...] = (
    Kind(
        id="hub",
        folder="hubs",
        model=Hub,
        name="knooppunt",
        plural="knooppunten",
        title="naam",
        address="knooppunten/",
        pages=("hub_lists", "register", "profile", "brand"),
        sending=Sending(
            name="knooppunt",
            title="Zet je knooppunt erbij",
            lead="Vertel wie je bent, en zie meteen hoe het eruit komt te zien. Zes dingen zijn "
            "genoeg om te beginnen.",
            description="Het formulier voor een profiel: vertel wie je bent, zie hoe het wordt en "
            "stuur het op.",
            first=("plaats", "website", "email", "telefoon", "bereikbaar"),
            example=("plaats", "website"),
            needed=("plaats",),
            steps=("wie", "waar", "waarmee", "zoekt", "merk"),
            who="Wie ben je?",
            change="Pas dit profiel aan",
            issue=IssueWords(
                name="hub",
                title="Ons knooppunt",
                about="Zet je eigen knooppunt op de site.",
                intro="Fijn dat jullie erbij willen. Dit formulier wordt jullie profiel. Iemand "
                "van de redactie kijkt ernaar; wat niet klopt, lees je hieronder in gewone taal.",
                subject="Knooppunt: ",
                rest="Vul nu in waar je te vinden bent (een plaats, behalve als je landelijk "
                "werkt) en minstens één manier om je te bereiken. De rest hoeft niet. Het meest "
                "helpen: wanneer mensen kunnen komen, met welke vragen, en wat je zoekt of te "
                "bieden hebt. Aanvullen kan altijd nog.",
            ),
        ),
    ),
    Kind(
        id="experiment",
        folder="experiments",
        model=Experiment,
        name="experiment",
        plural="experimenten",
        title="titel",
        address="experimenten/",
        pages=("experiments",),
        sending=Sending(
            name="experiment",
            title="Stel een experiment voor",
            lead="Een experiment mag klein zijn, en nog niemand hebben die het trekt.",
            description="Het formulier voor een experiment: vertel wat je wilt uitproberen en wie "
            "erbij nodig is.",
            first=("leervraag",),
            example=("trekkers",),
            issue=IssueWords(
                name="experiment",
                title="Een experiment",
                about="Stel een experiment voor.",
                intro="Een experiment is een proef van knooppunten en anderen samen.",
                subject="Experiment: ",
            ),
        ),
    ),
    Kind(
        id="offer",
        folder="academy",
        model=Offer,
        name="academy-aanbod",
        plural="keer academy-aanbod",
        title="titel",
        address="academy/",
        pages=("academy",),
        sending=Sending(
            name="aanbod",
            title="Bied iets aan in de Academy",
            lead="Een masterclass, een gids, een leerkring: alles waar een knooppunt van leert.",
            description="Het formulier voor de Academy: vertel wat je aanbiedt, voor wie, en "
            "wanneer.",
            issue=IssueWords(
                name="offer",
                title="Aanbod voor de Academy",
                about="Een cursus, masterclass of programma.",
                intro="Dit formulier wordt een pagina van de Academy.",
                subject="Academy: ",
            ),
        ),
    ),
    Kind(
        id="story",
        folder="stories",
        model=Story,
        name="verhaal",
        plural="verhalen",
        title="titel",
        address="verhalen/",
        pages=("stories", "story.page", "story.authors"),
        outline=(
            "Begin bij een mens, een plek of een vraag.",
            "Dan wat er gebeurde: wat ging mis, en wat toen? Een tussenkop begint met ##.",
            "Zeg wat je niet weet. Eindig met een vraag of een eerste stap voor wie leest.",
        ),
        sending=Sending(
            name="verhaal",
            title="Schrijf een verhaal",
            lead="Over wat een knooppunt sterker maakt. De redactie leest mee voor het online "
            "komt.",
            description="Het formulier voor een verhaal over wat een knooppunt sterker maakt.",
            first=("beschrijving", "status"),
            steps=("wat", "wie", "waarover", "wanneer", "beheer"),
            issue=IssueWords(
                name="story",
                title="Een verhaal",
                about="Vertel wat een knooppunt sterker maakte.",
                intro="Je verhaal is eerst een concept. De redactie leest mee en zet het op de "
                "afgesproken dag online.",
                subject="Verhaal: ",
            ),
        ),
    ),
    Kind(
        id="growth-factor",
        folder="growth-factors",
        model=GrowthFactor,
        name="groeistof",
        plural="groeistoffen",
        title="titel",
        address="groeistof/",
        pages=("factors",),
    ),
    Kind(
        id="action",
        folder="actions",
        model=Action,
        name="losse actie",
        plural="losse acties",
        title="titel",
        address="actieagenda/",
        pages=("agenda",),
        apart=False,
        sending=Sending(
            name="actie",
            title="Zet een actie op de agenda",
            lead="Iets dat je vandaag al kunt beginnen, alleen of samen.",
            description="Het formulier voor de actieagenda: vertel wat anderen kunnen oppakken.",
            change="Pas deze actie aan",
            issue=IssueWords(
                name="action",
                title="Een losse actie",
                about="Iets kleins dat iedereen kan oppakken.",
                intro="Dit formulier wordt een actie op de actieagenda.",
                subject="Actie: ",
            ),
        ),
    ),
    Kind(
        id="home",
        folder="home",
        model=Home,
        name="home",
        plural="keer home",
        title="kop",
        pages=(),
        apart=False,
        single=True,
        sending=Sending(
            name="home",
            title="Wat staat er op home?",
            lead="Voor de redactie. Wat je leeg laat, kiest de site zelf.",
            description="Het formulier van de voorpagina: de kop, een mededeling, verhalen en "
            "experimenten.",
            first=("lead", "mededeling"),
            change="Pas de voorpagina aan",
        ),
    ),
)
check(KINDS)
migrations.check(KINDS)
BY_FOLDER: dict[str, Kind] = {kind.folder: kind for kind in KINDS}
# The folders of content/ that hold records, and the records that lie beside them.
FOLDERS: frozenset[str] = frozenset(kind.folder for kind in KINDS if not kind.single)
SINGLE: dict[str, Kind] = {f"{kind.id}.yml": kind for kind in KINDS if kind.single}
BY_ID: dict[str, Kind] = {kind.id: kind for kind in KINDS}
BY_MODEL: dict[type[Record], Kind] = {kind.model: kind for kind in KINDS}

# Every facet is also a folder of landing pages, so no record may have its name; the rest are
# names that a web server, Windows or this site's own pages need.
RESERVED: frozenset[str] = frozenset(
    {spec.name.replace("_", "-") for kind in KINDS for spec in kind.fields if spec.facet}
    | {"index", "404", "assets", "data", "schemas", "merk", "feed", "pagefind", "vorm", "trekker"}
    | {"bevestigd", "register", "vergelijk", "auteurs"}
    | {"con", "prn", "aux", "nul"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)}
)


def kind_of(path: str) -> Kind | None:
    """Return the kind of the record at a path that ends below a content folder, None for none."""
    *folders, name = path.split("/")
    return SINGLE.get(name) or (BY_FOLDER.get(folders[-1]) if folders else None)
