"""`report`, `summary` and `comment` tell people what they need, whatever a record holds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from test_comment import HOSTILE, prose

from building import ROOT
from calling import called
from doedemocratie.model.coaching import QUESTIONS

HUB = """naam: Plug
type: informeel
bereik: lokaal
samenvatting: Een plek.
plaats: Utrecht
website: https://plug.example
"""


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "content"
    (folder / "hubs").mkdir(parents=True)
    (folder / "hubs" / "plug.yml").write_text(HUB, "utf-8")
    (folder / "hubs" / "weg.yml").write_text(f"{HUB}stadium: gestopt\n", "utf-8")
    (folder / "hubs" / "half.yml").write_text("naam: '::error::x'\nkosten: gratis\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("REPOSITORY_URL", raising=False)
    return folder


def test_a_hub_that_is_named_hears_what_visitors_miss(content: Path) -> None:
    result = called("report", "plug", "half")
    assert result.exit_code == 0
    told = result.stdout
    assert "Knooppunt Plug (plug). Beantwoordt 2 van de 16 vragen van bezoekers." in told
    assert "  1. wanneer ze bij je terechtkunnen\n" in told
    assert not any(line.startswith("::") for line in told.split("\n"))
    page = called("report", "plug", "half", "--format", "html").stdout
    assert "<li>wanneer ze bij je terechtkunnen</li>" in page
    assert '<h2 dir="auto">::error::x</h2>' in page
    assert called("report", "plug", "--alles").exit_code == 2


def test_what_is_asked_for_longer_than_a_year_is_asked_after(content: Path) -> None:
    ask = "  - wat: spullen\n    toelichting: Stoelen.\n    sinds: 2015-02-12\n"
    (content / "hubs" / "plug.yml").write_text(f"{HUB}vraagt:\n{ask}", "utf-8")
    told = "je vraagt sinds 12 februari 2015 om spullen: geldt dat nog? Zet er 'gevonden' bij"
    assert f"\n  Let op: {told}" in called("report", "plug").stdout
    assert f"\nLet op: {told}" in called("report", "plug", "--format", "markdown").stdout
    (data,) = json.loads(called("report", "plug", "--format", "json").stdout)
    assert data["waits"][0].startswith(told)


def test_one_hub_as_data_and_as_markdown(content: Path) -> None:
    result = called("report", "weg", "--format", "json")
    assert result.exit_code == 0
    (one,) = json.loads(result.stdout)
    assert (one["slug"], one["answered"], one["questions"]) == ("weg", 2, len(QUESTIONS))
    assert one["misses"][0] == QUESTIONS[0].sentence
    result = called("report", "half", "--format", "markdown")
    assert result.exit_code == 0
    assert result.stdout.startswith("### `::error::x`\n\nBeantwoordt 1 van de 16")


def test_a_hub_that_is_not_there_is_wrong_use(content: Path) -> None:
    assert called("report", "plugg").exit_code == 2


def test_a_full_profile_hears_that_it_is_full() -> None:
    result = called("report", "voorbeeldhub")
    assert result.exit_code == 0
    assert "Beantwoordt 16 van de 16 vragen van bezoekers. Mooi.\n" in result.stdout


def test_a_summary_shows_every_value_of_a_changed_record() -> None:
    asked = ["content/hubs/voorbeeldhub.yml", "content/hubs/er-niet.yml", "README.md"]
    result = called("summary", *asked, "--date", "2026-11-24")
    assert result.exit_code == 0
    told = result.stdout
    assert "### `Voorbeeldhub`\n\nKnooppunt · `content/hubs/voorbeeldhub.yml` · Voorbeeld" in told
    assert "- **Helpt met**: `je idee uitwerken`, `mensen en netwerk`" in told
    assert "  - Dag: `dinsdag`, Begin: `09:30`, Einde: `12:00`" in told
    assert "### `content/hubs/er-niet.yml`\n\nNiet te lezen, of weg.\n" in told
    assert "README" not in told


def test_paths_come_from_a_file_too(content: Path) -> None:
    names = ["content/hubs/plug.yml", "content/hubs/$(x)\n@jan.yml", "content/assets/x.png", ""]
    Path("paden").write_text("\0".join(names), "utf-8")
    result = called("summary", "--paths", "paden", "--date", "2026-11-24")
    assert result.exit_code == 0
    told = result.stdout
    assert "Nog niet bevestigd" in told
    assert "Bezoekers missen nog: wanneer ze bij je terechtkunnen; " in told
    assert "@" not in prose(told)


def test_no_record_among_the_paths_says_so(content: Path) -> None:
    result = called("summary", "../x.yml", "content/hubs")
    assert result.exit_code == 0
    assert "veranderd" in result.stdout


@pytest.mark.parametrize("value", HOSTILE)
def test_a_summary_lets_no_value_out_of_its_code(value: str, content: Path) -> None:
    line = json.dumps(value.replace("<", "").replace(">", "").replace("\n", " "))
    (content / "hubs" / "plug.yml").write_text(
        f"{HUB}slogan: {line}\nwerkgebied: [{line}]\nlinks: [{{titel: {line}, url: 'https://a.nl'}}]\n"
    )
    result = called("summary", "content/hubs/plug.yml")
    assert result.exit_code == 0
    left = prose(result.stdout)
    for sign in ("@", "kwaad", "#1", "kop", "/approve", "::", "vet", "| a", "jan"):
        assert sign not in left


def report(**more: Any) -> str:
    problem = {
        "file": "content/hubs/x.yml",
        "line": 1,
        "column": 1,
        "field": "type",
        "code": "x",
        "level": "error",
        "message": "Fout @jan.",
        "hint": "h",
        "better": "",
    }
    return json.dumps({"problems": [problem | more], "counts": {}})


def test_a_report_of_check_becomes_one_comment(content: Path) -> None:
    result = called("check", "--format", "json")
    Path("verslag.json").write_text(result.stdout, "utf-8")
    result = called("comment", "verslag.json")
    assert result.exit_code == 0
    told = result.stdout
    result = called("check", "--format", "markdown")
    assert told == result.stdout
    assert told.startswith("### 5 dingen om aan te passen")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"problems": 1}',
        '{"problems": [1]}',
        '{"problems": [{}]}',
        "[" * 100_000,
        report(line=0),
        report(line="1"),
        report(line=True),
        report(level="fatal"),
        report(message=1),
        report(extra="x"),
        report(line=10**9),
        json.dumps({"problems": [{}] * 6_000}),
    ],
)
def test_what_is_no_report_is_refused(text: str, content: Path) -> None:
    Path("verslag.json").write_text(text, "utf-8")
    assert called("comment", "verslag.json").exit_code == 2


def test_a_report_that_is_a_link_is_refused(content: Path) -> None:
    Path("verslag.json").symlink_to(ROOT / "README.md")
    assert called("comment", "verslag.json").exit_code == 2


def test_values_of_a_report_stay_values(content: Path) -> None:
    Path("verslag.json").write_text(report(file="`@jan`\n# x", field="]]](x)"), "utf-8")
    result = called("comment", "verslag.json")
    assert result.exit_code == 0
    assert "@" not in prose(result.stdout)
