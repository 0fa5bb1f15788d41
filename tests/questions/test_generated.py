"""What a program writes is kept equal to the model, and mended without touching anything else."""

from __future__ import annotations

import dataclasses
import json
import re
import shutil
from pathlib import Path

import pytest

from building import ROOT
from doedemocratie.cli.main import main
from doedemocratie.model.explanation import anchor, every
from doedemocratie.model.grammar.fields import FieldSpec
from doedemocratie.model.kinds import BY_ID, KINDS, Kind, kind_of
from doedemocratie.model.values.texts.text import TEXT
from doedemocratie.questions import fieldtable, generated
from doedemocratie.records.catalogue import read_entry

HUB = BY_ID["hub"]
LINE = "# yaml-language-server: $schema=../schemas/hub.schema.json"
RECORD = """naam: Plug de Dag
type: hybride
bereik: lokaal
samenvatting: Een werkplaats voor de buurt.
plaats: Utrecht
email: hallo@plugdedag.example
"""
# What a contributor reads, and what a volunteer on a phone begins with.
GUIDES = ("CONTRIBUTING.md", *sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")))
FIRST = GUIDES[0]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a small project in which all is well, where we stand."""
    folder = tmp_path / "project"
    (folder / "content" / "hubs").mkdir(parents=True)
    (folder / "content" / "hubs" / "plug-de-dag.yml").write_text(f"{LINE}\n{RECORD}", "utf-8")
    (folder / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    monkeypatch.chdir(folder)
    assert main(["check", "--fix"]) == 0
    return folder


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_what_is_committed_here_is_equal_to_the_model() -> None:
    stale = [path.name for path, text in generated.files(ROOT).items() if read(path) != text]
    assert stale == [], "run: doedemocratie check --fix"


def read(path: Path) -> str:
    return path.read_text("utf-8") if path.exists() else ""


def test_fix_makes_everything_that_is_generated(project: Path) -> None:
    names = {f"content/schemas/{generated.schema_name(kind)}" for kind in KINDS}
    assert names <= set(snapshot(project))
    fields = read(project / "docs/velden.md")
    assert fields.startswith("# Alle velden\n")
    assert fields.count("| sleutel |") > len(KINDS)


def test_fix_twice_changes_nothing_more(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = snapshot(project)
    capsys.readouterr()
    assert main(["check", "--fix"]) == 0
    said = capsys.readouterr()
    assert snapshot(project) == before
    assert said.err == "Er was niets te herschrijven.\n"
    assert said.out.startswith("Alles klopt")


@pytest.mark.parametrize(
    "name",
    ["content/schemas/hub.schema.json", "docs/velden.md", ".github/ISSUE_TEMPLATE/01-hub.yml"],
)
def test_a_stale_file_is_an_error_until_it_is_fixed(
    project: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    right = (project / name).read_bytes()
    (project / name).write_bytes(right.replace(b"Hoe heet je knooppunt?", b"Wat?"))
    assert main(["check"]) == 1
    said = capsys.readouterr().out
    assert f"{name}:1:1: '{Path(name).name}' is niet meer gelijk aan het model." in said
    assert "doedemocratie check --fix  [stale-generated]" in said
    assert main(["check", "--fix"]) == 0
    said = capsys.readouterr().err
    assert said == f"Herschreven: {name}\n"
    assert (project / name).read_bytes() == right


def test_a_schema_that_is_missing_or_no_text_is_stale(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "content/schemas/hub.schema.json").unlink()
    (project / "content/schemas/story.schema.json").write_bytes(b"\xff\xfe")
    assert main(["check"]) == 1
    assert capsys.readouterr().out.count("[stale-generated]") == 2
    assert main(["check", "--fix"]) == 0


def test_line_ends_of_another_system_are_not_stale_and_stay(project: Path) -> None:
    for name in ("content/schemas/hub.schema.json", "docs/velden.md"):
        path = project / name
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert main(["check"]) == 0
    guide = project / "docs/velden.md"
    right = guide.read_bytes()
    guide.write_bytes(right.replace(b"`naam` |", b"`naem` |"))
    assert main(["check"]) == 1
    assert main(["check", "--fix"]) == 0
    assert guide.read_bytes() == right


def test_what_people_wrote_beside_it_is_left_alone(project: Path) -> None:
    for name in (FIRST, "docs/redactie.md"):
        (project / name).write_text("Met de hand.\n<!-- velden:hub -->\n", "utf-8")
    assert main(["check", "--fix"]) == 0
    for name in (FIRST, "docs/redactie.md"):
        assert read(project / name) == "Met de hand.\n<!-- velden:hub -->\n"


@pytest.mark.parametrize("line", ["", f"{LINE}\n", "# yaml-language-server: $schema=x\n"])
def test_a_record_may_name_its_schema_and_need_not(
    project: Path, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = project / "content/hubs/plug-de-dag.yml"
    path.write_text(f"{line}{RECORD}", "utf-8")
    assert main(["check"]) == 0
    assert "plug-de-dag" not in capsys.readouterr().out
    assert main(["check", "--fix"]) == 0
    assert read(path) == f"{line}{RECORD}"


def test_an_editor_finds_the_schema_of_every_record_by_its_folder() -> None:
    said = json.loads(read(ROOT / generated.SETTINGS))["yaml.schemas"]
    for path in sorted((ROOT / "content").rglob("*.yml")):
        held = path.relative_to(ROOT)
        named = [schema for schema, records in said.items() if held.match(records)]
        kind = kind_of(path.relative_to(ROOT / "content").as_posix())
        assert kind
        assert named == [f"./content/schemas/{kind.id}.schema.json"], held
    for schema in said:
        assert (ROOT / schema).is_file()


def test_content_elsewhere_has_no_generated_files(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests" / "fixtures" / "site", tmp_path / "content")
    assert generated.repairs(tmp_path / "content", tmp_path) == []
    assert generated.repairs(ROOT / "tests" / "fixtures" / "site", ROOT) == []


def test_fix_keeps_to_the_paths_that_were_asked_for(project: Path) -> None:
    asked, other = (project / f"content/schemas/{name}.schema.json" for name in ("hub", "story"))
    right = read(asked)
    for path in (asked, other):
        path.write_text("{}", "utf-8")
    assert main(["check", "--fix", "content/schemas/hub.schema.json"]) == 0
    assert read(asked) == right
    assert read(other) == "{}"


def test_fix_says_what_remains(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = RECORD.replace("hybride", "hybrid")
    (project / "content/hubs/twee.yml").write_text(wrong, "utf-8")
    (project / "content/schemas/hub.schema.json").unlink()
    assert main(["check", "--fix"]) == 1
    said = capsys.readouterr()
    assert "Herschreven: content/schemas/hub.schema.json" in said.err
    assert "twee.yml:2:7: 'hybrid' bestaat niet" in said.out


def test_nothing_is_written_through_a_link(project: Path, tmp_path: Path) -> None:
    outside = tmp_path / "elders.yml"
    outside.write_text(RECORD, "utf-8")
    (project / "content/hubs/link.yml").symlink_to(outside)
    schema = project / "content/schemas/hub.schema.json"
    schema.unlink()
    schema.symlink_to(tmp_path / "nieuw.json")
    shutil.rmtree(project / "content" / "stories", ignore_errors=True)
    (project / "content" / "stories").symlink_to(tmp_path, target_is_directory=True)
    assert main(["check", "--fix"]) == 1
    assert read(outside) == RECORD
    assert not (tmp_path / "nieuw.json").exists()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_the_tables_name_every_field_and_keep_their_columns(kind: Kind) -> None:
    tables = fieldtable.tables(kind)
    for _, spec in every(kind.fields):
        rows = re.findall(rf"^\| <a[^>]*></a>`{spec.name}` \|.*$", tables, re.MULTILINE)
        assert any(spec.label in row for row in rows), spec.name
    for line in tables.splitlines():
        assert not line.startswith("|") or len(re.findall(r"(?<!\\)\|", line)) == 6, line
        assert "<" not in re.sub(r'\\<|`[^`]*`|<a id="[a-z_-]+"></a>', "", line)


def test_a_table_shows_hostile_words_as_they_are() -> None:
    spec = FieldSpec(
        name="naam",
        label="A|B *c*",
        help="<script>\n[x](y) `z`",
        examples=("a|b `c`",),
        sort=TEXT,
        many=False,
        required="",
        section="",
        facet=False,
        in_form=True,
        widget="text",
    )
    row = fieldtable.tables(dataclasses.replace(HUB, fields=(spec,))).splitlines()[2]
    assert r"**A\|B \*c\*.** \<script\> \[x\](y) \`z\`" in row
    assert r"`` naam: a\|b `c` ``" in row


def test_a_group_met_before_points_back() -> None:
    tables = fieldtable.tables(HUB)
    assert "**`bereikbaar`**: dezelfde sleutels als `locaties › bereikbaar`." in tables
    assert "een van de 345 die er zijn" in tables


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_every_field_can_be_linked_to_once(kind: Kind) -> None:
    found = re.findall(r'<a id="([^"]+)"></a>', fieldtable.tables(kind))
    assert sorted(found) == sorted(anchor(kind, path) for path, _ in every(kind.fields))
    assert len(set(found)) == len(found)
    assert anchor(HUB, ("zoekt", 0, "groeistof")) == "hub-zoekt-groeistof"


def test_every_whole_example_in_the_guides_is_sound(tmp_path: Path) -> None:
    found: list[str] = []
    for guide in map(read, (ROOT / name for name in GUIDES)):
        for sort, text in re.findall(
            r"^```(yaml|markdown)\n(.*?)^```$", guide, re.DOTALL | re.MULTILINE
        ):
            named = re.search(r"^# content/(\S+)$", text, re.MULTILINE)
            kind = kind_of(named[1]) if named else None
            if kind:
                path = tmp_path / f"voorbeeld-{len(found)}{'.md' if sort == 'markdown' else '.yml'}"
                path.write_text(text, "utf-8")
                entry, problems = read_entry(path, path.name, kind)
                found.append(kind.id)
                assert problems == [], text
                assert entry is not None
    assert set(found) >= {"hub", "experiment", "story", "offer", "action"}
    assert found.count("hub") >= 2, "a profile, and one that somebody else wrote"


def places(guide: str) -> set[str]:
    """Return what a link can lead to in a guide, as GitHub names it."""
    heads = re.findall(r"^#+ (.+)$", guide, re.MULTILINE)
    named = {re.sub(r"[^\w\- ]", "", head).strip().lower().replace(" ", "-") for head in heads}
    return named | set(re.findall(r'<a id="([^"]+)"></a>', guide))


RUNS = "../../actions/workflows/"


@pytest.mark.parametrize("name", [*GUIDES, "README.md", "DEVELOPING.md"])
def test_every_link_in_a_guide_leads_somewhere(name: str) -> None:
    guide = ROOT / name
    prose = re.sub(r"```.*?```|`[^`\n]*`", "", read(guide), flags=re.DOTALL)
    for target in re.findall(r"(?<!\\)\]\(([^)]+)\)", prose):
        file, _, place = target.partition("#")
        if target.startswith(RUNS):  # of the repository on GitHub, whoever has it
            assert (ROOT / ".github/workflows" / target.removeprefix(RUNS).split("/")[0]).is_file()
        elif not target.startswith("http"):
            there = guide.parent / file if file else guide
            assert there.exists(), target
            assert not place or place in places(read(there)), target


def test_every_guide_can_be_reached_from_the_first() -> None:
    todo, seen = ["README.md"], set[str]()
    while todo:
        name = todo.pop()
        seen.add(name)
        for target in re.findall(r"\]\(([^)#]+\.md)", read(ROOT / name)):
            path = (ROOT / name).parent / target
            if path.exists():
                reached = path.resolve().relative_to(ROOT).as_posix()
                todo += [] if reached in seen else [reached]
    assert {*GUIDES, "DEVELOPING.md"} <= seen


def test_the_first_guide_is_short() -> None:
    assert len(read(ROOT / FIRST).splitlines()) <= 150


def test_links_to_where_a_field_was_explained_still_lead_to_the_way_there() -> None:
    """All 225 places that this guide ever had for a field, and the headings that moved."""
    guide = read(ROOT / FIRST)
    old = re.findall(r'<a id="([^"]+)"></a>', guide)
    fields = [name for name in old if name.split("-")[0] in BY_ID]
    assert len(set(fields) - {"experiment"}) == 225
    assert {"hub-naam", "hub-zoekt-groeistof", "story-auteurs-naam", "action-doe_mee-url"} < {*old}
    assert {"een-experiment", "hulp-bij-het-typen", "knooppunt", "losse-actie"} < {*old}
    after = guide.split(f'<a id="{old[-1]}"></a>')[1]
    assert after.startswith("\n\n## Alle velden\n")
    assert "(docs/velden.md)" in after
