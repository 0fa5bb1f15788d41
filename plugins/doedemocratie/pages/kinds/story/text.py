"""The text of a story: Markdown as of any record, with notes, and room for what is no text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import nh3
from markdown_it.token import Token
from markupsafe import Markup
from mdit_py_plugins.footnote import footnote_plugin

from ....frozen import frozen
from ....model.values.texts.markdown import MARK
from ...frame import markdown

# The addresses and names of notes, the only ones within a page that a text may have.
_NOTE = re.compile("#?(?:noot|terug)-[0-9]{1,4}(?:-[0-9]{1,4})?")
_NUMBER = re.compile("Noot [0-9]{1,4}")
_BACK = "Terug naar de tekst"
# How many words somebody reads in a minute.
PACE = 200
# What comes at a line of its own: which sort, and the how-manieth of it.
Mark = tuple[str, int]


def _of_notes(element: str, attribute: str, value: str) -> str | None:
    """Keep what a note needs: a name, a way there and back, and what that is called."""
    if attribute == "id" or (attribute == "href" and value.startswith("#")):
        return value if _NOTE.fullmatch(value) else None
    if attribute == "aria-label":
        return value if value == _BACK or _NUMBER.fullmatch(value) else None
    return markdown.only_whole_addresses(element, attribute, value)


CLEANER = nh3.Cleaner(
    tags=markdown.TAGS | {"sup"},
    attributes=markdown.ATTRIBUTES | {"a": {"href", "id", "aria-label"}, "li": {"id"}},
    url_schemes=set(markdown.SCHEMES),
    attribute_filter=_of_notes,
    link_rel="nofollow ugc noopener",
)


def _called(_: object, tokens: Sequence[Token], at: int, *__: object) -> str:
    number = tokens[at].meta["id"] + 1
    back = _place(tokens[at])
    return (
        f'<sup><a href="#noot-{number}" id="{back}" aria-label="Noot {number}">{number}</a></sup>'
    )


def _opened(_: object, tokens: Sequence[Token], at: int, *__: object) -> str:
    return f'<li id="noot-{tokens[at].meta["id"] + 1}">'


def _back(_: object, tokens: Sequence[Token], at: int, *__: object) -> str:
    return f' <a href="#{_place(tokens[at])}" aria-label="{_BACK}">↩</a>'


def _place(token: Token) -> str:
    """Return the name of the place where a note is called, the second time with a number."""
    number, again = token.meta["id"] + 1, token.meta["subId"]
    return f"terug-{number}-{again}" if again else f"terug-{number}"


READER = markdown.reader()
footnote_plugin(READER, inline=False)
for _rule, _print in {
    "footnote_ref": _called,
    "footnote_open": _opened,
    "footnote_anchor": _back,
    "footnote_close": lambda *_: "</li>",
    "footnote_block_open": lambda *_: "<h2>Noten</h2><ol>",
    "footnote_block_close": lambda *_: "</ol>",
}.items():
    READER.add_render_rule(_rule, _print)


@frozen
class Text:
    """A story: its pieces in their order, safe HTML or what comes there, and its notes."""

    pieces: tuple[Markup | Mark, ...]
    notes: Markup


def read(text: str | None) -> Text:
    """Return a story of which the highest heading is an h2."""
    tokens = markdown.headed(markdown.parse(text or "", READER), 2)
    end = next((at for at, token in enumerate(tokens) if token.type == "footnote_block_open"), None)
    return Text(tuple(_pieces(tokens[:end])), _printed(tokens[end:] if end is not None else ()))


def _pieces(tokens: Sequence[Token]) -> Iterator[Markup | Mark]:
    begin = at = 0
    while at < len(tokens):
        mark = _mark(tokens, at)
        if mark is None:
            at += 1
            continue
        if begin < at:
            yield _printed(tokens[begin:at])
        yield mark
        begin = at = at + 3
    if begin < at:
        yield _printed(tokens[begin:])


def _mark(tokens: Sequence[Token], at: int) -> Mark | None:
    """Return what a paragraph that is not within something else stands for, if it does."""
    if tokens[at].type != "paragraph_open" or tokens[at].level:
        return None
    mark = MARK.fullmatch(tokens[at + 1].content.strip())
    return (mark[1].lower(), int(mark[2] or 1)) if mark else None


def _printed(tokens: Sequence[Token]) -> Markup:
    html = READER.renderer.render(tokens, READER.options, {})
    return Markup(markdown.slide(CLEANER.clean(html)))  # noqa: S704  # what nh3 let through


def minutes(text: str | None) -> int:
    """Return how many minutes a story takes to read, 0 for one without a text."""
    words = len(markdown.plain(text).split()) if text else 0
    return max(1, round(words / PACE)) if words else 0
