"""Imports go one way, and only the edges of the house talk to the world (see DEVELOPING.md)."""

from __future__ import annotations

import ast
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = "doedemocratie"
ROOT = Path(__file__).parents[1] / "plugins" / PACKAGE

# What each part of the package may import of the package itself.
MAY_IMPORT: dict[str, set[str]] = {
    "model": {"model"},
    "records": {"model", "records"},
    "pages": {"model", "records", "pages"},
    "questions": {"model", "records", "questions"},
    "machine": {"records", "machine"},
    "search": {"model", "records", "pages", "machine", "search"},
    "pictures": {"model", "records", "pages", "machine", "pictures"},
    "faults": {"model", "records", "faults"},
    "laying": {"model", "records", "pages", "faults", "build", "output", "again", "laying"},
    "again": {"model", "records", "pages", "machine", "faults", "again"},
    "kit": {"model", "records", "pages", "machine", "pictures", "faults", "kit"},
    "reading": {"model", "records", "pages", "faults", "reading"},
    "concerns": {"model", "records", "pages", "reading", "concerns"},
    "build": {
        "model",
        "records",
        "pages",
        "pictures",
        "search",
        "faults",
        "kit",
        "reading",
        "build",
    },
    "output": {
        *("model", "records", "pages", "questions", "search", "faults", "build", "output"),
        *("machine", "kit"),
    },
    "cli": {
        *("model", "records", "pages", "questions", "faults", "reading", "build", "kit", "cli"),
        *("concerns", "engine", "again"),
    },
    "plugin": {
        *("model", "records", "pages", "faults", "kit", "reading", "build", "output", "plugin"),
        *("theme", "options", "again", "laying", "serving"),
    },
    "options": {"model", "faults", "options"},
    "theme": {"pages", "theme"},
    "serving": {"faults", "serving"},
    "engine": {"faults", "reading", "again", "plugin", "engine"},
}
# What every part may import: how its classes are made.
MAY_IMPORT = {part: {*others, "frozen"} for part, others in MAY_IMPORT.items()}
MAY_IMPORT["frozen"] = set()
# The rooms of a part, from the ground up: a room may import of those before it, never of those
# behind it. "" is what stands in the part itself.
ROOMS: dict[str, tuple[str, ...]] = {
    "model": ("words", "values", "grammar", "kinds", ""),
    "records": ("pictures", "files", "telling", "", "judging"),
    "pages": (
        "frame",
        "drawing",
        "matching",
        "lists",
        "kit",
        "following",
        "kinds",
        "finding",
        "reuse",
        "site",
        "",
    ),
    "questions": ("github", ""),
    "cli": ("shared", "place", "made_up", "table", "links", "report", "commands", "github", ""),
}
# More modules than this beside each other are no longer seen at a glance.
MOST_IN_A_FOLDER = 12
# The one module of the command line that opens the engine's door.
BUILDS = f"{PACKAGE}.cli.commands.build"
# What scripts/site reads before anything is installed, with whatever Python there is.
BEFORE_INSTALLING = {
    f"{PACKAGE}.cli.shared.words",
    f"{PACKAGE}.cli.shared.wanted",
    f"{PACKAGE}.model.switches",
}
# What the innermost part may import of others.
MODEL_MAY_IMPORT = {
    "pydantic",
    "pydantic_core",
    "annotated_types",
    "phonenumbers",
} | sys.stdlib_module_names
ENGINE = {"mkdocs", "material", "properdocs", "zensical"}
ENGINE_DOORS = {"plugin", "options", "theme", "serving", "engine"}
OPENERS = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "glob"}
OPENERS |= {"rglob", "unlink", "mkdir", "exists", "is_file", "stat", "lstat", "urlopen"}
READING = {"pathlib", "os", "io", "shutil", "tempfile", "importlib", "socket", "urllib.request"}


def part_of(module: str) -> str:
    """Return the part of the package a module belongs to: `doedemocratie.cli.main` → `cli`."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def room_of(module: str) -> str:
    """Return the room within its part: `doedemocratie.pages.lists.cards` → `lists`."""
    parts = module.split(".")
    return parts[2] if len(parts) > 2 and parts[2] in ROOMS.get(parts[1], ()) else ""


def imported(tree: ast.AST, module: str, *, package: bool = False) -> Iterator[tuple[int, str]]:
    """Yield (line, full name) of every import in `module`, relative ones made whole.

    `from .. import pages` gives the package and `doedemocratie.pages`: either may be a module.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield node.lineno, name.name
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                up = module.split(".") if package else module.split(".")[:-1]
                up = up[: len(up) - node.level + 1]
                base = ".".join([*up, base] if base else up)
            for name in node.names:
                yield node.lineno, f"{base}.{name.name}"
        elif isinstance(node, ast.Call) and name_of(node.func) in ("import_module", "__import__"):
            first = node.args[0] if node.args else None
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield node.lineno, first.value


def name_of(node: ast.AST) -> str:
    """Return the last name of a call: `sys.exit` → `exit`."""
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def calls(tree: ast.AST, names: set[str]) -> Iterator[tuple[int, str]]:
    """Yield (line, name) of every call of one of `names`, as a function or a method."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_of(node.func) in names:
            yield node.lineno, name_of(node.func)


def faults(source: str, module: str, *, package: bool = False) -> list[str]:
    """Return every rule that the source of `module` breaks, as `line: what`."""
    tree = ast.parse(source)
    part = part_of(module)
    found: list[str] = []
    for line, name in imported(tree, module, package=package):
        top = name.split(".")[0]
        if top == PACKAGE:
            other = part_of(name)
            found += [f"{line}: {climb}" for climb in climbs(module, name)]
            if part in MAY_IMPORT and other in MAY_IMPORT and other not in MAY_IMPORT[part]:
                found.append(f"{line}: {part} imports {other}")
            elif part == "cli" and other == "engine" and module != BUILDS:
                found.append(f"{line}: {module.removeprefix(f'{PACKAGE}.')} imports engine")
            if module in BEFORE_INSTALLING:
                found.append(f"{line}: {name} is not there before installing")
        elif module in BEFORE_INSTALLING and top not in sys.stdlib_module_names:
            found.append(f"{line}: {name} is not there before installing")
        elif top in ENGINE and part not in ENGINE_DOORS:
            found.append(f"{line}: {part} imports {top}")
        elif part == "model" and top not in MODEL_MAY_IMPORT:
            found.append(f"{line}: model imports {top}")
        if part == "model" and any(f"{name}.".startswith(f"{one}.") for one in READING):
            found.append(f"{line}: model can reach files through {name}")
    if part == "model":
        found += [f"{line}: model opens a file ({name})" for line, name in calls(tree, OPENERS)]
    if part != "cli":
        found += [f"{line}: {part} prints" for line, _ in prints(tree)]
        found += [f"{line}: {part} exits" for line in exits(tree)]
    return found


def climbs(module: str, other: str) -> Iterator[str]:
    """Yield what is wrong when `module` imports `other` from a room above its own."""
    part = part_of(module)
    rooms = ROOMS.get(part, ())
    low, high = room_of(module), room_of(other)
    if rooms and part_of(other) == part and rooms.index(high) > rooms.index(low):
        yield " imports ".join(f"{part}/{room}".rstrip("/") for room in (low, high))


def circle(sources: Mapping[tuple[str, bool], str]) -> list[str]:
    """Return modules that import each other in a circle; none where there is no circle.

    `sources` holds the text of each (module, whether it is a package). An import within a function
    counts too.
    """
    names = {module for module, _ in sources}
    needs = {
        module: {
            name if name in names else name.rpartition(".")[0]
            for _, name in imported(ast.parse(source), module, package=package)
        }
        & names
        for (module, package), source in sources.items()
    }
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as fault:
        return list(fault.args[1])
    return []


def prints(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield every `print(…)` and every write to the standard streams."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id == "print":
                yield node.lineno, "print"
        elif isinstance(node, ast.Attribute) and node.attr in ("stdout", "stderr"):
            yield node.lineno, node.attr


def exits(tree: ast.AST) -> Iterator[int]:
    """Yield the line of every way to end the program."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            func = node.func
            if isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name):
                if (func.value.id, func.attr) in {("sys", "exit"), ("os", "_exit")}:
                    yield node.lineno
            elif isinstance(func, ast.Name) and func.id in ("exit", "quit", "SystemExit"):
                yield node.lineno
        elif isinstance(node, ast.Raise) and name_of(node.exc or node) == "SystemExit":
            yield node.lineno


def module_name(path: Path) -> tuple[str, bool]:
    """Return the full name of a module of the package, and whether it is a package itself."""
    parts = [PACKAGE, *path.relative_to(ROOT).with_suffix("").parts]
    return (".".join(parts[:-1]), True) if parts[-1] == "__init__" else (".".join(parts), False)


MODULES = sorted(ROOT.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_keeps_to_its_place(path: Path) -> None:
    module, package = module_name(path)
    assert faults(path.read_text("utf-8"), module, package=package) == []


def test_there_is_something_to_look_at() -> None:
    names = {module_name(path)[0] for path in MODULES}
    some = ("model.kinds.hub", "records.catalogue", "pages.frame.spec", "cli.main")
    assert {f"{PACKAGE}.{name}" for name in some} <= names


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert circle({module_name(path): path.read_text("utf-8") for path in MODULES}) == []


@pytest.mark.parametrize(
    "back", ["from . import a", "from .a import x", "def f():\n    from doedemocratie.p import a"]
)
def test_a_circle_is_caught(back: str) -> None:
    sources = {
        (f"{PACKAGE}.p", True): "",
        (f"{PACKAGE}.p.a", False): "from .b import x",
        (f"{PACKAGE}.p.b", False): back,
    }
    assert {f"{PACKAGE}.p.a", f"{PACKAGE}.p.b"} <= set(circle(sources))


def test_a_folder_is_seen_at_a_glance() -> None:
    beside = Counter(path.parent for path in MODULES if path.name != "__init__.py")
    assert [str(folder) for folder, count in beside.items() if count > MOST_IN_A_FOLDER] == []


def test_the_rooms_are_those_that_there_are() -> None:
    names = [module_name(path) for path in MODULES]
    rooms = {
        (name.split(".")[1], name.split(".")[2])
        for name, is_room in names
        if is_room and name.count(".") > 1
    }
    assert rooms == {(part, room) for part, rooms in ROOMS.items() for room in rooms if room}


def test_every_part_of_the_package_has_a_place() -> None:
    parts = {part_of(module_name(path)[0]) for path in MODULES} - {""}
    assert parts <= MAY_IMPORT.keys()


@pytest.mark.parametrize(
    ("module", "source", "what"),
    [
        ("model.kinds.hub", "from ...records import catalogue", "model imports records"),
        ("model.kinds.hub", "from ... import records", "model imports records"),
        ("model.kinds.hub", "import doedemocratie.pages.sorts", "model imports pages"),
        ("model.kinds.hub", "import yaml", "model imports yaml"),
        ("model.kinds.hub", "def f():\n    from mkdocs import config", "model imports mkdocs"),
        (
            "model.kinds.hub",
            "from pathlib import Path",
            "model can reach files through pathlib.Path",
        ),
        ("model.kinds.hub", "open('x')", "model opens a file (open)"),
        ("model.kinds.hub", "x.read_text()", "model opens a file (read_text)"),
        ("records.judging.checks", "from ...pages.frame.urls import of", "records imports pages"),
        ("records.judging.checks", "from ...questions import webform", "records imports questions"),
        ("records.judging.checks", "from ...cli import check", "records imports cli"),
        ("records.judging.checks", "print('x')", "records prints"),
        ("records.judging.checks", "sys.stderr.write('x')", "records prints"),
        ("records.judging.checks", "import sys\nsys.exit(1)", "records exits"),
        ("records.judging.checks", "raise SystemExit(1)", "records exits"),
        ("records.judging.checks", "raise SystemExit", "records exits"),
        ("pages.sorts", "from ..questions import webform", "pages imports questions"),
        ("pages.sorts", "from mkdocs.structure import files", "pages imports mkdocs"),
        ("pages.sorts", "import_module('mkdocs.config')", "pages imports mkdocs"),
        ("questions.webform", "from doedemocratie.pages import sorts", "questions imports pages"),
        ("cli.commands.check", "from ...plugin import DoedemocratiePlugin", "cli imports plugin"),
        ("cli.commands.check", "from ... import theme", "cli imports theme"),
        ("cli.commands.check", "import mkdocs", "cli imports mkdocs"),
        ("cli.commands.check", "from ... import engine", "cli.commands.check imports engine"),
        ("cli.commands.build", "from ...plugin import NAME", "cli imports plugin"),
        ("cli.shared.wanted", "import click", "click is not there before installing"),
        (
            "cli.shared.words",
            "from ...model import kinds",
            "doedemocratie.model.kinds is not there before installing",
        ),
        ("reading", "from .questions import generated", "reading imports questions"),
        ("reading", "import mkdocs", "reading imports mkdocs"),
        ("records.catalogue", "from ..faults import during", "records imports faults"),
        ("model.words.vocab", "from ..kinds import hub", "model/words imports model/kinds"),
        ("model.grammar.fields", "from .. import kinds", "model/grammar imports model/kinds"),
        ("records.files.reader", "from .. import catalogue", "records/files imports records"),
        ("records.catalogue", "from .judging import checks", "records imports records/judging"),
        ("pages.frame.urls", "from ..lists.cards import x", "pages/frame imports pages/lists"),
        ("pages.lists.map", "from ..kinds import profile", "pages/lists imports pages/kinds"),
        ("pages.site.home", "from ..sorts import specs", "pages/site imports pages"),
        ("cli.shared.markdown", "from ..commands import new", "cli/shared imports cli/commands"),
        ("plugin", "from . import engine", "plugin imports engine"),
        ("engine", "from .cli import build", "engine imports cli"),
        ("engine", "print('x')", "engine prints"),
        ("plugin", "from .cli import check", "plugin imports cli"),
        ("plugin", "print('x')", "plugin prints"),
        ("theme", "from . import cli", "theme imports cli"),
    ],
)
def test_a_module_out_of_place_is_caught(module: str, source: str, what: str) -> None:
    assert what in [fault.split(": ", 1)[1] for fault in faults(source, f"{PACKAGE}.{module}")]


@pytest.mark.parametrize(
    ("module", "source"),
    [
        (
            "model.kinds.hub",
            "from . import parts\nfrom ..words import vocab\nimport re\nimport pydantic",
        ),
        (
            "records.judging.checks",
            "from ...model.kinds.hub import Hub\nfrom . import twins\nimport yaml",
        ),
        (
            "records.judging.checks",
            "from ..telling import messages\nfrom pathlib import Path\nopen('x')",
        ),
        ("pages.sorts", "from ..records.catalogue import Catalogue\nfrom .site import home"),
        (
            "cli.commands.check",
            "from ...records import catalogue\nprint('x')\nimport sys\nsys.exit(2)",
        ),
        ("plugin", "from mkdocs.plugins import BasePlugin\nfrom .theme import shell"),
        ("theme", "from .pages.frame import render\nimport mkdocs"),
        ("engine", "from .plugin import NAME\nfrom mkdocs.config import load_config"),
        ("cli.commands.build", "def f():\n    from ... import engine"),
        ("cli.shared.wanted", "import argparse\nfrom pathlib import Path"),
    ],
)
def test_a_module_in_its_place_is_left_alone(module: str, source: str) -> None:
    assert faults(source, f"{PACKAGE}.{module}") == []


def test_a_package_counts_its_own_folder_as_here() -> None:
    assert faults("from ..questions import x", f"{PACKAGE}.pages", package=True) == [
        "1: pages imports questions"
    ]


UNSAFE = re.compile(r"\|\s*safe\b|\{%-?\s*autoescape\s+false|\bMarkup\s*\(")


# Names that tell nothing of what they are, and how often they may stand in the package.
VAGUE = {"one", "found", "made", "said", "known"}
MOST_VAGUE = 20
# Data: long lists of words.
MAY_BE_LONG = {"messages", "vocab", "municipalities"}
MOST_LINES, MOST_LINES_OF_A_CLASS = 300, 150


def bound(source: str) -> Iterator[str]:
    """Yield every name that a module gives to something, each time it does."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
                yield name
            case ast.arg(arg=name) | ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.MatchAs(name=str(name)) | ast.ExceptHandler(name=str(name)):
                yield name
            case ast.MatchStar(name=str(name)) | ast.alias(asname=str(name)):
                yield name


def test_names_tell_what_they_are() -> None:
    vague = [
        f"{path.relative_to(ROOT).as_posix()}: {name}"
        for path in MODULES
        for name in bound(path.read_text("utf-8"))
        if name in VAGUE
    ]
    assert len(vague) < MOST_VAGUE, vague


@pytest.mark.parametrize(
    "source",
    [
        "one = 1",
        "x.one = 1",
        "def one(): ...",
        "class one: ...",
        "lambda one: 1",
        "def f(*, one): ...",
        "[1 for one in x]",
        "match x:\n    case [one]: ...",
        "import x as one",
        "try: ...\nexcept OSError as one: ...",
    ],
)
def test_every_way_to_give_a_name_is_seen(source: str) -> None:
    assert "one" in bound(source)
    assert "one" not in bound("f(one=1); one.x = one; {'one': one}")


def named_twice(sources: Mapping[str, str]) -> list[str]:
    """Return what is wrong with the names of classes: each name is that of one class."""
    places: dict[str, list[str]] = {}
    for path, source in sources.items():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ClassDef):
                places.setdefault(node.name, []).append(f"{path}:{node.lineno}")
    return [
        f"{name} is the name of {len(where)} classes, in {' and '.join(where)}: give each its own"
        for name, where in places.items()
        if len(where) > 1
    ]


def test_no_two_classes_have_one_name() -> None:
    sources = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in MODULES}
    assert not named_twice(sources)


def test_two_classes_of_one_name_are_caught() -> None:
    sources = {
        "model/a.py": "class Row: ...",
        "cli/b.py": "import x\ndef f():\n    class Row: ...\n",
        "cli/c.py": "from .b import Row\nclass OtherRow(Row): ...",
    }
    assert named_twice(sources) == [
        "Row is the name of 2 classes, in model/a.py:1 and cli/b.py:3: give each its own"
    ]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_and_a_class_can_be_overseen(path: Path) -> None:
    source = path.read_text("utf-8")
    if path.stem in MAY_BE_LONG:
        return
    assert len(source.splitlines()) <= MOST_LINES
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef):
            assert (node.end_lineno or 0) - node.lineno < MOST_LINES_OF_A_CLASS, node.name


UNSAFE = re.compile(r"\|\s*safe\b|\{%-?\s*autoescape\s+false|\bMarkup\s*\(")


def unsafe(template: str) -> list[str]:
    """Return every place where a template switches escaping off."""
    bare = re.sub(r"\{#.*?#\}", "", template, flags=re.DOTALL)
    return UNSAFE.findall(bare)


def test_templates_never_switch_escaping_off() -> None:
    wrong = {
        path.relative_to(ROOT).as_posix(): found
        for path in sorted((ROOT / "templates").rglob("*"))
        if path.is_file() and (found := unsafe(path.read_text("utf-8")))
    }
    assert wrong == {}


@pytest.mark.parametrize(
    "template",
    ["{{ x|safe }}", "{{ x | safe }}", "{% autoescape false %}", "{{ Markup(x) }}", "{{x|e|safe}}"],
)
def test_a_template_that_switches_escaping_off_is_caught(template: str) -> None:
    assert unsafe(template)
    assert not unsafe("{{ x }} {# never |safe #} {{ x | safely }} een | safety")


LOOKBEHIND = re.compile(r"\(\?<[=!]")


def test_no_script_looks_behind() -> None:
    """Safari before 16.4 reads nothing of a script with a pattern that does."""
    scripts = sorted((ROOT / "assets" / "js").rglob("*.js"))
    assert len(scripts) > 20
    assert [path.name for path in scripts if LOOKBEHIND.search(path.read_text("utf-8"))] == []
    assert LOOKBEHIND.search("/(?<!a)b/")


KEPT_GROUP = re.compile(r"\)(?:[*+?]|\{[\d,]+\})\+")


def test_no_pattern_keeps_what_a_group_took() -> None:
    """Python before 3.11.5 then leaves off within it; `(?>(?:…)*)` is the same, and right."""
    wrong = [
        f"{path.name}: {node.value!r}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str | bytes)
        and "(?" in (text := repr(node.value))
        and KEPT_GROUP.search(text)
    ]
    assert wrong == []
    assert all(map(KEPT_GROUP.search, ("(?:a)*+", "(?:a)++", "(?:a)?+", "(?:a){1,2}+")))
    assert not KEPT_GROUP.search("(?>(?:[^<]*<)*)a*+")
