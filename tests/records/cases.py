"""Cases: record files and content folders that say themselves which problems they must give.

A case is a file or a folder in tests/cases/good or tests/cases/bad.

A file is one record. Its first lines are comments:

    # kind: hub                              the kind of record; hub where it is left out
    # slug: geld                             its file name; proefgeval where it is left out
    # expect: 3:7 type unknown-choice        line:column field code, `-` for no field;
    # expect: 4:8 email private-email warning      `warning` after it where it is no error
    # says: Bedoel je 'hybride'?             a piece of some message or hint; {STADIUM}: every
                                             choice of that list of model/words/vocab.py
    # better: type: hybride                  the corrected line of some problem

Lines are counted in the file as it stands. Where a comment cannot come first (an empty file,
front matter, an odd encoding) the same lines stand beside it in `<file>.expect`.

A folder is a whole content folder with a file `expect`, whose `expect:` lines begin with the
path of the file below the folder. What git or another system could not keep is made on the spot:

    # make: hubs/con.yml <- hubs/gewoon.yml  copy a file to this name
    # link: hubs/tweede.yml -> gewoon.yml    a symbolic link (the case is skipped without them)
    # pad: hubs/groot.yml 65537              make the file this many bytes long
    # paint: assets/hubs/kas/logo.png <- PNG 40x40 white    a picture (see painting.py)
"""

from __future__ import annotations

import datetime as dt
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from doedemocratie.model.kinds import BY_ID
from doedemocratie.model.words import vocab
from doedemocratie.model.words.vocabulary import Vocabulary
from doedemocratie.records.catalogue import Catalogue, load
from doedemocratie.records.judging.checks import check
from doedemocratie.records.telling.problems import Problem
from painting import paint

CASES = Path(__file__).parents[1] / "cases"
SLUG = "proefgeval"
# The day on which every case is read.
TODAY = dt.date(2026, 11, 26)

# file below content/, line, column, field, code, level
Outcome = tuple[str, int, int, str, str, str]

_LINE = re.compile(r"(?:# ?)?(kind|slug|expect|says|better|make|link|pad|paint): (.+)")
_LISTS = {name: one for name, one in vars(vocab).items() if isinstance(one, Vocabulary)}
_CHOICES = re.compile(r"\{([A-Z_]+)\}")
_FAULT = re.compile(r"(?:(\S.*?) )?(\d+):(\d+) (\S.*?) ([a-z0-9-]+)( warning)?")


@dataclass(frozen=True, slots=True)
class Case:
    """What one case holds and promises."""

    path: Path
    kind: str = "hub"
    slug: str = SLUG
    outcomes: tuple[Outcome, ...] = ()
    says: tuple[str, ...] = ()
    better: tuple[str, ...] = ()
    recipe: tuple[tuple[str, str], ...] = field(default=())

    @property
    def name(self) -> str:
        """Return the name to call the test by."""
        return f"{self.path.parent.name}/{self.path.name}"

    def record(self) -> str:
        """Return where the one record of a file case lands below content/."""
        kind = BY_ID[self.kind]
        return kind.path(f"{kind.id if kind.single else self.slug}{self.path.suffix}")

    def lay(self, content: Path) -> None:
        """Put the case in an empty content folder; OSError where links cannot be made."""
        if self.path.is_file():
            target = content / self.record()
            target.parent.mkdir(parents=True)
            shutil.copyfile(self.path, target)
            return
        shutil.copytree(self.path, content, ignore=shutil.ignore_patterns("expect"))
        for word, rest in self.recipe:
            if word == "make":
                new, source = rest.split(" <- ")
                (content / new).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(content / source, content / new)
            elif word == "link":
                new, aim = rest.split(" -> ")
                (content / new).parent.mkdir(parents=True, exist_ok=True)
                (content / new).symlink_to(aim, target_is_directory=aim.endswith("/"))
            elif word == "paint":
                new, picture = rest.split(" <- ")
                (content / new).parent.mkdir(parents=True, exist_ok=True)
                (content / new).write_bytes(paint(picture))
            else:
                name, size = rest.rsplit(" ", 1)
                old = (content / name).read_bytes()
                (content / name).write_bytes(old + b"#" * (int(size) - len(old) - 1) + b"\n")


def read_case(path: Path) -> Case:
    """Read what a case promises; ValueError for a line nobody understands."""
    beside = path / "expect" if path.is_dir() else path.with_name(path.name + ".expect")
    if beside.exists():
        lines = beside.read_text("utf-8").splitlines()
    else:
        raw = path.read_text("utf-8").splitlines()
        end = next((n for n, line in enumerate(raw) if not line.startswith("# ")), len(raw))
        lines = raw[:end]
    kind, slug, says, better, outcomes, recipe = "hub", SLUG, [], [], [], []
    for line in filter(str.strip, lines):
        match = _LINE.fullmatch(line)
        if not match:
            if line.startswith("#"):
                continue
            raise ValueError(f"{beside}: cannot read '{line}'")
        word, rest = match.groups()
        if word == "kind":
            kind = rest
        elif word == "slug":
            slug = rest
        elif word == "says":
            says.append(_CHOICES.sub(lambda found: ", ".join(_LISTS[found[1]].ids()), rest))
        elif word == "better":
            better.append(rest)
        elif word == "expect":
            outcomes.append(_outcome(path, rest, kind, slug))
        else:
            recipe.append((word, rest))
    promised = tuple(sorted(outcomes))
    return Case(path, kind, slug, promised, tuple(says), tuple(better), tuple(recipe))


def _outcome(path: Path, line: str, kind: str, slug: str) -> Outcome:
    match = _FAULT.fullmatch(line)
    if not match or (match.group(1) is None) != path.is_file():
        raise ValueError(f"{path}: cannot read 'expect: {line}'")
    file, row, column, name, code, warned = match.groups()
    file = file or Case(path, kind, slug).record()
    name = "" if name == "-" else name
    return file, int(row), int(column), name, code, "warning" if warned else "error"


def all_cases(sort: str) -> list[Case]:
    """Return every case of a sort: good or bad."""
    return [
        read_case(path)
        for path in sorted((CASES / sort).iterdir())
        if path.suffix != ".expect" and not path.name.startswith(".")
    ]


def find_problems(content: Path) -> tuple[Catalogue, list[Problem]]:
    """Return the catalogue of a content folder and all its problems, files relative to it."""
    catalogue, problems = load(content, content, TODAY)
    return catalogue, sorted([*problems, *check(catalogue)])


def outcome(problem: Problem) -> Outcome:
    """Return what a case promises about a problem."""
    return (
        problem.file,
        problem.line,
        problem.column,
        problem.field,
        problem.code,
        problem.level,
    )
