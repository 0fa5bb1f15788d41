"""What is said of stories: their series, their days, and what their text has a place for."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.grammar.base import Record
from ...model.grammar.fields import FieldSpec
from ...model.kinds import BY_MODEL
from ...model.kinds.story import Story
from ...model.values.date import DATE, same_day
from ...model.values.texts.markdown import marks, notes
from ...model.words.names import fold
from ..catalogue import Catalogue, Entry
from ..telling.problems import WARNING, Problem
from .walk import texts

# In days. Longer ahead nobody plans: it is a slip of the year.
FAR = 366

# What a mark in a text stands for, by the field that holds it.
HELD = {"beeld": "beelden", "video": "videos", "citaat": "citaat"}


def series(catalogue: Catalogue) -> Iterator[Problem]:
    """Of a series each part is there once, and each says how many there are."""
    parts: dict[str, dict[int, str]] = {}
    lengths: dict[str, tuple[int, str]] = {}
    for entry in sorted(catalogue.read(Story), key=lambda entry: entry.slug):
        told = entry.record.reeks
        if told is None or not told.naam or not told.deel:
            continue
        name = fold(told.naam)
        others = parts.setdefault(name, {})
        if told.deel in others:
            yield entry.problem(
                ("reeks", "deel"),
                "series-part-twice",
                series=told.naam,
                part=told.deel,
                other=others[told.deel],
                better=_next(catalogue, name),
            )
        others.setdefault(told.deel, entry.slug)
        if told.van:
            whole, other = lengths.setdefault(name, (told.van, entry.slug))
            if whole != told.van:
                yield entry.problem(
                    ("reeks", "van"),
                    "series-length-differs",
                    series=told.naam,
                    found=told.van,
                    whole=whole,
                    other=other,
                )


def _next(catalogue: Catalogue, name: str) -> int:
    """Return the part that comes behind all of a series."""
    told = (entry.record.reeks for entry in catalogue.read(Story))
    named = (part for part in told if part and part.naam and fold(part.naam) == name)
    return 1 + max(part.deel for part in named if part.deel)


def days(catalogue: Catalogue) -> Iterator[Problem]:
    """A story comes soon, and is bettered after it came; what lies far ahead is a warning."""
    today = catalogue.today
    for entry in catalogue.read(Story):
        day = entry.record.datum
        if not day:
            continue
        if day.toordinal() - today.toordinal() > FAR:
            better = same_day(day, today)
            facts = {"found": DATE.show(day), "better": better.isoformat()}
            yield entry.problem(("datum",), "far-ahead", level=WARNING, **facts)
        for index, step in enumerate(entry.record.correcties or ()):
            if step.datum and step.datum < day:
                yield entry.problem(
                    ("correcties", index, "datum"),
                    "corrected-before",
                    found=DATE.show(step.datum),
                    before=DATE.show(day),
                    better=today.isoformat(),
                )


def places(catalogue: Catalogue) -> Iterator[Problem]:
    """What a text has a place for is there, and comes there once."""
    for entry in catalogue.read(Story):
        there = {name: _count(getattr(entry.record, field)) for name, field in HELD.items()}
        seen = set()
        for mark in marks(entry.record.beschrijving or ""):
            name, number = mark
            shown = name if name == "citaat" else f"{name} {number}"
            if number > there[name]:
                facts = {"found": shown, "field": HELD[name]}
                yield entry.problem(("beschrijving",), "mark-to-nothing", **facts)
            elif mark in seen:
                yield entry.problem(("beschrijving",), "mark-twice", found=shown)
            seen.add(mark)


def _count(value: object) -> int:
    return len(value) if isinstance(value, tuple) else int(value is not None)


def footnotes(catalogue: Catalogue) -> Iterator[Problem]:
    """A note that the text calls is explained, and the other way round; only stories have them."""
    for entry in catalogue.read():
        for path, spec, text in texts(entry, _is_prose):
            called, explained = notes(text)
            if not _has_notes(entry, spec):
                for note in sorted(explained):
                    yield entry.problem(path, "notes-elsewhere", found=note)
                continue
            for note in sorted(called - explained):
                yield entry.problem(path, "note-without-text", found=note)
            for note in sorted(explained - called):
                yield entry.problem(path, "note-unused", found=note)


def _is_prose(spec: FieldSpec) -> bool:
    return spec.sort.prose


def _has_notes(entry: Entry[Record], spec: FieldSpec) -> bool:
    return entry.kind is BY_MODEL[Story] and spec.name == "beschrijving"
