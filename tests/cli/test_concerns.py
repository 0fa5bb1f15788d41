"""The editors' report over everything: what stands in it, in which order, and that it goes on."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from test_comment import HOSTILE, prose

from building import ROOT
from calling import called
from doedemocratie.concerns.sorts import SORTS
from doedemocratie.model.words.vocab import GROEISTOF

TODAY = "2026-11-28"
BASE = "type: informeel\nbereik: lokaal\nsamenvatting: Een plek.\nplaats: Utrecht\n"
OWN = f"{BASE}telefoon: 030 123 45 67\n"
SOURCE = "bron: {titel: Oogst, datum: 2015-02-12}\n"
PLAN = "samenvatting: X.\nstatus: "
STORY = "samenvatting: X.\ngroeistof: [geld]\nauteurs: [{naam: Redactie}]\n"
TEXT = "---\nEr was eens een tuin.\n"
# A content folder in which there is something to say of every sort.
FILES = {
    "hubs/fout.yml": f"naam: Fout\n{OWN.replace('informeel', 'informeeel')}",
    "hubs/stil.yml": f"naam: Stil\nsamenvatting: X.\n{SOURCE}",
    "hubs/voorlopig.yml": f"naam: Voorlopig\n{OWN}{SOURCE}",
    "hubs/oud.yml": f"naam: Oud\n{OWN}bevestigd_op: 2024-01-01\nbeheerders: [oud]\n",
    "hubs/nooit.yml": (
        f"naam: Nooit\n{OWN}vraagt: [{{wat: spullen, toelichting: Stoelen., sinds: 2015-02-12}}]\n"
    ),
    "hubs/weg.yml": f"naam: Weg\n{OWN}stadium: gestopt\n",
    "hubs/vers.yml": (
        f"naam: Vers\n{OWN}bevestigd_op: 2026-11-01\n"
        "merk: {logo: {bestand: logo.svg, alt: Logo}}\n"
    ),
    "experiments/pot.yml": f"titel: Pot\n{PLAN}zoekt-trekker\n",
    "experiments/bank.yml": (
        f"titel: Bank\n{PLAN}voorstel\ntrekkers: [{{hub: stil, rol: mogelijk}}]\n{SOURCE}"
    ),
    "experiments/loopt.yml": (
        f"titel: Loopt\n{PLAN}loopt\ntrekkers: [{{hub: vers, rol: bevestigd}}]\n"
        "geschiedenis: [{datum: 2026-01-01, status: loopt}]\n"
    ),
    "academy/les.md": (
        "---\ntitel: Les\nsamenvatting: X.\nvorm: training\nstatus: open\n"
        "aanmelden: {email: les@vers.example, voor: 2026-01-01}\n---\nX.\n"
    ),
    "academy/idee.md": "---\ntitel: Idee\nsamenvatting: X.\nvorm: minor\nstatus: idee\n---\nX.\n",
    "stories/vergeten.md": f"---\ntitel: Vergeten\ndatum: 2026-01-01\n{STORY}{TEXT}",
    "stories/straks.md": f"---\ntitel: Straks\ndatum: 2026-12-01\nstatus: klaar\n{STORY}{TEXT}",
    "home.yml": "kop: Waar?\nmededeling: {tekst: Feest., tot: 2026-01-01}\n",
    "over.md": "---\ndescription: X.\n---\n![](foto.png)\n\n[weg](https://dood.example/)\n",
    "published.txt": "/\n",
}
ISSUES = [
    {"number": 3, "title": "Klopt niet: @jan", "created_at": "2026-11-20T10:00:00Z", "body": "Ha."},
    {"number": 9, "title": "Voorstel", "created_at": "2026-11-28T10:00:00Z", "body": None}
    | {"pull_request": {}, "user": {"type": "Bot"}},
    {"number": 4, "title": "Wat er te doen is", "created_at": "2026-11-01T10:00:00Z"}
    | {"body": "<!-- doedemocratie: weekbericht -->", "user": {"type": "Bot"}},
]


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "content"
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        schema = "" if path.suffix != ".yml" else "# yaml-language-server: $schema=x\n"
        path.write_text(f"{schema}{text}", "utf-8")
    logo = folder / "assets" / "hubs" / "vers" / "logo.svg"
    logo.parent.mkdir(parents=True)
    logo.write_bytes((ROOT / "content/assets/hubs/voorbeeldhub/logo.svg").read_bytes())
    (folder / "foto.png").write_bytes(
        (ROOT / "content/assets/hubs/voorbeeldhub/werkplaats.png").read_bytes()
    )
    (tmp_path / "mkdocs.yml").write_text("", "utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("REPOSITORY_URL", "SITE_URL"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def beside(tmp_path: Path) -> Path:
    """Return a folder with what others know."""
    folder = tmp_path / "bij"
    folder.mkdir()
    (folder / "issues.json").write_text(json.dumps(ISSUES), "utf-8")
    links = {
        "https://dood.example/": ["2026-11-01", "2026-11-20"],
        "https://x.example/": [TODAY] * 2,
    }
    (folder / "links.json").write_text(json.dumps(links), "utf-8")
    return folder


def told(*asked: str) -> str:
    result = called("report", "--date", TODAY, *asked)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def data(*asked: str) -> dict[str, Any]:
    return dict(json.loads(told("--format", "json", *asked)))


def concerns(*asked: str) -> dict[str, dict[str, dict[str, Any]]]:
    """Return by sort and key what is told."""
    return {
        group["id"]: {concern["key"]: concern for concern in group["concerns"]}
        for group in data(*asked)["groups"]
    }


def test_each_sort_is_told_in_the_order_of_the_table(content: Path, beside: Path) -> None:
    groups = concerns("--geheugen", str(beside))
    assert list(groups) == [sort.id for sort in SORTS]
    names = {sort: set(group) for sort, group in groups.items()}
    assert names["arrived"] == {"3", "9"}
    assert names["broken"] == {"content/hubs/fout.yml"}
    assert names["unreachable"] == {"stil"}
    assert names["dead-link"] == {"https://dood.example/"}
    assert names["over"] == {"les"}
    assert names["without-lead"] == {"bank", "pot"}
    assert names["provisional"] == {"voorlopig"}
    assert names["without-start"] == {"idee"}
    assert names["asks"] == {"nooit spullen 2015-02-12"}
    assert names["still"] == {"loopt"}
    assert list(groups["stale"]) == ["nooit", "oud"]
    assert names["pictures"] == {"content/over.md 4", "content/hubs/vers.yml merk.logo.alt"}
    assert names["forgotten"] == {"vergeten"}
    assert names["scheduled"] == {"straks"}
    assert names["quiet"] == {"verhalen"}
    assert {"groningen", "utrecht"} <= names["places"]
    assert names["factors"] == set(GROEISTOF.ids())
    assert names["doubtful"] == {"content/home.yml"}
    assert names["unlisted"] == {"adressen"}
    assert "weg" not in {key for group in groups.values() for key in group}


def test_each_line_says_where_it_is_mended_and_how(content: Path, beside: Path) -> None:
    for group in data("--geheugen", str(beside))["groups"]:
        for concern in group["concerns"]:
            assert concern["step"], concern
            place = concern["file"] and (content.parent / concern["file"]).is_file()
            assert place or concern["number"] or concern["page"] is not None, concern


LEAD = "trekkers: [{hub: vers, rol: bevestigd}]\n"
# What each step tells to write, by file: (what stood there, what is written).
MENDED = {
    "hubs/fout.yml": ("informeeel", "informeel\nbevestigd_op: 2026-11-28"),
    "hubs/stil.yml": ("bron:", "website: https://stil.example\nbron:"),
    "hubs/voorlopig.yml": (SOURCE, "bevestigd_op: 2026-11-28\n"),
    "hubs/oud.yml": ("2024-01-01", "2026-11-28"),
    "hubs/nooit.yml": ("12}]", "12, gevonden: 2026-11-28}]\nbevestigd_op: 2026-11-28"),
    "hubs/vers.yml": ("alt: Logo", "alt: Een groene boom."),
    "experiments/pot.yml": (
        "zoekt-trekker",
        f"voorstel\n{LEAD}geschiedenis: [{{datum: 2026-11-28, status: voorstel}}]",
    ),
    "experiments/loopt.yml": (
        "loopt}]",
        "loopt}, {datum: 2026-11-28, status: loopt, tekst: Het gaat goed.}]",
    ),
    "academy/les.md": ("status: open", "status: afgerond"),
    "academy/cursus.md": ("status: open", "status: gesloten"),
    "academy/idee.md": ("status: idee", "status: idee\ngangmakers: [{hub: vers, rol: bevestigd}]"),
    "stories/vergeten.md": ("datum: 2026-01-01", "status: klaar\ndatum: 2026-11-27"),
    "home.yml": ("tot: 2026-01-01", "tot: 2026-12-31"),
    "over.md": (
        "![](foto.png)\n\n[weg](https://dood",
        "![Een tuin.](foto.png)\n\n[weg](https://leeft",
    ),
}
COURSE = (
    "---\ntitel: Cursus\nsamenvatting: X.\nvorm: training\nstatus: open\n"
    "data: [{datum: 2027-01-05}]\ngangmakers: [{hub: vers, rol: bevestigd}]\n"
    "aanmelden: {email: les@vers.example, voor: 2026-01-01}\n---\nX.\n"
)


def test_who_does_what_a_step_says_sees_its_line_go(content: Path, beside: Path) -> None:
    (content / "academy" / "cursus.md").write_text(COURSE, "utf-8")
    before = concerns("--geheugen", str(beside))
    steps = {key: line["step"] for group in before.values() for key, line in group.items()}
    assert "‘status: gesloten’" in steps["cursus"]
    assert "‘status: afgerond’" in steps["les"]
    assert "een voorstel voor een experiment" in steps["geld"]
    assert steps["bereikbaar"] == "Het antwoord komt bij ‘bereikbaar’ of ‘locaties’."
    assert "![ en ]" in steps["content/over.md 4"]
    for name, (old, new) in MENDED.items():
        path = content / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")
    (beside / "issues.json").write_text("[]", "utf-8")
    after = concerns("--geheugen", str(beside))
    assert set(after["provisional"]) == {"stil"}
    assert set(after["without-lead"]) == {"bank"}
    never = {"missed", "places", "factors", "scheduled", "unlisted"}
    assert set(after) == never | {"provisional", "without-lead"}


def test_somebody_can_be_asked_before_nobody(content: Path) -> None:
    lines = concerns()["without-lead"]
    assert list(lines) == ["bank", "pot"]
    assert lines["bank"]["step"] == "Vraag Stil of ze dit willen trekken."
    assert lines["bank"]["what"] == "mogelijke trekker: Stil; laatste nieuws 12 februari 2015"
    assert lines["pot"]["what"] == "zoekt een trekker; nog geen nieuws"


def test_what_came_in_longest_ago_comes_first_and_our_own_not(content: Path, beside: Path) -> None:
    lines = concerns("--geheugen", str(beside))["arrived"]
    assert [line["what"] for line in lines.values()] == [
        "bericht (issue), wacht 8 dagen",
        "voorstel, door de computer gemaakt, van vandaag",
    ]


def test_what_nobody_looked_at_is_said(content: Path, beside: Path) -> None:
    assert "Niet nagekeken: wat er binnenkwam en dode links.\n" in told()
    assert "Niet nagekeken" not in told("--geheugen", str(beside))


@pytest.mark.parametrize(
    "text", ["{", "{}", "[1]", "[{}]", '[{"number": 0, "title": "x"}]', "[" * 9999]
)
def test_what_is_no_answer_of_github_is_wrong_use(text: str, content: Path, beside: Path) -> None:
    (beside / "issues.json").write_text(text, "utf-8")
    result = called("report", "--geheugen", str(beside))
    assert result.exit_code == 2
    assert "issues.json' is niet wat GitHub van issues zegt" in result.stderr


def test_what_changed_since_stands_on_top(content: Path, beside: Path) -> None:
    memory = ("--geheugen", str(beside))
    assert "Sinds de vorige keer" not in told(*memory)
    assert "Sinds de vorige keer\n  Er veranderde niets.\n" in told(*memory)
    (beside / "issues.json").write_text("[]", "utf-8")
    (content / "hubs" / "stil.yml").write_text(f"naam: Stil\n{OWN}{SOURCE}", "utf-8")
    (content / "experiments" / "nog.yml").write_text(f"titel: '@nog'\n{PLAN}zoekt-trekker\n")
    page = told(*memory, "--format", "markdown")
    assert "- Er wacht iemand op antwoord: 2 opgelost (`#3`, `#9`).\n" in page
    assert "- Knooppunten die een bezoeker niet kan bereiken: 1 opgelost (`stil`).\n" in page
    assert "- Experimenten zonder trekker: 1 nieuwe (`@nog`).\n" in page
    assert page.index("Sinds de vorige keer") < page.index("### Bestanden met een fout")


def test_of_many_lines_only_their_number_is_remembered(content: Path, beside: Path) -> None:
    (beside / "vorige.json").write_text('{"stale": {"count": 400}, "x": 1, "asks": {"count": "1"}}')
    page = told("--geheugen", str(beside))
    assert "  Profielen die langer dan een jaar niet bevestigd zijn: van 400 naar 2.\n" in page


@pytest.mark.parametrize("text", ["", "[]", "nul", "[" * 9999])
def test_a_memory_that_is_none_is_nothing(text: str, content: Path, beside: Path) -> None:
    (beside / "vorige.json").write_text(text, "utf-8")
    assert "Sinds de vorige keer" not in told("--geheugen", str(beside))


def test_of_many_lines_the_first_stand_there(content: Path) -> None:
    for number in range(10, 40):
        (content / "hubs" / f"h{number}.yml").write_text(f"naam: Hub {number}\n{OWN}", "utf-8")
    short, whole = told(), told("--alles")
    assert "      … en nog 27. Alles zien: doedemocratie report --alles\n" in short
    assert "Hub 39" not in short
    assert "Hub 39" in whole
    assert "Alles zien" not in whole


class Page(HTMLParser):
    """What of a page would do something, and what it says."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.addresses: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses |= {value or "" for name, value in attrs if name in ("href", "src")}
        assert not [name for name, _ in attrs if name.startswith("on") or name == "style"]

    def handle_data(self, words: str) -> None:
        self.words += words


@pytest.fixture
def hostile(content: Path, beside: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return what others know, with every hostile value wherever a stranger types."""
    monkeypatch.setenv("REPOSITORY_URL", "https://github.example/doe/site")
    monkeypatch.setenv("SITE_URL", "https://doe.example")
    issues = []
    for number, value in enumerate([*HOSTILE, "x" * 300], 1):
        typed = json.dumps(value.replace("\n", " ").replace("\u202e", ""))
        lead = f"trekkers: [{{naam: {typed}, rol: mogelijk}}]\n"
        for name, text in {
            f"hubs/a{number}": f"naam: {typed}\n{BASE}{SOURCE}",
            f"hubs/b{number}": f"naam: {typed}\n{OWN.replace('informeel', typed)}",
            f"experiments/c{number}": f"titel: {typed}\n{PLAN}voorstel\n{lead}",
        }.items():
            (content / f"{name}.yml").write_text(text, "utf-8")
        issues.append({"number": number, "title": value, "created_at": None, "body": value})
    (beside / "issues.json").write_text(json.dumps(issues), "utf-8")
    dead = {"https://dood.example/<img src=x>@jan`": ["2026-11-01", "2026-11-20"]}
    (beside / "links.json").write_text(json.dumps(dead), "utf-8")
    (content / "hubs" / "@jan `x` <b>.yml").write_text("naam: X\n", "utf-8")
    return beside


def test_what_strangers_type_does_nothing(hostile: Path) -> None:
    asked = ("--alles", "--geheugen", str(hostile))
    lines = told(*asked).split("\n")
    assert not [line for line in lines if line.lstrip().startswith(("::", "##[", "/approve"))]
    left = prose(told(*asked, "--format", "markdown"))
    for sign in ("@", "kwaad", "#1:", "# kop", "/approve", "::", "vet", "| a", "<img", "</det"):
        assert sign not in left
    page = Page()
    page.feed(told(*asked, "--format", "html"))
    assert page.tags <= {
        *("html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "strong"),
        *("ol", "ul", "li", "bdi", "div", "a"),
    }
    ours = ("https://github.example/doe/site/", "https://doe.example/")
    assert [address for address in page.addresses if not address.startswith(ours)] == []
    assert "<img src=x onerror=alert(1)>" in page.words
    assert "\u202e" not in page.words
    assert "omgekeerd" in page.words
    assert "x" * 201 not in page.words


def test_content_that_is_broken_in_every_way_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each case of a bad record at once: what cannot be read is said, and the rest goes on."""
    folders = {"experiment": "experiments", "offer": "academy", "story": "stories"}
    content = tmp_path / "content"
    count = 0
    for case in sorted((ROOT / "tests" / "cases" / "bad").iterdir()):
        kind = case.name.split("-")[0]
        folder = content / folders.get(kind, "hubs")
        folder.mkdir(parents=True, exist_ok=True)
        if case.is_file() and case.suffix in (".yml", ".md"):
            count += 1
            (folder / f"g{count}{case.suffix}").write_bytes(case.read_bytes())
    (content / "hubs" / "goed.yml").write_text(f"naam: Goed\n{OWN}{SOURCE}", "utf-8")
    monkeypatch.chdir(tmp_path)
    groups = concerns()
    assert len(groups["broken"]) > count / 2
    assert "goed" in groups["provisional"]


def test_the_real_content_is_told_in_lines_that_can_be_done() -> None:
    """Short enough to read, and each line of a record leads to its file."""
    assert len(told("--content", str(ROOT / "content")).splitlines()) < 160
    for sort, lines in concerns("--content", str(ROOT / "content")).items():
        for line in lines.values():
            assert line["step"], (sort, line)
            assert line["file"] or line["page"] is not None, (sort, line)
