"""The experiment: a proposed or running try-out of hubs and parties together."""

import datetime as dt
from typing import Annotated, ClassVar

from annotated_types import MaxLen, MinLen

from ..grammar.base import Log, Record, field
from ..grammar.conditions import Among, Holds, Is, Not, Said
from ..grammar.rules import Ascending, LastIs, must_be, not_both, one_of, when
from ..values import Date, Markdown, Name, OneOf, Refers, Slug, Text, Whole, YesNo
from ..words import vocab
from .parts import Body, Join, Lead, Party, Source

# Nobody can join any more.
ENDED = ("afgerond", "gestopt")
# The site adds a line itself with every change of status: so many nobody comes to, and a history
# that is full would refuse a change for a line that nobody wrote.
MOST_STEPS = 400
HALF_A_YEAR = 183
"""In days."""


class Need(Record):
    """What an experiment still needs."""

    wat: Annotated[str, OneOf(vocab.NODIG)] = field(
        "Wat", "Wat is er nodig?", "geld", required="always"
    )
    toelichting: Annotated[Text, MaxLen(200)] | None = field(
        "Toelichting", "Hoeveel, of waarvoor?", "Voor een proef van een half jaar."
    )


class Joiner(Record):
    """Who joins in small: a hub, somebody by name who agreed to that, or several without a name."""

    hub: Annotated[Slug, Refers("hub")] | None = field(
        "Knooppunt", "Welk knooppunt op deze site?", "greenwish"
    )
    naam: Annotated[Name, MinLen(2), MaxLen(80)] | None = field(
        "Naam", "De naam van een ander. Alleen als die daar ja op zei.", "Buurtvereniging De Tuin"
    )
    aantal: Annotated[int, Whole(1, 9999)] | None = field(
        "Aantal", "Of: hoeveel mensen zijn het, zonder naam?", "12"
    )
    rol: Annotated[str, OneOf(vocab.MEEDOEN)] = field(
        "Rol",
        "Steekt diegene een handje toe, of volgt die hoe het gaat?",
        "helper",
        required="always",
    )
    toestemming: YesNo | None = field(
        "Toestemming", "Mag deze naam op de site? Alleen met ja.", "ja"
    )

    RULES: ClassVar = (
        not_both("hub", "naam", "hub-and-name", hub="hub", name="naam"),
        not_both("hub", "aantal", "joined-twice"),
        not_both("naam", "aantal", "joined-twice"),
        one_of("hub", "naam", "aantal", code="no-joiner"),
        when(
            Said("naam"),
            Said("toestemming"),
            "name-without-consent",
            "toestemming",
            who="naam",
        ),
        must_be("toestemming", True, "name-not-allowed"),
    )


class Step(Record):
    """A step in the history of an experiment."""

    datum: Date = field("Datum", "Wanneer was dit?", "2015-02-12", required="always", past=True)
    status: Annotated[str, OneOf(vocab.EXPERIMENT_STATUS)] = field(
        "Status", "Welke status kreeg het experiment toen?", "voorstel", required="always"
    )
    daarvoor: Annotated[str, OneOf(vocab.EXPERIMENT_STATUS)] | None = field(
        "Daarvoor",
        "Alleen in de eerste regel: welke status had het daarvoor, als je niet weet sinds wanneer?",
        "zoekt-trekker",
    )
    tekst: Annotated[Text, MaxLen(280)] | None = field(
        "Tekst", "Wat gebeurde er?", "Bedacht op de bijeenkomst van 12 februari 2015."
    )


class Plan(Record):
    """What an experiment is about, who is in it and what it needs."""

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
        "Wie zorgt dat het gebeurt, of zou dat kunnen doen?",
        max_items=20,
        section="wie",
        each="trekker",
    )
    deelnemers: tuple[Party, ...] | None = field(
        "Deelnemers",
        "Welke partijen voeren het samen uit, naast wie het trekt?",
        max_items=50,
        section="wie",
        each="deelnemer",
    )
    meedoeners: tuple[Joiner, ...] | None = field(
        "Meedoeners",
        "Wie doet er klein mee: een handje helpen, of volgen hoe het gaat?",
        max_items=50,
        section="wie",
        each="meedoener",
    )
    nodig: tuple[Need, ...] | None = field(
        "Nodig",
        "Wat is er nog nodig?",
        max_items=10,
        section="meedoen",
        each="behoefte",
        facet=True,
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


class Experiment(Plan):
    """An experiment on the board: its plan, and how it went."""

    geschiedenis: tuple[Step, ...] | None = field(
        "Geschiedenis",
        "Wat is er al gebeurd? Verandert de status, dan komt er vanzelf een regel bij.",
        max_items=MOST_STEPS,
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

    def confirmed(self) -> tuple[Lead, ...]:
        """Return the leads that said yes."""
        return tuple(lead for lead in self.trekkers or () if lead.rol == "bevestigd")

    def since(self) -> dt.date | None:
        """Return since when it has its status, as far as its history tells; None otherwise."""
        steps = [step for step in self.geschiedenis or () if step.datum]
        day = None
        for step in reversed(steps):
            if step.status != self.status:
                break
            day = step.datum
        return day

    def told(self) -> dt.date | None:
        """Return of which day the last news is: of its history, else of its source."""
        days = [step.datum for step in self.geschiedenis or () if step.datum]
        return max(days) if days else self.bron.datum if self.bron else None

    def quiet(self, today: dt.date) -> bool:
        """Return whether it is under way, and there was no news of it for half a year."""
        day = self.told()
        return self.status not in ENDED and day is not None and (today - day).days > HALF_A_YEAR

    LOG: ClassVar = Log(of="status", at="geschiedenis", day="datum", was="daarvoor")

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
            Among("status", ENDED),
            Said("geleerd"),
            "ended-without-lesson",
            "geleerd",
            status="status",
        ),
        when(Among("status", ("afgerond",)), Said("besluit"), "ended-without-decision", "besluit"),
        when(
            Among("status", ("gestopt",)),
            Not(Among("besluit", ("doorgaan", "opschalen"))),
            "stopped-and-goes-on",
            "besluit",
        ),
        when(
            Among("besluit", ("stoppen",)), Among("status", ENDED), "stops-and-goes-on", "besluit"
        ),
        Ascending(code="history-backwards", at="geschiedenis", by="datum"),
        LastIs(
            code="history-ends-elsewhere",
            at="geschiedenis",
            by="status",
            same="status",
            facts={"status": "status"},
        ),
    )
