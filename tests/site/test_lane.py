"""The lane makes what the theme would have made, byte for byte."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
from markupsafe import Markup
from mkdocs.commands.build import get_context
from mkdocs.structure.pages import Page

from building import ADDRESS, Built, addresses, build_site, pages
from doedemocratie.cli.commands.bench import made_up
from doedemocratie.model.kinds import KINDS
from doedemocratie.model.words import vocab
from doedemocratie.pages import sorts
from doedemocratie.pages.frame import render
from doedemocratie.pages.frame.spec import Page as OurPage
from doedemocratie.pages.lists.making import Making
from doedemocratie.theme import LaneFile

HOSTILE = (
    "\"{{ 7*7 }}\" & 'x'",
    "&lt;/title&gt; {% raw %}",
    ']]--  " onload="x',
    "é ü ŵ \u0141 \u0627 {# #}",
)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Twelve records of each kind with hostile names; of growth factors there are seven."""
    content = tmp_path_factory.mktemp("many")
    for kind in KINDS:
        (content / kind.folder).mkdir()
    for number, slug in enumerate(vocab.GROEISTOF.ids()):
        name = HOSTILE[number % len(HOSTILE)].replace("'", "''")
        (content / "growth-factors" / f"{slug}.yml").write_text(
            f"titel: '{name} {number}'\nsamenvatting: '{name}'\nvolgorde: {number + 1}\n", "utf-8"
        )
    for number, (slug, text) in enumerate(made_up(12, seed=1)):
        name = HOSTILE[number % len(HOSTILE)].replace("'", "''")
        hostile = text.replace("naam: ", f"naam: '{name} {number}' # ", 1)
        (content / "hubs" / f"{slug}.yml").write_text(hostile, "utf-8")
        (content / "experiments" / f"proef-{number}.yml").write_text(
            f"titel: '{name} {number}'\nsamenvatting: '{name}'\nstatus: zoekt-trekker\n", "utf-8"
        )
        head = f"titel: '{name} {number}'\nsamenvatting: '{name}'\n"
        (content / "academy" / f"aanbod-{number}.yml").write_text(
            f"{head}vorm: minor\nstatus: idee\ngroeistof: [geld]\n", "utf-8"
        )
        (content / "stories" / f"verhaal-{number}.yml").write_text(
            f"{head}datum: 2026-01-02\nstatus: klaar\ngroeistof: [geld]\n"
            f"auteurs:\n  - naam: '{name}'\nbeschrijving: '{name}'\n",
            "utf-8",
        )
        (content / "actions" / f"actie-{number}.yml").write_text(head, "utf-8")
    out = tmp_path_factory.mktemp("out") / "site"
    return build_site(content, out, SITE_URL=ADDRESS, SEARCH="false")


def by_theme(built: Built, page: OurPage[object]) -> str:
    """Render a page the long way round, as MkDocs itself would."""
    site, config, nav = built.site, built.config, built.nav
    stand_in = Page(page.title, LaneFile(page.url, page.url, config), config)
    stand_in.meta = {
        "title": render.title(page, site),
        "description": page.description,
        "head": Markup(render.head(page, site)),
        "mapped": page.mapped,
        "framing": page.framing,
    }
    stand_in.content = render.fragment(page, site)
    active = next((item for item in nav.pages if item.url == page.section), None)
    if active:
        active.active = True
    documents = built.files.documentation_pages()
    context = get_context(nav, documents, config, stand_in)
    html = built.env.get_template("main.html").render(context)
    if active:
        active.active = False
    return html


@pytest.mark.parametrize("which", ["many", "hostile", "real"])
def test_filled_shell_equals_the_theme_rendering(
    which: str, request: pytest.FixtureRequest
) -> None:
    built: Built = request.getfixturevalue(which)
    compared: dict[str, int] = defaultdict(int)
    for page in pages(built.catalogue, built.site):
        if compared[page.sort] < 12:
            compared[page.sort] += 1
            assert built.html(page.url) == by_theme(built, page), page.url
    assert set(compared) == set(sorts.sorts()) - {"ordinary"}
    if which == "many":
        assert (
            min(compared[kind] for kind in ("hub", "brand", "experiment", "offer", "story")) >= 10
        )


def test_a_page_is_what_its_spec_said_before_it_was_made(hostile: Built) -> None:
    specs = list(sorts.specs(Making(hostile.catalogue, hostile.site)))
    for spec, page in zip(specs, pages(hostile.catalogue, hostile.site), strict=True):
        assert (page.url, page.sort) == (spec.url, spec.sort)
        assert page.source is None or page.source in spec.shows
    assert sorted(spec.url for spec in specs) == sorted(addresses(hostile.catalogue))


def test_a_page_marks_its_own_section(real: Built) -> None:
    hub = real.html("knooppunten/greenwish")
    assert hub.count('aria-current="page"') >= 1
    assert Path(real.folder / "knooppunten").is_dir()


def test_the_theme_lays_no_empty_lines(real: Built) -> None:
    before = real.html("knooppunten/greenwish").split("<article")[0]
    assert before.count("\n") > 30
    assert not [line for line in before.splitlines() if not line.strip()]
