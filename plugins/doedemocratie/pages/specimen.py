"""Specimens for the form pages: the smallest file of a kind, and its card with marks for texts.

The cards are the site's own (pages/cards.py and its neighbours): what they print of a record is
replaced by marks like "{naam}", which the script of the form fills in as somebody types.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from markupsafe import Markup

from ..model.fields import FieldSpec
from ..model.kinds import BY_ID, Kind
from ..model.vocab import (
    ACTION_STATUS,
    EXPERIMENT_STATUS,
    GROEISTOF,
    OFFER_STATUS,
    OFFER_VORM,
    TYPE,
)
from ..records.catalogue import Catalogue, Entry
from ..records.messages import example_line
from . import academy, agenda, cards, stories
from .labels import label
from .spec import Site


@dataclass(frozen=True, slots=True)
class Card:
    """The card for one choice of the deciding field (`when`); `part` names its template part.

    Its texts are marks like "{naam}", which the script replaces.
    """

    when: str
    part: str
    view: Any


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
    return cards.freshness(_hub("", site.today if confirmed else None), site.today)


def _hub(choice: str, confirmed: dt.date | None = None) -> Any:
    when = {"bevestigd_op": str(confirmed)} if confirmed else {}
    return _record(BY_ID["hub"], naam="Hier", **({"type": choice} if choice else {}), **when)


def of(kind: Kind, catalogue: Catalogue, site: Site) -> tuple[str, tuple[Card, ...]]:
    """Return the field that decides which card is shown, and the cards, the first for no choice.

    Each is the card of a record with that choice, its texts replaced by marks.
    """
    match kind.id:
        case "hub":
            return "type", tuple(_hub_card(kind, choice, site) for choice in ("", *TYPE.ids()))
        case "experiment":
            ids = EXPERIMENT_STATUS.ids()
            drawn = [_experiment_card(kind, one, catalogue, site) for one in ids]
            return "status", (replace(drawn[0], when=""), *drawn)
        case "offer":
            return "", (_offer_card(kind, catalogue, site),)
        case "story":
            return "", (_story_card(kind, site),)
        case "action":
            choices = ("", *ACTION_STATUS.ids())
            return "status", tuple(_action_card(kind, one, site) for one in choices)
    return "", ()


def _record(kind: Kind, **values: Any) -> Any:
    """Return a record of a kind with these values only, and a summary."""
    return kind.model.model_validate({"samenvatting": "Hier", **values})


def _entry(kind: Kind, record: Any) -> Entry:
    return Entry(kind, "naam", "", "", record, Path())


def _hub_card(kind: Kind, choice: str, site: Site) -> Card:
    card = cards.hub_card(_entry(kind, _hub(choice)), site)
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


def _experiment_card(kind: Kind, status: str, catalogue: Catalogue, site: Site) -> Card:
    record = _record(kind, titel="Hier", status=status)
    card = cards.experiment_card(_entry(kind, record), catalogue, site)
    view = replace(
        card,
        url="",
        title="{titel}",
        summary="{samenvatting}",
        factors=("{groeistof}",),
        leads="Trekkers: {trekkers}",
    )
    return Card(status, "experiment_card", view)


def _offer_card(kind: Kind, catalogue: Catalogue, site: Site) -> Card:
    vorm, status = OFFER_VORM.ids()[0], OFFER_STATUS.ids()[0]
    record = _record(kind, titel="Hier", vorm=vorm, status=status)
    card = academy.offer_card(_entry(kind, record), catalogue, site)
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


def _story_card(kind: Kind, site: Site) -> Card:
    groeistof = GROEISTOF.ids()[:1]
    record = _record(
        kind, titel="Hier", datum=str(site.today), groeistof=list(groeistof), status="klaar"
    )
    card = stories.story_card(_entry(kind, record), site)
    view = replace(
        card,
        url="",
        title="{titel}",
        summary="{samenvatting}",
        factors=("{groeistof}",),
        date="{datum}",
    )
    return Card("", "story_card", view)


def _action_card(kind: Kind, status: str, site: Site) -> Card:
    record = _record(kind, titel="Hier", **({"status": status} if status else {}))
    view = replace(
        agenda.action(_entry(kind, record), site),
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
