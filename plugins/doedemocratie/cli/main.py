"""`doedemocratie COMMAND`: reads the arguments, calls the command, turns faults into exit codes."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from ..records.catalogue import UnforeseenError
from . import bench, check, comment, confirm, due, import_issue, new, ownership, report, summary
from .arguments import WrongUseError

FINE, PROBLEMS, WRONG_USE, INTERNAL = 0, 1, 2, 3

# Every command: a module with add_to(), which sets its run().
COMMANDS = (check, new, report, import_issue, confirm, due, ownership, comment, summary, bench)

_DUTCH = (
    ("the following arguments are required:", "dit ontbreekt:"),
    ("unrecognized arguments:", "dit kennen we niet:"),
    ("invalid choice:", "dat kan niet:"),
    ("(choose from", "(kies uit"),
    ("expected one argument", "hier hoort iets achter"),
    ("invalid int value:", "dit is geen heel getal:"),
    ("argument", "bij"),
)


class _Parser(argparse.ArgumentParser):
    """argparse with its few sentences in Dutch."""

    def error(self, message: str) -> NoReturn:
        for english, dutch in _DUTCH:
            message = message.replace(english, dutch)
        self.print_usage(sys.stderr)
        self.exit(WRONG_USE, f"{self.prog}: {message}\n")


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    top = _Parser(prog="doedemocratie", description="Controleer de inhoud van de etalage.")
    commands = top.add_subparsers(dest="command", required=True, metavar="OPDRACHT")
    for module in COMMANDS:
        module.add_to(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns 0 fine, 1 problems in content, 2 wrong use, 3 a fault of ours."""
    options = parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal that cannot show a character gets its number, not a fault.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        return int(options.run(options))
    except WrongUseError as failure:
        print(f"doedemocratie {options.command}: {failure}", file=sys.stderr)
        return WRONG_USE
    except BrokenPipeError:
        # The reader went away (`| head`): not our fault and not the contributor's.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except Exception as fault:
        if os.environ.get("DOEDEMOCRATIE_DEBUG"):
            raise
        about = f" bij {fault.file}" if isinstance(fault, UnforeseenError) else ""
        fault = fault.__cause__ if isinstance(fault.__cause__, Exception) else fault
        print(
            f"doedemocratie: er ging iets mis in het programma{about}: "
            f"{type(fault).__name__}: {fault}\n"
            "Dat ligt niet aan jou. Meld het, met deze regel erbij. "
            "(DOEDEMOCRATIE_DEBUG=1 laat meer zien.)",
            file=sys.stderr,
        )
        return INTERNAL


if __name__ == "__main__":
    sys.exit(main())
