"""The whole round of an editor: a story from nothing to public, and where readers then find it."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from building import ROOT, pages
from calling import called
from doedemocratie.model.kinds.story import Story
from doedemocratie.pages.frame import render
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.lists.making import public
from doedemocratie.records.catalogue import load

SLUG = "een-jaar-in-de-proeftuin"
URL = f"verhalen/{SLUG}/"
# Where readers find a story that is public.
FOUND_ON = (
    "",
    "verhalen/",
    "groeistof/geld/",
    "knooppunten/greenwish/",
    "verhalen/auteurs/bo-bakker/",
)
DAY, BEFORE, AFTER = dt.date(2026, 12, 24), dt.date(2026, 12, 23), dt.date(2027, 3, 1)
ANSWERS = (
    "Een jaar in de proeftuin",
    "Wie begint klein, en wat groeit er dan?",
    "24 december 2026",
    "geld",
    "Bo Bakker",
    "tekst",
)
TEXT = "Zo begon het.[^1]\n\n## Wat er misging\n\nToen kwam de regen.\n\n[^1]: Een verslag.\n"


def shown(content: Path, day: dt.date, *, drafts: bool = False) -> set[str]:
    """Return the addresses of the pages that link to the story or are it, on a day."""
    catalogue, problems = load(content, content, day)
    assert [problem for problem in problems if problem.level == "error"] == []
    site = Site(name="doe", today=day, drafts=drafts)
    sorts = ("home", "stories", "story", "factor", "hub", "author")
    found = set()
    for sort in sorts:
        for page in pages(public(catalogue, site), site, sort):
            if page.url == URL or f'{page.root}{URL}"' in render.fragment(page, site):
                found.add(page.url)
    return found


def test_a_story_comes_from_nothing_to_the_pages_that_lead_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = tmp_path / "content"
    for folder in ("hubs", "growth-factors"):
        shutil.copytree(ROOT / "content" / folder, content / folder)
    (content / "assets").mkdir()
    shutil.copytree(ROOT / "content/assets/hubs", content / "assets/hubs")
    monkeypatch.chdir(tmp_path)
    file = content / "stories" / f"{SLUG}.md"

    def check() -> tuple[int, str]:
        done = called("check", f"content/stories/{SLUG}.md")
        return done.exit_code, done.stdout

    # new: the terminal asks, and makes a file to go on with
    made = called("new", "story", typed="".join(f"{line}\n" for line in ANSWERS))
    assert made.exit_code == 0, made.stdout
    assert f"check content/stories/{SLUG}.md" in made.stdout
    assert check()[0] == 0

    # a problem: a hub that is not there, and a day that is none
    good = file.read_text("utf-8")
    wrong = good.replace("# hubs:\n#   - hanzelab\n", "hubs:\n  - greenwis\n")
    wrong = wrong.replace("datum: 24 december 2026", "datum: 31 februari 2027") + TEXT
    assert wrong != good + TEXT
    file.write_text(wrong, "utf-8")
    code, told = check()
    assert code == 1
    assert "Bedoel je 'greenwish'?" in told
    assert "Schrijf: datum: 2027-02-28" in told

    # mended, and a draft: nobody sees it but who builds with drafts
    draft = wrong.replace("greenwis\n", "greenwish\n").replace("31 februari 2027", "2026-12-24")
    file.write_text(draft, "utf-8")
    assert check()[0] == 0
    assert shown(content, DAY) == set()
    assert URL in shown(content, BEFORE, drafts=True), "as a pull request is built"

    # scheduled: ready, its day lies ahead
    ready = draft.replace("# status: klaar", "status: klaar")
    assert ready != draft
    file.write_text(ready, "utf-8")
    assert check()[0] == 0
    assert shown(content, BEFORE) == set()

    # public by the date, on every page that leads to it
    for day in (DAY, AFTER):
        assert shown(content, day) == {URL, *FOUND_ON}
    catalogue, _ = load(content, content, DAY)
    entry = catalogue.get(Story, SLUG)
    assert entry
    assert entry.record.public(DAY)
    assert not entry.record.public(BEFORE)
