"""Which words of a page are indexed.

Of each page Pagefind is told its main part only, with its sort and the other words for what it says
beside it (meanings.py). What of a page it leaves out, templates say: `data-pagefind-ignore` stands
where a page says what every page says, or what is another page's. What is not handed over here (the
example, redirects, the page for lost visitors) is never found.

Pagefind would read HTML by itself, for a third more time: it is told the text that it would make of
it (a test holds it to that), and how much that counts by its own mark.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from functools import cache
from pathlib import Path

from ..frozen import frozen
from ..pages.lists.making import PageSort
from . import service
from .meanings import others
from .service import Asked

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
# Where Pagefind ends a sentence, and where it parts words; we do so between neighbours too.
_BLOCK = r"h[1-6]|p|td|div|ul|li|article|section"
_SENTENCE = re.compile(rf"</(?<=[\w\u0300-\u036f\u200c\u200d'\"$*)]</)(?:{_BLOCK})>")
_APART = re.compile(rf"<(?:/?(?:{_BLOCK}|br)\b[^>]*>|[^>]*>(?=<))")
_TITLE = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
_PICTURE = re.compile(r"<img\b[^>]*>")
_TELLS = re.compile(r'\s(src|alt)="([^"]*)"')
_PLACE = "<>"  # where something was left out: a tag to what stands beside it
# Pagefind's own marks, which a text may not give itself.
_WEIGHT, _OWN = "___PAGEFIND_WEIGHT___", re.compile("_+(?=(?:END_)?PAGEFIND_)")


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


def told(page: Findable, text: str) -> Asked:
    """Return what Pagefind is told of a page, made from what is its own."""
    if _ABROAD.search(text):
        text = _DUTCH.sub(f" {_PLACE} ", text)
    own_words = _without(text, _marked(text))
    read = _without(own_words, (tag.span() for tag in _PASSED.finditer(own_words)))
    title, below = (page.title, read) if page.title else _titled(read)
    beside = {
        "soort": page.sort.label,
        "kop": page.sort.heading,
        "ook": " ".join(others(html.unescape(_TAG.sub(" ", own_words)))),
        "title": title,
        **{name: page.beside.get(name, "") for name in SHOWN},
        **_picture(below),
    }
    meta = {name: value for name, value in beside.items() if value}
    confirmed = page.beside.get(CONFIRMED, "")
    words = f"{_WEIGHT}{page.sort.weight} {_OWN.sub('', _spoken(read))}"
    return service.record(page.url, words, meta, {CONFIRMED: confirmed} if confirmed else {})


def _titled(text: str) -> tuple[str, str]:
    """Return the title that HTML has, and what stands below it."""
    for heading in _TITLE.finditer(text):
        if title := _spoken(heading[1]):
            return title, text[heading.end() :]
    return "", ""


def _picture(text: str) -> Mapping[str, str]:
    """Return what Pagefind tells of the first picture: where it is, and what it shows."""
    for picture in _PICTURE.findall(text):
        told = {name: html.unescape(value) for name, value in _TELLS.findall(picture)}
        if "src" in told:
            return {"image": told["src"], "image_alt": told.get("alt", "")}
    return {}


def _spoken(text: str) -> str:
    """Return the text of HTML, as Pagefind reads it."""
    apart = _APART.sub(" ", _SENTENCE.sub(". ", text))
    return " ".join(html.unescape(_TAG.sub("", apart)).split())


def _without(text: str, tags: Iterable[tuple[int, int]]) -> str:
    """Return a text without the elements that begin with the tags that stand there."""
    kept: list[str] = []
    at = 0
    for start, end in tags:
        if start >= at:
            kept += (text[at:start], _PLACE)
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
