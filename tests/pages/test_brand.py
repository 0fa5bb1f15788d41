"""What a branding page shows of a hub and of its kit, and what it says is not there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from test_parts import SITE

from doedemocratie.kit.asking import shown
from doedemocratie.kit.making import MAKERS
from doedemocratie.model.coaching import OF_A_BRAND, QUESTIONS
from doedemocratie.model.kinds import BY_MODEL
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.pages.frame import urls
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
CODE = {"qr.svg", "qr.png"}
EMBLEM = {"embleem.svg", "embleem.png"}
SIGNATURE = {"handtekening.html", "handtekening.txt"}
WHOLE = ALWAYS | DRAWN | CODE | EMBLEM | SIGNATURE | {"teksten.txt", "vierkant.png"}


def made(site: Site = SITE, /, **values: object) -> tuple[Entry[Hub], Making]:
    """Return a hub, and what its pages are made from, its kit too."""
    entry = Entry(BY_MODEL[Hub], "hoekje", "", "", hub(**values), Path())
    catalogue = Catalogue({"hub": (entry,)}, (), {}, frozenset())
    asked = files.of_hub(entry, Making(catalogue, site))
    sizes = {piece.address: 1000 + number for number, piece in enumerate(asked)}
    return entry, Making(catalogue, replace(site, kit=sizes))


def names(making: Making) -> set[str]:
    assert making.site.kit is not None
    return {address.rpartition("/")[2] for address in making.site.kit}


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
    assert "QR-code" in why
    assert "adres" in why


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
    assert (poster.label, poster.picture) == ("Poster", "")
    assert poster.files == (
        taken.FileView(
            "poster.pdf", urls.kit("hoekje", "poster.pdf"), "PDF, 1\u00a0kB", "hoekje-poster.pdf"
        ),
    )
    signature = next(item for item in kit.items if item.id == "handtekening")
    assert [file.name for file in signature.files] == ["", ""]
    assert kit.mark == urls.kit("hoekje", "embleem.svg")
    assert kit.whole == f"{len(WHOLE)} bestanden, 15 kB"


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
