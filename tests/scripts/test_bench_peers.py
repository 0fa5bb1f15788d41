"""What scripts/bench --peers makes of its measurements, and how it holds a peer to our own site."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import in_our_layout
import laid
import own_parts
import plain_material
import pytest
import race
import race_rows
import same_facts
import search_rows
import sides
import table

import environment
from doedemocratie.output import each, rows
from doedemocratie.pages import sorts

HUB = """naam: Bos
samenvatting: Wij.
beschrijving: |
  Een bos.

  Met bomen.
type: formeel
"""


def took(*names: str, cpu: float = 1.0) -> dict[str, list[race.Run]]:
    return {name: [(cpu, 50.0, 2.0), (2 * cpu, 50.0, 2.0)] for name in names}


def figures(**runs: list[race.Run]) -> dict[str, object]:
    every = took(*(side.name for side in sides.SIDES)) | runs
    weight = {"pages": 9, "files": 12, "html": 3_000_000, "bytes": 4_000_000}
    there = {name: {"runs": each, **weight} for name, each in every.items()}
    told = {"asked": 5000, "machine": "2 × een machine", "sides": there, "absent": {}}
    return {
        **told,
        "stages": {"lezen": 1.0},
        "ratios": race.ratios(every),
        "empty": (1.0, 45.0, 2.0),
        "overview": 1,
        "landing": 1,
    }


def test_what_is_measured_is_what_the_site_makes() -> None:
    names = {output.name for output in rows.FILES} | {output.name for output in rows.AFTER}
    names |= {output.name for output in each.EACH}
    for pages in own_parts.SORTS:
        assert {*own_parts.SORTS[pages]} <= sorts.sorts().keys()
        assert {*own_parts.OUTPUTS[pages]} <= names


def test_ratios_are_those_of_pairs_held_to_their_bars() -> None:
    own = [(0.5, 50.0, 2.0), (3.0, 50.0, 2.0)]
    dear = figures(**{sides.OWN: own})
    assert race.ratios(took(sides.OWN, sides.OWN_BARE, "material") | {sides.OWN: own}) == {
        "material": [0.5, 1.5]
    }
    assert "wij ÷ plain Material, CPU" in table.missed(dear, race_rows.rows(dear))
    cheap = figures(**{sides.OWN: took("x", cpu=0.1)["x"]})
    assert table.missed(cheap, race_rows.rows(cheap)) == []


def test_a_peer_that_is_not_there_says_why_and_the_others_are_told() -> None:
    every = took(*(side.name for side in sides.SIDES if not side.name.startswith("hugo")))
    told = figures() | {"ratios": race.ratios(every), "absent": {"hugo-same": "geen\n| internet"}}
    lines = [*race_rows.lines(told), *table.barred(race_rows.rows(told), told)]
    assert any("| niet gemeten: geen / internet |" in line for line in lines)
    assert not any("Hugo, kaal, CPU" in line for line in lines)
    assert any("wij ÷ plain Material, CPU" in line for line in lines)


def test_growth_is_an_exponent_and_memory_is_of_a_hub() -> None:
    fewer, most = figures() | {"asked": 1000}, figures() | {"asked": 20_000}
    more = figures(**{sides.OWN: [(25.0, 250.0, 1.0)] * 2})
    rows = race_rows.grown([fewer, more])
    way = "wij, dezelfde pagina's, van 1000 naar 5000: "
    told = table.barred(rows, more)
    assert f"| {way}exponent van de CPU | 1.75 | ≤ 1 | – | te veel |" in told
    assert f"| {way}geheugen per knooppunt | 50.0 kB | ≤ 20 | – | te veel |" in told
    assert table.missed(more, rows) == [f"{way}exponent van de CPU", f"{way}geheugen per knooppunt"]
    assert race_rows.grown([more]) == []
    assert any("van 1000 naar 20000" in row.label for row in race_rows.grown([fewer, more, most]))


def test_a_record_becomes_markdown_below_its_own_yaml() -> None:
    page = laid.page(HUB, {"title": "Bos", "weight": 1})
    assert page == (
        '---\ntitle: "Bos"\nweight: 1\nhub:\n  naam: Bos\n  samenvatting: Wij.\n'
        "  type: formeel\n---\nEen bos.\n\nMet bomen.\n"
    )


def test_our_page_becomes_a_frame_without_its_own_words() -> None:
    page = (
        '<title>Bos</title><meta name="description" content="Wij.">'
        '<link rel="canonical" href="x/"><meta property="og:type"><script>{{a}}</script></head>'
        "<main id=m>Bos</main><footer>"
    )
    frame = in_our_layout.frame(page)
    assert "Bos" not in frame
    assert "og:type" not in frame
    assert frame.count("{{ block ") == 4
    with pytest.raises(ValueError, match="canonical"):
        in_our_layout.frame(page.replace("canonical", "x"))


@pytest.mark.parametrize(
    ("of", "said"),
    [
        ("Bos 9.00–12.30 formeel hoi@x.nl", []),
        ("Bos 9.00–12.30 formeel", ["hoi@x.nl"]),
        ("Bos 12.30 formeel hoi@x.nl", ["9.00"]),
    ],
)
def test_a_fact_that_we_tell_and_a_peer_does_not_is_named(of: str, said: list[str]) -> None:
    record: Mapping[str, object] = {
        "naam": "Bos",
        "email": "hoi@x.nl",
        "bereikbaar": [{"van": "09:00:00", "tot": "12:30:00"}],
        "zoekt": ["zegt geen pagina"],
    }
    own = same_facts.words("<main><h1>Bos</h1> 9.00–12.30 hoi@x.nl</main>")
    peer = same_facts.words(f"<main>{of}</main>")
    assert [fact for fact in same_facts.facts(record, own, {}) if fact not in peer] == said


@pytest.mark.parametrize(
    ("page", "wrong"),
    [
        ('<a href="/knooppunten/type/x/">x</a> <span class="n">2</span>', ""),
        ('<a href="/knooppunten/type/x/">x</a> <span class="n">3</span>', "telt 3"),
        ("", "heeft geen aantallen"),
    ],
)
def test_a_count_that_is_not_right_is_named(page: str, wrong: str, tmp_path: Path) -> None:
    slugs = ("verzonnen-1", "verzonnen-2")
    links = "".join(f'<a href="/knooppunten/{slug}/">h</a>' for slug in slugs)
    lists = laid.Laid({"knooppunten/type/x/": slugs}, (), {})
    folder = tmp_path / "knooppunten" / "type" / "x"
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(f"<main>{page * 3}{links}</main>", "utf-8")
    told = same_facts.lists_wrong(tmp_path, lists)
    assert (wrong in " ".join(told)) if wrong else told == []
    (folder / "index.html").write_text(f"<main>{page * 3}</main>", "utf-8")
    assert any("toont 0 knooppunten" in one for one in same_facts.lists_wrong(tmp_path, lists))


PAGE = """<main><h1>Bos</h1><p>Wij zaaien <b>bomen</b>.</p><nav>Meer <a href="x">bossen</a>, kijk
<ul><li>Een <a href="y"><h3>Park</h3></a><li>Twee</ul></nav><script>1</script><!-- 2 --></main>"""


def test_a_page_becomes_markdown_with_all_its_words() -> None:
    main = plain_material.read(PAGE.encode()).find(".//main")
    assert main is not None
    lines = [line for line in plain_material.markdown(main) if line]
    assert lines == [
        "# Bos",
        "Wij zaaien bomen .",
        "Meer bossen , kijk",
        "- Een",
        "### Park",
        "- Twee",
    ]


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("bos met zeventien bomen en een beek", ""),
        ("bos met", "2 woorden, waarvan 2 van onze 7"),
        (
            "bos met zeventien bomen en een beek en nog veel meer",
            "11 woorden, waarvan 7 van onze 7",
        ),
    ],
)
def test_a_page_of_material_with_other_words_is_named(words: str, wrong: str) -> None:
    ours = "<main><p>Bos met zeventien bomen en een beek</p></main>"
    told = same_facts.shared(ours, f"<main><nav>Bos</nav><article>{words}</article></main>", "x/")
    assert wrong in told if wrong else told == ""


def test_material_is_spared_what_takes_too_long_and_says_so() -> None:
    material = next(side for side in sides.SIDES if side.name == "material")
    assert not material.spared(sides.MOST_OF_MATERIAL)
    assert str(sides.MOST_OF_MATERIAL) in material.spared(sides.MOST_OF_MATERIAL + 1)
    assert not any(side.spared(20_000) for side in sides.SIDES if side is not material)


def test_eleventy_that_cannot_be_installed_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        environment.stop("Installeren met npm lukte niet.")

    monkeypatch.setattr(environment, "prepare_npm", broken)
    assert "npm lukte niet" in sides.eleventy_missing()


def test_what_is_said_of_installing_is_no_part_of_what_is_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(environment, "prepare_npm", lambda *_: environment.say("Ik installeer …"))
    assert sides.eleventy_missing() == ""
    heard = capsys.readouterr()
    assert (heard.out, heard.err) == ("", "Ik installeer …\n")


def test_search_is_held_to_its_bars() -> None:
    seconds = dict.fromkeys(search_rows.SECONDS, 10.0)
    told = {"asked": 5000, "machine": "2 × een machine", "rounds": [seconds | {"ours": 4.0}]}
    assert table.missed(told, search_rows.ROWS) == []
    assert any("ons deel van zoeken: CPU 4.00 s" in line for line in search_rows.lines(told))
    dear = told | {"rounds": [seconds | {"cold": 26.0}]}
    missed = [
        label for label, *_ in (search_rows.RATIOS["search"], search_rows.RATIOS["search-ours"])
    ]
    assert table.missed(dear, search_rows.ROWS) == missed
