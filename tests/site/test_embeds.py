"""What stands on other websites: small, shut, found by other programs, and there for good."""

from __future__ import annotations

import base64
import datetime as dt
import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import html5lib
import pytest

from building import ADDRESS, DATE, ROOT, Built, embedded
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.pages.frame import urls
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.kit.elsewhere import codes, embeds
from doedemocratie.pages.lists.making import Making, titled
from doedemocratie.pages.site import tokens
from doedemocratie.records.catalogue import load

SHEET = ROOT / "plugins" / "doedemocratie" / "templates" / embeds.SHEET
MOST = 4000  # bytes, compressed
both = pytest.mark.parametrize("which", ["real", "hostile"])


@pytest.fixture
def built(which: str, request: pytest.FixtureRequest) -> Built:
    return request.getfixturevalue(which)  # type: ignore[no-any-return]


def parsed(html: str) -> ET.Element:
    page = html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)
    assert isinstance(page, ET.Element)
    return page


def hashed(sheet: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()}'"


def shown(built: Built) -> Iterator[tuple[str, str]]:
    """Yield address and text of every embed but former addresses; of empty lists of towns some."""
    for number, path in enumerate(embedded(built.folder)):
        html = path.read_text("utf-8")
        alike = path.parts[-3] == "gemeente" and "<li>" not in html and number % 20
        if 'http-equiv="refresh"' not in html and not alike:
            yield f"{path.parent.relative_to(built.folder).as_posix()}/", html


def head(page: ET.Element, tag: str, key: str, name: str, value: str) -> list[str | None]:
    return [one.get(value) for one in page.iter(tag) if one.get(key) == name]


@both
def test_every_embed_is_small_shut_and_leads_out_of_its_frame(built: Built) -> None:
    sorts = set()
    for url, html in shown(built):
        assert len(gzip.compress(html.encode(), mtime=0)) <= MOST, url
        page = parsed(html)
        tags = {str(element.tag) for element in page.iter()}
        assert not tags & {
            "script",
            "form",
            "iframe",
            "object",
            "button",
            "input",
            "base",
            "audio",
        }, url
        assert not [key for e in page.iter() for key in e.attrib if key[:2] == "on"], url
        assert not [e for e in page.iter() if "style" in e.attrib], url
        assert {link.get("rel") for link in page.iter("link")} <= {"canonical", "icon"}, url
        styles = [style.text or "" for style in page.iter("style")]
        assert not any(re.search(r"url\(|@import|@font-face|expression", css) for css in styles)
        (lock,) = head(page, "meta", "http-equiv", "Content-Security-Policy", "content")
        assert str(lock).split("; ") == [
            *("default-src 'none'", "base-uri 'none'", "form-action 'none'", "img-src 'self'"),
            f"style-src {' '.join(map(hashed, styles))}",
        ]
        assert head(page, "meta", "name", "robots", "content") == ["noindex"], url
        links = list(page.iter("a"))
        assert links, url
        assert {link.get("target") for link in links} == {"_top"}, url
        for link in links:
            target = (built.folder / url / str(link.get("href"))).resolve()
            assert (target / "index.html").is_file(), (url, link.get("href"))
        for image in page.iter("img"):
            assert (built.folder / url / str(image.get("src"))).resolve().is_file(), url
        assert len(list(page.iter("h1"))) == 1, url
        sorts.add(re.sub(r"[^/]+/(?=op-je-site)|(?<=gemeente/).*", "", url))
    assert {"knooppunten/op-je-site/kaart/", "knooppunten/op-je-site/week/"} <= sorts


def test_a_page_of_the_site_is_canonical_where_its_address_is_known(
    real: Built, hostile: Built
) -> None:
    for url, html in shown(hostile):
        (canonical,) = head(parsed(html), "link", "rel", "canonical", "href")
        assert str(canonical).startswith(ADDRESS), url
        page = hostile.folder / str(canonical).removeprefix(ADDRESS) / "index.html"
        assert f'<link rel="canonical" href="{canonical}">' in page.read_text("utf-8"), url
    assert not any('rel="canonical"' in html for _, html in shown(real))
    assert list(real.folder.rglob("oembed.json")) == []
    assert "oembed" not in real.html("knooppunten/voorbeeldhub")


@both
def test_a_hub_has_its_words_as_typed_and_says_how_sure_it_is(built: Built) -> None:
    flags = set()
    for entry in built.catalogue.of(Hub):
        pages = [parsed(built.html(urls.embedded(entry.slug, what))) for what in ("kaart", "week")]
        assert entry.record.samenvatting in [p.text for p in pages[0].iter("p")]
        for page in pages:
            (name,) = page.iter("h1")
            assert "".join(name.itertext()) == entry.title
            flag = [p.text for p in page.iter("p") if p.get("class") == "flag"]
            flags.update(flag)
            if entry.record.provisional() and not entry.record.stadium:
                assert flag == ["Voorlopig profiel"], entry.slug
            assert ("Voorlopig profiel" in flag) is entry.record.provisional(), entry.slug
    assert flags >= (
        {"Voorlopig profiel", "Voorbeeld"} if built.site.address == "" else {"Gestopt"}
    )


def test_the_week_tells_each_day_as_a_table_with_whole_names(real: Built) -> None:
    page = parsed(real.html(urls.embedded("voorbeeldhub", "week")))
    days = [th.text for th in page.iter("th")]
    assert days == ["Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrijdag", "Zaterdag", "Zondag"]
    told = ["".join(td.itertext()) for td in page.iter("td")]
    assert told[0] == "geen vaste tijd"
    assert "op afspraak" in told[2]
    empty = parsed(real.html(urls.embedded("plug-de-dag", "week")))
    assert list(empty.iter("table")) == []
    assert "Vaste tijden staan er nog niet bij." in "".join(empty.itertext())


@both
def test_a_week_without_hours_promises_no_more_than_the_profile_has(built: Built) -> None:
    seen = set()
    for entry in built.catalogue.of(Hub):
        hub = entry.record
        text = " ".join(parsed(built.html(urls.embedded(entry.slug, "week"))).itertext())
        profile = " ".join(parsed(built.html(urls.hub(entry.slug))).itertext())
        reached = any(
            word and word.split("://")[-1].rstrip("/") in profile
            for word in (hub.email, hub.telefoon, hub.website)
        )
        assert "hoe je contact opneemt" not in text or reached, entry.slug
        away = re.search(r"(Adres en contact|Adres|Contact|Lees meer) op ", text)
        assert away, entry.slug
        branches = hub.locaties or ()
        walked = bool(hub.adres) or any(branch.adres for branch in branches)
        asked = reached or any(branch.contact for branch in branches)
        assert ("Adres" in away[1], "ontact" in away[1]) == (walked, asked), entry.slug
        known = away[1] != "Lees meer" or hub.bereikbaar or hub.locaties
        assert ("Meer weten we nog niet." in text) is (not known), entry.slug
        seen.add((away[1], bool(hub.bereikbaar)))
    assert len(seen) > 1


@both
def test_a_list_says_of_each_hub_how_sure_it_is(built: Built) -> None:
    hubs = {entry.slug: entry.record for entry in built.catalogue.of(Hub)}
    marked = set()
    for url, html in shown(built):
        if not url.startswith(urls.EMBEDDED):
            continue
        assert "Hier kun je terecht" not in html, url
        for row in parsed(html).iter("li"):
            (link,) = row.iter("a")
            marks = [e.text or "" for e in row.iter("span") if e.get("class") == "mark"]
            hub = hubs[str(link.get("href")).rstrip("/").rpartition("/")[2]]
            assert ("Voorlopig profiel" in "".join(marks)) is hub.provisional(), (url, hub.naam)
            assert ("In spe" in "".join(marks)) is (hub.stadium == "in-spe"), (url, hub.naam)
            marked.add(bool(marks))
    assert True in marked or built.site.address


def test_a_list_has_the_hubs_of_its_page_and_says_when_there_are_none(real: Built) -> None:
    town = parsed(real.html(urls.embedded_list("gemeente", "amsterdam")))
    names = [a.text for a in town.iter("a") if "knooppunten/gemeente" not in str(a.get("href"))]
    landing = real.html("knooppunten/gemeente/amsterdam")
    assert len(names) >= 2
    assert all(f">{name}</a>" in landing for name in names)
    none = "".join(parsed(real.html(urls.embedded_list("gemeente", "texel"))).itertext())
    assert "We kennen er nog geen." in none


def test_other_programs_find_the_card_of_a_hub(hostile: Built) -> None:
    for entry in hostile.catalogue.of(Hub):
        card = urls.embedded(entry.slug, "kaart")
        for url in (urls.hub(entry.slug), urls.brand(entry.slug)):
            page = parsed(hostile.html(url))
            (link,) = [
                one for one in page.iter("link") if one.get("type") == "application/json+oembed"
            ]
            assert link.get("rel") == "alternate"
            (shut,) = [one for one in page.iter("noscript") if link in list(one)]
            head = page.find("head")
            assert head is not None
            assert shut in list(head)
            href = link.get("href")
            assert href == f"{ADDRESS}{card}oembed.json"
        told = json.loads((hostile.folder / card / "oembed.json").read_text("utf-8"))
        assert (told["version"], told["type"]) == ("1.0", "rich")
        assert told["title"] == told["author_name"] == entry.title
        assert told["author_url"] == ADDRESS + urls.hub(entry.slug)
        body = parsed(told["html"]).find("body")
        assert body is not None
        ((frame,),) = body
        assert frame.tag == "iframe"
        assert set(frame.attrib) == {
            "src",
            "title",
            "width",
            "height",
            "loading",
            "sandbox",
            "style",
        }
        assert frame.get("src") == ADDRESS + card
        assert frame.get("title") == f"{entry.title} op {hostile.site.name}"
        assert (frame.get("width"), frame.get("height")) == (
            str(told["width"]),
            str(told["height"]),
        )
        assert "allow-scripts" not in str(frame.get("sandbox"))
        assert isinstance(told["width"], int)
        assert isinstance(told["height"], int)


def test_what_stands_elsewhere_stays_when_a_hub_gets_another_name(hostile: Built) -> None:
    for what in ("kaart", "week"):
        for former in hostile.catalogue.get(Hub, "voorbeeldknooppunt").record.former():  # type: ignore[union-attr]
            html = hostile.html(urls.embedded(former, what))
            assert f'url=../../../../{urls.embedded("voorbeeldknooppunt", what)}"' in html
            assert 'content="noindex"' in html


@both
def test_no_list_of_pages_names_an_embed(built: Built) -> None:
    sitemap = (built.folder / "sitemap.xml").read_text("utf-8")
    assert re.sub(r"/meedoen/op-je-site/", "", sitemap).count("op-je-site") == 0
    published = (ROOT / "content" / "published.txt").read_text("utf-8")
    assert [line for line in published.splitlines() if "op-je-site" in line] == [
        f"/{urls.OWN_SITE}"
    ]
    fragments = (built.folder / "pagefind").rglob("*.pf_fragment")
    texts = [gzip.decompress(path.read_bytes()).decode() for path in fragments]
    assert texts
    assert not any(re.search(r'"url":"[^"]*(?<!meedoen/)op-je-site', text) for text in texts)


def test_the_badge_says_what_its_alternative_text_says(real: Built) -> None:
    badge = ET.fromstring((real.folder / urls.BADGE).read_bytes())  # ours
    title = badge.find("{http://www.w3.org/2000/svg}title")
    assert title is not None
    assert title.text == codes.words(real.site)
    assert (badge.get("width"), badge.get("height")) == ("280", "68")
    assert {str(e.tag).partition("}")[2] for e in badge.iter()} == {"svg", "title", "path"}


def test_a_code_holds_its_values_as_text() -> None:
    evil = '"><script>alert(1)</script>{a}{t}'
    page = parsed(codes.frame("https://x.example/", evil, 100)).find("body")
    assert page is not None
    (frame,) = page
    assert frame.get("title") == evil
    linked = parsed(codes.badge(evil, evil, evil)).find("body")
    assert linked is not None
    (link,) = linked
    assert link.get("href") == evil
    assert [(image.tag, image.get("alt")) for image in link] == [("img", evil)]


def test_the_sheet_has_no_colour_that_the_site_does_not_have() -> None:
    used = set(re.findall(r"#[0-9a-f]{3,8}\b", SHEET.read_text("utf-8")))
    known = tokens.FILE.read_text("utf-8")
    assert used
    assert {colour for colour in used - {"#fff"} if colour not in known} == set()


def test_a_growth_factor_tells_who_offers_and_who_seeks_it(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "hubs").mkdir(parents=True)
    (content / "growth-factors").mkdir()
    (content / "growth-factors" / "geld.yml").write_text(
        "titel: Geld\nsamenvatting: Om te beginnen.\nvolgorde: 1\n", "utf-8"
    )
    for number in range(12):
        side = "biedt" if number % 2 else "zoekt"
        (content / "hubs" / f"proef-{number}.yml").write_text(
            f"naam: Proef {number}\ntype: informeel\nbereik: lokaal\nsamenvatting: Een proef.\n"
            f"plaats: Den Burg\nwebsite: https://proef.example\nbevestigd_op: 2026-05-01\n"
            f"{side}:\n  - groeistof: geld\n",
            "utf-8",
        )
    catalogue, _ = load(content, content)
    site = titled(Site("proef", dt.date.fromisoformat(DATE)), catalogue)
    pages = dict(embeds.of_lists(Making(catalogue, site), embeds.style("")))
    factor = parsed(pages[f"{urls.embedded_list('groeistof', 'geld')}index.html"])
    assert [h2.text for h2 in factor.iter("h2")] == ["Biedt dit", "Zoekt dit"]
    assert len(list(factor.iter("li"))) == codes.ROWS
    more = [a for a in factor.iter("a") if a.get("class") == "more"]
    assert [a.text for a in more] == ["Bekijk ook de andere 2"] * 2
    town = parsed(pages[f"{urls.embedded_list('gemeente', 'texel')}index.html"])
    assert len(list(town.iter("li"))) == codes.ROWS
    assert "Bekijk ook de andere 4" in "".join(town.itertext())
