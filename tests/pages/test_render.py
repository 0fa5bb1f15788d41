"""What templates print is escaped as markupsafe escapes it."""

from __future__ import annotations

from traceback import walk_tb

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
    assert made("{% set sign = joiner %}{{ sign('<') }}", joiner=str) == "&lt;"
    assert made("{% macro sign(a) %}{{ a }}{% endmacro %}{{ sign('<') }}") == "&lt;"


def test_a_part_takes_what_it_has_a_default_for_and_no_more() -> None:
    line = "{{ hub_line(card, '') }}"
    with pytest.raises(AttributeError):
        made(line, card=Drawn())
    with pytest.raises(jinja2.UndefinedError):
        made("{{ inward({'label': 'a', 'url': 'b/'}) }}")
    with pytest.raises(TypeError):
        made("{{ sign(1) }}")


PLAIN = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
PLAIN.trim_blocks = PLAIN.lstrip_blocks = True
CHOICES = """<p{% if a %} class="{{ a }}"{% endif %}>
{% if b == 1 %}een{% elif b == 2 %}
{% if a %}"twee" en {{ a }}{% endif %}
{% elif a %}
{% else %}
{{ b }}\\{{ "\\n" }}
{% endif %}
{% if b %}{% set kept = b %}{{ kept }}{% endif %}</p>
"""
LOOPS = (
    "{% for x in a %}{{ x }}{% if not loop.last %}, {% endif %}{% else %}niets{% endfor %}",
    "{% for x in a %}{% for y in a %}{{ y }}{{ loop.last }}{% endfor %}{{ loop.last }}{% endfor %}",
    "{% for x in a %}{% for y in a if loop.last %}{{ y }}{% endfor %}{{ x }}{% endfor %}",
    "{% for x in a %}{% for y in a %}{{ loop.index }}{% endfor %}{{ loop.last }}{% endfor %}",
    "{% for x in a if x != 2 %}{{ x }}{{ loop.last }}{% endfor %}",
    "{% for x, y in a | map('string') | batch(2, '-') %}{{ x }}{{ y }}{{ loop.last }}{% endfor %}",
    "{% for x in a %}{{ loop.first }}{{ loop.last }}{% endfor %}",
    "{% macro m() %}{% for x in a %}{{ x }}{{ loop.last }}{% endfor %}{% endmacro %}{{ m()[:6] }}",
)


@pytest.mark.parametrize("b", [0, 1, 2, 3])
@pytest.mark.parametrize("a", ["", "<&>"])
def test_a_choice_prints_what_it_prints_anywhere(a: str, b: int) -> None:
    assert made(CHOICES, a=a, b=b) == PLAIN.from_string(CHOICES).render(a=a, b=b)


@pytest.mark.parametrize("text", LOOPS)
def test_a_loop_knows_its_last_turn(text: str) -> None:
    for every in ((), (1,), (1, 2, 3), iter((3, 2))):
        again = list(every)
        assert made(text, a=again) == PLAIN.from_string(text).render(a=again)


def test_what_stands_in_a_row_is_one_piece() -> None:
    text = "<p{% if a %} id='{{ a }}'{% endif %}>{{ a }}{% for x in [1, 2] %}<b>{{ x }}{% endfor %}"
    pieces = ["<p id='&lt;'>&lt;", "<b>1", "<b>2"]
    assert list(environment().from_string(text).generate(a="<")) == pieces


def test_letters_of_a_template_beyond_ascii_make_no_long_string_slow_to_encode() -> None:
    text = "{{ a }} kopiëren {{ a }}{% if a %}één{% endif %} {{ a }}…"
    printed = list(environment().from_string(text).generate(a="b"))
    assert printed == ["b kopi", "ë", "ren b", "één", " b", "…"]


def test_a_drawing_that_pages_have_in_common_is_made_once() -> None:
    environment().from_string("{{ plant(3) }}{{ ring('a') }}").render()
    drawn, lettered = (vars(environment().globals[name])["html"] for name in ("plant", "ring"))
    assert drawn(3) is drawn(3)
    assert drawn(3) != drawn(4)
    assert lettered("a") is not lettered("a")


def test_only_the_side_that_is_printed_is_looked_up_and_a_fault_has_its_line() -> None:
    text = "a\n{% if a %}\n{{ a }}\n{% else %}\n\n{{ nowhere }}\n{% endif %}\n{{ a.bold }}"
    for value, line in (("x", 8), ("", 6)):
        with pytest.raises((AttributeError, jinja2.UndefinedError)) as fault:
            made(text, a=value)
        steps = walk_tb(fault.value.__traceback__)
        assert [at for frame, at in steps if frame.f_code.co_filename == "<template>"] == [line]


def test_what_a_template_sets_is_its_own() -> None:
    assert (
        made("{% set label = 'x' %}{{ label }}{% macro m() %}{{ label }}{% endmacro %}{{ m() }}")
        == "xx"
    )
    assert made("{{ label('hub.zoekt') }}") == "Zoekt"
