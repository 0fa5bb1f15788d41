"""The form pages: from the fields of a kind to steps, and the card that grows beside them.

The page holds the whole form as markup; the scripts fill it, read it and check it (with the
JSON of questions/webform.py). Without them the page shows an example to copy and the other routes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from ...frozen import frozen
from ...model.explanation import OF_ANOTHER, every
from ...model.grammar.fields import FieldSpec
from ...model.grammar.rules import PythonOnly
from ...model.kinds import BY_ID, Kind
from ...model.kinds.kind import CAME
from ...records.telling import messages
from ..frame import urls
from ..frame.spec import Crumb, Page, PageSpec
from ..kinds import kind_pages
from ..lists.form_cards import FormCards, fresh
from ..lists.making import LIST_WEIGHT, Making, PageSort
from .forms import specimen
from .forms.fields import FieldView, field
from .forms.texts import (
    BESIDE_ANOTHER,
    FORMS,
    NEEDED,
    NOTE_OF_ANOTHER,
    SOURCE,
    STEPS,
    Form,
)


@frozen
class FormStep:
    """One step: `first` is always in sight, `more` can be unfolded.

    `later` tells that it is for a record that is there already.
    """

    id: str
    title: str
    lead: str
    first: tuple[FieldView, ...]
    more: tuple[FieldView, ...]
    later: bool = False


@frozen
class FormView:
    """A whole form. `beside` is what grows beside it, `kept` the values the form adds.

    `once` is the field that holds the day on which a record came. `confirms` asks whether the hub
    itself fills it in; `page` is where the pages stand of records that have a mark of their own,
    `fields` where each field is explained. `change` is what the form is called with a record in it,
    `subject` what a new one is called in a mail. `opens` is the
    one record that there is of a `single` kind, "" while there is none. `unseen` tells that the
    editors look at what no script can see, "" where there is nothing of that.
    """

    form: str
    kind: str
    lead: str
    steps: tuple[FormStep, ...]
    beside: FormCards
    data: str
    places: str
    names: str
    records: str
    page: str
    example: str
    file: str
    confirms: bool
    kept: str
    once: str
    fresh: str
    confirmed: str
    new_file: str
    edit: str
    mail: str
    change: str
    subject: str
    suggests: tuple[str, ...]
    fields: str
    unseen: str = ""
    single: bool = False
    opens: str = ""


def pages(making: Making) -> Iterator[PageSpec[object]]:
    """Yield every form page."""
    for form in FORMS:
        yield PageSpec(urls.form(form.name), "form", partial(_page, form, making))


def _page(form: Form, making: Making) -> Page[FormView]:
    site = making.site
    kind = BY_ID[form.kind]
    shown = [spec for spec in kind.fields if _shown(spec, form)]
    steps = tuple(_steps(shown, form))
    return Page(
        url=urls.form(form.name),
        sort="form",
        title=form.title,
        description=form.description,
        view=FormView(
            form=form.name,
            kind=kind.id,
            lead=form.lead,
            steps=steps,
            beside=_beside(form, kind_pages.form_cards(kind, making)),
            data=f"data/forms/{kind.id}.json",
            places="data/forms/plaatsen.json",
            names="data/records/",
            records=f"data/records/{kind.folder}/",
            page=kind.address if kind.has("merk") else "",
            example=example(form.name),
            file=f"content/{kind.path(kind.id if kind.single else 'naam')}.yml",
            confirms=kind.has("bevestigd_op") and not form.only,
            kept=SOURCE if form.only else "",
            once=CAME if kind.has(CAME) else "",
            fresh=fresh(None, site) if kind.has("bevestigd_op") else "",
            confirmed=fresh(site.today, site) if kind.has("bevestigd_op") else "",
            new_file=f"{site.repository}/new/main/content/{kind.path('')}".rstrip("/")
            if site.repository
            else "",
            edit=f"{site.repository}/edit/main/content/" if site.repository else "",
            mail=site.editors_mail,
            change=form.change,
            subject=form.subject,
            suggests=tuple(sorted(_suggests(steps))),
            fields="" if form.only else f"{urls.FIELDS}#{kind.id}",
            unseen=unseen(kind),
            single=kind.single,
            opens=kind.id if kind.single and making.catalogue.of(kind.model) else "",
        ),
        section=urls.JOIN,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Meedoen", urls.JOIN), Crumb(form.title, None)),
    )


def _beside(form: Form, cards: FormCards) -> FormCards:
    """Return what grows beside a form; of another hub it speaks as of another."""
    if not form.only:
        return cards
    return replace(cards, heading=BESIDE_ANOTHER, note=NOTE_OF_ANOTHER)


def _shown(spec: FieldSpec, form: Form) -> bool:
    return spec.name in form.only if form.only else spec.asked


def _steps(specs: Sequence[FieldSpec], form: Form) -> Iterator[FormStep]:
    """Yield a step for every section, in the order in which the sections first come up."""
    sections = dict.fromkeys(spec.section for spec in specs)
    if form.steps:
        sections = {name: None for name in form.steps if name in sections}
    if form.only:
        asked = sorted(specs, key=lambda spec: form.only.index(spec.name))
        views = tuple(map(_of_another, asked))
        yield FormStep("wie", "Wie draag je voor?", "", views, ())
        return
    for section in sections:
        here = [spec for spec in specs if spec.section == section]
        first = [spec for spec in here if spec.required or spec.name in form.first]
        title, lead = STEPS[section]
        title = title or form.who
        if not first and section != "merk":  # nothing is needed here: show what there is
            first = here
        more = [spec for spec in here if spec not in first]
        shown = tuple(field(spec, needed=spec.name in form.needed) for spec in first)
        later = all(spec.later for spec in here)
        yield FormStep(section, title, lead, shown, tuple(field(spec) for spec in more), later)


def _of_another(spec: FieldSpec) -> FieldView:
    """Return a field as it is asked of somebody else's hub: what is not known may stay open."""
    view = field(spec)
    control = "pick" if view.control == "radios" else view.control
    needed = spec.required == "always"
    must = NEEDED if needed else ""
    return replace(view, help=OF_ANOTHER[spec.name], control=control, needed=needed, must=must)


def unseen(kind: Kind) -> str:
    """Return what a form says of rules that its scripts cannot read, "" where there are none."""
    groups = (spec.rules for _, spec in every(kind.fields))
    rules = (kind.model.RULES, *groups)
    some = any(isinstance(rule, PythonOnly) for several in rules for rule in several)
    return " ".join(messages.ON_SCREEN["left-to-editors"]) if some else ""


def _suggests(steps: Sequence[FormStep]) -> set[str]:
    """Return everything that the lines of these steps suggest."""
    names = set()
    waiting = [view for step in steps for view in (*step.first, *step.more)]
    while waiting:
        view = waiting.pop()
        names.add(view.suggest if view.control == "line" else "")
        waiting += view.fields
    return names - {""}


def example(name: str) -> str:
    """Return the smallest file of a form: its required fields with their examples."""
    form = next(form for form in FORMS if form.name == name)
    if form.only:
        return specimen.file(BY_ID[form.kind], (*form.only, "bron"))
    kind = BY_ID[form.kind]
    wanted = (*(spec.name for spec in kind.fields if spec.required), *form.example)
    return specimen.file(kind, wanted)


SORTS = (
    PageSort(
        id="form",
        name="formulier",
        plural="formulieren",
        pages=pages,
        label="formulier",
        weight=LIST_WEIGHT,
        by_title=True,
    ),
)
