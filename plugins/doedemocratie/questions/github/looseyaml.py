"""A group as somebody types it in a form: YAML, perhaps in a fence, without dashes or quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model.grammar.fields import FieldSpec
from ...model.values.finding import Finding
from ...records.files import diagnosis, reader


def groups(spec: FieldSpec, text: str) -> tuple[object, list[Finding]]:
    """Read YAML as a form gives it: within a fence, perhaps without dashes or quotes."""
    lines = text.split("\n")
    before = 2
    if re.fullmatch(r"`{3,}\w*\s*", lines[0]) and len(lines) > 1 and lines[-1].startswith("```"):
        lines, before = lines[1:-1], 3
    if not any(line.strip() for line in lines):
        return "", []
    value, flaws = _yaml(spec, lines)
    if flaws or not _fits(spec, value):
        mended, still = _yaml(spec, _mended(spec, lines))
        if not still and _fits(spec, mended):
            return by_choice(spec, mended), []
    return by_choice(spec, value), [_slip(flaw, before) for flaw in flaws]


def by_choice(spec: FieldSpec, value: object) -> object:
    """Return groups in which a choice may stand as the key of its words: "geld: 500 euro"."""
    choice = next((part.name for part in spec.fields if part.required and part.vocabulary), "")
    words = next((part.name for part in spec.fields if part.sort.in_words), "")
    if not (choice and words and isinstance(value, list)):
        return value
    ids = _choices(spec)
    told: list[object] = []
    for part in value:
        names = [key for key in part if key.lower() in ids] if isinstance(part, dict) else []
        rest = {key: held for key, held in part.items() if key not in names} if names else {}
        if not names or choice in rest or words in rest or (rest and names[1:]):
            told.append(part)
        else:
            told += [{choice: key.lower(), words: part[key], **rest} for key in names]
    return told


def _slip(flaw: diagnosis.Flaw, before: int) -> Finding:
    """Return a flaw with its lines counted from the heading of its question."""
    line, first = (
        max(number - 1, 1) + before - 1 if isinstance(number, int) else None
        for number in (flaw.line, flaw.facts.get("first"))
    )
    facts = {**flaw.facts, "first": first} if first else flaw.facts
    return Finding(flaw.path[1:], flaw.code, facts, place=(line or 1, 1))


def _fits(spec: FieldSpec, value: object) -> bool:
    parts = value if spec.many and isinstance(value, list) else [value]
    return all(isinstance(part, dict) for part in parts)


def _yaml(spec: FieldSpec, lines: Sequence[str]) -> tuple[object, list[diagnosis.Flaw]]:
    within = "\n".join(f"  {line}" if line.strip() else "" for line in _dashed(spec, lines))
    document, flaws = reader.parse(f"{spec.name}:\n{within}\n")
    return (document.data.get(spec.name, "") if document else ""), flaws


def _dashed(spec: FieldSpec, lines: Sequence[str]) -> Sequence[str]:
    """Return the lines with a dash before each part, where nobody typed one.

    Parts are then separated by empty lines.
    """
    if not spec.many or any(re.match(r"\s*(-|\[|#)", line) for line in lines[:1]):
        return lines
    if not re.match(r"\w+:", lines[0]):
        return lines
    dashed, first = [], True
    names = [part.name for part in spec.fields if not part.fields]
    for line in lines:
        match = re.match(r"\s*(\w+):", line)
        text = line.lstrip() if match and match[1] in names else line
        dashed.append(f"{'- ' if first and line.strip() else '  '}{text}")
        first = not line.strip()
    return dashed


def _mended(spec: FieldSpec, lines: Sequence[str]) -> list[str]:
    """Return the lines with quotes where YAML would read something else than what was typed.

    A space that was forgotten behind a key is there too.
    """
    names = {*_names(spec), *_choices(spec)}
    mended = []
    for typed in lines:
        line = re.sub(r"^(\s*)-\s+", r"\1- ", typed)
        match = re.fullmatch(r"([\s-]*)(\w+):(\s*)(.*?)\s*", line.replace("\t", "  "))
        if match and match.group(2).lower() in names and not _settled(match.group(4)):
            value = match.group(4).replace("'", "''")
            mended.append(f"{match.group(1)}{match.group(2)}: '{value}'")
        else:
            mended.append(line.replace("\t", "  "))
    return mended


def _settled(value: str) -> bool:
    """Return whether a value is nothing, already in quotes or brackets, or begins a block."""
    closed = value[:1] in ("'", '"') and len(value) > 1 and value[-1] == value[0]
    return value[:1] in ("", "[", "{", "|", ">") or closed


def _names(spec: FieldSpec) -> list[str]:
    return [name for part in spec.fields for name in (part.name, *_names(part))]


def _choices(spec: FieldSpec) -> tuple[str, ...]:
    """Return the choices of which a group needs one."""
    lists = (part.vocabulary for part in spec.fields if part.required and part.vocabulary)
    return next((vocabulary.ids() for vocabulary in lists), ())
