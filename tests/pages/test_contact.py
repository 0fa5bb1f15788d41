"""The file of a hub says how it is reached as its profile does; no one can be misled by it."""

from __future__ import annotations

import json
from functools import cache

import pytest
from test_columns import making, records

from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.values.texts import phone
from doedemocratie.pages.finding import contact
from doedemocratie.pages.kinds import profile
from doedemocratie.pages.lists.making import Making


@cache
def files() -> list[dict[str, str]]:
    """Return what stands in the file of each hub of the list."""
    by_address = {path: json.loads(text) for path, text in written(making())}
    listed = {f"{contact.FOLDER}{slug}.json": slug for slug in making().listing.items}
    assert by_address.keys() == listed.keys()
    return [by_address[address] for address in listed]


def written(of: Making) -> list[tuple[str, str]]:
    return [file for entry in of.catalogue.of(Hub) for file in contact.file(entry)]


def test_the_file_of_a_hub_says_what_its_profile_says() -> None:
    told = 0
    for data, hub in zip(files(), records(), strict=True):
        ways = {way.label: way.text for way in profile.contacts(hub)}
        assert data["email"] == ways.get("Schrijf", "")
        assert data["adres"] == (hub.adres or "")
        for name, words in (
            ("kosten", profile.costs(hub)),
            ("reactietijd", profile.response(hub.reactietijd)),
            ("uren", contact.hours(hub)),
        ):
            assert data[name] == words
            told += bool(words)
    assert told > 100
    assert any(", op afspraak" in data["uren"] for data in files())


def test_a_website_that_nobody_confirmed_is_no_link_here_either() -> None:
    for data, hub in zip(files(), records(), strict=True):
        assert data["website"] == ("" if hub.provisional() else hub.website or "")
    assert any(hub.provisional() and hub.website for hub in records())
    assert any(data["website"] for data in files())


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (None, ""),
        ("020 123 45 67", "020 123 45 67"),
        ("(020) 123-4567", "(020) 123-4567"),
        ("+31 (0)20 123 45 67", "+31201234567"),
        ("020 123 45 67 toestel 12", "+31201234567"),
        ("14020", "14020"),
        ("vraag het de buren", ""),
    ],
)
def test_the_digits_of_a_number_are_what_a_telephone_dials(typed: str | None, told: str) -> None:
    assert contact.number(typed) == told
    digits = "".join(sign for sign in told if sign in "0123456789+")
    dialled, meant = phone.number(digits), phone.number(typed or "")
    assert (dialled and dialled.dials) == (meant and meant.dials)


def test_the_same_hubs_give_the_same_bytes() -> None:
    again = Making(making().catalogue, making().site)
    assert written(again) == written(making())
