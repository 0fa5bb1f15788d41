"""Which of our pages and files stand beside those of a peer, by what the peers make.

Names are ids of sorts of page, and those of rows in output/rows.py and each.py. What the peers do
not make is left out of ours: kit, pairs, feeds, calendars, what stands on other websites, open data
in tables, municipalities, the finder, and the data by which a browser narrows the list.
"""

from __future__ import annotations

# Our looks and scripts are there in each: a page needs them.
LOOKS = ("het beeldmerk", "de scripts", "de plaatjes", "het uiterlijk", "de emblemen")
SORTS = {
    "bare": ("hub", "brand", "hubs", "register"),
    "same": ("hub", "brand", "hubs", "register", "landing"),
}
OUTPUTS = {
    "bare": LOOKS,
    "same": (*LOOKS, "de open data bij een pagina", "sitemap.xml"),
}
ALL = "all"
PAGES = (ALL, *SORTS)
