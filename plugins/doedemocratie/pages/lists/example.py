"""An example of a part, for the page /stijl/ and for tests.

The records in it are made up and say so. Views are made from them as those of real records are, so
that an example can show nothing that the site would not. Each kind's pages give those of their own
parts, as `examples`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from ...frozen import frozen
from ...model.grammar.base import Record
from ...model.kinds import BY_MODEL
from ...records.catalogue import Catalogue, Entry

R = TypeVar("R", bound=Record)

# No other records: what an example names has no page.
ALONE = Catalogue({}, (), {}, frozenset())


@frozen
class ExamplePart:
    """A part in one state.

    The name of the part, the state in words, the values it is called with, and the class of the
    list it stands in ("" for none). A part without values needs a whole page to be seen: `at` is
    the address of one.
    """

    part: str
    state: str
    values: tuple[object, ...] | None = ()
    within: str = ""
    at: str = ""


def entry(model: type[R], values: dict[str, object], slug: str = "voorbeeldhub") -> Entry[R]:
    """Return a record of a kind (its model), as if it stood in a file."""
    record = model.model_validate(values)
    return Entry(BY_MODEL[model], slug, "", "", record, Path())
