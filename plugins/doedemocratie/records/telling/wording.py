"""A Problem is a Finding in a file, with its place and its words; here and nowhere else made."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.grammar.fields import FieldSpec, find
from ...model.values.finding import Finding
from ..files.reader import NOTHING, Document
from . import sentences
from .corrections import corrected
from .problems import Problem, dotted

# Said of a key, not of its value.
KEY_CODES = frozenset({"unknown-key", "duplicate-key"})


def problem(
    finding: Finding, file: str, document: Document = NOTHING, fields: Sequence[FieldSpec] = ()
) -> Problem:
    """Return a finding in words, at its own place or at that of its path in the document.

    `fields` are those of the kind of the record, none for what is about no record.
    """
    path, code, facts = finding.path, finding.code, finding.facts
    spec = find(tuple(fields), path)
    around = find(tuple(fields), path[:-1])
    siblings = around.fields if around else fields
    key = str(next((part for part in reversed(path) if isinstance(part, str)), ""))
    message, hint = sentences.explain(code, facts, key=key, spec=spec, siblings=siblings)
    line, column = document.where(path)
    if code in KEY_CODES and path in document.keys:
        line, column = document.keys[path]
    if finding.place:
        line, column = finding.place
    better = corrected(code, facts, key=key, spec=spec, siblings=siblings)
    return Problem(file, line, column, dotted(path), code, finding.level, message, hint, better)
