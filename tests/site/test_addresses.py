"""An address once published answers or redirects, forever."""

from __future__ import annotations

from building import ROOT, Built

LIST = ROOT / "tests" / "published-urls.txt"


def published() -> list[str]:
    """Return every address of the list, below the site's root."""
    lines = LIST.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_every_published_address_answers_or_redirects(real: Built) -> None:
    gone = [
        url for url in published() if not (real.folder / url.strip("/") / "index.html").is_file()
    ]
    assert gone == [], "maak een omleiding (aliassen), of houd de pagina"


def test_the_list_names_everything_that_is_published(real: Built) -> None:
    made = {
        "/" + "".join(f"{part}/" for part in path.parent.relative_to(real.folder).parts)
        for path in real.folder.rglob("index.html")
    }
    new = sorted(made - set(published()))
    assert new == [], "zet deze adressen in tests/published-urls.txt"


def test_the_list_is_sorted_and_names_nothing_twice() -> None:
    assert published() == sorted(set(published()))
