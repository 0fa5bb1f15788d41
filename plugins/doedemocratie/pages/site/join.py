"""How to join: the routes for hubs, visitors, municipalities, students and editors."""

from __future__ import annotations

from collections.abc import Iterator

from ...frozen import frozen
from ...model.kinds import BY_MODEL, KINDS
from ...model.kinds.hub import Hub
from ..frame import urls
from ..frame.spec import Crumb, Page, Site
from ..lists.cards import LinkView
from ..lists.making import PageSort, single


@frozen
class JoinExample:
    """Somebody who wonders whether a profile is for them, the answer, and where to go instead."""

    fits: bool
    answer: str
    who: str
    why: str
    url: str = ""
    label: str = ""


EXAMPLES = (
    JoinExample(
        True,
        "Ja",
        "een buurttafel waar beginners met hun idee terechtkunnen.",
        "Je helpt anderen een stap verder. Ook als je het met zijn tweeën doet, zonder geld.",
    ),
    JoinExample(
        False,
        "Nee",
        "een initiatief dat zelf hulp zoekt.",
        "Voor jou zijn de knooppunten er juist.",
        urls.HUBS,
        "Zoek er een bij jou in de buurt",
    ),
    JoinExample(
        False,
        "Nee",
        "een bedrijf dat advies verkoopt.",
        "Reclame hoort hier niet. Help je daarnaast mensen met hun idee, ook als zij niets kopen? "
        "Dan ben je welkom.",
    ),
)


@frozen
class JoinView:
    """Where the routes lead.

    `form` is the form of hubs and `forms` those of the other kinds, each as what somebody does;
    `lists` are the pages of all kinds. `new_file` is where a file is made. `examples` tell who a
    profile is for.
    """

    examples: tuple[JoinExample, ...]
    hubs: str
    board: str
    academy: str
    agenda: str
    people: str
    new_file: str
    guide: str
    fields: str
    own_site: str
    empty_table: str
    writing: str
    form: str
    forms: tuple[LinkView, ...]
    lists: tuple[LinkView, ...]


def page(site: Site) -> Page[JoinView]:
    """Return the page that tells how to join."""
    repository = site.repository
    own = BY_MODEL[Hub].sending
    view = JoinView(
        examples=EXAMPLES,
        hubs=urls.HUBS,
        board=urls.EXPERIMENTS,
        academy=urls.ACADEMY,
        agenda=urls.AGENDA,
        people=urls.PEOPLE,
        new_file=f"{repository}/new/main/content/hubs" if repository else "",
        guide=site.guide("CONTRIBUTING.md"),
        fields=urls.FIELDS,
        own_site=urls.OWN_SITE,
        empty_table=urls.EMPTY_TABLE,
        writing=urls.WRITING,
        form=urls.form(own.name) if own else "",
        forms=tuple(_forms()),
        lists=tuple(LinkView(kind.many, kind.address) for kind in KINDS if not kind.single),
    )
    return Page(
        url=urls.JOIN,
        sort="join",
        title="Meedoen",
        description="Zet je knooppunt erbij, draag iemand voor, of doe mee aan een experiment.",
        view=view,
        section=urls.JOIN,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Meedoen", None)),
    )


def _forms() -> Iterator[LinkView]:
    """Yield the forms for everybody, besides that of hubs: together they are one sentence."""
    others = [
        kind.sending
        for kind in KINDS
        if kind.sending and kind.sending.issue and kind.model is not Hub
    ]
    for index, words in enumerate(others):
        first = words.title[:1]
        label = f"{first.lower() if index else first}{words.title[1:]}"
        yield LinkView(label, urls.form(words.name))


SORTS = (
    PageSort(
        id="join",
        name="pagina over meedoen",
        plural="pagina's over meedoen",
        pages=single("join", urls.JOIN, lambda making: page(making.site)),
    ),
)
