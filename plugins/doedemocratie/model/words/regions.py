"""The regions of the Netherlands by the names people use, with the provinces they lie in.

The list is ours: no law says what the Achterhoek is. The names are those in general use, in papers
and with regional co-operations; their borders are nobody's claim here, so a region never says in
which municipality something lies. A region that is a municipality too (Westland, Hoeksche Waard,
Land van Cuijk) is not in it: the gazetteer finds those.
"""

from __future__ import annotations

import re

from .vocabulary import Choice, Vocabulary

_DR, _FL, _FR, _GE, _GR, _LI = (
    "drenthe",
    "flevoland",
    "fryslan",
    "gelderland",
    "groningen",
    "limburg",
)
_NB, _NH, _OV, _UT, _ZE, _ZH = (
    "noord-brabant",
    "noord-holland",
    "overijssel",
    "utrecht",
    "zeeland",
    "zuid-holland",
)

# (slug, name as in a sentence, provinces, other ways of writing it). An article is optional.
REGIONS: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("achterhoek", "de Achterhoek", (_GE,), ()),
    ("alblasserwaard", "de Alblasserwaard", (_ZH,), ()),
    ("amstelland", "Amstelland", (_NH,), ()),
    ("arnhem-nijmegen", "Arnhem-Nijmegen", (_GE,), ("Groene Metropoolregio Arnhem-Nijmegen",)),
    ("baronie", "de Baronie", (_NB,), ("Baronie van Breda",)),
    ("betuwe", "de Betuwe", (_GE,), ()),
    ("bollenstreek", "de Bollenstreek", (_ZH,), ("Duin- en Bollenstreek",)),
    ("bommelerwaard", "de Bommelerwaard", (_GE,), ()),
    ("drechtsteden", "de Drechtsteden", (_ZH,), ()),
    ("eemland", "Eemland", (_UT,), ()),
    ("foodvalley", "Foodvalley", (_GE, _UT), ("Food Valley",)),
    ("friese-wouden", "de Friese Wouden", (_FR,), ("Fryske Wâlden",)),
    ("gelderse-vallei", "de Gelderse Vallei", (_GE, _UT), ()),
    ("gooi", "het Gooi", (_NH,), ("'t Gooi", "Gooiland")),
    ("gooi-en-vechtstreek", "Gooi en Vechtstreek", (_NH,), ()),
    ("graafschap", "de Graafschap", (_GE,), ()),
    ("groene-hart", "het Groene Hart", (_ZH, _UT, _NH), ()),
    ("haaglanden", "Haaglanden", (_ZH,), ()),
    ("hart-van-brabant", "Hart van Brabant", (_NB,), ()),
    ("heuvelland", "het Heuvelland", (_LI,), ()),
    ("holland-rijnland", "Holland Rijnland", (_ZH,), ()),
    ("hondsrug", "de Hondsrug", (_DR,), ()),
    ("ijmond", "de IJmond", (_NH,), ()),
    ("ijsseldelta", "de IJsseldelta", (_OV,), ()),
    ("kempen", "de Kempen", (_NB,), ("Brabantse Kempen",)),
    ("kennemerland", "Kennemerland", (_NH,), ()),
    ("kop-van-noord-holland", "de Kop van Noord-Holland", (_NH,), ()),
    ("kop-van-overijssel", "de Kop van Overijssel", (_OV,), ()),
    ("kromme-rijnstreek", "de Kromme Rijnstreek", (_UT,), ("Kromme Rijn",)),
    ("land-van-heusden-en-altena", "het Land van Heusden en Altena", (_NB,), ()),
    ("land-van-maas-en-waal", "het Land van Maas en Waal", (_GE,), ()),
    ("langstraat", "de Langstraat", (_NB,), ()),
    ("leidse-regio", "de Leidse regio", (_ZH,), ("Regio Leiden",)),
    ("liemers", "de Liemers", (_GE,), ()),
    ("lopikerwaard", "de Lopikerwaard", (_UT,), ()),
    ("markiezaat", "het Markiezaat", (_NB,), ()),
    ("meierij", "de Meierij", (_NB,), ("Meierij van Den Bosch", "Meierij van 's-Hertogenbosch")),
    (
        "metropoolregio-amsterdam",
        "de Metropoolregio Amsterdam",
        (_NH, _FL),
        ("Regio Amsterdam", "MRA"),
    ),
    (
        "metropoolregio-rotterdam-den-haag",
        "de Metropoolregio Rotterdam Den Haag",
        (_ZH,),
        ("MRDH", "Regio Rotterdam-Den Haag"),
    ),
    ("midden-brabant", "Midden-Brabant", (_NB,), ()),
    ("midden-holland", "Midden-Holland", (_ZH,), ()),
    ("midden-limburg", "Midden-Limburg", (_LI,), ()),
    ("mijnstreek", "de Mijnstreek", (_LI,), ()),
    ("noord-drenthe", "Noord-Drenthe", (_DR,), ()),
    ("noord-holland-noord", "Noord-Holland Noord", (_NH,), ()),
    ("noord-kennemerland", "Noord-Kennemerland", (_NH,), ()),
    ("noord-limburg", "Noord-Limburg", (_LI,), ()),
    ("noord-nederland", "Noord-Nederland", (_GR, _FR, _DR), ()),
    ("noord-veluwe", "de Noord-Veluwe", (_GE,), ("Noordwest-Veluwe",)),
    ("noordoost-brabant", "Noordoost-Brabant", (_NB,), ()),
    ("noordoost-friesland", "Noordoost-Friesland", (_FR,), ("Noordoost-Fryslân",)),
    ("noordwest-friesland", "Noordwest-Friesland", (_FR,), ("Noordwest-Fryslân",)),
    ("ommelanden", "de Ommelanden", (_GR,), ("Groninger Ommelanden",)),
    ("oost-brabant", "Oost-Brabant", (_NB,), ()),
    ("oost-groningen", "Oost-Groningen", (_GR,), ()),
    ("oost-nederland", "Oost-Nederland", (_OV, _GE), ()),
    ("oostelijke-mijnstreek", "de Oostelijke Mijnstreek", (_LI,), ()),
    ("parkstad-limburg", "Parkstad Limburg", (_LI,), ("Parkstad",)),
    ("peel", "de Peel", (_NB, _LI), ()),
    ("randstad", "de Randstad", (_NH, _ZH, _UT, _FL), ()),
    ("regio-zwolle", "de Regio Zwolle", (_OV, _GE, _DR, _FL), ()),
    ("rijk-van-nijmegen", "het Rijk van Nijmegen", (_GE,), ("Regio Nijmegen",)),
    ("rijnmond", "Rijnmond", (_ZH,), ("Regio Rotterdam",)),
    ("rivierenland", "Rivierenland", (_GE,), ("Rivierengebied",)),
    ("salland", "Salland", (_OV,), ()),
    ("stedendriehoek", "de Stedendriehoek", (_GE, _OV), ("Cleantech Regio",)),
    ("stellingwerven", "de Stellingwerven", (_FR,), ()),
    ("twente", "Twente", (_OV,), ()),
    ("vechtdal", "het Vechtdal", (_OV,), ("Overijssels Vechtdal",)),
    ("vechtstreek", "de Vechtstreek", (_UT, _NH), ()),
    ("veenkolonien", "de Veenkoloniën", (_GR, _DR), ()),
    ("veluwe", "de Veluwe", (_GE,), ()),
    ("voorne-putten", "Voorne-Putten", (_ZH,), ()),
    ("waddeneilanden", "de Waddeneilanden", (_NH, _FR), ("Wadden",)),
    ("waddengebied", "het Waddengebied", (_NH, _FR, _GR), ()),
    ("walcheren", "Walcheren", (_ZE,), ()),
    ("west-brabant", "West-Brabant", (_NB,), ()),
    ("west-friesland", "West-Friesland", (_NH,), ("Westfriesland",)),
    ("westelijke-mijnstreek", "de Westelijke Mijnstreek", (_LI,), ()),
    ("zaanstreek", "de Zaanstreek", (_NH,), ()),
    ("zaanstreek-waterland", "Zaanstreek-Waterland", (_NH,), ()),
    ("zeeuws-vlaanderen", "Zeeuws-Vlaanderen", (_ZE,), ()),
    ("zuid-beveland", "Zuid-Beveland", (_ZE,), ()),
    ("zuid-kennemerland", "Zuid-Kennemerland", (_NH,), ()),
    ("zuid-limburg", "Zuid-Limburg", (_LI,), ()),
    ("zuidoost-brabant", "Zuidoost-Brabant", (_NB,), ("Regio Eindhoven", "Brainport")),
    ("zuidoost-drenthe", "Zuidoost-Drenthe", (_DR,), ()),
    ("zuidoost-friesland", "Zuidoost-Friesland", (_FR,), ("Zuidoost-Fryslân",)),
    ("zuidwest-drenthe", "Zuidwest-Drenthe", (_DR,), ()),
    ("zuidwest-friesland", "Zuidwest-Friesland", (_FR,), ("Zuidwest-Fryslân", "Zuidwesthoek")),
)  # fmt: skip

_ARTICLE = re.compile(r"(?i)^\s*(?:de|het|['’‘`´]t)\s+")
_WORD = re.compile(r"(?i)^\s*(?:de\s+)?(?:regio|streek)\s+")


def _bare(name: str) -> str:
    return _ARTICLE.sub("", name)


REGIO = Vocabulary(
    "regio",
    tuple(Choice(slug, name) for slug, name, _, _ in REGIONS),
    by_name=True,
    other=tuple(
        (written, slug)
        for slug, name, _, others in REGIONS
        for whole in (name, *others)
        for written in dict.fromkeys((whole, _bare(whole)))
    ),
)
REGIO_PROVINCIES: dict[str, tuple[str, ...]] = {
    slug: provinces for slug, _, provinces, _ in REGIONS
}


def find_region(typed: str) -> str | None:
    """Return the slug of the region that `typed` means, or None.

    With or without an article and the word "regio" before it.
    """
    for written in (typed, _bare(typed), _bare(_WORD.sub("", typed))):
        if slug := REGIO.find(written):
            return slug
    return None
