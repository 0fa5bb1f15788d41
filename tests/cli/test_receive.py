"""A profile that came by mail is put in its place by one command, or nothing changes."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

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
