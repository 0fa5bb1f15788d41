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
