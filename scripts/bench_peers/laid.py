"""Lays made-up hubs out as the generators that we are measured beside read them, for nothing.

They get the same YAML as we do, before the same Markdown, and beside it what our build works out:
on which lists a hub stands, its place in the order of names, its letter; and every label.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from doedemocratie.build import Settings, prepare
from doedemocratie.model.grammar.fields import FieldSpec, describe
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.pages.frame import urls
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.kinds import register
from doedemocratie.pages.lists import facets
from doedemocratie.pages.lists.cards import place_name
from doedemocratie.pages.lists.making import Making

ROOT = Path(__file__).resolve().parents[2]
# So many hubs of a list stand there as cards (CARDS of pages/kinds/hub_lists.py).
CARDS = 24
# Where the hubs lie: as they are, and with their emblem, which a page in our own layout shows.
PLAIN, DRAWN = "content", "drawn"
# What stands below the first lines of a file, as running text.
_TEXT = re.compile(r"^beschrijving: \|.*\n((?:  .*\n|\n)*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Laid:
    """What was laid out.

    Which hubs stand on which list, by the address of its page, in turn; every hub; its record.
    """

    listed: Mapping[str, tuple[str, ...]]
    every: tuple[str, ...]
    records: Mapping[str, Mapping[str, object]]


def lay(content: Path, out: Path, date: str, address: str) -> Laid:
    """Write the hubs of a content folder, and what is known beside them; return who is listed."""
    site = Site(name="doedemocratie.net", today=dt.date.fromisoformat(date), address=address)
    making = prepare(Settings(content=content, project=ROOT, site=site), lambda _: None).making
    shutil.rmtree(out, ignore_errors=True)
    data = out / "data"
    pages, drawn = (out / folder / "knooppunten" for folder in (PLAIN, DRAWN))
    for made in (data, pages, drawn):
        made.mkdir(parents=True)
    landings = {key: tuple(making.listing.listed.get(key, ())) for key in _landings(making)}
    letters = {key: tuple(slugs) for key, slugs in register.by_letter(making.listing).items()}
    for folder in (PLAIN, DRAWN):
        _terms(out / folder, making, letters)
    entries = making.catalogue.by_name(Hub)
    of_hub: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for (facet, choice), slugs in landings.items():
        for slug in slugs:
            of_hub[slug][f"f_{facet}"].append(choice)
    for letter, slugs in letters.items():
        for slug in slugs:
            of_hub[slug]["letter"].append(letter)
    for number, entry in enumerate(entries, start=1):
        known = {
            "title": entry.record.naam,
            "weight": number,
            "where": place_name(entry.record),
            "province": list(facets.values(entry.record, "provincie")),
            "town": list(facets.values(entry.record, "gemeente")),
            **of_hub[entry.slug],
        }
        source = (content / entry.path).read_text("utf-8")
        (pages / f"{entry.slug}.md").write_text(page(source, known), "utf-8")
        emblem = {"emblem": str(making.listing.cards[entry.slug].emblem.drawing)}
        (drawn / f"{entry.slug}.md").write_text(page(source, known | emblem), "utf-8")
    (data / "words.json").write_text(json.dumps(_words(making), ensure_ascii=False), "utf-8")
    lists = {urls.landing(facet, choice): slugs for (facet, choice), slugs in landings.items()}
    return Laid(
        lists | {urls.register(letter): slugs for letter, slugs in letters.items()},
        tuple(entry.slug for entry in entries),
        {entry.slug: entry.record.model_dump(mode="json", exclude_none=True) for entry in entries},
    )


def page(source: str, known: Mapping[str, object]) -> str:
    """Return a record as Markdown below its own YAML, with what is known of it besides."""
    text = _TEXT.search(source)
    record = textwrap.indent(_TEXT.sub("", source).strip(), "  ")
    body = textwrap.dedent(text[1]).strip() if text else ""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in known.items()]
    return "\n".join(("---", *lines, "hub:", record, "---", body, ""))


def _landings(making: Making) -> Iterator[tuple[str, str]]:
    yield from facets.landings(making.listing.listed)


def _terms(content: Path, making: Making, letters: Iterable[str]) -> None:
    """Write the heading of every list."""
    shown = {facet.parameter: facet for facet in making.listing.facets}
    for name, choice_id in _landings(making):
        facet = shown[name]
        choice = next(choice for choice in facet.choices if choice.id == choice_id)
        known = {"title": facets.heading(facet, choice), "intro": choice.help, "facet": name}
        _term(
            content / f"f_{name}" / choice_id, known | {"url": f"/{urls.landing(name, choice_id)}"}
        )
    for letter in letters:
        begins = "een ander teken" if letter == register.OTHER else f"de {letter.upper()}"
        known = {"title": f"Knooppunten met {begins}", "url": f"/{urls.register(letter)}"}
        _term(content / "letter" / letter, known)


def _term(folder: Path, known: Mapping[str, str]) -> None:
    folder.mkdir(parents=True)
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in known.items()]
    (folder / "_index.md").write_text("\n".join(("---", *lines, "---", "")), "utf-8")


def _words(making: Making) -> dict[str, object]:
    """Return every label, and what can be chosen."""
    labels: dict[str, dict[str, str]] = {}
    names: dict[str, str] = {}
    for path, spec in _specs(describe(Hub)):
        names[path] = spec.label
        if spec.vocabulary:
            labels[path] = {one: spec.vocabulary.label(one) for one in spec.vocabulary.ids()}
    known = {*_landings(making)}
    return {
        "cards": CARDS,
        "address": making.site.address,
        "names": names,
        "labels": labels,
        "letters": list(register.LETTERS),
        "facets": [
            {
                "id": facet.parameter,
                "key": f"f_{facet.parameter}",
                "url": facet.parameter.replace("_", "-"),
                "label": facet.label,
                "choices": [
                    {"id": choice.id, "label": choice.label}
                    for choice in facet.choices
                    if (facet.parameter, choice.id) in known
                ],
            }
            for facet in making.listing.facets
            if facet.parameter != facets.TOWNS
        ],
    }


def _specs(specs: Iterable[FieldSpec], within: str = "") -> Iterator[tuple[str, FieldSpec]]:
    for spec in specs:
        path = f"{within}{spec.name}"
        yield path, spec
        yield from _specs(spec.fields, f"{spec.name}.")
