"""What is drawn for hubs, read by readers that are not ours."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from itertools import combinations
from pathlib import Path

import drawn as hubs
import pikepdf
import pypdfium2
import pytest
import zxingcpp
from drawn import ADDRESS, CODE, HUBS, LONG, SUMMARY, WORD, Drawn
from PIL import Image, ImageChops, ImageStat
from seen import apart, boxes, draw, picture, sized, within, words

from building import ROOT
from doedemocratie import faults
from doedemocratie.kit import beside, marks
from doedemocratie.kit.drawing import SheetError
from doedemocratie.kit.making import MAKERS, sheet_data
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.words.printable import drawn as shown_letters
from doedemocratie.pages.kit import sheets, telling
from doedemocratie.pages.kit.pieces import Piece
from doedemocratie.pages.kit.views import MarkView, SheetLogo
from strangers import NAMES, PAYLOADS

DRAWABLE = sorted(set(HUBS) - {"zonder-letters"})
LATIN = sorted(set(DRAWABLE) - {"arabisch"})
PRINTED, PICTURED = ("poster", "visit"), {"card": (1200, 630), "square": (1080, 1080)}
# In kB; a logo of points adds its own 100.
HEAVIEST = {"poster": 50, "visit": 50, "card": 60, "square": 80}


@pytest.mark.parametrize("slug", DRAWABLE)
def test_words_stand_within_the_white_of_a_printer(drawn: Drawn, slug: str) -> None:
    for maker in PRINTED:
        for (left, low, right, high), text in boxes(drawn.files[slug, maker]):
            assert within(left, low, right, high), text


@pytest.mark.parametrize("slug", LATIN)
def test_words_do_not_lie_on_each_other(drawn: Drawn, slug: str) -> None:
    """Only where letters are drawn one by one: joined Arabic letters overlap."""
    for maker in PRINTED:
        for (one, text), (other, more) in combinations(boxes(drawn.files[slug, maker]), 2):
            assert apart(one, other), (text, more)


@pytest.mark.parametrize("slug", LATIN)
def test_a_poster_names_its_hub_as_typed(drawn: Drawn, slug: str) -> None:
    name = str(HUBS[slug]["naam"])
    assert name.replace("-", "") in words(drawn.files[slug, "poster"]).replace("-", "")
    for maker, called in (("poster", "Poster"), ("visit", "Visitekaartjes")):
        with pikepdf.open(io.BytesIO(drawn.files[slug, maker])) as pdf:
            assert str(pdf.docinfo["/Title"]) == f"{called} van {name}"


def test_a_name_from_right_to_left_is_drawn_with_its_letters(drawn: Drawn) -> None:
    text = words(drawn.files["arabisch", "poster"])
    assert set("جمعيةالحيفيأمستردام") <= set(text)
    assert "helpen buren samen beginnen." in text


def test_a_text_ends_at_the_end_of_a_sentence(drawn: Drawn) -> None:
    text = words(drawn.files["een-woord", "visit"]) + words(drawn.files["een-woord", "poster"])
    assert "Wij brengen bewoners samen die iets voor hun dorp willen doen." in text
    assert "…" not in text
    view = sheets.poster(drawn.entry("een-woord"), drawn.making)
    assert view is not None
    assert " ".join(view.face.sentences) == SUMMARY
    # One sentence that is too long ends at a word.
    endless = "En " + "nog een lang stuk tekst zonder punt, " * 20 + "klaar"
    long = replace(view, face=replace(view.face, sentences=(endless,)))
    assert re.search(r"(punt|stuk|lang|een|nog|tekst|zonder)…", words(draw(drawn, long)))


def test_names_of_any_length_are_whole(drawn: Drawn) -> None:
    assert len(LONG) == len(WORD) == 80
    for slug in ("lange-naam", "korte-naam", "een-woord", "code"):
        for maker in PRINTED:
            name = str(HUBS[slug]["naam"]).replace("-", "")
            assert name in words(drawn.files[slug, maker]).replace("-", ""), (slug, maker)


def test_what_looks_like_code_is_drawn_as_typed(drawn: Drawn) -> None:
    text = words(drawn.files["code", "poster"])
    assert CODE in text
    assert '#image("/etc/passwd") en *sterren* en $formules$ en een .' in text


@pytest.mark.parametrize("maker", PRINTED)
@pytest.mark.parametrize("slug", DRAWABLE)
def test_a_sheet_is_tagged_dutch_and_has_its_typefaces(drawn: Drawn, slug: str, maker: str) -> None:
    pdf = pikepdf.open(io.BytesIO(drawn.files[slug, maker]))
    assert len(pdf.pages) == 1
    assert str(pdf.Root.Lang) == "nl-NL"
    assert bool(pdf.Root.MarkInfo.Marked)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_metadata() as about:
        assert about["pdfuaid:part"] == "1"
    kinds = dict.fromkeys(tag for tag, _ in tags(pdf))
    assert next(iter(kinds)) in ("/Document", "/H1", "/P")
    assert "/H1" in kinds
    for tag, element in tags(pdf):
        assert tag != "/Figure" or str(element.get("/Alt", "")), "a picture without words"
    fonts = [font for page in pdf.pages for font in fonts_of(page)]
    assert fonts
    for font in fonts:
        within = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        assert {"/FontFile2", "/FontFile3"} & set(within.FontDescriptor.keys())
        assert "Doe" in str(within.BaseFont)


def tags(pdf: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Object]]:
    """Yield every element of the structure of a PDF with its tag, in reading order."""
    stack = [pdf.Root.StructTreeRoot]
    while stack:
        element = stack.pop()
        if not isinstance(element, pikepdf.Dictionary):
            continue
        if "/S" in element:
            yield str(element.S), element
        below = element.get("/K", pikepdf.Array())
        stack += reversed(list(below) if isinstance(below, pikepdf.Array) else [below])


def led(pdf: pikepdf.Pdf) -> list[str]:
    """Return where the links of a sheet lead."""
    return [str(one.A.URI) for one in pdf.pages[0].get("/Annots", []) if "/A" in one]


@pytest.mark.parametrize("slug", DRAWABLE)
def test_a_sheet_leads_where_it_says(drawn: Drawn, slug: str) -> None:
    """Who cannot scan reads or hears the address of the page; a way to reach a hub is a link."""
    address = f"{ADDRESS}knooppunten/{slug}/"
    shown = address.split("://")[1].rstrip("/")
    for maker in PRINTED:
        with pikepdf.open(io.BytesIO(drawn.files[slug, maker])) as pdf:
            figures = [str(element.Alt) for tag, element in tags(pdf) if tag == "/Figure"]
            assert any(address in alt for alt in figures)
            assert sum("QR-code" in alt for alt in figures) == 1
            kinds = [tag for tag, _ in tags(pdf)]
            assert "/P" in kinds
            entry = drawn.entry(slug).record
            links = led(pdf)
            if slug not in ("voorlopig", "code"):
                assert f"mailto:{entry.email}" in links
                assert entry.website is None or entry.website in links
            if maker == "poster" or slug in ("voorlopig", "code"):
                assert address in links
                assert shown in words(drawn.files[slug, maker]).replace("/ ", "/")
            assert kinds.count("/Link") >= len(set(links))


def test_a_promise_and_contacts_are_paragraphs(drawn: Drawn) -> None:
    with pikepdf.open(io.BytesIO(drawn.files["lange-naam", "poster"])) as pdf:
        kinds = [tag for tag, _ in tags(pdf)]
        # Kind, promise, what it helps with, notes of three days, four ways, the address.
        assert kinds.count("/P") >= 1 + 1 + 3 + 4 + 1


@pytest.mark.parametrize("slug", ["starters4communities", "indische-buurtcommunities", "a" * 60])
def test_an_address_breaks_at_its_signs_and_is_copied_as_it_is(drawn: Drawn, slug: str) -> None:
    address = f"{ADDRESS}knooppunten/{slug}/"
    shown = address.split("://")[1].rstrip("/")
    card = sheets.visit(drawn.entry("voorlopig"), drawn.making)
    poster = sheets.poster(drawn.entry("voorlopig"), drawn.making)
    assert card is not None
    assert poster is not None
    for maker, view, least in (("visit", card, 6.5), ("poster", poster, 12)):
        data = MAKERS[maker].make(replace(view, address=address), drawn.printing)
        page = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()
        assert "\u200b" not in page
        assert shown in re.sub(r"\s+", "", page)
        if len(slug) < 30:
            assert slug in page.split()
        assert sized(data, "doedemocratie.net/") >= least - 0.05


def test_no_copy_of_a_sheet_has_letters_that_nobody_typed(drawn: Drawn) -> None:
    long = "a" * 90 + "@" + "b" * 70 + ".example"
    view = sheets.visit(drawn.entry("lange-naam"), drawn.making)
    assert view is not None
    view = replace(view, face=replace(view.face, name="x" * 200), contacts=(long,), links=("",))
    page = pypdfium2.PdfDocument(MAKERS["visit"].make(view, drawn.printing))[0]
    text = str(page.get_textpage().get_text_range())
    assert "\u200b" not in text
    assert long in re.sub(r"\s+", "", text)


def test_a_poster_is_read_from_three_metres(drawn: Drawn) -> None:
    """What must be read is about a hundredth of how far away it is: 20 points and more."""
    few = drawn.files["donker", "poster"]
    assert sized(few, "20.00–1.00") >= 26
    assert sized(few, "donderdag") >= 22
    assert sized(drawn.files["lange-naam", "poster"], "9.00–12.00") >= 22
    assert sized(drawn.files["korte-naam", "poster"], "Loop binnen") >= 36
    assert sized(drawn.files["lange-naam", "poster"], "hallo@") >= 16
    assert sized(drawn.files["korte-naam", "poster"], "9.00–22.00") >= 14


def test_the_name_of_a_day_stands_clear_of_its_edge(drawn: Drawn) -> None:
    """It is no part of the edge: there is some of the cell above it, and no more below."""
    image = picture(drawn.files["donker", "poster"], 100).convert("L")
    per = 100 / 25.4
    low, high = next(
        (box[1], box[3])
        for box, text in boxes(drawn.files["donker", "poster"])
        if "donderdag" in text
    )
    x, edge = round(21 * per), round((297 - (low + high) / 2) * per)
    while image.getpixel((x, edge - 1)) > 200:  # type: ignore[operator]
        edge -= 1
    assert 1.5 <= (297 - edge / per) - high <= 4


def fonts_of(page: pikepdf.Page) -> list[pikepdf.Object]:
    return [font for _, font in page.Resources.get("/Font", {}).items()]


def test_the_week_is_a_table_with_whole_names_of_days(drawn: Drawn) -> None:
    pdf = pikepdf.open(io.BytesIO(drawn.files["korte-naam", "poster"]))
    kinds = [tag for tag, _ in tags(pdf)]
    assert kinds.count("/Table") == 1
    # Seven days in two rows of four: one place is bare.
    assert kinds.count("/TH") == kinds.count("/TD") == 8
    text = words(drawn.files["korte-naam", "poster"])
    for day in ("maandag", "donderdag", "zondag", "22.30–", "op afspraak"):
        assert day in text.replace("– ", "–")


@pytest.mark.parametrize("dpi", [60, 100])
@pytest.mark.parametrize("slug", DRAWABLE)
def test_the_code_of_a_poster_is_read_from_paper(drawn: Drawn, slug: str, dpi: int) -> None:
    codes = zxingcpp.read_barcodes(picture(drawn.files[slug, "poster"], dpi).convert("L"))
    assert [code.text for code in codes] == [f"{ADDRESS}knooppunten/{slug}/"]


def test_the_codes_of_visiting_cards_are_read(drawn: Drawn) -> None:
    codes = zxingcpp.read_barcodes(picture(drawn.files["donker", "visit"], 300).convert("L"))
    assert [code.text for code in codes] == [f"{ADDRESS}knooppunten/donker/"] * 10


@pytest.mark.parametrize("slug", DRAWABLE)
def test_files_weigh_little(drawn: Drawn, slug: str) -> None:
    for maker, most in HEAVIEST.items():
        own = 100 if slug == "met-logo" and maker in PRINTED else 0
        assert len(drawn.files[slug, maker]) <= (most + own) * 1000, maker


@pytest.mark.parametrize("maker", PICTURED)
def test_pictures_have_their_size(drawn: Drawn, maker: str) -> None:
    for slug in DRAWABLE:
        image = Image.open(io.BytesIO(drawn.files[slug, maker]))
        assert image.size == PICTURED[maker]
        assert image.format == "PNG"
        assert "A" not in image.getbands()
        assert len(image.convert("RGB").getcolors(1 << 21) or ()) > 20


def test_a_hub_without_a_letter_is_not_drawn(drawn: Drawn) -> None:
    entry, making = drawn.entry("zonder-letters"), drawn.making
    assert sheets.poster(entry, making) is None
    assert sheets.visit(entry, making) is None
    assert sheets.card(entry, making) is None
    assert sheets.square(entry, making) is None
    assert sheets.mark(entry, making).drawing.startswith("<svg")


def test_a_provisional_hub_claims_nothing(drawn: Drawn) -> None:
    for maker in PRINTED:
        text = words(drawn.files["voorlopig", maker])
        assert "Voorlopig profiel" in text
        for claimed in ("beloven", "000 000", "plugdeavond", "hallo@", "9.00", "Helpt met"):
            assert claimed not in text
        assert "oogst" not in text
    text = words(drawn.files["voorlopig", "poster"])
    assert "nog niet zelf verteld" in text
    assert (
        "Dit schreef dit knooppunt niet zelf: het komt uit een verslag van een bijeenkomst in 2015."
        in text
    )
    assert "Bron: een verslag" in words(drawn.files["voorlopig", "visit"])


@pytest.mark.parametrize(
    ("titel", "datum", "told"),
    [
        ("Oogst van de bijeenkomst", "2015-02-12", "een verslag van een bijeenkomst in 2015"),
        ("Oogst van de bijeenkomst", None, "een verslag van een bijeenkomst"),
        ("Jaarverslag", "2020-03-01", "‘Jaarverslag’ (2020)"),
        ("De oogst van ons dorp", None, "‘De oogst van ons dorp’"),
        ("日本", None, ""),
    ],
)
def test_a_passer_by_reads_where_words_come_from(
    tmp_path: Path, titel: str, datum: str | None, told: str
) -> None:
    said = "Hub, zo staat het in de oogst van 2015. Zo staat het in de oogst van 2015. Meer niet."
    source = {"titel": titel, **({"datum": datum} if datum else {})}
    record = {"naam": "Hub", "samenvatting": said, "bron": source, "bevestigd_op": None}
    making = hubs.made_of(hubs.lay(tmp_path / "content", {"hub": record}), tmp_path)
    entry = making.catalogue.of(Hub)[0]
    poster, card = sheets.poster(entry, making), sheets.visit(entry, making)
    assert poster is not None
    assert card is not None
    ours = "bijeenkomst" in titel
    plain = ("Hub, zo staat het in een verslag uit 2015.", "Meer niet.")
    assert poster.face.sentences == (plain if ours else telling.whole(said))
    long = f"Dit schreef dit knooppunt niet zelf: het komt uit {told}."
    assert poster.face.source == (long if told else "")
    assert card.face.source == (f"Bron: {told}." if told else "")


def test_a_poster_that_saves_ink_is_white(drawn: Drawn) -> None:
    entry = drawn.entry("donker")
    view = sheets.poster(entry, drawn.making, ink_saving=True)
    assert view is not None
    inked, saved = (
        ImageStat.Stat(picture(pdf, 30).convert("L")).mean[0]
        for pdf in (drawn.files["donker", "poster"], draw(drawn, view))
    )
    assert inked < 90
    assert saved > 210
    assert words(draw(drawn, view)) == words(drawn.files["donker", "poster"])


def test_a_dot_without_length_is_not_lost(drawn: Drawn) -> None:
    """A PDF of typst loses a line without length that is alone in its path."""
    view = sheets.poster(drawn.entry("lange-naam"), drawn.making)
    assert view is not None
    dotted = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><path stroke="#ff00ff"'
    dotted += ' stroke-width="60" stroke-linecap="round" d="M48 48h0"/></svg>'
    colours = picture(draw(drawn, replace(view, face=replace(view.face, drawing=dotted))), 20)
    assert any(
        colour == (255, 0, 255) for _, colour in colours.convert("RGB").getcolors(1 << 20) or ()
    )


def test_a_logo_of_points_is_small_enough_to_print(drawn: Drawn) -> None:
    view = sheets.mark(drawn.entry("met-logo"), drawn.making)
    assert view.logo is not None
    assert not view.vector
    given = marks.on_sheet(view.logo, drawn.printing)
    assert given is not None
    data = bytes(given.points)
    assert len(data) <= 100_000
    assert max(Image.open(io.BytesIO(data)).size) <= 660
    mark = Image.open(io.BytesIO(MAKERS["mark-png"].make(view, drawn.printing)))
    assert (mark.format, max(mark.size)) == ("PNG", 1000)


def test_an_emblem_is_a_file_on_nothing(drawn: Drawn) -> None:
    view = sheets.mark(drawn.entry("donker"), drawn.making)
    assert view.vector
    assert MAKERS["mark-svg"].make(view, drawn.printing) == view.drawing.encode()
    mark = Image.open(io.BytesIO(MAKERS["mark-png"].make(view, drawn.printing))).convert("RGBA")
    assert mark.size == (512, 512)
    assert mark.getchannel("A").getextrema() == (0, 255)


def test_codes_are_files_too(drawn: Drawn) -> None:
    view = sheets.qr(ADDRESS)
    png = Image.open(io.BytesIO(MAKERS["qr-png"].make(view, drawn.printing)))
    assert [code.text for code in zxingcpp.read_barcodes(png.convert("L"))] == [ADDRESS]
    assert MAKERS["qr-svg"].make(view, drawn.printing).startswith(b"<?xml")


def test_what_is_shown_does_not_depend_on_the_day(drawn: Drawn, tmp_path: Path) -> None:
    content = hubs.lay(
        tmp_path / "content",
        {
            "om-de-week": {
                "naam": "Om de week",
                "bereikbaar": [
                    {
                        "dag": "dinsdag",
                        "van": "9:00",
                        "tot": "12:00",
                        "ritme": "om-de-week",
                        "vanaf": "2026-04-07",
                    }
                ],
            }
        },
    )
    days = (hubs.TODAY, hubs.TODAY.replace(year=2027))
    makings = [hubs.made_of(content, tmp_path, day) for day in days]
    first, second = (sheets.poster(making.catalogue.of(Hub)[0], making) for making in makings)
    assert first == second
    assert first is not None
    assert first.week[0].slots[0].note == "om de week"


def test_without_an_address_there_is_no_code(drawn: Drawn) -> None:
    making = replace(drawn.making, site=replace(drawn.making.site, address=""))
    view = sheets.poster(drawn.entry("voorlopig"), making)
    assert view is not None
    assert view.address == ""
    pdf = draw(drawn, view)
    assert not zxingcpp.read_barcodes(picture(pdf, 100).convert("L"))
    assert "Scan" not in words(pdf)


SENT = [*PAYLOADS, *NAMES, "x" * 300, "a@b.example/" * 20, "ﷺ" * 40]


@pytest.mark.parametrize("first", [*range(0, len(SENT), 7)])
def test_whatever_strangers_send_is_drawn(drawn: Drawn, first: int) -> None:
    """Each text in one field by day; the tests of names have them as names."""
    view = sheets.poster(drawn.entry("lange-naam"), drawn.making)
    assert view is not None
    turned = [shown_letters(text) or "x" for text in (SENT[first:] + SENT[:first])]
    name, place, sort, saying, helps, note, way, *more = turned
    face = replace(view.face, title=SENT[first], name=name, place=place, sort=sort)
    day = replace(view.week[0], slots=(replace(view.week[0].slots[0], note=note),) * 3)
    view = replace(
        view,
        face=replace(face, sentences=(saying, more[0])),
        helps=helps,
        week=(day,) * 7,
        contacts=(way, *more[:3]),
    )
    for box, ink in boxes(draw(drawn, view)):
        assert within(*box), ink


@pytest.mark.nightly
@pytest.mark.parametrize("text", SENT)
def test_whatever_strangers_send_is_drawn_anywhere(drawn: Drawn, text: str) -> None:
    view = sheets.poster(drawn.entry("lange-naam"), drawn.making)
    assert view is not None
    sent = shown_letters(text) or "x"
    face = replace(view.face, title=text, name=sent, place=sent, sentences=(sent, sent), sort=sent)
    day = replace(view.week[0], slots=(replace(view.week[0].slots[0], note=sent),) * 3)
    view = replace(view, face=face, helps=sent, week=(day,) * 7, contacts=(sent,) * 4)
    for box, ink in boxes(draw(drawn, view)):
        assert within(*box), ink


def test_a_sheet_that_breaks_says_which(drawn: Drawn) -> None:
    with pytest.raises(SheetError, match=r"poster\.typ"):
        drawn.printing.press.draw("poster", {})


def test_a_typeface_that_is_not_there_is_no_guess(drawn: Drawn) -> None:
    view = sheets.card(drawn.entry("donker"), drawn.making)
    assert view is not None
    with pytest.raises(SheetError, match=r"Weg Ermee|no font|unknown font"):
        hubs.draw_with(drawn, view, stacks={"display": ["Weg Ermee"], "title": [], "read": []})


_AGAIN = """
import json, sys
from hashlib import sha256
from pathlib import Path
import drawn
folder, slugs = Path(sys.argv[1]), sys.argv[2:]
making = drawn.made_of(folder / "content", folder / "project" / ".cache")
printing = drawn.Printing(folder / "project")
files = {}
for slug in slugs:
    entry = making.catalogue.get(drawn.Hub, slug)
    for maker in ("card", "visit", "poster"):
        view = getattr(drawn.sheets, maker)(entry, making)
        files[f"{slug} {maker}"] = sha256(drawn.MAKERS[maker].make(view, printing)).hexdigest()
print(json.dumps(files))
"""


def test_the_same_hub_is_the_same_bytes_anywhere(drawn: Drawn) -> None:
    """Another process, zone, seed, order and day."""
    folder = drawn.printing.project.parent
    elsewhere = {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "1"}
    paths = os.pathsep.join(str(ROOT / part) for part in ("tests", "tests/kit", "plugins"))
    run = subprocess.run(
        [sys.executable, "-c", _AGAIN, str(folder), "arabisch", "met-logo"],
        env={**os.environ, **elsewhere, "PYTHONPATH": paths, "LC_ALL": "C"},
        cwd="/",
        capture_output=True,
        text=True,
        check=True,
    )
    again = json.loads(run.stdout)
    assert len(again) == 6
    for name, digest in again.items():
        slug, maker = name.split()
        assert sha256(drawn.files[slug, maker]).hexdigest() == digest, name


STYLED = "<style>.a{font-family:Papyrus,serif;fill:#ff00ff}</style>"
SVG = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"'


@pytest.mark.parametrize(
    ("inner", "stands"),
    [
        ('<rect width="200" height="100" fill="#ff00ff"/>', True),
        ('<text x="9" y="80" fill="#ff00ff" font-family="Papyrus" font-size="90">HUB</text>', True),
        (f'{STYLED}<text class="a" x="9" y="80" font-size="90">HUB</text>', True),
        ('<text x="9" y="80" fill="#ff00ff" font-size="90">日本</text>', False),
        ('<rect width="200" height="100" fill="url(#weg)" stroke="#ff00ff"/><g', False),
    ],
)
def test_a_logo_keeps_its_letters_or_makes_way(drawn: Drawn, inner: str, stands: bool) -> None:
    """Text in a typeface that is not here would be lost without a word."""
    folder = drawn.printing.project / ".cache" / "pictures"
    name = f"{sha256(inner.encode()).hexdigest()}.svg"
    (folder / name).write_text(f"<svg {SVG}>{inner}</svg>", "utf-8")
    view = sheets.card(drawn.entry("donker"), drawn.making)
    assert view is not None
    logo = SheetLogo(f"assets/images/{name}", "Een logo", "licht", 2)
    png = MAKERS["card"].make(replace(view, face=replace(view.face, logo=logo)), drawn.printing)
    red, green, _ = Image.open(io.BytesIO(png)).convert("RGB").split()
    pink = ImageChops.subtract(red, green).point(lambda value: value > 150 and 1)
    assert (ImageStat.Stat(pink).sum[0] > 500) is stands


def test_what_the_press_says_is_told_with_sheet_and_hub(drawn: Drawn) -> None:
    view = sheets.poster(drawn.entry("donker"), drawn.making)
    assert view is not None
    broken = replace(view, face=replace(view.face, drawing="<svg"))
    with pytest.raises(SheetError) as caught:
        beside.bytes_of(
            Piece("knooppunten/donker/kit/poster.pdf", "poster", broken), drawn.printing
        )
    said = str(faults.told(caught.value))
    assert "poster.typ" in said
    assert "knooppunten/donker/kit/poster.pdf" in said


@pytest.mark.parametrize("maker", ["card", "square"])
def test_words_from_right_to_left_stand_at_the_right(drawn: Drawn, maker: str) -> None:
    right, left = (inked(drawn.files[slug, maker]) for slug in ("arabisch", "met-logo"))
    assert right[0] > left[0] + 50
    assert left[0] < 90


def inked(png: bytes) -> tuple[int, int]:
    """Return from where to where a name stands; its ink differs most from what is around it."""
    image = Image.open(io.BytesIO(png)).convert("RGB").crop((40, 130, 1000, 250))
    sky = Image.new("RGB", image.size, image.getpixel((0, 0)))
    box = ImageChops.difference(image, sky).convert("L").point(lambda off: off > 40 and 255)
    left, _, right, _ = box.getbbox() or (0, 0, 0, 0)
    return left + 40, right + 40


@pytest.mark.parametrize("sheet", ["card", "square"])
def test_fewer_colours_are_the_same_to_the_eye(drawn: Drawn, sheet: str) -> None:
    """Also where the sky and the sun behind the plant are nearly the same colour."""
    for slug in ("een-woord", "donker", "met-logo"):
        view = getattr(sheets, sheet)(drawn.entry(slug), drawn.making)
        whole = drawn.printing.press.seen(sheet, sheet_data(sheet, view, drawn.printing))
        shown = Image.open(io.BytesIO(drawn.files[slug, sheet])).convert("RGB")
        off = ImageChops.difference(whole, shown)
        assert not any(sum(channel.histogram()[25:]) for channel in off.split()), slug
        planes = [sum(channel.histogram()[9:]) for channel in off.split()]
        assert max(planes) < 0.005 * whole.width * whole.height, slug


def test_an_emblem_as_points_keeps_its_dots(drawn: Drawn) -> None:
    view = MarkView(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" stroke-linecap="round">'
        '<path stroke="#ff00ff" stroke-width="40" d="M48 48h0"/></svg>',
        None,
    )
    mark = Image.open(io.BytesIO(MAKERS["mark-png"].make(view, drawn.printing))).convert("RGBA")
    red, green, _, shown = (channel.crop((200, 200, 300, 300)) for channel in mark.split())
    assert ImageStat.Stat(ImageChops.subtract(red, green)).mean[0] > 250
    assert ImageStat.Stat(shown).mean[0] > 250
    assert ImageStat.Stat(mark.getchannel("A").crop((0, 0, 90, 90))).mean[0] == 0
