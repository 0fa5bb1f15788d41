"""What is said of a spreadsheet: each problem by row and column, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ...pages.frame.rhythm import listed
from ...records.telling.problems import ERROR, Problem, remedy
from .columns import Header, letters
from .judging import Judged

# So many problems are told one by one.
MOST = 50


def problem(told: Problem, head: Header | None) -> str:
    """Return a problem as two lines: where and what, then what to write."""
    where = [f"{_seen(told.file)}, rij {told.line}"]
    if told.column:
        names = head.row.cells if head else ()
        name = _seen(names[told.column - 1].strip()) if told.column <= len(names) else ""
        shown = f" ({name[:60]})" if name else ""
        where.append(f"kolom {letters(told.column)}{shown}")
    mark = "" if told.level == ERROR else "let op: "
    advice = remedy(told).replace("\n", "\n    ")
    return f"{', '.join(where)}: {mark}{told.message}\n    {advice}  [{told.code}]"


def problems(judged: Judged) -> Iterator[str]:
    """Yield every problem, of very many the first ones and how often each sort of the rest is."""
    told = judged.told()
    yield from (problem(wrong, judged.header) for wrong in told[:MOST])
    rest = told[MOST:]
    if not rest:
        return
    yield f"\nEn nog {len(rest)} keer:"
    for code, count in Counter(wrong.code for wrong in rest).most_common():
        first = next(wrong for wrong in rest if wrong.code == code)
        yield f"    {count} keer [{code}], het eerst op rij {first.line}: {first.message}"
    yield "Herstel eerst wat hierboven staat, en draai de opdracht dan opnieuw.\n"


def notes(judged: Judged) -> Iterator[str]:
    """Yield how the table was read, where that is not plain."""
    if judged.header is None:
        return
    head = judged.header
    for place in head.guessed:
        yield f"{_column(head, place)} lezen we als '{head.fields[place].label}'."
    for place in head.behind:
        yield f"{_column(head, place)} zetten we achter de straat, bij 'Adres'."
    for place in head.left_out:
        yield f"{_column(head, place)} slaan we over: die staat niet in een profiel."
    if judged.explained:
        yield f"Overgeslagen, want daar staat uitleg: rij {_numbers(judged.explained)}."
    if judged.skipped:
        yield f"Overgeslagen, want daar staat niets: rij {_numbers(judged.skipped)}."


def _column(head: Header, place: int) -> str:
    name = _seen(head.row.cells[place - 1].strip())
    return f"Kolom {letters(place)} ('{name[:60]}')"


def unwritten(judged: Judged) -> str:
    """Return that nothing was written, and how what is right could be."""
    sound, every = len(judged.sound), len(judged.drafts)
    if not sound:
        none = judged.header is not None and not every
        why = "Onder de namen van de kolommen staat nog geen knooppunt.\n" if none else ""
        return f"{why}Er is niets geschreven."
    right = "kloppen ze alle" if sound == every else f"kloppen er {sound}"
    told = f"Van de {every} knooppunten {'klopt er één' if sound == 1 else right}."
    rest = "" if sound == every else " alleen"
    return (
        f"Er is niets geschreven. {'Het ene knooppunt klopt.' if every == 1 else told}\n"
        f"Herstel de rest, of zet --wat-klopt achter de opdracht: dan schrijven we{rest} wat klopt."
    )


def left_out(judged: Judged) -> str:
    """Return the rows that were not written, "" where all were."""
    wrong = [draft.number for draft in judged.drafts if not draft.sound]
    return f"Niet geschreven: rij {_numbers(wrong)}." if wrong else ""


def _numbers(rows: Sequence[int]) -> str:
    """Return numbers of rows, those that follow each other as one: "3, 5 tot en met 9 en 12"."""
    runs: list[list[int]] = []
    for row in rows:
        if runs and runs[-1][-1] == row - 1:
            runs[-1][1:] = [row]
        else:
            runs.append([row])
    told = [" tot en met ".join(map(str, run)) for run in runs]
    return listed(told)


def _seen(text: str) -> str:
    return "".join(char if char.isprintable() else "?" for char in text)
