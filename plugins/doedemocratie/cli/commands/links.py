"""`doedemocratie links`: which web addresses in the content lead nowhere any more. Advice only."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import click

from ...records import catalogue as records
from ...records.files.whole import write_whole
from ...records.telling import sentences
from ..links import content as held
from ..links import memory
from ..links.asking import Asker, LinkAnswer
from ..shared import arguments
from ..shared.command import Command

# Websites that are asked at once; each is asked one address after the other.
AT_ONCE = 8


@click.command(cls=Command)
@arguments.content
@arguments.today
@click.option(
    "--geheugen",
    "kept",
    type=click.Path(path_type=Path),
    metavar="BESTAND",
    help="JSON met wat eerder nergens heen leidde; wordt bijgewerkt",
)
def command(content: Path, today: dt.date, kept: Path | None) -> int:
    """Print every address that leads nowhere; returns 0, also when there are some.

    With `--geheugen` only what led nowhere on days apart: a website may have a bad day.
    """
    catalogue, _ = records.load(content, Path.cwd())
    places: dict[str, list[held.LinkPlace]] = defaultdict(list)
    for address, place in held.held(catalogue, content, Path.cwd()):
        places[address].append(place)
    answers = asked(places, Asker())
    told = {answer.address for answer in answers if answer.dead}
    if kept is not None:
        before = memory.kept(kept)
        now = memory.renewed(before, answers, today)
        write_whole(kept, (json.dumps(memory.written(now), indent=1) + "\n").encode())
        told = memory.marked(now)
    for answer in answers:
        if answer.address in told and answer.dead:
            facts = {"found": answer.address, "why": answer.why}
            message = " ".join(sentences.explain(held.CODE, facts))
            for place in places[answer.address]:
                print(f"{place.file}:{place.line}: {message}")
    unsure = sum(answer.dead is None for answer in answers)
    print(f"Nagekeken: {len(answers)} webadressen. Van {unsure} is het niet te zeggen.")
    return 0


def asked(addresses: Iterable[str], asker: Asker) -> Sequence[LinkAnswer]:
    """Return what comes of addresses, in their order; a website is asked one thing at a time."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        by_host[urlsplit(address).hostname or ""].append(address)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        runs = pool.map(lambda some: [asker.ask(address) for address in some], by_host.values())
        answers = {answer.address: answer for run in runs for answer in run}
    return [answers[address] for address in addresses if address in answers]
