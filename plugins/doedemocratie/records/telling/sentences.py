"""From a code and its facts to sentences: the texts of `messages`, filled in.

What strangers typed is shortened and stripped of controls here; each reporter escapes for its
output.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ...model.grammar.fields import FieldSpec, find
from ...model.words.names import fold
from ...model.words.nearness import closest
from ...model.words.vocab import DAGEN, DENIES, GEMEENTE, MEANT_BY, NO_VALUE, PROVINCIE, RITME
from ...model.words.vocabulary import Vocabulary
from ..files.pasted import Braced
from . import laying, parted, remedies, sited
from .laying import example_line
from .messages import MEANT, NOTHING, TEXTS, WRITE

# A list of more choices than this is not spelt out.
SPELT_OUT = 24
# A longer text is like no choice; looking for what it is like may take the square of its length.
LONGEST_NAME = 200
# Where the line is known, the advice for all of them could lead away from it.
SAID_BY_THE_LINE = frozenset(
    {"anchor", "backslash", "bad-coordinates", "bad-indent", "needs-quotes", "no-such-date", "tag"}
)
# Facts that hold our own words, or a line to copy: cut short they would mislead.
OURS = frozenset({"suggestion", "better", "choices", "folders", "names", "provinces", "way_out"})


def explain(
    code: str,
    facts: Mapping[str, object],
    *,
    key: str = "",
    spec: FieldSpec | None = None,
    siblings: Sequence[FieldSpec] = (),
    fields: Sequence[FieldSpec] = (),
    better: str = "",
) -> tuple[str, str]:
    """Return (message, hint) for a code; KeyError for a code without a text.

    `key` is the name of the field, `spec` its definition where there is one, `siblings` the
    fields that may stand where it stands, `fields` those of the whole record, `better` the
    corrected line, "" where there is none.
    """
    message, hint = TEXTS[code]
    words = {name: shown(value, 400 if name in OURS else 80) for name, value in facts.items()}
    words |= {"key": shown(key), "name": shown(key)}
    words["name_"] = shown(facts.get("name", ""))
    if code == "not-a-time":
        words["way_out"] = _times(words["name"], facts)
    if spec:
        words |= {"help": spec.help, "example": example_line(spec)}
    _complete(code, facts, words, spec, siblings, better)
    if code == "unknown-key" and not facts["meant"]:
        words["suggestion"] = _in_another_group(str(facts["key"]), fields) + words["suggestion"]
    if code == "two-addresses":
        words["suggestion"] = _second_address(str(facts["second"]), siblings)
    if "belongs" in facts:
        words["suggestion"] = _elsewhere(facts, (*siblings, *fields))
    if better and code in SAID_BY_THE_LINE:
        hint = WRITE
        words["line"] = better.removeprefix("- ")
    elif not better and _nothing(code, facts, spec, siblings):
        hint = NOTHING
    return message.format_map(words), hint.format_map(words)


def _nothing(
    code: str, facts: Mapping[str, object], spec: FieldSpec | None, siblings: Sequence[FieldSpec]
) -> bool:
    """Return whether somebody wrote that there is nothing to tell where nothing is needed."""
    found = facts.get("found")
    if isinstance(found, dict) and spec and spec.vocabulary:  # {rolstoel: nee}
        return all(isinstance(part, str) and fold(part) in NO_VALUE for part in found.values())
    if not isinstance(found, str):
        return False
    if code in ("needs-quotes", "bad-indent"):  # the whole line
        line = re.fullmatch(r"([a-z_]+): +[-?]+", found)
        return any(line and part.name == line[1] and not part.required for part in siblings)
    told = fold(found.strip(" _*()"))
    return spec is not None and not spec.required and (not told or told in NO_VALUE)


def _complete(
    code: str,
    facts: Mapping[str, object],
    words: dict[str, str],
    spec: FieldSpec | None,
    siblings: Sequence[FieldSpec],
    better: str,
) -> None:
    """Add what a text needs beyond its facts: suggestions and corrected lines."""
    value = facts.get("found")
    if code == "unknown-key":
        words["suggestion"] = _other_key(facts, siblings)
    elif code == "unknown-choice" and spec and spec.vocabulary:
        words["list"] = f"'{spec.name}'"
        words["suggestion"] = _choice(str(value), spec, spec.vocabulary, better)
    elif code == "braces-for-list":
        words["found"] = ", ".join(map(shown, value)) if isinstance(value, list) else ""
        words["line"] = better.removeprefix("- ") or f"{words['key']}: [{words['found']}]"
    elif code == "missing-field" and better.startswith("plaats: "):
        words["example"] = better
    elif code == "not-text":
        line = better.removeprefix("- ") or words.get("example", "")
        words["better"] = f"Schrijf bijvoorbeeld: {line}"
        if spec and spec.vocabulary and not better:  # an example would be a claim of ours
            words["better"] = _which(spec, spec.vocabulary)
        shape = "een lijst" if isinstance(value, list) else "een groep gegevens"
        words["shape"] = "iets tussen accolades { }" if isinstance(value, Braced) else shape
    elif code == "not-a-list" and spec:
        words["better"] = _list(spec, better, value)
    elif code == "not-a-group" and spec:
        words["better"] = _group(spec, better, str(value))
    elif code == "hash-eats-value":
        whole = f": {better.removeprefix('- ')}" if better else ""
        words["better"] = f"Zet er rechte aanhalingstekens om{whole}."


def _list(spec: FieldSpec, better: str, typed: object) -> str:
    """Return how to write a list: the line that says it, else how each item begins."""
    if spec.fields and not better and (lines := _hours(spec, str(typed))):
        return lines
    if spec.fields and not better:
        if isinstance(typed, str) and (blank := laying.with_a_choice_left(spec, typed)):
            return f"Zet op een regel eronder: - {blank}"
        first = spec.fields[0].name
        return f"Begin elk onderdeel op een eigen regel met een streepje: - {first}: …"
    if spec.vocabulary and not better:
        which = _which(spec, spec.vocabulary)
        return f"{which} Zet wat klopt tussen rechte haken: {spec.name}: […]"
    if not better and spec.refers and isinstance(typed, str):
        better = laying.plain(spec.name, parted.items(typed))
    return f"Schrijf: {better.removeprefix('- ') or example_line(spec)}"


def _group(spec: FieldSpec, better: str, typed: str) -> str:
    """Return how to write a group: the line that says it, else its keys."""
    if better:
        return f"Schrijf: {better.removeprefix('- ')}"
    if lines := _hours(spec, typed):
        return lines
    if blank := laying.with_a_choice_left(spec, typed):
        return f"Schrijf: {blank}"
    keys = ", ".join(part.name for part in spec.fields)
    return f"Gebruik deze sleutels, elk op een eigen regel en twee spaties ingesprongen: {keys}."


def _hours(spec: FieldSpec, typed: str) -> str:
    """Return the lines that "half 8 tot 9" may mean in a list of hours, "" for any other text."""
    if not {"dag", "van", "tot"} <= {part.name for part in spec.fields}:
        return ""
    day, spans = remedies.hours_in(typed)
    named = near_choice(day, DAGEN) if day else "dinsdag"
    if not spans or not named:
        return ""
    lines = (f"- {{dag: {named}, van: '{start}', tot: '{end}'}}" for start, end in spans)
    which = "" if day else ". Zet er zelf de goede dag in."
    return f"Zet het op een eigen regel onder '{spec.name}': {', of '.join(lines)}{which}"


def _times(key: str, facts: Mapping[str, object]) -> str:
    """Return how to write the time, or the two of them, that a text may mean."""
    if both := remedies.two_times(facts):
        return f"Zet elke tijd op een eigen regel: van: {both[0]} en tot: {both[1]}"
    if spans := remedies.spans(str(facts.get("found") or "")):
        ways = (f"van: {start} en tot: {end}" for start, end in spans)
        return f"Zet elke tijd op een eigen regel: {', of '.join(ways)}"
    spoken = " of ".join(f"{key}: {time}" for time in remedies.times(facts))
    return f"Schrijf uren en minuten in cijfers, zoals {spoken or f'{key}: 09:30'}"


def _other_key(facts: Mapping[str, object], siblings: Sequence[FieldSpec]) -> str:
    """Return which key was meant, or in which group it stands, else all that there are."""
    if meant := facts["meant"]:
        there = " Die staat er al: laat er één staan." if facts["there"] else ""
        return guess([str(meant)]) + there
    key = facts["key"]
    around = [group.name for group in siblings if any(part.name == key for part in group.fields)]
    if len(around) == 1:
        return f"Die hoort onder '{around[0]}': zet hem daar, twee spaties ingesprongen."
    words = next((part.name for part in siblings if part.sort.in_words), "")
    for part in siblings:  # "geld: 500 euro"
        if words and part.required and part.vocabulary and str(key).lower() in part.vocabulary:
            return f"Schrijf: {part.name}: {str(key).lower()}, en zet de tekst bij '{words}'."
    return f"Wat er kan staan: {', '.join(part.name for part in siblings)}."


def _in_another_group(key: str, fields: Sequence[FieldSpec]) -> str:
    """Return in which one or two groups of the record a key stands, "" for none and for more."""
    groups = [f"'{group.name}'" for group in fields if find(group.fields, (key,))]
    return f"'{shown(key)}' hoort bij {' en '.join(groups)}. " if 0 < len(groups) < 3 else ""


def _choice(value: str, spec: FieldSpec, among: Vocabulary, better: str) -> str:
    """Return which choice was meant, else all that there are."""
    whole = _which(spec, among)
    near = near_choice(value, among)
    if spec.alone and re.search(r"[,;/&+]|\b(?:en|of)\b", value) and better:  # more in one
        return f"Schrijf: {better}"
    if among is GEMEENTE:
        meant = sited.municipalities(value)
        if why := sited.why_no_municipality(value, meant):
            return why + (f" Schrijf: {spec.name}: {near}" if near else "")
        return guess(meant) or whole
    if near:
        return guess([near])
    return f"Schrijf: {better.removeprefix('- ')}" if better else whole


def _which(spec: FieldSpec, among: Vocabulary) -> str:
    """Return all choices that there are, or how to write one of very many."""
    ids = among.ids()
    if len(ids) <= SPELT_OUT:
        return f"Kies uit: {', '.join(ids)}."
    return f"Schrijf de officiële naam, zoals: {example_line(spec)}. Er zijn {len(ids)} keuzes."


def _second_address(address: str, siblings: Sequence[FieldSpec]) -> str:
    """Return where the second of two web addresses goes."""
    if not any(part.name == "links" for part in siblings):
        return "Zet het andere in 'beschrijving'."
    host = re.sub(r"^https?://(?:www\.)?([^/?#]+).*", r"\1", address)
    return f"Zet het andere bij 'links': links: [{{titel: {shown(host)}, url: {shown(address)}}}]"


def _elsewhere(facts: Mapping[str, object], siblings: Sequence[FieldSpec]) -> str:
    """Return where a value belongs, of the fields beside it."""
    for part in siblings:
        if part.sort.id == facts["belongs"]:
            value = shown(facts.get("better") or facts["found"])
            return f"Zet het bij '{part.name}': {part.name}: {value}"
    return "Haal het hier weg."


def near_choice(typed: str, vocabulary: Vocabulary) -> str | None:
    """Return the id of the choice whose id or label is most like what was typed, or None.

    A beginning that only one has ("di") is enough. Of a municipality it is the one of today, and of
    a place or region where that lies. None where a word denies it: "geen rolstoel".
    """
    if len(typed) > LONGEST_NAME or not DENIES.isdisjoint(fold(typed).split()):
        return None
    if vocabulary is GEMEENTE:
        meant = sited.municipalities(typed)
        return meant[0] if len(meant) == 1 else None
    if vocabulary is PROVINCIE and (province := sited.meant_province(typed)):
        return province
    written = MEANT_BY.get(vocabulary.name, {})
    if fold(typed) in written:
        return written[fold(typed)]
    if vocabulary is RITME and " " in fold(typed):
        nth = {written.get(word, word) for word in fold(typed).split()} & set(vocabulary.ids())
        if nth or re.search("[0-9]", typed):  # of two nobody can tell which
            return nth.pop() if len(nth) == 1 else None
    by_label = {choice.label: choice.id for choice in vocabulary.choices}
    begun = [name for name in vocabulary.ids() if len(typed) >= 2 and name.startswith(fold(typed))]
    if len(begun) == 1:
        return begun[0]
    near = closest(typed, [*vocabulary.ids(), *by_label])
    return near if near is None or near in vocabulary else by_label[near]


def guess(names: Sequence[str]) -> str:
    """Return "Bedoel je 'Leiden' of 'Lelystad'?" for names that may be meant, "" for none."""
    return MEANT.format(names=" of ".join(f"'{name}'" for name in names)) if names else ""


def did_you_mean(typed: str, names: Sequence[str], otherwise: str) -> str:
    """Return "Bedoel je '…'?" for the nearest name, else `otherwise`."""
    near = closest(typed, names)
    return guess([near]) if near else otherwise


def shown(value: object, limit: int = 80) -> str:
    """Return a found value as text for one line: at most `limit` characters, no controls."""
    if isinstance(value, dict):
        value = "een groep gegevens"
    if isinstance(value, (list, tuple)) and any(isinstance(item, dict) for item in value):
        value = "een lijst"
    if isinstance(value, (list, tuple)):
        value = "[" + ", ".join(str(item) for item in value) + "]"
    text = "".join(char if char.isprintable() else " " for char in str(value))
    return text if len(text) <= limit else text[: limit - 1] + "…"
