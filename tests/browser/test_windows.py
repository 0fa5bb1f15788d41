"""Windows are used again by one test after another; none may find what another left."""

from __future__ import annotations

import ast
from pathlib import Path

from browser_sites import Served, Windows

# What stays in a window however it is wiped.
STAYS = {"add_init_script", "route", "grant_permissions"}


def test_a_window_forgets_what_a_visit_left(site: Served, windows: Windows) -> None:
    first, second = (windows.open(375, "dark", True, False) for _ in range(2))
    assert first.context != second.context, "two visitors of one test share nothing"
    windows.close(second)
    first.page.goto(site.address)
    first.page.emulate_media(media="print")
    first.page.evaluate("localStorage.setItem('a', '1'); document.cookie = 'a=1'")
    windows.close(first)
    again = windows.open(1280, "light", True, False)
    assert again is first
    assert (again.requests, again.complaints) == ([], [])
    again.page.goto(site.address)
    kept = again.page.evaluate(
        "[localStorage.getItem('a'), document.cookie, innerWidth, matchMedia('print').matches,"
        " matchMedia('(prefers-color-scheme: dark)').matches]"
    )
    windows.close(again)
    assert kept == [None, "", 1280, False, False]


def test_who_lays_something_that_stays_has_a_window_of_its_own() -> None:
    wrong = [
        f"{path.name}:{one.lineno}"
        for path in sorted(Path(__file__).parent.glob("test_*.py"))
        for one in ast.parse(path.read_text("utf-8")).body
        if isinstance(one, ast.FunctionDef) and asks(one) & STAYS and not fresh(one)
    ]
    assert wrong == [], "open it with visit(fresh=True)"


def asks(function: ast.FunctionDef) -> set[str]:
    """Return the names of the methods that a function calls."""
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
    return {call.func.attr for call in calls if isinstance(call.func, ast.Attribute)}


def fresh(function: ast.FunctionDef) -> bool:
    """Return whether a function opens a window of its own."""
    named = (node.arg for node in ast.walk(function) if isinstance(node, ast.keyword))
    return "fresh" in named or "new_context" in asks(function)
