"""`doedemocratie due`: the hubs that should say whether their profile is still right."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import TypedDict
from urllib.parse import urlencode

import click

from ...model.coaching import due
from ...model.kinds.hub import Hub
from ...pages.lists import cards
from ...records import catalogue as records
from ...records.catalogue import Entry
from ...records.telling import sentences
from ..shared import arguments
from ..shared.command import Command


class Due(TypedDict):
    """A hub as data for whoever asks it to confirm.

    `title` and `body` are for an issue and hold no text of strangers; `link` opens the form that
    confirms, "" while the repository is not known.
    """

    slug: str
    file: str
    confirmed: str | None
    provisional: bool
    freshness: str
    editors: list[str]
    link: str
    title: str
    body: str


@click.command(cls=Command)
@arguments.content
@arguments.today
@arguments.shape(("text", "json"))
def command(content: Path, today: dt.date, shape: str) -> int:
    """Print every hub that is due; returns 0, also when there are some."""
    catalogue, _ = records.load(content, Path.cwd())
    hubs = [
        described(entry, today, arguments.repository())
        for entry in catalogue.of(Hub)
        if due(entry.record, today)
    ]
    if shape == "json":
        print(json.dumps(hubs, ensure_ascii=False, indent=2))
        return 0
    for hub in hubs:
        editors = ", ".join(hub["editors"]) or "nog geen beheerders"
        print(f"Knooppunt {hub['slug']}: {sentences.shown(hub['freshness'])} ({editors})")
    return 0


def described(entry: Entry[Hub], today: dt.date, repository: str) -> Due:
    """Return a hub as data for whoever asks it to confirm."""
    hub = entry.record
    link = confirm_link(entry.slug, repository)
    editors = list(hub.beheerders or ())
    fresh = cards.freshness(hub, today)
    greeting = f"Dag {', '.join('@' + name for name in editors)}." if editors else "Dag."
    way = f"[Bevestig het met twee klikken]({link})." if link else "Bevestig het met het formulier."
    if hub.provisional():  # it lacks what a profile of its own needs, so a date is not enough
        way = "Vul aan wat er nog mist, met *Pas dit profiel aan* onderaan jullie pagina."
    body = (
        f"{greeting} Klopt jullie profiel nog? Nu staat er: *{fresh[0].lower()}{fresh[1:]}*.\n\n"
        f"- **Klopt alles?** {way}\n"
        "- **Klopt er iets niet?** Pas het aan, of zeg het hieronder.\n"
        "- **Zijn jullie gestopt?** Dat mag er ook staan: zeg het hieronder.\n"
    )
    return {
        "slug": entry.slug,
        "file": entry.file,
        "confirmed": hub.bevestigd_op.isoformat() if hub.bevestigd_op else None,
        "provisional": hub.provisional(),
        "freshness": fresh,
        "editors": editors,
        "link": link,
        "title": f"Klopt het profiel van {entry.slug} nog?",
        "body": body,
    }


def confirm_link(slug: str, repository: str) -> str:
    """Return the address of the filled-in form that confirms a hub, "" without a repository."""
    query = {"template": "03-confirm.yml", "title": f"Bevestigd: {slug}", "knooppunt": slug}
    return f"{repository}/issues/new?{urlencode(query)}" if repository else ""
