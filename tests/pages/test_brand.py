"""What a branding page shows of a hub and of its kit, and what it says is not there."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from test_parts import SITE

from doedemocratie.kit.asking import shown
from doedemocratie.kit.making import MAKERS
from doedemocratie.model.coaching import OF_A_BRAND, QUESTIONS
from doedemocratie.model.kinds import BY_MODEL
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.pages.frame import render, urls
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.kinds import brand
from doedemocratie.pages.kit import files, taken
from doedemocratie.pages.lists.making import Making
from doedemocratie.pages.site.examples import hub
from doedemocratie.records.catalogue import Catalogue, Entry

CONFIRMED: dict[str, object] = {"bevestigd_op": "2026-11-01"}
PROVISIONAL: dict[str, object] = {"bron": {"titel": "Oogst"}}
ALWAYS = {"contact.vcf", "kleuren.css", "kleuren.gpl", "kleuren.ase"}
DRAWN = {"poster.pdf", "visitekaartjes.pdf", "kaart.png"}
# The pictures by which the page shows what is no picture itself.
SMALL = {"poster-klein.png", "visitekaartjes-klein.png"}
CODE = {"qr.svg", "qr.png"}
EMBLEM = {"embleem.svg", "embleem.png"}
SIGNATURE = {"handtekening.html", "handtekening.txt"}
WHOLE = ALWAYS | DRAWN | CODE | EMBLEM | SIGNATURE | {"teksten.txt", "vierkant.png"}


def made(site: Site = SITE, /, **values: object) -> tuple[Entry[Hub], Making]:
    """Return a hub, and what its pages are made from, its kit too."""
    entry = Entry(BY_MODEL[Hub], "hoekje", "", "", hub(**values), Path())
    catalogue = Catalogue({"hub": (entry,)}, (), {}, frozenset())
    asked = files.of_hub(entry, Making(catalogue, site), shown=True)
    sizes = {piece.address: 1000 + number for number, piece in enumerate(asked)}
    return entry, Making(catalogue, replace(site, kit=sizes))


def names(making: Making) -> set[str]:
    assert making.site.kit is not None
    return {address.rpartition("/")[2] for address in making.site.kit} - SMALL


@pytest.mark.parametrize(
    ("values", "less"),
    [
        (CONFIRMED, set()),
        ({}, {"vierkant.png"}),
        (PROVISIONAL, {"vierkant.png", "teksten.txt", *SIGNATURE}),
        (CONFIRMED | {"stadium": "gestopt"}, SIGNATURE),
        (CONFIRMED | {"naam": "社区中心"}, DRAWN | {"vierkant.png"}),
    ],
)
def test_a_kit_holds_what_may_be_said_of_a_hub(values: dict[str, object], less: set[str]) -> None:
    entry, making = made(**values)
    assert names(making) == WHOLE - less
    kit = taken.kit(entry, making.site)
    assert bool(kit.why) == bool(less)
    assert {file.file for item in kit.items for file in item.files} == names(making)


def test_without_an_address_a_kit_has_no_code_and_the_page_says_why() -> None:
    entry, making = made(replace(SITE, address=""), **CONFIRMED)
    assert names(making) == WHOLE - CODE
    (why,) = taken.kit(entry, making.site).why
    for lacking in ("QR-code", "og:image", "oEmbed", "adres"):
        assert lacking in why.text
    assert not why.confirms


@pytest.mark.parametrize(
    ("values", "confirms"),
    [
        ({}, [True]),
        (PROVISIONAL, [True]),
        (CONFIRMED | {"stadium": "gestopt"}, [False]),
        (CONFIRMED | {"naam": "社区中心"}, [False]),
        ({"naam": "社区中心"}, [False]),
    ],
)
def test_a_page_says_how_to_get_what_comes_with_confirming(
    values: dict[str, object], confirms: list[bool]
) -> None:
    entry, making = made(**values)
    assert [why.confirms for why in taken.kit(entry, making.site).why] == confirms
    html = render.fragment(brand.page(entry, making), making.site)
    form = f"../../../{urls.change('knooppunt', 'hoekje')}"
    assert (f'<a href="{form}">Zo bevestig je het</a>' in html) == any(confirms)
    assert (f'<a href="{form}">Kijk het na' in html) == entry.record.provisional()


def test_nobody_is_taken_for_the_hub_who_may_be_a_journalist() -> None:
    entry, making = made(**CONFIRMED | {"naam": "Het Hoekje"})
    items = taken.kit(entry, making.site).items
    told = {item.id: item.what for item in items}
    assert told["qr"] == "Wie hem scant, komt op het profiel van Het Hoekje."
    for what in told.values():
        assert not re.search(r"\b(je|jullie) (profiel|pagina|logo)\b|[{}]", what)


@pytest.mark.parametrize(
    ("values", "mail", "said"),
    [
        ({"merk": {"pers": {"naam": "Noor", "email": "n@hoekje.example"}}}, "", "n@hoekje.example"),
        ({}, "", "noemt geen apart contact voor de pers"),
        (PROVISIONAL, "redactie@doe.example", "mailto:redactie@doe.example"),
        (PROVISIONAL, "", "binnenkort een adres bekend"),
        (CONFIRMED | {"stadium": "gestopt"}, "redactie@doe.example", "mailto:redactie@doe.example"),
    ],
)
def test_the_press_reads_whom_to_ask_also_when_the_hub_named_nobody(
    values: dict[str, object], mail: str, said: str
) -> None:
    entry, making = made(replace(SITE, editors_mail=mail), **values)
    html = render.fragment(brand.page(entry, making), making.site)
    press = html.partition('<div id="pers">')[2].partition("</section>")[0]
    assert said in press
    assert html.index('id="pers"') < html.index('id="kit"')


def test_what_stands_on_a_page_is_named_above_it_and_nothing_else() -> None:
    full = CONFIRMED | {"merk": {"hoe_bekend": [{"waar": "stad", "tekst": "Van naam."}]}}
    full["merk"] |= {"cijfers": [{"getal": "12", "wat": "groepen"}]}  # type: ignore[operator]
    for values, more in (({}, set()), (full, {"bekend", "cijfers"})):
        entry, making = made(**values)
        html = render.fragment(brand.page(entry, making), making.site)
        menu = html.partition('<nav class="onpage"')[2].partition("</nav>")[0]
        named = re.findall(r'href="#([a-z]+)"', menu)
        assert set(named) == {"kleuren", "teksten", "pers", "kit"} | more
        assert sorted(named, key=lambda name: html.index(f'id="{name}"')) == named


def test_the_poster_that_saves_ink_can_be_asked_for() -> None:
    entry, making = made(replace(SITE, editors_mail="redactie@doe.example"), **CONFIRMED)
    html = render.fragment(brand.page(entry, making), making.site)
    asked = html.partition("weinig inkt")[2].partition("</p>")[0]
    assert "mailto:redactie@doe.example" in asked


def test_every_piece_of_a_kit_can_be_asked_of_its_maker() -> None:
    values = CONFIRMED | {"merk": {"kleur": "#7a2e63"}}
    entry, making = made(**values)
    for piece in files.of_hub(entry, making):
        assert piece.maker in MAKERS
        assert piece.address.startswith("knooppunten/hoekje/kit/")
        assert shown(piece.view)
    assert list(files.of_hub(entry, making)) == list(files.of_hub(*made(**values)))
    plain, frugal = (
        next(iter(files.of_hub(entry, making, ink_saving=white))) for white in (False, True)
    )
    assert plain.view != frugal.view
    assert plain.address == frugal.address


def test_no_value_decides_what_a_file_is_called() -> None:
    _, making = made(**CONFIRMED, naam="../../etc/passwd", plaats="..")
    assert names(making) == WHOLE


def test_a_page_shows_each_thing_with_its_files_and_sizes() -> None:
    entry, making = made(**CONFIRMED)
    kit = taken.kit(entry, making.site)
    assert kit.ready
    poster = kit.items[0]
    assert (poster.label, poster.picture) == ("Poster", urls.kit("hoekje", "poster-klein.png"))
    assert poster.files == (
        taken.FileView(
            "poster.pdf", urls.kit("hoekje", "poster.pdf"), "PDF, 1\u00a0kB", "hoekje-poster.pdf"
        ),
    )
    signature = next(item for item in kit.items if item.id == "handtekening")
    assert [file.name for file in signature.files] == ["", "hoekje-handtekening.txt"]
    assert kit.whole == f"{len(WHOLE)} bestanden, 15 kB"


@pytest.mark.parametrize(("name", "letters"), [("Ja", 2), ("Het Wijkcentrum", 11)])
def test_what_is_drawn_small_knows_the_longest_word_of_a_name(name: str, letters: int) -> None:
    entry, making = made(naam=name)
    assert taken.kit(entry, making.site).letters == letters
    html = render.fragment(brand.page(entry, making), making.site)
    assert f'<ul class="kit" style="--letters: {letters}">' in html


def test_a_build_without_kits_says_who_makes_them() -> None:
    entry, making = made(**CONFIRMED)
    kit = taken.kit(entry, replace(making.site, kit=None))
    assert not kit.ready
    assert kit.items == ()


def test_a_page_asks_kindly_for_what_it_lacks_and_for_nothing_that_is_there() -> None:
    bare = brand.view(*made())
    assert len(bare.stronger) == len(OF_A_BRAND)
    merk = {"waarom": "Omdat.", "hoe_bekend": [{"waar": "buurt", "tekst": "Van de koffie."}]}
    told = brand.view(*made(merk=merk, slogan="Kom maar."))
    assert len(told.stronger) == len(OF_A_BRAND) - 3
    assert brand.view(*made(stadium="gestopt")).stronger == ()
    both = [question for question in OF_A_BRAND if question in QUESTIONS]
    assert len({question.fields for question in (*OF_A_BRAND, *QUESTIONS)}) == (
        len(OF_A_BRAND) + len(QUESTIONS) - len(both)
    )


def test_where_a_hub_is_known_stands_from_wide_to_near() -> None:
    known = [{"waar": "buurt", "tekst": "Van de koffie."}, {"waar": "stad", "tekst": "Van naam."}]
    view = brand.view(*made(merk={"hoe_bekend": known}))
    assert [(one.where, one.text) for one in view.repute] == [
        ("Stad", "Van naam."),
        ("Buurt", "Van de koffie."),
    ]
