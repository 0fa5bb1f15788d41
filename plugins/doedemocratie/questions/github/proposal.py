"""From an issue form to the file of a new record, or to everything that is wrong with it.

The file lies at content/<folder>/<slug>.yml and nowhere else, and only where no such record is:
what is there already is changed by its own editors.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Container, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain, count
from pathlib import Path

from ...frozen import frozen
from ...model.grammar.base import Record
from ...model.grammar.log import logged
from ...model.grammar.mending import mended
from ...model.kinds import BY_ID, Kind
from ...model.values.finding import Finding
from ...records.catalogue import ASSETS, Catalogue, Entry, content_of, read_entry
from ...records.files import slugs
from ...records.files.write import record_file
from ...records.judging.checks import check
from ...records.telling.problems import Problem, errors
from ...records.telling.wording import problem
from . import issuebody
from .questions import IssueForm

# What problems in the answers themselves are said to be in.
ANSWERS = "formulier"


@frozen
class Proposal:
    """A record as a file: `path` below the content folder, its text, and all that is wrong.

    With an error among the problems nothing should be written.
    """

    kind: Kind
    slug: str
    path: str
    text: str
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> bool:
        """Return whether the file may be written."""
        return bool(self.slug) and not errors(self.problems)


def slug_of(kind: Kind, data: Mapping[str, object], catalogue: Catalogue) -> str:
    """Return the slug for a record, made of its name; "" where that is signs alone."""
    return slug_beside(kind, data, owners(kind, catalogue))


def slug_beside(kind: Kind, data: Mapping[str, object], owned: Container[str]) -> str:
    """Return the slug for a record beside those that are `owned`; "" as `slug_of`.

    Of a name in letters that an address cannot spell it is the word of the kind, with a number
    behind it when that is another's.
    """
    name = data.get(kind.title)
    if not isinstance(name, str) or not any(map(str.isalnum, name)):
        return ""
    if kind.single:
        return kind.id
    wish = slugs.slug(name)
    if wish:
        return slugs.usable(wish, kind)
    word = slugs.usable(wish, kind)
    numbered = (f"{word}-{number}" for number in count(2))
    return next(slug for slug in chain((word,), numbered) if slug not in owned)


def propose(
    form: IssueForm, body: str, catalogue: Catalogue, *, account: str, today: dt.date
) -> Proposal:
    """Return what the answers in `body` make; `account` is who sent them ("" for not known)."""
    kind = BY_ID[form.kind]
    answers = issuebody.read(form, body)
    meant = mended(answers.data, kind.fields, kind.model.RULES)
    data = logged(kind.model, {**meant, **_about(form, account, today)}, None, today)
    slug = slug_of(kind, data, catalogue)
    path = kind.path(f"{slug or 'naamloos'}.yml")
    text = record_file(kind, data)
    problems = [_problem(slip) for slip in answers.slips]
    spoilt = {slip.path[0] for slip in answers.slips if slip.path}
    named = data.get(kind.title)
    if named and not slug:
        place = (answers.lines.get(kind.title, 1), 1)
        problems.append(_problem(Finding((), "no-slug", {"found": named}, place=place)))
    if other := taken(kind, slug, catalogue):
        facts = {"slug": slug, "other": other}
        place = (answers.lines.get(kind.title, 1), 1)
        problems.append(_problem(Finding((kind.title,), "slug-taken", facts, place=place)))
    if not any(slip.code == "form-unlike" for slip in answers.slips):
        for told in judged(kind, path, text, catalogue):
            top = told.field.split(".")[0].split("[")[0]
            if top not in spoilt:
                if told.code == "no-letters" and top == kind.title:
                    problems = [other for other in problems if other.code != "no-slug"]
                line = answers.lines.get(top, 1)
                problems.append(replace(told, file=ANSWERS, line=line, column=1))
    return Proposal(kind, slug, path, text, tuple(sorted(problems)))


def _about(form: IssueForm, account: str, today: dt.date) -> dict[str, object]:
    """Return what is known of a record beyond the answers: who wrote it, and when.

    A nominated hub has its source among the answers and stays provisional.
    """
    came = BY_ID[form.kind].came(today)
    if form.name != "hub":
        return {**came}
    editors = {"beheerders": [account]} if account else {}
    return {**editors, "bevestigd_op": today.isoformat(), **came}


def judged(kind: Kind, path: str, text: str, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield what `check` would say of this file among the records of the catalogue."""
    with laid(kind, {path: text}, catalogue) as (around, problems):
        yield from problems
        yield from (told for told in check(around) if told.file == path)


@contextmanager
def laid(
    kind: Kind, texts: Mapping[str, str], catalogue: Catalogue
) -> Iterator[tuple[Catalogue, list[Problem]]]:
    """Give the catalogue with files of a kind among its records, and the problems in those.

    `texts` holds the text of each file by its path. They lie there as long as this lasts.
    """
    with tempfile.TemporaryDirectory() as folder:
        # They stand as in a content folder, so that the pictures they name are found.
        beside = next(catalogue.all(), None)
        if beside:
            content = content_of(beside.origin, beside.kind)
            (Path(folder) / ASSETS).symlink_to((content / ASSETS).resolve())
        problems: list[Problem] = []
        sound: list[Entry[Record]] = []
        broken: list[Entry[Record]] = []
        for path, text in texts.items():
            origin = Path(folder) / kind.path(Path(path).name)
            origin.parent.mkdir(exist_ok=True)
            origin.write_text(text, "utf-8", newline="\n")
            entry, wrong = read_entry(origin, path, kind)
            problems += wrong
            if entry:
                (broken if errors(wrong) else sound).append(entry)
        yield catalogue.with_entries(kind, sound, broken), problems


def owners(kind: Kind, catalogue: Catalogue) -> dict[str, str]:
    """Return whose each slug is already, now or once, by that slug."""
    former = {
        slug: entry.title
        for entry in catalogue.read(kind.model)
        for slug in getattr(entry.record, "aliassen", None) or ()
    }
    there = catalogue.slugs.get(kind.id, frozenset())
    unread = {slug: f"content/{kind.path(f'{slug}{kind.suffix}')}" for slug in there}
    return former | unread | {entry.slug: entry.file for entry in catalogue.read(kind.model)}


def taken(kind: Kind, slug: str, catalogue: Catalogue) -> str:
    """Return whose the address of a slug is already, now or once; "" for nobody's."""
    return owners(kind, catalogue).get(slug, "")


def _problem(slip: Finding) -> Problem:
    # An answer is no line of a file, so there is none to copy.
    return replace(problem(slip, ANSWERS), better="")
