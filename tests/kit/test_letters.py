"""Which letters drawings know, held to the typefaces themselves."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
import typst
from fontTools.ttLib import TTFont

from building import ROOT
from doedemocratie.kit.typefaces import FACES, STACKS, laid
from doedemocratie.model.words import printable


@pytest.fixture(scope="module")
def folder() -> Path:
    return laid(ROOT / "node_modules", ROOT / ".cache").folder


def letters() -> list[str]:
    return [chr(code) for first, last in printable.ranges() for code in range(first, last + 1)]


def test_every_letter_stands_in_a_typeface_of_every_stack(folder: Path) -> None:
    known = {face.family: TTFont(folder / face.file).getBestCmap() for face in FACES}
    for name, families in STACKS.items():
        missing = [
            letter for letter in letters() if not any(ord(letter) in known[one] for one in families)
        ]
        assert not missing, name
    # And what they know of an alphabet is not forgotten: all but marks, controls and signs apart.
    every = set.intersection(*({c for one in s for c in known[one]} for s in STACKS.values()))
    words = {code for code in every if unicodedata.category(chr(code))[0] in "LNPS"}
    assert words <= set(map(ord, letters()))


@pytest.mark.parametrize("stack", STACKS)
def test_every_letter_is_drawn(folder: Path, stack: str) -> None:
    """A PDF/UA-1 refuses to leave a letter out, or to draw an empty box for it."""
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)]
    )
    families = ", ".join(f'"{family}"' for family in STACKS[stack])
    # Each mark upon a letter of its own alphabet, as a text that was looked through has it.
    bases = {"\u0590": "א", "\u0600": "ب", "\u0900": "क", "\ua8e0": "क", "\u1cd0": "क"}
    shown = []
    for letter in letters():
        base = next((bases[start] for start in sorted(bases, reverse=True) if letter >= start), "")
        mark = unicodedata.category(letter).startswith("M")
        base = "א" if "\ufb1d" <= letter <= "\ufb4f" else base
        shown.append(base + letter if mark else letter)
    text = printable.drawn(" ".join(shown))
    assert len(text.split()) > 3000
    source = f'#set document(title: "x")\n#set text(font: ({families}), size: 5pt)\n'
    source += "#sys.inputs.text"
    compiler = typst.Compiler(font_paths=fonts)
    _, warnings = compiler.compile_with_warnings(
        source.encode(), format="pdf", pdf_standards="ua-1", timestamp=0, sys_inputs={"text": text}
    )
    assert not warnings


@pytest.mark.parametrize(
    ("text", "shown", "lacking"),
    [
        ("Café 't Hoekje & Zn.", "Café 't Hoekje & Zn.", ()),
        ("Cafe\u0301", "Café", ()),
        ("Buurttuin 🌱 van 👩‍👩‍👧", "Buurttuin van", ("🌱", "👩", "👧")),
        ("日本 ❤️ hart", "hart", ("日", "本", "❤")),
        ("جمعية الحي", "جمعية الحي", ()),
        ("Ünïvér\u200bsité\u00a0nu", "Ünïvérsité nu", ()),
        ("x\u0302 en a\u064b", "x en a", ()),
        ("ﬁjn ｈｕｉｓ", "fijn huis", ()),
        ("שָׁלוֹם", "שָׁלוֹם", ()),
        ("नमस्ते", "नमस्ते", ()),
        ("Câu lạc bộ, Çığır, Ħal, Żurrieq", "Câu lạc bộ, Çığır, Ħal, Żurrieq", ()),
    ],
)
def test_what_cannot_be_drawn_is_left_out_and_named(
    text: str, shown: str, lacking: tuple[str, ...]
) -> None:
    assert printable.drawn(text) == unicodedata.normalize("NFC", shown)
    assert printable.lacking(text) == lacking


def test_a_name_needs_a_letter_that_can_be_drawn() -> None:
    assert printable.nameable("日本 5")
    assert not printable.nameable("日本 - 🌱!")
