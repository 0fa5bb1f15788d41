"""When and where you can come to a hub: its opening hours, closures and other places."""

from functools import lru_cache
from typing import Annotated, ClassVar

from annotated_types import MaxLen, MinLen

from ..grammar.base import Record, field
from ..grammar.conditions import Among, AnyOf, Is, Said
from ..grammar.rules import hours, in_order, needs, not_both, when
from ..values import Date, DayOfYear, EndTime, Name, OneOf, Text, Time, YesNo
from ..words import vocab

_DAYS = vocab.DAGEN.ids()


class Season(Record):
    """A part of every year; it may pass New Year."""

    van: DayOfYear = field("Eerste dag", "Vanaf welke dag?", "1 april", required="always")
    tot: DayOfYear = field(
        "Laatste dag", "Tot en met welke dag?", "30 september", required="always"
    )


class Opening(Record):
    """One line of "when can you come": on which days, from when to when, where."""

    dag: Annotated[str, OneOf(vocab.DAGEN)] | None = field(
        "Dag", "Op welke dag kun je terecht?", "dinsdag", single_of="dagen"
    )
    dagen: tuple[Annotated[str, OneOf(vocab.DAGEN)], ...] | None = field(
        "Dagen",
        "Op welke dag of dagen kun je terecht?",
        ["maandag", "woensdag"],
        max_items=len(vocab.DAGEN),
    )
    van: Time | None = field("Begin", "Vanaf hoe laat?", "09:30")
    tot: EndTime | None = field(
        "Einde", "Tot hoe laat? Mag ook na middernacht, tot 07:00.", "12:00"
    )
    waar: Annotated[Text, MaxLen(120)] | None = field(
        "Waar", "Waar precies, als dat niet je adres is.", "In de bibliotheek", personal=True
    )
    op_afspraak: YesNo | None = field("Op afspraak", "Moet je eerst een afspraak maken?", "ja")
    toelichting: Annotated[Text, MaxLen(200)] | None = field(
        "Toelichting", "Wat moet je verder weten?", "Niet in schoolvakanties."
    )
    ritme: Annotated[str, OneOf(vocab.RITME)] | None = field(
        "Ritme", "Niet elke week? Kies dan wanneer wel.", "eerste"
    )
    vanaf: Date | None = field(
        "Vanaf", "Bij om de week: op welke dag begint het tellen?", "2027-01-05"
    )
    periode: Season | None = field(
        "Periode", "Alleen een deel van het jaar open?", each="de periode"
    )

    RULES: ClassVar = (
        not_both("dag", "dagen", "day-twice", day="dag"),
        hours("van", "tot", "ends-before-start", start="van", end="tot"),
        needs("tot", "van", "end-without-start", end="tot"),
        when(Is("ritme", "om-de-week"), Said("vanaf"), "rhythm-without-start", "ritme"),
        when(Said("vanaf"), Is("ritme", "om-de-week"), "start-without-rhythm", "vanaf"),
        when(
            Among("ritme", tuple(vocab.RITME.ids()[1:])),
            AnyOf((Said("dag"), Said("dagen"))),
            "rhythm-without-day",
            "ritme",
        ),
    )

    def on(self) -> tuple[str, ...]:
        """Return the days, in the order of the week; empty when none is named."""
        return _on(self.dag, self.dagen)


@lru_cache(1024)  # the same few, asked of every opening on every page
def _on(day: str | None, days: tuple[str, ...] | None) -> tuple[str, ...]:
    if not days:
        return (day,) if day else ()
    return tuple(other for other in _DAYS if other in days)


class Closure(Record):
    """A period in which the hub is closed."""

    van: Date = field(
        "Eerste dag", "De eerste dag dat je dicht bent.", "2026-07-13", required="always"
    )
    tot: Date | None = field("Laatste dag", "De laatste dag dat je dicht bent.", "2026-08-14")
    reden: Annotated[Text, MaxLen(120)] | None = field("Reden", "Waarom?", "Zomervakantie")

    RULES: ClassVar = (in_order("van", "tot", "days-backwards", start="van", end="tot"),)


class Branch(Record):
    """One more place of a hub."""

    naam: Annotated[Name, MinLen(2), MaxLen(80)] = field(
        "Naam", "Hoe heet deze plek?", "Steunpunt Noord", required="always"
    )
    plaats: Annotated[Text, MaxLen(80)] = field(
        "Plaats", "In welke plaats?", "Zwolle", required="always"
    )
    provincie: Annotated[str, OneOf(vocab.PROVINCIE)] | None = field(
        "Provincie", "Alleen nodig als er meer plaatsen zo heten.", "overijssel"
    )
    adres: Annotated[Text, MaxLen(160)] | None = field(
        "Adres", "Het bezoekadres.", "Kerkstraat 1", personal=True
    )
    bereikbaar: tuple[Opening, ...] | None = field(
        "Wanneer kun je terecht?",
        "Dagen en tijden op deze plek.",
        max_items=14,
        each="openingstijd",
    )
    contact: Annotated[Text, MaxLen(160)] | None = field(
        "Contact", "Hoe bereik je deze plek?", "noord@voorbeeld.example", personal=True
    )
