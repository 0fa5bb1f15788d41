"""Loops that are asked for nothing but `loop.last`, without the loop that Jinja makes for them.

Jinja's knows ten things of each turn, and takes longer than what a turn prints.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

N = TypeVar("N", bound=nodes.Node)
_LAST = "loop_last"


def with_last(values: Iterable[object]) -> Iterator[tuple[object, bool]]:
    """Return each of some values with whether it is the last."""
    every = tuple(values)
    return zip(every, _ends(len(every)), strict=True)


@lru_cache(64)
def _ends(count: int) -> tuple[bool, ...]:
    return tuple(place == count for place in range(1, count + 1))


class PlainLoops(NodeTransformer):
    """Writes a loop that is asked for `loop.last` alone as a loop over with_last."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802  as Jinja calls it
        """Return the loop, those within it first."""
        self.generic_visit(node)
        asked = sum(map(_is_last, _in_body(node, nodes.Getattr)))
        named = sum(map(_is_loop, _in_body(node, nodes.Name)))
        within = any(map(_has_own, _in_body(node, nodes.For)))
        if not asked or asked != named or node.test or within:
            return node
        called = nodes.ImportedName(f"{__name__}.{with_last.__name__}")
        node.target = nodes.Tuple([node.target, nodes.Name(_LAST, "store")], "store")
        node.iter = nodes.Call(called, [node.iter], [], None, None)
        node.body = [_Asked().visit(step) for step in node.body]
        return node.set_lineno(node.lineno)


class _Asked(NodeTransformer):
    """Writes `loop.last` as the name of what with_last says."""

    def visit_Getattr(self, node: nodes.Getattr) -> nodes.Node:  # noqa: N802  as Jinja calls it
        """Return the name, or what it is where something else is asked."""
        if _is_last(node):
            return nodes.Name(_LAST, "load").set_lineno(node.lineno)
        return self.generic_visit(node)


def _in_body(node: nodes.For, sort: type[N]) -> Iterator[N]:
    return (
        inner
        for step in node.body
        for inner in (step, *step.find_all(sort))
        if isinstance(inner, sort)
    )


def _has_own(node: nodes.For) -> bool:
    """Return whether a loop asks something of the one that Jinja makes."""
    return any(map(_is_loop, _in_body(node, nodes.Name)))


def _is_loop(node: nodes.Expr) -> bool:
    return isinstance(node, nodes.Name) and node.name == "loop"


def _is_last(node: nodes.Getattr) -> bool:
    return node.attr == "last" and _is_loop(node.node)
