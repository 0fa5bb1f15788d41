"""What is wrong in an ordinary page itself (`over.md`): in its first lines, and in its Markdown.

Where its links lead is told by `links`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..model.values.finding import Finding
from ..model.words.nearness import closest
from ..records.files import diagnosis, reader, whole
from ..records.files.diagnosis import Flaw
from ..records.telling.problems import WARNING, Problem
from ..records.telling.wording import problem
from .frame import render

# What the first lines of a page may say.
HEAD = ("title", "description")
# What of HTML serves a reader: words in another language, and the like.
TAGS = frozenset({"abbr", "bdi", "br", "em", "kbd", "span", "strong", "sub", "sup"})
ATTRIBUTES = frozenset({"dir", "lang", "title"})

_RULE = re.compile(r"---[ \t]*")
# A line that was meant to be that: dashes of any sort and number, or what stands below it.
_MEANT = re.compile(rf"[-–—]+[ \t]*|(?:{'|'.join(HEAD)})[ \t]*:.*", re.IGNORECASE)
_CODE = re.compile(r"`[^`\n]*`")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_HOLE = re.compile(r"\[\[([^\[\]\n]*)\]\]")
_TAG = re.compile(r"</?([A-Za-z][\w-]*)(?![\w:@.-])((?:\s[^<>\n]*)?)/?>?")
_ATTRIBUTE = re.compile(r"([^\s=\"'/]+)(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")
_LOUD = re.compile(r"<[!?](?!--)")


def problems(path: Path, shown: str) -> Iterator[Problem]:
    """Yield what is wrong in the page at `path`, which is shown as `shown`."""
    text, flaws = whole.text_of(path)
    findings: list[Finding] = [*flaws]
    if text is not None:
        flaw = diagnosis.of_text(text, markdown=True)
        findings = [flaw] if flaw else [*diagnosis.unseen(text), *_head(text), *_body(text)]
    for finding in findings:
        yield problem(finding, shown)


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """Yield every line of Markdown outside code with its number; code in a line is blank."""
    fence = None
    for number, line in enumerate(text.splitlines(), 1):
        mark = _FENCE.match(line)
        if mark and fence in (None, mark.group(1)):
            fence = None if fence else mark.group(1)
        elif not fence:
            yield number, _CODE.sub(lambda code: " " * len(code.group()), line)


def _head(text: str) -> Iterator[Finding]:
    """Yield what is wrong in the lines between the two rules at the top of a page."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines, 1) if line.strip()), 1)
    top = lines[first - 1].strip()
    if not _RULE.fullmatch(lines[0]):
        if _MEANT.fullmatch(top):
            yield Flaw(first, 1, (), "page-head", {"found": top})
        else:
            yield _undescribed()
        return
    end = next((number for number, line in enumerate(lines[1:], 2) if _RULE.fullmatch(line)), 0)
    if not end:
        yield Flaw(1, 1, (), "page-head", {"found": lines[0]})
        return
    document, flaws = reader.parse("\n".join(["", *lines[1 : end - 1]]))
    if document is None and any(flaw.code == "empty-file" for flaw in flaws):
        document, flaws = reader.NOTHING, []
    yield from flaws
    if document is None:
        return
    for key, value in document.data.items():
        if key not in HEAD:
            near = closest(key, HEAD)
            hint = f"Bedoel je '{near}'?" if near else "Haal de regel weg."
            yield Flaw(*document.keys[key,], (), "page-key", {"found": key, "suggestion": hint})
        elif not isinstance(value, str):
            yield Flaw(*document.where((key,)), (), "page-value", {"found": key})
    if not document.data.get("description") and not {*document.data} - {*HEAD}:
        yield _undescribed()


def _undescribed() -> Finding:
    return Finding((), "page-description", {}, WARNING, place=(1, 1))


def _body(text: str) -> Iterator[Finding]:
    """Yield what in the Markdown of a page would be printed as it stands, or is not for readers."""
    names = ", ".join(f"[[{name}]]" for name in render.HOLES)
    for number, line in lines_of(text):
        for hole in _HOLE.finditer(line):
            facts = {"found": hole[0], "names": names}
            if hole[1] not in render.HOLES:
                yield Flaw(number, hole.start() + 1, (), "page-hole", facts)
            elif hole[1] == render.NEEDS and line.strip() != hole[0]:
                yield Flaw(number, hole.start() + 1, (), "page-hole-in-line", facts)
        for tag in (*_TAG.finditer(line), *_LOUD.finditer(line)):
            if tag.re is _LOUD or not _serves(tag[1], tag[2]):
                yield Flaw(number, tag.start() + 1, (), "page-html", {"found": tag[0]})


def _serves(tag: str, attributes: str) -> bool:
    names = {name.lower() for name in _ATTRIBUTE.findall(attributes)}
    return tag.lower() in TAGS and names <= ATTRIBUTES
