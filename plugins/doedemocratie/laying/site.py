"""The pages and files of one build, laid in a folder: what became another is made, the rest linked.

What is made of one record, pages and all, is one unit. A unit of which every answer is as it was is
taken from the former site, where it is still as it was laid there; all other pages are always made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import field
from functools import cached_property, partial
from pathlib import Path

from ..again import ground
from ..again.answers import BuildAnswers, told_of_site
from ..again.asking import Answered, Notebook, Question
from ..again.folder import SiteFolder
from ..again.past import FormerBuild, UnitNote, as_laid, kept_cards
from ..build import Build, Say, Tally
from ..frozen import frozen
from ..model.grammar.base import Record
from ..output import each
from ..output import rows as outputs
from ..output.each import Beside
from ..pages.frame.spec import TOGETHER, MadePage, Page, PageSpec
from ..records.catalogue import Entry
from .pages import PageDraft, PageFrame, PageLayer


@frozen
class RecordUnit:
    """A record and the pages that show it and nothing else."""

    entry: Entry[Record]
    specs: tuple[PageSpec[object], ...]


@frozen
class UnitDraft:
    """A unit in the making: its pages and files so far, and what is asked for them (PageDraft)."""

    unit: RecordUnit
    asked: set[Question] | None
    pages: dict[str, MadePage] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)

    def noted(self, answered: Callable[[Question], Answered]) -> UnitNote:
        """Return what was made."""
        files = (*self.files, *(f"{url}index.html" for url in self.pages))
        asked = tuple(map(answered, self.asked or ()))
        return UnitNote(self.pages, files, (None,) * len(files), asked)


class Laying:
    """Lays one build; `past` is what a former one left, None where nothing is to be kept."""

    def __init__(self, build: Build, frame: PageFrame, out: Path, past: FormerBuild | None) -> None:
        self._build = build
        self._frame = frame
        worn = each.worn_by_embeds(build.settings.project)
        self._told = _told(build, worn)
        self._past = past if past and past.told == self._told else FormerBuild()
        self._keeping = past is not None
        self.folder = SiteFolder(out, past.former if past else None)
        self._book = Notebook()
        making = self._book.making(build.making) if self._keeping else build.making
        self._beside = Beside(making, worn)
        self._pages = PageLayer(build.making, making, frame, self.folder, self._book)
        self._now: dict[Question, Answered] = {}
        self._units: dict[str, UnitNote] = {}

    def lay(self, ordinary: Iterable[str], say: Say) -> Tally:
        """Lay every page, then what is made of all; `ordinary` are pages of the engine."""
        tally = Tally()
        self._lay_units()
        of_record = {url: page for unit in self._units.values() for url, page in unit.pages.items()}
        for spec in self._build.in_turn():
            tally.add(of_record.get(spec.url) or self._pages.lay([PageDraft(spec)])[0])
        tally.add_ordinary(ordinary)
        finished = outputs.Finished(self._build, tally, self.folder.out, say)
        for path, content in outputs.finish(finished):
            self.folder.write(path, content)
        self.folder.written.update(self._build.kit)  # output/rows.py links them to what is kept
        return tally

    def past(self) -> FormerBuild:
        """Return what this build leaves for the next, but for its records."""
        build = self._build
        cards = kept_cards(build.catalogue, build.site, build.making.listing.cards)
        reckoned = build.recalled.now
        return FormerBuild(told=self._told, units=self._units, cards=cards, reckoned=reckoned)

    @cached_property
    def _answers(self) -> BuildAnswers:
        return BuildAnswers(self._build.making, self._shell)

    @cached_property
    def _of_records(self) -> tuple[RecordUnit, ...]:
        """Return every record with the pages that are made of it and of nothing else."""
        build, specs = self._build, dict[str, list[PageSpec[object]]]()
        for spec in build.specs:
            if len(spec.shows) == 1:
                specs.setdefault(spec.shows[0], []).append(spec)
        return tuple(
            RecordUnit(
                entry,
                tuple(
                    spec for spec in specs.get(entry.path, ()) if _of_one(spec, entry, build.making)
                ),
            )
            for entry in build.catalogue.all()
        )

    def _lay_units(self) -> None:
        """Lay what is made of each record: what holds is linked, the rest is made."""
        anew: list[RecordUnit] = []
        for unit in self._of_records:
            kept = self._past.units.get(unit.entry.path)
            if kept and self._holds(unit, kept):
                for name in kept.files:
                    self.folder.link(name)
                self._units[unit.entry.path] = kept
            else:
                anew.append(unit)
        for first in range(0, len(anew), TOGETHER):
            self._lay_anew(anew[first : first + TOGETHER])

    def _holds(self, unit: RecordUnit, kept: UnitNote) -> bool:
        former = self._past.former
        return (
            former is not None
            and [*kept.pages] == [spec.url for spec in unit.specs]
            and all(map(self._as_before, kept.asked))
            and as_laid(former, kept.files, kept.seals)
        )

    def _as_before(self, former: Answered) -> bool:
        question = former[0]
        now = self._now.get(question)
        if now is None:
            answer = self._answers.answer(question)
            now = self._now[question] = former if answer == former[1] else (question, answer)
        return now[1] == former[1]

    def _answered(self, question: Question) -> Answered:
        """Return a question with its answer, one and the same for all that ask it."""
        now = self._now.get(question)
        if now is None:
            now = self._now[question] = question, self._answers.answer(question)
        return now

    def _lay_anew(self, units: Sequence[RecordUnit]) -> None:
        """Make what is made of some records, a step at a time for all of them (pages.py)."""
        drafts = [UnitDraft(unit, set() if self._keeping else None) for unit in units]
        for draft in drafts:
            self._book.listen(draft.asked)
            self._book.note("entry", draft.unit.entry.kind.id, draft.unit.entry.slug)
        self._lay_beside(drafts)
        for turn in range(max(len(unit.specs) for unit in units)):
            due = [draft for draft in drafts if turn < len(draft.unit.specs)]
            pages = [PageDraft(draft.unit.specs[turn], draft.asked) for draft in due]
            for draft, page in zip(due, self._pages.lay(pages), strict=True):
                draft.pages[page.url] = page
        self._book.listen(None)
        self._units |= {draft.unit.entry.path: draft.noted(self._answered) for draft in drafts}

    def _lay_beside(self, drafts: Sequence[UnitDraft]) -> None:
        made: list[tuple[str, bytes]] = []
        for output in each.EACH:
            for draft in drafts:
                self._book.listen(draft.asked)
                files = each.of_record(output, draft.unit.entry, self._beside)
                draft.files.extend(name for name, _ in files)
                made += files
        for name, data in made:
            self.folder.write(name, data)

    def _shell(self, question: Question) -> bytes:
        url, sort, section, flags = question
        mapped, framing = (flag == "1" for flag in flags)
        page = Page(url, sort, "", "", None, section, mapped=mapped, framing=framing)
        return self._frame.sealed(page)


def _of_one(spec: PageSpec[object], entry: Entry[Record], making: object) -> bool:
    """Return whether a page is made of a record and what all pages may ask, by no other way."""
    make = spec.make
    return (
        isinstance(make, partial)
        and not make.keywords
        and all(part is entry or part is making for part in make.args)
    )


def _told(build: Build, worn: str) -> str:
    """Return what a site is told besides its records, as far as no question asks for it.

    Under `serve` a template may change while it runs.
    """
    settings = build.settings
    return repr((told_of_site(build.site), str(settings.content), str(worn), ground.templates()))
