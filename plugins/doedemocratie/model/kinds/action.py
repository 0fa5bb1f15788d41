"""The single action: something that people can take up together, or alone."""

from typing import Annotated

from annotated_types import MaxLen, MinLen

from ..grammar.base import Record, field
from ..values import Name, OneOf, Text
from ..words import vocab
from .parts import Body, Join, Source


class Action(Record):
    """A single action on the action agenda."""

    titel: Annotated[Name, MinLen(2), MaxLen(100)] = field(
        "Titel", "Wat ga je doen?", "Begin een initiatievencafé", section="wat", required="always"
    )
    samenvatting: Annotated[Text, MaxLen(280)] = field(
        "Samenvatting",
        "Wat houdt het in? In één of twee zinnen.",
        "Nodig mensen met een idee uit aan één tafel.",
        section="wat",
        required="always",
        widget="area",
    )
    status: Annotated[str, OneOf(vocab.ACTION_STATUS)] | None = field(
        "Status",
        "Hoe ver is het? Vul je niets in, dan is de actie open.",
        "open",
        section="wat",
        facet=True,
    )
    groeistof: tuple[Annotated[str, OneOf(vocab.GROEISTOF)], ...] | None = field(
        "Groeistof",
        "Welke groeistof brengt het?",
        ["cross-over"],
        max_items=len(vocab.GROEISTOF),
        section="wat",
        facet=True,
    )
    beschrijving: Body | None = field(
        "Beschrijving", "Vertel er meer over.", "Je begint met …", section="wat"
    )
    wie: tuple[Annotated[str, OneOf(vocab.ACTION_WIE)], ...] | None = field(
        "Wie",
        "Wie kan dit oppakken?",
        ["gemeenten"],
        max_items=len(vocab.ACTION_WIE),
        section="wie",
        facet=True,
    )
    brengt_in: tuple[Annotated[str, OneOf(vocab.BRENGT_IN)], ...] | None = field(
        "Brengt in",
        "Wat breng je in?",
        ["tijd", "ruimte"],
        max_items=len(vocab.BRENGT_IN),
        section="wie",
        facet=True,
    )
    doe_mee: Join | None = field(
        "Doe mee",
        "Hoe kun je meedoen?",
        section="meedoen",
        each="het meedoen",
    )
    bron: Source | None = field("Bron", "Waar komt dit vandaan?", section="beheer", in_form=False)
