"""All fields of every kind, one part a field: what the messages of `check` link to.

The ids are those of docs/velden.md, which shows the same as tables.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ...frozen import frozen
from ...model import explanation
from ...model.explanation import ALSO, READ, anchor, every, too_many
from ...model.grammar.fields import FieldSpec
from ...model.kinds import KINDS, Kind
from ...model.words.names import fold
from ...records.files.write import block
from ...records.telling import laying
from ..frame import markdown, urls
from ..frame.spec import Crumb, Page
from ..lists.making import LIST_WEIGHT, PageSort, single
from .forms import texts as form_texts


@frozen
class ChoiceReference:
    """A choice as it is typed; `label` is what a visitor reads, "" where that is the same word."""

    id: str
    label: str


@frozen
class FieldReference:
    """One field.

    `level` is that of its heading: 3, and 1 more for each group around it, which `within` names;
    `needed` and `limits` are words, "" for nothing to say; `example` may have several lines.
    """

    id: str
    level: int
    within: str
    name: str
    label: str
    help: str
    needed: str
    example: str
    limits: str
    choices: tuple[ChoiceReference, ...]


@frozen
class KindView:
    """A kind with its fields, each group followed by its own.

    `form` is the address of the form that fills it in, "" for none.
    """

    id: str
    title: str
    name: str
    place: str
    single: bool
    form: str
    also: Markup
    fields: tuple[FieldReference, ...]

    @property
    def top(self) -> tuple[FieldReference, ...]:
        """Return the fields that stand in no group."""
        return tuple(spec for spec in self.fields if not spec.within)


@frozen
class FieldsView:
    """The whole page; `read` says how a value may be typed."""

    read: str
    kinds: tuple[KindView, ...]


def page() -> Page[FieldsView]:
    """Return the page of all fields."""
    return Page(
        url=urls.FIELDS,
        sort="fields",
        title="Alle velden",
        description="Alles wat je in een bestand kunt invullen, met uitleg en een voorbeeld.",
        view=FieldsView(READ, tuple(_kind(kind) for kind in KINDS)),
        section=urls.JOIN,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Meedoen", urls.JOIN), Crumb("Alle velden", None)),
    )


def _kind(kind: Kind) -> KindView:
    forms = [draft.name for draft in form_texts.FORMS if draft.kind == kind.id and not draft.only]
    return KindView(
        id=kind.id,
        title=explanation.title(kind),
        name=kind.name,
        single=kind.single,
        place=f"content/{kind.path(f'{kind.id}.yml' if kind.single else '')}".rstrip("/"),
        form=urls.form(forms[0]) if forms else "",
        also=markdown.render(ALSO.get(kind.id)),
        fields=tuple(_fields(kind)),
    )


def _fields(kind: Kind) -> Iterator[FieldReference]:
    for path, spec in every(kind.fields):
        limits = filter(None, (explanation.limits(spec), too_many(spec)))
        yield FieldReference(
            id=anchor(kind, path),
            level=len(path) + 2,
            within="".join(f"{part} › " for part in path[:-1]),
            name=spec.name,
            label=spec.label,
            help=spec.help,
            needed=explanation.needed(spec, "nodig"),
            example=_example(kind, spec),
            limits=": ".join(limits),
            choices=() if too_many(spec) else tuple(_choices(spec)),
        )


def _example(kind: Kind, spec: FieldSpec) -> str:
    """Return an example as it stands in a file: one line, or the lines of a group."""
    if not spec.fields:
        return laying.example_line(spec)
    return block({spec.name: explanation.example(kind, spec)}, (spec,)).rstrip("\n")


def _choices(spec: FieldSpec) -> Iterator[ChoiceReference]:
    for choice in spec.vocabulary.choices if spec.vocabulary else ():
        same = fold(choice.label) == fold(choice.id.replace("-", " "))
        yield ChoiceReference(choice.id, "" if same else choice.label)


SORTS = (
    PageSort(
        id="fields",
        name="lijst van velden",
        plural="lijsten van velden",
        pages=single("fields", urls.FIELDS, lambda _: page(), of=bytes),
        label="uitleg",
        weight=LIST_WEIGHT,
        by_title=True,
    ),
)
