"""A hub's kit as its branding page shows it: what there is of it, and why something is not."""

from __future__ import annotations

from collections.abc import Iterator

from ...frozen import frozen
from ...model.kinds.hub import Hub
from ...model.words.printable import nameable
from ...records.catalogue import Entry
from ..frame import urls
from ..frame.pictures import weight
from ..frame.spec import Site
from .files import ITEMS, POSTER, File, Item
from .small.contacts import reachable


@frozen
class FileView:
    """A file to take along: its name, its address, what sort and size it is.

    `name` is what it is called once it is kept, "" for a file that a browser shows.
    """

    file: str
    url: str
    told: str
    name: str


@frozen
class ItemView:
    """A thing in the kit with its files; `picture` is the address of the one to show, or ""."""

    id: str
    label: str
    what: str
    picture: str
    files: tuple[FileView, ...]


@frozen
class Why:
    """What is not in a kit and why, in a sentence; `confirms`: it comes once the hub confirms."""

    text: str
    confirms: bool = False


@frozen
class KitView:
    """All of a hub's kit. `ready`: this build makes kits; `why` says what is not there, and why.

    `zip` is the name that everything in one file gets, `whole` how much that is, `letters` how many
    the longest word of the hub's name has: what is drawn small must hold it.
    """

    ready: bool
    items: tuple[ItemView, ...]
    why: tuple[Why, ...]
    zip: str
    whole: str
    letters: int


def kit(entry: Entry[Hub], site: Site) -> KitView:
    """Return the kit of a hub, of the files that were made."""
    if site.kit is None:
        return KitView(ready=False, items=(), why=(), zip="", whole="", letters=0)
    items = tuple(filter(None, (_item(item, entry, site) for item in ITEMS)))
    whole = sum(site.kit[file.url] for item in items for file in item.files)
    return KitView(
        ready=True,
        items=items,
        why=tuple(_why(entry, site)),
        zip=f"{entry.slug}-kit",
        whole=f"{sum(len(item.files) for item in items)} bestanden, {weight(whole)}",
        letters=max(map(len, entry.title.split())),
    )


def _item(item: Item, entry: Entry[Hub], site: Site) -> ItemView | None:
    files = tuple(filter(None, (_file(file, entry, site) for file in item.files)))
    if not files:
        return None
    picture = urls.kit(entry.slug, item.picture) if item.picture else ""
    shown = picture if picture in (site.kit or {}) else ""
    what = item.what.replace("{name}", entry.title)
    return ItemView(item.id, item.label, what, shown, files)


def _file(file: File, entry: Entry[Hub], site: Site) -> FileView | None:
    url = urls.kit(entry.slug, file.name)
    size = (site.kit or {}).get(url)
    if size is None:
        return None
    name = "" if file.opens else f"{entry.slug}-{file.name}"
    told = f"{file.sort}, {weight(size)}".replace(" kB", "\u00a0kB")
    return FileView(file.name, url, told, name)


def _why(entry: Entry[Hub], site: Site) -> Iterator[Why]:
    """Yield what is missing from the kit of a hub, and why, in sentences."""
    hub, there = entry.record, site.kit or {}
    if urls.kit(entry.slug, POSTER) not in there:
        yield Why(
            "Een poster, visitekaartjes en beelden zijn er niet: de letters van deze naam kunnen "
            "we nog niet drukken."
        )
    if not site.address:
        yield Why(
            "Een QR-code is er niet, en wie een link naar deze pagina deelt, ziet er geen beeld "
            "(og:image) en geen kaart (oEmbed) bij. Daarvoor moet vaststaan op welk adres deze "
            "site staat, en dat is hier niet ingevuld."
        )
    if hub.stadium == "gestopt":
        yield Why("Een handtekening voor de mail is er niet: dit knooppunt is gestopt.")
    elif not reachable(hub):
        yield Why(
            "Een handtekening en een vierkant beeld komen erbij als het profiel bevestigd is.",
            confirms=True,
        )
    elif not hub.bevestigd_op and nameable(hub.naam):
        yield Why("Een vierkant beeld komt erbij als het profiel bevestigd is.", confirms=True)
