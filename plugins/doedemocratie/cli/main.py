"""`doedemocratie COMMAND`: reads the arguments, calls the command, turns faults into exit codes."""

from __future__ import annotations

import argparse
import io
import os
import sys
import traceback
from collections.abc import Sequence

from .. import faults
from . import (
    bench,
    build,
    check,
    comment,
    confirm,
    due,
    import_issue,
    new,
    ownership,
    report,
    summary,
)
from .arguments import WrongUseError
from .dutch import WRONG_USE, Parser

FINE, STOPPED, INTERNAL = 0, 1, 3

# Every command: a module with add_to(), which sets its run().
COMMANDS = (
    *(check, build, new, report, import_issue, confirm, due, ownership, comment, summary),
    bench,
)


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    top = Parser(prog="doedemocratie", description="Controleer de inhoud van de etalage.")
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
    except KeyboardInterrupt:
        print("\nGestopt.", file=sys.stderr)
        return STOPPED
    except Exception as fault:  # noqa: BLE001  the last door: what passes it is told in words
        if os.environ.get("DOEDEMOCRATIE_DEBUG"):
            traceback.print_exc()
        print(f"doedemocratie: {faults.told(fault)}", file=sys.stderr)
        return INTERNAL


if __name__ == "__main__":
    sys.exit(main())
