"""What the files of kits cost and weigh: made from nothing, after a change, and in a build."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from once import ADDRESS

from doedemocratie.kit import beside, store

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
KEPT = ROOT / ".cache" / "kit"
PACKAGES = ROOT / ".cache" / "bench" / "weasyprint"
DOTS = (100, 60)  # to an inch
# Of how many hubs the kit is drawn beside the peer's poster, and the poster is read.
BESIDE_PEER, READ = 20, 100
Build = Callable[[Mapping[str, str]], float]


def install() -> None:
    """Install what kits are measured beside, apart from the project."""
    lock = ROOT / "requirements" / "weasyprint.txt"
    stamp = PACKAGES / ".installed"
    if stamp.is_file() and stamp.read_text() == lock.read_text():
        return
    shutil.rmtree(PACKAGES, ignore_errors=True)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--target", PACKAGES, "--require-hashes", "-r", lock], check=True)
    stamp.write_text(lock.read_text())


def figures(content: Path, site: Path, build: Build, runs: int) -> dict[str, float]:
    """Return every figure of kit_rows.ROWS for the hubs of a content folder.

    `build` builds the site of it with some variables, and returns the CPU time of that.
    """
    install()
    out = site.parent / "kit"
    kept_there = KEPT / store.key(os.fsencode(content), ADDRESS.encode())
    shutil.rmtree(kept_there, ignore_errors=True)
    two = _once(content, out, beside.MOST)
    shutil.rmtree(kept_there, ignore_errors=True)
    cold = _once(content, out, 1)
    changed = []
    for run in range(max(3, runs)):
        _change(content, run)
        changed.append(_once(content, out, 1)["cpu"])
    kept, plain = [], []
    build({"KIT": "true"})
    for _ in range(runs):
        plain.append(build({"KIT": "false"}))
        kept.append(build({"KIT": "true"}))
    return {
        "files": cold["files"],
        "cold": cold["cpu"],
        "cold_wall": cold["wall"],
        "two_wall": two["wall"],
        "processes": beside.processes(),
        "changed": statistics.median(changed),
        "kept_build": statistics.median(kept),
        "plain_build": statistics.median(plain),
        **weights(site),
        **_told(HERE / "peer.py", content, PACKAGES, BESIDE_PEER),
        **{f"unread_{dots}": unread(site, dots, READ) for dots in DOTS},
    }


def _once(content: Path, out: Path, processes: int) -> dict[str, float]:
    """Make all kits in a process of its own; return what that cost."""
    shutil.rmtree(out, ignore_errors=True)
    return _told(HERE / "once.py", content, out, processes)


def _told(*command: object) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, *map(str, command)], cwd=ROOT, stdout=subprocess.PIPE, check=True
    )
    told: dict[str, float] = json.loads(done.stdout)
    return told


def _change(content: Path, run: int) -> None:
    """Let the summary of one hub say something else."""
    hub = sorted((content / "hubs").glob("*.yml"))[run]
    text = hub.read_text("utf-8")
    hub.write_text(text.replace("samenvatting: '", f"samenvatting: 'Keer {run}. ", 1), "utf-8")


def weights(site: Path) -> dict[str, float]:
    """Return what the heaviest of each sort weighs, what a kit does, and the whole site."""
    kits = [path for path in site.glob("knooppunten/*/kit") if path.is_dir()]
    files = [path for kit in kits for path in kit.iterdir()]
    sizes = {path: path.stat().st_size for path in files}

    def most(name: str) -> int:
        return max((size for path, size in sizes.items() if path.name == name), default=0)

    embeds = [
        *site.glob("knooppunten/*/op-je-site/*/index.html"),
        *site.glob("op-je-site/*/*/index.html"),
    ]
    return {
        "poster": most("poster.pdf"),
        "card": most("kaart.png"),
        "square": most("vierkant.png"),
        "embed": max((len(gzip.compress(path.read_bytes())) for path in embeds), default=0),
        "mean": sum(size for path, size in sizes.items() if path.name != "vierkant.png")
        / max(1, len(kits)),
        "site": sum(path.stat().st_size for path in site.rglob("*") if path.is_file()),
    }


def unread(site: Path, dots: int, most: int) -> int:
    """Return of how many posters the code cannot be read, or leads elsewhere.

    They are drawn with so many dots to an inch; `most` posters are tried.
    """
    import pypdfium2
    import zxingcpp

    missed = 0
    for poster in sorted(site.glob("knooppunten/*/kit/poster.pdf"))[:most]:
        sheet = pypdfium2.PdfDocument(poster)[0].render(scale=dots / 72).to_pil()
        there = [code.text for code in zxingcpp.read_barcodes(sheet)]
        missed += not any(f"/knooppunten/{poster.parts[-3]}/" in text for text in there)
    return missed
