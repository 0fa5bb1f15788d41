"""A fault of ours, told so that somebody can mend it: what was being made, which file and line.

Who sees it is a contributor who did nothing wrong, or a maintainer who forgot a row in a table. So
it is one sentence in Dutch; the traceback is for who asks for it.
"""

from __future__ import annotations

from contextlib import ContextDecorator
from pathlib import Path
from traceback import walk_tb
from types import FrameType
from typing import Literal

from .frozen import frozen
from .model.grammar.base import Record
from .records.catalogue import Entry, UnforeseenError
from .records.telling import sentences

PACKAGE = Path(__file__).parent
PROJECT = PACKAGE.parents[1]
# What stands around all work says nothing about where it went wrong.
_DOORS = tuple(
    PACKAGE / name
    for name in (
        *("engine.py", "faults.py"),
        *("cli/main.py", "cli/shared/command.py", "cli/commands/build.py"),
    )
)
# What prints the values of a template: a value that is not there is the template's fault.
_PRINTER = PACKAGE / "pages" / "frame" / "render.py"
_LIBRARIES = ("site-packages", "dist-packages")
_DURING = "doedemocratie, bij "


class _FaultNoting(ContextDecorator):
    """Notes on a fault that passes what was being done. A page enters it, so it does little."""

    def __init__(self, what: str) -> None:
        self._what = what

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, _: object, fault: BaseException | None, __: object) -> Literal[False]:
        """Note it; the fault goes on."""
        if isinstance(fault, Exception):
            fault.add_note(f"{_DURING}{self._what}")
        return False


def during(what: str) -> _FaultNoting:
    """Return what notes on a fault that passes what was being done; the innermost note is told.

    Works as a decorator too. `what` follows "bij": "het lezen van de inhoud".
    """
    return _FaultNoting(what)


@frozen
class Fault:
    """A fault in words. `what` may be "": then nothing says what was being made."""

    what: str
    where: str
    words: str

    def __str__(self) -> str:
        about = f" bij {self.what}" if self.what else ""
        return (
            f"er ging iets mis in het programma{about}: {self.where}: {self.words}\n"
            "Dat ligt niet aan jou. Meld het, met deze regel erbij. "
            "(DOEDEMOCRATIE_DEBUG=1 laat meer zien.)"
        )


def told(fault: BaseException) -> Fault:
    """Return a fault in words; one that was raised from another is told as that other."""
    chain = [fault]
    while isinstance(chain[-1].__cause__, Exception):
        chain.append(chain[-1].__cause__)
    frames = [step for error in chain for step in walk_tb(error.__traceback__)]
    inner = chain[-1]
    words = " ".join(f"{type(inner).__name__}: {inner}".split())
    return Fault(_what(chain, [frame for frame, _ in frames]), _where(frames), words)


def _what(chain: list[BaseException], frames: list[FrameType]) -> str:
    """Return what was being made: a page, a step with the record at hand, or a page of MkDocs."""
    for error in chain:
        if isinstance(error, UnforeseenError):
            return f"het lezen van {sentences.shown(error.file, 200)}"
    record = _record(frames)
    notes = [note for error in reversed(chain) for note in getattr(error, "__notes__", ())]
    steps = [note.removeprefix(_DURING) for note in notes if note.startswith(_DURING)]
    if steps:
        return f"{steps[0]} ({record.file})" if record else steps[0]
    return _of_engine(frames)


def _record(frames: list[FrameType]) -> Entry[Record] | None:
    """Return the record at hand: the first that a step was given."""
    for frame in frames:
        for name in frame.f_code.co_varnames[: frame.f_code.co_argcount]:
            given = frame.f_locals.get(name)
            if isinstance(given, Entry):
                return given
    return None


def _of_engine(frames: list[FrameType]) -> str:
    """Return which page or template the engine was making, by what it calls them; "" for none."""
    for frame in reversed(frames):
        page = getattr(frame.f_locals.get("page"), "file", None)
        name = getattr(page, "src_uri", frame.f_locals.get("template_name"))
        if isinstance(name, str):
            return f"het maken van {name}"
    return ""


def _where(frames: list[tuple[FrameType, int]]) -> str:
    """Return file and line of the innermost step that is ours, else of the innermost at all."""
    steps = [_place(frame, line) for frame, line in frames]
    steps = [(path, line) for path, line in steps if path.is_absolute()]  # not "<frozen os>"
    around = (*_DOORS, _PRINTER) if any(path.suffix == ".html" for path, _ in steps) else _DOORS
    ours = [(path, line) for path, line in steps if PACKAGE in path.parents and path not in around]
    path, line = (ours or steps)[-1]
    return f"{_shown(path)}, regel {line}"


def _place(frame: FrameType, line: int) -> tuple[Path, int]:
    """Return file and line of a step; of a template its own, not those of the code made of it."""
    template = frame.f_globals.get("__jinja_template__")
    own = template.get_corresponding_lineno(line) if template is not None else line
    return Path(frame.f_code.co_filename), own


def _shown(path: Path) -> str:
    """Return a path as short as it can be said: in the project, else in its library."""
    for library in _LIBRARIES:
        if library in path.parts:
            return "/".join(path.parts[path.parts.index(library) + 1 :])
    return path.relative_to(PROJECT).as_posix() if path.is_relative_to(PROJECT) else str(path)


def unreadable(variable: str, text: str) -> str:
    """Return what is wrong with a text of the environment whose bytes are none; "" for nothing."""
    if not any("\ud800" <= sign <= "\udfff" for sign in text):
        return ""
    shown = text.encode("utf-8", "replace").decode()
    return f"'{shown}' bij {variable} is geen UTF-8: typ het opnieuw."
