"""A list or a group as people write it outside YAML: with bullets, commas, "en", "ma t/m vr".

A word processor makes bullets of its own, and nobody sees that they are no streepjes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from ...model.words.names import fold
from ...model.words.vocab import DAGEN
from ...model.words.vocabulary import Vocabulary

# What stands before an item: signs of a word processor (also those of its own typefaces), numbers.
SIGN = (
    r"(?:[*+•·∙▪▫‣⁃◦●○■□◆◇►▶▸➢➤→⇒»❖❑✓✔✗☐☑☒–—−‐‑\uf0a7\uf0b7\uf0d8\uf0fc-]"
    r"(?: *\[[ xX]\])?|\[[ xX]\])"
)
_SIGN = re.compile(rf"(?:^|\s){SIGN}\s*(?=\S)")
_LETTER = re.compile(r"(?:^|\s)o\s+(?=\S)")
_NUMBER = re.compile(r"(?:^|\s)(?:[0-9]{1,2}|[a-z])[.)]\s+(?=\S)")
_AND = re.compile(r"\s*(?:[,;\n]|(?<!\bt)/)\s*(?:en\s+|of\s+)?|\s+(?:en|of|&|\+)\s+")
_BUT = re.compile(r"\s*\(?\b(?:behalve|maar niet|niet op|uitgezonderd)\s+(?:op\s+)?([^()]+)\)?$")
_DASH = re.compile(r"\s*(?:t/m|tot en met|tot|t\.?e\.?m\.?|[-–—])\s*")
_DAYS = {
    "elke dag": (0, 6),
    "alle dagen": (0, 6),
    "iedere dag": (0, 6),
    "dagelijks": (0, 6),
    "werkdagen": (0, 4),
    "doordeweeks": (0, 4),
    "door de week": (0, 4),
    "weekdagen": (0, 4),
    "de hele week": (0, 6),
    "7 dagen per week": (0, 6),
    "weekend": (5, 6),
    "het weekend": (5, 6),
}

Group = dict[str, str | list[str]]
Near = Callable[[str, Vocabulary], str | None]


def items(text: str) -> list[str]:
    """Return the items of a list: at its bullets or numbers, else at its commas."""
    text = text.strip()
    for sign in (_SIGN, _NUMBER, _LETTER):
        match = sign.match(text)
        if match:
            split = sign.split(text)
            return [part.strip().rstrip(",;").strip() for part in split if part.strip(" ,;")]
    return [part.strip() for part in re.split(r"[,;\n]", text) if part.strip()]


def choices(text: str, vocabulary: Vocabulary, near: Near) -> list[str]:
    """Return the choices of a list that a text means, each once; none where one is in doubt."""
    meant: list[str] = []
    if vocabulary is DAGEN and _BUT.search(text.lower()):
        return _span(text, near)
    for item in items(text):
        if whole := vocabulary.find(item):
            meant.append(whole)
        elif days := _span(item, near) if vocabulary is DAGEN else []:
            meant += days
        elif len(apart := [vocabulary.find(part) or "" for part in item.split()]) > 1 and all(
            apart
        ):
            meant += apart
        else:
            parts = [part for part in _AND.split(item) if part]
            spans = [_span(part, near) if vocabulary is DAGEN else [] for part in parts]
            for part, span in zip(parts, spans, strict=True):
                choice = "" if span else vocabulary.find(part) or near(part, vocabulary)
                if not (span or choice):
                    return []
                meant += span or [choice or ""]
    return list(dict.fromkeys(meant))


def _span(text: str, near: Near) -> list[str]:
    """Return the days of "ma t/m vr" or "werkdagen", none for what is no such thing."""
    days = DAGEN.ids()
    folded = " ".join(text.lower().split())
    if but := _BUT.search(folded):
        all_days, left_out = _span(folded[: but.start()], near), choices(but[1], DAGEN, near)
        return [day for day in all_days if day not in left_out] if left_out else []
    if folded in _DAYS:
        first, last = _DAYS[folded]
        return list(days[first : last + 1])
    ends = _DASH.split(folded.removeprefix("van "), maxsplit=1)
    if len(ends) != 2:
        return []
    first_day, last_day = (near(end.rstrip("."), DAGEN) if fold(end) else None for end in ends)
    if not first_day or not last_day or first_day == last_day:
        return []
    begin, end = days.index(first_day), days.index(last_day)
    return list(days[begin : end + 1] if begin < end else (*days[begin:], *days[: end + 1]))


_HOURS = re.compile(
    r"(?:(?P<days>.*?[^\s:,])(?:\s*[:,]\s*|\s+))?(?:van(?:af)? |tussen )?(?P<start>[0-9][0-9.:uh]*)"
    r"(?: ?uur)?\s*(?:t/m|tot|en|[-–—])\s*(?P<end>[0-9][0-9.:uh]*)(?: ?uur)?"
)


_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_HOST = re.compile(r"^(?:https?://)?(?:www\.)?([^/?#:]+).*")


def groups(text: str, names: Collection[str], needed: Sequence[str]) -> Iterator[Group]:
    """Yield what a text may mean where a group is wanted with keys of these names."""
    text = " ".join(text.split())
    low = text.lower()
    if "dagen" in names:
        hours = _HOURS.fullmatch(low)
        between: Group = {"van": hours["start"], "tot": hours["end"]} if hours else {}
        days = (hours["days"] or "") if hours else low
        if re.search(r"\b(?:half|kwart(?: over| voor)?)$", days):
            return  # an hour in words: in the morning or in the evening
        if fold(low) == "op afspraak":
            yield {"op_afspraak": "ja"}
        for key in ("dag", "dagen") if days else ():
            yield {key: days, **between}
        if between and not days:
            yield between
    elif {"van", "tot"} <= set(names):
        for dash in _DASH.finditer(low):
            start = re.sub("^van(?:af)? ", "", low[: dash.start()])
            end = low[dash.end() :]
            yield {"van": start, "tot": end}
            # Of "13 t/m 31 juli 2026" the month and the year are said once.
            for rest in re.finditer("[ -]", end):
                yield {"van": start + end[rest.start() :], "tot": end}
    if "url" in names and _ADDRESS.fullmatch(text):
        titled = "titel" in names
        yield {"titel": _HOST.sub(r"\1", text), "url": text} if titled else {"url": text}
    if "email" in names and "@" in text:
        yield {"email": text}
    if len(needed) == 1:
        yield {needed[0]: text}
