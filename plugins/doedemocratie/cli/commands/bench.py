"""`doedemocratie bench`: write many made-up hubs, the same ones for the same seed.

They look like real profiles in length and in how much they tell, so that what a build costs with
them says something; their names say that they are made up.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import click

from ...model.words import vocab
from ...model.words.municipalities import MUNICIPALITIES
from ...records.files.places import gazetteer
from ..shared.command import Command, Number

_WORDS = (
    "buurt",
    "plek",
    "idee",
    "mensen",
    "samen",
    "werkplaats",
    "tuin",
    "keuken",
    "straat",
    "wijk",
    "vraag",
    "gesprek",
    "middag",
    "stap",
    "plan",
    "netwerk",
    "ruimte",
    "verhaal",
    "begin",
    "tafel",
    "koffie",
    "bewoners",
    "initiatief",
    "ondersteuning",
    "hulp",
    "tijd",
)


@click.command(cls=Command)
@click.option("--hubs", metavar="AANTAL", type=Number(), required=True, help="hoeveel")
@click.option("--seed", metavar="GETAL", type=Number(), default=2015, help="een ander geeft andere")
@click.option("--out", metavar="MAP", type=Path, required=True, help="waar ze komen, in hubs/")
def command(hubs: int, seed: int, out: Path) -> int:
    """Write the hubs to OUT/hubs."""
    folder = out / "hubs"
    folder.mkdir(parents=True, exist_ok=True)
    for slug, text in made_up(hubs, seed):
        (folder / f"{slug}.yml").write_text(text, "utf-8", newline="\n")
    print(f"{hubs} verzonnen knooppunten in {folder}")
    return 0


def made_up(count: int, seed: int) -> Iterator[tuple[str, str]]:
    """Yield (slug, YAML) for `count` hubs; the first ones are the same for a larger count."""
    dice = random.Random(seed)  # noqa: S311  # the same hubs every time, nothing secret
    places = [name for _, name, _ in MUNICIPALITIES if len(gazetteer().find(name)) == 1]
    for number in range(1, count + 1):
        yield f"verzonnen-{number}", _hub(dice, number, dice.choice(places))


def _hub(dice: random.Random, number: int, place: str) -> str:
    lines = [
        f"naam: Verzonnen knooppunt {number}",
        f"type: {dice.choice(vocab.TYPE.ids())}",
        f"bereik: {dice.choice(vocab.BEREIK.ids())}",
        f"samenvatting: {_prose(dice, 18)}",
        f'plaats: "{place}"',
        f"website: https://verzonnen-{number}.example",
        f"email: hallo@verzonnen-{number}.example",
        f"beschrijving: |\n  {_prose(dice, 60)}\n\n  {_prose(dice, 50)}",
    ]
    for name, choices, most in (
        ("helpt_met", vocab.HELPT_MET, 5),
        ("voor_wie", vocab.VOOR_WIE, 3),
        ("themas", vocab.THEMAS, 3),
        ("talen", vocab.TALEN, 2),
    ):
        picked = dice.sample(choices.ids(), dice.randint(1, most))
        lines.append(f"{name}: [{', '.join(picked)}]")
    lines += ["bereikbaar:", f"  - dag: {dice.choice(vocab.DAGEN.ids())}"]
    lines += ['    van: "9:30"', '    tot: "12:00"', f"    toelichting: {_prose(dice, 6)}"]
    for name in ("zoekt", "biedt"):
        lines += [f"{name}:", f"  - groeistof: {dice.choice(vocab.GROEISTOF.ids())}"]
        lines.append(f"    toelichting: {_prose(dice, 12)}")
    lines.append(f"bevestigd_op: 2026-{dice.randint(1, 10):02}-{dice.randint(1, 28):02}")
    return "\n".join(lines) + "\n"


def _prose(dice: random.Random, words: int) -> str:
    text = " ".join(dice.choice(_WORDS) for _ in range(words))
    return f"{text.capitalize()}."
