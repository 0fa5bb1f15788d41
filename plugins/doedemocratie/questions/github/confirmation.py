"""A hub says that its profile is still right: one line of its file changes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from ...frozen import frozen
from ...model.kinds import BY_ID
from ...model.kinds.hub import Hub
from ...model.values.finding import Finding
from ...model.words.names import fold
from ...records.catalogue import Catalogue, Entry
from ...records.files.confirm import KEY, confirmed
from ...records.telling import sentences
from ...records.telling.problems import Problem, errors
from ...records.telling.wording import problem
from .proposal import ANSWERS, judged

HUB = BY_ID["hub"]


@frozen
class Confirmation:
    """What a confirmation makes of a file: `new` bytes for `entry`, None where it may not be."""

    slug: str
    entry: Entry[Hub] | None
    new: bytes | None
    problems: tuple[Problem, ...]


def named_in(answer: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the slugs of the hubs that somebody may mean: by name, by slug or by an address.

    Of what is called so by nobody it is what was typed for a slug.
    """
    if catalogue.get(Hub, answer.strip()):
        return (answer.strip(),)
    name = fold(answer)
    called = [entry.slug for entry in catalogue.read(Hub) if fold(entry.title) == name]
    return tuple(sorted(called)) or (slug_in(answer),)


def several(answer: str, slugs: Sequence[str]) -> Confirmation:
    """Return that nothing is confirmed, since more hubs are called so."""
    facts = {"found": answer.strip(), "names": ", ".join(slugs)}
    return Confirmation("", None, None, (_problem(ANSWERS, "record-named-twice", facts),))


def slug_in(answer: str) -> str:
    """Return the slug in what somebody typed: a slug, or the address of a page of the hub."""
    parts = [part for part in answer.strip().split("?")[0].split("#")[0].split("/") if part]
    if parts[-1:] == ["merk"]:
        parts = parts[:-1]
    return parts[-1] if parts else ""


def confirm(
    slug: str, catalogue: Catalogue, *, account: str, approved: bool, day: dt.date
) -> Confirmation:
    """Return the file with its new date.

    For an `account` among the editors of the hub, or when a maintainer `approved`.
    """
    entry = next((read for read in catalogue.read(Hub) if read.slug == slug), None)
    if entry is None:
        slugs = sorted(catalogue.slugs["hub"])
        otherwise = "Zet er de naam zoals die op je profiel staat, of het adres van je profiel."
        facts = {"found": slug, "suggestion": sentences.did_you_mean(slug, slugs, otherwise)}
        return Confirmation(slug, None, None, (_problem(ANSWERS, "unknown-record", facts),))
    editors = {name.casefold() for name in entry.record.beheerders or ()}
    if not approved and account.casefold() not in editors:
        facts = {"account": f"'{account}'" if account else "Je", "slug": slug}
        return Confirmation(slug, entry, None, (_problem(ANSWERS, "not-an-editor", facts),))
    new = confirmed(entry.origin.read_bytes(), day, markdown=entry.origin.suffix == ".md")
    if new is None:
        facts = {"file": entry.file, "better": f"{KEY}: {day}"}
        return Confirmation(slug, entry, None, (_problem(entry.file, "confirm-by-hand", facts),))
    problems = tuple(judged(HUB, entry.file, new.decode(), catalogue))
    return Confirmation(slug, entry, None if errors(problems) else new, problems)


def _problem(file: str, code: str, facts: Mapping[str, object]) -> Problem:
    return problem(Finding((), code, facts), file)
