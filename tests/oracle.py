"""What outputs may hold: everything that was built, parsed as whoever reads it would.

`inventory` tells of a built site which elements, attributes, schemes, names and inline scripts it
has. A site of plain values has all that our own templates and the allowed Markdown make; whatever
a site has beyond that was made by a value.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NoReturn
from xml.etree import ElementTree as ET

import html5lib

# What a browser fetches, opens or sends to.
ADDRESSES = {"action", "background", "cite", "data", "formaction", "href", "longdesc"}
ADDRESSES |= {"manifest", "ping", "poster", "profile", "src", "srcset"}
# Whose values are names, which scripts, sheets and links go by.
NAMES = {"charset", "class", "form", "http-equiv", "id", "itemprop", "lang", "method", "name"}
NAMES |= {"property", "rel", "role", "target", "type"}
JSON_TYPE = re.compile(r"\Aapplication/(?:ld\+)?json\Z")
SCHEME = re.compile(r"\s*([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# Not ours, or no page, data or drawing: what Pagefind writes, pictures, typefaces, scripts, looks.
LEFT = "pagefind/"
TOWNS = "gemeente"  # the folder that has a page for each municipality


def beyond(folder: Path, plain: Path, towns: int = 1) -> set[str]:
    """Return what a site holds that one of plain values does not; equal files are alike.

    Of the pages of municipalities, which show the same national hubs, one of so many is read.
    """
    every = _files(folder)
    alike = [path for path in every if path.parts[-3] == TOWNS]
    left = set(alike) - set(alike[::towns])
    pairs = [(path, plain / path.relative_to(folder)) for path in every if path not in left]
    differ = [(path, other) for path, other in pairs if not _same(path, other)]
    more = inventory(path for path, _ in differ)
    more -= inventory(other for _, other in differ if other.is_file())
    return more - inventory(_files(plain)) if more else more


def inventory(files: Iterable[Path]) -> set[str]:
    """Return what files hold, one line a thing; raises what a parser says of a bad one."""
    return {line for path in files for line in READERS.get(path.suffix, _file)(path)}


def _files(folder: Path) -> list[Path]:
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.relative_to(folder).as_posix().startswith(LEFT)
    ]


def _same(path: Path, other: Path) -> bool:
    return other.is_file() and path.read_bytes() == other.read_bytes()


def _html(path: Path) -> Iterator[str]:
    page = html5lib.parse(path.read_text("utf-8"), treebuilder="etree", namespaceHTMLElements=False)
    for element in page.iter():
        name = element.tag if isinstance(element.tag, str) else "comment"
        yield f"html {name}"
        if name == "comment":
            continue
        for key, value in element.attrib.items():
            yield from _attribute(f"html {name}", _plain(key), value)
        text = element.text or ""
        if name == "style":
            yield f"html style {_hash(re.sub('#[0-9a-f]{6}', 'n', text))}"
        if name == "script" and JSON_TYPE.match(element.get("type", "")):
            kind = element.get("type")
            yield from _shape(f"json in {kind}", json.loads(text, parse_constant=_no_number))
        elif name == "script" and text.strip():
            # What the theme says of a page's distance from the root differs by depth.
            yield f"html script {_hash(re.sub(r'URL[(][^,]*,', 'URL(,', text))}"


def _attribute(where: str, key: str, value: str) -> Iterator[str]:
    yield f"{where} {key}"
    if key in ADDRESSES:
        scheme = SCHEME.match(value)
        elsewhere = scheme[1].lower() if scheme else "//" * value.strip().startswith("//")
        yield f"{where} {key} scheme {elsewhere}"
    elif key == "style":
        yield f"{where} style {re.sub('#[0-9a-f]{6}|[0-9.]+', 'n', value)}"
    elif key == "content" and "meta" in where:
        yield from ()
    elif key in NAMES:
        yield from (f"{where} {key} {word}" for word in value.split())


def _svg(path: Path) -> Iterator[str]:
    for element in ET.fromstring(path.read_bytes()).iter():  # what we made ourselves
        yield f"svg {element.tag}"
        for key, value in element.attrib.items():
            yield f"svg {element.tag} {key}"
            if "url(" in value or ":" in value:
                yield f"svg {element.tag} {key} {value}"


def _xml(path: Path) -> Iterator[str]:
    for element in ET.fromstring(path.read_bytes()).iter():  # what we made ourselves
        yield f"xml {element.tag}"
        yield from (f"xml {element.tag} {key}" for key in element.attrib)


def _json(path: Path) -> Iterator[str]:
    data = json.loads(path.read_text("utf-8"), parse_constant=_no_number)
    # What lies beside the page of a record is alike in the folder of its kind.
    kind = path.parents[path.name == "gegevens.json"]
    yield from _shape(f"json {kind.name}", data)


def _shape(where: str, data: object) -> Iterator[str]:
    """Yield the keys of data, and what they hold; positions and numbers of rows left out."""
    yield f"{where} {type(data).__name__}"
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _shape(f"{where}[]" if key.isdigit() else f"{where}.{key}", value)
            if key == "@type":
                yield f"{where}.@type {value}"
    elif isinstance(data, list):
        for value in data:
            yield from _shape(f"{where}[]", value)


def _file(path: Path) -> Iterator[str]:
    yield f"file {path.suffix}"


def _plain(key: object) -> str:
    """Return the name of an attribute; html5lib gives those of drawings with their namespace."""
    return str(key).rpartition("}")[2]


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


READERS: dict[str, Callable[[Path], Iterator[str]]] = {
    ".html": _html,
    ".svg": _svg,
    ".xml": _xml,
    ".json": _json,
}
