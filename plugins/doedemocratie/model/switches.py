"""Whether a switch in the environment is on, as people write that.

Standard library only, and readable by an old Python: scripts/site asks before anything is there.
"""

from __future__ import annotations

ON = frozenset({"true", "ja", "yes", "on", "1", "aan"})
OFF = frozenset({"false", "nee", "no", "off", "0", "uit", ""})


def switched(typed: str) -> bool | None:
    """Return whether what was typed says that a switch is on; None for what says neither."""
    word = typed.strip().lower()
    return word in ON if word in ON | OFF else None
