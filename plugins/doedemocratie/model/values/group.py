"""A group: no value of its own, but fields that have them."""

from __future__ import annotations

from .sort import Sort

GROUP = Sort(id="group", control="group", listed="list", shape="groups")
