"""The fields of a kind as Markdown tables for CONTRIBUTING.md, and a field's limits in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..model.fields import FieldSpec
from ..model.kinds import BY_ID, Kind
from ..records import messages

# From so many choices on, a table names the number and an example only.
MOST_CHOICES = 24
HEAD = "| sleutel | wat | nodig? | voorbeeld | keuzes en grenzen |\n|---|---|---|---|---|\n"
NEEDED = {"always": "ja", "confirmed": "ja, behalve in een voorlopig profiel", "": "nee"}
SORTS = {
    "text": "",
    "markdown": "Markdown",
    "choice": "",
    "yes-no": "ja of nee",
    "date": "een datum",
    "time": "een tijd",
    "year": "een jaar",
    "number": "een heel getal",
    "web-address": "begint met https:// of http://",
    "email": "één e-mailadres",
    "phone": "een telefoonnummer",
    "colour": "# met zes cijfers of letters, tussen aanhalingstekens",
    "coordinates": "breedte en lengte",
    "slug": "kleine letters, cijfers en streepjes",
    "file": "een bestandsnaam",
    "account": "een GitHub-naam",
    "group": "",
}


def limits(spec: FieldSpec) -> str:
    """Return what a value must keep to, in Dutch words without a full stop; choices left out.

    Empty where the field has no limit worth a word.
    """
    said = [SORTS[spec.kind]]
    if spec.refers:
        said = [f"bestandsnaam van een {BY_ID[spec.refers].name}, zonder .yml"]
    if spec.low is not None and spec.high is not None:
        said.append(f"van {spec.low} tot en met {spec.high}")
    if spec.min_length and spec.max_length:
        said.append(f"{spec.min_length} tot {spec.max_length} tekens")
    elif spec.max_length:
        said.append(f"hooguit {spec.max_length} tekens")
    each = ", ".join(filter(None, said))
    if not spec.many:
        return each
    most = f"een lijst van hooguit {spec.max_items}" if spec.max_items else "een lijst"
    return f"{most}; elk: {each}" if each else most


def tables(kind: Kind) -> str:
    """Return the table of the fields of a kind, and below it one for every group in them.

    A group that has the fields of an earlier one gets no table of its own. Every row can be linked
    to, by `anchor`. Ends with a newline.
    """
    drawn: list[tuple[tuple[FieldSpec, ...], str]] = []
    parts = [HEAD + "".join(_row(spec, anchor(kind, (spec.name,))) for spec in kind.fields)]
    for path, spec in _groups(kind.fields):
        shown = " › ".join(path)
        many = "elk onderdeel van deze lijst" if spec.many else "deze groep"
        anchors = [anchor(kind, (*path, part.name)) for part in spec.fields]
        same = next((other for fields, other in drawn if fields == spec.fields), None)
        if same:
            marks = "".join(map(_mark, anchors))
            parts.append(f"{marks}**`{shown}`**: dezelfde sleutels als `{same}`.\n")
            continue
        drawn.append((spec.fields, shown))
        rows = "".join(map(_row, spec.fields, anchors))
        parts.append(f"**`{shown}`**: wat er in {many} kan staan.\n\n{HEAD}{rows}")
    return "\n".join(parts)


def anchor(kind: Kind, path: Iterable[str | int]) -> str:
    """Return where the guide explains the field at `path` (positions skipped): `hub-zoekt-wie`."""
    return "-".join([kind.id, *(part for part in path if isinstance(part, str))])


def _mark(name: str) -> str:
    return f'<a id="{name}"></a>'


def _groups(
    specs: Iterable[FieldSpec], path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], FieldSpec]]:
    for spec in specs:
        if spec.fields:
            yield (*path, spec.name), spec
            yield from _groups(spec.fields, (*path, spec.name))


def _row(spec: FieldSpec, name: str) -> str:
    example = "zie de tabel hieronder" if spec.fields else _code(messages.example_line(spec))
    cells = (
        _mark(name) + _code(spec.name),
        f"**{_plain(spec.label)}{'' if spec.label[-1] in '?!' else '.'}** {_plain(spec.help)}",
        NEEDED[spec.required],
        example,
        _choices_and_limits(spec),
    )
    return f"| {' | '.join(cells)} |\n"


def _choices_and_limits(spec: FieldSpec) -> str:
    said = _plain(limits(spec))
    if not spec.vocabulary:
        return said
    ids = spec.vocabulary.ids()
    chosen = ", ".join(map(_code, ids))
    if len(ids) > MOST_CHOICES:
        chosen = f"een van de {len(ids)} die er zijn, zoals {_code(ids[0])} of {_code(ids[-1])}"
    return f"{said}: {chosen}" if said else chosen


def _plain(text: str) -> str:
    """Return text that Markdown shows as it is, on one line of a table."""
    return re.sub(r"([\\`*_\[\]<>|])", r"\\\1", " ".join(text.split()))


def _code(text: str) -> str:
    """Return text as code in a table cell; the fence is longer than any run of backticks in it."""
    text = " ".join(text.split()).replace("|", "\\|")
    longest = max(map(len, re.findall(r"`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if longest else ""
    return f"{fence}{pad}{text}{pad}{fence}"
