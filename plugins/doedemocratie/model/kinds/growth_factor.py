"""The growth factor ("groeistof"): one of the seven things that make hubs stronger."""

from typing import Annotated

from annotated_types import MaxLen, MinLen

from ..grammar.base import Record, field
from ..values import Colour, Name, Slug, Text, Whole
from .parts import Body, Party, Source


class Example(Party):
    """Somebody who shows this growth factor at work."""

    toelichting: Annotated[Text, MaxLen(400)] = field(
        "Toelichting",
        "Wat laten ze zien?",
        "Maakte een boekje over zijn werk.",
        required="always",
        widget="area",
    )


class GrowthFactor(Record):
    """A growth factor. Its file name is one of the closed list in vocab.GROEISTOF."""

    titel: Annotated[Name, MinLen(2), MaxLen(80)] = field(
        "Titel", "Hoe heet de groeistof?", "Zichtbaar worden", section="wat", required="always"
    )
    samenvatting: Annotated[Text, MaxLen(280)] = field(
        "Samenvatting",
        "Wat is het? In één of twee zinnen.",
        "Laten zien wat je doet, en wat een ander eraan heeft.",
        section="wat",
        required="always",
        widget="area",
    )
    volgorde: Annotated[int, Whole(1, 99)] = field(
        "Volgorde", "De hoeveelste is het?", "2", section="wat", required="always"
    )
    vraag: Annotated[Text, MaxLen(200)] | None = field(
        "Vraag",
        "Welke vraag stelt een knooppunt zich?",
        "Hoe weten mensen dat je bestaat?",
        section="wat",
    )
    kleur: Colour | None = field(
        "Kleur", "Een eigen kleur.", "#2f7d4b", section="beheer", in_form=False
    )
    icoon: Slug | None = field(
        "Icoon", "De naam van de tekening.", "zaadje", section="beheer", in_form=False
    )
    beschrijving: Body | None = field(
        "Beschrijving", "Vertel er meer over.", "Wie laat zien …", section="wat"
    )
    voorbeelden: tuple[Example, ...] | None = field(
        "Voorbeelden",
        "Wie laat zien hoe het kan?",
        max_items=12,
        section="wat",
        each="voorbeeld",
    )
    tips: tuple[Annotated[Text, MaxLen(300)], ...] | None = field(
        "Tips", "Wat raad je een ander aan?", ["Begin klein."], max_items=12, section="wat"
    )
    bron: Source | None = field("Bron", "Waar komt dit vandaan?", section="beheer", in_form=False)
