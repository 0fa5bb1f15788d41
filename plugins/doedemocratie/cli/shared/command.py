"""click in Dutch, whatever the locale: use, help, and what is wrong with the arguments.

click words its own errors by gettext and brings no Dutch. So an error of its is told here by what
it is, never by its text; and where it has one error for several things, they are judged here.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from importlib import import_module
from itertools import pairwise
from typing import NamedTuple

import click

from . import words

# What cannot be the value of the option before it; -5 is a number.
_NO_VALUE = re.compile(r"--?[a-zA-Z]|--$")
# Stands for a space where no line may end.
_GLUE = "\N{NO-BREAK SPACE}"


class WrongUseError(Exception):
    """A command cannot do what was asked; the text says why, in Dutch."""


class ChoiceParam(click.Choice[str]):
    """One of a few words."""

    def get_invalid_choice_message(self, value: object, ctx: click.Context | None) -> str:  # noqa: ARG002
        """Return what is wrong with a word that is none of them."""
        return _no_choice(value, self.choices)


class NumberParam(click.ParamType[int]):
    """A whole number."""

    name = "getal"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """Return what was typed as a number."""
        try:
            return int(str(value))
        except ValueError:
            self.fail(f"{words.NO_NUMBER} {value!r}", param, ctx)


class _Dutch(click.Command):
    """What a command and the group of all commands have in common."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return --help, explained in Dutch."""
        option = super().get_help_option(ctx)
        if option:
            option.help = words.HELP
        return option

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Return all parameters, --help first."""
        return sorted(super().get_params(ctx), key=lambda param: not param.is_eager)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is typed; an option and its value stay on one line."""
        apart = click.HelpFormatter(width=formatter.width)
        pieces = " ".join(self.collect_usage_pieces(ctx))
        apart.write_usage(ctx.command_path, pieces, prefix=words.USAGE)
        formatter.write(apart.getvalue().replace(_GLUE, " "))

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return how each parameter is typed, options first."""
        listed = sorted(self.get_params(ctx), key=lambda param: isinstance(param, click.Argument))
        return [_piece(param).replace(" ", _GLUE) for param in listed]

    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what may stand behind the command."""
        listed = [param for param in self.get_params(ctx) if isinstance(param, click.Argument)]
        _section(formatter, words.BEHIND, [(_typed(param), param.help or "") for param in listed])

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what else may be asked."""
        listed = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        _section(formatter, words.BESIDE, [(_typed(param), param.help or "") for param in listed])


class Command(_Dutch):
    """A command; its function takes the parameters and returns the exit code."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; what is wrong with them is a UsageError that `told` words."""
        flags = {
            flag: param
            for param in self.get_params(ctx)
            if isinstance(param, click.Option)
            for flag in param.opts
        }
        # click would take the option that follows for the value.
        for word, following in pairwise([*args, "--"]):
            if word == "--":
                break
            flag, equals, value = word.partition("=")
            option = flags.get(flag)
            if option and option.is_flag and equals:
                ctx.fail(f"{words.AT} {flag}: {words.A_VALUE} {value!r}")
            if option and not option.is_flag and not equals and _NO_VALUE.match(following):
                ctx.fail(f"{words.AT} {flag}: {words.NO_VALUE}")
        ctx.allow_extra_args = True
        left = super().parse_args(ctx, args)
        if left:
            ctx.fail(f"{words.UNKNOWN} {' '.join(left)}")
        return left

    def invoke(self, ctx: click.Context) -> int:
        """Run the command; raises RowError first when a row of a registry is not whole."""
        from ...pages import rows  # noqa: PLC0415  help and wrong use need nothing of the house

        rows.whole()
        code: int = super().invoke(ctx)
        return code


class CommandRow(NamedTuple):
    """A command in the list of all: the module below cli/ that has it, and what it does."""

    module: str
    does: str

    @property
    def name(self) -> str:
        """Return what people type."""
        return self.module.rpartition(".")[2].replace("_", "-")


class CommandGroup(_Dutch, click.Group):
    """Commands that are loaded when they are asked for: most need only a part of the house."""

    rows: tuple[CommandRow, ...]

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  as click calls it
        """Return the names of all commands, in order."""
        return [row.name for row in self.rows]

    def get_command(self, ctx: click.Context, cmd_name: str) -> Command | None:  # noqa: ARG002
        """Return a command, loaded; None where there is none of this name."""
        for row in self.rows:
            if row.name == cmd_name:
                loaded: Command = import_module(f"..{row.module}", __package__).command
                loaded.help = row.does
                return loaded
        return None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that was asked for, and what stands behind it."""
        loaded = self.get_command(ctx, args[0])
        if not loaded:
            names = self.list_commands(ctx)
            wrong = f"{_no_choice(args[0], names)}{_meant(args[0], names)}"
            ctx.fail(f"{words.AT} {self.subcommand_metavar}: {wrong}")
        return args[0], loaded, args[1:]

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return how a command is asked for."""
        return [*super().collect_usage_pieces(ctx), f"{self.subcommand_metavar} ..."]

    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write what each command does."""
        _section(formatter, words.BEHIND, [(row.name, row.does) for row in self.rows])

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what else may be asked; click would list the commands once more."""
        _Dutch.format_options(self, ctx, formatter)


def told(error: click.UsageError) -> str:
    """Return what is wrong with the arguments, in Dutch."""
    match error:
        case click.NoSuchOption():
            typed = error.option_name
            return f"{words.UNKNOWN} {typed}{_meant(typed, error.possibilities or ())}"
        case click.MissingParameter(ctx=click.Context() as context):
            # click stops at the first; what was typed has been read by then.
            needed = [param for param in context.command.params if param.required]
            names = [_name(param) for param in needed if param.name not in context.params]
            return f"{words.MISSING} {', '.join(names)}"
        case click.BadParameter(param=click.Parameter() as param):
            return f"{words.AT} {_name(param)}: {error.message}"
    return error.message


def _no_choice(value: object, choices: Iterable[str]) -> str:
    return f"{words.NO_CHOICE} {value!r} {words.CHOOSE} {', '.join(map(repr, choices))})"


def _meant(typed: str, names: Iterable[str]) -> str:
    """Return the name that is most like what was typed, as a question; "" where none is."""
    bare = {name.lstrip("-"): name for name in names}  # hyphens make all options alike
    near = difflib.get_close_matches(typed.lstrip("-"), bare, n=1)
    return f". Bedoel je {bare[near[0]]!r}?" if near else ""


def _name(param: click.Parameter) -> str:
    return param.opts[-1] if isinstance(param, click.Option) else _typed(param)


def _typed(param: click.Parameter) -> str:
    """Return how a parameter is typed: `--content MAP`, `--fix`, `PAD`."""
    value = param.metavar
    if not value and isinstance(param.type, click.Choice):
        value = f"{{{','.join(param.type.choices)}}}"
    names = ", ".join(param.opts) if isinstance(param, click.Option) else ""
    return " ".join(filter(None, (names, value)))


def _piece(param: click.Parameter) -> str:
    """Return how a parameter is typed, in brackets where it may be left out."""
    typed = _typed(param).replace("-h, --help", "-h")
    if param.nargs == -1:
        return f"[{typed} ...]"
    return typed if param.required else f"[{typed}]"


def _section(formatter: click.HelpFormatter, title: str, rows: list[tuple[str, str]]) -> None:
    if rows:
        with formatter.section(title):
            formatter.write_dl(rows)
