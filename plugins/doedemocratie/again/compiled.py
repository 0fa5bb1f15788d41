"""Templates as Python compiled them, from one process to the next.

To compile all of them takes as long as to build a site of sixty pages. What is kept is code: it is
taken only when it is whole (machine/kept.py), of this Python, and of the engine and settings that
made it.
"""

from __future__ import annotations

import marshal
import sys
from collections.abc import Mapping
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from ..machine.kept import CACHE, Shelf
from ..pages.frame import jinja, render

_FILE = "templates.code"
# What compiles, and what settles how; of the last two one may do without the other.
_ENGINES = ("jinja2", "markupsafe", "mkdocs", "properdocs")


def take(project: Path, caches: Mapping[str, render.Compiled]) -> None:
    """Give each cache what was kept under its name, where that is of this Python and engine."""
    held = _shelf(project).read(_name())
    if held:
        kept = marshal.loads(held[1][_FILE].read_bytes())  # noqa: S302  whole, as we laid it
        for name, cache in caches.items():
            cache.take(kept.get(name, {}))


def lay(project: Path, caches: Mapping[str, render.Compiled]) -> None:
    """Keep what was compiled, where any of it is new."""
    if any(cache.anew for cache in caches.values()):
        code = marshal.dumps({name: cache.given() for name, cache in caches.items()})
        _shelf(project).lay(_name(), None, {_FILE: code})


def _shelf(project: Path) -> Shelf:
    return Shelf(project / CACHE / "templates")


def _name() -> str:
    """Return what kept code is called: by all that it hangs on besides the text of a template."""
    makers = (Path(render.__file__), *sorted(Path(jinja.__file__).parent.glob("*.py")))
    ours = b"".join(map(Path.read_bytes, makers))
    engines = [f"{name} {_version(name)}" for name in _ENGINES]
    told = "\n".join((sys.version, *engines, sha256(ours).hexdigest()))
    return f"code-{sha256(told.encode()).hexdigest()[:16]}"


def _version(package: str) -> str:
    """Return the version of a package, "" where it is not installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
