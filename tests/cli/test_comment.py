"""What GitHub shows of problems says all of it, and no value in it can do anything."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from building import ROOT, Built
from calling import called
from doedemocratie.cli.shared import markdown, reporters
from doedemocratie.records.telling.fences import code
from doedemocratie.records.telling.problems import ERROR, WARNING, Problem

HOSTILE = [
    "@everyone",
    "`a`",
    "``` \n# kop",
    "````\n@jan",
    "<img src=x onerror=alert(1)>",
    "[klik](https://kwaad.example)",
    "![](https://kwaad.example/x.png)",
    "closes #1",
    "/approve",
    "::error::x",
    "| a | b |",
    "</details>",
    "*vet* _schuin_ ~~weg~~",
    "\u202eomgekeerd",
]


def problem(**more: str | int) -> Problem:
    made: dict[str, str | int] = {
        "file": "content/hubs/plug.yml",
        "line": 2,
        "column": 7,
        "field": "type",
        "code": "unknown-choice",
        "level": ERROR,
        "message": "'hybrid' bestaat niet bij 'type'.",
        "hint": "Bedoel je 'hybride'?",
        "better": "type: hybride",
    }
    return Problem(**(made | more))  # type: ignore[arg-type]


def prose(text: str) -> str:
    """Return what stands outside code, as CommonMark reads it."""
    kept, mark = [], ""
    for line in text.split("\n"):
        fence = re.match(r"(`{3,})(.*)", line)
        if mark:
            mark = "" if fence and len(fence[1]) >= len(mark) and not fence[2].strip() else mark
        elif fence and "`" not in fence[2]:
            mark = fence[1]
        else:
            kept.append(re.sub(r"(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)", "", line))
    assert not mark, "a fence that nothing closes"
    return "\n".join(kept)


def test_no_problem_says_so() -> None:
    assert markdown.report([]) == "### Alles klopt, dank je wel.\n"


def test_a_problem_says_what_is_wrong_what_to_write_and_where_to_read_more() -> None:
    assert (
        markdown.report([problem()], "https://example.org/r")
        == """### 1 ding om aan te passen

**`content/hubs/plug.yml`**

Regel 2 · `type` · [uitleg](https://example.org/r/blob/main/docs/velden.md#hub-type)
```text
'hybrid' bestaat niet bij 'type'.
Bedoel je 'hybride'?
```
Zo kan het:
```yaml
type: hybride
```
"""
    )


def test_warnings_stand_apart_behind_all_errors_and_do_not_block() -> None:
    told = markdown.report(
        [problem(level=WARNING, message="Let hierop."), problem(file="content/hubs/z.yml", line=9)]
    )
    assert told.index("### 1 ding") < told.index("z.yml") < told.index("### Let op")
    assert told.index("### Let op") < told.index("Let hierop.")
    alone = markdown.report([problem(level=WARNING)])
    assert alone.startswith("### Alles klopt, dank je wel.\n\n### Let op\n")


def test_every_link_to_an_explanation_leads_to_a_place_in_the_guide(real: Built) -> None:
    guide = (ROOT / "docs" / "velden.md").read_text("utf-8")
    page = real.html("meedoen/velden")
    for file, field, wanted in (
        ("content/hubs/a.yml", "zoekt[0].groeistof", "hub-zoekt-groeistof"),
        ("content/hubs/a.yml", "locaties[1].bereikbaar[0].dag", "hub-locaties-bereikbaar-dag"),
        ("content/hubs/a.yml", "merk.vreemd", "hub-merk"),
        ("content/academy/a.yml", "vorm", "offer-vorm"),
        ("content/actions/a.yml", "doe_mee.url", "action-doe_mee-url"),
        ("content/stories/a.md", "auteurs", "story-auteurs"),
        ("content/growth-factors/a.md", "vraag", "growth-factor-vraag"),
    ):
        here = problem(file=file, field=field)
        link = markdown.explained(here, "https://example.org/r")
        assert link == f"https://example.org/r/blob/main/docs/velden.md#{wanted}"
        assert f'<a id="{wanted}"></a>' in guide
        for repository in ("", "https://example.org/r"):
            link = markdown.explained(here, repository, "https://example.org/knoop/")
            assert link == f"https://example.org/knoop/meedoen/velden/#{wanted}"
        assert f'id="{wanted}"' in page
    for file, field in (("content/hubs/a.yml", "vreemd"), ("mkdocs.yml", "x"), ("x/y.yml", "naam")):
        assert markdown.explained(problem(file=file, field=field), "https://example.org/r") == ""
    assert markdown.explained(problem(), "") == ""


@pytest.mark.parametrize("address", ["https://example.org/knoop", "https://example.org/knoop/"])
def test_a_comment_leads_to_the_site_where_its_address_is_known(
    address: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    report = tmp_path / "report.json"
    report.write_text(reporters.as_json([problem()], {}), "utf-8")
    monkeypatch.setenv("REPOSITORY_URL", "https://example.org/r")
    monkeypatch.delenv("SITE_URL", raising=False)
    result = called("comment", str(report))
    assert result.exit_code == 0
    assert "[uitleg](https://example.org/r/blob/main/docs/velden.md#" in result.stdout
    monkeypatch.setenv("SITE_URL", address)
    result = called("comment", str(report))
    assert result.exit_code == 0
    assert "[uitleg](https://example.org/knoop/meedoen/velden/#hub-type)" in result.stdout


def test_who_filled_in_a_form_reads_the_name_of_the_question() -> None:
    told = markdown.report(
        [problem(file="formulier", line=40, field="website", better="website: https://x.example")],
        kind="hub",
    )
    assert "Vraag *Website*" in told
    assert "formulier" not in told
    assert "```yaml\nhttps://x.example\n```" in told


@pytest.mark.parametrize("value", HOSTILE)
def test_a_value_stays_within_its_code(value: str) -> None:
    told = markdown.report(
        [problem(file=value, field=value, message=value, hint=value, better=value)],
        "https://example.org/r",
    )
    left = prose(told)
    for sign in ("@", "<", "kwaad", "#1", "kop", "/approve", "::", "vet", "|", "jan"):
        assert sign not in left
    assert not re.search(r"@\w", told.split("Zo kan het")[0].replace(code(value), ""))


@given(st.lists(st.sampled_from([*HOSTILE, "`", "```", "~~~", "\n", "\r", " "]) | st.text()))
def test_any_value_stays_within_its_code(parts: list[str]) -> None:
    value = "".join(parts).replace("\x0b", "").replace("\x0c", "")
    told = markdown.report([problem(file=value, field=value, message=f"x{value}", better=value)])
    left = prose(told)
    assert not re.search(r"[@<\[!|~]", left)
    assert set(re.findall(r"[^\W\d_]+", left)) <= {
        *("ding", "om", "aan", "te", "passen", "Regel", "Zo", "kan", "het")
    }


def test_what_does_not_fit_is_counted() -> None:
    many = [problem(line=n, message=f"Fout {n}: " + "é" * 400) for n in range(1, 501)]
    told = markdown.report([*many, problem(level=WARNING)])
    assert len(told.encode()) <= markdown.MOST_BYTES
    assert len(told.encode()) > markdown.MOST_BYTES - 2_000
    shown = told.count("```text")
    assert f"… en nog {501 - shown}. Los eerst dit op, dan volgt de rest.\n" in told
    assert told.startswith("### 500 dingen om aan te passen\n")


def test_one_problem_that_is_too_long_is_counted_too() -> None:
    told = markdown.report([problem(message="x" * 70_000)])
    assert "… en nog 1." in told
    assert len(told.encode()) < 1_000
