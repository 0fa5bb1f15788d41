"""What is wanted of a build: its arguments, for scripts/site and `doedemocratie build` alike.

Standard library only, and readable by an old Python: scripts/site says what is wrong with them
before anything is installed.
"""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

PORTS = range(1, 65_536)


def add_to(command: argparse.ArgumentParser, project: Path) -> None:
    """Add the arguments to a parser; `project` is the folder that content and site lie in."""
    command.add_argument("--serve", action="store_true", help="laat de site zien terwijl je werkt")
    command.add_argument(
        "--port", metavar="POORT", type=int, default=8000, help="de poort bij --serve"
    )
    command.add_argument(
        "--content",
        metavar="MAP",
        type=Path,
        default=project / "content",
        help="een andere map met inhoud",
    )
    command.add_argument(
        "--out",
        metavar="MAP",
        type=Path,
        default=project / "site",
        help="waar de site komt te staan",
    )
    command.add_argument("--date", metavar="JJJJ-MM-DD", help="bouw alsof het die dag is")
    command.add_argument(
        "--leave-out",
        action="store_true",
        help="laat bestanden met fouten weg, als het er weinig zijn",
    )
    command.add_argument("--drafts", action="store_true", help="laat ook concepten zien")


def misuse(asked: argparse.Namespace) -> str | None:
    """Return what is wrong with the arguments, in Dutch; None when nothing is."""
    if asked.date:
        try:
            dt.date.fromisoformat(asked.date)
        except ValueError:
            return f"'{asked.date}' is geen datum: schrijf jaar-maand-dag"
    if asked.port not in PORTS:
        return (
            f"poort {asked.port} bestaat niet: kies een getal van {PORTS[0]} tot en met {PORTS[-1]}"
        )
    if not asked.content.is_dir():
        return f"de map '{asked.content}' bestaat niet"
    return None


def precious(out: Path, content: Path, project: Path) -> str | None:
    """Return why the folder `out` may not be replaced by a site, in Dutch; None when it may.

    All three are whole paths.
    """
    if out.exists() and not out.is_dir():
        return f"'{out}' is geen map."
    around = out in project.parents or out in content.parents or content in out.parents
    if around or out in (project, content):
        return f"In '{out}' staat meer dan de site. Kies een andere map."
    if out.is_dir() and any(out.iterdir()) and not (out / "404.html").is_file():
        return f"In '{out}' staan bestanden die niet van de site zijn. Kies een andere map."
    return None


def arguments(asked: argparse.Namespace) -> list[str]:
    """Return the arguments again, with whole paths, for `doedemocratie build`."""
    given = ["--content", str(asked.content.resolve()), "--out", str(asked.out.resolve())]
    given += ["--port", str(asked.port)]
    given += ["--date", asked.date] if asked.date else []
    flags = ("serve", "leave_out", "drafts")
    return given + [f"--{flag.replace('_', '-')}" for flag in flags if getattr(asked, flag)]
