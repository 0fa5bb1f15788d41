"""Content read and judged, once for each build: `check` tells of it, the plugin makes pages of it.

Knows nothing of MkDocs and prints nothing.
"""

from __future__ import annotations

from pathlib import Path

from .faults import during
from .frozen import frozen
from .pages import links
from .pages.frame.spec import Site
from .pages.lists.making import public
from .records import catalogue as records
from .records.catalogue import Catalogue
from .records.judging.checks import check
from .records.remembered import Remembered
from .records.sealing import sealed
from .records.telling.problems import Problem


@frozen
class Reading:
    """Every record of a content folder, and what is wrong.

    `problems` in records and among them, `links` in ordinary pages.
    """

    catalogue: Catalogue
    problems: tuple[Problem, ...]
    links: tuple[Problem, ...]


def read(content: Path, base: Path, site: Site, remembered: Remembered | None = None) -> Reading:
    """Read and judge a content folder; paths are shown relative to `base`.

    Of `site` only the reference date and whether drafts show count: they say what is public. What
    is `remembered` of a former reading is not read again, and this one is remembered in it.
    """
    with during("het lezen van de inhoud"):
        catalogue, problems = records.load(content, base, site.today, remembered)
        catalogue = sealed(catalogue) if remembered else catalogue
    with during("het controleren van de inhoud"):
        problems += check(catalogue, remembered)
    with during("het controleren van de links"):
        shown = public(catalogue, site)
        waiting = {entry.path for entry in catalogue.all()} - {entry.path for entry in shown.all()}
        broken = links.problems(content, base, shown, waiting=waiting)
    return Reading(catalogue, tuple(problems), tuple(broken))
