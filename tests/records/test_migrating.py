"""A key that was renamed or dropped is read with a warning, refused later, and rewritten."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from building import ROOT
from doedemocratie.model.grammar.migration import Migration
from doedemocratie.model.grammar.rows import RowError
from doedemocratie.model.kinds import BY_ID, KINDS, migrations
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.records.catalogue import load
from doedemocratie.records.migrating import rewritten
from doedemocratie.records.telling.problems import Problem

# As if the fields of today were called otherwise once.
ROWS = (
    Migration(kind="hub", old="huisstijl", new="merk", since="0.2.0", until="0.4.0"),
    Migration(kind="hub", old="motto", new="slogan", since="0.2.0", until="0.4.0"),
    Migration(kind="hub", old="merk.tint", new="kleur", since="0.2.0", until="0.4.0"),
    Migration(kind="hub", old="links.adres", new="url", since="0.2.0", until="0.4.0"),
    Migration(kind="hub", old="merk.citaten.leus", new="tekst", since="0.2.0", until="0.4.0"),
    Migration(kind="hub", old="kvk", since="0.2.0", until="0.4.0"),
    Migration(kind="hub", old="merk.lied", since="0.2.0", until="0.4.0"),
)
HUB = """# een opmerking
naam: Plug de Dag
type: hybride
bereik: lokaal
samenvatting: Een werkplaats voor de buurt.
plaats: Utrecht
email: hallo@plugdedag.example
"""


@pytest.fixture
def renamed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the table of migrations hold ROWS."""
    monkeypatch.setattr(migrations, "MIGRATIONS", ROWS)


def judged(folder: Path, text: str) -> tuple[Hub | None, list[Problem]]:
    """Return the one hub of this text, None when it is broken, and what is wrong."""
    path = folder / "content" / "hubs" / "plug-de-dag.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    catalogue, problems = load(folder / "content", folder)
    entry = catalogue.get(Hub, "plug-de-dag")
    return (entry.record if entry else None), problems


def fixed(text: str) -> str:
    return rewritten(text.encode(), BY_ID["hub"], markdown=False).decode()


@pytest.mark.usefixtures("renamed")
def test_an_old_key_is_read_under_its_new_name_with_a_warning(tmp_path: Path) -> None:
    record, problems = judged(tmp_path, f"{HUB}motto: Kom langs.\nhuisstijl:\n  tint: '#7a2e63'\n")
    assert record
    assert record.slogan == "Kom langs."
    assert record.merk
    assert record.merk.kleur == "#7a2e63"
    told = [(problem.line, problem.column, problem.code, problem.level) for problem in problems]
    assert told == [
        (8, 1, "renamed-key", "warning"),
        (9, 1, "renamed-key", "warning"),
        (10, 3, "renamed-key", "warning"),
    ]
    said = f"{problems[0].message} {problems[0].hint}"
    assert "'motto' heet 'slogan' sinds versie 0.2.0" in said
    assert "Vanaf versie 0.4.0" in said
    assert "check --fix" in said


@pytest.mark.usefixtures("renamed")
def test_what_is_wrong_with_its_value_is_told_where_it_stands(tmp_path: Path) -> None:
    _, problems = judged(tmp_path, f"{HUB}motto:\n  - Kom\n  - langs\n")
    (wrong,) = [problem for problem in problems if problem.level == "error"]
    assert (wrong.line, wrong.code) == (9, "not-text")


@pytest.mark.usefixtures("renamed")
def test_a_dropped_key_is_passed_over_with_a_warning(tmp_path: Path) -> None:
    record, problems = judged(tmp_path, f"{HUB}kvk: [1, 2]\n")
    assert record
    assert [(problem.code, problem.level) for problem in problems] == [("dropped-key", "warning")]


@pytest.mark.usefixtures("renamed")
@pytest.mark.parametrize("line", ["motto: Kom langs.", "kvk: 1"])
def test_after_its_time_an_old_key_is_refused(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrations, "VERSION", "0.4.0")
    record, problems = judged(tmp_path, f"{HUB}{line}\n")
    assert record is None
    assert [problem.level for problem in problems] == ["error"]
    assert judged(tmp_path, fixed(f"{HUB}{line}\n"))[1] == []


@pytest.mark.usefixtures("renamed")
def test_both_names_at_once_are_refused_and_left_alone(tmp_path: Path) -> None:
    text = f"{HUB}motto: Kom langs.\nslogan: Kom maar.\n"
    record, problems = judged(tmp_path, text)
    assert record is None
    assert [(problem.line, problem.code) for problem in problems] == [(8, "renamed-twice")]
    assert fixed(text) == text


REWRITTEN = {
    "a line": ("motto: Kom langs. # zo\n", "slogan: Kom langs. # zo\n"),
    "in quotes": ("'motto' : Kom langs.\n", "'slogan' : Kom langs.\n"),
    "groups": (
        "huisstijl:\n  tint: '#7a2e63'\n  citaten:\n    - leus: Ja.\n      wie: Ik\n",
        "merk:\n  kleur: '#7a2e63'\n  citaten:\n    - tekst: Ja.\n      wie: Ik\n",
    ),
    "between brackets": (
        "links: [{adres: https://x.example, titel: x}, {titel: y, adres: https://y.example}]\n",
        "links: [{url: https://x.example, titel: x}, {titel: y, url: https://y.example}]\n",
    ),
    "a text": (
        "motto: >-\n  Kom\n\n  langs.\nsinds: 2012\n",
        "slogan: >-\n  Kom\n\n  langs.\nsinds: 2012\n",
    ),
    "a value": ("kvk: 12\nsinds: 2012\n", "sinds: 2012\n"),
    "a block": (
        "kvk: |\n  een\n\n  twee\n\n# bij sinds\nsinds: 2012\n",
        "\n# bij sinds\nsinds: 2012\n",
    ),
    "a list": ("kvk:\n- een\n- twee\nsinds: 2012\n", "sinds: 2012\n"),
    "all of a group": ("merk:\n  lied: la\nsinds: 2012\n", "merk:\nsinds: 2012\n"),
    "the last of all": ("sinds: 2012\nkvk: 12", "sinds: 2012\n"),
}


@pytest.mark.usefixtures("renamed")
@pytest.mark.parametrize("name", REWRITTEN)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_only_the_old_keys_are_rewritten(name: str, end: str, mark: str, tmp_path: Path) -> None:
    old, new = (mark + (HUB + text).replace("\n", end) for text in REWRITTEN[name])
    assert fixed(old) == new
    assert fixed(new) == new
    path = tmp_path / "content" / "hubs" / "x.yml"
    path.parent.mkdir(parents=True)
    path.write_bytes(new.encode())
    _, problems = load(tmp_path / "content", tmp_path)
    assert [problem.code for problem in problems if problem.code.endswith("-key")] == []


@pytest.mark.usefixtures("renamed")
def test_in_markdown_the_body_is_no_key() -> None:
    text = f"---\n{HUB}motto: Kom.\n---\n\nmotto: blijft staan\n"
    new = rewritten(text.encode(), BY_ID["hub"], markdown=True).decode()
    assert new == text.replace("motto: Kom.", "slogan: Kom.")


@pytest.mark.usefixtures("renamed")
@pytest.mark.parametrize(
    "text",
    [
        f"{HUB}links:\n  - kvk: 1\n    titel: x\n",
        f"{HUB}motto: [Kom\n",
        f"{HUB}motto: een\nmotto: twee\n",
        f"{HUB}'mo\\u0074to': Kom.\nkleur: motto\n",
        f'{HUB}"mo\\u0074to": Kom.\n',
        "",
    ],
)
def test_what_cannot_be_rewritten_surely_is_left_alone(text: str) -> None:
    assert fixed(text) == text


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ({"kind": "hubs"}, "kind 'hubs' is geen rij van KINDS"),
        ({"old": "slogan"}, "'slogan' is nog een veld"),
        ({"old": "huisstijl.tint"}, "'huisstijl' is geen groep"),
        ({"new": "leus"}, "new 'leus' is geen veld"),
        ({"until": "0.3.0"}, "until '0.3.0' komt niet na since '0.3.0'"),
        ({"since": "2"}, "'2' is geen versie"),
    ],
)
def test_a_wrong_row_is_told_with_its_file(row: dict[str, str], why: str) -> None:
    sound = {"kind": "hub", "old": "motto", "new": "slogan", "since": "0.3.0", "until": "0.4.0"}
    migrations.check(KINDS, [Migration(**sound)])
    with pytest.raises(RowError, match=r"in model/kinds/migrations\.py: ") as told:
        migrations.check(KINDS, [Migration(**sound | row)])
    assert why in str(told.value)
    with pytest.raises(RowError, match="'motto' staat er al"):
        migrations.check(KINDS, [Migration(**sound)] * 2)


# Noon on 26 November 2026.
DAY = "1795694400"
# What the model of a later version does with fields of 0.2.0, and its rows.
CHANGED = {
    "hub_profile.py": [("    slogan: Annotated", "    motto: Annotated")],
    "hub_parts.py": [("    belofte: Annotated", "    kern: Annotated")],
    "experiment.py": [("    aanpak: ", "    werkwijze: ")],
    "migrations.py": [
        ('VERSION = "0.2.0"', 'VERSION = "0.3.0"'),
        (
            "MIGRATIONS: tuple[Migration, ...] = ()",
            """MIGRATIONS: tuple[Migration, ...] = (
    Migration(kind="hub", old="slogan", new="motto", since="0.3.0", until="0.5.0"),
    Migration(kind="hub", old="merk.belofte", new="kern", since="0.3.0", until="0.5.0"),
    Migration(kind="experiment", old="aanpak", since="0.3.0", until="0.5.0"),
)""",
        ),
    ],
}


NOW = {'"slogan"': '"motto"', '"belofte"': '"kern"', '"aanpak"': '"werkwijze"'}
RULED = re.compile("|".join(NOW))


@pytest.mark.whole
def test_a_record_of_0_2_0_is_migrated_by_a_later_model(tmp_path: Path) -> None:
    house = tmp_path / "plugins" / "doedemocratie"
    shutil.copytree(
        ROOT / "plugins" / "doedemocratie", house, ignore=shutil.ignore_patterns("__pycache__")
    )
    for name, changes in CHANGED.items():
        path = house / "model" / "kinds" / name
        text = path.read_text("utf-8")
        for old, new in changes:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        path.write_text(text, "utf-8")
    # A rule calls a field as its model does.
    for path in (house / "model" / "kinds").glob("[eh]*.py"):
        path.write_text(RULED.sub(lambda found: NOW[found[0]], path.read_text("utf-8")), "utf-8")
    before = tmp_path / "before"
    shutil.copytree(ROOT / "tests" / "frozen" / "0.2.0" / "content", before)
    for page in ("index.md", "over.md"):  # they hold no key of a record
        (before / page).unlink()
    shutil.copytree(before, tmp_path / "content")

    def checked(*more: str) -> str:
        command = [sys.executable, "-m", "doedemocratie.cli.main", "check", *more]
        environment = {
            **os.environ,
            "PYTHONPATH": str(house.parent),
            "SOURCE_DATE_EPOCH": DAY,
        }
        result = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert result.returncode == 0, result.stdout + result.stderr
        return result.stdout + result.stderr

    said = checked()
    assert "De sleutel 'slogan' heet 'motto' sinds versie 0.3.0." in said
    assert "De sleutel 'belofte' heet 'kern' sinds versie 0.3.0." in said
    assert "De sleutel 'aanpak' bestaat niet meer sinds versie 0.3.0" in said
    said = checked("--fix")
    assert "Herschreven: content/hubs/voorbeeldhub.yml" in said
    assert "Herschreven: content/experiments/ruilen.yml" in said
    told = [line for line in said.splitlines() if line.startswith("content/")]
    assert [line for line in told if "De geschiedenis springt" not in line] == []
    assert changed(before, tmp_path / "content") == {
        "hubs/voorbeeldhub.yml": (
            [
                "slogan: 'Voorbeeldslogan: kom langs met een half idee'",
                "  belofte: 'Voorbeeldbelofte: een half idee is hier genoeg'",
            ],
            [
                "motto: 'Voorbeeldslogan: kom langs met een half idee'",
                "  kern: 'Voorbeeldbelofte: een half idee is hier genoeg'",
            ],
        ),
        "experiments/ruilen.yml": (
            ["aanpak: |", "  We houden een *jaar* lang bij wie wat doet."],
            [],
        ),
    }


def changed(before: Path, after: Path) -> dict[str, tuple[list[str], list[str]]]:
    """Return the lines that went and those that came, by file."""
    lines = {}
    for path in sorted(path for path in before.rglob("*.*") if path.suffix in (".yml", ".md")):
        name = path.relative_to(before).as_posix()
        old, new = ((folder / name).read_text("utf-8").splitlines() for folder in (before, after))
        if old != new:
            lines[name] = (
                [line for line in old if line not in new],
                [line for line in new if line not in old],
            )
    return lines
