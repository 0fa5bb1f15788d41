"""Where a sentence of a running text ends, for texts that are made of whole ones."""

from __future__ import annotations

import re

# What ends with a full stop and is no end of a sentence; a letter and a full stop are initials.
_SHORTENED = frozenset(
    """
    aug apr bijv blz bv ca co d.m.v dec dhr dr drs e.a e.d enz etc evt excl feb fig gem hr
    i.p.v i.v.m incl ing inl ir jan jl jr jul jun m.b.t m.i.v max mevr mej min mln mr mrt mw
    n.a.v n.b nov nr nrs o.a o.l.v okt p p.m p.p pag pct ph plm prof resp s.v.p sep sept sr
    st str t.a.v t.b.v t.g.v t.h.v t.n.v t.o.v tel temp v.a vgl vnl z.o.z zgn
    """.split()  # noqa: SIM905  # a list of words, to read
)
_INITIALS = re.compile(r"[a-z]|(?:[a-z]{1,2}\.)+[a-z]{1,2}")
_END = re.compile(r"(?<=[.?!…])[”’\"')]* +")


def parted(text: str) -> list[str]:
    """Return the sentences of a text; an abbreviation ("dhr.") and an initial are no end of one."""
    parts: list[str] = []
    start = 0
    for gap in _END.finditer(text):
        last = text[start : gap.start()].rsplit(None, 1)[-1:]
        word = last[0].lstrip("(“‘\"'") if last else ""
        if word.endswith(".") and not word.endswith(".."):
            bare, after = word.rstrip(".").lower(), text[gap.end() : gap.end() + 1]
            shortened = bare in _SHORTENED or _INITIALS.fullmatch(bare)
            if shortened or after.islower() or (after.isdigit() and bare.isdigit()):
                continue
        parts.append(text[start : gap.end()].strip())
        start = gap.end()
    return [part for part in (*parts, text[start:].strip()) if part]
