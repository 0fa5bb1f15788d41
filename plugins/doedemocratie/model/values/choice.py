"""A choice: the id of one of a closed list (its label too, where the list is known by name)."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, NoReturn

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from ...frozen import frozen
from ..words.vocabulary import Vocabulary
from .sort import Sort, WrongValueError


def _unlisted(value: object) -> NoReturn:
    raise WrongValueError("unknown-choice", found=value, vocabulary="")


CHOICE = Sort(
    id="choice",
    logic=_unlisted,
    codes=("unknown-choice",),
    bare=r"[A-Za-z0-9_.-]+",
    apart=True,
)


@frozen
class OneOf:
    """Annotation: the value is an id of this closed list."""

    vocabulary: Vocabulary
    sort: ClassVar[Sort] = CHOICE

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        inner = self.sort.core_schema(self.read, handler(source))
        held = {slug: slug for slug in self.vocabulary.ids()}

        def listed(typed: str, otherwise: Callable[[object], str]) -> str:
            """Return the id that was typed, as most are; anything else as it is read otherwise."""
            try:
                return held[typed]
            except (KeyError, TypeError):
                return otherwise(typed)

        return core_schema.no_info_wrap_validator_function(listed, inner)

    def read(self, value: str) -> str:
        """Return the id of `value`; raises unknown-choice."""
        slug = self.vocabulary.find(value)
        if slug is None:
            raise WrongValueError("unknown-choice", found=value, vocabulary=self.vocabulary.name)
        return slug
