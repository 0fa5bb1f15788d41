"""The rules across records: a flat list of small functions, each from a catalogue to problems.

To add a rule, write a function here, name it in CHECKS, and put a case in tests/cases/bad.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ...model.grammar.base import Record
from ...model.grammar.fields import FieldSpec
from ...model.kinds import BY_ID, BY_MODEL, RESERVED
from ...model.kinds.growth_factor import GrowthFactor
from ...model.kinds.hub import Hub
from ...model.values.texts import phone
from ...model.values.texts.signs import marked, unmarked
from ...model.words.nearness import closest
from ...model.words.vocab import GROEISTOF
from ..catalogue import Catalogue, Entry, is_example
from ..files import slugs
from ..pictures import images
from ..remembered import Remembered
from ..telling import sentences
from ..telling.private_mail import PRIVATE_MAIL
from ..telling.problems import WARNING, Problem
from . import stories
from .board import behind, jumps
from .drawings import letters_not_drawn
from .files import image_files
from .prose import look_alikes, prose
from .times import ahead, came, notices, offered, rhythms
from .twins import twins
from .walk import is_file, lists, texts
from .whereabouts import places, regions

Path = tuple[str | int, ...]


def check(catalogue: Catalogue, remembered: Remembered | None = None) -> list[Problem]:
    """Return what is wrong across the records of a catalogue, sorted by file and line.

    Of what is `remembered` as quiet, the rules about one record (OF_ONE) are not asked again.
    """
    quiet = remembered.quiet_before if remembered else frozenset()
    new = catalogue
    if quiet:
        new = _only(catalogue, lambda entry: (entry.path, entry.seal) not in quiet)
    problems = [
        problem for rule in CHECKS for problem in rule(new if rule in OF_ONE else catalogue)
    ]
    if remembered:
        named = {problem.file for problem in problems}
        remembered.quiet = frozenset(
            (entry.path, entry.seal)
            for entry in catalogue.all()
            if entry.seal and entry.file not in named
        )
    return sorted(problems)


def _only(catalogue: Catalogue, wanted: Callable[[Entry[Record]], bool]) -> Catalogue:
    entries = {kind: tuple(filter(wanted, some)) for kind, some in catalogue.entries.items()}
    return replace(catalogue, entries=entries)


def references(catalogue: Catalogue) -> Iterator[Problem]:
    """A reference names a record that is there."""
    for entry in catalogue.read():
        for path, spec, slug in texts(entry, _refers):
            kind = BY_ID.get(spec.refers or "")
            if kind is None or slug in catalogue.slugs[kind.id]:
                continue
            slugs = sorted(catalogue.slugs[kind.id])
            remedy = "Is het weg? Haal dan de naam hier weg. Komt het nog?"
            otherwise = f"{remedy} Maak eerst content/{kind.path(slug)}.yml."
            suggestion = sentences.did_you_mean(slug, slugs, otherwise)
            yield entry.problem(
                path,
                "unknown-reference",
                found=slug,
                near=closest(slug, slugs),
                name=kind.name,
                source=f"'{sentences.shown(entry.title)}'",
                suggestion=suggestion,
            )


def aliases(catalogue: Catalogue) -> Iterator[Problem]:
    """A former slug belongs to one hub and is never given to another."""
    owners: dict[str, str] = {slug: slug for slug in catalogue.slugs[BY_MODEL[Hub].id]}
    for entry in catalogue.read(Hub):
        for index, alias in enumerate(entry.record.aliassen or ()):
            path = ("aliassen", index)
            if alias in RESERVED:
                better = slugs.usable(alias, entry.kind)
                yield entry.problem(path, "reserved-name", slug=alias, better=better)
            elif alias in owners:
                yield entry.problem(path, "alias-taken", found=alias, other=owners[alias])
            owners.setdefault(alias, entry.slug)


def one_example(catalogue: Catalogue) -> Iterator[Problem]:
    """There is one example hub."""
    examples = [entry for entry in catalogue.read(Hub) if is_example(entry.record)]
    for entry in examples[1:]:
        yield entry.problem(("voorbeeld",), "two-examples", other=examples[0].slug)


def listed_factors(catalogue: Catalogue) -> Iterator[Problem]:
    """A growth factor is one of the closed list; its record tells about it."""
    for entry in catalogue.read(GrowthFactor):
        if entry.slug not in GROEISTOF:
            yield entry.problem(
                (), "unlisted-factor", slug=entry.slug, names=", ".join(GROEISTOF.ids())
            )


def image_contents(catalogue: Catalogue) -> Iterator[Problem]:
    """An image is what its name says, whole, not too large, and harmless; a logo can be seen."""
    for entry in catalogue.read() if catalogue.assets else ():
        folder = f"{entry.kind.folder}/{entry.slug}"
        for path, _, name in texts(entry, is_file):
            if f"{folder}/{name}" not in catalogue.assets:
                continue
            if not name.lower().endswith(images.ALL_SUFFIXES):
                continue
            for flaw in images.findings(entry.asset(name), ground(entry.record, path)):
                facts = {"found": name, **flaw.facts}
                yield entry.problem(path, flaw.code, level=flaw.level, **facts)


def ground(record: Record, path: Path) -> str | None:
    """Return what the logo at `path` stands on; None for a picture that is no logo."""
    if path[:-1] != ("merk", "logo") or not isinstance(record, Hub):
        return None
    logo = record.merk.logo if record.merk else None
    return (logo.achtergrond or "licht") if logo else None


def private_contact(catalogue: Catalogue) -> Iterator[Problem]:
    """Warn about what looks like a private person's address or number."""
    for entry in catalogue.read():
        for path, spec, value in texts(entry, _reaches):
            if spec.sort.id == "email":
                domain = value.rsplit("@", 1)[1].lower()
                if domain in PRIVATE_MAIL:
                    yield entry.problem(
                        path, "private-email", level=WARNING, found=value, domain=domain
                    )
            elif spec.sort.id == "phone":
                read = phone.number(value)
                if read and read.mobile:
                    yield entry.problem(path, "mobile-number", level=WARNING, found=value)
            else:
                for found in phone.mobiles(value)[:1]:
                    yield entry.problem(path, "mobile-number", level=WARNING, found=found)


def markdown_in_line(catalogue: Catalogue) -> Iterator[Problem]:
    """Warn about signs of Markdown in a text of one line, where they would show."""
    for entry in catalogue.read():
        for path, _, value in texts(entry, _in_line):
            if match := marked(value):
                facts = {"found": match[0].strip(), "better": unmarked(value)}
                yield entry.problem(path, "markdown-in-line", level=WARNING, **facts)


def said_twice(catalogue: Catalogue) -> Iterator[Problem]:
    """Warn about what stands twice in one list, or a group about the same choice."""
    for entry in catalogue.read():
        for path, spec, items in lists(entry):
            told = _told(spec, items) if spec.fields else items
            seen: set[object] = set()
            if len({*told}) == len(told):
                continue
            for index, (value, same) in enumerate(zip(items, told, strict=True)):
                if same in seen:
                    found = same if isinstance(same, str) else _first_said(spec, value)
                    yield entry.problem((*path, index), "said-twice", level=WARNING, found=found)
                if same is not None:
                    seen.add(same)


def _told(spec: FieldSpec, groups: Sequence[object]) -> list[object]:
    """Return what to compare each group of a list by: the choice it is about, else all of it.

    None where something is wrong with it: nothing is left to compare by.
    """
    needs = [part.name for part in spec.fields if part.required]
    by_choice = bool(needs) and _about_a_choice(spec)
    return [
        (getattr(group, needs[0]) if by_choice else group)
        if needs and all(getattr(group, name) for name in needs)
        else None
        for group in groups
    ]


def _first_said(spec: FieldSpec, group: object) -> str:
    """Return what people wrote in a group in words of their own, else the first that it holds."""
    several = [(part, getattr(group, part.name)) for part in spec.fields]
    said = [part.sort.show(value) for part, value in several if value and not part.many]
    words = [value for part, value in several if part.sort.in_words and isinstance(value, str)]
    return next(iter([*words, *said]), "")


def _refers(spec: FieldSpec) -> bool:
    return spec.refers is not None


def _reaches(spec: FieldSpec) -> bool:
    return spec.sort.id in ("email", "phone") or spec.sort.in_words


def _in_line(spec: FieldSpec) -> bool:
    return spec.sort.in_words and not spec.sort.prose


def _about_a_choice(spec: FieldSpec) -> bool:
    """Return whether the groups of a list need a choice and no more.

    A group that needs words too is about those: two things of one sort may stand in one list.
    """
    needs = [part for part in spec.fields if part.required]
    choice = [part for part in spec.fields[:1] if part.sort.id in ("choice", "slug")]
    return bool(choice) and needs == choice


CHECKS: tuple[Callable[[Catalogue], Iterator[Problem]], ...] = (
    references,
    aliases,
    one_example,
    places,
    regions,
    listed_factors,
    image_files,
    image_contents,
    private_contact,
    prose,
    look_alikes,
    markdown_in_line,
    said_twice,
    twins,
    ahead,
    came,
    notices,
    offered,
    rhythms,
    letters_not_drawn,
    jumps,
    behind,
    stories.series,
    stories.near_series,
    stories.spellings,
    stories.days,
    stories.places,
    stories.footnotes,
)
# Those that look at one record, and at nothing else: not at a date, a file or another record.
OF_ONE = frozenset(
    {
        places,
        regions,
        listed_factors,
        private_contact,
        prose,
        look_alikes,
        markdown_in_line,
        said_twice,
        rhythms,
        letters_not_drawn,
        stories.footnotes,
    }
)
