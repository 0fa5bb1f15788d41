"""Draw a poster by WeasyPrint beside the whole kit of the same hub, in turns in one process.

`python peer.py CONTENT PACKAGES HUBS`; PACKAGES is where WeasyPrint is. Prints JSON: the medians of
the milliseconds of CPU of each, and of their ratio.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import quote

import once
from markupsafe import Markup

from doedemocratie.kit import qr
from doedemocratie.kit.beside import bytes_of
from doedemocratie.kit.drawing import Printing
from doedemocratie.kit.typefaces import FACES, STACKS
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.pages.kit import files, garden, sheets
from doedemocratie.pages.kit.views import PosterView
from doedemocratie.pages.lists.making import Making
from doedemocratie.records.catalogue import Entry

ROUNDS = 3
PLANTS = 14  # as many as our poster
TAGGED = {"pdf_variant": "pdf/ua-1"}
# The same values on a sheet of the same size, in the same typefaces and as well tagged; nothing is
# fitted to its box.
PAGE = Markup("""<!doctype html><html lang="nl"><title>{title}</title><style>
{faces}
@page {{ size: A4; margin: 0 }}
body {{ margin: 0; font: 14pt/1.4 {read} }}
h1, h2 {{ font-family: {display} }} th {{ font-family: {title_face} }} .row img {{ width: 12mm }}
header {{ background: {palette.sky}; color: {palette.words}; padding: 15mm; height: 150mm }}
h1 {{ color: {palette.name}; font-size: 48pt; line-height: 1.05 }}
main {{ background: {palette.soil}; color: {palette.told}; padding: 15mm; height: 87mm }}
img {{ width: 60mm }} .code {{ width: 40mm; background: #fff; float: right }}
</style><header><p>{sort} · {place}</p><h1>{name}</h1><p>{said}</p><p>{helps}</p>
<img alt="Het embleem van {name}" src="{drawing}"><p class="row">{garden}</p></header>
<main><img class="code" alt="{code}" src="{qr}"><h2>{heading}</h2>
<table>{week}</table>{notes}<p>{contacts}</p><p>{address}</p></main>""")


def page(view: PosterView, folder: Path) -> str:
    """Return a poster as HTML."""
    who = view.face
    rows = Markup("").join(
        Markup("<tr><th>{}<td>{}<td>{}").format(day.name, slot.hours, slot.note)
        for day in view.week
        for slot in day.slots
    )
    return PAGE.format(
        title=who.title,
        faces=Markup("").join(
            Markup('@font-face {{ font-family: "{}"; src: url("{}") }}').format(
                face.family, (folder / face.file).as_uri()
            )
            for face in FACES
        ),
        read=_stack("read"),
        display=_stack("display"),
        title_face=_stack("title"),
        garden=Markup("").join(
            Markup('<img alt="" src="{}">').format(_inline(plant.drawing))
            for plant in garden.garden(who.seed, who.palette.plants, PLANTS)
        ),
        palette=who.palette,
        sort=who.sort,
        place=who.place,
        name=who.name,
        said=" ".join(who.sentences),
        helps=view.helps,
        drawing=_inline(who.drawing),
        code=view.code,
        qr=_inline(qr.svg(view.address).decode()),
        heading=view.heading,
        week=rows,
        notes=Markup("").join(Markup("<p>{}</p>").format(note) for note in view.notes),
        contacts=" · ".join(view.contacts),
        address=view.address,
    )


def _stack(use: str) -> Markup:
    """Return the families of a use as a stylesheet names them."""
    return Markup(", ").join(Markup('"{}"').format(family) for family in STACKS[use])


def _inline(svg: str) -> str:
    return f"data:image/svg+xml,{quote(svg)}"


def compared(content: Path, hubs: int) -> dict[str, float]:
    """Return the medians over so many hubs, each in turns of ours and theirs."""
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    build, printing = once.read(content), Printing(once.ROOT)
    fonts = FontConfiguration()
    entries = build.catalogue.of(Hub)[: hubs + 1]
    posters = [sheets.poster(entry, build.making) for entry in entries]
    own: list[float] = []
    theirs: list[float] = []
    for turn in range(ROUNDS):
        for number, (entry, poster) in enumerate(zip(entries, posters, strict=True)):
            if poster is None:
                continue
            html = page(poster, printing.faces.folder)
            mine = _cpu(partial(kit, entry, build.making, printing))
            other = _cpu(partial(HTML(string=html).write_pdf, font_config=fonts, **TAGGED))
            if number or turn:  # the first of all is cold
                own.append(mine)
                theirs.append(other)
    ratios = [mine / other for mine, other in zip(own, theirs, strict=True)]
    return {
        "own": statistics.median(own),
        "peer": statistics.median(theirs),
        "to_peer": statistics.median(ratios),
    }


def kit(entry: Entry[Hub], making: Making, printing: Printing) -> list[bytes]:
    """Return the whole kit of a hub."""
    return [bytes_of(piece, printing) for piece in files.of_hub(entry, making)]


def _cpu(work: Callable[[], object]) -> float:
    """Return how many milliseconds of CPU some work takes."""
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


if __name__ == "__main__":
    sys.path.append(sys.argv[2])
    print(json.dumps(compared(Path(sys.argv[1]), int(sys.argv[3]))))
