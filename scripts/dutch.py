"""argparse with its few sentences in Dutch: scripts read their arguments before click is there.

Standard library only, and readable by an old Python. Who takes it from here has put plugins/ among
the places to import from.
"""

from __future__ import annotations

import argparse
import sys
from typing import Any, NoReturn

from doedemocratie.cli.shared import words

_DUTCH = (
    ("the following arguments are required:", words.MISSING),
    ("unrecognized arguments:", words.UNKNOWN),
    ("ambiguous option:", "dit kan meer dan één ding zijn:"),
    ("could match", "bedoel je een van deze:"),
    ("invalid choice:", words.NO_CHOICE),
    ("(choose from", words.CHOOSE),
    ("expected one argument", words.NO_VALUE),
    ("invalid int value:", words.NO_NUMBER),
    ("ignored explicit argument", words.A_VALUE),
    ("not allowed with argument", "kan niet samen met"),
    ("argument", words.AT),
)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    # argparse tells nobody what it gives here; it is handed on as it comes.
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: Any = None) -> None:
        super().add_usage(usage, actions, groups, prefix or words.USAGE)


class Parser(argparse.ArgumentParser):
    """A parser that says in Dutch what is wrong and where to look, and then ends with 2."""

    def __init__(self, **settings: Any) -> None:  # what argparse takes, whatever that is
        settings.setdefault("formatter_class", _Formatter)
        super().__init__(add_help=False, **settings)
        self._optionals.title = words.BESIDE
        self._positionals.title = words.BEHIND
        self.add_argument("-h", "--help", action="help", help=words.HELP)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and what to do about it."""
        for english, dutch in _DUTCH:
            message = message.replace(english, dutch)
        self.print_usage(sys.stderr)
        self.exit(words.WRONG_USE, f"{words.refusal(self.prog, message)}\n")
