"""Our scripts and stylesheet as a visitor gets them: small, a script with its modules in one file.

A script is a file in assets/js/, or a folder there with a module of the folder's name. esbuild
makes them, a package of npm whose program stands in node_modules/ for the machine at hand.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from .. import children

# ES2022 is what every browser of the last three years reads.
OPTIONS = ("--bundle", "--format=esm", "--minify", "--target=es2022", "--charset=utf8")


class BundleError(Exception):
    """A script cannot be made; the text says why."""


def scripts(folder: Path, modules: Path) -> Iterator[tuple[str, bytes]]:
    """Yield (name, file) of every script below `folder`, in order of name.

    `modules` is node_modules/. Raises BundleError for a script with a fault, or without esbuild.
    """
    program = _program(modules)
    first = [
        path
        for path in sorted(folder.glob("**/*.js"))
        if path.parent == folder or path.stem == path.parent.name
    ]
    with tempfile.TemporaryDirectory() as written:
        places = (
            f"--outbase={folder}",
            f"--outdir={written}",
            "--log-level=error",
            "--color=false",
        )
        command = [program, *map(str, first), *OPTIONS, *places]
        _run(command, modules)
        for path in first:
            name = path.relative_to(folder).as_posix()
            yield name, (Path(written) / name).read_bytes()


def together(first: Path, options: Iterable[str], modules: Path, packages: Path) -> None:
    """Make one script with the packages that it is made of, as these further options say.

    esbuild is in `modules`, what the script imports in `packages`. Raises BundleError.
    """
    command = [_program(modules), str(first), *OPTIONS, *options, "--log-level=error"]
    _run([*command, "--color=false"], packages)


def sheet(css: str, modules: Path) -> bytes:
    """Return a stylesheet without what only its readers need; raises BundleError."""
    options = ("--loader=css", "--minify", "--charset=utf8", "--log-level=error", "--color=false")
    return _run([_program(modules), *options], modules, css).encode()


def _program(modules: Path) -> str:
    program = next(iter(sorted(modules.glob("@esbuild/*/bin/esbuild"))), None)
    if program is None:
        raise BundleError(
            "De scripts kunnen niet gemaakt worden: esbuild ontbreekt in node_modules. "
            "./scripts/site installeert het, of doe het zelf met npm ci."
        )
    return str(program)


def _run(command: list[str], modules: Path, given: str = "") -> str:
    """Run esbuild and return what it wrote; raises BundleError with what it complained of."""
    env = {**os.environ, "NODE_PATH": str(modules)}
    try:
        code, output = children.run(command, env=env, given=given.encode())
    except OSError as fault:
        code, output = 1, str(fault).encode()
    told = output.decode(errors="replace")
    if code:
        raise BundleError(
            f"De scripts en het uiterlijk konden niet gemaakt worden.\n{told.strip()}"
        )
    return told
