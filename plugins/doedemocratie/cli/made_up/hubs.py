"""Made-up hubs as files: in length, in what they tell and in where they are like real ones."""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Iterator

from ...model.words import vocab
from ...model.words.vocabulary import Vocabulary
from . import places, prose

Dice = random.Random

# A hub tells all about itself unless somebody else wrote about it.
PROVISIONAL, STOPPED, COMING, HOURS = 0.12, 0.03, 0.06, 0.65
# How many of those that tell all about themselves say what they are fit for.
ACCESSIBLE = 0.35
# The day before which everything happened; tests and scripts/bench build as of a later one.
UNTIL = dt.date(2026, 10, 28)


def made_up(count: int, seed: int) -> Iterator[tuple[str, str]]:
    """Yield (slug, YAML) for `count` hubs; the first ones are the same for a larger count."""
    for number in range(1, count + 1):
        # The same hubs every time, nothing secret.
        hub = _hub(random.Random(f"{seed} {number}"), number)  # noqa: S311
        # What was asked later has dice of its own, so that all the rest stays what it was.
        later = random.Random(f"{seed} {number} later")  # noqa: S311
        yield f"verzonnen-{number}", hub + "".join(f"{line}\n" for line in _later(later, hub))


def _hub(dice: Dice, number: int) -> str:
    place = places.throw(dice)
    # What others wrote is short, and is all there is.
    told = dice.random() >= PROVISIONAL
    lines = [
        f"naam: {_quoted(prose.prose(dice, '{naam}', place, 80))}",
        f"samenvatting: {_quoted(prose.summary(dice, place))}",
    ]
    if told or dice.random() < 0.6:
        lines.append(f"plaats: {_quoted(place)}")
    for key, choices, chance in (
        ("type", vocab.TYPE, 0.4),
        ("wie", vocab.WIE, 0.4),
    ):
        if dice.random() < (0.9 if told and key == "wie" else 1 if told else chance):
            lines.append(f"{key}: {_skewed(dice, choices, 1)[0]}")
    if told or dice.random() < 0.3:
        lines.append(f"bereik: {_reach(dice)}")
    if (chance := dice.random()) < STOPPED + COMING:
        lines.append(f"stadium: {'gestopt' if chance < STOPPED else 'in-spe'}")
    lines.append(f"website: https://verzonnen-{number}.example")
    lines.append("beschrijving: |\n" + _description(dice, place, 2 + 4 * told))
    lines += [*_choices(dice, told)]
    if told:
        lines += [
            f"email: hallo@verzonnen-{number}.example",
            *_shut(dice),
            *_exchange(dice, place),
            *_branches(dice),
            *_colour(dice),
            f"bevestigd_op: {_confirmed(dice)}",
        ]
    else:
        lines += ["bron:", "  titel: Een verzonnen bron"]
    if told and dice.random() < HOURS / (1 - PROVISIONAL):
        lines += ["bereikbaar:", *_openings(dice, place, "  ")]
    return "\n".join(lines) + "\n"


def _later(dice: Dice, hub: str) -> Iterator[str]:
    if "\nbevestigd_op:" not in hub:
        return
    if dice.random() < ACCESSIBLE:
        several = _skewed(dice, vocab.TOEGANKELIJK, dice.choice((1, 2, 2, 3)))
        yield f"toegankelijk: [{', '.join(several)}]"
    for name, chance in (("vraagt", 0.2), ("geeft", 0.12)):
        if dice.random() < chance:
            yield f"{name}:"
            for thing in _skewed(dice, vocab.WAT, dice.choice((1, 1, 2))):
                since = UNTIL - dt.timedelta(dice.randint(1, 700))
                yield f"  - wat: {thing}"
                yield f"    toelichting: {_quoted(prose.prose(dice, '{zin}', '', 200))}"
                yield f"    sinds: {since}"
                if dice.random() < 0.25:
                    yield f"    gevonden: {since + (UNTIL - since) * dice.random()}"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _description(dice: Dice, place: str, sentences: int) -> str:
    parts = ["Dit knooppunt is verzonnen."]
    parts += [prose.summary(dice, place) for _ in range(sentences)]
    half = len(parts) // 2 + 1
    return "\n\n".join("  " + " ".join(some) for some in (parts[:half], parts[half:]) if some)


def _skewed(dice: Dice, choices: Vocabulary, count: int) -> list[str]:
    """Return some choices of a list; each is chosen less often than the one before it."""
    ids = choices.ids()
    picked: dict[str, None] = {}
    while len(picked) < count:
        picked[dice.choices(ids, [1 / (rank + 2) for rank in range(len(ids))])[0]] = None
    return list(picked)


def _reach(dice: Dice) -> str:
    reaches = ("lokaal", "regionaal", "landelijk", "[lokaal, regionaal]")
    return dice.choices(reaches, (76, 14, 5, 5))[0]


def _choices(dice: Dice, told: bool) -> Iterator[str]:
    for name, choices, most, chance in (
        ("helpt_met", vocab.HELPT_MET, 6, 0.92),
        ("voor_wie", vocab.VOOR_WIE, 4, 0.85),
        ("fasen", vocab.FASEN, 3, 0.7),
        ("themas", vocab.THEMAS, 4, 0.85),
        ("talen", vocab.TALEN, 3, 0.6),
        ("verdienmodel", vocab.VERDIENMODEL, 2, 0.4),
    ):
        if dice.random() < (chance if told else chance / 4):
            yield f"{name}: [{', '.join(_skewed(dice, choices, dice.randint(1, most)))}]"
    if told and dice.random() < 0.5:
        yield f"kosten: {_skewed(dice, vocab.KOSTEN, 1)[0]}"
        yield f"reactietijd: {dice.randint(1, 14)}"
    if told and dice.random() < 0.4:
        yield f"intercultureel: {dice.choice(('ja', 'nee'))}"


def _exchange(dice: Dice, place: str) -> Iterator[str]:
    for name, key, choices, chance in (
        ("zoekt", "groeistof", vocab.GROEISTOF, 0.5),
        ("biedt", "groeistof", vocab.GROEISTOF, 0.4),
        ("zoekt_mensen", "wie", vocab.ZOEKT_MENSEN, 0.3),
    ):
        if dice.random() < chance:
            yield f"{name}:"
            for choice in _skewed(dice, choices, dice.choice((1, 1, 2))):
                yield f"  - {key}: {choice}"
                yield f"    toelichting: {_quoted(prose.prose(dice, '{zin}', place, 200))}"


def _branches(dice: Dice) -> Iterator[str]:
    if dice.random() < 0.05:
        yield "locaties:"
        for _ in range(dice.choice((1, 1, 2, 3))):
            place = places.throw(dice)
            yield f"  - naam: {_quoted(prose.prose(dice, '{naam}', place, 80))}"
            yield f"    plaats: {_quoted(place)}"
            if dice.random() < HOURS:
                yield "    bereikbaar:"
                yield from _openings(dice, place, "      ")


def _openings(dice: Dice, place: str, indent: str) -> Iterator[str]:
    """Yield some openings: most on one day, some in the evening, by appointment or in season."""
    days = vocab.DAGEN.ids()
    for _ in range(dice.choice((1, 1, 1, 2, 2, 3))):
        named = dice.sample(days[:6], dice.choice((1, 1, 1, 2, 5)))
        if dice.random() < 0.05:
            named = ["zondag"]
        named.sort(key=days.index)
        yield f"{indent}- dagen: [{', '.join(named)}]"
        start = dice.choice((9, 9, 9, 10, 13, 14, 19, 20)) * 60 + dice.choice((0, 0, 0, 30, 15))
        end = start + dice.choice((60, 90, 120, 150, 180, 240, 300))
        yield f"{indent}  van: '{_clock(start)}'"
        yield f"{indent}  tot: '{_clock(end)}'"
        yield from (f"{indent}  {line}" for line in _conditions(dice, place))


def _conditions(dice: Dice, place: str) -> Iterator[str]:
    if dice.random() < 0.2:
        yield "op_afspraak: ja"
    if dice.random() < 0.3:
        yield f"toelichting: {_quoted(prose.prose(dice, '{kort}', place, 200))}"
    if dice.random() < 0.2:
        yield f"ritme: {(rhythm := dice.choice(vocab.RITME.ids()[1:]))}"
        if rhythm == "om-de-week":
            yield f"vanaf: 2026-{dice.randint(1, 9):02}-{dice.randint(1, 28):02}"
    if dice.random() < 0.08:
        months = dice.choice((("maart", "oktober"), ("april", "september"), ("oktober", "april")))
        yield from ("periode:", f"  van: 1 {months[0]}", f"  tot: 30 {months[1]}")


def _clock(minutes: int) -> str:
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def _shut(dice: Dice) -> Iterator[str]:
    if dice.random() < 0.05:
        first = dt.date(2026, 12, 19) + dt.timedelta(dice.randint(0, 9))
        yield from ("tijdelijk_gesloten:", f"  - van: {first}")
        if dice.random() < 0.8:
            yield f"    tot: {first + dt.timedelta(dice.randint(3, 30))}"


def _colour(dice: Dice) -> Iterator[str]:
    if dice.random() < 0.2:
        colour = "".join(f"{dice.randint(30, 225):02x}" for _ in range(3))
        yield from ("merk:", f"  kleur: '#{colour}'")


def _confirmed(dice: Dice) -> dt.date:
    """Return a day of the last years; the later the likelier."""
    return UNTIL - dt.timedelta(int(dice.expovariate(1 / 300)) % 1400)


def summary_length(text: str) -> int:
    """Return how many characters the summary of a made-up hub has."""
    match = re.search("^samenvatting: '(.*)'$", text, re.MULTILINE)
    return len(match[1].replace("''", "'")) if match else 0
