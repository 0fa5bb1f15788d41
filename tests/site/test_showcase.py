"""The kinds beside hubs and experiments: their pages, and links that read from both sides."""

from __future__ import annotations

from pathlib import Path

import pytest

from building import FIXTURE, Built, build_site


@pytest.mark.nightly
def test_a_story_is_public_when_it_is_done_and_its_date_has_come(
    hostile: Built, tmp_path: Path
) -> None:
    def shown(built: Built) -> set[str]:
        folder = built.folder / "verhalen"
        return {path.parent.name for path in folder.glob("*/index.html")}

    assert shown(hostile) == {"vijandig-verhaal"}
    for path in hostile.folder.rglob("*.html"):
        assert "Geheim concept" not in path.read_text("utf-8"), path
    later = build_site(FIXTURE, tmp_path / "later", REFERENCE_DATE="2026-12-24", SEARCH="false")
    assert shown(later) == {"vijandig-verhaal", "later-verhaal"}
    drafts = build_site(FIXTURE, tmp_path / "drafts", DRAFTS="true", SEARCH="false")
    assert shown(drafts) == {"vijandig-verhaal", "later-verhaal", "concept-verhaal"}
    assert 'content="noindex"' in drafts.html("verhalen/concept-verhaal")


def test_links_between_records_read_from_both_sides(hostile: Built) -> None:
    pages = {
        "story": "verhalen/vijandig-verhaal/",
        "hub": "knooppunten/vijandig/",
        "experiment": "experimenten/vijandige-proef/",
        "offer": "academy/vijandig-aanbod/",
        "factor": "groeistof/geld/",
    }
    pairs = [
        ("story", "hub"),
        ("story", "experiment"),
        ("story", "offer"),
        ("story", "factor"),
        ("hub", "experiment"),
        ("hub", "offer"),
        ("hub", "factor"),
        ("experiment", "factor"),
        ("offer", "factor"),
    ]
    for one, other in pairs:
        for here, there in ((one, other), (other, one)):
            article = hostile.html(pages[here]).split("<main")[1].split("</main>")[0]
            assert f'/{pages[there]}"' in article, f"{here} names no {there}"


def test_an_experiment_leaves_out_a_story_that_is_not_public(hostile: Built) -> None:
    page = hostile.html("experimenten/vijandige-proef")
    assert "vijandig-verhaal" in page
    assert "concept-verhaal" not in page


def test_the_title_of_a_growth_factor_is_that_of_its_record(hostile: Built) -> None:
    title = "Geld, &#34;{{ 7*7 }}&#34; &amp; meer"
    for page in ("groeistof/geld", "knooppunten/vijandig", "experimenten/vijandige-proef"):
        assert title in hostile.html(page), page


def test_the_agenda_gathers_what_one_can_join_in_three_kinds(hostile: Built) -> None:
    page = hostile.html("actieagenda")
    for there in ("academy/vijandig-aanbod/", "experimenten/vijandige-proef/"):
        assert there in page
    assert 'id="vijandige-actie"' in page
    assert "Schrijf &amp; kom." in page
    assert "Gedane actie" not in page
    assert "Afgeronde proef" not in page
    assert "actieagenda/#vijandige-actie" in hostile.html("groeistof/geld")


def test_an_offer_says_when_where_and_how_to_sign_up(hostile: Built) -> None:
    page = hostile.html("academy/vijandig-aanbod")
    assert "12 februari 2027, 13.00–17.00, Utrecht, ook online" in page
    assert "mailto:academy@vijandig.example" in page
    assert "1 februari 2027" in page


def test_overviews_without_records_say_so(tmp_path: Path) -> None:
    content = tmp_path / "content" / "hubs"
    content.mkdir(parents=True)
    (content / "een-hub.yml").write_text(
        "naam: Een\nsamenvatting: Een hub.\nbron:\n  titel: Bron\n", "utf-8"
    )
    built = build_site(tmp_path / "content", tmp_path / "site", SEARCH="false")
    for page in ("groeistof", "verhalen", "academy", "actieagenda", "experimenten", "meedoen"):
        assert "<h1>" in built.html(page)
