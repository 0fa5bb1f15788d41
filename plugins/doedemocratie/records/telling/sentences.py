"""From a code and its facts to sentences: the texts of `messages`, filled in.

What strangers typed is shortened and stripped of controls here; each reporter escapes for its
output.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...model.grammar.fields import FieldSpec
from ...model.words.names import fold
from ...model.words.nearness import closest
from ...model.words.vocab import GEMEENTE, PROVINCIE, RITME, RITME_WRITTEN
from ...model.words.vocabulary import Vocabulary
from ..files import places
from . import laying, parted
from .messages import MEANT, TEXTS

# A list of more choices than this is not spelt out.
SPELT_OUT = 24
# Facts that hold our own words, or a line to copy: cut short they would mislead.
OURS = frozenset({"suggestion", "better", "choices", "folders", "names", "provinces", "way_out"})


def explain(
    code: str,
    facts: Mapping[str, object],
    *,
    key: str = "",
    spec: FieldSpec | None = None,
    siblings: Sequence[FieldSpec] = (),
    better: str = "",
) -> tuple[str, str]:
    """Return (message, hint) for a code; KeyError for a code without a text.

    `key` is the name of the field, `spec` its definition where there is one, `siblings` the
    fields that may stand where it stands, `better` the corrected line, "" where there is none.
    """
    message, hint = TEXTS[code]
    words = {name: shown(value, 400 if name in OURS else 80) for name, value in facts.items()}
    words |= {"key": shown(key), "name": shown(key)}
    words["name_"] = shown(facts.get("name", ""))
    if spec:
        words |= {"help": spec.help, "example": example_line(spec)}
        words["keys"] = ", ".join(part.name for part in spec.fields)
    _complete(code, facts, words, spec, siblings, better)
    return message.format_map(words), hint.format_map(words)


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
        names = [part.name for part in siblings]
        words["suggestion"] = did_you_mean(
            words["name"], names, f"Wat er kan staan: {', '.join(names)}."
        )
    elif code == "unknown-choice" and spec and spec.vocabulary:
        ids = spec.vocabulary.ids()
        whole = (
            f"Kies uit: {', '.join(ids)}."
            if len(ids) <= SPELT_OUT
            else f"Schrijf de officiële naam, zoals: {example_line(spec)}. "
            f"Er zijn {len(ids)} keuzes."
        )
        words["list"] = f"'{spec.name}'"
        near = near_choice(str(value), spec.vocabulary)
        words["suggestion"] = guess([near]) if near else whole
        if near and spec.vocabulary is GEMEENTE and (why := places.why_meant(str(value), near)):
            words["suggestion"] = f"{why} Schrijf: {spec.name}: {near}"
    elif "belongs" in facts:
        words["suggestion"] = _elsewhere(facts, siblings)
    elif code == "missing-field" and better.startswith("plaats: "):
        words["example"] = better
    elif code == "not-text":
        words["example"] = better.removeprefix("- ") or words.get("example", "")
        words["shape"] = "een lijst" if isinstance(value, list) else "een groep gegevens"
    elif code == "not-a-list" and spec:
        if spec.fields:
            words["better"] = (
                "Begin elk onderdeel op een eigen regel met een streepje: "
                f"- {spec.fields[0].name}: …"
            )
        else:
            if not better and spec.refers and isinstance(value, str):
                better = laying.plain(spec.name, parted.items(value))
            line = better.removeprefix("- ")
            words["better"] = f"Schrijf: {line or example_line(spec)}"
    elif code == "hash-eats-value":
        whole = f": {better.removeprefix('- ')}" if better else ""
        words["better"] = f"Zet er rechte aanhalingstekens om{whole}."


def _elsewhere(facts: Mapping[str, object], siblings: Sequence[FieldSpec]) -> str:
    """Return where a value belongs, of the fields beside it."""
    for part in siblings:
        if part.sort.id == facts["belongs"]:
            return f"Zet het bij '{part.name}': {part.name}: {shown(facts['found'])}"
    return "Haal het hier weg."


def example_line(spec: FieldSpec) -> str:
    """Return a line that a contributor can copy: `type: hybride`."""
    if spec.fields:
        first = next((part for part in spec.fields if part.required), spec.fields[0])
        dash = "- " if spec.many else ""
        return f"{spec.name}: met daaronder {dash}{example_line(first)}"
    value = spec.examples[0]
    return f"{spec.name}: {_inline(value)}"


def _inline(value: object, within: str = "") -> str:
    if isinstance(value, list):
        return f"[{', '.join(_inline(item, within=',[]{}') for item in value)}]"
    text = str(value)
    risky = text[:1] in "#&*!|>%@`\"'[{" or ": " in text or " #" in text
    risky = risky or any(char in text for char in within)
    return f"'{text}'" if risky else text


def near_choice(typed: str, vocabulary: Vocabulary) -> str | None:
    """Return the id of the choice whose id or label is most like what was typed, or None.

    A beginning that only one has ("di") is enough. Of a municipality it is the one of today, and of
    a place or region where that lies.
    """
    if vocabulary is GEMEENTE:
        return places.meant_municipality(typed)
    if vocabulary is PROVINCIE and (province := places.meant_province(typed)):
        return province
    if vocabulary is RITME and fold(typed) in RITME_WRITTEN:
        return RITME_WRITTEN[fold(typed)]
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
    if isinstance(value, (list, tuple)):
        value = "[" + ", ".join(str(item) for item in value) + "]"
    text = "".join(char if char.isprintable() else " " for char in str(value))
    return text if len(text) <= limit else text[: limit - 1] + "…"
