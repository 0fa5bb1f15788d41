"""The words of the model on a page: templates and views take the label of a field from here."""

from __future__ import annotations

from functools import cache

from ...model.grammar.fields import find
from ...model.kinds import BY_ID


@cache
def label(path: str) -> str:
    """Return the label of a field by its kind and keys, like "hub.merk.pers".

    Raises KeyError for a field that the model does not have.
    """
    kind, *keys = path.split(".")
    spec = find(BY_ID[kind].fields, tuple(keys))
    if spec is None:
        raise KeyError(path)
    return spec.label
