"""The search index: what is in it, what is not, and that it is the same every time."""

from __future__ import annotations

import gzip
import html
import json
import os
import re
import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from building import ADDRESS, FIXTURE, Built, build_site, pages
from doedemocratie import search
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.words.synonyms import GROUPS, TAILS
from doedemocratie.model.words.vocab import VOCABULARIES
from doedemocratie.pages import sorts
from doedemocratie.pages.frame import render
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.kinds import hub_facts
from doedemocratie.pages.lists import cards
from doedemocratie.pages.site import examples
from doedemocratie.search import (
    bundles,
    closing,
    grouped,
    postings,
    remembering,
    service,
    terms,
    texts,
)

SITE = Site(name="doedemocratie", today=examples.TODAY)


def indexed(built: Built) -> dict[str, dict[str, Any]]:
    """Return every page in the index by its address."""
    found = {}
    for path in (built.folder / "pagefind" / "fragment").iterdir():
        page = json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
        found[page["url"].removeprefix("/")] = page
    return found


def content(folder: Path) -> dict[str, bytes]:
    """Return every file of the index with its bytes."""
    folder = folder / "pagefind"
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def findable(built: Built) -> list[search.Findable]:
    """Return what a build hands to the index."""
    ordinary = [file.url for file in built.files.documentation_pages()]
    return [search.Findable(url, sorts.ORDINARY) for url in ordinary] + [
        search.Findable(
            page.url, sorts.sorts()[page.sort], page.title, page.description, page.beside
        )
        for page in pages(built.catalogue, built.site)
        if page.indexed
    ]


def written(site: Path, pages: Iterable[search.Findable], cache: Path) -> list[str]:
    """Write the index of pages; return what was said of what was kept."""
    said: list[str] = []
    search.write(site, pages, cache, said.append)
    return said


@pytest.mark.parametrize("which", ["real", "hostile"])
def test_every_page_of_both_lanes_can_be_found(which: str, request: pytest.FixtureRequest) -> None:
    built: Built = request.getfixturevalue(which)
    assert set(indexed(built)) == {page.url for page in findable(built)}
    assert {"", "over/", "knooppunten/", "experimenten/"} <= set(indexed(built))


def test_the_example_redirects_and_the_lost_page_are_not_found(hostile: Built, real: Built) -> None:
    for built, example in ((hostile, "voorbeeldknooppunt"), (real, "voorbeeldhub")):
        assert (built.folder / "knooppunten" / example).is_dir()
        assert not [url for url in indexed(built) if f"/{example}/" in url or "404" in url]
    assert (hostile.folder / "knooppunten" / "vorige-naam").is_dir()
    assert not [url for url in indexed(hostile) if "vorige-naam" in url]


def test_only_the_page_itself_is_indexed(real: Built) -> None:
    text = indexed(real)["knooppunten/greenwish/"]["content"]
    assert "EmpoweringPeople" in text
    for around in ("Naar de inhoud", "CC BY", "Kruimelpad", "Merk en pers", "Wat zoek je"):
        assert around not in text
    listed = indexed(real)["knooppunten/"]["content"]
    assert "EmpoweringPeople" not in listed


def test_what_a_template_leaves_out_cannot_be_found(hostile: Built, real: Built) -> None:
    """Cards of other records, buttons, notices, and what a page says when it knows nothing."""
    left_out = {
        "experimenten/vouchersysteem/": ("We kennen nog geen trekker",),
        "knooppunten/greenwish/": (
            "voorlopig profiel",
            "Klopt er iets niet",
            "Wanneer kun je",
            "Kies opnieuw",
        ),
        "knooppunten/greenwish/merk/": ("schreef dit niet zelf", "Vul deze pagina aan"),
        "verhalen/wie-is-jouw-favoriete-ambtenaar/": ("Pas deze pagina aan",),
        "meedoen/": ("Ik ben een knooppunt",),
        "actieagenda/": ("Wat je inbrengt", "Pas deze actie aan"),
    }
    for url, around in left_out.items():
        page, content = real.html(url.rstrip("/")), indexed(real)[url]["content"]
        for text in around:
            assert text in page, url
            assert text not in content, url
        assert content
    assert "Kopieer" in hostile.html("knooppunten/vijandig/merk")
    assert "Kopieer" not in indexed(hostile)["knooppunten/vijandig/merk/"]["content"]


def test_cards_are_another_pages_text() -> None:
    cards = ("hub_card", "experiment_card", "offer_card", "action_card", "packet_vacant")
    for example in examples.examples(SITE):
        if example.part in cards and example.values is not None:
            first = str(render.part(example.part, *example.values)).split(">")[0]
            assert "data-pagefind-ignore" in first, example


def test_words_that_stand_side_by_side_stay_two_words(real: Built) -> None:
    assert "bekendPlaats" not in indexed(real)["knooppunten/greenwish/"]["content"]


def test_a_result_says_what_it_is(real: Built) -> None:
    kinds = {url: page["meta"]["soort"] for url, page in indexed(real).items()}
    assert kinds["knooppunten/greenwish/"] == "knooppunt"
    assert kinds["knooppunten/greenwish/merk/"] == "merk en pers"
    assert kinds["experimenten/vouchersysteem/"] == "experiment"
    assert kinds["over/"] == "pagina"
    assert kinds["knooppunten/type/hybride/"] == "lijst"
    headings = {url: page["meta"]["kop"] for url, page in indexed(real).items()}
    assert headings["knooppunten/greenwish/merk/"] == "Knooppunten"
    assert headings["knooppunten/type/hybride/"] == "Lijsten"
    assert headings["over/"] == "Andere pagina’s"


def test_a_result_says_where_a_hub_is_and_when_to_come(hostile: Built) -> None:
    told = {
        url.split("/")[1]: tuple(page["meta"].get(name, "") for name in search.SHOWN)
        for url, page in indexed(hostile).items()
        if url.startswith("knooppunten/") and url.count("/") == 2
    }
    assert len(told) > 3
    for entry in hostile.catalogue.of(Hub):
        if entry.slug in told:
            beside = hub_facts.beside(
                entry.record, cards.hub_card(entry, hostile.site), hostile.site.today
            )
            assert told[entry.slug] == tuple(beside.get(name, "") for name in search.SHOWN)
    assert any(where and when for where, when in told.values())


def test_a_search_page_may_be_put_by_when_it_was_confirmed() -> None:
    page = search.Findable("a/", sorts.ORDINARY, beside={"bevestigd": "2026-01-02", "waar": '"<'})
    beside = search.told(page, "<h1>A</h1>").beside
    assert beside == {"soort": "pagina", "kop": "Andere pagina’s", "title": "A", "waar": '"<'}
    assert list(beside) == sorted(beside)


def test_titles_are_text_as_typed(hostile: Built) -> None:
    page = indexed(hostile)["knooppunten/vijandig/"]
    assert page["meta"]["title"] == hostile.catalogue.get(Hub, "vijandig").title  # type: ignore[union-attr]


def test_other_words_are_in_the_index_and_not_on_the_page(real: Built) -> None:
    page = indexed(real)["knooppunten/provincie/fryslan/"]
    assert "friesland" in page["meta"]["ook"]
    assert "friesland" not in real.html("knooppunten/provincie/fryslan").lower()
    for path in real.folder.rglob("index.html"):
        assert "data-pagefind-meta" not in path.read_text("utf-8")


def test_only_what_search_uses_is_published(real: Built) -> None:
    names = {name.split("/")[0].split(".nl_")[0] for name in content(real.folder)}
    assert names == {
        "pagefind.js",
        "pagefind-worker.js",
        "pagefind-entry.json",
        "pagefind",
        "wasm.nl.pagefind",
        "index",
        "fragment",
    }
    entry = json.loads(content(real.folder)["pagefind-entry.json"])
    assert set(entry["languages"]) == {"nl"}


def test_the_same_pages_give_the_same_bytes(real: Built, tmp_path: Path) -> None:
    copied = tmp_path / "site"
    shutil.copytree(real.folder, copied)
    for turn in range(4):
        shutil.rmtree(copied / "pagefind")
        pages = findable(real)
        written(copied, pages if turn % 2 else reversed(pages), tmp_path / f"cache-{turn // 2}")
        assert content(copied) == content(real.folder)


@pytest.mark.parametrize("which", ["hostile", pytest.param("real", marks=pytest.mark.nightly)])
def test_however_pages_are_grouped_the_index_is_that_of_all_at_once(
    which: str, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: Built = request.getfixturevalue(which)
    copied = tmp_path / "site"
    shutil.copytree(built.folder, copied)
    pages = bundles.in_turn(findable(built))
    told = [search.told(page, texts.own(copied, page).decode()) for page in pages]
    alone = service.indexed([*map(as_text, told), EVERY])
    kept = []
    for records in (1, 3, 1 << 30):
        monkeypatch.setattr(bundles, "RECORDS", records)
        shutil.rmtree(copied / "pagefind")
        written(copied, pages, tmp_path / f"cache-{records}")
        assert content(copied) == content(built.folder), records
        assert said_of(content(copied)) == said_of(alone)
        assert shown(content(copied)) == shown(alone)
        kept.append(len(list((tmp_path / f"cache-{records}").glob("*.kept"))))
    assert kept == sorted(kept, reverse=True)
    assert kept[0] > 10 * kept[-1]


# A page of which all is told that may be: an index numbers what is told of any.
EVERY = service.record("/-", "zwxqk", dict.fromkeys(texts.TOLD, "-"))


def as_text(told: texts.ToldPage) -> Mapping[str, object]:
    """Return what is told of a page as Pagefind takes it."""
    text = f"___PAGEFIND_WEIGHT___{told.weight} {told.text}"
    return service.record(told.url, text, told.beside)


def said_of(files: Mapping[str, bytes]) -> dict[tuple[str, str], list[postings.PlacedWord]]:
    """Return what an index says of each word and form, but for the page of which all is told."""
    index = (closing.opened(data) for name, data in files.items() if name.endswith("_index"))
    pages = len(shown(files))
    every = {
        (word, form): [page for page in pages_of if page.page < pages]
        for piece in index
        for word, form, pages_of in postings.read(piece)
    }
    return {named: its for named, its in every.items() if its}


# What one types that is a word of several kinds at once, or that would speak to Pagefind.
ODD = (
    "buurt-huis Buurt-Huis, buurthuis buurtHuis! huis huizen, huizen-huis a-b-c-d-e-f-g Zaal: x?",
    "één een Één-twee café’s cafe's coëxistentie ’s-Gravenhage 's-gravenhage ÉÉN",
    "foto’s” ( · – 10,4 12u30 #2c7a4b 👋🌾 👋 3D a.b.c verzonnen-1.example hallo@x.example",
    "op\u00adbouw uit _lijn_ snake_case __init__ - _ ___ ____ ___END straat12 straat12. [straat12]",
    "woord " * 20 + "op\u200bbouw \u200b \u200b. uit",
    "-".join(["ja"] * 30),
    f"{'woord ' * 300}einde",
)


def test_of_words_of_any_form_the_index_is_pagefinds_own() -> None:
    told = [
        texts.ToldPage(f"/{at}-{weight}/", weight, text, {"ook": text[:90], "title": "Huis-één"})
        for at, text in enumerate(ODD)
        for weight in (1, 0.5, 0.2)
    ]
    bundle = grouped.GroupIndexer(
        terms.looked_up([word for page in told for word in grouped.words(page)])
    ).bundle(told)
    joined = postings.Joined()
    joined.add(bundle.postings, 0, bundle.data)
    own = {f"{begins}_index": closing.closed(piece) for begins, _, piece in joined.pieces()}
    at = 0
    for page in bundle.pages:
        own[f"fragment/{page.name}"] = bundle.data[at : (at := at + page.size)]
    alone = service.indexed([*map(as_text, told), EVERY])
    assert said_of(own) == said_of(alone)
    assert shown(own) == shown(alone)


def test_a_page_without_a_text_is_found_by_what_is_told_beside() -> None:
    told = [texts.ToldPage(f"/{text}/", 1, text, {"title": "Huis"}) for text in ("", "huis")]
    bundle = grouped.GroupIndexer(terms.looked_up(["huis", "Huis"])).bundle(told)
    assert [page.words for page in bundle.pages] == [1, 1]
    assert [(posting.word, posting.pages) for posting in bundle.postings] == [("huis", 2)]


def test_what_speaks_to_pagefind_is_a_word_as_any_other() -> None:
    marks = ("___PAGEFIND_WEIGHT___9", "___END_PAGEFIND_WEIGHT___", "___PAGEFIND_ANCHOR___h2:1:a")
    split = terms.looked_up(["huis", *marks, "zaal"])
    assert [split[word].whole for word in ("huis", "zaal")] == [("huis",), ("zaal",)]
    plain = terms.looked_up([mark.lstrip("_") for mark in marks])
    assert all(split[mark] == plain[mark.lstrip("_")] for mark in marks)


def test_a_change_is_indexed_in_its_own_group(real: Built, tmp_path: Path) -> None:
    copied, cache, said = tmp_path / "site", tmp_path / "cache", []
    shutil.copytree(real.folder, copied)
    pages = findable(real)
    said += written(copied, pages, cache)
    before = {path.name for path in cache.iterdir()}
    page = copied / "knooppunten" / "greenwish" / "index.html"
    page.write_text(page.read_text("utf-8").replace("</main>", "<p>Zwaluwtil</p></main>"), "utf-8")
    shutil.rmtree(copied / "pagefind")
    said += written(copied, pages, cache)
    assert len({path.name for path in cache.iterdir()} - before) == 2  # a group and its note
    kept = content(copied)
    shutil.rmtree(copied / "pagefind")
    said += written(copied, pages, tmp_path / "cold")
    assert content(copied) == kept != content(real.folder)
    assert said == []


def test_only_pages_that_were_written_anew_are_read_again(
    real: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied, cache = tmp_path / "site", tmp_path / "cache"
    shutil.copytree(real.folder, copied)
    for path in copied.rglob("index.html"):
        os.utime(path, (1, 1))
    pages = findable(real)
    own: Callable[[Path, search.Findable], bytes] = texts.own
    asked: list[search.Findable] = []

    def noted(site: Path, page: search.Findable) -> bytes:
        asked.append(page)
        return own(site, page)

    monkeypatch.setattr(texts, "own", noted)

    def read_again() -> set[str]:
        asked.clear()
        shutil.rmtree(copied / "pagefind")
        assert written(copied, pages, cache) == []
        return {page.url for page in asked if not page.sort.by_title}

    every = {page.url for page in pages if not page.sort.by_title}
    assert read_again() == every
    assert read_again() == set()
    page = copied / "over" / "index.html"
    page.write_text(page.read_text("utf-8").replace("</main>", "<p>Zwaluwtil</p></main>"), "utf-8")
    assert "over/" in read_again()
    changed = content(copied)
    assert read_again() == {"over/"}  # it may have been written twice in one moment
    assert content(copied) == changed != content(real.folder)
    for path in (*cache.glob("pages*"), *cache.glob("pieces*")):
        path.write_bytes(path.read_bytes()[:-2] + b"}}")
    assert read_again() == every
    assert content(copied) == changed


def test_a_group_that_was_kept_and_is_damaged_is_made_anew_and_told(
    real: Built, tmp_path: Path
) -> None:
    copied, cache = tmp_path / "site", tmp_path / "cache"
    shutil.copytree(real.folder, copied)
    pages = findable(real)
    written(copied, pages, cache)
    kept = sorted(path for path in cache.iterdir() if not path.suffix)
    for path, data in zip(kept, (b"", kept[0].read_bytes()[:-1] + b"x", b"{}"), strict=False):
        path.write_bytes(data)
    shutil.rmtree(copied / "pagefind")
    said = written(copied, pages, cache)
    assert len(said) == min(len(kept), 3) > 1
    assert all("beschadigd" in line for line in said)
    assert content(copied) == content(real.folder)
    assert written(copied, pages, cache) == []


@pytest.mark.parametrize(
    "data", [b"\x81", b"\x80", b"\x81\x81\x83aa\x82", b"\x81\x81\x83a\xff\x80\x80", b"x"]
)
def test_an_index_of_another_form_is_refused(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(postings.FormatError):
        list(postings.read(data))
    files = {"index/nl_1.pf_index": closing.closed(data)}
    monkeypatch.setattr(service, "indexed", lambda _: files)
    with pytest.raises(search.SearchError, match="anders dan we kennen"):
        terms.looked_up(["huis"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<div data-pagefind-ignore><div>a</div>b</div>c", "c"),
        ('<p>a <img data-pagefind-ignore src="b">c</p>', "a c."),
        (
            '<p id="a" class="b">a<nav>b</nav> &lt;i data-pagefind-ignore>c</p>',
            "a <i data-pagefind-ignore>c.",
        ),
        ('<p title="a data-pagefind-ignore">b</p>', "b."),
        ("<p class='e'>a<b>b</b> <label>c</label><navigation>d</navigation></p>", "ab d"),
        (
            "<dl><dt>a</dt><dd>b<br>c!</dd></dl>d<nav>e</nav>f<b>g</b><nav>h</nav><i>i</i>",
            "a b c! dfg i",
        ),
        ("<p>a <b>b</b></p><p>c <span></span>d</p>", "a b c d."),
        ("<p>a &amp;\xa0 <i>&lt;b&gt;</i>&nbsp;<i>c</i></p><td>_</td>", "a & <b> c _."),
        (
            "a<svg data-pagefind-ignore><i>b</i></svg >d<p data-pagefind-ignore c",
            "ad<p data-pagefind-ignore c",
        ),
    ],
)
def test_of_a_page_pagefind_is_told_what_it_would_have_read(text: str, told: str) -> None:
    page = search.Findable("a/", sorts.ORDINARY)
    assert search.told(page, text).text == told


@pytest.mark.parametrize("which", ["hostile", pytest.param("real", marks=pytest.mark.nightly)])
def test_what_is_told_of_pages_is_what_pagefind_makes_of_their_html(
    which: str, request: pytest.FixtureRequest
) -> None:
    built: Built = request.getfixturevalue(which)
    own = [(page, texts.own(built.folder, page).decode()) for page in findable(built)]
    dutch = [(page, text) for page, text in own if not re.search(r"<article[^>]* lang=", text)]
    assert len(own) - 9 < len(dutch)
    told = [search.told(page, text) for page, text in dutch]
    read = [as_html(page, text, of) for (page, text), of in zip(dutch, told, strict=True)]
    one = service.indexed([*map(as_text, told), EVERY])
    other = service.indexed([*read, EVERY])
    assert said_of(one) == said_of(other)
    assert shown(one) == shown(other)


def as_html(page: search.Findable, text: str, told: texts.ToldPage) -> Mapping[str, object]:
    """Return what is told of a page as a page that Pagefind reads by itself."""
    head = "".join(
        f'<meta data-pagefind-meta="{name}[content]" content="{html.escape(value)}">'
        for name, value in told.beside.items()
        if name != "title" or page.title
    )
    weighs = f'data-pagefind-body data-pagefind-weight="{page.sort.weight}"'
    body = f"<body><main {weighs}>{text.replace('><', '> <')}</main></body>"
    file = f'<!doctype html><html lang="nl"><head>{head}</head>{body}</html>'
    return {"type": "AddFile", "url": f"/{page.url}", "file_contents": file}


def shown(files: Mapping[str, bytes]) -> list[tuple[Any, ...]]:
    """Return what an index shows of its pages, without places within them."""
    fragments = (data for name, data in files.items() if name.startswith("fragment/"))
    each = [json.loads(gzip.decompress(data)[12:]) for data in fragments]
    return sorted(
        (page["url"], page["content"], page["word_count"], sorted(page["meta"].items()))
        for page in each
        if page["url"] != EVERY["url"]
    )


@pytest.mark.nightly
def test_two_builds_have_the_same_index(hostile: Built, tmp_path: Path) -> None:
    one = build_site(FIXTURE, tmp_path / "one" / "site")
    again = build_site(FIXTURE, tmp_path / "again" / "site")
    assert content(one.folder) == content(again.folder)
    # Addresses in the index do not name the place where the site is published.
    assert hostile.config.site_url == ADDRESS
    assert set(indexed(one)) == set(indexed(hostile))


def test_settings_around_a_build_do_not_reach_the_index(
    real: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied = tmp_path / "site"
    shutil.copytree(real.folder, copied)
    shutil.rmtree(copied / "pagefind")
    (tmp_path / "pagefind.yml").write_text("force_language: en\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PAGEFIND_FORCE_LANGUAGE", "fr")
    written(copied, findable(real), tmp_path / "cache")
    assert content(copied) == content(real.folder)


def test_a_site_without_search_has_no_trace_of_it(tmp_path: Path) -> None:
    built = build_site(FIXTURE, tmp_path / "site", SEARCH="false")
    assert not (built.folder / "pagefind").exists()
    page = built.html("over")
    assert "data-search" not in page
    assert "search.js" not in page


def test_an_index_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "pagefind").write_text("in de weg")
    (site / "index.html").write_text("<main><h1>Over</h1></main>", "utf-8")
    with pytest.raises(search.SearchError):
        written(site, [search.Findable("", sorts.ORDINARY)], tmp_path / "cache")


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("Je kunt er terecht voor: geld vinden.", "subsidie"),
        ("Een plek of ruimte", "zaal"),
        ("Provincie Fryslân", "friesland"),
        ("in Den Haag, Maastricht en Breda", "'s-gravenhage"),
        ("in_den:HAAG", "'s-gravenhage"),
        ("Łódź en ’s-Hertogenbosch", "lodz"),
        ("Łódź en ’s-Hertogenbosch", "shertogenbosch"),
        ("gemeente 's-Hertogenbosch", "den bosch"),
        ("een toeslag", "toeslagen"),
        ("Alle initiatievenknooppunten", "knooppunten"),
        ("COÖPERATIEVERENIGING", "vereniging"),
        ("de stadsbibliotheek", "bieb"),
        ("de dorpsbieb", "bibliotheken"),
        ("buurtbewoners", "burgers"),
        ("de subsidieaanvraag", "financiering"),
        ("een vouchersysteem", "tegoedbon"),
        ("lievelingsambtenaar", "ambtenaren"),
    ],
)
def test_a_text_is_found_by_other_words(text: str, also: str) -> None:
    assert also in search.others(text)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Dat maakt ruimte om te helpen", "zaal"),
        ("geld vinden en subsidie", "subsidie"),
        ("den hollandse haag", "'s-gravenhage"),
        ("knooppunten", "knooppunten"),
        ("hamburgers", "bewoners"),
        ("europees", "europees"),
    ],
)
def test_no_word_is_added_without_reason(text: str, missing: str) -> None:
    assert missing not in search.others(text)


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("<p>bij de ’s</p><nav>Haag ’s</nav>", None),
        ("<p>Den</p><nav>Haag</nav>", None),
        ("<p>Den</p><nav>de ’s <b>Haag</b></nav>", "shaag"),
    ],
)
def test_words_of_what_is_passed_over_belong_to_no_word_elsewhere(
    text: str, also: str | None
) -> None:
    told = search.told(search.Findable("a/", sorts.ORDINARY), text)
    assert told.beside.get("ook") == also


def test_what_was_worked_out_of_a_text_is_let_go_of_in_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(remembering, "MOST", 2)
    table: dict[str, int] = {}
    told = [remembering.remembered(table, text, at) for at, text in enumerate("abc")]
    assert told == [0, 1, 2]
    assert table == {"c": 2}
    text = "de stadsbibliotheek, " * 9
    assert search.others("in", "Den", text) == search.others(f"in Den {text}")
    assert "'s-gravenhage" in search.others("in Den", "Haag")


def test_every_word_of_a_group_finds_what_says_another() -> None:
    for group in GROUPS:
        for says in group:
            others = search.others(f"van {says} hier")
            assert [word for word in group if word not in says and word not in others] == [], says


def test_the_table_of_other_words_is_sound() -> None:
    words = [word for group in GROUPS for word in group]
    choices = [choice for vocabulary in VOCABULARIES for choice in vocabulary.choices]
    also = [word for choice in choices for word in choice.also]
    assert also
    words += also
    assert [word for word in (*words, *TAILS) if word != word.lower() or not word.strip()] == []
    assert all(len(group) > 1 for group in GROUPS)
