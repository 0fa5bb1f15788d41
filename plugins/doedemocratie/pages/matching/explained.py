"""What a choice of a facet means, on its landing page: what the harvest of 2015 says of it.

What marks a choice stands beside it in model/words/vocab.py (its help). Here stands what the
harvest tells besides, which hubs it names as examples, and what the choice asks of a hub: that is
ours, and the page says so. A statement of the harvest has its row in docs/bron.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ...frozen import frozen
from ...model.kinds import BY_ID
from ...model.kinds.hub import Hub
from ...model.words.vocab import TALEN, TYPE
from ...records.catalogue import Catalogue
from ..frame import urls

# The address of the list of hubs with a choice of a facet, or None where it has none.
ListOf = Callable[[str, str], str | None]


@frozen
class Meaning:
    """What is said of a choice: by the harvest (`told`, `named`, `others`), and by us (`asks`).

    `named` are slugs of hubs, `others` who else is an example, `read` are records to read on: the
    id of a kind and a slug. `languages`: in which languages a hub may work belongs to it.
    """

    told: str = ""
    named: tuple[str, ...] = ()
    others: str = ""
    asks: str = ""
    read: tuple[tuple[str, str], ...] = ()
    languages: bool = False


MEANINGS: Mapping[tuple[str, str], Meaning] = {
    ("type", "informeel"): Meaning(
        told="Ze ontstaan vaak vanzelf. Initiatieven ondersteunen is er vaak een nevenactiviteit.",
        named=("wijlanden", "indische-buurtcommunities"),
        asks="Laat je vinden, want vanzelf gaat dat niet. Zeg ook wanneer mensen bij je "
        "terechtkunnen: je doet het erbij, dus misschien niet elke dag.",
        read=(("growth-factor", "zichtbaar-worden"), ("growth-factor", "knooppunten-in-spe")),
    ),
    ("type", "formeel"): Meaning(
        told="Ze heten ook institutioneel. De betaalde mensen regelen het werk van vrijwilligers.",
        named=("knhm",),
        others="En de initiatievenmakelaars van gemeenten en provincies.",
        asks="Helpen is hier werk. Zeg dus voor wie je er bent, hoe snel iemand antwoord krijgt en "
        "wat het kost.",
        read=(("growth-factor", "cross-over"),),
    ),
    ("type", "hybride"): Meaning(
        told="Het andere werk brengt geld op, en daardoor kan de hulp onbetaald zijn. Dat heet een "
        "meervoudig verdienmodel.",
        named=("plug-de-dag", "greenwish"),
        others="Plug de Dag werkt lokaal, GreenWish regionaal of landelijk.",
        asks="Zeg welke hulp gratis is en wat geld kost, dan hoeft niemand dat te raden. Laat ook "
        "zien dat je naast je andere werk een knooppunt bent.",
        read=(("growth-factor", "geld"), ("growth-factor", "ondernemersvaardigheden")),
    ),
    ("bereik", "lokaal"): Meaning(
        told="Informele knooppunten zijn lokaal. Formele werken landelijk of lokaal, en ook een "
        "hybride knooppunt kan lokaal zijn.",
        named=("plug-de-dag",),
        asks="Noem je plaats en je buurt. Dan sta je op de kaart en bij je gemeente, en vinden "
        "mensen uit de buurt je.",
        read=(("growth-factor", "knooppunten-in-spe"),),
    ),
    ("bereik", "regionaal"): Meaning(
        told="Een hybride knooppunt kan regionaal of landelijk werken.",
        named=("greenwish",),
        asks="Noem je streek of je provincie, en waar mensen je kunnen treffen. Dan weten mensen "
        "overal daar dat ze bij je terechtkunnen.",
    ),
    ("bereik", "landelijk"): Meaning(
        told="Formele knooppunten werken landelijk of lokaal. Een hybride knooppunt kan regionaal "
        "of landelijk werken.",
        named=("greenwish",),
        asks="Zeg of mensen moeten reizen, of dat je belt, mailt of naar ze toe komt. En naar wie "
        "je doorverwijst als iemand dichtbij beter past.",
        read=(("growth-factor", "anders-groeien"),),
    ),
    ("intercultureel", "ja"): Meaning(
        told="Er zijn maar weinig interculturele knooppunten bekend, terwijl ze er wel zijn. Wil "
        "je dat initiatieven bloeien in alle delen van de bevolking? Dan verdienen ze meer "
        "aandacht. De tijd is er rijp voor.",
        others="Bij naam noemt de oogst er geen.",
        asks="Zeg in je profiel dat je intercultureel werkt, waaraan mensen dat merken, en welke "
        "talen jullie spreken. Dan vinden mensen je hier, en bij hun eigen taal.",
        read=(("experiment", "interculturele-knooppunten"), ("growth-factor", "anders-groeien")),
        languages=True,
    ),
}


@frozen
class LinkOrText:
    """A link, or text where it has no address: its words, and what is said or called beside it."""

    label: str
    url: str | None = None
    note: str = ""
    lang: str = ""


@frozen
class MeaningView:
    """What a landing page says of its choice. `drawing` is the type that is drawn beside, or ""."""

    drawing: str
    told: str
    named: tuple[LinkOrText, ...]
    others: str
    asks: str
    read: tuple[LinkOrText, ...]
    languages: tuple[LinkOrText, ...]


def meaning(
    catalogue: Catalogue, list_of: ListOf, parameter: str, choice: str
) -> MeaningView | None:
    """Return what there is to say of a choice, or None; of records only those that are there."""
    meant = MEANINGS.get((parameter, choice))
    if meant is None:
        return None
    hubs = ((slug, catalogue.get(Hub, slug)) for slug in meant.named)
    return MeaningView(
        drawing=choice if parameter == TYPE.name else "",
        told=meant.told,
        named=tuple(LinkOrText(entry.title, urls.hub(slug)) for slug, entry in hubs if entry),
        others=meant.others,
        asks=meant.asks,
        read=tuple(_records(catalogue, meant)),
        languages=tuple(
            LinkOrText(
                language.label, list_of(TALEN.name, language.id), language.own, language.lang
            )
            for language in TALEN.choices
        )
        if meant.languages
        else (),
    )


def _records(catalogue: Catalogue, meant: Meaning) -> Iterator[LinkOrText]:
    for kind, slug in meant.read:
        entry = catalogue.get(BY_ID[kind].model, slug)
        if entry:
            yield LinkOrText(entry.title, urls.record(entry), BY_ID[kind].name)
