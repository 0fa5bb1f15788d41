"""`doedemocratie online`: what there is of changed records now that they stand on the site.

What a stranger typed stands in code; every address is made of a slug.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from ...model.grammar.base import Record
from ...model.kinds.hub import Hub
from ...model.kinds.story import Story
from ...pages.frame import dates, urls
from ...pages.frame.rhythm import listed as in_words
from ...pages.frame.spec import Site
from ...pages.kit import files as kits
from ...pages.lists.making import Making, public
from ...pages.lists.relations import link
from ...reading import read
from ...records.catalogue import Entry, holds, shown_path
from ...records.judging import leaving
from ...records.telling.fences import code
from ...records.telling.problems import errors
from ..shared import arguments, markdown
from ..shared.command import Command, WrongUseError
from .proposals import changed

FAULTY = "staat niet op de site, want er zit een fout in. Is die verbeterd, dan komt het erop."
# What of a kit is told of, where a hub has it.
TOLD = {
    kits.POSTER: "een poster",
    "visitekaartjes.pdf": "visitekaartjes",
    kits.CODE: "een QR-code",
}
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
    asked = list(changed.entries(content, changed.named(files, listed)))
    there = Site(name="", today=today, address=site, repository=arguments.repository())
    making = online(content, there) if asked else None
    for entry, name in asked:
        part = record(entry, making) if entry and making else unread(name)
        if entry and making and not waits(entry, making):
            title = ONLINE
        if len((text + part).encode()) > markdown.MOST_BYTES:
            left += 1
        else:
            text += f"\n{part}"
    if left:
        text += f"\n… en nog {left}.\n"
    print(text and title + text, end="")
    return 0


def online(content: Path, site: Site) -> Making:
    """Return what stands on the site: all that may be read, but what a build leaves out."""
    base = Path.cwd()
    reading = read(content, base, site)
    shown = shown_path(content, base)
    faulty = {leaving.owner(problem.file, shown) for problem in errors(reading.problems)}
    entries = {
        kind: tuple(each for each in there if f"{each.kind.folder}/{each.slug}" not in faulty)
        for kind, there in reading.catalogue.entries.items()
    }
    return Making(public(replace(reading.catalogue, entries=entries), site), site)


def unread(name: str) -> str:
    """Return what to say of a record that is not there any more, or that nobody can read."""
    if Path(name).exists():
        return f"{code(name)} {FAULTY}\n"
    return f"{code(name)} staat niet meer op de site.\n"


def record(entry: Entry[Record], making: Making) -> str:
    """Return as Markdown where a record stands on the site, and what comes with it."""
    lines = [f"**{code(entry.title)}** ({entry.kind.name})", ""]
    site = making.site.address
    if waiting := waits(entry, making):
        # The form opens only what is on the site.
        change = making.site.edit_url(entry.path)
        lines.append(f"- {waiting}")
    else:
        form = entry.kind.sending
        change = f"{site}{urls.change(form.name, entry.slug)}" if form else ""
        lines.append(f"- [Bekijk de pagina]({site}{link(entry).url})")
        lines += [f"- {line}" for line in _more(entry, making)]
    if change:
        lines.append(f"- Verandert er later iets, of klopt er iets niet? [Pas het aan]({change}).")
    return "\n".join(lines) + "\n"


def waits(entry: Entry[Record], making: Making) -> str:
    """Return why a record is not there yet, "" for what is."""
    if making.catalogue.get(entry.kind.model, entry.slug):
        return ""
    today = making.site.today
    if not holds(entry, Story) or entry.record.public(today):
        return f"Dit {FAULTY}"
    story = entry.record
    if story.status == "klaar" and story.datum > today:
        return f"Dit verhaal staat klaar. Vanaf {dates.day(story.datum)} is het te lezen."
    return "Dit verhaal is nog een concept. De redactie zet het online als het klaar is."


def _more(entry: Entry[Record], making: Making) -> Iterator[str]:
    """Yield what a hub has besides its page."""
    if not holds(entry, Hub):
        return
    hub, site = entry.record, making.site.address
    brand = f"{site}{urls.brand(entry.slug)}"
    drawn = {piece.address for piece in kits.of_hub(entry, making)}
    named = [words for file, words in TOLD.items() if urls.kit(entry.slug, file) in drawn]
    yield f"[Merk en pers]({brand}): teksten, kleuren en beelden om over te nemen"
    yield f"[De kit]({brand}#kit): om uit te printen en te delen, zoals {in_words(named)}"
    if not hub.voorbeeld:
        own = f"{site}{urls.for_own_site(entry.slug)}"
        yield f"[Op je eigen website]({own}): zo zet je daar je kaart of je week"
    if hub.provisional():
        yield (
            "Dit profiel is voorlopig, en dat staat er ook bij: het knooppunt zelf heeft het nog "
            "niet bevestigd."
        )
