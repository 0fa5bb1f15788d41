"""What built pages tell machines is what schema.org knows, and is read back by others."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import extruct  # type: ignore[import-untyped]
import pytest

import environment
from building import ROOT, Built, run
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.words.vocab import WIE
from doedemocratie.pages import sorts
from doedemocratie.pages.frame import jsonld
from doedemocratie.pages.lists.making import Making

TSC = ROOT / "node_modules" / "typescript" / "bin" / "tsc"
OPTIONS = (
    *("--ignoreConfig", "--noEmit", "--strict", "--skipLibCheck", "--pretty", "false"),
    *("--module", "esnext", "--moduleResolution", "bundler", "--lib", "es2022"),
)
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
TRAIL = "BreadcrumbList"
LISTS = (
    *("hubs", "landing", "register", "municipality", "need", "board", "academy", "stories"),
    *("factors", "agenda"),
)
# What the pages of each sort tell beside the trail above them, in both sites together.
TELLS = {
    "home": {"WebSite"},
    "hub": {"Organization"},
    "story": {"Article"},
    "offer": {"Course"},
    "experiment": {"Project", "CreativeWork"},
    "factor": {"DefinedTerm"},
    "data": {"DataCatalog"},
    **{name: {"ItemList"} for name in LISTS},
}
Thing = dict[str, Any]


def told(html: str) -> list[Thing]:
    """Return all that a page tells machines."""
    return [json.loads(text) for text in SCRIPT.findall(html)]


@pytest.fixture(scope="module")
def things(real: Built, hostile: Built) -> Mapping[str, list[Thing]]:
    """All that pages tell, by sort of page; and a hub that says everything, as each `wie`."""
    by_sort: dict[str, list[Thing]] = defaultdict(list)
    for built in (real, hostile):
        for spec in sorts.specs(Making(built.catalogue, built.site)):
            by_sort[spec.sort] += told(built.html(spec.url))
    example = real.catalogue.get(Hub, "voorbeeldhub")
    assert example
    for wie in (None, *WIE.ids()):
        record = example.record.model_copy(update={"voorbeeld": None, "wie": wie})
        for built in (real, hostile):
            by_sort["every"] += told(str(jsonld.hub(record, "x/", built.site, "logo.svg")))
    return by_sort


def test_each_sort_of_page_tells_what_it_is_of(things: Mapping[str, list[Thing]]) -> None:
    tells = {
        sort: {str(thing["@type"]) for thing in of_sort} - {TRAIL}
        for sort, of_sort in things.items()
    }
    assert tells.pop("every") == {choice.schema for choice in WIE.choices}
    assert {sort: types for sort, types in tells.items() if types} == TELLS
    trails = {
        sort
        for sort, of_sort in things.items()
        if any(thing["@type"] == TRAIL for thing in of_sort)
    }
    assert set(sorts.sorts()) - trails == {"home", "ordinary"}


def shape(value: Any) -> object:
    """Return what a type looks at: names, and of a text only that it is one."""
    if isinstance(value, dict):
        parts = ((key, part if key == "@type" else shape(part)) for key, part in value.items())
        return tuple(sorted(map(repr, parts)))
    if isinstance(value, list):
        return tuple(sorted({repr(shape(part)) for part in value}))
    return type(value).__name__


def short(value: Any) -> Any:
    """Return a value of which each list holds every shape once."""
    if isinstance(value, dict):
        return {key: short(part) for key, part in value.items()}
    if isinstance(value, list):
        return list({repr(shape(part)): short(part) for part in value}.values())
    return value


def misspelt(thing: Thing) -> Thing:
    """Return a thing of which the innermost last thing has a property that there is none of."""
    copy = dict(thing)
    for key, value in thing.items():
        first = value[0] if isinstance(value, list) else value
        if isinstance(first, dict):
            wrong = misspelt(first)
            copy[key] = [wrong, *value[1:]] if isinstance(value, list) else wrong
            return copy
    return {**copy, "naam": "x"}


def test_schema_org_knows_every_word_of_it(
    things: Mapping[str, list[Thing]], tmp_path: Path
) -> None:
    """Each shape is compiled with schema.org's own types, sound and with a word misspelt."""
    different = {repr(shape(thing)): thing for of_sort in things.values() for thing in of_sort}
    tried = [short(thing) for thing in different.values()]
    lines = [
        f"export const x{number}{sort}: WithContext<{thing['@type']}> = {json.dumps(variant)};"
        for number, thing in enumerate(tried)
        for sort, variant in (("good", thing), ("bad", misspelt(thing)))
    ]
    names = ", ".join(sorted({str(thing["@type"]) for thing in tried}))
    file = tmp_path / "told.ts"
    text = "\n".join((f'import type {{ WithContext, {names} }} from "schema-dts";', *lines))
    file.write_text(text + "\n", "utf-8")
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    said = run(environment.node(), TSC, *OPTIONS, file, cwd=tmp_path).stdout
    wrong = {int(line) for line in re.findall(r"^told\.ts\((\d+),", said, re.MULTILINE)}
    sound = [said_line for said_line in said.splitlines() if "good" in said_line]
    assert sorted(wrong) == list(range(3, 2 * len(tried) + 2, 2)), (said, sound)
    assert len(tried) >= 20, len(tried)


def test_others_read_the_same_of_a_page(real: Built, hostile: Built) -> None:
    for built, url in (
        (real, "verhalen/van-jagen-naar-verleiden/"),
        (hostile, "knooppunten/vijandig/"),
    ):
        html = built.html(url)
        read = extruct.extract(html, syntaxes=["json-ld", "opengraph"], uniform=True)
        assert read["json-ld"] == told(html)
        assert len(read["json-ld"]) == 2
        [graph] = read["opengraph"]
        assert graph["og:title"] == read["json-ld"][0]["itemListElement"][-1]["name"]
