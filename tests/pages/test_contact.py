"""The file of how hubs are reached has the rows of the list, and nothing that cannot be trusted."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest
from test_columns import making, records

from doedemocratie.model.values.texts import phone
from doedemocratie.pages.finding import contact
from doedemocratie.pages.kinds import profile
from doedemocratie.pages.lists.making import Making


@cache
def file() -> dict[str, Any]:
    """Return the file, read."""
    data: dict[str, Any] = json.loads(contact.text(making()))
    return data


def test_rows_are_those_of_the_list_and_say_what_the_profile_says() -> None:
    data = file()
    assert data["stamp"] == making().columns.stamp
    assert data["version"] == contact.VERSION == 2
    told = 0
    for row, hub in enumerate(records()):
        ways = {way.label: way.text for way in profile.contacts(hub)}
        assert data["email"][row] == ways.get("Schrijf", "")
        assert data["adres"][row] == (hub.adres or "")
        for name, words in (
            ("kosten", profile.costs(hub)),
            ("reactietijd", profile.response(hub.reactietijd)),
            ("uren", contact.hours(hub)),
        ):
            assert data[name]["table"][data[name]["rows"][row]] == words
            told += bool(words)
    assert told > 100
    assert any(", op afspraak" in line for line in data["uren"]["table"])
    assert data["kosten"]["table"][0] == ""
    columns = [*(data[name] for name in ("email", "telefoon", "website", "adres"))]
    assert {len(column) for column in columns} == {len(records())}


def test_a_website_that_nobody_confirmed_is_no_link_here_either() -> None:
    for row, hub in enumerate(records()):
        assert file()["website"][row] == ("" if hub.provisional() else hub.website or "")
    assert any(hub.provisional() and hub.website for hub in records())
    assert any(file()["website"])


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
    assert contact.text(again) == contact.text(making())
