"""GitHub issue forms, from the FieldSpecs: one element a field, in the order of the model.

What an element is called and how its answer comes back is decided here once; `issuebody` reads
and writes the answers. The few sentences that are about no field stand in FORMS and below it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from ..model.explanation import MOST_CHOICES, limits
from ..model.fields import FieldSpec, find
from ..model.kinds import BY_ID
from ..model.rules import apart
from ..model.values import Sort
from ..model.values.slug import SLUG as SLUG_SORT
from ..model.values.text import TEXT
from ..records.write import block

FOLDER = ".github/ISSUE_TEMPLATE"
HEAD = "# Gemaakt uit het model, door `doedemocratie check --fix`. Pas dit niet met de hand aan.\n"
# A group shows at most so many of its keys in its example.
MOST_KEYS = 6
# A closed list of so many choices is named in the explanation of a group.
MOST_NAMED = 8

AGREEMENT = "Akkoord"
AGREED = (
    "Alles hier mag openbaar op de site, onder CC BY 4.0. Er staan geen privégegevens in, en wie "
    "met naam, woord of foto genoemd wordt, vindt dat goed."
)
PUBLIC = "Alles wat je hier invult, is voor iedereen te lezen."
REST = "Hieronder hoeft niets. Vul in wat je weet; aanvullen kan altijd nog."
HUB_REST = (
    "Vul nu in waar je te vinden bent (een plaats, behalve als je landelijk werkt) en minstens één "
    "manier om je te bereiken. De rest hoeft niet. Het meest helpen: wanneer mensen kunnen komen, "
    "met welke vragen, en wat je zoekt of te bieden hebt. Aanvullen kan altijd nog."
)


@dataclass(frozen=True, slots=True)
class Element:
    """One question of a form. `path` is where the answer lands in the record.

    shape: line, text (an area whose lines become one), markdown, choice, yes-no, choices (boxes),
    picks (a list of which several may be chosen), lines (one value a line), or groups (YAML).
    """

    path: tuple[str, ...]
    label: str
    spec: FieldSpec
    required: bool
    shape: str

    @property
    def id(self) -> str:
        """Return the id, which is also the parameter that fills it in from an address."""
        return "_".join(self.path)


@dataclass(frozen=True, slots=True)
class Form:
    """An issue form: its file name, the kind of record it makes ("" for none) and its questions."""

    name: str
    kind: str
    title: str
    about: str
    intro: str
    elements: tuple[Element, ...]
    subject: str
    rest: str = REST
    agreement: bool = True


def element(spec: FieldSpec, *, required: bool, within: FieldSpec | None = None) -> Element:
    """Return the question about a field, or about one within a group."""
    path = (within.name, spec.name) if within else (spec.name,)
    label = f"{within.label}: {spec.label.lower()}" if within else spec.label
    return Element(path, label, spec, required, _shape(spec, required))


def _shape(spec: FieldSpec, required: bool) -> str:
    if spec.fields:
        return "groups"
    if spec.vocabulary and len(spec.vocabulary) <= MOST_CHOICES:
        # Nothing can demand one of several boxes, so a list of choices that must not be empty
        # is one from which several may be chosen.
        return ("picks" if required else "choices") if spec.many else "choice"
    if spec.many:
        return "lines"
    return "text" if spec.widget == "area" and spec.sort.shape == "line" else spec.sort.shape


def _of(kind: str) -> tuple[Element, ...]:
    return tuple(
        element(spec, required=bool(spec.required)) for spec in BY_ID[kind].fields if spec.in_form
    )


def _some(*paths: str, required: tuple[str, ...]) -> Iterator[Element]:
    """Yield questions about fields of a hub, those of a group by `group.field`."""
    for path in paths:
        parts = tuple(path.split("."))
        spec, within = find(BY_ID["hub"].fields, parts), find(BY_ID["hub"].fields, parts[:-1])
        assert spec is not None
        yield element(spec, required=path in required, within=within)


def _question(
    name: str,
    label: str,
    help: str,
    example: str,
    *,
    sort: Sort = TEXT,
    widget: str = "",
    required: bool = False,
) -> Element:
    """Return a question that is about no field of a record."""
    spec = FieldSpec(
        name, label, help, (example,), sort, False, "", "", False, True, widget or sort.id
    )
    return Element((name,), label, spec, required, "text" if widget == "area" else "line")


FORMS: tuple[Form, ...] = (
    Form(
        "hub",
        "hub",
        "Ons knooppunt",
        "Zet je eigen knooppunt op de site.",
        "Fijn dat jullie erbij willen. Dit formulier wordt jullie profiel. Iemand van de redactie "
        "kijkt ernaar; wat niet klopt, lees je hieronder in gewone taal.",
        _of("hub"),
        "Knooppunt: ",
        HUB_REST,
    ),
    Form(
        "experiment",
        "experiment",
        "Een experiment",
        "Stel een experiment voor.",
        "Een experiment is een proef van knooppunten en anderen samen.",
        _of("experiment"),
        "Experiment: ",
    ),
    Form(
        "offer",
        "offer",
        "Aanbod voor de Academy",
        "Een cursus, masterclass of programma.",
        "Dit formulier wordt een pagina van de Academy.",
        _of("offer"),
        "Academy: ",
    ),
    Form(
        "story",
        "story",
        "Een verhaal",
        "Vertel wat een knooppunt sterker maakte.",
        "Je verhaal is eerst een concept. De redactie leest mee en zet het op de afgesproken dag "
        "online.",
        _of("story"),
        "Verhaal: ",
    ),
    Form(
        "action",
        "action",
        "Een losse actie",
        "Iets kleins dat iedereen kan oppakken.",
        "Dit formulier wordt een actie op de actieagenda.",
        _of("action"),
        "Actie: ",
    ),
    Form(
        "nominate",
        "hub",
        "Ik ken een knooppunt",
        "Draag een knooppunt van een ander aan.",
        "Het knooppunt komt op de site met een voorlopig profiel, tot het zelf reageert. Schrijf "
        "alleen op wat je weet, en waar je het vandaan hebt.",
        tuple(
            _some(
                "naam",
                "samenvatting",
                "bron.titel",
                "bron.url",
                "bron.datum",
                "type",
                "bereik",
                "plaats",
                "website",
                required=("naam", "samenvatting", "bron.titel"),
            )
        ),
        "Ik ken een knooppunt: ",
    ),
    Form(
        "confirm",
        "",
        "Ons profiel klopt nog",
        "Bevestig het profiel van je eigen knooppunt.",
        "Bekijk eerst je profiel op de site. Klopt alles? Verstuur dan dit formulier: bezoekers "
        "zien dan dat het vers is. Klopt er iets niet, kies dan *Dit klopt niet*.",
        (
            _question(
                "knooppunt",
                "Knooppunt",
                "Het laatste stuk van het adres van je profiel.",
                "plug-de-dag",
                sort=SLUG_SORT,
                required=True,
            ),
        ),
        "Bevestigd: ",
        agreement=False,
    ),
    Form(
        "klopt-niet",
        "",
        "Dit klopt niet",
        "Er staat iets verkeerds op een pagina.",
        "Dank je wel dat je het zegt. De redactie kijkt ernaar.",
        (
            _question(
                "pagina",
                "Welke pagina?",
                "Het adres, of de naam van het knooppunt.",
                "knooppunten/plug-de-dag",
                required=True,
            ),
            _question(
                "wat",
                "Wat klopt er niet?",
                "En wat moet er staan, als je dat weet?",
                "De inloop is niet meer op dinsdag, maar op donderdag.",
                widget="area",
                required=True,
            ),
            _question(
                "waarvandaan",
                "Hoe weet je dit?",
                "Bijvoorbeeld: ik werk er, of een webadres.",
                "Ik ben vrijwilliger bij dit knooppunt.",
            ),
        ),
        "Klopt niet: ",
        agreement=False,
    ),
)
BY_NAME: dict[str, Form] = {form.name: form for form in FORMS}


def texts() -> dict[str, str]:
    """Return the file name of every issue form, and of the list of them, with its text."""
    made = {f"{form.name}.yml": HEAD + _dump(_form(form)) for form in FORMS}
    # An open issue stays possible: not every question fits a form.
    return made | {"config.yml": HEAD + _dump({"blank_issues_enabled": True})}


def _form(form: Form) -> dict[str, Any]:
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


def _markdown(text: str) -> dict[str, Any]:
    return {"type": "markdown", "attributes": {"value": text}}


def _item(element: Element) -> dict[str, Any]:
    spec, shape = element.spec, element.shape
    attributes: dict[str, Any] = {"label": element.label, "description": description(element)}
    labels = [choice.label for choice in spec.vocabulary.choices] if spec.vocabulary else []
    sort = "input" if shape == "line" else "textarea"
    if shape == "choices":
        sort, attributes["options"] = "checkboxes", [{"label": label} for label in labels]
    elif shape in ("choice", "picks", "yes-no"):
        sort, attributes["options"] = "dropdown", labels or ["Ja", "Nee"]
        attributes |= {"multiple": True} if shape == "picks" else {}
    else:
        attributes["placeholder"] = example(spec)
        attributes |= {"render": "yaml"} if shape == "groups" else {}
    item = {"type": sort, "id": element.id, "attributes": attributes}
    # Nobody can be made to tick a box of several.
    return item | ({"validations": {"required": True}} if element.required else {})


def description(element: Element) -> str:
    """Return help, limits and how to write it, as a paragraph of Markdown."""
    spec = element.spec
    said = [spec.help]
    if element.shape == "groups":
        one = "Begin elk onderdeel met een streepje, zoals in het voorbeeld." if spec.many else ""
        said += [one, f"Wat er kan staan: {keys(spec)}."]
    elif element.shape == "lines":
        said.append("Eén per regel.")
    elif spec.vocabulary is None and (bounds := limits(spec)):
        said.append(f"{bounds[0].upper()}{bounds[1:]}.".replace("Één", "Eén"))
    if spec.vocabulary:
        said += [
            f"{one.label.capitalize()}: {one.help}" for one in spec.vocabulary.choices if one.help
        ]
    return " ".join(filter(None, said))


def keys(spec: FieldSpec, *, deep: bool = False) -> str:
    """Return the keys of a group in words, and those of groups in it.

    Short lists of choices are named once, and not in a group within a group.
    """
    seen: set[str] = set()
    said = []
    for part in spec.fields:
        known = part.vocabulary is not None and _name(part) in seen
        said.append(_key(part, within=deep or known))
        seen.add(_name(part))
    return ", ".join(said)


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


def _group(spec: FieldSpec) -> dict[str, Any]:
    """Return a sound group: what is needed, and more keys until there are enough."""
    leaves = [part for part in spec.fields if not part.fields]
    wanted = sorted(leaves, key=lambda part: not part.required)
    made: dict[str, Any] = {}
    for part in wanted:
        either = any(part.name in pair and made.keys() & set(pair) for pair in apart(spec.rules))
        if not either and len(made) < MOST_KEYS:
            made[part.name] = part.examples[0]
    return made


class _Dumper(yaml.SafeDumper):
    """Lists are indented below their key, and texts of more lines are blocks."""

    def increase_indent(
        self,
        flow: bool = False,
        indentless: bool = False,  # noqa: ARG002  # PyYAML's own names
    ) -> None:
        super().increase_indent(flow, False)


def _represent(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent)


def _dump(data: dict[str, Any]) -> str:
    made: str = yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)
    return made
