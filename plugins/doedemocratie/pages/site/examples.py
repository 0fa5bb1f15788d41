"""An example of every part, for the page /stijl/ and for tests.

The records are made up and say so. Views are made from them as those of real records are, so that
an example can show nothing that the site would not. A new part gets a line in `examples` here, or
in a module of its kind's pages; tests/pages/test_style.py tells when one lacks.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from ...model.grammar.fields import find
from ...model.kinds import BY_ID, KINDS
from ...model.kinds.hub import Hub
from ...model.kinds.story import Story
from ...model.words.vocab import BEREIK, EXPERIMENT_STATUS, GROEISTOF, TYPE
from ...records.catalogue import Entry
from ..finding import figures
from ..finding.finder import ways
from ..finding.finder.fit import FinderQuestion
from ..finding.town import counter
from ..following import channels
from ..frame import render, urls, week
from ..frame.labels import label
from ..frame.pictures import LogoView, Picture, PictureView, shape
from ..frame.spec import Site
from ..kinds import hub_head, kind_pages, register, stories
from ..kinds.hub_lists import WideView
from ..lists import cards, facets, filters
from ..lists.cards import LinkView
from ..lists.example import ExamplePart, entry
from ..matching import helping
from .forms import fields as form_fields
from .forms import texts as form_texts

TODAY = dt.date(2026, 11, 23)

# The least that a hub says of itself.
HUB: dict[str, object] = {
    "naam": "Voorbeeldhub",
    "samenvatting": "Dit is een voorbeeld: een plek waar buurtbewoners ideeën uitproberen.",
    "type": "informeel",
    "bereik": "lokaal",
    "plaats": "Leiden",
    "website": "https://voorbeeldhub.example",
}
FULL: dict[str, object] = HUB | {
    "type": "hybride",
    "plaats": "Utrecht",
    "helpt_met": ["idee-uitwerken", "netwerk", "ruimte"],
    "bevestigd_op": "2026-05-01",
    "merk": {"kleur": "#7a2e63"},
    "zoekt": [{"groeistof": "geld", "toelichting": "Voorbeeld: wie denkt mee?"}],
    "biedt": [{"groeistof": "zichtbaar-worden", "toelichting": "Voorbeeld: een podium."}],
    "bereikbaar": [
        {"dagen": ["maandag", "woensdag"], "van": "9:30", "tot": "12:00", "waar": "Zaal 1"},
        {"dag": "vrijdag", "van": "13:00", "tot": "17:00", "op_afspraak": "ja"},
        {"op_afspraak": "ja", "toelichting": "Bel gerust."},
    ],
}
THINGS = [
    {"wat": "spullen", "toelichting": "Voorbeeld: twintig stoelen.", "sinds": "2026-02-02"},
    {"wat": "kennis", "toelichting": "Voorbeeld: een uur meedenken.", "sinds": "2025-02-02"},
    {"wat": "geld", "toelichting": "Voorbeeld: een tientje.", "gevonden": "2026-11-02"},
]
SOURCE = {"titel": "Voorbeeldbron", "datum": "2015-02-12"}

# Every state that a hub's card can be in, by what an editor would call it.
HUBS: dict[str, dict[str, object]] = {
    "met alles": FULL,
    "met het minste": HUB,
    "voorlopig, soort onbekend": {
        "naam": "Voorlopige Voorbeeldhub",
        "samenvatting": "Dit is een voorbeeld.",
        "bron": SOURCE,
    },
    "als voorbeeld": FULL | {"voorbeeld": "ja"},
    "gestopt": HUB | {"type": "formeel", "stadium": "gestopt"},
    "met een lange naam": HUB | {"naam": "Voorbeeldinitiatievenmakelaarsgenootschap Noordoosthoek"},
}


def hub(**values: object) -> Hub:
    """Return the hub that says the least, with these values."""
    return Hub.model_validate(HUB | values)


def examples(site: Site) -> tuple[ExamplePart, ...]:
    """Return at least one example of every part, in the order of /stijl/."""
    return (
        *_hubs(site),
        *(example for kind in KINDS for example in kind_pages.examples(kind, site)),
        *_lists(site),
        *_answers(site),
        *_fields(),
        *_pictures(site),
        *_drawings(),
        *figures.examples(),
        *_words(site),
    )


def _head(of: Entry[Hub], site: Site) -> hub_head.HubHead:
    return hub_head.head(of, cards.hub_card(of, site))


def _hubs(site: Site) -> Iterator[ExamplePart]:
    for state, values in HUBS.items():
        card = cards.hub_card(entry(Hub, values), site)
        card = replace(card, url=urls.part("hub_card"), image="")
        yield ExamplePart("hub_card", state, (card, "h4", "../"), "panes")
    line = replace(cards.hub_card(entry(Hub, FULL), site), url=urls.part("hub_line"))
    yield ExamplePart("hub_line", "in een lange lijst", (line, "../"), "lines")
    yield ExamplePart("hub_line", "in de buurt", (line, "../", "ongeveer 4 km"), "lines")
    card = replace(cards.hub_card(entry(Hub, FULL), site), url=urls.part("hub_card"), image="")
    drawn = render.part("hub_card", card, "h3", "../")
    wide = WideView("Dit ene knooppunt werkt in het hele land", (drawn,), "", "")
    yield ExamplePart("wide_too", "onder een lijst van een provincie", (wide, "wide-too", "../"))
    paper = counter.counter_hub(
        entry(Hub, FULL).record, cards.hub_card(entry(Hub, FULL), site), site
    )
    yield ExamplePart("counter_hub", "op het kaartje voor de balie", (paper,), "lines")
    full = _head(entry(Hub, FULL | {"voorbeeld": "ja"}), site)
    head = replace(full, profile=urls.part("hub_tabs"), brand=urls.part("hub_tabs"))
    stopped = _head(entry(Hub, HUBS["gestopt"]), site)
    yield ExamplePart("hub_tabs", "op het profiel", (head, "hub", "../"))
    yield ExamplePart("hub_notices", "voorbeeld", (head,))
    yield ExamplePart("hub_notices", "gestopt", (stopped,))
    yield ExamplePart("hub_facts_line", "bevestigd", (head, ""))
    provisional = entry(Hub, HUBS["voorlopig, soort onbekend"])
    fresh = cards.freshness(provisional.record, site.today)
    yield ExamplePart("hub_facts_line", "voorlopig", (_head(provisional, site), fresh))
    yield ExamplePart(
        "week", "vast, op afspraak en los", (week.when(hub(**FULL).bereikbaar, site.today),)
    )


def _lists(site: Site) -> Iterator[ExamplePart]:
    items = [facets.item(hub(**HUBS[state]), TODAY) for state in ("met alles", "met het minste")]
    narrowed = filters.view(facets.facets(site)[:2], items, "knooppunt", "knooppunten", unfolded=1)
    yield ExamplePart("facet_links", "opengeslagen", (narrowed.groups[0], "../"))
    narrow = tuple(replace(choice, url=urls.HUBS) for choice in narrowed.groups[0].choices)
    yield ExamplePart("choice_links", "zonder JavaScript", ("Ik zoek", narrow, "../"))
    letters = (
        register.LetterView("A", urls.register("a"), 2, current=True),
        register.LetterView("overig", urls.register("overig"), 0),
    )
    yield ExamplePart("letter_links", "met een die leeg is", (letters, "../"))
    yield ExamplePart("list_map", "Op de lijst van knooppunten, als kaart", None, at=urls.HUBS)
    yield ExamplePart(
        "closer_map", "Op de lijst van knooppunten, als kaart van dichtbij", None, at=urls.HUBS
    )
    yield ExamplePart("outlines_source", "onder een kaart", ())
    yield ExamplePart("keep", "Op een profiel en een lijst, voor een script", None, at=urls.HUBS)
    text = "Voorbeeldhub (Leiden)\nEen voorbeeld.\nOpen: dinsdag."
    yield ExamplePart(
        "share", "op een profiel", ("Deel dit in een groepsapp", text, "het voorbeeld")
    )
    address = "https://voorbeeld.example/verhalen/feed.xml"
    yield ExamplePart("follow_links", "onder een lijst", (channels.STORIES, address, "../"))
    yield ExamplePart("follow_links", "zonder feed", (channels.STORIES, "", "../"))
    yield ExamplePart("hours_link", "bij een week", (urls.part("hours_link"), "Zet ze erin", "../"))
    for part in ("list_near", "list_order", "list_more", "near_none", "filter"):
        yield ExamplePart(part, "Op de lijst van knooppunten", None, at=urls.HUBS)
    yield ExamplePart("filter_bar", "alles getoond", (narrowed, "../", ""))
    links = (
        LinkView("Een pagina van ons", urls.part("linked")),
        LinkView("Zonder pagina", None, "met een noot"),
    )
    yield ExamplePart("linked", "met en zonder pagina", ("Voorbeelden", links, "../"))
    yield ExamplePart("inward", "naar een pagina van ons", (links[0], "../"))
    away = LinkView("Een andere site", "https://voorbeeldhub.example")
    yield ExamplePart("outward", "de site uit", (away,))
    asked = helping.things(hub(vraagt=THINGS).vraagt, site.today, asked=True)
    yield ExamplePart("thing_list", "gevraagd, oud en gevonden", (asked, "../"))
    yield ExamplePart("thing_list", "veel, de rest opgevouwen", (asked, "../", 1))
    yield ExamplePart("thing_count", "wat wacht en wat gevonden is", (12, 3))
    helper = helping.Helper(
        "Voorbeeldhub", "Leiden", urls.part("helper_list"), GROEISTOF.choices[0].label, "8 km"
    )
    yield ExamplePart("helper_list", "die hetzelfde zoekt", ((helper,), label("hub.biedt"), "../"))
    yield ExamplePart("crumbs", "Bovenaan deze pagina", None, at=urls.STYLE)


def _answers(site: Site) -> Iterator[ExamplePart]:
    """Yield what the finder answers with."""
    question = FinderQuestion({"hulp": ("ruimte",)})
    reachable = {**FULL, "email": "hallo@voorbeeldhub.example"}
    for state, values, reasons in (
        ("met een reden en een mail", reachable, ("helpt met een plek of ruimte", "spreekt Turks")),
        ("zegt nog niet waarmee", HUB, ("zegt nog niet waarmee",)),
    ):
        whose = entry(Hub, values)
        hit = ways.hit(cards.hub_card(whose, site), whose.record, reasons, question, site.name)
        yield ExamplePart(
            "find_hub", state, (replace(hit, url=urls.part("find_hub")), "../"), "fits"
        )
    yield ExamplePart("find_none", "als niemand past", ("../", "Hier is nog plek.", ""))
    yield ExamplePart("place_box", "In de wegwijzer", None, at=urls.FIND)


def _fields() -> Iterator[ExamplePart]:
    """Yield the controls of a form, each as one field of a hub is asked for."""
    asked = {spec.name: form_fields.field(spec, "stijl") for spec in BY_ID["hub"].fields}
    fault = f"{HUB['naam']} staat er al. Is het een ander? Schrijf er de plaats bij."
    yield ExamplePart("field", "een regel", (replace(asked["plaats"], suggest=""),))
    yield ExamplePart(
        "field", "nodig, met een fout", (replace(asked["naam"], must=form_texts.NEEDED), fault)
    )
    yield ExamplePart("field", "een lang antwoord", (asked["samenvatting"],))
    yield ExamplePart("field", "een uit een lijst", (asked["bereik"],))
    yield ExamplePart("field", "meer uit een lijst", (asked["voor_wie"],))
    for part, path in (("picture_field", "bestand"), ("licence_field", "licentie")):
        spec = find(BY_ID["hub"].fields, ("merk", "beelden", path))
        assert spec
        label = Markup('aria-label="{}"').format(spec.label)
        yield ExamplePart(part, spec.label, (form_fields.field(spec, "stijl"), label))


def _pictures(site: Site) -> Iterator[ExamplePart]:
    """Yield pictures: the mark of the site itself stands for those of others."""
    mark = "assets/favicon.svg"
    drawn = Picture(mark, (), 40, 40, mark, "SVG", 1, 40, 40)
    alt = "Een kas met een kiemplant"
    yield ExamplePart("picture", "met wat erop staat", (drawn, alt, "8rem", "../", False))
    for ground in ("licht", "donker"):
        shown = LogoView(drawn, alt, ground, shape(drawn))
        yield ExamplePart("logo", f"op {ground}", (shown, alt, "8rem", "../", False))
    story = stories.story_card(entry(Story, stories.EXAMPLE), site)
    photographed = replace(story, picture=PictureView(drawn, alt, "Redactie, CC BY 4.0"))
    yield ExamplePart("story_picture", "boven een verhaal", (photographed, "../"))


def _drawings() -> Iterator[ExamplePart]:
    for choice in TYPE.choices:
        yield ExamplePart("trio", choice.label, (choice.id,))
    for choice in BEREIK.choices:
        yield ExamplePart("reach_mark", choice.label, (choice.id,))
    for name in (*(choice.id for choice in TYPE.choices), "onbekend"):
        yield ExamplePart("type_mark", name, (name,))
    for state, hub in HUBS.items():
        card = cards.hub_card(entry(Hub, hub, state.split()[-1]), Site("", TODAY))
        yield ExamplePart("emblem", state, (card.emblem,))
    for choice in EXPERIMENT_STATUS.choices:
        yield ExamplePart("stage", choice.label, (choice.id,))
    for number in range(1, 8):
        yield ExamplePart("plant", f"groeistof {number}", (number,))
    for word in (label("hub.zoekt"), label("hub.biedt")):
        yield ExamplePart("ring", word, (word,))
    yield ExamplePart("sign", "bij een mededeling")
    yield ExamplePart("empty_pot", "hier is nog plek")
    yield ExamplePart("pots", "hier is nog plek")
    yield ExamplePart("nothing_found", "na een vraag zonder antwoord")
    yield ExamplePart("place_answer", "leeg: het script vult hem")
    yield ExamplePart("arrow", "wat je verder brengt")
    for name, tone in (("sprout", "sprout"), ("bush", "leaf"), ("bloom", "blossom")):
        yield ExamplePart("shape", name, (name, "translate(60 90)", tone), "svg")
    for choice in GROEISTOF.choices:
        yield ExamplePart("packet_drawing", choice.label, (choice.id,))
    for choice in GROEISTOF.choices:
        yield ExamplePart("story_drawing", choice.label, (choice.id,))
    for name in ("verhalen", "academy", "agenda", "meedoen", "vind"):
        yield ExamplePart("frieze", name, (name,))
    yield ExamplePart("country", "Op de voorpagina, met alle knooppunten", None, at=urls.HOME)
    yield ExamplePart("greenhouse", "Op de voorpagina, onder de vraag", None, at=urls.HOME)
    yield ExamplePart("roots", "Op de voorpagina, onder de kas", None, at=urls.HOME)


def _words(site: Site) -> Iterator[ExamplePart]:
    reachable = replace(site, editors_mail="redactie@voorbeeldhub.example")
    unknown = replace(site, editors_mail="", repository="")
    yield ExamplePart("write", "met adres", (reachable,))
    yield ExamplePart("write", "zonder adres", (unknown,))
    yield ExamplePart("hear", "met adres", (reachable,))
    yield ExamplePart("edit", "met een formulier", (f"../{urls.JOIN}", "", reachable))
    yield ExamplePart("edit", "zonder opslagplaats", ("", "", reachable))
    yield ExamplePart("edit", "met opslagplaats", ("", "https://voorbeeldhub.example", reachable))
    yield ExamplePart(
        "edit_page",
        "onder een gewone pagina",
        ("https://voorbeeldhub.example", "https://voorbeeldhub.example/zo", reachable),
    )
    yield ExamplePart(
        "correct",
        "zonder opslagplaats",
        (
            {
                "edit_url": "",
                "wrong_url": "",
                "form_url": f"../{urls.JOIN}",
                "away_url": f"../{urls.JOIN}",
            },
            reachable,
        ),
    )
