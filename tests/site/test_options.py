"""What stands in the environment is read as it was typed, whatever YAML would make of it."""

from __future__ import annotations

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from building import ROOT
from doedemocratie.cli.shared import arguments
from doedemocratie.cli.shared.command import WrongUseError
from doedemocratie.options import Options
from doedemocratie.plugin import settings

TYPED = ("2015", "true", "1e3", "null", "~", "2015-02-12", "0x1F", "1_000", "Stichting: X", "off")


def options(monkeypatch: pytest.MonkeyPatch, **variables: str) -> Options:
    """Return the options of mkdocs.yml with these variables set."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    plugin: Options = load_config(str(ROOT / "mkdocs.yml")).plugins["doedemocratie"].config
    return plugin


@pytest.mark.parametrize("typed", TYPED)
def test_a_text_stays_the_text_that_was_typed(typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    told = options(
        monkeypatch,
        PUBLISHER=typed,
        EDITORS_MAIL=typed,
        REPOSITORY_URL=typed,
        REFERENCE_DATE=typed,
    )
    assert [told.publisher, told.editors_mail, told.repository, told.date] == [typed] * 4


def test_spaces_alone_say_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    told = options(monkeypatch, PUBLISHER=" ", EDITORS_MAIL="  ", REPOSITORY_URL=" x ")
    assert (told.publisher, told.editors_mail, told.repository) == ("", "", "x")


@pytest.mark.parametrize(("typed", "on"), [("1", True), ("ja", True), ("0", False), ("Nee", False)])
def test_a_switch_is_read_as_people_write_it(
    typed: str, on: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = options(monkeypatch, DRAFTS=typed, LEAVE_OUT=typed, SEARCH=typed)
    assert [bool(told.drafts), bool(told.leave_out), bool(told.search)] == [on] * 3


def test_what_is_neither_on_nor_off_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(PluginError, match="'misschien' bij SEARCH: schrijf true of false"):
        options(monkeypatch, SEARCH="misschien")


UNREADABLE = "Stichting \udcff"


@pytest.mark.parametrize("variable", ["PUBLISHER", "EDITORS_MAIL", "REPOSITORY_URL", "SEARCH"])
def test_bytes_that_are_no_text_are_told(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(PluginError, match=rf"'Stichting \?' bij {variable} is geen UTF-8"):
        options(monkeypatch, **{variable: UNREADABLE})


def test_an_address_of_bytes_that_are_no_text_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    told = options(monkeypatch, PUBLISHER="x")
    monkeypatch.setenv("SITE_URL", "https://x\udcff.example/")
    with pytest.raises(PluginError, match="bij SITE_URL is geen UTF-8"):
        settings(load_config(str(ROOT / "mkdocs.yml")), told, serving=False)
    for read in (arguments.site, arguments.repository):
        monkeypatch.setenv("REPOSITORY_URL", UNREADABLE)
        with pytest.raises(WrongUseError, match="is geen UTF-8"):
            read()


def test_a_form_of_bytes_that_are_no_text_is_read_as_far_as_it_goes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ISSUE_BODY", "### Naam \udcff")
    assert arguments.written(None) == "### Naam \ufffd"
