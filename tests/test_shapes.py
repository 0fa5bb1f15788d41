"""A class that `frozen` makes is what a frozen dataclass with slots is, to all who use it."""

from __future__ import annotations

import copy
import pickle
import re
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Generic, TypeVar

import pytest

from doedemocratie.frozen import frozen

PLUGINS = Path(__file__).parents[1] / "plugins"
T = TypeVar("T")


@frozen
class Leaf(Generic[T]):
    """As `Model` below; at module level, or pickle would not find it."""

    name: str
    held: T
    more: tuple[str, ...] = ()
    seal: str = field(default="", compare=False)
    secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Model(Generic[T]):
    """What Python itself makes of the same fields."""

    name: str
    held: T
    more: tuple[str, ...] = ()
    seal: str = field(default="", compare=False)
    secret: str = field(default="", repr=False)


@frozen(kw_only=True)
class Named:
    """Its fields are given by name."""

    name: str = ""


@frozen
class Alike:
    """Says itself what is equal."""

    name: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Alike)

    def __hash__(self) -> int:
        return 1


VALUES = (("a", 1), ("a", 2), ("b", 1), ("a", 1, ("x",)), ("a", 1, (), "s"), ("a", 1, (), "", "s"))


def test_equality_hash_and_repr_are_those_of_a_dataclass() -> None:
    ours, theirs = ([made(*values) for values in VALUES] for made in (Leaf, Model))
    for row, other in zip(ours, theirs, strict=True):
        assert repr(row) == repr(other).replace("Model", "Leaf")
        assert asdict(row) == asdict(other)
        assert [row == it for it in ours] == [other == it for it in theirs]
        assert [hash(row) == hash(it) for it in ours] == [hash(other) == hash(it) for it in theirs]
        assert row != other
    assert [part.name for part in fields(Leaf)] == [part.name for part in fields(Model)]
    with pytest.raises(TypeError):
        hash(Leaf("a", []))


def test_it_is_copied_pickled_and_replaced() -> None:
    leaf = Leaf("a", 1, ("x",), "seal", "secret")
    for again in (pickle.loads(pickle.dumps(leaf)), copy.deepcopy(leaf), copy.copy(leaf)):
        assert asdict(again) == asdict(leaf)
    assert replace(leaf, name="b") == Leaf("b", 1, ("x",), secret="secret")
    assert not hasattr(leaf, "__dict__")


def test_what_a_class_says_itself_stays() -> None:
    assert Alike("a") == Alike("b")
    assert hash(Alike("a")) == 1
    assert repr(Named(name="a")) == "Named(name='a')"
    with pytest.raises(TypeError):
        Named("a")  # type: ignore[call-arg]


def test_all_are_made_so() -> None:
    slow = re.compile(r"@dataclass\(frozen=True, slots=True(?:, kw_only=True)?\)")
    files = [path for path in PLUGINS.rglob("*.py") if slow.search(path.read_text("utf-8"))]
    # Read before anything is installed, they import nothing of ours.
    assert {path.stem for path in files} <= {"words", "wanted", "switches"}
