"""All that a hub's kit may hold: a row for each thing, and the files that it comes as.

To give hubs another file, add it here; the branding page, the zip and the build follow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from ...frozen import frozen
from ...model.kinds.hub import Hub
from ...records.catalogue import Entry
from ..frame import pictures, urls
from ..lists.making import Making
from . import cards as others
from . import sheets
from .pieces import Asked, Piece
from .small import contacts, palette, texts
from .views import DataFile, MarkView, PosterView, QrView, SquareView, TextFile


@frozen
class File:
    """A file of a kit: its name, what makes it, and what it is called beside its size.

    `view` gives what it shows, None for a hub that has no such file. `opens`: a browser shows it
    instead of keeping it. `small` makes its picture for a page, where it is no picture itself.
    """

    name: str
    maker: str
    sort: str
    view: Callable[[Entry[Hub], Making], object | None]
    opens: bool = False
    small: str = ""


@frozen
class Item:
    """A thing in a kit, in one or more files; `picture` is the one that a page can show, or "".

    `{name}` in `what` is the hub: who reads it may be anybody.
    """

    id: str
    label: str
    what: str
    files: tuple[File, ...]
    picture: str = ""


def square(entry: Entry[Hub], making: Making) -> SquareView | None:
    """Return what the square picture shows; only a hub that confirmed its profile has one."""
    return sheets.square(entry, making) if entry.record.bevestigd_op else None


def code(entry: Entry[Hub], making: Making) -> QrView | None:
    """Return what the code of a hub's page shows; None where the site has no address."""
    address = sheets.url(entry, making)
    return sheets.qr(address) if address else None


def _mark(*, logo: bool, vector: bool) -> Callable[[Entry[Hub], Making], MarkView | None]:
    def view(entry: Entry[Hub], making: Making) -> MarkView | None:
        mark = sheets.mark(entry, making)
        right = (mark.logo is not None) is logo and (mark.vector or not vector)
        return mark if right else None

    return view


def _vcard(entry: Entry[Hub], making: Making) -> TextFile:
    return TextFile(contacts.vcard(entry, making.site))


def _signature(entry: Entry[Hub], making: Making) -> TextFile | None:
    if not contacts.reachable(entry.record):
        return None
    return TextFile(contacts.signature_html(entry, making.site))


def _plain_signature(entry: Entry[Hub], making: Making) -> TextFile | None:
    if not contacts.reachable(entry.record):
        return None
    return TextFile(contacts.signature_text(entry, making.site))


def _css(entry: Entry[Hub], _: Making) -> TextFile:
    return TextFile(palette.css(entry.title, palette.swatches(entry)))


def _gpl(entry: Entry[Hub], _: Making) -> TextFile:
    return TextFile(palette.gpl(entry.title, palette.swatches(entry)))


def _ase(entry: Entry[Hub], _: Making) -> DataFile:
    return DataFile(palette.ase(entry.title, palette.swatches(entry)))


def _texts(entry: Entry[Hub], making: Making) -> TextFile | None:
    text = texts.file(entry, making.site)
    return TextFile(text) if text else None


POSTER = "poster.pdf"
CARD = "kaart.png"
SQUARE = "vierkant.png"
CODE = "qr.svg"
SIGNATURE = "handtekening.html"

ITEMS: tuple[Item, ...] = (
    Item(
        "poster",
        "Poster",
        "A4, past ook op A3.",
        (File(POSTER, "poster", "PDF", sheets.poster, small="poster-small"),),
        picture="poster-klein.png",
    ),
    Item(
        "visitekaartjes",
        "Visitekaartjes",
        "Een vel A4 om uit te knippen.",
        (File("visitekaartjes.pdf", "visit", "PDF", sheets.visit, small="visit-small"),),
        picture="visitekaartjes-klein.png",
    ),
    Item(
        "kaart",
        "Kaart bij een bericht",
        "Te zien als iemand de pagina van {name} deelt. 1200 × 630 beeldpunten.",
        (File(CARD, "card", "PNG", sheets.card),),
        picture=CARD,
    ),
    Item(
        "vierkant",
        "Vierkant beeld",
        "Voor sociale media. 1080 × 1080 beeldpunten.",
        (File(SQUARE, "square", "PNG", square),),
        picture=SQUARE,
    ),
    Item(
        "qr",
        "QR-code",
        "Wie hem scant, komt op het profiel van {name}.",
        (File(CODE, "qr-svg", "SVG", code), File("qr.png", "qr-png", "PNG", code)),
        picture=CODE,
    ),
    Item(
        "logo",
        "Logo",
        "Klein genoeg voor een mail of een website.",
        (
            File("logo.svg", "mark-svg", "SVG", _mark(logo=True, vector=True)),
            File("logo.png", "mark-png", "PNG", _mark(logo=True, vector=False)),
        ),
        picture="logo.png",
    ),
    Item(
        "embleem",
        "Embleem",
        "Het plantje dat bij dit knooppunt hoort.",
        (
            File("embleem.svg", "mark-svg", "SVG", _mark(logo=False, vector=True)),
            File("embleem.png", "mark-png", "PNG", _mark(logo=False, vector=False)),
        ),
        picture="embleem.svg",
    ),
    Item(
        "contact",
        "Contactkaartje",
        "Voor het adresboek van een telefoon of computer.",
        (File("contact.vcf", "text", "vCard", _vcard),),
    ),
    Item(
        "handtekening",
        "Handtekening onder je mail",
        "Voor wie namens dit knooppunt mailt: open, selecteer alles, plak in je mailprogramma.",
        (
            File(SIGNATURE, "text", "met opmaak", _signature, opens=True),
            File("handtekening.txt", "text", "gewone tekst", _plain_signature),
        ),
    ),
    Item(
        "kleuren",
        "Kleuren",
        "CSS voor een website, GPL voor GIMP en Inkscape, ASE voor Adobe.",
        (
            File("kleuren.css", "text", "CSS", _css),
            File("kleuren.gpl", "text", "GPL", _gpl),
            File("kleuren.ase", "bytes", "ASE", _ase),
        ),
    ),
    Item(
        "teksten",
        "Teksten",
        "Alles om over te nemen, en wie de pers te woord staat, in gewone letters.",
        (File("teksten.txt", "text", "tekst", _texts),),
    ),
)

_MAKERS = tuple(
    sorted(
        {
            maker
            for item in ITEMS
            for file in item.files
            for maker in (file.maker, file.small)
            if maker
        }
    )
)


def of_hub(
    entry: Entry[Hub], making: Making, *, ink_saving: bool = False, shown: bool = False
) -> Iterator[Piece]:
    """Yield every file of a hub's kit before it is made; `ink_saving`: its poster on white.

    `shown`: also the pictures by which a page shows what is no picture itself.
    """
    for item in ITEMS:
        for file in item.files:
            view = file.view(entry, making)
            if ink_saving and isinstance(view, PosterView):
                view = sheets.poster(entry, making, ink_saving=True)
            if view is not None:
                yield Piece(urls.kit(entry.slug, file.name), file.maker, view)
                if shown and file.small:
                    yield Piece(urls.kit(entry.slug, item.picture), file.small, view)


def asked(making: Making) -> Iterator[Asked]:
    """Yield the files of every hub's kit, each kit together."""
    for entry in making.catalogue.of(Hub):
        yield Asked(told(entry, making), _MAKERS, partial(of_hub, entry, making, shown=True))


def told(entry: Entry[Hub], making: Making) -> bytes:
    """Return all that the files of a hub follow from; a test lets them ask for nothing else."""
    site, brand = making.site, entry.record.merk
    shown = [pictures.shown(site.pictures, entry, part) for part in (brand and brand.beelden) or ()]
    around = repr((entry.slug, site.address, pictures.logo(site.pictures, entry), shown))
    return f"{around}\n{entry.record.model_dump_json()}".encode()


def cards(making: Making) -> Iterator[Piece]:
    """Yield the social card of every hub, and of every other page that has one."""
    yield from others.cards(making)
    for entry in making.catalogue.of(Hub):
        view = sheets.card(entry, making)
        if view is not None:
            yield Piece(urls.kit(entry.slug, CARD), "card", view)
