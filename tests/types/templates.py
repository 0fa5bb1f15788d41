"""What templates take of their views, read off their syntax and held to the views' types.

A template is read as it is written, branches that no page takes included. What is passed to a part
is what its parameters hold. Of what cannot be told (a number, a loop, a dict) nothing is asked.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Sequence
from dataclasses import dataclass, field, is_dataclass
from functools import cache
from typing import get_args, get_origin, get_type_hints

from jinja2 import nodes

from doedemocratie.pages.frame import render

# What a name may be: the members of a union; () for what cannot be told.
Types = tuple[object, ...]
Scope = dict[str, Types]


@cache
def hints(view: type) -> dict[str, object]:
    """Return what each field and property of a dataclass is."""
    told = dict(get_type_hints(view))
    for name, member in vars(view).items():
        if isinstance(member, property):
            assert member.fget is not None
            told[name] = get_type_hints(member.fget)["return"]
        elif callable(member) and not name.startswith("_"):
            told[name] = object
    return told


def members(of: object) -> Types:
    """Return the members of a union without None; a TypeVar or Any tells nothing."""
    if get_origin(of) in (typing.Union, types.UnionType):
        return tuple(member for part in get_args(of) for member in members(part))
    return () if of is types.NoneType or isinstance(of, typing.TypeVar) else (of,)


def items(of: object) -> Types:
    """Return what one gets by looping over a tuple or another sequence of one type."""
    origin, args = get_origin(of), get_args(of)
    if origin is tuple and len(args) == 2 and args[1] is Ellipsis:
        return members(args[0])
    return members(args[0]) if origin in (Sequence, list) and args else ()


@dataclass
class Reader:
    """Reads templates, and the parts that they call; `faults` says what is not there."""

    faults: set[str] = field(default_factory=set)
    read: int = 0
    _parts: dict[str, dict[str, Types]] = field(default_factory=dict)
    _waiting: list[str] = field(default_factory=list)
    _file: str = ""

    def page(self, name: str, scope: Scope) -> None:
        """Read the template of a page, the one that it extends, and every part that they call."""
        self.text(source(name), name, scope)
        while self._waiting:
            part = self._waiting.pop()
            path = f"parts/{part}.html"
            self._file = path
            scope = dict.fromkeys(names_of(part), ()) | self._parts[part]
            self._body(next(source(path).find_all(nodes.Macro)).body, scope)

    def text(self, template: nodes.Template, name: str, scope: Scope) -> None:
        """Read a template with these names at hand."""
        self._file = name
        self._body(template.body, dict(scope))

    def _body(self, body: Sequence[nodes.Node], scope: Scope) -> None:
        for node in body:
            self._node(node, scope)

    def _node(self, node: nodes.Node, scope: Scope) -> None:
        match node:
            case nodes.For():
                inner = {**scope, "loop": ()}
                self._bind(node.target, [items(of) for of in self._types(node.iter, scope)], inner)
                if node.test:
                    self._types(node.test, inner)
                self._body(node.body, inner)
                self._body(node.else_, scope)
            case nodes.Assign():
                scope.update(self._named(node.target, self._types(node.node, scope)))
            case nodes.Extends():
                assert isinstance(node.template, nodes.Const)
                here = self._file
                self.text(source(node.template.value), node.template.value, scope)
                self._file = here
            case nodes.Expr():
                self._types(node, scope)
            case _:
                for child in node.iter_child_nodes():
                    self._node(child, scope)

    def _bind(self, target: nodes.Node, each: list[Types], scope: Scope) -> None:
        """Give what a loop runs over to the names before its `in`."""
        if isinstance(target, nodes.Name):
            scope[target.name] = tuple(dict.fromkeys(of for several in each for of in several))
        elif isinstance(target, nodes.Tuple):
            for at, name in enumerate(target.items):
                parts = [
                    members(get_args(of)[at])
                    for several in each
                    for of in several
                    if get_origin(of) is tuple and len(get_args(of)) == len(target.items)
                ]
                self._bind(name, parts, scope)

    def _named(self, target: nodes.Node, of: Types) -> Scope:
        names = [target] if isinstance(target, nodes.Name) else target.find_all(nodes.Name)
        return {name.name: of if name is target else () for name in names}

    def _types(self, node: nodes.Node, scope: Scope) -> Types:
        """Return what an expression may be, and see to every name in it."""
        match node:
            case nodes.Name():
                return scope.get(node.name, ())
            case nodes.Getattr():
                return self._attribute(node, self._types(node.node, scope))
            case nodes.CondExpr():
                self._types(node.test, scope)
                other = self._types(node.expr2, scope) if node.expr2 else ()
                return (*self._types(node.expr1, scope), *other)
            case nodes.Call(node=nodes.Name() as called) if called.name in parts():
                self._call(called.name, [self._types(value, scope) for value in node.args])
                return ()
            case nodes.Const():
                return (type(node.value),)
        for child in node.iter_child_nodes():
            self._types(child, scope)
        return ()

    def _attribute(self, node: nodes.Getattr, of: Types) -> Types:
        several: list[object] = []
        for member in of:
            view = get_origin(member) or member
            if isinstance(view, type) and is_dataclass(view):
                self.read += 1
                if node.attr in hints(view):
                    several += members(hints(view)[node.attr])
                else:
                    self.faults.add(f"{self._file}:{node.lineno}: {view.__name__}.{node.attr}")
        return tuple(several)

    def _call(self, part: str, values: list[Types]) -> None:
        """Remember what a part is called with; read it anew when that tells more of it.

        Of several views in one value (the cards of a form) the template picks the part by name, so
        nothing is asked of them.
        """
        told = self._parts.setdefault(part, {})
        more = {
            name: tuple(dict.fromkeys((*told.get(name, ()), *(value if len(value) == 1 else ()))))
            for name, value in zip(names_of(part), values, strict=False)
        }
        if not told or {**told, **more} != told:
            self._waiting.append(part)
        told.update(more)


@cache
def source(name: str) -> nodes.Template:
    """Return a template as a tree."""
    environment = render.environment()
    assert environment.loader is not None
    return environment.parse(environment.loader.get_source(environment, name)[0])


def names_of(part: str) -> list[str]:
    """Return the names of what a part is called with."""
    macro = next(source(f"parts/{part}.html").find_all(nodes.Macro))
    return [argument.name for argument in macro.args]


@cache
def parts() -> frozenset[str]:
    """Return the names of all parts."""
    names = render.environment().list_templates()
    return frozenset(
        name.removeprefix("parts/").removesuffix(".html")
        for name in names
        if name.startswith("parts/")
    )
