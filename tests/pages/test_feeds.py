"""Feeds keep to RFC 4287, and feedparser reads in them what stands in the records."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import pytest
from markupsafe import escape
from test_parts import TODAY

import strangers
from building import ADDRESS, FIXTURE, ROOT, Built, pages
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.pages.following import atom, feeds
from doedemocratie.pages.frame import lines, urls
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.lists.making import Making, public, titled
from doedemocratie.records.catalogue import Catalogue, load

SITE = Site(name="doedemocratie", today=TODAY, address=ADDRESS)
NAMES = {"a": atom.NAMESPACE}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")
ENTRY = atom.AtomEntry("urn:uuid:1", "Titel", f"{ADDRESS}x/", TODAY, "Tekst", "verhaal", TODAY)
FEED = atom.Feed("urn:uuid:0", "T", "S", f"{ADDRESS}feed.xml", ADDRESS, "Redactie", (ENTRY,))


def faults(data: bytes) -> list[str]:
    """Return what RFC 4287 (4.1, 4.2) refuses in a feed."""
    root = ET.fromstring(data)
    wrong: list[str] = []
    if root.tag != f"{{{atom.NAMESPACE}}}feed":
        return ["geen feed"]
    entries = root.findall("a:entry", NAMES)
    if not root.findall("a:link[@rel='self']", NAMES):
        wrong.append("feed zonder self")
    whole = root.findall("a:author", NAMES)
    for node in (root, *entries):
        wrong += _one_of_each(node, ("id", "title", "updated"))
        wrong += _at_most_one(node, ("published", "summary", "subtitle", "content", "rights"))
        if not whole and not node.findall("a:author", NAMES) and node is not root:
            wrong.append("geen author")
        for name in node.findall("a:author", NAMES):
            wrong += _one_of_each(name, ("name",))
        wrong += [
            f"datum {part.text}"
            for part in (*node.findall("a:updated", NAMES), *node.findall("a:published", NAMES))
            if not MOMENT.fullmatch(part.text or "")
        ]
        alternates = [
            (link.get("type"), link.get("hreflang"))
            for link in node.findall("a:link", NAMES)
            if link.get("rel", "alternate") == "alternate"
        ]
        if len(set(alternates)) < len(alternates) or not alternates:
            wrong.append("alternate")
        wrong += [
            f"adres {link.get('href')}"
            for link in node.findall("a:link", NAMES)
            if not re.match(r"https?://\S+$", link.get("href") or "")
        ]
    ids = [part.text or "" for part in root.iter(f"{{{atom.NAMESPACE}}}id")]
    wrong += [f"id {name}" for name in ids if not re.match(r"[a-z]+:\S+$", name)]
    if len(set(ids)) < len(ids):
        wrong.append("twee keer dezelfde id")
    days = [node.findtext("a:updated", "", NAMES) for node in entries]
    if days and root.findtext("a:updated", "", NAMES) < max(days):
        wrong.append("ouder dan wat erin staat")
    if len(entries) > atom.MOST:
        wrong.append("te veel")
    return wrong


def _one_of_each(node: ET.Element, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        if len(node.findall(f"a:{name}", NAMES)) != 1:
            yield f"niet één {name}"


def _at_most_one(node: ET.Element, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        if len(node.findall(f"a:{name}", NAMES)) > 1:
            yield f"meer dan één {name}"


def test_a_feed_keeps_to_the_standard() -> None:
    assert faults(atom.written(FEED)) == []
    assert faults(atom.written(replace(FEED, entries=()))) == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("<title>T</title>", "", "niet één title"),
        ("<id>urn:uuid:1</id>", "<id>urn:uuid:0</id>", "twee keer dezelfde id"),
        ("<id>urn:uuid:1</id>", "<id>een</id>", "id een"),
        ("2026-11-23T00:00:00Z", "2026-11-23", "datum 2026-11-23"),
        ('rel="self"', 'rel="related"', "feed zonder self"),
        ("<author><name>Redactie</name></author>", "", "geen author"),
        ("<name>Redactie</name>", "", "niet één name"),
        ('rel="self" type="application/atom+xml"', 'rel="alternate" type="text/html"', "alternate"),
        (f'"{ADDRESS}x/"', '"/x/"', "adres /x/"),
        ("<updated>2026", "<updated>2025", "ouder dan wat erin staat"),
    ],
)
def test_what_breaks_the_standard_is_caught(old: str, new: str, what: str) -> None:
    text = atom.written(FEED).decode()
    assert old in text
    assert what in faults(text.replace(old, new, 1).encode())


TEXTS = (*strangers.PAYLOADS, *strangers.NAMES, "a\x00\x1b\ufffe\nb", "x" * 500)


def test_a_reader_gets_every_text_whole_and_no_text_makes_more_of_a_feed() -> None:
    plain = {part.tag for part in ET.fromstring(atom.written(FEED)).iter()}
    for text in TEXTS:
        entry = replace(ENTRY, title=text, summary=text)
        data = atom.written(replace(FEED, title=text, author=text, entries=(entry,)))
        assert faults(data) == []
        root = ET.fromstring(data)
        assert {part.tag for part in root.iter()} == plain
        for path in ("title", "author/a:name", "entry/a:title", "entry/a:summary"):
            assert root.findtext(f"a:{path}", "", NAMES) == lines.readable(text)
        assert not feedparser.parse(data).bozo


HUB = "naam: {name}\nsamenvatting: Een plek.\nplaats: {place}\nbron:\n  titel: Oogst\n{more}"
STORY = (
    "titel: {title}\nsamenvatting: Kort.\ndatum: {day}\ngroeistof: [geld]\nstatus: {status}\n"
    "auteurs:\n  - naam: Redactie\nbeschrijving: Er was eens.\n{more}"
)
EXPERIMENT = (
    "titel: Tijdbank\nsamenvatting: Ruilen.\nstatus: loopt\ngroeistof: [geld]\nregio: [Twente]\n"
    "trekkers:\n  - hub: nieuw\n    rol: bevestigd\ngeschiedenis:\n"
    "  - datum: 2026-03-01\n    status: voorstel\n"
    "  - datum: 2026-09-01\n    status: loopt\n    tekst: De eerste ruil.\n"
    "  - datum: 2026-09-01\n    status: loopt\n    tekst: Nog een ruil.\n"
)


def made_up(folder: Path) -> Catalogue:
    """Return records of every sort that is news, with some that are not."""
    records = {
        "hubs/nieuw.yml": HUB.format(name="Nieuw", place="Zwolle", more="erbij_op: 2026-11-02\n"),
        "hubs/eerder.yml": HUB.format(name="Eerder", place="Leiden", more="erbij_op: 2026-10-02\n"),
        "hubs/zonder-dag.yml": HUB.format(name="Zonder dag", place="Leiden", more=""),
        "hubs/gestopt.yml": HUB.format(
            name="Gestopt", place="Leiden", more="erbij_op: 2026-10-03\nstadium: gestopt\n"
        ),
        "hubs/voorbeeldhub.yml": HUB.format(
            name="Voorbeeld", place="Leiden", more="erbij_op: 2026-10-04\nvoorbeeld: ja\n"
        ),
        "stories/oud.yml": STORY.format(
            title="Oud", day="2026-01-01", status="klaar", more="bijgewerkt: 2026-11-20\n"
        ),
        "stories/daar.yml": STORY.format(
            title="Daar", day="2026-11-01", status="klaar", more="hubs: [nieuw]\n"
        ),
        "stories/later.yml": STORY.format(title="Later", day="2027-01-01", status="klaar", more=""),
        "stories/kladje.yml": STORY.format(
            title="Kladje", day="2026-01-01", status="concept", more=""
        ),
        "experiments/tijdbank.yml": EXPERIMENT,
        "experiments/plan.yml": "titel: Plan\nsamenvatting: Kort.\nstatus: zoekt-trekker\n"
        "bron:\n  titel: Oogst\n  datum: 2015-02-12\n",
        "academy/les.yml": "titel: Les\nsamenvatting: Kort.\nvorm: training\nstatus: idee\n"
        "groeistof: [geld]\ndata:\n  - datum: 2026-12-10\n    waar: Zwolle\n"
        "  - datum: 2027-11-10\nerbij_op: 2026-11-10\n",
        "academy/van-toen.yml": "titel: Van toen\nsamenvatting: Kort.\nvorm: training\n"
        "status: idee\ngroeistof: [geld]\nbron:\n  titel: Oogst\n  datum: 2015-02-12\n",
        "academy/zonder-dag.yml": "titel: Zonder dag\nsamenvatting: Kort.\nvorm: training\n"
        "status: idee\ngroeistof: [geld]\ndata:\n  - datum: 2026-11-10\n",
        "growth-factors/geld.md": (ROOT / "content/growth-factors/geld.md").read_text("utf-8"),
    }
    for path, text in records.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    catalogue, problems = load(folder, folder, TODAY)
    assert not problems
    return catalogue


def every(catalogue: Catalogue, site: Site = SITE) -> dict[str, bytes]:
    """Return every feed by its address."""
    return dict(feeds.files(Making(catalogue, titled(site, catalogue))))


def told(data: bytes) -> list[tuple[str, str]]:
    """Return title and day of each entry, as feedparser reads them."""
    read = feedparser.parse(data)
    assert not read.bozo
    return [(entry.title, entry.updated[:10]) for entry in read.entries]


def test_each_feed_has_the_news_of_its_page_newest_first(tmp_path: Path) -> None:
    made = every(made_up(tmp_path))
    steps = [("Tijdbank: loopt", "2026-09-01"), ("Tijdbank: loopt", "2026-09-01")]
    idea = ("Tijdbank: voorstel", "2026-03-01")
    stories = [("Oud", "2026-11-20"), ("Daar", "2026-11-01")]
    new, lesson = ("Nieuw knooppunt: Nieuw", "2026-11-02"), ("Les", "2026-11-10")
    assert told(made["verhalen/feed.xml"]) == stories
    earlier = ("Nieuw knooppunt: Eerder", "2026-10-02")
    assert told(made["knooppunten/feed.xml"]) == [new, earlier]
    plan = ("Plan: zoekt een trekker", "2015-02-12")
    assert told(made["experimenten/feed.xml"]) == [*steps, idea, plan]
    then = ("Van toen", "2015-02-12")
    about = [stories[0], lesson, stories[1], *steps, idea, then]
    assert told(made["groeistof/geld/feed.xml"]) == about
    for place in ("provincie/overijssel", "gemeente/zwolle"):
        there = [lesson, new, stories[1], *steps, idea]
        assert told(made[f"knooppunten/{place}/feed.xml"]) == there
    assert told(made["knooppunten/gemeente/leiden/feed.xml"]) == [earlier]
    assert told(made["knooppunten/gemeente/urk/feed.xml"]) == []
    assert [path for path, data in made.items() if faults(data)] == []
    assert "De eerste ruil." in made["experimenten/feed.xml"].decode()
    assert "Voorlopig profiel" in made["knooppunten/feed.xml"].decode()


def test_drafts_are_no_news_where_they_are_shown(tmp_path: Path) -> None:
    shown = every(made_up(tmp_path), replace(SITE, drafts=True))
    assert [title for title, _ in told(shown["verhalen/feed.xml"])] == ["Oud", "Daar"]


def test_a_feed_stays_small_and_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "hubs"
    folder.mkdir()
    for number in range(atom.MOST + 10):
        day = dt.date(2026, 3, 1) + dt.timedelta(days=number)
        more = f"erbij_op: {day}\n"
        text = HUB.format(name=f"Hub {number}", place="Zwolle", more=more)
        (folder / f"hub-{number}.yml").write_text(text)
    catalogue, _ = load(tmp_path, tmp_path, TODAY)
    made = every(catalogue)
    titles = [title for title, _ in told(made["knooppunten/gemeente/zwolle/feed.xml"])]
    assert titles == [f"Nieuw knooppunt: Hub {n}" for n in range(atom.MOST + 9, 9, -1)]
    later = every(catalogue, replace(SITE, today=TODAY + dt.timedelta(days=30)))
    assert later == made


CORRECTION = "correcties:\n  - datum: 2026-11-{day}\n    wat: Er stond maart; het was mei.\n"


@pytest.mark.parametrize("more", ["", "bijgewerkt: 2026-11-20\n"], ids=["alone", "after a change"])
def test_a_correction_of_a_story_is_news_of_its_day(tmp_path: Path, more: str) -> None:
    more += CORRECTION.format(day=19) + "  - datum: 2026-11-21\n    wat: Nog een.\n"
    made_up(tmp_path)
    text = STORY.format(title="Recht", day="2026-01-01", status="klaar", more=more)
    (tmp_path / "stories" / "recht.yml").write_text(text)
    catalogue, problems = load(tmp_path, tmp_path, TODAY)
    assert not problems
    assert told(every(catalogue)["verhalen/feed.xml"])[0] == ("Recht", "2026-11-21")


def test_an_entry_keeps_its_name_when_a_hub_gets_another_slug(tmp_path: Path) -> None:
    def ids(catalogue: Catalogue) -> list[str]:
        return re.findall("<id>(.*?)</id>", every(catalogue)["knooppunten/feed.xml"].decode())

    before = ids(made_up(tmp_path))
    old = tmp_path / "hubs" / "eerder.yml"
    old.rename(old.with_name("later.yml")).open("a").write("aliassen: [eerder, tussendoor]\n")
    after, problems = load(tmp_path, tmp_path, TODAY)
    assert not problems
    assert "knooppunten/later/" in every(after)["knooppunten/feed.xml"].decode()
    assert ids(after) == before


def test_no_two_feeds_are_called_the_same(tmp_path: Path) -> None:
    made = every(made_up(tmp_path))
    titles = [ET.fromstring(data).findtext("a:title", "", NAMES) for data in made.values()]
    assert len(set(titles)) == len(titles)
    assert {title.split(" · ")[0] for title in titles} >= {
        *("Nieuws uit de provincie Utrecht", "Nieuws uit de gemeente Utrecht"),
        *("Nieuws uit Overijssel", "Nieuws uit Zwolle"),
    }


def test_a_feed_does_not_follow_the_clock(tmp_path: Path) -> None:
    """Neither with what takes place meanwhile."""
    catalogue = made_up(tmp_path)
    later = every(catalogue, replace(SITE, today=TODAY + dt.timedelta(days=30)))
    assert later == every(catalogue)


def test_an_entry_keeps_its_name_when_the_site_moves(tmp_path: Path) -> None:
    catalogue = made_up(tmp_path)

    def ids(site: Site) -> list[str]:
        return re.findall("<id>(.*?)</id>", every(catalogue, site)["verhalen/feed.xml"].decode())

    assert ids(replace(SITE, address="https://elders.example/")) == ids(SITE)
    assert not set(ids(replace(SITE, name="een andere site"))) & set(ids(SITE))


@pytest.mark.parametrize("content", [ROOT / "content", FIXTURE], ids=["real", "hostile"])
def test_every_feed_of_whatever_content_keeps_to_the_standard(content: Path) -> None:
    catalogue, _ = load(content, content, TODAY)
    site = titled(SITE, catalogue)
    made = every(public(catalogue, site))
    assert len(made) > 350
    assert {path: wrong for path, data in made.items() if (wrong := faults(data))} == {}
    example = [hub.record.naam for hub in catalogue.of(Hub) if hub.record.voorbeeld]
    assert example
    full = [data for data in made.values() if b"<entry>" in data]
    assert len(full) > 3
    for data in full:
        assert not {f"Nieuw knooppunt: {name}" for name in example} & {t for t, _ in told(data)}


def test_pages_and_feeds_name_each_other(hostile: Built) -> None:
    """Every page that has a feed says so in its head, and every feed stands beside such a page."""
    named = {
        page.url: f"{page.feed} · {hostile.site.name}"
        for page in pages(hostile.catalogue, hostile.site)
        if page.feed
    }
    made = {
        path.relative_to(hostile.folder).as_posix() for path in hostile.folder.rglob("feed.xml")
    }
    assert made == {urls.feed(url) for url in named}
    for url, title in named.items():
        html = hostile.html(url)
        data = (hostile.folder / urls.feed(url)).read_bytes()
        root = ET.fromstring(data)
        assert root.findtext("a:title", "", NAMES) == title
        assert f'rel="alternate" type="application/atom+xml" title="{escape(title)}"' in html
        assert f'href="{ADDRESS}{urls.feed(url)}"' in html
        assert f"{ADDRESS}{urls.feed(url)}</p>" in html


def test_without_an_address_there_are_no_feeds_and_the_page_says_why(real: Built) -> None:
    assert not real.site.address
    assert list(real.folder.rglob("feed.xml")) == []
    assert "application/atom+xml" not in real.html(urls.STORIES)
    page = real.html(urls.FOLLOW)
    assert "Er zijn nog geen feeds." in page
    assert not re.findall('id="feed"|id="mail"|href="#feed"|href="#mail"|adres van een feed', page)
    assert "feedlezer" not in page
    assert "met een feed" not in page
    assert 'id="agenda"' in page
    assert 'href="../volgen/">Blijf op de hoogte' in real.html(urls.STORIES)
