"""What a running text may not hold, since a page would lose it or send a visitor astray.

The links in it obey the rules of a web address and an e-mail address in a field of their own, and
nothing in it stands so deep that Markdown leaves it out. Where an address only looks like another,
in whatever field, a person must look: that is a warning.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import urlsplit

from ...model.grammar.fields import FieldSpec
from ...model.values.texts.markdown import addresses, astray
from ..catalogue import Catalogue
from ..telling.problems import WARNING, Problem
from .walk import texts

DEEPEST = 8
"""The most lists and quotes within each other; pages/frame/markdown.py shows many more."""

_MARK = re.compile(r"(>)|(?:[-*+]|[0-9]{1,9}[.)])(?:[ \t]|$)")


# What was meant as a heading: without a space it is printed as it stands. A word with one # before
# it may be a word to be found by.
_NO_HEADING = re.compile(r"^(?:#{2,6}[^#\s].*|#[A-Z]\S* .*)$", re.MULTILINE)


# What a text without other letters has all the same that gives one in the name of a host.
_HIDING = ("xn--", "&", "\\", "`")


def prose(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuse links of running text that lead nowhere we send people, and what stands too deep."""
    for entry in catalogue.read():
        for path, _, text in texts(entry, _is_prose):
            for address in astray(text):
                yield entry.problem(path, "bad-link-address", found=address)
            for line in _NO_HEADING.findall(text) if "#" in text else ():
                yield entry.problem(path, "heading-without-space", level=WARNING, found=line)
            if depth(text) > DEEPEST:
                yield entry.problem(path, "too-nested", limit=DEEPEST)


def look_alikes(catalogue: Catalogue) -> Iterator[Problem]:
    """Warn about the name of a host that may only look like another one."""
    for entry in catalogue.read():
        for path, spec, text in texts(entry, _has_hosts):
            if text.isascii() and not any(map(text.lower().__contains__, _HIDING)):
                continue
            if spec.sort.prose:
                hosts = [_host(address) for address in addresses(text)]
            else:
                hosts = [_host(text if spec.sort.id == "web-address" else f"mailto:{text}")]
            for host in dict.fromkeys(hosts):
                if _puzzling(host):
                    yield entry.problem(path, "look-alike-host", level=WARNING, found=host)


def _is_prose(spec: FieldSpec) -> bool:
    return spec.sort.prose


def _has_hosts(spec: FieldSpec) -> bool:
    return spec.sort.prose or spec.sort.id in ("web-address", "email")


def _host(address: str) -> str:
    if address.lower().startswith("mailto:"):
        return address.partition("?")[0].rpartition("@")[2].lower()
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _puzzling(host: str) -> bool:
    """Return whether the letters of a host are of two scripts, or hidden in xn--.

    The script of a letter is the first word of its name in Unicode, which holds for those that
    look like Latin ones.
    """
    letters = "" if host.isascii() else filter(str.isalpha, host)
    scripts = {unicodedata.name(char, "?").split()[0] for char in letters}
    return len(scripts) > 1 or any(label.startswith("xn--") for label in host.split("."))


def depth(text: str) -> int:
    """Return how many lists and quotes stand within each other at most, by the marks before lines.

    Each mark on a line opens one; a list goes on where lines stand in as far as its text.
    """
    deepest = 0
    lists: list[int] = []  # from which column on the text of each open list stands
    for line in text.split("\n"):
        column, quotes = len(line) - len(line.lstrip(" \t")), 0
        lists = [begin for begin in lists if begin <= column]
        while match := _MARK.match(line, column):
            quotes += bool(match[1])
            column = match.end()
            column += len(line[column:]) - len(line[column:].lstrip(" \t"))
            if not match[1]:
                lists.append(column)
        deepest = max(deepest, quotes + len(lists))
    return deepest
