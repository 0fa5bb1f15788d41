"""Every web address that the content holds, and where."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ...frozen import frozen
from ...model.grammar.base import Record
from ...model.grammar.fields import FieldSpec
from ...model.values.texts.markdown import addresses
from ...model.values.texts.web_address import WEB_ADDRESS
from ...pages.links import ordinary_pages
from ...pages.ordinary import lines_of
from ...records.catalogue import Catalogue, Entry, is_example, shown_path
from ...records.judging.walk import texts
from ...records.telling.problems import WARNING

CODE = "dead-link"


@frozen
class LinkPlace:
    """Where an address stands: the file to show, and the line in it."""

    file: str
    line: int


def held(catalogue: Catalogue, content: Path, base: Path) -> Iterator[tuple[str, LinkPlace]]:
    """Yield every address outside the site with its place; an example's own lead nowhere."""
    for entry in catalogue.read():
        if not is_example(entry.record):
            yield from _of_record(entry)
    for page in ordinary_pages(content):
        shown = shown_path(content / page, base)
        text = (content / page).read_text("utf-8-sig", errors="replace")
        for number, line in lines_of(text):
            for address in addresses(line):
                yield from _outside(address, LinkPlace(shown, number))


def _of_record(entry: Entry[Record]) -> Iterator[tuple[str, LinkPlace]]:
    for path, spec, value in texts(entry, _leads):
        inside = [value] if spec.sort is WEB_ADDRESS else addresses(value)
        if inside:
            place = LinkPlace(
                entry.file, entry.problem(path, CODE, level=WARNING, found=value, why="").line
            )
            for address in inside:
                yield from _outside(address, place)


def _leads(spec: FieldSpec) -> bool:
    return spec.sort is WEB_ADDRESS or spec.sort.id == "markdown"


def _outside(address: str, place: LinkPlace) -> Iterator[tuple[str, LinkPlace]]:
    if address.startswith(("http://", "https://")):
        yield address, place
