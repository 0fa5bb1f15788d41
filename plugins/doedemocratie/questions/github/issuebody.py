"""The answers to an issue form as GitHub writes them, read into a record's data, and the inverse.

GitHub makes one text of a form: `### Label`, an empty line, the answer, an empty line. An answer
may hold anything, so nothing is guessed: a heading that stands there twice, a heading of no
question, or text that belongs to nothing is a fault, never silently lost.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ...frozen import frozen
from ...model.grammar.fields import FieldSpec
from ...model.values.finding import Finding
from ...model.values.texts.text import joined
from ...records.files.write import block
from . import looseyaml
from .questions import AGREED, AGREEMENT, CHOOSE, FORMS, Element, IssueForm

NOTHING = "_No response_"
# What GitHub writes of a question that nobody answered: of a list from which nothing was chosen
# "None", or the first line that every list which must be answered begins with.
EMPTY = frozenset({NOTHING, "None", CHOOSE})
# GitHub takes 65,536 characters; more is no form.
MOST = 65_536
_HEADING = re.compile(r"### +(\S.*?)\s*")
_BOX = re.compile(r"[-*] \[([ xX])\] (.*?)\s*")
_BULLET = re.compile(r"[-*] ")


@frozen
class Answers:
    """What a form says: data as reader.Document.data, and the line of each question."""

    data: dict[str, Any]  # as there
    lines: Mapping[str, int]
    slips: tuple[Finding, ...]


def form_of(body: str) -> IssueForm | None:
    """Return the form that has exactly the headings of this text, or None."""
    headings = {_heading(line) for line in _lines(body)}
    for form in FORMS:
        labels = {element.label for element in form.elements}
        if headings >= labels and (AGREEMENT in headings) == form.agreement:
            return form
    return None


def read(form: IssueForm, body: str) -> Answers:
    """Read the answers of a form, their accents as one letter each, as files are read."""
    body = unicodedata.normalize("NFC", body)
    if len(body) > MOST:
        return Answers({}, {}, (_slip(1, "form-too-large", size=len(body)),))
    sections, slips = _sections(form, _lines(body))
    data: dict[str, Any] = {}  # as reader.Document.data
    for element in form.elements:
        line, answer = sections.get(element.label, (1, []))
        text = "\n".join(answer).strip("\n")
        if not text.strip() or text.strip() in EMPTY:
            continue
        value, wrong = answered(element, text)
        slips += [_below(slip, line, element.path) for slip in wrong]
        if value not in ("", []):
            group = data.setdefault(element.path[0], {}) if element.path[1:] else data
            group[element.path[-1]] = value
    if form.agreement and sections and not _agreed(sections.get(AGREEMENT, (1, []))[1]):
        slips.append(_slip(sections.get(AGREEMENT, (1, []))[0], "form-not-agreed"))
    lines = {
        element.path[0]: sections[element.label][0]
        for element in reversed(form.elements)
        if element.label in sections
    }
    return Answers(data, lines, tuple(sorted(slips, key=lambda slip: slip.line)))


def _below(slip: Finding, line: int, path: tuple[str, ...]) -> Finding:
    """Return a slip of an answer as one of the form: its lines count from the heading at `line`."""
    first = slip.facts.get("first")
    facts = {**slip.facts, "first": line + first} if isinstance(first, int) else slip.facts
    return replace(slip, path=(*path, *slip.path), facts=facts, place=(line + slip.line, 1))


def _slip(line: int, code: str, **facts: object) -> Finding:
    """Return something wrong in the text of a form, by its line from 1."""
    return Finding((), code, facts, place=(line, 1))


def _lines(body: str) -> list[str]:
    return body.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _heading(line: str) -> str:
    """Return the text of a heading, its apostrophes as labels have them; "" of any other line.

    A form that was sent before its labels had these is read too.
    """
    match = _HEADING.fullmatch(line)
    return match.group(1).replace("'", "’") if match else ""


def _sections(
    form: IssueForm, lines: Sequence[str]
) -> tuple[dict[str, tuple[int, list[str]]], list[Finding]]:
    """Return label → (its line, the lines below it), and what belongs to nothing."""
    questions = {element.label: element for element in form.elements}
    sections: dict[str, tuple[int, list[str]]] = {}
    slips: list[Finding] = []
    current: list[str] | None = None
    prose = False
    for number, line in enumerate(lines, 1):
        label = _heading(line)
        if label in questions or (label == AGREEMENT and form.agreement):
            current = []
            prose = label in questions and questions[label].shape == "markdown"
            if label in sections:
                slips.append(_slip(number, "form-double-heading", found=label))
            else:
                sections[label] = (number, current)
        elif label and not prose:
            # In running text a heading of one's own is fine; elsewhere it belongs to nothing.
            slips.append(_slip(number, "form-unknown-heading", found=label))
            current = []
        elif current is not None:
            current.append(line)
        elif line.strip():
            slips.append(_slip(number, "form-loose-text", found=line.strip()))
            current = []
    if not sections:
        return {}, [_slip(1, "form-unlike")]
    return sections, slips


def _agreed(lines: Sequence[str]) -> bool:
    ticked = [match.group(1) != " " for line in lines if (match := _BOX.fullmatch(line))]
    return bool(ticked) and all(ticked)


def answered(element: Element, text: str) -> tuple[object, list[Finding]]:
    """Return the value of one answer; the lines of its slips count from its heading."""
    spec, shape = element.spec, element.shape
    if shape == "groups":
        return looseyaml.groups(spec, text)
    if shape == "choices":
        return _choices(spec, text)
    if shape == "picks":
        return [_id(spec, label) for label in _picked(spec, text)], []
    if shape == "lines":
        return items(text), []
    if shape in ("choice", "yes-no"):
        return _id(spec, text.strip()), []
    if shape == "text":
        return (joined(text) if "\n" in text else text.strip()), []
    return (text if shape == "markdown" else text.strip()), []


def _id(spec: FieldSpec, label: str) -> str:
    """Return the id of a choice by its label; what is no label stays, for the model to refuse."""
    if spec.vocabulary is None:
        return label.lower()
    return next((choice.id for choice in spec.vocabulary.choices if choice.label == label), label)


def _choices(spec: FieldSpec, text: str) -> tuple[list[str], list[Finding]]:
    chosen, slips = [], []
    for number, line in enumerate(text.split("\n"), 2):
        match = _BOX.fullmatch(line)
        if match and match.group(1) != " ":
            chosen.append(_id(spec, match.group(2)))
        elif not match and line.strip():
            slips.append(_slip(number, "form-loose-text", found=line.strip()))
    return chosen, slips


def _picked(spec: FieldSpec, text: str) -> list[str]:
    """Return the labels of a list of which several were chosen: "geld, cross-over"."""
    labels = [choice.label for choice in spec.vocabulary.choices] if spec.vocabulary else []
    picked, rest = [], text.strip()
    while rest:
        fits = [label for label in labels if rest == label or rest.startswith(f"{label}, ")]
        label = max(fits, key=len) if fits else rest.split(", ")[0]
        picked.append(label)
        rest = rest[len(label) :].removeprefix(", ")
    return picked


def items(text: str) -> list[str]:
    """Return the values of a list.

    One a line, or each behind a dash, with lines that are indented below it.
    """
    lines = text.split("\n")
    if not _BULLET.match(lines[0]):
        return [line.strip() for line in lines if line.strip()]
    items: list[list[str]] = []
    for line in lines:
        if _BULLET.match(line):
            items.append([line[2:]])
        elif line.startswith("  ") or not line.strip():
            items[-1].append(line[2:])
        else:
            items.append([line])
    return [item for lines in items if (item := "\n".join(lines).strip("\n")).strip()]


def write(form: IssueForm, data: Mapping[str, object], *, agreed: bool = True) -> str:
    """Return the text that GitHub would make of a form filled in with this data."""
    parts = []
    for element in form.elements:
        value: object = data
        for name in element.path:
            value = value.get(name) if isinstance(value, Mapping) else None
        parts.append(f"### {element.label}\n\n{_written(element, value)}\n")
    if form.agreement:
        parts.append(f"### {AGREEMENT}\n\n- [{'X' if agreed else ' '}] {AGREED}\n")
    return "\n".join(parts)


# Any: what the shape of the element says.
def _written(element: Element, value: Any) -> str:
    spec, shape = element.spec, element.shape
    choices = spec.vocabulary.choices if spec.vocabulary else ()
    labels = {choice.id: choice.label for choice in choices}
    if spec.alone and isinstance(value, str) and value:
        value = [value]
    if shape == "choices":
        return "\n".join(
            f"- [{'X' if slug in (value or ()) else ' '}] {label}" for slug, label in labels.items()
        )
    if value in (None, "", [], {}):
        return NOTHING
    if shape == "groups":
        text = value if isinstance(value, str) else block(value, spec.fields).rstrip()
        # As GitHub writes it: three marks, whatever is between them.
        return f"```yaml\n{text}\n```"
    if shape == "picks":
        return ", ".join(labels.get(slug, slug) for slug in value)
    if shape == "lines":
        return _listed(value)
    if shape == "yes-no":
        return str(value).capitalize()
    return labels.get(value, value) if shape == "choice" else str(value)


def _listed(items: Sequence[str]) -> str:
    plain = not any(re.search(r"\n|^[-*] |^#|^\s|\s$", item) for item in items)
    dash = "" if plain else "- "
    return "\n".join(dash + item.replace("\n", "\n  ") for item in items)
