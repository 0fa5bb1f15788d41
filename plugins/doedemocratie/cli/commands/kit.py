"""`doedemocratie kit`: make the files of one hub's kit in a folder, to look at or to hand over.

They are the files that a build would put on the site, but for what is asked for here.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from ...build import BadContentError, Settings, drawable, prepare
from ...kit.beside import bytes_of
from ...kit.drawing import Printing
from ...pages.frame import dates
from ...pages.frame.pictures import weight
from ...pages.frame.spec import Site
from ...pages.kit import files
from ...pages.kit.pieces import Piece
from ...reading import read
from ...records.files.whole import write_whole
from ...records.telling import sentences
from ...records.telling.problems import described, errors
from ..shared import arguments, hubs
from ..shared.command import Command, WrongUseError

FOLDER = Path("kit")


@click.command(cls=Command)
@arguments.content
@click.option("--out", metavar="MAP", type=Path, help="waar ze komen (anders: kit/KNOOPPUNT)")
@click.option(
    "--inkt-sparen", "ink_saving", is_flag=True, help="een poster op wit, voor een eigen printer"
)
@click.argument("slug", metavar="KNOOPPUNT", help="de bestandsnaam, zonder .yml")
def command(content: Path, out: Path | None, ink_saving: bool, slug: str) -> int:
    """Write the files, and say where each is; returns 1 when the record must be mended first."""
    project = Path.cwd()
    content = content.resolve()
    site = Site(name="", today=dates.reference(), address=arguments.site())
    reading = read(content, project, site)
    entry = hubs.named(slug, reading.catalogue)
    wrong = [problem for problem in reading.problems if problem.file == entry.file]
    for problem in wrong:
        print(described(problem), file=sys.stderr)
    if errors(wrong):
        print("Verbeter dit eerst, dan maken we de bestanden.", file=sys.stderr)
        return 1
    settings = Settings(content=content, project=project, site=site, forgiving=True)
    folder, printing = out or FOLDER / entry.slug, Printing(project)
    try:
        making = prepare(settings, lambda _: None, reading).making
        with drawable():
            asked = files.of_hub(entry, making, ink_saving=ink_saving)
            drawn = {_name(piece): bytes_of(piece, printing) for piece in asked}
        _write(folder, drawn)
    except BadContentError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    print(f"De kit van {sentences.shown(entry.title)} staat in {folder}:")
    for name, data in drawn.items():
        print(f"  {name}, {weight(len(data))}")
    if not site.address:
        print("Zonder SITE_URL weten we het adres van de pagina niet: er is geen QR-code.")
    return 0


def _name(piece: Piece) -> str:
    return piece.address.rpartition("/")[2]


def _write(folder: Path, drawn: Mapping[str, bytes]) -> None:
    """Write files in a folder; raises WrongUseError where that cannot be."""
    try:
        for name, data in drawn.items():
            write_whole(folder / name, data)
    except OSError as failure:
        wrong = f"in '{folder}' kunnen we niets neerzetten ({failure.strerror})"
        raise WrongUseError(wrong) from None
