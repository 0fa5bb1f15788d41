"""Which words of a page are indexed.

Of each page the index is told its main part only, with its sort and the other words for what it
says beside it (meanings.py). What of a page it leaves out, templates say: `data-pagefind-ignore`
stands where a page says what every page says, or what is another page's. What is not handed over
here (the example, redirects, the page for lost visitors) is never found.

Pagefind would read HTML by itself, at several times the cost: what is told here is the text that it
would make of it (a test holds it to that).
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import field
from functools import cache
from pathlib import Path

from ..frozen import frozen
from ..pages.lists.making import PageSort
from .meanings import others
from .remembering import SHORT, remembered

# What is told of a page beside its text: where it is, when it is open, when it was confirmed.
SHOWN = ("waar", "wanneer")
# All that may be told beside a text, in the order in which an index numbers it.
TOLD = ("image", "image_alt", "kop", "ook", "soort", "title", *SHOWN)
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
# An element without another of its name in it.
_PLAIN = re.compile(
    rf"<(?!(?:{'|'.join(sorted(_VOID))})\b)(\w+)\b[^>]*+>(?>(?:[^<]*<(?!/?\1\b))*)[^<]*+</\1>"
)
# Where Pagefind ends a sentence, and where it parts words; we do so between neighbours too.
_BLOCK = r"h[1-6]|p|td|div|ul|li|article|section"
_ENDED = re.compile(rf"</(?:{_BLOCK})>")
_SAID = re.compile(r"[\w\u0300-\u036f\u200c\u200d'\"$*)]")
_APART = re.compile(rf"</?(?:{_BLOCK}|br)\b|>\s*<|\s\Z")
_TAGS = re.compile(r"(<[^>]*+>\s*+(?:<[^>]*+>\s*+)*)")
_ENDS, _SPACES = ".", re.compile("  +")
_TITLE = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
_PICTURE = re.compile(r"<img\b[^>]*>")
_TELLS = re.compile(r'\s(src|alt)="([^"]*)"')
_PLACE = "<>"  # where something was left out: a tag to what stands beside it


@frozen
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


@frozen
class ToldPage:
    """What the index is told of a page: its text, how much that weighs, and what is told beside."""

    url: str
    weight: float
    text: str
    beside: Mapping[str, str]


def place(site: Path, page: Findable) -> str:
    """Return where a page of a built site stands."""
    return f"{site}/{page.url}index.html"


def own(site: Path, page: Findable) -> bytes:
    """Return what of a page of a built site is its own; it is HTML."""
    if page.sort.by_title:
        title, description = html.escape(page.title), html.escape(page.description)
        return f"<h1>{title}</h1><p>{description}</p>".encode()
    with open(place(site, page), "rb", buffering=0) as file:  # noqa: PTH123 (of thousands)
        whole = file.read()
    start, end = whole.find(b"<main"), whole.rfind(b"</main>")
    return whole[whole.find(b">", start) + 1 : end] if start >= 0 else b""


def told(page: Findable, text: str) -> ToldPage:
    """Return what the index is told of a page, made from what is its own."""
    if _is_abroad(text):
        text = _DUTCH.sub(f" {_PLACE} ", text)
    read, passed = _parted(text)
    parts = _TAGS.split(read)
    # A point before each: no word of it belongs to one that stands elsewhere.
    heard = [*parts[::2], *(text for part in passed for text in (".", *_TAGS.split(part)[::2]))]
    title, below = (page.title, read) if page.title else _titled(read)
    beside = {
        "soort": page.sort.label,
        "kop": page.sort.heading,
        "ook": " ".join(others(*[html.unescape(text) if "&" in text else text for text in heard])),
        "title": title,
        **{name: page.beside.get(name, "") for name in SHOWN},
        **_picture(below),
    }
    beside = {name: beside[name] for name in TOLD if beside.get(name)}
    return ToldPage(f"/{page.url}", page.sort.weight, _spoken(parts), beside)


def _is_abroad(text: str) -> bool:
    """Return whether an article of a page is in another language."""
    at = text.find("<article")
    while at >= 0 and not _ABROAD.match(text, at):
        at = text.find("<article", at + 1)
    return at >= 0


def _titled(text: str) -> tuple[str, str]:
    """Return the title that HTML has, and what stands below it."""
    for heading in _TITLE.finditer(text):
        if title := _spoken(_TAGS.split(heading[1])):
            return title, text[heading.end() :]
    return "", ""


def _picture(text: str) -> Mapping[str, str]:
    """Return what Pagefind tells of the first picture: where it is, and what it shows."""
    for picture in _PICTURE.findall(text):
        told = {name: html.unescape(value) for name, value in _TELLS.findall(picture)}
        if "src" in told:
            return {"image": told["src"], "image_alt": told.get("alt", "")}
    return {}


class _Gaps(dict[str, str]):
    """What comes of tags between two texts, worked out when they first come by."""

    def __missing__(self, tags: str) -> str:
        gap = _ENDS if _ENDED.match(tags) else " " if _APART.search(tags) else ""
        return remembered(self, tags, gap)


class _Spoken(dict[str, str]):
    """A text between tags with no more than a space between its words."""

    def __missing__(self, text: str) -> str:
        shown = html.unescape(text)
        before, after = " " * shown[:1].isspace(), " " * shown[-1:].isspace()
        told = f"{before}{' '.join(shown.split())}{after}"
        return remembered(self, text, told) if len(text) <= SHORT else told


_GAPS, _SPOKEN = _Gaps(), _Spoken()


def _spoken(parts: list[str]) -> str:
    """Return the text of HTML, as Pagefind reads it, of what is said in it and tags in turn."""
    texts = parts[::2]
    between = [
        gap if gap != _ENDS else ". " if _SAID.match(text[-1:]) else " "
        for text, gap in zip(texts, map(_GAPS.__getitem__, parts[1::2]), strict=False)
    ]
    spoken = [*parts]
    spoken[::2] = map(_SPOKEN.__getitem__, texts)
    spoken[1::2] = between
    return _SPACES.sub(" ", "".join(spoken)).strip(" ")


def _parted(text: str) -> tuple[str, list[str]]:
    """Return HTML without the elements that are marked or passed over, and those passed over."""
    kept: list[str] = []
    passed: list[str] = []
    at = 0
    mark = _marked(text, 0)
    over = _PASSED.search(text)
    while mark < len(text) or over:
        start = over.start() if over else mark
        if marked := mark <= start:
            start = mark
        kept.append(text[at:start])
        at = _end(text, start)
        if not marked:
            part = text[start:at]
            passed.append(_unmarked(part) if _MARK in part else part)
        if mark < at:
            mark = _marked(text, at)
        if over and over.start() < at:
            over = _PASSED.search(text, at)
    kept.append(text[at:])
    return _PLACE.join(kept), passed


def _unmarked(text: str) -> str:
    """Return HTML without the elements that are marked."""
    kept: list[str] = []
    at = 0
    while (mark := _marked(text, at)) < len(text):
        kept.append(text[at:mark])
        at = _end(text, mark)
    return _PLACE.join((*kept, text[at:]))


def _marked(text: str, at: int) -> int:
    """Return where the next tag stands that is marked; at the end where there is none."""
    while (at := text.find(_MARK, at)) >= 0:
        start = text.rfind("<", 0, at)
        if text.find(">", start) > at and not text.count('"', start, at) % 2:
            return start
        at += 1
    return len(text)


def _end(text: str, start: int) -> int:
    """Return where an element ends, of which the tag that begins it stands here."""
    if whole := _PLAIN.match(text, start):
        return whole.end()
    tag = _NAME.match(text, start)
    name = tag[1] if tag else ""
    depth = 0 if name in _VOID else 1
    end = text.find(">", start) + 1
    while depth and (tag := _tags(name).search(text, end)):
        depth += -1 if tag[1] else 1
        end = tag.end()
    return end


@cache
def _tags(name: str) -> re.Pattern[str]:
    """Return what finds the tags of elements of a name; those that end one have a slash."""
    return re.compile(rf"<(/)?{name}\b[^>]*>")
