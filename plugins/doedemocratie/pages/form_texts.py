"""Which forms the site has, and what they say that no field says for itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """What differs from form to form.

    `first` are fields in sight besides the required ones, `example` those in the example besides,
    `needed` those that a rule asks for, `only` the fields of a short form.
    """

    name: str
    kind: str
    title: str
    lead: str
    description: str
    first: tuple[str, ...] = ()
    example: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    only: tuple[str, ...] = ()


FORMS = (
    Form(
        "knooppunt",
        "hub",
        "Zet je knooppunt erbij",
        "Vertel wie je bent, en zie meteen hoe het eruit komt te zien. Zes dingen zijn genoeg "
        "om te beginnen.",
        "Het formulier voor een profiel: vertel wie je bent, zie hoe het wordt en stuur het op.",
        first=("plaats", "website", "email", "telefoon"),
        example=("plaats", "website"),
        needed=("plaats",),
    ),
    Form(
        "experiment",
        "experiment",
        "Stel een experiment voor",
        "Een experiment mag klein zijn, en nog niemand hebben die het trekt.",
        "Het formulier voor een experiment: vertel wat je wilt uitproberen en wie erbij nodig is.",
        first=("leervraag",),
        example=("trekkers",),
    ),
    Form(
        "aanbod",
        "offer",
        "Bied iets aan in de Academy",
        "Een masterclass, een gids, een leerkring: alles waar een knooppunt van leert.",
        "Het formulier voor de Academy: vertel wat je aanbiedt, voor wie, en wanneer.",
    ),
    Form(
        "verhaal",
        "story",
        "Schrijf een verhaal",
        "Over wat een knooppunt sterker maakt. De redactie leest mee voor het online komt.",
        "Het formulier voor een verhaal over wat een knooppunt sterker maakt.",
        first=("beschrijving",),
    ),
    Form(
        "actie",
        "action",
        "Zet een actie op de agenda",
        "Iets dat je vandaag al kunt beginnen, alleen of samen.",
        "Het formulier voor de actieagenda: vertel wat anderen kunnen oppakken.",
    ),
    Form(
        "voordragen",
        "hub",
        "Draag een knooppunt voor",
        "Ken je iemand die anderen op weg helpt? Een naam en een zin zijn genoeg. Vraag wel eerst "
        "of het mag.",
        "Een kort formulier om een knooppunt voor te dragen dat je kent.",
        only=("naam", "samenvatting", "plaats", "website"),
    ),
)
STEPS = {
    "wie": ("Wie ben je?", ""),
    "waar": ("Waar en wanneer?", ""),
    "waarmee": ("Waarmee help je?", "Hiermee vinden mensen je in de lijst."),
    "zoekt": ("Wat zoek en bied je?", "Hiermee komen knooppunten bij elkaar."),
    "merk": (
        "Je merk",
        "Voor je eigen merkpagina: woorden, kleuren en beelden die anderen mogen overnemen.",
    ),
    "wat": ("Wat is het?", ""),
    "wanneer": ("Wanneer?", ""),
    "meedoen": ("Wat is er nodig?", ""),
    "verloop": ("Hoe gaat het?", ""),
    "waarover": ("Waar gaat het over?", ""),
}
# "wie" of anything but a hub.
WHO = "Wie doet het?"
# What a form says in place of the help of a field, by its id.
NOTES = {
    "v-website": "Het adres van je website. Website, e-mail of telefoon: één is genoeg.",
    "v-plaats": "In welke plaats vind je het knooppunt? Niet nodig als je in een streek of in het "
    "hele land werkt.",
}
SOURCE = "Voorgedragen via de site"
