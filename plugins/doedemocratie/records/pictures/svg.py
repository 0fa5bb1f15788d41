"""An SVG from a stranger, read strictly and written anew: a drawing, and nothing that runs or asks.

An SVG is a program as much as a picture. So no file of a contributor is passed on: it is read by
an XML parser that refuses every document type (and with it every entity), held to a list of what a
drawing needs, and written out again from what was understood. What a drawing program leaves behind
(comments, other namespaces, attributes that no picture needs) is dropped without a word; what could
run, fetch or hide something is a fault, because a logo without it may look different.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from xml.parsers import expat

from ...frozen import frozen
from .shapes import Shapes
from .uses import DEEPEST, SvgError, Uses

LIMIT = 200_000
"""The most bytes of an SVG."""
MOST_SHOWN = 40
MOST_ELEMENTS = 5_000

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"

_ELEMENTS = (
    "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan title desc"
    " linearGradient radialGradient stop clipPath mask pattern style"
)
ELEMENTS = frozenset(_ELEMENTS.split())
# Part of what drawing programs write, and of no use to anyone who looks.
DROPPED = frozenset({"metadata"})
_TEXTS = frozenset({"text", "tspan", "title", "desc", "style"})
_ATTRIBUTES = (
    "id class style transform viewBox x y x1 y1 x2 y2 cx cy r rx ry fx fy width height d points"
    " dx dy rotate textLength lengthAdjust pathLength preserveAspectRatio offset gradientUnits"
    " gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits patternUnits"
    " patternContentUnits patternTransform"
    " fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap"
    " stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset stop-color stop-opacity"
    " opacity clip-path clip-rule mask color display visibility"
    " overflow font-family font-size font-weight font-style font-variant font-stretch text-anchor"
    " letter-spacing word-spacing text-decoration dominant-baseline baseline-shift paint-order"
    " mix-blend-mode isolation vector-effect shape-rendering"
)
ATTRIBUTES = frozenset(_ATTRIBUTES.split())
_OWN_LINK = re.compile(r"#[\w.:-]+")
# Every pattern here takes what it can and gives nothing back, so that its time is that of reading.
_URL = re.compile(r"url\(\s*+(['\"]?+)#([\w.:-]++)\1\s*+\)", re.IGNORECASE)
# What a value may call: the rest fetches (`image-set`, `src`), or draws what nobody counted.
_CALL = re.compile(r"(?<![\w-])[\w-]++\(")
_CALL_NAMES = (
    "rgb rgba hsl hsla matrix translate translatex translatey scale scalex scaley rotate skewx"
    " skewy not is where nth-child nth-of-type"
)
_CALLS = frozenset(_CALL_NAMES.split())
# In a style: an escape that hides a word, what fetches, and what old browsers ran.
_STYLE_TRICK = re.compile(r"\\|@|//|expression|javascript|behavior|binding", re.IGNORECASE)
_NUMBER = re.compile(
    r"\s*+((?:[0-9]{1,20}(?:\.[0-9]{1,20})?|\.[0-9]{1,20})(?:e[+-]?[0-9]{1,3})?)\s*+(?:px)?\s*+",
    re.IGNORECASE,
)
_PAINT = re.compile(r"(?:^|[;{\s])(?:fill|stroke|stop-color)\s*+:([^;}]++)")


@frozen
class Drawing:
    """A clean SVG: its bytes, its size in user units, and every colour word it paints with.

    `shapes`: it holds something to see.
    """

    data: bytes
    width: float
    height: float
    paints: frozenset[str]
    shapes: bool


def clean(data: bytes) -> Drawing:
    """Return the drawing in `data`; raises SvgError for what we do not show."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        raise SvgError("svg-unreadable", reason="de tekst is geen UTF-8") from None
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        reason = f"er zit een fout in regel {error.lineno}"
        raise SvgError("svg-unreadable", reason=reason) from None
    reader.refuse_repetition()
    return Drawing(
        "".join(reader.out).encode(),
        reader.width,
        reader.height,
        frozenset(reader.paints),
        reader.shapes.seen,
    )


def _targets(value: str) -> list[str]:
    """Return the ids of the parts of the drawing that url() names in a value."""
    return [target for _, target in _URL.findall(value)]


@dataclass(slots=True)
class _Reader:
    """Holds what a parser meets to the lists above, and writes what may stay."""

    parser: expat.XMLParserType = field(init=False)
    out: list[str] = field(default_factory=list)
    paints: set[str] = field(default_factory=set)
    width: float = 0
    height: float = 0
    shapes: Shapes = field(default_factory=Shapes)
    _open: list[str] = field(default_factory=list)
    _names: list[str] = field(default_factory=list)
    _ignoring: int = 0
    _elements: int = 0
    _style: list[str] = field(default_factory=list)
    _uses: Uses = field(default_factory=Uses)

    def __post_init__(self) -> None:
        self.parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def _doctype(self, *_: object) -> None:
        raise SvgError("svg-doctype")

    def _start(self, full: str, attributes: Mapping[str, str]) -> None:
        space, _, name = full.rpartition(" ")
        self._elements += 1
        if self._elements > MOST_ELEMENTS or len(self._open) + self._ignoring > DEEPEST:
            raise SvgError("svg-too-much")
        if not self._open and (space, name) != (_SVG, "svg"):
            raise SvgError("svg-unreadable", reason="het begint niet met <svg>")
        if self._ignoring or space != _SVG or name in DROPPED:
            self._ignoring += 1
            return
        if name not in ELEMENTS:
            raise SvgError("svg-forbidden", found=f"<{name}>")
        kept = {"xmlns": _SVG} if not self._open else {}
        kept |= self._attributes(attributes)
        if not self._open:
            kept |= self._measure(attributes)
        own = kept.get("id", "")
        self.shapes.element(name, kept, self._open)
        self._open.append(name)
        self._names.append(own)
        self._uses.element(own, self._names, gradient=name in ("linearGradient", "radialGradient"))
        for key, value in kept.items():
            if targets := [value[1:]] if key == "href" else _targets(value):
                self._uses.call(targets, self._names)
        self._uses.weigh(sum(map(len, kept.values())), self._names)
        from xml.sax.saxutils import quoteattr  # noqa: PLC0415  it brings all that fetches

        self.out.append(f"<{name}{''.join(f' {k}={quoteattr(v)}' for k, v in kept.items())}>")

    def _attributes(self, attributes: Mapping[str, str]) -> dict[str, str]:
        kept: dict[str, str] = {}
        for full, value in attributes.items():
            space, _, name = full.rpartition(" ")
            if not space and name.lower().startswith("on"):
                raise SvgError("svg-forbidden", found=name)
            if name == "href" and space in ("", _XLINK):
                if not _OWN_LINK.fullmatch(value.strip()):
                    raise SvgError("svg-forbidden", found=f"{name}={value}")
                kept["href"] = value.strip()
            elif not space and name in ATTRIBUTES:
                self._refuse_tricks(value, name)
                kept[name] = value
                if name in ("fill", "stroke", "stop-color"):
                    self.paints.add(value.strip().lower())
                elif name == "style":
                    self._paints_in(value)
        return kept

    def _refuse_tricks(self, value: str, where: str) -> None:
        """A value may name a part of the drawing itself, never anything elsewhere."""
        trick = _STYLE_TRICK.search(value) if where == "style" else None
        if trick:
            raise SvgError("svg-forbidden", found=f"{where}: {trick.group()}")
        if "\\" in value:
            raise SvgError("svg-forbidden", found=f"{where}: {value[:MOST_SHOWN]}")
        if where in ("id", "class"):
            return
        for call in _CALL.finditer(value):
            name = call.group()[:-1].lower()
            own = _URL.match(value, call.start()) if name == "url" else name in _CALLS
            if not own:
                found = value[call.start() : call.start() + MOST_SHOWN]
                raise SvgError("svg-forbidden", found=f"{where}: {found}")

    def _paints_in(self, style: str) -> None:
        self.paints |= {paint.strip().lower() for paint in _PAINT.findall(style)}

    def _measure(self, attributes: Mapping[str, str]) -> dict[str, str]:
        """Return the size of the drawing as attributes of its root; raises SvgError without one."""
        box = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())
        sides = [attributes.get("width", ""), attributes.get("height", "")]
        numbers = [match.group(1) for match in map(_NUMBER.fullmatch, sides) if match]
        if len(box) == 4 and all(_NUMBER.fullmatch(number.lstrip("-")) for number in box):
            numbers = box[2:]
        elif len(numbers) == 2:
            box = ["0", "0", *numbers]
        else:
            raise SvgError("svg-without-size")
        try:
            self.width, self.height = (float(number) for number in numbers)
        except ValueError:
            raise SvgError("svg-without-size") from None
        if not (0 < self.width < 1e6 and 0 < self.height < 1e6):
            raise SvgError("svg-without-size")
        return {
            "viewBox": " ".join(box),
            "width": f"{self.width:g}",
            "height": f"{self.height:g}",
        }

    def _end(self, _: str) -> None:
        if self._ignoring:
            self._ignoring -= 1
            return
        name = self._open.pop()
        self._names.pop()
        if name == "style":
            style = "".join(self._style)
            self._style.clear()
            self._refuse_tricks(style, "style")
            self._paints_in(style)
            self._uses.styled |= set(_targets(style))
            self.out.append(escape(style, quote=False))
        self.out.append(f"</{name}>")

    def _text(self, text: str) -> None:
        if self._ignoring or not self._open or self._open[-1] not in _TEXTS:
            return
        if self._open[-1] == "style":
            self._style.append(text)
        else:
            self.shapes.text(text, self._open)
            self._uses.weigh(len(text), self._names)
            self.out.append(escape(text, quote=False))

    def refuse_repetition(self) -> None:
        """Raise SvgError when parts that name parts would draw too much, see Uses."""
        self._uses.refuse_repetition()
