"""Read one record file strictly: text values, each with its line and column, or what is wrong.

YAML 1.1 turns `12:30` into 750 and `nee` into False, takes the last of two equal keys, and can
build objects. So this module walks the parser's events itself: every scalar stays text, an empty
value is absent, and anchors, tags, second documents and duplicate keys are faults. It goes on
after each fault that leaves the rest readable, so that all of them are reported at once. What the
parser could not read at all is for records.diagnosis to explain.
"""

from __future__ import annotations

import re
import stat
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from . import diagnosis, refusal
from .diagnosis import UNSEEN, Flaw, Path_, Where, mark
from .lines import line_of, plain_ends
from .pasted import Braced, between_curly_quotes

MAX_BYTES = 64 * 1024
MAX_DEPTH = 20
# What YAML itself takes for nothing.
NULLS = ("null", "Null", "NULL", "~")
# Where the parser is stopped: its time grows with the square of the depth (64 kB of [ took 6 s).
PARSER_DEPTH = 100
# Any: what comes next of the parser, only the grammar of YAML tells.
Events = Iterator[Any]
Facts = Mapping[str, object]
Node = yaml.AliasEvent | yaml.ScalarEvent | yaml.CollectionStartEvent


@dataclass(frozen=True, slots=True)
class Document:
    """What a record file holds: values as text, lists and mappings, and where each one stands.

    `at` maps the path of a value to its place, `keys` the path to the place of its key; `lines` is
    the file as it stands.
    """

    data: dict[str, Any]  # Any: what should be text, a list or a group, the model says
    at: dict[Path_, Where]
    keys: dict[Path_, Where]
    lines: Sequence[str] = ()

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

    Returns the document, None where it cannot be read, and every flaw in it.
    """
    text, flaws = text_of(path)
    if text is None:
        return None, flaws
    return parse(text, markdown=path.suffix == ".md")


def text_of(path: Path) -> tuple[str | None, list[Flaw]]:
    """Return the text of a record file with plain line ends, None where it has none."""
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            return None, [Flaw(1, 1, (), "not-a-file")]
        if status.st_size > MAX_BYTES:
            return None, [Flaw(1, 1, (), "file-too-large", {"size": status.st_size})]
        raw = path.read_bytes()
    except OSError as failure:
        return None, [Flaw(1, 1, (), "unreadable", {"reason": refusal.why(failure)})]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        before = raw[: failure.start]
        return None, [Flaw(before.count(b"\n") + 1, 1, (), "not-utf8")]
    return plain_ends(text), []


def parse(text: str, *, markdown: bool = False) -> tuple[Document | None, list[Flaw]]:
    """Parse the text of a record file, its accents as one letter each (NFC); see `read`."""
    text = unicodedata.normalize("NFC", text)
    if flaw := diagnosis.of_text(text, markdown=markdown):
        return None, [flaw]
    hidden = list(diagnosis.unseen(text))
    document, flaws = _parse(UNSEEN.sub(" ", text), markdown)
    return document and replace(document, lines=text.split("\n")), hidden + flaws


def _parse(text: str, markdown: bool) -> tuple[Document | None, list[Flaw]]:
    if not markdown:
        return _Walk(text, 0).document()
    match = re.match(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", text, re.DOTALL | re.MULTILINE)
    if not match:
        return None, [Flaw(1, 1, (), "no-front-matter")]
    document, flaws = _Walk(match.group(1), 1).document()
    body = text[match.end() :]
    if document is not None and body.strip():
        blank = len(body) - len(body.lstrip("\n"))
        line = text.count("\n", 0, match.end()) + 1 + blank
        if "beschrijving" in document.data:
            flaws.append(Flaw(line, 1, ("beschrijving",), "body-and-key"))
        else:
            document.data["beschrijving"] = body.strip("\n")
            document.at["beschrijving",] = (line, 1)
    return document, flaws


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
        parsed: list[yaml.Event] = []
        depth = 0
        try:
            for event in yaml.parse(self.text, Loader=yaml.CBaseLoader):
                parsed.append(event)
                depth += isinstance(event, yaml.CollectionStartEvent)
                depth -= isinstance(event, yaml.CollectionEndEvent)
                if depth > PARSER_DEPTH:
                    return None, [Flaw(*self.place(event), (), "too-deep", {"limit": MAX_DEPTH})]
        except yaml.YAMLError as failure:
            return None, [diagnosis.of_syntax(failure, self.lines, self.shift)]
        events: Events = iter(parsed)
        data: object = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.flaw(event, (), "second-document")
                    break
                if event.tags or event.version:
                    self.flaw(event, (), "directive")
                first = next(events)
                self.at[()] = self.place(first)
                data = self.node(first, events, ())
        if any(flaw.code in ("too-deep", "open-quote") for flaw in self.flaws):
            return None, self.flaws
        if data is None:
            return None, self.flaws or [Flaw(1, 1, (), "empty-file")]
        if not isinstance(data, dict):
            return None, [*self.flaws, Flaw(*self.at[()], (), "not-a-mapping")]
        return Document(data, self.at, self.keys), self.flaws

    def node(self, event: Node, events: Events, path: Path_) -> object:
        """Return the value that begins with `event`: text, list, dict, or None for nothing."""
        if isinstance(event, yaml.AliasEvent):
            self.flaw(event, path, "anchor", {"found": f"*{event.anchor}"})
            return None
        if event.anchor:
            self.flaw(event, path, "anchor", {"found": "&" + event.anchor})
        if event.tag:
            self.flaw(event, path, "tag", {"found": event.tag.replace("tag:yaml.org,2002:", "!!")})
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, path)
        if len(path) >= MAX_DEPTH:
            self.flaw(event, path, "too-deep", {"limit": MAX_DEPTH})
            _skip(events)
            return None
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(events, path)
        return self.mapping(events, path)

    def sequence(self, events: Events, path: Path_) -> list[object] | None:
        items: list[object] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            here = (*path, len(items))
            self.at[here] = self.place(event)
            before = len(self.flaws)
            value = self.node(event, events, here)
            if value is not None:
                items.append(value)
            elif len(self.flaws) == before and getattr(event, "value", "") not in NULLS:
                self.flaw(event, path, diagnosis.nothing_in(event))
        return items or None

    def mapping(self, events: Events, path: Path_) -> dict[str, object] | list[object] | None:
        """Return a group; a list where braces hold words without a colon only, as in {a, b}."""
        values: dict[str, object] = {}
        seen: dict[str, int] = {}
        words: list[object] = []
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            place = self.place(event)
            if not isinstance(event, yaml.ScalarEvent):
                self.flaw(event, path, "key-not-text")
                self.node(event, events, (*path, "?"))
                self.node(next(events), events, (*path, "?"))
                continue
            key = event.value
            here = (*path, key)
            self.escapes(event, path)
            if event.anchor:
                self.flaw(event, here, "anchor", {"found": "&" + event.anchor})
            elif event.tag:
                self.flaw(event, here, "tag", {"found": event.tag})
            follows = next(events)
            if key == "<<" and isinstance(follows, yaml.AliasEvent):
                self.flaw(event, path, "anchor", {"found": f"<<: *{follows.anchor}"})
                continue
            if key in seen:
                self.flaw(event, here, "duplicate-key", {"key": key, "first": seen[key]})
                self.node(follows, events, (*path, "?"))
                continue
            seen[key] = place[0]
            self.keys[here] = place
            self.at[here] = self.place(follows) if _shows(follows) else place
            value = self.node(follows, events, here)
            if value is not None:
                values[key] = value
            elif not _shows(follows) and self.place(follows) == (place[0], place[1] + len(key)):
                self.at[*path, len(words)] = place
                words.append(key)
        return values or _braced(words, self, path)

    def scalar(self, event: yaml.ScalarEvent, path: Path_) -> str | None:
        """Return the text of a scalar, None for nothing.

        Curly quotes around all of it are refused, as meant for YAML's, and what they hold is read.
        """
        self.escapes(event, path)
        text = plain_ends(str(event.value))
        self.flaws += diagnosis.ran_on(self.lines, event, self.shift)
        if _plain(event):
            self.comment(event, path)
            inner = between_curly_quotes(text)
            if inner is not None:
                self.flaw(event, path, "curly-quotes", {"found": text, "better": inner})
                text = inner
        return None if not text.strip() or (_plain(event) and text in NULLS) else text

    def escapes(self, event: yaml.ScalarEvent, path: Path_) -> None:
        r"""Refuse what an escape ("\u202e") would smuggle past the look at the raw text."""
        if match := UNSEEN.search(event.value):
            self.flaw(event, path, "unseen-character", {"found": diagnosis.named(match[0])})

    def comment(self, event: yaml.ScalarEvent, path: Path_) -> None:
        """Refuse a `#` that was meant as text: `kleur: #7a2e63` is empty to YAML."""
        line, column = mark(event.end_mark, (0, 0))
        if eaten := diagnosis.swallowed(line_of(self.lines, line)[column:], str(event.value)):
            at = (line + 1 + self.shift, column + eaten[0] + 1)
            self.flaws.append(Flaw(*at, path, "hash-eats-value", eaten[1]))

    def place(self, event: yaml.Event) -> Where:
        line, column = mark(event.start_mark, (0, 0))
        return line + 1 + self.shift, column + 1

    def flaw(self, event: yaml.Event, path: Path_, code: str, facts: Facts | None = None) -> None:
        self.flaws.append(Flaw(*self.place(event), path, code, facts or {}))


def _plain(event: yaml.ScalarEvent) -> bool:
    """Return whether a scalar stands without quotes of YAML, and is no block of text."""
    return event.style not in ("'", '"', "|", ">")


def _shows(event: yaml.Event) -> bool:
    """Return False for an empty plain scalar, which stands nowhere."""
    return not (isinstance(event, yaml.ScalarEvent) and event.value == "")


def _braced(words: list[object], walk: _Walk, path: Path_) -> Braced | None:
    if words and path in walk.at:
        walk.flaws.append(Flaw(*walk.at[path], path, "braces-for-list", {"found": words}))
    return Braced(words) if words else None


def _skip(events: Events) -> None:
    """Leave out the rest of the list or mapping that has begun."""
    depth = 1
    while depth:
        event = next(events)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
