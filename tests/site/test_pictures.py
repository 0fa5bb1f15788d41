"""The image step: what a contributor sends never reaches the site as it came."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image

from building import FIXTURE, ROOT, build_site, run
from doedemocratie import pictures
from doedemocratie.pages.frame.pictures import Picture
from doedemocratie.records.catalogue import load
from doedemocratie.records.pictures import images, svg
from doedemocratie.records.pictures.uses import SvgError
from painting import SECRET, paint

HUB = """naam: Plug de Dag
type: hybride
bereik: lokaal
samenvatting: Een werkplaats voor de buurt.
plaats: Utrecht
email: hallo@plugdedag.example
merk:
  beelden:
    - bestand: {name}
      alt: Een tafel
      maker: Wij
      licentie: CC0
"""


def made(folder: Path, name: str, data: bytes, text: str = HUB) -> tuple[Picture, dict[str, Path]]:
    """Make the one picture of a hub; `folder` holds content and what is kept."""
    assets = folder / "content" / "assets" / "hubs" / "plug-de-dag"
    assets.mkdir(parents=True, exist_ok=True)
    (assets / name).write_bytes(data)
    (folder / "content" / "hubs").mkdir(exist_ok=True)
    (folder / "content" / "hubs" / "plug-de-dag.yml").write_text(text.format(name=name), "utf-8")
    catalogue, problems = load(folder / "content", folder)
    assert problems == []
    result = pictures.make(catalogue, folder / "kept")
    return result.pictures["hubs", "plug-de-dag", name], dict(result.files)


@pytest.mark.parametrize(
    ("name", "recipe", "kind"),
    [
        ("foto.jpg", "JPEG 1500x2000 white spot:#7a2e63 turned secret", "JPEG"),
        ("foto.png", "PNG 1500x2000 white spot:#7a2e63 secret", "PNG"),
        ("foto.webp", "WEBP 1500x2000 white spot:#7a2e63 secret", "WebP"),
    ],
)
def test_a_photo_comes_out_upright_bare_and_in_its_sizes(
    name: str, recipe: str, kind: str, tmp_path: Path
) -> None:
    data = paint(recipe)
    assert SECRET.encode() in data
    picture, files = made(tmp_path, name, data)
    assert picture.file_type == kind
    assert [size.width for size in picture.sizes] == [400, 800, 1200, 1500]
    assert (picture.width, picture.height) == (1500, 2000)
    for url, path in files.items():
        assert SECRET.encode() not in path.read_bytes()
        with Image.open(path) as image:
            assert not image.getexif()
            assert "icc_profile" not in image.info
            assert image.height > image.width, url
    for size in picture.sizes:
        with Image.open(files[size.url]) as image:
            assert (image.format, image.width) == ("WEBP", size.width)
    with Image.open(files[picture.whole]) as image:
        assert image.format == kind.upper()
        assert image.size == (picture.whole_width, picture.whole_height)
    assert files[picture.whole].stat().st_size == picture.weight


def test_a_small_picture_is_never_blown_up(tmp_path: Path) -> None:
    picture, _ = made(tmp_path, "klein.png", paint("PNG 50x30 white spot:#7a2e63"))
    assert [size.width for size in picture.sizes] == [50]
    assert (picture.width, picture.height) == (50, 30)


def test_a_huge_picture_is_taken_along_smaller(tmp_path: Path) -> None:
    picture, _ = made(tmp_path, "groot.jpg", paint("JPEG 4000x3000 white"))
    assert (picture.whole_width, picture.whole_height) == (2400, 1800)


def test_what_is_see_through_stays_so(tmp_path: Path) -> None:
    _, files = made(tmp_path, "logo.png", paint("PNG 900x900 white clear spot:#7a2e63"))
    for path in files.values():
        with Image.open(path) as image:
            assert image.convert("RGBA").getchannel("A").getpixel((0, 0)) == 0


def test_a_picture_of_many_greys_keeps_them(tmp_path: Path) -> None:
    picture, files = made(tmp_path, "kaart.png", paint("PNG 900x600 #404040 spot:#c0c0c0 grey16"))
    with Image.open(files[picture.whole]) as image:
        greys = [image.convert("L").getpixel(spot) for spot in ((0, 0), (450, 300))]
    assert greys == [0x40, 0xC0]


def test_the_same_picture_gives_the_same_bytes_and_is_made_once(tmp_path: Path) -> None:
    data = paint("PNG 900x600 white spot:#7a2e63")
    one, files = made(tmp_path / "one", "foto.png", data)
    other, others = made(tmp_path / "other", "foto.png", data)
    assert one == other
    assert {url: path.read_bytes() for url, path in files.items()} == {
        url: path.read_bytes() for url, path in others.items()
    }
    for path in files.values():
        os.utime(path, (1, 1))
    again, _ = made(tmp_path / "one", "foto.png", data)
    assert again == one
    assert {path.stat().st_mtime for path in files.values()} == {1}
    some = next(iter(files.values()))
    some.unlink()
    made(tmp_path / "one", "foto.png", data)
    assert some.read_bytes() == others[pictures.FOLDER + some.name].read_bytes()


def test_a_name_of_a_contributor_is_no_part_of_an_address(tmp_path: Path) -> None:
    _, files = made(tmp_path, "geheim-logo.png", paint("PNG 900x600 white"))
    assert not any("geheim" in url for url in files)


def test_what_check_refuses_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        made(tmp_path, "foto.png", paint("PNG 900x600 white cut"))
    assert not (tmp_path / "kept").exists()


def test_an_svg_is_written_anew(tmp_path: Path) -> None:
    data = b"""<?xml version="1.0"?><!-- geheim --><svg xmlns="http://www.w3.org/2000/svg"
      xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 20 10">
      <metadata>geheim</metadata><g fill="#7a2e63" data-x="geheim"><path id="a" d="M0 0h9"/>
      <use xlink:href="#a"/></g>geheim<text>A &amp; B</text></svg>"""
    picture, files = made(tmp_path, "logo.svg", data)
    text = files[picture.url].read_text("utf-8")
    assert text == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" width="20" height="10">'
        '<g fill="#7a2e63"><path id="a" d="M0 0h9"></path><use href="#a"></use></g>'
        "<text>A &amp; B</text></svg>"
    )
    assert (picture.width, picture.height, picture.sizes) == (480, 240, ())
    assert svg.clean(text.encode()).data.decode() == text


RASTERS = [paint(f"{kind} 40x30 white spot:#7a2e63 secret") for kind in ("PNG", "JPEG", "WEBP")]


@given(st.sampled_from(RASTERS), st.lists(st.tuples(st.integers(0), st.integers(0, 255))))
@example(RASTERS[0], [(16, 0x7F)])
def test_no_damage_gives_anything_but_a_fault(data: bytes, damage: list[tuple[int, int]]) -> None:
    spoiled = bytearray(data)
    for where, value in damage:
        spoiled[where % len(spoiled)] = value
    try:
        image = images.raster(bytes(spoiled))
    except images.ImageError as fault:
        assert fault.finding.code.startswith("image-")  # noqa: PT017  damage may do no harm
    else:
        assert image.width * image.height <= images.PIXELS


@given(st.text("<svg>gus/ xmln=\"':#aid path&;![]%", max_size=60))
def test_no_text_gives_anything_but_a_fault(text: str) -> None:
    body = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{text}</svg>'
    for data in (text.encode(), body.encode()):
        try:
            clean = svg.clean(data).data
        except SvgError:
            continue
        assert b"<!" not in clean
        assert b"<script" not in clean


def test_a_site_shows_only_what_was_made_anew(tmp_path: Path) -> None:
    made(tmp_path, "foto.jpg", paint("JPEG 900x600 white secret"))
    built = build_site(tmp_path / "content", tmp_path / "site", SEARCH="false")
    assert not list(built.folder.rglob("foto.jpg"))
    page = built.html("knooppunten/plug-de-dag/merk/")
    shown = built.site.pictures["hubs", "plug-de-dag", "foto.jpg"]
    for url in (shown.url, shown.whole, *(size.url for size in shown.sizes)):
        assert (built.folder / url).is_file()
        assert f"../../../{url}" in page


def test_a_site_without_pictures_does_not_load_pillow(tmp_path: Path) -> None:
    shutil.copytree(FIXTURE / "hubs", tmp_path / "hubs")
    code = (
        "import sys; from pathlib import Path; from doedemocratie import plugin, pictures;"
        "from doedemocratie.records import catalogue;"
        "from doedemocratie.records.judging import checks;"
        f"found, _ = catalogue.load(Path({str(tmp_path)!r}), Path.cwd()); checks.check(found);"
        "made = pictures.make(found, Path('unused')); assert not made.pictures;"
        "assert 'PIL' not in sys.modules"
    )
    done = run(sys.executable, "-c", code)
    assert done.returncode == 0, done.stderr


def test_a_logo_stands_on_the_ground_that_check_measured_it_against() -> None:
    tokens = (ROOT / "plugins/doedemocratie/assets/css/tokens.css").read_text("utf-8")
    for ground, colour in images.GROUNDS.items():
        assert f"--plate-{ground}: #{bytes(colour).hex()};" in tokens
