"""By which terms of the index what stands between two spaces is found, as Pagefind has it.

All pages together say two million words, but a hundred thousand different ones. Pagefind is told
those, each once, as one page: what its index says of that page, it would say of any.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from typing import NamedTuple, TypeAlias

from . import postings, service
from .closing import opened
from .service import SearchError

Term: TypeAlias = str
"""A word of the index; of another form of it (é for e): the word, OTHER, and that form."""

OTHER = " "  # stands in no word
_UNSEEN = "\u200b"  # a space without width: Pagefind takes it out
_MARKS = ("___PAGEFIND_", "___END_PAGEFIND_")  # by which a text would speak to Pagefind
_SIMPLE = re.compile(r"([A-Z]?[a-z]+)[.,;:!?]")  # of which the sign changes nothing
USUAL = 24  # what a word weighs in the index of a page of weight 1; each of its parts less


class WordTerms(NamedTuple):
    """The terms of a word, and those of its parts where it has several (buurt-huis)."""

    whole: tuple[Term, ...]
    parts: tuple[Term, ...]


def split(text: str) -> list[str]:
    """Return the words of a text."""
    return (text.replace(_UNSEEN, "") if _UNSEEN in text else text).split()


def looked_up(words: Iterable[str]) -> Mapping[str, WordTerms]:
    """Return the terms of each of these words. Raises SearchError."""
    asked = {word: _bare(word) for word in words}
    if not asked:
        return {}
    every = sorted(set(asked.values()))
    files = service.indexed([service.record("/", " ".join(every), {})])
    index = b"".join([opened(files[name]) for name in sorted(files) if name.endswith(".pf_index")])
    whole: list[list[Term]] = [[] for _ in every]
    parts: list[list[Term]] = [[] for _ in every]
    try:
        for word, form, pages in postings.read(index):
            term = f"{word}{OTHER}{form}" if form else word
            for weight, place in postings.weights(pages[0].text if pages else ()):
                (whole if weight == USUAL else parts)[place].append(term)
    except (postings.FormatError, IndexError):
        raise SearchError(
            f"Pagefind {version('pagefind_bin')} schrijft zijn index anders dan we kennen."
        ) from None
    terms = dict(zip(every, map(WordTerms, map(tuple, whole), map(tuple, parts)), strict=True))
    return {word: terms[bare] for word, bare in asked.items()}


def _bare(word: str) -> str:
    """Return a word as Pagefind is asked for it: in another form that has the same terms."""
    if word.startswith(_MARKS):
        return word.lstrip("_")
    simple = _SIMPLE.fullmatch(word)
    return simple[1] if simple else word
