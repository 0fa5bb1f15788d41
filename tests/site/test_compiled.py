"""Compiled templates of one process serve the next, and never stand in for another text."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from doedemocratie.again import compiled
from doedemocratie.pages.frame.render import Compiled


def printed(cache: Compiled, text: str) -> str:
    loader = DictLoader({"page.html": text})
    return (
        Environment(loader=loader, autoescape=True, bytecode_cache=cache)
        .get_template("page.html")
        .render(value="<b>")
    )


def taken(project: Path) -> Compiled:
    cache = Compiled()
    compiled.take(project, {"ours": cache})
    return cache


def test_what_was_compiled_is_not_compiled_again(tmp_path: Path) -> None:
    first = Compiled()
    assert printed(first, "Dag {{ value }}") == "Dag &lt;b&gt;"
    assert first.anew
    compiled.lay(tmp_path, {"ours": first})
    second = taken(tmp_path)
    assert printed(second, "Dag {{ value }}") == "Dag &lt;b&gt;"
    assert not second.anew


def test_another_text_is_compiled(tmp_path: Path) -> None:
    first = Compiled()
    printed(first, "Dag {{ value }}")
    compiled.lay(tmp_path, {"ours": first})
    second = taken(tmp_path)
    assert printed(second, "Hoi {{ value }}") == "Hoi &lt;b&gt;"
    assert second.anew


def test_what_is_damaged_is_as_if_never_kept(tmp_path: Path) -> None:
    first = Compiled()
    printed(first, "Dag {{ value }}")
    compiled.lay(tmp_path, {"ours": first})
    (kept,) = (tmp_path / ".cache" / "templates").glob("*.code")
    whole = kept.read_bytes()
    for wrong in (b"", whole[:-7], whole[:40] + b"\xff" + whole[41:]):
        kept.write_bytes(wrong)
        second = taken(tmp_path)
        assert printed(second, "Dag {{ value }}") == "Dag &lt;b&gt;"
        assert second.anew


def test_an_engine_that_is_not_installed_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def version(package: str) -> str:
        if package == "mkdocs":
            raise PackageNotFoundError(package)
        return "1"

    monkeypatch.setattr(compiled, "version", version)
    first = Compiled()
    printed(first, "Dag {{ value }}")
    compiled.lay(tmp_path, {"ours": first})
    second = taken(tmp_path)
    assert printed(second, "Dag {{ value }}") == "Dag &lt;b&gt;"
    assert not second.anew
