"""What joining asks of somebody: what one brings in, as far as records tell, and in a few words.

An action says itself what one brings in. Of an experiment it follows from what it needs, of an
offer from its status. Where nothing is told, nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...frozen import frozen
from ...model.kinds.action import Action
from ...model.kinds.experiment import Experiment
from ...model.kinds.offer import Offer
from ...model.words.vocab import BRENGT_IN, KOSTEN, NODIG
from ...model.words.vocabulary import Vocabulary
from ..frame import dates

UNTOLD = "Staat er nog niet bij. Vraag het gerust."
_LEAD = "iemand die het trekt"
_BEGINNER = "iemand die ermee begint"


@frozen
class Ask:
    """What one brings in, as choices of BRENGT_IN in their order, and what is asked in words."""

    brings: tuple[str, ...]
    words: str


def of_experiment(record: Experiment) -> Ask:
    """Return what joining an experiment asks."""
    wants_lead = record.status == "zoekt-trekker"
    needs = record.nodig or ()
    brings = {NODIG.choice(need.wat).brings for need in needs} | ({"tijd"} if wants_lead else set())
    told = [_LEAD] if wants_lead else []
    told += _labels(NODIG, (need.wat for need in needs))
    return _ask(brings, told)


def of_offer(record: Offer) -> Ask:
    """Return what joining an offer asks; `record` is as it stands on the day (Offer.as_of)."""
    if record.status == "zoekt-gangmaker":
        return _ask({"tijd", "kennis"}, [_BEGINNER])
    if record.status != "open":
        return _ask((), [])
    last = record.aanmelden.voor if record.aanmelden else None
    told = ["je tijd", f"aanmelden tot {dates.day(last)}" if last else "je aanmelden"]
    told += [KOSTEN.label(record.kosten)] if record.kosten else []
    return _ask({"tijd"}, told)


def of_action(record: Action) -> Ask:
    """Return what joining a single action asks."""
    brings = record.brengt_in or ()
    return _ask(brings, _labels(BRENGT_IN, brings))


def _ask(brings: Iterable[str], told: list[str]) -> Ask:
    chosen = frozenset(brings)
    ordered = tuple(choice for choice in BRENGT_IN.ids() if choice in chosen)
    words = ", ".join(told)
    return Ask(ordered, words[:1].upper() + words[1:])


def _labels(vocabulary: Vocabulary, chosen: Iterable[str]) -> list[str]:
    told = frozenset(chosen)
    return [choice.label for choice in vocabulary.choices if choice.id in told]
