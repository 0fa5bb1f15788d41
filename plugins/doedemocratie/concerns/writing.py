"""Stories that wait or were forgotten, and pictures that nobody can hear of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.kinds.story import Story
from ..model.values.date import in_words
from ..model.words.names import fold
from ..pages.frame import urls
from ..records.catalogue import Entry
from ..records.judging.walk import values
from ..records.telling.problems import Problem, errors
from .line import Concern, Quoted
from .outlook import Outlook

# In days: a draft of which the day passed so long ago was forgotten; so long without a story.
FORGOTTEN, QUIET = 14, 92
# A picture in a text has no key of its own.
PAGE_PICTURE = "page-picture-unnamed"
OF_A_PAGE = "Schrijf tussen ![ en ] in één zin wat er te zien is."
# A description that says no more than that there is a picture.
EMPTY = frozenset({"afbeelding", "beeld", "foto", "foto 1", "image", "logo", "plaatje", "picture"})


def forgotten(outlook: Outlook) -> Iterator[Concern]:
    """Yield the drafts of which the day has passed, the oldest first."""
    drafts = [
        entry
        for entry in outlook.catalogue.of(Story)
        if entry.record.status != "klaar" and (outlook.today - entry.record.datum).days >= FORGOTTEN
    ]
    for entry in sorted(drafts, key=lambda entry: entry.record.datum):
        what = f"nog een concept, en de datum was {in_words(entry.record.datum)}"
        yield _story(entry, what)


def scheduled(outlook: Outlook) -> Iterator[Concern]:
    """Yield the stories that come by themselves, the first one first."""
    waiting = [
        entry
        for entry in outlook.catalogue.of(Story)
        if entry.record.status == "klaar" and entry.record.datum > outlook.today
    ]
    for entry in sorted(waiting, key=lambda entry: entry.record.datum):
        yield _story(entry, f"komt vanzelf online op {in_words(entry.record.datum)}")


def quiet(outlook: Outlook) -> Iterator[Concern]:
    """Yield that no story came for a quarter, or ever."""
    days = [entry.record.datum for entry in outlook.making.catalogue.of(Story)]
    if days and (outlook.today - max(days)).days <= QUIET:
        return
    what = f"het nieuwste is van {in_words(max(days))}" if days else "er staat nog geen verhaal"
    yield Concern(key="verhalen", name="Verhalen", ours=True, what=(what,), page=urls.STORIES)


def pictures(outlook: Outlook) -> Iterator[Concern]:
    """Yield every picture that is not described, or by a word that tells nothing."""
    for problem in errors((*outlook.reading.problems, *outlook.reading.links)):
        if undescribed(problem):
            yield Concern(
                key=f"{problem.file} {problem.field or problem.line}",
                name=problem.file,
                what=(f"op regel {problem.line} staat een beeld zonder beschrijving",),
                file=problem.file,
                line=problem.line,
                step=(OF_A_PAGE,) if problem.code == PAGE_PICTURE else (),
            )
    for entry in outlook.catalogue.all():
        for path, _, alt in values(entry, _describes):
            if fold(str(alt)) in EMPTY or re.fullmatch(
                r"\S+\.(jpe?g|png|svg|webp)", str(alt), re.IGNORECASE
            ):
                where = ".".join(map(str, path))
                yield Concern(
                    key=f"{entry.file} {where}",
                    name=entry.title,
                    what=("de beschrijving van een beeld zegt niets: ", Quoted(str(alt))),
                    file=entry.file,
                    page=urls.record(entry),
                )


def undescribed(problem: Problem) -> bool:
    """Return whether a problem is a picture without a description."""
    lacks = problem.code == "missing-field" and problem.field.rpartition(".")[2] == "alt"
    return lacks or problem.code == PAGE_PICTURE


def _describes(spec: object) -> bool:
    return getattr(spec, "name", "") == "alt"


def _story(entry: Entry[Story], what: str) -> Concern:
    return Concern(
        key=entry.slug,
        name=entry.title,
        what=(what,),
        file=entry.file,
    )
