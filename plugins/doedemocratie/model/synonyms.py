"""Other words for what a page says: who searches for them finds the page all the same.

Search knows the endings of words (idee, ideeën) and their beginnings (voucher, vouchersysteem), so
only other words belong here, in small letters. To add one, add it to its line.
"""

from __future__ import annotations

from collections.abc import Mapping

from .vocab import GROEISTOF, HELPT_MET, THEMAS, VOOR_WIE, ZOEKT_MENSEN, Vocabulary

# By choice: a page that shows the label of the choice is found by these words too.
CHOICES: Mapping[Vocabulary, Mapping[str, tuple[str, ...]]] = {
    HELPT_MET: {
        "idee-uitwerken": ("initiatief", "droom", "brainstorm", "meedenken"),
        "plan-maken": ("projectplan", "ondernemingsplan", "stappenplan", "begroting"),
        "geld-vinden": ("subsidie", "fonds", "financiering", "sponsor", "crowdfunding", "budget"),
        "netwerk": ("contacten", "verbinden", "partners", "kennismaken"),
        "ruimte": ("zaal", "locatie", "gebouw", "pand", "werkplek", "huren"),
        "vrijwilligers": ("vrijwilligerswerk", "menskracht", "helpers"),
        "zichtbaarheid": ("bekendheid", "communicatie", "publiciteit", "promotie", "website"),
        "rechtsvorm": ("stichting", "vereniging", "coöperatie", "statuten", "notaris"),
        "vergunningen": ("vergunning", "ontheffing", "wet", "bestemmingsplan"),
        "samenwerken-met-gemeente": ("stadhuis", "gemeentehuis", "overheid", "ambtenaar"),
        "ondernemen": ("ondernemer", "bedrijf", "verdienen", "zzp"),
    },
    VOOR_WIE: {
        "bewoners": ("burgers", "inwoners", "buren"),
        "jongeren": ("jeugd", "tieners"),
        "ouderen": ("senioren", "bejaarden", "seniorinnen"),
        "ondernemers": ("bedrijven", "zzp"),
        "nieuwkomers": ("statushouders", "vluchtelingen", "inburgering"),
        "ambtenaren": ("overheid", "gemeente"),
        "studenten": ("school", "opleiding", "hogeschool", "universiteit"),
        "mensen-met-een-beperking": ("handicap", "gehandicapten", "rolstoel"),
    },
    THEMAS: {
        "zorg": ("gezondheid", "mantelzorg", "hulp"),
        "energie": ("duurzaamheid", "klimaat", "zonnepanelen"),
        "groen": ("tuin", "moestuin", "park", "dieren"),
        "voedsel": ("eten", "koken", "voedselbank"),
        "wonen": ("woning", "huis", "huisvesting"),
        "cultuur": ("muziek", "theater", "kunstenaar"),
        "onderwijs": ("school", "leren", "opleiding"),
        "buurt": ("wijk", "dorp", "buurthuis"),
        "sport": ("sporten", "voetbal", "wandelen"),
        "mobiliteit": ("mobiliteit", "verkeer", "auto", "fiets"),
        "werk": ("baan", "vacature", "uitkering"),
        "democratie": ("inspraak", "meepraten", "participatie", "burgerbegroting"),
    },
    GROEISTOF: {
        "ondernemersvaardigheden": ("ondernemer", "ondernemen", "verdienmodel"),
        "zichtbaar-worden": ("bekendheid", "communicatie", "publiciteit", "promotie"),
        "samenwerken-met-opleidingen": ("school", "hogeschool", "universiteit", "stage"),
        "geld": ("subsidie", "fonds", "financiering"),
        "cross-over": ("kruisbestuiving", "ambtenaren"),
        "knooppunten-in-spe": ("beginnend", "nieuw", "starten"),
        "anders-groeien": ("opschalen", "verspreiden", "uitbreiden"),
    },
    ZOEKT_MENSEN: {
        "stagiair": ("stage", "stageplek"),
        "student": ("afstuderen", "scriptie"),
        "onderzoeker": ("onderzoek",),
        "vrijwilliger": ("vrijwilligerswerk",),
    },
}

# Words that mean the same: a page with one of a group is found by all of it.
GROUPS: tuple[tuple[str, ...], ...] = (
    ("fryslân", "friesland"),
    ("noord-brabant", "brabant"),
    ("'s-gravenhage", "den haag"),
    ("'s-hertogenbosch", "den bosch"),
    ("toeslag", "toeslagen"),
    ("subsidie", "subsidieregeling", "financiering"),
    ("voucher", "vouchers", "tegoedbon", "waardebon"),
    ("bibliotheek", "bibliotheken", "bieb"),
    ("afgestudeerden", "afgestudeerde", "alumni"),
    ("hogeschool", "universiteit", "hbo", "opleiding"),
    ("ambtenaar", "ambtenaren"),
    ("vrijwilliger", "vrijwilligers"),
    ("trekker", "gangmaker", "kartrekker"),
    ("spreekuur", "inloop", "openingstijden"),
    ("masterclass", "training", "cursus", "workshop"),
    ("intercultureel", "interculturele", "multicultureel", "diversiteit"),
    ("europa", "europees", "europese", "eu"),
    ("aanbesteden", "aanbesteding", "inkoop"),
    ("bewoners", "burgers", "inwoners"),
)

# Ends of words written as one: who searches for the end finds the whole.
TAILS: tuple[str, ...] = (
    "knooppunt",
    "knooppunten",
    "makelaar",
    "makelaars",
    "initiatief",
    "initiatieven",
    "pot",
    "systeem",
    "fonds",
    "subsidie",
    "subsidies",
    "bank",
    "tuin",
    "huis",
    "plek",
    "school",
    "raad",
    "netwerk",
    "bijeenkomst",
    "coöperatie",
    "vereniging",
    "bibliotheek",
    "regeling",
    "training",
    "ondersteuning",
    "ontwikkeling",
    "ruimte",
    "centrum",
)
