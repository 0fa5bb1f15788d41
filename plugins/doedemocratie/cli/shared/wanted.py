"""What is wanted of a build: its options, for scripts/site and `doedemocratie build` alike.

Standard library only, and readable by an old Python: scripts/site says what is wrong with them
before anything is installed.
"""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Collection, Iterable, Iterator, NamedTuple  # noqa: UP035  # where an old Python has it

PORTS = range(1, 65_536)
MADE = ".doedemocratie"  # in a folder that holds a site: the files of it, one a line
# The end of the name of the folder that a build works in, beside that of the site or in it.
WORK = ".doedemocratie-bezig"
# What file managers lay in every folder that somebody looks at; nobody misses it.
MACHINE_MADE = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
_NAMED = 3
# By how many nanoseconds the disks tell time (FAT, exFAT) that may not tell when a folder changed.
_ROUGH = 10_000_000


class BuildOption(NamedTuple):
    """An option of a build; without a metavar it is a switch."""

    flag: str
    help: str
    metavar: str = ""
    read: Callable[[str], object] = str  # to what Wanted holds
    default: object = None  # of the sort that `read` gives


def options(project: Path) -> tuple[BuildOption, ...]:
    """Return all options; `project` is the folder that content and site lie in."""
    content, out = project / "content", project / "site"
    return (
        BuildOption("--serve", "laat de site zien terwijl je werkt"),
        BuildOption("--port", "de poort bij --serve", "POORT", int, 8000),
        BuildOption("--search", "maak ook bij --serve de zoekindex: dat duurt bij elke wijziging"),
        BuildOption("--content", "een andere map met inhoud", "MAP", Path, content),
        BuildOption("--out", "waar de site komt te staan", "MAP", Path, out),
        BuildOption("--cold", "maak alles opnieuw, ook wat niet veranderd is"),
        BuildOption("--date", "bouw alsof het die dag is", "JJJJ-MM-DD"),
        BuildOption("--leave-out", "laat bestanden met fouten weg, als het er weinig zijn"),
        BuildOption("--drafts", "laat ook concepten zien"),
        BuildOption("--no-kit", "maak geen posters, kaarten en andere bestanden om te delen"),
    )


@dataclass(frozen=True)
class Wanted:
    """What was asked for: a value for every option."""

    serve: bool
    port: int
    search: bool
    content: Path
    out: Path
    date: str | None
    leave_out: bool
    drafts: bool
    no_kit: bool
    cold: bool

    def misuse(self) -> str | None:
        """Return what is wrong with it, in Dutch; None when nothing is."""
        if self.date:
            try:
                dt.date.fromisoformat(self.date)
            except ValueError:
                return f"'{self.date}' is geen datum: schrijf jaar-maand-dag"
        if self.port not in PORTS:
            ports = f"van {PORTS[0]} tot en met {PORTS[-1]}"
            return f"poort {self.port} bestaat niet: kies een getal {ports}"
        for folder in (self.content, self.out):
            try:
                folder.resolve().exists()
            except (OSError, RuntimeError):
                return f"'{folder}' kan geen map zijn: te lang, of een kring van koppelingen"
        if not self.content.is_dir():
            return f"de map '{self.content}' bestaat niet"
        return None

    def arguments(self) -> list[str]:
        """Return it as arguments again, with whole paths, for `doedemocratie build`."""
        given = ["--content", str(self.content.resolve()), "--out", str(self.out.resolve())]
        given += ["--port", str(self.port)]
        given += ["--date", self.date] if self.date else []
        switches = {
            "--serve": self.serve,
            "--search": self.search,
            "--leave-out": self.leave_out,
            "--drafts": self.drafts,
            "--no-kit": self.no_kit,
            "--cold": self.cold,
        }
        return given + [flag for flag, on in switches.items() if on]


class SiteStamp(NamedTuple):
    """When the site in a folder was made, and which: the time of its list, written last, ends it.

    A folder that changed before that, but not before the build, holds what the build put there and
    nothing else, unless somebody set the clock back to just then.
    """

    begun: int  # as the other time in nanoseconds
    inode: int
    ended: int

    @classmethod
    def of(cls, out: Path, begun: int) -> SiteStamp:
        """Return the stamp of the site in `out`, of which the build began at that time."""
        told = (out / MADE).stat()
        return cls(begun, told.st_ino, told.st_mtime_ns)

    def unchanged(self, out: Path, folders: Iterable[str]) -> bool:
        """Return whether this is the site in `out`, and no name came or went in these folders."""
        if self.ended % _ROUGH == 0:
            return False
        try:
            # Of tens of thousands of folders a Path for each is felt.
            told = (os.lstat(f"{out}/{folder}") for folder in folders)
            return self == self.of(out, self.begun) and all(map(self._ended, told))
        except (OSError, ValueError):
            return False

    def _ended(self, folder: os.stat_result) -> bool:
        # Whoever sets the first time changes the second, but on Windows, where it means another.
        return self.begun <= folder.st_mtime_ns < self.ended > folder.st_ctime_ns


def precious(out: Path, content: Path, project: Path, stamp: SiteStamp | None = None) -> str | None:
    """Return why the folder `out` may not be replaced by a site, in Dutch; None when it may.

    All three are whole paths; `stamp` is of the site that was built there last, where it was kept.
    """
    if out.exists() and not out.is_dir():
        return f"'{out}' is geen map."
    around = out in project.parents or out in content.parents or content in out.parents
    if around or out in (project, content):
        return f"In '{out}' staat meer dan de site. Kies een andere map."
    strange = strangers(out, stamp) if out.is_dir() else []
    if not strange:
        return None
    if not (out / MADE).is_file() and (out / "404.html").is_file():
        return (
            f"Van '{out}' weten we niet of het een site van ons is: {MADE} ontbreekt. "
            f"Bewaar wat je nodig hebt en haal de map weg, of kies een andere map met --out."
        )
    named = ", ".join(strange[:_NAMED])
    more = f" en nog {len(strange) - _NAMED}" if len(strange) > _NAMED else ""
    return (
        f"In '{out}' staan bestanden die niet van de site zijn, en die zouden verdwijnen: "
        f"{named}{more}. Zet ze ergens anders, of kies een nieuwe map met --out en kopieer de "
        f"site daarna."
    )


def strangers(out: Path, stamp: SiteStamp | None = None) -> list[str]:
    """Return what lies in a folder and was not put there by a build, hidden or not, sorted.

    A folder of strangers is named once, with a slash. When the `stamp` tells that no folder in it
    changed, nobody need look into them.
    """
    ours = listed(out).union(*map(listed, (out / WORK).glob("*")))
    around = _around(ours)
    unchanged = stamp is not None and stamp.unchanged(out, around)
    strange: list[str] = []

    def kept(folder: str, is_link: bool) -> bool:
        if folder == WORK and not is_link:
            return False  # of a build that was broken off; the next one clears it away
        if folder in around and not is_link:
            return not unchanged
        strange.append(f"{folder}/")
        return False

    for here, names in walk(out, kept):
        strange += [
            here + name for name in names if name not in MACHINE_MADE and here + name not in ours
        ]
    return sorted(strange)


def _around(names: Iterable[str]) -> set[str]:
    """Return every folder that these files lie in, at whatever depth."""
    around: set[str] = set()
    for name in names:
        folder = name.rpartition("/")[0]
        while folder and folder not in around:
            around.add(folder)
            folder = folder.rpartition("/")[0]
    return around


def walk(
    out: Path, into: Callable[[str, bool], bool] = lambda _, is_link: not is_link
) -> Iterator[tuple[str, list[str]]]:
    """Yield of every folder what stands before a name in it, and its files, links to any too.

    `into` tells of a folder, as it is called below `out`, and of whether it is a link, whether to
    go there. A Path for each of thousands of files would take longer than to read the disk.
    """
    waiting = [""]
    while waiting:
        here = waiting.pop()
        names: list[str] = []
        try:
            entries = list(os.scandir(f"{out}/{here}"))
        except OSError:
            continue
        for entry in entries:
            if not _is_folder(entry):
                names.append(entry.name)
            elif into(here + entry.name, entry.is_symlink()):
                waiting.append(f"{here}{entry.name}/")
        yield here, names


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link in a circle
        return False


def sign(out: Path, laid: Iterable[str] = (), own: Collection[str] = ()) -> set[str]:
    """Write down what lies in a folder that was just built, so that a next build may replace it.

    Returns that. In the folders `own` lie none but the files `laid`: they need not be looked into.
    """
    others = walk(out, lambda folder, is_link: not is_link and folder not in own)
    names = {*laid, *(here + name for here, names in others for name in names)}
    text = "\n".join(["# Deze bestanden maakte ./scripts/site.", *sorted({*names, MADE}), ""])
    (out / MADE).write_bytes(text.encode())
    return names


def listed(out: Path) -> frozenset[str]:
    """Return the files that the last build of a folder wrote down; none when there is no list."""
    try:
        text = (out / MADE).read_text("utf-8", errors="replace")
    except OSError:
        return frozenset()
    return frozenset(line for line in text.split("\n") if line and not line.startswith("#"))
