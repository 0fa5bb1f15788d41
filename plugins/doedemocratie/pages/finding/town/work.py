"""What goes on in a municipality, and what any of them may begin with."""

from __future__ import annotations

from ....model.kinds.action import Action
from ....model.kinds.experiment import Experiment
from ....model.words.vocab import EXPERIMENT_STATUS, OFFER_STATUS
from ....records.catalogue import Catalogue
from ...frame import urls
from ...frame.spec import Site
from ...kinds.agenda import OVER
from ...lists.cards import LinkView
from ...lists.relations import link as link_of
from ...matching.naming import Named

NEEDED = "gemeente"
FOR = frozenset({"gemeenten", "ambtenaren"})


def link(entry: Named, site: Site) -> LinkView:
    """Return an experiment or an offer with how far it is."""
    if isinstance(entry.record, Experiment):
        status = f"experiment, {EXPERIMENT_STATUS.label(entry.record.status)}"
    else:
        told = OFFER_STATUS.label(entry.record.as_of(site.today).status)
        status = f"Academy, {told}"
    return LinkView(entry.title, urls.record(entry), status)


def begin(catalogue: Catalogue) -> tuple[LinkView, ...]:
    """Return the experiments that look for a municipality, and the actions that suit one."""
    wanted = (
        LinkView(entry.title, urls.experiment(entry.slug), "experiment, zoekt een gemeente")
        for entry in catalogue.by_name(Experiment)
        if entry.record.status not in OVER
        and any(need.wat == NEEDED for need in entry.record.nodig or ())
    )
    actions = (
        link_of(entry, "losse actie")
        for entry in catalogue.by_name(Action)
        if entry.record.status not in OVER and FOR & set(entry.record.wie or ())
    )
    return (*wanted, *actions)
