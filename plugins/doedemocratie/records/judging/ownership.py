"""Who may change what: a hub's editors their own hub and its pictures, a maintainer the rest.

Everything is judged by what the base version says. What a pull request says of itself (its own
list of editors, say) is the thing to be judged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePosixPath

from ...frozen import frozen
from ...model.kinds import BY_FOLDER
from ...model.kinds.kind import CAME
from ...model.words.names import SLUG
from .. import migrating
from ..files import reader, whole

# Reads a file of some version; None where that version has none.
Reader = Callable[[str], bytes | None]
HUBS = "hubs"
# What only a maintainer changes in a hub: addresses, where it came from and when, what is an
# example.
KEPT = ("aliassen", "bron", "voorbeeld", CAME)

_RECORD = re.compile(r"content/([a-z-]+)/([^/]+)\.(?:yml|md)")
_ASSET = re.compile(r"content/assets/([a-z-]+)/([^/]+)/[^/]+")


@frozen
class Verdict:
    """`ok`: the author may change all of this.

    Else `reasons` says, in Dutch, why a maintainer must review; `slug` is the one hub it is about,
    "" for none or more.
    """

    ok: bool
    slug: str
    reasons: tuple[str, ...]


def judge(paths: Iterable[str], author: str, base: Reader, head: Reader) -> Verdict:
    """Return whether `author` may change these paths; a renamed file counts under both names."""
    changed = sorted(set(paths))
    if not changed:
        return Verdict(False, "", ("Er is niets veranderd, of we kunnen niet zien wat.",))
    reasons: list[str] = []
    owned: set[tuple[str, str]] = set()
    for path in changed:
        owner = owner_of(path)
        if owner is None:
            reasons.append(f"{_shown(path)} hoort niet bij één knooppunt.")
        else:
            owned.add(owner)
    others = sorted({folder for folder, _ in owned} - {HUBS})
    reasons += [f"Voor content/{folder} zijn er geen beheerders." for folder in others]
    slugs = sorted(slug for folder, slug in owned if folder == HUBS)
    if len(slugs) > 1:
        reasons.append(f"Dit raakt meer dan één knooppunt: {', '.join(slugs)}.")
    for slug in slugs:
        reasons += _of_hub(slug, author, base, head)
    return Verdict(not reasons, slugs[0] if len(slugs) == 1 else "", tuple(reasons))


def owner_of(path: str) -> tuple[str, str] | None:
    """Return (folder, slug) of the record that a path belongs to, None for any other path."""
    match = _RECORD.fullmatch(path) or _ASSET.fullmatch(path)
    if not match or match.group(1) not in BY_FOLDER or not SLUG.fullmatch(match.group(2)):
        return None
    return match.group(1), match.group(2)


def _of_hub(slug: str, author: str, base: Reader, head: Reader) -> list[str]:
    before, after = _data(slug, base), _data(slug, head)
    if before is None:
        return [f"{slug} is nieuw: de redactie beslist of het een knooppunt is."]
    reasons = []
    editors = {str(name).removeprefix("@").casefold() for name in _list(before, "beheerders")}
    if not author or author.casefold() not in editors:
        reasons.append(
            f"{_shown(author) or 'De afzender'} staat niet bij de beheerders van {slug}."
        )
    if after is None:
        reasons.append(f"{slug} verdwijnt: het oude adres moet blijven werken.")
        return reasons
    reasons.extend(
        f"'{key}' van {slug} verandert." for key in KEPT if before.get(key) != after.get(key)
    )
    return reasons


def _data(slug: str, read: Reader) -> Mapping[str, object] | None:
    """Return what a version of a hub says, None where it is not there.

    A version that cannot be read says nothing, so nobody is among its editors.
    """
    for suffix in (".yml", ".md"):
        raw = read(f"content/{HUBS}/{slug}{suffix}")
        if raw is None:
            continue
        if len(raw) > whole.MAX_BYTES:
            return {}
        text = raw.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
        document, flaws = reader.parse(text, markdown=suffix == ".md")
        if document is None or flaws:
            return {}
        return migrating.renewed(document, BY_FOLDER[HUBS])[0].data
    return None


def _list(data: Mapping[str, object], key: str) -> list[str]:
    value = data.get(key)
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _shown(text: str) -> str:
    """Return a name for a sentence: short, and without a sign that means something elsewhere."""
    name = PurePosixPath(text).as_posix() if text else ""
    return "".join(char if char.isalnum() or char in "/._-" else "?" for char in name)[:120]
