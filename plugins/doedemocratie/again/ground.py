"""What a build stands on besides its content: our code, packages, Python and the machine.

What one build left for the next holds on the same ground only.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

import jinja2

from ..pages.frame import render

# Files of a project that say what it is built with.
_SAYING = (
    "mkdocs.yml",
    "package-lock.json",
    "requirements/*.txt",
    "node_modules/.package-lock.json",
)


def stamp(project: Path, *told: object) -> str:
    """Return what differs when the ground does, or what is `told` besides."""
    digest = blake2b(digest_size=16)
    for part in (*_machine(), *map(repr, told)):
        digest.update(f"{part}\0".encode())
    code = Path(render.__file__).parents[2]
    for path in (*_code(code), *_settings(project)):
        digest.update(f"{path}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def templates() -> str:
    """Return what our templates are known by."""
    digest = blake2b(digest_size=16)
    for path in _code(Path(render.__file__).parents[2] / "templates"):
        digest.update(f"{path}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _machine() -> Iterator[str]:
    """Yield the Python and machine, and each package beside Jinja with its version."""
    yield from (sys.version, sys.byteorder, platform.machine(), sys.platform)
    packages = Path(jinja2.__file__).parents[1]
    yield from sorted(path.name for path in packages.glob("*.dist-info"))


def _code(folder: Path) -> list[Path]:
    paths = (path for path in folder.rglob("*") if "__pycache__" not in path.parts)
    return sorted(path for path in paths if path.is_file())


def _settings(project: Path) -> list[Path]:
    paths = (path for pattern in _SAYING for path in project.glob(pattern))
    return sorted(path for path in paths if path.is_file())
