"""Pagefind as a service: pages in and files out over a pipe, nothing of it on the disk.

It answers what it was asked in turn, and reads ahead without end: all may be written before a word
of it is read. Closing its input ends it at once, whatever it still had to do.
"""

from __future__ import annotations

import json
import os
import tempfile
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE, Popen
from typing import TypedDict

import pagefind_bin

from ..machine import children

LANGUAGE = "nl"
_END = b","
_READ = 1 << 20  # bytes at once
_told = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


class SearchError(Exception):
    """Pagefind could not make the index."""


Asked = Mapping[str, object]
"""What Pagefind takes of a page (`record`)."""


class ServiceFile(TypedDict):
    """A file as Pagefind hands it over; its content is base64."""

    path: str
    content: str


class ServiceAnswer(TypedDict, total=False):
    """What Pagefind says to what it was asked: a sort of answer, and what belongs to that."""

    type: str
    message: str
    files: list[ServiceFile]


def record(url: str, text: str, meta: Mapping[str, str]) -> Asked:
    """Return a page at an address below the site: its text, and what is told of it."""
    asked = {"type": "AddRecord", "url": url, "content": text, "language": LANGUAGE}
    return {**asked, "meta": meta, "sort": {}}


def indexed(pages: Iterable[Asked]) -> Mapping[str, bytes]:
    """Return the files of the index of these pages by their names.

    Settings in the environment, or in a file where it stands, do not reach it. Raises SearchError.
    """
    try:
        with (
            tempfile.TemporaryDirectory(prefix="doedemocratie-") as room,
            _service(Path(room)) as (run, heard),
        ):
            count, answers = _ask(run, pages), _answers(heard)
            files = [_next(answers) for _ in range(count)][-1]["files"]
            return {file["path"]: b64decode(file["content"]) for file in files}
    except OSError as error:
        raise SearchError(str(error)) from error


@contextmanager
def _service(room: Path) -> Iterator[tuple[Popen[bytes], int]]:
    """Start Pagefind in an empty folder; gives it, and where it is heard."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    command = (str(pagefind_bin.get_executable()), "--service")
    heard, told = os.pipe()
    try:
        with children.started(command, env=env, cwd=room, given=PIPE, written=told) as run:
            os.close(told)
            told = -1
            yield run, heard
    finally:
        os.close(heard)
        if told >= 0:
            os.close(told)


def _ask(run: Popen[bytes], pages: Iterable[Asked]) -> int:
    """Write what an index is to be made of; returns how many answers it takes."""
    asked = ({**page, "index_id": 0} for page in pages)
    new = {"type": "NewIndex", "config": {"force_language": LANGUAGE}}
    given = [new, *asked, {"type": "GetFiles", "index_id": 0}]
    if run.stdin:
        told = [_told({"message_id": 0, "payload": payload}).encode() for payload in given]
        run.stdin.write(_END.join((*map(b64encode, told), b"")))
        run.stdin.flush()
    return len(given)


def _answers(heard: int) -> Iterator[ServiceAnswer]:
    """Yield what Pagefind answers, until it ends."""
    begun: list[bytes] = []  # of an answer that may come in very many pieces
    while read := os.read(heard, _READ):
        first, *others = read.split(_END)
        begun.append(first)
        for following in others:
            yield json.loads(b64decode(b"".join(begun)))["payload"]
            begun = [following]
    if rest := b"".join(begun):
        raise SearchError(rest.decode(errors="replace").strip())


def _next(answers: Iterator[ServiceAnswer]) -> ServiceAnswer:
    """Return the next answer; raises SearchError for none, and for one that says what is wrong."""
    try:
        answer = next(answers)
    except StopIteration:
        raise SearchError("Pagefind hield ermee op.") from None
    except ValueError as error:  # not what it says otherwise
        raise SearchError(f"Pagefind: {error}") from None
    if answer["type"] == "Error":
        raise SearchError(answer.get("message", ""))
    return answer
