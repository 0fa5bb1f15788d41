"""What a page tells machines, in the words of schema.org: a module for each sort of thing."""

from __future__ import annotations

from .data import Dataset, data_catalogue
from .hubs import hub
from .lists import breadcrumbs, items
from .site import website
from .works import experiment, factor, offer, story
from .written import script

__all__ = [
    "Dataset",
    "breadcrumbs",
    "data_catalogue",
    "experiment",
    "factor",
    "hub",
    "items",
    "offer",
    "script",
    "story",
    "website",
]
