"""Search over the whole site: which words of which pages Pagefind indexes.

Pagefind reads a copy of each page that holds its main part only, with its sort and the other words
for what it says beside it (model/words/synonyms.py). What of a page it leaves out, templates say:
`data-pagefind-ignore` stands where a page says what every page says, or what is another page's.
What is not handed over here (the example, redirects, the page for lost visitors) is never found.
"""

from __future__ import annotations

import html
import os
import re
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pagefind_bin

from . import children
from .model.words.names import APOSTROPHES, bare, fold, plain
from .model.words.synonyms import GROUPS, HEAD, TAILS
from .model.words.vocab import VOCABULARIES
from .pages.lists.making import PageSort

FOLDER = "pagefind"

# What is told of a page beside its text: where it is, when it is open, when it was confirmed.
SHOWN = ("waar", "wanneer")
CONFIRMED = "bevestigd"

# What Pagefind writes and we do not use: its own interface, and the words of other languages.
UNUSED = (
    "pagefind-component-ui.*",
    "pagefind-modular-ui.*",
    "pagefind-ui.*",
    "pagefind-highlight.*",
    "wasm.unknown.*",
)

_MAIN = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)
# A page in another language answers no question in Dutch: what it quotes of that is left out.
_ABROAD = re.compile(r'<article\b[^>]* lang="(?!nl)')
_DUTCH = re.compile(r'<(em|span)\b[^>]*\blang="nl"[^>]*>.*?</\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
# What Pagefind passes over, as far as its first end tag.
_IGNORED = re.compile(r"<(\w+)[^>]* data-pagefind-ignore[^>]*>.*?</\1>", re.DOTALL)
_WORD = re.compile(r"[^\W_]+")
# An ’s with the word that it belongs to; not that of foto’s.
_OF_THE = re.compile(
    rf"(?<![^\W_])(?<![{APOSTROPHES}])[{APOSTROPHES}]*[sS][\s\-\u2010-\u2015]+[^\W_]+"
)


class SearchError(Exception):
    """Pagefind could not make the index."""


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


def write(site: Path, pages: Iterable[Findable]) -> None:
    """Index these pages of a built site into its folder `pagefind`.

    Same pages, same bytes, as long as there are no Pagefind filters: it writes those in random
    order. Raises SearchError.
    """
    with tempfile.TemporaryDirectory(prefix="doedemocratie-") as name:
        room = Path(name)
        # Pagefind goes by the order in which the file system lists them: in memory, by their age.
        for page in sorted(pages, key=lambda page: page.url):
            folder = room / "site" / page.url
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "index.html").write_text(copy(page, _text(site, page)), "utf-8")
        _run(room, site.resolve() / FOLDER)
    for pattern in UNUSED:
        for path in (site / FOLDER).glob(pattern):
            path.unlink()


def _run(room: Path, out: Path) -> None:
    """Run Pagefind over the copies in a folder.

    It would also obey settings in the environment and in a file where it stands.
    """
    env = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    command = [
        str(pagefind_bin.get_executable()),
        "--silent",
        "--site",
        "site",
        "--output-path",
        str(out),
        "--force-language",
        "nl",
    ]
    try:
        code, output = children.run(command, cwd=room, env=env)
    except OSError as error:
        raise SearchError(str(error)) from error
    if code:
        raise SearchError(output.decode(errors="replace").strip())


def _text(site: Path, page: Findable) -> str:
    """Return the HTML of a page that is its own text."""
    if page.sort.by_title:
        return f"<h1>{html.escape(page.title)}</h1><p>{html.escape(page.description)}</p>"
    main = _MAIN.search((site / page.url / "index.html").read_text("utf-8"))
    text = main[1].replace("><", "> <") if main else ""  # or neighbours become one word
    return _DUTCH.sub(" ", text) if _ABROAD.search(text) else text


def copy(page: Findable, text: str) -> str:
    """Return the page that Pagefind reads."""
    meta = {
        "soort": page.sort.label,
        "kop": page.sort.heading,
        "ook": " ".join(others(html.unescape(_TAG.sub(" ", _IGNORED.sub(" ", text))))),
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
    main = f'<main data-pagefind-body data-pagefind-weight="{page.sort.weight}">{text}</main>'
    return f'<!doctype html><html lang="nl"><head>{head}</head><body>{main}</body></html>'


def others(text: str) -> list[str]:
    """Return the words that a text lacks and by which it should be found all the same.

    Those are words that mean the same, also of a piece of a word (a stadsbibliotheek is a bieb),
    and its own words as people type them.
    """
    words = _WORD.findall(plain(text))
    line = f" {' '.join(words)} "
    synonyms: dict[str, None] = {}
    pieces: list[str] = []
    for word in dict.fromkeys(words):
        if word.endswith(_TAILS):
            tails = [tail for tail in TAILS if word.endswith(plain(tail))]
            synonyms |= dict.fromkeys(tails)
            pieces += map(plain, tails)
        if word.startswith(_HEADS):
            pieces += (head for head in _HEADS if word.startswith(head))
    told = f"{line}{' '.join(pieces)} "
    for says, means in _meanings():
        if says in told:
            synonyms |= means
    return [*(word for word in synonyms if _line(word) not in line), *_typed(text)]


def _typed(text: str) -> list[str]:
    """Return words as one types them, where Pagefind would not know them again.

    It knows letters with a mark on them; Łódź is typed as lodz, ’s-Hertogenbosch in one word.
    """
    other = (word for word in _WORD.findall(text) if not word.isascii())
    strange = (word for word in dict.fromkeys(other) if plain(word) != bare(word))
    return list(dict.fromkeys(map(fold, (*strange, *_OF_THE.findall(text)))))


def _line(text: str) -> str:
    """Return the words of a text with a space around each."""
    return f" {' '.join(_WORD.findall(plain(text)))} "


@cache
def _meanings() -> tuple[tuple[str, dict[str, None]], ...]:
    """Return (what a page says, the words it is then found by too)."""
    choices = (
        (choice.label, choice.also)
        for vocabulary in VOCABULARIES
        for choice in vocabulary.choices
        if choice.also
    )
    groups = ((word, group) for group in GROUPS for word in group)
    return tuple((_line(says), dict.fromkeys(means)) for says, means in (*choices, *groups))


_TAILS = tuple(plain(tail) for tail in TAILS)
# Words of a group that one may begin with; shorter ones begin too many others.
_HEADS = tuple(
    word for group in GROUPS for word in map(plain, group) if len(word) >= HEAD and " " not in word
)
