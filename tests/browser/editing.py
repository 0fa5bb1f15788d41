"""The editing room before a folder instead of GitHub, for the tests of it.

A browser of today lets somebody choose a folder. Here that is one of the browser's own (OPFS),
which holds the content; what the room writes there is laid back beside it.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

# The folder that is chosen without anybody asking.
CHOSEN = """
globalThis.showDirectoryPicker = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle("site");
FileSystemHandle.prototype.requestPermission = async () => "granted";
FileSystemHandle.prototype.queryPermission = async () => "granted";
"""
_LAY = """async files => {
    const root = await (await navigator.storage.getDirectory())
        .getDirectoryHandle("site", { create: true });
    await root.getDirectoryHandle(".git", { create: true });
    for (const [path, held] of files) {
        const parts = path.split("/");
        let folder = root;
        for (const part of parts.slice(0, -1))
            folder = await folder.getDirectoryHandle(part, { create: true });
        const file = await folder.getFileHandle(parts.at(-1), { create: true });
        const writer = await file.createWritable();
        await writer.write(Uint8Array.from(atob(held), sign => sign.charCodeAt(0)));
        await writer.close();
    }
}"""
_LIFT = """async () => {
    const files = {};
    const walk = async (folder, way) => {
        for await (const [name, held] of folder.entries()) {
            if (held.kind === "directory") await walk(held, `${way}${name}/`);
            else {
                const bytes = new Uint8Array(await (await held.getFile()).arrayBuffer());
                const signs = Array.from(bytes, sign => String.fromCharCode(sign));
                files[way + name] = btoa(signs.join(""));
            }
        }
    };
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle("site"), "");
    return files;
}"""
_LAST = "above => [...document.querySelectorAll(above)].at(-1)?.scrollIntoView()"
# What of content/ the room reads and writes.
READ = (".md", ".yml")


def lay(page: Page, content: Path) -> None:
    """Put the records of a content folder into the folder that the room will choose."""
    files = [
        [f"content/{path.relative_to(content).as_posix()}", _coded(path)]
        for path in sorted(content.rglob("*"))
        if path.suffix in READ
    ]
    page.evaluate(_LAY, files)


def lift(page: Page, place: Path) -> Mapping[str, bytes]:
    """Write what changed in that folder over `place` (which holds content/); return it by path."""
    changed: dict[str, bytes] = {}
    for path, held in page.evaluate(_LIFT).items():
        data, file = base64.b64decode(held), place / path
        if not file.is_file() or file.read_bytes() != data:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
            changed[path] = data
    return changed


def _coded(path: Path) -> str:
    return base64.b64encode(path.read_bytes()).decode()


class Desk:
    """A record that stands open in the room."""

    def __init__(self, page: Page, address: str) -> None:
        """Open the record at an address of the room (`#/collections/…`)."""
        self.page = page
        page.evaluate("way => { location.hash = way }", address)

    def field(self, way: str) -> Locator:
        """Return a field; those further down appear when what is above them is scrolled to."""
        place = self.page.locator(f'[data-key-path="{way}"]')
        expect(self.page.locator("[data-key-path]").first).to_be_visible()
        around = way.rpartition(".")[0]
        above = f'[data-key-path^="{around}."]' if around else "[data-key-path]"
        for _ in range(100):
            if place.count():
                break
            self.page.evaluate(_LAST, above)
            self.page.wait_for_timeout(40)
        place.scroll_into_view_if_needed()
        return place

    def write(self, way: str, text: str) -> None:
        """Fill in a field."""
        self.field(way).locator("input:visible, textarea:visible").first.fill(text)

    def read(self, way: str) -> str:
        """Return what stands in a field."""
        return self.field(way).locator("input:visible, textarea:visible").first.input_value()

    def add(self, way: str) -> None:
        """Press the button or tick the box that opens a group."""
        # It is made anew while it is pressed: a click of a mouse would miss it.
        pressed = self.field(way).get_by_role("button", name="toevoegen")
        pressed = pressed.or_(self.field(way).get_by_role("checkbox"))
        pressed.last.dispatch_event("click")

    def save(self) -> None:
        """Save, and wait until the room says that it did."""
        # What was typed last is taken over a moment later.
        self.page.wait_for_timeout(400)
        self.page.get_by_role("button", name="Opslaan", exact=True).click()
        expect(self.page.locator("[data-key-path]")).to_have_count(0)
