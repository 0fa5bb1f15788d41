"""The name of a file in the record's own folder of content/assets/."""

from __future__ import annotations

from typing import Annotated

from ..sort import Sort

FILE = Sort(
    id="file",
    words="een bestandsnaam",
    pattern="[A-Za-z0-9][A-Za-z0-9._-]{0,80}",
    code="bad-file-name",
    control="picture",
)
FileName = Annotated[str, FILE]
