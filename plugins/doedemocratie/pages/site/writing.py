"""Writing help: how a story is made, from whom to ask to the day it comes online."""

from __future__ import annotations

from ...frozen import frozen
from ...model.grammar.fields import find
from ...model.kinds import BY_MODEL
from ...model.kinds.story import Story
from ..frame import urls
from ..frame.spec import Crumb, Page
from ..lists.cards import LinkView
from ..lists.making import Making, PageSort, single


@frozen
class Taken:
    """A sentence of a story, and why it stands there."""

    where: str
    words: str
    why: str


@frozen
class WritingView:
    """What the help needs to know.

    `longest` is how many characters a story may have, `story` the example that `taken` takes apart,
    None where it is not there; `guide` and `setup` lead to what editors and maintainers read, or
    are "".
    """

    longest: int
    story: LinkView | None
    taken: tuple[Taken, ...]
    form: str
    fields: str
    command: str
    guide: str
    setup: str
    room: str = urls.EDITING


# A story of ours, and what can be learnt from its sentences.
EXAMPLE = "van-jagen-naar-verleiden"
TAKEN = (
    Taken(
        "De titel",
        "Van jagen naar verleiden",
        "Twee werkwoorden die botsen. Je weet nog niet hoe het zit, en wilt het weten.",
    ),
    Taken(
        "De samenvatting",
        "Een boekje, een artikel, een eerste keer naar buiten.",
        "Drie dingen die je voor je ziet. Pas de zin erna zegt waar het over gaat.",
    ),
    Taken(
        "De eerste zin",
        "Jagen kost veel kracht.",
        "Vier woorden, en je zit erin. Geen inleiding.",
    ),
    Taken(
        "De bron",
        "De oogst van 2015 zet er een ander woord tegenover: verleiden.",
        "Meteen in het begin staat waar het vandaan komt.",
    ),
    Taken(
        "De tussenkop",
        "Een boekje en een artikel",
        "Zegt wat er komt. Wie alleen de koppen leest, weet het ook.",
    ),
    Taken(
        "Wat we niet weten",
        "Meer dan dat vertelt de oogst er niet over.",
        "Waar de bron ophoudt, houdt het verhaal ook op. Er is niets bij verzonnen.",
    ),
    Taken(
        "Wat van ons is",
        "Dat die hierbij past, is onze lezing.",
        "Een eigen uitleg staat er als eigen uitleg.",
    ),
    Taken(
        "De laatste zin", "Hoe verleid jij?", "Een vraag aan wie leest: nu ben jij aan de beurt."
    ),
)


def page(making: Making) -> Page[WritingView]:
    """Return the help; of an example that was changed only what still stands there."""
    entry = making.catalogue.get(Story, EXAMPLE)
    told = ""
    if entry:
        record = entry.record
        told = "\n".join((record.titel, record.samenvatting, record.beschrijving or ""))
    taken = tuple(piece for piece in TAKEN if piece.words in told)
    text = find(BY_MODEL[Story].fields, ("beschrijving",))
    assert text
    assert text.max_length
    view = WritingView(
        longest=text.max_length,
        story=LinkView(entry.record.titel, urls.story(entry.slug)) if entry and taken else None,
        taken=taken,
        form=urls.form("verhaal"),
        fields=f"{urls.FIELDS}#story",
        command="doedemocratie new story",
        guide=making.site.guide("docs/redactie.md"),
        setup=making.site.guide("docs/inrichten.md"),
    )
    return Page(
        url=urls.WRITING,
        sort="writing",
        title="Zo maak je een verhaal",
        description="Hulp bij het schrijven: wie je vraagt, tien vragen, lengte, toon, toestemming "
        "en beelden.",
        view=view,
        section=urls.JOIN,
        crumbs=(
            Crumb("Home", urls.HOME),
            Crumb("Meedoen", urls.JOIN),
            Crumb("Zo maak je een verhaal", None),
        ),
    )


SORTS = (
    PageSort(
        id="writing",
        name="schrijfhulp",
        plural="schrijfhulpen",
        pages=single("writing", urls.WRITING, page),
    ),
)
