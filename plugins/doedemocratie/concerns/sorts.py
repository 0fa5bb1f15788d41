"""Every sort of line in the report, the most useful to visitors first: one row each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ..frozen import frozen
from . import coverage, hubs, plans, upkeep, writing
from .line import Concern
from .outlook import Outlook


@frozen(kw_only=True)
class ConcernSort:
    """A sort of line: `id` for programs, `heading` above its lines, `step` mends each of them.

    `find` yields the lines, what matters most first. `news`: lines to know and not to do.
    """

    id: str
    heading: str
    step: str
    find: Callable[[Outlook], Iterable[Concern]]
    news: bool = False


@frozen
class ConcernGroup:
    """The lines of one sort; there is at least one."""

    sort: ConcernSort
    concerns: Sequence[Concern]


# First who waits for an answer and what keeps something off the site, then what a visitor runs
# into, then what is not there yet, and last what nobody sees but the editors.
SORTS: tuple[ConcernSort, ...] = (
    ConcernSort(
        id="arrived",
        heading="Er wacht iemand op antwoord",
        step="Antwoord wie het langst wacht het eerst.",
        find=upkeep.arrived,
    ),
    ConcernSort(
        id="broken",
        heading="Bestanden met een fout: die komen niet online",
        step="Open het bestand op GitHub, kies het potlood, en schrijf wat hieronder staat.",
        find=upkeep.broken,
    ),
    ConcernSort(
        id="unreachable",
        heading="Knooppunten die een bezoeker niet kan bereiken",
        step=(
            "Zoek hun eigen website, mailadres of telefoonnummer op, vraag daar of het profiel "
            "klopt, en zet het erbij. Zijn ze gestopt? Schrijf dan ‘stadium: gestopt’."
        ),
        find=hubs.unreachable,
    ),
    ConcernSort(
        id="dead-link",
        heading="Links die nergens meer heen leiden",
        step="Zoek het nieuwe adres en zet dat in het bestand, of haal de link weg.",
        find=upkeep.dead_links,
    ),
    ConcernSort(
        id="over",
        heading="Academy-aanbod dat voorbij is",
        step="Komt het nog eens, zet er dan een nieuwe dag bij. Anders is het afgerond.",
        find=plans.over,
    ),
    ConcernSort(
        id="without-lead",
        heading="Experimenten zonder trekker",
        step=(
            "Zoek iemand die ja zegt. Vul dan ‘Pas deze pagina aan’ onder het experiment in: zet "
            "die bij de trekkers, met de rol bevestigd. Was de status ‘zoekt een trekker’, kies "
            "dan ‘voorstel’."
        ),
        find=plans.without_lead,
    ),
    ConcernSort(
        id="provisional",
        heading="Voorlopige profielen: het knooppunt zei zelf nog niets",
        step=(
            "Schrijf het knooppunt: klopt dit, en willen jullie het zelf overnemen? Met ‘Pas dit "
            "profiel aan’ onder hun pagina vullen ze het aan."
        ),
        find=hubs.provisional,
    ),
    ConcernSort(
        id="missed",
        heading="Wat bezoekers het meest missen in profielen",
        step=(
            "Vraag het in je volgende bericht aan deze knooppunten, te beginnen bij de eerste, en "
            "zet het antwoord in hun bestand."
        ),
        find=hubs.missed,
    ),
    ConcernSort(
        id="asks",
        heading="Vragen van knooppunten die langer dan een jaar openstaan",
        step=(
            "Vraag het knooppunt of het nog zo is. Is het gelukt, zet dan ‘gevonden’ bij die "
            "vraag, met de dag. Zoeken ze nog, zet dan een nieuwe dag bij ‘sinds’."
        ),
        find=hubs.asks,
    ),
    ConcernSort(
        id="without-start",
        heading="Academy-aanbod zonder gangmaker",
        step=(
            "Zoek iemand die ja zegt, en zet die bij ‘gangmakers’, met ‘rol: bevestigd’. Staat er "
            "‘status: zoekt-gangmaker’, schrijf dan ‘status: in-ontwikkeling’."
        ),
        find=plans.without_start,
    ),
    ConcernSort(
        id="still",
        heading="Experimenten waar niets bij kwam",
        step=(
            "Vraag de trekker hoe het ervoor staat, en zet een regel bij ‘geschiedenis’: ‘datum’, "
            "‘status’ en ‘tekst’."
        ),
        find=plans.still,
    ),
    ConcernSort(
        id="stale",
        heading="Profielen die langer dan een jaar niet bevestigd zijn",
        step=(
            "Schrijf het knooppunt zelf: er staan geen beheerders in hun bestand. Zeggen ze dat "
            "het klopt, zet dan de dag bij ‘bevestigd_op’."
        ),
        find=hubs.stale,
    ),
    ConcernSort(
        id="pictures",
        heading="Beelden die een blinde bezoeker niets zeggen",
        step="Schrijf bij ‘alt’ in één zin wat er te zien is.",
        find=writing.pictures,
    ),
    ConcernSort(
        id="forgotten",
        heading="Verhalen die als concept bleven liggen",
        step=(
            "Is het af? Schrijf dan ‘status: klaar’. Anders: spreek een nieuwe dag af met wie het "
            "schrijft, en zet die bij ‘datum’."
        ),
        find=writing.forgotten,
    ),
    ConcernSort(
        id="quiet",
        heading="Al een kwartaal geen nieuw verhaal",
        step=(
            "Vraag één knooppunt om een verhaal, en stuur het ‘Zo maak je een verhaal’ bij Meedoen."
        ),
        find=writing.quiet,
    ),
    ConcernSort(
        id="places",
        heading="Waar nog niemand is",
        step=(
            "Vraag daar één gemeente of bibliotheek wie bewoners met een idee op weg helpt, en "
            "vul dan ‘Ik ken een knooppunt’ in."
        ),
        find=coverage.places,
    ),
    ConcernSort(
        id="factors",
        heading="Groeistoffen waar nog iets bij ontbreekt",
        step=(
            "Vraag een knooppunt dat hier goed in is om wat er ontbreekt. Met de formulieren bij "
            "Meedoen kunnen ze het zelf insturen."
        ),
        find=coverage.factors,
    ),
    ConcernSort(
        id="doubtful",
        heading="Let op: dit mag zo, maar kijk of het klopt",
        step="Open het bestand en kijk of er staat wat je bedoelt.",
        find=upkeep.doubtful,
    ),
    ConcernSort(
        id="unlisted",
        heading="Nieuwe adressen die moeten blijven werken",
        step=(
            "Kies op GitHub bij Actions: redactie, Run workflow, ‘herstellen wat vanzelf kan’. Dat "
            "maakt er een voorstel van."
        ),
        find=upkeep.unlisted,
    ),
    ConcernSort(
        id="scheduled",
        heading="Dit komt vanzelf online",
        step="Je hoeft niets te doen. Lees het nog één keer na.",
        find=writing.scheduled,
        news=True,
    ),
)


def groups(outlook: Outlook) -> list[ConcernGroup]:
    """Return everything that asks attention, by sort, in the order of the table."""
    lines = ((sort, tuple(sort.find(outlook))) for sort in SORTS)
    return [ConcernGroup(sort, concerns) for sort, concerns in lines if concerns]
