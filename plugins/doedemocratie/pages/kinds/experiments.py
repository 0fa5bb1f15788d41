"""The experiments board and the page of each experiment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from ...frozen import frozen
from ...model.kinds.experiment import ENDED, Experiment
from ...model.kinds.story import Story
from ...model.words.vocab import BESLUIT, EXPERIMENT_STATUS, NODIG
from ...records.catalogue import Catalogue, Entry
from ..following import channels
from ..frame import dates, jsonld, markdown, urls
from ..frame.spec import Crumb, Page, Site
from ..lists import filters
from ..lists.cards import (
    ExperimentCard,
    LinkView,
    experiment_card,
    factor_links,
    source_line,
)
from ..lists.example import ALONE, ExamplePart, entry
from ..lists.filters import FilterView
from ..lists.form_cards import FormCard, FormCards, stand_in
from ..lists.making import LIST, LIST_WEIGHT, Making, PageSort, of_each, single
from ..lists.relations import Relations
from ..lists.taking_part import TakingPart, taking_part
from ..matching import joining
from ..matching.joining import Joining, Words


@frozen
class BoardColumn:
    """A column of the board: a status, what it means, and its cards with what the filter reads."""

    status: str
    label: str
    help: str
    cards: tuple[tuple[ExperimentCard, Markup], ...]


@frozen
class BoardView:
    """All of the board.

    `filled` is how many columns hold something, `seeking` how many experiments look for a lead.
    """

    columns: tuple[BoardColumn, ...]
    filled: int
    count: int
    seeking: int
    filter: FilterView


@frozen
class HistoryView:
    """One step in the history of an experiment; `day` as a machine reads it.

    `before` is what it was until then, where no step tells since when.
    """

    day: str
    date: str
    status: str
    before: str
    text: str


@frozen
class ExperimentView:
    """All of an experiment's page."""

    card: ExperimentCard
    status_help: str
    approach: Markup
    description: Markup
    part: TakingPart
    words: Words
    joining: Joining
    needs: tuple[LinkView, ...]
    region: str
    join_text: str
    join_label: str
    join_url: str
    history: tuple[HistoryView, ...]
    quiet: str
    success: str
    stopping: str
    lessons: tuple[Markup, ...]
    factors: tuple[LinkView, ...]
    stories: tuple[LinkView, ...]
    decision: str
    source: str
    source_url: str
    form_url: str
    edit_url: str
    editors_mail: str


def board(catalogue: Catalogue, site: Site) -> Page[BoardView]:
    """Return the board with a column for every status."""
    entries = catalogue.by_name(Experiment)
    narrowed, marks = filters.over(
        (entry.record for entry in entries), Experiment, site, "experiment", "experimenten"
    )
    cards = [
        (experiment_card(entry, catalogue, site), mark)
        for entry, mark in zip(entries, marks, strict=True)
    ]
    columns = tuple(
        BoardColumn(
            choice.id,
            choice.label.capitalize(),
            choice.help,
            tuple(card for card in cards if card[0].status == choice.id),
        )
        for choice in EXPERIMENT_STATUS.choices
    )
    seeking = sum(card.seeks_lead for card, _ in cards)
    filled = sum(bool(column.cards) for column in columns)
    return Page(
        url=urls.EXPERIMENTS,
        sort="board",
        title="Experimenten",
        description="Voorstellen om knooppunten sterker te maken: wie trekt ze, wat is er nodig?",
        view=BoardView(columns, filled, len(cards), seeking, narrowed),
        section=urls.EXPERIMENTS,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Experimenten", None)),
        filtered=True,
        head=jsonld.items(((card.title, card.url) for card, _ in cards), urls.EXPERIMENTS, site),
        feed=channels.EXPERIMENTS,
    )


def page(
    entry: Entry[Experiment], catalogue: Catalogue, relations: Relations, site: Site
) -> Page[ExperimentView]:
    """Return the page of an experiment."""
    record = entry.record
    return Page(
        url=urls.experiment(entry.slug),
        sort="experiment",
        title=record.titel,
        description=record.samenvatting,
        view=view(entry, catalogue, relations, site),
        section=urls.EXPERIMENTS,
        crumbs=(
            Crumb("Home", urls.HOME),
            Crumb("Experimenten", urls.EXPERIMENTS),
            Crumb(record.titel, None),
        ),
        source=entry.path,
        data=urls.data_beside(entry, site.today),
        head=jsonld.experiment(entry, catalogue, site),
    )


def view(
    entry: Entry[Experiment], catalogue: Catalogue, relations: Relations, site: Site
) -> ExperimentView:
    """Return what the experiment template prints."""
    record = entry.record
    join = None if record.status in ENDED else record.doe_mee
    return ExperimentView(
        card=experiment_card(entry, catalogue, site),
        status_help=joining.status_help(record),
        approach=markdown.render(record.aanpak),
        description=markdown.render(record.beschrijving),
        part=taking_part(record, catalogue),
        words=joining.words(record),
        joining=joining.joining(record, catalogue, site),
        needs=tuple(
            LinkView(NODIG.label(need.wat).capitalize(), None, need.toelichting or "")
            for need in (() if record.status in ENDED else record.nodig or ())
        ),
        region=", ".join(record.regio or ()),
        join_text=(join.tekst or "") if join else "",
        join_label=(join.email or join.url or "") if join else "",
        join_url=(join.url or f"mailto:{join.email}") if join else "",
        history=tuple(
            HistoryView(
                step.datum.isoformat(),
                dates.day(step.datum),
                EXPERIMENT_STATUS.label(step.status),
                EXPERIMENT_STATUS.label(step.daarvoor) if step.daarvoor and not index else "",
                step.tekst or "",
            )
            for index, step in enumerate(record.geschiedenis or ())
        ),
        quiet=_quiet(record, site),
        success=record.signaal_van_succes or "",
        stopping=record.signaal_van_stoppen or "",
        factors=factor_links(record.groeistof, site),
        stories=relations.of(Experiment, entry.slug, Story),
        lessons=tuple(markdown.render(text) for text in record.geleerd or ()),
        decision=BESLUIT.label(record.besluit).capitalize() if record.besluit else "",
        source=source_line(record.bron),
        source_url=(record.bron.url or "") if record.bron else "",
        form_url=urls.change("experiment", entry.slug),
        edit_url=site.edit_url(entry.path),
        editors_mail=site.editors_mail,
    )


def _quiet(record: Experiment, site: Site) -> str:
    """Return since when nothing was heard of an experiment; "" where that is not long ago."""
    day = record.told()
    return dates.day(day) if day and record.quiet(site.today) else ""


def form_cards(making: Making) -> FormCards:
    """Return the cards that grow beside the form of this kind."""
    ids = EXPERIMENT_STATUS.ids()
    drawn = [_experiment_card(choice, making.catalogue, making.site) for choice in ids]
    return FormCards("status", (replace(drawn[0], when=""), *drawn))


def _experiment_card(status: str, catalogue: Catalogue, site: Site) -> FormCard:
    entry = stand_in(Experiment, titel="Hier", status=status)
    card = experiment_card(entry, catalogue, site)
    view = replace(
        card,
        url="",
        title="{titel}",
        summary="{samenvatting}",
        factors=("{groeistof}",),
        leads="Trekkers: {trekkers}",
        question="{leervraag}",
        needs="{nodig}",
    )
    return FormCard(status, "experiment_card", view)


EXAMPLE: dict[str, object] = {
    "titel": "Voorbeeldexperiment",
    "samenvatting": "Dit is een voorbeeld van een plan van knooppunten samen.",
    "status": "voorstel",
    "beschrijving": "Voorbeeld.",
    "groeistof": ["geld"],
    "trekkers": [{"naam": "Voorbeeldpartij", "rol": "mogelijk"}],
}


def examples(site: Site) -> Iterator[ExamplePart]:
    """Yield the parts of this kind in their states."""
    for choice in EXPERIMENT_STATUS.choices:
        proposed = entry(Experiment, EXAMPLE | {"status": choice.id})
        card = replace(experiment_card(proposed, ALONE, site), url=urls.part("experiment_card"))
        yield ExamplePart("experiment_card", choice.label, (card, "h4", "../"), "packets")
    told = replace(card, question="Werkt dit?", needs="geld, kennis", since="Loopt sinds mei 2026")
    yield ExamplePart("experiment_card", "met vraag en behoefte", (told, "h4", "../"), "packets")
    vacant = ("Wil je iets anders uitproberen?", "Stel een experiment voor", "#inhoud", "h4")
    yield ExamplePart("packet_vacant", "laatste plek", vacant, "packets")


SORTS = (
    PageSort(
        id="board",
        name="experimentenbord",
        plural="experimentenborden",
        pages=single(
            "board", urls.EXPERIMENTS, lambda making: board(making.catalogue, making.site)
        ),
        label=LIST,
        weight=LIST_WEIGHT,
        by_title=True,
    ),
    PageSort(
        id="experiment",
        name="experiment",
        plural="experimenten",
        pages=of_each(
            "experiment",
            Experiment,
            urls.experiment,
            lambda entry, making: page(entry, making.catalogue, making.relations, making.site),
        ),
        label="experiment",
        group="Experimenten",
    ),
)
