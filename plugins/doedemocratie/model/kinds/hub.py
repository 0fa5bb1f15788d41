"""The hub: a place, organisation or person you can turn to with an initiative.

Its fields stand in slices, in one order: those of hub_profile come first. Its groups are in
hub_parts.
"""

from typing import Annotated, ClassVar

from ..grammar.base import field
from ..grammar.conditions import AllOf, Among, AnyOf, Is, Not, Said
from ..grammar.rules import Must, one_of
from ..values import Account, Date, OneOf, Slug, Year, YesNo
from ..words import vocab
from .hub_parts import Brand, Exchange, People, Thing
from .hub_profile import Help
from .parts import Link, Source


class Hub(Help):
    """A hub. Provisional when somebody else wrote it from a source and it has not confirmed."""

    PROVISIONAL: ClassVar = AllOf((Said("bron"), Not(Said("bevestigd_op"))))

    zoekt: tuple[Exchange, ...] | None = field(
        "Zoekt",
        "Welke groeistof zoek je bij anderen?",
        max_items=len(vocab.GROEISTOF),
        section="zoekt",
        facet=True,
        each="vraag",
    )
    biedt: tuple[Exchange, ...] | None = field(
        "Biedt",
        "Welke groeistof heb je anderen te bieden?",
        max_items=len(vocab.GROEISTOF),
        section="zoekt",
        facet=True,
        each="aanbod",
    )
    zoekt_mensen: tuple[People, ...] | None = field(
        "Zoekt mensen",
        "Zoek je een stagiair, vrijwilliger of buddy?",
        max_items=len(vocab.ZOEKT_MENSEN),
        section="zoekt",
        facet=True,
        each="oproep",
    )
    vraagt: tuple[Thing, ...] | None = field(
        "Vraagt",
        "Welke dingen heb je nodig? Zo concreet dat iemand ze kan brengen.",
        max_items=10,
        section="zoekt",
        each="verzoek",
    )
    geeft: tuple[Thing, ...] | None = field(
        "Geeft",
        "Welke dingen kun je weggeven, uitlenen of doen?",
        max_items=10,
        section="zoekt",
        each="gift",
    )
    verdienmodel: tuple[Annotated[str, OneOf(vocab.VERDIENMODEL)], ...] | None = field(
        "Waar het geld vandaan komt",
        "Hoe kun je dit werk doen?",
        ["vrijwillig", "eigen-omzet"],
        max_items=len(vocab.VERDIENMODEL),
        section="wie",
    )
    sinds: Year | None = field(
        "Sinds", "Sinds welk jaar besta je?", "2012", section="wie", past=True
    )
    links: tuple[Link, ...] | None = field(
        "Links",
        "Waar vind je meer? Alleen webadressen.",
        max_items=8,
        section="wie",
        each="link",
    )
    merk: Brand | None = field(
        "Merk",
        "Alles voor je eigen merkpagina.",
        section="merk",
        each="je merk",
    )
    beheerders: tuple[Account, ...] | None = field(
        "Beheerders",
        "GitHub-namen van wie dit profiel mag aanpassen.",
        ["voorbeeldnaam"],
        max_items=10,
        section="beheer",
        in_form=False,
    )
    bevestigd_op: Date | None = field(
        "Bevestigd op",
        "Wanneer keek het knooppunt zelf dit profiel na?",
        "2026-05-01",
        section="beheer",
        in_form=False,
        past=True,
    )
    erbij_op: Date | None = field(
        "Erbij op",
        "Wanneer kwam dit profiel op de site? Dat wordt één keer ingevuld, en blijft zo.",
        "2026-11-23",
        section="beheer",
        in_form=False,
        past=True,
    )
    bron: Source | None = field(
        "Bron",
        "Waar komt dit profiel vandaan, als het knooppunt het niet zelf schreef?",
        section="beheer",
        in_form=False,
    )
    aliassen: tuple[Slug, ...] | None = field(
        "Eerdere namen in adressen",
        "Oude adressen die naar deze pagina wijzen.",
        ["oude-naam"],
        max_items=10,
        section="beheer",
        in_form=False,
    )
    voorbeeld: YesNo | None = field(
        "Voorbeeld", "Alleen voor het ene voorbeeldprofiel.", "ja", section="beheer", in_form=False
    )

    RULES: ClassVar = (
        Must(
            code="missing-field",
            at="plaats",
            when=Not(Among("bereik", ("regionaal", "landelijk"))),
            then=Said("plaats"),
            confirmed=True,
        ),
        Must(
            code="regional-nowhere",
            at="plaats",
            when=AllOf((Is("bereik", "regionaal"), Not(Is("bereik", "landelijk")))),
            then=AnyOf(tuple(map(Said, ("plaats", "provincie", "gemeente", "werkgebied")))),
            confirmed=True,
        ),
        one_of("website", "email", "telefoon", code="no-contact", at="website", confirmed=True),
    )

    def former(self) -> tuple[str, ...]:
        """Return the slugs that this hub had before."""
        return self.aliassen or ()
