"""The branding page: what a hub stands for, and words and colours that others may take along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model.kinds.hub import Hub
from ...model.kinds.hub_parts import Brand
from ...model.values.texts import phone
from ...model.words import sentences
from ...model.words.vocab import BEREIK, HELPT_MET, TYPE
from ...records.catalogue import Entry
from ..drawing.colour import Guest, guest
from ..frame import dates, markdown, pictures, rhythm, urls
from ..frame.pictures import LogoView, Picture, PictureView
from ..frame.spec import Crumb, Page, Site
from ..kit import codes
from ..lists.cards import LinkView, freshness
from ..lists.making import Sort, of_each
from .hub_head import HubHead, head, told_apart

# A promise of more letters stands in smaller type.
LONG = 70


@dataclass(frozen=True, slots=True)
class Swatch:
    """A colour of the hub with the ink that reads on it; `derived` when we made it of the hub's."""

    name: str
    guest: Guest
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """Words to take over. `derived` when we made them from the profile."""

    name: str
    words: int
    text: str
    derived: bool


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure, what it counts, and year and source in one line."""

    number: str
    what: str
    note: str


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quote and who said it."""

    text: str
    who: str


@dataclass(frozen=True, slots=True)
class Download:
    """What a visitor takes along: its address, the name that the file gets, and what it is."""

    url: str
    name: str
    what: str


@dataclass(frozen=True, slots=True)
class PictureToTake:
    """A picture of the hub, shown with its credit and to take along."""

    view: PictureView
    download: Download


@dataclass(frozen=True, slots=True)
class LogoToTake:
    """The hub's logo on its ground, and to take along."""

    view: LogoView
    download: Download


@dataclass(frozen=True, slots=True)
class BrandView:
    """All of a branding page. `long`: what stands in its head asks for smaller type."""

    head: HubHead
    promise: str
    hours: str
    long: bool
    why: Markup
    what: Markup
    different: Markup
    swatches: tuple[Swatch, ...]
    boilerplates: tuple[Boilerplate, ...]
    logo: LogoToTake | None
    pictures: tuple[PictureToTake, ...]
    figures: tuple[FigureView, ...]
    quotes: tuple[QuoteView, ...]
    news: tuple[LinkView, ...]
    press: tuple[LinkView, ...]
    do: tuple[str, ...]
    dont: tuple[str, ...]
    freshness: str
    form_url: str


def page(entry: Entry[Hub], site: Site, *, twin: bool = False) -> Page[BrandView]:
    """Return the branding page of a hub; `twin`: another hub has its name."""
    hub = entry.record
    return Page(
        url=urls.brand(entry.slug),
        sort="brand",
        title=f"{told_apart(hub, twin=twin)}, merk en pers",
        description=f"Over {hub.naam}: wat je mag overnemen voor een bericht of een poster.",
        view=view(entry, site),
        section=urls.HUBS,
        crumbs=(
            Crumb("Home", urls.HOME),
            Crumb("Knooppunten", urls.HUBS),
            Crumb(hub.naam, urls.hub(entry.slug)),
            Crumb("Merk en pers", None),
        ),
        source=entry.path,
        indexed=not hub.voorbeeld,
        changed=hub.bevestigd_op,
        card=urls.kit(entry.slug, "kaart.png"),
        head=codes.discovery(entry, site),
    )


def view(entry: Entry[Hub], site: Site) -> BrandView:
    """Return what the branding template prints."""
    hub = entry.record
    brand = hub.merk or Brand()
    top = head(entry, site)
    promise = brand.belofte or hub.slogan or ""
    return BrandView(
        head=top,
        promise=promise,
        hours="" if top.stopped else rhythm.summary(hub.bereikbaar),
        long=len(promise) > LONG if promise else top.long,
        why=markdown.render(brand.waarom),
        what=markdown.render(brand.wat),
        different=markdown.render(brand.anders),
        swatches=tuple(swatches(brand)),
        boilerplates=tuple(boilerplates(hub, brand)),
        logo=logo_to_take(entry, site),
        pictures=tuple(pictures_to_take(entry, site)),
        figures=tuple(
            FigureView(
                figure.getal,
                figure.wat,
                ", ".join(str(part) for part in (figure.jaar, figure.bron) if part),
            )
            for figure in brand.cijfers or ()
        ),
        quotes=tuple(
            QuoteView(quote.tekst, ", ".join(filter(None, (quote.wie, quote.rol))))
            for quote in brand.citaten or ()
        ),
        news=tuple(
            LinkView(item.titel, item.url, dates.day(item.datum) if item.datum else "")
            for item in brand.in_het_nieuws or ()
        ),
        press=tuple(press(brand)),
        do=brand.wel or (),
        dont=brand.niet or (),
        freshness=freshness(hub, site.today),
        form_url=urls.root(urls.brand(entry.slug)) + urls.change("knooppunt", entry.slug),
    )


def swatches(brand: Brand) -> Iterator[Swatch]:
    """Yield the colours of a hub, and a soft tint of its own colour."""
    if brand.kleur:
        yield Swatch("Eigen kleur", guest(brand.kleur))
    if brand.accent:
        yield Swatch("Accent", guest(brand.accent))
    if brand.kleur:
        yield Swatch("Zachte tint", guest(guest(brand.kleur).light.tint), derived=True)


def logo_to_take(entry: Entry[Hub], site: Site) -> LogoToTake | None:
    """Return the logo of a hub, or None."""
    view = pictures.logo(site.pictures, entry)
    return LogoToTake(view, download(view.picture, f"{entry.slug}-logo")) if view else None


def pictures_to_take(entry: Entry[Hub], site: Site) -> Iterator[PictureToTake]:
    """Yield the pictures of a hub that could be made."""
    parts = entry.record.merk.beelden or () if entry.record.merk else ()
    for number, part in enumerate(parts, start=1):
        view = pictures.shown(site.pictures, entry, part)
        if view:
            yield PictureToTake(view, download(view.picture, f"{entry.slug}-{number}"))


def download(picture: Picture, name: str) -> Download:
    """Return what a visitor takes along, as a file called `name`."""
    suffix = picture.whole.rpartition(".")[2]
    return Download(picture.whole, f"{name}.{suffix}", pictures.taken_along(picture))


def press(brand: Brand) -> Iterator[LinkView]:
    """Yield how the press reaches a hub."""
    if not brand.pers:
        return
    if brand.pers.naam:
        yield LinkView(brand.pers.naam, None)
    if brand.pers.email:
        yield LinkView(brand.pers.email, f"mailto:{brand.pers.email}")
    if brand.pers.telefoon:
        yield LinkView(brand.pers.telefoon, phone.href(brand.pers.telefoon))


def boilerplates(hub: Hub, brand: Brand) -> Iterator[Boilerplate]:
    """Yield who the hub is in about 25, 50 and 100 words.

    What the hub did not write is made from its profile, from whole sentences only: a length that
    the profile cannot fill beyond the one before it is left out. A provisional profile is not the
    hub's own words, so nothing is made from it.
    """
    whole = tuple(_sentences(hub))
    before = ""
    for name, words, own in (
        ("Kort", 25, brand.kort),
        ("Midden", 50, brand.midden),
        ("Lang", 100, brand.lang),
    ):
        text = own or ("" if hub.provisional() else derived(whole, words))
        if text != before:
            yield Boilerplate(name, words if own else len(text.split()), text, derived=own is None)
        before = text


def derived(whole: Sequence[str], words: int) -> str:
    """Return the first sentences that together stay within about `words` words; at least one."""
    text = ""
    for sentence in whole:
        longer = f"{text} {sentence}".strip()
        if text and len(longer.split()) > words * 1.15:
            break
        text = longer
    return text


def _sentences(hub: Hub) -> Iterator[str]:
    yield hub.samenvatting
    if hub.type and hub.bereik:
        where = f" in {hub.plaats}" if hub.plaats else ""
        reach = " of ".join(map(BEREIK.label, hub.bereik))
        words = f"{TYPE.label(hub.type)} knooppunt met een {reach} bereik"
        yield f"{hub.naam} is een {words}{where}."
    if hub.helpt_met:
        labels = [HELPT_MET.label(choice) for choice in hub.helpt_met]
        listed = " en ".join(filter(None, [", ".join(labels[:-1]), labels[-1]]))
        yield f"Je kunt er terecht voor: {listed}."
    if hub.beschrijving and not hub.provisional():  # an unconfirmed text is not for copying
        yield from sentences.parted(markdown.plain(hub.beschrijving))


SORTS = (
    Sort(
        id="brand",
        name="merkpagina",
        plural="merkpagina's",
        pages=of_each(
            "brand",
            Hub,
            urls.brand,
            lambda entry, making: page(entry, making.site, twin=entry.slug in making.namesakes),
        ),
        label="merk en pers",
        group="Knooppunten",
        weight=0.2,
    ),
)
