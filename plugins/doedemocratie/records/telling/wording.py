"""A Problem is a Finding in a file, with its place and its words; here and nowhere else made."""

from __future__ import annotations

from collections.abc import Iterable

from ...model.grammar.fields import find
from ...model.kinds import Kind
from ...model.values.finding import Finding, Path
from ..files.reader import NOTHING, Document
from . import sentences
from .corrections import There, anything, corrected
from .problems import Problem, dotted

# Said of a key, not of its value.
KEY_CODES = frozenset(
    {"unknown-key", "duplicate-key", "renamed-key", "renamed-twice", "dropped-key"}
)


def problem(
    finding: Finding,
    file: str,
    document: Document = NOTHING,
    kind: Kind | None = None,
    there: There = anything,
) -> Problem:
    """Return a finding in words, at its own place or at that of its path in the document.

    `kind` is that of the record, None for what is about no record; `there` tells whether a text can
    stand in a field, by what it names and links to.
    """
    fields = kind.fields if kind else ()
    path, code, facts = finding.path, finding.code, finding.facts
    spec = find(fields, path)
    around = find(fields, path[:-1])
    siblings = around.fields if around else fields
    key = str(next((part for part in reversed(path) if isinstance(part, str)), ""))
    better = corrected(finding, document, kind, there)
    message, hint = sentences.explain(
        code, facts, key=key, spec=spec, siblings=siblings, fields=fields, better=better
    )
    line, column = document.where(path)
    typed = facts.get("found")
    if code in KEY_CODES and path in document.keys:
        line, column = document.keys[path]
    if spec and spec.sort.prose and path in document.at and isinstance(typed, str):
        line, column = _within(document, path, (f"[^{typed}]", f"[{typed}]", typed))
    if finding.place:
        line, column = finding.place
    return Problem(file, line, column, dotted(path), code, finding.level, message, hint, better)


def _within(document: Document, path: Path, words: Iterable[str]) -> tuple[int, int]:
    """Return where the first of `words` that a text holds stands in it; else where it begins.

    A long text begins many lines above what is wrong in it.
    """
    line, column = document.where(path)
    last = min((row for row, _ in document.keys.values() if row > line), default=0)
    lines = document.lines
    last = last or len(lines) + 1
    for word in words:
        for row in range(line, last):
            start = column - 1 if row == line else 0
            at = lines[row - 1].lower().find(word.lower(), start)
            if at >= 0:
                return row, at + 1
    return line, column
