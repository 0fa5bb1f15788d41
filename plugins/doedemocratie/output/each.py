"""What a build publishes of each record besides its pages: one row each.

Made together with the pages of that record, and of what those are made of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from markupsafe import Markup

from ..build import BadContentError
from ..faults import during
from ..frozen import frozen
from ..machine.kept import CACHE
from ..model.grammar.base import Record
from ..model.kinds.hub import Hub
from ..pages.finding import contact
from ..pages.following import hours
from ..pages.frame import urls
from ..pages.kit.elsewhere import embeds
from ..pages.lists.making import Making
from ..pages.reuse import files as open_data
from ..questions import webform
from ..records.catalogue import Entry, holds
from . import bundle

HERE = Path(__file__).parents[1]


@frozen
class Beside:
    """What is made beside the pages of a record is made from; `worn` is what embeds wear."""

    making: Making
    worn: Markup


Texts = Iterator[tuple[str, str | bytes]]


@frozen
class RecordOutput:
    """Something that is published of one record besides its pages; as Output for the rest."""

    name: str
    address: str
    make: Callable[[Entry[Record], Beside], Texts]


def of_record(
    output: RecordOutput, entry: Entry[Record], beside: Beside
) -> list[tuple[str, bytes]]:
    """Return (address, content) of each file that is made of one record besides its pages."""
    with during(f"het maken van {output.name} ({entry.file})"):
        return [
            (path, text.encode() if isinstance(text, str) else text)
            for path, text in output.make(entry, beside)
        ]


def _contact(entry: Entry[Record], _: Beside) -> Texts:
    if holds(entry, Hub):
        yield from contact.file(entry)


def _emblem(entry: Entry[Record], beside: Beside) -> Texts:
    """Yield the emblem of a hub."""
    if holds(entry, Hub):
        card = beside.making.listing.cards[entry.slug]
        yield card.image, card.emblem.file


def _hub_embeds(entry: Entry[Record], beside: Beside) -> Texts:
    """Yield what of a hub stands on somebody else's page; none of it is a page of the site."""
    if holds(entry, Hub):
        yield from embeds.of_hub(entry, beside.making, beside.worn)


def _record(entry: Entry[Record], _: Beside) -> Texts:
    yield f"data/records/{entry.kind.folder}/{entry.slug}.json", webform.record(entry)


def _data_beside(entry: Entry[Record], beside: Beside) -> Texts:
    yield from open_data.beside(entry, beside.making.site)


def _hours(entry: Entry[Record], beside: Beside) -> Texts:
    """Yield the hours of a hub at each address that it ever had.

    Who follows one would keep its hours for ever when the file were gone.
    """
    if holds(entry, Hub):
        calendar = hours.calendar(entry, beside.making.site)
        for slug in (entry.slug, *entry.record.former()):
            yield urls.hours(slug), calendar


def worn_by_embeds(project: Path) -> Markup:
    """Return what all embeds wear; raises BadContentError where it cannot be made."""
    try:
        css = (HERE / "templates" / embeds.SHEET).read_text("utf-8")
        small = bundle.sheet(css, project / "node_modules", project / CACHE)
        return embeds.style(small.decode())
    except bundle.BundleError as error:
        raise BadContentError(str(error)) from None


EACH: tuple[RecordOutput, ...] = (
    RecordOutput("hoe knooppunten te bereiken zijn", contact.FOLDER, _contact),
    RecordOutput("de emblemen", urls.HUBS, _emblem),
    RecordOutput("wat op een andere website kan staan", urls.HUBS, _hub_embeds),
    RecordOutput("de gegevens van een bestand", "data/records/", _record),
    RecordOutput("de open data bij een pagina", "", _data_beside),
    RecordOutput("de agenda's", urls.HUBS, _hours),
)
