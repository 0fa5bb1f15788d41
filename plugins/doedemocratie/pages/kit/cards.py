"""The social cards of what is no hub: stories, experiments, offers, growth factors, lists, home."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from ...model.kinds.experiment import Experiment
from ...model.kinds.growth_factor import GrowthFactor
from ...model.kinds.offer import Offer
from ...model.kinds.story import Story
from ...model.words.printable import drawn, nameable
from ...model.words.vocab import EXPERIMENT_STATUS, OFFER_VORM, PROVINCIE, TYPE
from ..drawing.colour import INK
from ..drawing.emblem import emblem
from ..frame import urls
from ..lists import facets
from ..lists.making import Making
from . import scenes
from .pieces import Asked, Piece
from .sheets import palette
from .telling import whole
from .views import CardView, Face

# The ground of each: quiet enough for the drawing beside the words.
STORY, EXPERIMENT, OFFER, FACTOR, LIST = "#f4f0de", "#ffe3a3", "#d5e5d8", "#b4d765", "#1a4438"
# What stands beside the words, by the scene of a card.
_DRAWN = {"": "een getekende plant", "window": "een tekening", "wide": "een getekende kas"}
WHO_HELPS = "Wie helpt je op weg met je initiatief? Hier staan ze bij elkaar."
QUESTION = "Waar kun je terecht met je initiatief?"
ANSWER = "Vind een plek of een mens in je buurt die verder helpt."


def asked(making: Making) -> Iterator[Asked]:
    """Yield all these cards together: each follows from several records, and they are few."""
    yield Asked(None, ("card",), partial(cards, making))


def cards(making: Making) -> Iterator[Piece]:
    """Yield the social card of every such page whose title can be drawn."""
    for url, face in _faces(making):
        if nameable(face.title):
            yield Piece(urls.card(url), "card", CardView(face))


def told(pieces: Iterable[Piece]) -> Iterator[tuple[str, str]]:
    """Yield the address of every social card among these, and in words what it shows."""
    for piece in pieces:
        if isinstance(piece.view, CardView):
            yield piece.address, in_words(piece.view.face)


def in_words(face: Face) -> str:
    """Return what a card shows: what is drawn on it, and what it says of whom."""
    drawing = "het logo" if face.logo else _DRAWN[face.scene]
    sort = "" if face.sort.casefold() in face.name.casefold() else face.sort
    of = ", ".join(filter(None, (sort, *face.place.split(" · "))))
    sentences = (f"Kaart met {drawing} en ‘{face.name}’", of, face.stamp)
    return " ".join(f"{sentence}." for sentence in sentences if sentence)


def _faces(making: Making) -> Iterator[tuple[str, Face]]:
    catalogue, site = making.catalogue, making.site
    yield urls.HOME, _face(QUESTION, site.name, ANSWER, INK, scenes.greenhouse(), scene="wide")
    for story in catalogue.of(Story):
        told, factors = story.record, story.record.groeistof
        first = site.factor(factors[0])
        picture = scenes.story(factors[0])
        yield (
            urls.story(story.slug),
            _face(told.titel, "Verhaal", told.samenvatting, STORY, picture, place=first),
        )
    for experiment in catalogue.of(Experiment):
        tried = experiment.record
        picture = scenes.story(next(iter(tried.groeistof or ()), ""))
        status = EXPERIMENT_STATUS.label(tried.status)
        yield (
            urls.experiment(experiment.slug),
            _face(tried.titel, "Experiment", tried.samenvatting, EXPERIMENT, picture, place=status),
        )
    for offer in catalogue.of(Offer):
        taught = offer.record
        picture = scenes.story(next(iter(taught.groeistof or ()), ""))
        form = OFFER_VORM.label(taught.vorm)
        yield (
            urls.offer(offer.slug),
            _face(taught.titel, "Academy", taught.samenvatting, OFFER, picture, place=form),
        )
    for factor in catalogue.of(GrowthFactor):
        grown = factor.record
        picture = scenes.story(factor.slug)
        yield (
            urls.factor(factor.slug),
            _face(grown.titel, "Groeistof", grown.samenvatting, FACTOR, picture),
        )
    yield from _landings(making)


def _landings(making: Making) -> Iterator[tuple[str, Face]]:
    by_name = {facet.parameter: facet for facet in facets.facets(making.site)}
    there = frozenset(facets.landings(making.listing.listed))
    for choice in by_name["type"].choices:
        if choice.id in TYPE and ("type", choice.id) in there:
            heading = facets.heading(by_name["type"], choice)
            plant = emblem(choice.id, choice.id, LIST, apart=True).file
            face = _face(heading, "Knooppunten", choice.help, LIST, plant, scene="")
            yield urls.landing("type", choice.id), face
    for choice in by_name["provincie"].choices:
        if choice.id in PROVINCIE and ("provincie", choice.id) in there:
            heading = facets.heading(by_name["provincie"], choice)
            picture = scenes.province(choice.id) or scenes.story("")
            face = _face(heading, "Knooppunten", WHO_HELPS, LIST, picture)
            yield urls.landing("provincie", choice.id), face


def _face(
    title: str,
    sort: str,
    text: str,
    ground: str,
    picture: str,
    *,
    place: str = "",
    scene: str = "window",
) -> Face:
    return Face(
        title=title,
        name=drawn(title),
        sort=drawn(sort),
        place=drawn(place),
        mark="",
        sentences=whole(text),
        promised=False,
        stamp="",
        drawing=picture,
        logo=None,
        palette=palette(ground),
        seed=title,
        scene=scene,
    )
