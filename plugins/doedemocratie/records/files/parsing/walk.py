"""One walk over the events of YAML's parser: values as text, each with its place, and the flaws.

What the parser could not read at all is for records.files.diagnosis to explain.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

import yaml

from .. import diagnosis
from ..diagnosis import UNSEEN, Flaw, ParserMark, Path_, Where, mark, place
from ..lines import line_of, plain_ends
from ..pasted import Braced, between_curly_quotes, may_be_curly
from .plain import MAX_DEPTH, NULLS, Events, hides_comment

# Where the parser is stopped: its time grows with the square of the depth (64 kB of [ took 6 s).
PARSER_DEPTH = 100
Facts = Mapping[str, object]
Node = yaml.AliasEvent | yaml.ScalarEvent | yaml.CollectionStartEvent


def _parsed(text: str, lines: Sequence[str], shift: int) -> list[yaml.Event] | Flaw:
    """Return all events of a text, or why it cannot be read."""
    events: list[yaml.Event] = []
    depth = 0
    try:
        for event in iter(yaml.CBaseLoader(text).get_event, None):
            events.append(event)
            if type(event) is yaml.ScalarEvent:
                continue
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > PARSER_DEPTH:
                return Flaw(*place(event.start_mark, shift), (), "too-deep", {"limit": MAX_DEPTH})
    except yaml.YAMLError as failure:
        return diagnosis.of_syntax(failure, lines, shift)
    return events


class _Scalars:
    """The texts of a document, and what is wrong in it. `shift` is the number of lines before it.

    What few values have (an escape, a comment) is looked for only where it can be.
    """

    def __init__(self, text: str, shift: int) -> None:
        self.text = text
        self.shift = shift
        self.flaws: list[Flaw] = []

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return self.text.split("\n")

    @cached_property
    def has_comments(self) -> bool:
        """Whether there may be a comment beside a value."""
        return hides_comment(self.text)

    @cached_property
    def has_curly_quotes(self) -> bool:
        """Whether a value may stand between curly quotes."""
        return may_be_curly(self.text)

    def scalar(self, event: yaml.ScalarEvent, path: Path_) -> str | None:
        """Return the text of a scalar, None for nothing.

        Curly quotes around all of it are refused, as meant for YAML's, and what they hold is read.
        """
        text: str = event.value
        if event.style == '"':
            self.escapes(event, path)
            text = plain_ends(text)
        plain = _plain(event)
        if not plain:
            self.flaws += diagnosis.ran_on(self.lines, event, self.shift)
        elif self.has_comments:
            self.comment(event, path)
        if plain and self.has_curly_quotes:
            inner = between_curly_quotes(text)
            if inner is not None:
                self.flaw(event, path, "curly-quotes", {"found": text, "better": inner})
                text = inner
        return None if not text.strip() or (plain and text in NULLS) else text

    def escapes(self, event: yaml.ScalarEvent, path: Path_) -> None:
        r"""Refuse what an escape ("\u202e") would smuggle past the look at the raw text."""
        if event.style == '"' and (match := UNSEEN.search(event.value)):
            self.flaw(event, path, "unseen-character", {"found": diagnosis.named(match[0])})

    def comment(self, event: yaml.ScalarEvent, path: Path_) -> None:
        """Refuse a `#` that was meant as text: `kleur: #7a2e63` is empty to YAML."""
        line, column = mark(event.end_mark, (0, 0))
        if eaten := diagnosis.swallowed(line_of(self.lines, line)[column:], str(event.value)):
            at = (line + 1 + self.shift, column + eaten[0] + 1)
            self.flaws.append(Flaw(*at, path, "hash-eats-value", eaten[1]))

    def place(self, event: yaml.Event) -> Where:
        """Return where an event begins, from 1."""
        return place(event.start_mark, self.shift)

    def flaw(self, event: yaml.Event, path: Path_, code: str, facts: Facts | None = None) -> None:
        """Add what is wrong where an event begins."""
        self.flaws.append(Flaw(*self.place(event), path, code, facts or {}))


class Walk(_Scalars):
    """One walk over the events of one document."""

    def __init__(self, text: str, shift: int) -> None:
        super().__init__(text, shift)
        self.at: dict[Path_, ParserMark | None] = {}
        self.keys: dict[Path_, ParserMark | None] = {}

    def places(self) -> Mapping[Path_, ParserMark | None]:
        """Return where each value stands, of nothing that was not read."""
        return {} if self.held[0] is None else self.at

    def places_of_keys(self) -> Mapping[Path_, ParserMark | None]:
        """Return where each key stands, of nothing that was not read."""
        return {} if self.held[0] is None else self.keys

    @cached_property
    def held(self) -> tuple[dict[str, object] | None, list[Flaw]]:
        """What the document says, None where it says nothing that is read, and its flaws."""
        parsed = _parsed(self.text, self.lines, self.shift)
        if isinstance(parsed, Flaw):
            return None, [parsed]
        events: Events = iter(parsed)
        data, documents = None, 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.flaw(event, (), "second-document")
                    break
                if event.tags or event.version:
                    self.flaw(event, (), "directive")
                first = next(events)
                self.at[()] = first.start_mark
                data = self.node(first, events, ())
        if any(flaw.code in ("too-deep", "open-quote") for flaw in self.flaws):
            return None, self.flaws
        if data is None:
            return None, self.flaws or [Flaw(1, 1, (), "empty-file")]
        if not isinstance(data, dict):
            at = place(self.at[()], self.shift)
            return None, [*self.flaws, Flaw(*at, (), "not-a-mapping")]
        return data, self.flaws

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
        """Return the values of a list, None where it has none."""
        items: list[object] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            here = (*path, len(items))
            self.at[here] = event.start_mark
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
        seen: dict[str, ParserMark | None] = {}
        words: list[object] = []
        while not isinstance(event := next(events), yaml.MappingEndEvent):
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
                first = place(seen[key], self.shift)[0]
                self.flaw(event, here, "duplicate-key", {"key": key, "first": first})
                self.node(follows, events, (*path, "?"))
                continue
            shows = _shows(follows)
            seen[key] = self.keys[here] = event.start_mark
            self.at[here] = follows.start_mark if shows else event.start_mark
            value = self.node(follows, events, here)
            if value is not None:
                values[key] = value
            elif not shows and diagnosis.touch(event, follows):
                self.at[*path, len(words)] = event.start_mark
                words.append(key)
        return values or _braced(words, self, path)


def _plain(event: yaml.ScalarEvent) -> bool:
    """Return whether a scalar stands without quotes of YAML, and is no block of text."""
    return event.style not in ("'", '"', "|", ">")


def _shows(event: yaml.Event) -> bool:
    """Return False for an empty plain scalar, which stands nowhere."""
    return not (isinstance(event, yaml.ScalarEvent) and event.value == "")


def _braced(words: list[object], walk: Walk, path: Path_) -> Braced | None:
    if words and path in walk.at:
        at = place(walk.at[path], walk.shift)
        walk.flaws.append(Flaw(*at, path, "braces-for-list", {"found": words}))
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
