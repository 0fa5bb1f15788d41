"""The files in a folder of records: which are records, and which names cannot be."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..model.kinds import FOLDERS, KINDS, RESERVED, SINGLE, Kind
from ..model.values.finding import Finding
from ..model.words.names import is_slug
from .files import slugs
from .telling.problems import ERROR, WARNING, Problem
from .telling.wording import problem

SUFFIXES = (".yml", ".md")
# Every address that a project ever published, one a line. Nothing of it reaches the site.
PUBLISHED = "content/published.txt"
# How a record may be called that is meant as one, with how it should be.
_MEANT = {".yml": ".yml", ".yaml": ".yml", ".md": ".md", ".markdown": ".md"}
# What a text editor makes, or leaves off.
_PLAIN = ("", ".txt", ".text")

# Made by a system or an editor itself, beside the files that somebody works on.
_CLUTTER = re.compile(
    r"\.DS_Store|\._.*|\.localized|Icon\r|Thumbs\.db(?::encryptable)?|ehthumbs(?:_vista)?\.db"
    r"|desktop\.ini|\.directory|\..*\.(?:sw[a-z]|kate-swp)|\.goutputstream-.*|~wrl[0-9]+\.tmp|.*~|\.#.*|#.*#|~\$.*|\.~lock\..*#|\.fuse_hidden.*"
    r"|\.nfs[0-9a-f]+|\.gitkeep",
    re.IGNORECASE,
)


def is_clutter(name: str) -> bool:
    """Return whether a file of this name was made by a system or an editor, and is no content."""
    return _CLUTTER.fullmatch(name) is not None


def file_problem(file: str, code: str, *, level: str = ERROR, **facts: object) -> Problem:
    """Return what is wrong with a file itself."""
    return problem(Finding((), code, facts, level), file)


def files_of(kind: Kind, content: Path, root: Path, problems: list[Problem]) -> list[Path]:
    """Return the record files of a kind; what cannot be one becomes a problem."""
    if not kind.single:
        return _record_files(kind, content / kind.folder, root / kind.folder, problems)
    path = content / kind.path(f"{kind.id}.yml")
    if path.is_symlink():
        problems.append(file_problem((root / path.name).as_posix(), "symlink", name=path.name))
    elif path.is_dir():
        problems.append(file_problem((root / path.name).as_posix(), "not-a-file", name=path.name))
    return [path] if path.is_file() and not path.is_symlink() else []


def _record_files(kind: Kind, folder: Path, shown: Path, problems: list[Problem]) -> list[Path]:
    """Return the record files of a folder; everything else in it becomes a problem."""
    if folder.is_file() and not folder.is_symlink():
        problems.append(file_problem(shown.as_posix(), "not-a-folder", name=folder.name))
    if not folder.is_dir() or folder.is_symlink():
        return []
    records: list[Path] = []
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        path = folder / entry.name
        if path.suffix in SUFFIXES and entry.is_file(follow_symlinks=False):
            if not is_clutter(entry.name):
                records.append(path)
            continue
        file = (shown / entry.name).as_posix()
        if is_clutter(entry.name) and not entry.is_dir():
            continue
        if entry.is_symlink():
            problems.append(file_problem(file, "symlink", name=entry.name))
        elif entry.is_dir():
            problems.append(
                file_problem(file, "unexpected-folder", name=entry.name, folder=shown.as_posix())
            )
        else:
            problems.append(
                file_problem(
                    file,
                    "unexpected-file",
                    name=entry.name,
                    example=f"naam{kind.suffix}",
                    better=_better_name(path, kind),
                )
            )
    return records


def _better_name(path: Path, kind: Kind) -> str:
    """Return what to do about a file that is no record by its name: another name, or away."""
    if path.suffix.lower() == ".txt" and Path(path.stem).suffix:  # what a text editor puts behind
        path = path.with_suffix("")
    suffix = path.suffix.lower()
    stem = slugs.slug(path.stem) or f"naam-{slugs.slug(kind.name)}"
    if suffix in _MEANT:
        return f"Noem het bestand {stem}{_MEANT[suffix]}."
    if suffix in _PLAIN:
        return (
            f"Staat er een {kind.name} in? Noem het bestand dan {stem}{kind.suffix}. Haal het "
            "anders weg."
        )
    return "Haal het weg, of zet het ergens anders neer. Beelden horen in content/assets/."


def name_problems(
    file: str, slug: str, suffix: str, names: Mapping[str, str], kind: Kind
) -> Iterator[Problem]:
    """Yield what is wrong with the name of a record file; `names` has those before it."""
    if not is_slug(slug):
        wish = slugs.slug(slug)
        better = slugs.usable(wish, kind) if wish else f"naam-{slugs.slug(kind.name)}"
        yield file_problem(file, "bad-record-name", name=f"{slug}{suffix}", better=better + suffix)
    elif slug in RESERVED:
        yield file_problem(file, "reserved-name", slug=slug, better=slugs.usable(slug, kind))
    if slug in names:
        yield file_problem(file, "same-slug", slug=slug, other=names[slug])


def strays(content: Path, root: Path) -> Iterator[Problem]:
    """Yield a problem for every YAML file outside the folders of records, and every symbolic link.

    Neither may reach the site.
    """
    folders = ", ".join(f"{root.as_posix()}/{kind.folder}" for kind in KINDS if not kind.single)
    for path in beside_records(content):
        file = (root / path.relative_to(content)).as_posix()
        if is_clutter(path.name) or (path.name in SINGLE and path.parent == content):
            continue
        if path.is_symlink():
            yield file_problem(file, "symlink", name=path.name)
        elif path == content / "index.md":
            yield file_problem(file, "home-elsewhere", level=WARNING)
        elif not re.fullmatch(r"\.ya?ml", path.suffix, re.IGNORECASE):
            continue
        elif path.parent == content and (own := f"{path.stem.lower()}.yml") in SINGLE:
            better = f"Noem het bestand {own}."
            yield file_problem(file, "unexpected-file", name=path.name, example=own, better=better)
        else:
            yield file_problem(file, "stray-record", name=path.name, folders=folders)


def beside_records(content: Path) -> Iterator[Path]:
    """Yield everything in a content folder but what lies in a folder of records, sorted."""
    for path in sorted(content.iterdir()):
        yield path
        if path.name not in FOLDERS and path.is_dir() and not path.is_symlink():
            yield from sorted(path.rglob("*"))


def assets(folder: Path) -> frozenset[str]:
    """Return every file below the folder of assets, as `hubs/greenwish/logo.svg`."""
    return frozenset(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink() and not is_clutter(path.name)
    )


def published(content: Path) -> frozenset[str]:
    """Return the addresses that the project of this content ever published, as "knooppunten/".

    There are none for any other content than the folder `content` beside a mkdocs.yml.
    """
    path = content.resolve().parent / PUBLISHED
    own = content.resolve() == path.parent and (path.parents[1] / "mkdocs.yml").is_file()
    there = own and path.is_file() and not path.is_symlink()
    lines = path.read_text("utf-8", errors="replace").splitlines() if there else ()
    return frozenset(line[1:] for line in lines if line.startswith("/"))
