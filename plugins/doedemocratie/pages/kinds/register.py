"""The register: every hub of the list by name, a page for each letter that it may begin with.

The addresses stand for ever, so a letter has its page also while no hub begins with it.
"""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial

from markupsafe import Markup

from ...frozen import frozen
from ...model.words.names import in_order
from ..frame import urls
from ..frame.spec import Crumb, Page, PageSpec, Site
from ..lists.listing import Listing
from ..lists.making import LIST, LIST_WEIGHT, Making, PageSort

OTHER = "overig"
LETTERS = (*string.ascii_lowercase, OTHER)


@frozen
class LetterView:
    """A letter as a link to its page, with how many hubs it has."""

    label: str
    url: str
    count: int
    current: bool = False


@frozen
class RegisterView:
    """All of a page of the register: a line for each hub."""

    heading: str
    lead: str
    letters: tuple[LetterView, ...]
    lines: tuple[Markup, ...]


def letter(name: str) -> str:
    """Return under which letter a name stands: that which it is put in order by."""
    first = in_order(name)[:1]
    return first if first in string.ascii_lowercase and first else OTHER


def by_letter(lists: Listing) -> dict[str, list[str]]:
    """Return the slugs of the hubs on the lists under each letter, in order of name."""
    under: dict[str, list[str]] = {name: [] for name in LETTERS}
    for slug in lists.active:
        under[letter(lists.cards[slug].name)].append(slug)
    return under


def letters(under: Mapping[str, Sequence[str]], current: str = "") -> tuple[LetterView, ...]:
    """Return every letter as a link, the `current` one marked; `under` is by_letter's."""
    return tuple(
        LetterView(_label(name), urls.register(name), len(slugs), name == current)
        for name, slugs in under.items()
    )


def _label(name: str) -> str:
    return name if name == OTHER else name.upper()


def page(
    lists: Listing, under: Mapping[str, Sequence[str]], name: str, site: Site
) -> Page[RegisterView]:
    """Return the page of a letter; it may be empty. `under` is by_letter's."""
    slugs = under[name]
    url = urls.register(name)
    begins = "een cijfer of een ander teken" if name == OTHER else f"de {_label(name)}"
    heading = f"Knooppunten met {begins}"
    return Page(
        url=url,
        sort="register",
        title=heading,
        description=f"Alle knooppunten waarvan de naam met {begins} begint.",
        view=RegisterView(
            heading=heading,
            lead=_lead(slugs, begins),
            letters=letters(under, name),
            lines=tuple(lists.line(slug) for slug in slugs),
        ),
        section=urls.HUBS,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Knooppunten", urls.HUBS), Crumb(heading, None)),
        indexed=bool(slugs),
        head=lists.told(slugs, url, site),
    )


def _lead(slugs: Sequence[str], begins: str) -> str:
    if not slugs:
        return f"Er is nog geen knooppunt met {begins}. Kijk bij een andere letter."
    return (
        "Dit ene knooppunt, met zijn plaats."
        if len(slugs) == 1
        else (f"Deze {len(slugs)} knooppunten, op naam en met hun plaats.")
    )


def _pages(making: Making) -> Iterator[PageSpec[object]]:
    under = cache(lambda: by_letter(making.listing))  # once for all letters, when one is made

    def of_letter(name: str) -> Page[RegisterView]:
        return page(making.listing, under(), name, making.site)

    for name in LETTERS:
        yield PageSpec(urls.register(name), "register", partial(of_letter, name))


SORTS = (
    PageSort(
        id="register",
        name="letter van het register",
        plural="letters van het register",
        pages=_pages,
        label=LIST,
        weight=LIST_WEIGHT,
        by_title=True,
    ),
)
