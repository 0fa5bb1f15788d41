"""Random changes of content, as people make them: one at a time, each by its name."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

from doedemocratie.cli.made_up.hubs import made_up

# The smallest picture that is one, in a colour of its own.
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80">'
    '<path fill="{}" d="M9 9h62v62H9z"/></svg>'
)
WORDS = ("anders", "nieuw", "warm", "samen", "buurt", "open", "dichtbij", "vandaag")
PLACES = ("Utrecht", "Leiden", "Zwolle", "Den Burg", "Assen")


class ContentEditor:
    """Changes a content folder; `dice` say what and how."""

    def __init__(self, content: Path, dice: random.Random) -> None:
        self.content, self._dice = content, dice
        self._number = 900
        self.ways: dict[str, Callable[[], None]] = {
            "text": lambda: self._set(self._hub(), "samenvatting", self._words()),
            "type": lambda: self._set(
                self._hub(), "type", self._of("informeel", "formeel", "hybride")
            ),
            "title": lambda: self._set(self._hub(), "naam", f"Plek {self._words()}"),
            "name of another": self._same_name,
            "rename": self._rename,
            "add": self._add,
            "remove": lambda: self._hub().unlink(),
            "place": lambda: self._set(self._hub(), "plaats", self._of(*PLACES)),
            "seek": lambda: self._set(
                self._hub(), "zoekt", f"[{{groeistof: {self._of('geld', 'cross-over')}}}]"
            ),
            "offer": lambda: self._set(
                self._hub(), "biedt", f"[{{groeistof: {self._of('geld', 'cross-over')}}}]"
            ),
            "title of a factor": lambda: self._set(
                self._record("growth-factors"), "titel", self._words()
            ),
            "alias": lambda: self._set(self._hub(), "aliassen", f"[vroeger-{self._next()}]"),
            "picture": self._picture,
            "ordinary page": self._ordinary,
            "a new ordinary page": self._page,
            "hubs of a story": lambda: self._set(
                self._record("stories"), "hubs", f"[{self._hub().stem}, {self._hub().stem}]"
            ),
            "title of a story": lambda: self._set(self._record("stories"), "titel", self._words()),
            "lead of an experiment": lambda: self._set(
                self._record("experiments"),
                "trekkers",
                f"[{{hub: {self._hub().stem}, rol: bevestigd}}]",
            ),
        }

    def _of(self, *choices: str) -> str:
        return self._dice.choice(choices)

    def _words(self) -> str:
        return f"Heel {self._of(*WORDS)} en {self._of(*WORDS)} {self._next()}."

    def _next(self) -> int:
        self._number += 1
        return self._number

    def _record(self, folder: str) -> Path:
        return self._dice.choice(sorted(path for path in (self.content / folder).iterdir()))

    def _hub(self) -> Path:
        return self._record("hubs")

    def _set(self, path: Path, key: str, value: str) -> None:
        """Let a key of a record have a value of one line."""
        text = path.read_text("utf-8")
        text = re.sub(rf"^{key}:.*\n(?:[ \-].*\n|\n(?=[ ]))*", "", text, flags=re.MULTILINE)
        line = f"{key}: {value}\n"
        head = "---\n" if text.startswith("---\n") else ""
        path.write_text(f"{head}{line}{text.removeprefix(head)}", "utf-8")

    def _same_name(self) -> None:
        name = re.search("^naam: (.*)$", self._hub().read_text("utf-8"), re.MULTILINE)
        self._set(self._hub(), "naam", name[1] if name else "Plek")

    def _rename(self) -> None:
        path = self._hub()
        path.rename(path.with_name(f"hernoemd-{self._next()}.yml"))

    def _add(self) -> None:
        number = self._next()
        *_, (_, text) = made_up(number % 40 + 1, number)
        (self.content / "hubs" / f"nog-een-{number}.yml").write_text(text, "utf-8")

    def _picture(self) -> None:
        hub = self._hub()
        colour = f"#{self._dice.randrange(1 << 22):06x}"
        folder = self.content / "assets" / "hubs" / hub.stem
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "logo.svg").write_text(LOGO.format(colour), "utf-8")
        if "merk:" not in hub.read_text("utf-8"):
            self._set(hub, "merk", "{logo: {bestand: logo.svg, alt: Een vlak}}")

    def _ordinary(self) -> None:
        path = self.content / "over.md"
        path.write_text(f"{path.read_text('utf-8')}\n{self._words()}\n", "utf-8")

    def _page(self) -> None:
        text = f"---\ntitle: Nog een bladzij\ndescription: Over iets.\n---\n# {self._words()}\n"
        (self.content / f"blad-{self._next()}.md").write_text(text, "utf-8")
