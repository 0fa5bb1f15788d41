"""Following: what one copies there is what stands there."""

from __future__ import annotations

from collections.abc import Callable

from browser_sites import Served, Visit
from playwright.sync_api import expect

from building import ADDRESS
from doedemocratie.pages.frame import urls

Open = Callable[..., Visit]
"""See the fixture `visit`."""


def test_a_newsletter_is_copied_with_its_looks_and_as_text_and_a_feed_by_its_address(
    hostile_site: Served, visit: Open
) -> None:
    seen = visit(fresh=True)
    seen.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = seen.page
    page.goto(hostile_site.address + urls.NEWSLETTER)
    told = hostile_site.built.folder / urls.NEWSLETTER
    heading = page.frame_locator("iframe").get_by_role("heading", level=1)
    expect(heading).to_have_text("Nieuws van november 2026")
    page.get_by_role("button", name="Kopieer met opmaak").press("Enter")
    expect(page.locator("[data-letter-status]")).to_contain_text("Gekopieerd. Plak")
    links, plain = page.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read();
          const text = async (type) => (await item.getType(type)).text();
          const html = new DOMParser().parseFromString(await text("text/html"), "text/html");
          const links = [...html.querySelectorAll("a")].map((link) => link.href);
          return [links, await text("text/plain")];
        }"""
    )
    assert links
    assert all(link.startswith(ADDRESS) for link in links)
    text = (told / "brief.txt").read_text("utf-8")
    assert plain == text
    page.get_by_role("button", name="Kopieer de tekst").press("Enter")
    expect(page.get_by_role("button", name="Gekopieerd")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == text.strip()
    page.goto(hostile_site.address + urls.STORIES)
    page.get_by_text("Blijf op de hoogte").first.click()
    page.get_by_role("button", name="Kopieer het adres van de feed").press("Enter")
    expect(page.get_by_role("button", name="Gekopieerd")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{ADDRESS}{urls.feed(urls.STORIES)}"
    assert not seen.complaints
