"""Where a sentence of a running text ends, for texts that are made of whole ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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
# A word of more letters is none of these.
_LONGEST = max(map(len, _SHORTENED))
_SIGNS, _CLOSING = (".", "?", "!", "…"), "”’\"')"
_END = re.compile(rf"(?<=[{''.join(_SIGNS)}])[{_CLOSING}]* +")


def parted(text: str) -> Iterator[str]:
    """Yield the sentences of a text; an abbreviation ("dhr.") and an initial are no end of one."""
    start = 0
    for gap in _END.finditer(text):
        at, after = gap.span()
        if _ended(text[start:at], text[after : after + 1]):
            if part := text[start:after].strip():
                yield part
            start = after
    if part := text[start:].strip():
        yield part


def within(words: Sequence[str], most: int) -> int:
    """Return how many words the first sentences of a text have that stay within so many."""
    if len(words) <= most:
        return len(words)
    for many in range(most, 0, -1):
        word = words[many - 1]
        if not word[-1:].isalnum() and _ends(word, words[many]):
            return many
    return 0


def _ends(word: str, after: str) -> bool:
    """Return whether a sentence ends with a word, before another one."""
    bare = word.rstrip(_CLOSING)
    return bare.endswith(_SIGNS) and _ended(bare, after[:1])


def _ended(before: str, after: str) -> bool:
    """Return whether a sentence ends with a sign, the last of `before`; `after` is what follows."""
    # More than one full stop is an end, whatever stands around it.
    if before[-1] != "." or before[-2:] == "..":
        return True
    if after.islower():
        return False
    if len(before) > _LONGEST + 1 and before[-_LONGEST - 2 : -1].isalpha():
        return True
    word = before.rsplit(None, 1)[-1].lstrip("(“‘\"'")[:-1].lower()
    shortened = word in _SHORTENED or _INITIALS.fullmatch(word)
    return not shortened and not (after.isdigit() and word.isdigit())
