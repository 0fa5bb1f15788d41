"""Specimens for the form pages: the smallest file of a kind, and its card with marks for texts.

The cards are the site's own (pages/cards.py and its neighbours): what they print of a record is
replaced by marks like "{naam}", which the script of the form fills in as somebody types.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from markupsafe import Markup

from ..model.action import Action
from ..model.base import Record
from ..model.experiment import Experiment
from ..model.fields import FieldSpec
from ..model.hub import Hub
from ..model.kinds import BY_MODEL, Kind
from ..model.offer import Offer
from ..model.story import Story
from ..model.vocab import (
    ACTION_STATUS,
    EXPERIMENT_STATUS,
    GROEISTOF,
    OFFER_STATUS,
    OFFER_VORM,
    TYPE,
)
from ..records.catalogue import Catalogue, Entry
from ..records.sentences import example_line
from . import academy, agenda, cards, stories
from .labels import label
from .spec import Site

R = TypeVar("R", bound=Record)
CardView = (
    cards.HubCard | cards.ExperimentCard | academy.OfferCard | stories.StoryCard | agenda.ActionView
)


@dataclass(frozen=True, slots=True)
class Card:
    """The card for one choice of the deciding field (`when`); `part` names its template part.

    Its texts are marks like "{naam}", which the script replaces.
    """

    when: str
    part: str
    view: CardView


def file(kind: Kind, wanted: Collection[str]) -> str:
    """Return a file with the examples of these fields, groups with what they need."""
    return "".join(_line(spec, "") for spec in kind.fields if spec.name in wanted)


def _line(spec: FieldSpec, before: str) -> str:
    if not spec.fields:
        return f"{before}{example_line(spec)}\n"
    parts = [part for part in spec.fields if part.required]
    parts += [part for part in spec.fields if not parts or part.name == "naam"][:1]
    parts = [part for part in spec.fields if part in parts]
    lines = "".join(_line(part, f"{before}    ") for part in parts)
    dash = f"{before}  - " if spec.many else f"{before}    "
    return f"{before}{spec.name}:\n{dash}{lines.lstrip()}"


def freshness(confirmed: bool, site: Site) -> str:
    """Return what a hub's card says of a profile that was just made, confirmed or not."""
    return cards.freshness(_hub("", site.today if confirmed else None).record, site.today)


def _hub(choice: str, confirmed: dt.date | None = None) -> Entry[Hub]:
    when = {"bevestigd_op": str(confirmed)} if confirmed else {}
    return _entry(Hub, naam="Hier", **({"type": choice} if choice else {}), **when)


def of(kind: Kind, catalogue: Catalogue, site: Site) -> tuple[str, tuple[Card, ...]]:
    """Return the field that decides which card is shown, and the cards, the first for no choice.

    Each is the card of a record with that choice, its texts replaced by marks.
    """
    match kind.id:
        case "hub":
            return "type", tuple(_hub_card(choice, site) for choice in ("", *TYPE.ids()))
        case "experiment":
            ids = EXPERIMENT_STATUS.ids()
            drawn = [_experiment_card(choice, catalogue, site) for choice in ids]
            return "status", (replace(drawn[0], when=""), *drawn)
        case "offer":
            return "", (_offer_card(catalogue, site),)
        case "story":
            return "", (_story_card(site),)
        case "action":
            choices = ("", *ACTION_STATUS.ids())
            return "status", tuple(_action_card(choice, site) for choice in choices)
    return "", ()


def _entry(model: type[R], **values: object) -> Entry[R]:
    """Return a record of a kind with these values only, and a summary."""
    record = model.model_validate({"samenvatting": "Hier", **values})
    return Entry(BY_MODEL[model], "naam", "", "", record, Path())


def _hub_card(choice: str, site: Site) -> Card:
    card = cards.hub_card(_hub(choice), site)
    view = replace(
        card,
        url="",
        name="{naam}",
        place="{plaats}",
        summary="{samenvatting}",
        helps=("{helpt_met}",),
        marks=(
            cards.Mark(label("hub.zoekt"), "{zoekt}"),
            cards.Mark(label("hub.biedt"), "{biedt}"),
        ),
        freshness="{vers}",
    )
    return Card(choice, "hub_card", view)


def _experiment_card(status: str, catalogue: Catalogue, site: Site) -> Card:
    entry = _entry(Experiment, titel="Hier", status=status)
    card = cards.experiment_card(entry, catalogue, site)
    view = replace(
        card,
        url="",
        title="{titel}",
        summary="{samenvatting}",
        factors=("{groeistof}",),
        leads="Trekkers: {trekkers}",
    )
    return Card(status, "experiment_card", view)


def _offer_card(catalogue: Catalogue, site: Site) -> Card:
    vorm, status = OFFER_VORM.ids()[0], OFFER_STATUS.ids()[0]
    entry = _entry(Offer, titel="Hier", vorm=vorm, status=status)
    card = academy.offer_card(entry, catalogue, site)
    view = replace(
        card,
        url="",
        title="{titel}",
        summary="{samenvatting}",
        form="{vorm}",
        factors=("{groeistof}",),
        status_label="{status}",
        leads="Gangmakers: {gangmakers}",
    )
    return Card("", "offer_card", view)


def _story_card(site: Site) -> Card:
    groeistof = GROEISTOF.ids()[:1]
    entry = _entry(
        Story, titel="Hier", datum=str(site.today), groeistof=list(groeistof), status="klaar"
    )
    card = stories.story_card(entry, site)
    view = replace(
        card,
        url="",
        title="{titel}",
        summary="{samenvatting}",
        factors=("{groeistof}",),
        date="{datum}",
    )
    return Card("", "story_card", view)


def _action_card(status: str, site: Site) -> Card:
    entry = _entry(Action, titel="Hier", **({"status": status} if status else {}))
    view = replace(
        agenda.action(entry, site),
        id="",
        title="{titel}",
        summary="{samenvatting}",
        description=Markup("<p>{beschrijving}</p>"),
        who="{wie}",
        brings="{brengt_in}",
        factors=(cards.LinkView("{groeistof}", None),),
        join_text="{tekst}",
        join_label="{adres}",
        join_url="https://voorbeeld.example",
        form_url="",
        edit_url="",
    )
    return Card(status, "action_card", view)
