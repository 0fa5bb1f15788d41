"""The report in each of its formats; whatever a stranger typed does nothing in any of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from ...concerns.line import Quoted, Words, counted, plain
from ...concerns.sorts import ConcernGroup
from ...pages.frame import render
from ...records.telling import sentences
from ...records.telling.fences import code
from .changes import Change, remembered
from .shown import NAMES, Report, ShownGroup, ShownLine

ALL = "doedemocratie report --alles"
# A value of a stranger takes so many characters at most.
LONGEST = 200


def text(report: Report) -> str:
    """Return the report for people in a terminal; no line begins with what a stranger typed."""
    lines = [report.title, report.intro]
    lines += [f"Niet nagekeken: {' en '.join(report.unasked)}."] if report.unasked else []
    if report.changes is not None:
        lines += ["", "Sinds de vorige keer"]
        lines += [f"  {plain(words)}" for words in changed(report.changes)]
    for group in report.groups:
        lines += ["", f"{group.sort.heading} ({group.count})", f"{_way(group)}{group.sort.step}"]
        for line in group.lines:
            lines += _text_line(line)
        if group.more:
            lines.append(f"      … en nog {group.more}. Alles zien: {ALL}")
    return "\n".join(lines) + "\n"


def _way(group: ShownGroup) -> str:
    return "" if group.sort.news else "Doe dit: "


def _text_line(line: ShownLine) -> Iterable[str]:
    concern = line.concern
    name = _shown(concern.name)
    what = _plain(concern.what)
    where = f"#{concern.number}" if concern.number else _shown(concern.file)
    where = f"{where}:{concern.line}" if concern.line else where or f"/{concern.page or ''}"
    yield f"{line.number:4}. {name}{': ' if what else ''}{what}"
    yield f"      waar: {line.page_url if not concern.file and line.page_url else where}"
    if concern.step:
        yield f"      doe dit: {_plain(concern.step)}"


def _plain(words: Words) -> str:
    return plain(word if isinstance(word, str) else _shown(word.text) for word in words)


def _shown(text: str) -> str:
    return sentences.shown(text, LONGEST)


def changed(changes: Sequence[Change]) -> Iterable[Words]:
    """Yield a sentence for each sort that changed; one when none did."""
    for change in changes:
        words: list[str | Quoted] = [f"{change.sort.heading}: "]
        if change.new:
            names = [Quoted(concern.name) for concern in change.new]
            words += [f"{counted(len(names), 'nieuwe', 'nieuwe')} (", *_some(names), ")"]
        if change.gone:
            sign = "#" if change.sort.id == "arrived" else ""
            names = [Quoted(f"{sign}{key}") for key in change.gone]
            words += [", " * bool(change.new), f"{len(names)} opgelost (", *_some(names), ")"]
        if not change.new and not change.gone:
            words.append(f"van {change.before} naar {change.now}")
        yield (*words, ".")
    if not changes:
        yield ("Er veranderde niets.",)


def _some(names: Sequence[Quoted]) -> Iterable[str | Quoted]:
    for place, name in enumerate(names[:NAMES]):
        yield from ([", "] if place else [])
        yield name
    if len(names) > NAMES:
        yield f" en nog {len(names) - NAMES}"


def markdown(report: Report) -> str:
    """Return the report for an issue or a job summary: what a stranger typed stands as code."""
    parts = [f"{report.title}. {report.intro}\n"]
    if report.unasked:
        parts.append(f"Niet nagekeken: {' en '.join(report.unasked)}.\n")
    if report.changes is not None:
        told = "\n".join(f"- {_coded(words)}" for words in changed(report.changes))
        parts.append(f"### Sinds de vorige keer\n\n{told}\n")
    for group in report.groups:
        lines = "\n".join(_markdown_line(line) for line in group.lines)
        more = f"\n\n… en nog {group.more}." if group.more else ""
        heading = f"### {group.sort.heading} ({group.count})"
        parts.append(f"{heading}\n\n{_way(group)}{group.sort.step}\n\n{lines}{more}\n")
    return "\n".join(parts)


def _markdown_line(line: ShownLine) -> str:
    concern = line.concern
    name = concern.name if concern.ours else code(_shown(concern.name))
    words = f"{line.number}. **{name}**" if concern.ours else f"{line.number}. {name}"
    words += f": {_coded(concern.what)}" if concern.what else ""
    words += "." if words[-1] not in ".!?" else ""
    for where in _places(line):
        words += f" {where}"
    step = _coded(concern.step)
    return f"{words}\n    Doe dit: {step}" if step else words


def _places(line: ShownLine) -> Iterable[str]:
    concern = line.concern
    if concern.number:
        yield f"#{concern.number}"
    elif concern.file:
        yield f"[bestand]({line.file_url})" if line.file_url else code(concern.file)
    if line.page_url and not concern.number:
        yield f"[pagina]({line.page_url})"


def _coded(words: Words) -> str:
    """Return a sentence of which the strangers' words stand as code."""
    return "".join(word if isinstance(word, str) else code(_shown(word.text)) for word in words)


def html(report: Report) -> str:
    """Return the report as a whole page: everything is escaped, and nothing is fetched."""
    return (
        render.environment()
        .get_template("letters/report.html")
        .render(
            report=report,
            shown=_shown,
            changes=None if report.changes is None else list(changed(report.changes)),
        )
    )


def as_json(report: Report, groups: Sequence[ConcernGroup]) -> str:
    """Return every line as data, and what the next time has to remember of them.

    {"date", "groups": [{"id", "heading", "step", "count", "concerns": [{"key", "name", "what",
    "file", "line", "page", "number", "step"}]}], "memory": {…}}
    """
    data = {
        "date": report.today.isoformat(),
        "groups": [
            {
                "id": group.sort.id,
                "heading": group.sort.heading,
                "step": group.sort.step,
                "count": len(group.concerns),
                "concerns": [
                    {
                        "key": concern.key,
                        "name": concern.name,
                        "what": plain(concern.what),
                        "file": concern.file,
                        "line": concern.line,
                        "page": concern.page,
                        "number": concern.number,
                        "step": plain(concern.step) or group.sort.step,
                    }
                    for concern in group.concerns
                ],
            }
            for group in groups
        ],
        "memory": remembered(groups),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


OF_PEOPLE = {"text": text, "markdown": markdown, "html": html}
