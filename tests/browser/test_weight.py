"""What a first view weighs on the way to a visitor: text compressed, as every host sends it."""

from __future__ import annotations

import gzip

import pytest
from browser_sites import Served
from playwright.sync_api import Response
from test_visit import Open

# kB of a first view, without search, which nobody fetches before opening it.
LIMITS = {"": 250, "knooppunten/": 250, "knooppunten/voorbeeldhub/": 200, "meedoen/knooppunt/": 250}
OWN_SCRIPT = 17
FONTS = 120
PACKED = (".woff2", ".png", ".jpg", ".webp")


def weights(url: str, width: int, site: Served, visit: Open) -> dict[str, int]:
    """Return the bytes of everything that a first view fetches, by address."""
    seen = visit(width=width, fresh=True)
    answers: list[Response] = []

    def keep(answer: Response) -> None:
        answers.append(answer)

    seen.page.on("response", keep)
    seen.page.goto(site.address + url)
    seen.rest()
    found = {}
    for answer in answers:
        body = answer.body()
        path = answer.url.removeprefix(site.address)
        found[path] = len(body if path.endswith(PACKED) else gzip.compress(body, mtime=0))
    return found


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("url", LIMITS)
def test_a_first_view_is_light(url: str, width: int, site: Served, visit: Open) -> None:
    found = weights(url, width, site, visit)
    assert url in found
    assert "assets/site.css" in found
    assert sum(found.values()) <= LIMITS[url] * 1000, found
    fonts = sum(size for path, size in found.items() if path.endswith(".woff2"))
    assert 0 < fonts <= FONTS * 1000
    own = sum(size for path, size in found.items() if path.startswith("assets/js/"))
    assert own <= OWN_SCRIPT * 1000
