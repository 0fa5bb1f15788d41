"""A field of the model as the editing room asks for it, in the words of Sveltia CMS.

A record that is opened and saved may lose nothing, so each sort of value gets the control that
keeps it as it was typed. `check` has the last word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from ..model.explanation import limits
from ..model.grammar.fields import FieldSpec
from ..model.values.yes_no import words
from . import jsonschema

Control = dict[str, object]
# How a record is chosen that a field may refer to, by kind; of another kind its slug is typed.
References = Mapping[str, Control]

# What a Dutch text may hold here, and no more: the page would print the rest as it was typed.
BUTTONS = (
    *("bold", "italic", "link", "heading-two", "heading-three"),
    *("bulleted-list", "numbered-list", "quote"),
)
# What the site takes and browsers make; a phone makes one of these of what it has itself.
PICTURES = "image/jpeg,image/png,image/webp"
# The field of a .md file that stands below its first lines.
BODY = "body"


def body(label: str, help: str, *, required: bool) -> Control:
    """Return the control of the text of a file, as it was typed first: it keeps every sign.

    Rich text beside it puts what it opens in its own spelling (`*a*` becomes `_a_`).
    """
    return {
        "name": BODY,
        "label": label,
        "hint": help,
        "required": required,
        "widget": "richtext",
        "modes": ["raw", "rich_text"],
        "buttons": list(BUTTONS),
        "editor_components": [],
        "use_emoji_autocomplete": False,
    }


def controls(specs: Sequence[FieldSpec], folder: str, ways: References) -> list[Control]:
    """Return the controls of fields in their order; `folder` is where their pictures lie."""
    return [_control(spec, folder, ways) for spec in specs]


def _control(spec: FieldSpec, folder: str, ways: References) -> Control:
    told: Control = {
        "name": spec.name,
        "label": spec.label,
        "hint": _hint(spec),
        "required": spec.required == "always",
    }
    if spec.fields:
        return told | _group(spec, folder, ways)
    if _chosen(spec, ways):
        most = {"max": spec.max_items} if spec.many and spec.max_items else {}
        return told | _choice(spec, ways) | ({"multiple": True} if spec.many else {}) | most
    if spec.many:
        item = {"name": spec.name, "label": _item(spec), "required": True} | _value(spec, folder)
        return told | {"widget": "list", "field": item} | _list(spec)
    return told | _value(spec, folder)


def _hint(spec: FieldSpec) -> str:
    if spec.sort.id == "file":
        return "Kies een JPG, PNG of WebP. Plaats en dag die je telefoon erin zette, gaan eruit."
    seen = spec.vocabulary or spec.refers or spec.sort.id in ("date", "group", "yes-no")
    bounds = "" if seen else limits(spec)
    return f"{spec.help} ({bounds[0].upper()}{bounds[1:]}.)" if bounds else spec.help


def _item(spec: FieldSpec) -> str:
    """Return what one of a list is called."""
    return (spec.each or spec.label).capitalize()


def _group(spec: FieldSpec, folder: str, ways: References) -> Control:
    within = controls(spec.fields, folder, ways)
    if spec.many:
        return {"widget": "list", "fields": within} | _list(spec)
    return {"widget": "object", "collapsed": False, "fields": within}


def _list(spec: FieldSpec) -> Control:
    most = {"max": spec.max_items} if spec.max_items else {}
    least = {"min": 1} if spec.required == "always" else {}
    return {"collapsed": False, "label_singular": _item(spec), **least, **most}


def _chosen(spec: FieldSpec, ways: References) -> bool:
    """Return whether a value is chosen from a list that is there."""
    return bool(spec.vocabulary or spec.sort.id == "yes-no" or (spec.refers or "") in ways)


def _choice(spec: FieldSpec, ways: References) -> Control:
    if spec.vocabulary:
        return select((choice.id, choice.label) for choice in spec.vocabulary.choices)
    if spec.refers:
        return ways[spec.refers]
    return select((word, word.capitalize()) for word in map(words, (True, False)))


def select(options: Iterable[tuple[str, str]]) -> Control:
    """Return a list to choose from, of (value, label)."""
    shown = [{"label": label, "value": value} for value, label in options]
    return {"widget": "select", "options": shown}


def _value(spec: FieldSpec, folder: str) -> Control:
    """Return the control of one value that is typed."""
    return _OF_SORT.get(spec.sort.id, _text)(spec, folder)


def _text(spec: FieldSpec, _: str) -> Control:
    shape = jsonschema.of_value(spec, optional=spec.required != "always")
    long = spec.sort.prose or spec.widget == "area"
    told: Control = {"widget": "text" if long else "string"}
    if not long:
        told["use_emoji_autocomplete"] = False
    if spec.min_length:
        told["minlength"] = spec.min_length
    if spec.max_length:
        told["maxlength"] = spec.max_length
    if "pattern" in shape:
        told["pattern"] = [shape["pattern"], shape["patternErrorMessage"]]
    return told


def _day(_: FieldSpec, __: str) -> Control:
    return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}


def _number(spec: FieldSpec, _: str) -> Control:
    shape = jsonschema.of_value(spec, optional=True)
    told: Control = {"widget": "number", "value_type": "int"}
    for name, bound in (("min", "minimum"), ("max", "maximum")):
        if bound in shape:
            told[name] = shape[bound]
    return told


def _picture(_: FieldSpec, folder: str) -> Control:
    return {
        "widget": "image",
        "accept": PICTURES,
        "choose_url": False,
        "media_folder": folder,
        "public_folder": "",
    }


_OF_SORT: dict[str, Callable[[FieldSpec, str], Control]] = {
    "date": _day,
    "number": _number,
    "year": _number,
    "file": _picture,
}
