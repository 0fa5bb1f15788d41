"""Record Markdown to HTML.

Strangers write it: CommonMark with raw HTML and images off, then an allow-list over the result. The
site's own Markdown extensions never come near it.
"""

from __future__ import annotations

from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

_RENDERER = MarkdownIt("commonmark", {"html": False}).disable(
    ["image", "html_block", "html_inline"]
)
_TAGS = {
    "p",
    "br",
    "hr",
    "strong",
    "em",
    "code",
    "pre",
    "blockquote",
    "ul",
    "ol",
    "li",
    "a",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
}
_ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
_SCHEMES = ("http", "https", "mailto", "tel")


def render(text: str | None, heading: int = 3) -> Markup:
    """Return `text` as safe HTML whose highest heading is `heading` (2 to 6); empty for None."""
    if not text:
        return Markup()
    tokens = _parse(text)
    headings = [token for token in tokens if token.type in ("heading_open", "heading_close")]
    highest = min(map(_level, headings), default=1)
    for token in headings:
        token.tag = f"h{min(6, _level(token) - highest + heading)}"
    html = _RENDERER.renderer.render(tokens, _RENDERER.options, {})
    return Markup(  # noqa: S704  # what nh3 let through
        nh3.clean(
            html,
            tags=_TAGS,
            attributes=_ATTRIBUTES,
            url_schemes=set(_SCHEMES),
            attribute_filter=_only_whole_addresses,
            link_rel="nofollow ugc noopener",
        )
    )


def _only_whole_addresses(_: str, attribute: str, value: str) -> str | None:
    """Keep an address only when it names its scheme: `//elders.example` and `../x` go."""
    if attribute == "href" and value.split(":", 1)[0].lower() not in _SCHEMES:
        return None
    return value


def plain(text: str) -> str:
    """Return Markdown as plain words without its headings, for a boilerplate."""
    words: list[str] = []
    before = ""
    for block in _parse(text):
        for token in block.children or () if before != "heading_open" else ():
            words.append(token.content if token.type in ("text", "code_inline") else "")
            words.append(" " if token.type in ("softbreak", "hardbreak") else "")
        words.append(" ")
        before = block.type
    return " ".join("".join(words).split())


@lru_cache(maxsize=4)
def _parse(text: str) -> list[Token]:
    """Parse once what a profile and a branding page both want of one text."""
    return _RENDERER.parse(text)


def _level(heading: Token) -> int:
    """Return the level a heading was written at, whatever `render` made of its tag."""
    return {"=": 1, "-": 2}.get(heading.markup[0], len(heading.markup))
