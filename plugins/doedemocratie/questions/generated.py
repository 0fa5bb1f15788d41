"""Generated files that are committed; among them what tells an editor which schema a folder keeps.

What has gone stale is a problem with its repair beside it: `doedemocratie check` reports the
problem, `check --fix` writes the repair. Only the project's own content has such files: the
folder `content` beside a mkdocs.yml.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from ..frozen import frozen
from ..model.kinds import KINDS, Kind
from ..model.values.finding import Finding
from ..records.catalogue import shown_path
from ..records.files.whole import MAX_BYTES, write_whole
from ..records.files.write import SCHEMAS
from ..records.files.write import schema_line as schema_line
from ..records.files.write import schema_name as schema_name
from ..records.folder import SUFFIXES
from ..records.migrating import rewritten
from ..records.telling.problems import ERROR, Problem
from ..records.telling.wording import problem
from . import fieldtable, jsonschema
from .github import issueform, setup, workflows

# The list of all fields, for who reads the repository.
FIELDS = "docs/velden.md"

# What editors read that are built on yaml-language-server.
SETTINGS = ".vscode/settings.json"


@frozen
class Repair:
    """A problem that a program can mend: `path` should hold exactly the bytes `new`."""

    problem: Problem
    path: Path
    new: bytes

    def write(self) -> None:
        """Write the file in one step, so that a power cut leaves the old one or the new one."""
        write_whole(self.path, self.new)


def files(project: Path) -> dict[Path, str]:
    """Return every generated file of a project with the text it should hold, in order."""
    content = project / "content"
    texts = {content / SCHEMAS / schema_name(kind): jsonschema.text(kind) for kind in KINDS}
    texts[project / SETTINGS] = settings()
    texts[project / FIELDS] = fieldtable.document()
    texts[project / workflows.FILE] = workflows.text()
    texts[project / setup.FILE] = setup.document()
    forms = issueform.texts().items()
    texts |= {project / issueform.FOLDER / name: text for name, text in forms}
    return texts


def settings() -> str:
    """Return the settings of an editor: which schema the records of each folder keep to."""
    schemas = {
        f"./content/{SCHEMAS}/{schema_name(kind)}": f"content/{kind.path('*.yml')}"
        if not kind.single
        else f"content/{kind.path(f'{kind.id}.yml')}"
        for kind in KINDS
    }
    return json.dumps({"yaml.schemas": schemas}, indent=2) + "\n"


def repairs(content: Path, base: Path) -> list[Repair]:
    """Return everything in a project that a program can mend; nothing for any other content.

    Paths are shown relative to `base`, as records.catalogue shows them.
    """
    project = content.resolve().parent
    if content.resolve().name != "content" or not (project / "mkdocs.yml").is_file():
        return []
    root = Path(shown_path(content, base))
    wanted = _stale(project, content.resolve(), root, base)
    return sorted(wanted, key=lambda repair: repair.problem)


def _stale(project: Path, content: Path, root: Path, base: Path) -> Iterator[Repair]:
    for path, text in files(project).items():
        # A link here is a problem that records.catalogue reports; nothing is written through it.
        folders = path.parents[: len(path.relative_to(project).parts) - 1]
        if any(place.is_symlink() for place in (path, *folders)):
            continue
        if _text(path) == text:
            continue
        if path.is_relative_to(content):
            shown = (root / path.relative_to(content)).as_posix()
        else:
            shown = shown_path(path, base)
        mark = "\r\n" if path.exists() and b"\r\n" in path.read_bytes() else "\n"
        new = text.replace("\n", mark).encode()
        finding = Finding((), "stale-generated", {"name": path.name}, ERROR, (1, 1))
        yield Repair(problem(finding, shown), path, new)


def _records(content: Path) -> Iterator[tuple[Kind, Path]]:
    """Yield every record that can be read, by kind."""
    for kind in KINDS:
        folder = content / kind.folder
        single = content / kind.path(f"{kind.id}.yml")
        if not kind.single and (not folder.is_dir() or folder.is_symlink()):
            continue
        for path in [single] if kind.single else sorted(folder.iterdir()):
            if path.suffix not in SUFFIXES or path.is_symlink() or not path.is_file():
                continue
            if path.stat().st_size <= MAX_BYTES:
                yield kind, path


def rename_keys(content: Path, base: Path, wanted: Callable[[str], bool]) -> list[str]:
    """Write the keys of records as they are called today; return the paths of what changed.

    `wanted` tells of a path, as it is shown, whether that record may be written. What is to be
    said of such a key `records.catalogue` says.
    """
    root, changed = Path(shown_path(content, base)), []
    for kind, path in _records(content):
        old, shown = path.read_bytes(), (root / kind.path(path.name)).as_posix()
        new = rewritten(old, kind, markdown=path.suffix == ".md")
        if new != old and len(new) <= MAX_BYTES and wanted(shown):
            write_whole(path, new)
            changed.append(shown)
    return changed


def _text(path: Path) -> str | None:
    """Return the text of a file with plain line ends; None where there is none."""
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
