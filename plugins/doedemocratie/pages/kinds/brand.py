"""The branding page: what a hub stands for, and words and colours that others may take along."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ...frozen import frozen
from ...model.coaching import OF_A_BRAND, missing
from ...model.kinds.experiment import Experiment
from ...model.kinds.hub import Hub
from ...model.kinds.hub_parts import PLAIN, Brand
from ...model.kinds.story import Story
from ...model.values.texts import phone
from ...records.catalogue import Entry
from ..frame import dates, markdown, pictures, urls
from ..frame.pictures import LogoView, Picture, PictureView
from ..frame.spec import Crumb, Page, Site
from ..kit.elsewhere import codes
from ..kit.small.contacts import YOUR_NAME
from ..kit.small.palette import ColourPair, Swatch, pairs, swatches
from ..kit.small.texts import Boilerplate, boilerplates, where_known
from ..kit.taken import KitView, kit
from ..lists.cards import HubCard, LinkView
from ..lists.making import Making, PageSort, of_each
from .hub_head import HubHead, head, told_apart
from .story.views import QuoteView, quoted

# A promise of more letters stands in smaller type.
LONG = 70


@frozen
class KnownView:
    """Where a hub is known ("stad"), and how."""

    where: str
    text: str


@frozen
class StatisticView:
    """A figure, what it counts, and year and source in one line."""

    number: str
    what: str
    note: str


@frozen
class BrandFile:
    """What a visitor takes along: its address, the name that the file gets, and what it is."""

    url: str
    name: str
    what: str


@frozen
class PictureToTake:
    """A picture of the hub, shown with its credit and to take along."""

    view: PictureView
    download: BrandFile


@frozen
class LogoToTake:
    """The hub's logo on its ground, and to take along."""

    view: LogoView
    download: BrandFile


@frozen
class BrandView:
    """All of a branding page.

    `long`: what stands in its head asks for smaller type. `asked` stands in a signature where a
    name is to be filled in.
    """

    head: HubHead
    promise: str
    hours: str
    long: bool
    why: Markup
    what: Markup
    different: Markup
    repute: tuple[KnownView, ...]
    swatches: tuple[Swatch, ...]
    pairs: tuple[ColourPair, ...]
    kit: KitView
    own_site: str
    boilerplates: tuple[Boilerplate, ...]
    logo: LogoToTake | None
    pictures: tuple[PictureToTake, ...]
    figures: tuple[StatisticView, ...]
    quotes: tuple[QuoteView, ...]
    news: tuple[LinkView, ...]
    press: tuple[LinkView, ...]
    do: tuple[str, ...]
    dont: tuple[str, ...]
    stories: tuple[LinkView, ...]
    experiments: tuple[LinkView, ...]
    stronger: tuple[str, ...]
    freshness: str
    form_url: str
    asked: str


def page(entry: Entry[Hub], making: Making) -> Page[BrandView]:
    """Return the branding page of a hub."""
    hub = entry.record
    twin = entry.slug in making.namesakes
    return Page(
        url=urls.brand(entry.slug),
        sort="brand",
        title=f"{told_apart(hub, twin=twin)}, merk en pers",
        description=f"Over {hub.naam}: poster, kaartjes, kleuren en teksten om over te nemen.",
        view=view(entry, making),
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
        head=codes.discovery(entry, making.site),
    )


def view(entry: Entry[Hub], making: Making) -> BrandView:
    """Return what the branding template prints."""
    hub, site, relations = entry.record, making.site, making.relations
    brand = hub.merk or PLAIN
    card = making.listing.cards[entry.slug]
    top = head(entry, card)
    promise = brand.belofte or hub.slogan or ""
    return BrandView(
        head=top,
        promise=promise,
        hours=card.hours,
        long=len(promise) > LONG if promise else top.long,
        why=markdown.render(brand.waarom),
        what=markdown.render(brand.wat),
        different=markdown.render(brand.anders),
        repute=tuple(KnownView(where, text) for where, text in where_known(brand)),
        swatches=swatches(entry),
        pairs=pairs(entry),
        kit=kit(entry, site),
        own_site=urls.for_own_site(entry.slug),
        boilerplates=tuple(boilerplates(hub)),
        logo=logo_to_take(entry, card),
        pictures=tuple(pictures_to_take(entry, site)),
        figures=tuple(
            StatisticView(
                figure.getal,
                figure.wat,
                ", ".join(str(part) for part in (figure.jaar, figure.bron) if part),
            )
            for figure in brand.cijfers or ()
        ),
        quotes=tuple(map(quoted, brand.citaten or ())),
        news=tuple(
            LinkView(item.titel, item.url, dates.day(item.datum) if item.datum else "")
            for item in brand.in_het_nieuws or ()
        ),
        press=tuple(press(brand)),
        do=brand.wel or (),
        dont=brand.niet or (),
        stories=relations.of(Hub, entry.slug, Story),
        experiments=relations.of(Hub, entry.slug, Experiment),
        stronger=()
        if top.stopped
        else tuple(question.sentence for question in missing(hub, OF_A_BRAND)),
        freshness=card.freshness,
        form_url=urls.root(urls.brand(entry.slug)) + urls.change("knooppunt", entry.slug),
        asked=YOUR_NAME,
    )


def logo_to_take(entry: Entry[Hub], card: HubCard) -> LogoToTake | None:
    """Return the logo of a hub, or None."""
    view = card.logo
    return LogoToTake(view, download(view.picture, f"{entry.slug}-logo")) if view else None


def pictures_to_take(entry: Entry[Hub], site: Site) -> Iterator[PictureToTake]:
    """Yield the pictures of a hub that could be made."""
    parts = entry.record.merk.beelden or () if entry.record.merk else ()
    for number, part in enumerate(parts, start=1):
        view = pictures.shown(site.pictures, entry, part)
        if view:
            yield PictureToTake(view, download(view.picture, f"{entry.slug}-{number}"))


def download(picture: Picture, name: str) -> BrandFile:
    """Return what a visitor takes along, as a file called `name`."""
    suffix = picture.whole.rpartition(".")[2]
    return BrandFile(picture.whole, f"{name}.{suffix}", pictures.taken_along(picture))


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


SORTS = (
    PageSort(
        id="brand",
        name="merkpagina",
        plural="merkpagina's",
        pages=of_each(
            "brand",
            Hub,
            urls.brand,
            page,
        ),
        label="merk en pers",
        group="Knooppunten",
        weight=0.2,
    ),
)
