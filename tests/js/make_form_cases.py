"""Prints a table: values of records, and what the Python check finds wrong in them.

A case is [kind, what differs from the base of that kind (null: absent), [[field, code]]].

The form's own checks (assets/js/form/) must find exactly the same: they refuse nothing that the
check accepts, and the other way round. Every field of every kind comes by, with values at and over
each limit. Nobody runs this by hand: form.test.mjs asks for the table when it runs, so that none
can be older than the model.
"""

from __future__ import annotations

import copy
import datetime as dt
import itertools
import json
import re
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from doedemocratie.model.explanation import every
from doedemocratie.model.grammar import conditions, reading
from doedemocratie.model.grammar.base import Record
from doedemocratie.model.grammar.conditions import Condition
from doedemocratie.model.grammar.fields import FieldSpec
from doedemocratie.model.grammar.mending import span
from doedemocratie.model.grammar.rules import Must, Rule, apart, rests
from doedemocratie.model.kinds import BY_ID, KINDS, Kind
from doedemocratie.model.words.vocab import PROVINCIE
from doedemocratie.questions import placelist, webform
from doedemocratie.records import catalogue
from doedemocratie.records.files import diagnosis, reader
from doedemocratie.records.files.places import gazetteer
from doedemocratie.records.judging import stories
from doedemocratie.records.judging.board import behind, jumps
from doedemocratie.records.judging.checks import markdown_in_line, private_contact, said_twice
from doedemocratie.records.judging.times import ahead, notices, rhythms
from doedemocratie.records.judging.whereabouts import places, regions
from doedemocratie.records.telling import sentences
from doedemocratie.records.telling.problems import ERROR, WARNING, Problem, dotted
from doedemocratie.records.telling.sited import can_be_placed

Values = dict[str, Any]

# The smallest sound record of each kind.
BASE: dict[str, Values] = {
    "hub": {
        "naam": "Plug de Dag",
        "type": "hybride",
        "bereik": "lokaal",
        "samenvatting": "Een werkplaats.",
        "plaats": "Amsterdam",
        "website": "https://plugdedag.example",
    },
    "experiment": {"titel": "Ruilen", "samenvatting": "Wij ruilen.", "status": "zoekt-trekker"},
    "offer": {"titel": "Gids", "samenvatting": "Een gids.", "vorm": "gids", "status": "idee"},
    "story": {
        "titel": "Zuurstof",
        "samenvatting": "Een verhaal.",
        "datum": "2026-11-23",
        "groeistof": ["geld"],
        "auteurs": [{"naam": "Redactie"}],
    },
    "action": {"titel": "Begin", "samenvatting": "Begin iets."},
}

# Ways of writing a telephone number, sound ones and others: one list for Python and the browser.
PHONES: tuple[str, ...] = tuple(
    json.loads((Path(__file__).parents[1] / "phones.json").read_text("utf-8"))
)

# The rules across records that the form knows too.
ACROSS: dict[str, tuple[Callable[[catalogue.Catalogue], Iterator[Problem]], ...]] = {
    "places": (places, regions),
    "stories": (stories.places, stories.footnotes, stories.days),
    "hints": (
        *(places, stories.days, private_contact, said_twice, markdown_in_line, rhythms, behind),
        *(jumps, notices, stories.near_series, stories.spellings),
    ),
}

# How a sound value of these kinds begins, and the letter that makes it long.
LONG = {"web-address": ("https://lang.example/", "é"), "phone": ("020 1234567", ".")}

# Values to try in a field, by its sort, besides its examples and those at its limits. A sort that
# is not here is tried with those of every text.
TRIED: dict[str, tuple[Any, ...]] = {
    "text": (
        "constructor",
        "__proto__",
        "a\nb",
        "a\n<b>",
        "a < b",
        "a > b",
        "  Zo’n \t plek ",
        "x",
        "😀",
        "\u202everkeerd",
        "a\u00a0b",
        "#x: y",
        "\u2800\u2800\u2800",
        "\u3164\u3164",
        "\u0301\u0302",
        "\u200c\u200d",
        "\U000e0041\U000e0042",
        "\u061cverkeerd",
        "cafe\u0301",
        "👩\u200d💻 ❤\ufe0f",
    ),
    "markdown": (
        "**vet**",
        "<b>vet</b>",
        "<https://a.example>",
        "`<b>`",
        "``a`<b>``",
        "<!-- x -->",
        "</p",
        "a<b",
        "![x](y.png)",
        "![x] (y)",
        "[x](https://a.example)",
        "[x](/a)",
        "[x]( javascript:x )",
        "[x](MAILTO:a@b.nl)",
        "[x](tel:1)",
        "[a]: https://b.example",
        "[a]: b",
        "a\n\n  [a]: <b>",
        "\n\na\n\n",
        "<a@b.nl>",
        "`<b>",
        "< b",
        "[x]()",
        "a\u200bb",
        "<b>x</b> ![x](y.png) [x](/a)",
    ),
    "choice": ("bestaat-niet", "constructor", "Utrecht", "INFORMEEL"),
    "yes-no": ("ja", "constructor", "NEE", " true ", "False", "yes", "1", "misschien"),
    "date": (
        "3 constructor 2015",
        "2026-02-28",
        "2026-02-29",
        "2024-02-29",
        "1900-02-29",
        "2000-02-29",
        "2026-13-01",
        "2026-00-10",
        "0000-01-01",
        "0001-01-01",
        "31-12-1899",
        "1900-01-01",
        "1-2-2026",
        "31-04-2026",
        "12 februari 2026",
        "12  FEBRUARI 2026",
        "12 feb 2026",
        "2026/01/01",
        "0 mei 2026",
        "٢٠٢٦-01-01",
        "12\u00a0mei\u00a02026",
        "1 mrt 2026",
        "1 mrt. 2026",
        "di 3 maart 2026",
        "dinsdag, 3 sept 2026",
        "12/02/2015",
        "12.02.2015",
        "12-02/2015",
        "12 - 2 - 2015",
        "12\u201102\u20132015",
        "2015.2.12",
        "1-mrt-2026",
        "1e mei 2026",
        "31 jun 2026",
        "12 foo 2026",
        "12/02/15",
        "12 februari",
        "do 12 feb.",
        "12-2",
        "12 foo",
        "12-02-15",
        "2026-1-1",
        "26-01-01",
    ),
    "time": (
        "9.30",
        "09:30",
        "9:30 uur",
        "9 UUR",
        "24:00",
        "23:59",
        "12:60",
        "9",
        "9,30",
        "9:3",
        "09:300",
        "٩:30",
        "9:30uur",
        "9.30  uur",
        "-1:00",
        "9u",
        "9 u.",
        "9U30",
        "9.30u",
        "9h30",
        "9 h 30",
        "9 uur 30",
        "24 uur",
        "24u",
        "24:01",
        "25",
        "0930",
        "00:00",
        "9:\u00a030",
        "half tien",
    ),
    "year-day": (
        "1 april",
        "1 APR.",
        "30-9",
        "30/09",
        "1.4",
        "29 februari",
        "30 februari",
        "31 april",
        "1 april 2026",
        "april",
        "1-13",
        "0 mei",
        "1e mei",
        "1\u00a0mei",
    ),
    "year": ("1000", "999", "2100", "2101", "2026.0", "+2026", " 2026 ", "٢٠٢٦"),
    "number": ("0", "60", "61", "-1", "3 dagen", "007", "9999999999"),
    "web-address": (
        "http://printer.local/",
        "https://plek.localhost",
        "https://x.example en www.y.example",
        "https://x.example,https://y.example",
        "info@plugdedag.nl",
        "mailto:info@plugdedag.nl",
        "MAILTO:a@b.nl",
        "020 123 45 67",
        "+31 (0)20-1234567",
        "tel: 0201234567",
        "192.168.1.1",
        "https://a.nl",
        "http://a.nl",
        "HTTPS://A.NL/x?y=z#q",
        "a.nl",
        "www.a.nl/x",
        "//a.nl",
        "ftp://a.nl",
        "javascript:alert(1)",
        "mailto:a@b.nl",
        "https://",
        "https://a",
        "https://a.b",
        "https://ab.nl:80",
        "https://ab.nl:0",
        "https://ab.nl:65536",
        "https://ab.nl:",
        "https://ab.nl:x",
        "https://u@ab.nl",
        "https://ab.nl/a b",
        'https://ab.nl/"',
        "https://ab.nl/{x}",
        "https://ab.nl/wiki/'s-Graveland|x",
        "https://a\u2011b.nl/x\u2013y",
        "https://xn--bcher-kva.example",
        "https://b'c.nl",
        "https://ab.nl/Zürich?q=ä",
        "https://ab..nl",
        "https://-ab.nl",
        "https://a-b.nl",
        "https://bücher.example",
        "https://ab.n1",
        "https://ab.1n",
        "https://127.0.0.1",
        "localhost:8000",
        "ab.nl:80/x",
        "https:ab.nl",
        "https:///ab.nl",
        "https://[::1]/",
        "https://ab.nl%2f",
        "https://" + "a" * 63 + ".nl",
        "https://" + "a" * 64 + ".nl",
        "https://a_b.nl/@x",
        "geen adres",
        "https://ab.nl\\x",
        "ab.nl:",
        "http:80//ab.nl",
        "https://ab.nl/^",
        "https://ab.nl:80:90",
    ),
    "email": (
        "https://x.example",
        "www.x.example/contact",
        "020 123 45 67",
        "Tel. 020-1234567",
        "12345678",
        "1234567",
        "a@b.nl",
        "a+b@c-d.example",
        "A <a@b.nl>",
        "mailto:a@b.nl",
        "a@b",
        "a..b@c.nl",
        "a@b..nl",
        "a@b.n1",
        "a b@c.nl",
        "a@b.nl, c@d.nl",
        "é@b.nl",
        "info@café-de-buurt.example",
        "info@cafe\u0301.example",
        "o'hara@b.nl",
        "info@a\u2011b.nl",
        "info\u00a0@b.nl",
        "a!b@c.nl",
        "a@-b.nl",
        "a/b@c.nl",
        "a" * 64 + "@b.nl",
        "a" * 65 + "@b.nl",
    ),
    "phone": PHONES,
    "colour": (
        "#7a2e63",
        "#7A2E63",
        "7a2e63",
        "#7a2e6",
        "#7a2e633",
        "rood",
        " #7a2e63 ",
        "#7a2e6g",
    ),
    "slug": ("plug-de-dag", "ab", "abc", "Plug", "a--b", "-abc", "a" * 60, "a" * 61, "plug de dag"),
    "file": ("logo.svg", "map/logo.svg", ".logo", "logo 1.svg", "a" * 81, "a" * 82, "é.svg"),
}


TRIED["end-time"] = TRIED["time"]
LICENCES = json.loads((Path(__file__).parents[1] / "licences.json").read_text("utf-8"))
TRIED["licence"] = (*TRIED["text"], *LICENCES["none"], *LICENCES["some"])
TRIED["name"] = (*TRIED["text"], "!!!", "…", "?", "😀 !", "\ue000\ue001", "!a", "社区", "24/7", "É")
# The day on which the table is made, as far as it may tell.
TODAY = dt.date(2026, 11, 26)


def sample(spec: FieldSpec) -> Any:
    """Return a sound value of a field: its example, or a group with what it needs."""
    if not spec.fields:
        value = spec.examples[0]
        value = value if isinstance(value, list) == spec.many else [value]
        return copy.deepcopy(value) if isinstance(value, list) else str(value)
    group = {part.name: sample(part) for part in spec.fields if part.required}
    for _, one in apart(spec.rules):
        group[one] = sample(next(part for part in spec.fields if part.name == one))
    if not group:
        group = {spec.fields[0].name: sample(spec.fields[0])}
    return [group] if spec.many else group


def leaves(
    specs: Sequence[FieldSpec], path: tuple[FieldSpec, ...] = ()
) -> Iterator[tuple[FieldSpec, ...]]:
    """Yield the way to every field, groups too."""
    for spec in specs:
        yield (*path, spec)
        yield from leaves(spec.fields, (*path, spec))


def put(base: Values, way: Sequence[FieldSpec], value: Any) -> Values:
    """Return the base with this value at the end of the way, and what the groups around it need."""
    made = copy.deepcopy(base)
    at: Any = made
    for spec in way[:-1]:
        found = at.setdefault(spec.name, sample(spec))
        at = found[0] if spec.many else found
    # A pair of which only one may be filled: the other one makes room.
    for pair in apart(way[-2].rules) if len(way) > 1 else ():
        for one, other in (pair, pair[::-1]):
            if way[-1].name == one:
                at.pop(other, None)
    at[way[-1].name] = value
    return made


def odd(spec: FieldSpec) -> tuple[Any, ...]:
    """Return values that somebody might type in a field of this sort."""
    return TRIED.get(spec.sort.id) or (*spec.sort.means, *near(spec), *TRIED["text"])


def near(spec: FieldSpec) -> Iterator[str]:
    """Yield what is nearly the example of a field, so that a new sort is tried where it matters."""
    found = sample(spec)
    for item in found if isinstance(found, list) else [found]:
        if isinstance(item, str):
            yield from (item.upper(), item.lower(), f" {item} ", item[1:], item[:-1])
            yield from (item.replace(" ", new) for new in ("", "  ", "\u00a0", "\t", "-", "\u200b"))
            foreign = item[1:].translate({ord("0") + digit: 0x660 + digit for digit in range(10)})
            yield item[:1] + foreign
            yield f"{item}\n{item}"


def asked(way: Sequence[FieldSpec]) -> bool:
    """Return whether a form asks for a field; only the outermost of its groups can be for later."""
    return way[0].asked and all(spec.in_form for spec in way[1:])


def tried(spec: FieldSpec) -> Iterator[Any]:
    """Yield the values to try in a field."""
    if spec.fields and not spec.many:
        return
    if spec.many:
        item = sample(spec)[0]
        if spec.max_items:
            yield [item] * spec.max_items
            yield [item] * (spec.max_items + 1)
        if not spec.fields:
            yield from ([item, value] for value in odd(spec)[:6])
        return
    yield sample(spec)
    yield from odd(spec)
    if spec.vocabulary:
        yield from spec.vocabulary.ids()[:2]
        yield from (name for name, _ in spec.vocabulary.other)
        yield spec.vocabulary.choices[-1].label
    if spec.max_length and spec.sort.id in LONG:
        for length in (spec.max_length, spec.max_length + 1):
            start, letter = LONG[spec.sort.id]
            yield start + letter * (length - len(start))
    elif spec.max_length:
        for length in (spec.max_length, spec.max_length + 1):
            yield "a" * length
            yield "é" * (length - 1) + "😀"
            yield f"  {'a' * length}  "
            yield "<b>" + "a" * (length - 3)
    if spec.min_length:
        yield from ("a" * spec.min_length, "a" * (spec.min_length - 1))


def rules() -> Iterator[tuple[str, Values]]:
    """Yield records that break, or just keep, every rule within a record or a group in it.

    A rule is tried with every mix of what its fields may hold, and with each of them gone wrong.
    """
    for kind_id, base in BASE.items():
        kind = BY_ID[kind_id]
        for name in base:
            yield kind_id, {key: value for key, value in base.items() if key != name}
        for values in mixes(kind.model.RULES, kind.fields, kind.model.PROVISIONAL):
            whole = {key: value for key, value in {**base, **values}.items() if value is not None}
            yield kind_id, whole
        for way in leaves(kind.fields):
            if not (way[-1].fields and asked(way)):
                continue
            for values in mixes(way[-1].rules, way[-1].fields, None):
                group = sample(way[-1])
                one = group[0] if way[-1].many else group
                one |= values
                absent = [key for key, value in one.items() if value is None]
                for key in absent:
                    del one[key]
                if not one:  # an empty group is no group
                    one |= {
                        part.name: sample(part)
                        for part in way[-1].fields
                        if part.name not in absent and not part.fields
                    }
                if one:  # what is left empty is no item of a list
                    yield kind_id, put(base, way, group)


def mixes(
    among: Sequence[Rule], specs: Sequence[FieldSpec], provisional: Condition | None
) -> Iterator[Values]:
    """Yield values for the fields of each rule; None for a field that is absent."""
    fields = {spec.name: spec for spec in specs}
    for rule in among:
        names = list(rests(rule))
        if rule.confirmed and provisional:
            names += [name for name in conditions.fields(provisional) if name not in names]
        said = {name: held(fields[name], values_of(rule, name)) for name in names}
        for chosen in itertools.product(*said.values()):
            yield dict(zip(said, chosen, strict=True))


def values_of(rule: Rule, name: str) -> list[Any]:
    """Return the values that a rule names for a field, or for one within the groups of a list."""
    return named([rule.when, rule.then], name) if isinstance(rule, Must) else []


def named(among: Sequence[Condition], name: str) -> list[Any]:
    """Return the values that conditions name for a field, {field: value} for a list of groups."""
    found: list[Any] = []
    for condition in among:
        match condition:
            case conditions.Is(field, value) if field == name:
                found.append(value)
            case conditions.Among(field, several) if field == name:
                found += several
            case conditions.Holds(field, inner) if field == name:
                leaves_of = conditions.fields(inner)
                found += [{leaf: value} for leaf in leaves_of for value in named([inner], leaf)]
            case conditions.Not(inner):
                found += named([inner], name)
            case conditions.AllOf(parts) | conditions.AnyOf(parts):
                found += named(parts, name)
    return found


def held(spec: FieldSpec, values: Sequence[Any]) -> list[Any]:
    """Return what a field may hold: nothing, its sample, what a rule names, and what is wrong."""
    own = sample(spec)
    told: list[Any] = [None, own]
    if spec.many and spec.fields:
        parts = {part.name: part for part in spec.fields}
        said = [{key: typed_in(parts[key], one[key]) for key in one} for one in values]
        told += [[{**own[0], **one}] for one in said]
        early = [(part, value) for part in spec.fields for value in steps(part)]
        told += [[{**own[0], part.name: typed_in(part, value)}] for part, value in early]
        told += [
            [own[0], {**own[0], part.name: typed_in(part, value)}]
            for part in spec.fields
            for value in (*steps(part), *choices(part))
        ]
    elif spec.alone:
        told += [form for one in values for form in (one, [one])]
        told += [[*spec.vocabulary.ids()[:1], one] for one in values] if spec.vocabulary else []
        told += [[*own, *values], "mis", ["mis"]]
    elif spec.many:
        told += [form for one in values for form in ([one], [*own, one], [one, "mis"])]
    elif not spec.fields:
        told += ["ja" if one is True else one for one in values]
        told += [*steps(spec), *choices(spec), *(("nee",) if spec.sort.means else ())]
        told.append("mis")
    return told


def typed_in(part: FieldSpec, value: Any) -> Any:
    """Return a value of a part of a group as it is typed there: in a list where it is one."""
    word = "ja" if value is True else "nee" if value is False else value
    return [word] if part.many else word


def steps(spec: FieldSpec) -> tuple[str, ...]:
    """Return values of a sort that has an order: one early, one late, and one that is none."""
    return {
        "date": ("1999-12-31", "2026-11-26", "mis"),
        "number": ("9", "10", "mis"),
        "time": ("0 uur", "8u", "23.59", "mis"),
        "end-time": ("0 uur", "7 uur", "8 uur", "23.59", "mis"),
    }.get(spec.sort.id, ())


def choices(spec: FieldSpec) -> tuple[str, ...]:
    """Return the first and the last choice of a field."""
    return (*spec.vocabulary.ids()[:1], *spec.vocabulary.ids()[-1:]) if spec.vocabulary else ()


def where() -> Iterator[tuple[str, Values]]:
    """Yield records with places, for the rules that know all of them."""
    for place in (
        "Amsterdam",
        "Den Haag",
        "’s-gravenhage",
        "Atlantis",
        "constructor",
        "__proto__",
        "Bergen (constructor)",
        "Hengelo",
        "Bergen",
        "Elst",
        "De Wolden",
        "Rosmalen",
        "Krommenie",
        "Hoofddorp",
        "Kralendijk",
        "Statia",
        "Heide",
        "Katwijk",
        "Katwijk NB",
        "Elst Ut",
        "Hengelo (Gld)",
        "hengelo gld",
        "Hengelo, Overijssel",
        "Hengelo (oud)",
        "Amsterdam (Gld)",
        "Rijswijk ZH",
        "Beek (gemeente Montferland)",
        "Beek (Zwolle)",
        "Nes (gem. Heerenveen)",
        "Rosmalen (Den Bosch)",
        "Hoofddorp (Amsterdam)",
        "Twente",
        "Amsterdm",
    ):
        yield "hub", {"plaats": place}
        yield "hub", {"locaties": [{"naam": "Kas", "plaats": place}]}
        for province in PROVINCIE.ids():
            yield "hub", {"plaats": place, "provincie": province}
        for town in ("hengelo", "bergen-nh", "leiden", "roermond", "land-van-cuijk", "bonaire"):
            yield "hub", {"plaats": place, "gemeente": town}
            yield "hub", {"plaats": place, "gemeente": town, "provincie": "overijssel"}
    for area in (["Twente"], ["Indische Buurt"], ["Buurt", "de Achterhoek"], ["Friesland"], None):
        for more in ({}, {"provincie": "drenthe"}, {"gemeente": "emmen"}, {"plaats": "Leiden"}):
            for source in ({}, {"bron": {"titel": "Oogst"}}):
                nowhere = {"bereik": "regionaal", "plaats": None, "werkgebied": area}
                yield "hub", {**nowhere, **more, **source}
    for reach in (["lokaal", "regionaal"], ["regionaal", "landelijk"], ["landelijk"]):
        yield "hub", {"bereik": reach, "plaats": None, "werkgebied": ["Indische Buurt"]}
    yield "hub", {"gemeente": "leiden", "provincie": "utrecht"}
    for branch in (
        {"plaats": "Hengelo"},
        {"plaats": "Atlantis"},
        {"plaats": "Atlantis", "provincie": "utrecht"},
    ):
        yield "hub", {"locaties": [{"naam": "Kas", **branch}]}
    yield (
        "experiment",
        {
            "regio": [
                "Leiden",
                "Friesland",
                "Fryslân",
                "Brabant",
                "Atlantis",
                "noord-holland",
                "Noord Holland",
                "Caribisch Nederland",
                "Krommenie",
                "Krommenie (Zaanstad)",
                "Twente",
                "de Kop van Noord-Holland",
                "regio Achterhoek",
                "’t Gooi",
                "Ons Dorp (Leiden)",
                "Montferland",
            ]
        },
    )


def typed() -> Iterator[tuple[str, bool, str]]:
    """Yield every official name, and slips: (name, whether it can be placed, the guess at it)."""
    slips = """
        Amsterdm|Utrecth|Rosmaalen|s-Hertogenbos|Twente|Achterhoek|Friesland|Friesand|Ee|Hier
        Nergenshuizen|Kralendijkk|Rotterdam-Zuid|Hengelow|Hengelo (NH)|’t Gooi|Wijk bij Duur
        Indische Buurt|gemeente Utrecht|1234 AB Utrecht|Utrecht (stad)|Utrecht en omgeving
        heel Nederland|overal|Nymegen|Ysselstein|Gent|Antwerpen|provincie Drenthe|Kerkstraat 1, Ede
    """
    names = (files("doedemocratie") / "data" / "official_names.txt").read_text("utf-8").splitlines()
    for name in (*names, *re.findall(r"[^|\s][^|\n]*", slips)):
        placed = can_be_placed(name)
        yield name, placed, "" if placed else sentences.guess(gazetteer().near(name))


def soft() -> Iterator[tuple[str, Values]]:
    """Yield records that the check warns about, or just not."""
    geld = {"groeistof": "geld"}
    for day in ("2026-02-01", "1 februari 2026", str(TODAY), "2027-02-01", "morgen"):
        yield "home", {"kop": "Waar?", "mededeling": {"tekst": "Kom ook.", "tot": day}}
    for more in (
        {"email": "wij@gmail.com"},
        {"email": " Wij@GMail.com "},
        {"email": "wij@gmail.com.nl"},
        {"telefoon": "06 12 34 56 78"},
        {"telefoon": "+31 6 12345678"},
        {"telefoon": "(06) 12345678"},
        {"telefoon": "+31 (0)6 00000000"},
        {"telefoon": "+32 470 12 34 56"},
        {"telefoon": "0800 0606"},
        {"telefoon": "020 606 06 06"},
        {"telefoon": "0031 6 12345678"},
        {"telefoon": "31 6-12345678"},
        {"merk": {"pers": {"email": "pers@ziggo.nl", "telefoon": "0612345678"}}},
        {"locaties": [{"naam": "Kas", "plaats": "Zwolle", "contact": "Bel Jan: 06 12345678"}]},
        {"beschrijving": "Bel of app naar +31 (0)6-12 34 56 78, of 06 87654321."},
        {"samenvatting": "IBAN NL06 1234 5678 90, en https://a.example/06-12345678."},
        {"samenvatting": "Sinds 2006-2016, voor 0612 mensen. Of 0612345678!"},
        {"zoekt": [geld, {**geld, "toelichting": "Nog wat."}]},
        {"zoekt": [geld], "biedt": [geld]},
        {
            "zoekt_mensen": [
                {"wie": "student"},
                {"wie": "stagiair"},
                {"wie": "student"},
                {"wie": "student"},
            ]
        },
        {"vraagt": [{"wat": "geld", "toelichting": text} for text in ("Een.", "Twee.")]},
        {"helpt_met": ["netwerk", "ruimte", "netwerk"]},
        {"werkgebied": ["Noord", "Noord"]},
        {"bereikbaar": [{"dag": "maandag"}, {"dag": "maandag"}]},
        {"bereikbaar": [{"dagen": ["maandag", "maandag"]}]},
        {"bereikbaar": [{"toelichting": "Om de week, bel even."}]},
        {
            "locaties": [
                {
                    "naam": "Kas",
                    "plaats": "Zwolle",
                    "bereikbaar": [{"dagen": ["maandag"], "toelichting": "derde week v.d. maand"}],
                }
            ]
        },
        {"plaats": "Atlantis", "gemeente": "leiden"},
        {"plaats": "Atlantis", "provincie": "utrecht"},
        {"plaats": "Atlantis"},
        {"locaties": [{"naam": "Kas", "plaats": "Atlantis", "provincie": "utrecht"}]},
    ):
        yield "hub", more
    told: tuple[Values, ...] = (
        {"toelichting": "Alleen de eerste dinsdag van de maand."},
        {"toelichting": "Elke LAATSTE dinsdag van de maand", "ritme": "laatste"},
        {"toelichting": "Om de week, in de even weken."},
        {"toelichting": "Tweewekelijks."},
        {"toelichting": "De eerste keer gratis. Elke maand koffie."},
        {"toelichting": "In oneven weken online", "dag": "maandag"},
    )
    for note in told:
        yield "hub", {"bereikbaar": [{"dag": "dinsdag", **note}]}
    yield "action", {"doe_mee": {"email": "wij@gmail.com"}}
    for text in (
        "## Over ons",
        "**Vet**",
        "__vet__",
        "`x`",
        "[x](https://a.nl)",
        "[x](y)",
        "#1 * 2",
        "~~weg~~",
        "![x](https://a.nl/b.png)",
        "- x",
        "• x",
        "-x",
        "– x",
        "[ ] x",
        "[x] x",
        "- [x] x",
        "==x==",
        "*x*",
        "_x_",
        "**_x_**",
        "*nix",
        "2*3*4",
        "a_b_c",
        "1. x",
        "é_x_",
        "_ x _",
    ):
        yield "hub", {"samenvatting": f"{text} hier", "slogan": f"Dus {text}"}
    thing = {"wat": "geld", "toelichting": "Een afdak."}
    other = {"wat": "geld", "toelichting": "Een fornuis."}
    yield "hub", {"vraagt": [thing, other, thing], "geeft": [thing, other]}
    yield "hub", {"werkgebied": ["Utrecht", "Twente", "Utrecht"]}
    yield "hub", {"vraagt": [{"wat": "geld", "toelichting": "Bel **snel** 06 12345678."}]}
    lead = {"trekkers": [{"naam": "Iemand", "rol": "bevestigd"}]}
    asks = {"samenvatting": "Wij zoeken nog naar een trekker.", "leervraag": "Wil jij DIT trekken?"}
    joins = {"nodig": [{"wat": "geld", "toelichting": "Doe ook mee."}], "aanpak": "Meld je nu aan."}
    runs = {"beschrijving": "Het experiment is inmiddels gestart. Dit experiment loopt al."}
    once = {"datum": "2026-01-01", "status": "loopt", "tekst": "Er was nog geen trekker. Doe mee."}
    for status in ("zoekt-trekker", "voorstel", "loopt", "gestopt", "loopt al", None):
        for texts in (asks, joins, runs, {"geleerd": ["Doe mee."], "geschiedenis": [once]}):
            yield "experiment", {"status": status, **lead, **texts}
            yield "experiment", {"status": status, **texts}
            yield "experiment", {"status": status, "trekkers": [{"rol": "bevestigdd"}], **texts}
    for ways in (
        (("2015", "loopt", "voorstel"), ("2016", "afgerond", "voorstel")),
        (("2015", "Voorstel", None), ("2016", "AFGEROND", None), ("2016", "afgerond", None)),
        (("2015", "afgerond", "zoekt een trekker"), ("2016", "gestopt", None)),
        (("2015", "afgerond", "loopt"), ("2016", "afgerondd", "voorstel")),
        (("2015", None, None), ("2016", "afgerond", "voorstel")),
    ):
        history = [
            {"datum": f"{year}-01-01", "status": status, "daarvoor": before}
            for year, status, before in ways
        ]
        lines = [{name: one for name, one in line.items() if one} for line in history]
        yield "experiment", {"status": "afgerond", "geschiedenis": lines}
    for day in ("2027-11-27", "2027-11-28", "29-02-2228", "26 november 2226", "1 januari 2226"):
        yield "story", {"datum": day}
    yield "story", {"auteurs": [{"naam": "李雷"}, {"naam": "Redactie"}, {"naam": "redactie"}]}
    yield (
        "story",
        {"auteurs": [{"naam": "Jan"}, {"rol": "buur"}, {"naam": "JAN"}, {"naam": "Jan"}]},
    )
    yield "story", {"groeistof": ["geld", "geld"], "hubs": ["greenwish", "greenwish"]}
    yield (
        "offer",
        {
            "gangmakers": [
                {"hub": "greenwish", "rol": "mogelijk"},
                {"hub": "greenwish", "rol": "mogelijk"},
            ]
        },
    )


def told() -> Iterator[tuple[str, Values]]:
    """Yield stories whose texts name what is there, or just not."""
    piece = {"bestand": "a.jpg", "alt": "Een tuin", "maker": "Redactie", "licentie": "CC0"}
    quote = {"tekst": "Kom maar langs.", "wie": "Een buur", "toestemming": "ja"}
    for day in ("2026-11-23", "2026-11-30", "ooit"):
        for fixed in (
            ["22 november 2026"],
            ["2026-11-23", "2026-11-22"],
            ["gisteren", "2026-11-01"],
        ):
            better = [{"datum": one, "wat": "Er stond mei."} for one in fixed]
            yield "story", {"datum": day, "correcties": better}
    for text in (
        "Tekst[^1] [^x]\n\n[beeld 1]\n\n[video 2]\n\n[citaat]\n\n[^9]: Los.",
        "[Beeld 1]\n \n[beeld 1]\n\n[beeld]",
        "[beeld 1] en meer\n[citaat]",
        "Zo.[^1] Weer[^1].\n\n   [^1]: Noot.\n[^1]: Nog een.",
        "`[^1]` ``[^2]`` ` [^3] \\[^4] [^5][^6]: \n\n    [^7]: Code",
        "[CITAAT]\n\n[citaat]\n\n[^a b] [^é]",
    ):
        yield "story", {"beschrijving": text}
        yield "story", {"beschrijving": text, "beelden": [piece], "citaat": quote}


# What other stories tell: (who wrote it, its series, its part, its day).
TOLD = (
    ("Zoë Ånström", "Een jaar in de tuin", "1", "2026-01-01"),
    ("Zoë Ånström", "een jaar in de tuin", "2", "2026-02-01"),
    ("zoe anstrom", "Een jaar in de tiun", "1", "2026-02-01"),
    ("J. de Vries", "Verhalen van 2025", "1", "2026-03-01"),
    ("J de Vries", "Verhalen van 2027", "1", None),
    ("J. de Vries", "Uit de werkplaats", "1", "2026-03-02"),
)
# Of a story that comes by, the series, the author and the day.
ALIKE = (
    *("Een jaar in de tuin", "EEN JAAR IN DE TUIN", "Een jaar in de tiun", "Een jaar in de tuim"),
    *("Een jaar in een tuin", "Het jaar in de tuin", "Een jaar", "In de tuin een jaar"),
    *("Verhalen van 2026", "Verhalen uit 2025", "Verhalen van 20255", "verhaal van 2025"),
    *("Uit de werkplaatsen", "Uit onze werkplaats", "Iets heel anders", "Zomer"),
)
WRITTEN = (
    "Zoë Ånström",
    "Zoe Anstrom",
    "ZOË ÅNSTRÖM",
    "J de Vries",
    "J. De Vries",
    "李雷",
    "Redactie",
)


def several() -> Iterator[tuple[str, Values, list[tuple[str, str]]]]:
    """Yield what other stories tell, a story beside them, and what the check warns about in it."""
    others = [
        entry_of(f"verhaal-{at}", author, name, part, day)
        for at, (author, name, part, day) in enumerate(TOLD)
    ]
    without = catalogue.Catalogue({"story": tuple(others)}, (), {}, frozenset(), today=TODAY)
    told = webform.stories(without)
    news = [("Redactie", name, day) for name in ALIKE for day in ("2025-01-01", "2026-11-26")]
    for author, name, day in (*news, *((author, ALIKE[0], "2026-11-26") for author in WRITTEN)):
        own = entry_of("zelf", author, name, "7", day)
        read = catalogue.Catalogue({"story": (*others, own)}, (), {}, frozenset(), today=TODAY)
        found = [*stories.near_series(read), *stories.spellings(read)]
        values = {"datum": day, "auteurs": [{"naam": author}], "reeks": {"naam": name, "deel": "7"}}
        yield told, values, sorted(of_level(WARNING, [one for one in found if one.file == "zelf"]))


def entry_of(
    slug: str, author: str, name: str, part: str, day: str | None
) -> catalogue.Entry[Record]:
    """Return a story of a series in a catalogue."""
    series = {"naam": name, "deel": part}
    values = {**BASE["story"], "datum": day, "auteurs": [{"naam": author}], "reeks": series}
    record, _ = reading.read(BY_ID["story"].model, values)
    return catalogue.Entry(BY_ID["story"], slug, slug, slug, record, Path(slug))


def cases() -> Iterator[tuple[str, Values]]:
    """Yield (kind, values) of every case."""
    for kind_id, base in BASE.items():
        kind = BY_ID[kind_id]
        yield kind_id, base
        for way in leaves(kind.fields):
            # No form asks for these, so no form checks them.
            if not asked(way) or not way[-1].sort.asked:
                continue
            for value in tried(way[-1]):
                yield kind_id, put(base, way, value)
    yield from rules()


# What people type and paste, of which the form and the import of an issue make the same.
MENDED: dict[str, tuple[str, ...]] = {
    "text": (
        "Een regel",
        "Twee\nregels",
        "Wij helpen met:\r\n• koffie\r\n• plannen.\n\n- geld",
        "1. Bel\n2) Kom langs",
        "1. Kerkstraat",
        "- Koffie",
        "-koffie\n\u2013 thee",
        " \n ",
    ),
    "web-address": (
        "plugdedag.nl",
        "www.plugdedag.nl/over?x=1",
        "//plugdedag.nl",
        "http://plugdedag.nl",
        "ftp://plugdedag.nl",
        "plug de dag",
        "info@plugdedag.nl",
        "020 123 45 67",
    ),
}
SPANS = (
    "19.30–21.00",
    "19:30 - 21:00",
    "van 9 tot 12 uur",
    "vanaf 9u30 t/m 12u",
    "20.00-24.00",
    "20.00",
    "2026-2027",
    "9-12-13",
    "tot 12",
    "12 februari - 13 maart",
)


def mends() -> Iterator[tuple[str, str, str]]:
    """Yield what was typed in each sort of value that is put right, and what is made of it."""
    sorts = {spec.sort.id: spec.sort for kind in KINDS for _, spec in every(kind.fields)}
    for sort in sorts.values():
        for typed_text in MENDED.get(sort.id, MENDED["text"]):
            if sort.mend:
                yield sort.id, typed_text, sort.mend(typed_text)


def verdict(kind: Kind, values: Values, sort: str, path: Path) -> list[tuple[str, str]]:
    """Return [[field, code]] of what the check finds, sorted.

    That is what is wrong in the record itself (cases) or by the list of places (places), or what it
    warns about (hints). To write and read twenty thousand files and to put what is wrong into words
    takes most of the time, so that is left out where it cannot decide what is told.
    """
    text = json.dumps(values, ensure_ascii=False)
    data, flaws = values, False
    if re.search(diagnosis.UNSEEN, text) or not unicodedata.is_normalized("NFC", text):
        text = json.dumps(values, ensure_ascii=False, indent=1)
        text = re.sub(diagnosis.UNSEEN, lambda found: f"\\U{ord(found[0]):08x}", text)
        document, faults = reader.parse(text)
        assert document
        data, flaws = document.data, bool(faults)
    record, findings = reading.read(kind.model, data)
    entry = catalogue.Entry(kind, path.stem, path.name, path.name, record, path)
    told = {(dotted(one.path), one.code) for one in findings if one.level == ERROR}
    if flaws:
        path.write_text(text, "utf-8")
        told = of_level(ERROR, catalogue.read_entry(path, path.name, kind)[1])
    read = catalogue.Catalogue({kind.id: (entry,)}, (), {}, frozenset(), today=TODAY)
    if sort == "cases":
        return sorted(told | of_level(ERROR, ahead(read)))
    level = WARNING if sort == "hints" else ERROR
    return sorted(of_level(level, [one for rule in ACROSS[sort] for one in rule(read)]))


def of_level(level: str, problems: Iterable[Problem]) -> set[tuple[str, str]]:
    """Return the (field, code) of the problems of a level."""
    return {(one.field, one.code) for one in problems if one.level == level}


def short(value: Any) -> Any:
    """Return a value with long runs of one letter as {"~": [before, letter, times, after]}."""
    if isinstance(value, dict):
        return {key: short(one) for key, one in value.items()}
    if isinstance(value, list):
        return [short(one) for one in value]
    found = re.search(r"(.)\1{39,}", value)
    if not found:
        return value
    before, after = value[: found.start()], value[found.end() :]
    return {"~": [before, found[1], len(found[0]), after]}


def made(kinds: Collection[str] = ()) -> str:
    """Return the table as JSON, a case a line; of some kinds only when they are named."""
    with tempfile.TemporaryDirectory() as folder:
        return _made(Path(folder) / "geval.yml", kinds or BASE)


def _made(path: Path, kinds: Collection[str]) -> str:
    found: dict[str, list[Any]] = {"cases": [], "places": [], "stories": [], "hints": []}
    seen = set()
    hints = itertools.chain(soft(), where())
    for name, source in (
        ("cases", cases()),
        ("places", where()),
        ("stories", told()),
        ("hints", hints),
    ):
        for kind, values in source:
            if kind not in kinds:
                continue
            key = json.dumps([name, kind, values], sort_keys=True)
            if key not in seen:
                seen.add(key)
                base = {} if name == "cases" else BASE[kind]
                whole = {**base, **values}
                whole = {key: one for key, one in whole.items() if one is not None}
                wrong = verdict(BY_ID[kind], whole, name, path)
                differs = {
                    key: short(one) for key, one in whole.items() if BASE[kind].get(key) != one
                }
                differs |= {key: None for key in BASE[kind] if key not in whole}
                found[name].append([kind, differs, wrong])
    lines = [
        f'"{name}": [\n' + ",\n".join(json.dumps(one, ensure_ascii=True) for one in some) + "\n]"
        for name, some in found.items()
    ]
    lines.append(f'"today": "{TODAY}"')
    lines.append('"base": ' + json.dumps(BASE, ensure_ascii=True))
    # Of the sentences only which ones there are: their words may change.
    models = {
        kind.id: {**data, "says": sorted(data["says"]), "coaching": []}
        for kind in KINDS
        if kind.id in BASE and (data := webform.data(kind))
    }
    lines.append('"models": ' + json.dumps(models, ensure_ascii=True))
    lines.append('"several": ' + json.dumps(list(several()), ensure_ascii=True))
    lines.append('"mends": ' + json.dumps(list(mends()), ensure_ascii=True))
    lines.append('"spans": ' + json.dumps([(one, span(one)) for one in SPANS], ensure_ascii=True))
    lines.append('"typed": ' + json.dumps(list(typed()), ensure_ascii=True))
    lines.append('"known": ' + placelist.text().strip())
    return "{" + ",\n".join(lines) + "}\n"


if __name__ == "__main__":
    sys.stdout.buffer.write(made(sys.argv[1:]).encode())
