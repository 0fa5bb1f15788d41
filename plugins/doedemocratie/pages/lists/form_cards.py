"""The card that grows beside a form: the site's own, with marks like "{naam}" for what is typed.

The script of the form puts there what somebody types. Each kind's pages give their own cards, as
`form_cards`.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TypeVar

from ...frozen import frozen
from ...model.grammar.base import Record
from ...model.kinds import BY_MODEL
from ...model.kinds.hub import Hub
from ...records.catalogue import Entry
from ..frame.spec import Site
from .cards import freshness

R = TypeVar("R", bound=Record)


@frozen
class FormCard:
    """The card for one choice of the deciding field (`when`); `part` names its template part.

    Its texts are marks like "{naam}".
    """

    when: str
    part: str
    view: object


@frozen
class FormCards:
    """What grows beside a form: the field that decides which card is shown, and the cards.

    The first card is for no choice. `within` is the class of the list they stand in, `heading` what
    stands above it, `note` what is not yet as it will be. `order` are the fields that the page of
    the record shows first, the others come as the form asks them. `preview` shows the whole page,
    where a kind has such a part.
    """

    decides: str = ""
    cards: tuple[FormCard, ...] = ()
    within: str = "packets"
    heading: str = "Zo komt het eruit te zien"
    note: str = ""
    order: tuple[str, ...] = ()
    preview: FormCard | None = None


def stand_in(model: type[R], **values: object) -> Entry[R]:
    """Return a record of a kind with these values only, and a summary."""
    record = model.model_validate({"samenvatting": "Hier", **values})
    return Entry(BY_MODEL[model], "naam", "", "", record, Path())


def fresh(day: dt.date | None, site: Site) -> str:
    """Return what a hub's card says of a profile that was just made, confirmed on a day or not."""
    when = {"bevestigd_op": str(day)} if day else {}
    return freshness(stand_in(Hub, naam="Hier", **when).record, site.today)
