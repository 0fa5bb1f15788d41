"""`new` asks until a record is sound, writes one file that `check` accepts, and overwrites none."""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import Result

import smallest
from calling import called
from doedemocratie.model.kinds import BY_ID, KINDS, Kind
from doedemocratie.questions.answers import MENDED_BY
from doedemocratie.questions.draft import BODY, draft_file
from doedemocratie.records.catalogue import read_entry
from doedemocratie.records.files import reader
from doedemocratie.records.telling.messages import TEXTS

COMMAND = [sys.executable, "-m", "doedemocratie.cli.main", "new"]
HUB = ["Plug in de buurt", "informeel", "lokaal", "Een plek voor jou.", "Utrecht"]
SITE = "https://plugindebuurt.example"

# Answers that make the smallest record of each kind: for a kind that stands not here, its examples.
SMALLEST = {kind.id: smallest.answers(kind) for kind in KINDS} | {
    "hub": [*HUB, SITE],
    "experiment": ["Ruilen", "We ruilen.", "zoekt-trekker"],
    "offer": ["Zeggen", "X.", "gids", "idee"],
    "story": ["Van ver", "X.", "1 december 2026", "geld, 2", "Bo", ""],
    "growth-factor": ["Geld", "X.", "3"],
    "action": ["Begin klein", "X."],
}


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty content folder below the folder we stand in."""
    folder = tmp_path / "content"
    folder.mkdir()
    monkeypatch.chdir(tmp_path)
    return folder


def ask(*arguments: str, answers: list[str] | bytes) -> Result:
    """Run the command with these answers on its standard input."""
    typed = answers if isinstance(answers, bytes) else "".join(f"{line}\n" for line in answers)
    done = called("new", *arguments, typed=typed)
    assert done.stderr == ""
    return done


def files(content: Path) -> list[str]:
    return sorted(path.relative_to(content).as_posix() for path in content.rglob("*.*"))


def data(path: Path) -> dict[str, object]:
    document, flaws = reader.read(path)
    assert flaws == []
    assert document is not None
    return document.data


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_the_smallest_record_of_every_kind_passes_check(kind: Kind, content: Path) -> None:
    smallest.lay_beside(kind, content)
    before = files(content)
    done = ask(kind.id, answers=SMALLEST[kind.id])
    assert done.exit_code == 0, done.stdout
    [new] = set(files(content)) - set(before)
    step = done.stdout.splitlines()[-1].strip()
    assert step == f"doedemocratie check content/{new}"
    result = called(*shlex.split(step)[1:])
    assert result.exit_code == 0
    assert "Alles klopt" in result.stdout


def test_of_a_new_story_is_told_what_makes_it_public(content: Path) -> None:
    smallest.lay_beside(BY_ID["story"], content)
    done = ask("story", answers=SMALLEST["story"])
    assert "Het is nog een concept" in done.stdout
    assert "Schrijf status: klaar, dan komt het online op de dag bij datum (" in done.stdout
    assert "nog een concept" not in ask("hub", answers=SMALLEST["hub"]).stdout


def test_every_answer_stands_in_the_file(content: Path) -> None:
    ask("hub", "--date", "2026-05-01", answers=SMALLEST["hub"])
    assert data(content / "hubs/plug-in-de-buurt.yml") == {
        "naam": "Plug in de buurt",
        "type": "informeel",
        "bereik": "lokaal",
        "samenvatting": "Een plek voor jou.",
        "plaats": "Utrecht",
        "website": SITE,
        "bevestigd_op": "2026-05-01",
        "erbij_op": "2026-05-01",
    }


def test_of_what_there_is_one_no_second_is_made(content: Path) -> None:
    (content / "home.yml").write_text("kop: Waar kun je heen?\n", "utf-8")
    done = ask("home", answers=["Waar kun je nog meer heen?"])
    assert done.exit_code != 0
    assert "content/home" in done.stdout + done.stderr
    assert (content / "home.yml").read_text("utf-8") == "kop: Waar kun je heen?\n"


def test_a_wrong_answer_is_told_at_once_and_asked_again(content: Path) -> None:
    answers = [
        *("", "P", "Plug <b>", "Plug in de buurt"),
        *("informel", "4", "Informeel"),
        *("1", "", "Een plek."),
        *("Utrech", "Utrecht"),
        *("plug", "plug.example"),
    ]
    done = ask("hub", answers=answers)
    assert done.exit_code == 0, done.stdout
    said = [
        "Dit kan niet leeg blijven.",
        "'naam' is te kort: 'P'.",
        "In 'naam' kunnen de tekens < en > niet.",
        "Bedoel je 'informeel'?",
        "'4' bestaat niet bij 'type'.",
        "De plaats 'Utrech' kennen we niet.",
        "'plug' is geen goed webadres.",
    ]
    places = [done.stdout.index(words) for words in said]
    assert places == sorted(places)
    assert data(content / "hubs/plug-in-de-buurt.yml")["website"] == "https://plug.example"


@pytest.mark.parametrize(
    ("place", "made"),
    [
        (["Bergen", "Limburg"], {"plaats": "Bergen", "provincie": "limburg"}),
        (["Verweg", "", "Leiden"], {"plaats": "Verweg", "gemeente": "leiden"}),
        (["Utrech", "Zwolle"], {"plaats": "Zwolle"}),
    ],
)
def test_a_place_that_says_too_little_asks_for_more(
    place: list[str], made: dict[str, str], content: Path
) -> None:
    done = ask("hub", answers=[*HUB[:-1], *place, SITE])
    assert done.exit_code == 0, done.stdout
    written = data(content / "hubs/plug-in-de-buurt.yml")
    assert {key: written.get(key) for key in ("plaats", "provincie", "gemeente")} == {
        **dict.fromkeys(("plaats", "provincie", "gemeente")),
        **made,
    }


def test_one_way_to_reach_a_hub_is_enough_and_none_is_not(content: Path) -> None:
    done = ask("hub", answers=[*HUB, "", "", "", "", "hallo@plug.example"])
    assert done.exit_code == 0, done.stdout
    assert done.stdout.count(TEXTS["no-contact"][0]) == 2
    assert data(content / "hubs/plug-in-de-buurt.yml")["email"] == "hallo@plug.example"


def test_what_a_status_asks_for_is_asked(content: Path) -> None:
    lead = ["", "Gemeente Verweg", "mogelijk", ""]
    nobody = ["", "", "bevestigd", ""]
    sure = ["", "Gemeente Verweg", "bevestigd", "Regelt de zaal."]
    done = ask("experiment", answers=["Ruilen", "X.", "loopt", *nobody, *lead, *sure])
    assert done.exit_code == 0, done.stdout
    assert TEXTS["no-party"][0] in done.stdout
    assert done.stdout.count(TEXTS["runs-without-lead"][0]) == 2
    assert data(content / "experiments/ruilen.yml")["trekkers"] == [
        {"naam": "Gemeente Verweg", "rol": "bevestigd", "toelichting": "Regelt de zaal."}
    ]
    done = ask("experiment", answers=["Klaar", "X.", "afgerond", "Begin klein, dan groot.", "1"])
    assert done.exit_code == 0, done.stdout
    assert data(content / "experiments/klaar.yml")["geleerd"] == ["Begin klein, dan groot."]


def test_a_hub_that_is_named_must_be_there(content: Path) -> None:
    ask("hub", answers=SMALLEST["hub"])
    lead = ["plug-in-de-buur", "plug-in-de-buurt", "", "mogelijk", ""]
    done = ask("experiment", answers=["Ruilen", "X.", "voorstel", *lead])
    assert done.exit_code == 0, done.stdout
    assert "Bedoel je 'plug-in-de-buurt'?" in done.stdout


TAKEN = "naam: Elders\nsamenvatting: X.\nbron:\n  titel: Krant\naliassen: [plug-de-dag]\n"


@pytest.mark.parametrize("name", ["Elders", "Plug de Dag", "plug--de  dág", "Stuk", "!!!"])
def test_a_name_that_is_taken_is_asked_again(name: str, content: Path) -> None:
    (content / "hubs").mkdir()
    (content / "hubs/elders.yml").write_text(TAKEN, "utf-8")
    (content / "hubs/stuk.md").write_text("niets", "utf-8")
    before = {path: path.read_bytes() for path in content.rglob("*.*")}
    done = ask("hub", answers=[name, *SMALLEST["hub"]])
    assert done.exit_code == 0, done.stdout
    assert ("geen letter of cijfer" if name == "!!!" else "is al van een ander") in done.stdout
    assert files(content) == ["hubs/elders.yml", "hubs/plug-in-de-buurt.yml", "hubs/stuk.md"]
    assert all(path.read_bytes() == old for path, old in before.items())


@pytest.mark.parametrize(("name", "slug"), [("Type", "type-knooppunt"), ("AB", "ab-knooppunt")])
def test_a_name_that_the_site_needs_gets_an_address_beside_it(
    name: str, slug: str, content: Path
) -> None:
    assert ask("hub", answers=[name, *SMALLEST["hub"][1:]]).exit_code == 0
    assert files(content) == [f"hubs/{slug}.yml"]


def test_a_growth_factor_is_one_of_the_seven(content: Path) -> None:
    done = ask("growth-factor", answers=["Water", "Geld", "X.", "3"])
    assert done.exit_code == 0, done.stdout
    assert "'water' is niet een van de zeven groeistoffen." in done.stdout
    assert files(content) == ["growth-factors/geld.yml"]


@pytest.mark.parametrize("answers", [b"", b"\n", b"Plug\ninformeel\n", b"Plug\xff\n", b"\0\n"])
def test_when_the_answers_end_nothing_is_written(answers: bytes, content: Path) -> None:
    done = ask("hub", answers=answers)
    assert (done.exit_code, done.stdout.splitlines()[-1]) == (
        1,
        "Gestopt. Er is niets geschreven.",
    )
    assert files(content) == []


@pytest.mark.whole
def test_control_c_ends_it_cleanly(content: Path) -> None:
    talk = subprocess.Popen(
        [*COMMAND, "hub"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert talk.stdin
    assert talk.stdout
    talk.stdin.write(b"Plug in de buurt\n")
    talk.stdin.flush()
    while b"Type:" not in talk.stdout.readline():
        pass
    talk.send_signal(signal.SIGINT)
    out, err = talk.communicate()
    assert talk.returncode == 1
    assert out.decode().endswith("\nGestopt. Er is niets geschreven.\n")
    assert err == b""


@pytest.mark.parametrize(
    "answer", ["naam: {x}: 'y", "“Plug”", "een\x07een", "#plug", "@plug", "ja"]
)
def test_any_answer_is_written_as_it_was_typed_or_refused(answer: str, content: Path) -> None:
    done = ask("hub", answers=[*HUB[:3], answer, "Een plek.", "Utrecht", "Utrecht", SITE])
    refused = "onzichtbaar teken" in done.stdout
    assert refused == ("\x07" in answer)
    if done.exit_code == 0:
        said = data(content / "hubs/plug-in-de-buurt.yml")["samenvatting"]
        assert said == ("Een plek." if refused else answer)
    else:
        pytest.fail(done.stdout)


def test_another_folder_stands_in_the_next_step(content: Path, tmp_path: Path) -> None:
    (tmp_path / "mijn map").mkdir()
    done = ask("action", "--content", "mijn map", answers=SMALLEST["action"])
    step = done.stdout.splitlines()[-1].strip()
    file = "mijn map/actions/begin-klein.yml"
    assert shlex.split(step) == ["doedemocratie", "check", "--content", "mijn map", file]
    assert called(*shlex.split(step)[1:]).exit_code == 0


def test_a_link_in_place_of_the_folder_is_not_followed(content: Path, tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    (content / "actions").symlink_to(tmp_path / "elders", target_is_directory=True)
    typed = "".join(f"{line}\n" for line in SMALLEST["action"])
    assert called("new", "action", typed=typed).exit_code == 2
    assert list((tmp_path / "elders").iterdir()) == []


RECORDS = {
    "hub": {"naam": "Plug", "samenvatting": "X.", "type": "hybride", "bereik": "lokaal"},
    "experiment": {"titel": "Ruilen", "samenvatting": "X.", "status": "voorstel"},
}


def examples(text: str) -> list[list[str]]:
    """Return the lines of each example in a draft."""
    found = re.findall(r"(?:^# (?!yaml-language-server).*\n)+", text, re.MULTILINE)
    return [block.splitlines() for block in found]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_every_field_stands_in_the_file_with_its_help(kind: Kind) -> None:
    text = draft_file(kind, {})
    heads = [block[0] for block in examples(text)]
    below = BODY if kind.outline else ""  # the text below the rest has no example
    asked = [f"# {spec.name}" for spec in kind.fields if spec.name != below]
    assert [head.split(":")[0] for head in heads] == asked
    for spec in kind.fields:
        assert f"\n## {spec.label}" in text
        assert spec.help in text


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (kind.id, spec.name)
        for kind in KINDS
        for spec in kind.fields
        if not (kind.outline and spec.name == BODY)
    ],
)
def test_an_example_that_is_switched_on_is_sound(kind: str, name: str, tmp_path: Path) -> None:
    one = BY_ID[kind]
    known = {key: value for key, value in RECORDS.get(kind, {}).items() if key != name}
    text = draft_file(one, known)
    block = next(lines for lines in examples(text) if lines[0].startswith(f"# {name}:"))
    switched = text.replace("\n".join(block), "\n".join(line[2:] for line in block))
    path = tmp_path / f"proef{one.suffix}"
    path.write_text(switched, "utf-8")
    entry, problems = read_entry(path, path.name, one)
    assert entry is not None
    assert getattr(entry.record, name) is not None
    mended = MENDED_BY.keys() | smallest.codes_of_more_fields(one)
    wrong = [one for one in problems if one.field.startswith(name) and one.code not in mended]
    assert wrong == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_all_examples_together_are_read(kind: Kind, tmp_path: Path) -> None:
    text = re.sub(r"^# (?!yaml-language-server)", "", draft_file(kind, {}), flags=re.MULTILINE)
    path = tmp_path / f"proef{kind.suffix}"
    path.write_text(text + "Er was eens.\n" * bool(kind.outline), "utf-8")
    document, flaws = reader.read(path)
    assert flaws == []
    assert document is not None
    below = [BODY] * bool(kind.outline)
    above = [spec.name for spec in kind.fields if spec.name not in below]
    assert list(document.data) == above + below
