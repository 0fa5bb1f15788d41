"""Yes or no, typed as a Dutch reader says it."""

from __future__ import annotations

from typing import Annotated

from .sort import Sort


def words(value: bool) -> str:
    """Return the word for an answer."""
    return "ja" if value else "nee"


YES_NO = Sort(
    id="yes-no",
    words="ja of nee",
    means={"ja": True, "true": True, "nee": False, "false": False},
    code="not-yes-no",
    only_text=False,
    schema={"enum": ["ja", "nee", "Ja", "Nee", True, False]},
    bare="ja|nee",
    typed=words,
    plain=bool,
    plain_schema={"type": "boolean"},
    show=words,
    control="yes-no",
    shape="yes-no",
)
YesNo = Annotated[bool, YES_NO]
