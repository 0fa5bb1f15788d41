"""Whatever strangers send, a site holds nothing but what a site of plain values holds."""

from __future__ import annotations

import json
import logging
import shutil
from collections import Counter
from pathlib import Path

import html5lib
import pytest

import oracle
import strangers
from building import ROOT, Built, build_site
from doedemocratie.pages.frame.hyphens import SOFT

log = logging.getLogger(__name__)
EVERYTHING = (*strangers.PAYLOADS, *strangers.NAMES)
# By day some of each sort, at night all.
by_day_and_night = pytest.mark.parametrize(
    ("texts", "towns"),
    [
        pytest.param((*strangers.PAYLOADS[4::24], *strangers.NAMES[::7]), 345, id="day"),
        pytest.param(EVERYTHING, 1, id="night", marks=pytest.mark.nightly),
    ],
)
# What a value may bring about: a long name has smaller letters.
BY_VALUES = {"html div class mast--long"}


def made(content: Path, out: Path) -> Built:
    return build_site(content, out, SEARCH="false")


@by_day_and_night
def test_no_text_makes_more_of_a_page_than_text(
    texts: tuple[str, ...], towns: int, tmp_path: Path
) -> None:
    content, plain = tmp_path / "content", tmp_path / "plain"
    for folder in (content, plain):
        shutil.copytree(ROOT / "content", folder)
    sent = strangers.lay(content, texts)
    strangers.plainly(plain, sent)
    tried, kept = sum(record.tried for record in sent), sum(len(record.kept) for record in sent)
    log.info("%s texts tried, %s accepted", tried, kept)
    assert kept > tried / 5
    hostile, clean = made(content, tmp_path / "h"), made(plain, tmp_path / "c")
    assert oracle.beyond(hostile.folder, clean.folder, towns) <= BY_VALUES
    altered = [
        (record.path, path)
        for record in sent
        for path in record.kept
        if strangers.at(answers(hostile, record), path) != strangers.at(record.data, path)
    ]
    assert altered == []
    for record in sent:
        if titled(record):
            assert titles(hostile, record) == {record.text}, record.path


def answers(built: Built, record: strangers.Sent) -> object:
    """Return what the site hands to its form of a record."""
    path = built.folder / "data" / "records" / record.kind.folder / f"{record.slug}.json"
    return json.loads(path.read_text("utf-8"))["values"]


def titled(record: strangers.Sent) -> bool:
    return (record.kind.title,) in record.kept and record.kind.apart


def titles(built: Built, record: strangers.Sent) -> set[str]:
    """Return what a page is called: its heading, its tab without the site, and its data."""
    page = html5lib.parse(
        built.html(record.kind.url(record.slug)), treebuilder="etree", namespaceHTMLElements=False
    )
    names = {
        "".join(page.find(".//h1").itertext()).replace(SOFT, ""),
        page.find(".//title").text.removesuffix(f" · {built.site.name}"),
    }
    return names | {
        str(json.loads(script.text)["name"])
        for script in page.iterfind(".//script[@type='application/ld+json']")
        if "name" in json.loads(script.text)
    }


def test_the_oracle_sees_what_a_value_may_make(tmp_path: Path) -> None:
    lines: Counter[str] = Counter()
    for name, text in {
        "a.html": "<p onclick='x()'><a href=' JavaScript:x'>x</a><script>x()</script>",
        "b.html": "<svg><a xlink:href='data:x'></a></svg><p id=__config style='color:red'><!---->",
        "c.html": '<script type=\'application/ld+json\'>{"@type": "Evil"}</script>',
        "d.svg": "<svg xmlns='http://www.w3.org/2000/svg'><script/><use href='https://x.example'/></svg>",
        "e.json": '{"a": [{"b": null}]}',
        "f.xml": "<x y='1'/>",
    }.items():
        (tmp_path / name).write_text(text, "utf-8")
    lines.update(oracle.inventory(tmp_path.iterdir()))
    for line in (
        "html p onclick",
        "html a href scheme javascript",
        "html {http://www.w3.org/2000/svg}a href scheme data",
        "html p id __config",
        "html p style color:red",
        "html comment",
        "json in application/ld+json.@type Evil",
        "svg {http://www.w3.org/2000/svg}use href https://x.example",
        "json " + tmp_path.name + ".a[].b NoneType",
        "xml x y",
    ):
        assert line in lines, sorted(lines)
    assert any(
        line.startswith("html script ") and len(line) == len("html script ") + 12 for line in lines
    )
    (tmp_path / "g.json").write_text('{"a": NaN}', "utf-8")
    with pytest.raises(ValueError, match="NaN"):
        oracle.inventory(tmp_path.iterdir())
