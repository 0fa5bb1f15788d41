"""What a server shows, set aside while it is made anew: MkDocs empties its folder at each build."""

from __future__ import annotations

import gc
import shutil
from dataclasses import replace
from pathlib import Path

from .past import FormerBuild

_ASIDE = "-vorig"


def taken(past: FormerBuild, site: Path) -> FormerBuild:
    """Set the site aside for a build; when the last build failed, what stood aside stays."""
    if past.former is None:
        return past
    former = site.with_name(f"{site.name}{_ASIDE}")
    if not former.is_dir():
        site.rename(former)
        site.mkdir()
    return replace(past, former=former)


def clear(past: FormerBuild) -> None:
    """Take away what stood aside."""
    if past.former and past.former.name.endswith(_ASIDE):
        shutil.rmtree(past.former, ignore_errors=True)


def tidied(past: FormerBuild) -> None:
    """Take away what stood aside, and what is left in memory of the build before.

    Python looks for that so seldom that a server would grow with every save. What stays is not
    looked through again while the next one builds.
    """
    clear(past)
    gc.unfreeze()
    gc.collect()
    gc.freeze()
