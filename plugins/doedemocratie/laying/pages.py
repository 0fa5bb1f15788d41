"""Pages laid step by step: what a page is made of, its head, its article, the theme around it.

Each step is done for all pages that are handed over together before the next one: a processor does
faster what it did just before. Page by page took half as long again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

from ..again.asking import Notebook, Question
from ..again.folder import SiteFolder
from ..faults import during
from ..pages.frame.spec import MadePage, Page, PageSpec, Site, told_of
from ..pages.lists.making import Making


class PageFrame(Protocol):
    """The theme around our pages; all that it gives is UTF-8."""

    def head(self, page: Page[object], site: Site) -> bytes:
        """Return what the head of a page holds."""

    def article(self, page: Page[object], site: Site) -> bytes:
        """Return the article of a page."""

    def whole(self, page: Page[object], site: Site, head: bytes, article: bytes) -> bytes:
        """Return the whole page."""

    def sealed(self, page: Page[object]) -> bytes:
        """Return the page of the theme that a page is filled into, known in few bytes."""


@dataclass(slots=True)
class PageDraft:
    """A page in the making: what the steps so far made of it.

    `asked` is where what is asked for it is noted, None where nobody wants to know.
    """

    spec: PageSpec[object]
    asked: set[Question] | None = None
    page: Page[object] = field(init=False)
    head: bytes = b""
    article: bytes = b""
    html: bytes = b""


class PageLayer:
    """Lays the pages of one build in a folder.

    Those of which is noted what they ask are made from `noted`, as `making` but for that.
    """

    def __init__(
        self, making: Making, noted: Making, frame: PageFrame, folder: SiteFolder, book: Notebook
    ) -> None:
        self._making, self._noted = making, noted
        self._frame, self._folder, self._book = frame, folder, book
        self._shells: dict[tuple[object, ...], str] = {}
        self._steps = (self._make, self._make_head, self._make_article, self._fill, self._write)

    def lay(self, drafts: Sequence[PageDraft]) -> list[MadePage]:
        """Make pages, lay them, and return what is told of them."""
        told = [during(f"het maken van {draft.spec.url or 'de voorpagina'}") for draft in drafts]
        for step in self._steps:
            for draft, noting in zip(drafts, told, strict=True):
                self._book.listen(draft.asked)
                with noting:
                    step(draft)
        return [told_of(draft.page) for draft in drafts]

    def _make(self, draft: PageDraft) -> None:
        make = draft.spec.make
        if draft.asked is not None:
            assert isinstance(make, partial)
            given = (self._noted if part is self._making else part for part in make.args)
            make = partial(make.func, *given)
        draft.page = make()

    def _make_head(self, draft: PageDraft) -> None:
        draft.head = self._frame.head(draft.page, self._site(draft))

    def _make_article(self, draft: PageDraft) -> None:
        draft.article = self._frame.article(draft.page, self._site(draft))

    def _fill(self, draft: PageDraft) -> None:
        if draft.asked is not None:
            self._note_shell(draft.page)
        draft.html = self._frame.whole(draft.page, self._site(draft), draft.head, draft.article)

    def _write(self, draft: PageDraft) -> None:
        self._folder.write(f"{draft.page.url}index.html", draft.html)

    def _site(self, draft: PageDraft) -> Site:
        return (self._making if draft.asked is None else self._noted).site

    def _note_shell(self, page: Page[object]) -> None:
        """Note which page of the theme a page is in, by the first page that is in it."""
        key = (page.sort, page.depth, page.section, page.mapped, page.framing)
        flags = f"{page.mapped:d}{page.framing:d}"
        first = self._shells.setdefault(key, page.url)
        self._book.note("shell", first, page.sort, page.section, flags)
