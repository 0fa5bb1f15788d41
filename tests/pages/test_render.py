"""What templates print is escaped as markupsafe escapes it."""

from __future__ import annotations

import jinja2
import pytest
from markupsafe import Markup, escape

from doedemocratie.pages.frame.render import environment


class Typed(str):
    """A text of a type of its own."""

    __slots__ = ()


class Drawn:
    """Something that says itself what it is as HTML."""

    def __html__(self) -> str:
        return "<svg></svg>"

    def __str__(self) -> str:
        return "<script>"


@pytest.mark.parametrize(
    "value",
    ["", "<&>\"'", "één ‘plek’", Markup("<b>&amp;</b>"), Typed("<i>"), Drawn(), 3, None, ["<"]],
    ids=lambda value: type(value).__name__,
)
def test_a_value_is_printed_as_markupsafe_escapes_it(value: object) -> None:
    printed = environment().from_string("{{ value }}").render(value=value)
    assert printed == str(escape(value))


def test_a_macro_and_a_block_that_is_set_are_not_escaped_again() -> None:
    text = (
        "{% macro bold(text) %}<b>{{ text }}</b>{% endmacro %}"
        "{% set kept %}{{ bold(value) }}{% endset %}"
        "{% for item in [value] %}{{ bold(item) }}{{ kept ~ item }}{% endfor %}"
    )
    printed = environment().from_string(text).render(value="<")
    assert printed == "<b>&lt;</b><b>&lt;</b>&lt;"


def test_a_name_that_is_not_there_is_an_error() -> None:
    with pytest.raises(jinja2.UndefinedError):
        environment().from_string("{{ value }}").render()
    with pytest.raises(jinja2.UndefinedError):
        environment().from_string("{{ value() }}").render()


def made(text: str, **values: object) -> str:
    return environment().from_string(text).render(**values)


def test_an_attribute_that_is_not_there_is_an_error() -> None:
    for text in ("{{ value.bold }}", "{% if value.bold %}{% endif %}", "{{ inward({}, '') }}"):
        with pytest.raises(AttributeError):
            made(text, value=Drawn())


def test_what_stands_between_braces_is_read_as_a_view_is() -> None:
    assert made('{{ inward({"label": "<", "url": "a/"}, "../") }}') == '<a href="../a/">&lt;</a>'
    assert made("{{ {'a': 'b'}['a'] }}{{ {'items': 'c'}.get('items') }}") == "bc"


def test_the_html_of_a_part_is_safe_wherever_it_goes() -> None:
    drawn = made("{{ sign() }}")
    assert drawn.startswith("<svg")
    for text in ("{% set a = sign() %}{{ a }}", "{% if sign() %}{{ sign() | trim }}{% endif %}"):
        assert made(text) == drawn
    assert made("{{ sign() ~ '<' }}") == f"{drawn}&lt;"
    assert made("{{ inward({'label': sign(), 'url': None}, '') }}") == drawn
    assert made("{% for sign in [joiner] %}{{ sign('<') }}{% endfor %}", joiner=str) == "&lt;"


def test_a_part_takes_what_it_has_a_default_for_and_no_more() -> None:
    line = "{{ hub_line(card, '') }}"
    with pytest.raises(AttributeError):
        made(line, card=Drawn())
    with pytest.raises(jinja2.UndefinedError):
        made("{{ inward({'label': 'a', 'url': 'b/'}) }}")
    with pytest.raises(TypeError):
        made("{{ sign(1) }}")
