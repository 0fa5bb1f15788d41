"""Problems and records as Markdown for GitHub: the job summary, and the one comment.

Values come from strangers, and GitHub acts on what it shows: it mentions people, closes issues,
loads pictures. So whatever a stranger typed stands in code: a fence longer than any run of
backticks in it. Our own words stand outside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model.explanation import anchor
from ...model.grammar.fields import find
from ...model.kinds import BY_ID, kind_of
from ...pages.frame import urls
from ...questions.generated import FIELDS
from ...questions.github.proposal import ANSWERS
from ...records.telling.fences import code, fence
from ...records.telling.problems import Problem, errors

# GitHub takes 65,536 characters in a comment; bytes of UTF-8, so that the margin is safe.
MOST_BYTES = 60_000
DONE = "Alles klopt, dank je wel."


def neutral(text: str) -> str:
    """Return a sentence in which no name is mentioned: a word joiner stands behind every @."""
    return text.replace("@", "@\u2060")


def report(
    problems: Sequence[Problem],
    repository: str = "",
    *,
    site: str = "",
    kind: str = "",
    most: int = MOST_BYTES,
) -> str:
    """Return all problems.

    Errors first, warnings apart, each with the line to copy and a link to where its field is
    explained.

    `repository` and `site` are web addresses ("" where not known: without both there are no
    links), `kind` is the id of the kind of record where file names do not tell; what does not fit
    in `most` bytes is counted.
    """
    if not problems:
        return f"### {DONE}\n"
    wrong = errors(problems)
    warned = [problem for problem in problems if problem not in wrong]
    groups = (
        (_title(len(wrong)), wrong, ""),
        ("### Let op", warned, "Dit mag zo blijven. Kijk of het klopt.\n\n"),
    )
    text = "" if wrong else f"### {DONE}\n\n"
    left = 0
    for title, members, note in groups:
        file = None
        if members and not left:
            text += f"{title}\n\n{note}"
        for problem in members:
            new = problem.file not in (file, ANSWERS)
            part = f"**{code(problem.file)}**\n\n" if new else ""
            part += _entry(problem, explained(problem, repository, site, kind), kind)
            if left or len((text + part).encode()) > most - 200:
                left += 1
                continue
            file = problem.file
            text += part
    if left:
        text += f"… en nog {left}. Los eerst dit op, dan volgt de rest.\n"
    return text.rstrip("\n") + "\n"


def _title(count: int) -> str:
    return f"### {count} {'ding' if count == 1 else 'dingen'} om aan te passen"


def _entry(problem: Problem, link: str, kind: str) -> str:
    record_kind = BY_ID.get(kind) or kind_of(problem.file)
    top = re.split(r"[.\[]", problem.field)[0]
    spec = find(record_kind.fields, (top,)) if record_kind else None
    # Who filled in a form knows its questions, not the lines of its text.
    form = problem.file == ANSWERS and spec
    where = f"Vraag *{spec.label}*" if form and spec else f"Regel {problem.line}"
    key = f" · {code(problem.field)}" if problem.field and not form else ""
    more = f" · [uitleg]({link})" if link else ""
    words = "\n".join(filter(None, (problem.message, problem.hint)))
    text = f"{where}{key}{more}\n{fence(neutral(words), 'text')}\n"
    # In a form nobody types the key; but for those of a group, of which this is a wrong one.
    typed = not form or problem.code == "unknown-key"
    better = problem.better if typed else re.sub(r"^(?:- +)?[\w-]+: ", "", problem.better)
    if better:
        text += f"Zo kan het:\n{fence(better, 'yaml')}\n"
    return f"{text}\n"


def explained(problem: Problem, repository: str, site: str = "", kind: str = "") -> str:
    """Return the address at which the field of a problem is explained, or "".

    On the site where its address is known (it ends in a slash), else in the repository.
    """
    record_kind = BY_ID.get(kind) or kind_of(problem.file)
    where = f"{site}{urls.FIELDS}" if site else f"{repository}/blob/main/{FIELDS}"
    if not record_kind or not (site or repository):
        return ""
    path = re.sub(r"\[\d+\]", "", problem.field).split(".")
    # Of a key that is unknown, the group around it is explained.
    while path and not find(record_kind.fields, tuple(path)):
        path = path[:-1]
    return f"{where}#{anchor(record_kind, path)}" if path else ""
