"""Who writes stories: a page for each, with what that person wrote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from ....frozen import frozen
from ....model.kinds import BY_MODEL, RESERVED
from ....model.kinds.story import Story
from ....model.words.names import fold, in_order
from ....records.catalogue import Catalogue, Entry
from ....records.files.slugs import slug, usable
from ....records.judging.stories import spelled
from ...frame import urls
from ...frame.spec import Crumb, Page, PageSpec
from ...lists.making import Making, PageSort
from ..stories import StoryCard, newest, story_card


@frozen
class Writer:
    """Somebody who wrote stories: by what name, in which roles, and which, the newest first."""

    slug: str
    name: str
    roles: tuple[str, ...]
    stories: tuple[Entry[Story], ...]


@frozen
class AuthorView:
    """All of the page of an author."""

    name: str
    roles: str
    told: str
    cards: tuple[StoryCard, ...]


def writers(catalogue: Catalogue) -> Mapping[str, Writer]:
    """Return who wrote the stories, by the name as it is compared.

    A name of which no address can be made has no page, and is not among them.
    """
    names = {name: way for name, (way, _) in spelled(catalogue).items()}
    roles: dict[str, dict[str, None]] = {}
    wrote: dict[str, dict[str, Entry[Story]]] = {}
    for entry in newest(catalogue):
        for author in entry.record.auteurs:
            name = fold(author.naam)
            roles.setdefault(name, {}).update({author.rol: None} if author.rol else {})
            wrote.setdefault(name, {})[entry.slug] = entry
    people: dict[str, Writer] = {}
    taken: set[str] = set()
    for name in sorted(wrote, key=lambda name: (in_order(names[name]), name)):
        address = _free(names[name], taken)
        if address:
            taken.add(address)
            stories = tuple(wrote[name].values())
            people[name] = Writer(address, names[name], tuple(roles[name]), stories)
    return people


def _free(name: str, taken: set[str]) -> str:
    """Return the address of a name, with a number where another has it; "" where there is none."""
    wish = slug(name)
    if not wish:
        return ""
    base = usable(wish, BY_MODEL[Story]) if wish in RESERVED else wish
    number, address = 1, base
    while address in taken:
        number += 1
        address = f"{base}-{number}"
    return address


def pages(making: Making) -> Iterator[PageSpec[object]]:
    """Yield the page of each author."""
    for writer in writers(making.catalogue).values():
        url = urls.author(writer.slug)
        yield PageSpec(url, "author", partial(page, writer, making))


def page(writer: Writer, making: Making) -> Page[AuthorView]:
    """Return the page of an author."""
    site = making.site
    cards = tuple(story_card(entry, site) for entry in writer.stories)
    told = f"{len(cards)} verhaal" if len(cards) == 1 else f"{len(cards)} verhalen"
    roles = ", ".join(writer.roles)
    return Page(
        url=urls.author(writer.slug),
        sort="author",
        title=writer.name,
        description=f"{told} van {writer.name} over wat knooppunten sterker maakt.",
        view=AuthorView(writer.name, roles[:1].upper() + roles[1:], told, cards),
        section=urls.STORIES,
        crumbs=(
            Crumb("Home", urls.HOME),
            Crumb("Verhalen", urls.STORIES),
            Crumb(writer.name, None),
        ),
        indexed=any(not card.waits for card in cards),
    )


SORTS = (
    PageSort(
        id="author",
        name="auteur",
        plural="auteurs",
        pages=pages,
        label="auteur",
        group="Verhalen",
        by_title=True,
    ),
)
