"""`doedemocratie check`: say everything that is wrong with the content, in one go."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..forms import generated
from ..pages import dates
from ..pages.spec import Site
from ..reading import Reading, read
from ..records import sentences
from ..records.catalogue import PUBLISHED
from ..records.problems import Problem, errors
from . import arguments, published, reporters

DEFAULT_CONTENT = Path("content")


def add_to(commands: arguments.Commands) -> None:
    """Add the command to the parser."""
    command = commands.add_parser("check", help="controleer alle profielen en experimenten")
    command.add_argument(
        "--content", metavar="MAP", type=Path, default=DEFAULT_CONTENT, help="de map met inhoud"
    )
    command.add_argument(
        "--format",
        choices=sorted(reporters.REPORTERS),
        default="text",
        help="hoe de meldingen eruitzien",
    )
    command.add_argument(
        "--fix", action="store_true", help="herschrijf eerst wat een programma zelf kan herstellen"
    )
    command.add_argument(
        "paths", metavar="PAD", nargs="*", type=Path, help="meld alleen wat in deze bestanden staat"
    )
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check, print, and return 1 when something must be mended, 2 for a path that is not there."""
    for path in (options.content, *options.paths):
        if not path.exists() and not path.is_symlink():
            print(f"doedemocratie check: '{path}' bestaat niet", file=sys.stderr)
            return 2
    if not options.content.is_dir():
        print(f"doedemocratie check: '{options.content}' is geen map", file=sys.stderr)
        return 2
    for path in options.paths:
        if not _overlap(options.content.resolve(), path):
            reason = f"'{path}' ligt niet in '{options.content}'"
            print(f"doedemocratie check: {reason}", file=sys.stderr)
            return 2
    base = Path.cwd()
    if options.fix:
        _fix(options.content, options.paths, base)
    reading = read(options.content, base, Site(name="", today=dates.reference()))
    problems = problems_of(reading, options.content, base)
    if options.paths:
        problems = [problem for problem in problems if _within(problem, options.paths, base)]
    print(reporters.REPORTERS[options.format](problems, reading.catalogue.counts()), end="")
    return 1 if errors(problems) else 0


def problems_of(reading: Reading, content: Path, base: Path) -> list[Problem]:
    """Return everything that is wrong with what was read, generated files too, sorted."""
    repairs = generated.repairs(content, base)
    return sorted([*reading.problems, *reading.links, *(repair.problem for repair in repairs)])


def _fix(content: Path, paths: list[Path], base: Path) -> None:
    """Write every repair, and say which: beside the report, so that a program can read that."""
    repairs = generated.repairs(content, base)
    if paths:
        repairs = [repair for repair in repairs if _within(repair.problem, paths, base)]
    for repair in repairs:
        repair.write()
        print(f"Herschreven: {sentences.shown(repair.problem.file, 200)}", file=sys.stderr)
    listed = 0 if paths else published.complete(content)
    if listed:
        print(f"Op de lijst gezet: {listed} nieuwe adressen ({PUBLISHED}).", file=sys.stderr)
    if not repairs and not listed:
        print("Er was niets te herschrijven.", file=sys.stderr)


def _within(problem: Problem, paths: list[Path], base: Path) -> bool:
    file = _real(base / problem.file)
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
