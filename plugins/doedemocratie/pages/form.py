"""The form pages: from the fields of a kind to steps, and the card that grows beside them.

The page holds the whole form as markup; the scripts fill it, read it and check it (with the
JSON of forms/webform.py). Without them the page shows an example to copy and the other routes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model.explanation import every
from ..model.fields import FieldSpec
from ..model.kinds import BY_ID, Kind
from ..model.rules import PythonOnly
from ..records import messages
from ..records.catalogue import Catalogue
from . import specimen, urls
from .spec import Crumb, PageSpec, Site


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a field."""

    id: str
    label: str
    help: str


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field as a visitor meets it.

    control: line, area, pick (one of a list), radios, ticks (some of a list), lines (a text a
    line), colour, group, list (of groups, or of long texts: then `fields` is empty).
    `suggest` names what a line suggests: "plaatsen" or a kind. `mode` is the keyboard of a phone.
    """

    id: str
    name: str
    label: str
    help: str
    example: str
    control: str
    needed: bool
    options: tuple[Option, ...]
    limit: int | None
    most: int | None
    suggest: str
    mode: str
    rows: int
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One step: `first` is always in sight, `more` can be unfolded."""

    id: str
    title: str
    lead: str
    first: tuple[FieldView, ...]
    more: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class FormView:
    """A whole form. `decides` is the field that picks the card, `kept` the values the form adds.

    `confirms` asks whether the hub itself fills it in; `page` is where
    the pages stand of records that have a mark of their own, `fields` where each field is
    explained. `unseen` tells that the editors look at what no script can see, "" where there is
    nothing of that.
    """

    form: str
    kind: str
    lead: str
    steps: tuple[Step, ...]
    decides: str
    cards: tuple[specimen.Card, ...]
    data: str
    places: str
    names: str
    records: str
    page: str
    example: str
    file: str
    confirms: bool
    kept: str
    fresh: str
    confirmed: str
    new_file: str
    edit: str
    mail: str
    subject: str
    suggests: tuple[str, ...]
    fields: str
    unseen: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """What differs from form to form.

    `first` are fields in sight besides the required ones, `example` those in the example besides,
    `needed` those that a rule asks for, `only` the fields of a short form.
    """

    name: str
    kind: str
    title: str
    lead: str
    description: str
    first: tuple[str, ...] = ()
    example: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    only: tuple[str, ...] = ()


FORMS = (
    Form(
        "knooppunt",
        "hub",
        "Zet je knooppunt erbij",
        "Vertel wie je bent, en zie meteen hoe het eruit komt te zien. Zes dingen zijn genoeg "
        "om te beginnen.",
        "Het formulier voor een profiel: vertel wie je bent, zie hoe het wordt en stuur het op.",
        first=("plaats", "website", "email", "telefoon"),
        example=("plaats", "website"),
        needed=("plaats",),
    ),
    Form(
        "experiment",
        "experiment",
        "Stel een experiment voor",
        "Een experiment mag klein zijn, en nog niemand hebben die het trekt.",
        "Het formulier voor een experiment: vertel wat je wilt uitproberen en wie erbij nodig is.",
        first=("leervraag",),
        example=("trekkers",),
    ),
    Form(
        "aanbod",
        "offer",
        "Bied iets aan in de Academy",
        "Een masterclass, een gids, een leerkring: alles waar een knooppunt van leert.",
        "Het formulier voor de Academy: vertel wat je aanbiedt, voor wie, en wanneer.",
    ),
    Form(
        "verhaal",
        "story",
        "Schrijf een verhaal",
        "Over wat een knooppunt sterker maakt. De redactie leest mee voor het online komt.",
        "Het formulier voor een verhaal over wat een knooppunt sterker maakt.",
        first=("beschrijving",),
    ),
    Form(
        "actie",
        "action",
        "Zet een actie op de agenda",
        "Iets dat je vandaag al kunt beginnen, alleen of samen.",
        "Het formulier voor de actieagenda: vertel wat anderen kunnen oppakken.",
    ),
    Form(
        "voordragen",
        "hub",
        "Draag een knooppunt voor",
        "Ken je iemand die anderen op weg helpt? Een naam en een zin zijn genoeg. Vraag wel eerst "
        "of het mag.",
        "Een kort formulier om een knooppunt voor te dragen dat je kent.",
        only=("naam", "samenvatting", "plaats", "website"),
    ),
)

STEPS = {
    "wie": ("Wie ben je?", ""),
    "waar": ("Waar en wanneer?", ""),
    "waarmee": ("Waarmee help je?", "Hiermee vinden mensen je in de lijst."),
    "zoekt": ("Wat zoek en bied je?", "Hiermee komen knooppunten bij elkaar."),
    "merk": (
        "Je merk",
        "Voor je eigen merkpagina: woorden, kleuren en beelden die anderen mogen overnemen.",
    ),
    "wat": ("Wat is het?", ""),
    "wanneer": ("Wanneer?", ""),
    "meedoen": ("Wat is er nodig?", ""),
    "verloop": ("Hoe gaat het?", ""),
    "waarover": ("Waar gaat het over?", ""),
}
# "wie" of anything but a hub.
WHO = "Wie doet het?"

# What a form says in place of the help of a field, by its id.
NOTES = {
    "v-website": "Het adres van je website. Website, e-mail of telefoon: één is genoeg.",
    "v-plaats": "In welke plaats vind je het knooppunt? Niet nodig als je in een streek of in het "
    "hele land werkt.",
}

SOURCE = "Voorgedragen via de site"


def pages(catalogue: Catalogue, site: Site) -> Iterator[PageSpec[FormView]]:
    """Yield every form page."""
    for form in FORMS:
        yield _page(form, catalogue, site)


def addresses() -> Iterator[str]:
    """Yield the address of every form page."""
    for form in FORMS:
        yield urls.form(form.name)


def _page(form: Form, catalogue: Catalogue, site: Site) -> PageSpec[FormView]:
    kind = BY_ID[form.kind]
    shown = [spec for spec in kind.fields if _shown(spec, form)]
    steps = tuple(_steps(shown, form))
    decides, drawn = specimen.of(kind, catalogue, site)
    return PageSpec(
        url=urls.form(form.name),
        sort="form",
        title=form.title,
        description=form.description,
        view=FormView(
            form=form.name,
            kind=kind.id,
            lead=form.lead,
            steps=steps,
            decides=decides,
            cards=drawn,
            data=f"data/forms/{kind.id}.json",
            places="data/forms/plaatsen.json",
            names="data/records/",
            records=f"data/records/{kind.folder}/",
            page=urls.HUBS if form.kind == "hub" else "",
            example=example(form.name),
            file=f"content/{kind.folder}/naam.yml",
            confirms=any(spec.name == "bevestigd_op" for spec in kind.fields) and not form.only,
            kept=SOURCE if form.only else "",
            fresh=specimen.freshness(False, site) if form.kind == "hub" else "",
            confirmed=specimen.freshness(True, site) if form.kind == "hub" else "",
            new_file=f"{site.repository}/new/main/content/{kind.folder}" if site.repository else "",
            edit=f"{site.repository}/edit/main/content/" if site.repository else "",
            mail=site.editors_mail,
            subject=form.title,
            suggests=tuple(sorted(_suggests(steps))),
            fields=f"{urls.FIELDS}#{kind.id}",
            unseen=unseen(kind),
        ),
        section=urls.JOIN,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Meedoen", urls.JOIN), Crumb(form.title, None)),
    )


def _shown(spec: FieldSpec, form: Form) -> bool:
    return spec.name in form.only if form.only else spec.in_form


def _steps(specs: Sequence[FieldSpec], form: Form) -> Iterator[Step]:
    """Yield a step for every section, in the order in which the sections first come up."""
    sections = dict.fromkeys(spec.section for spec in specs)
    if form.kind == "hub":
        sections = {name: None for name in STEPS if name in sections}
    if form.only:
        views = tuple(field(spec) for spec in specs)
        yield Step("wie", "Wie draag je voor?", "", views, ())
        return
    for section in sections:
        here = [spec for spec in specs if spec.section == section]
        first = [spec for spec in here if spec.required or spec.name in form.first]
        title, lead = STEPS[section]
        if section == "wie" and form.kind != "hub":
            title = WHO
        if not first and section != "merk":  # nothing is needed here: show what there is
            first = here
        more = [spec for spec in here if spec not in first]
        shown = tuple(field(spec, needed=spec.name in form.needed) for spec in first)
        yield Step(section, title, lead, shown, tuple(field(spec) for spec in more))


def unseen(kind: Kind) -> str:
    """Return what a form says of rules that its scripts cannot read, "" where there are none."""
    groups = (spec.rules for _, spec in every(kind.fields))
    rules = (kind.model.RULES, *groups)
    some = any(isinstance(rule, PythonOnly) for several in rules for rule in several)
    return " ".join(messages.ON_SCREEN["left-to-editors"]) if some else ""


def _suggests(steps: Sequence[Step]) -> set[str]:
    """Return everything that the fields of these steps suggest."""
    names = set()
    waiting = [view for step in steps for view in (*step.first, *step.more)]
    while waiting:
        view = waiting.pop()
        names.add(view.suggest)
        waiting += view.fields
    return names - {""}


def field(spec: FieldSpec, within: str = "v", needed: bool = False) -> FieldView:
    """Return a field as a visitor meets it. `within` starts its id, and the keys of NOTES."""
    here = f"{within}-{spec.name}"
    return FieldView(
        id=here,
        name=spec.name,
        label=spec.label,
        help=NOTES.get(here, spec.help),
        example=_example(spec),
        control=_control(spec, within),
        needed=needed or bool(spec.required),
        options=tuple(
            Option(choice.id, choice.label, choice.help) for choice in spec.vocabulary.choices
        )
        if spec.vocabulary
        else (),
        limit=spec.max_length,
        most=spec.max_items,
        suggest=_suggest(spec),
        mode=spec.sort.keyboard,
        rows=8 if (spec.max_length or 0) > 1000 else 3,
        fields=tuple(field(part, here) for part in spec.fields),
    )


def _suggest(spec: FieldSpec) -> str:
    if spec.refers:
        return BY_ID[spec.refers].folder
    return "plaatsen" if spec.name == "plaats" else ""


def _control(spec: FieldSpec, within: str) -> str:
    if spec.vocabulary and spec.many:
        return "ticks"
    if spec.vocabulary:
        explained = any(choice.help for choice in spec.vocabulary.choices)
        return "radios" if spec.required and explained and within == "v" else "pick"
    if spec.many:
        return spec.sort.listed
    return "area" if spec.widget == "area" else spec.sort.control


def _example(spec: FieldSpec) -> str:
    """Return an example as one would type it; "" where the choices speak for themselves."""
    if spec.fields or spec.vocabulary or spec.sort.means or not spec.examples:
        return ""
    first = spec.examples[0]
    return " · ".join(first) if isinstance(first, list) else str(first)


def example(name: str) -> str:
    """Return the smallest file of a form: its required fields with their examples."""
    form = next(form for form in FORMS if form.name == name)
    if form.only:
        return specimen.file(BY_ID[form.kind], (*form.only, "bron"))
    kind = BY_ID[form.kind]
    wanted = (*(spec.name for spec in kind.fields if spec.required), *form.example)
    return specimen.file(kind, wanted)
