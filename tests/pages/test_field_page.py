"""The page of all fields tells of each field what the model knows, once, under its own id."""

from __future__ import annotations

import datetime as dt
import itertools
import re

import pytest
import yaml

from doedemocratie.model.explanation import anchor, every, limits, too_many
from doedemocratie.model.kinds import BY_ID, KINDS, Kind
from doedemocratie.pages.frame import render, urls
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.site import fields
from doedemocratie.pages.site.fields import FieldReference, KindView
from doedemocratie.pages.site.forms import texts as form_texts

SHOWN: dict[str, KindView] = {kind.id: kind for kind in fields.page().view.kinds}


def shown(id: str) -> FieldReference:
    """Return one field of the page."""
    return next(one for kind in SHOWN.values() for one in kind.fields if one.id == id)


@pytest.fixture
def site() -> Site:
    """Return a site that knows nothing of itself."""
    return Site(name="doedemocratie.net", today=dt.date(2026, 11, 26))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_every_field_has_a_part_with_all_that_is_known_of_it(kind: Kind) -> None:
    specs = list(every(kind.fields))
    parts = SHOWN[kind.id].fields
    assert [part.id for part in parts] == [anchor(kind, path) for path, _ in specs]
    for part, (path, spec) in zip(parts, specs, strict=True):
        assert (part.name, part.label, part.help) == (path[-1], spec.label, spec.help)
        assert bool(part.needed) == bool(spec.required)
        assert part.limits.startswith(limits(spec))
        ids = spec.vocabulary.ids() if spec.vocabulary else ()
        assert part.limits.endswith(too_many(spec))
        assert [choice.id for choice in part.choices] == ([] if too_many(spec) else [*ids])
        assert [*yaml.safe_load(part.example)] == [spec.name]


def test_a_field_in_a_group_stands_below_it_and_names_it() -> None:
    day = shown("hub-locaties-bereikbaar-dag")
    assert (day.level, day.within, day.name) == (5, "locaties › bereikbaar › ", "dag")
    assert shown("hub-locaties-bereikbaar").level == 4
    assert shown("hub-bereikbaar-dag").within == "bereikbaar › "
    assert "hub-locaties-naam" not in [one.id for one in SHOWN["hub"].top]


def test_words_say_when_a_field_is_needed_and_what_a_choice_means() -> None:
    assert shown("hub-naam").needed == "nodig"
    assert shown("hub-type").needed == "nodig, behalve in een voorlopig profiel"
    assert shown("hub-plaats").needed == ""
    assert "een van de 345 die er zijn" in shown("hub-gemeente").limits
    labels = {choice.id: choice.label for choice in shown("hub-bereik").choices}
    assert labels == {"lokaal": "", "regionaal": "", "landelijk": ""}
    assert any(choice.label for choice in shown("hub-zoekt-groeistof").choices)


def test_the_example_of_a_group_has_its_lines() -> None:
    assert shown("hub-zoekt").example == "zoekt:\n  - groeistof: geld"
    assert shown("hub-helpt_met").example == "helpt_met: [idee-uitwerken, netwerk]"


def test_a_kind_leads_to_its_form() -> None:
    assert SHOWN["hub"].form == urls.form("knooppunt")
    assert SHOWN["growth-factor"].form == ""
    assert {kind.form for kind in SHOWN.values()} - {""} == {
        urls.form(one.name) for one in form_texts.FORMS if not one.only
    }
    assert "<code>plaats</code>" in SHOWN["hub"].also


def test_no_form_takes_the_address_of_this_page() -> None:
    assert urls.FIELDS not in {urls.form(draft.name) for draft in form_texts.FORMS}


def test_every_id_stands_once_and_every_link_within_the_page_leads_to_one(site: Site) -> None:
    html = render.fragment(fields.page(), site)
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    links = re.findall(r'href="#([^"]+)"', html)
    assert set(links) <= set(ids)
    assert {*BY_ID} <= set(links)
    assert len(links) == len(BY_ID) + sum(len(kind.fields) for kind in KINDS)


def test_headings_go_down_one_step_at_a_time(site: Site) -> None:
    html = render.fragment(fields.page(), site)
    levels = [int(level) for level in re.findall(r"<h([1-6])", html)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
