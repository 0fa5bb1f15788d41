"""What a status does not tell: a history with a gap, a text that is behind.

A person must look: who knows no day may leave the gap, and a sentence may be about something else.
So these are warnings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.grammar.base import Record
from ...model.grammar.conditions import AllOf, Among, Condition, Holds, Is, Not, Said, holds
from ...model.grammar.fields import FieldSpec
from ...model.kinds.experiment import ENDED, Experiment
from ...model.kinds.offer import Offer
from ...model.words.vocab import EXPERIMENT_STATUS, OFFER_STATUS
from ...model.words.vocabulary import Vocabulary
from ..catalogue import Catalogue, Entry
from ..telling.problems import WARNING, Problem
from .walk import texts

# An end that follows on something else than these has a gap before it.
END = "afgerond"
BEFORE_THE_END = ("loopt", "afgerond")
# What happened once may be told in any words.
OF_THEN = ("geschiedenis", "geleerd", "bron")

_ASKS = re.compile(
    r"\bwil (?:jij|je) (?:dit|het|deze \w+) trekken\b|\btrek (?:jij|je) (?:dit|het)\b"
    r"|\bwie (?:trekt|wil) (?:dit|het)(?: trekken)?\b"
    r"|\b(?:zoekt?|zoeken) (?:wij |we |nog |naar )*"
    r"(?:een trekker|trekkers|iemand die (?:dit|het) trekt)\b"
    r"|\bnog geen trekker\b|\btrekkers? gezocht\b",
    re.IGNORECASE,
)
_INVITES = re.compile(
    r"\bdoe (?:je |jij |ook )*mee\b|\bmeld je (?:nu |snel |hier )*aan\b|\bsluit je (?:nu )?aan\b"
    r"|\bje kunt (?:je )?(?:nog |altijd )*(?:meedoen|aanmelden|aansluiten)\b",
    re.IGNORECASE,
)
_RUNS = re.compile(
    r"\b(?:het|dit|ons) experiment (?:is (?:nu |al |inmiddels )*"
    r"(?:gestart|begonnen|afgerond|gestopt|klaar)|loopt (?:nu|al|inmiddels|sinds))\b",
    re.IGNORECASE,
)
_NOT_OPEN = re.compile(
    r"\b(?:je )?kunt? (?:je )?(?:nu |hier )*(?:nog niet|nog nergens) aanmelden\b"
    r"|\baanmelden kan (?:nu )?nog niet\b",
    re.IGNORECASE,
)
_NO_DAY = re.compile(
    r"\b(?:is|zijn) (?:nu |er |nog )*geen (?:datum|datums|data|dag|dagen)\b"
    r"|\bdatum(?:s)? (?:volgt|volgen)\b",
    re.IGNORECASE,
)
_SHUT = ("gesloten", "afgerond")
# Code, of which records, and what their texts then do not say.
Behind = tuple[tuple[str, Condition, re.Pattern[str]], ...]
_EXPERIMENT: Behind = (
    ("asks-for-a-lead", Holds("trekkers", Is("rol", "bevestigd")), _ASKS),
    ("invites-when-over", Among("status", ENDED), _INVITES),
    ("invites-when-over", Among("status", ENDED), _ASKS),
    ("runs-already", Among("status", ("zoekt-trekker", "voorstel")), _RUNS),
)
_OFFER: Behind = (
    ("says-not-open", Among("status", ("open", "vol")), _NOT_OPEN),
    ("says-no-day", AllOf((Said("data"), Not(Among("status", _SHUT)))), _NO_DAY),
    ("invites-when-shut", Among("status", _SHUT), _INVITES),
)
# By kind of record. The form is given these too.
BEHIND: dict[type[Record], Behind] = {Experiment: _EXPERIMENT, Offer: _OFFER}


def jumps(catalogue: Catalogue) -> Iterator[Problem]:
    """Warn about a history in which an experiment ends that never ran."""
    for entry in catalogue.read(Experiment):
        steps = entry.record.geschiedenis or ()
        above = (steps[0].daarvoor, *(step.status for step in steps)) if steps else ()
        for index, (before, step) in enumerate(zip(above, steps, strict=False)):
            if before and step.status == END and before not in BEFORE_THE_END:
                path = ("geschiedenis", index, "status")
                yield entry.problem(
                    path, "status-jumps", level=WARNING, found=step.status, before=before
                )


def behind(catalogue: Catalogue) -> Iterator[Problem]:
    """Warn about a sentence that was true of an earlier status."""
    for experiment in catalogue.read(Experiment):
        yield from _sentences(experiment, experiment.record.status, EXPERIMENT_STATUS)
    for offer in catalogue.read(Offer):
        yield from _sentences(offer, offer.record.status, OFFER_STATUS)


def _sentences(
    entry: Entry[Record], status: str | None, vocabulary: Vocabulary
) -> Iterator[Problem]:
    record = entry.record
    status = vocabulary.label(status) if status else ""
    patterns = [
        (code, pattern)
        for code, condition, pattern in BEHIND[type(record)]
        if holds(condition, lambda name: getattr(record, name))
    ]
    for path, _, text in texts(entry, _in_words):
        if path[0] in OF_THEN:
            continue
        for code, pattern in patterns:
            if match := pattern.search(text):
                yield entry.problem(path, code, level=WARNING, found=match[0], status=status)


def _in_words(spec: FieldSpec) -> bool:
    return spec.sort.in_words
