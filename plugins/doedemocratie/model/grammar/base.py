"""The ground under every record model: one way to define a field, and to say its rules.

Nothing here is required in pydantic's sense. A record with three faults must report three, and
pydantic skips a model's own rules as soon as one field fails; so a model only says what is needed
and what the rules are, and model.reading looks at both.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache, partial
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema
from pydantic_core.core_schema import no_info_before_validator_function

from ...frozen import frozen
from .conditions import NEVER, Condition, Judge, judge
from .rules import Rule


@frozen
class Ui:
    """How a field is asked for and shown.

    `section` groups it in forms and documentation, `facet` makes it a filter, `in_form` False keeps
    it out of forms, `later` keeps it for the form of a record that is there already. `required`
    means: needed in every record of this kind ("always"), or in every record that is not
    provisional ("confirmed"). `past`: a date or year that cannot lie ahead.
    `each`: what a group, or an item of a list, is called within a sentence. `single_of`: the list
    that holds the same, where it holds one: people are asked for the list only. `personal`: it
    leads to somebody, so it stands in no open data about many; that of a sort of value need not say
    so again.
    """

    section: str
    facet: bool = False
    in_form: bool = True
    widget: str | None = None
    required: str | None = None
    past: bool = False
    each: str = ""
    single_of: str = ""
    later: bool = False
    personal: bool = False


@frozen
class Log:
    """Whenever the choice in `of` changes, the list `at` gets a line with the day in `day`.

    The line says the choice under the same key, `of`, and what it was under `was` where no line
    above tells that (see log.logged).
    """

    of: str
    at: str
    day: str
    was: str


class Alone:
    """Annotation of a list: one of its values may stand where the list is meant."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return no_info_before_validator_function(listed, handler(source))


ALONE = Alone()


def listed(value: object) -> object:
    """Return a list of what stands alone, anything else as it is."""
    return [value] if isinstance(value, (Mapping, str)) else value


def field(  # noqa: PLR0913  # one definition per field, so all of it is said here
    title: str,
    help: str,
    *examples: object,
    max_items: int | None = None,
    section: str = "",
    facet: bool = False,
    in_form: bool = True,
    widget: str | None = None,
    required: str | None = None,
    past: bool = False,
    each: str = "",
    single_of: str = "",
    later: bool = False,
    personal: bool = False,
) -> Any:  # as pydantic's Field: a default that takes the type of its annotation
    """Define a field: Dutch label, Dutch help, example values as a contributor would type them.

    `max_items` is the limit of a list. The lengths of a text stand in its annotation, behind its
    type: they are of the text as it is read, without the spaces around it.
    """
    at_first = in_form and not later
    ui = Ui(section, facet, at_first, widget, required, past, each, single_of, later, personal)
    return Field(
        default=None,
        title=title,
        description=help,
        examples=list(examples),
        max_length=max_items,
        json_schema_extra={"ui": ui},  # type: ignore[dict-item]  # read back by fields.describe only
    )


class _Nothing:
    """Stands where pydantic keeps which fields were given: nobody asks, and there are many sets."""

    def __get__(self, model: object, owner: type[object]) -> set[str]:
        return set()

    def __set__(self, model: object, given: set[str]) -> None:
        pass


class Record(BaseModel):
    """A record or a part of one. Subclasses add fields and, for what spans fields, `RULES`.

    `LOG` says which list keeps what happened. `PROVISIONAL` says when somebody else wrote this
    record and its owner has not confirmed it; while the first field that it names is wrong in
    itself, nobody can tell.
    """

    # Built when the first record is read: most commands read few kinds, and a part that is built
    # within its kind need not be built for itself too.
    model_config = ConfigDict(
        extra="forbid", frozen=True, arbitrary_types_allowed=False, defer_build=True
    )

    __pydantic_fields_set__: ClassVar[_Nothing] = _Nothing()  # type: ignore[misc]

    RULES: ClassVar[tuple[Rule, ...]] = ()
    LOG: ClassVar[Log | None] = None
    PROVISIONAL: ClassVar[Condition | None] = None

    def provisional(self) -> bool:
        """Return True when somebody else wrote this record and its owner has not confirmed it."""
        return _provisional(type(self))(partial(getattr, self))

    def former(self) -> tuple[str, ...]:
        """Return the slugs that this record had before, from which a visitor is sent on."""
        return ()

    def public(self, today: dt.date) -> bool:  # noqa: ARG002  for those that have a day
        """Return whether this record may be read on this day."""
        return True


@cache
def _provisional(model: type[Record]) -> Judge:
    """Return what tells of a record of a model whether it is provisional; a page asks often."""
    return judge(model.PROVISIONAL or NEVER)
