"""What landing pages say of types, reach and intercultural hubs, and the entrances on home."""

from __future__ import annotations

import re

import pytest

from building import Built
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.words.vocab import BEREIK, TALEN, TYPE
from doedemocratie.pages.frame import urls
from doedemocratie.pages.lists import facets
from doedemocratie.pages.matching import explained

CHOICES = [
    *((TYPE.name, choice) for choice in TYPE.ids()),
    *((BEREIK.name, choice) for choice in BEREIK.ids()),
    ("intercultureel", "ja"),
]


def test_every_type_and_reach_is_explained_and_every_explanation_has_a_page() -> None:
    assert set(explained.MEANINGS) == set(CHOICES)
    assert all(facets.has_landing(*key, {}) for key in CHOICES)
    assert not facets.has_landing("intercultureel", "nee", {})
    for choice in (*TYPE.choices, *BEREIK.choices):
        assert choice.help


@pytest.mark.parametrize(("parameter", "choice"), CHOICES, ids="/".join)
def test_a_landing_page_says_what_the_harvest_tells_and_what_is_ours(
    parameter: str, choice: str, real: Built
) -> None:
    html = real.html(urls.landing(parameter, choice))
    meant = explained.MEANINGS[parameter, choice]
    for words in (meant.told, meant.others, meant.asks):
        assert words in html
    assert (
        html.index(meant.asks) < html.index("Dit schreef de redactie.") < html.index("hubs__list")
    )
    for slug in meant.named:
        entry = real.catalogue.get(Hub, slug)
        assert entry
        assert f'<a href="../../../{urls.hub(slug)}">{entry.title}</a>' in html
    assert (parameter == "type") is ("trio__art" in html)


def test_only_hubs_that_say_so_themselves_are_named_for_a_reach(real: Built) -> None:
    for (parameter, choice), meant in explained.MEANINGS.items():
        if parameter in (TYPE.name, BEREIK.name):
            for slug in meant.named:
                entry = real.catalogue.get(Hub, slug)
                assert entry
                assert choice in (getattr(entry.record, parameter) or ()), slug


def test_no_record_is_named_that_is_not_there(hostile: Built) -> None:
    for key in CHOICES:
        html = hostile.html(urls.landing(*key))
        section = html[html.index('class="wrap meaning"') : html.index('class="wrap hubs"')]
        assert "Zoals" not in section
        linked = re.findall(r'<li><a href="\.\./\.\./\.\./([^"]*)">', section)
        assert [url for url in linked if not (hostile.folder / url / "index.html").is_file()] == []
        assert explained.MEANINGS[key].asks in section


def test_the_page_of_intercultural_hubs_is_whole_without_any(real: Built) -> None:
    html = real.html("knooppunten/intercultureel/ja")
    assert "Nog geen knooppunten" in html
    for language in TALEN.choices:
        assert language.label in html
        assert not language.own or f'<bdi lang="{language.lang}">{language.own}</bdi>' in html
    for url in ("experimenten/interculturele-knooppunten/", "groeistof/anders-groeien/"):
        assert f'href="../../../{url}"' in html
    assert html.count('href="../../../meedoen/voordragen/"') == 2


def test_home_shows_how_far_hubs_reach_and_leads_to_intercultural_ones(real: Built) -> None:
    html = real.html("")
    part = html[html.index('class="reaches"') : html.index('id="kaart"')]
    links = re.findall(r'<a href="\./([^"]*)">', part)
    reaches = [urls.landing(BEREIK.name, choice) for choice in BEREIK.ids()]
    assert links == [*reaches, urls.landing("intercultureel", "ja")]
    for choice in BEREIK.choices:
        assert choice.help in part
