"""Confirming changes one line of a file, and not a byte beside it."""

from __future__ import annotations

import datetime as dt
import difflib

import pytest

from building import ROOT
from doedemocratie.records.files.confirm import confirmed

DAY = dt.date(2026, 11, 24)
LINE = "bevestigd_op: 2026-11-24"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("naam: A\nbevestigd_op: 2025-01-01\n", f"naam: A\n{LINE}\n"),
        ("naam: A\nbevestigd_op: 1 mei 2025", f"naam: A\n{LINE}"),
        ("bevestigd_op: '2025-01-01'  # door Bo\nnaam: A\n", f"{LINE}  # door Bo\nnaam: A\n"),
        ('bevestigd_op:   "x # y"\nslogan: z\n', "bevestigd_op:   2026-11-24\nslogan: z\n"),
        ("naam: A\nbevestigd_op:\n", f"naam: A\n{LINE}\n"),
        ("naam: A\nbevestigd_op:  # nog niet\n", f"naam: A\n{LINE} # nog niet\n"),
        ("\ufeffbevestigd_op: 2025-01-01\r\nnaam: A\r\n", f"\ufeff{LINE}\r\nnaam: A\r\n"),
        # where there is no such line, one comes below all others
        ("# van ons\n\nnaam:   'A'   # kort\n", f"# van ons\n\nnaam:   'A'   # kort\n{LINE}\n"),
        ("naam: A\r\ntype: b", f"naam: A\r\ntype: b\r\n{LINE}\r\n"),
        ("slogan: |\n  x\n\n  y\n\n", f"slogan: |\n  x\n\n  y\n\n{LINE}\n"),
        ("naam: A", f"naam: A\n{LINE}\n"),
    ],
)
def test_one_line_changes(old: str, new: str) -> None:
    made = confirmed(old.encode(), DAY, markdown=False)
    assert made is not None
    assert made.decode() == new


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("---\nnaam: A\n---\nTekst\n---\n", f"---\nnaam: A\n{LINE}\n---\nTekst\n---\n"),
        ("---\r\nbevestigd_op: x\r\n---\r\n", f"---\r\n{LINE}\r\n---\r\n"),
        ("---\nnaam: A\n---\nbevestigd_op: x\n", f"---\nnaam: A\n{LINE}\n---\nbevestigd_op: x\n"),
    ],
)
def test_in_markdown_it_stands_between_the_marks(old: str, new: str) -> None:
    made = confirmed(old.encode(), DAY, markdown=True)
    assert made is not None
    assert made.decode() == new


@pytest.mark.parametrize(
    "old",
    [
        "{naam: A, bevestigd_op: 2025-01-01}\n",
        "{naam: A}\n",
        "naam: A\nbevestigd_op: >-\n  2025-01-01\n",
        "naam: A\nbevestigd_op:\n  2025-01-01\n",
        "naam: A\n...\n",
        f"naam: A\nbevestigd_op:{' ' * 60_000}a#b\n",
        "? bevestigd_op\n: 2025-01-01\n",
        "naam: A\nbevestigd_op: x\nbevestigd_op: y\n",
        "naam: [\n",
        "",
    ],
)
def test_what_cannot_be_done_on_one_line_is_left_to_a_person(old: str) -> None:
    made = confirmed(old.encode(), DAY, markdown=False)
    assert made is None


def test_a_file_that_is_no_text_is_left_alone() -> None:
    assert confirmed(b"naam: \xff\n", DAY, markdown=False) is None


def test_a_key_of_that_name_deeper_is_not_meant() -> None:
    old = "merk:\n  bevestigd_op: 2025-01-01\n"
    made = confirmed(old.encode(), DAY, markdown=False)
    assert made is not None
    assert made.decode() == f"{old}{LINE}\n"


def test_every_hub_of_the_project_can_be_confirmed_by_one_line() -> None:
    for path in sorted((ROOT / "content" / "hubs").glob("*.*")):
        old = path.read_bytes()
        made = confirmed(old, DAY, markdown=path.suffix == ".md")
        assert made is not None
        changed = [
            line
            for line in difflib.ndiff(old.decode().splitlines(), made.decode().splitlines())
            if line[:1] in "+-"
        ]
        assert f"+ {LINE}" in changed
        assert len(changed) <= 2
