"""The ground under every record model: one way to define a field, one way to collect faults.

Nothing here is required in pydantic's sense. A record with three faults must report three, and
pydantic skips a model's own rules as soon as one field fails; so `Record` validates what it can,
and then runs the rules (required fields among them) over what is sound.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    ValidationError,
    ValidationInfo,
    model_validator,
)
from pydantic_core import InitErrorDetails, PydanticCustomError

Path = tuple[str | int, ...]

# As validation context: give what is sound of a record instead of raising, so that the rules
# across records can speak about it too.
PARTIAL = {"partial": True}


@dataclass(frozen=True, slots=True)
class Ui:
    """How a field is asked for and shown.

    `section` groups it in forms and documentation, `facet` makes it a filter, `in_form` False keeps
    it out of forms, `required` means: needed in every record of this kind ("always"), or in every
    record that is not provisional ("confirmed").
    """

    section: str
    facet: bool = False
    in_form: bool = True
    widget: str | None = None
    required: str | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a record: where (relative to the model), a stable code, and its facts.

    `about` names fields it rests on besides the first of `path`: while one of them is wrong in
    itself, nobody can tell whether this is wrong too.
    """

    path: Path
    code: str
    facts: Mapping[str, Any]
    about: tuple[str, ...] = ()


def fault(code: str, *path: str | int, about: tuple[str, ...] = (), **facts: Any) -> Fault:
    """Return a Fault at `path`; `facts` fill its text in records.messages."""
    return Fault(path, code, facts, about)


def field(  # noqa: PLR0913  # one definition per field, so all of it is said here
    title: str,
    help: str,
    *examples: Any,
    max_items: int | None = None,
    section: str = "",
    facet: bool = False,
    in_form: bool = True,
    widget: str | None = None,
    required: str | None = None,
) -> Any:
    """Define a field: Dutch label, Dutch help, example values as a contributor would type them.

    `max_items` is the limit of a list. The lengths of a text stand in its annotation, behind its
    type: they are of the text as it is read, without the spaces around it.
    """
    ui = Ui(section, facet, in_form, widget, required)
    return Field(
        default=None,
        title=title,
        description=help,
        examples=list(examples),
        max_length=max_items,
        json_schema_extra={"ui": ui},  # type: ignore[dict-item]  # read back by fields.describe only
    )


class Record(BaseModel):
    """A record or a part of one. Subclasses add fields and, for what spans fields, `rules`."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=False)

    ALWAYS: ClassVar[tuple[str, ...]] = ()
    CONFIRMED: ClassVar[tuple[str, ...]] = ()
    # The field that makes a record provisional: while it is wrong, nobody can tell.
    DECIDING: ClassVar[str] = ""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        needed: dict[str, list[str]] = {"always": [], "confirmed": []}
        for name, info in cls.model_fields.items():
            extra = info.json_schema_extra
            ui = extra.get("ui") if isinstance(extra, dict) else None
            if isinstance(ui, Ui) and ui.required:
                needed[ui.required].append(name)
        cls.ALWAYS = tuple(needed["always"])
        cls.CONFIRMED = tuple(needed["confirmed"])

    def provisional(self) -> bool:
        """Return True when somebody else wrote this record and its owner has not confirmed it."""
        return False

    def rules(self) -> Iterator[Fault]:
        """Yield what is wrong between fields. A field that is absent or wrong in itself is None."""
        yield from ()

    def faults(self, broken: frozenset[str]) -> Iterator[Fault]:
        """Yield missing fields and broken rules, silent about the fields named in `broken`."""
        lenient = self.provisional() or self.DECIDING in broken
        names = self.ALWAYS if lenient else self.ALWAYS + self.CONFIRMED
        for name in names:
            if getattr(self, name) is None and name not in broken:
                yield fault("missing-field", name)
        for found in self.rules():
            if broken.isdisjoint({*found.about, *map(str, found.path[:1])}):
                yield found

    @model_validator(mode="wrap")
    @classmethod
    def _collect(
        cls, data: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo
    ) -> Self:
        errors: list[InitErrorDetails] = []
        broken: frozenset[str] = frozenset()
        try:
            record = handler(data)
        except ValidationError as failure:
            if not isinstance(data, dict):
                raise  # not a mapping at all: nothing to go on with
            errors = [_carry(line) for line in failure.errors(include_url=False)]
            broken = frozenset(str(line["loc"][0]) for line in failure.errors() if line["loc"])
            record = handler({key: value for key, value in data.items() if key not in broken})
        if info.context is PARTIAL:
            return record
        for found in record.faults(broken):
            kind = PydanticCustomError(found.code, "{code}", {"code": found.code, **found.facts})
            errors.append(InitErrorDetails(type=kind, loc=found.path, input=None))
        if errors:
            raise ValidationError.from_exception_data(cls.__name__, errors)
        return record


def _carry(line: Any) -> InitErrorDetails:
    """Turn a reported error back into one that can be raised, keeping type, facts and place."""
    facts = dict(line.get("ctx") or {})
    kind = PydanticCustomError(line["type"], "{code}", {"code": line["type"], **facts})
    return InitErrorDetails(type=kind, loc=line["loc"], input=line["input"])
