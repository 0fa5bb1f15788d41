"""Small files that once cost minutes or gigabytes: every one in a content folder of its own.

As a program it runs `check` over each of them in a child of its own, and prints as JSON how many
seconds of processor and bytes of memory that took. An endless one is ended.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from cases import find_problems
from painting import paint

# Seconds of processor after which a child is ended.
MOST_SECONDS = 20
_HUB = """naam: Plug de Dag
type: hybride
bereik: lokaal
samenvatting: Een werkplaats voor de buurt.
plaats: Utrecht
email: hallo@plugdedag.example
"""
_LOGO = _HUB + "merk:\n  logo:\n    bestand: {name}\n    alt: Logo\n"
_WHOLE = 60_000

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'
_ZEROS = "9" * _WHOLE
DRAWINGS = {
    "url-and-spaces": _SVG.format(f'<path fill="url({" " * 4000}"/>'),
    "url-again-and-again": _SVG.format(f'<path fill="{"url(" * 45_000}"/>'),
    "style-without-end": _SVG.format(f"<style>fill{' ' * 190_000}</style>"),
    "width-of-digits": _SVG.replace('viewBox="0 0 9 9"', f'width="{_ZEROS}x" height="9"'),
    "view-of-digits": _SVG.replace("0 0 9 9", f"0 0 {_ZEROS} {_ZEROS}x"),
    "digits-in-a-path": _SVG.format(f'<path d="{_ZEROS * 3}"/>'),
    "deep": _SVG.format("<g fill='url(#a)'>" * 39 + "<g/>" * 4900 + "</g>" * 39),
}
PAINTED = {
    "tall.png": "PNG 2x60000 white",
    "screenshot.png": "PNG 1080x20000 white",
    "line.png": "PNG 40x40 white claims:1x24000000",
    "large.png": "PNG 5000x5000 white clear spot:#7a2e63",
    "greys.png": "PNG 5000x5000 white spot:#7a2e63 grey16",
    "pieces.png": "PNG 700x700 white pieces:600000",
    "large.jpg": "JPEG 5000x5000 white spot:#7a2e63 turned",
    "sharper.jpg": "JPEG 5000x5000 white spot:#7a2e63 scans:12",
    "scans.jpg": "JPEG 2000x2000 white spot:#7a2e63 scans:1000",
    "pieces.jpg": "JPEG 700x700 white pieces:1900000",
    "large.webp": "WEBP 3750x4000 white spot:#7a2e63",
    "larger.webp": "WEBP 40x40 white claims:5000x5000",
}
# By day some records, at night all.
SOME = "some" in sys.argv[1:]
# What fills a field, or a file.
UNITS = (
    *("`", "[", "](", "(", "*", "_", "<", "!", "a@", "1", "1.", "1,", ".", "- ", "://", "a: "),
    *("12 - ", "12:", " nl", ", "),
)
FIELDS = (
    *("naam", "beschrijving", "email", "website", "telefoon", "plaats", "provincie", "gemeente"),
    "reactietijd",
)


def records(some: bool) -> Iterator[tuple[str, str]]:
    """Yield a name and the text of a record of 64 kB or nearly so.

    Some of them: of a field and a unit that with quotes or that without, in turn.
    """
    for turn, unit in enumerate(UNITS):
        filled = (unit * _WHOLE)[:_WHOLE]
        name = "-".join(f"{ord(sign):x}" for sign in unit)
        yield f"file-of-{name}", filled
        yield f"lines-of-{name}", "\n".join([unit] * (_WHOLE // (len(unit) + 1)))
        for place, field in enumerate(FIELDS):
            if some and (turn + place) % 5 != 4:
                continue
            rest = "".join(line for line in _HUB.splitlines(True) if not line.startswith(field))
            if not some or (turn + place) % 2:
                yield f"{field}-of-{name}", f"{rest}{field}: {filled}\n"
            if not some or not (turn + place) % 2:
                yield f"{field}-quoted-{name}", f"{rest}{field}: '{filled}'\n"
        yield f"end-of-{name}", f"{_HUB}bereikbaar:\n  - dag: ma\n    van: '{filled}'\n"
        yield f"prose-of-{name}", f"{_HUB}beschrijving: '{filled[:6000]}'\n"


def lay(content: Path, name: str, text: str, picture: bytes = b"") -> None:
    """Write one hub, and the picture that it names."""
    (content / "hubs").mkdir(parents=True)
    (content / "hubs" / "zwaar.yml").write_text(text, "utf-8")
    if picture:
        assets = content / "assets" / "hubs" / "zwaar"
        assets.mkdir(parents=True)
        (assets / name).write_bytes(picture)


def every(folder: Path, some: bool) -> Iterator[Path]:
    """Lay one content folder after the other, and yield each."""
    for name, text in records(some):
        lay(folder / name, "", text)
        yield folder / name
    for name, drawing in DRAWINGS.items():
        lay(folder / name, "logo.svg", _LOGO.format(name="logo.svg"), drawing.encode())
        yield folder / name
    for name, recipe in PAINTED.items():
        lay(folder / name, name, _LOGO.format(name=name), paint(recipe))
        yield folder / name


def measured(content: Path) -> tuple[float, int, int]:
    """Return the seconds of processor, the bytes of memory and how a child ended that checks."""
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        try:
            find_problems(content)
        except BaseException:  # noqa: BLE001  # a child tells by how it ends
            os._exit(1)
        os._exit(0)
    _, ended, used = os.wait4(child, 0)
    return used.ru_utime + used.ru_stime, used.ru_maxrss * 1024, ended


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as laid:
        # What painting took is no child's: the largest picture is painted by one, and forgotten.
        painter = os.fork()
        if not painter:
            list(every(Path(laid), SOME))
            os._exit(0)
        os.waitpid(painter, 0)
        warm = Path(laid) / "naam-of-31"
        find_problems(warm)
        told = {path.name: measured(path) for path in sorted(Path(laid).iterdir())}
    json.dump(told, sys.stdout)
