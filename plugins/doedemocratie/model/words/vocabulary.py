"""What a closed list is; the lists themselves stand in vocab.py."""

from __future__ import annotations

from dataclasses import field

from ...frozen import frozen
from .names import fold


@frozen
class Choice:
    """One choice: the id that a record holds, the label on screen, and what it means.

    adjective: the label before a plural, where it differs ("informele"). heading: that of its
    landing page, where the heading of its facet does not fit. also: other words in small letters by
    which search finds a page that shows the label. own: what a language is called by who speaks
    it, where that differs. lang: its code (BCP 47). en: what the page in English calls it.
    says: how who chose it says so in a letter. schema: what schema.org calls what has this choice.
    brings: what one brings in who helps with it.
    """

    id: str
    label: str
    help: str = ""
    adjective: str = ""
    heading: str = ""
    also: tuple[str, ...] = ()
    own: str = ""
    lang: str = ""
    en: str = ""
    says: str = ""
    schema: str = ""
    brings: str = ""


@frozen
class Vocabulary:
    """A closed list in its own order. `by_name`: a contributor may also type the label."""

    name: str
    choices: tuple[Choice, ...]
    by_name: bool = False
    other: tuple[tuple[str, str], ...] = ()
    _ids: dict[str, Choice] = field(init=False, repr=False, compare=False)
    _names: dict[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_ids", {choice.id: choice for choice in self.choices})
        names = {fold(choice.label): choice.id for choice in self.choices} if self.by_name else {}
        object.__setattr__(self, "_names", names | {fold(name): slug for name, slug in self.other})

    def __len__(self) -> int:
        return len(self._ids)

    def __contains__(self, slug: object) -> bool:
        return slug in self._ids

    def find(self, typed: str) -> str | None:
        """Return the id that `typed` means, or None."""
        typed = typed.strip()
        return typed if typed in self._ids else self._names.get(fold(typed))

    def choice(self, slug: str) -> Choice:
        """Return the choice with this id."""
        return self._ids[slug]

    def label(self, slug: str) -> str:
        """Return the Dutch label of a choice; KeyError for an id that is not in the list."""
        return self._ids[slug].label

    def written(self) -> dict[str, str]:
        """Return the label of each choice by every name of it, folded; none where names are not."""
        return {name: self._ids[slug].label for name, slug in self._names.items()}

    def ids(self) -> tuple[str, ...]:
        """Return all ids in order."""
        return tuple(self._ids)
