"""Builds our site as `mkdocs build` does, with as many of its pages as a peer makes.

Runs in a process of its own, that scripts/bench accounts for: own_build.py PAGES SITE [STAGES].
PAGES is a name of own_parts.py; STAGES gets the seconds of CPU of each stage, as JSON.
"""

from __future__ import annotations

# As ./scripts/site does, it looks for garbage seldom, and from its first import on.
import doedemocratie.cli.main  # noqa: F401

# isort: split
import json
import logging
import os
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import own_parts
from mkdocs.commands.build import build
from mkdocs.config import load_config

from doedemocratie.output import each, rows
from doedemocratie.pages import sorts
from doedemocratie.pages.lists.making import Making, PageSort
from doedemocratie.pages.matching.pairs import Pairs, pairs
from doedemocratie.pages.matching.parties import parties
from doedemocratie.plugin import DoedemocratiePlugin

ROOT = Path(__file__).resolve().parents[2]
# The hooks of a build that begin a stage, in turn, and what it is called.
HOOKS = {
    "on_config": "instellingen en thema",
    "on_pre_build": "lezen en controleren",
    "on_files": "bestanden",
    "on_nav": "sjablonen van het thema",
    "on_post_build": "pagina's",
}
BEGIN, END = "starten", "wat na de pagina's komt"


def main() -> None:
    """Build what is asked for."""
    pages, site, *stages = sys.argv[1:]
    logging.basicConfig(level=logging.ERROR, format="%(message)s")
    told = Stages()
    if pages != own_parts.ALL:
        narrow(pages)
    if stages:
        told.listen()
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=site)
    if pages != own_parts.ALL:
        config.nav = menu(pages)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    if stages:
        Path(stages[0]).write_text(json.dumps(told.end(), ensure_ascii=False), "utf-8")


def narrow(pages: str) -> None:
    """Leave every other page, file and pair out; raises SystemExit for a name that is not there."""
    wanted, outputs = own_parts.SORTS[pages], own_parts.OUTPUTS[pages]
    whole = sorts.sorts
    every = {output.name for output in rows.FILES} | {output.name for output in rows.AFTER}
    every |= {output.name for output in each.EACH}
    if gone := ({*outputs} - every) | ({*wanted} - whole().keys()):
        sys.exit(f"Dit kent scripts/bench_peers/own_parts.py, maar de site niet: {gone}")

    @cache
    def kept() -> dict[str, PageSort]:
        return {name: sort for name, sort in whole().items() if name in wanted}

    sorts.sorts = kept
    rows.FILES = tuple(output for output in rows.FILES if output.name in outputs)
    each.EACH = tuple(output for output in each.EACH if output.name in outputs)
    rows.AFTER = tuple(output for output in rows.AFTER if output.name in outputs)
    nobody = pairs(parties({}, lambda _: None))

    def paired(_: Making) -> Pairs:
        return nobody

    Making.pairs = property(paired)  # type: ignore[assignment]


def menu(pages: str) -> list[dict[str, str]]:
    """Return the menu with what is there."""
    kinds = ("informeel", "formeel", "hybride") if pages == "same" else ()
    return [
        {"Alle knooppunten": "knooppunten/"},
        *({f"{kind.capitalize()}": f"knooppunten/type/{kind}/"} for kind in kinds),
    ]


class Stages:
    """Notes at each hook what the process and what it started took so far."""

    def __init__(self) -> None:
        self._marks: list[tuple[str, float]] = [(BEGIN, 0)]

    def listen(self) -> None:
        """Note each hook of the plugin from here on."""
        for hook, name in HOOKS.items():
            setattr(
                DoedemocratiePlugin, hook, self._noted(getattr(DoedemocratiePlugin, hook), name)
            )
        finish = rows.finish

        def noted(finished: rows.Finished) -> Iterator[tuple[str, bytes | Path]]:
            self._note(END)
            return finish(finished)

        rows.finish = noted

    def _noted(self, hook: Callable[..., object], name: str) -> Callable[..., object]:
        def noted(*given: object, **named: object) -> object:
            self._note(name)
            return hook(*given, **named)

        return noted

    def _note(self, name: str) -> None:
        self._marks.append((name, self._spent()))

    @staticmethod
    def _spent() -> float:
        return sum(os.times()[:4])

    def end(self) -> dict[str, float]:
        """Return the seconds of each stage."""
        ends = [*(at for _, at in self._marks[1:]), self._spent()]
        return {name: end - at for (name, at), end in zip(self._marks, ends, strict=True)}


if __name__ == "__main__":
    main()
