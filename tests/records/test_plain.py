"""What is read quickly is what the walk reads; what may have a flaw is left to that walk."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doedemocratie.records.files import diagnosis, reader
from doedemocratie.records.files.parsing.plain import data_of
from doedemocratie.records.files.parsing.walk import Walk

ROOT = Path(__file__).parents[2]
CONTENT = sorted((ROOT / "content").rglob("*.yml"))
CASES = sorted((ROOT / "tests" / "cases").rglob("*.yml"))

BEGINS = ["naam: ", "a: ", "b:", "a:", "b: ", "- ", "- a: ", "- b:", "", "-", "c:\n"]
VALUES = ["x", "Een tekst: kort", "a:b", "'it''s'", "''", '"x"', '"\\u202e"', "[a, b]", "[a,]", "~"]
VALUES += ["[null]", "|", ">-", "|-", ">", "|2", "x #y", "x ", "#y", "&a x", "!t x", "*a", "- x"]
VALUES += [
    "\u00a0“x”",
    "\u3000‘x’",
    "null",
    "“x”",
    "x\u0301",
    "😀",
    "",
    "",
    "  ",
    "...",
    "---",
    "? x",
    "{a: b}",
    "a, b",
    "1.5",
]
rows = st.tuples(
    st.sampled_from(["", "", "  ", "  ", "    ", "      ", " ", "\t"]),
    st.sampled_from(BEGINS),
    st.sampled_from(VALUES),
    st.sampled_from(["\n", "\n", "\n", "\n\n", "\n  \n", " \n"]),
).map("".join)


def same(text: str) -> bool:
    """Return whether a text is read quickly, and then as the walk reads it."""
    text = unicodedata.normalize("NFC", text)
    data = None if list(diagnosis.unseen(text)) else data_of(text)
    if data is not None:
        held, flaws = Walk(text, 0).held
        # The order counts too.
        assert (repr(data), []) == (repr(held), flaws)
    return data is not None


BEFORE = st.sampled_from(["", "", "", "!x\n", "&a\n", "--- &a\n", "--- !!map\n", "---\n", "# x\n"])


@given(BEFORE, st.lists(rows, max_size=6))
def test_any_rows_are_read_as_the_walk_reads_them(before: str, several: list[str]) -> None:
    same(before + "".join(several))


def test_what_is_in_files_is_read_as_the_walk_reads_it() -> None:
    # Most of what stands in content/ is plain; of the cases much is not.
    odd = [path.name for path in CONTENT if not same(path.read_text("utf-8"))]
    assert len(odd) <= 1 < len(CONTENT), odd
    raws = [path.read_bytes() for path in CASES]
    quick = [same(raw.decode("utf-8", "replace").replace("\r", "")) for raw in raws]
    assert 0 < sum(quick) < len(quick)


@pytest.mark.parametrize(
    "text",
    [
        "a: x # y\n",
        "a: x\u00a0\t# y\n",
        'a: "x\n  y"\n',
        "a:\nb: x\n",
        "a: x\na: y\n",
        "a: x\n'a': y\n",
        "a: 'x\n  y'\n",
        "a: ''\n",
        "a: '  '\n",
        'a: "\\u202e"\n',
        "a: |\n   x\n  y\n",
        "a: |\n  x\n b: y\n",
        "a: “x”\n",
        "a: \u00a0“x”\n",
        "a: [\u2003‘x’]\n",
        "a: ~\n",
        "a: [x, null]\n",
        "a: []\n",
        "a: {}\n",
        "a: {b, c}\n",
        "a: >-\n  \u2009\n",
        "a: &b x\n",
        "&b a: x\n",
        "a: &b [x]\n",
        "a: !c x\n",
        "a: !c [x]\n",
        "a: *b\n",
        "? [a]\n: x\n",
        "%YAML 1.1\n---\na: x\n",
        "%TAG !a! tag:b,2000:\n---\na: x\n",
        "!c\na: x\n",
        "&b\na: x\n",
        "--- !!map\na: x\n",
        "--- &b\na: x\n",
        "x\n",
        "a: x\n---\nb: y\n",
        "- a\n",
        "a\n",
        "",
        "a:\n  - b: x\n  c: y\n",
        "a:\n\t- x\n",
        f"a: {20 * '['}x{20 * ']'}\n",
    ],
)
def test_what_may_have_a_flaw_is_left_to_the_walk(text: str) -> None:
    assert not same(text)


def test_where_values_stand_is_told_of_what_was_read_quickly() -> None:
    text = "naam: x\nzoekt:\n  - groeistof: geld\n    toelichting: |\n      Een tekst.\n"
    assert same(text)
    document, _ = reader.parse(text)
    assert document is not None
    assert document.at["zoekt", 0, "toelichting"] == (4, 18)
    assert document.keys["zoekt", 0, "toelichting"] == (4, 5)
    below, _ = reader.parse(f"---\n{text}---\n\nLijf.\n", markdown=True)
    assert below is not None
    assert (below.at["naam",], below.at["beschrijving",]) == ((2, 7), (9, 1))
    assert set(below.at) == {*document.at, ("beschrijving",)}
    assert len(below.at) == len(document.at) + 1


def test_a_sign_that_nobody_sees_is_found_though_python_would_print_it() -> None:
    signs = diagnosis.UNSEEN.findall("".join(map(chr, (*range(0x20000), *range(0xE0000, 0xE2000)))))
    printed = [sign for sign in signs if sign.isprintable()]
    assert len(printed) > 5
    assert [sign for sign in printed if not list(diagnosis.unseen(f"naam: {sign}\n"))] == []
