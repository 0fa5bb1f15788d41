"""By what hubs are chosen and put in order for who asks: weights, bands and words, all of it data.

The browser gets it as JSON (`rules`) and types none of it again; `fit` and assets/js/find/fit.js do
what it says.
"""

from __future__ import annotations

from dataclasses import asdict

from ....frozen import frozen
from ....model.words.vocab import FASEN
from ...lists import facets
from ...lists.columns import Data
from ...lists.filters import RECENT
from ...lists.listing import NATIONAL

WHO, PLACE, PROVINCE = "wie", "bij", "provincie"
# Who asks for hubs that help; the others who ask are led elsewhere.
IDEA = "idee"
NEED, PHASE = "hulp", "fase"
# In which order an address names what is asked.
ORDER = (WHO, PHASE, NEED, PLACE, PROVINCE, "thema", "voor", "taal", "toegankelijk")
# A hub stands in the first of these bands that holds it. On a page those that do not say what they
# help with stand below all bands, in the order that they have.
NEAR, REGION, WIDE, UNPLACED = "near", "region", "national", "unknown"
BANDS = (NEAR, REGION, WIDE, UNPLACED)
QUIET = "silent"


@frozen
class Criterion:
    """What can be asked: its parameter, the facet of hubs it is about, and what a match is worth.

    `reason` says of a match why; `{v}` is the label of the choice. `name` is what it is called, and
    `nobody` what no hub says, the need aside. Of `many` more can be chosen.
    """

    parameter: str
    facet: str
    points: int
    reason: str
    name: str
    nobody: str = ""
    many: bool = True

    @property
    def choices(self) -> tuple[tuple[str, str], ...]:
        """Return every choice with its label; none while hubs have no such facet."""
        there = facets.VOCABULARIES.get(self.facet)
        return tuple((choice.id, choice.label) for choice in there.choices) if there else ()


@frozen
class Bonus:
    """What counts whatever was asked: the facet and choice of a hub, points, and the reason."""

    facet: str
    choice: str
    points: int
    reason: str


# In the order of the reasons.
ASKED = (
    Criterion(NEED, "helpt_met", 40, "helpt met {v}", "de hulpvraag", many=False),
    Criterion("thema", "themas", 16, "doet veel met {v}", "het thema", "dat het veel doet met {v}"),
    Criterion("taal", "talen", 14, "spreekt {v}", "de taal", "dat het {v} spreekt"),
    Criterion("voor", "voor_wie", 12, "er voor {v}", "de groep", "dat het er is voor {v}"),
    Criterion(
        PHASE, "fasen", 10, "past bij: {v}", "hoe ver je bent", "dat het past bij {v}", many=False
    ),
    Criterion(
        "toegankelijk",
        "toegankelijk",
        8,
        "toegankelijk: {v}",
        "wat je nodig hebt",
        "dat het toegankelijk is ({v})",
    ),
)
BY_PARAMETER = {asked.parameter: asked for asked in ASKED}
# A hub that says nothing of what it helps with comes last, whatever else it says.
SILENT = Bonus("helpt_met", "", -100, "zegt nog niet waarmee")
# So many of what a hub helps with are named where nothing was asked.
NAMED = 3
# Points for a hub that is at most so many kilometres away; beyond the last of them none is told.
STEPS = ((5, 30), (10, 24), (25, 14), (50, 6))
OWN = Bonus("gemeente", "", 6, "in je eigen gemeente")
BONUSES = (
    Bonus(RECENT.parameter, RECENT.vocabulary.ids()[0], 6, "bevestigd in het laatste jaar"),
    Bonus("stadium", "in-spe", -6, "in wording"),
)
# So many kilometres away a local and a regional hub are still near.
LOCAL, REGIONAL = 10, 15
# So many hubs are shown; where fewer than so many of them say what they help with, how many stand
# within so many kilometres is said too.
MOST, FEWER, AROUND = 10, 3, 25

# What is farther away lies across the sea: of that no kilometres are told.
SEA = 500
# What of an address is called how, besides what is asked.
NAMES = {WHO: "wie je bent", PROVINCE: "de provincie"}

# What stands above a band; {p} is the place asked for, {v} the province.
HEADINGS = {
    NEAR: "Dichtbij {p}",
    REGION: "In {v}",
    WIDE: "In heel Nederland",
    UNPLACED: "Plaats nog niet bekend",
    QUIET: "Hier kun je het vragen",
}
LEADS = {
    NEAR: "",
    REGION: "",
    WIDE: "",
    UNPLACED: "We weten nog niet waar deze knooppunten zitten. Vraag het ze.",
    QUIET: "Deze knooppunten zeggen nog niet waarmee ze helpen.",
}
# How a letter begins, by phase.
PHASES = {choice.id: choice.says for choice in FASEN.choices}
# A mail that stands ready: {n} is the hub, {v} what is asked.
LETTER = {
    "subject": "Vraag over {v}",
    "bare": "Vraag over mijn initiatief",
    "greeting": "Hallo {n},",
    "none": "Ik heb een initiatief.",
    "need": "Ik zoek hulp bij: {v}.",
    "place": "Ik zit in {v}.",
    "thema": "Het gaat over {v}.",
    "voor": "Het is voor {v}.",
    "taal": "Ik spreek graag {v}.",
    "toegankelijk": "Voor mij is belangrijk: {v}.",
    "end": "Dit wil ik vragen:",
    "source": "Ik vond jullie op {s}.",
}
WORDS = {
    "km": "{n} km",
    "close": "minder dan 1 km",
    "and": " en ",
    "comma": ", ",
    "helps": ASKED[0].reason,
    "mail": "Stel je vraag per mail",
    "phone": "Bel {n}",
    "website": "Ga naar de website",
    "profile": "Lees het profiel",
    "open": "Open: {v}",
    "town": "Zie wie er helpt in en bij {p}",
    "branch": "vestiging in {p}",
    "unknown": "{n} ‘{v}’",
    "or": " of ",
    "nobody-one": "Dit knooppunt zegt nog niet {v}. Vraag het.",
    "nobody-many": "Geen van deze knooppunten zegt {v}. Vraag het ze.",
    "around-none": "Binnen {km} km is er nog geen knooppunt dat zegt waarmee het helpt.",
    "around-none-need": "Binnen {km} km is er nog geen knooppunt dat zegt dat het hiermee helpt.",
    "around-one": "Binnen {km} km is er 1 knooppunt dat zegt waarmee het helpt. Bekijk het",
    "around-many": "Binnen {km} km zijn er {n} knooppunten die zeggen waarmee ze helpen. Bekijk ze",
}


def _asked(asked: Criterion) -> Data:
    """Return what can be asked; its name stands among `names`."""
    told = asdict(asked)
    del told["name"]
    return told | {"choices": asked.choices}


def rules() -> Data:
    """Return all of it as the browser reads it."""
    return {
        "who": [WHO, IDEA],
        "order": ORDER,
        "asked": [_asked(asked) for asked in ASKED if asked.choices],
        "silent": asdict(SILENT),
        "named": NAMED,
        "steps": STEPS,
        "own": asdict(OWN),
        "bonuses": list(map(asdict, BONUSES)),
        "reach": {"local": "lokaal", "regional": "regionaal", "national": NATIONAL[1]},
        "local": LOCAL,
        "regional": REGIONAL,
        "most": MOST,
        "fewer": FEWER,
        "around": AROUND,
        "sea": SEA,
        "names": {**NAMES, **{asked.parameter: asked.name for asked in ASKED}},
        "bands": BANDS,
        "quiet": QUIET,
        "headings": HEADINGS,
        "leads": LEADS,
        "letter": {**LETTER, "phases": PHASES},
        "words": WORDS,
    }
