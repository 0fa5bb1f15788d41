"""A site has an editing room where somebody switched it on, and no byte of it anywhere else."""

from __future__ import annotations

import dataclasses
import html
import json
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest

import smallest
from building import ADDRESS, ROOT, Built, build_site
from doedemocratie.build import BadContentError, Settings, prepare
from doedemocratie.model.kinds import BY_ID
from doedemocratie.output import editing
from doedemocratie.pages.frame import policy, render

LINK = re.compile(r'href="([^"]*)"')
ON_GITHUB = "https://github.com/doe/site"
needs_the_room = pytest.mark.skipif(
    not (ROOT / editing.PACKAGES / "@sveltia").is_dir(),
    reason="@sveltia/cms is not installed; ./scripts/test does",
)


def test_a_site_without_a_room_holds_nothing_of_one(real: Built) -> None:
    assert not (real.folder / "redactie").exists()
    texts = [path for path in real.folder.rglob("*") if path.suffix in (".js", ".html", ".json")]
    assert len(texts) > 100
    for path in texts:
        text = path.read_text("utf-8")
        assert "sveltia" not in text.lower(), path
        assert "EDITING" not in text, path


@needs_the_room
def test_a_room_is_on_the_site_and_nobody_is_led_to_it(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "hubs").mkdir(parents=True)
    (content / "hubs" / "werkplaats.yml").write_text(smallest.text(BY_ID["hub"]), "utf-8")
    built = build_site(
        content,
        tmp_path / "site",
        SITE_URL=ADDRESS,
        REPOSITORY_URL=ON_GITHUB,
        EDITING="ja",
        SEARCH="false",
        KIT="false",
    )
    room = built.folder / "redactie"
    page = (room / "index.html").read_text("utf-8")
    assert '<meta name="robots" content="noindex">' in page
    assert policy.EDITING in html.unescape(page)
    assert json.loads((room / "config.json").read_text("utf-8"))["backend"]["repo"] == "doe/site"
    for name in ("redactie.js", "LICENTIES.txt"):
        assert (room / name).stat().st_size > 10_000
    assert len([*(room / "assets").glob("*.woff2")]) == 3
    assert f"{ADDRESS}redactie/" not in (built.folder / "sitemap.xml").read_text("utf-8")
    elsewhere = [path for path in built.folder.rglob("*.html") if room not in path.parents]
    assert elsewhere
    for path in elsewhere:
        text = path.read_text("utf-8")
        targets = {
            urljoin(f"/{path.relative_to(built.folder)}", link) for link in LINK.findall(text)
        }
        assert "/redactie/" not in targets, path
        assert "sveltia" not in text.lower(), path


@pytest.mark.parametrize("on", [True, False])
def test_what_the_room_keeps_is_told_where_there_is_one(on: bool, real: Built) -> None:
    text = (ROOT / "content" / "privacy.md").read_text("utf-8")
    told = render.ordinary(text, "privacy.md", dataclasses.replace(real.site, editing=on))
    assert ("`sveltia-cms.user`" in told) is on
    assert "[[" not in told


def settings(real: Built, repository: str, project: Path) -> Settings:
    site = dataclasses.replace(real.site, repository=repository, editing=True)
    return Settings(content=ROOT / "content", project=project, site=site)


@pytest.mark.parametrize(
    ("repository", "project", "said"),
    [
        ("", ROOT, "REPOSITORY_URL"),
        ("https://gitlab.com/doe/site", ROOT, "op GitHub"),
        (ON_GITHUB, ROOT / "tests", "npm ci in requirements/editing"),
    ],
)
def test_a_room_that_cannot_be_is_told(
    real: Built, repository: str, project: Path, said: str
) -> None:
    build = prepare(settings(real, repository, project), lambda _: None)
    with pytest.raises(BadContentError, match=said):
        list(editing.files(build))


def test_an_ordinary_page_is_called_by_its_heading(tmp_path: Path) -> None:
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "een.md").write_text("# Een verhaal\n")
    (tmp_path / "over.md").write_text("---\ndescription: x\n---\n# Over <b>ons</b> #\n\n# Nog\n")
    (tmp_path / "leeg.md").write_bytes(b"\xff\xfe")
    pages = [(page.path, page.title) for page in editing.pages(tmp_path)]
    assert pages == [("leeg.md", "leeg.md"), ("over.md", "Over <b>ons</b>")]
