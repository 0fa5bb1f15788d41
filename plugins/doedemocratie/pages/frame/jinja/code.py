"""The Python that our templates become: an attribute is read as one, a part is called as one.

`html` of a part is the function that Jinja made of its macro.

Jinja asks the environment for each attribute, calls a macro by way of three functions and marks
what it gives as safe, only to see that it is when it prints it. A page does so hundreds of times.
What is printed stays escaped, and a name that is not there an error.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import repeat
from keyword import iskeyword

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.idtracking import VAR_LOAD_RESOLVE
from markupsafe import _escape_inner  # type: ignore[attr-defined]  # see escaped


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


def with_last(values: Iterable[object]) -> Iterator[tuple[object, bool]]:
    """Return each of some values with whether it is the last: all that most loops ask of theirs."""
    every = tuple(values)
    return zip(every, (*repeat(False, len(every) - 1), True), strict=False)


# What the code of a template finds under these names.
NAMES = {
    "escape": escaped,
    "escape_text": _escape_inner,
    "literal": Literal,
    "with_last": with_last,
}


class Code(CodeGenerator):
    """Writes the code of a template."""

    _printed: nodes.Expr | None = None

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
        """Write a call; that of a part gives text, which is safe where it is not just printed."""
        if forward_caller or not self._calls_part(node, frame):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        printed = node is self._printed
        self.write("" if printed else "Markup(")
        self.visit(node.node, frame)
        self.write(".html(")
        for value in node.args:
            self.visit(value, frame)
            self.write(", ")
        self.write(")" if printed else "))")

    def _output_child_pre(
        self,
        node: nodes.Expr,
        frame: Frame,
        finalize: object,  # noqa: ARG002  we have none
    ) -> None:
        if self._calls_part(node, frame):
            self._printed = node
        else:
            self.write("(escape_text(value) if type(value := ")

    def _output_child_post(
        self,
        node: nodes.Expr,
        frame: Frame,
        finalize: object,  # noqa: ARG002  we have none
    ) -> None:
        if not self._calls_part(node, frame):
            self.write(") is str else escape(value))")

    def _calls_part(self, node: nodes.Expr, frame: Frame) -> bool:
        """Return whether a node calls a part: no value of the template that has its name."""
        if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
            return False
        if node.kwargs or node.dyn_args or node.dyn_kwargs:
            return False
        name = node.node.name
        load = frame.symbols.find_load(frame.symbols.ref(name))
        asked = load is not None and load[0] == VAR_LOAD_RESOLVE
        return asked and hasattr(self.environment.globals.get(name), "html")
