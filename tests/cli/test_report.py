"""`report`, `summary` and `comment` tell people what they need, whatever a record holds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from test_comment import HOSTILE, prose

from building import ROOT
from doedemocratie.cli.main import main
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


def test_every_hub_that_is_there_hears_what_visitors_miss(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report"]) == 0
    told = capsys.readouterr().out
    assert "Knooppunt Plug (plug). Beantwoordt 2 van de 15 vragen van bezoekers." in told
    assert "  1. wanneer ze bij je terechtkunnen\n" in told
    assert "weg" not in told
    assert not any(line.startswith("::") for line in told.split("\n"))


def test_one_hub_as_data_and_as_markdown(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "weg", "--format", "json"]) == 0
    (one,) = json.loads(capsys.readouterr().out)
    assert (one["slug"], one["answered"], one["questions"]) == ("weg", 2, len(QUESTIONS))
    assert one["misses"][0] == QUESTIONS[0].sentence
    assert main(["report", "half", "--format", "markdown"]) == 0
    assert capsys.readouterr().out.startswith("### `::error::x`\n\nBeantwoordt 1 van de 15")


def test_a_hub_that_is_not_there_is_wrong_use(content: Path) -> None:
    assert main(["report", "plugg"]) == 2


def test_a_full_profile_hears_that_it_is_full(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "voorbeeldhub"]) == 0
    assert "Beantwoordt 15 van de 15 vragen van bezoekers. Mooi.\n" in capsys.readouterr().out


def test_a_summary_shows_every_value_of_a_changed_record(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = ["content/hubs/voorbeeldhub.yml", "content/hubs/er-niet.yml", "README.md"]
    assert main(["summary", *asked, "--date", "2026-11-24"]) == 0
    told = capsys.readouterr().out
    assert "### `Voorbeeldhub`\n\nKnooppunt · `content/hubs/voorbeeldhub.yml` · Voorbeeld" in told
    assert "- **Helpt met**: `je idee uitwerken`, `mensen en netwerk`" in told
    assert "  - Dag: `dinsdag`, Van: `09:30`, Tot: `12:00`" in told
    assert "### `content/hubs/er-niet.yml`\n\nNiet te lezen, of weg.\n" in told
    assert "README" not in told


def test_paths_come_from_a_file_too(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = ["content/hubs/plug.yml", "content/hubs/$(x)\n@jan.yml", "content/assets/x.png", ""]
    Path("paden").write_text("\0".join(names), "utf-8")
    assert main(["summary", "--paths", "paden", "--date", "2026-11-24"]) == 0
    told = capsys.readouterr().out
    assert "Nog niet bevestigd" in told
    assert "Bezoekers missen nog: wanneer ze bij je terechtkunnen; " in told
    assert "@" not in prose(told)


def test_no_record_among_the_paths_says_so(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["summary", "../x.yml", "content/hubs"]) == 0
    assert "veranderd" in capsys.readouterr().out


@pytest.mark.parametrize("value", HOSTILE)
def test_a_summary_lets_no_value_out_of_its_code(
    value: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = json.dumps(value.replace("<", "").replace(">", "").replace("\n", " "))
    (content / "hubs" / "plug.yml").write_text(
        f"{HUB}slogan: {line}\nwerkgebied: [{line}]\nlinks: [{{titel: {line}, url: 'https://a.nl'}}]\n"
    )
    assert main(["summary", "content/hubs/plug.yml"]) == 0
    left = prose(capsys.readouterr().out)
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


def test_a_report_of_check_becomes_one_comment(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", "--format", "json"])
    Path("verslag.json").write_text(capsys.readouterr().out, "utf-8")
    assert main(["comment", "verslag.json"]) == 0
    told = capsys.readouterr().out
    main(["check", "--format", "markdown"])
    assert told == capsys.readouterr().out
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
    assert main(["comment", "verslag.json"]) == 2


def test_a_report_that_is_a_link_is_refused(content: Path) -> None:
    Path("verslag.json").symlink_to(ROOT / "README.md")
    assert main(["comment", "verslag.json"]) == 2


def test_values_of_a_report_stay_values(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("verslag.json").write_text(report(file="`@jan`\n# x", field="]]](x)"), "utf-8")
    assert main(["comment", "verslag.json"]) == 0
    assert "@" not in prose(capsys.readouterr().out)
