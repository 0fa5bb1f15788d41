"""What the rows of a spreadsheet make: a file each, judged as `check` judges content."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from ...frozen import frozen
from ...model.grammar.mending import mended
from ...model.values.finding import WARNING, Finding
from ...questions.github.proposal import laid, owners, slug_beside
from ...questions.spreadsheet import HUB, SOURCE
from ...records.catalogue import Catalogue
from ...records.files.whole import MAX_BYTES
from ...records.files.write import record_file
from ...records.judging import twins
from ...records.judging.checks import check
from ...records.telling.problems import ERROR, Problem, errors
from ...records.telling.wording import problem
from . import cells, layout
from .columns import Header, header
from .reading import RawRow, RawTable

WEBSITE = "website"


@frozen
class Draft:
    """The file that a row makes, and all that is wrong with it; `path` is below the content.

    `number` is that of the row. `lacking`: something is wrong that is told of the whole table.
    """

    number: int
    path: str
    text: str
    problems: tuple[Problem, ...]
    lacking: bool

    @property
    def sound(self) -> bool:
        """Return whether the file may be written."""
        return not self.lacking and not errors(self.problems)


@frozen
class _Line:
    """A row with the file that it makes, before anything but its cells was judged."""

    read: cells.Read
    text: str
    findings: tuple[Finding, ...]

    @property
    def fits(self) -> bool:
        """Return whether the file is as small as one may be."""
        return len(self.text.encode()) <= MAX_BYTES


@frozen
class Judged:
    """A table that was read: a draft for each row of a hub, and what is wrong with it as a whole.

    `skipped` are the numbers of empty rows, `explained` those with what the empty table explains.
    """

    header: Header | None
    drafts: tuple[Draft, ...]
    problems: tuple[Problem, ...]
    skipped: tuple[int, ...] = ()
    explained: tuple[int, ...] = ()

    @property
    def sound(self) -> tuple[Draft, ...]:
        """Return the drafts that may be written."""
        return tuple(draft for draft in self.drafts if draft.sound)

    @property
    def whole(self) -> bool:
        """Return whether nothing at all is wrong."""
        return bool(self.drafts) and not errors(self.told())

    def told(self) -> list[Problem]:
        """Return every problem, from the top of the table down."""
        return sorted([*self.problems, *(told for draft in self.drafts for told in draft.problems)])


def judge(table: RawTable, name: str, source: str, catalogue: Catalogue, today: dt.date) -> Judged:
    """Judge a table among the records of a catalogue; `name` is what problems call it.

    `source` is whence its hubs were taken, where a row does not tell.
    """
    wrong = [problem(finding, name) for finding in table.findings]
    if all(row.empty for row in table.rows):
        return Judged(None, (), tuple(wrong))
    head = header(table)
    if isinstance(head, Finding):
        return Judged(None, (), (*wrong, problem(head, name)))
    below = [row for row in table.rows if row.number > head.row.number]
    explained = [row.number for row in below if layout.explains(row, head)]
    others = {row.number: code for row in below if (code := layout.no_hub(row, head))}
    passed = {*explained, *others}
    rows = [row for row in below if not row.empty and row.number not in passed]
    findings = [*head.findings, *layout.merged(rows, head)]
    findings += [Finding((), code, place=(number, 0)) for number, code in others.items()]
    wrong += [problem(finding, name) for finding in findings]
    lines = _lines(rows, head, source, catalogue, today)
    drafts = _drafts(lines, head, name, catalogue)
    skipped = _gaps(below)
    return Judged(head, tuple(drafts), tuple(sorted(wrong)), skipped, tuple(explained))


def _gaps(rows: Sequence[RawRow]) -> tuple[int, ...]:
    """Return the numbers of the empty rows between others; those at the end are no matter."""
    last = max((row.number for row in rows if not row.empty), default=0)
    return tuple(row.number for row in rows if row.empty and row.number < last)


def _drafts(
    lines: Mapping[str, _Line], head: Header, name: str, catalogue: Catalogue
) -> Iterator[Draft]:
    """Yield the drafts of lines by their path, judged among the records of a catalogue."""
    told = {path: [problem(each, name) for each in line.findings] for path, line in lines.items()}
    lacking: set[str] = set()
    texts = {path: line.text for path, line in lines.items() if line.fits}
    with laid(HUB, texts, catalogue) as (around, flaws):
        for wrong in (*flaws, *check(around)):
            if wrong.file not in texts or wrong.code == twins.TWIN:
                continue
            row = lines[wrong.file].read
            if row.heard(wrong, head):
                told[wrong.file].append(row.placed(wrong, name))
            elif wrong.level == ERROR:
                lacking.add(wrong.file)
        rows = {path: lines[path].read for path in texts}
        for path, finding in _twins(around, rows):
            if not any(wrong.field == HUB.title for wrong in told[path]):
                told[path].append(problem(finding, name))
    for path, line in lines.items():
        codes = {wrong.code for wrong in told[path]}
        # A name of signs alone: that it has no letters says enough.
        more = [
            wrong for wrong in told[path] if wrong.code != "no-slug" or "no-letters" not in codes
        ]
        yield Draft(line.read.number, path, line.text, tuple(sorted(more)), path in lacking)


def _lines(
    rows: Sequence[RawRow], head: Header, source: str, catalogue: Catalogue, today: dt.date
) -> dict[str, _Line]:
    """Return the rows by the path that each of them would have."""
    there = owners(HUB, catalogue)
    owned = dict(there)
    by_slug: dict[str, int] = {}
    lines: dict[str, _Line] = {}
    for row in rows:
        read = cells.read(row.cells, row.number, head)
        data = _data(read, source, today)
        slug = slug_beside(HUB, data, owned)
        findings = [*read.findings, *_named(slug, read, there, by_slug)]
        if slug:
            by_slug.setdefault(slug, row.number)
        if not slug or slug in owned:
            slug = _spare(row, owned)
        owned[slug] = ""
        line = _Line(read, record_file(HUB, data), ())
        if not line.fits:
            facts = {"size": len(line.text.encode())}
            findings.append(Finding((), "table-row-long", facts, place=(row.number, read.longest)))
        lines[_path(slug)] = replace(line, findings=tuple(findings))
    return lines


def _path(slug: str) -> str:
    return HUB.path(f"{slug}{HUB.suffix}")


def _data(told: cells.Read, source: str, today: dt.date) -> dict[str, object]:
    """Return the data of a row as a file, with what the site itself knows of it."""
    data: dict[str, object] = dict(mended(told.data, HUB.fields, HUB.model.RULES))
    own = data.get(SOURCE)
    data[SOURCE] = {"titel": source, **(own if isinstance(own, Mapping) else {})}
    return data | HUB.came(today)


def _spare(row: RawRow, owned: Mapping[str, str]) -> str:
    """Return a name to judge a row by that cannot have the slug of its own."""
    slug = f"zonder-adres-rij-{row.number}"
    while slug in owned:
        slug += "-x"
    return slug


def _named(
    slug: str, told: cells.Read, there: Mapping[str, str], by_slug: Mapping[str, int]
) -> Iterator[Finding]:
    """Yield what is wrong with the address that a row would get."""
    name = told.data.get(HUB.title)
    place = told.at(HUB.title)
    if name and not slug:
        yield Finding((HUB.title,), "no-slug", {"found": name}, place=place)
    elif slug in there:
        facts = {"slug": slug, "other": there[slug]}
        yield Finding((HUB.title,), "slug-taken", facts, place=place)
    elif slug in by_slug:
        again = {"slug": slug, "row": by_slug[slug]}
        yield Finding((HUB.title,), "table-slug-again", again, place=place)


def _twins(around: Catalogue, rows: Mapping[str, cells.Read]) -> Iterator[tuple[str, Finding]]:
    """Yield the path of each row that is like an earlier one or a hub that is there, with that."""
    young = {Path(path).stem: row.number for path, row in rows.items()}
    for twin in twins.pairs(around, young):
        if twin.entry.slug in young:
            path = _path(twin.entry.slug)
            yield path, _twin(twin, young.get(twin.other.slug), rows[path])


def _twin(twin: twins.Twin, other: int | None, told: cells.Read) -> Finding:
    """Return that a row is like an `other`, by its number, or like a hub that is there.

    Hubs of one table may well share a website: that of their municipality; and any two hubs a
    telephone number.
    """
    place = told.at(twin.field)
    facts: dict[str, object] = {"row": other, "other": twin.other.slug, "alike": twin.alike}
    code = "table-twin" if other else "table-twin-there"
    if twin.field != HUB.title and (other or twin.field != WEBSITE):
        code = "table-contact-again" if other else "table-contact-there"
        return Finding((twin.field,), code, facts, WARNING, place)
    return Finding((twin.field,), code, facts, place=place)
