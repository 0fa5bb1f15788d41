"""Answers one by one: what to ask next for a sound record, and what is wrong with an answer.

Knows no terminal. Every judgement is that of `check` on the file which the answers make so far, so
that nothing is refused here that `check` accepts, nor the other way round.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..frozen import frozen
from ..model.grammar.fields import FieldSpec, find
from ..model.kinds import Kind
from ..model.values.finding import Finding
from ..records.catalogue import Catalogue
from ..records.files.write import record_file
from ..records.telling.problems import Problem, dotted, errors
from ..records.telling.wording import problem
from .github.proposal import judged, slug_of, taken

# What another answer mends too: the fields to ask for, until one of them is answered.
MENDED_BY: dict[str, tuple[str, ...]] = {
    "no-contact": ("website", "email", "telefoon"),
    "runs-without-lead": ("trekkers",),
    "proposal-without-lead": ("trekkers",),
    "ambiguous-place": ("provincie",),
    "unknown-place": ("plaats", "gemeente"),
    "regional-nowhere": ("plaats", "provincie", "werkgebied"),
}


@frozen
class NeededFields:
    """Fields to ask for, until one of them is answered, and why, in Dutch; "" where it is plain."""

    fields: tuple[FieldSpec, ...]
    why: str = ""


def typed(spec: FieldSpec, answer: str) -> object:
    """Return an answer as the data of a field, "" or [] for none.

    Of a closed list, an answer may also be the label of a choice or its number, from 1. A list of
    such, or of names, is typed with commas; of a list of sentences one is asked.
    """
    answer = spec.sort.mend(answer) if spec.sort.mend else answer.strip()
    parts = answer.split(",") if spec.many and spec.sort.apart else [answer]
    values = [_choice(spec, part.strip()) for part in parts if part.strip()]
    return values if spec.many else "".join(values)


def _choice(spec: FieldSpec, answer: str) -> str:
    choices = spec.vocabulary.choices if spec.vocabulary else ()
    if answer.isdecimal() and 0 < int(answer) <= len(choices):
        return choices[int(answer) - 1].id
    same = (
        choice.id for choice in choices if answer.casefold() in (choice.label.casefold(), choice.id)
    )
    return next(same, answer)


def wrong(
    kind: Kind, path: tuple[str | int, ...], data: Mapping[str, object], catalogue: Catalogue
) -> str:
    """Return in Dutch what is wrong with the answer that was put at `path`, "" for nothing.

    What another answer may mend is no matter of this one.
    """
    at = dotted(path)
    for told in _faults(kind, data, catalogue):
        here = f"{told.field}.".startswith((f"{at}.", f"{at}[")) or not told.field
        if here and told.code != "missing-field" and told.code not in MENDED_BY:
            return _said(told)
    return ""


def next_need(kind: Kind, data: Mapping[str, object], catalogue: Catalogue) -> NeededFields | None:
    """Return what must be asked next, in the order of the model; None when the record is sound."""
    names = [spec.name for spec in kind.fields]
    tops = {told: told.field.split(".")[0].split("[")[0] for told in _faults(kind, data, catalogue)}
    faults = sorted(tops, key=lambda told: names.index(tops[told]) if tops[told] in names else 0)
    for told in faults:
        asked = MENDED_BY.get(told.code, (tops[told] or names[0],))
        fields = tuple(spec for name in asked if (spec := find(kind.fields, (name,))))
        simple = not data or (told.code == "missing-field" and tops[told] not in data)
        return NeededFields(fields, "" if simple else _said(told))
    return None


def _faults(kind: Kind, data: Mapping[str, object], catalogue: Catalogue) -> list[Problem]:
    """Return every error in the record so far; its name is judged as an address too."""
    slug = slug_of(kind, data, catalogue)
    path = kind.path(f"{slug or 'naamloos'}.yml")
    name = kind.fields[0].name
    faults = errors(judged(kind, path, record_file(kind, data), catalogue))
    if name in data and not any(told.field == name for told in faults):
        if not slug:
            faults.append(_of_name(path, name, "no-slug", found=data[name]))
        elif other := taken(kind, slug, catalogue):
            faults.append(_of_name(path, name, "slug-taken", slug=slug, other=other))
    return faults


def _of_name(path: str, name: str, code: str, **facts: object) -> Problem:
    return problem(Finding((name,), code, facts), path)


def _said(told: Problem) -> str:
    return f"{told.message} {told.hint}".strip()
