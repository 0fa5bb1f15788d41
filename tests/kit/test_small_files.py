"""Contact card, signature, colours and texts of a hub, read back by readers that are not ours."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import html5lib
import pytest
import swatch  # type: ignore[import-untyped]
import vobject  # type: ignore[import-untyped]
from PIL.GimpPaletteFile import GimpPaletteFile

import strangers
from doedemocratie.model.kinds import BY_MODEL
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.pages.drawing.colour import LINE, TEXT, TONES, contrast
from doedemocratie.pages.frame.pictures import Picture
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.kit.small import contacts, palette, texts
from doedemocratie.pages.site.examples import hub
from doedemocratie.records.catalogue import Entry

SITE = Site(name="", today=dt.date(2026, 11, 23), address="https://example.org/")
FULL = {
    "naam": "Café 't Hoekje; & Zn., “Ünie” 🌱",
    "samenvatting": "Wij zijn er: elke dag; ook 's avonds, \\ en \\n blijft staan.",
    "adres": "Kerkstraat 1, achterom",
    "plaats": "Utrecht",
    "email": "hallo@hoekje.example",
    "telefoon": "(020) 123 45 67",
    "website": "https://hoekje.example/a?b=1&c=2",
    "coordinaten": [52.0907, 5.1214],
    "bereikbaar": [{"dag": "dinsdag", "van": "9:30"}],
    "bevestigd_op": "2026-11-01",
}
PROVISIONAL = {"bron": {"titel": "Oogst"}, "bevestigd_op": None}
PAGE = "https://example.org/knooppunten/hoekje/"
PICTURE = Picture("a.jpg", (), 800, 600, "a.jpg", "JPEG", 9000, 800, 600)


def entry(**values: object) -> Entry[Hub]:
    return Entry(BY_MODEL[Hub], "hoekje", "", "", hub(**values), Path())


def named(name: str) -> Entry[Hub]:
    """Return a hub of which every text is this one, whether `check` would take it or not."""
    merk = hub(merk={"belofte": "x", "kort": "x"}).merk
    assert merk is not None
    texts = dict.fromkeys(("naam", "samenvatting", "adres", "plaats", "slogan"), name)
    record = hub(**FULL).model_copy(
        update={**texts, "merk": merk.model_copy(update={"belofte": name, "kort": name})}
    )
    return Entry(BY_MODEL[Hub], "hoekje", "", "", record, Path())


def told(card: object, name: str) -> list[object]:
    return [line.value for line in card.contents.get(name, ())]  # type: ignore[attr-defined]


def test_a_contact_card_says_in_an_address_book_what_the_hub_said() -> None:
    card = vobject.readOne(contacts.vcard(entry(**FULL), SITE))
    assert told(card, "fn") == [FULL["naam"]]
    assert told(card, "org") == [[FULL["naam"]]]
    assert told(card, "email") == ["hallo@hoekje.example"]
    assert told(card, "tel") == ["+31201234567"]
    assert told(card, "url") == [FULL["website"], PAGE]
    assert card.adr.value.street == "Kerkstraat 1, achterom"
    assert card.adr.value.city == "Utrecht"
    assert told(card, "geo") == ["52.09070;5.12140"]
    assert told(card, "note") == [f"{FULL['samenvatting']} Open: dinsdag."]
    assert "org" not in vobject.readOne(contacts.vcard(entry(wie="persoon"), SITE)).contents


@pytest.mark.parametrize("name", [*strangers.PAYLOADS, *strangers.NAMES, "م" * 80, "🌱" * 80])
def test_a_contact_card_is_one_whatever_a_name_holds(name: str) -> None:
    text = contacts.vcard(named(name), SITE)
    lines = text.encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert lines[-1] == b""
    for line in lines:
        line.decode()  # no letter was cut in two
    (card,) = vobject.readComponents(text)
    assert told(card, "fn") == [palette.one_line(name)]
    assert {line.name for line in card.lines()} == {
        *("VERSION", "FN", "N", "ORG", "EMAIL", "TEL", "ADR", "GEO", "URL", "REV", "NOTE")
    }


def test_what_a_hub_did_not_say_itself_is_no_promise() -> None:
    for values in (PROVISIONAL, {"stadium": "gestopt"}):
        card = vobject.readOne(contacts.vcard(entry(**FULL | values), SITE))
        assert {"email", "tel", "adr", "geo"}.isdisjoint(card.contents)
        assert told(card, "url") == [PAGE]
        assert re.match("Voorlopig profiel|Gestopt", card.note.value)
    nowhere = contacts.vcard(entry(**FULL | PROVISIONAL), replace(SITE, address=""))
    assert "URL" not in nowhere


def test_a_signature_says_how_to_reach_a_hub_in_letters_and_in_links() -> None:
    text = contacts.signature_text(entry(**FULL), SITE)
    assert text.splitlines() == [
        contacts.YOUR_NAME,
        FULL["naam"],
        "Kerkstraat 1, achterom, Utrecht",
        "(020) 123 45 67",
        "hallo@hoekje.example",
        FULL["website"],
        "Open: dinsdag",
        PAGE,
    ]
    page = html5lib.parse(contacts.signature_html(entry(**FULL), SITE), namespaceHTMLElements=False)
    assert [(link.text, link.get("href")) for link in page.iter("a")] == [
        ("Terug naar de kit", f"{PAGE}merk/#kit"),
        (FULL["naam"], PAGE),
        ("(020) 123 45 67", "tel:+31201234567"),
        ("hallo@hoekje.example", "mailto:hallo@hoekje.example"),
        ("hoekje.example/a?b=1&c=2", FULL["website"]),
    ]


@pytest.mark.parametrize("name", [*strangers.PAYLOADS, *strangers.NAMES])
def test_a_signature_holds_a_name_as_text_and_nothing_that_runs(name: str) -> None:
    def shape(entry: Entry[Hub]) -> list[tuple[str, tuple[str, ...]]]:
        page = html5lib.parse(contacts.signature_html(entry, SITE), namespaceHTMLElements=False)
        return [(str(part.tag), tuple(part.attrib)) for part in page.iter()]

    hostile = named(name)
    assert shape(hostile) == shape(named("Gewoon"))
    page = html5lib.parse(contacts.signature_html(hostile, SITE), namespaceHTMLElements=False)
    assert palette.one_line(name) in {part.text for part in page.iter("a")}
    plain = contacts.signature_text(hostile, SITE)
    assert len(plain.splitlines()) == len(contacts.signature_text(named("x"), SITE).splitlines())


@pytest.mark.parametrize(
    ("merk", "names"),
    [
        (None, ["Kleur op deze site", "Zachte tint"]),
        ({"kleur": "#7a2e63", "accent": "#f2c4d8"}, ["Eigen kleur", "Accent", "Zachte tint"]),
        ({"kleur": "#ffe600"}, ["Eigen kleur", "Zachte tint", "Voor letters"]),
        ({"accent": "#f2c4d8"}, ["Kleur op deze site", "Accent", "Zachte tint"]),
    ],
)
def test_a_hub_has_colours_whatever_it_filled_in(merk: object, names: list[str]) -> None:
    swatches = palette.swatches(entry(merk=merk))
    assert [swatch.name for swatch in swatches] == names
    own = swatches[0].colour
    assert own == (merk or {}).get("kleur", own)  # type: ignore[attr-defined]
    assert own in (*TONES, "#7a2e63", "#ffe600")
    assert all(contrast(swatch.colour, swatch.guest.ink) >= TEXT for swatch in swatches)


@pytest.mark.parametrize("colour", ["#000000", "#ffffff", "#777777", "#ffe600", "#7a2e63"])
def test_pairs_read_on_each_other_and_say_how_well(colour: str) -> None:
    pairs = palette.pairs(entry(merk={"kleur": colour, "accent": "#f2c4d8"}))
    assert pairs
    for pair in pairs:
        ratio = contrast(pair.ground.colour, pair.letters.colour)
        assert float(pair.ratio.replace(",", ".")) <= ratio
        assert ratio >= LINE
        assert pair.large == (ratio < TEXT)
        assert ("grote letters" in pair.words) == pair.large
    both = [frozenset((pair.ground.colour, pair.letters.colour)) for pair in pairs]
    assert len(both) == len(set(both))


@pytest.mark.parametrize("name", ["Café 't Hoekje 🌱", "\u2028\u2029 */ alert(1) /*", "x\x85y"])
def test_colours_are_the_same_in_every_program(name: str, tmp_path: Path) -> None:
    swatches = palette.swatches(entry(merk={"kleur": "#7a2e63", "accent": "#f2c4d8"}))
    (tmp_path / "kleuren.ase").write_bytes(palette.ase(name, swatches))
    (group,) = swatch.parse(str(tmp_path / "kleuren.ase"))
    assert group["name"] == palette.one_line(name)
    channels = [
        (one["name"], [round(part * 255) for part in one["data"]["values"]])
        for one in group["swatches"]
    ]
    whole = [(one.name, list(bytes.fromhex(one.colour[1:]))) for one in swatches]
    assert channels == whole
    (tmp_path / "kleuren.gpl").write_text(palette.gpl(name, swatches), "utf-8")
    with (tmp_path / "kleuren.gpl").open("rb") as file:
        read = GimpPaletteFile(file).getpalette()[0]
    assert [list(read[at : at + 3]) for at in range(0, 3 * len(whole), 3)] == [
        parts for _, parts in whole
    ]
    css = palette.css(name, swatches)
    bare = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    assert re.fullmatch(r"\s*:root \{(?:\s*--[a-z-]+: #[0-9a-f]{6};)+\s*\}\s*", bare)


def test_texts_to_take_over_are_the_hubs_own_or_made_from_its_profile() -> None:
    own = hub(merk={"kort": "Ons eigen woord."})
    several = list(texts.boilerplates(own))
    assert several[0].text == "Ons eigen woord."
    assert not several[0].derived
    assert all(one.derived for one in several[1:])
    long = hub(
        beschrijving=" ".join(f"Zin nummer {number} gaat over iets." for number in range(40))
    )
    for one in texts.boilerplates(long):
        assert len(one.text.split()) <= one.words * 1.15
        assert one.text.endswith(".")


def test_of_a_provisional_profile_only_its_own_words_are_offered() -> None:
    own = hub(**PROVISIONAL, merk={"kort": "Ons eigen woord.", "lang": "En dit ook."})
    assert [(one.name, one.text) for one in texts.boilerplates(own)] == [
        ("Kort", "Ons eigen woord."),
        ("Lang", "En dit ook."),
    ]


def test_an_unconfirmed_description_is_not_offered_for_copying() -> None:
    told = entry(**PROVISIONAL, beschrijving="Dit weten we niet zeker.", slogan="Misschien.")
    assert list(texts.boilerplates(told.record)) == []
    assert texts.file(told, SITE) is None


@pytest.mark.parametrize("site", [SITE, replace(SITE, address="")])
def test_a_signature_stands_on_a_page_with_a_heading_and_a_way_back(site: Site) -> None:
    html = contacts.signature_html(entry(**FULL), site)
    page = html5lib.parse(html, namespaceHTMLElements=False)
    assert len(list(page.iter("main"))) == len(list(page.iter("h1"))) == 1
    (back,) = (link for link in page.iter("a") if link.text == "Terug naar de kit")
    root = site.address or "../../../"
    assert back.get("href") == f"{root}knooppunten/hoekje/merk/#kit"
    within = html.partition(contacts.BEGIN)[2].partition(contacts.END)[0]
    assert html.count(contacts.BEGIN) == html.count(contacts.END) == 1
    assert within.startswith("<p style=")
    assert contacts.YOUR_NAME in within
    assert "Terug" not in within


def test_the_file_of_texts_holds_all_that_may_be_taken_over() -> None:
    merk = {
        "belofte": "Kom maar.",
        "kort": "Wij helpen.",
        "waarom": "Omdat **het** kan.",
        "wel": ["Hoekje, met een H"],
        "hoe_bekend": [
            {"waar": "buurt", "tekst": "Van de koffie."},
            {"waar": "stad", "tekst": "Van naam."},
        ],
        "pers": {"naam": "Noor Jansen", "email": "noor@hoekje.example", "telefoon": "030 1234567"},
        "beelden": [
            {"bestand": "soep.jpg", "alt": "Soep.", "maker": "Bo", "licentie": "CC BY 4.0"},
            {"bestand": "weg.jpg", "alt": "Weg", "maker": "Bo", "licentie": "CC BY 4.0"},
        ],
    }
    seen = {("hubs", "hoekje", "soep.jpg"): PICTURE}
    text = texts.file(entry(merk=merk, naam="Hoekje"), replace(SITE, pictures=seen))
    assert text
    assert text.startswith("Hoekje\n======\nhttps://example.org/knooppunten/hoekje/merk/\n\n")
    for part in ("Kom maar.", "Kort (ongeveer 25 woorden)\n", "Omdat het kan.", "- Hoekje, met"):
        assert part in text
    for part in (
        "Hoe bekend\n----------\n- Stad: Van naam.\n- Buurt: Van de koffie.\n",
        "Van wie de beelden zijn\n-----------------------\n- Soep. Bo, CC BY 4.0\n\n",
        "Pers\n----\nNoor Jansen\nnoor@hoekje.example\n030 1234567\n",
    ):
        assert part in text
    assert "http" not in str(texts.file(entry(), Site(name="", today=SITE.today)))
