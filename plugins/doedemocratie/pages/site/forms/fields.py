"""One field of a form as a visitor meets it, from what the model knows of it."""

from __future__ import annotations

from ....frozen import frozen
from ....model.grammar.fields import FieldSpec
from ....model.kinds import BY_ID
from .texts import NEEDED, NEEDED_MOSTLY, NEEDED_ONCE_USED, NOTES, PICTURE


@frozen
class Option:
    """One choice of a field."""

    id: str
    label: str
    help: str


@frozen
class FieldView:
    """One field as a visitor meets it.

    control: line, area, pick (one of a list), record (one by its name), radios, ticks (some of a
    list), lines (a text a line), colour, picture, licence, group, list (of groups, of records or
    of long texts: then `fields` is empty).
    `suggest` names what a line suggests: "plaatsen" or a kind. `mode` is the keyboard of a phone.
    `must` says in words that it is needed, `each` what an item is called.
    """

    id: str
    name: str
    label: str
    help: str
    example: str
    control: str
    needed: bool
    must: str
    each: str
    options: tuple[Option, ...]
    limit: int | None
    most: int | None
    suggest: str
    mode: str
    rows: int
    fields: tuple[FieldView, ...]


def field(
    spec: FieldSpec, within: str = "v", needed: bool = False, optional: bool = False
) -> FieldView:
    """Return a field as a visitor meets it. `within` starts its id, and the keys of NOTES.

    `optional` tells that it is part of a group which nobody needs to use.
    """
    here = f"{within}-{spec.name}"
    needed = needed or bool(spec.required)
    told = PICTURE if spec.sort.control == "picture" else NOTES.get(here, spec.help)
    must = NEEDED_ONCE_USED if optional else NEEDED if spec.required else NEEDED_MOSTLY
    return FieldView(
        id=here,
        name=spec.name,
        label=spec.label,
        help=told,
        example=_example(spec),
        control=_control(spec, within),
        needed=needed,
        must=must if needed else "",
        each=spec.each,
        options=tuple(
            Option(choice.id, choice.label, choice.help) for choice in spec.vocabulary.choices
        )
        if spec.vocabulary
        else (),
        limit=spec.max_length,
        most=spec.max_items,
        suggest=_suggest(spec),
        mode=spec.sort.keyboard,
        rows=8 if (spec.max_length or 0) > 1000 else 3,
        fields=tuple(
            field(part, here, optional=optional or not needed)
            for part in spec.fields
            if not part.single_of
        ),
    )


def _suggest(spec: FieldSpec) -> str:
    if spec.refers:
        return BY_ID[spec.refers].folder
    return "plaatsen" if spec.name == "plaats" else ""


def _control(spec: FieldSpec, within: str) -> str:
    if spec.vocabulary and spec.many:
        return "ticks"
    if spec.vocabulary:
        explained = any(choice.help for choice in spec.vocabulary.choices)
        return "radios" if spec.required and explained and within == "v" else "pick"
    if spec.refers:
        return "list" if spec.many else "record"
    if spec.many:
        return spec.sort.listed
    return "area" if spec.widget == "area" else spec.sort.control


def _example(spec: FieldSpec) -> str:
    """Return an example as one would type it; "" where the choices speak for themselves."""
    speaks = spec.fields or spec.vocabulary or spec.sort.means or spec.sort.control == "picture"
    if speaks or spec.refers or not spec.examples:  # a record is chosen by its name
        return ""
    first = spec.examples[0]
    return " · ".join(first) if isinstance(first, list) else str(first)
