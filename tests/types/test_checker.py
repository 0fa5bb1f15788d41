"""The type checker sees a field that is misspelt: in a rule, in a view and where a view is made.

Each case is a module on its own. They are checked in one run, by the settings of this project.
"""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from building import ROOT

IMPORTS = """\
from collections.abc import Iterator
from doedemocratie.model.kinds.experiment import Experiment
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.kinds.story import Story
from doedemocratie.pages import sorts
from doedemocratie.pages.frame.spec import Page, Site
from doedemocratie.pages.kinds import agenda, profile
from doedemocratie.pages.kinds.story import views
from doedemocratie.pages.lists import cards
from doedemocratie.pages.lists.making import Making
from doedemocratie.pages.lists.relations import Relations
from doedemocratie.pages.site import home
from doedemocratie.records.catalogue import Catalogue, Entry, holds
from doedemocratie.records.telling.problems import Problem

"""
# Name: (code, what the checker says of it; "" for nothing).
CASES = {
    "rule": (
        (
            "def rule(catalogue: Catalogue) -> Iterator[object]:\n"
            "    for entry in catalogue.read(Experiment):\n"
            "        yield from entry.record.deelnemer or ()\n"
        ),
        '"Experiment" has no attribute "deelnemer"; maybe "deelnemers"?',
    ),
    "rule_sound": (
        (
            "def rule(catalogue: Catalogue) -> Iterator[Problem]:\n"
            "    for entry in catalogue.read(Experiment):\n"
            "        for at, party in enumerate(entry.record.deelnemers or ()):\n"
            "            yield entry.problem(('deelnemers', at), 'nobody', found=party.naam)\n"
        ),
        "",
    ),
    "group": (
        (
            "def colours(catalogue: Catalogue) -> list[str | None]:\n"
            "    brands = (entry.record.merk for entry in catalogue.of(Hub))\n"
            "    return [brand.kleuren for brand in brands if brand]\n"
        ),
        '"Brand" has no attribute "kleuren"; maybe "kleur"?',
    ),
    "absent": (
        (
            "def colours(catalogue: Catalogue) -> list[str | None]:\n"
            "    return [entry.record.merk.kleur for entry in catalogue.of(Hub)]\n"
        ),
        'Item "None" of "Brand | None" has no attribute "kleur"',
    ),
    "one_entry": (
        (
            "def of(catalogue: Catalogue) -> object:\n"
            "    entry = catalogue.get(Story, 'zuurstof')\n"
            "    return entry and entry.record.auteur\n"
        ),
        '"Story" has no attribute "auteur"; maybe "auteurs"?',
    ),
    "any_record": (
        "def of(entry: Entry) -> str:\n    return entry.slug\n",
        'Missing type arguments for generic type "Entry"',
    ),
    "unlike": (
        (
            "def of(entry: Entry[Story], site: Site) -> object:\n"
            "    return cards.hub_card(entry, site)\n"
        ),
        'Argument 1 to "hub_card" has incompatible type "Entry[Story]"; expected "Entry[Hub]"',
    ),
    "told_apart": (
        (
            "def of(catalogue: Catalogue) -> Iterator[str | None]:\n"
            "    for entry in catalogue.all():\n"
            "        if holds(entry, Hub):\n"
            "            yield entry.record.slogan_\n"
        ),
        '"Hub" has no attribute "slogan_"; maybe "slogan"?',
    ),
    "related": (
        (
            "def of(relations: Relations) -> object:\n"
            "    return [story.record.title for story in relations.entries(Hub, 'x', Story)]\n"
        ),
        '"Story" has no attribute "title"; maybe "titel"?',
    ),
    "view": (
        "def of(page: Page[profile.ProfileView]) -> object:\n    return page.view.titl\n",
        '"ProfileView" has no attribute "titl"',
    ),
    "view_of_page": (
        (
            "def of(catalogue: Catalogue, site: Site) -> object:\n"
            "    return agenda.page(catalogue, site).view.action\n"
        ),
        '"AgendaView" has no attribute "action"; maybe "actions"?',
    ),
    "page": (
        (
            "def of(catalogue: Catalogue, site: Site) -> Iterator[str]:\n"
            "    for spec in sorts.specs(Making(catalogue, site)):\n"
            "        yield spec.make().kind\n"
        ),
        '"Page[object]" has no attribute "kind"',
    ),
    "view_made": (
        "def of() -> object:\n    return home.Route(who='ik', what='', link='')\n",
        'Unexpected keyword argument "link" for "Route"',
    ),
    "view_of_another": (
        (
            "def of(making: Making, entry: Entry[Hub]) -> views.SeriesView:\n"
            "    return profile.page(entry, making).view\n"
        ),
        'Incompatible return value type (got "ProfileView", expected "SeriesView")',
    ),
}


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What the checker says of each case."""
    folder = tmp_path_factory.mktemp("cases")
    for name, (code, _) in CASES.items():
        (folder / f"case_{name}.py").write_text(IMPORTS + code, "utf-8")
    command = [sys.executable, "-m", "mypy", "--no-error-summary", "--hide-error-codes"]
    files = sorted(map(str, folder.glob("*.py")))
    run = subprocess.run([*command, *files], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 1, run.stdout + run.stderr
    of_case: dict[str, list[str]] = {name: [] for name in CASES}
    for name, fault in re.findall(r"case_(\w+)\.py:\d+: error: (.*)", run.stdout):
        of_case[name].append(fault)
    return of_case


@pytest.mark.parametrize("name", CASES)
def test_a_misspelt_field_is_a_fault(name: str, said: dict[str, list[str]]) -> None:
    wrong = CASES[name][1]
    assert said[name] == ([wrong] if wrong else [])


# Of what is Any the checker sees nothing.
MOST_ANY = 40


def test_the_package_says_any_only_with_a_reason() -> None:
    package = ROOT / "plugins" / "doedemocratie"
    without: list[str] = []
    times = 0
    for path in sorted(package.rglob("*.py")):
        lines = path.read_text("utf-8").splitlines()
        for at, line in enumerate(lines):
            if not re.search(r"\bAny\b", line) or "import" in line:
                continue
            times += 1
            if "#" not in line and not (at and lines[at - 1].lstrip().startswith("#")):
                without.append(f"{path.name}:{at + 1}: {line.strip()}")
    assert without == []
    assert times < MOST_ANY
