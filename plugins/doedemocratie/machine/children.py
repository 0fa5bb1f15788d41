"""Programs of others that a build starts: none outlives it, however it ends.

Linux ends a child with its parent when asked. Elsewhere a watcher stands between, which ends the
program as soon as a pipe closes of which only we hold the other end.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

_PR_SET_PDEATHSIG = 1
# It does not hear Ctrl+C: the program does, and we do.
_WATCHER = """
import os, signal, subprocess, sys, threading
run = subprocess.Popen(sys.argv[2:])
signal.signal(signal.SIGINT, signal.SIG_IGN)
def watch():
    os.read(int(sys.argv[1]), 1)
    run.kill()
threading.Thread(target=watch, daemon=True).start()
os._exit(run.wait() % 256)
"""


# Where a watcher stands between.
WATCHED = sys.platform not in ("linux", "win32")


def run(
    command: Sequence[str],
    *,
    env: Mapping[str, str],
    cwd: Path | None = None,
    given: bytes = b"",
    watched: bool = WATCHED,
) -> tuple[int, bytes]:
    """Run a program with this on its input; returns its exit code and all that it wrote.

    Raises OSError when it cannot be started. When this is broken off, the program ends first.
    """
    pipe = subprocess.PIPE
    with started(command, env=env, cwd=cwd, given=pipe, written=pipe, watched=watched) as process:
        output, _ = process.communicate(given)
    return process.returncode, output


@contextmanager
def started(
    command: Sequence[str],
    *,
    env: Mapping[str, str],
    cwd: Path | None = None,
    given: int | BinaryIO = subprocess.DEVNULL,
    written: int = subprocess.DEVNULL,
    watched: bool = WATCHED,
) -> Iterator[subprocess.Popen[bytes]]:
    """Start a program, and end it where it still runs when the `with` is left.

    `given` is what it reads, `written` where all goes that it writes. Raises OSError when it cannot
    be started.
    """
    read, write = os.pipe()
    before = _with_parent() if sys.platform == "linux" and not watched else None
    watcher = (sys.executable, "-I", "-S", "-c", _WATCHER, str(read)) if watched else ()
    process = None
    try:
        process = subprocess.Popen(
            [*watcher, *command],
            cwd=cwd,
            env=env,
            stdin=given,
            stdout=written,
            stderr=subprocess.STDOUT,
            pass_fds=(read,) if watched else (),
            preexec_fn=before,  # noqa: PLW1509  it calls C only, and no thread of ours is there
        )
        yield process
    finally:
        os.close(write)
        os.close(read)
        if process and process.returncode is None:
            if not watched:
                process.kill()
            process.wait()


def _with_parent() -> Callable[[], None]:
    """Return what makes a child, before it becomes another program, end with this process."""
    import ctypes  # noqa: PLC0415  most builds start no program

    library, parent = ctypes.CDLL(None), os.getpid()

    def ask() -> None:
        library.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it ended before it was asked
            os.kill(os.getpid(), signal.SIGKILL)

    return ask
