"""The scripts have no ending, so that people type less; a test imports them by this."""

from __future__ import annotations

import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from types import ModuleType

from building import ROOT


def script(name: str) -> ModuleType:
    """Return scripts/<name> as a module, not run."""
    folder = str(ROOT / "scripts")
    if folder not in sys.path:
        sys.path.insert(0, folder)
    loader = SourceFileLoader(f"scripts_{name}", f"{folder}/{name}")
    spec = spec_from_loader(loader.name, loader)
    assert spec
    module = module_from_spec(spec)
    # Dataclasses look their module up by its name.
    sys.modules[loader.name] = module
    writes, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = writes
    return module
