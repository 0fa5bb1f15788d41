"""Every list that goes by name stands as a Dutch reader expects it."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from doedemocratie.model.kinds import BY_ID
from doedemocratie.model.kinds.experiment import Experiment
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.kinds.story import Story
from doedemocratie.model.words.names import in_order
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.kinds import academy, agenda, experiments, stories
from doedemocratie.pages.lists.listing import listing
from doedemocratie.pages.lists.maps.country import country
from doedemocratie.pages.lists.maps.spots import active, spots
from doedemocratie.pages.lists.relations import Relations
from doedemocratie.questions import placelist, webform
from doedemocratie.records.catalogue import Catalogue, load

SITE = Site(name="doedemocratie", today=dt.date(2026, 11, 23))
# In their order. Plain order puts the apostrophes first, the accents last and the capitals apart.
NAMES = [
    "Ærdsch genoegen",
    "De Kas",
    "Eik en wilg",
    "Élan in de wijk",
    "Elan noord",
    "Haven",
    "’s-Hertogen thuis",
    "'t Hoekje",
    "’n Huis aan zee",
    "IJsbaan",
    "Łódź aan tafel",
    "Ûnder de Toer",
    "Zebra Huis",
]
PLACES = ["Eenrum", "'s-Gravenzande", "Haarlem", "'t Harde", "'s-Heerenberg", "Hoorn", "Zwolle"]
FIRST = f"h-{len(NAMES) - 1:02}"  # the slug of the first hub, which the other records name
RECORDS = {
    "hubs/h-{}.yml": "naam: {}\nbron:\n  titel: Oogst\n",
    "experiments/e-{}.yml": f"titel: {{}}\nstatus: zoekt-trekker\ndeelnemers:\n  - hub: {FIRST}\n",
    "academy/o-{}.yml": "titel: {}\nvorm: gids\nstatus: idee\n",
    "actions/a-{}.yml": "titel: {}\nstatus: open\n",
    "stories/s-{}.md": (
        f"---\ntitel: {{}}\nstatus: klaar\ndatum: 2026-01-01\nhubs: [{FIRST}]\n"
        "groeistof: [geld]\nauteurs:\n  - naam: Redactie\n"
    ),
}


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """Records of every kind by each name; their slugs stand the other way round."""
    content = tmp_path_factory.mktemp("order")
    for file, start in RECORDS.items():
        (content / file).parent.mkdir()
        for number, name in enumerate(NAMES):
            text = start.format(json.dumps(name, ensure_ascii=False)) + "samenvatting: Een plek.\n"
            if file.startswith("hubs") and number < len(PLACES):
                text += f"plaats: {PLACES[-1 - number]}\n".replace(": '", ": ’")
            end = "---\nEen verhaal.\n" if file.endswith(".md") else ""
            path = content / file.format(f"{len(NAMES) - 1 - number:02}")
            path.write_text(text + end, "utf-8")
    read, problems = load(content, content)
    assert not problems
    return read


def test_every_list_by_name_is_in_order(catalogue: Catalogue) -> None:
    lists = listing(catalogue, SITE)
    relations = Relations(catalogue)
    agreed = agenda.page(catalogue, SITE).view
    seeking = next(
        column for column in experiments.board(catalogue, SITE).view.columns if column.cards
    )
    told = {
        "cards": [card.name for card in lists.cards.values()],
        "landing page": [lists.cards[slug].name for slug in lists.listed["type", "onbekend"]],
        "board": [card.title for card, _ in seeking.cards],
        "agenda, experiments": [card.title for card, _ in agreed.experiments],
        "agenda, offers": [card.title for card, _ in agreed.offers],
        "agenda, actions": [card.title for card in agreed.actions],
        "academy": [card.title for card, _ in academy.overview(catalogue, SITE).view.cards],
        "stories of one day": [entry.title for entry in stories.newest(catalogue)],
        "relations": [link.label for link in relations.of(Hub, FIRST, Experiment)],
        "related records": [entry.title for entry in relations.entries(Hub, FIRST, Story)],
        "suggestions": [title for _, title in json.loads(webform.names(BY_ID["hub"], catalogue))],
    }
    assert {name: titles for name, titles in told.items() if titles != NAMES} == {}


def test_places_and_municipalities_are_in_order(catalogue: Catalogue) -> None:
    lists = listing(catalogue, SITE)
    there = [spot.name.replace("’", "'") for spot in spots(active(catalogue, lists))]
    assert there[: len(PLACES)] == PLACES
    for row in country(catalogue, lists).rows[:-1]:
        names = [link.label for link in row.links]
        assert names == sorted(names, key=in_order)
    choices = [choice.label for choice in lists.groups["gemeente"].choices]
    for label, before, after in [
        ("'s-Gravenhage", "Gouda", "Groningen"),
        ("'s-Hertogenbosch", "Hengelo", "Het Hogeland"),
        ("Súdwest-Fryslân", "Stichtse Vecht", "Terneuzen"),
    ]:
        at = choices.index(label)
        assert choices[at - 1 : at + 2] == [before, label, after]


def test_the_places_that_the_form_proposes_stand_in_order() -> None:
    listed = list(json.loads(placelist.text())["places"])
    there = {name.replace("’", "'"): listed.index(name) for name in listed}
    assert sorted(PLACES, key=there.__getitem__) == PLACES
