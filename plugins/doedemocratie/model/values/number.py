"""A whole number between two others, typed in digits; a year is one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Annotated

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema

from ...frozen import frozen
from .sort import Sort, WrongValueError

NUMBER = Sort(
    id="number",
    words="een heel getal",
    pattern="[0-9]{1,9}",
    code="not-a-number",
    only_text=False,
    number=True,
    codes=("number-out-of-range",),
    types=("integer", "string"),
    json=int,
    plain=int,
    plain_schema={"type": "integer"},
    bare="[0-9]+",
    keyboard="numeric",
)
# A whole number, however far from what fits.
ANY = "[-−]?[0-9]+"
YEAR = replace(NUMBER, id="year", words="een jaar")


@frozen
class Whole:
    """Annotation: a whole number from `low` to `high`."""

    low: int
    high: int
    sort: Sort = NUMBER

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return self.sort.core_schema(self.read, handler(source))

    def read(self, value: object) -> int:
        """Return the number; raises not-a-number, number-out-of-range."""
        limits = {"found": value, "low": self.low, "high": self.high}
        try:
            number = int(str(self.sort.read(value)))
        except WrongValueError as wrong:
            far = isinstance(value, (str, int)) and re.fullmatch(ANY, str(value).strip())
            code = "number-out-of-range" if far else wrong.finding.code
            raise WrongValueError(code, **limits) from None
        if not self.low <= number <= self.high:
            raise WrongValueError("number-out-of-range", **limits)
        return number


FIRST_YEAR = 1000
Year = Annotated[int, Whole(FIRST_YEAR, 2100, YEAR)]
