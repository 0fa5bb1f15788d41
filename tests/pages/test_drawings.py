"""The drawings: one for everything that may ask for one, small, decoration only, in tokens."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from doedemocratie.model.words.vocab import BEREIK, EXPERIMENT_STATUS, GROEISTOF, TYPE
from doedemocratie.pages.frame import render

ROOT = Path(render.__file__).parents[2]
FACTORS = [choice.id for choice in GROEISTOF.choices]
STATUSES = [choice.id for choice in EXPERIMENT_STATUS.choices]
TYPES = [choice.id for choice in TYPE.choices]
REACHES = [choice.id for choice in BEREIK.choices]
PAGES = ["academy", "agenda", "meedoen", "vind"]
CALLS: list[tuple[str, Iterable[object], int]] = [  # part, its values, how many bytes at most
    ("greenhouse", [()], 12_000),
    ("roots", [()], 3000),
    ("pots", [()], 4000),
    ("empty_pot", [()], 1000),
    ("nothing_found", [()], 1000),
    ("trio", TYPES, 3000),
    ("reach_mark", REACHES, 600),
    ("stage", STATUSES, 2000),
    ("plant", range(1, 8), 2000),
    ("story_drawing", ["", *FACTORS], 5500),
    ("packet_drawing", ["", *FACTORS], 2500),
    ("frieze", PAGES, 6000),
]


def drawn(part: str, value: object) -> str:
    """Return what a part draws for one value; `()` is none."""
    values = {"values": () if value == () else (value,)}
    return render.environment().from_string(f"{{{{ {part}(*values) }}}}").render(values).strip()


@pytest.mark.parametrize(("part", "values", "limit"), CALLS, ids=[call[0] for call in CALLS])
def test_a_drawing_is_small_and_decoration_only(
    part: str, values: Iterable[object], limit: int
) -> None:
    css = (ROOT / "assets/css/drawings.css").read_text(encoding="utf-8")
    made = [drawn(part, value) for value in values]
    assert len(set(made)) == len(made), "two of them are the same"
    for one in made:
        assert len(one.encode()) <= limit
        root = ET.fromstring(one)
        assert root.attrib["aria-hidden"] == "true"
        assert root.attrib["focusable"] == "false"
        assert len(list(root.iter())) > 1, "an empty drawing"
        for element in root.iter():
            assert not {"id", "style"} & set(element.attrib)
            assert element.attrib.get("fill", "none") == "none", "a colour is a token"
            for name in element.attrib.get("class", "").split():
                assert not name.startswith("d-") or re.search(rf"\.{name}\b[^-]", css), name
