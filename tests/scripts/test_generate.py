"""One command makes what follows from the model, and never at the cost of somebody's work."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from loading import script

from building import ROOT, run
from doedemocratie.model.kinds import KINDS
from doedemocratie.model.words import vocab
from doedemocratie.model.words.vocabulary import Vocabulary
from doedemocratie.questions import generated
from doedemocratie.records.folder import PUBLISHED

generate = script("generate")

RECORD = """naam: Plug de Dag
type: hybride
bereik: lokaal
samenvatting: Een werkplaats voor de buurt.
plaats: Utrecht
email: hallo@plugdedag.example
"""
HUB = "content/hubs/plug-de-dag.yml"
SCHEMA = "content/schemas/hub.schema.json"
FORM = ".github/ISSUE_TEMPLATE/01-hub.yml"
GIT = ("git", "-c", "user.name=Iemand", "-c", "user.email=iemand@example.org")


def commit(project: Path) -> None:
    """Commit everything in a project."""
    for words in (("add", "--all"), ("commit", "--quiet", "--message", "x")):
        subprocess.run([*GIT, *words], cwd=project, check=True)


def edit(path: Path, old: str, new: str) -> bytes:
    """Replace a piece of a file, and return what the file held before."""
    before = path.read_bytes()
    assert old.encode() in before
    path.write_bytes(before.replace(old.encode(), new.encode(), 1))
    return before


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a small project of one record where all is well and committed, where we stand."""
    folder = tmp_path.resolve() / "project"
    (folder / HUB).parent.mkdir(parents=True)
    (folder / HUB).write_text(RECORD, "utf-8")
    (folder / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    (folder / ".gitignore").write_text("/.cache/\n", "utf-8")
    monkeypatch.chdir(folder)
    assert generate.write(folder) == 0
    subprocess.run([*GIT, "init", "--quiet"], check=True)
    commit(folder)
    shutil.rmtree(folder / ".cache")
    return folder


def state(project: Path) -> str:
    """Return what git says is different from the last commit."""
    said = run("git", "status", "--porcelain", cwd=project)
    return said.stdout


def test_what_is_committed_here_follows_from_the_model(capsys: pytest.CaptureFixture[str]) -> None:
    assert generate.check(ROOT) == 0, capsys.readouterr().err


def test_check_names_what_would_change_and_writes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project / SCHEMA, "Hoe heet je knooppunt?", "Wat?")
    (project / FORM).unlink()
    before = state(project)
    assert generate.check(project) == 1
    said = capsys.readouterr().err
    assert f"  {FORM}\n  {SCHEMA}\n" in said
    assert "Doe: ./scripts/generate" in said
    assert state(project) == before
    assert not (project / ".cache").exists()


def test_what_editors_do_later_is_told_and_fails_nobody(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / PUBLISHED).parent.mkdir(exist_ok=True)
    (project / PUBLISHED).write_text("/knooppunten/\n", "utf-8")
    assert generate.check(project) == 0
    said = capsys.readouterr().out
    assert f"  {PUBLISHED} (" in said
    assert (project / PUBLISHED).read_text("utf-8") == "/knooppunten/\n"
    assert generate.write(project) == 0
    assert (project / HUB).read_text("utf-8") == RECORD
    assert "/knooppunten/plug-de-dag/\n" in (project / PUBLISHED).read_text("utf-8")
    capsys.readouterr()
    assert generate.write(project) == 0
    assert capsys.readouterr().out == "Er was niets te herschrijven.\n"


def test_what_was_committed_stale_is_written_anew(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    right = edit(project / SCHEMA, "Hoe heet je knooppunt?", "Wat?")
    commit(project)
    assert generate.write(project) == 0
    assert f"Herschreven: {SCHEMA}\n" in capsys.readouterr().out
    assert (project / SCHEMA).read_bytes() == right
    assert generate.check(project) == 0


def test_work_of_hands_is_not_written_over(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    right = edit(project / SCHEMA, "Hoe heet je knooppunt?", "Wat?")
    edit(project / FORM, "knooppunt", "plek")
    commit(project)
    edit(project / SCHEMA, "Wat?", "Met de hand.")
    before = {name: (project / name).read_bytes() for name in (SCHEMA, FORM)}
    assert generate.write(project) == 2
    said = capsys.readouterr().err
    assert f"  {SCHEMA}\n" in said
    assert FORM not in said
    assert f"git restore {SCHEMA}" in said
    assert "./scripts/generate --force" in said
    assert {name: (project / name).read_bytes() for name in (SCHEMA, FORM)} == before
    assert generate.write(project, force=True) == 0
    assert (project / SCHEMA).read_bytes() == right


def test_lines_that_were_taken_out_by_hand_are_work_too(project: Path) -> None:
    lines = (project / SCHEMA).read_text("utf-8").splitlines(keepends=True)
    (project / SCHEMA).write_text("".join([*lines[:5], *lines[8:]]), "utf-8")
    assert generate.write(project) == 2


def test_work_that_git_has_never_seen_is_not_written_over(project: Path) -> None:
    shutil.rmtree(project / ".git")
    edit(project / SCHEMA, "Hoe heet je knooppunt?", "Met de hand.")
    assert generate.write(project) == 2
    assert "Met de hand." in (project / SCHEMA).read_text("utf-8")


def test_a_file_with_other_line_ends_is_nobodys_work(project: Path) -> None:
    edit(project / SCHEMA, "Hoe heet je knooppunt?", "Wat?")
    commit(project)
    path = project / SCHEMA
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert generate.write(project) == 0


def test_prose_around_a_generated_piece_stays_and_stops_nothing() -> None:
    base = ["Met de hand.", "", "<!-- begin -->", "oud", "<!-- einde -->", "", "Slot."]
    new = [*base[:3], "nieuw", *base[4:]]
    typed = ["Met twee handen.", *base[1:]]
    assert generate.spared(base, typed, ["Met twee handen.", *new[1:]])
    assert not generate.spared(base, [*base[:3], "getypt", *base[4:]], new)
    assert not generate.spared(base, [*base[:4], "erbij", *base[4:]], new)


@pytest.mark.parametrize("words", [["--chek"], ["--check", "--force"], ["hub"]])
def test_wrong_use_is_said_in_dutch(words: list[str]) -> None:
    said = run(sys.executable, ROOT / "scripts" / "generate", *words)
    assert said.returncode == 2
    assert said.stderr.startswith("gebruik: ./scripts/generate ")
    assert "dit kennen we niet" in said.stderr or "kan niet samen met" in said.stderr
    assert "./scripts/generate --help" in said.stderr


GENERATE = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from loading import script
sys.exit(script("generate").write(Path.cwd()))
"""


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the whole project, committed."""
    folder = tmp_path_factory.mktemp("copied").resolve() / "project"
    folder.mkdir()
    listed = run("git", "ls-files", "-z", cwd=ROOT).stdout.split("\0")
    wanted = ("plugins/", "content/", "docs/", ".github/", ".vscode/", "scripts/")
    for name in filter(None, listed):
        if ("/" not in name or name.startswith(wanted)) and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    subprocess.run([*GIT, "init", "--quiet"], cwd=folder, check=True)
    commit(folder)
    return folder


# What a choice more rewrites for one field that holds it: a line of the form, four of the schema
# (its list, what an editor says of it, and twice how many there may be) and a row of the table.
OF_A_FIELD = 1 + 2 * 4 + 2


@pytest.mark.parametrize(
    ("held", "last"),
    [
        (
            vocab.THEMAS,
            '    Choice("werk", "werk en inkomen", also=("baan", "vacature", "uitkering")),\n',
        ),
        pytest.param(
            vocab.VOOR_WIE,
            '    Choice("knooppunten", "knooppunten"),\n',
            marks=pytest.mark.nightly,
        ),
    ],
    ids=["themas", "voor_wie"],
)
def test_a_choice_comes_and_goes_in_one_command_and_few_lines(
    copied: Path, held: Vocabulary, last: str
) -> None:
    folder, typed = copied, "plugins/doedemocratie/model/words/vocab.py"
    more = '    Choice("proef", "een proef"),\n'
    fields = sum(spec.vocabulary is held for kind in KINDS for spec in kind.fields)
    made = {path.relative_to(folder).as_posix() for path in generated.files(folder)}

    def once() -> dict[str, int]:
        """Return how many lines of each file came and went."""
        environment = {"PYTHONPATH": f"{folder / 'plugins'}:{ROOT / 'tests'}"}
        said = run(
            sys.executable, "-c", GENERATE, ROOT / "tests/scripts", cwd=folder, **environment
        )
        assert said.returncode == 0, said.stderr
        counts = run("git", "diff", "--numstat", cwd=folder).stdout.splitlines()
        split = [line.split("\t") for line in counts]
        return {name: int(came) + int(went) for came, went, name in split}

    edit(folder / typed, last, last + more)
    changed = once()
    assert changed.pop(typed) == 1
    assert changed.keys() <= made
    assert fields < sum(changed.values()) <= fields * OF_A_FIELD, changed
    edit(folder / typed, last + more, last)
    assert once() == {}
    assert state(folder) == ""


def test_the_copies_of_a_run_are_those_of_all_generated_files(project: Path) -> None:
    assert generate.write(project) == 0
    kept = project / generate.KEPT
    names = {path.relative_to(project) for path in generated.files(project) if path.is_file()}
    assert {path.relative_to(kept) for path in kept.rglob("*") if path.is_file()} == names
