"""Other words for what a page says: who searches for them finds the page all the same.

Search knows the endings of words (idee, ideeën) and their beginnings (voucher, vouchersysteem), so
only other words belong here, in small letters. To add one, add it to its line. Other words for a
choice stand beside it in vocab.py.
"""

from __future__ import annotations

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
    # Languages as their speakers call them in Dutch, and in English.
    ("engels", "engelse", "english"),
    ("duits", "duitse", "german"),
    ("frans", "franse", "french"),
    ("spaans", "spaanse", "spanish"),
    ("portugees", "portugese", "portuguese"),
    ("turks", "turkse", "turkish"),
    ("arabisch", "arabische", "arabic"),
    ("tamazight", "berbers", "berber"),
    ("pools", "poolse", "polish"),
    ("oekraïens", "oekraïense", "ukrainian"),
    ("russisch", "russische", "russian"),
    ("chinees", "chinese", "mandarijn"),
    ("farsi", "perzisch", "dari"),
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
    "bieb",
    "cursus",
    "workshop",
    "masterclass",
    "opleiding",
    "vrijwilliger",
    "vrijwilligers",
    "ambtenaar",
    "ambtenaren",
    "bewoners",
    "inwoners",
    "financiering",
    "spreekuur",
    "inloop",
)

# A word that begins with one of a group of so many letters means what the group means.
HEAD = 6


def also_called(label: str) -> tuple[str, ...]:
    """Return the other words for a label that is one of a group; none for any other."""
    small = label.lower()
    group = next((group for group in GROUPS if small in group), ())
    return tuple(word for word in group if word != small)
