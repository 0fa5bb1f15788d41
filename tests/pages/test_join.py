"""The page about joining leads to the form and to the pages of every kind."""

from __future__ import annotations

import datetime as dt

import pytest

from doedemocratie.model.kinds import KINDS, Kind
from doedemocratie.pages.frame import render, urls
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.site import join

SITE = Site(name="", today=dt.date(2026, 11, 26))
HTML = str(render.fragment(join.page(SITE), SITE))


@pytest.mark.parametrize("kind", [one for one in KINDS if not one.single], ids=lambda kind: kind.id)
def test_every_kind_is_reached(kind: Kind) -> None:
    """Without a place in the navigation too, which names its parts by hand."""
    assert f'<a href="../{kind.address}">{kind.many}</a>' in HTML
    if kind.sending:
        assert f'<a href="../{urls.form(kind.sending.name)}">' in HTML


def test_the_forms_are_one_sentence() -> None:
    words = [link.label for link in join.page(SITE).view.forms]
    assert words[0][0].isupper()
    assert all(label[0].islower() for label in words[1:])
    assert "</a> of <a" in HTML
