#!/usr/bin/env python3
"""Let `check --fix` mend what a program can, and propose that: an editor pressed the button.

`fix` mends and says what is left, `propose` makes a pull request of it, with a build between them.
There is one such proposal at most: pressing again brings it up to date.
"""

from __future__ import annotations

import json
import os
import re
import sys
from functools import partial
from pathlib import Path

import ours
import proposals
import rest

BRANCH = "redactie/herstel"
TITLE = "content: Mend what a program can"
# What `check --fix` writes, and nothing else is proposed.
MENDED = re.compile(
    rf"content/(?:(?:{'|'.join(rest.NAMES['kinds'].values())})/)?{rest.SLUG.pattern}\.(?:yml|md)"
    r"|content/published\.txt|content/schemas/[a-z-]+\.schema\.json|docs/velden\.md"
    r"|\.github/ISSUE_TEMPLATE/[0-9a-z-]+\.yml|scripts/github/kinds\.json"
)


def main(step: str) -> int:
    """Run one step; returns its exit code."""
    return fix() if step == "fix" else propose()


def fix() -> int:
    """Mend, say in the summary what is left, and tell the workflow whether there is anything."""
    code, text = ours.said("check", "--fix", "--format", "markdown")
    if code not in (0, 1):
        return code
    files = sorted(filter(MENDED.fullmatch, changed()))
    state().write_text(json.dumps({"files": files, "sound": code == 0}), "utf-8")
    told = "\n".join(f"- `{file}`" for file in files) or "Er was niets te herstellen."
    with Path(os.environ["GITHUB_STEP_SUMMARY"]).open("a", encoding="utf-8") as summary:
        summary.write(f"### Hersteld\n\n{told}\n\n{text}")
    with Path(os.environ["GITHUB_OUTPUT"]).open("a", encoding="utf-8") as output:
        output.write(
            f"go={'true' if files else 'false'}\nsound={'true' if code == 0 else 'false'}\n"
        )
    print(f"{len(files)} hersteld.")
    return 0


def propose() -> int:
    """Propose what was mended; returns 0, or 1 where somebody worked on in the last proposal."""
    api, mended = rest.api(), json.loads(state().read_text("utf-8"))
    files = [str(file) for file in mended["files"]]
    if not files or not all(map(MENDED.fullmatch, files)):
        raise ValueError("dit is niet wat check --fix schrijft")
    author = proposals.last_author(api, BRANCH)
    if author not in (None, rest.BOT):
        print(
            f"::error::In {BRANCH} werkte iemand verder. Voeg dat voorstel eerst samen, of sluit "
            "het en haal de branch weg."
        )
        return 1
    commit = proposals.committed(api, TITLE, files)
    proposals.laid(api, BRANCH, commit, there=author is not None)
    words = "De inhoud klopt en de site is gebouwd."
    if not mended["sound"]:
        words = "Hersteld wat kon, maar er klopt nog iets niet."
    state_of = "success" if mended["sound"] else "failure"
    proposals.judged(api, commit, words, state=state_of)
    owner = api.repository.split("/")[0]
    there = list(api.every("pulls", state="open", head=f"{owner}:{BRANCH}"))
    if there:
        print(f"Het voorstel #{rest.number(there[0]['number'])} is bijgewerkt.")
        return 0
    main_branch = rest.event()["repository"]["default_branch"]
    number = proposals.opened(api, TITLE, BRANCH, main_branch, described(files, words))
    told = f"#{number}" if number else proposals.compare(BRANCH)
    print(f"::notice::Het voorstel staat klaar: {told}. Lees het na, en kies Merge.")
    return 0


def described(files: list[str], words: str) -> str:
    """Return the text of the pull request."""
    listed = "\n".join(f"- `{file}`" for file in files)
    return (
        "Iemand van de redactie vroeg om te herstellen wat een programma zelf kan: oude namen van "
        "velden, wat uit het model volgt, en de lijst van adressen die moeten blijven werken.\n\n"
        f"{listed}\n\n{words} [Kijk wat er nog over is]({proposals.run_url()}).\n"
    )


def changed() -> list[str]:
    """Return the files that are not as they were in the checkout, new ones too."""
    named = proposals.git("diff", "--name-only", "--no-renames", "--diff-filter=AM", "-z")
    new = proposals.git("ls-files", "--others", "--exclude-standard", "-z")
    return [file for file in f"{named}\0{new}".split("\0") if file]


def state() -> Path:
    """Return the file in which one step tells the next what it mended."""
    return Path(os.environ["RUNNER_TEMP"]) / "herstel.json"


if __name__ == "__main__":
    sys.exit(rest.finished(partial(main, sys.argv[1])))
