"""Every address of the site, in one place.

Addresses are relative to the site's root, without a slash in front and with one behind; "" is home.
To change one, keep the old one as a redirect.
"""

from __future__ import annotations

import datetime as dt
from urllib.parse import quote

from ...model.grammar.base import Record
from ...model.kinds import BY_ID
from ...records.catalogue import Entry, may_be_reused

HOME = ""
HUBS = BY_ID["hub"].address
EXPERIMENTS = BY_ID["experiment"].address
FACTORS = BY_ID["growth-factor"].address
STORIES = BY_ID["story"].address
ACADEMY = BY_ID["offer"].address
AGENDA = BY_ID["action"].address
PROGRAMME = f"{ACADEMY}agenda.ics"
JOIN = "meedoen/"
FIELDS = "meedoen/velden/"  # below JOIN as the forms are, so no form may have this name
OWN_SITE = "meedoen/op-je-site/"  # as FIELDS
WRITING = "meedoen/redactie/"  # likewise
EDITING = "redactie/"  # the editing room, where there is one
STYLE = "stijl/"
EMBEDDED = "op-je-site/"
BADGE = "assets/wij-staan-op.svg"
FIND = "vind/"
EXCHANGE = "vraag-en-aanbod/"
PEOPLE = "mensen-gezocht/"
MUNICIPALITIES = f"{HUBS}gemeente/"
COMPARE = f"{HUBS}vergelijk/"
SHORTLIST = "mijn-lijst/"
FIGURES = "cijfers/"
DATA = "data/"
LICENCE = "https://creativecommons.org/licenses/by/4.0/deed.nl"
EMPTY_TABLE = f"{DATA}sjabloon-knooppunten.csv"
FOLLOW = "volgen/"
NEWSLETTER = "nieuwsbrief/"
BEFORE = f"{NEWSLETTER}vorige/"


def part(name: str) -> str:
    """Return the address of the example of a part."""
    return f"{STYLE}#{name}"


def form(name: str) -> str:
    """Return the address of a form page."""
    return f"{JOIN}{name}/"


def change(name: str, slug: str) -> str:
    """Return the address of a form page with a record opened in it."""
    return f"{form(name)}?pas-aan={slug}"


def hub(slug: str) -> str:
    """Return the address of a hub's profile."""
    return f"{HUBS}{slug}/"


def emblem(slug: str) -> str:
    """Return the address of the file that holds a hub's emblem."""
    return f"{hub(slug)}beeld.svg"


def brand(slug: str) -> str:
    """Return the address of a hub's branding page."""
    return f"{hub(slug)}merk/"


def kit(slug: str, name: str) -> str:
    """Return the address of a file of a hub's kit."""
    return f"{hub(slug)}kit/{name}"


def card(url: str) -> str:
    """Return the address of the social card of the page at `url`, or of all of a hub's pages."""
    return f"{url}kaart.png"


def embedded(slug: str, what: str) -> str:
    """Return the address of what of a hub stands on somebody else's page: its "kaart" or "week"."""
    return f"{hub(slug)}{EMBEDDED}{what}/"


def embedded_list(what: str, slug: str) -> str:
    """Return the address of a list of hubs for somebody else's page, of a municipality or such."""
    return f"{EMBEDDED}{what}/{slug}/"


def oembed(url: str) -> str:
    """Return the address of what other programs read of an embed (oEmbed 1.0)."""
    return f"{url}oembed.json"


def feed(url: str) -> str:
    """Return the address of the feed that tells the news of the page at `url` (Atom)."""
    return f"{url}feed.xml"


def hours(slug: str) -> str:
    """Return the address of the calendar with a hub's hours (iCalendar)."""
    return f"{hub(slug)}tijden.ics"


def for_own_site(slug: str) -> str:
    """Return the address of the page that gives the code for a hub's own website."""
    return f"{OWN_SITE}?knooppunt={slug}"


def list_for_own_site(what: str, slug: str) -> str:
    """Return the address of the page that gives the code of a list, of a municipality or such."""
    return f"{OWN_SITE}?lijst={what}/{slug}"


def landing(parameter: str, choice: str) -> str:
    """Return the address of the list of hubs with one choice of one facet."""
    return f"{HUBS}{parameter.replace('_', '-')}/{choice}/"


def register(letter: str) -> str:
    """Return the address of the hubs that begin with a letter."""
    return f"{HUBS}register/{letter}/"


def exchange(what: str) -> str:
    """Return the address of all that hubs ask and give of one sort of thing."""
    return f"{EXCHANGE}{what}/"


def find(need: str, province: str = "") -> str:
    """Return the address of who helps with a need, in the whole country or in a province."""
    return f"{FIND}{need}/{province}/" if province else f"{FIND}{need}/"


def experiment(slug: str) -> str:
    """Return the address of an experiment."""
    return f"{EXPERIMENTS}{slug}/"


def factor(slug: str) -> str:
    """Return the address of a growth factor."""
    return f"{FACTORS}{slug}/"


def story(slug: str) -> str:
    """Return the address of a story."""
    return f"{STORIES}{slug}/"


def author(slug: str) -> str:
    """Return the address of what somebody wrote."""
    return f"{STORIES}auteurs/{slug}/"


def offer(slug: str) -> str:
    """Return the address of an offer of the Academy."""
    return f"{ACADEMY}{slug}/"


def data_file(name: str) -> str:
    """Return the address of a file of the open data."""
    return f"{DATA}{name}"


def record(entry: Entry[Record]) -> str:
    """Return the address of the page a record stands on."""
    return entry.kind.url(entry.slug)


def data_beside(entry: Entry[Record], today: dt.date) -> str:
    """Return the address of the open data beside the page of a record, "" where there is none."""
    there = entry.kind.apart and may_be_reused(entry, today)
    return f"{record(entry)}gegevens.json" if there else ""


def mail(to: str, subject: str, text: str) -> str:
    """Return the address of a mail that stands ready to be sent; its lines as mail ends them."""
    lines = text.replace("\r\n", "\n").replace("\n", "\r\n")
    ready = f"subject={quote(subject, safe='')}&body={quote(lines, safe='')}"
    return f"mailto:{quote(to, safe='@+')}?{ready}"


def root(url: str) -> str:
    """Return the relative way from the page at `url` to the site's root: "./" or "../../"."""
    return "../" * url.count("/") or "./"
