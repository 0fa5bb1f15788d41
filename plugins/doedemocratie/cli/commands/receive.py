"""`doedemocratie receive`: put the file that somebody mailed in its place, and say what changes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from email import message_from_bytes, policy
from html import unescape
from pathlib import Path

import click

from ...model.grammar.base import Record
from ...model.kinds import KINDS, Kind
from ...questions.github.proposal import judged, slug_of
from ...records import catalogue as records
from ...records.catalogue import Catalogue, Entry
from ...records.files import reader
from ...records.files.whole import write_whole
from ...records.files.write import Typed, as_typed, schema_name
from ...records.telling.problems import described, errors
from ..shared import arguments
from ..shared.command import Command, WrongUseError

# The first line of a record, which says of which kind it is; a mail may quote it.
_LINE = re.compile(r"(?P<quote>[> \t]*)# yaml-language-server: \$schema=\S*/(?P<schema>[\w.-]+)\s*")
_SIGNATURE = "-- "
# A mail as it was sent begins with lines that say how; in HTML these tags end a line.
_HEADERS = re.compile(
    r"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t]+[^\n]*\n)*)*?(?:MIME-Version|Content-Type):",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<br[^>]*>|</(?:p|div|li|tr|h[1-6]|pre)>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>|<!--.*?-->", re.DOTALL)
MOST = 200


@click.command(cls=Command)
@arguments.content
@arguments.today
@click.option("--as", "slug", metavar="NAAM", help="de naam van het bestand, zonder .yml")
@click.argument("file", metavar="BESTAND", type=Path, help="de mail, of het bestand erbij")
def command(content: Path, today: dt.date, slug: str | None, file: Path) -> int:
    """Write the record when it is right, and say what changes; returns 0 or 1."""
    kind, text = record_in(arguments.text(file), file)
    catalogue, _ = records.load(content, Path.cwd(), today)
    document = reader.parse(text, markdown=text.startswith("---"))[0]
    data = document.data if document else {}
    slug = slug or _meant(kind, data, file.stem, catalogue)
    if slug not in catalogue.slugs[kind.id] and slug != slug_of(kind, data, catalogue):
        raise WrongUseError(f"er is geen {kind.name} '{slug}', en zo heet dit ook niet")
    path = content / kind.folder / f"{slug}{'.md' if text.startswith('---') else '.yml'}"
    old = catalogue.get(kind.model, slug)
    if path.is_symlink() or path.parent.is_symlink():
        raise WrongUseError(f"'{path}' is een verwijzing")
    if old and old.origin.name != path.name:
        raise WrongUseError(f"'{old.file}' is een ander soort bestand dan {path.suffix}")
    # Too broken to be named: then it is the profile in this mail that is meant.
    shown = records.shown_path(path, Path.cwd()) if slug else f"het profiel in {file.name}"
    problems = list(judged(kind, shown, text, catalogue))
    for told in problems:
        print(described(told))
    if errors(problems):
        print("\nEr is niets veranderd. Vraag wie het stuurde, of herstel het in het bestand.")
        return 1
    if not slug:
        raise WrongUseError("deze naam geeft geen bestandsnaam: zet met --as voor wie het is")
    write_whole(path, text.encode())
    new, _ = records.read_entry(path, shown, kind)
    assert new
    print(f"{'Veranderd' if old else 'Nieuw'}: {shown}")
    for line in changes(old, new):
        print(f"  {line}")
    if new.record.provisional():
        print("Het profiel blijft voorlopig: bevestigd_op staat er niet bij.")
    return 0


def record_in(mail: str, file: Path) -> tuple[Kind, str]:
    """Return the kind and the text of the record in a mail; raises WrongUseError for none."""
    sent = _HEADERS.match(mail.removeprefix("\ufeff").lstrip())
    for text in parts_of(mail) if sent else (mail,):
        if record := _record(text):
            return record
    raise WrongUseError(
        f"in '{file}' staat geen profiel: dat begint met de regel '# yaml-language-server: …'"
    )


def parts_of(mail: str) -> Iterator[str]:
    """Yield the texts in a mail as it was sent: the files that came with it, then the letter."""
    message = message_from_bytes(
        mail.removeprefix("\ufeff").lstrip().encode(), policy=policy.default
    )
    parts = [part for part in message.walk() if not part.is_multipart()]
    for part in sorted(parts, key=lambda part: not part.get_filename()):
        held = part.get_payload(decode=True)
        if not isinstance(held, bytes):
            continue
        try:
            text = held.decode(part.get_content_charset() or "utf-8", "replace")
        except LookupError:  # a character set that nobody knows
            text = held.decode("utf-8", "replace")
        if part.get_content_type() == "text/html":
            text = unescape(_TAG.sub("", _BREAK.sub("\n", re.sub(r"\s*\n\s*", " ", text))))
        yield text.replace("\u00a0", " ")


def _record(mail: str) -> tuple[Kind, str] | None:
    """Return the kind and the text of the record in a text, None where there is none."""
    lines = mail.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    for at, line in enumerate(lines):
        match = _LINE.fullmatch(line)
        kind = next((one for one in KINDS if match and schema_name(one) == match["schema"]), None)
        if not match or not kind:
            continue
        quote = match["quote"]
        start = at - 1 if at and lines[at - 1].strip("> \t") == "---" else at
        text = [_bare(line, quote) for line in lines[start:]]
        end = text.index(_SIGNATURE) if _SIGNATURE in text else len(text)
        return kind, "\n".join(text[:end]).rstrip() + "\n"
    return None


def _bare(line: str, quote: str) -> str:
    """Return a line without the marks of a quote before it."""
    return line.removeprefix(quote) if line.startswith(quote) else line.lstrip("> \t")


def _meant(kind: Kind, data: Mapping[str, object], stem: str, catalogue: Catalogue) -> str:
    """Return the slug of the record that is meant: by its name, else by that of the file."""
    slug = slug_of(kind, data, catalogue)
    return (
        stem if stem in catalogue.slugs[kind.id] and slug not in catalogue.slugs[kind.id] else slug
    )


def changes(old: Entry[Record] | None, new: Entry[Record]) -> Iterator[str]:
    """Yield in Dutch which fields came, went and changed."""
    specs = new.kind.fields
    before = as_typed(old.record, specs) if old else {}
    after = as_typed(new.record, specs)
    for spec in specs:
        was, now = before.get(spec.name), after.get(spec.name)
        if was == now:
            continue
        if was is None:
            yield f"+ {spec.name}: {_short(now)}"
        elif now is None:
            yield f"- {spec.name}: {_short(was)}"
        else:
            yield f"{spec.name}: {_short(was)} → {_short(now)}"


def _short(value: Typed | None) -> str:
    """Return a value on one line that a terminal can show."""
    if isinstance(value, list):
        text = ", ".join(map(_short, value))
    elif isinstance(value, dict):
        text = "; ".join(f"{name}: {_short(part)}" for name, part in value.items())
    else:
        text = " ".join(str(value).split())
    text = "".join(char if char.isprintable() else "?" for char in text)
    return text if len(text) <= MOST else f"{text[:MOST]}…"
