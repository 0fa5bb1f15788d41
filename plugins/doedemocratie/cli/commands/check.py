"""`doedemocratie check`: say everything that is wrong with the content, in one go."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from ...pages.frame import dates
from ...pages.frame.spec import Site
from ...questions import generated
from ...reading import Reading, read
from ...records.telling import sentences
from ...records.telling.problems import Problem, errors
from ..shared import arguments, published, reporters
from ..shared.command import Command, WrongUseError


@click.command(cls=Command)
@arguments.any_content
@arguments.shape(tuple(reporters.REPORTERS), "hoe de meldingen eruitzien")
@click.option("--fix", is_flag=True, help="herschrijf eerst wat een programma zelf kan herstellen")
@click.argument(
    "paths", metavar="PAD", nargs=-1, type=Path, help="meld alleen wat in deze bestanden staat"
)
def command(content: Path, shape: str, fix: bool, paths: tuple[Path, ...]) -> int:
    """Check, print, and return 1 when something must be mended."""
    for path in (content, *paths):
        if not path.exists() and not path.is_symlink():
            raise WrongUseError(f"'{path}' bestaat niet")
    if not content.is_dir():
        raise WrongUseError(f"'{content}' is geen map")
    for path in paths:
        if not _overlap(content.resolve(), path):
            raise WrongUseError(f"'{path}' ligt niet in '{content}'")
    base = Path.cwd()
    if fix:
        _fix(content, paths, base)
    reading = read(content, base, Site(name="", today=dates.reference()))
    problems = problems_of(reading, content, base)
    if paths:
        problems = [problem for problem in problems if _within(problem.file, paths, base)]
    print(reporters.REPORTERS[shape](problems, reading.catalogue.counts()), end="")
    return 1 if errors(problems) else 0


def problems_of(reading: Reading, content: Path, base: Path) -> list[Problem]:
    """Return everything that is wrong with what was read, generated files too, sorted."""
    repairs = generated.repairs(content, base)
    return sorted([*reading.problems, *reading.links, *(repair.problem for repair in repairs)])


def _fix(content: Path, paths: Sequence[Path], base: Path) -> None:
    """Write every repair, and say which: beside the report, so that a program can read that."""

    def wanted(file: str) -> bool:
        return not paths or _within(file, paths, base)

    written = generated.rename_keys(content, base, wanted)
    for repair in generated.repairs(content, base):
        if wanted(repair.problem.file):
            repair.write()
            written.append(repair.problem.file)
    for file in dict.fromkeys(written):
        print(f"Herschreven: {sentences.shown(file, 200)}", file=sys.stderr)
    listed = 0 if paths else published.complete(content)
    if listed:
        print(published.told(listed), file=sys.stderr)
    if not written and not listed:
        print("Er was niets te herschrijven.", file=sys.stderr)


def _within(shown: str, paths: Sequence[Path], base: Path) -> bool:
    file = _real(base / shown)
    return any(
        file.is_relative_to(asked)
        for path in paths
        for asked in (_real(base / path), (base / path).resolve())
    )


def _overlap(content: Path, path: Path) -> bool:
    """Return whether a path lies in the content folder, or the content folder in it."""
    places = (_real(path), path.resolve())
    return any(place.is_relative_to(content) or content.is_relative_to(place) for place in places)


def _real(path: Path) -> Path:
    """Return `path` with the folders before it resolved, the last part (a link, maybe) as it is."""
    return path.parent.resolve() / path.name
