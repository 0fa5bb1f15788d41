"""A script and the modules it is made of as one file, so that a visitor fetches one.

A folder `form` has a module `form.js` that the page names; the others are only imported by it, at
the top of a module, as `import { one, other } from "./other.js";` or `import * as …`. Each becomes
a closure, in the order in which they need each other: nothing is renamed. Lines of comment and
the space before a line stay behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

_NAMES = r"\{\s*\w+(?:,\s*\w+)*,?\s*\}"
_IMPORT = re.compile(rf'^import (?:\* as (\w+)|({_NAMES})) from "\./(\w+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|const|class) (\w+))", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*\n|/\*\*.*?\*/\n)|^[ \t]+", re.MULTILINE | re.DOTALL)


class BundleError(Exception):
    """A script imports or exports in a way that is not known here."""


def scripts(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield (name, text) of every script below a folder; raises BundleError."""
    for path in sorted(folder.glob("**/*.js")):
        alone = path.parent == folder
        if alone or path.stem == path.parent.name:
            parts = [path] if alone else path.parent.glob("*.js")
            modules = {part.stem: part.read_text("utf-8") for part in parts}
            yield path.relative_to(folder).as_posix(), bundle(modules, path.stem)


def bundle(modules: Mapping[str, str], first: str) -> str:
    """Return one script of the modules (name: text) that `first` needs; raises BundleError."""
    made: dict[str, str] = {}

    def take(name: str, around: tuple[str, ...]) -> None:
        if name in around or name not in modules:
            raise BundleError(f"{around[-1]}.js: './{name}.js' kan hier niet")
        if name in made:
            return
        text = modules[name]
        for _, _, other in _IMPORT.findall(text):
            take(other, (*around, name))
        body = _IMPORT.sub(lambda found: f"const {found[1] or found[2]} = ${found[3]};\n", text)
        body = _EXPORT.sub("", _COMMENT.sub("", body))
        if rest := re.search(r"^(?:import|export)\b.*", body, re.MULTILINE):
            raise BundleError(f"{name}.js: '{rest[0]}' kan hier niet")
        names = ", ".join(_EXPORT.findall(text))
        giving = f"return {{ {names} }};\n" if names else ""
        made[name] = f"const ${name} = (() => {{\n{body}{giving}}})();\n"

    take(first, ())
    return "".join(made.values())
