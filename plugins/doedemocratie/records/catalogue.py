"""From a content folder to a catalogue: every record of every kind, and every problem on the way.

The folder is the kind, the file name the slug. A file that is no record is a problem.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import Generic, TypeGuard, TypeVar, cast, overload

from ..frozen import frozen
from ..model.grammar import reading
from ..model.grammar.base import Record
from ..model.grammar.fields import FieldSpec
from ..model.kinds import BY_ID, BY_MODEL, KINDS, Kind
from ..model.kinds.hub import Hub
from ..model.values.finding import Finding
from ..model.values.finding import Path as Path_
from ..model.values.texts.file_name import FILE
from ..model.values.texts.markdown import astray
from ..model.words.names import in_order, is_slug
from . import migrating
from .files import reader, whole
from .files.diagnosis import Flaw
from .folder import SUFFIXES, assets, files_of, name_problems, published, strays
from .remembered import Remembered, seal_in
from .telling.problems import ERROR, Problem, errors
from .telling.wording import problem

ASSETS = "assets"

R = TypeVar("R", bound=Record)
R_co = TypeVar("R_co", bound=Record, covariant=True)


class UnforeseenError(Exception):
    """A fault of ours while reading a record; `file` is the path to show."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.file = file


@frozen
class Entry(Generic[R_co]):
    """A record with where it came from; `Entry[Hub]` holds a hub, `Entry[Record]` any record.

    `file` is the path to show, `path` the source below the content folder, `origin` the file
    itself; `seal` is that of its bytes (see sealing.py), "" where nobody remembers it.
    """

    kind: Kind
    slug: str
    file: str
    path: str
    record: R_co
    origin: Path
    seal: str = field(default="", compare=False)

    def problem(self, path: Path_, code: str, *, level: str = ERROR, **facts: object) -> Problem:
        """Return a Problem at a field of this record."""
        # Where each value stands is read again when it is needed: kept for thousands of records
        # it would fill the memory, and few of them have a problem.
        document, _ = migrating.renewed(reader.read(self.origin)[0] or reader.NOTHING, self.kind)
        finding = Finding(path, code, facts, level)
        return problem(finding, self.file, document, self.kind, beside(self.origin, self.kind))

    def asset(self, name: str) -> Path:
        """Return where a file that this record names lies."""
        return content_of(self.origin, self.kind) / ASSETS / self.kind.folder / self.slug / name

    @property
    def title(self) -> str:
        """Return what people call this record."""
        return str(getattr(self.record, self.kind.title, None) or self.slug)


@frozen
class Catalogue:
    """Every sound record, sorted by slug within its kind.

    `broken` holds what is sound of the other ones, for the rules only; `slugs` names every record
    file that is there, the broken ones too; `assets` every file below content/assets, as
    `hubs/greenwish/logo.svg`; `published` every address below the site that must stay;
    `today` is the reference date: without one nothing lies ahead.
    """

    entries: Mapping[str, tuple[Entry[Record], ...]]
    broken: tuple[Entry[Record], ...]
    slugs: Mapping[str, frozenset[str]]
    assets: frozenset[str]
    published: frozenset[str] = frozenset()
    today: dt.date = dt.date.max
    _index: dict[tuple[str, str], Entry[Record]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        index = {(entry.kind.id, entry.slug): entry for entry in self.all()}
        object.__setattr__(self, "_index", index)

    def of(self, model: type[R]) -> tuple[Entry[R], ...]:
        """Return the entries of a kind, by its model."""
        # The key says which model the records under it are of.
        return cast("tuple[Entry[R], ...]", self.entries.get(BY_MODEL[model].id, ()))

    def by_name(self, model: type[R]) -> list[Entry[R]]:
        """Return the entries of a kind as a list of them is shown: by what they are called."""
        return sorted(self.of(model), key=lambda entry: (in_order(entry.title), entry.slug))

    def get(self, model: type[R], slug: str) -> Entry[R] | None:
        """Return the entry of a kind (its model) with this slug, or None."""
        return cast("Entry[R] | None", self._index.get((BY_MODEL[model].id, slug)))

    def all(self) -> Iterator[Entry[Record]]:
        """Yield every entry, by kind."""
        for kind in KINDS:
            yield from self.of(kind.model)

    @overload
    def read(self) -> Iterator[Entry[Record]]: ...

    @overload
    def read(self, model: type[R]) -> Iterator[Entry[R]]: ...

    def read(self, model: type[Record] = Record) -> Iterator[Entry[Record]]:
        """Yield every entry that could be read, the broken ones too; for the rules."""
        yield from self.of(model) if model in BY_MODEL else self.all()
        yield from (entry for entry in self.broken if holds(entry, model))

    def with_entries(
        self, kind: Kind, sound: Sequence[Entry[Record]], broken: Sequence[Entry[Record]] = ()
    ) -> Catalogue:
        """Return a catalogue that has these entries of a kind too, in place of those with a slug.

        They have a slug each. Of a broken entry the rules see what is sound.
        """
        slugs = {entry.slug for entry in (*sound, *broken)}
        others = [other for other in self.of(kind.model) if other.slug not in slugs]
        kept = [other for other in self.broken if other.kind is not kind or other.slug not in slugs]
        mine = sorted([*others, *sound], key=lambda member: member.slug)
        return Catalogue(
            {**self.entries, kind.id: tuple(mine)},
            (*kept, *broken),
            {**self.slugs, kind.id: self.slugs.get(kind.id, frozenset()) | slugs},
            self.assets,
            self.published,
            self.today,
        )

    def counts(self) -> dict[str, int]:
        """Return how many records were read, by kind id; the example and broken ones included."""
        return {kind.id: sum(1 for _ in self.read(kind.model)) for kind in KINDS}


def shown_path(path: Path, base: Path) -> str:
    """Return `path` as a contributor knows it: relative to `base` where it lies below it."""
    try:
        return path.resolve().relative_to(base.resolve()).as_posix()
    except ValueError:
        return path.as_posix()


def load(
    content: Path,
    base: Path,
    today: dt.date = dt.date.max,
    remembered: Remembered | None = None,
) -> tuple[Catalogue, list[Problem]]:
    """Read a content folder.

    Returns the catalogue of all that is sound and the problems of all that is not, without those of
    `checks`. Paths are shown relative to `base`; what is `remembered` is not read again.
    """
    root = Path(shown_path(content, base))
    problems = list(strays(content, root))
    entries: dict[str, tuple[Entry[Record], ...]] = {}
    slugs: dict[str, frozenset[str]] = {}
    broken: list[Entry[Record]] = []
    for kind in KINDS:
        sound: list[Entry[Record]] = []
        names: dict[str, str] = {}
        above = (root / kind.path("-")).as_posix()[:-1]
        for path in files_of(kind, content, root, problems):
            shown = f"{above}{path.name}"
            slug = path.stem
            misnamed = list(name_problems(shown, slug, path.suffix, names, kind))
            problems.extend(misnamed)
            names.setdefault(slug, shown)
            try:
                entry, wrong = _read(path, shown, kind, remembered)
            except Exception as fault:
                raise UnforeseenError(shown) from fault
            problems.extend(wrong)
            if entry and (errors(wrong) or misnamed):
                broken.append(entry)
            elif entry:
                sound.append(entry)
        entries[kind.id] = tuple(sorted(sound, key=lambda entry: entry.slug))
        slugs[kind.id] = frozenset(names)
    beside_them = (assets(content / ASSETS), published(content))
    return Catalogue(entries, tuple(broken), slugs, *beside_them, today), sorted(problems)


def _read(
    path: Path, shown: str, kind: Kind, remembered: Remembered | None
) -> tuple[Entry[Record] | None, list[Problem]]:
    if remembered is None:
        return read_entry(path, shown, kind)
    name, (raw, flaws) = kind.path(path.name), whole.raw_of(path)
    seal = "" if raw is None else seal_in(raw)
    if record := remembered.record(name, seal):
        return Entry(kind, path.stem, shown, name, record, path, seal), []
    entry, wrong = _entry(path, shown, kind, raw, flaws)
    if entry and not wrong:
        remembered.keep(name, seal, entry.record)
        entry = replace(entry, seal=seal)
    return entry, wrong


def read_entry(path: Path, shown: str, kind: Kind) -> tuple[Entry[Record] | None, list[Problem]]:
    """Read one record file.

    Returns the entry and its problems. With problems, the entry holds what is sound of the record;
    it is None where nothing could be read.
    """
    return _entry(path, shown, kind, *whole.raw_of(path))


def _entry(
    path: Path, shown: str, kind: Kind, raw: bytes | None, flaws: list[Flaw]
) -> tuple[Entry[Record] | None, list[Problem]]:
    text, flaws = (None, flaws) if raw is None else whole.text_in(raw)
    document, around = None, reader.NOTHING
    if text is not None:
        document, flaws = reader.parse(text, markdown=path.suffix == ".md")
        around = document or reader.Document({}, {}, {}, text)
    if document is None:
        return None, [problem(flaw, shown, around, kind, beside(path, kind)) for flaw in flaws]
    read, (document, former) = document, migrating.renewed(document, kind)
    record, findings = reading.read(kind.model, document.data)
    entry = Entry(kind, path.stem, shown, kind.path(path.name), record, path)
    if not (flaws or former or findings):
        return entry, []
    there = beside(path, kind)
    eaten = {flaw.path for flaw in flaws if flaw.code in ("hash-eats-value", "tag", "anchor")}
    odd = {told.path for told in findings}  # no list is meant there
    flaws = [flaw for flaw in flaws if flaw.code != "braces-for-list" or flaw.path not in odd]
    findings = [
        *former,
        *(told for told in findings if told.code != "missing-field" or told.path not in eaten),
    ]
    problems = [problem(flaw, shown, read, kind, there) for flaw in flaws]
    problems += [problem(finding, shown, document, kind, there) for finding in findings]
    # A hidden character spoils its value: one problem a line is enough.
    hidden = {flaw.line for flaw in flaws if flaw.code == "unseen-character"}
    problems = [
        told for told in problems if told.line not in hidden or told.code == "unseen-character"
    ]
    return entry, problems


def content_of(origin: Path, kind: Kind) -> Path:
    """Return the content folder in which a record file of a kind lies."""
    return origin.parent if kind.single else origin.parent.parent


def beside(origin: Path, kind: Kind) -> Callable[[FieldSpec, str], bool]:
    """Return what tells whether all is there that a text in a field names or links to."""
    content = content_of(origin, kind)

    def there(spec: FieldSpec, text: str) -> bool:
        if spec.refers and is_slug(text):
            other = BY_ID[spec.refers]
            return any((content / other.path(f"{text}{suffix}")).is_file() for suffix in SUFFIXES)
        if spec.sort is FILE and "/" not in text:
            return (content / ASSETS / kind.folder / origin.stem / text).is_file()
        return not (spec.sort.prose and astray(text))

    return there


def holds(entry: Entry[Record], model: type[R]) -> TypeGuard[Entry[R]]:
    """Return whether an entry holds a record of this model."""
    return isinstance(entry.record, model)


def is_example(record: Record) -> bool:
    """Return True for the one example hub."""
    return isinstance(record, Hub) and record.voorbeeld is True


def may_be_reused(entry: Entry[Record], today: dt.date) -> bool:
    """Return whether others may take a record along: no example, and nothing that waits."""
    return not is_example(entry.record) and entry.record.public(today)
