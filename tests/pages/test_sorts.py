"""Rows of the registries: one that is not whole stops with a sentence that names it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, ClassVar

import pytest
from loading import script

from building import ROOT
from calling import called
from doedemocratie.build import Build, Settings
from doedemocratie.model.grammar.base import Record, field
from doedemocratie.model.grammar.conditions import Said
from doedemocratie.model.grammar.rows import RowError
from doedemocratie.model.grammar.rules import needs
from doedemocratie.model.grammar.sending import IssueWords, Sending
from doedemocratie.model.kinds import BY_ID, KINDS, Kind
from doedemocratie.model.kinds.kind import check
from doedemocratie.model.kinds.story import Story
from doedemocratie.model.values import Refers, Slug, Text
from doedemocratie.pages import rows, site, sorts
from doedemocratie.pages.frame.spec import Page, PageSpec, Site
from doedemocratie.pages.kinds import agenda, kind_pages
from doedemocratie.pages.lists.form_cards import FormCard, FormCards
from doedemocratie.pages.lists.making import Making, PageSort, of_each, single
from doedemocratie.pages.site import join
from doedemocratie.pictures import Made
from doedemocratie.records.catalogue import load

HERE = "rij 'proef'"
KIND = "rij 'story' in model/kinds/__init__.py: "
STORY = BY_ID["story"]


@pytest.fixture(autouse=True)
def _read_anew() -> Iterator[None]:
    """Let no test see the rows that another one changed."""
    for kept in (sorts.sorts, kind_pages.modules):
        kept.cache_clear()
    yield
    for kept in (sorts.sorts, kind_pages.modules):
        kept.cache_clear()


def nothing(_: Making) -> Iterator[PageSpec[object]]:
    """Yield no page."""
    return iter(())


def never(*_: object) -> Page[object]:
    """Stand where a page would be made."""
    raise AssertionError


def sort(**changes: object) -> PageSort:
    """Return a row that is whole but for these changes; those of the page about joining are."""
    whole = PageSort(
        id="join", name="proef", plural="proeven", pages=single("join", "proef/", never)
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


WHOLE: dict[str, dict[str, Any]] = {
    "PageSort": {"id": "proef", "name": "proef", "plural": "proeven", "pages": nothing},
    "Kind": {key: getattr(STORY, key) for key in ("folder", "model", "name", "plural", "title")}
    | {"id": "proef", "address": "proeven/", "pages": ("stories",)},
    "Sending": {
        "name": "proef",
        "title": "Proef",
        "lead": "Proef.",
        "description": "Proef.",
        "issue": None,
    },
    "IssueWords": dict.fromkeys(("name", "title", "about", "intro", "subject"), "proef"),
}
ROWS = {"PageSort": PageSort, "Kind": Kind, "Sending": Sending, "IssueWords": IssueWords}


@pytest.mark.parametrize(
    ("row", "without", "more", "said"),
    [
        ("PageSort", "plural", {}, "'plural' ontbreekt"),
        ("PageSort", "pages", {}, "'pages' ontbreekt"),
        ("PageSort", "", {"weigth": 1}, "'weigth' kennen we niet. Er kan staan: id, name, "),
        ("PageSort", "", {"plural": " "}, "'plural' is leeg"),
        ("PageSort", "", {"name": ""}, "'name' is leeg"),
        ("PageSort", "", {"label": ""}, "'label' is leeg"),
        ("Kind", "pages", {}, "'pages' ontbreekt"),
        ("Kind", "plural", {}, "'plural' ontbreekt"),
        ("Kind", "", {"plural": " "}, "'plural' is leeg"),
        ("Kind", "", {"pages": "agenda"}, "'pages' is geen rij: schrijf ('agenda',), met de komma"),
        ("Kind", "", {"map": "x"}, "'map' kennen we niet"),
        ("Sending", "lead", {}, "'lead' ontbreekt"),
        ("Sending", "", {"first": "titel"}, "'first' is geen rij: schrijf ('titel',)"),
        ("IssueWords", "about", {}, "'about' ontbreekt"),
    ],
)
def test_a_row_says_at_once_what_it_lacks(
    row: str, without: str, more: dict[str, Any], said: str
) -> None:
    values = {key: value for key, value in WHOLE[row].items() if key != without}
    with pytest.raises(RowError) as stop:
        ROWS[row](**values | more)
    assert re.match(rf"rij 'proef' \({row}\) in .*test_sorts\.py, regel \d+: ", str(stop.value))
    assert said in str(stop.value)


def test_a_row_without_the_names_of_its_values_stops() -> None:
    with pytest.raises(RowError, match="schrijf voor elke waarde hoe hij heet, zoals id="):
        PageSort("proef", "proef")  # type: ignore[call-arg]


def test_a_row_names_its_file_as_maintainers_do() -> None:
    wrong = compile("PageSort(id='proef')", str(Path(join.__file__)), "exec")
    with pytest.raises(
        RowError, match=r"rij 'proef' \(PageSort\) in pages/site/join\.py, regel 1: "
    ):
        exec(wrong, {"PageSort": PageSort})


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (sort(id="proef", pages=nothing), f"{HERE} in SORTS van FILE: er is geen templates/proef."),
        (sort(id="home"), "rij 'home' in SORTS van FILE: er is al een soort pagina"),
        (sort(pages=None), "rij 'join' in SORTS van FILE: pages= geeft geen pagina's"),
        (sort(pages=single("joi", "x/", never)), "rij 'join' in SORTS van FILE: de pagina's zijn"),
        (sort(pages=of_each("joi", Story, str, never)), "van een andere soort, 'joi'"),
        (sort(pages=nothing), "rij 'join' in SORTS van FILE: pages= geeft geen enkele pagina"),
        (sort(pages=lambda _: None), "rij 'join' in SORTS: pages= geeft geen enkele"),
        (sort(pages=lambda _: [PageSpec("x/", "joi", never)]), "pagina 'x/' is van een andere"),
        ("join", "SORTS in FILE: 'join' is geen PageSort(…)"),
    ],
)
def test_a_sort_that_lacks_something_stops(
    wrong: object, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = join.SORTS if getattr(wrong, "id", "") == "proef" else ()
    monkeypatch.setattr(join, "SORTS", (*before, wrong))
    with pytest.raises(RowError) as stop:
        rows.whole()
    assert said.replace("FILE", "pages/site/join.py") in str(stop.value)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ((), "pages/sorts.py: pages/site/join.py heeft geen SORTS"),
        (join.SORTS[0], "SORTS in pages/site/join.py: schrijf (PageSort(…),), met de komma"),
    ],
)
def test_a_module_without_a_row_of_sorts_stops(
    wrong: object, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(join, "SORTS", wrong)
    with pytest.raises(RowError) as stop:
        rows.whole()
    assert said in str(stop.value)


def test_a_module_of_a_kind_that_no_row_names_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    """Template and module of a sort of page, forgotten in the row of its kind."""
    kinds = [replace(kind, pages=kind.pages[:2]) for kind in KINDS]
    monkeypatch.setattr(sorts, "KINDS", kinds)
    with pytest.raises(RowError) as stop:
        rows.whole()
    assert str(stop.value) == (
        "rij 'brand' in SORTS van pages/kinds/brand.py: de module 'brand' staat in pages= van geen "
        "enkele rij in model/kinds/__init__.py."
    )


def test_a_module_of_the_site_needs_no_other_row() -> None:
    rooms = Path(site.__path__[0]).parent
    files = [path for path in rooms.glob("*/*.py") if path.parent.name != "kinds"]
    with_rows = {path.name for path in files if "\nSORTS = " in path.read_text("utf-8")}
    assert {Path(file).name for _, file in sorts.of_site()} == with_rows
    assert next(sorts.of_site())[0].id == "home"


class Astray(Record):
    """A kind with a field that refers to no kind."""

    titel: Text | None = field("Titel", "Hoe heet het?", "Proef", section="wat")
    aanbod: Annotated[Slug, Refers("ofer")] | None = field(
        "Aanbod", "Welk?", "proef", section="wat"
    )


class Unworded(Record):
    """A kind with a rule that has no words."""

    titel: Text | None = field("Titel", "Hoe heet het?", "Proef", section="wat")
    naam: Text | None = field("Naam", "Hoe heet het?", "Proef", section="wat")

    RULES = (needs("titel", "naam", "no-words-for-this"),)


class Misspelt(Record):
    """A kind with a rule about a field that is not there."""

    titel: Text | None = field("Titel", "Hoe heet het?", "Proef", section="wat")

    RULES = (needs("titel", "naan", "missing-field"),)


class Unconfirmed(Record):
    """A kind that is provisional by a field that is not there."""

    titel: Text | None = field("Titel", "Hoe heet het?", "Proef", section="wat")

    PROVISIONAL: ClassVar = Said("brom")


class Unplaced(Record):
    """A kind with a section that no step is called after."""

    titel: Text | None = field("Titel", "Hoe heet het?", "Proef", section="nergens")


def sending(**changes: object) -> Sending:
    """Return the forms of a story with these changes."""
    assert STORY.sending
    return replace(STORY.sending, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"id": "hub"}, "id 'hub' is al van een andere rij"),
        ({"folder": "hubs"}, "folder 'hubs' is al van een andere rij"),
        ({"address": "knooppunten/"}, "address 'knooppunten/' is al van een andere rij"),
        ({"model": BY_ID["hub"].model}, "model 'Hub' is al van een andere rij"),
        ({"address": "verhalen"}, "address 'verhalen' begint zonder / en eindigt met /"),
        ({"address": "/verhalen/"}, "address '/verhalen/' begint zonder /"),
        ({"pages": ()}, "'pages' ontbreekt"),
        ({"title": "naam"}, "title 'naam' is geen veld van Story"),
        ({"model": Astray, "fields": (), "sending": None}, 'Refers("ofer") naar geen enkele rij'),
        (
            {"model": Misspelt, "fields": (), "sending": None},
            "'naan' in regel 'missing-field' van RULES is geen veld van Misspelt",
        ),
        (
            {"model": Unconfirmed, "fields": (), "sending": None},
            "'brom' in PROVISIONAL is geen veld van Unconfirmed",
        ),
        ({"sending": sending(first=("leervrag",))}, "'leervrag' in first= van sending="),
        ({"sending": sending(example=("leervrag",))}, "'leervrag' in example= van sending="),
        ({"sending": sending(needed=("leervrag",))}, "'leervrag' in needed= van sending="),
        (
            {"sending": sending(steps=("waat",))},
            "'waat' in steps= van sending= is niet een section",
        ),
    ],
)
def test_a_kind_that_cannot_be_stops(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(RowError) as stop:
        check([*(kind for kind in KINDS if kind is not STORY), replace(STORY, **changes)])
    assert str(stop.value).startswith(f"rij '{changes.get('id', 'story')}' in model/kinds/__init__")
    assert said in str(stop.value)


def test_every_kind_is_whole() -> None:
    check(KINDS)
    rows.whole()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"pages": ("nergens",)}, "er is geen pages/kinds/nergens.py"),
        ({"pages": ("hub_head",), "sending": None}, "pages/kinds/hub_head.py heeft geen SORTS"),
        (
            {"model": Unplaced, "fields": ()},
            "section 'nergens' van een veld staat niet in STEPS van pages/site/forms/texts.py",
        ),
        (
            {"model": Unworded, "fields": ()},
            "regel 'no-words-for-this' heeft geen tekst 'no-words-for-this' in records/telling/",
        ),
    ],
)
def test_a_kind_that_lacks_something_stops(
    changes: dict[str, Any], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (rows, sorts):
        monkeypatch.setattr(module, "KINDS", [replace(STORY, **changes)])
    with pytest.raises(RowError) as stop:
        rows.whole()
    assert str(stop.value).startswith(KIND)
    assert said in str(stop.value)


def test_a_card_that_no_part_draws_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    cards = FormCards("", (FormCard("", "no_such_card", None),))
    monkeypatch.setattr(agenda, "form_cards", lambda _: cards)
    with pytest.raises(RowError) as stop:
        rows.whole()
    assert str(stop.value) == (
        "rij 'action' in model/kinds/__init__.py: er is geen templates/parts/no_such_card.html "
        "(zie form_cards in pages/kinds/agenda.py)."
    )


@pytest.mark.parametrize("asked", [("check",), ("report",), ("build",), ("new", "hub")])
def test_every_command_says_the_sentence_and_nothing_else(
    asked: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(join, "SORTS", (sort(pages=None),))
    answer = called(*asked)
    assert answer.exit_code == 3
    assert answer.stdout == ""
    assert answer.stderr.startswith("doedemocratie: rij 'join' in SORTS van pages/site/join.py: ")
    assert answer.stderr.count("\n") == 1


def test_generate_says_the_sentence_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    generate = script("generate")
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(join, "SORTS", (sort(pages=None),))
    assert generate.main(["--check"]) == 3
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("./scripts/generate: rij 'join' in SORTS van pages/site/join.py: ")


def test_a_record_that_no_page_shows_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kind of which somebody forgot the pages: its records would be checked, and lost."""
    catalogue, _ = load(ROOT / "content", ROOT)
    site = Site(name="", today=dt.date(2026, 11, 26))
    settings = Settings(content=ROOT / "content", project=ROOT, site=site)
    every = sorts.specs

    def without_stories(making: Making) -> Iterator[PageSpec[object]]:
        return (spec for spec in every(making) if spec.sort != "story")

    monkeypatch.setattr(sorts, "specs", without_stories)
    with pytest.raises(RowError) as stop:
        _ = Build(settings, catalogue, site, {}, Made({}, {})).specs
    assert str(stop.value).startswith("rij 'story' in model/kinds/__init__.py: geen enkele pagina")


def test_every_kind_that_people_send_has_both_forms_and_a_title() -> None:
    for kind in KINDS:
        assert kind.has(kind.title)
        if kind.sending:
            assert kind.sending.name
            # What there is one of, the editors change.
            assert (kind.sending.issue is None) == kind.single
