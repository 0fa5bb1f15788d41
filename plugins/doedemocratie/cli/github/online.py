"""`doedemocratie online`: what there is of changed records now that they stand on the site.

What a stranger typed stands in code; every address is made of a slug.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import click

from ...model.grammar.base import Record
from ...model.kinds.hub import Hub
from ...model.kinds.story import Story
from ...pages.frame import dates, urls
from ...pages.lists.relations import link
from ...records.catalogue import Entry, holds
from ...records.telling.fences import code
from ..shared import arguments, markdown
from ..shared.command import Command, WrongUseError
from .proposals import changed

ONLINE, DONE = "### Het staat online, dank je wel.\n", "### Verwerkt, dank je wel.\n"


@click.command(cls=Command)
@arguments.content
@arguments.today
@arguments.paths
@click.argument("files", metavar="PAD", nargs=-1, help="gewijzigde bestanden")
def command(content: Path, today: dt.date, listed: Path | None, files: tuple[str, ...]) -> int:
    """Print what there is of every record among the paths; nothing where there is none."""
    site = arguments.site()
    if not site:
        raise WrongUseError("zet het adres van de site in SITE_URL")
    text, title, left = "", DONE, 0
    for entry, name in changed.entries(content, changed.named(files, listed)):
        part = record(entry, site, today) if entry else gone(name)
        if entry and not waits(entry, today):
            title = ONLINE
        if len((text + part).encode()) > markdown.MOST_BYTES:
            left += 1
        else:
            text += f"\n{part}"
    if left:
        text += f"\n… en nog {left}.\n"
    print(text and title + text, end="")
    return 0


def gone(name: str) -> str:
    """Return what to say of a record that is not there any more."""
    return f"{code(name)} staat niet meer op de site.\n"


def record(entry: Entry[Record], site: str, today: dt.date) -> str:
    """Return as Markdown where a record stands on the site, and what comes with it."""
    lines = [f"**{code(entry.title)}** ({entry.kind.name})", ""]
    if waiting := waits(entry, today):
        lines.append(f"- {waiting}")
    else:
        lines.append(f"- [Bekijk de pagina]({site}{link(entry).url})")
        lines += [f"- {line}" for line in _more(entry, site)]
    if entry.kind.sending:
        change = f"{site}{urls.change(entry.kind.sending.name, entry.slug)}"
        lines.append(f"- Verandert er later iets, of klopt er iets niet? [Pas het aan]({change}).")
    return "\n".join(lines) + "\n"


def waits(entry: Entry[Record], today: dt.date) -> str:
    """Return why a story is not there yet, "" for what is."""
    if not holds(entry, Story) or entry.record.public(today):
        return ""
    story = entry.record
    if story.status == "klaar" and story.datum > today:
        return f"Dit verhaal staat klaar. Vanaf {dates.day(story.datum)} is het te lezen."
    return "Dit verhaal is nog een concept. De redactie zet het online als het klaar is."


def _more(entry: Entry[Record], site: str) -> Iterator[str]:
    """Yield what a hub has besides its page."""
    if not holds(entry, Hub):
        return
    hub, brand = entry.record, f"{site}{urls.brand(entry.slug)}"
    yield f"[Merk en pers]({brand}): teksten, kleuren en beelden om over te nemen"
    yield (
        f"[De kit]({brand}#kit): om uit te printen en te delen, zoals een poster, "
        "visitekaartjes en een QR-code"
    )
    if not hub.voorbeeld:
        own = f"{site}{urls.for_own_site(entry.slug)}"
        yield f"[Op je eigen website]({own}): zo zet je daar je kaart of je week"
    if hub.provisional():
        yield (
            "Dit profiel is voorlopig, en dat staat er ook bij: het knooppunt zelf heeft het nog "
            "niet bevestigd."
        )
