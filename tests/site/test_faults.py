"""A fault of ours is told with what was being made, and in which file and line.

So can whoever forgot a row in a table mend it. Each case breaks a copy of the project as a slip of
a hand would.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from building import DATE, FIXTURE, ROOT, free_port
from doedemocratie.cli.shared.wanted import sign

PACKAGE = "plugins/doedemocratie"
CONTENT = ("--content", str(FIXTURE))


class Project:
    """A copy of the project that may be broken."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(ROOT / PACKAGE, folder / PACKAGE)
        shutil.copy(ROOT / "mkdocs.yml", folder)
        (ROOT / ".cache").mkdir(exist_ok=True)
        for name in ("node_modules", ".cache"):  # typefaces need not be cut again
            (folder / name).symlink_to(ROOT / name)

    def replace(self, name: str, old: str, new: str) -> int:
        """Change one text in a file, and return the number of the line where it stands."""
        text = (self.folder / name).read_text("utf-8")
        before, found, after = text.partition(old)
        assert found, f"{old!r} is not in {name}"
        (self.folder / name).write_text(before + new + after, "utf-8")
        return before.count("\n") + 1

    def build(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Check and build in a process of its own, which loads this copy of the package."""
        return subprocess.run(
            self.command("--date", DATE, *arguments),
            cwd=self.folder,
            env=self.environment(**environment),
            capture_output=True,
            text=True,
            check=False,
        )

    def command(self, *arguments: str) -> list[str]:
        """Return the command that scripts/site ends in."""
        return [sys.executable, "-m", "doedemocratie.cli.main", "build", *CONTENT, *arguments]

    def environment(self, **more: str) -> dict[str, str]:
        """Return the environment in which that command finds this copy of the package."""
        own = {
            "PYTHONPATH": str(self.folder / "plugins"),
            "PYTHONDONTWRITEBYTECODE": "1",
            "SEARCH": "false",
        }
        return {**os.environ, **own, **more}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a copy of the project with the fixture site as its content."""
    return Project(tmp_path / "project")


def in_a_view(project: Project) -> tuple[str, str, str]:
    """A row that a table lacks, looked up while the view of a profile is made."""
    name = f"{PACKAGE}/pages/kinds/profile.py"
    line = project.replace(name, "    return Page(", "    {}['figures']\n    return Page(")
    return "het maken van knooppunten/", f"{name}, regel {line}", "KeyError: 'figures'"


def in_a_view_of_no_record(project: Project) -> tuple[str, str, str]:
    """The same, on a page that shows no record of its own."""
    name = f"{PACKAGE}/pages/site/join.py"
    line = project.replace(name, "    return Page(", "    {}['figures']\n    return Page(")
    return "het maken van meedoen/", f"{name}, regel {line}", "KeyError: 'figures'"


def in_a_template(project: Project) -> tuple[str, str, str]:
    """A name that a view does not have."""
    name = f"{PACKAGE}/templates/board.html"
    line = project.replace(name, "</list-filter>", "{{ view.nergens }}</list-filter>")
    return "het maken van experimenten/", f"{name}, regel {line}", "AttributeError: "


def in_the_syntax_of_a_template(project: Project) -> tuple[str, str, str]:
    """A tag that Jinja does not know."""
    name = f"{PACKAGE}/templates/board.html"
    line = project.replace(name, "</list-filter>", "{% als %}</list-filter>")
    return "het maken van experimenten/", f"{name}, regel {line}", "TemplateSyntaxError: "


def in_a_part_outside_a_template(project: Project) -> tuple[str, str, str]:
    """A part that is called by a function, of which Jinja does not mend the traceback."""
    name = f"{PACKAGE}/templates/parts/write.html"
    line = project.replace(name, "{%- endmacro %}", "{{ site.nergens.iets }}{%- endmacro %}")
    return "het lezen van over.md", f"{name}, regel {line}", "AttributeError: "


def in_the_plugin(project: Project) -> tuple[str, str, str]:
    """A hook that trips."""
    name = f"{PACKAGE}/plugin.py"
    line = project.replace(name, "        self.lane.dress(env)", "        {}['x']")
    return "het klaarzetten van de pagina's", f"{name}, regel {line}", "KeyError: 'x'"


def in_the_theme(project: Project) -> tuple[str, str, str]:
    """A name that is not there, in a page that MkDocs makes of the theme."""
    name = f"{PACKAGE}/overrides/404.html"
    line = project.replace(name, "<h1>", "{{ nergens.iets }}<h1>")
    return "het maken van 404.html", f"{name}, regel {line}", "UndefinedError: "


def in_mkdocs(project: Project) -> tuple[str, str, str]:
    """A setting that makes MkDocs' own part trip over a page."""
    slug = "toc:\n      slugify: !!python/name:operator.truediv"
    project.replace("mkdocs.yml", "toc:", slug)
    return "het maken van over.md", "markdown/extensions/toc.py, regel ", "TypeError: "


BREAKS: tuple[Callable[[Project], tuple[str, str, str]], ...] = (
    in_a_view,
    in_a_view_of_no_record,
    in_a_template,
    in_the_syntax_of_a_template,
    in_a_part_outside_a_template,
    in_the_plugin,
    in_the_theme,
    in_mkdocs,
)


# What a build says of each takes a build: by day one of a view, of a template and of the theme.
BY_DAY = (in_a_view, in_a_template, in_the_theme)


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(one, marks=() if one in BY_DAY else pytest.mark.nightly, id=one.__name__)
        for one in BREAKS
    ],
)
def test_a_fault_is_told_with_what_and_where(
    broken: Callable[[Project], tuple[str, str, str]], project: Project
) -> None:
    what, where, said = broken(project)
    (project.folder / "site").mkdir()
    (project.folder / "site" / "404.html").write_text("de oude site", "utf-8")
    sign(project.folder / "site")
    done = project.build()
    assert done.returncode == 3, done.stdout + done.stderr
    assert f"er ging iets mis in het programma bij {what}" in done.stderr
    assert f": {where}" in done.stderr
    assert said in done.stderr
    assert "De site is niet gebouwd." in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert (project.folder / "site" / "404.html").read_text("utf-8") == "de oude site"
    assert not list(project.folder.glob(".site*"))


@pytest.mark.nightly
def test_who_asks_for_it_gets_the_traceback_too(project: Project) -> None:
    what, where, said = in_the_plugin(project)
    done = project.build(DOEDEMOCRATIE_DEBUG="1")
    assert done.returncode == 3
    assert "Traceback (most recent call last):" in done.stderr
    assert what in done.stderr
    assert where in done.stderr
    assert said in done.stderr


@pytest.mark.nightly
def test_a_server_does_not_start_on_a_fault_and_says_the_same(project: Project) -> None:
    what, where, said = in_the_plugin(project)
    done = project.build("--serve", "--port", str(free_port()))
    assert done.returncode == 3
    assert what in done.stderr
    assert where in done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.nightly
def test_a_server_outlives_a_fault_and_tells_it(project: Project, tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    with heard.open("w") as log:
        process = subprocess.Popen(
            project.command("--serve", "--port", str(free_port())),
            cwd=project.folder,
            env=project.environment(),
            stdout=log,
            stderr=log,
        )
    try:
        until_said(heard, "Serving on")
        _, where, said = in_a_template(project)
        until_said(heard, where)
        assert said in heard.read_text("utf-8")
        project.replace(f"{PACKAGE}/templates/board.html", "{{ view.nergens }}", "")
        until_said(heard, "Reloading browsers")
        assert process.poll() is None
    finally:
        process.terminate()
        process.wait(timeout=20)
    assert "Traceback" not in heard.read_text("utf-8")


def until_said(heard: Path, words: str, seconds: float = 90) -> None:
    """Wait until a file holds these words."""
    end = time.monotonic() + seconds
    while words not in heard.read_text("utf-8"):
        assert time.monotonic() < end, heard.read_text("utf-8")
        time.sleep(0.1)
