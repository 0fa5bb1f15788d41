"""`doedemocratie receive`: put what somebody mailed in its place, and say what changes."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from ...model.grammar import reading
from ...model.grammar.base import Record
from ...model.grammar.log import logged
from ...model.kinds import KINDS, Kind
from ...model.kinds.kind import CAME
from ...questions.github.proposal import judged, slug_of
from ...records import catalogue as records
from ...records.catalogue import ASSETS, Catalogue, Entry
from ...records.files import reader, slugs
from ...records.files.confirm import stamped
from ...records.files.entries import with_entry
from ...records.files.whole import write_whole
from ...records.files.write import Typed, as_typed, schema_name
from ...records.pictures import images
from ...records.telling.problems import described, errors
from ..shared import arguments
from ..shared import letter as letters
from ..shared.command import Command, WrongUseError
from ..shared.hubs import meant
from ..shared.letter import Letter, letter_in
from ..shared.mail import MOST_BYTES, SIGNATURE, bare, files, lines, texts

# The first line of a record, which says of which kind it is; a mail may quote it.
_LINE = re.compile(r"(?P<quote>[> \t]*)# yaml-language-server: \$schema=\S*/(?P<schema>[\w.-]+)\s*")
_PICTURE = re.compile(rf"[a-z0-9-]+(?:{'|'.join(map(re.escape, images.ALL_SUFFIXES))})")
MOST = 200


@click.command(cls=Command)
@arguments.content
@arguments.today
@click.option("--as", "slug", metavar="NAAM", help="de naam van het bestand, zonder .yml of .md")
@click.argument("file", metavar="BESTAND", type=Path, help="de mail, of het bestand erbij")
def command(content: Path, today: dt.date, slug: str | None, file: Path) -> int:
    """Write the record when it is right, and say what changes; returns 0 or 1."""
    mail = arguments.text(file, MOST_BYTES)
    catalogue, _ = records.load(content, Path.cwd(), today)
    sent = _sent(mail, file)
    if isinstance(sent, Letter):
        kind = sent.kind
        slug, text = _by_letter(sent, slug, catalogue)
    else:
        kind, text = sent
        slug = _by_file(kind, text, slug or file, catalogue)
    path = content / kind.path(f"{slug}{'.md' if text.startswith('---') else '.yml'}")
    old = catalogue.get(kind.model, slug)
    text = _dated(kind, text, old, today)
    if path.is_symlink() or path.parent.is_symlink():
        raise WrongUseError(f"'{path}' is een verwijzing")
    if old and old.origin.name != path.name:
        raise WrongUseError(f"'{old.file}' is een ander soort bestand dan {path.suffix}")
    text = _logged(kind, text, old, today)
    # Too broken to be named: then it is the profile in this mail that is meant.
    shown = records.shown_path(path, Path.cwd()) if slug else f"het profiel in {file.name}"
    brought = _brought(content / ASSETS / kind.folder / slug, text, mail) if slug else []
    if brought:
        catalogue, _ = records.load(content, Path.cwd(), today)
    problems = list(judged(kind, shown, text, catalogue))
    for told in problems:
        print(described(told))
    if errors(problems):
        _take_back(brought)
        print("\nEr is niets veranderd. Vraag wie het stuurde, of herstel het in het bestand.")
        return 1
    if not slug:
        raise WrongUseError("deze naam geeft geen bestandsnaam: zet met --as voor wie het is")
    if old and not brought and _same(old, text):
        print(f"Er verandert niets: {shown} zegt dit al.")
        return 0
    write_whole(path, text.encode())
    new, _ = records.read_entry(path, shown, kind)
    assert new
    _tell(old, new, shown, brought)
    return 0


def _dated(kind: Kind, text: str, old: Entry[Record] | None, today: dt.date) -> str:
    """Return a record with the day on which it came: its own of before, else that of today.

    Whatever the mail says of it: who sends a profile does not know when it came.
    """
    day = getattr(old.record, CAME, None) if old else today
    document, _ = reader.parse(text, markdown=text.startswith("---"))
    if not kind.has(CAME) or not day or not document:
        return text
    new = stamped(text.encode(), CAME, day, markdown=text.startswith("---"))
    return new.decode() if new else text


def _tell(
    old: Entry[Record] | None, new: Entry[Record], shown: str, brought: Sequence[Path]
) -> None:
    """Say what changed, and what a person should look at."""
    print(f"{'Veranderd' if old else 'Nieuw'}: {shown}")
    for line in changes(old, new):
        print(f"  {line}")
    for picture in brought:
        print(f"Beeld: {records.shown_path(picture, Path.cwd())}")
    if new.record.provisional():
        print("Het profiel blijft voorlopig: bevestigd_op staat er niet bij.")


def _same(old: Entry[Record], text: str) -> bool:
    """Return whether a file says what the record says already."""
    document, flaws = reader.parse(text, markdown=text.startswith("---"))
    if document is None or flaws:
        return False
    record, _ = reading.read(old.kind.model, document.data)
    return record == old.record


def _brought(folder: Path, text: str, mail: str) -> list[Path]:
    """Put the pictures that came with a mail and that its record names where they belong.

    Returns where they lie now. What lies there already stays.
    """
    document = reader.parse(text, markdown=text.startswith("---"))[0]
    named = set(_values(document.data if document else {}))
    brought = []
    for name, held in files(mail):
        path = folder / name
        if name not in named or not _PICTURE.fullmatch(name) or os.path.lexists(path):
            continue
        if any(around.is_symlink() for around in (folder, folder.parent, folder.parent.parent)):
            raise WrongUseError(f"'{folder}' is een verwijzing")
        write_whole(path, held)
        brought.append(path)
    return brought


def _logged(kind: Kind, text: str, old: Entry[Record] | None, today: dt.date) -> str:
    """Return the file with the line that its log lacks, when what it keeps has changed."""
    document, flaws = reader.parse(text, markdown=text.startswith("---"))
    log = kind.model.LOG
    if log is None or document is None or flaws:
        return text
    before = as_typed(old.record, kind.fields) if old else None
    data = logged(kind.model, document.data, before, today)
    same = data.get(log.at) == document.data.get(log.at)
    return text if same else with_entry(text, kind, log.at, data[log.at]) or text


def _values(value: object) -> Iterator[str]:
    """Yield every text in a record."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (Mapping, list)):
        for part in value.values() if isinstance(value, Mapping) else value:
            yield from _values(part)


def _take_back(brought: list[Path]) -> None:
    """Remove pictures that were put in a folder, and the folder when it is empty again."""
    for path in brought:
        path.unlink()
    for folder in {path.parent for path in brought}:
        if not any(folder.iterdir()):
            folder.rmdir()


def _sent(mail: str, file: Path) -> Letter | tuple[Kind, str]:
    """Return the letter in a mail, or the kind and text of a record; WrongUseError for none."""
    for text in texts(mail):
        if sent := letter_in(text) or record_in(text):
            return sent
    raise WrongUseError(
        f"in '{file}' staat geen profiel of verhaal: dat begint met een regel als 'Knooppunt "
        "toevoegen: naam', 'Verhaal toevoegen: naam' of '# yaml-language-server: …'"
    )


def record_in(text: str) -> tuple[Kind, str] | None:
    """Return the kind and the text of the record in a mail, None where there is none."""
    typed = lines(text)
    for at, line in enumerate(typed):
        match = _LINE.fullmatch(line)
        named = (row for row in KINDS if match and schema_name(row) == match["schema"])
        kind = next(named, None)
        if not match or not kind:
            continue
        quote = match["quote"]
        start = at - 1 if at and typed[at - 1].strip("> \t") == "---" else at
        held = [bare(line, quote) for line in typed[start:]]
        end = held.index(SIGNATURE) if SIGNATURE in held else len(held)
        return kind, "\n".join(held[:end]).rstrip() + "\n"
    return None


def _by_letter(letter: Letter, asked: str | None, catalogue: Catalogue) -> tuple[str, str]:
    """Return the slug of the record that a letter is about, and its file as the letter has it."""
    text = letters.whole(letter)
    document, flaws = reader.parse(text)
    data = document.data if document else {}
    slug = asked or letter.slug
    entry = catalogue.get(letter.kind.model, slug)
    if letter.changes:
        if not entry:
            likely = meant(slug, letter.kind, catalogue)
            raise WrongUseError(f"er is geen {letter.kind.name} '{slug}' dat klopt{likely}")
        if not flaws:
            typed = as_typed(entry.record, letter.kind.fields)
            text = letters.changed(letter, typed, data, markdown=entry.origin.suffix == ".md")
    elif slug in catalogue.slugs[letter.kind.id] and not asked:
        raise WrongUseError(f"'{slug}' is er al: gaat dit daarover, zet dan --as {slug} ervoor")
    elif asked:
        _must_be(letter.kind, data, asked, catalogue)
    elif slugs.usable(slug, letter.kind) != slug:
        raise WrongUseError(f"'{slug}' kan geen {letter.kind.name} heten: zet er --as voor")
    return slug, text


def _by_file(kind: Kind, text: str, asked: str | Path, catalogue: Catalogue) -> str:
    """Return the slug of the record that a file is about: the one asked for, else by its names."""
    document = reader.parse(text, markdown=text.startswith("---"))[0]
    data = document.data if document else {}
    slug = asked if isinstance(asked, str) else _meant(kind, data, asked.stem, catalogue)
    _must_be(kind, data, slug, catalogue)
    return slug


def _must_be(kind: Kind, data: Mapping[str, object], slug: str, catalogue: Catalogue) -> None:
    """Raise WrongUseError for a slug that is no record's, and not what this one is called."""
    if slug not in catalogue.slugs[kind.id] and slug != slug_of(kind, data, catalogue):
        likely = meant(slug, kind, catalogue)
        raise WrongUseError(f"er is geen {kind.name} '{slug}', en zo heet dit ook niet{likely}")


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
