"""Running text in Markdown, without HTML and pictures, with links that lead somewhere."""

from __future__ import annotations

import re
from typing import Annotated

from ..sort import Sort, WrongValueError

_CODE = re.compile(r"(`+)[^`]+\1")
_HTML = re.compile(
    r"<(?!https?://|mailto:|[^\s<>@]{1,64}@[^\s<>]{1,190}>)[A-Za-z/!?][^\n>]{0,200}>?"
)
_IMAGE = re.compile(r"!\[[^\]\n]{0,200}\]\(")
_LINK = re.compile(r"\]\(\s*<?([^)>\s]*)|^ {0,3}\[[^\]\n]{1,200}\]:\s*<?([^>\s]+)", re.MULTILINE)
_SCHEMES = ("https://", "http://", "mailto:", "tel:")


def _read(value: str) -> str:
    prose = _CODE.sub("", value)
    if html := _HTML.search(prose):
        raise WrongValueError("html-in-text", found=html.group(0)[:60])
    if image := _IMAGE.search(prose):
        raise WrongValueError("image-in-text", found=image.group(0))
    for match in _LINK.finditer(prose):
        target = match.group(1) if match.group(1) is not None else match.group(2)
        if not target.lower().startswith(_SCHEMES):
            raise WrongValueError("bad-link", found=target)
    return value.strip("\n")


MARKDOWN = Sort(
    id="markdown",
    words="Markdown",
    logic=_read,
    codes=("html-in-text", "image-in-text", "bad-link"),
    types=("string", "number"),
    in_words=True,
    prose=True,
    control="area",
    listed="list",
    shape="markdown",
)
Markdown = Annotated[str, MARKDOWN]
