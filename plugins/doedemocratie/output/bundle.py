"""Our scripts and stylesheet as a visitor gets them: small, a script with its modules in one file.

A script is a file in assets/js/, or a folder there with a module of the folder's name. esbuild
makes them, a package of npm whose program stands in node_modules/ for the machine at hand. That
takes longer than reading 400 records: what it made is kept until a file that it read is another.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from ..machine import children
from ..machine.kept import UNUSED, Shelf

# ES2022 is what every browser of the last three years reads.
OPTIONS = ("--bundle", "--format=esm", "--minify", "--target=es2022", "--charset=utf8")


class BundleError(Exception):
    """A script cannot be made; the text says why."""


def scripts(folder: Path, modules: Path, cache: Path) -> Iterator[tuple[str, bytes]]:
    """Yield (name, file) of every script below `folder`, in order of name.

    `modules` is node_modules/; what was made is kept in `cache`. Raises BundleError for a script
    with a fault, or without esbuild.
    """
    program = _program(modules)
    first = [
        path
        for path in sorted(folder.glob("**/*.js"))
        if path.parent == folder or path.stem == path.parent.name
    ]
    names = [path.relative_to(folder).as_posix() for path in first]
    shelf, maker = Shelf(cache / "scripts"), _maker(program, [str(path) for path in first])
    shelf.sweep()
    held = shelf.read(_SCRIPTS)
    if held and held[0]["maker"] == maker and _same(held[0]["inputs"]):
        built = {name: held[1][_flat(name)].read_bytes() for name in names}
    else:
        built, inputs = _bundled(program, folder, names, modules)
        noted = {"maker": maker, "inputs": inputs}
        shelf.lay(_SCRIPTS, noted, {_flat(name): script for name, script in built.items()})
    yield from built.items()


_SCRIPTS = "scripts"


def _bundled(
    program: str, folder: Path, names: list[str], modules: Path
) -> tuple[dict[str, bytes], dict[str, str]]:
    """Return every script by its name, and the digest of every file that it was made of."""
    with tempfile.TemporaryDirectory() as written:
        told = Path(written) / "told.json"
        places = (f"--outbase={folder}", f"--outdir={written}", f"--metafile={told}")
        quiet = ("--log-level=error", "--color=false")
        first = (str(folder / name) for name in names)
        _run([program, *first, *OPTIONS, *places, *quiet], modules)
        built = {name: (Path(written) / name).read_bytes() for name in names}
        inputs = [Path(path).resolve() for path in json.loads(told.read_bytes())["inputs"]]
    return built, {str(path): _digest(str(path)) for path in inputs if path.is_file()}


def _maker(program: str, first: list[str]) -> str:
    """Return a name for who makes the scripts, of which files and how."""
    return sha256("\n".join((_version(program), *first, *OPTIONS)).encode()).hexdigest()


def _version(program: str) -> str:
    """Return what the package of a program says of itself."""
    return (Path(program).parents[1] / "package.json").read_text("utf-8")


def _same(inputs: Mapping[str, str]) -> bool:
    """Return whether each file is as it was."""
    try:
        return all(_digest(path) == digest for path, digest in inputs.items())
    except OSError:
        return False


def _digest(path: str) -> str:
    return sha256(Path(path).read_bytes()).hexdigest()


def _flat(name: str) -> str:
    """Return the name under which a script is kept: none is a folder of another."""
    return name.replace("/", "+")


def together(first: Path, options: Iterable[str], modules: Path, packages: Path) -> None:
    """Make one script with the packages that it is made of, as these further options say.

    esbuild is in `modules`, what the script imports in `packages`. Raises BundleError.
    """
    command = [_program(modules), str(first), *OPTIONS, *options, "--log-level=error"]
    _run([*command, "--color=false"], packages)


def sheet(css: str, modules: Path, cache: Path) -> bytes:
    """Return a stylesheet without what only its readers need; raises BundleError.

    What came of a text is kept in `cache`.
    """
    program = _program(modules)
    options = ("--loader=css", "--minify", "--charset=utf8", "--log-level=error", "--color=false")
    shelf = Shelf(cache / "sheets")
    name = sha256("\n".join((_version(program), *options, css)).encode()).hexdigest()[:32]
    if held := shelf.read(name):
        return held[1][f"{name}.css"].read_bytes()
    small = _run([program, *options], modules, css).encode()
    shelf.sweep(UNUSED)
    shelf.lay(name, None, {f"{name}.css": small})
    return small


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
