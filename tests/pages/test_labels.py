"""What the model says of a field or a choice is typed nowhere else."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import doedemocratie
from doedemocratie.model.grammar.fields import FieldSpec
from doedemocratie.model.kinds import KINDS
from doedemocratie.model.words.vocab import VOCABULARIES
from doedemocratie.pages.frame.labels import label

PACKAGE = Path(doedemocratie.__file__).parent
TEMPLATES = PACKAGE / "templates"

# Words on a page that are also the label of some field, but not of what stands there.
OTHERWISE = {
    ("academy.html", "Academy"): "the name of a page",
    ("brand.html", "Beeld"): "one of several pictures",
    ("brand.html", "Experimenten"): "what other records say of this one",
    ("brand.html", "Verhalen"): "what other records say of this one",
    ("exchange.html", "Groeistof"): "what comes below, not the field",
    ("factor.html", "Experimenten"): "what other records say of this one",
    ("factor.html", "Groeistof"): "the kind of record",
    ("factor.html", "Verhalen"): "what other records say of this one",
    ("factors.html", "Groeistof"): "the name of a page",
    ("figures.html", "Cijfers"): "the name of a page",
    ("hub.html", "Academy"): "what other records say of this one",
    ("hub.html", "Contact"): "for every way to reach a hub; the field is of a branch",
    ("hub.html", "Experimenten"): "what other records say of this one",
    ("hub.html", "Verhaal"): "what other records say of this one",
    ("hub.html", "Verhalen"): "what other records say of this one",
    ("parts/list_order.html", "Volgorde"): "of a list; the field is of a growth factor",
    ("offer.html", "Doe mee"): "also where nobody can sign up yet",
    ("offer.html", "Verhalen"): "what other records say of this one",
    ("stories.html", "Verhalen"): "the name of a page",
    ("story.html", "Verhaal"): "the kind of record",
    ("style.html", "Kleur"): "about the site itself",
    ("style.html", "Mededeling"): "about the site itself",
    ("style.html", "Waar"): "about the site itself",
    ("style.html", "Wat"): "about the site itself",
}
# Drawings and colours, by the choice that they are for.
DRAWN = {"pages/drawing/emblem.py", "records/pictures/images.py"}
# Where lists stand, in model/.
LISTS = ("words/vocab", "words/municipalities")


def labels(specs: Iterable[FieldSpec]) -> Iterator[str]:
    """Yield the labels of fields and of the fields in them."""
    for spec in specs:
        yield spec.label
        yield from labels(spec.fields)


LABELS = {text for kind in KINDS for text in labels(kind.fields)}


def typed(template: str) -> set[str]:
    """Return the labels that a template types: as the text of an element, or as a value in code."""
    template = re.sub(r"\{#.*?#\}", "", template, flags=re.DOTALL)
    code = re.findall(r"\{\{.*?\}\}|\{%.*?%\}", template)
    texts = re.split(r"\{\{.*?\}\}|\{%.*?%\}|<[^>]*>", template)
    texts += re.findall(r"[\"']([^\"']*)[\"']", " ".join(code))
    bare = {text.strip() for text in texts}
    return {text for text in bare | {text.rstrip(":.") for text in bare} if text in LABELS}


def test_no_template_types_a_label_that_the_model_has() -> None:
    again = {
        (path.relative_to(TEMPLATES).as_posix(), text)
        for path in TEMPLATES.rglob("*.html")
        for text in typed(path.read_text("utf-8"))
    }
    assert again == set(OTHERWISE)


@pytest.mark.parametrize(
    "template",
    [
        "<dt>Helpt met</dt>",
        "<p>Helpt met: {{ x }}</p>",
        "<strong>Helpt met.</strong>",
        "{{ linked('Helpt met', x) }}",
        '{% if x == "Helpt met" %}',
        "<h2>\nWanneer kun je terecht?</h2>",
    ],
)
def test_a_label_that_is_typed_again_is_caught(template: str) -> None:
    assert len(typed(template)) == 1
    assert typed("<p>Wij helpen met geld</p>{{ label('hub.helpt_met') }}{# Helpt met #}") == set()


def test_a_label_is_that_of_the_field() -> None:
    assert label("hub.helpt_met") == "Helpt met"
    assert label("growth-factor.bron.titel") == "Titel"
    for path in ("hub.helpt", "hub.merk.bron.titel", "hubs.naam", "hub"):
        with pytest.raises(KeyError):
            label(path)


def tables(source: str) -> list[list[str]]:
    """Return the keys of every table of which most are choices of one list."""
    again = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Dict):
            keys = {key.value for key in node.keys if isinstance(key, ast.Constant)}
            most = max(len(keys & set(some.ids())) for some in VOCABULARIES)
            if most > max(1, len(keys) / 2):
                again.append(sorted(map(str, keys)))
    return again


def test_what_is_known_of_a_choice_stands_in_its_list() -> None:
    elsewhere = {
        name: again
        for path in sorted(PACKAGE.rglob("*.py"))
        if (name := path.relative_to(PACKAGE).as_posix()) not in DRAWN
        and (again := tables(path.read_text("utf-8")))
    }
    assert elsewhere == {}


def test_a_table_of_choices_elsewhere_is_caught() -> None:
    assert tables('X = {"idee-uitwerken": 1, "netwerk": 2}') == [["idee-uitwerken", "netwerk"]]
    assert tables('X = {"idee-uitwerken": 1, "bewoners": 2}') == []


def test_who_looks_for_the_id_of_a_choice_finds_its_list() -> None:
    folder = PACKAGE / "model"
    lists = "".join((folder / f"{name}.py").read_text("utf-8") for name in LISTS)
    hidden = [id for some in VOCABULARIES for id in some.ids() if f'"{id}"' not in lists]
    assert hidden == []
