"""`doedemocratie bench`: write many made-up hubs, the same ones for the same seed.

They look like real profiles in length and in how much they tell, so that what a build costs with
them says something; their slugs and descriptions say that they are made up.
"""

from __future__ import annotations

from pathlib import Path

import click

from ..made_up.hubs import made_up, summary_length
from ..shared.command import Command, NumberParam

__all__ = ["command", "made_up"]


@click.command(cls=Command)
@click.option("--hubs", metavar="AANTAL", type=NumberParam(), required=True, help="hoeveel")
@click.option(
    "--seed", metavar="GETAL", type=NumberParam(), default=2015, help="een ander geeft andere"
)
@click.option("--out", metavar="MAP", type=Path, required=True, help="waar ze komen, in hubs/")
def command(hubs: int, seed: int, out: Path) -> int:
    """Write the hubs to OUT/hubs."""
    folder = out / "hubs"
    folder.mkdir(parents=True, exist_ok=True)
    letters = 0
    for slug, text in made_up(hubs, seed):
        letters += summary_length(text)
        (folder / f"{slug}.yml").write_text(text, "utf-8", newline="\n")
    mean = round(letters / hubs) if hubs else 0
    print(f"{hubs} verzonnen knooppunten in {folder}, samenvatting gemiddeld {mean} tekens")
    return 0
