"""The smoke test after a deploy: it opens what was built, and says what does not answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import smoke

from building import ADDRESS, Built


def reader(folder: Path) -> Callable[[str], str]:
    def fetch(url: str) -> str:
        assert url.startswith(ADDRESS)
        path = folder / url.removeprefix(ADDRESS)
        return (path / "index.html" if path.is_dir() else path).read_text("utf-8")

    return fetch


def test_a_whole_site_is_online(hostile: Built) -> None:
    assert smoke.faults(ADDRESS, reader(hostile.folder)) == []
    assert smoke.faults(ADDRESS.rstrip("/"), reader(hostile.folder)) == []


@pytest.mark.parametrize(
    "gone",
    [
        "index.html",
        "sitemap.xml",
        "knooppunten",
        *(f"data/schemas/{name}.schema.json" for name in smoke.SCHEMAS),
        *smoke.FEEDS,
        smoke.CALENDAR,
    ],
)
def test_what_is_missing_is_said(gone: str, hostile: Built) -> None:
    fetch = reader(hostile.folder)

    def without(url: str) -> str:
        path = url.removeprefix(ADDRESS) or "index.html"
        if path == gone or path.startswith(f"{gone}/"):
            raise OSError("404")
        return str(fetch(url))

    assert any("404" in fault for fault in smoke.faults(ADDRESS, without))


def test_another_page_in_its_place_is_said() -> None:
    found = smoke.faults("https://example.org/", lambda url: "<title>Welkom op de server</title>")
    assert "https://example.org/: er staat iets anders dan verwacht" in found
    assert "https://example.org/sitemap.xml: er staat geen knooppunt in" in found


def test_a_feed_of_another_place_and_a_broken_one_are_said(hostile: Built) -> None:
    fetch = reader(hostile.folder)
    feed = ADDRESS + smoke.FEEDS[0]
    for old, new in ((ADDRESS, "https://elders.example/"), ("</feed>", ""), ("<feed", "<fed")):

        def other(url: str, old: str = old, new: str = new) -> str:
            text = fetch(url)
            return text.replace(old, new) if url == feed else text

        assert smoke.faults(ADDRESS, other) == [f"{feed}: er staat iets anders dan verwacht"]


def test_every_schema_is_opened(real: Built) -> None:
    made = sorted(path.name for path in (real.folder / "data" / "schemas").iterdir())
    assert made == sorted(f"{name}.schema.json" for name in smoke.SCHEMAS)


def test_no_answer_ends_with_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert smoke.main("http://127.0.0.1:9/", tries=2, pause=0) == 1
    assert "http://127.0.0.1:9/" in capsys.readouterr().out
