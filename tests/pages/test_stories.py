"""Stories: their text with notes and figures, their series, and where they lead."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import html5lib
import pytest
from markupsafe import Markup

from building import ROOT
from doedemocratie.model.kinds.story import Story
from doedemocratie.pages.frame import render
from doedemocratie.pages.frame.pictures import Picture
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.kinds import stories
from doedemocratie.pages.kinds.story import authors, page, text
from doedemocratie.pages.lists.making import Making, public
from doedemocratie.pages.site import writing
from doedemocratie.questions import webform
from doedemocratie.records.catalogue import Catalogue, load

TODAY = dt.date(2026, 11, 26)
SITE = Site(name="doe", today=TODAY)
STORY = """titel: {title}
samenvatting: Kort.
datum: {date}
groeistof: [{factor}]
auteurs: {authors}
status: {status}
beschrijving: Er was eens.
"""
DRAWN = Picture("x.jpg", (), 900, 600, "x.jpg", "JPG", 1, 900, 600)


def catalogue(folder: Path, *told: dict[str, str], more: str = "") -> Catalogue:
    """Return the catalogue of stories by what differs: slug, title, date, factor, authors, more."""
    (folder / "stories").mkdir(parents=True)
    for story in told:
        values = {
            "title": story["slug"],
            "date": "2026-11-01",
            "factor": "geld",
            "authors": "[{naam: Redactie}]",
            "status": "klaar",
            **story,
        }
        file = folder / "stories" / f"{story['slug']}.yml"
        file.write_text(STORY.format(**values) + story.get("more", "") + more, "utf-8")
    found, problems = load(folder, folder, TODAY)
    assert [problem for problem in problems if problem.level == "error"] == []
    return found


def part(slug: str, number: int, date: str) -> dict[str, str]:
    return {"slug": slug, "date": date, "more": f"reeks: {{naam: De tuin, deel: {number}}}\n"}


def test_an_author_is_called_as_most_stories_say_and_without_an_address_by_name(
    tmp_path: Path,
) -> None:
    known = catalogue(
        tmp_path,
        {"slug": "een", "authors": "[{naam: zoe anstrom}, {naam: 李雷}]"},
        {"slug": "twee", "authors": "[{naam: Zoë Ånström}]"},
    )
    people = authors.writers(known)
    assert [writer.name for writer in people.values()] == ["Zoë Ånström"]
    entry = known.get(Story, "een")
    assert entry
    html = render.fragment(page.page(entry, Making(known, SITE), people), SITE)
    assert "李雷" in html
    assert "auteurs/zoe-anstrom/" in html


def test_the_form_is_told_the_parts_of_series_and_the_authors(tmp_path: Path) -> None:
    known = catalogue(tmp_path, part("twee", 2, "2026-11-02"), {"slug": "los"})
    assert json.loads(webform.stories(known)) == {
        "parts": [["twee", "twee", "De tuin", 2, None, "2026-11-02"]],
        "authors": [["los", "los", "Redactie"], ["twee", "twee", "Redactie"]],
    }


def test_a_text_is_told_in_pieces_with_its_notes_last() -> None:
    read = text.read(
        "Zo.[^1] Weer[^1] en[^b].\n\n[beeld 2]\n\n# Kop\n\n> [video]\n\n[Citaat]\n\n"
        "[^1]: Noot *een*.\n\n[^b]: Noot <b>.\n"
    )
    shapes = [piece if isinstance(piece, tuple) else "html" for piece in read.pieces]
    assert shapes == ["html", ("beeld", 2), "html", ("citaat", 1)]
    assert "<h2>Kop</h2>" in str(read.pieces[2])
    assert "[video]" in str(read.pieces[2]), "within a quote it stands as it was typed"
    assert "&lt;b&gt;" in read.notes
    whole = "".join(
        map(str, (*[one for one in read.pieces if isinstance(one, Markup)], read.notes))
    )
    ids = re.findall(r'id="([^"]+)"', whole)
    assert sorted(ids) == ["noot-1", "noot-2", "terug-1", "terug-1-1", "terug-2"]
    assert set(re.findall(r'href="#([^"]+)"', whole)) == set(ids)


HOSTILE = (
    '<a id="inhoud">x</a>',
    "[x](javascript:alert(1))",
    "[x](#inhoud)",
    "[x](//elders.example)",
    "[^1]\n\n[^1]: <script>alert(1)</script> [x](javascript:alert(1))",
    '[^"><img src=x onerror=alert(1)>]\n\n[^"><img]: y',
    "[^__proto__] [^1]\n\n[^__proto__]: a\n[^1]: b",
    "![x](https://elders.example/x.png)",
)


@pytest.mark.parametrize("typed", HOSTILE)
def test_a_text_brings_no_element_name_or_address_of_its_own(typed: str) -> None:
    read = text.read(typed)
    html = "".join(map(str, (*read.pieces, read.notes)))
    tree = html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)
    for element in tree.iter():
        assert element.tag not in ("script", "img", "style")
        name, address = element.get("id"), element.get("href")
        assert name is None or re.fullmatch(r"(noot|terug)-\d+(-\d+)?", name)
        assert address in (None, "#inhoud") or re.match(r"https?://|#(noot|terug)-\d", address)
        assert address != "#inhoud"


def test_how_long_it_takes_to_read_is_told_in_whole_minutes() -> None:
    told = [page.reading(text.minutes("woord " * words)) for words in (0, 1, 299, 420)]
    assert told == ["", "1 minuut lezen", "1 minuut lezen", "2 minuten lezen"]


def test_a_growth_factor_has_its_stories_in_reading_order(tmp_path: Path) -> None:
    known = catalogue(
        tmp_path,
        part("tuin-drie", 3, "2026-11-09"),
        {"slug": "tussendoor", "date": "2026-11-05"},
        part("tuin-een", 1, "2026-11-04"),
        part("tuin-twee", 2, "2026-11-08"),
        {"slug": "eerder", "date": "2026-10-01"},
    )
    order = [entry.slug for entry in stories.to_read(known.of(Story))]
    assert order == ["eerder", "tuin-een", "tuin-twee", "tuin-drie", "tussendoor"]


def html_of(known: Catalogue, slug: str, site: Site = SITE) -> str:
    making = Making(public(known, site), site)
    entry = making.catalogue.get(Story, slug)
    assert entry
    made = page.page(entry, making, authors.writers(making.catalogue))
    return str(render.fragment(made, site))


def test_a_story_names_the_parts_of_its_series_and_leads_to_what_is_like_it(tmp_path: Path) -> None:
    known = catalogue(
        tmp_path,
        part("tuin-een", 1, "2026-11-04"),
        part("tuin-twee", 2, "2026-11-08"),
        part("tuin-drie", 3, "2026-12-24"),
        {"slug": "ook-geld"},
        {"slug": "iets-anders", "factor": "cross-over"},
    )
    html = html_of(known, "tuin-een")
    series = html.partition('<nav class="series"')[2].partition("</nav>")[0]
    assert 'href="../../verhalen/tuin-twee/"' in series
    assert "tuin-drie" not in html, "it is not public yet"
    assert 'aria-current="page"' in series
    also = html.partition("Lees ook")[2]
    assert re.findall(r"verhalen/([\w-]+)/", also) == ["ook-geld"]


def test_what_a_story_holds_stands_where_its_text_has_a_place_and_nothing_is_lost(
    tmp_path: Path,
) -> None:
    figure = "{bestand: %s.jpg, alt: A %s, maker: Bo, licentie: CC BY 4.0%s}"
    more = (
        (
            f"beelden:\n  - {figure % ('een', 'een', ', onderschrift: <b>Onder</b>')}\n"
            f"  - {figure % ('twee', 'twee', '')}\n"
            "videos:\n  - {bestand: still.jpg, alt: S, maker: Bo, licentie: CC0, titel: De video, "
            "url: 'https://www.video.example/x'}\n"
            "citaat: {tekst: Kom maar., wie: Een buur, toestemming: ja}\n"
            "correcties:\n  - {datum: 2026-11-03, wat: Er stond maart.}\n"
        )
        .replace("<b>", "")
        .replace("</b>", "")
    )
    story = {"slug": "tuin", "more": more}
    known = catalogue(tmp_path, story)
    file = tmp_path / "stories" / "tuin.yml"
    told = "beschrijving: |\n  Eerst.\n\n  [beeld 2]\n\n  Dan.[^1]\n\n  [^1]: Noot.\n"
    file.write_text(file.read_text("utf-8").replace("beschrijving: Er was eens.\n", told), "utf-8")
    known, _ = load(tmp_path, tmp_path, TODAY)
    names = ("een.jpg", "twee.jpg", "still.jpg")
    site = Site(name="", today=TODAY, pictures={("stories", "tuin", n): DRAWN for n in names})
    html = html_of(known, "tuin", site)
    places = [html.index(words) for words in ("Eerst.", "A twee", "Dan.", "Kom maar.", "A een")]
    assert places == sorted(places)
    assert html.index("De video") < html.index("Noten") < html.index("Er stond maart.")
    assert "iframe" not in html
    assert "<video" not in html
    assert 'href="https://www.video.example/x" rel="noopener"' in html
    assert "op video.example" in html


def test_who_wrote_has_one_page_with_every_role(tmp_path: Path) -> None:
    known = catalogue(
        tmp_path,
        {"slug": "een", "authors": "[{naam: Anna de Bruin, rol: tekst}, {naam: Ed}]"},
        {"slug": "twee", "authors": "[{naam: ANNA de bruin, rol: foto’s}]"},
        {"slug": "kladje", "authors": "[{naam: Niemand}]", "status": "concept"},
    )
    people = authors.writers(public(known, SITE))
    assert {writer.slug for writer in people.values()} == {"anna-de-bruin", "ed"}
    anna = next(writer for writer in people.values() if writer.slug == "anna-de-bruin")
    assert {entry.slug for entry in anna.stories} == {"een", "twee"}
    assert set(anna.roles) == {"tekst", "foto’s"}
    made = authors.page(anna, Making(known, SITE))
    html = str(render.fragment(made, SITE))
    assert "2 verhalen" in html
    assert re.search(r"<span dir=\"auto\">(Tekst, foto’s|Foto’s, tekst)</span>\. ", html)
    assert html_of(known, "een").count("verhalen/auteurs/") == 2


def test_names_that_make_one_address_stay_apart(tmp_path: Path) -> None:
    long = "Een heel erg lange naam van iemand die maar doorgaat en doorgaat en zo {}"
    names = ", ".join(f"{{naam: {long.format(end)}}}" for end in ("a", "b"))
    known = catalogue(tmp_path, {"slug": "een", "authors": f"[{names}, {{naam: Con}}]"})
    slugs = sorted(writer.slug for writer in authors.writers(known).values())
    assert len(set(slugs)) == 3
    assert "con" not in slugs


def test_the_example_of_the_writing_help_is_what_the_story_says() -> None:
    known, _ = load(ROOT / "content", ROOT, TODAY)
    assert writing.page(Making(known, SITE)).view.taken == writing.TAKEN
    nothing = writing.page(Making(Catalogue({}, (), {}, frozenset()), SITE))
    assert nothing.view.story is None
    assert "uit-elkaar" not in str(render.fragment(nothing, SITE))


def test_the_list_says_that_all_is_retold_while_all_is(tmp_path: Path) -> None:
    old = "bron: {titel: Oogst, datum: 2015-02-12}\n"
    for folder, more, retold in (("oud", old, True), ("nieuw", "", False)):
        known = catalogue(tmp_path / folder, {"slug": "een"}, more=more)
        assert stories.overview(known, SITE).view.retold == retold
    both = catalogue(tmp_path / "beide", {"slug": "een", "more": old}, {"slug": "twee"})
    assert not stories.overview(both, SITE).view.retold
    html = str(render.fragment(stories.overview(both, SITE), SITE))
    assert "uit de oogst van 2015" not in html
