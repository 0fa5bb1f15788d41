"""Builds as `mkdocs build` does; writes what search took of it as JSON: spent.py SITE FILE."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

import doedemocratie.cli.main  # noqa: F401  looks for garbage as seldom as ./scripts/site does
from doedemocratie.output import rows

ROOT = Path(__file__).resolve().parents[2]
INDEX = "de zoekindex"
Make = Callable[[rows.Finished], Iterator[tuple[str, rows.Content]]]


def main() -> None:
    """Build, and write down what search took."""
    site, out = map(Path, sys.argv[1:])
    spent = (0.0, 0.0)

    def timed(make: Make) -> Make:
        def making(finished: rows.Finished) -> Iterator[tuple[str, rows.Content]]:
            nonlocal spent
            begun = os.times()
            yield from make(finished)
            ended = os.times()
            own = ended.user + ended.system - begun.user - begun.system
            theirs = ended.children_user + ended.children_system
            spent = own, theirs - begun.children_user - begun.children_system

        return making

    rows.AFTER = tuple(
        replace(output, make=timed(output.make)) if output.name == INDEX else output
        for output in rows.AFTER
    )
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    out.write_text(json.dumps(spent), "utf-8")


if __name__ == "__main__":
    main()
