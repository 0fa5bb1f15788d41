"""`doedemocratie build`: check the content once and make the site of it, or serve it.

This is what ./scripts/site runs once everything is installed.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ...again import since
from ...again.keeping import store as kept_in
from ...pages.frame import dates
from ...pages.frame.spec import Site
from ...reading import Reading, read
from ...records.telling.problems import errors
from ..place import room, stopping, swap
from ..place.room import BusyError, NoRoomError, Room
from ..shared import arguments, reporters, wanted
from ..shared.command import Command, NumberParam, WrongUseError
from ..shared.wanted import SiteStamp, Wanted
from . import check

if TYPE_CHECKING:
    from ...again.past import FormerBuild
    from ...engine import BuildOutcome, Order


def _option(option: wanted.BuildOption) -> click.Option:
    """Return an option of a build as click takes it."""
    if not option.metavar:
        return click.Option([option.flag], is_flag=True, help=option.help)
    return click.Option(
        [option.flag],
        metavar=option.metavar,
        type=NumberParam() if option.read is int else option.read,
        default=option.default,
        help=option.help,
    )


# Exit codes of this command alone, beside those of every command (see cli/main.py).
BUSY, NO_ROOM = 4, 5


def run(asked: Wanted) -> int:
    """Check, build beside the old site, and swap; returns 1 when something must be mended first.

    Returns BUSY when another build works there, NO_ROOM when the disk or the folder will not do.
    """
    project = Path.cwd()
    if not (project / "mkdocs.yml").is_file():
        raise WrongUseError(f"in '{project}' staat geen mkdocs.yml: ga eerst naar het project")
    if wrong := asked.misuse():
        raise WrongUseError(wrong)
    arguments.site()
    content, out = asked.content.resolve(), asked.out.resolve()
    if wrong := _precious(asked, out, content, project):
        raise WrongUseError(wrong)
    with stopping.kindly():
        if asked.serve:
            return _serve(asked, project, content)
        try:
            with room.opened(out) as held:
                return _checked(asked, project, content, held)
        except BusyError:
            _aside(
                f"Er wordt al een site gebouwd in {_shown(out, project)}. "
                "Wacht tot dat klaar is, of kies een andere map met --out."
            )
            return BUSY
        except NoRoomError as reason:
            _aside(str(reason))
            return NO_ROOM


def _precious(asked: Wanted, out: Path, content: Path, project: Path) -> str | None:
    """Return why the folder `out` may not be replaced by a site, as wanted.py tells."""
    kept = None if asked.cold else since.take(project, out)
    return wanted.precious(out, content, project, SiteStamp(*kept) if kept else None)


def _checked(asked: Wanted, project: Path, content: Path, held: Room) -> int:
    """Check the content, and build the site of it."""
    _say("Ik controleer de inhoud …")
    site = Site(name="", today=_date(asked), drafts=asked.drafts)
    store = None if asked.cold else kept_in(project, content, held.out)
    past = store.take(_say) if store else None
    reading = read(content, project, site, past.remembered if past else None)
    problems = check.problems_of(reading, content, project)
    _say(reporters.text(problems, reading.catalogue.counts()).rstrip("\n"))
    # What is wrong has been said; whether so much may be left out, the build decides.
    if errors(problems) and not asked.leave_out:
        return 1
    outcome = _build(asked, project, content, held, reading, past)
    if outcome and store and past:
        left = replace(outcome.past, remembered=past.remembered.following())
        store.lay(left.standing(held.out), _say)
    return 0 if outcome else 1


def _build(
    asked: Wanted,
    project: Path,
    content: Path,
    held: Room,
    reading: Reading,
    past: FormerBuild | None,
) -> BuildOutcome | None:
    """Build in the room that is held, and put the site in place when all went well.

    Returns None where it could not be built; why, was said.
    """
    _say("Ik bouw de site …")
    start, begun = time.monotonic(), time.time_ns()
    with stopping.unbroken():  # Python loses a signal that comes while it makes a module or class
        from ... import engine  # noqa: PLC0415  the check is said before MkDocs is loaded

    built, place = False, _shown(held.out, project)
    try:
        outcome = engine.build(_order(asked, project, content), held.new, reading, _say, past)
        folder = outcome.folder
        signed = wanted.sign(held.new, folder.linked | folder.written, folder.own)
        wrong = _precious(asked, held.out, content, project)  # building takes a while
        if wrong:
            _say(f"\n{wrong}")
            return None
        stamp = SiteStamp.of(held.new, begun)
        swap.keep_times(held.new, held.out, signed - folder.linked)
        with stopping.unbroken():
            held.put_in_place()
            built = True
        if not asked.cold:
            since.lay(project, held.out, stamp)
    except engine.NotBuiltError as refusal:
        _say(f"\n{refusal}")
        if reason := held.told(refusal):
            raise reason from None
        return None
    except OSError as failure:
        if reason := held.told(failure):
            raise reason from None
        raise
    finally:
        if not built:
            _aside(f"De site is niet gebouwd. Wat er stond in {place} is niet veranderd.")
    seconds = time.monotonic() - start
    _say(f"Klaar in {seconds:.1f} seconden: {place}/index.html")
    for line in unreachable(outcome.ways):
        _say(line)
    return outcome


# What people know the ways to send something in by, by the variable that names each.
WAYS = {"EDITORS_MAIL": "mail", "REPOSITORY_URL": "GitHub"}


def unreachable(ways: Mapping[str, str]) -> Iterator[str]:
    """Yield which ways to send something in a site lacks, and by which variable each comes."""
    empty = [variable for variable, address in ways.items() if not address]
    if len(empty) == len(ways):
        yield f"Let op: niemand kan iets opsturen. Vul in: {' of '.join(empty)}."
        return
    for variable in empty:
        yield f"Opsturen via {WAYS[variable]} kan niet: {variable} is leeg."


def _serve(asked: Wanted, project: Path, content: Path) -> int:
    """Serve until Ctrl+C; what is wrong in the content is said at each build."""
    _say(f"De site komt op http://127.0.0.1:{asked.port}/ (stoppen: Ctrl+C)")
    with stopping.unbroken():
        from ... import engine  # noqa: PLC0415  as in _build

    try:
        engine.serve(to_serve(asked, project, content), asked.port, _aside)
    except engine.NotBuiltError as refusal:
        _say(f"\n{refusal}")
        return 1
    except engine.PortTakenError:
        taken = f"poort {asked.port} is al bezet: kies een andere met --port"
        raise WrongUseError(taken) from None
    return 0


def to_serve(asked: Wanted, project: Path, content: Path) -> Order:
    """Return what to serve: without search unless somebody asks, since each change waits for it."""
    search = asked.search or "SEARCH" in os.environ
    return replace(_order(asked, project, content), search=search)


def _order(asked: Wanted, project: Path, content: Path) -> Order:
    from ...engine import Order  # noqa: PLC0415  as in _build

    date = asked.date or ""
    return Order(project, content, date, asked.drafts, asked.leave_out, not asked.no_kit)


def _date(asked: Wanted) -> dt.date:
    """Return the reference date, of which the plugin will find the same one."""
    typed = asked.date or os.environ.get("REFERENCE_DATE", "")
    try:
        return dates.reference(typed)
    except ValueError:
        typed = typed or os.environ.get("SOURCE_DATE_EPOCH", "")
        raise WrongUseError(f"'{typed}' is geen datum: schrijf jaar-maand-dag") from None


def _shown(path: Path, project: Path) -> str:
    """Return a path as short as it can be said from the project's folder."""
    return str(path.relative_to(project)) if path.is_relative_to(project) else str(path)


def _say(text: str) -> None:
    """Say how it goes, at once."""
    print(text, flush=True)


def _aside(text: str) -> None:
    """Say it beside the output: what the server does, and why there is no site."""
    print(text, file=sys.stderr, flush=True)


command = Command(
    None,
    params=[_option(option) for option in wanted.options(Path())],
    callback=lambda **asked: run(Wanted(**asked)),
)
