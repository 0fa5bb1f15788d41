"""What the form pages ask of the model.

One JSON file a kind, and a record as the text it was typed as. The scripts (assets/js/form/) check
and write with these; they know no field by name.

The sentences are those of records.messages, said to somebody who fills in a form instead of
writing a file.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Sequence
from typing import Any

from ..model import explanation
from ..model.coaching import coaching_data
from ..model.grammar import conditions
from ..model.grammar.base import Record
from ..model.grammar.conditions import Condition
from ..model.grammar.fields import FieldSpec
from ..model.grammar.rules import Rule
from ..model.grammar.rules import data as rule_data
from ..model.kinds import RESERVED, Kind
from ..model.kinds.experiment import Experiment
from ..model.kinds.story import Story
from ..model.values.texts.signs import MARKS
from ..model.words import letters
from ..model.words.names import fold
from ..model.words.vocabulary import Vocabulary
from ..records.catalogue import Catalogue, Entry
from ..records.files.write import as_typed
from ..records.judging.board import BEFORE_THE_END, BEHIND, END, OF_THEN, Behind
from ..records.judging.times import RHYTHMS
from ..records.telling import messages
from ..records.telling.private_mail import PRIVATE_MAIL
from .generated import schema_line

FOLDER = "data/forms"
STORIES = f"{FOLDER}/verhalen.json"

# What the scripts find wrong in any value, and by what they know across records: the places
# (assets/js/form/places.js) and what deserves a second look (hints.js).
ANYWHERE = ("unseen-character", "unseen-text", "missing-field", "too-many", "too-long", "too-short")
ACROSS = (
    "unknown-place",
    "ambiguous-place",
    "ambiguous-name",
    "place-elsewhere",
    "municipality-elsewhere",
    "unlisted-region",
    "unlisted-place",
    "place-without-municipality",
    "area-unlisted",
    "private-email",
    "markdown-in-line",
    "mobile-number",
    "said-twice",
    "lies-ahead",
    "rhythm-in-note",
    "notice-over",
    "picture-again",
)
# What they find wrong in a story alone (assets/js/preview/).
OF_STORY = (
    "mark-to-nothing",
    "mark-twice",
    "note-without-text",
    "note-unused",
    "far-ahead",
    "corrected-before",
    "corrected-unread",
    "series-part-twice",
    "series-full",
    "series-length-differs",
    "part-beyond-others",
    "series-alike",
    "author-spelled-twice",
    "author-without-page",
)

# Any: what stands under a key, assets/js/form/shapes.js tells.
Json = dict[str, Any]


def text(kind: Kind) -> str:
    """Return the JSON of a kind for the form: fields in model order, lists, sentences."""
    return _json(data(kind))


def data(kind: Kind) -> Json:
    """Return what the scripts need to know of a kind.

    `fields` holds [{name, sort, …}], nested, and with a group its `rules`; `sorts` how each sort of
    value is read and written; `lists` the closed lists by name as [[id, label]]; `names` the other
    names of what may be typed by name, folded; `says` the sentences by code; `letters` how an
    address spells other alphabets; `coaching` what visitors may miss; `private` the mail services
    of private persons; `signs` and `rhythms` patterns of what Markdown leaves in a line, and of
    what a note tells of a rhythm; `log` which list keeps what a field was,
    `jumps` what ends it and what leads there;
    `behind` patterns of what a text does not say any more, each under a condition, and `then` the
    fields in which that is no matter.
    """
    model = kind.model
    every = [spec for _, spec in explanation.every(kind.fields)]
    lists: dict[str, Vocabulary] = {}
    for spec in every:
        if spec.vocabulary:
            # One name, one list: two lists of a kind with the same name would lose one.
            assert lists.setdefault(spec.vocabulary.name, spec.vocabulary) is spec.vocabulary
    sorts = {spec.sort.id: spec.sort for spec in every if not spec.fields}
    rules = [*model.RULES, *(rule for spec in every for rule in spec.rules)]
    codes = {*ANYWHERE, *ACROSS, *(rule.code for rule in rules)}
    codes |= {code for code, _, _ in BEHIND.get(model, ())}
    codes |= set(OF_STORY) if model is Story else set()
    codes |= {"status-jumps"} if model is Experiment else set()
    codes |= {code for sort in sorts.values() for code in sort.all_codes()}
    provisional = model.PROVISIONAL
    return {
        "kind": kind.id,
        "folder": kind.folder,
        "place": f"content/{kind.path('')}",
        "name": kind.name,
        **({"single": kind.id} if kind.single else {}),
        "line": schema_line(kind),
        "reserved": sorted(RESERVED),
        "fields": [_field(spec) for spec in kind.fields],
        "sorts": {id: sort.for_script() for id, sort in sorts.items()},
        "rules": _rules(model.RULES),
        **({"provisional": _provisional(provisional)} if provisional else {}),
        "lists": {
            name: [[choice.id, choice.label] for choice in vocabulary.choices]
            for name, vocabulary in lists.items()
        },
        "names": {
            name: {fold(other): slug for other, slug in vocabulary.other}
            for name, vocabulary in lists.items()
            if vocabulary.by_name
        },
        "says": {
            code: messages.ON_SCREEN.get(code) or messages.TEXTS[code] for code in sorted(codes)
        },
        **({"log": dataclasses.asdict(model.LOG)} if model.LOG else {}),
        **({"jumps": [END, BEFORE_THE_END]} if model is Experiment else {}),
        "belongs": messages.BELONGS,
        "letters": letters.SPELLED,
        "private": PRIVATE_MAIL,
        "signs": MARKS.pattern,
        "rhythms": [sign.pattern for sign in RHYTHMS] if kind.id == "hub" else [],
        **(_behind(BEHIND[model]) if model in BEHIND else {}),
        "coaching": coaching_data() if kind.id == "hub" else [],
    }


def _behind(behind: Behind) -> Json:
    """Return what the texts of a record do not say any more, and where that is no matter."""
    return {
        "behind": [
            [code, conditions.data(condition), pattern.pattern]
            for code, condition, pattern in behind
        ],
        "then": list(OF_THEN),
    }


def _provisional(condition: Condition) -> Json:
    return {"condition": conditions.data(condition), "decides": conditions.fields(condition)[0]}


def _rules(rules: Sequence[Rule]) -> list[Json]:
    """Return the rules that the scripts can read; of the others the form says who looks."""
    return [data for rule in rules if (data := rule_data(rule))]


def _field(spec: FieldSpec) -> Json:
    always: Json = {"name": spec.name, "label": spec.label, "sort": spec.sort.id}
    limits = {
        "list": spec.vocabulary.name if spec.vocabulary else None,
        "many": spec.many or None,
        "alone": spec.alone or None,
        "required": spec.required or None,
        "min": spec.min_length,
        "max": spec.max_length,
        "most": spec.max_items,
        "low": spec.low,
        "high": spec.high,
        "past": spec.past or None,
        "each": spec.each or None,
        "single_of": spec.single_of or None,
        "group": spec.group or None,
        "rules": _rules(spec.rules) or None,
        "fields": [_field(part) for part in spec.fields] or None,
    }
    return always | {name: value for name, value in limits.items() if value is not None}


def names(kind: Kind, catalogue: Catalogue) -> str:
    """Return the JSON of the records of a kind for suggestions: [[slug, title]]."""
    return _json([[entry.slug, entry.title] for entry in catalogue.by_name(kind.model)])


def stories(catalogue: Catalogue) -> str:
    """Return the JSON of what all stories tell, for the form of one.

    `parts` are those of every series: [[slug, title, series, part, how many or null, day or null]],
    `authors` who wrote them: [[slug, title, name]]. The script says of a new story by them what
    records/judging/stories.py does.
    """
    told = sorted(catalogue.by_name(Story), key=lambda entry: entry.slug)
    parts = [
        [entry.slug, entry.title, part.naam, part.deel, part.van, _iso(entry.record.datum)]
        for entry in told
        if (part := entry.record.reeks) is not None
    ]
    authors = [
        [entry.slug, entry.title, author.naam]
        for entry in told
        for author in entry.record.auteurs or ()
    ]
    return _json({"parts": parts, "authors": authors})


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def record(entry: Entry[Record]) -> str:
    """Return the JSON by which the form opens a record: its file below content/, its values."""
    return _json({"file": entry.path, "values": as_typed(entry.record, entry.kind.fields)})


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def address(kind: Kind) -> str:
    """Return the address of the JSON file of a kind below the site."""
    return f"{FOLDER}/{kind.id}.json"
