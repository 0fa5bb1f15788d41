"""Who comes to the finder, and where each is led: who asks no help is not a question of hubs."""

from __future__ import annotations

from ....frozen import frozen
from ....model.words.vocab import HELPT_MET
from ...frame import urls
from ...lists.cards import LinkView
from ...lists.filters import capitalised
from ...lists.listing import Listing
from . import rules


@frozen
class Road:
    """Who somebody is (`id` stands in the address), what there is for them, and the links there."""

    id: str
    who: str
    what: str
    links: tuple[LinkView, ...]


def roads(lists: Listing) -> tuple[Road, ...]:
    """Return every road; the first is that of who asks for help."""
    return (
        Road(
            rules.IDEA,
            "Ik heb een idee",
            "Een half idee is genoeg. Waarmee zoek je hulp?",
            tuple(
                LinkView(capitalised(choice.label), urls.find(choice.id), count(lists, choice.id))
                for choice in HELPT_MET.choices
            ),
        ),
        Road(
            "gemeente",
            "Ik werk bij een gemeente",
            "Zie wie er bij jullie mensen op weg helpt, binnen en buiten het gemeentehuis.",
            (
                LinkView("Zoek je gemeente", urls.MUNICIPALITIES),
                LinkView("Bekijk de experimenten", urls.EXPERIMENTS),
                LinkView("Doe mee als gemeente", f"{urls.JOIN}#gemeente"),
            ),
        ),
        Road(
            "student",
            "Ik studeer",
            "Zoek een stage, een onderzoeksvraag of een plek om mee te werken.",
            (
                LinkView("Wie zoekt een student?", f"{urls.PEOPLE}?zoekt_mensen=student"),
                LinkView("Wie zoekt een stagiair?", f"{urls.PEOPLE}?zoekt_mensen=stagiair"),
                LinkView("Doe mee als student", f"{urls.JOIN}#studeren"),
            ),
        ),
        Road(
            "helper",
            "Ik wil helpen",
            "Een avond in de week of één klus. Zie wie er mensen zoekt.",
            (
                LinkView("Wie zoekt een vrijwilliger?", f"{urls.PEOPLE}?zoekt_mensen=vrijwilliger"),
                LinkView("Bekijk de actieagenda", urls.AGENDA),
            ),
        ),
        Road(
            "knooppunt",
            "Ik ben een knooppunt",
            "Laat zien wie je bent, en vind knooppunten die hebben wat jij zoekt.",
            (
                LinkView("Bekijk wie wat zoekt en biedt", urls.EXCHANGE),
                LinkView("Zet je knooppunt erbij", urls.form("knooppunt")),
            ),
        ),
    )


def count(lists: Listing, need: str) -> str:
    """Return how many hubs say that they help with a need, in words; "" for none."""
    many = len(lists.listed.get(("helpt_met", need), ()))
    return f"{many} knooppunt" if many == 1 else f"{many} knooppunten" if many else ""
