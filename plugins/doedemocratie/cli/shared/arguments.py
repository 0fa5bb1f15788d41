"""Parameters that several commands share, and how each is read.

What a stranger typed comes from a file or from the environment, never from an argument that a
shell has put together.
"""

from __future__ import annotations

import datetime as dt
import os
import stat
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

import click

from ...faults import unreadable
from ...model.values.texts.web_address import in_ascii
from ...pages.frame import dates
from ...records.files.lines import plain_ends
from ...records.files.refusal import why
from ...records.telling import sentences
from .command import ChoiceParam, WrongUseError

CONTENT = Path("content")
# What a form may hold at most: 65,536 characters of four bytes.
MOST_BYTES = 4 * 65_536

_Function = TypeVar("_Function", bound=Callable[..., object])


def _folder(_: click.Context, __: click.Parameter, folder: Path) -> Path:
    if not folder.is_dir():
        raise WrongUseError(f"'{folder}' is geen map")
    return folder


def _day(_: click.Context, __: click.Parameter, typed: str) -> dt.date:
    try:
        return dates.reference(typed)
    except ValueError:
        raise WrongUseError(f"'{typed}' is geen datum zoals 2015-02-12") from None


def _sender(_: click.Context, __: click.Parameter, name: str | None) -> str:
    return (name or os.environ.get("ISSUE_AUTHOR", "")).strip().removeprefix("@")


_content = partial(
    click.option, "--content", metavar="MAP", type=Path, default=CONTENT, help="de map met inhoud"
)
# --content: where the records are. Where it is no folder, that is wrong use.
content = _content(callback=_folder)
# The same, for who judges it with what else was named.
any_content = _content()
# --date: the reference date. One that is none is wrong use.
today = click.option(
    "--date", "today", metavar="JJJJ-MM-DD", default="", help="alsof het die dag is", callback=_day
)
# --body: the file with what an issue says, which `written` reads; None for not named.
body = click.option(
    "--body", metavar="BESTAND", type=Path, help="de tekst van het formulier (of: ISSUE_BODY)"
)
# --account: who sent an issue, "" for not known.
account = click.option(
    "--account",
    metavar="NAAM",
    help="de GitHub-naam van wie het stuurde (of: ISSUE_AUTHOR)",
    callback=_sender,
)
# --paths: a file with paths, NUL between them, since a name can hold all other signs.
paths = click.option(
    "--paths", "listed", metavar="BESTAND", type=Path, help="paden, met NUL ertussen"
)


def shape(
    formats: Sequence[str], help: str = "hoe de uitkomst eruitziet"
) -> Callable[[_Function], _Function]:
    """Add --format; the first one is what people get."""
    return click.option(
        "--format", "shape", type=ChoiceParam(formats), default=formats[0], help=help
    )


def written(file: Path | None) -> str:
    """Return the text of the form; raises WrongUseError where there is none."""
    if file is None:
        if "ISSUE_BODY" not in os.environ:
            raise WrongUseError("geef --body BESTAND, of zet de tekst in ISSUE_BODY")
        sent = os.environ["ISSUE_BODY"].encode("utf-8", "surrogateescape")
        return sent.decode("utf-8", "replace")
    return text(file)


def text(path: Path, most: int = MOST_BYTES) -> str:
    """Return the text of a file that somebody else may have made; raises WrongUseError.

    `most` is how many bytes it may have.
    """
    return plain_ends(data(path, most).decode("utf-8", errors="replace"))


def data(path: Path, most: int) -> bytes:
    """Return the bytes of such a file; raises WrongUseError."""
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            raise WrongUseError(f"'{path}' is geen gewoon bestand")
        if status.st_size > most:
            raise WrongUseError(f"'{path}' is te groot: {status.st_size} bytes")
        return path.read_bytes()
    except FileNotFoundError:
        raise WrongUseError(f"'{path}' bestaat niet") from None
    except OSError as failure:
        raise WrongUseError(f"'{path}' kunnen we niet lezen ({why(failure)})") from None


def repository() -> str:
    """Return the web address of the repository, "" for not known; raises WrongUseError."""
    return _address("REPOSITORY_URL")


def _address(variable: str) -> str:
    typed = os.environ.get(variable, "")
    if wrong := unreadable(variable, typed):
        raise WrongUseError(wrong)
    return typed.rstrip("/")


def site() -> str:
    """Return the address the site is published at, in ASCII, a slash behind it; "" for not known.

    Raises WrongUseError for what is no address.
    """
    address = _address("SITE_URL")
    if not address:
        return ""
    try:
        parts = urlsplit(address)
        fits = parts.scheme in ("http", "https") and parts.hostname and not parts.query
        whole = in_ascii(address) if fits else ""
    except ValueError:
        whole = ""
    if not whole or address.split() != [address]:
        shown = sentences.shown(address, 80)
        raise WrongUseError(
            f"SITE_URL is '{shown}', en dat is geen webadres: schrijf het heel, met https:// ervoor"
        )
    return f"{whole}/"
