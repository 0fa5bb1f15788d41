"""What `online` says of records that are on the site now, whatever a record or a path holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import strangers
from calling import called
from doedemocratie.cli.shared import markdown

REPOSITORY = "https://github.com/doe/site"
SITE = "https://doe.example/"
HUB = """naam: {name}
type: informeel
bereik: lokaal
samenvatting: Een plek.
plaats: Utrecht
email: hallo@plug.example
"""
STORY = """titel: Een verhaal
samenvatting: Kort.
datum: {day}
groeistof: [geld]
auteurs: [{{naam: Redactie}}]
status: {status}
beschrijving: Er was eens.
"""


@pytest.fixture(autouse=True)
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder where the command looks, and the address of the site."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SITE_URL", SITE.rstrip("/"))
    monkeypatch.setenv("REPOSITORY_URL", REPOSITORY)
    for folder in ("hubs", "stories", "actions"):
        (tmp_path / "content" / folder).mkdir(parents=True)
    hubs = tmp_path / "content" / "hubs"
    (hubs / "plug.yml").write_text(HUB.format(name="Plug de Dag"), "utf-8")
    return tmp_path / "content"


def said(*paths: str) -> str:
    """Return what it says of these paths, on one day."""
    result = called("online", "--date", "2026-11-23", *paths)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def links(text: str) -> list[str]:
    return re.findall(r"\]\(([^)]*)\)", text)


def test_a_hub_has_a_page_a_brand_a_kit_a_place_elsewhere_and_a_way_to_change_it() -> None:
    text = said("content/hubs/plug.yml", "README.md")
    assert text.startswith("### Het staat online, dank je wel.\n\n**`Plug de Dag`** (knooppunt)\n")
    assert links(text) == [
        f"{SITE}knooppunten/plug/",
        f"{SITE}knooppunten/plug/merk/",
        f"{SITE}knooppunten/plug/merk/#kit",
        f"{SITE}meedoen/op-je-site/?knooppunt=plug",
        f"{SITE}meedoen/knooppunt/?pas-aan=plug",
    ]
    assert "voorlopig" not in text


def test_a_provisional_hub_is_said_to_be_one(content: Path) -> None:
    (content / "hubs" / "kas.yml").write_text(
        "naam: Kas\nsamenvatting: Een plek.\nbron: {titel: Krant}\n", "utf-8"
    )
    assert "Dit profiel is voorlopig" in said("content/hubs/kas.yml")


@pytest.mark.parametrize(
    ("day", "status", "words"),
    [
        ("2026-11-23", "klaar", f"[Bekijk de pagina]({SITE}verhalen/een/)"),
        ("2026-12-03", "klaar", "Vanaf 3 december 2026 is het te lezen."),
        ("2026-11-23", "concept", "Dit verhaal is nog een concept."),
    ],
)
def test_a_story_is_online_when_it_is(day: str, status: str, words: str, content: Path) -> None:
    (content / "stories" / "een.yml").write_text(STORY.format(day=day, status=status), "utf-8")
    text = said("content/stories/een.yml")
    assert words in text
    online = words.startswith("[")
    assert text.startswith("### Het staat online") == online
    # The form opens only what is on the site; before that it is the file that is changed.
    form = f"{SITE}meedoen/verhaal/?pas-aan=een"
    file = f"{REPOSITORY}/edit/main/content/stories/een.yml"
    assert [form in text, file in text] == [online, not online]


@pytest.mark.parametrize("fault", ["kleur: geel\n", "merk: [\n", "type: iets\n"])
def test_what_a_build_leaves_out_is_not_said_to_be_online(fault: str, content: Path) -> None:
    (content / "hubs" / "fout.yml").write_text(HUB.format(name="Fout") + fault, "utf-8")
    text = said("content/hubs/fout.yml")
    assert text.startswith("### Verwerkt")
    assert "staat niet op de site, want er zit een fout in." in text
    assert links(text) in ([], [f"{REPOSITORY}/edit/main/content/hubs/fout.yml"])


def test_no_more_of_a_kit_is_told_than_there_is(content: Path) -> None:
    assert "zoals een poster, visitekaartjes en een QR-code" in said("content/hubs/plug.yml")
    (content / "hubs" / "plug.yml").write_text(HUB.format(name="社区中心"), "utf-8")
    text = said("content/hubs/plug.yml")
    assert "zoals een QR-code" in text
    assert "poster" not in text


def test_an_action_stands_on_the_agenda(content: Path) -> None:
    (content / "actions" / "doe.yml").write_text("titel: Doe iets\nsamenvatting: Kort.\n", "utf-8")
    text = said("content/actions/doe.yml")
    assert links(text)[0].endswith("#doe")
    assert "kit" not in text


def test_what_is_gone_is_said_and_what_is_no_record_is_not() -> None:
    text = said("content/hubs/weg.yml")
    assert (
        text == "### Verwerkt, dank je wel.\n\n`content/hubs/weg.yml` staat niet meer op de site.\n"
    )
    assert said("../x.yml", "content/hubs", "/etc/passwd", "content/hubs/../../x.yml") == ""
    assert said() == ""


def test_paths_come_from_a_file_with_nul_between_them(tmp_path: Path) -> None:
    (tmp_path / "paden").write_text("content/hubs/plug.yml\0content/hubs/weg.yml", "utf-8")
    text = said("--paths", "paden")
    assert "Plug de Dag" in text
    assert "weg.yml" in text


@pytest.mark.parametrize("value", strangers.PAYLOADS)
def test_no_name_is_more_than_code(value: str, content: Path) -> None:
    name = " ".join(value.split())[:78].replace("'", "''")
    (content / "hubs" / "plug.yml").write_text(HUB.format(name=f"'@iedereen {name}'"), "utf-8")
    text = said("content/hubs/plug.yml")
    outside = re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", text)
    assert "iedereen" not in outside
    assert "<" not in outside
    assert all(link.startswith((SITE, f"{REPOSITORY}/")) for link in links(outside))


def test_more_than_fits_is_counted(content: Path) -> None:
    paths = []
    for number in range(200):
        (content / "hubs" / f"hub-{number}.yml").write_text(HUB.format(name=f"Hub {number}"))
        paths.append(f"content/hubs/hub-{number}.yml")
    text = said(*paths)
    assert len(text.encode()) < markdown.MOST_BYTES + 100
    assert re.search(r"… en nog \d+\.\n$", text)


def test_without_an_address_there_is_nothing_to_link_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SITE_URL")
    result = called("online", "content/hubs/plug.yml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "SITE_URL" in result.stderr
