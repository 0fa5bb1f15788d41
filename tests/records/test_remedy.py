"""What is told of a problem reads as sentences."""

from __future__ import annotations

import pytest

from doedemocratie.records.telling.problems import ERROR, Problem, remedy


@pytest.mark.parametrize(
    ("hint", "better", "told"),
    [
        ("Schrijf: naam: Fatma", "- naam: Fatma B", "Schrijf: naam: Fatma. Zo kan het: "),
        ("Haal het weg.", "naam: Fatma", "Haal het weg. Zo kan het: "),
        ("Bedoel je dit?", "naam: Fatma", "Bedoel je dit? Zo kan het: "),
    ],
)
def test_a_line_to_copy_begins_a_sentence_of_its_own(hint: str, better: str, told: str) -> None:
    problem = Problem("hubs/a.yml", 1, 1, "naam", "a-code", ERROR, "Zo niet.", hint, better)
    assert remedy(problem) == told + better
