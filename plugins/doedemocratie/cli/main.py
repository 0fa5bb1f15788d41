"""`doedemocratie COMMAND`: reads the arguments, calls the command, turns faults into exit codes."""

from __future__ import annotations

import atexit
import gc
import io
import os
import sys
import traceback
from collections.abc import Sequence
from typing import NoReturn

import click

from .place import stopping
from .shared.command import CommandGroup, CommandRow, WrongUseError, told
from .shared.words import MISSING, WRONG_USE, refusal

NAME = "doedemocratie"
FINE, STOPPED, INTERNAL = 0, 1, 3
# What a command loads is no garbage, and all but a few hundred things that it makes stay or go by
# themselves: looking for what may go, over and over and once more at the end, took a fifth of its
# time. Before the first record is read it does not look at all.
gc.set_threshold(200_000, 10, 10)
atexit.register(gc.freeze)

# Every command; help shows them in this order. Its module has it as `command`.
COMMANDS = (
    CommandRow("commands.check", "controleer alle profielen en experimenten"),
    CommandRow("commands.build", "controleer de inhoud en bouw de site"),
    CommandRow("commands.new", "maak een nieuw bestand, vraag voor vraag"),
    CommandRow("commands.receive", "zet een bestand uit een mail op zijn plek"),
    CommandRow(
        "commands.import_table", "maak van een tabel met knooppunten een bestand per knooppunt"
    ),
    CommandRow("commands.kit", "maak de poster, kaarten en andere bestanden van een knooppunt"),
    CommandRow("commands.report", "wat er te doen is; van één knooppunt wat bezoekers missen"),
    CommandRow("commands.links", "welke webadressen leiden nergens meer heen"),
    CommandRow("commands.doctor", "is de repository op GitHub goed ingericht?"),
    CommandRow("github.import_issue", "maak een bestand van een formulier op GitHub"),
    CommandRow("github.confirm", "zet bij een profiel de dag van bevestiging"),
    CommandRow("github.due", "welke knooppunten hun profiel mogen bevestigen"),
    CommandRow("github.ownership", "mag de afzender dit veranderen?"),
    CommandRow("github.comment", "maak van een verslag van check één bericht"),
    CommandRow("github.online", "vertel wat er online staat van gewijzigde bestanden"),
    CommandRow("github.summary", "vat samen wat er in gewijzigde bestanden staat"),
    CommandRow("commands.bench", "schrijf verzonnen knooppunten, om mee te meten"),
)


class Doedemocratie(CommandGroup):
    """All commands; click's own way to start them, which CliRunner takes, ends in `main`."""

    rows = COMMANDS

    def main(self, args: Sequence[str] | None = None, *_: object, **__: object) -> NoReturn:
        """Run a command and leave with its exit code."""
        sys.exit(main(args))


@click.group(
    NAME,
    cls=Doedemocratie,
    help="Controleer de inhoud van de etalage.",
    invoke_without_command=True,
    subcommand_metavar="OPDRACHT",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.pass_context
def doedemocratie(context: click.Context) -> None:
    """Refuse to do nothing."""
    if context.invoked_subcommand is None:
        context.fail(f"{MISSING} {doedemocratie.subcommand_metavar}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns 0 fine, 1 problems in content, 2 wrong use, 3 a fault of ours.

    A build has two more (see commands/build.py).
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal that cannot show a character gets its number, not a fault.
        sys.stdout.reconfigure(errors="backslashreplace")
    given = sys.argv[1:] if arguments is None else arguments
    top: click.Context | None = None
    try:
        stopping.heard()
        top = doedemocratie.make_context(NAME, list(given))
        with top:
            return int(doedemocratie.invoke(top))
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.UsageError as wrong:
        context = wrong.ctx or top
        assert context
        print(context.get_usage(), file=sys.stderr)
        print(refusal(context.command_path, told(wrong)), file=sys.stderr)
        return WRONG_USE
    except WrongUseError as wrong:
        print(f"{NAME} {top and top.invoked_subcommand}: {wrong}", file=sys.stderr)
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
        print(f"{NAME}: {_words(fault)}", file=sys.stderr)
        return INTERNAL


def _words(fault: Exception) -> str:
    """Return what went wrong; of a row what to mend there, since who wrote it reads this."""
    # Help and wrong use need nothing of the house; and a kind's row may keep `faults` from loading.
    from ..model.grammar.rows import RowError  # noqa: PLC0415

    if isinstance(fault, RowError):
        return str(fault)
    from .. import faults  # noqa: PLC0415

    return str(faults.told(fault))


if __name__ == "__main__":
    sys.exit(main())
