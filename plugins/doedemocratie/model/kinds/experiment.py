"""The experiment: a proposed or running try-out of hubs and parties together."""

from __future__ import annotations

from typing import Annotated, ClassVar

from annotated_types import MaxLen, MinLen

from ..grammar.base import Record, field
from ..grammar.conditions import Among, Holds, Is, Not, Said
from ..grammar.rules import Ascending, LastIs, when
from ..values import Date, Markdown, Name, OneOf, Refers, Slug, Text
from ..words import vocab
from .parts import Body, Join, Lead, Party, Source


class Need(Record):
    """What an experiment still needs."""

    wat: Annotated[str, OneOf(vocab.NODIG)] = field(
        "Wat", "Wat is er nodig?", "geld", required="always"
    )
    toelichting: Annotated[Text, MaxLen(200)] | None = field(
        "Toelichting", "Hoeveel, of waarvoor?", "Voor een proef van een half jaar."
    )


class Step(Record):
    """A step in the history of an experiment."""

    datum: Date = field("Datum", "Wanneer was dit?", "2015-02-12", required="always", past=True)
    status: Annotated[str, OneOf(vocab.EXPERIMENT_STATUS)] = field(
        "Status", "Welke status kreeg het experiment toen?", "voorstel", required="always"
    )
    tekst: Annotated[Text, MaxLen(280)] | None = field(
        "Tekst", "Wat gebeurde er?", "Bedacht op de bijeenkomst van 12 februari 2015."
    )


class Experiment(Record):
    """An experiment on the board."""

    titel: Annotated[Name, MinLen(2), MaxLen(100)] = field(
        "Titel", "Hoe heet het experiment?", "Time-bank extra", section="wat", required="always"
    )
    samenvatting: Annotated[Text, MaxLen(280)] = field(
        "Samenvatting",
        "Wat ga je uitproberen? In één of twee zinnen.",
        "Een gesloten kringloop van geld, mensen en spullen.",
        section="wat",
        required="always",
        widget="area",
    )
    status: Annotated[str, OneOf(vocab.EXPERIMENT_STATUS)] = field(
        "Status", "Hoe ver is het?", "voorstel", section="wat", facet=True, required="always"
    )
    leervraag: Annotated[Text, MaxLen(280)] | None = field(
        "Leervraag",
        "Wat wil je ervan leren?",
        "Werkt een tijdbank ook voor knooppunten?",
        section="wat",
        widget="area",
    )
    aanpak: Body | None = field(
        "Aanpak", "Hoe pak je het aan?", "Eerst praten we met drie gemeenten.", section="wat"
    )
    beschrijving: Body | None = field(
        "Beschrijving", "Vertel er meer over.", "Op 12 februari 2015 …", section="wat"
    )
    groeistof: tuple[Annotated[str, OneOf(vocab.GROEISTOF)], ...] | None = field(
        "Groeistof",
        "Welke groeistof brengt het?",
        ["geld"],
        max_items=len(vocab.GROEISTOF),
        section="wat",
        facet=True,
    )
    trekkers: tuple[Lead, ...] | None = field(
        "Trekkers",
        "Wie trekt het, of zou het kunnen trekken?",
        max_items=20,
        section="wie",
        each="trekker",
    )
    deelnemers: tuple[Party, ...] | None = field(
        "Deelnemers",
        "Wie doen er mee?",
        max_items=50,
        section="wie",
        each="deelnemer",
    )
    nodig: tuple[Need, ...] | None = field(
        "Nodig",
        "Wat is er nog nodig?",
        max_items=10,
        section="meedoen",
        each="behoefte",
    )
    regio: tuple[Annotated[Text, MaxLen(80)], ...] | None = field(
        "Regio",
        "In welke plaatsen, streken of provincies?",
        ["Leiden", "Twente"],
        max_items=20,
        section="wat",
    )
    doe_mee: Join | None = field(
        "Doe mee",
        "Hoe kun je meedoen?",
        section="meedoen",
        each="het meedoen",
    )
    geschiedenis: tuple[Step, ...] | None = field(
        "Geschiedenis",
        "Wat is er al gebeurd?",
        max_items=40,
        section="verloop",
        each="gebeurtenis",
    )
    signaal_van_succes: Annotated[Text, MaxLen(280)] | None = field(
        "Signaal van succes",
        "Waaraan merk je dat het werkt?",
        "Drie knooppunten ruilen elke maand.",
        section="verloop",
        widget="area",
    )
    signaal_van_stoppen: Annotated[Text, MaxLen(280)] | None = field(
        "Signaal van stoppen",
        "Waaraan merk je dat je beter kunt stoppen?",
        "Na een jaar ruilt niemand.",
        section="verloop",
        widget="area",
    )
    geleerd: tuple[Annotated[Markdown, MaxLen(600)], ...] | None = field(
        "Geleerd",
        "Wat heb je ervan geleerd?",
        ["Begin klein."],
        max_items=12,
        section="verloop",
        each="les",
    )
    besluit: Annotated[str, OneOf(vocab.BESLUIT)] | None = field(
        "Besluit", "Hoe gaat het verder?", "opschalen", section="verloop"
    )
    verhalen: tuple[Annotated[Slug, Refers("story")], ...] | None = field(
        "Verhalen",
        "Welke verhalen horen erbij?",
        ["zuurstof-of-te-veel-mest"],
        max_items=12,
        section="verloop",
        each="verhaal",
    )
    bron: Source | None = field(
        "Bron", "Waar komt dit voorstel vandaan?", section="verloop", in_form=False
    )

    RULES: ClassVar = (
        when(
            Among("status", ("loopt",)),
            Holds("trekkers", Is("rol", "bevestigd")),
            "runs-without-lead",
            "status",
        ),
        when(Among("status", ("voorstel",)), Said("trekkers"), "proposal-without-lead", "status"),
        when(
            Among("status", ("zoekt-trekker",)), Not(Said("trekkers")), "lead-but-wanted", "status"
        ),
        when(
            Among("status", ("afgerond", "gestopt")),
            Said("geleerd"),
            "ended-without-lesson",
            "geleerd",
            status="status",
        ),
        when(Among("status", ("afgerond",)), Said("besluit"), "ended-without-decision", "besluit"),
        Ascending(code="history-backwards", at="geschiedenis", by="datum"),
        LastIs(
            code="history-ends-elsewhere",
            at="geschiedenis",
            by="status",
            same="status",
            facts={"status": "status"},
        ),
    )
