"""Prints what prose.test.mjs needs: texts of stories, and the pieces that Python makes of each.

A piece is HTML, or {mark, number}; what only the cleaner of Python adds to links is left out.
"""

from __future__ import annotations

import json
import sys

from doedemocratie.pages.kinds.story.text import read

TEXTS = (
    "",
    "Er was eens een tuin.",
    "# Een kop\n\n## Daaronder\n\nTekst\n\nKop\n---\n\nen verder",
    "Zo.[^1] Weer[^1] en[^b], [^niet].\n\n[^1]: Noot *een*.\n\n    Nog iets.\n\n[^b]: Noot <b>.\n",
    "Geen ^[noot in de regel].",
    "[beeld 1]\n\nTekst\n\n[Video 12]\n\n> [beeld 2]\n\n- [citaat]\n\n[citaat]",
    "[beeld 1] en meer\n\n[beeld 0]\n\n[beeld]",
    "• een\n• twee\n\nVan 10 tot 12\nen van 2 tot 4",
    "Een regel die langer is dan de vijftig tekens van een adres\nen dan nog een regel.",
    "**vet** *schuin* ~~weg~~ `code [^1]`\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    "<script>alert(1)</script> <b>x</b> &amp; &lt;",
    "[weg](https://bron.example/a) [mail](mailto:a@b.example) [niet](javascript:alert(1))",
    "https://bron.example/heel/lang en verder",
    "![beeld](https://bron.example/x.png)",
    "1. een\n2. twee\n\n---\n\n> citaat\n> van twee regels die samen wel heel erg lang zijn",
    "    code die inspringt\n\n```\n[beeld 1]\n```",
)


def pieces(text: str) -> list[object]:
    """Return the pieces of a text as the script tells them, its notes last."""
    told = read(text)
    html: list[object] = [
        {"html": str(piece)} if isinstance(piece, str) else {"mark": piece[0], "number": piece[1]}
        for piece in told.pieces
    ]
    return [*html, {"html": str(told.notes)}] if told.notes else html


if __name__ == "__main__":
    json.dump([[text, pieces(text)] for text in TEXTS], sys.stdout)
