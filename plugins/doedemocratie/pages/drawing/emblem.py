"""The emblem of a hub without a logo: a plant that grows from its slug, in an outline by its type.

Circle = informeel, with a seedling; gable = formeel, with a tree; leaf = hybride, with a graft;
bell jar = nobody told yet, with what has just come up. Same slug, type and colour: same emblem,
always. It holds numbers and computed colours only, nothing that somebody typed, and no ids: it may
stand on a page any number of times, and be a file of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from markupsafe import Markup

from ...frozen import frozen
from ..frame.spec import TOGETHER
from .colour import COLOURS, DARK, INK, PAPER, TONES, contrast, difference, mix, reaching
from .plants import GROUND, Dice, Plant, xy
from .seedlings import SEEDLINGS
from .sprouts import SPROUTS
from .trees import GRAFTS, TREES

ENOUGH = 3.0  # WCAG 2.2, 1.4.11: graphics
SEEN = 1.2  # enough for the outline of a pane, which is no more than pleasant to see
DARK_GROUND = DARK.raised  # what a pane lies on in the dark scheme

_SPECIES: dict[str, Sequence[Callable[[Dice, Plant], None]]] = {
    "informeel": SEEDLINGS,
    "formeel": TREES,
    "hybride": GRAFTS,
    "onbekend": SPROUTS,
}
# The pane, and the ground below y = 78 cut to it.
_OUTLINE = {
    "informeel": ("M48 2a46 46 0 0 1 0 92a46 46 0 0 1 0-92z", "M13 78H83A46 46 0 0 1 13 78z"),
    "formeel": ("M4 94V35L48 2L92 35V94z", "M4 78H92V94H4z"),
    "hybride": (
        "M3 93V43A40 40 0 0 1 43 3H93V53A40 40 0 0 1 53 93z",
        "M3 78H84.3A40 40 0 0 1 53 93H3z",
    ),
    "onbekend": (
        "M43 11a6 6 0 1 1 10 0A38 38 0 0 1 86 49V90h5v4H5v-4h5V49A38 38 0 0 1 43 11z",
        "M10 78H86V90h5v4H5v-4h5z",
    ),
}
# What can stand behind the plant, low enough for every outline.
_SKY = (
    "",
    "M17 78a15 13 0 0 1 30 0z",
    "M49 78a15 12 0 0 1 30 0z",
    "M18 78a11 8 0 0 1 22 0zM58 78a10 7 0 0 1 20 0z",
    "M20 78a28 26 0 0 1 56 0z",
    "M60 30a9 9 0 0 1 18 0a9 9 0 0 1-18 0z",
    "M17 46a8 8 0 0 1 16 0a8 8 0 0 1-16 0z",
)
_SECOND = ("#2f7d4b", "#c9431f", "#7a2e63", "#946200", "#30509e")
# How the drawing begins within a page, and in a file of its own.
_WITHIN = (
    '<svg class="emblem" viewBox="0 0 96 96" fill="none" stroke-linecap="round"'
    ' aria-hidden="true" focusable="false">'
)
_ALONE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96"'
    ' fill="none" stroke-linecap="round">'
)
_HAIR = {name: f' stroke="%({name})s" stroke-width=".5"' for name in ("lit", "bright")}
_SPARKS = ("#ffb21c", "#b4d765", "#ff9d84", "#ffd277")


@frozen
class Emblem:
    """The drawing, and the tone (from 1) that a hub without a colour has elsewhere too."""

    drawing: Markup
    tone: int

    @property
    def file(self) -> str:
        """Return the drawing as a file of its own."""
        return f"{_ALONE}{self.drawing.removeprefix(_WITHIN)}\n"


class Colours(NamedTuple):
    """`lit`, `shade`, `bright` and `bright_shade` reach 3:1 on `pane` and `sky`.

    `fruit` lies on the plant, `knot` in the soil.
    """

    pane: str
    sky: str
    soil: str
    knot: str
    lit: str
    shade: str
    bright: str
    bright_shade: str
    fruit: str


@frozen
class _Grown:
    """What the dice of a hub decide; `drawing` still has names where colours go."""

    tone: int
    night: bool
    spark: int
    second: int
    drawing: str


@lru_cache(2 * TOGETHER)
def emblem(
    slug: str,
    hub_type: str | None,
    colour: str | None = None,
    *,
    apart: bool = False,
    pale: bool = False,
) -> Emblem:
    """Return the emblem of a hub.

    `hub_type` is None when nobody told; `colour` its own (#rrggbb), if it has one. `apart` is
    for a ground of the hub's colour: then the pane is the one that stands out there; `pale` is for
    paper: then the pane asks little ink. The pages of a hub are made soon after each other, and
    share it.
    """
    family = hub_type or "onbekend"
    grown = _grow(family, slug)
    own = colour or TONES[grown.tone]
    if apart:
        colours = _apart(own, grown.second, grown.spark)
    elif grown.night and not pale:
        colours = by_night(own, grown.spark)
    else:
        colours = by_day(own, grown.second)
    # Numbers of ours and colours that the model read: nothing that somebody typed.
    drawn = Markup(grown.drawing % colours._asdict())  # noqa: S704
    return Emblem(drawn, grown.tone + 1)


@lru_cache(2 * TOGETHER)
def tone(slug: str, hub_type: str | None) -> int:
    """Return the tone of a hub, as its emblem has it."""
    return Dice(f"{hub_type or 'onbekend'}/{slug}").roll(len(TONES)) + 1  # its first throw


@lru_cache(2 * TOGETHER)
def _grow(family: str, slug: str) -> _Grown:
    """Return what the dice of a hub decide. Its pages and files are made soon after each other."""
    dice = Dice(f"{family}/{slug}")
    species, plant = _SPECIES[family], Plant()
    tone, night, spark, second = dice.roll(len(TONES)), dice.roll(2), dice.roll(4), dice.roll(4)
    sky, (roots, knots) = _SKY[dice.roll(len(_SKY))], _roots(dice)
    species[dice.roll(len(species))](dice, plant)
    return _Grown(tone, night == 1, spark, second, _svg(family, sky, roots, knots, plant))


@lru_cache(COLOURS)
def _apart(own: str, second: int, spark: int) -> Colours:
    """Return the colours that stand out on the hub's own."""
    ways = (by_day(own, second), by_night(own, spark))
    return max(ways, key=lambda tones: contrast(tones.pane, own))


@lru_cache(COLOURS)
def by_day(own: str, second: int) -> Colours:
    """Return the hub's colour on a tint of itself."""
    pane = reaching(mix(own, PAPER, 0.8), PAPER, SEEN, INK)
    sky = mix(pane, own, 0.12)
    ground = max(pane, sky, key=lambda tone: contrast(tone, PAPER))
    lit = reaching(own, ground, ENOUGH, INK)
    others = sorted(_SECOND, key=lambda tone: -difference(tone, lit))
    bright = reaching(others[second], ground, ENOUGH, INK)
    return Colours(
        pane=pane,
        sky=sky,
        soil=reaching(mix(lit, INK, 0.62), DARK_GROUND, SEEN, PAPER),
        knot="#9fc648",
        lit=lit,
        shade=mix(lit, INK, 0.45),
        bright=bright,
        bright_shade=mix(bright, INK, 0.25),
        fruit="#ffb21c",
    )


@lru_cache(COLOURS)
def by_night(own: str, spark: int) -> Colours:
    """Return a pale plant on the hub's colour."""
    pane = reaching(own, PAPER, 4.8, INK)
    pane = reaching(pane, DARK_GROUND, SEEN, PAPER)
    sky = mix(pane, PAPER, 0.1)
    return Colours(
        pane=pane,
        sky=sky,
        soil=reaching(mix(pane, INK, 0.6), DARK_GROUND, SEEN, PAPER),
        knot=mix(pane, PAPER, 0.55),
        lit=PAPER,
        shade=reaching(mix(sky, PAPER, 0.66), sky, ENOUGH, PAPER),
        bright=reaching(_SPARKS[spark], sky, ENOUGH, PAPER),
        bright_shade=reaching(mix(_SPARKS[spark], pane, 0.24), sky, ENOUGH, PAPER),
        fruit="#d4502f",
    )


def _roots(dice: Dice) -> tuple[str, str]:
    """Return the roots, and the knots in which they end."""
    count = dice.pick(2, 3)
    roots = [
        _root((2 * number / (count - 1) - 1) * dice.pick(9, 16), dice.pick(6, 10))
        for number in range(count)
    ]
    return "".join([line for line, _ in roots]), "".join([knot for _, knot in roots])


@cache
def _root(out: float, down: int) -> tuple[str, str]:
    """Return one of the hundred roots that there are, and its knot."""
    line = f"M48 {GROUND}q{xy(out * 0.2, down * 0.8)} {xy(out, down)}"
    return line, f"M{xy(48 + out, GROUND + down)}h0"


def _svg(family: str, sky: str, roots: str, knots: str, plant: Plant) -> str:
    """Return the drawing with the names of colours where they go, as `%` fills them in."""
    return "".join(
        (
            _behind(family, sky),
            _stroke("knot", [roots], 1),
            _stroke("knot", [knots], 3),
            _stroke("bright", plant.twig, plant.thin),
            _stroke("lit", plant.stem, plant.thick),
            _fill("lit", plant.wood),
            # Each reaches a hair below the half that lies against it, else the pane shows between.
            _fill("lit", plant.lit, _HAIR["lit"]),
            _fill("shade", plant.shade),
            _fill("bright", plant.bright, _HAIR["bright"]),
            _fill("bright_shade", plant.bright_shade),
            _stroke("bright", plant.petals, plant.petal),
            _stroke("fruit", plant.hearts, plant.dot),
            _stroke("fruit", plant.dots, plant.dot),
            _stroke("fruit", plant.bound, 2.5),
            "</svg>",
        )
    )


@cache
def _behind(family: str, sky: str) -> str:
    """Return how a drawing begins: the pane, what can stand behind the plant, and the soil."""
    pane, soil = _OUTLINE[family]
    return _WITHIN + "".join((_fill("pane", [pane]), _fill("sky", [sky]), _fill("soil", [soil])))


def _fill(name: str, paths: Sequence[str], more: str = "") -> str:
    path = "".join(paths)
    return f'<path fill="%({name})s"{more} d="{path}"/>' if path else ""


def _stroke(name: str, paths: Sequence[str], width: float) -> str:
    path = "".join(paths)
    return f'<path stroke="%({name})s" stroke-width="{width:g}" d="{path}"/>' if path else ""
