"""`doedemocratie kit` makes the files of one hub in a folder, and says in words why it does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config

from building import ROOT
from calling import called
from doedemocratie.cli.shared import arguments
from doedemocratie.options import Options
from doedemocratie.plugin import NAME, settings

HUB = """naam: Plug de dag
type: informeel
bereik: lokaal
samenvatting: Een plek voor de buurt.
plaats: Utrecht
website: https://plug.example
email: hallo@plug.example
bevestigd_op: 2026-11-01
"""


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("SITE_URL", raising=False)
    hubs = tmp_path / "content" / "hubs"
    hubs.mkdir(parents=True)
    (hubs / "plug-de-dag.yml").write_text(HUB, "utf-8")
    (hubs / "half.yml").write_text("naam: Half\nkosten: gratis\n", "utf-8")
    return hubs.parent


def kit(content: Path, out: Path, *asked: str) -> tuple[int, str, str]:
    result = called("kit", "--content", str(content), "--out", str(out), *asked)
    return result.exit_code, result.stdout, result.stderr


def test_every_file_is_written_and_named_with_its_size(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://site.example")
    code, told, complaint = kit(content, tmp_path / "kit", "plug-de-dag")
    assert (code, complaint) == (0, "")
    files = {path.name: path.read_bytes() for path in (tmp_path / "kit").iterdir()}
    assert files["poster.pdf"].startswith(b"%PDF")
    assert {"visitekaartjes.pdf", "kaart.png", "qr.svg", "contact.vcf"} <= files.keys()
    lines = told.splitlines()
    assert lines[0] == f"De kit van Plug de dag staat in {tmp_path / 'kit'}:"
    assert {line.strip().split(",")[0] for line in lines[1:]} == files.keys()
    assert f"  poster.pdf, {len(files['poster.pdf']) / 1000:.0f} kB" in lines


def test_a_poster_may_spare_ink(content: Path, tmp_path: Path) -> None:
    for name, more in (("vol", ()), ("wit", ("--inkt-sparen",))):
        assert kit(content, tmp_path / name, *more, "plug-de-dag")[0] == 0
    full, white = (
        {path.name: path.read_bytes() for path in (tmp_path / name).iterdir()}
        for name in ("vol", "wit")
    )
    assert {name for name in full if full[name] != white[name]} == {"poster.pdf"}
    assert full.keys() == white.keys()


def test_without_an_address_of_the_site_it_says_why_there_is_no_code(
    content: Path, tmp_path: Path
) -> None:
    _, told, _ = kit(content, tmp_path / "kit", "plug-de-dag")
    assert "Zonder SITE_URL weten we het adres van de pagina niet: er is geen QR-code." in told
    assert not (tmp_path / "kit" / "qr.svg").exists()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("plug-de-dog", "er is geen knooppunt 'plug-de-dog'. Bedoel je 'plug-de-dag'?"),
        ("Plug de dag", "er is geen knooppunt 'Plug de dag'. Bedoel je 'plug-de-dag'?"),
        ("iets heel anders", "kijk in content/hubs/ hoe het bestand heet"),
        ("../half", "er is geen knooppunt '../half'"),
        ("\x1b[2J\n::error::", "er is geen knooppunt ' [2J ::error::'"),
    ],
)
@pytest.mark.parametrize("command", ["kit", "report"])
def test_a_hub_that_is_not_there_gets_the_nearest_name(
    command: str, typed: str, told: str, content: Path
) -> None:
    result = called(command, "--content", str(content), typed)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"doedemocratie {command}: ")
    assert told in result.stderr
    assert "\x1b" not in result.stderr


def test_what_must_be_mended_first_is_told(content: Path, tmp_path: Path) -> None:
    code, told, complaint = kit(content, tmp_path / "kit", "half")
    assert (code, told) == (1, "")
    assert "half.yml:1:1: 'bereik' ontbreekt" in complaint
    assert complaint.endswith("Verbeter dit eerst, dan maken we de bestanden.\n")
    assert not (tmp_path / "kit").exists()


def test_a_folder_that_cannot_be_is_told(content: Path, tmp_path: Path) -> None:
    (tmp_path / "kit").write_text("van iemand", "utf-8")
    code, _, complaint = kit(content, tmp_path / "kit", "plug-de-dag")
    assert code == 2
    assert f"in '{tmp_path / 'kit'}' kunnen we niets neerzetten" in complaint


def test_a_kit_comes_over_nothing_but_a_kit(content: Path, tmp_path: Path) -> None:
    mine = tmp_path / "van-mij"
    mine.mkdir()
    (mine / "logo.png").write_bytes(b"van mij")
    for out, words in ((content / "nieuw", "hoort bij de inhoud"), (mine, "kit: logo.png.")):
        code, told, complaint = kit(content, out, "plug-de-dag")
        assert (code, told) == (2, "")
        assert words in complaint
    assert (mine / "logo.png").read_bytes() == b"van mij"
    assert not (content / "nieuw").exists()
    for _ in range(2):
        assert kit(content, tmp_path / "kit", "plug-de-dag")[0] == 0
    (tmp_path / "kit" / "brief.txt").write_text("van mij", "utf-8")
    assert "kit: brief.txt." in kit(content, tmp_path / "kit", "plug-de-dag")[2]


@pytest.mark.parametrize("logo", [None, b"geen beeld", b""])
def test_a_bad_logo_is_told_and_left_out(logo: bytes | None, content: Path, tmp_path: Path) -> None:
    record = content / "hubs" / "plug-de-dag.yml"
    record.write_text(f"{HUB}merk:\n  logo:\n    bestand: logo.png\n    alt: Logo\n", "utf-8")
    if logo is not None:
        folder = content / "assets" / "hubs" / "plug-de-dag"
        folder.mkdir(parents=True)
        (folder / "logo.png").write_bytes(logo)
    code, _, complaint = kit(content, tmp_path / "kit", "plug-de-dag")
    assert code == 0
    assert "logo.png" in complaint
    assert complaint.endswith("De kit maken we zonder beeld waar een fout in zit.\n")
    assert (tmp_path / "kit" / "embleem.png").exists()
    assert not (tmp_path / "kit" / "logo.png").exists()


def test_a_former_name_is_known(content: Path, tmp_path: Path) -> None:
    record = content / "hubs" / "plug-de-dag.yml"
    record.write_text(f"{HUB}aliassen: [oude-plug]\n", "utf-8")
    code, told, _ = kit(content, tmp_path / "kit", "oude-plug")
    assert (code, told.splitlines()[0][:22]) == (0, "De kit van Plug de dag")


@pytest.mark.parametrize(
    "address",
    [
        *("x.example", "ftp://x.example", "https:///x", "https://a b"),
        "https://faß.example",  # in ASCII it would be fass.example
    ],
)
@pytest.mark.parametrize("command", ["kit", "build"])
def test_an_address_that_is_none_is_refused(
    command: str, address: str, content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", address)
    slug = ["plug-de-dag"] if command == "kit" else []
    out = str(tmp_path / "uit")
    result = called(command, "--content", str(content), "--out", out, *slug)
    assert result.exit_code == 2
    assert f"SITE_URL is '{address}', en dat is geen webadres" in result.stderr


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://café.example", "https://xn--caf-dma.example/"),
        ("https://CAFÉ.example:8443/plekké", "https://xn--caf-dma.example:8443/plekk%C3%A9/"),
        ("https://site.example/a%20b/", "https://site.example/a%20b/"),
    ],
)
def test_the_address_of_a_site_is_read_in_ascii(
    typed: str, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", typed)
    assert arguments.site() == address
    config = load_config(str(ROOT / "mkdocs.yml"), site_url=typed)
    options = config.plugins[NAME].config
    assert isinstance(options, Options)
    assert settings(config, options, serving=False).site.address == address


def test_a_machine_without_typefaces_hears_what_to_do(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, complaint = kit(content, tmp_path / "kit", "plug-de-dag")
    assert code == 1
    assert "Bouw met ./scripts/site, dat installeert ze" in complaint


def test_a_sheet_that_breaks_is_a_fault_of_ours_and_names_the_hub(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheets = tmp_path / "sheets"
    sheets.mkdir()
    (sheets / "poster.typ").write_text("#nergens", "utf-8")
    monkeypatch.setattr("doedemocratie.kit.drawing.SHEETS", sheets)
    code, _, complaint = kit(content, tmp_path / "kit", "plug-de-dag")
    assert code == 3
    assert "bij het maken van knooppunten/plug-de-dag/kit/poster.pdf" in complaint
    assert "Traceback" not in complaint
    assert "unknown variable: nergens" in complaint
    assert not (tmp_path / "kit").exists()


def test_the_folder_is_one_that_git_does_not_see() -> None:
    assert "/kit/" in (ROOT / ".gitignore").read_text("utf-8").splitlines()
