"""How to reach a hub, as a card for an address book and as the end of a mail.

A hub that wrote nothing itself, and one that stopped, has a card that says so and leads to its
page: where it could be reached is then no promise of ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ....model.kinds.hub import Hub
from ....model.kinds.hub_parts import PLAIN
from ....model.values.texts import phone
from ....records.catalogue import Entry
from ...drawing.colour import INK
from ...frame import lines, rhythm, urls
from ...frame.spec import Site
from .palette import one_line, own

# What whoever takes the signature over fills in.
YOUR_NAME = "[je naam]"
# Nothing of it runs or is fetched; only what its own elements say of their looks counts.
LOCKED = "default-src 'none'; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'"


# What stands around the signature itself, on its page.
BEGIN, END = "<!-- handtekening -->", "<!-- einde -->"
_ASIDE = (
    f"margin-bottom: 24px; color: {INK}; font: 16px/1.5 sans-serif; "
    "-webkit-user-select: none; user-select: none"
)


def reachable(hub: Hub) -> bool:
    """Return whether a hub itself says how to reach it, and still is there."""
    return not hub.provisional() and hub.stadium != "gestopt"


def vcard(entry: Entry[Hub], site: Site) -> str:
    """Return a hub as a vCard 3.0 (RFC 2426), which every address book reads."""
    hub = entry.record
    card = ["BEGIN:VCARD", "VERSION:3.0", *_card(hub)]
    if site.address:
        card.append(f"URL:{site.address}{urls.hub(entry.slug)}")
    return lines.file([*card, "END:VCARD"])


def _card(hub: Hub) -> Iterator[str]:
    yield f"FN:{_value(hub.naam)}"
    yield f"N:{_value(hub.naam)};;;;"
    if hub.wie != "persoon":
        yield f"ORG:{_value(hub.naam)}"
    if reachable(hub):
        if hub.email:
            yield f"EMAIL;TYPE=INTERNET:{_value(hub.email)}"
        if number := phone.number(hub.telefoon or ""):
            sort = "CELL" if number.mobile else "VOICE"
            yield f"TEL;TYPE={sort}:{number.dials}{number.extension and f';ext={number.extension}'}"
        if hub.adres:
            yield f"ADR;TYPE=WORK:;;{_value(hub.adres)};{_value(hub.plaats or '')};;;"
        if hub.coordinaten:
            yield "GEO:{:.5f};{:.5f}".format(*hub.coordinaten)
        if hub.website:
            yield f"URL:{one_line(hub.website)}"
    if hub.bevestigd_op:
        yield f"REV:{hub.bevestigd_op.isoformat()}"
    yield f"NOTE:{_value(_note(hub))}"


def _note(hub: Hub) -> str:
    """Return what somebody reads beside the name: whether it is sure, who it is, when to come."""
    if hub.stadium == "gestopt":
        return f"Gestopt. {hub.samenvatting}"
    if hub.provisional():
        return "Voorlopig profiel: dit knooppunt keek het nog niet zelf na."
    days = rhythm.summary(hub.bereikbaar)
    return f"{hub.samenvatting} Open: {days}." if days else hub.samenvatting


def _value(text: str) -> str:
    """Return a text as a vCard holds it (RFC 2426, 4: text-value)."""
    return lines.value(one_line(text))


def signature_lines(entry: Entry[Hub], site: Site) -> tuple[tuple[str, str], ...]:
    """Return the lines below a mail, each with the address it leads to, or ""."""
    hub = entry.record
    brand = hub.merk or PLAIN
    days = rhythm.summary(hub.bereikbaar)
    page = site.address and site.address + urls.hub(entry.slug)
    lines = (
        (hub.naam, page),
        (brand.belofte or hub.slogan or "", ""),
        (", ".join(filter(None, (hub.adres, hub.plaats))), ""),
        (hub.telefoon or "", phone.href(hub.telefoon or "") or ""),
        (hub.email or "", f"mailto:{hub.email}" if hub.email else ""),
        ((hub.website or "").partition("://")[2].rstrip("/"), hub.website or ""),
        (f"Open: {days}" if days else "", ""),
    )
    return tuple((one_line(text), href) for text, href in lines if text)


def signature_text(entry: Entry[Hub], site: Site) -> str:
    """Return the end of a mail as plain text; the first line is for who takes it over."""
    (name, page), *rest = signature_lines(entry, site)
    shown = (href if href.startswith("http") else text for text, href in rest)
    return "\n".join(filter(None, (YOUR_NAME, name, *shown, page))) + "\n"


def signature_html(entry: Entry[Hub], site: Site) -> str:
    """Return the end of a mail as a page of its own: select all, copy, paste.

    Looks stand with each element, since mail programs drop all else; nothing is fetched. What is
    said around the signature cannot be selected; the branding page copies what is marked as it
    (assets/js/signature.js).
    """
    name, *rest = signature_lines(entry, site)
    first = f'<b style="color: {own(entry).light.text}" dir="auto">{_linked(*name)}</b>'
    lines = (f'<span dir="auto">{_linked(*line)}</span>' for line in rest)
    body = "<br>\n".join((escape(YOUR_NAME), first, *lines))
    return (
        '<!doctype html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{LOCKED}">\n'
        '<meta name="viewport" content="width=device-width">\n'
        '<meta name="robots" content="noindex">\n'
        f"<title>Handtekening van {escape(name[0])}</title>\n</head>\n<body>\n<main>\n"
        f'<div style="{_ASIDE}">\n'
        f'<h1 style="font-size: 20px">Handtekening van <bdi>{escape(name[0])}</bdi></h1>\n'
        "<p>Selecteer alles, kopieer en plak het in je mailprogramma. Zet daar je naam op de plek "
        f'van {escape(YOUR_NAME)}.</p>\n<p><a href="{escape(_back(entry, site))}" '
        'style="color: inherit">Terug naar de kit</a></p>\n</div>\n'
        f'{BEGIN}<p style="margin: 0; color: {INK}; font: 14px/1.5 sans-serif">{body}</p>{END}\n'
        "</main>\n</body>\n</html>\n"
    )


def _back(entry: Entry[Hub], site: Site) -> str:
    """Return the way to the kit; a whole address also leads there from a folder on a disk."""
    home = site.address or urls.root(urls.kit(entry.slug, ""))
    return f"{home}{urls.brand(entry.slug)}#kit"


def _linked(text: str, href: str) -> str:
    if not href:
        return escape(text)
    return f'<a href="{escape(href)}" style="color: inherit">{escape(text)}</a>'
