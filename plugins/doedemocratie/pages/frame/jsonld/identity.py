"""Which web addresses are somebody's own page elsewhere, rather than a page about something.

schema.org's `sameAs` says "this is me": of the links of a hub only those count that lie where a
profile lies on a site of profiles. Another link may be a newsletter, an agenda, or about
somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

_NAME = r"/@?[\w.~-]+"
# A host, and what the path of a profile looks like there.
PROFILES: dict[str, re.Pattern[str]] = {
    host: re.compile(path)
    for host, path in {
        "bsky.app": r"/profile/[\w.:-]+",
        "facebook.com": r"/(?!events$|groups$|pages$|profile\.php$|share$|watch$)[\w.-]+",
        "github.com": _NAME,
        "instagram.com": r"/(?!p$|reel$|explore$)[\w.]+",
        "linkedin.com": r"/(?:company|in|school|showcase)/[\w%.~-]+",
        "mastodon.nl": r"/@[\w.]+",
        "mastodon.social": r"/@[\w.]+",
        "nl.wikipedia.org": r"/wiki/[^/?#]+",
        "en.wikipedia.org": r"/wiki/[^/?#]+",
        "fy.wikipedia.org": r"/wiki/[^/?#]+",
        "threads.net": r"/@[\w.]+",
        "tiktok.com": r"/@[\w.]+",
        "twitter.com": r"/(?!home$|search$|hashtag$|i$)\w+",
        "vimeo.com": r"/(?!\d+$|channels$)\w+",
        "wikidata.org": r"/wiki/Q\d+",
        "x.com": r"/(?!home$|search$|hashtag$|i$)\w+",
        "youtube.com": r"/(?:@[\w.-]+|(?:c|channel|user)/[\w-]+)",
    }.items()
}


def same(addresses: Iterable[str]) -> Iterator[str]:
    """Yield those of the addresses that are somebody's own page elsewhere, each once."""
    for address in dict.fromkeys(addresses):
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.")
        profile = PROFILES.get(host)
        if profile and not parts.query and profile.fullmatch(parts.path.rstrip("/")):
            yield address
