"""What is wrong in a record file itself: a flaw, and what the YAML parser stumbled over.

The parser says where it stopped, in its own words; here stands what somebody did there. It sees
lines of text and no values: those are read in records.reader.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import Protocol

import yaml

from ...model.values.finding import Finding
from . import pasted
from .lines import goes_on, line_of, swallowing

Where = tuple[int, int]
Path_ = tuple[str | int, ...]

# How many hidden characters of one file are reported; the rest follows once these are gone.
MOST_UNSEEN = 20


def nothing_in(event: yaml.Event) -> str:
    """Return the code for an item of a list that is empty: a group, or nothing at all."""
    return "empty-group" if isinstance(event, yaml.MappingStartEvent) else "empty-item"


# Controls but tab and newline; what reorders text; what Unicode says nobody sees (its default
# ignorables), fillers and tags, but for what joins letters and chooses their form; noncharacters.
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
)
# Those of them that Python would print all the same.
_PRINTED = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"
# A page of a website, saved or pasted: every line of it would be a riddle to the parser.
_PAGE = re.compile(r"\s*<(!doctype|html|head|body)\b", re.IGNORECASE)

# What git leaves where two people changed the same lines.
_MARKS = 7 * "<"
_CONFLICT = re.compile(rf"^{_MARKS}(?: |$)", re.MULTILINE)

# A value that begins with a quote: what stands before it, the quote, what follows.
_QUOTED = re.compile(r"([ -]*[a-z_]+: +)(['\"])(.*)")

# A value that begins as something else in YAML; a link of Markdown looks like a list.
_ODD_START = re.compile(r"[ -]*[^ ]+: +(?:[*&]|[?](?: |$)|[>|] +\S|\[[^\]]*\]\()")
# Between brackets, a # that was meant as text: all behind it is gone, the closing bracket too.
_EATEN = re.compile(r"[ -]*[\w-]+: *[\[{][^#'\"]*[ \[](#[^\s#][^\]}]*)[\]}]")


# A line that begins with a key.
_LINE_WITH_KEY = re.compile(r"( *)(?:- +)?[a-z_]+:(?: |$)")


class ParserMark(Protocol):
    """Where the parser was: line and column from 0."""

    line: int
    column: int


class Flaw(Finding):
    """A Finding in the file itself, which knows where it stands: line and column from 1."""

    __slots__ = ()

    def __init__(
        self,
        line: int,
        column: int,
        path: Path_,
        code: str,
        facts: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(path, code, facts or {}, place=(line, column))


def of_text(text: str, *, markdown: bool = False) -> Flaw | None:
    """Return why a text is no record file at all; None where it may be one."""
    if text.count("\0") > len(text) // 4:  # UTF-16, or no text at all
        return Flaw(1, 1, (), "not-utf8")
    if _MARKS in text and (conflict := _CONFLICT.search(text)):
        return Flaw(text.count("\n", 0, conflict.start()) + 1, 1, (), "merge-conflict")
    if page := _PAGE.match(text):
        return Flaw(text.count("\n", 0, page.end()) + 1, 1, (), "html-page")
    if fence := pasted.fence_around(text, markdown=markdown):
        row, marks = fence
        return Flaw(row + 1, 1, (), "code-fence", {"found": marks})
    return None


def unseen(text: str) -> Iterator[Flaw]:
    """Yield the hidden characters of a text, the first ones only."""
    if text.replace("\n", "").isprintable() and not any(map(text.__contains__, _PRINTED)):
        return
    for match in islice(UNSEEN.finditer(text), MOST_UNSEEN):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - (text.rfind("\n", 0, match.start()) + 1) + 1
        yield Flaw(line, column, (), "unseen-character", {"found": named(match.group())})


def named(character: str) -> str:
    """Return a character as the tables of Unicode name it: U+202E."""
    return f"U+{ord(character):04X}"


def of_syntax(failure: yaml.YAMLError, lines: Sequence[str], shift: int) -> Flaw:
    """Return in our own words what the parser stumbled over.

    `lines` is what it read, `shift` the number of lines of the file before them.
    """
    problem = str(getattr(failure, "problem", "") or "")
    context = str(getattr(failure, "context", "") or "")
    line, column = mark(getattr(failure, "problem_mark", None), (0, 0))
    start = mark(getattr(failure, "context_mark", None), (line, column))
    if plain := _of_lines(lines, line, start[0], shift):
        return plain
    code = "bad-indent"
    if "mapping values are not allowed" in problem:
        code, (line, column) = _second_colon(lines, (line, column))
    elif "escape" in problem or "hexdecimal" in problem:
        code = "backslash"
    elif "quoted scalar" in context:
        code, (line, column) = "open-quote", start
    elif "cannot start any token" in problem or "sequence entries are not allowed" in problem:
        code = "needs-quotes"
    elif re.search(r"\b(alias|anchor)\b", f"{problem} {context}"):
        code = "anchor"
    elif _ODD_START.match(line_of(lines, line)):
        code = "needs-quotes"
    elif "tag" in context:
        code = "tag"
    elif "could not find expected ':'" in problem:
        code, (line, column) = ("loose-line" if goes_on(lines, start[0]) else "no-colon"), start
    elif "flow" in context:
        line, column = start
    elif opened := _opened(lines, line):
        code, (line, column) = opened
    facts = {"found": line_of(lines, line).strip()[:80]}
    return Flaw(line + 1 + shift, column + 1, (), code, facts)


def _of_lines(lines: Sequence[str], line: int, start: int, shift: int) -> Flaw | None:
    """Return what is plain from the lines where the parser stopped, whatever it says itself."""
    if bullets := pasted.bullets(lines, line):
        row, facts = bullets
        return Flaw(row + 1 + shift, 1, (), "other-bullets", facts)
    if tab := _tab(lines, {line - 1, line, start}):
        return Flaw(tab[0] + 1 + shift, tab[1] + 1, (), "tab-indent")
    if (first := _indented_start(lines, line)) is not None:
        facts = {"found": line_of(lines, first).strip()[:80]}
        return Flaw(first + 1 + shift, 1, (), "indented-start", facts)
    if eaten := _eaten(lines, line):
        row, column, text = eaten
        return Flaw(row + 1 + shift, column + 1, (), "hash-eats-value", {"found": text})
    return None


def _second_colon(lines: Sequence[str], at: Where) -> tuple[str, Where]:
    """Return the code and the place of a colon too many, or too few in the lines above."""
    above = swallowing(lines, at[0])
    if above < at[0]:  # `naam:Plug` swallowed this line
        return "no-colon", (above, 0)
    return "colon-in-text", at


def _eaten(lines: Sequence[str], last: int) -> tuple[int, int, str] | None:
    """Return the place, from 0, and the text of a # between brackets that swallows the rest."""
    for number in range(last, -1, -1):
        if match := _EATEN.match(line_of(lines, number)):
            return number, match.start(1), match[1].strip()[:80]
    return None


def swallowed(rest: str, value: str) -> tuple[int, dict[str, object]] | None:
    """Return where a `#` that was meant as text begins in what follows a value, and its facts.

    Behind a key with nothing else a heading of Markdown is such a text too.
    """
    pattern = r"\s+(#[^\s#].*)" if value else r"\s+(#[^\s#].*|#{2,6} +\S.*)"
    match = re.match(pattern, rest) if "#" in rest else None
    if not match:
        return None
    return match.start(1), {"found": match[1][:80], "whole": f"{value} {match[1]}".strip()}


def ran_on(lines: Sequence[str], event: yaml.ScalarEvent, shift: int) -> list[Flaw]:
    """Return the quote that was left open and closed far below, at a quote of another value.

    A line between them has a key, and is no further in than the line where the quote begins.
    """
    if event.style not in ("'", '"'):
        return []
    first, last = mark(event.start_mark, (0, 0)), mark(event.end_mark, (0, 0))
    begin = line_of(lines, first[0])
    column = len(begin) - len(begin.lstrip(" "))
    for row in range(first[0] + 1, last[0] + 1):
        match = _LINE_WITH_KEY.match(line_of(lines, row))
        if match and len(match[1]) <= column:
            facts = {"found": begin.strip()[:80]}
            return [Flaw(first[0] + 1 + shift, first[1] + 1, (), "open-quote", facts)]
    return []


def _indented_start(lines: Sequence[str], line: int) -> int | None:
    """Return the first line with a key, where it is further in than the line that does not fit."""
    above = (row for row in range(line) if re.match(r" *[^\s#]", line_of(lines, row)))
    first = next(above, None)
    if first is None or not re.match(r" +[a-z_]+:(?: |$)", line_of(lines, first)):
        return None
    return first if re.match(r"[a-z_]+:(?: |$)", line_of(lines, line)) else None


def _tab(lines: Sequence[str], among: set[int]) -> Where | None:
    """Return the place, from 0, of the first tab that a line among these is indented with."""
    for number in sorted(among):
        indent = re.match(r" *\t", line_of(lines, number))
        if indent:
            return number, indent.end() - 1
    return None


def _opened(lines: Sequence[str], line: int) -> tuple[str, Where] | None:
    """Return the code and the place of the quote that a text up to `line` begins with.

    Only when something follows where it closes: "Samen" werken wij, or an 't far above another
    's.
    """
    for at in range(line, -1, -1):
        match = _QUOTED.match(line_of(lines, at))
        if match and at < line and match[2] not in match[3]:
            return "open-quote", (at, match.end(1))
    match = _QUOTED.match(line_of(lines, line))
    return ("needs-quotes", (line, match.end(1))) if match else None


def mark(position: ParserMark | None, otherwise: Where) -> Where:
    """Return the line and column of a parser's mark, from 0; `otherwise` where it has none."""
    return (position.line, position.column) if position else otherwise


def place(position: ParserMark | None, shift: int) -> Where:
    """Return the line and column of a parser's mark, from 1, with `shift` lines before it."""
    line, column = mark(position, (0, 0))
    return line + 1 + shift, column + 1


def touch(key: yaml.ScalarEvent, follows: yaml.Event) -> bool:
    """Return whether what follows a key begins right behind it, without a colon between them."""
    line, column = mark(key.start_mark, (0, 0))
    return mark(follows.start_mark, (0, 0)) == (line, column + len(key.value))


class Places(Mapping[Path_, Where]):
    """Where things stand, worked out of the parser's marks once somebody asks: seldom.

    What stands in the file `besides`, outside of what is parsed, is told by its place.
    """

    def __init__(
        self,
        marks: Callable[[], Mapping[Path_, ParserMark | None]],
        shift: int,
        besides: Mapping[Path_, Where],
    ) -> None:
        self._given = marks
        self._shift = shift
        self._besides = besides

    @cached_property
    def _marks(self) -> Mapping[Path_, ParserMark | None]:
        return self._given()

    def __getitem__(self, path: Path_) -> Where:
        return self._besides.get(path) or place(self._marks[path], self._shift)

    def __iter__(self) -> Iterator[Path_]:
        return iter({**self._marks, **self._besides})

    def __len__(self) -> int:
        return len(self._marks.keys() | self._besides.keys())
