"""The issue forms: which there are, and what each of them asks, from the FieldSpecs.

What a question is called and how its answer comes back is decided here once; `issueform` writes
the forms as GitHub wants them, `issuebody` reads and writes the answers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...frozen import frozen
from ...model.explanation import MOST_CHOICES, OF_ANOTHER
from ...model.grammar.fields import FieldSpec, find
from ...model.grammar.sending import REST
from ...model.kinds import BY_ID, KINDS, Kind
from ...model.values import Sort
from ...model.values.texts.text import TEXT

AGREEMENT = "Akkoord"
# GitHub chooses the first of a list that must be answered; this is no answer.
CHOOSE = "Kies …"
AGREED = (
    "Alles hier mag openbaar op de site, onder CC BY 4.0. Er staan geen privégegevens in, en wie "
    "met naam, woord of foto genoemd wordt, vindt dat goed."
)
PUBLIC = "Alles wat je hier invult, is voor iedereen te lezen."


@frozen
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


@frozen
class IssueForm:
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


def _of(kind: Kind) -> IssueForm | None:
    """Return the form by which a record of a kind is sent in, None where only editors do."""
    words = kind.sending.issue if kind.sending else None
    if words is None:
        return None
    return IssueForm(
        words.name,
        kind.id,
        words.title,
        words.about,
        words.intro,
        tuple(element(spec, required=bool(spec.required)) for spec in kind.fields if spec.in_form),
        words.subject,
        words.rest,
    )


def _some(*paths: str, required: tuple[str, ...]) -> Iterator[Element]:
    """Yield questions about fields of a hub of another, those of a group by `group.field`."""
    for path in paths:
        parts = tuple(path.split("."))
        spec, within = find(BY_ID["hub"].fields, parts), find(BY_ID["hub"].fields, parts[:-1])
        assert spec is not None
        spec = replace(spec, help=OF_ANOTHER.get(path, spec.help))
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


FORMS: tuple[IssueForm, ...] = (
    *filter(None, map(_of, KINDS)),
    IssueForm(
        "nominate",
        "hub",
        "Ik ken een knooppunt",
        "Draag een knooppunt van een ander aan.",
        "Het knooppunt komt op de site met een voorlopig profiel, tot het zelf reageert. Schrijf "
        "alleen op wat je weet, en waar je het vandaan hebt. Vraag wel eerst of het mag.",
        tuple(
            _some(
                "naam",
                "samenvatting",
                "bron.titel",
                "bron.url",
                "bron.datum",
                "wie",
                "stadium",
                "type",
                "bereik",
                "plaats",
                "website",
                required=("naam", "samenvatting", "bron.titel"),
            )
        ),
        "Ik ken een knooppunt: ",
    ),
    IssueForm(
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
                "Hoe heet je knooppunt op de site? Het adres van je profiel mag ook.",
                "Plug de Dag",
                required=True,
            ),
        ),
        "Bevestigd: ",
        agreement=False,
    ),
    IssueForm(
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
BY_NAME: dict[str, IssueForm] = {form.name: form for form in FORMS}
