"""How to join: the routes for hubs, visitors, municipalities, students and editors."""

from __future__ import annotations

from dataclasses import dataclass

from ..frame import urls
from ..frame.spec import Crumb, Page, Site
from ..lists.making import Sort, single


@dataclass(frozen=True, slots=True)
class JoinView:
    """Where the routes lead. `example` is the profile to look at, `new` where a file is made."""

    hubs: str
    board: str
    academy: str
    agenda: str
    new_file: str
    guide: str
    fields: str


def page(site: Site) -> Page[JoinView]:
    """Return the page that tells how to join."""
    repository = site.repository
    view = JoinView(
        hubs=urls.HUBS,
        board=urls.EXPERIMENTS,
        academy=urls.ACADEMY,
        agenda=urls.AGENDA,
        new_file=f"{repository}/new/main/content/hubs" if repository else "",
        guide=f"{repository}/blob/main/CONTRIBUTING.md" if repository else "",
        fields=urls.FIELDS,
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


SORTS = (
    Sort(
        id="join",
        name="pagina over meedoen",
        plural="pagina's over meedoen",
        pages=single("join", urls.JOIN, lambda making: page(making.site)),
    ),
)
