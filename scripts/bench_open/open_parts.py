"""What is measured: the outputs and pages by which others follow this site and reuse what is on it.

A new one is its name here: that of its row in output/rows.py, or the id of its sort of page.
"""

from __future__ import annotations

OUTPUTS = (
    "de open data",
    "de open data bij een pagina",
    "de feeds",
    "de agenda's",
    "de nieuwsbrief",
)
SORTS = ("data", "follow", "newsletter")
