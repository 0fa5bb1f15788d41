"""The Python of a template, with all that it prints in a row folded into one string.

Jinja hands over every piece by itself, two hundred for a profile. Here what stands in a row is one
f-string, and an {% if %} that only prints is an expression in it. What is printed, in which order
values are looked up and on which line of the template stays as it was.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# What a call by way of the context is told besides.
_OF_CONTEXT = ("_loop_vars", "_block_vars")


@dataclass(slots=True)
class PrintedRow:
    """What is printed in a row: `where` is the list that takes it, "" where it is yielded."""

    where: str
    parts: list[ast.expr]
    first: ast.stmt

    def string(self) -> ast.expr:
        """Return the expression of all of it together."""
        if len(self.parts) == 1:
            return self.parts[0]
        return ast.copy_location(ast.JoinedStr([*map(_within, self.parts)]), self.first)

    def statement(self) -> ast.stmt:
        """Return the statement that prints it."""
        printed: ast.expr = ast.Yield(self.string())
        if self.where:
            append = ast.Attribute(ast.Name(self.where, ast.Load()), "append", ast.Load())
            printed = ast.Call(append, [self.string()], [])
        return ast.copy_location(ast.Expr(printed), self.first)


def folded(source: str, filename: str) -> ast.Module:
    """Return the code of a template, of which `source` is what Jinja wrote, in fewer pieces."""
    tree = _CalledPlainly().visit(ast.parse(source, filename))
    tree.body = _folded(tree.body)
    return ast.fix_missing_locations(tree)


def _folded(statements: Iterable[ast.stmt]) -> list[ast.stmt]:
    return _as_statements(_rows(statements))


def _as_statements(rows: Iterable[ast.stmt | PrintedRow]) -> list[ast.stmt]:
    return [row.statement() if isinstance(row, PrintedRow) else row for row in rows]


def _rows(statements: Iterable[ast.stmt]) -> Iterator[ast.stmt | PrintedRow]:
    """Yield each statement; those that print in a row as one."""
    before: PrintedRow | None = None
    for statement in statements:
        row = _row(statement)
        if isinstance(row, PrintedRow):
            if before and before.where == row.where:
                before.parts += row.parts
                continue
            if before:
                yield before
            before = row
        else:
            if before:
                yield before
            before = None
            yield row
    if before:
        yield before


def _row(statement: ast.stmt) -> ast.stmt | PrintedRow:
    """Return what a statement prints, or the statement with all within it folded."""
    match statement:
        case ast.Expr(ast.Yield(ast.expr() as part)):
            return PrintedRow("", _parts(part), statement)
        case ast.Expr(ast.Call(ast.Attribute(ast.Name(where), "append"), [part], [])):
            return PrintedRow(where, _parts(part), statement)
        case ast.Expr(ast.Call(ast.Attribute(ast.Name(where), "extend"), [ast.Tuple(parts)], [])):
            return PrintedRow(where, parts, statement)
        case ast.If(ast.Constant()):
            pass  # it makes a generator of a template that prints nothing
        case ast.If():
            return _choice(statement)
        case ast.For():
            _do_without_loop(statement)
            statement.body = _folded(statement.body)
        case ast.FunctionDef():
            statement.body = _straight(_folded(statement.body))
    return statement


def _choice(statement: ast.If) -> ast.stmt | PrintedRow:
    """Return an {% if %}, as what is printed where it does nothing else."""
    sides = [
        [row for row in _rows(side) if not isinstance(row, ast.Pass)]
        for side in (statement.body, statement.orelse)
    ]
    match sides:
        case [[PrintedRow(where) as row], []]:
            other: ast.expr = ast.copy_location(ast.Constant(""), statement)
        case [[PrintedRow(where) as row], [PrintedRow(there) as last]] if where == there:
            other = last.string()
        case _:
            statement.body = _as_statements(sides[0]) or [ast.Pass()]
            statement.orelse = _as_statements(sides[1])
            return statement
    either = ast.IfExp(statement.test, row.string(), other)
    return PrintedRow(where, [ast.copy_location(either, statement)], statement)


class _AskedPlainly(ast.NodeTransformer):
    """Writes the name of a loop where its `last` was asked for."""

    def __init__(self, loop: str) -> None:
        self._loop = loop

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:  # noqa: N802  as Python calls it
        """Return the name for such a question."""
        return node.value if _asks_last(self._loop, node) else self.generic_visit(node)


class _CalledPlainly(ast.NodeTransformer):
    """Writes a call as one: Jinja has its context call, which nothing of ours wants to be given."""

    def visit_Call(self, node: ast.Call) -> ast.AST:  # noqa: N802  as Python calls it
        """Return the call without the context."""
        self.generic_visit(node)
        match node:
            case ast.Call(
                ast.Attribute(ast.Name("context"), "call"), [called, *values], named
            ) if all(word.arg for word in named):
                own = [word for word in named if word.arg not in _OF_CONTEXT]
                return ast.copy_location(ast.Call(called, values, own), node)
        return node


def _asks_last(loop: str, node: ast.AST) -> bool:
    match node:
        case ast.Attribute(ast.Name(name), "last"):
            return name == loop
    return False


def _do_without_loop(statement: ast.For) -> None:
    """Let a loop that is asked for nothing but its `last` do without Jinja's (code.with_last)."""
    match statement:
        case ast.For(
            ast.Tuple([_, ast.Name(loop)]),
            ast.Call(ast.Name("LoopContext") as called, [_, ast.Name("undefined")] as given, []),
        ):
            every = [node for step in statement.body for node in ast.walk(step)]
            asked = sum(_asks_last(loop, node) for node in every)
            if asked == sum(isinstance(node, ast.Name) and node.id == loop for node in every):
                called.id = "with_last"
                given.pop()
                statement.body = [_AskedPlainly(loop).visit(step) for step in statement.body]


def _straight(body: list[ast.stmt]) -> list[ast.stmt]:
    """Return the body of a macro that prints once without the list that Jinja gathers it in."""
    match body:
        case [
            ast.Assign([ast.Name(gathered)], ast.List([])),
            *before,
            ast.Expr(ast.Call(ast.Attribute(ast.Name(where), "append"), [part], [])),
            ast.Return(ast.Call(ast.Name("concat"), [ast.Name(given)], [])) as end,
        ] if gathered == where == given and not _named(gathered, before):
            return [*before, ast.copy_location(ast.Return(part), end)]
    return body


def _named(name: str, statements: Iterable[ast.stmt]) -> bool:
    every = (node for statement in statements for node in ast.walk(statement))
    return any(isinstance(node, ast.Name) and node.id == name for node in every)


def _parts(part: ast.expr) -> list[ast.expr]:
    return part.values if isinstance(part, ast.JoinedStr) else [part]


def _within(part: ast.expr) -> ast.expr:
    """Return a part as it stands in an f-string."""
    if isinstance(part, (ast.Constant, ast.FormattedValue)):
        return part
    return ast.copy_location(ast.FormattedValue(part, -1), part)
