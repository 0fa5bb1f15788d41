"""Text of a stranger stands between marks that nothing in it can end."""

from __future__ import annotations

import pytest

from doedemocratie.records.telling.fences import code, fence


@pytest.mark.parametrize(
    ("text", "fenced"),
    [
        ("naam: een", "```yaml\nnaam: een\n```"),
        ("a\r\nb\rc", "```yaml\na\nb\nc\n```"),
        ("```\n@iemand", "````yaml\n```\n@iemand\n````"),
        ("a `````` b", "```````yaml\na `````` b\n```````"),
    ],
)
def test_a_block_is_ended_by_its_own_mark_only(text: str, fenced: str) -> None:
    assert fence(text, "yaml") == fenced


@pytest.mark.parametrize(
    ("text", "coded"),
    [
        ("naam", "`naam`"),
        ("a`b", "``a`b``"),
        ("`a", "`` `a ``"),
        ("a\nb\u202ec", "`a b c`"),
        (" \n", "` `"),
    ],
)
def test_code_within_a_line_is_ended_by_its_own_mark_only(text: str, coded: str) -> None:
    assert code(text) == coded
