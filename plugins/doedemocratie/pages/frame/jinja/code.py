"""The Python that our templates become: an attribute is read as one, a part is called as one.

`html` of a part is the function that Jinja made of its macro.

Jinja asks the environment for each attribute, calls a macro by way of three functions and marks
what it gives as safe, only to see that it is when it prints it. A page does so hundreds of times.
What is printed stays escaped, and a name that is not there an error.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import groupby
from keyword import iskeyword
from typing import TypeAlias

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer
from markupsafe import _escape_inner  # type: ignore[attr-defined]  # see escaped

from .loops import PlainLoops


def escaped(value: object) -> str:
    """Return what `escape` returns, as plain text: what is printed never needs more.

    markupsafe makes a Markup of every value that a template prints, half a million times a build
    of a thousand hubs, and that took longer than to escape them.
    """
    if type(value) is not str:
        if hasattr(value, "__html__"):
            return str(value.__html__())
        value = str(value)
    text: str = _escape_inner(value)
    return text


class Literal(dict[str, object]):
    """What a template writes between braces: what is in it is read as an attribute too."""

    def __getattr__(self, name: str) -> object:
        """Return what stands under a name."""
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


# What the code of a template finds under these names.
NAMES = {"escape": escaped, "escape_text": _escape_inner, "literal": Literal}
_PART = "part_"
# What a template prints: text that stands in it, or a value or a choice.
Piece: TypeAlias = "str | nodes.Node"
_BEYOND_ASCII = re.compile(r"([^\x00-\x7f]+)")


class Code(CodeGenerator):
    """Writes the code of a template."""

    _printed: nodes.Expr | None = None
    _returned: Sequence[nodes.Node] = ()

    def visit_Template(  # noqa: N802  as Jinja calls it
        self, node: nodes.Template, frame: Frame | None = None
    ) -> None:
        """Write a whole template."""
        parts = parts_of(self.environment).keys() - _own_names(node)
        super().visit_Template(_PartsCalled(parts).visit(PlainLoops().visit(node)), frame)

    def visit_EnvironmentAttribute(  # noqa: N802  as Jinja calls it
        self,
        node: nodes.EnvironmentAttribute,
        frame: Frame,  # noqa: ARG002  it is the same in any
    ) -> None:
        """Write the name of a part (see _PartsCalled)."""
        self.write(node.name)

    def visit_Macro(self, node: nodes.Macro, frame: Frame) -> None:  # noqa: N802  as Jinja calls it
        """Write a macro; one that prints in one go returns that."""
        self._returned = node.body
        super().visit_Macro(node, frame)

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        """Write statements; all that is printed in a row is one string."""
        returned, self._returned = nodes is self._returned, ()
        if frame.require_output_check:
            super().blockvisit(nodes, frame)
            return
        rows = [(printed, list(row)) for printed, row in groupby(nodes, prints)]
        for printed, row in rows or [(False, [])]:
            if not printed:
                super().blockvisit(row, frame)
            elif frame.buffer is None:
                self._row("yield", row, frame)
            else:
                straight = returned and len(rows) == 1
                self._row("return" if straight else f"{frame.buffer}.append", row, frame)

    def _row(self, start: str, row: Iterable[nodes.Node], frame: Frame) -> None:
        printed = pieces(row)
        for run in encodable(printed) if start == "yield" else [printed]:
            self.writeline(f"{start} (")
            self._joined(run, frame)
            self.write(")")

    def _joined(self, printed: Sequence[Piece], frame: Frame) -> None:
        """Write the expression of what statements print, within brackets."""
        first, *more = printed or [""]
        self.write("concat((" if more else "")
        self._piece(first, frame)
        for piece in more:
            self.write(", ")
            self._piece(piece, frame)
        self.write("))" if more else "")

    def _piece(self, piece: Piece, frame: Frame) -> None:
        if isinstance(piece, str):
            self.write(repr(piece))
        elif isinstance(piece, nodes.If):
            self._either(piece, frame.soft())
        else:
            assert isinstance(piece, nodes.Expr)
            self.newline(piece)
            self._value(piece, frame)

    def _either(self, node: nodes.If, frame: Frame) -> None:
        """Write an {% if %} that only prints."""
        self.write("(")
        for choice in (node, *node.elif_):
            self._joined(pieces(choice.body), frame)
            self.newline(choice)
            self.write("if ")
            self.visit(choice.test, frame)
            self.write(" else ")
        self._joined(pieces(node.else_), frame)
        self.write(")")

    def _value(self, node: nodes.Expr, frame: Frame) -> None:
        """Write a value that is printed, escaped; what a part gives is that already."""
        if calls_part(node):
            self._printed = node
            self.visit(node, frame)
        else:
            self.write("(escape_text(value) if type(value := ")
            self.visit(node, frame)
            self.write(") is str else escape(value))")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  as Jinja calls it
        """Write the attribute of a value; what has none of that name raises AttributeError."""
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
        else:
            self.visit(node.node, frame)
            self.write(f".{node.attr}")

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: N802  as Jinja calls it
        """Write what stands between braces."""
        self.write("literal(")
        super().visit_Dict(node, frame)
        self.write(")")

    def visit_Call(  # noqa: N802
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """Write a call as one: nothing of ours wants to be given the context.

        That of a part gives text, which is safe where it is not just printed.
        """
        if forward_caller or node.kwargs or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        part = calls_part(node)
        safe = part and node is not self._printed
        self.write("Markup(" if safe else "")
        self.visit(node.node, frame)
        self.write(".html(" if part else "(")
        for value in node.args:
            self.visit(value, frame)
            self.write(", ")
        self.write("))" if safe else ")")


class _PartsCalled(NodeTransformer):
    """Writes a part that is called by a name of its own, which is not looked up for each page."""

    def __init__(self, parts: Container[str]) -> None:
        self._parts = parts

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802  as Jinja calls it
        """Return the call."""
        called = node.node
        plain = not (node.kwargs or node.dyn_args or node.dyn_kwargs)
        if plain and isinstance(called, nodes.Name) and called.name in self._parts:
            node.node = nodes.EnvironmentAttribute(f"{_PART}{called.name}")
        return self.generic_visit(node)


def parts_of(environment: Environment) -> dict[str, object]:
    """Return the parts of an environment by name: what of its globals has `html`."""
    return {name: part for name, part in environment.globals.items() if hasattr(part, "html")}


def names_in(environment: Environment) -> dict[str, object]:
    """Return what the code of a template finds under which name."""
    return NAMES | {f"{_PART}{name}": part for name, part in parts_of(environment).items()}


def _own_names(node: nodes.Template) -> set[str]:
    """Return the names that a template gives a value itself."""
    stored = {name.name for name in node.find_all(nodes.Name) if name.ctx != "load"}
    return stored | {macro.name for macro in node.find_all(nodes.Macro)}


def calls_part(node: nodes.Node) -> bool:
    """Return whether a node calls a part."""
    return isinstance(node, nodes.Call) and isinstance(node.node, nodes.EnvironmentAttribute)


def prints(node: nodes.Node) -> bool:
    """Return whether a statement does nothing but print: also an {% if %} of such."""
    if isinstance(node, nodes.If):
        every = (*node.body, *node.else_, *(step for other in node.elif_ for step in other.body))
        return all(map(prints, every))
    return isinstance(node, nodes.Output)


def pieces(row: Iterable[nodes.Node]) -> list[Piece]:
    """Return what such statements print: text that stands in the template, values and choices."""
    every: list[Piece] = []
    for node in row:
        for piece in node.nodes if isinstance(node, nodes.Output) else (node,):
            if not isinstance(piece, nodes.TemplateData):
                every.append(piece)
            elif every and isinstance(every[-1], str):
                every[-1] += piece.data
            else:
                every.append(piece.data)
    return every


def encodable(printed: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield what is printed in runs, letters beyond ASCII apart, and choices that print some.

    One such letter lets all that is one string with it take a hundred times as long to encode.
    """
    run: list[Piece] = []
    for piece in printed:
        every = _BEYOND_ASCII.split(piece) if isinstance(piece, str) else [piece]
        for number, part in enumerate(every):
            if number % 2 or _prints_beyond_ascii(part):
                yield from filter(None, (run, [part]))
                run = []
            elif part:
                run.append(part)
    if run:
        yield run


def _prints_beyond_ascii(piece: Piece) -> bool:
    if isinstance(piece, str):
        return False
    return any(not text.data.isascii() for text in piece.find_all(nodes.TemplateData))
