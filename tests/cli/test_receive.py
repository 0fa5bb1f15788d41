"""A profile that came by mail is put in its place by one command, or nothing changes."""

from __future__ import annotations

import re
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from calling import called

OLD = """# yaml-language-server: $schema=../schemas/hub.schema.json
naam: De Kas
samenvatting: Een plek van toen.
bron:
  titel: Oogst
"""
NEW = """# yaml-language-server: $schema=../schemas/hub.schema.json
naam: De Kas
type: informeel
bereik: lokaal
samenvatting: Een plek van nu.
plaats: Leiden
website: https://kas.example
bevestigd_op: 2026-11-01
bron:
  titel: Oogst
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a content folder with one provisional hub."""
    (tmp_path / "content" / "hubs").mkdir(parents=True)
    (tmp_path / "content" / "hubs" / "de-kas.yml").write_text(OLD, "utf-8")
    return tmp_path / "content"


def receive(content: Path, mail: str, *more: str, name: str = "mail.txt") -> tuple[int, str]:
    """Return what the command ends with and says of this mail."""
    file = content.parent / name
    file.write_bytes(mail.encode())
    result = called("receive", "--content", str(content), "--date", "2026-11-26", *more, str(file))
    return result.exit_code, result.stdout + result.stderr


@pytest.mark.parametrize(
    "mail",
    [
        NEW,
        "Hallo,\n\nhier is ons profiel.\n\n" + NEW + "\n-- \nAnna van De Kas\n",
        NEW.replace("\n", "\r\n"),
        "".join(f"> {line}\n" for line in NEW.splitlines()),
    ],
    ids=["as it is", "in a letter", "as mail ends lines", "quoted"],
)
def test_a_provisional_profile_is_claimed_by_mail(content: Path, mail: str) -> None:
    code, said = receive(content, mail)
    assert code == 0, said
    assert (content / "hubs" / "de-kas.yml").read_text("utf-8") == NEW
    assert "+ bevestigd_op: 2026-11-01" in said
    assert "samenvatting: Een plek van toen. → Een plek van nu." in said
    assert "voorlopig" not in said


FRESH = NEW.replace("De Kas", "De Boom")


@pytest.mark.parametrize(
    ("mail", "line"),
    [
        (FRESH, "erbij_op: 2026-11-26"),
        (f"{FRESH}erbij_op: 2016-11-20\n", "erbij_op: 2026-11-26"),
        (FRESH.replace("\n", "\r\n"), "erbij_op: 2026-11-26"),
    ],
    ids=["today", "another day", "as mail ends lines"],
)
def test_a_new_profile_gets_the_day_on_which_it_came(content: Path, mail: str, line: str) -> None:
    code, said = receive(content, mail)
    assert code == 0, said
    text = (content / "hubs" / "de-boom.yml").read_text("utf-8")
    assert [one for one in text.splitlines() if one.startswith("erbij_op")] == [line]


@pytest.mark.parametrize("more", ["", "erbij_op: 2026-11-25\n"], ids=["left out", "another day"])
def test_the_day_on_which_a_profile_came_never_changes_after(content: Path, more: str) -> None:
    old = content / "hubs" / "de-kas.yml"
    old.write_text(f"{OLD}erbij_op: 2026-03-01\n", "utf-8")
    code, said = receive(content, NEW + more)
    assert code == 0, said
    text = old.read_text("utf-8")
    assert [one for one in text.splitlines() if one.startswith("erbij_op")] == [
        "erbij_op: 2026-03-01"
    ]
    assert "erbij_op" not in said


def test_a_new_offer_gets_the_day_on_which_it_came(content: Path) -> None:
    mail = (
        "# yaml-language-server: $schema=../schemas/offer.schema.json\n"
        "titel: Les\nsamenvatting: Leer het.\nvorm: training\nstatus: idee\nerbij_op: 2016-01-01\n"
    )
    code, said = receive(content, mail)
    assert code == 0, said
    assert "erbij_op: 2026-11-26\n" in (content / "academy" / "les.yml").read_text("utf-8")


def test_what_has_no_such_field_gets_no_such_day(content: Path) -> None:
    mail = (
        "# yaml-language-server: $schema=../schemas/action.schema.json\n"
        "titel: Thee\nsamenvatting: Zet thee.\n"
    )
    code, said = receive(content, mail)
    assert code == 0, said
    assert "erbij_op" not in (content / "actions" / "thee.yml").read_text("utf-8")


@pytest.mark.parametrize(
    "mail",
    [
        "# yaml-language-server: $schema=schemas/home.schema.json\nkop: Waar kun je nu heen?\n",
        "Beste redactie,\n\nHome aanpassen: home\n\nkop: Waar kun je nu heen?\n",
    ],
    ids=["a file", "a letter"],
)
def test_home_is_changed_by_mail_where_it_lies(content: Path, mail: str) -> None:
    (content / "home.yml").write_text("kop: Waar kun je heen?\n", "utf-8")
    code, said = receive(content, mail)
    assert code == 0, said
    assert "kop: Waar kun je heen? → Waar kun je nu heen?" in said
    assert not (content / "home").exists()
    assert "kop: Waar kun je nu heen?" in (content / "home.yml").read_text("utf-8")


def sent(encoding: str, *, html: bool = False, attached: bool = False) -> str:
    """Return a mail as a mail program saves it."""
    message = EmailMessage()
    message["From"] = "Anna <anna@kas.example>"
    message["Subject"] = "Ons profiel: café"
    new = NEW.replace("nu.", "nu, café één = €2.")
    if attached:
        message.set_content("Hallo, hier is ons profiel.\n", cte=encoding)
        message.add_attachment(new.encode(), "text", "yaml", filename="de-kas.yml", cte=encoding)
    elif html:
        lines = "".join(
            f"<div>{line.replace('  ', '&nbsp; ')}<br></div>\n" for line in new.split("\n")
        )
        message.set_content(f"<html><body>{lines}</body></html>", "html", cte=encoding)
    else:
        message.set_content(f"Hallo!\n\n{new}\n-- \nAnna\n", cte=encoding)
        message.add_alternative("<p>Hallo!</p>", "html", cte=encoding)
    return message.as_bytes().decode()


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
@pytest.mark.parametrize("how", [{}, {"html": True}, {"attached": True}], ids=str)
def test_a_mail_is_read_as_it_was_sent(content: Path, encoding: str, how: dict[str, bool]) -> None:
    code, said = receive(content, sent(encoding, **how), name="mail.eml")
    assert code == 0, said
    assert "nu, café één = €2." in (content / "hubs" / "de-kas.yml").read_text("utf-8")
    assert "bron" not in said


def test_a_new_name_says_which_file_is_meant(content: Path) -> None:
    mail = NEW.replace("De Kas", "Kas en Zo")
    code, said = receive(content, mail, "--as", "de-kas")
    assert (code, [path.name for path in (content / "hubs").iterdir()]) == (0, ["de-kas.yml"])
    assert "naam: De Kas → Kas en Zo" in said
    code, said = receive(content, mail, "--as", "elders")
    assert code == 2
    assert "er is geen knooppunt 'elders'" in said


def test_a_downloaded_file_goes_where_its_name_says(content: Path) -> None:
    code, _ = receive(content, NEW.replace("De Kas", "Kas en Zo"), name="de-kas.yml")
    assert (code, len(list((content / "hubs").iterdir()))) == (0, 1)


@pytest.mark.parametrize(
    "mail",
    [NEW.replace("naam: De Kas", "naam De Kas"), NEW + "Groeten,\nAnna\n"],
    ids=["no colon", "a greeting below"],
)
def test_what_cannot_be_named_is_told_of_the_mail(content: Path, mail: str) -> None:
    code, said = receive(content, mail)
    assert code == 1
    assert said.startswith("het profiel in mail.txt:")
    assert ".yml" not in said
    assert (content / "hubs" / "de-kas.yml").read_text("utf-8") == OLD


def test_a_name_of_signs_alone_makes_no_file(content: Path) -> None:
    code, said = receive(content, NEW.replace("De Kas", '"!!!"'))
    assert code == 1
    assert "het profiel in mail.txt" in said
    assert "geen letter of cijfer" in said
    assert [path.name for path in (content / "hubs").iterdir()] == ["de-kas.yml"]


def test_what_is_wrong_changes_nothing(content: Path) -> None:
    code, said = receive(content, NEW.replace("lokaal", "locaal"))
    assert code == 1
    assert "Bedoel je 'lokaal'?" in said
    assert "Er is niets veranderd." in said
    assert (content / "hubs" / "de-kas.yml").read_text("utf-8") == OLD


def test_what_stays_provisional_is_told(content: Path) -> None:
    code, said = receive(content, NEW.replace("bevestigd_op: 2026-11-01\n", ""))
    assert code == 0
    assert "Het profiel blijft voorlopig" in said


@pytest.mark.parametrize("mail", ["", "Hallo, mag ons profiel erop?", "# yaml-language-server: x"])
def test_a_mail_without_a_profile_is_refused(content: Path, mail: str) -> None:
    code, said = receive(content, mail)
    assert code == 2
    assert "staat geen profiel" in said


@pytest.mark.parametrize("slug", ["../../elders", "/etc/passwd", "a/b"])
def test_nothing_is_written_outside_the_folder(content: Path, slug: str) -> None:
    assert receive(content, NEW, "--as", slug)[0] == 2


LINES = "\n".join(NEW.splitlines()[1:]) + "\n"


def letter(title: str, lines: str, below: str = "") -> str:
    """Return a mail as the site's form writes it."""
    hello = "Beste redactie,\n\nDit gaat over De Kas: knooppunt.\n\nGroet van\nAnna\n"
    return f"{hello}\n{title}\n\n{lines}{below}"


@pytest.mark.parametrize("below", ["", "\n-- \nAnna\n", "\n\nVerstuurd vanaf mijn tablet\n"])
@pytest.mark.parametrize("quote", ["", "> "])
def test_a_letter_brings_a_new_profile(content: Path, below: str, quote: str) -> None:
    mail = letter("Knooppunt toevoegen: de-kas-2", LINES, below)
    mail = "".join(f"{quote}{line}\n" for line in mail.splitlines())
    code, said = receive(content, mail)
    assert code == 0, said
    came = "erbij_op: 2026-11-26\n"
    assert (content / "hubs" / "de-kas-2.yml").read_text("utf-8") == LINES + came
    assert (content / "hubs" / "de-kas.yml").read_text("utf-8") == OLD


def test_a_letter_changes_what_it_names_and_nothing_else(content: Path) -> None:
    (content / "hubs" / "de-kas.yml").write_text(
        NEW + "merk:\n  kleur: '#7a2e63'\n  kort: Een kas.\n  belofte: Kom maar.\n", "utf-8"
    )
    lines = (
        "Dit mag weg: merk.kleur, website\n\ntelefoon: '020 123 45 67'\nmerk:\n  kort: Nu anders.\n"
    )
    code, said = receive(content, letter("Knooppunt aanpassen: de-kas", lines))
    assert code == 0, said
    text = (content / "hubs" / "de-kas.yml").read_text("utf-8")
    assert "website" not in text
    assert "kleur" not in text
    for line in ("telefoon: 020 123 45 67", "  kort: Nu anders.", "  belofte: Kom maar."):
        assert line in text.replace("'", "")
    assert "- website: https://kas.example" in said


def test_a_letter_changes_a_story_that_is_a_markdown_file(content: Path) -> None:
    story = (
        "---\ntitel: De tuin\n"
        "samenvatting: Over een tuin.\ndatum: 2026-11-01\ngroeistof:\n  - geld\nauteurs:\n"
        "  - naam: Anna\nstatus: klaar\n---\n\nEr was een tuin.\n"
    )
    file = content / "stories" / "de-tuin.md"
    file.parent.mkdir()
    file.write_text(story, "utf-8")
    code, said = receive(content, letter("Verhaal aanpassen: de-tuin", "titel: De moestuin\n"))
    assert code == 0, said
    assert file.read_text("utf-8") == story.replace("De tuin", "De moestuin")


@pytest.mark.parametrize(
    ("title", "lines", "told"),
    [
        ("Knooppunt toevoegen: de-kas", LINES, "is er al"),
        ("Knooppunt toevoegen: index", LINES, "kan geen knooppunt heten"),
        ("Knooppunt aanpassen: elders", LINES, "er is geen knooppunt 'elders'"),
        ("Knooppunt aanpassen: ../../elders", LINES, "staat geen profiel"),
        ("Plekje toevoegen: de-kas-2", LINES, "staat geen profiel"),
        ("Knooppunt aanpassen: de-kas", "naam: x\n", "te kort"),
        ("Knooppunt aanpassen: de-kas", "naam x\nplaats: Leiden\n", "Er is niets veranderd"),
        ("Knooppunt aanpassen: de-kas", "kleurtje: rood\n", "Er is niets veranderd"),
        ("Knooppunt toevoegen: de-kas-2", "naam: De\nKas\n", "Er is niets veranderd"),
    ],
)
def test_a_letter_that_does_not_fit_changes_nothing(
    content: Path, title: str, lines: str, told: str
) -> None:
    code, said = receive(content, letter(title, lines))
    assert code
    assert told in said
    assert [path.name for path in (content / "hubs").iterdir()] == ["de-kas.yml"]
    assert (content / "hubs" / "de-kas.yml").read_text("utf-8") == OLD


def test_a_file_that_speaks_of_a_letter_stays_a_file(content: Path) -> None:
    text = NEW + "beschrijving: |-\n  Zo gaat het.\n\n  Knooppunt toevoegen: iets-anders\n"
    code, said = receive(content, text)
    assert code == 0, said
    assert "iets-anders" in (content / "hubs" / "de-kas.yml").read_text("utf-8")


PICTURE = """merk:
  beelden:
    - bestand: de-kas.jpg
      alt: Mensen om een lange tafel
      maker: Anna
      licentie: CC BY 4.0
"""


def with_files(lines: str, *files: tuple[str, bytes]) -> str:
    """Return a mail as a tablet sends it, with these files."""
    message = EmailMessage()
    message["Subject"] = "De Kas aanpassen"
    message.set_content(letter("Knooppunt aanpassen: de-kas", lines), cte="quoted-printable")
    for name, held in files:
        message.add_attachment(held, "image", "jpeg", filename=name)
    return message.as_bytes().decode()


@pytest.fixture(scope="module")
def photo() -> bytes:
    """Return a photo as large as one that the form made smaller."""
    held = BytesIO()
    Image.effect_noise((1200, 900), 90).convert("RGB").save(held, "JPEG", quality=90)
    return held.getvalue()


def test_a_picture_that_came_with_a_mail_goes_where_its_record_says(
    content: Path, photo: bytes
) -> None:
    (content / "hubs" / "de-kas.yml").write_text(NEW, "utf-8")
    strange = (("../../elders.jpg", photo), ("niet-genoemd.jpg", photo), ("IMG 1.HEIC", b"x"))
    mail = with_files(PICTURE, ("de-kas (1).jpg", photo), *strange)
    code, said = receive(content, mail, name="mail.eml")
    assert code == 0, said
    assert "Beeld: " in said
    there = [path for path in (content / "assets").rglob("*") if path.is_file()]
    assert there == [content / "assets" / "hubs" / "de-kas" / "de-kas.jpg"]
    assert there[0].read_bytes() == photo
    # What lies there stays: a change of the words does not send the picture again.
    code, said = receive(content, with_files("telefoon: 020 123 45 67\n"), name="mail.eml")
    assert (code, there[0].read_bytes()) == (0, photo), said


@pytest.mark.parametrize(
    ("lines", "held"),
    [(PICTURE + "kleurtje: rood\n", None), (PICTURE, b"GIF89a")],
    ids=["wrong words", "no picture"],
)
def test_a_picture_of_a_wrong_record_is_not_kept(
    content: Path, photo: bytes, lines: str, held: bytes | None
) -> None:
    (content / "hubs" / "de-kas.yml").write_text(NEW, "utf-8")
    mail = with_files(lines, ("de-kas.jpg", held or photo))
    code, said = receive(content, mail, name="mail.eml")
    assert code == 1
    assert "Er is niets veranderd." in said
    assert list((content / "assets").rglob("*.*")) == []
    assert (content / "hubs" / "de-kas.yml").read_text("utf-8") == NEW


def test_lines_that_a_mail_program_broke_are_whole_again(content: Path) -> None:
    long = (
        "Een plek waar iedereen uit de wijk die iets wil beginnen op weg wordt geholpen door buren."
    )
    mail = letter(
        "Knooppunt aanpassen: de-kas", f"samenvatting: {long}\n{PICTURE[:5]}\n  wat: {long}\n"
    )
    broken = "\n".join(
        re.sub(r"(.{50,70}) ", r"\1 \n", f" {line}" if line.startswith(" ") else line)
        for line in mail.split("\n")
    )
    head = "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n"
    (content / "hubs" / "de-kas.yml").write_text(NEW, "utf-8")
    code, said = receive(content, head + broken, name="mail.eml")
    assert code == 0, said
    text = (content / "hubs" / "de-kas.yml").read_text("utf-8")
    assert text.count(long) == 2


EXPERIMENT = """# yaml-language-server: $schema=../schemas/experiment.schema.json
titel: Ruilen
samenvatting: We ruilen.  # zo begon het
status: voorstel
trekkers:
  - naam: Lokale Fondsen
    rol: bevestigd
"""
HISTORY = """# wat er was
geschiedenis:
  - {datum: 2015-02-12, status: voorstel}

# en verder
leervraag: Werkt het?
"""
LINE = "  - datum: 2026-11-26\n    status: loopt\n"
FIRST = f"{LINE}    daarvoor: voorstel\n"


@pytest.fixture
def board(tmp_path: Path) -> Path:
    """Return the file of the one experiment in a content folder."""
    path = tmp_path / "content" / "experiments" / "ruilen.yml"
    path.parent.mkdir(parents=True)
    path.write_text(EXPERIMENT, "utf-8")
    return path


def test_a_change_of_status_by_mail_leaves_a_line(board: Path) -> None:
    letter = "Hallo,\n\nExperiment aanpassen: ruilen\n\nstatus: loopt\n"
    code, told = receive(board.parents[1], letter)
    assert (code, "+ geschiedenis:" in told) == (0, True)
    assert board.read_text("utf-8").endswith(f"geschiedenis:\n{FIRST}")
    assert receive(board.parents[1], letter)[0] == 0
    assert board.read_text("utf-8").count(FIRST) == 1


@pytest.mark.parametrize("ends", ["\n", ""])
def test_a_mailed_file_keeps_its_own_words_beside_the_line(board: Path, ends: str) -> None:
    sent = EXPERIMENT.replace("status: voorstel", "status: loopt") + HISTORY
    assert receive(board.parents[1], sent.rstrip("\n") + ends, name="ruilen.yml")[0] == 0
    kept = board.read_text("utf-8")
    first = "  - datum: 2015-02-12\n    status: voorstel\n"
    assert kept == sent.replace("  - {datum: 2015-02-12, status: voorstel}\n", first + LINE)


def test_a_mailed_page_keeps_its_body_below_the_line(board: Path) -> None:
    head, rest = EXPERIMENT.split("\n", 1)
    sent = f"---\n{head}\n{rest.replace('voorstel', 'loopt')}---\n\nWe ruilen **samen**.\n"
    board.unlink()
    assert receive(board.parents[1], sent, name="ruilen.md")[0] == 0
    kept = board.with_suffix(".md").read_text("utf-8")
    assert kept == sent.replace("---\n\n", f"geschiedenis:\n{LINE}---\n\n")


def test_where_no_line_can_be_put_the_file_stays_as_it_was_sent(board: Path) -> None:
    sent = EXPERIMENT.replace("status: voorstel", "status: loopt")
    line, rest = sent.split("\n", 1)
    indented = line + "\n" + "".join(f"  {one}\n" for one in rest.splitlines())
    code, told = receive(board.parents[1], indented, name="ruilen.yml")
    assert "Traceback" not in told
    assert (code, board.read_text("utf-8")) == (0, indented)


def test_a_jump_of_status_is_told_where_nothing_was_told_before(board: Path) -> None:
    board.write_text(EXPERIMENT.replace("status: voorstel", "status: in-voorbereiding"), "utf-8")
    lines = "status: afgerond\ngeleerd: [Begin klein.]\nbesluit: doorgaan\n"
    letter = f"Experiment aanpassen: ruilen\n\n{lines}"
    code, told = receive(board.parents[1], letter)
    assert code == 0, told
    assert "status: in-voorbereiding → afgerond" in told
    assert "De geschiedenis springt van 'in-voorbereiding' naar 'afgerond'" in told
    assert "    daarvoor: in-voorbereiding\n" in board.read_text("utf-8")


def test_what_changes_nothing_leaves_the_file_alone(content: Path) -> None:
    old = content / "hubs" / "de-kas.yml"
    old.write_text(f"{OLD}# eigen woorden\nerbij_op: 2026-03-01\n", "utf-8")
    before = old.read_bytes()
    code, told = receive(content, "Knooppunt aanpassen: de-kas\n\nerbij_op: 2016-01-01\n")
    assert (code, "Er verandert niets" in told) == (0, True)
    assert old.read_bytes() == before


def test_an_unknown_experiment_is_guessed_at(board: Path) -> None:
    code, told = receive(board.parents[1], "Experiment aanpassen: ruiln\n\nstatus: loopt\n")
    assert (code, "Bedoel je 'ruilen'?" in told) == (2, True)
