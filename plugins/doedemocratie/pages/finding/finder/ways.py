"""A hub in an answer, and the step to it: a mail with the question in words, a phone, its site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....frozen import frozen
from ....model.kinds.hub import Hub
from ....model.values.texts import phone
from ....model.words.vocab import PROVINCIE
from ....records.files.places import gazetteer
from ...frame import rhythm, urls
from ...frame.spec import Site
from ...lists.cards import HubCard, place_name
from ...lists.filters import UNKNOWN
from . import rules
from .fit import FinderQuestion
from .rules import LETTER, WORDS


@frozen
class Way:
    """A way to reach a hub: mail, phone or website, its words and its address."""

    sort: str
    label: str
    url: str


@frozen
class HitView:
    """A hub in an answer, as templates/parts/find_hub.html prints it."""

    url: str
    name: str
    type: str
    place: str
    km: str
    reasons: tuple[str, ...]
    hours: str
    ways: tuple[Way, ...]
    profile: str = rules.WORDS["profile"]


# In the template of a hit, what a script fills.
BLANK = HitView(
    url=urls.HUBS,
    name="{}",
    type="{}",
    place="{}",
    km="{}",
    reasons=("{}",),
    hours="{}",
    ways=tuple(Way(sort, rules.WORDS[sort], urls.HUBS) for sort in ("mail", "phone", "website")),
)


def hit(
    card: HubCard, hub: Hub, reasons: tuple[str, ...], question: FinderQuestion, site: str
) -> HitView:
    """Return a hub in the answer to a question, for these reasons; `site` is the name of ours."""
    return HitView(
        url=card.url,
        name=card.name,
        type="" if card.type == UNKNOWN.id else card.type_label,
        place=card.where,
        km="",
        reasons=reasons,
        hours=WORDS["open"].format(v=card.hours) if card.hours else "",
        ways=tuple(ways(hub, question, site)),
    )


def branched(view: HitView, hub: Hub, province: str) -> HitView:
    """Return a hub that has only branches in a province as the first of those, and its hours."""
    if not province or gazetteer().locate(hub).province in (province, None):
        return view
    for branch in hub.locaties or ():
        if gazetteer().locate(branch).province == province:
            days = rhythm.summary(branch.bereikbaar)
            place = WORDS["branch"].format(p=place_name(branch))
            hours = WORDS["open"].format(v=days) if days else ""
            return replace(view, place=place, hours=hours)
    return view


def ways(hub: Hub, question: FinderQuestion, site: str) -> Iterator[Way]:
    """Yield the best way to reach a hub; none where its profile is all there is.

    `site` is what this site is called. A website from a source that we have not checked is no link.
    """
    dials = phone.href(hub.telefoon) if hub.telefoon else None
    if hub.email:
        subject, body = letter(question, hub.naam, site)
        yield Way("mail", WORDS["mail"], urls.mail(hub.email, subject, body))
    elif dials:
        yield Way("phone", WORDS["phone"].replace("{n}", hub.telefoon or ""), dials)
    elif hub.website and not hub.provisional():
        yield Way("website", WORDS["website"], hub.website)


def letter(question: FinderQuestion, name: str, site: str) -> tuple[str, str]:
    """Return the subject and the text of a mail in which a question is in words already."""
    labels = {asked.parameter: tuple(_labels(asked, question)) for asked in rules.ASKED}
    need = next(iter(labels[rules.NEED]), "")
    subject = LETTER["subject"].replace("{v}", need) if need else LETTER["bare"]
    phase = next(iter(question.chosen.get(rules.PHASE, ())), "")
    sentences = [rules.PHASES.get(phase, LETTER["none"])]
    place = question.spot.label if question.spot else question.province
    where = PROVINCIE.label(place) if place in PROVINCIE else place
    told = {"need": need, "place": where}
    told |= {
        parameter: rhythm.listed(some) for parameter, some in labels.items() if parameter in LETTER
    }
    sentences += [LETTER[part].replace("{v}", text) for part, text in told.items() if text]
    source = LETTER["source"].replace("{s}", site)
    lines = (LETTER["greeting"].replace("{n}", name), "", " ".join(sentences), source, "")
    return subject, "\r\n".join((*lines, LETTER["end"], "", ""))


def _labels(asked: rules.Criterion, question: FinderQuestion) -> Iterator[str]:
    chosen = question.chosen.get(asked.parameter, ())
    yield from (label for choice, label in asked.choices if choice in chosen)


def pot(site: Site, missed: str = "") -> str:
    """Return a mail to the editors that tells what somebody missed; "" without their address."""
    words = f"hulp bij {missed}" if missed else "hulp"
    text = f"Beste redactie,\n\nIk zocht {words}, en vond niemand. Dit had ik nodig:\n\n\nGroet,\n"
    return site.mail_url(f"Lege pot: {words}", text)
