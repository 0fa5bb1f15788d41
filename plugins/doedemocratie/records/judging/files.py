"""The rules about files that records name: each lies in a folder of its own record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from ...model.kinds import BY_FOLDER, FOLDERS
from ...model.words.nearness import closest
from ..catalogue import ASSETS, Catalogue
from ..folder import file_problem
from ..pictures import images
from ..telling import sentences
from ..telling.problems import WARNING, Problem
from .walk import is_file, texts

MOST_NAMED = 5


def image_files(catalogue: Catalogue) -> Iterator[Problem]:
    """A file that a record names is an image and lies in the record's own folder.

    What lies in a folder of no record is told of too, unless a record that misses it says so.
    """
    owned = {
        f"{folder}/{slug}"
        for folder in FOLDERS
        for slug in catalogue.slugs.get(BY_FOLDER[folder].id, ())
    }
    loose = [asset for asset in sorted(catalogue.assets) if _folder(asset) not in owned]
    told: set[str] = set()
    for entry in catalogue.read():
        folder = f"{entry.kind.folder}/{entry.slug}"
        for path, _, name in texts(entry, is_file):
            if not name.lower().endswith(images.ALL_SUFFIXES):
                yield entry.problem(
                    path, "wrong-file-type", found=name, allowed=", ".join(images.ALL_SUFFIXES)
                )
            elif entry.asset(name).is_symlink():
                continue  # a problem of its own already
            elif f"{folder}/{name}" not in catalogue.assets:
                there = [asset for asset in sorted(catalogue.assets) if _folder(asset) == folder]
                elsewhere = _elsewhere(name, folder, loose)
                told |= {elsewhere}
                yield entry.problem(
                    path,
                    "missing-file",
                    found=name,
                    folder=f"content/{ASSETS}/{folder}",
                    suggestion=_remedy(name, folder, there, elsewhere),
                )
    yield from _loose(catalogue, owned, [asset for asset in loose if asset not in told])


def _folder(asset: str) -> str:
    return PurePosixPath(asset).parent.as_posix()


def _elsewhere(name: str, folder: str, loose: Sequence[str]) -> str:
    """Return the loose file of this name in the folder called most like this one, "" for none."""
    same = [asset for asset in loose if _name(asset).lower() == name.lower()]
    by_part = {part: asset for asset in same for part in PurePosixPath(_folder(asset)).parts}
    near = closest(_name(folder), sorted(by_part.keys() - FOLDERS), cutoff=0)
    return by_part[near] if near else next(iter(same), "")


def _name(asset: str) -> str:
    return PurePosixPath(asset).name


def _remedy(name: str, folder: str, there: Sequence[str], elsewhere: str) -> str:
    """Return what to do about a file that is not in its folder, by what lies there or elsewhere."""
    own = f"content/{ASSETS}/{folder}/"
    if meant := closest(name, [_name(asset) for asset in there]):
        return sentences.guess([meant])
    if elsewhere:
        lies = sentences.shown(_name(elsewhere))
        away = PurePosixPath("content", ASSETS, _folder(elsewhere)).as_posix()
        rest = "" if lies == name else f", en noem het {name}"
        return (
            f"Er ligt een {lies} in {sentences.shown(away)}/. Is dat het? Zet het in {own}{rest}."
        )
    remedy = "Zet het bestand in die map, of haal deze regel weg."
    if not there:
        return remedy
    names = ", ".join(sentences.shown(_name(asset)) for asset in there[:MOST_NAMED])
    return f"In die map ligt wel: {names}. {remedy}"


def _loose(catalogue: Catalogue, owned: set[str], loose: Sequence[str]) -> Iterator[Problem]:
    """Warn about pictures in a folder that looks like one of a record, and is of none."""
    if not loose:
        return
    first = next(catalogue.read(), None)
    root = first.file.removesuffix(first.path) if first else ""
    slugs = {PurePosixPath(folder).name for folder in owned}
    for asset in loose:
        top = PurePosixPath(asset).parts[0]
        if top in FOLDERS | slugs and asset.lower().endswith(images.ALL_SUFFIXES):
            kind = BY_FOLDER[top] if top in FOLDERS else None
            own = [folder for folder in sorted(owned) if not kind or folder.startswith(f"{top}/")]
            near = closest(_folder(asset) if kind else f"/{top}", own, cutoff=0.6)
            where = near or f"{top if kind else 'stories'}/naam-van-het-bestand"
            yield file_problem(
                f"{root}{ASSETS}/{asset}",
                "loose-file",
                level=WARNING,
                folder=f"content/{ASSETS}/{where}",
            )
