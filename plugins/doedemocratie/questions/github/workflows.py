"""What the scripts of workflows must know of the model, as a file: they may not import the package.

A workflow runs them with the token of the repository, so they are standard library alone; what they
read of strangers is told from our own names by what stands here.
"""

from __future__ import annotations

import json

from ...model.kinds import KINDS
from ...model.words.names import SLUG
from .questions import FORMS

FILE = "scripts/github/kinds.json"


def text() -> str:
    """Return the JSON of what a slug is, of a kind's folder and pages, and of a form's kind.

    A form is here when a workflow makes or changes a record of it.
    """
    names = {
        "slug": SLUG.pattern,
        "kinds": {kind.id: kind.folder for kind in KINDS},
        "pages": {kind.folder: kind.address for kind in KINDS if kind.apart},
        "forms": {form.name: form.kind for form in FORMS if form.kind} | {"confirm": "hub"},
    }
    return json.dumps(names, ensure_ascii=False, indent=2) + "\n"
