"""Whatever a file holds, reading it gives problems that a person can act on, never a fault."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cases import find_problems
from doedemocratie.model.kinds import KINDS, Kind

KEYS = sorted({spec.name for kind in KINDS for spec in kind.fields})
INNER = sorted(
    {part.name for kind in KINDS for spec in kind.fields for part in spec.fields}
    | {"hub", "naam", "rol", "x"}
)
# Bits that mean something to YAML, to Markdown or to a record.
BITS = ["naam: ", "type: hybride\n", "\n", "  ", "- ", "'", '"', ": ", "#", "&a", "*a", "!t", "|"]
BITS += [">", "---\n", "%", "@", "\t", "{", "}", "[", "]", "\ufeff", "\u202e", "é", "<b>", "..."]

words = st.text(max_size=12) | st.sampled_from(["ja", "nee", "2026-02-30", "9.30", "x.example"])
values = st.recursive(
    words | st.sampled_from(["{found}", "hub", "::error::", "1", ""]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(INNER) | words, inner, max_size=3)
    ),
    max_leaves=8,
)
records = st.dictionaries(st.sampled_from(KEYS) | words, values, max_size=6)


def look(raw: bytes, suffix: str = ".yml") -> None:
    """Read `raw` as a record of every kind and look at what is said about it."""
    look_at({kind.folder: raw for kind in KINDS}, suffix)


def look_at(raws: dict[str, bytes], suffix: str = ".yml") -> None:
    """Read a record of each kind, by its folder, and look at what is said about them."""
    typed = any(b"{found}" in raw for raw in raws.values())
    with tempfile.TemporaryDirectory() as folder:
        for name, raw in raws.items():
            path = Path(folder) / name / f"proefgeval{suffix}"
            path.parent.mkdir()
            path.write_bytes(raw)
        _, problems = find_problems(Path(folder))
    for problem in problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.level in ("error", "warning")
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", problem.code)
        for text in (problem.message, problem.hint):
            assert text.strip()
            assert text.isprintable(), "a line break or control from a value"
            left = re.search(r"\{(found|key|name_?|suggestion|better|limit)\}", text)
            assert typed or not left
        assert problem.field.isprintable()


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    look(raw)
    look(raw, ".md")


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    look(text.encode("utf-8", "replace"))


@given(st.lists(st.sampled_from(BITS) | st.text(max_size=3), max_size=30))
def test_any_mix_of_yaml_signs_is_read_or_refused(bits: list[str]) -> None:
    raw = "".join(bits).encode("utf-8", "replace")
    look(raw)
    look(b"---\n" + raw + b"\n---\n" + raw, ".md")


@given(records)
def test_any_shape_of_record_is_read_or_refused(record: dict[str, Any]) -> None:
    look(yaml.safe_dump(record, allow_unicode=True).encode("utf-8", "replace"))


def all_of(kinds: Iterable[Kind], value: str) -> bytes:
    """Return a record with the same value in every field of these kinds, whatever its sort."""
    data = {
        spec.name: [{part.name: value for part in spec.fields} or value]
        if spec.many
        else ({part.name: value for part in spec.fields} or value)
        for kind in kinds
        for spec in kind.fields
    }
    return yaml.safe_dump(data, allow_unicode=True).encode("utf-8", "replace")


@given(st.text(max_size=30))
def test_any_text_in_every_field_is_read_or_refused(value: str) -> None:
    look_at({kind.folder: all_of([kind], value) for kind in KINDS})


@pytest.mark.nightly
@given(st.text(max_size=30))
def test_any_text_in_every_field_of_every_kind_is_read_or_refused(value: str) -> None:
    look(all_of(KINDS, value))
