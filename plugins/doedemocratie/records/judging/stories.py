"""What is said of stories: their series, their days, and what their text has a place for."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from ...model.grammar.base import Record
from ...model.grammar.fields import FieldSpec
from ...model.kinds import BY_MODEL
from ...model.kinds.story import Series, Story
from ...model.values.date import DATE, same_day
from ...model.values.texts.markdown import marks, near_marks, notes
from ...model.words.names import fold
from ...model.words.nearness import closest
from ..catalogue import Catalogue, Entry
from ..files.slugs import slug
from ..telling.problems import WARNING, Problem
from .walk import texts

# In days. Longer ahead nobody plans: it is a slip of the year.
FAR = 366
# How many parts a series may have, and how like two names are before one is taken for a slip.
MOST_PARTS = 50
NEAR = 0.85

# What a mark in a text stands for, by the field that holds it.
HELD = {"beeld": "beelden", "video": "videos", "citaat": "citaat"}


@dataclass
class Told:
    """What the stories tell of a series: its name, its length, its parts, and who told them."""

    name: str
    whole: int | None = None
    by: str = ""
    since: dt.date = dt.date.max
    parts: dict[int, str] = field(default_factory=dict)


def all_series(catalogue: Catalogue) -> dict[str, Told]:
    """Return each series by its name as names are compared, as its stories tell it."""
    series_of: dict[str, Told] = {}
    for entry, part in _parts(catalogue):
        of = series_of.setdefault(fold(part.naam), Told(part.naam))
        of.parts.setdefault(part.deel, entry.slug)
        of.since = min(of.since, entry.record.datum or of.since)
        if part.van and not of.whole:
            of.whole, of.by = part.van, entry.slug
    return series_of


def _parts(catalogue: Catalogue) -> Iterator[tuple[Entry[Story], Series]]:
    for entry in sorted(catalogue.read(Story), key=lambda entry: entry.slug):
        part = entry.record.reeks
        if part is not None and part.naam and part.deel:
            yield entry, part


def series(catalogue: Catalogue) -> Iterator[Problem]:
    """Of a series each part is there once, and each says how many there are."""
    series_of = all_series(catalogue)
    for entry, part in _parts(catalogue):
        of = series_of[fold(part.naam)]
        at = ("reeks", "deel")
        tell = partial(entry.problem, series=part.naam, part=part.deel)
        other = of.parts[part.deel]
        if other != entry.slug:
            free = _free(of)
            code = "series-part-twice" if free else "series-full"
            yield tell(at, code, other=other, better=free or max(of.parts) + 1)
        if part.van and part.van != of.whole:
            path = ("reeks", "van")
            code = "series-length-differs"
            yield tell(path, code, found=part.van, whole=of.whole, other=of.by)
        elif of.whole and not part.van and part.deel > of.whole:
            yield tell(at, "part-beyond-others", whole=of.whole, other=of.by)


def _free(of: Told) -> int | None:
    """Return the part that comes behind all of a series, else the first that is not there yet."""
    last = of.whole or MOST_PARTS
    behind = (max(of.parts) + 1, *range(1, last + 1))
    return next((part for part in behind if part <= last and part not in of.parts), None)


def near_series(catalogue: Catalogue) -> Iterator[Problem]:
    """A name of a series that is nearly that of a larger or earlier one is likely a slip of it."""
    series_of = all_series(catalogue)
    ordered = sorted(
        series_of, key=lambda name: (-len(series_of[name].parts), series_of[name].since, name)
    )
    meant: dict[str, str] = {}
    for at, name in enumerate(ordered):
        others = [other for other in ordered[:at] if other not in meant]
        others = [other for other in others if not _counted(other, name)]
        if near := closest(name, others, cutoff=NEAR):
            meant[name] = series_of[near].name
    for entry, part in _parts(catalogue):
        if better := meant.get(fold(part.naam)):
            facts = {"found": part.naam, "better": better}
            yield entry.problem(("reeks", "naam"), "series-alike", level=WARNING, **facts)


def _counted(name: str, other: str) -> bool:
    """Return whether two names differ by their numbers alone: a year each."""
    return re.sub(r"\d+", "", name) == re.sub(r"\d+", "", other)


def spelled(catalogue: Catalogue) -> dict[str, tuple[str, str]]:
    """Return how each author is called, and in which story, by the name as names are compared.

    That is how most stories write it; of two, the one with more accents and capitals.
    """
    ways: dict[str, dict[str, list[str]]] = {}
    for entry in sorted(catalogue.read(Story), key=lambda entry: entry.slug):
        for author in entry.record.auteurs or ():
            if author.naam:
                slugs = ways.setdefault(fold(author.naam), {})
                slugs.setdefault(author.naam, []).append(entry.slug)
    called = {}
    for name, slugs in ways.items():
        way = max(slugs, key=lambda way: (len(slugs[way]), _marked(way)))
        called[name] = way, slugs[way][0]
    return called


def _marked(name: str) -> int:
    return sum(not letter.isascii() or letter.isupper() for letter in name)


def spellings(catalogue: Catalogue) -> Iterator[Problem]:
    """An author is written in one way; and of a name an address can be made."""
    called = spelled(catalogue)
    for entry in catalogue.read(Story):
        for index, author in enumerate(entry.record.auteurs or ()):
            if not author.naam:
                continue
            path = ("auteurs", index, "naam")
            better, other = called[fold(author.naam)]
            if better != author.naam:
                facts = {"found": author.naam, "better": better, "other": other}
                yield entry.problem(path, "author-spelled-twice", level=WARNING, **facts)
            if not slug(author.naam):
                yield entry.problem(path, "author-without-page", level=WARNING, found=author.naam)


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
                facts = {"found": DATE.show(step.datum), "before": DATE.show(day)}
                path = ("correcties", index, "datum")
                if day > today:  # nobody read it yet: no day of the past is right
                    yield entry.problem(path, "corrected-unread", **facts)
                else:
                    facts["better"] = today.isoformat()
                    yield entry.problem(path, "corrected-before", **facts)


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
        for line in near_marks(entry.record.beschrijving or ""):
            path = ("beschrijving",)
            yield entry.problem(path, "mark-unread", level=WARNING, found=line)


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
