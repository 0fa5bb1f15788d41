"""What stops a build (Ctrl+C, or who ends it kindly), and what may not be broken off by it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

# Ctrl+C, an end that was asked for, a terminal that was closed (which Windows does not tell).
STOPS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)


@contextmanager
def kindly() -> Iterator[None]:
    """Let every signal that stops a program do as Ctrl+C does, so that it clears up behind it.

    What this program was told to ignore, as `nohup` does, it goes on ignoring.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    ours = [number for number in STOPS if signal.getsignal(number) is signal.SIG_DFL]
    for number in ours:
        signal.signal(number, signal.default_int_handler)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)


@contextmanager
def unbroken() -> Iterator[None]:
    """Keep signals that stop waiting while something is done whole; then they count."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    former = {number: signal.getsignal(number) or signal.SIG_DFL for number in STOPS}
    try:
        for number in STOPS:
            signal.signal(number, lambda number, _: came.append(number))
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)
        for number in came[:1]:
            signal.raise_signal(number)


def heard() -> None:
    """Let Ctrl+C be heard again, which scripts/site held back until there was somebody to hear."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
