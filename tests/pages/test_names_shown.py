"""Names of hubs on pages: told apart, and whole in whatever direction they are read."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from building import pages
from doedemocratie.pages.frame import render
from doedemocratie.pages.frame.spec import Page, Site
from doedemocratie.records.catalogue import load

SITE = Site(name="Proef", today=dt.date(2026, 11, 26))
HUB = """naam: {name}
type: informeel
bereik: lokaal
samenvatting: Een werkplaats.
plaats: {place}
email: hallo@proef.example
"""


def made(folder: Path, *hubs: tuple[str, str]) -> dict[str, Page[object]]:
    """Return every page of hubs with these names and places, by address."""
    (folder / "hubs").mkdir()
    for number, (name, place) in enumerate(hubs):
        text = HUB.format(name=name, place=place)
        (folder / "hubs" / f"nummer-{number}.yml").write_text(text, "utf-8")
    catalogue, problems = load(folder, folder)
    assert problems == []
    return {page.url: page for page in pages(catalogue, SITE)}


def test_two_hubs_of_one_name_have_titles_that_tell_them_apart(tmp_path: Path) -> None:
    site = made(tmp_path, ("De Kas", "Utrecht"), ("de kas", "Leiden"), ("De Bron", "Leiden"))
    titles = [site[f"knooppunten/nummer-{number}/"].title for number in range(3)]
    assert titles == ["De Kas (Utrecht)", "de kas (Leiden)", "De Bron"]
    assert site["knooppunten/nummer-0/merk/"].title == "De Kas (Utrecht), merk en pers"


def test_a_name_from_right_to_left_stands_apart_within_a_sentence(tmp_path: Path) -> None:
    name = "\u0645\u0631\u0643\u0632 12"
    page = made(tmp_path, (name, "Utrecht"))["knooppunten/nummer-0/merk/"]
    html = render.fragment(page, SITE)
    assert f"<bdi>{name}</bdi>" in html
    assert f'<h1 dir="auto">{name}</h1>' in html
