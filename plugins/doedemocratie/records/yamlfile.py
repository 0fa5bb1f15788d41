"""Read one record file strictly: text values, each with its line and column, or what is wrong.

YAML 1.1 turns `12:30` into 750 and `nee` into False, takes the last of two equal keys, and can
build objects. So this module walks the parser's events itself: every scalar stays text, an empty
value is absent, and anchors, tags, second documents and duplicate keys are faults. It goes on
after each fault that leaves the rest readable, so that all of them are reported at once.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from ..model.finding import Finding

Where = tuple[int, int]
Path_ = tuple[str | int, ...]

MAX_BYTES = 64 * 1024
MAX_DEPTH = 20
# How many hidden characters of one file are reported; the rest follows once these are gone.
MOST_UNSEEN = 20
# Where the parser is stopped: its time grows with the square of the depth (64 kB of [ took 6 s).
PARSER_DEPTH = 100


class Flaw(Finding):
    """A Finding in the file itself, which knows where it stands: line and column from 1."""

    __slots__ = ()

    def __init__(
        self,
        line: int,
        column: int,
        code: str,
        facts: dict[str, Any] | None = None,
        path: Path_ = (),
    ) -> None:
        super().__init__(path, code, facts or {}, place=(line, column))


@dataclass(frozen=True, slots=True)
class Document:
    """What a record file holds: values as text, lists and mappings, and where each one stands.

    `at` maps the path of a value to its place, `keys` the path to the place of its key.
    """

    data: dict[str, Any]
    at: dict[Path_, Where]
    keys: dict[Path_, Where]

    def where(self, path: Path_) -> Where:
        """Return the place of `path`, or of the nearest thing around it that is in the file."""
        while path:
            if path in self.at:
                return self.at[path]
            if path in self.keys:
                return self.keys[path]
            path = path[:-1]
        return 1, 1


NOTHING = Document({}, {}, {})


def read(path: Path) -> tuple[Document | None, list[Flaw]]:
    """Read the record file at `path` (.yml, or .md with front matter).

    Returns the document, None where it cannot be read, and every flaw found.
    """
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            return None, [Flaw(1, 1, "not-a-file")]
        if status.st_size > MAX_BYTES:
            return None, [Flaw(1, 1, "file-too-large", {"size": status.st_size})]
        raw = path.read_bytes()
    except OSError as failure:
        return None, [Flaw(1, 1, "unreadable", {"reason": failure.strerror or str(failure)})]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        before = raw[: failure.start]
        return None, [Flaw(before.count(b"\n") + 1, 1, "not-utf8")]
    return parse(text.replace("\r\n", "\n").replace("\r", "\n"), markdown=path.suffix == ".md")


def parse(text: str, *, markdown: bool = False) -> tuple[Document | None, list[Flaw]]:
    """Parse the text of a record file; see `read`."""
    if "\0" in text:  # UTF-16, or no text at all
        return None, [Flaw(1, 1, "not-utf8")]
    if page := _PAGE.match(text):
        return None, [Flaw(text.count("\n", 0, page.end()) + 1, 1, "html-page")]
    unseen = list(_forbidden(text))
    document, flaws = _parse(_UNSEEN.sub(" ", text), markdown)
    return document, unseen + flaws


# A page of a website, saved or pasted: every line of it would be a riddle to the parser.
_PAGE = re.compile(r"\s*<(!doctype|html|head|body)\b", re.IGNORECASE)


def _parse(text: str, markdown: bool) -> tuple[Document | None, list[Flaw]]:
    if not markdown:
        return _Walk(text, 0).document()
    match = re.match(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", text, re.DOTALL | re.MULTILINE)
    if not match:
        return None, [Flaw(1, 1, "no-front-matter")]
    document, flaws = _Walk(match.group(1), 1).document()
    body = text[match.end() :]
    if document is not None and body.strip():
        blank = len(body) - len(body.lstrip("\n"))
        line = text.count("\n", 0, match.end()) + 1 + blank
        if "beschrijving" in document.data:
            flaws.append(Flaw(line, 1, "body-and-key", path=("beschrijving",)))
        else:
            document.data["beschrijving"] = body.strip("\n")
            document.at["beschrijving",] = (line, 1)
    return document, flaws


# C0 and C1 controls but tab and newline; characters that reorder or hide text; stray surrogates.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069"
    "\ufeff\ufff9-\ufffb\ufffe\uffff]"
)


def _forbidden(text: str) -> Iterator[Flaw]:
    for match in islice(_UNSEEN.finditer(text), MOST_UNSEEN):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - (text.rfind("\n", 0, match.start()) + 1) + 1
        yield Flaw(line, column, "unseen-character", {"found": f"U+{ord(match.group()):04X}"})


class _Walk:
    """One walk over the events of one document. `shift` is the number of lines before it."""

    def __init__(self, text: str, shift: int) -> None:
        self.text = text
        self.lines = text.split("\n")
        self.shift = shift
        self.flaws: list[Flaw] = []
        self.at: dict[Path_, Where] = {}
        self.keys: dict[Path_, Where] = {}

    def document(self) -> tuple[Document | None, list[Flaw]]:
        found: list[Any] = []
        depth = 0
        try:
            for event in yaml.parse(self.text, Loader=yaml.CBaseLoader):
                found.append(event)
                depth += isinstance(event, yaml.CollectionStartEvent)
                depth -= isinstance(event, yaml.CollectionEndEvent)
                if depth > PARSER_DEPTH:
                    return None, [Flaw(*self.place(event), "too-deep", {"limit": MAX_DEPTH})]
        except yaml.YAMLError as failure:
            return None, [self.syntax(failure)]
        events = iter(found)
        data: Any = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.flaw(event, "second-document")
                    break
                if event.tags or event.version:
                    self.flaw(event, "directive")
                first = next(events)
                self.at[()] = self.place(first)
                data = self.node(first, events, ())
        if self.flaws and any(flaw.code == "too-deep" for flaw in self.flaws):
            return None, self.flaws
        if data is None:
            return None, self.flaws or [Flaw(1, 1, "empty-file")]
        if not isinstance(data, dict):
            line, column = self.at[()]
            return None, [*self.flaws, Flaw(line, column, "not-a-mapping")]
        return Document(data, self.at, self.keys), self.flaws

    def node(self, event: Any, events: Iterator[Any], path: Path_) -> Any:
        """Return the value that begins with `event`: text, list, dict, or None for nothing."""
        if isinstance(event, yaml.AliasEvent):
            self.flaw(event, "anchor", path, found=f"*{event.anchor}")
            return None
        if event.anchor:
            self.flaw(event, "anchor", path, found="&" + event.anchor)
        if event.tag and event.tag != "!":
            self.flaw(event, "tag", path, found=event.tag.replace("tag:yaml.org,2002:", "!!"))
        if isinstance(event, yaml.ScalarEvent):
            self.escapes(event, path)
            self.comment(event, path)
            value = self.unwrapped(event, path)
            return value if value.strip() else None
        if len(path) >= MAX_DEPTH:
            self.flaw(event, "too-deep", path, limit=MAX_DEPTH)
            self.skip(events)
            return None
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(events, path)
        return self.mapping(events, path)

    def sequence(self, events: Iterator[Any], path: Path_) -> list[Any] | None:
        items: list[Any] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            here = (*path, len(items))
            self.at[here] = self.place(event)
            before = len(self.flaws)
            value = self.node(event, events, here)
            if value is not None:
                items.append(value)
            elif len(self.flaws) == before:
                self.flaw(event, "empty-item", path)
        return items or None

    def mapping(self, events: Iterator[Any], path: Path_) -> dict[str, Any] | None:
        values: dict[str, Any] = {}
        seen: dict[str, int] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            place = self.place(event)
            if not isinstance(event, yaml.ScalarEvent):
                self.flaw(event, "key-not-text", path)
                self.node(event, events, (*path, "?"))
                self.node(next(events), events, (*path, "?"))
                continue
            key = event.value
            here = (*path, key)
            self.escapes(event, path)
            if event.anchor or (event.tag and event.tag != "!"):
                self.flaw(
                    event,
                    "anchor" if event.anchor else "tag",
                    here,
                    found="&" + event.anchor if event.anchor else event.tag,
                )
            follows = next(events)
            if key == "<<" and isinstance(follows, yaml.AliasEvent):
                self.flaw(event, "anchor", path, found=f"<<: *{follows.anchor}")
                continue
            if key in seen:
                self.flaw(event, "duplicate-key", here, key=key, first=seen[key])
                self.node(follows, events, (*path, "?"))
                continue
            seen[key] = place[0]
            self.keys[here] = place
            self.at[here] = self.place(follows) if self.shows(follows) else place
            value = self.node(follows, events, here)
            if value is not None:
                values[key] = value
        return values or None

    def escapes(self, event: yaml.ScalarEvent, path: Path_) -> None:
        r"""Refuse what an escape ("\u202e") would smuggle past the look at the raw text."""
        if found := _UNSEEN.search(event.value):
            self.flaw(event, "unseen-character", path, found=f"U+{ord(found.group()):04X}")

    def comment(self, event: yaml.ScalarEvent, path: Path_) -> None:
        """Refuse a `#` that was meant as text: `kleur: #7a2e63` is empty to YAML."""
        if event.style in ("'", '"', "|", ">"):
            return
        line, column = _mark(event.end_mark, (0, 0))
        match = re.match(r"\s+(#[^\s#].*)", self.line(line)[column:])
        if match:
            whole = f"{event.value} {match.group(1)}".strip()
            facts = {"found": match.group(1)[:80], "whole": whole}
            at = (line + 1 + self.shift, column + match.start(1) + 1)
            self.flaws.append(Flaw(*at, "hash-eats-value", facts, path))

    def unwrapped(self, event: yaml.ScalarEvent, path: Path_) -> str:
        """Return the text of a scalar.

        Curly quotes around all of it were meant as quotes of YAML, and would stand on the page:
        they are refused, and what is between them read.
        """
        text = str(event.value)
        inner = between_curly_quotes(text)
        if event.style in ("'", '"', "|", ">") or inner is None:
            return text
        self.flaw(event, "curly-quotes", path, found=text, better=inner)
        return inner

    def shows(self, event: Any) -> bool:
        """Return False for an empty plain scalar, which stands nowhere."""
        return not (isinstance(event, yaml.ScalarEvent) and event.value == "")

    def skip(self, events: Iterator[Any]) -> None:
        depth = 1
        while depth:
            event = next(events)
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1

    def place(self, event: Any) -> Where:
        return event.start_mark.line + 1 + self.shift, event.start_mark.column + 1

    def flaw(self, event: Any, code: str, path: Path_ = (), **facts: Any) -> None:
        self.flaws.append(Flaw(*self.place(event), code, facts, path))

    def syntax(self, failure: yaml.YAMLError) -> Flaw:
        """Say in our own words what the parser stumbled over."""
        problem = str(getattr(failure, "problem", "") or "")
        context = str(getattr(failure, "context", "") or "")
        line, column = _mark(getattr(failure, "problem_mark", None), (0, 0))
        start = _mark(getattr(failure, "context_mark", None), (line, column))
        if tab := self._tab({line - 1, line, start[0]}):
            return tab
        code = "bad-indent"
        if "mapping values are not allowed" in problem:
            code = "colon-in-text"
            above = next((at for at in range(line - 1, -1, -1) if self.line(at).strip()), -1)
            if _STUCK.match(self.line(above)):  # `naam:Plug` swallowed this line
                code, line, column = "no-colon", above, 0
        elif "quoted scalar" in context:
            code, (line, column) = "open-quote", start
        elif "cannot start any token" in problem or "sequence entries are not allowed" in problem:
            code = "needs-quotes"
        elif re.search(r"\b(alias|anchor)\b", f"{problem} {context}"):
            code = "anchor"
        elif re.match(r"[ -]*[^ ]+: +[*&]", self.line(line)):
            code = "needs-quotes"
        elif "tag" in context:
            code = "tag"
        elif "could not find expected ':'" in problem:
            code, (line, column) = "no-colon", start
        elif "flow" in context:
            line, column = start
        elif opened := self._opened(line):
            code, line, column = opened
        facts = {"found": self.line(line).strip()[:80]}
        return Flaw(line + 1 + self.shift, column + 1, code, facts)

    def _tab(self, among: set[int]) -> Flaw | None:
        """Return the first tab that a line among these is indented with, or None."""
        for number in sorted(among):
            indent = re.match(r" *\t", self.line(number))
            if indent:
                return Flaw(number + 1 + self.shift, indent.end(), "tab-indent")
        return None

    def _opened(self, line: int) -> tuple[str, int, int] | None:
        """Return the code, line and column of the quote that a text up to `line` begins with.

        Only when something follows where it closes: "Samen" werken wij, or an 't far above another
        's.
        """
        for at in range(line, -1, -1):
            match = _QUOTED.match(self.line(at))
            if match and at < line and match[2] not in match[3]:
                return "open-quote", at, match.end(1)
        match = _QUOTED.match(self.line(line))
        return ("needs-quotes", line, match.end(1)) if match else None

    def line(self, number: int) -> str:
        return self.lines[number] if 0 <= number < len(self.lines) else ""


# A key and its value without the space between them, or with one that does not break; no address.
_STUCK = re.compile(r" *(?:- )?[a-z_]+:(?!//)[^ \t\r\n]")

# A value that begins with a quote: what stands before it, the quote, what follows.
_QUOTED = re.compile(r"([ -]*[a-z_]+: +)(['\"])(.*)")

# A word processor makes these of straight quotes. A ’ may be an apostrophe: only ‘ opens.
_CURLY = re.compile(r"""[“”„]([^“”„"]*)[“”"]|[‘‚]([^‘‚]*)[’‘']""", re.DOTALL)


def between_curly_quotes(text: str) -> str | None:
    """Return what stands in a text that is all between curly quotes, None for any other text."""
    match = _CURLY.fullmatch(text.strip())
    return (match.group(1) or match.group(2) or "").strip() if match else None


def _mark(mark: Any, otherwise: Where) -> Where:
    """Return the line and column of a parser's mark, from 0."""
    return (mark.line, mark.column) if mark else otherwise
