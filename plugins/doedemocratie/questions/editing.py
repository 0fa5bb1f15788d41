"""What the editing room offers, as the configuration that Sveltia CMS reads, made from the model.

Every record that editors write, but hubs: those keep their own profile, and there are too many to
load. What the room writes is a proposal on GitHub, and goes through `check` like any other.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..frozen import frozen
from ..model.kinds import KINDS, Kind
from ..model.words.names import LONGEST
from ..records.catalogue import Catalogue
from ..records.pictures.images import LIMIT
from .editingfields import Control, References, body, controls, select

# Those that keep their own profile.
KEPT_APART = frozenset({"hub"})
# A list to choose from that is longer opens too slowly, and is no list that anybody reads.
MOST_TO_CHOOSE = 300
_FORMATS = {".md": "yaml-frontmatter", ".yml": "yaml"}
# As wide and high as a picture is kept; that of a phone has more, and where and when it was taken.
WIDEST = 2400
_REPOSITORY = re.compile(r"https://github\.com/([A-Za-z0-9-]+/[\w.-]+)")


@frozen
class Ordinary:
    """A page that is no record: where it lies below content/, and what it is called."""

    path: str
    title: str


def repository(address: str) -> str:
    """Return owner and name of a repository on GitHub by its web address; "" for any other."""
    match = _REPOSITORY.fullmatch(address.rstrip("/"))
    return match[1].removesuffix(".git") if match else ""


def text(named: str, catalogue: Catalogue, pages: Iterable[Ordinary]) -> str:
    """Return the configuration as JSON: the same bytes every time."""
    return json.dumps(config(named, catalogue, pages), ensure_ascii=False) + "\n"


def config(named: str, catalogue: Catalogue, pages: Iterable[Ordinary]) -> Control:
    """Return the configuration for the repository `named` (owner/name)."""
    ways = _references(catalogue)
    return {
        "load_config_file": False,
        "app_title": "Redactie",
        "backend": {
            "name": "github",
            "repo": named,
            "branch": "main",
            "auth_methods": ["token"],
            "commit_messages": {
                "create": "{{collection}}: nieuw, {{slug}}",
                "update": "{{collection}}: gewijzigd, {{slug}}",
                "delete": "{{collection}}: weg, {{slug}}",
                "uploadMedia": "Beeld erbij: {{path}}",
                "deleteMedia": "Beeld weg: {{path}}",
            },
        },
        "publish_mode": "editorial_workflow",
        "media_folder": "content/assets",
        "public_folder": "/assets",
        "media_libraries": {
            "default": {
                "config": {
                    "slugify_filename": True,
                    "max_file_size": LIMIT,
                    "transformations": {
                        "raster_image": {"format": "webp", "width": WIDEST, "height": WIDEST}
                    },
                }
            },
            "stock_assets": {"providers": []},
        },
        "show_preview_links": False,
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True},
        "slug": {
            "encoding": "ascii",
            "clean_accents": True,
            "maxlength": LONGEST,
            "timezone": "local",
        },
        "collections": [*_collections(catalogue, ways), _ordinary(pages)],
        "singletons": [_single(kind, ways) for kind in KINDS if kind.single],
    }


def _collections(catalogue: Catalogue, ways: References) -> Iterator[Control]:
    """Yield a collection for every kind, and for each way in which its files are written.

    A collection holds files of one suffix. New ones come in the way of most.
    """
    for kind in KINDS:
        if kind.single or kind.id in KEPT_APART:
            continue
        suffixes = _suffixes(kind, catalogue)
        for suffix in suffixes:
            yield _collection(kind, suffix, ways, first=suffix == suffixes[0])


def _suffixes(kind: Kind, catalogue: Catalogue) -> list[str]:
    """Return in which ways the files of a kind are written, that of most first."""
    written = Counter(Path(entry.path).suffix for entry in catalogue.of(kind.model))
    return [suffix for suffix, _ in written.most_common()] or [kind.suffix]


def _references(catalogue: Catalogue) -> References:
    """Return how a record of each kind is chosen, but of kinds that have too many.

    From what the room holds itself, where that is all of the kind: then what was just written, or
    is a draft, can be chosen too.
    """
    ways: dict[str, Control] = {}
    for kind in KINDS:
        entries = catalogue.by_name(kind.model)
        if kind.single or not 0 < len(entries) <= MOST_TO_CHOOSE:
            continue
        if kind.id in KEPT_APART or len(_suffixes(kind, catalogue)) > 1:
            ways[kind.id] = select((entry.slug, entry.title) for entry in entries)
        else:
            ways[kind.id] = {
                "widget": "relation",
                "collection": kind.folder,
                "value_field": "{{slug}}",
                "display_fields": [kind.title],
                "search_fields": [kind.title],
            }
    return ways


def _collection(kind: Kind, suffix: str, ways: References, *, first: bool) -> Control:
    label = kind.many.capitalize()
    return {
        "name": kind.folder if first else f"{kind.folder}-{suffix[1:]}",
        "label": label if first else f"{label} ({suffix})",
        "label_singular": kind.name.capitalize(),
        "folder": f"content/{kind.folder}",
        "extension": suffix[1:],
        "format": _FORMATS[suffix],
        "identifier_field": kind.title,
        "slug": f"{{{{{kind.title}}}}}",
        "create": first and kind.sending is not None,
        "delete": False,
        "publish": False,
        "sortable_fields": [kind.title],
        "fields": _fields(kind, suffix, ways, f"/content/assets/{kind.folder}/{{{{slug}}}}"),
    }


def _single(kind: Kind, ways: References) -> Control:
    return {
        "name": kind.id,
        "label": kind.name.capitalize(),
        "file": f"content/{kind.path(f'{kind.id}.yml')}",
        "format": _FORMATS[".yml"],
        "fields": _fields(kind, ".yml", ways, "/content/assets"),
    }


def _fields(kind: Kind, suffix: str, ways: References, folder: str) -> list[Control]:
    text = "beschrijving" if suffix == ".md" else ""
    told = controls([spec for spec in kind.fields if spec.name != text], folder, ways)
    below = [spec for spec in kind.fields if spec.name == text]
    log = kind.model.LOG
    for control in told:
        if log and control["name"] == log.of:
            label = next(spec.label for spec in kind.fields if spec.name == log.at)
            control["hint"] = f"{control['hint']} Zet er ook een regel bij onder {label}."
    return [*told, *(body(spec.label, spec.help, required=False) for spec in below)]


def _ordinary(pages: Iterable[Ordinary]) -> Control:
    """Return the collection of ordinary pages; a new one needs a place in the navigation first."""
    return {
        "name": "paginas",
        "label": "Gewone pagina’s",
        "publish": False,
        "files": [
            {
                "name": page.path.removesuffix(".md").replace("/", "-"),
                "label": page.title,
                "file": f"content/{page.path}",
                "format": _FORMATS[".md"],
                "fields": [
                    {
                        "name": "title",
                        "label": "Titel",
                        "hint": "Alleen als die anders is dan de kop.",
                        "required": False,
                        "widget": "string",
                    },
                    {
                        "name": "description",
                        "label": "Beschrijving",
                        "hint": "Waar gaat de pagina over? Zoekmachines laten dit zien.",
                        "required": True,
                        "widget": "text",
                    },
                    body("Pagina", "De tekst. Een kop begint met #.", required=True),
                ],
            }
            for page in pages
        ],
    }
