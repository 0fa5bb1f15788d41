"""The issue forms as GitHub wants them: one file of YAML each, one element a question."""

from __future__ import annotations

import yaml

from ...model.explanation import limits
from ...model.grammar.fields import FieldSpec
from ...model.grammar.rules import apart
from ...records.files.write import IndentedDumper, block
from .questions import AGREED, AGREEMENT, CHOOSE, FORMS, PUBLIC, Element, IssueForm

FOLDER = ".github/ISSUE_TEMPLATE"
HEAD = "# Gemaakt uit het model, door `doedemocratie check --fix`. Pas dit niet met de hand aan.\n"
# GitHub lists forms by the names of their files: what most people come for first, then the rest.
# A link to one names its file (pages/frame/spec.py, cli/github/due.py).
FIRST = ("hub", "nominate", "confirm", "klopt-niet")
# A group shows at most so many of its keys in its example.
MOST_KEYS = 6
# A closed list of so many choices is named in the explanation of a group.
MOST_NAMED = 8


def texts() -> dict[str, str]:
    """Return the file name of every issue form, and of the list of them, with its text."""
    ordered = sorted(FORMS, key=lambda form: FIRST.index(form.name) if form.name in FIRST else 99)
    forms = {
        f"{place:02}-{form.name}.yml": HEAD + _dump(_form(form))
        for place, form in enumerate(ordered, 1)
    }
    # An open issue stays possible: not every question fits a form.
    return forms | {"config.yml": HEAD + _dump({"blank_issues_enabled": True})}


def _form(form: IssueForm) -> dict[str, object]:
    body = [_markdown(f"{form.intro}\n\n{PUBLIC}")]
    rest = False
    for element in form.elements:
        if not element.required and not rest and form.kind:
            body.append(_markdown(form.rest))
            rest = True
        body.append(_item(element))
    if form.agreement:
        options = [{"label": AGREED, "required": True}]
        attributes = {"label": AGREEMENT, "options": options}
        body.append({"type": "checkboxes", "id": "akkoord", "attributes": attributes})
    return {"name": form.title, "description": form.about, "title": form.subject, "body": body}


def _markdown(text: str) -> dict[str, object]:
    return {"type": "markdown", "attributes": {"value": text}}


def _item(element: Element) -> dict[str, object]:
    spec, shape = element.spec, element.shape
    attributes: dict[str, object] = {"label": element.label, "description": description(element)}
    labels = [choice.label for choice in spec.vocabulary.choices] if spec.vocabulary else []
    sort = "input" if shape == "line" else "textarea"
    if shape == "choices":
        sort, attributes["options"] = "checkboxes", [{"label": label} for label in labels]
    elif shape in ("choice", "picks", "yes-no"):
        sort, attributes["options"] = "dropdown", labels or ["Ja", "Nee"]
        if shape == "picks":
            attributes["multiple"] = True
        elif element.required:
            attributes["options"] = [CHOOSE, *(labels or ["Ja", "Nee"])]
    else:
        attributes["placeholder"] = example(spec)
        attributes |= {"render": "yaml"} if shape == "groups" else {}
    item: dict[str, object] = {"type": sort, "id": element.id, "attributes": attributes}
    # Nobody can be made to tick a box of several.
    return item | ({"validations": {"required": True}} if element.required else {})


def description(element: Element) -> str:
    """Return help, limits and how to write it, as a paragraph of Markdown."""
    spec = element.spec
    parts = [spec.help]
    if element.shape == "groups":
        dashes = (
            "Begin elk onderdeel met een streepje, zoals in het voorbeeld." if spec.many else ""
        )
        parts += [dashes, f"Wat er kan staan: {keys(spec)}."]
    elif element.shape == "lines":
        parts.append("Eén per regel.")
    elif spec.vocabulary is None and (bounds := limits(spec)):
        parts.append(f"{bounds[0].upper()}{bounds[1:]}.".replace("Één", "Eén"))
    if spec.vocabulary:
        parts += [
            f"{choice.label.capitalize()}: {choice.help}"
            for choice in spec.vocabulary.choices
            if choice.help
        ]
    return " ".join(filter(None, parts))


def keys(spec: FieldSpec, *, deep: bool = False) -> str:
    """Return the keys of a group in words, and those of groups in it.

    Short lists of choices are named once, and not in a group within a group.
    """
    seen: set[str] = set()
    named = []
    for part in spec.fields:
        again = part.vocabulary is not None and _name(part) in seen
        named.append(_key(part, within=deep or again))
        seen.add(_name(part))
    return ", ".join(named)


def _name(spec: FieldSpec) -> str:
    return spec.vocabulary.name if spec.vocabulary else ""


def _key(spec: FieldSpec, *, within: bool) -> str:
    if spec.fields:
        return f"`{spec.name}` (met {keys(spec, deep=True)})"
    needed = ["nodig"] if spec.required else []
    if spec.vocabulary and len(spec.vocabulary) <= MOST_NAMED and not within:
        needed.append(", ".join(f"`{slug}`" for slug in spec.vocabulary.ids()))
    elif spec.sort.means:
        needed.append(spec.sort.words)
    return f"`{spec.name}`" + (f" ({': '.join(needed)})" if needed else "")


def example(spec: FieldSpec) -> str:
    """Return what somebody could type, as they would type it."""
    if spec.fields:
        group = _group(spec)
        return block([group] if spec.many else group, spec.fields).rstrip("\n")
    value = spec.examples[0]
    return "\n".join(value) if isinstance(value, list) else str(value)


def _group(spec: FieldSpec) -> dict[str, object]:
    """Return a sound group: what is needed, and more keys until there are enough."""
    leaves = [part for part in spec.fields if not part.fields]
    wanted = sorted(leaves, key=lambda part: not part.required)
    group: dict[str, object] = {}
    for part in wanted:
        either = any(part.name in pair and group.keys() & set(pair) for pair in apart(spec.rules))
        if not either and len(group) < MOST_KEYS:
            group[part.name] = part.examples[0]
    return group


class _BlockDumper(IndentedDumper):
    """Texts of more lines are blocks."""


def _represent(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_BlockDumper.add_representer(str, _represent)


def _dump(data: dict[str, object]) -> str:
    text: str = yaml.dump(data, Dumper=_BlockDumper, sort_keys=False, allow_unicode=True, width=100)
    return text
