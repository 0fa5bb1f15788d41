"""A form becomes a file that `check` finds nothing wrong with, or says everything that is wrong."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from typing import Any

import pytest

import smallest
from building import ROOT
from doedemocratie.model.kinds import BY_ID, Kind
from doedemocratie.questions.github import issuebody
from doedemocratie.questions.github.proposal import Proposal, propose
from doedemocratie.questions.github.questions import BY_NAME, FORMS
from doedemocratie.records.catalogue import load, read_entry

TODAY = dt.date(2026, 11, 24)
# For a kind that stands not here, the examples of its fields.
BASE: dict[str, dict[str, Any]] = {
    "hub": {
        "naam": "Plug in de buurt",
        "type": "informeel",
        "bereik": "lokaal",
        "samenvatting": "Een plek voor jou.",
        "plaats": "Utrecht",
        "website": "https://plugindebuurt.example",
    },
    "experiment": {"titel": "Ruilen", "samenvatting": "We ruilen.", "status": "zoekt-trekker"},
    "offer": {"titel": "Zeggen", "samenvatting": "X.", "vorm": "gids", "status": "idee"},
    "story": {
        "titel": "Van ver",
        "samenvatting": "X.",
        "datum": "2026-12-01",
        "groeistof": ["geld", "cross-over"],
        "auteurs": [{"naam": "Bo"}],
    },
    "action": {"titel": "Begin klein", "samenvatting": "X."},
    "nominate": {
        "naam": "Elders",
        "samenvatting": "X.",
        "bron": {"titel": "Een krant", "datum": "2026-01-02"},
    },
}


def named(kind: Kind) -> dict[str, Any]:
    """Return the smallest record of a kind, called as none of ours is."""
    return {**smallest.values(kind), kind.title: "Een proef van deze tests"}


def made(name: str, data: dict[str, Any] | None = None, **more: Any) -> Proposal:
    """Return what a form with this data makes beside the project's own records."""
    catalogue, _ = load(ROOT / "content", ROOT)
    form = BY_NAME[name]
    least = data or BASE.get(name) or named(BY_ID[form.kind])
    body = issuebody.write(form, {**least, **more})
    return propose(form, body, catalogue, account="voorbeeldnaam", today=TODAY)


def codes(proposal: Proposal) -> list[str]:
    return [problem.code for problem in proposal.problems]


@pytest.mark.parametrize("name", [form.name for form in FORMS if form.kind])
def test_every_form_makes_a_record_of_its_kind(name: str, tmp_path: Path) -> None:
    proposal = made(name)
    assert proposal.problems == ()
    assert proposal.sound
    kind = BY_ID[BY_NAME[name].kind]
    assert proposal.path == f"{kind.folder}/{proposal.slug}.yml"
    path = tmp_path / f"{proposal.slug}.yml"
    path.write_text(proposal.text, "utf-8")
    entry, problems = read_entry(path, path.name, kind)
    assert problems == []
    assert entry is not None


def test_a_hub_of_ones_own_is_confirmed_and_has_its_editor() -> None:
    text = made("hub").text
    assert text.endswith(
        "beheerders:\n  - voorbeeldnaam\nbevestigd_op: 2026-11-24\nerbij_op: 2026-11-24\n"
    )
    assert "bron:" not in text


def test_a_nominated_hub_is_provisional_and_has_no_editor() -> None:
    text = made("nominate").text
    assert text.endswith("bron:\n  titel: Een krant\n  datum: 2026-01-02\n")
    assert "bevestigd_op" not in text
    assert "voorbeeldnaam" not in text


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Café ’t Hoekje & Zo!", "cafe-t-hoekje-zo"),
        ("Ab", "ab-knooppunt"),
        ("Index", "index-knooppunt"),
        ("../../etc/passwd", "etc-passwd"),
        ("a/b\\c.yml", "a-b-c-yml"),
        ("$(rm -rf) `x` ; ::set-output", "rm-rf-x-set-output"),
        ("lang " * 20, "lang-lang-lang-lang-lang-lang-lang-lang-lang-lang-lang-lang"),
    ],
)
def test_the_slug_is_made_of_the_name_and_stays_in_its_folder(name: str, slug: str) -> None:
    proposal = made("hub", naam=name)
    assert proposal.slug == slug
    assert proposal.path == f"hubs/{slug}.yml"


def test_what_is_there_is_never_overwritten(tmp_path: Path) -> None:
    assert codes(made("hub", naam="GreenWish", website="https://greenwish.example")).count(
        "slug-taken"
    )
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    old = content / "hubs" / "greenwish.yml"
    old.write_text(old.read_text("utf-8") + "aliassen: [groene-wens]\n", "utf-8")
    (content / "hubs" / "stuk.yml").write_text("naam: [\n", "utf-8")
    catalogue, _ = load(content, tmp_path)
    for name in ("Groene wens", "Stuk"):
        body = issuebody.write(BY_NAME["hub"], {**BASE["hub"], "naam": name})
        body = body.replace(BASE["hub"]["website"], f"https://{len(name)}.example")
        proposal = propose(BY_NAME["hub"], body, catalogue, account="", today=TODAY)
        assert codes(proposal) == ["slug-taken"]
        assert not proposal.sound


def test_a_name_of_signs_alone_makes_no_file() -> None:
    proposal = made("hub", naam="?!?!")
    assert codes(proposal) == ["no-letters"]
    assert not proposal.sound


def test_a_name_in_letters_of_no_address_is_called_by_its_kind(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content" / "hubs", content / "hubs")
    for name, path, told in (
        ("日本の家", "hubs/knooppunt.yml", ["letter-not-drawn"]),
        ("मेरा घर", "hubs/knooppunt-2.yml", []),
    ):
        catalogue, _ = load(content, tmp_path)
        body = issuebody.write(BY_NAME["hub"], {**BASE["hub"], "naam": name})
        body = body.replace(BASE["hub"]["website"], f"https://{len(name)}.example")
        proposal = propose(BY_NAME["hub"], body, catalogue, account="", today=TODAY)
        assert (codes(proposal), proposal.path) == (told, path)
        (content / path).write_text(proposal.text, "utf-8")


def test_everything_wrong_comes_at_once_with_the_line_of_its_question() -> None:
    proposal = made(
        "hub",
        plaats="Utrech",
        website="www.x.example",
        email="x",
        bereikbaar="elke dinsdag",
        beschrijving="<script>alert(1)</script>",
        werkgebied=["a" * 81],
        sinds="ooit",
    )
    assert codes(proposal) == [
        "unknown-place",
        "bad-email",
        "too-long",
        "html-in-text",
        "not-a-list",
        "not-a-number",
    ]
    assert not proposal.sound
    body = issuebody.write(BY_NAME["hub"], BASE["hub"]).split("\n")
    labels = {spec.name: spec.label for spec in BY_ID["hub"].fields}
    first = proposal.problems[0]
    assert first.file == "formulier"
    assert body[first.line - 1] == f"### {labels['plaats']}"


def test_the_rules_across_records_hold_too() -> None:
    data = {**BASE["story"], "hubs": ["greenwis"]}
    assert codes(made("story", data)) == ["unknown-reference"]
    warned = made("hub", email="bo@gmail.com")
    assert codes(warned) == ["private-email"]
    assert warned.sound


@pytest.mark.parametrize("value", ["een\u202eeen", "a\u200bb", "\ufeffx"])
def test_hidden_characters_are_refused(value: str) -> None:
    assert "unseen-character" in codes(made("hub", samenvatting=f"Dit is {value} echt."))


def test_an_empty_form_and_a_form_of_another_sort_say_so() -> None:
    catalogue, _ = load(ROOT / "content", ROOT)
    form = BY_NAME["hub"]
    empty = propose(form, issuebody.write(form, {}), catalogue, account="", today=TODAY)
    assert codes(empty).count("missing-field") == 5
    assert not empty.sound
    for body in ("", "Hallo", issuebody.write(BY_NAME["klopt-niet"], {"pagina": "x", "wat": "y"})):
        other = propose(form, body, catalogue, account="", today=TODAY)
        assert not other.sound
        assert other.problems
