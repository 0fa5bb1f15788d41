"""What our scripts ask of GitHub is what GitHub itself says that can be asked."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

import describing
import pytest
import rest
from fake_github import FakeGitHub

from building import ROOT

SCRIPTS = sorted((ROOT / "scripts" / "github").glob("*.py"))
# How a script asks, and with which method when the call does not say.
ASKS = {"ask": "", "every": "GET", "download": "GET"}


def asked() -> Iterator[str]:
    """Yield every request in scripts/github: `POST pulls`, with an `x` for what is filled in."""
    for path in SCRIPTS:
        tree = ast.parse(path.read_text("utf-8"))
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            texts = {
                target.id: node.value
                for node in ast.walk(function)
                if isinstance(node, ast.Assign)
                for target in node.targets
                if isinstance(target, ast.Name)
            }
            for name, parts in calls(function):
                arguments = [filled(part, texts) for part in parts]
                method = ASKS[name] or arguments.pop(0)
                yield f"{method} {arguments[0].split('?', maxsplit=1)[0]}"


def calls(function: ast.FunctionDef) -> Iterator[tuple[str, list[ast.expr]]]:
    """Yield each call of the API: how, and with what. The door's own calls are no requests."""
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            own = ast.unparse(node.func.value) == "self"
            if node.func.attr in ASKS and not own:
                yield node.func.attr, node.args


def filled(node: ast.expr, texts: dict[str, ast.expr]) -> str:
    """Return a text in the source, with an `x` for each value in it."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(filled(part, texts) for part in node.values)
    if isinstance(node, ast.FormattedValue):
        inner = ast.unparse(node.value)
        return filled(texts[inner], texts) if inner in texts and inner == "path" else "x"
    if isinstance(node, ast.Name) and node.id in texts:
        return filled(texts[node.id], texts)
    return "x"


def test_every_request_is_one_that_github_describes_and_none_is_described_in_vain() -> None:
    requests = set(asked())
    assert len(requests) >= 20
    assert [one for one in sorted(requests) if describing.operation(one) is None] == []
    assert {describing.operation(one) for one in requests} == set(describing.OPERATIONS)


@pytest.mark.parametrize(
    ("request_", "query", "body", "told"),
    [
        ("GET pullz", {}, None, "GitHub has no GET pullz"),
        ("GET pulls", {"stat": "open"}, None, "has no stat="),
        ("GET pulls", {"state": "geopend"}, None, "state: 'geopend' is not one of"),
        ("GET pulls", {"per_page": "veel"}, None, "per_page: 'veel' is not of type"),
        ("POST pulls", {}, None, "a body that is not wanted, or none"),
        ("POST pulls", {}, {"head": "a", "base": "b", "text": ""}, "'text' was unexpected"),
        ("POST pulls", {}, {"head": "a"}, "'base' is a required property"),
        ("POST git/trees", {}, {"tree": [{"mode": "1"}]}, "'1' is not one of"),
        ("PUT actions/workflows/a.yml/enable", {}, {}, "a body that is not wanted"),
    ],
)
def test_what_github_would_not_understand_is_seen(
    request_: str, query: dict[str, str], body: Any, told: str
) -> None:
    assert told in "\n".join(describing.unlike(request_, query, body))


def test_an_answer_that_github_would_not_give_is_seen() -> None:
    told = describing.answered
    assert list(told("GET pulls/1", 200, {"number": 1, "body": None, "user": {"login": "a"}})) == []
    assert list(told("GET pulls/1", 204, None)) != []
    [fault] = told("GET pulls", 200, [{"number": "1"}])
    assert "[].number is '1'" in fault


def test_a_field_that_is_read_and_not_described_is_seen(github: FakeGitHub) -> None:
    notes: set[str] = set()
    answer = describing.read([{"user": {"login": "a"}, "numbr": 1}], "GET pulls", "", notes)
    assert (answer[0]["user"]["login"], answer[0].get("user")) == ("a", {"login": "a"})
    assert notes == set()
    assert answer[0]["numbr"] == 1
    assert notes == {"GET pulls: [].numbr is read, and stands not in ASKED"}
    github.workflows = {"deploy.yml": "active"}
    assert isinstance(rest.api().ask("GET", "actions/workflows/deploy.yml"), describing.Read)
