"""Holds what a peer built to what our own site says: the same hubs, facts, lists and counts."""

from __future__ import annotations

import datetime as dt
import html
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from laid import Laid

from doedemocratie.pages.frame import dates

# So many profiles are read, spread over all.
READ = 25
# Fewer facts than this of a hub would be no proof.
LEAST = 5
# Such a part of the words of a page must be on both sides.
ALIKE = 0.95
_TAG = re.compile(r"<(script|style|template)\b.*?</\1>|<[^>]*>", re.DOTALL)
_HUB = re.compile(r'href="[^"]*?/(verzonnen-\d+)/"')
_COUNT = re.compile(
    r'<a [^>]*?href="[^"]*?(knooppunten/[^"]+/)"[^>]*>(?:(?!</?a\b|<h2).)*?(?:</a>\s*)?'
    r'(?:(?!<a\b).)*?class="n">\s*(\d+)',
    re.DOTALL,
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CLOCK = re.compile(r"0?(\d\d?):(\d\d)(?::\d\d)?")


def words(page: str) -> str:
    """Return what a page says, in small letters, without what nobody sees."""
    main = page[page.find("<main") : page.find("</main>")]
    text = html.unescape(_TAG.sub(" ", main)).replace("\xad", "").casefold()
    return re.sub(r"\s+([.,;])", r"\1", " ".join(text.split()))


def leaves(value: object) -> Iterator[str]:
    """Yield every text of a record."""
    if isinstance(value, Mapping):
        for one in value.values():
            yield from leaves(one)
    elif isinstance(value, list):
        for one in value:
            yield from leaves(one)
    elif isinstance(value, str):
        yield from (line for line in value.split("\n") if line)


def said(leaf: str, labels: Mapping[str, set[str]]) -> Iterator[str]:
    """Yield how a page may say a text of a record."""
    yield leaf
    yield from labels.get(leaf, ())
    if clock := _CLOCK.fullmatch(leaf):
        yield f"{clock[1]}.{clock[2]}"
    if _DAY.fullmatch(leaf):
        date = dt.date.fromisoformat(leaf)
        yield dates.day(date)
        yield dates.day(date).split(" ", 1)[1]


def facts(record: object, own: str, labels: Mapping[str, set[str]]) -> set[str]:
    """Return the facts of a record that our own page tells, as it does."""
    every = {way.casefold() for leaf in leaves(record) for way in said(leaf, labels)}
    return {" ".join(way.split()) for way in every if " ".join(way.split()) in own}


def wrong(own: Path, peer: Path, laid: Laid, data: Path, pages: str) -> list[str]:
    """Return what a built peer lacks or says otherwise; nothing when it is the same site."""
    told = json.loads((data / "words.json").read_text("utf-8"))
    labels: dict[str, set[str]] = {}
    for choices in told["labels"].values():
        for choice, label in choices.items():
            labels.setdefault(choice, set()).add(label)
    found = [*_profiles(own, peer, laid, labels)]
    if pages == "same":
        found += lists_wrong(peer, laid) + lists_wrong(own, laid, more=True) + _machines(peer, laid)
    else:
        listed = {*_HUB.findall(_page(peer, "knooppunten/"))}
        found += [f"{slug} staat niet in de lijst" for slug in laid.every if slug not in listed]
    return found


def words_wrong(own: Path, peer: Path, laid: Laid) -> list[str]:
    """Return which pages of a peer have other words than ours, or more; a sample of every sort."""
    profiles = [f"knooppunten/{slug}/" for slug in _sample(laid.every)]
    urls = (*profiles, *(f"{url}merk/" for url in profiles), *_sample(tuple(laid.listed)))
    return [told for url in urls if (told := shared(_page(own, url), _page(peer, url), url))]


def shared(ours: str, theirs: str, url: str) -> str:
    """Return what is wrong with how many words of a page of ours a peer shows; "" for nothing."""
    mine, other = (Counter(words(page).split()) for page in (ours, _article(theirs)))
    both, all_mine, all_other = (each.total() for each in (mine & other, mine, other))
    if all_mine * ALIKE <= both and all_other * ALIKE <= all_mine:
        return ""
    return f"{url} heeft {all_other} woorden, waarvan {both} van onze {all_mine}"


def _article(page: str) -> str:
    """Return a page of Material with its article alone, without the contents beside it."""
    article = page[page.find("<article") : page.find("</article>")]
    return f"<main>{article}</main>"


def _sample(every: Sequence[str]) -> Sequence[str]:
    return every[:: max(1, len(every) // READ)]


def _page(site: Path, url: str) -> str:
    path = site / url / "index.html"
    return path.read_text("utf-8") if path.is_file() else ""


def _profiles(own: Path, peer: Path, laid: Laid, labels: Mapping[str, set[str]]) -> Iterator[str]:
    for slug in laid.every:
        for url in (f"knooppunten/{slug}/", f"knooppunten/{slug}/merk/"):
            if not (peer / url / "index.html").is_file():
                yield f"{url} is er niet"
    for slug in _sample(laid.every):
        url = f"knooppunten/{slug}/"
        ours, theirs = words(_page(own, url)), words(_page(peer, url))
        every = facts(laid.records[slug], ours, labels)
        if len(every) < LEAST:
            yield f"{url}: hier lezen we maar {len(every)} feiten"
        yield from (f"{url} zegt niet: {fact}" for fact in sorted(every) if fact not in theirs)
        brand = words(_page(peer, f"{url}merk/"))
        told = laid.records[slug]
        shown = [told["naam"], told["samenvatting"], *leaves(told.get("merk"))]
        for fact in map(str, shown):
            if " ".join(fact.casefold().split()) not in brand:
                yield f"{url}merk/ zegt niet: {fact}"


def lists_wrong(site: Path, laid: Laid, *, more: bool = False) -> list[str]:
    """Return which lists do not show their hubs in turn; with `more` others may come after."""
    told = []
    for url, slugs in laid.listed.items():
        page = _page(site, url)
        shown = tuple(dict.fromkeys(_HUB.findall(page[page.find("<main") :])))
        if (shown[: len(slugs)] if more else shown) != slugs:
            told.append(f"{url} toont {len(shown)} knooppunten, geen {len(slugs)} op volgorde")
        counts = [(to, int(count)) for to, count in _COUNT.findall(page) if to in laid.listed]
        if "/register/" not in url and len(counts) < 3:
            told.append(f"{url} heeft geen aantallen")
        told += [
            f"{url} telt {count} bij {to}, geen {len(laid.listed[to])}"
            for to, count in counts
            if count != len(laid.listed[to])
        ]
    return told


def _machines(peer: Path, laid: Laid) -> list[str]:
    path = peer / "sitemap.xml"
    mapped = path.read_text("utf-8") if path.is_file() else ""
    found = []
    for slug in laid.every:
        record = peer / "knooppunten" / slug / "gegevens.json"
        name = laid.records[slug]["naam"]
        if not record.is_file() or json.loads(record.read_text("utf-8"))["hub"]["naam"] != name:
            found.append(f"de gegevens van {slug} zijn er niet")
        if f"/knooppunten/{slug}/merk/</loc>" not in mapped:
            found.append(f"{slug}/merk/ staat niet in de sitemap")
    return found + [f"{url} staat niet in de sitemap" for url in laid.listed if url not in mapped]
