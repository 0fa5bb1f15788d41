"""`doedemocratie kit`: make the files of one hub's kit in a folder, to look at or to hand over.

They are the files that a build would put on the site, but for what is asked for here. A picture
with a fault stops a build; here it is told, and left out.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import click

from ...build import BadContentError, Settings, drawable, prepare
from ...kit.beside import bytes_of
from ...kit.drawing import Printing
from ...model.kinds.hub import Hub
from ...pages.frame import dates
from ...pages.frame.pictures import weight
from ...pages.frame.spec import Site
from ...pages.kit import files
from ...pages.kit.pieces import Piece
from ...reading import Reading, read
from ...records.catalogue import Entry
from ...records.files.refusal import why
from ...records.files.whole import write_whole
from ...records.judging.checks import image_contents
from ...records.judging.files import image_files
from ...records.telling import sentences
from ...records.telling.problems import Problem, described, errors
from ..shared import arguments, hubs, wanted
from ..shared.command import Command, WrongUseError

FOLDER = Path("kit")
# What every kit has, whatever a hub told.
ALWAYS = frozenset({"kleuren.css", "contact.vcf"})
_NAMED = 3


@click.command(cls=Command)
@arguments.content
@click.option("--out", metavar="MAP", type=Path, help="waar ze komen (anders: kit/KNOOPPUNT)")
@click.option(
    "--inkt-sparen", "ink_saving", is_flag=True, help="een poster op wit, voor een eigen printer"
)
@click.argument("slug", metavar="KNOOPPUNT", help="de bestandsnaam, zonder .yml of .md")
def command(content: Path, out: Path | None, ink_saving: bool, slug: str) -> int:
    """Write the files, and say where each is; returns 1 when the record must be mended first."""
    project = Path.cwd()
    content = content.resolve()
    site = Site(name="", today=dates.reference(), address=arguments.site())
    reading = read(content, project, site)
    entry = hubs.named(slug, reading.catalogue)
    folder, printing = out or FOLDER / entry.slug, Printing(project)
    if taken := occupied(folder.resolve(), content):
        raise WrongUseError(taken)
    wrong = [problem for problem in reading.problems if problem.file == entry.file]
    for problem in wrong:
        print(described(problem), file=sys.stderr)
    if stops := errors(wrong):
        if not pictures_only(stops, entry, reading):
            print("Verbeter dit eerst, dan maken we de bestanden.", file=sys.stderr)
            return 1
        print("De kit maken we zonder beeld waar een fout in zit.", file=sys.stderr)
    settings = Settings(content=content, project=project, site=site, forgiving=True)
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


def occupied(folder: Path, content: Path) -> str:
    """Return why no kit may be laid in a folder, "" when one may; both are whole paths.

    A kit may be laid over another, and over nothing else.
    """
    if content in (folder, *folder.parents):
        return f"'{folder}' hoort bij de inhoud: kies een andere map met --out"
    try:
        there = {path.name for path in folder.iterdir()} - wanted.MACHINE_MADE
    except OSError:
        return ""  # there is none yet, or none can be: that is met when it is written
    strange = sorted(there - {file.name for item in files.ITEMS for file in item.files})
    if there and not strange and not there >= ALWAYS:
        strange = sorted(there)  # somebody's own logo.png
    if not strange:
        return ""
    named = ", ".join(sentences.shown(name, 40) for name in strange[:_NAMED])
    more = f" en nog {len(strange) - _NAMED}" if len(strange) > _NAMED else ""
    return f"in '{folder}' staat meer dan een kit: {named}{more}. Kies een lege map met --out"


def pictures_only(stops: Sequence[Problem], entry: Entry[Hub], reading: Reading) -> bool:
    """Return whether all that stops a build is a picture that is not there or will not do."""
    alone = replace(reading.catalogue, entries={entry.kind.id: (entry,)}, broken=())
    pictures = [*image_files(alone), *image_contents(alone)]
    return all(problem in pictures for problem in stops)


def _name(piece: Piece) -> str:
    return piece.address.rpartition("/")[2]


def _write(folder: Path, drawn: Mapping[str, bytes]) -> None:
    """Write files in a folder; raises WrongUseError where that cannot be."""
    try:
        for name, data in drawn.items():
            write_whole(folder / name, data)
    except OSError as failure:
        wrong = f"in '{folder}' kunnen we niets neerzetten ({why(failure)})"
        raise WrongUseError(wrong) from None
