"""Mail services for private persons, most used in the Netherlands."""

from __future__ import annotations

PRIVATE_MAIL = (
    "gmail.com",
    "hotmail.com",
    "hotmail.nl",
    "outlook.com",
    "live.nl",
    "live.com",
    "icloud.com",
    "me.com",
    "yahoo.com",
    "ziggo.nl",
    "kpnmail.nl",
    "kpnplanet.nl",
    "planet.nl",
    "xs4all.nl",
    "home.nl",
    "hetnet.nl",
    "upcmail.nl",
    "casema.nl",
    "chello.nl",
    "telfort.nl",
    "proton.me",
    "protonmail.com",
    "msn.com",
    "quicknet.nl",
    "tele2.nl",
    "zonnet.nl",
    "caiway.nl",
)
