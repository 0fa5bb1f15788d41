"""Words about a hub to take over: its own, or made from its profile in whole sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from ....frozen import frozen
from ....model.kinds.hub import Hub
from ....model.kinds.hub_parts import PLAIN, Brand
from ....model.words import sentences
from ....model.words.vocab import BEKEND_IN, BEREIK, HELPT_MET, TYPE
from ....records.catalogue import Entry
from ...frame import markdown, pictures, urls
from ...frame.rhythm import listed
from ...frame.spec import Site

# How long each text is, in words, and the field that holds the hub's own.
LENGTHS = (("Kort", 25, "kort"), ("Midden", 50, "midden"), ("Lang", 100, "lang"))
# A text may be so much longer than it should, else it would end a sentence too soon.
SPARE = 1.15
_NEARER = {where: number for number, where in enumerate(BEKEND_IN.ids())}


@frozen
class Boilerplate:
    """Words to take over. `derived` when we made them from the profile."""

    name: str
    words: int
    text: str
    derived: bool


def boilerplates(hub: Hub) -> Iterator[Boilerplate]:
    """Yield who the hub is in about 25, 50 and 100 words.

    What the hub did not write is made from its profile, from whole sentences only: a length that
    the profile cannot fill beyond the one before it is left out. A provisional profile is not the
    hub's own words, so nothing is made from it.
    """
    brand = hub.merk or PLAIN
    derived = None if hub.provisional() else _Derived(hub)
    before = ""
    for name, words, key in LENGTHS:
        own = getattr(brand, key)
        text, count = (own, words) if own else derived.text(words) if derived else ("", 0)
        if text and text != before:
            yield Boilerplate(name, count, text, derived=own is None)
            before = text


class _Derived:
    """What a profile says in whole sentences, from the first one on."""

    def __init__(self, hub: Hub) -> None:
        self._first = tuple(_sentences(hub))
        self._counts = tuple(accumulate(len(sentence.split()) for sentence in self._first))
        prose = markdown.plain(hub.beschrijving or "")
        # Words stand apart by one space there; the last may be all that no text is long enough for.
        self._rest = prose.split(" ", int(LENGTHS[-1][1] * SPARE)) if prose else []

    def text(self, words: int) -> tuple[str, int]:
        """Return the first sentences within about so many words, at least one; and how many."""
        most = int(words * SPARE)
        several = max(1, bisect_right(self._counts, most))
        told, count = " ".join(self._first[:several]), self._counts[several - 1]
        every = several == len(self._first)
        more = sentences.within(self._rest, most - count) if every else 0
        return f"{told} {' '.join(self._rest[:more])}" if more else told, count + more


def file(entry: Entry[Hub], site: Site) -> str | None:
    """Return the texts of a hub as a file, None where there is nothing to take over."""
    hub = entry.record
    brand = hub.merk or PLAIN
    promise = "" if hub.provisional() else brand.belofte or hub.slogan or ""
    told = [("In één zin", promise)]
    for text in boilerplates(hub):
        origin = ", gemaakt uit het profiel" if text.derived else ""
        told.append((f"{text.name} (ongeveer {text.words} woorden{origin})", text.text))
    told += [
        (title, markdown.plain(prose or "").strip())
        for title, prose in (
            ("Waarom", brand.waarom),
            ("Wat je krijgt", brand.wat),
            ("Wat ons anders maakt", brand.anders),
        )
    ]
    told += [
        ("Hoe bekend", "\n".join(f"- {where}: {text}" for where, text in where_known(brand))),
        ("Graag zo", "\n".join(f"- {line}" for line in brand.wel or ())),
        ("Liever niet", "\n".join(f"- {line}" for line in brand.niet or ())),
        ("Van wie de beelden zijn", "\n".join(f"- {line}" for line in _credits(entry, site))),
        ("Pers", "\n".join(press(brand))),
    ]
    parts = [f"{title}\n{'-' * len(title)}\n{words}" for title, words in told if words]
    if not parts:
        return None
    head = [hub.naam, "=" * len(hub.naam)]
    if site.address:
        head.append(site.address + urls.brand(entry.slug))
    return "\n\n".join(("\n".join(head), *parts)) + "\n"


def where_known(brand: Brand) -> Iterator[tuple[str, str]]:
    """Yield where a hub is known, from wide to near, and how: ("Stad", "Van de soep.")."""
    for part in sorted(brand.hoe_bekend or (), key=lambda part: _NEARER[part.waar]):
        yield BEKEND_IN.label(part.waar).capitalize(), part.tekst


def press(brand: Brand) -> Iterator[str]:
    """Yield who of a hub talks to the press, and how to reach them."""
    if brand.pers:
        yield from filter(None, (brand.pers.naam, brand.pers.email, brand.pers.telefoon))


def _credits(entry: Entry[Hub], site: Site) -> Iterator[str]:
    """Yield what each picture to take along shows, who made it, and under which licence."""
    for part in (entry.record.merk or Brand()).beelden or ():
        view = pictures.shown(site.pictures, entry, part)
        if view:
            yield f"{view.alt.rstrip('.')}. {view.credit}"


def _sentences(hub: Hub) -> Iterator[str]:
    """Yield what a profile says, before its description."""
    yield hub.samenvatting.strip()
    if hub.type and hub.bereik:
        where = f" in {hub.plaats}" if hub.plaats else ""
        reach = " of ".join(map(BEREIK.label, hub.bereik))
        words = f"{TYPE.label(hub.type)} knooppunt met een {reach} bereik"
        yield f"{hub.naam} is een {words}{where}."
    if hub.helpt_met:
        yield f"Je kunt er terecht voor: {listed(list(map(HELPT_MET.label, hub.helpt_met)))}."
