"""Parts that records of several kinds share: a source, a lead, a way to join."""

from collections.abc import Iterable
from typing import Annotated, ClassVar

from annotated_types import MaxLen, MinLen

from ..grammar.base import Record, field
from ..grammar.rules import must_be, not_both, one_of
from ..values import Date, Email, Markdown, Name, OneOf, Refers, Slug, Text, WebAddress, YesNo
from ..words import vocab

# An address to go to, or one to write to.
ONE_WAY = (
    not_both("url", "email", "two-ways-to-join", url="url"),
    one_of("url", "email", code="no-way-to-join"),
)


# The year of the meeting of hubs from which the site began.
HARVEST = 2015


class Source(Record):
    """Where a record was taken from."""

    titel: Annotated[Name, MaxLen(200)] = field(
        "Titel", "Hoe heet de bron?", "Oogst van de bijeenkomst", required="always"
    )
    datum: Date | None = field("Datum", "Van wanneer is de bron?", "2015-02-12", past=True)
    url: WebAddress | None = field("Webadres", "Waar is de bron te lezen?", "https://bron.example")


def harvested(sources: Iterable[Source | None]) -> bool:
    """Return whether all these sources, and at least one, are of the year of the harvest."""
    years = {source.datum.year if source and source.datum else None for source in sources}
    return years == {HARVEST}


class Party(Record):
    """A hub of ours, or a name of somebody else."""

    hub: Annotated[Slug, Refers("hub")] | None = field(
        "Knooppunt", "Welk knooppunt op deze site?", "gemeente-leiden"
    )
    naam: Annotated[Name, MinLen(2), MaxLen(80)] | None = field(
        "Naam", "De naam van een partij die hier geen profiel heeft.", "Lokale Fondsen"
    )

    RULES: ClassVar = (
        not_both("hub", "naam", "hub-and-name", hub="hub", name="naam"),
        one_of("hub", "naam", code="no-party"),
    )


class Lead(Party):
    """Who pulls an experiment or an offer, possibly or for sure."""

    rol: Annotated[str, OneOf(vocab.ROL)] = field(
        "Rol", "Is dit een mogelijke of een bevestigde trekker?", "mogelijk", required="always"
    )
    toelichting: Annotated[Text, MaxLen(200)] | None = field(
        "Toelichting", "Wat doet deze partij?", "Brengt de groep gemeenten bijeen."
    )


class Join(Record):
    """How to join: a sentence, and an address to write or go to."""

    tekst: Annotated[Text, MaxLen(200)] | None = field(
        "Tekst", "Wat vraag je van wie meedoet?", "Laat weten waarom je mee wilt doen."
    )
    url: WebAddress | None = field("Webadres", "Waar meld je je?", "https://meedoen.example")
    email: Email | None = field(
        "E-mail", "Of naar welk adres schrijf je?", "meedoen@voorbeeld.example"
    )

    RULES: ClassVar = ONE_WAY


class Link(Record):
    """A link elsewhere."""

    titel: Annotated[Name, MaxLen(80)] = field(
        "Titel", "Wat vind je daar?", "Onze nieuwsbrief", required="always"
    )
    url: WebAddress = field(
        "Webadres", "Het hele adres.", "https://voorbeeld.example/nieuws", required="always"
    )


class Quote(Record):
    """What somebody says, with consent."""

    tekst: Annotated[Text, MaxLen(400)] = field(
        "Tekst",
        "Wat zei diegene?",
        "Hier kon ik met een half idee terecht.",
        required="always",
        widget="area",
    )
    wie: Annotated[Text, MaxLen(80)] = field(
        "Wie", "Wie zei het?", "Een buurtbewoner", required="always"
    )
    rol: Annotated[Text, MaxLen(80)] | None = field("Rol", "Wat deed diegene?", "initiatiefnemer")
    toestemming: YesNo = field(
        "Toestemming", "Mag dit citaat op de site? Alleen met ja.", "ja", required="always"
    )

    RULES: ClassVar = (must_be("toestemming", True, "no-consent"),)


Body = Annotated[Markdown, MaxLen(6000)]
