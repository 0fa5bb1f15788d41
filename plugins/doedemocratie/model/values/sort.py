"""The Sort: all that is known of a sort of value.

How it is read, what its text looks like to a schema, how it is written to YAML, shown on a page,
asked for in both forms, and said in words. Reading, schema, forms, guides and scripts look here
and know no sort by name, so that a new one is a module beside this one, its cases, and (where a
pattern cannot say how it is read) a script assets/js/form/values/<id>.js.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from .finding import Finding, FindingError
from .texts.signs import visible

LONGEST = {True: 10_000, False: 3_000}
"""The longest text that is looked into, of running text (True) and of any other value.

Nothing longer is right (`field(…)` and MaxLen allow less), and what looks for what was meant in it
may take the square of its length.
"""


class WrongValueError(FindingError, ValueError):
    """A text cannot be read as this sort of value."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Sort:
    """A sort of value; stands in a field's annotation: `Annotated[str, COLOUR]`.

    Read by its patterns: what was typed loses the spaces around it and `prefix`; a search for one
    of `refuses` (pattern, code) refuses it; `means` gives the value of each word, or all of it fits
    `pattern`, else `code` says that it does not; `lower` makes capitals small. These patterns are
    read by Python, by the browser and by the editors' JSON Schema: ASCII classes only.

    Read by `logic` instead, where patterns cannot say it: it gets what was typed and raises
    WrongValueError with one of `codes`; `only_text` False: lists and groups too. The form then
    reads it with a script of its own, but for what no form asks for (`asked` False).
    """

    id: str
    words: str = ""
    """What a guide says of how it is written."""

    # How it is read.
    refuses: tuple[tuple[str, str], ...] = ()
    pattern: str = ""
    code: str = ""
    means: Mapping[str, object] = field(default_factory=dict)
    lower: bool = False
    prefix: str = ""
    number: bool = False
    logic: Callable[[Any], object] | None = None  # Any: text, unless `only_text` is False
    only_text: bool = True
    asked: bool = True
    in_words: bool = False
    """Whether people write it in words of their own, which may hold what should stand apart."""

    codes: tuple[str, ...] = ()

    # What an editor may see of it (JSON Schema): the types YAML makes of it, the pattern of a text
    # where that is not `pattern`, the code whose hint explains it; or the whole schema.
    types: tuple[str, ...] = ("string",)
    looks: Callable[[int], str] | str = ""
    hint: Callable[[int], str] | None = None
    bounds: tuple[int, int] | None = None
    schema: Mapping[str, object] = field(default_factory=dict)
    json: Callable[[str], object] = str

    # As YAML: what needs no quotes though YAML may twist it, whether it is running text (a block),
    # whether a list of it stands on one line; and the value as somebody would type it.
    bare: str = ""
    prose: bool = False
    flow: bool = False
    # Any, here and at `show`: each sort gets values of its own type.
    typed: Callable[[Any], str | list[str]] = str
    apart: bool = False
    """Whether nothing of this sort holds a comma, so that several may be typed with commas."""

    mend: Callable[[str], str] | None = None
    """What somebody meant who answers a question, put right without a word; files say it whole."""

    show: Callable[[Any], str] = str  # Any: as at `typed`
    """The value on a page."""

    # As open data: the value as JSON, what that looks like (JSON Schema), and whether it leads to
    # somebody, so that it stands in no file about many.
    plain: Callable[..., object] = str
    plain_schema: Mapping[str, object] = field(default_factory=lambda: {"type": "string"})
    personal: bool = False

    # The site's form asks with this control (a list of it with `listed`) and keyboard; an issue
    # form with this shape.
    control: str = "line"
    listed: str = "lines"
    keyboard: str = ""
    shape: str = "line"

    def read(self, typed: object) -> object:
        """Return the value of what was typed; raises WrongValueError."""
        if self.logic:
            far = isinstance(typed, str) and len(typed) > LONGEST[self.prose]
            if far and self.prose:
                return typed  # its limit of length refuses it
            if far and self.code:
                raise WrongValueError(self.code, found=typed)
            return self.logic(typed)
        text = typed.strip() if isinstance(typed, str) else ""
        kept = text.removeprefix(self.prefix)
        odd = [code for search, code in self._refused if search(text)]
        if odd:
            others = (Finding((), code, {"found": kept}) for code in odd)
            raise WrongValueError(odd[0], found=kept).also(others)
        if self.means:
            if text.lower() not in self.means:
                raise WrongValueError(self.code, found=typed)
            return self.means[text.lower()]
        if self.pattern and not self._fits(text):
            raise WrongValueError(self.code, found=kept)
        return kept.lower() if self.lower else kept

    @cached_property
    def _refused(self) -> tuple[tuple[Callable[[str], object], str], ...]:
        return tuple((re.compile(pattern).search, code) for pattern, code in self.refuses)

    @cached_property
    def _fits(self) -> Callable[[str], object]:
        return re.compile(self.pattern).fullmatch

    def all_codes(self) -> tuple[str, ...]:
        """Return every code with which a text may be refused."""
        own = tuple(code for _, code in self.refuses)
        return (*self.codes, *own, *((self.code,) if self.code and not self.logic else ()))

    def for_script(self) -> dict[str, object]:
        """Return what the scripts of the form need to read and write it, as JSON can hold it."""
        needs = {
            "own": self.logic is not None and self.asked,
            "unasked": not self.asked,
            "refuses": [list(pair) for pair in self.refuses],
            "pattern": "" if self.logic else self.pattern,
            "code": "" if self.logic else self.code,
            "means": {word: self.typed(value) for word, value in self.means.items()},
            "lower": self.lower,
            "prefix": self.prefix,
            "number": self.number,
            "bare": self.bare,
            "in_words": self.in_words and ("prose" if self.prose else "line"),
        }
        return {name: value for name, value in needs.items() if value}

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return self.core_schema(self.read, handler(source))

    # Any: text only where `only_text` says so.
    def core_schema(self, read: Callable[[Any], object], inner: CoreSchema) -> CoreSchema:
        """Return pydantic's schema of a value that is read by this function."""
        if self.only_text:
            if inner["type"] == "str" and not self.prose:
                # Limits of length may come to stand within: they count without the spaces around.
                inner = {**inner, "strip_whitespace": True}
            schema: CoreSchema = core_schema.no_info_after_validator_function(read, inner)
        else:
            return core_schema.no_info_before_validator_function(
                lambda typed: read(_seen(typed)), inner
            )
        return core_schema.no_info_before_validator_function(_seen, schema)


def _seen(typed: Any) -> Any:  # Any: whatever was typed comes back
    """Return what was typed; raises WrongValueError for a text of which nothing can be seen."""
    if not isinstance(typed, str) or typed[:1].isalnum():
        return typed
    if not visible(typed) and typed.strip():
        raise WrongValueError("unseen-text")
    return typed
