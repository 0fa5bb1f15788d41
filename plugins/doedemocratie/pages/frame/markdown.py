"""Record Markdown to HTML.

Strangers write it: CommonMark with raw HTML and images off, then an allow-list over the result. The
site's own Markdown extensions never come near it. What a story has besides stands in
kinds/story/text.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import nh3
from linkify_it import LinkifyIt  # type: ignore[import-untyped]
from linkify_it.main import Match  # type: ignore[import-untyped]
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from ...model.values.texts import phone
from .spec import TOGETHER

# The ends of mail addresses that the package does not know, beside those of countries.
_ENDINGS = """
    amsterdam app care community cafe dev eco email energy events example foundation frl
    garden green house live media network ngo one ong online party place school social space
    store studio support team tech tools vlaanderen website wiki work world xyz zone
""".split()  # noqa: SIM905  # a list of words, to read


# What may stand right before a mail address, and is no part of it.
_BEFORE = re.compile(r"(?<![\w/])[“„‘‚«‹](?=\S+@)|(?<=mail):(?!to:)(?=[^\s/]+@)", re.IGNORECASE)


# Without one of these there is no such address; behind an & may stand a sign by its number.
_HINT = re.compile("[@&]|www|https?:|mailto:", re.IGNORECASE)


class _Addresses(LinkifyIt):  # type: ignore[misc]  # it has no types
    """Bare addresses in a text: whole ones, www. and mail; "plug.nl" may be two sentences."""

    def pretest(self, text: str) -> bool:
        """Return whether to look for addresses in a text as it was typed."""
        return _HINT.search(text) is not None and bool(super().pretest(text))

    def test(self, text: str) -> bool:
        """Return whether there may be an address in a text."""
        return bool(super().test(_BEFORE.sub(" ", text)))

    def match(self, text: str) -> list[Match] | None:
        """Return the addresses in a text, None where there is none."""
        links = [
            _ended(link)
            for link in super().match(_BEFORE.sub(" ", text)) or ()
            if link.schema or link.text.lower().startswith("www.")
        ]
        for link in links:
            if not link.schema:
                link.url = f"https://{link.text}"
        return links or None

    def match_at_start(self, text: str) -> Match | None:
        """Return the whole address that a text begins with, None where it does not."""
        link = super().match_at_start(text)
        return _ended(link) if link else None


def _ended(link: Match) -> Match:
    """Return an address without the quotation mark or dots that end what it stands in."""
    behind = len(link.text) - len(link.text.rstrip("…”’“‘»›"))
    if behind:
        link.text, link.raw = link.text[:-behind], link.raw[:-behind]
        link.url, link.last_index = link.url[:-behind], link.last_index - behind
    return link


# A line of an address is at most this long.
_SHORT = 50


# What stands deeper than `maxNesting` is left out without a word; records may not come near it
# (records/judging/prose.py).
def reader() -> MarkdownIt:
    """Return what reads and prints the Markdown of a record."""
    reads = MarkdownIt("commonmark", {"html": False, "linkify": True, "maxNesting": 60})
    reads.disable(["image", "html_block", "html_inline"])
    reads.enable(["linkify", "strikethrough", "table"])
    reads.linkify = _Addresses(options={"fuzzy_email": True, "fuzzy_ip": False})
    reads.linkify.tlds(_ENDINGS, True)
    # Only what a link may be at all: no ftp://, and // only behind a scheme.
    for scheme in ("ftp:", "//"):
        reads.linkify.add(scheme, None)
    return reads


_RENDERER = reader()

# What means something to Markdown or HTML; most prose has none of it, or only where a line begins.
_SIGNS = "\\n ,.;:?!'’‘“”„()/%€–—…+-"
_MEANING = re.compile(rf"[^\w{_SIGNS}]|_")
# The letters that nearly all prose is written with: to look for another one takes a third as long.
_OTHER = re.compile(f"[^a-zA-Z0-9À-ÖØ-öø-ÿ{_SIGNS}]")

# Code, which stays as it is; and a link of which the address has a space in it.
_SPACE = "[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]"
_SPACED = re.compile(
    r"(?P<code>(?<!`)(`+)(?!`).*?(?<!`)\2(?!`))"
    rf"|\]\((?P<scheme>tel|mailto):(?P<rest>[^()\n\"<>]*{_SPACE}[^()\n\"<>]*)"
    r"(?:\((?P<zero>0)\)(?P<more>[^()\n\"<>]*))?\)"
    rf"|\]\((?P<page>https?://[^()\s\"'<>]+(?:{_SPACE}+[^()\s\"'<>]+)+)\)",
    re.IGNORECASE | re.DOTALL,
)
# A list as a word processor makes it; Markdown would make one line of it.
_BULLET = re.compile(r"^([ \t]*)[•∙▪▫‣◦●○■□➢➤✓✔\uf0a7\uf0b7\uf0d8\uf0fc][ \t\u00a0]+", re.MULTILINE)
TAGS = {
    "p",
    "br",
    "hr",
    "strong",
    "em",
    "s",
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
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}
ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
SCHEMES = ("http", "https", "mailto", "tel")


def only_whole_addresses(_: str, attribute: str, value: str) -> str | None:
    """Keep an address only when it names its scheme: `//elders.example` and `../x` go."""
    if attribute == "href" and value.split(":", 1)[0].lower() not in SCHEMES:
        return None
    return value


CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    url_schemes=set(SCHEMES),
    attribute_filter=only_whole_addresses,
    link_rel="nofollow ugc noopener",
)


# What may be wider than a page, and slides: by keyboard too, for which it needs a name.
_WIDE = {
    "<table>": '<table tabindex="0" aria-label="{}">',
    "<pre>": '<pre tabindex="0" role="group" aria-label="{}">',
}
_NAMES = {"nl": ("Tabel", "Regels code"), "en": ("Table", "Lines of code")}


def slide(html: str, lang: str = "nl") -> str:
    """Return HTML of Markdown in which the keyboard reaches what slides sideways."""
    for (tag, opened), name in zip(_WIDE.items(), _NAMES[lang], strict=True):
        html = html.replace(tag, opened.format(name))
    return html


def render(text: str | None, heading: int = 3) -> Markup:
    """Return `text` as safe HTML whose highest heading is `heading` (2 to 6); empty for None."""
    if not text:
        return Markup()
    if prose := _prose(text):
        # No sign of it means anything to HTML.
        return Markup("".join(f"<p>{_broken(rows)}</p>\n" for rows in prose))  # noqa: S704
    tokens = headed(parse(text), heading)
    html = _RENDERER.renderer.render(tokens, _RENDERER.options, {})
    return Markup(slide(CLEANER.clean(html)))  # noqa: S704  # what nh3 let through


def headed(tokens: list[Token], heading: int) -> list[Token]:
    """Return the tokens of a text, its highest heading at the level `heading`."""
    headings = [token for token in tokens if token.type in ("heading_open", "heading_close")]
    highest = min(map(_level, headings), default=1)
    for token in headings:
        token.tag = f"h{min(6, _level(token) - highest + heading)}"
    return tokens


def plain(text: str) -> str:
    """Return Markdown as plain words without its headings, for a boilerplate."""
    if prose := _prose(text):
        told = " ".join(map(_words, prose))
        return " ".join(told.split()) if "  " in told else told
    words: list[str] = []
    before = ""
    for block in parse(text):
        for token in block.children or () if before != "heading_open" else ():
            if token.type in ("text", "code_inline"):
                words.append(token.content)
            elif token.type == "softbreak":
                words.append(" ")
            elif token.type == "hardbreak":
                words.append(", " if words and _runs_on(words[-1]) else " ")
        if block.type == "inline" and before != "heading_open" and words and _runs_on(words[-1]):
            words.append(".")  # else it runs into what follows
        words.append(" ")
        before = block.type
    return " ".join("".join(words).split())


def _runs_on(text: str) -> bool:
    return text.rstrip()[-1:].isalnum() or text.rstrip()[-1:] in (")", "’", "”", "'", '"')


@lru_cache(4 * TOGETHER)
def parse(text: str, reads: MarkdownIt = _RENDERER) -> list[Token]:
    """Parse once what a profile and a branding page both want of one text."""
    linked = _SPACED.sub(_closed, text) if "](" in text else text
    tokens = reads.parse(_BULLET.sub(r"\1- ", linked))
    for token in tokens:
        if token.children and _short(token.content.split("\n")):
            for child in token.children:
                if child.type == "softbreak":
                    child.type, child.tag = "hardbreak", "br"
    return tokens


def _short(rows: Iterable[str]) -> bool:
    """Return whether lines stay lines: an address, a list of times."""
    return max(map(len, rows)) <= _SHORT


def _broken(rows: list[str]) -> str:
    if len(rows) == 1:
        return rows[0]
    return ("<br>\n" if _short(rows) else "\n").join(rows)


def _words(rows: list[str]) -> str:
    """Return a paragraph of prose as plain words."""
    if _short(rows):
        rows = [f"{row}," if _runs_on(row) else row for row in rows[:-1]] + rows[-1:]
    text = " ".join(rows)
    return f"{text}." if _runs_on(text) else text


@lru_cache(4 * TOGETHER)
def _prose(text: str) -> list[list[str]] | None:
    """Return the lines of each paragraph of a text without marks, None for any other.

    Most texts are so, and to read them as Markdown took a fifth of the time of their pages. A
    profile shows one, and a branding page takes its words.
    """
    if _OTHER.search(text) and _MEANING.search(text):
        return None
    small = text.lower()
    if "//" in small or "www" in small or "to:" in small:  # the beginning of an address
        return None
    parts = [part.split("\n") for part in _paragraphs(text.rstrip("\n"))]
    sound = all(row[:1].isalpha() and row[-1] != " " for rows in parts for row in rows)
    return parts if sound else None


def _paragraphs(text: str) -> list[str]:
    return re.split(r"\n{2,}", text) if "\n\n\n" in text else text.split("\n\n")


def _closed(match: re.Match[str]) -> str:
    """Return a link with the spaces of its address taken out, as a telephone or mail wants them."""
    if match["code"]:
        return match["code"]
    if match["page"]:
        return f"]({re.sub(_SPACE, '%20', match['page'])})"
    rest = match["rest"].strip()
    if match["scheme"].lower() == "mailto":
        return match[0] if match["zero"] else f"](mailto:{re.sub(_SPACE, '%20', rest)})"
    typed = rest + (f"(0){match['more']}" if match["zero"] else "")
    return f"]({phone.href(typed) or 'tel:' + re.sub('[^0-9+]', '', rest)})"


def _level(heading: Token) -> int:
    """Return the level a heading was written at, whatever `render` made of its tag."""
    return {"=": 1, "-": 2}.get(heading.markup[0], len(heading.markup))
