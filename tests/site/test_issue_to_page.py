"""From what somebody wrote in a form at GitHub, by way of the file and the check, to the page."""

from __future__ import annotations

import html
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from building import ROOT, Built, build_site
from calling import called
from doedemocratie.model.grammar.fields import find
from doedemocratie.model.kinds import BY_ID
from doedemocratie.pages.frame import urls
from doedemocratie.questions.github import issuebody
from doedemocratie.questions.github.questions import BY_NAME, IssueForm
from doedemocratie.records.files import reader

CASES = ROOT / "tests" / "cases" / "good"
HUB = ROOT / "content" / "hubs" / "voorbeeldhub.yml"
STORY = {
    "titel": "Van zoeken naar gevonden worden",
    "samenvatting": "Wie laat zien wat het doet, hoeft minder te zoeken.",
    "datum": "2026-11-20",
    "groeistof": ["zichtbaar-worden", "geld"],
    "auteurs": [{"naam": "Een bewoner"}],
    "beschrijving": "Eerst ging het *zo*.\n\nToen ging het anders.",
}
NOMINATED = {
    "naam": "De tafel van Truus",
    "samenvatting": "Aan haar keukentafel komt iedereen een stap verder.",
    "plaats": "Leiden",
    "bron": {"titel": "Zelf gezien"},
}
# What a page says in other words: by a drawing, an order or its own grammar.
TOLD_OTHERWISE = {
    "alt",
    "achtergrond",
    "toestemming",
    "bestand",
    "rol",
    "stadium",
    "provincie",
    "vorm",
    "dag",
    "dagen",
    "status",
    "groeistof",
    "wat",
}


def answers(name: str) -> dict[str, Any]:
    """Return what somebody fills in: all that the form of this name asks, where we have it."""
    if name == "story":
        return STORY
    if name == "nominate":
        return NOMINATED
    file = {
        "hub": HUB,
        "experiment": CASES / "experiment-running.yml",
        "offer": CASES / "offer-fullest.yml",
        "action": CASES / "action-fullest.yml",
    }[name]
    document, flaws = reader.read(file)
    assert document
    assert not flaws
    asked = {element.path[0] for element in BY_NAME[name].elements}
    data = {key: value for key, value in document.data.items() if key in asked}
    title = "naam" if "naam" in data else "titel"
    data[title] += " uit het formulier"  # its address is free
    if name == "hub":
        for closure in data["tijdelijk_gesloten"]:
            closure["tot"] = "2099-12-31"  # what is over is not shown
        data["merk"] = {
            key: value for key, value in data["merk"].items() if key not in ("logo", "beelden")
        }
    return data


def words(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[tuple[Any, ...], str]]:
    """Return every text with the keys that lead to it."""
    if isinstance(value, dict):
        return [one for key, part in value.items() for one in words(part, (*path, key))]
    if isinstance(value, list):
        return [one for part in value for one in words(part, path)]
    return [(path, value)] if isinstance(value, str) else []


def seen(page: str) -> str:
    """Return what the main part of a page says, as one line of small letters."""
    main = re.sub(
        r"<svg.*?</svg>",
        "",
        page.split("<main")[1].split("</main>", maxsplit=1)[0],
        flags=re.DOTALL,
    )
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", main)).casefold().split())


def test_what_a_form_says_stands_on_its_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every form is sent; then all is checked and built at once."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "content", tmp_path / "content")
    sent = {form.name: answers(form.name) for form in BY_NAME.values() if form.kind}
    slugs = {name: taken_over(BY_NAME[name], given, tmp_path) for name, given in sent.items()}
    checked = called("check")
    assert checked.exit_code == 0, checked.stdout
    built = build_site(
        tmp_path / "content", tmp_path / "site", REFERENCE_DATE="2026-11-24", SEARCH="false"
    )
    for name, given in sent.items():
        stands_there(BY_NAME[name], given, slugs[name], built)


def taken_over(form: IssueForm, given: dict[str, Any], project: Path) -> str:
    """Make a record of an issue, as the workflow does; returns its slug."""
    issue = issuebody.write(form, given).replace("\n", "\r\n")
    (project / "issue.md").write_text(issue, "utf-8")
    asked = ("--body", "issue.md", "--account", "bo", "--date", "2026-11-24")
    said = called("import-issue", *asked)
    assert said.exit_code == 0, said.stdout + said.stderr
    made = project / said.stdout.removeprefix("Geschreven: ").strip()
    assert made.parent.name == BY_ID[form.kind].folder
    if form.name == "story":  # a new story is a draft; an editor publishes it
        made.write_text(made.read_text("utf-8") + "status: klaar\n", "utf-8")
    return made.stem


def stands_there(form: IssueForm, given: dict[str, Any], slug: str, built: Built) -> None:
    """Hold the page of a record to what somebody filled in."""
    kind = BY_ID[form.kind]
    url = kind.url(slug)
    shown = seen(built.html(url.split("#")[0]))
    if kind.id == "hub":
        shown += seen(built.html(urls.brand(slug)))
    told = [(path, text) for path, text in words(given) if path[-1] not in TOLD_OTHERWISE]
    assert len(told) >= 4
    for path, text in told:
        spec = find(kind.fields, path)
        assert spec, path
        if not spec.vocabulary and spec.sort.id not in ("text", "markdown", "phone", "colour"):
            continue
        label = spec.vocabulary.label(text) if spec.vocabulary else text
        plain = re.sub(r"\[(.*?)\]\(.*?\)|\*+|^(?:#+|-|\d\.) ", r"\1", label, flags=re.MULTILINE)
        for line in plain.casefold().splitlines():
            assert " ".join(line.split()) in shown, f"{form.name}, {path}: {text}"
