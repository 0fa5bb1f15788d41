"""A hub's kit on its branding page: each file by its link, and all of it as one zip."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from urllib.parse import urljoin

import pytest
from browser_sites import POLICY, Served, Visit, dress, serve
from playwright.sync_api import Page, Route, expect
from test_access import findings

from building import Built
from doedemocratie.pages.frame import urls
from doedemocratie.pages.kit import taken

Open = Callable[..., Visit]
"""See the fixture `visit`."""

SLUG = "voorbeeldhub"
ALL = "Neem alles mee in één zip"


@pytest.fixture(scope="module")
def served(kit_site: Built) -> Iterator[Served]:
    yield from serve(kit_site, "/knoop/")


def opened(seen: Visit, served: Served, slug: str = SLUG) -> Page:
    seen.page.goto(served.address + urls.brand(slug))
    seen.rest()
    return seen.page


def of(served: Served, slug: str = SLUG) -> taken.KitView:
    entry = next(entry for entry in served.built.catalogue.all() if entry.slug == slug)
    return taken.kit(entry, served.built.site)  # type: ignore[arg-type]


@pytest.mark.parametrize("slug", [SLUG, "als-code"])
def test_a_kit_is_taken_along_by_keyboard_in_one_zip_that_is_whole(
    slug: str, served: Served, visit: Open
) -> None:
    seen = visit(width=375, fresh=True)
    page = opened(seen, served, slug)
    assert not [url for url in seen.requests if url.endswith("zip.js")]
    button = page.get_by_role("button", name=ALL)
    button.focus()
    with page.expect_download() as download:
        button.press("Enter")
    expect(page.locator("[data-kit] [role=status]")).to_contain_text(f"{slug}-kit.zip")
    assert download.value.suggested_filename == f"{slug}-kit.zip"
    kit = of(served, slug)
    files = {file.file: file.url for item in kit.items for file in item.files}
    with zipfile.ZipFile(download.value.path()) as zipped:
        assert zipped.testzip() is None
        assert set(zipped.namelist()) == {f"{slug}-kit/{name}" for name in (*files, "lees-mij.txt")}
        for name, url in files.items():
            laid = (served.built.folder / url).read_bytes()
            assert zipped.read(f"{slug}-kit/{name}") == laid, name
        index = zipped.read(f"{slug}-kit/lees-mij.txt").decode()
    hub = next(entry.title for entry in served.built.catalogue.all() if entry.slug == slug)
    assert index.startswith(f"De kit van {hub}\n")
    lines = index.splitlines()
    for item in kit.items:
        for file in item.files:
            assert [line for line in lines if line.startswith(f"{file.file} ")], file.file
            assert f"{item.label}. {item.what}" in index
    assert not [said for said in seen.complaints if POLICY in said]


def test_a_file_that_does_not_come_in_is_said_and_can_be_asked_again(
    served: Served, visit: Open
) -> None:
    seen = visit(fresh=True)
    page = opened(seen, served)
    broken = True

    def answer(route: Route) -> None:
        if broken:
            route.abort()
        else:
            route.continue_()

    page.route("**/kit/qr.png", answer)
    button = page.get_by_role("button", name=ALL)
    status = page.locator("[data-kit] [role=status]")
    button.click()
    expect(status).to_contain_text("Dat lukte niet: qr.png kwam niet binnen.")
    expect(button).not_to_have_attribute("aria-disabled", "true")
    broken = False
    with page.expect_download():
        button.click()
    expect(status).to_contain_text("Klaar")


def test_without_scripts_each_file_has_its_link_and_nothing_asks_for_one(
    served: Served, visit: Open
) -> None:
    seen = visit(script=False)
    page = opened(seen, served)
    expect(page.get_by_role("button", name=ALL)).to_have_count(0)
    for alone in ("[data-kit]", "[data-signature]"):
        expect(page.locator(alone)).to_be_hidden()
    links = page.locator("a[data-kit-file]")
    kit = of(served)
    assert links.count() == sum(len(item.files) for item in kit.items)
    for link in links.all():
        address = urljoin(page.url, str(link.get_attribute("href")))
        assert page.request.get(address).ok, address


def test_a_signature_is_shown_as_it_will_look_and_runs_nothing(served: Served, visit: Open) -> None:
    seen = visit(fresh=True)
    page = opened(seen, served)
    page.get_by_role("link", name="Open handtekening onder je mail").first.click()
    page.wait_for_url("**/kit/handtekening.html")
    expect(page.get_by_role("link", name="Voorbeeldhub", exact=True)).to_be_visible()
    assert findings(page) == []
    page.keyboard.press("Control+a")
    chosen = str(page.evaluate("getSelection().toString()")).strip()
    assert chosen.startswith("[je naam]")
    assert "Terug" not in chosen
    assert (
        page.evaluate("getComputedStyle(document.querySelector('b a')).color") != "rgb(0, 0, 238)"
    )
    assert not seen.complaints


@pytest.mark.parametrize("name", ["", "Noor & <Bo> $&"])
def test_a_signature_is_copied_with_a_name_as_it_looks_and_as_text(
    name: str, served: Served, visit: Open
) -> None:
    seen = visit(fresh=True)
    seen.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = opened(seen, served)
    page.get_by_label("Vul je naam in").fill(name)
    button = page.get_by_role("button", name="Kopieer de handtekening")
    button.focus()
    button.press("Enter")
    expect(page.locator("[data-signature] [role=status]")).to_contain_text("Gekopieerd. Plak")
    rich, plain = page.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read();
          const text = async (type) => (await item.getType(type)).text();
          const html = new DOMParser().parseFromString(await text("text/html"), "text/html");
          return [html.body.innerText.trim(), await text("text/plain")];
        }"""
    )
    for told in (rich, plain):
        assert told.startswith(name or "[je naam]")
        assert "Voorbeeldhub" in told
        assert "Terug" not in told
        assert ("[je naam]" in told) == (not name)
    assert not seen.complaints


def test_a_browser_that_copies_text_alone_says_so_and_one_that_copies_nothing(
    served: Served, visit: Open
) -> None:
    seen = visit(fresh=True)
    page = opened(seen, served)
    page.evaluate("() => { delete window.ClipboardItem; }")
    page.evaluate("() => { navigator.clipboard.writeText = async () => {}; }")
    status = page.locator("[data-signature] [role=status]")
    button = page.get_by_role("button", name="Kopieer de handtekening")
    button.click()
    expect(status).to_contain_text("zonder opmaak")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    button.click()
    expect(status).to_contain_text("Kopiëren lukte niet. Open hem")


@pytest.mark.parametrize("slug", [SLUG, "lang"])
def test_a_name_stands_whole_on_what_is_drawn_small(slug: str, served: Served, visit: Open) -> None:
    seen = visit(width=375)
    page = opened(seen, served, slug)
    longest = max(page.locator(".kit__words b").first.inner_text().split(), key=len)
    cut = page.locator(".kit__words b").evaluate_all(
        """(names, longest) => names.filter((name) => {
          const text = name.firstChild;
          const range = document.createRange();
          const at = text.data.indexOf(longest);
          range.setStart(text, at);
          range.setEnd(text, at + longest.length);
          const lines = name.clientHeight / parseFloat(getComputedStyle(name).lineHeight);
          return range.getClientRects().length > 1 || Math.abs(lines - Math.round(lines)) > 0.15;
        }).length""",
        longest,
    )
    assert cut == 0


def test_colours_and_texts_are_copied_by_keyboard(served: Served, visit: Open) -> None:
    seen = visit(fresh=True)
    seen.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = opened(seen, served)
    for name in ("Kopieer de kleur #7a2e63", "Kopieer de tekst kort"):
        button = page.get_by_role("button", name=name)
        expected = page.locator(f"#{button.get_attribute('data-copy')}").text_content()
        button.focus()
        button.press("Enter")
        expect(page.locator("[data-copy-status]")).to_have_text("Gekopieerd")
        assert page.evaluate("navigator.clipboard.readText()") == str(expected).strip()


@pytest.mark.parametrize("slug", ["een-woord", "zonder-letters"])
def test_no_name_makes_a_page_wider_or_hard_to_read(slug: str, served: Served, visit: Open) -> None:
    seen = visit(width=320, drawn=False)
    page = opened(seen, served, slug)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for scheme in ("light", "dark"):
        dress(page, (320, scheme))
        assert findings(page) == []
    if slug == "zonder-letters":
        expect(page.locator("#kit")).to_contain_text("de letters van deze naam")
