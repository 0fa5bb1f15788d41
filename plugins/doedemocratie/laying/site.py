"""The pages and files of one build, laid in a folder: what became another is made, the rest linked.

What is made of one record, pages and all, is one unit, and so is a page of many of which is known
what it asks. A unit of which every answer is as it was is taken from the former site, where it is
still as it was laid there; all other pages are always made.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path

from ..again import ground
from ..again.answers import BuildAnswers, told_of_site
from ..again.asking import Answered, Notebook, Question
from ..again.folder import SiteFolder
from ..again.past import FormerBuild, UnitNote, as_laid, kept_cards
from ..build import Build, Say, Tally
from ..output import each
from ..output import rows as outputs
from ..output.each import Beside
from ..pages.frame.spec import LISTS_TOGETHER, TOGETHER, Page
from .pages import PageDraft, PageFrame, PageLayer
from .units import PageUnit, UnitDraft, of_many, of_records, together


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
        tally, every = Tally(), self._build.in_turn()
        self._lay_units(of_records(self._build), TOGETHER)
        self._lay_units(of_many(self._build), LISTS_TOGETHER)
        laid = {url: page for unit in self._units.values() for url, page in unit.pages.items()}
        for some in together([spec for spec in every if spec.url not in laid], LISTS_TOGETHER):
            laid |= {page.url: page for page in self._pages.lay([*map(PageDraft, some)])}
        for spec in every:
            tally.add(laid[spec.url])
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
        of = {spec.url: spec.of for spec in self._build.specs if spec.of}
        return BuildAnswers(self._build.making, self._shell, lambda url: of[url]())

    def _lay_units(self, units: Iterable[PageUnit], many: int) -> None:
        """Lay what is made together: what holds is linked, the rest is made, so many at a time."""
        anew: list[PageUnit] = []
        for unit in units:
            kept = self._past.units.get(unit.name)
            if kept and self._holds(unit, kept):
                for name in kept.files:
                    self.folder.link(name)
                self._units[unit.name] = kept
            else:
                anew.append(unit)
        for some in together(anew, many):
            self._lay_anew(some)

    def _holds(self, unit: PageUnit, kept: UnitNote) -> bool:
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

    def _lay_anew(self, units: Sequence[PageUnit]) -> None:
        """Make some units, a step at a time for all of them (pages.py)."""
        drafts = [UnitDraft(unit, set() if self._keeping else None) for unit in units]
        for draft in drafts:
            self._book.listen(draft.asked)
            self._note(draft.unit)
        self._lay_beside(drafts)
        for turn in range(max(len(unit.specs) for unit in units)):
            due = [draft for draft in drafts if turn < len(draft.unit.specs)]
            pages = [PageDraft(draft.unit.specs[turn], draft.asked) for draft in due]
            for draft, page in zip(due, self._pages.lay(pages), strict=True):
                draft.pages[page.url] = page
        self._book.listen(None)
        self._units |= {draft.unit.name: draft.noted(self._answered) for draft in drafts}

    def _note(self, unit: PageUnit) -> None:
        """Note what a unit is made of besides what it asks."""
        if unit.entry:
            self._book.note("entry", unit.entry.kind.id, unit.entry.slug)
        else:
            self._book.note("page", unit.name)

    def _lay_beside(self, drafts: Sequence[UnitDraft]) -> None:
        made: list[tuple[str, bytes]] = []
        for output in each.EACH:
            for draft in drafts:
                if draft.unit.entry:
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


def _told(build: Build, worn: str) -> str:
    """Return what a site is told besides its records, as far as no question asks for it.

    Under `serve` a template may change while it runs.
    """
    settings = build.settings
    return repr((told_of_site(build.site), str(settings.content), str(worn), ground.templates()))
