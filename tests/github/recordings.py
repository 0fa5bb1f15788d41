"""Events as GitHub writes them down for a workflow, and ways to change and to use them."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

EVENTS = Path(__file__).parent / "events"


def recorded(name: str, **changes: Any) -> dict[str, Any]:
    """Return a recorded event, with values changed by dotted path (`issue__body`)."""
    event: dict[str, Any] = json.loads((EVENTS / f"{name}.json").read_text("utf-8"))
    for path, value in changes.items():
        *outer, last = path.split("__")
        place = event
        for key in outer:
            place = place[key]
        place[last] = value
    return event


def happens(event: dict[str, Any]) -> dict[str, Any]:
    """Write an event where the workflow reads it."""
    Path(os.environ["GITHUB_EVENT_PATH"]).write_text(json.dumps(event), "utf-8")
    return event
