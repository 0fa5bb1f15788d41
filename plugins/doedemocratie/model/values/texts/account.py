"""The name of somebody's account on GitHub, with or without @. No form asks for it."""

from __future__ import annotations

from typing import Annotated

from ..sort import Sort

ACCOUNT = Sort(
    id="account",
    words="een GitHub-naam",
    pattern="@?[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}",
    code="bad-account",
    prefix="@",
    asked=False,
    types=("string", "integer"),
    apart=True,
    personal=True,
)
Account = Annotated[str, ACCOUNT]
