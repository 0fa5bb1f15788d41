"""Read one record file strictly: text values, each with its line and column, or what is wrong.

YAML 1.1 turns `12:30` into 750 and `nee` into False, takes the last of two equal keys, and can
build objects. So the parser's events are walked here (parsing/walk.py): every scalar stays text, an
empty value is absent, and anchors, tags, second documents and duplicate keys are faults. It goes on
after each fault that leaves the rest readable, so that all of them are reported at once. Of a file
in which each row is plain nobody asks the parser, until somebody asks where a value stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from ...frozen import frozen
from . import diagnosis
from .diagnosis import UNSEEN, Flaw, Path_, Places, Where
from .parsing.plain import MAX_DEPTH, data_of
from .parsing.walk import Walk
from .whole import text_of

__all__ = ["MAX_DEPTH", "NOTHING", "Document", "parse", "read"]


@frozen
class Document:
    """What a record file holds: values as text, lists and mappings, and where each one stands.

    `at` maps the path of a value to its place, `keys` the path to the place of its key; `text` is
    the file as it stands.
    """

    data: dict[str, Any]  # Any: what should be text, a list or a group, the model says
    at: Mapping[Path_, Where]
    keys: Mapping[Path_, Where]
    text: str = ""

    @property
    def lines(self) -> Sequence[str]:
        """The lines of the file; who explains what is wrong in it asks for them often."""
        return _lines(self.text)

    def where(self, path: Path_) -> Where:
        """Return the place of `path`, or of the nearest thing around it that is in the file."""
        while path:
            if path in self.at:
                return self.at[path]
            if path in self.keys:
                return self.keys[path]
            path = path[:-1]
        return 1, 1


NOTHING = Document({}, {}, {})


@lru_cache(4)
def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n"))


def read(path: Path) -> tuple[Document | None, list[Flaw]]:
    """Read the record file at `path` (.yml, or .md with front matter).

    Returns the document, None where it cannot be read, and every flaw in it.
    """
    text, flaws = text_of(path)
    return (None, flaws) if text is None else parse(text, markdown=path.suffix == ".md")


def parse(text: str, *, markdown: bool = False) -> tuple[Document | None, list[Flaw]]:
    """Parse the text of a record file, its accents as one letter each (NFC); see `read`."""
    text = unicodedata.normalize("NFC", text)
    if flaw := diagnosis.of_text(text, markdown=markdown):
        return None, [flaw]
    hidden = list(diagnosis.unseen(text))
    document, flaws = _parse(UNSEEN.sub(" ", text) if hidden else text, text, markdown)
    return document, hidden + flaws


def _parse(text: str, whole: str, markdown: bool) -> tuple[Document | None, list[Flaw]]:
    if not markdown:
        return _read(text, whole, 0, {})
    match = re.match(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", text, re.DOTALL | re.MULTILINE)
    if not match:
        return None, [Flaw(1, 1, (), "no-front-matter")]
    below: dict[Path_, Where] = {}
    document, flaws = _read(match.group(1), whole, 1, below)
    body = text[match.end() :]
    if document is not None and body.strip():
        blank = len(body) - len(body.lstrip("\n"))
        line = text.count("\n", 0, match.end()) + 1 + blank
        if "beschrijving" in document.data:
            flaws.append(Flaw(line, 1, ("beschrijving",), "body-and-key"))
        else:
            document.data["beschrijving"] = body.strip("\n")
            below["beschrijving",] = (line, 1)
    return document, flaws


def _read(
    text: str, whole: str, shift: int, below: Mapping[Path_, Where]
) -> tuple[Document | None, list[Flaw]]:
    """Return what YAML says, and every flaw in it.

    `whole` is the file, `shift` of its lines stand before the text; `below` has the places of what
    it does not hold itself.
    """
    walk = Walk(text, shift)
    data, flaws = data_of(text), list[Flaw]()
    if data is None:
        data, flaws = walk.held
    at = Places(walk.places, shift, below)
    keys = Places(walk.places_of_keys, shift, {})
    return None if data is None else Document(data, at, keys, whole), flaws
