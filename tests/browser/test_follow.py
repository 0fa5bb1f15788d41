"""Following: what one copies there is what stands there."""

from __future__ import annotations

from collections.abc import Callable

from browser_sites import Served, Visit
from playwright.sync_api import expect

from building import ADDRESS
from doedemocratie.pages.frame import urls

Open = Callable[..., Visit]
"""See the fixture `visit`."""


def test_a_newsletter_is_copied_with_its_looks_and_as_text(site: Served, visit: Open) -> None:
    seen = visit(fresh=True)
    seen.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = seen.page
    page.goto(site.address + urls.NEWSLETTER)
    told = site.built.folder / urls.NEWSLETTER
    heading = page.frame_locator("iframe").get_by_role("heading", level=1)
    expect(heading).to_have_text("Nieuws van november 2026")
    page.get_by_role("button", name="Kopieer met opmaak").press("Enter")
    expect(page.locator("[data-letter-status]")).to_contain_text("Gekopieerd. Plak")
    rich, plain = page.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read();
          const text = async (type) => (await item.getType(type)).text();
          const html = new DOMParser().parseFromString(await text("text/html"), "text/html");
          const words = (node) => node.textContent.replace(/\\s+/g, " ").trim();
          return [words(html.body), await text("text/plain")];
        }"""
    )
    text = (told / "brief.txt").read_text("utf-8")
    assert plain == text
    assert rich.startswith("Nieuws van november 2026 In november")
    assert "Van jagen naar verleiden" in rich
    page.get_by_role("button", name="Kopieer de tekst").press("Enter")
    expect(page.get_by_role("button", name="Gekopieerd")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == text.strip()
    assert not seen.complaints


def test_the_address_of_a_feed_is_copied(hostile_site: Served, visit: Open) -> None:
    seen = visit(fresh=True)
    seen.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = seen.page
    page.goto(hostile_site.address + urls.STORIES)
    page.get_by_text("Blijf op de hoogte").first.click()
    page.get_by_role("button", name="Kopieer het adres van de feed").press("Enter")
    expect(page.get_by_role("button", name="Gekopieerd")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{ADDRESS}{urls.feed(urls.STORIES)}"
    assert not seen.complaints
