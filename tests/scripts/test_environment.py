"""What the scripts know of where they stand."""

from __future__ import annotations

import pytest
from loading import script

environment = script("environment.py")


@pytest.mark.parametrize(
    ("remote", "address"),
    [
        ("https://github.com/voorbeeld/etalage.git", "https://github.com/voorbeeld/etalage"),
        ("https://github.com/voorbeeld/etalage", "https://github.com/voorbeeld/etalage"),
        ("https://github.com/voorbeeld/etalage/", "https://github.com/voorbeeld/etalage"),
        ("https://naam:geheim@github.com/voorbeeld/et.al", "https://github.com/voorbeeld/et.al"),
        ("git@github.com:voorbeeld/etalage.git", "https://github.com/voorbeeld/etalage"),
        ("ssh://git@github.com/voorbeeld/etalage.git", "https://github.com/voorbeeld/etalage"),
        ("https://gitlab.com/voorbeeld/etalage.git", ""),
        ("https://github.com.kwaad.example/voorbeeld/etalage", ""),
        ("https://voorbeeld.example/github.com/voorbeeld/etalage", ""),
        ("/srv/git/etalage.git", ""),
        ("https://github.com/voorbeeld", ""),
        ("", ""),
    ],
)
def test_the_address_on_github_follows_from_what_git_calls_it(remote: str, address: str) -> None:
    assert environment.github_address(remote) == address
