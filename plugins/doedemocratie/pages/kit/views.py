"""What each drawn file of a kit shows: plain values, in words and colours that were chosen before.

Every text holds letters that the typefaces of print know (model/words/printable.py), and nothing
else. What a view names is all that its file depends on: it says which plants grow, and leaves the
growing, like the code of an address, to who makes the file.
"""

from __future__ import annotations

from ...frozen import frozen


@frozen
class Palette:
    """Colours of a sheet, `#rrggbb`.

    Above the ground `sky`, `sun` (behind the plant), `name` and `words`; below it `soil`, `told`,
    `quiet` (less of it) and `rule` (a thin line). `plants` are five shades of what grows: leaf, its
    shade, bloom, its shade, fruit. `edge` is a line around the leaf, "" for none.
    """

    sky: str
    sun: str
    name: str
    words: str
    soil: str
    told: str
    quiet: str
    rule: str
    plants: tuple[str, str, str, str, str]
    edge: str = ""


@frozen
class SheetLogo:
    """A logo on its ground ("licht", "donker").

    `picture` is the address of the file that the image step made, which bears the hash of what it
    was made from; `ratio` its width by its height.
    """

    picture: str
    alt: str
    ground: str
    ratio: float


@frozen
class Face:
    """Who: what every sheet shows.

    `title` names the document. `sort` and `place` stand above the name; `mark` is the shape beside
    them (a type of hub, "onbekend", "" for none). `sentences` are whole ones, of which a sheet
    shows as many as fit; `promised`: they are a promise, in larger type. `source` is a sentence
    that stays with them: where they come from when they are not the hub's own, or "".
    `stamp` is what a reader must know first, or "". `drawing` is an SVG whose ground lies at 78 of
    96; where there is a logo, that stands there. With `scene` it is a picture instead:
    "window", of eight to five, or "wide", along all of the ground. `seed` decides what grows.
    """

    title: str
    name: str
    sort: str
    place: str
    mark: str
    sentences: tuple[str, ...]
    promised: bool
    stamp: str
    drawing: str
    logo: SheetLogo | None
    palette: Palette
    seed: str
    scene: str = ""
    source: str = ""


@frozen
class SlotView:
    """One time on a day: its hours, and on which days, how and where, "" when nothing is told."""

    hours: str
    note: str
    appointment: bool


@frozen
class DayView:
    """One day with times; `appointment`: nobody walks in."""

    name: str
    slots: tuple[SlotView, ...]
    appointment: bool


@frozen
class PosterView:
    """A poster of A4: who and what above the ground, when and where below it.

    `helps` is a sentence, `week` the days with times; `heading` and `notes` stand above and below
    them. `ask` stands where there is no room for all notes, "" for nothing. `contacts` are the ways
    to reach the hub, `links` where each leads, "" for nowhere; `address` is that of its page, ""
    when unknown; `code` says what its code leads to.
    """

    face: Face
    helps: str
    heading: str
    week: tuple[DayView, ...]
    notes: tuple[str, ...]
    ask: str
    contacts: tuple[str, ...]
    links: tuple[str, ...]
    address: str
    code: str


@frozen
class VisitView:
    """A sheet of visiting cards: who, how to reach them, and the address of their page, or "".

    `links` as on a poster.
    """

    face: Face
    contacts: tuple[str, ...]
    links: tuple[str, ...]
    address: str
    code: str


@frozen
class CardView:
    """The picture of 1200 by 630 that goes with a link."""

    face: Face


@frozen
class SquareView:
    """The picture of 1080 by 1080 for a feed."""

    face: Face


@frozen
class QrView:
    """The code of an address."""

    address: str


@frozen
class MarkView:
    """A hub's own mark: `logo` where there is one, else `drawing`, its emblem as an SVG.

    The emblem also stands in for a logo that cannot be drawn.
    """

    drawing: str
    logo: SheetLogo | None

    @property
    def vector(self) -> bool:
        """Return whether there is an SVG of the mark: a logo may be a picture of points."""
        return self.logo is None or self.logo.picture.endswith(".svg")


@frozen
class TextFile:
    """A file that is a text."""

    text: str


@frozen
class DataFile:
    """A file that is bytes."""

    data: bytes
