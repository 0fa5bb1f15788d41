"""A template prints what its view has: a field that is misspelt in any branch is seen."""

from __future__ import annotations

import inspect
import typing
from importlib import import_module
from pkgutil import walk_packages

import pytest
from jinja2 import nodes
from templates import Reader, parts, source

from doedemocratie import pages
from doedemocratie.pages import sorts
from doedemocratie.pages.frame import render, spec
from doedemocratie.pages.kinds import hub_lists, profile
from doedemocratie.pages.kit.elsewhere import embeds

SORTS = [name for name in sorts.sorts() if name != "ordinary"]


def views_of_pages() -> dict[str, type]:
    """The view of every sort of page, by the name that the function which makes it gives it."""
    named: dict[str, type] = {}
    for module in walk_packages(pages.__path__, f"{pages.__name__}."):
        for function in vars(import_module(module.name)).values():
            if inspect.isfunction(function) and function.__module__ == module.name:
                made = typing.get_type_hints(function).get("return")
                text = inspect.getsource(function)
                if typing.get_origin(made) is spec.Page and 'sort="' in text:
                    named[text.split('sort="')[1].split('"')[0]] = typing.get_args(made)[0]
    return named


def scope(view: type) -> dict[str, tuple[object, ...]]:
    return {"page": (spec.Page,), "view": (view,), "site": (spec.Site,), "root": (str,)}


def test_every_sort_of_page_names_its_view() -> None:
    assert sorted(views_of_pages()) == sorted(SORTS)


@pytest.mark.parametrize("sort", SORTS)
def test_a_template_takes_only_what_its_view_and_the_parts_that_it_calls_have(sort: str) -> None:
    reader = Reader()
    reader.page(f"{sort}.html", scope(views_of_pages()[sort]))
    assert reader.faults == set()
    assert reader.read >= len(list(source(f"{sort}.html").find_all(nodes.Getattr))) / 2


@pytest.mark.parametrize(
    ("name", "view"),
    [("kaart", embeds.EmbedCard), ("week", embeds.WeekView), ("list", embeds.ListView)],
)
def test_what_stands_elsewhere_takes_only_what_its_view_has(name: str, view: type) -> None:
    reader = Reader()
    reader.page(f"embeds/{name}.html", {"view": (view,), "site": (spec.Site,), "root": (str,)})
    assert reader.faults == set()
    assert reader.read >= len(list(source(f"embeds/{name}.html").find_all(nodes.Getattr))) / 2


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("{{ view.titl }}", "ProfileView.titl"),
        ("{% if view.head %}{% else %}{{ view.head.naam }}{% endif %}", "HubHead.naam"),
        ("{% for fact in view.facts %}{{ fact.labels }}{% endfor %}", "Fact.labels"),
        ("{{ view.when.weeks if view.when else '' }}", "When.weeks"),
        ("{% set one = view.head %}{{ one.nam }}", "HubHead.nam"),
        ("{{ page.titl }}", "Page.titl"),
        ("{{ site.adres }}", "Site.adres"),
        ("{{ (view.summary ~ view.sumary) | upper }}", "ProfileView.sumary"),
    ],
)
def test_a_misspelt_field_is_seen(text: str, wrong: str) -> None:
    reader = Reader()
    reader.text(render.environment().parse(text), "proef", scope(profile.ProfileView))
    assert reader.faults == {f"proef:1: {wrong}"}


def test_a_part_is_held_to_what_it_is_called_with() -> None:
    reader = Reader()
    reader.page("landing.html", scope(hub_lists.LandingView))
    assert reader.faults == set()
    called = render.environment().parse("{{ facet_links(view.groups, root) }}{{ week(view) }}")
    reader.text(called, "proef", scope(hub_lists.LandingView))
    reader.page("landing.html", scope(hub_lists.LandingView))
    assert "parts/week.html" in {fault.split(":")[0] for fault in reader.faults}
    assert {"week", "facet_links"} <= parts()
