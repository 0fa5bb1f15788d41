"""What a form says around its fields: of pictures, and of the way by GitHub."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest

from doedemocratie.model.kinds import BY_ID
from doedemocratie.pages.frame import render, urls
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.lists.making import Making
from doedemocratie.pages.site import form as forms
from doedemocratie.pages.site.form import FormView
from doedemocratie.pages.site.forms.fields import FieldView
from doedemocratie.pages.site.forms.texts import FORMS, PICTURE
from doedemocratie.records.catalogue import Catalogue

SITE = Site(name="", today=dt.date(2026, 11, 26), repository="https://code.example/doe")
GUIDE = "https://code.example/doe/blob/main/docs/beeld.md"
NOTHING = Catalogue({}, (), {kind: frozenset() for kind in BY_ID}, frozenset())


def form(name: str, site: Site = SITE) -> tuple[FormView, str]:
    """Return what a form shows, and its HTML."""
    specs = {spec.url: spec for spec in forms.pages(Making(NOTHING, site))}
    page = specs[urls.form(name)].make()
    assert isinstance(page.view, FormView)
    return page.view, render.fragment(page, site)


def fields(views: tuple[FieldView, ...]) -> Iterator[FieldView]:
    """Yield every field, those within groups too."""
    for view in views:
        yield view
        yield from fields(view.fields)


@pytest.mark.parametrize("name", [one.name for one in FORMS if BY_ID[one.kind].has("beeld")])
def test_who_chose_a_picture_reads_how_it_gets_to_github(name: str) -> None:
    assert f'href="{GUIDE}"' in form(name)[1]
    assert GUIDE not in form(name, replace(SITE, repository=""))[1]


@pytest.mark.parametrize("name", [one.name for one in FORMS])
def test_a_button_for_a_picture_never_asks_for_the_name_of_a_file(name: str) -> None:
    steps = form(name)[0].steps
    every = [one for step in steps for one in fields((*step.first, *step.more))]
    assert {one.help for one in every if one.control == "picture"} <= {PICTURE}


def test_what_there_is_one_of_goes_by_its_own_name_in_the_form_and_the_mail() -> None:
    html = form("home")[1]
    assert "<strong>home</strong> aan." in html
    assert 'data-says-subject-change="Home aanpassen"' in html
    assert "Dit gaat over home: ik wil het graag aanpassen." in html
    assert "Dit gaat over {name}: ik wil het graag aanpassen." in form("verhaal")[1]
