"""Our own command with pipes for its input and output, in this process."""

from __future__ import annotations

import io
import sys

import pytest

from doedemocratie.cli.main import main


def piped(*asked: str, typed: bytes = b"") -> tuple[int, bytes, bytes]:
    """Run `doedemocratie` as a shell would, with pipes that hold bytes in UTF-8.

    Returns its exit code, what it said and what it complained of.
    """
    streams = [io.TextIOWrapper(io.BytesIO(begin), "utf-8") for begin in (typed, b"", b"")]
    with pytest.MonkeyPatch.context() as patch:
        for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
            patch.setattr(sys, name, stream)
        try:
            code = main(asked)
        except SystemExit as end:
            code = int(end.code or 0)
    for stream in streams[1:]:
        stream.flush()
    out, err = (stream.buffer for stream in streams[1:])
    assert isinstance(out, io.BytesIO)
    assert isinstance(err, io.BytesIO)
    return code, out.getvalue(), err.getvalue()
