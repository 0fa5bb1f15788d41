"""What the form pages ask of the model.

One JSON file a kind, and a record as the text it was typed as. The scripts (assets/js/form/) check
and write with these; they know no field by name.

The sentences are those of records.messages, said to somebody who fills in a form instead of
writing a file.
"""

from __future__ import annotations

import json
from typing import Any

from ..model.base import Record
from ..model.coaching import coaching_data
from ..model.fields import FieldSpec
from ..model.kinds import RESERVED, Kind
from ..model.vocab import GEMEENTE_PROVINCIE, PROVINCIE, Vocabulary, fold
from ..records import messages
from ..records.catalogue import Catalogue, Entry
from ..records.checks import PRIVATE_MAIL
from ..records.places import gazetteer
from ..records.write import as_typed
from .generated import schema_line

FOLDER = "data/forms"
PLACES = f"{FOLDER}/plaatsen.json"

# What the scripts can find wrong.
CODES = (
    "unseen-character",
    "missing-field",
    "no-contact",
    "too-many",
    "too-long",
    "too-short",
    "unknown-choice",
    "not-one-line",
    "angle-bracket",
    "html-in-text",
    "image-in-text",
    "bad-link",
    "not-yes-no",
    "not-a-date",
    "no-such-date",
    "not-a-time",
    "no-such-time",
    "not-a-number",
    "number-out-of-range",
    "missing-scheme",
    "bad-scheme",
    "bad-web-address",
    "bad-email",
    "bad-phone",
    "bad-colour",
    "bad-slug",
    "bad-file-name",
    "day-twice",
    "ends-before-start",
    "end-without-start",
    "no-consent",
    "hub-and-name",
    "no-party",
    "two-ways-to-join",
    "no-way-to-join",
    "runs-without-lead",
    "lead-but-wanted",
    "proposal-without-lead",
    "ended-without-lesson",
    "ended-without-decision",
    "history-backwards",
    "history-ends-elsewhere",
    "open-without-sign-up",
    "story-without-text",
    "updated-before",
    "unknown-place",
    "ambiguous-place",
    "ambiguous-name",
    "place-elsewhere",
    "municipality-elsewhere",
    "unlisted-region",
    "unlisted-place",
    "private-email",
    "mobile-number",
    "said-twice",
)


def text(kind: Kind) -> str:
    """Return the JSON of a kind for the form: fields in model order, lists, sentences."""
    return _json(data(kind))


def data(kind: Kind) -> dict[str, Any]:
    """Return what the scripts need to know of a kind.

    `fields` holds [{name, kind, …}], nested; `lists` the closed lists by name as [[id, label]];
    `names` the other names of what may be typed by name, folded; `says` the sentences by code;
    `coaching` what visitors may miss; `private` the mail services of private persons.
    """
    lists: dict[str, Vocabulary] = {}
    fields = [_field(spec, lists) for spec in kind.fields]
    return {
        "kind": kind.id,
        "folder": kind.folder,
        "name": kind.name,
        "model": kind.model.__name__,
        "line": schema_line(kind),
        "reserved": sorted(RESERVED),
        "fields": fields,
        "lists": {
            name: [[choice.id, choice.label] for choice in one.choices]
            for name, one in lists.items()
        },
        "names": {
            name: {fold(other): slug for other, slug in one.other}
            for name, one in lists.items()
            if one.by_name
        },
        "says": {code: messages.ON_SCREEN.get(code) or messages.TEXTS[code] for code in CODES},
        "private": PRIVATE_MAIL,
        "coaching": coaching_data() if kind.id == "hub" else [],
    }


def _field(spec: FieldSpec, lists: dict[str, Vocabulary]) -> dict[str, Any]:
    made: dict[str, Any] = {"name": spec.name, "label": spec.label, "kind": spec.kind}
    if spec.vocabulary:
        # One name, one list: two lists of a kind with the same name would lose one.
        assert lists.setdefault(spec.vocabulary.name, spec.vocabulary) is spec.vocabulary
        made["list"] = spec.vocabulary.name
    limits = {
        "many": spec.many or None,
        "required": spec.required or None,
        "min": spec.min_length,
        "max": spec.max_length,
        "most": spec.max_items,
        "low": spec.low,
        "high": spec.high,
        "group": spec.group or None,
    }
    made |= {name: value for name, value in limits.items() if value is not None}
    if spec.fields:
        made["fields"] = [_field(part, lists) for part in spec.fields]
    return made


def places() -> str:
    """Return the JSON of all places.

    `places` [name as written], `known` {folded name: a letter for the province of each place that
    bears it}, `provinces` {letter: id}, `municipalities` {id: letter}.
    """
    letters = dict(zip(PROVINCIE.ids(), "abcdefghijkl", strict=True))
    known = {
        name: "".join(letters[province] for province in provinces)
        for name, provinces in sorted(gazetteer().provinces_by_name().items())
    }
    return _json(
        {
            "places": sorted(gazetteer().names),
            "known": known,
            "provinces": {letter: province for province, letter in letters.items()},
            "municipalities": {
                slug: letters[province] for slug, province in GEMEENTE_PROVINCIE.items()
            },
        }
    )


def names(kind: Kind, catalogue: Catalogue) -> str:
    """Return the JSON of the records of a kind for suggestions: [[slug, title]]."""
    return _json([[entry.slug, entry.title] for entry in catalogue.of(kind.model)])


def record(entry: Entry[Record]) -> str:
    """Return the JSON by which the form opens a record: its file below content/, its values."""
    return _json({"file": entry.path, "values": as_typed(entry.record, entry.kind.fields)})


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def address(kind: Kind) -> str:
    """Return the address of the JSON file of a kind below the site."""
    return f"{FOLDER}/{kind.id}.json"
