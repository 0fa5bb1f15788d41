"""What the answer to each question is in one build, in few bytes: equal when the answer is."""

from __future__ import annotations

import marshal
import secrets
from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cached_property
from hashlib import blake2b
from operator import attrgetter

from ..model.grammar.base import Record
from ..model.kinds import BY_ID, KINDS
from ..model.kinds.hub import Hub
from ..pages.frame.spec import Site
from ..pages.lists.making import Making
from ..pages.matching.pairs import Pair
from ..records.catalogue import Entry
from .asking import Question

_PAIR = attrgetter(*(part.name for part in fields(Pair)))
# From 3 on marshal tells apart equal values by how often each is used, so what was recalled from
# what was reckoned.
_OF_VALUES = 2


def identity(entry: Entry[Record]) -> str:
    """Return what an entry is known by; one of which nobody knows the bytes is always new."""
    return f"{entry.path} {entry.seal or secrets.token_hex(8)}"


def told_of_site(site: Site) -> str:
    """Return what a site is told besides its records, as far as no question asks for it."""
    named = (site.name, site.today, site.address, site.repository, site.editors_mail)
    return repr((*named, site.publisher, site.drafts, site.editing, site.kit is None))


class BuildAnswers:
    """Answers of one build.

    `shell` gives the page of the theme that a question names, `page` what a page is made of besides
    what it asks (PageSpec.of), by its address.
    """

    def __init__(
        self, making: Making, shell: Callable[[Question], bytes], page: Callable[[str], bytes]
    ) -> None:
        self._making = making
        self._ways: dict[str, Callable[..., object]] = {
            "entry": self._entry,
            "all": self._all,
            "whole": lambda: self._whole,
            "any": lambda name: bool(self._mappings[name]),
            "factor": self._mappings["factor"].get,
            "picture": lambda *key: self._mappings["picture"].get(key),
            "kit": self._mappings["kit"].get,
            "social": self._mappings["social"].get,
            "namesake": lambda slug: slug in making.namesakes,
            "url": making.listing.url,
            "listed": self._listed,
            "group": making.listing.groups.get,
            "national": lambda: making.listing.national_sides,
            "card": self._card,
            "seeker": lambda slug: self._pairs(making.pairs.of_seeker.get(slug, ())),
            "offerer": lambda slug: self._pairs(making.pairs.of_offerer.get(slug, ())),
            "relations": self._relations,
            "shell": lambda *key: shell(key),
            "page": page,
        }

    def answer(self, question: Question) -> bytes:
        """Return the answer to a question."""
        given = self._ways[question[0]](*question[1:])
        told = given if isinstance(given, bytes) else repr(given).encode()
        return told if len(told) <= 16 else _short(told)

    def _entry(self, kind: str, slug: str) -> str:
        """Return what a record is known by, "" where it is not there."""
        entry = self._making.catalogue.get(BY_ID[kind].model, slug)
        return identity(entry) if entry else ""

    def _all(self, kind: str) -> bytes:
        entries = self._making.catalogue.of(BY_ID[kind].model)
        return _short("\n".join(map(identity, entries)).encode())

    @cached_property
    def _whole(self) -> bytes:
        every = [self._all(kind.id) for kind in KINDS]
        published = sorted(self._making.catalogue.published)
        told = (every, *map(repr, self._mappings.values()), published)
        return _short(repr(told).encode())

    @cached_property
    def _mappings(self) -> Mapping[str, Mapping[object, object]]:
        """Return what is looked up in the site, by the name of the question."""
        site = self._making.site
        return {
            "factor": dict[object, object](site.factors.items()),
            "picture": dict[object, object](site.pictures.items()),
            "kit": dict[object, object]((site.kit or {}).items()),
            "social": dict[object, object](site.cards.items()),
        }

    def _card(self, slug: str) -> str:
        hub = self._hubs.get(slug)
        return f"{hub} {self._titles}" if hub else ""

    def _listed(self, parameter: str, choice: str) -> bytes:
        """Return the hubs on a list, and what their cards are made of."""
        slugs = self._making.listing.listed.get((parameter, choice), ())
        return _short("\n".join((self._titles, *map(self._hubs.__getitem__, slugs))).encode())

    @cached_property
    def _hubs(self) -> Mapping[str, str]:
        return {entry.slug: identity(entry) for entry in self._making.catalogue.of(Hub)}

    @cached_property
    def _titles(self) -> str:
        return repr(sorted(self._making.site.factors.items()))

    @staticmethod
    def _pairs(pairs: tuple[Pair, ...]) -> bytes:
        return marshal.dumps([_PAIR(pair) for pair in pairs], _OF_VALUES)

    def _relations(self, kind: str, slug: str) -> str:
        model, relations = BY_ID[kind].model, self._making.relations
        told = [
            (
                other.id,
                relations.of(model, slug, other.model),
                [*map(identity, relations.entries(model, slug, other.model))],
            )
            for other in relations.linked(model, slug)
        ]
        return repr(told) if told else ""


def _short(told: bytes) -> bytes:
    return blake2b(told, digest_size=16).digest()
