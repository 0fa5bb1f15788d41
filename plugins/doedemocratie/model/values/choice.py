"""A choice: the id of one of a closed list (its label too, where the list is known by name)."""

from __future__ import annotations

from typing import ClassVar, NoReturn

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema

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
        return self.sort.core_schema(self.read, handler(source))

    def read(self, value: str) -> str:
        """Return the id of `value`; raises unknown-choice."""
        slug = self.vocabulary.find(value)
        if slug is None:
            raise WrongValueError("unknown-choice", found=value, vocabulary=self.vocabulary.name)
        return slug
