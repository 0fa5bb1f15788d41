"""The social cards of what is no hub: stories, experiments, offers, growth factors, lists, home."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeVar

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

R = TypeVar("R", Story, Experiment, Offer, GrowthFactor)

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
    site = making.site
    yield urls.HOME, _face(QUESTION, site.name, ANSWER, INK, scenes.greenhouse(), scene="wide")
    yield from _of_kind(making, Story, STORY, lambda story: site.factor(story.groeistof[0]))
    yield from _of_kind(
        making, Experiment, EXPERIMENT, lambda tried: EXPERIMENT_STATUS.label(tried.status)
    )
    yield from _of_kind(making, Offer, OFFER, lambda taught: OFFER_VORM.label(taught.vorm))
    yield from _of_kind(making, GrowthFactor, FACTOR, lambda _: "")
    yield from _landings(making)


def _of_kind(
    making: Making, model: type[R], ground: str, place: Callable[[R], str]
) -> Iterator[tuple[str, Face]]:
    """Yield the card of every record of a kind, drawn in the scene of its first growth factor."""
    for entry in making.catalogue.of(model):
        shown = entry.record
        factors = (entry.slug,) if isinstance(shown, GrowthFactor) else shown.groeistof or ("",)
        face = _face(
            shown.titel,
            entry.kind.name.capitalize(),
            shown.samenvatting,
            ground,
            scenes.story(factors[0]),
            place=place(shown),
        )
        yield urls.record(entry), face


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
