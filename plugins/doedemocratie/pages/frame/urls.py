"""Every address of the site, in one place.

Addresses are relative to the site's root, without a slash in front and with one behind; "" is home.
To change one, keep the old one as a redirect.
"""

from __future__ import annotations

from ...model.grammar.base import Record
from ...model.kinds import BY_ID
from ...records.catalogue import Entry

HOME = ""
HUBS = BY_ID["hub"].address
EXPERIMENTS = BY_ID["experiment"].address
FACTORS = BY_ID["growth-factor"].address
STORIES = BY_ID["story"].address
ACADEMY = BY_ID["offer"].address
AGENDA = BY_ID["action"].address
JOIN = "meedoen/"
FIELDS = "meedoen/velden/"  # below JOIN as the forms are, so no form may have this name
WRITING = "meedoen/redactie/"  # likewise
STYLE = "stijl/"
FIND = "vind/"
EXCHANGE = "vraag-en-aanbod/"
PEOPLE = "mensen-gezocht/"
MUNICIPALITIES = f"{HUBS}gemeente/"
COMPARE = f"{HUBS}vergelijk/"
SHORTLIST = "mijn-lijst/"


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


def record(entry: Entry[Record]) -> str:
    """Return the address of the page a record stands on."""
    return entry.kind.url(entry.slug)


def root(url: str) -> str:
    """Return the relative way from the page at `url` to the site's root: "./" or "../../"."""
    return "../" * url.count("/") or "./"
