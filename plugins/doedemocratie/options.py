"""The options of the plugin in mkdocs.yml, read from the environment as typed."""

from __future__ import annotations

import os

from mkdocs.config.base import BaseConfigOption, Config
from mkdocs.exceptions import PluginError

from .faults import unreadable
from .model.switches import switched


def readable(variable: str, text: str) -> str:
    """Return a text; raises PluginError where the environment has bytes for it that are none."""
    if wrong := unreadable(variable, text):
        raise PluginError(wrong)
    return text


class TextOption(BaseConfigOption[str]):
    """A text from the environment, as typed: YAML makes a number of `2015`, a date, nothing, …."""

    def __init__(self, variable: str) -> None:
        super().__init__()
        self.variable = variable
        self.default = ""

    def validate(self, value: object) -> str:
        """Return what was typed, without spaces around it, else the value of mkdocs.yml as text."""
        told = "" if value is None else str(value)
        typed = value if isinstance(value, str) else os.environ.get(self.variable) or told
        return readable(self.variable, typed.strip())


class Switch(TextOption):
    """A text from the environment that says whether something is on."""

    def validate(self, value: object) -> str:
        """Return "true", or "" for off; raises PluginError for what is neither."""
        told = super().validate(value)
        on = switched(told)
        if on is None:
            raise PluginError(f"'{told.lower()}' bij {self.variable}: schrijf true of false.")
        return "true" if on else ""


class Options(Config):
    """The plugin's options in mkdocs.yml. Empty means unknown: what needs it is left out."""

    repository = TextOption("REPOSITORY_URL")
    editors_mail = TextOption("EDITORS_MAIL")
    publisher = TextOption("PUBLISHER")
    date = TextOption("REFERENCE_DATE")
    drafts = Switch("DRAFTS")
    leave_out = Switch("LEAVE_OUT")
    search = Switch("SEARCH")
    kit = Switch("KIT")
    editing = Switch("EDITING")
