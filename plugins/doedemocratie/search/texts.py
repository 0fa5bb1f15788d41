"""Which words of a page are indexed.

Of each page Pagefind is told its main part only, with its sort and the other words for what it says
beside it (model/words/synonyms.py). What of a page it leaves out, templates say:
`data-pagefind-ignore` stands where a page says what every page says, or what is another page's.
What is not handed over here (the example, redirects, the page for lost visitors) is never found.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from itertools import chain
from pathlib import Path

from ..model.words.names import APOSTROPHES, bare, fold, plain
from ..model.words.synonyms import GROUPS, HEAD, TAILS
from ..model.words.vocab import VOCABULARIES
from ..pages.lists.making import PageSort

# What is told of a page beside its text: where it is, when it is open, when it was confirmed.
SHOWN = ("waar", "wanneer")
CONFIRMED = "bevestigd"

# A page in another language answers no question in Dutch: what it quotes of that is left out.
_ABROAD = re.compile(r'<article\b[^>]* lang="(?!nl)')
_DUTCH = re.compile(r'<(em|span)\b[^>]*\blang="nl"[^>]*>.*?</\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
# What Pagefind passes over by its own rules, and what templates mark.
_PASSED = re.compile(
    r"<(?:s(?:vg|cript|tyle)|n(?:av|oscript)|f(?:orm|ooter)|label|template|iframe)\b[^>]*>"
)
_MARK = " data-pagefind-ignore"
_NAME = re.compile(r"<(\w+)")
_VOID = {"img", "input", "br", "hr"}
# Tags that make no difference: no sentence ends there, no space comes of them, and no picture.
_NEUTRAL = re.compile(
    r"<(?!/?(?:h[1-6]|p|td|div|ul|li|dl|dt|dd|article|section|br|img)\b)/?[a-zA-Z][^>]*>"
)
_PLACE = re.compile(r"<(?=[a-zA-Z][^>]*\sid=)")
_BARE = re.compile(r"<((?!img\b)\w+)\s[^>]*>")
_WORD = re.compile(r"[^\W_]+")
# An ’s with the word that it belongs to, typed in one word (’s-Hertogenbosch); not that of foto’s.
_S = rf"(?<![^\W_])(?<![{APOSTROPHES}])[{APOSTROPHES}]*[sS]"
_OF_THE = re.compile(rf"{_S}[\s\-\u2010-\u2015]+[^\W_]+")
_S_ALONE = re.compile(rf"{_S}(?:$|[\-\u2010-\u2015])")


@dataclass(frozen=True, slots=True)
class Findable:
    """A page that search may find.

    Its address, its sort, its title and description (both empty for an ordinary page, whose heading
    says it), and what a result tells beside: SHOWN, and CONFIRMED by which equal ones are put.
    """

    url: str
    sort: PageSort
    title: str = ""
    description: str = ""
    beside: Mapping[str, str] = field(default_factory=dict)


def own(site: Path, page: Findable) -> bytes:
    """Return what of a page of a built site is its own; it is HTML."""
    if page.sort.by_title:
        title, description = html.escape(page.title), html.escape(page.description)
        return f"<h1>{title}</h1><p>{description}</p>".encode()
    whole = (site / page.url / "index.html").read_bytes()
    start, end = whole.find(b"<main"), whole.rfind(b"</main>")
    return whole[whole.find(b">", start) + 1 : end] if start >= 0 else b""


def copy(page: Findable, text: str) -> str:
    """Return the page that Pagefind reads, made from what is its own."""
    text = text.replace("><", "> <")  # or neighbours become one word
    if _ABROAD.search(text):
        text = _DUTCH.sub(" ", text)
    own_words = _without(text, _marked(text))
    read = _without(own_words, (tag.span() for tag in _PASSED.finditer(own_words)))
    meta = {
        "soort": page.sort.label,
        "kop": page.sort.heading,
        "ook": " ".join(others(html.unescape(_TAG.sub(" ", own_words)))),
        "title": page.title,
        **{name: page.beside.get(name, "") for name in SHOWN},
    }
    told = [("meta", name, value) for name, value in meta.items()]
    told.append(("sort", CONFIRMED, page.beside.get(CONFIRMED, "")))
    head = "".join(
        f'<meta data-pagefind-{use}="{name}[content]" content="{html.escape(value)}">'
        for use, name, value in told
        if value
    )
    main = (
        f'<main data-pagefind-body data-pagefind-weight="{page.sort.weight}">{_lean(read)}</main>'
    )
    return f'<!doctype html><html lang="nl"><head>{head}</head><body>{main}</body></html>'


def _without(text: str, tags: Iterable[tuple[int, int]]) -> str:
    """Return a text without the elements that begin with the tags that stand there."""
    kept, at = [], 0
    for start, end in tags:
        if start >= at:
            kept.append(text[at:start])
            at = _end(text, start, end)
    return "".join((*kept, text[at:]))


def _marked(text: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where each tag stands that is marked."""
    at = text.find(_MARK)
    while at >= 0:
        start = text.rfind("<", 0, at)
        if text.find(">", start, at) < 0 and not text.count('"', start, at) % 2:
            yield start, text.find(">", at) + 1
        at = text.find(_MARK, at + 1)


def _end(text: str, start: int, end: int) -> int:
    """Return where an element ends, of which the tag that begins it stands here."""
    tag = _NAME.match(text, start)
    name = tag[1] if tag else ""
    depth = 0 if name in _VOID else 1
    while depth and (tag := _tags(name).search(text, end)):
        depth += -1 if tag[1] else 1
        end = tag.end()
    return end


@cache
def _tags(name: str) -> re.Pattern[str]:
    """Return what finds the tags of elements of a name; those that end one have a slash."""
    return re.compile(rf"<(/)?{name}\b[^>]*>")


def _lean(text: str) -> str:
    """Return the same without what Pagefind reads over: each tag costs it more than its words."""
    if "data-pagefind" not in text:
        text = _BARE.sub(_bare, _NEUTRAL.sub("", _PLACE.sub(" <", text)))
    return " ".join(text.split())


def _bare(tag: re.Match[str]) -> str:
    return f"<{tag[1]}>"


def others(text: str) -> list[str]:
    """Return the words that a text lacks and by which it should be found all the same.

    Those are words that mean the same, also of a piece of a word (a stadsbibliotheek is a bieb),
    and its own words as people type them.
    """
    heard = SaidWords(text.split())
    synonyms: dict[str, None] = {}
    pieces: list[str] = []
    for word in heard.words:
        tails, within = _within(word)
        if within:
            synonyms |= tails
            pieces += within
    begun, rows = _meanings()
    every = {*heard.words, *pieces}
    for turn in sorted(turn for word in begun.keys() & every for turn in begun[word]):
        says, means = rows[turn]
        if says.count(" ") == 2 or says in f"{heard.line}{' '.join(pieces)} ":
            synonyms |= means
    typed = heard.typed | dict.fromkeys(map(fold, _OF_THE.findall(text) if heard.of_the else ()))
    return [*(word for word in synonyms if not heard.has(_line(word))), *typed]


class SaidWords:
    """The words of a text, in its order."""

    def __init__(self, split: list[str]) -> None:
        """Take a text that is parted at its spaces."""
        self._split = split
        parts = list(map(_part, dict.fromkeys(split)))
        self.words = dict.fromkeys(chain.from_iterable(part[0] for part in parts))
        self.typed = dict.fromkeys(chain.from_iterable(part[2] for part in parts))
        self.of_the = any(part[3] for part in parts)

    @cached_property
    def line(self) -> str:
        """Return all words with a space around each."""
        return f" {' '.join(filter(None, (_part(part)[1] for part in self._split)))} "

    def has(self, line: str) -> bool:
        """Return whether words stand there one after another; they have a space around each."""
        alone = line.strip()
        return alone in self.words or (" " in alone and line in self.line)


@lru_cache(1 << 17)
def _part(part: str) -> tuple[dict[str, None], str, dict[str, None], bool]:
    """Return the words of what stands between two spaces, and all in turn.

    Then the words as one types them, where Pagefind would not know them again: it knows letters
    with a mark on them; Łódź is typed as lodz. Then whether there is an s that stands alone.
    """
    other = () if part.isascii() else _WORD.findall(part)
    typed = (word for word in other if not word.isascii() and plain(word) != bare(word))
    words = _WORD.findall(plain(part))
    of_the = _S_ALONE.search(part) is not None
    return dict.fromkeys(words), " ".join(words), dict.fromkeys(map(fold, typed)), of_the


@lru_cache(1 << 16)
def _within(word: str) -> tuple[dict[str, None], tuple[str, ...]]:
    """Return the words that a word ends in, and all that stands in it at either end."""
    tails = [tail for tail in TAILS if word.endswith(plain(tail))] if word.endswith(_TAILS) else []
    heads = [head for head in _HEADS if word.startswith(head)] if word.startswith(_HEADS) else []
    return dict.fromkeys(tails), (*map(plain, tails), *heads)


@lru_cache(1 << 12)
def _line(text: str) -> str:
    """Return the words of a text with a space around each."""
    return f" {' '.join(_WORD.findall(plain(text)))} "


@cache
def _meanings() -> tuple[dict[str, list[int]], tuple[tuple[str, dict[str, None]], ...]]:
    """Return at which turns a first word stands; (what a page says, what it is found by too)."""
    choices = (
        (choice.label, choice.also)
        for vocabulary in VOCABULARIES
        for choice in vocabulary.choices
        if choice.also
    )
    groups = ((word, group) for group in GROUPS for word in group)
    rows = tuple((_line(says), dict.fromkeys(means)) for says, means in (*choices, *groups))
    begun: dict[str, list[int]] = {}
    for turn, (says, _) in enumerate(rows):
        begun.setdefault(says.split()[0], []).append(turn)
    return begun, rows


_TAILS = tuple(plain(tail) for tail in TAILS)
# Words of a group that one may begin with; shorter ones begin too many others.
_HEADS = tuple(
    word for group in GROUPS for word in map(plain, group) if len(word) >= HEAD and " " not in word
)
