"""Which forms the site has, and what they say that neither a field nor a kind says for itself."""

from __future__ import annotations

from ....frozen import frozen
from ....model.explanation import GROWTH_AND_THINGS
from ....model.kinds import KINDS, Kind


@frozen
class Form:
    """What differs from form to form.

    `only` are the fields of a short form, in their order; the rest is as in Sending
    (model/grammar/sending.py).
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
    steps: tuple[str, ...] = ()
    who: str = ""
    change: str = ""
    subject: str = ""


def _of(kind: Kind) -> Form | None:
    """Return the form by which a record of a kind is sent in, None where only editors do."""
    words = kind.sending
    if words is None:
        return None
    return Form(
        words.name,
        kind.id,
        words.title,
        words.lead,
        words.description,
        first=words.first,
        example=words.example,
        needed=words.needed,
        steps=words.steps,
        who=words.who,
        change=words.change,
        subject=f"{kind.name.capitalize()} toevoegen",
    )


FORMS = (
    *filter(None, map(_of, KINDS)),
    Form(
        "voordragen",
        "hub",
        "Draag een knooppunt voor",
        "Ken je iemand die anderen op weg helpt? Een naam en een zin zijn genoeg. Vraag wel eerst "
        "of het mag.",
        "Een kort formulier om een knooppunt voor te dragen dat je kent.",
        only=("naam", "samenvatting", "wie", "stadium", "type", "bereik", "plaats", "website"),
        change="Pas dit profiel aan",
        subject="Knooppunt voordragen",
    ),
)
STEPS = {
    "wie": ("", ""),  # as each form calls it
    "waar": ("Waar en wanneer?", ""),
    "waarmee": ("Waarmee help je?", "Hiermee vinden mensen je in de lijst."),
    "zoekt": ("Wat zoek en bied je?", GROWTH_AND_THINGS),
    "merk": (
        "Je merk",
        "Voor je eigen merkpagina: woorden, kleuren en beelden die anderen mogen overnemen.",
    ),
    "wat": ("Wat is het?", ""),
    "wanneer": ("Wanneer?", ""),
    "meedoen": ("Wat is er nodig?", ""),
    "verloop": ("Hoe gaat het?", ""),
    "boven": ("Wat staat bovenaan?", ""),
    "keuze": (
        "Wat laat je zien?",
        "Een verhaal dat nog niet online is, staat niet in de lijst: typ dan hoe het bestand heet.",
    ),
    "onder": ("Wat staat onderaan?", ""),
    "waarover": ("Waar gaat het over?", ""),
    "beheer": ("Na het plaatsen", "Wat de redactie bijhoudt van wat al op de site staat."),
}
PICTURE = "Kies een foto of tekening van je telefoon of computer. We maken hem kleiner voor je."
NEEDED = "nodig"
# Where a rule asks for it, of most.
NEEDED_MOSTLY = "meestal nodig"
# Within a group that may be left out.
NEEDED_ONCE_USED = "nodig als je dit gebruikt"
# What a form says in place of the help of a field, by its id.
NOTES = {
    "v-website": "Het adres van je website. Website, e-mail of telefoon: één is genoeg.",
    "v-plaats": "In welke plaats vind je het knooppunt? Niet nodig als je in een streek of in het "
    "hele land werkt.",
}
# What stands beside a form about the hub of another.
BESIDE_ANOTHER = "Zo zien bezoekers het knooppunt"
NOTE_OF_ANOTHER = (
    "De plant is een voorbeeld. Die van dit knooppunt wordt getekend als het profiel op de site "
    "staat."
)
SOURCE = "Voorgedragen via de site"
