"""What is said about wrong use, by the commands and the scripts alike.

Standard library only, and readable by an old Python: scripts/site says it before anything is
installed.
"""

from __future__ import annotations

WRONG_USE = 2

USAGE = "gebruik: "
BEHIND, BESIDE = "wat erachter komt", "wat erbij kan"
HELP = "laat deze uitleg zien"

AT = "bij"
MISSING = "dit ontbreekt:"
UNKNOWN = "dit kennen we niet:"
NO_CHOICE, CHOOSE = "dat kan niet:", "(kies uit"
NO_VALUE = "hier hoort iets achter"
A_VALUE = "hier hoort niets achter, dus niet"
NO_NUMBER = "dit is geen heel getal:"


def refusal(command: str, reason: str) -> str:
    """Return what is wrong with how a command was called, and where to look."""
    return f"{command}: {reason}\nWat er kan, lees je met: {command} --help"
