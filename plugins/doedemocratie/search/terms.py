"""By which terms of the index what stands between two spaces is found, as Pagefind has it.

All pages together say two million words, but a hundred thousand different ones. Pagefind is told
those, each once, as one page: what its index says of that page, it would say of any.
"""

from __future__ import annotations

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
_USUAL = 24  # what a word weighs of which nothing is told; each of its parts weighs less


class WordTerms(NamedTuple):
    """The terms of a word, and those of its parts where it has several (buurt-huis)."""

    whole: tuple[Term, ...]
    parts: tuple[Term, ...]


def split(text: str) -> list[str]:
    """Return the words of a text."""
    return (text.replace(_UNSEEN, "") if _UNSEEN in text else text).split()


def looked_up(words: Iterable[str]) -> Mapping[str, WordTerms]:
    """Return the terms of each of these words. Raises SearchError."""
    every = sorted(set(words))
    if not every:
        return {}
    text = " ".join([word.lstrip("_") if word.startswith(_MARKS) else word for word in every])
    files = service.indexed([service.record("/", text, {})])
    index = b"".join([opened(data) for name, data in files.items() if name.endswith(".pf_index")])
    whole: list[list[Term]] = [[] for _ in every]
    parts: list[list[Term]] = [[] for _ in every]
    try:
        for word, form, pages in postings.read(index):
            term = f"{word}{OTHER}{form}" if form else word
            for weight, place in postings.weights(pages[0].text if pages else ()):
                (whole if weight == _USUAL else parts)[place].append(term)
    except (postings.FormatError, IndexError):
        raise SearchError(
            f"Pagefind {version('pagefind_bin')} schrijft zijn index anders dan we kennen."
        ) from None
    return dict(zip(every, map(WordTerms, map(tuple, whole), map(tuple, parts)), strict=True))
