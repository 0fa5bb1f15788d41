"""A Problem is wrong content, as data: where it stands, what is wrong, what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...model.values import finding

ERROR = finding.ERROR
WARNING = finding.WARNING


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong. `line` and `column` count from 1; `file` is relative, with slashes.

    `field` is a dotted path (`zoekt[0].groeistof`), `code` stable English kebab-case; `message`
    says what is wrong and what was found, `hint` what to write, `better` is the corrected line to
    copy ("" where nobody can tell).
    """

    file: str
    line: int
    column: int
    field: str
    code: str
    level: str
    message: str
    hint: str
    better: str = ""


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems that stop a build."""
    return [problem for problem in problems if problem.level == ERROR]


def dotted(path: Iterable[str | int]) -> str:
    """Return a path as a contributor reads it: `merk.citaten[0].wie` (positions from 0).

    A key may hold anything; a line break or control in it becomes a space.
    """
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return "".join(char if char.isprintable() else " " for char in text)


def remedy(problem: Problem) -> str:
    """Return what to write as one sentence or more, with the line to copy at its end."""
    line = problem.better.removeprefix("- ")
    if line in problem.hint:
        return problem.hint
    # A line to copy that ends a hint has no stop of its own.
    stop = "." if problem.hint[-1:].isalnum() else ""
    return f"{problem.hint}{stop} Zo kan het: {problem.better}"


def described(problem: Problem) -> str:
    """Return a problem as two lines for people: where and what, then what to write.

    A file name may hold anything; a line break or control in it becomes a question mark.
    """
    mark = "" if problem.level == ERROR else "let op: "
    file = "".join(char if char.isprintable() else "?" for char in problem.file)
    return (
        f"{file}:{problem.line}:{problem.column}: {mark}{problem.message}\n"
        f"    {remedy(problem)}  [{problem.code}]"
    )
