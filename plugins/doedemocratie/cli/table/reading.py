"""What a spreadsheet saved, as rows of cells: whatever signs, letters and line ends it took.

Rows are counted as the spreadsheet counts them, from 1, the empty ones too.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice

from ...frozen import frozen
from ...model.values.finding import Finding

# More is no table of hubs that somebody keeps by hand.
MOST_BYTES = 64 * 1024 * 1024
MOST_IN_A_CELL = 128 * 1024
DELIMITERS = (";", ",", "\t", "|")
# So much of a table tells what its cells are parted by.
_LOOKED_AT, _ROWS = 256 * 1024, 20
# What it is instead, by how it begins.
_OTHER = (
    (b"PK\x03\x04", "een werkmap (.xlsx of .ods)"),
    (b"\xd0\xcf\x11\xe0", "een werkmap van Excel (.xls)"),
    (b"%PDF", "een pdf"),
    (b"{\\rtf", "een document (.rtf)"),
    (b"<", "een webpagina of XML"),
    (b"\x89PNG", "een beeld (.png)"),
    (b"\xff\xd8\xff", "een beeld (.jpg)"),
    (b"GIF8", "een beeld (.gif)"),
    (b"\x1f\x8b", "een ingepakt bestand (.gz)"),
)
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
# Half of a sign outside of Unicode's first plane, as some programs write it: no letters of Windows.
_HALF = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
# Letters as an old Mac wrote them: to Windows a capital, a quotation mark or a sign within a word.
_OF_A_MAC = re.compile(rb"[A-Za-z]\x88|[a-z][\x8a\x8e\x9f]|[a-z][\x87\x91\x95][a-z]|co\x9a[opr]")
# What is right UTF-8 beside bytes that are not.
_LETTERS = re.compile("[^\x00-\x7f\udc80-\udcff]")
_TOLD = re.compile(r"sep=(.)(?:\r\n|\n|\r)", re.IGNORECASE)


@frozen
class RawRow:
    """A row: its number from 1, and the text of its cells."""

    number: int
    cells: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """Return whether nothing stands in any cell."""
        return not any(cell.strip() for cell in self.cells)


@frozen
class RawTable:
    """The rows that could be read, and what stopped the reading."""

    rows: tuple[RawRow, ...]
    delimiter: str = ""
    findings: tuple[Finding, ...] = ()


def read(data: bytes, is_name: Callable[[str], bool]) -> RawTable:
    """Return the table that a spreadsheet saved; `is_name` tells whether a text names a column."""
    for start, sort in _OTHER:
        if data.lstrip().startswith(start):
            return _nothing(Finding((), "table-no-text", {"sort": sort}, place=(1, 0)))
    try:
        text = unicodedata.normalize("NFC", _text(data))
    except UnicodeDecodeError as failure:
        before = failure.object[: failure.start].decode(failure.encoding, errors="ignore")
        last = len(_loosely(f"{before}?", DELIMITERS[0]))
        return _nothing(Finding((), "table-letters", place=(last, 0)))
    told = _TOLD.match(text)
    if told:
        text = text[told.end() :]
    delimiter = told[1] if told else _delimiter(text, is_name)
    rows: list[RawRow] = []
    findings: list[Finding] = []
    others = csv.field_size_limit(MOST_IN_A_CELL)  # of the whole program
    try:
        for row in _rows(text, delimiter, strict=True):
            rows.append(row)  # noqa: PERF402  those before an error count
    except csv.Error as failure:
        code = "table-cell-endless" if "field larger" in str(failure) else "table-quotes"
        findings.append(Finding((), code, place=(len(rows) + 1, 0)))
    finally:
        csv.field_size_limit(others)
    if all(row.empty for row in rows) and not findings:
        findings.append(Finding((), "table-empty", place=(1, 0)))
    return RawTable(tuple(rows), delimiter, tuple(findings))


def _nothing(finding: Finding) -> RawTable:
    return RawTable((), findings=(finding,))


def _text(data: bytes) -> str:
    """Return the text; raises UnicodeDecodeError where nobody can tell its letters."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name)
    if 0 in data[:2]:  # no table begins with NUL: these are two bytes a letter
        return data.decode("utf-16-be" if data[0] == 0 else "utf-16-le")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        loose = data.decode("utf-8", errors="surrogateescape")
        if _LETTERS.search(loose) or _HALF.search(data):
            raise
        if mac := _OF_A_MAC.search(data):
            raise UnicodeDecodeError("cp1252", data, *mac.span(), "of a Mac") from None
        return data.decode("cp1252")


def _delimiter(text: str, is_name: Callable[[str], bool]) -> str:
    """Return the sign by which most names of columns come apart, else most cells."""

    def score(delimiter: str) -> tuple[int, int]:
        rows = _loosely(text[:_LOOKED_AT], delimiter, _ROWS)
        names = max((sum(map(is_name, row.cells)) for row in rows), default=0)
        return names, max((len(row.cells) for row in rows), default=0)

    return max(DELIMITERS, key=score)


def _loosely(text: str, delimiter: str, most: int | None = None) -> list[RawRow]:
    """Return the first rows, however wrong the quotation marks in them are."""
    rows: list[RawRow] = []
    with suppress(csv.Error):
        rows.extend(islice(_rows(text, delimiter), most))
    return rows


def _rows(text: str, delimiter: str, *, strict: bool = False) -> Iterator[RawRow]:
    """Yield the rows; raises csv.Error when `strict` and a quotation mark stands wrong."""
    lines = io.StringIO(text, newline="")
    for number, cells in enumerate(csv.reader(lines, delimiter=delimiter, strict=strict), 1):
        yield RawRow(number, tuple(cells))
