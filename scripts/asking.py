"""How the scripts read their arguments: argparse, whose few sentences are Dutch here.

Standard library only, and readable by an old Python, as environment.py is.
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
    ("could match", "bijvoorbeeld"),
    ("invalid choice:", "dat kan niet:"),
    ("(choose from", "(kies uit"),
    ("expected one argument", "hier hoort iets achter"),
    ("ignored explicit argument", "hier hoort niets achter, dus niet"),
    ("not allowed with argument", "kan niet samen met"),
    ("argument ", "bij "),
)


class Parser(argparse.ArgumentParser):
    """A parser that says in Dutch what is wrong and where to read more; wrong use ends with 2."""

    def __init__(self, **settings: Any) -> None:
        settings.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        super().__init__(allow_abbrev=False, **settings)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and end."""
        for english, dutch in _DUTCH:
            message = message.replace(english, dutch)
        said = f"{self.prog}: {message}\nWat er kan, zie je met: ./{self.prog} --help"
        print(said, file=sys.stderr)
        sys.exit(WRONG_USE)
