"""A letter: the mail that the site's form writes (assets/js/form/letter.js).

Below sentences for people stands a title, "Knooppunt aanpassen: plug-de-dag", then the lines: of a
new record all of them, of a changed one those that differ, with before them what may go. No schema:
the title says of which kind it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ...frozen import frozen
from ...model.kinds import KINDS, Kind
from ...records.files.write import Typed, record_file
from .mail import SIGNATURE, bare, lines

_TITLE = re.compile(
    r"(?P<quote>[> \t]*)(?P<kind>[\w -]+) (?P<what>toevoegen|aanpassen): "
    r"(?P<slug>[a-z0-9-]{3,60})\s*"
)
_GONE = re.compile(r"Dit mag weg: (?P<names>[a-z_]+(?:\.[a-z_]+)*(?:, [a-z_]+(?:\.[a-z_]+)*)*)\s*")
_KEY = re.compile(r"[a-z_]+:")


@frozen
class Letter:
    """What a letter says: of which record, whether it `changes` one, and its lines as YAML.

    `gone` are the ways to what a changed record loses: ("merk", "kleur").
    """

    kind: Kind
    slug: str
    changes: bool
    gone: tuple[tuple[str, ...], ...]
    text: str


def letter_in(mail: str) -> Letter | None:
    """Return the letter in a mail, None where there is none."""
    typed = lines(mail)
    for at, line in enumerate(typed):
        if "yaml-language-server" in line:
            return None  # a whole file, in which a text may hold anything
        match = _TITLE.fullmatch(line)
        name = match["kind"].strip().lower() if match else ""
        kind = next((kind for kind in KINDS if kind.name == name), None)
        if not match or not kind:
            continue
        rest = [bare(line, match["quote"]) for line in typed[at + 1 :]]
        while rest and not rest[0].strip():
            rest.pop(0)
        gone = _GONE.fullmatch(rest[0]) if rest else None
        names = gone["names"].split(", ") if gone else []
        return Letter(
            kind,
            match["slug"],
            match["what"] == "aanpassen",
            tuple(tuple(name.split(".")) for name in names),
            "\n".join(_record(rest[1:] if gone else rest)).strip("\n") + "\n",
        )
    return None


def _record(rest: Iterable[str]) -> Iterable[str]:
    """Yield the lines of the record, up to what a mail program or a person put below them."""
    paused = True
    for line in rest:
        if line == SIGNATURE:
            return
        # A long line that was broken on its way is no end: the check will tell.
        if paused and line.strip() and not line.startswith(" ") and not _KEY.match(line):
            return
        paused = not line.strip()
        yield line


def whole(letter: Letter) -> str:
    """Return the file of a new record with these lines."""
    return letter.text


def changed(
    letter: Letter, old: Mapping[str, Typed], new: Mapping[str, object], *, markdown: bool
) -> str:
    """Return the file of a record once it is changed as a letter says."""
    data = _merged(old, new)
    for way in letter.gone:
        around = data
        for name in way[:-1]:
            inside = around.get(name)
            around[name] = around = dict(inside) if isinstance(inside, Mapping) else {}
        around.pop(way[-1], None)
    data = {name: value for name, value in data.items() if value != {}}
    if not markdown:
        return record_file(letter.kind, data)
    body = data.pop("beschrijving", None)
    head = f"---\n{record_file(letter.kind, data)}---\n"
    return f"{head}\n{body}\n" if body else head


def _merged(old: Mapping[str, object], new: Mapping[str, object]) -> dict[str, object]:
    """Return a group with what is new in the place of what was; groups in it likewise."""
    merged = dict(old)
    for name, value in new.items():
        was = old.get(name)
        both = isinstance(was, Mapping) and isinstance(value, Mapping)
        merged[name] = _merged(was, value) if both else value  # type: ignore[arg-type]
    return merged
