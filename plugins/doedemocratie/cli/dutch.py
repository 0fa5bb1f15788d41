"""argparse with its few sentences in Dutch.

Standard library only, and readable by an old Python: scripts read their arguments with it before
anything is installed.
"""

from __future__ import annotations

import argparse
import sys
from typing import Any, NoReturn

WRONG_USE = 2

_DUTCH = (
    ("the following arguments are required:", "dit ontbreekt:"),
    ("unrecognized arguments:", "dit kennen we niet:"),
    ("ambiguous option:", "dit kan meer dan één ding zijn:"),
    ("could match", "bedoel je een van deze:"),
    ("invalid choice:", "dat kan niet:"),
    ("(choose from", "(kies uit"),
    ("expected one argument", "hier hoort iets achter"),
    ("invalid int value:", "dit is geen heel getal:"),
    ("ignored explicit argument", "hier hoort niets achter, dus niet"),
    ("not allowed with argument", "kan niet samen met"),
    ("argument", "bij"),
)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    # argparse tells nobody what it gives here; it is handed on as it comes.
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: Any = None) -> None:
        super().add_usage(usage, actions, groups, prefix or "gebruik: ")


class Parser(argparse.ArgumentParser):
    """A parser that says in Dutch what is wrong and where to look, and then ends with 2."""

    def __init__(self, **settings: Any) -> None:  # what argparse takes, whatever that is
        settings.setdefault("formatter_class", _Formatter)
        super().__init__(add_help=False, **settings)
        self._optionals.title = "wat erbij kan"
        self._positionals.title = "wat erachter komt"
        self.add_argument("-h", "--help", action="help", help="laat deze uitleg zien")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and what to do about it."""
        for english, dutch in _DUTCH:
            message = message.replace(english, dutch)
        self.print_usage(sys.stderr)
        look = f"Wat er kan, lees je met: {self.prog} --help"
        self.exit(WRONG_USE, f"{self.prog}: {message}\n{look}\n")
