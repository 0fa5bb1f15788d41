"""The typefaces: small, ours, the same everywhere, and with the letters that names here need."""

from __future__ import annotations

import io
import re
import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from mkdocs.exceptions import Abort

from building import FIXTURE, ROOT, Built, build_site
from doedemocratie.kit.typefaces import PACKAGES, TypefaceError
from doedemocratie.output import letters, typefaces
from doedemocratie.output.letters import CORE, EXTENDED
from doedemocratie.output.typefaces import CUTS, STANDS, Cut

MODULES = ROOT / "node_modules"
PACKAGE = ROOT / "plugins" / "doedemocratie"
MOST = 120_000  # bytes that a page may load, even one that needs every file


@pytest.fixture(scope="module")
def made() -> typefaces.Typefaces:
    return typefaces.cut_from(MODULES, ROOT / ".cache")


def opened(made: typefaces.Typefaces, cut: Cut) -> TTFont:
    return TTFont(io.BytesIO(made.files[f"{typefaces.FOLDER}/{cut.name}"]))


def test_all_files_together_are_light(made: typefaces.Typefaces) -> None:
    sizes = {name: len(data) for name, data in made.files.items() if name.endswith(".woff2")}
    assert sum(sizes.values()) <= MOST, sizes
    assert len(sizes) == len(CUTS)


@pytest.mark.parametrize("cut", CUTS, ids=lambda cut: cut.name)
def test_a_file_has_its_letters_and_its_weights(made: typefaces.Typefaces, cut: Cut) -> None:
    font = opened(made, cut)
    assert {chr(code) for code in font.getBestCmap()} == cut.letters
    found = font["fvar"].axes if "fvar" in font else []
    axes = {axis.axisTag: (axis.minValue, axis.maxValue) for axis in found}
    assert axes.get("wght", (400, 400)) == cut.weights
    assert ("opsz" in axes) == (cut.family == typefaces.BRICOLAGE)


@pytest.mark.parametrize(
    "name",
    [
        "Sjoerd Dykstra, It Bûthús, Súdwest-Fryslân",
        "Çiğdem Yıldız, İstanbul, Şükrü Öztürk",
        "Łódź, Świętosława Żółć, Ćwikła, Ńemena",
        "Zoë, Renée, naïef, één, Curaçao, ’s-Hertogenbosch",
        "João, Ñuñez, Søren, Åsa, Groß, Hêvî, Ștefan, Đorđe, Kőszeg",
    ],
)
def test_names_of_people_and_places_have_all_their_letters(name: str) -> None:
    assert set(name) <= CORE | EXTENDED


def test_every_sign_of_the_site_is_there() -> None:
    sources = [
        *(PACKAGE / "templates").rglob("*.html"),
        *(PACKAGE / "overrides").rglob("*.html"),
        *(ROOT / "content").rglob("*.md"),
        *(ROOT / "content").rglob("*.yml"),
    ]
    missing = {
        sign
        for path in sources
        for sign in re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL)
        if not sign.isspace()
        and sign not in CORE | EXTENDED
        # another script falls back on the visitor's own faces
        and (not sign.isalpha() or unicodedata.name(sign, "").startswith("LATIN"))
    }
    assert missing == set()


def test_no_letter_stands_in_two_files() -> None:
    assert frozenset() == CORE & EXTENDED


@pytest.mark.nightly
def test_the_cut_is_the_same_in_any_folder_and_read_back_afterwards(
    made: typefaces.Typefaces, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One test for both promises: to cut takes seconds."""

    def cut_again(home: Path) -> dict[str, bytes]:
        raise AssertionError(home)

    elsewhere = tmp_path / "een map" / "modules"
    elsewhere.mkdir(parents=True)
    (elsewhere / PACKAGES).symlink_to(MODULES / PACKAGES)
    first = typefaces.cut_from(elsewhere, tmp_path)
    assert first == made
    monkeypatch.setattr(typefaces, "_cut_all", cut_again)
    assert typefaces.cut_from(MODULES, tmp_path) == first


def test_families_and_stand_ins_are_those_of_the_tokens() -> None:
    tokens = (PACKAGE / "assets" / "css" / "tokens.css").read_text("utf-8")
    stacks = re.findall(r"--face-\w+:\s*([^;]+);", tokens)
    named = {name.strip(' "') for stack in stacks for name in stack.split(",")}
    ours = {cut.family for cut in CUTS} | {stand.name for stand in STANDS}
    assert named == ours | {"serif", "sans-serif"}


def test_a_stand_in_is_as_wide_and_as_high_as_ours(made: typefaces.Typefaces) -> None:
    for stand in STANDS:
        cut = next(one for one in CUTS if one.name == stand.cut)
        font = opened(made, cut)
        low, high = stand.weights
        rule = re.search(
            rf'"{stand.name}"; font-weight: {low} {high};.*?size-adjust: ([\d.]+)%; '
            r"ascent-override: ([\d.]+)%; descent-override: ([\d.]+)%",
            made.css,
        )
        assert rule, stand
        size, up, down = (float(part) / 100 for part in rule.groups())
        assert stand.width * size == pytest.approx(
            typefaces.average_width(font, stand.at), rel=0.002
        )
        em = font["head"].unitsPerEm
        assert size * up == pytest.approx(font["hhea"].ascent / em, rel=0.002)
        assert size * down == pytest.approx(-font["hhea"].descent / em, rel=0.002)


def test_ranges_are_written_as_css_reads_them() -> None:
    assert letters.ranges("acbé") == "U+61-63, U+E9"


def test_the_site_serves_them_with_their_licences(hostile: Built) -> None:
    css = (hostile.folder / "assets" / "site.css").read_text("utf-8")
    asked = re.findall(r'url\("?(fonts/[^")]+)"?\)', css)
    assert sorted(asked) == sorted(f"fonts/{cut.name}" for cut in CUTS)
    for name in asked:
        assert (hostile.folder / "assets" / name).read_bytes()[:4] == b"wOF2"
    for package in {cut.package for cut in CUTS}:
        text = (hostile.folder / typefaces.FOLDER / f"OFL-{package}.txt").read_text("utf-8")
        assert "SIL OPEN FONT LICENSE" in text.upper()


def test_without_the_packages_a_build_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(TypefaceError, match=r"node_modules.*\./scripts/site.*npm ci"):
        typefaces.cut_from(tmp_path / "node_modules", tmp_path / "cache")


def test_a_build_without_the_packages_ends_with_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(typefaces, "PACKAGES", "@er-niet")
    with pytest.raises(Abort):
        build_site(FIXTURE, tmp_path / "site", SEARCH="false")
    assert "De lettertypen staan er niet" in caplog.text
