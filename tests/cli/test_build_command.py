"""`doedemocratie build` and ./scripts/site: one reading, and wrong use told in Dutch."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import pytest

from building import DATE, FIXTURE, ROOT, scripts_site
from calling import called
from doedemocratie.cli.commands.build import to_serve, unreachable
from doedemocratie.cli.shared import wanted
from doedemocratie.records import catalogue
from doedemocratie.records.judging import checks


def test_content_is_read_and_judged_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []

    def counted(name: str, real: Any) -> Any:
        def call(*given: Any) -> Any:
            done.append(name)
            return real(*given)

        return call

    monkeypatch.setenv("SEARCH", "false")
    for name in ("EDITORS_MAIL", "REPOSITORY_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(catalogue, "load", counted("load", catalogue.load))
    monkeypatch.setattr("doedemocratie.reading.check", counted("check", checks.check))
    out = tmp_path / "site"
    result = called("build", "--content", str(FIXTURE), "--out", str(out), "--date", DATE)
    assert result.exit_code == 0
    assert result.stdout.count("vijandig.yml:5:15: let op: ") == 1
    assert done == ["load", "check"]
    warned = ("tests/fixtures/site/hubs/vijandig.yml:", "    Haal de tekens weg.")
    said = [line for line in result.stdout.splitlines() if line and not line.startswith(warned)]
    assert said[0] == "Ik controleer de inhoud …"
    assert said[1].startswith("Geen fouten. 3 keer: let op. Gelezen: ")
    assert said[2] == "Ik bouw de site …"
    assert said[3].startswith("Gemaakt: ")
    assert said[4].startswith("Klaar in ")
    assert said[4].endswith(f" seconden: {out}/index.html")
    assert said[5:] == [
        "Let op: niemand kan iets opsturen. Vul in: EDITORS_MAIL of REPOSITORY_URL."
    ]


@pytest.mark.parametrize(
    ("mail", "repository", "told"),
    [
        ("r@example.org", "https://example.org/r", []),
        ("", "https://example.org/r", ["Opsturen via mail kan niet: EDITORS_MAIL is leeg."]),
        ("r@example.org", "", ["Opsturen via GitHub kan niet: REPOSITORY_URL is leeg."]),
    ],
)
def test_a_build_says_which_way_to_send_is_missing(
    mail: str, repository: str, told: list[str]
) -> None:
    assert list(unreachable({"EDITORS_MAIL": mail, "REPOSITORY_URL": repository})) == told


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--nope"], "dit kennen we niet: --nope"),
        (["iets"], "dit kennen we niet: iets"),
        (["--port"], "bij --port: hier hoort iets achter"),
        (["--port", "abc"], "bij --port: dit is geen heel getal: 'abc'"),
        (["--port", "70000"], "poort 70000 bestaat niet"),
        (["--date", "2026-13-01"], "'2026-13-01' is geen datum: schrijf jaar-maand-dag"),
        (["--content", "nergens"], "de map 'nergens' bestaat niet"),
        (["--d", "x"], "dit kan meer dan één ding zijn: --d"),
    ],
)
def test_wrong_use_of_the_script_is_told_in_dutch_with_what_to_do(
    arguments: list[str], said: str
) -> None:
    done = scripts_site(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert f"./scripts/site: {said}" in done.stderr
    assert "Wat er kan, lees je met: ./scripts/site --help" in done.stderr
    for english in ("usage", "error", "argument", "Traceback"):
        assert english not in done.stderr


def test_the_script_explains_itself_in_dutch() -> None:
    done = scripts_site("--help")
    assert done.returncode == 0
    assert "gebruik: ./scripts/site" in done.stdout
    assert "laat deze uitleg zien" in done.stdout
    assert "usage" not in done.stdout
    assert "options" not in done.stdout


@pytest.mark.parametrize(
    ("variable", "value"), [("REFERENCE_DATE", "gisteren"), ("SOURCE_DATE_EPOCH", "abc")]
)
def test_a_date_in_the_environment_is_judged_too(
    variable: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)
    result = called("build", "--content", str(FIXTURE))
    assert result.exit_code == 2
    assert f"'{value}' is geen datum: schrijf jaar-maand-dag" in result.stderr


def test_it_builds_only_where_a_project_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = called("build", "--content", str(ROOT / "content"))
    assert result.exit_code == 2
    assert "staat geen mkdocs.yml: ga eerst naar het project" in result.stderr


@pytest.mark.parametrize(
    ("asked", "environment", "off"),
    [(False, None, True), (True, None, False), (False, "true", False)],
)
def test_a_server_makes_no_search_index_unless_somebody_asks(
    asked: bool, environment: str | None, off: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SEARCH", raising=False)
    if environment:
        monkeypatch.setenv("SEARCH", environment)
    given = wanted.Wanted(
        serve=True,
        port=8000,
        search=asked,
        content=FIXTURE,
        out=ROOT / "site",
        date=None,
        leave_out=False,
        drafts=False,
        no_kit=False,
        cold=False,
    )
    order = to_serve(given, ROOT, FIXTURE)
    assert (order.variables().get("SEARCH") == "false") is off


def test_a_port_that_is_taken_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEARCH", "false")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        result = called("build", "--serve", "--content", str(FIXTURE), "--port", port)
        assert result.exit_code == 2
    assert f"poort {port} is al bezet: kies een andere met --port" in result.stderr
