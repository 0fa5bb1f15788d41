"""The editing room as an editor has it: what comes in goes out whole, and what is new is sound."""

from __future__ import annotations

import dataclasses
import functools
import http.server
import io
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import pytest
from browser_sites import FLAGS
from editing import CHOSEN, Desk, lay, lift
from github_room import Doorkeeper
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from building import ROOT, Built
from doedemocratie.build import Settings, prepare
from doedemocratie.model.grammar.fields import FieldSpec
from doedemocratie.model.kinds import KINDS, Kind
from doedemocratie.model.kinds.story import Story
from doedemocratie.output import editing as room
from doedemocratie.pages.frame import urls
from doedemocratie.questions.editing import KEPT_APART
from doedemocratie.reading import read
from doedemocratie.records.files import reader
from doedemocratie.records.files.write import record_file
from doedemocratie.records.telling.problems import ERROR

pytestmark = pytest.mark.skipif(
    not (ROOT / room.PACKAGES / "@sveltia").is_dir(),
    reason="@sveltia/cms is not installed; ./scripts/test does",
)
CONTENT = ROOT / "content"
AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def address(real: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The room of the project's own content, in the air without the rest of the site."""
    site = dataclasses.replace(real.site, repository="https://github.com/doe/site", editing=True)
    build = prepare(Settings(content=CONTENT, project=ROOT, site=site), lambda _: None)
    folder = tmp_path_factory.mktemp("room")
    for path, content in room.files(build):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        data = content if isinstance(content, bytes) else content.read_bytes()
        (folder / path).write_bytes(data)
    (folder / "leeg.html").write_text("<!doctype html><title>leeg</title>")
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="module")
def started(browser: Callable[[list[str]], Browser]) -> Browser:
    """A browser of its own: the room is another program, which asks for more than our pages may."""
    return browser(FLAGS)


@pytest.fixture
def page(started: Browser) -> Iterator[Page]:
    """A window of an editor, on a phone; nothing of elsewhere comes into it."""
    context = started.new_context(viewport={"width": 375, "height": 812}, locale="en-US")
    context.add_init_script(CHOSEN)
    window = context.new_page()
    window.set_default_timeout(8_000)
    elsewhere: list[str] = []
    window.on(
        "response",
        lambda answer: (
            elsewhere.append(answer.url)
            if urlsplit(answer.url).hostname not in ("localhost", None)
            else None
        ),
    )
    faults: list[str] = []
    window.on("pageerror", lambda error: faults.append(str(error)))
    yield window
    context.close()
    assert [url for url in elsewhere if not url.startswith("https://api.github.com/")] == []
    assert faults == []


@pytest.fixture
def place(page: Page, address: str, tmp_path: Path) -> Path:
    """A project of which the room is open, with its content."""
    page.goto(f"{address}leeg.html")
    lay(page, CONTENT)
    page.goto(f"{address}{urls.EDITING}")
    # In Dutch, whatever the browser speaks.
    page.get_by_role("button", name="Werken met een lokale repository").click()
    expect(page.get_by_role("treeitem", name="Verhalen")).to_be_visible(timeout=20_000)
    shutil.copytree(CONTENT, tmp_path / "content")
    return tmp_path


def photo() -> bytes:
    """A photo as a phone makes it: far too wide, and it tells who took it."""
    told = Image.Exif()
    told[0x010F] = "Telefoon van Null"
    out = io.BytesIO()
    Image.linear_gradient("L").resize((3000, 2000)).convert("RGB").save(out, "JPEG", exif=told)
    return out.getvalue()


def test_a_story_with_a_picture_is_made_and_sound(page: Page, place: Path, real: Built) -> None:
    desk = Desk(page, "#/collections/stories/new")
    desk.write("titel", "Tuinen van Zuid: 09.30, ja & nee?")
    desk.write("samenvatting", "Een tuin, en wat ervan kwam: #groen.")
    desk.write("datum", "2026-11-20")
    desk.field("groeistof").get_by_role("combobox").click()
    page.get_by_role("option", name="Geld", exact=True).click()
    desk.add("auteurs")
    desk.write("auteurs.0.naam", "Null")
    desk.field("status").get_by_role("radio", name="klaar").click()
    desk.add("beeld")
    with page.expect_file_chooser() as chosen:
        desk.field("beeld.bestand").get_by_role("button", name="Bladeren").click()
        page.get_by_role("dialog").get_by_role("button", name="Uploaden").first.click()
    chosen.value.set_files({"name": "De Tuin (1).jpg", "mimeType": "image/jpeg", "buffer": photo()})
    page.get_by_role("dialog").get_by_role("button", name="Invoegen").click()
    for name, text in (("alt", "Een tuin"), ("maker", "Null"), ("licentie", "CC BY 4.0")):
        desk.write(f"beeld.{name}", text)
    body = (
        "## Kop\n\n7*7 en *schuin*, [citaat](https://voorbeeld.example) en [^1].\n\n[^1]: Noot.\n"
    )
    desk.write("body", body)
    desk.save()

    changed = lift(page, place)
    slug = "tuinen-van-zuid-09-30-ja-nee"
    picture = f"content/assets/stories/{slug}/de-tuin-1.webp"
    assert changed.keys() == {f"content/stories/{slug}.md", picture}
    with Image.open(io.BytesIO(changed[picture])) as image:
        assert (image.format, image.size) == ("WEBP", (2400, 1600))
    assert b"Telefoon" not in changed[picture]
    reading = read(place / "content", place, real.site)
    assert [problem for problem in reading.problems if problem.level == ERROR] == []
    story = next(e for e in reading.catalogue.of(Story) if e.slug == slug)
    told = story.record.model_dump()
    assert told["titel"] == "Tuinen van Zuid: 09.30, ja & nee?"
    assert told["beeld"]["bestand"] == "de-tuin-1.webp"
    assert told["auteurs"][0]["naam"] == "Null"
    assert told["beschrijving"] == body.strip("\n")


HARD = "nee, 007 & \"x\" #1: 'é' *y*"
PROSE = "*a* _b_ 7*7\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## Kop\n\n1. een\n2. twee\n\nHet eind."


def filled(spec: FieldSpec) -> object:
    """Return a value of a field, hard where that may be; of a group all of its fields."""
    if spec.fields:
        group = {part.name: filled(part) for part in spec.fields}
        return [group, group] if spec.many else group
    value = spec.examples[0]
    if spec.sort.id in ("text", "name") and (spec.max_length or 99) > len(HARD):
        value = [HARD, "ja"] if spec.many else HARD
    elif spec.sort.prose:
        value = [PROSE] if spec.many else PROSE
    return value


def whole(kind: Kind, suffix: str) -> str:
    """Return the file of a record in which every field is filled in."""
    data = {spec.name: filled(spec) for spec in kind.fields}
    data[kind.title] = "Alles"
    if suffix == ".yml":
        return record_file(kind, data)
    below = data.pop("beschrijving")
    return f"---\n{record_file(kind, data)}---\n{below}\n"


def trimmed(value: object) -> object:
    """Return what was typed without the end of a line that ends a text, which nobody sees."""
    if isinstance(value, dict):
        return {name: trimmed(part) for name, part in value.items()}
    if isinstance(value, list):
        return [trimmed(part) for part in value]
    return value.strip("\n") if isinstance(value, str) else value


EDITED = [kind for kind in KINDS if kind.id not in KEPT_APART]


@pytest.mark.nightly
def test_every_record_comes_out_as_it_went_in(page: Page, place: Path) -> None:
    content = place / "content"
    files = {kind: content / kind.path("alles.yml") for kind in EDITED}
    for kind in EDITED:
        if kind.single:
            files[kind] = content / kind.path(f"{kind.id}.yml")
        elif any(content.glob(f"{kind.folder}/*.md")):
            files[kind] = files[kind].with_suffix(".md")
    before = {}
    for kind, file in files.items():
        file.write_text(whole(kind, file.suffix), "utf-8")
        before[file] = file.read_text("utf-8")
    lay(page, content)
    page.reload()
    expect(page.get_by_role("treeitem", name="Verhalen")).to_be_visible(timeout=20_000)
    for kind, file in files.items():
        folder = "_singletons" if kind.single else kind.folder
        desk = Desk(page, f"#/collections/{folder}/entries/{file.stem}")
        assert desk.read(kind.title) == "Alles"
        desk.write(kind.title, "Alles en meer")
        desk.save()
    desk = Desk(page, "#/collections/paginas/entries/over")
    desk.write("description", "Waar alles vandaan komt.")
    desk.save()
    lift(page, place)
    for kind, file in files.items():
        markdown = file.suffix == ".md"
        old, _ = reader.parse(before[file], markdown=markdown)
        new, flaws = reader.parse(file.read_text("utf-8"), markdown=markdown)
        assert old
        assert new
        assert flaws == []
        assert trimmed(new.data) == trimmed({**old.data, kind.title: "Alles en meer"}), kind.id
        assert [*new.data] == [*old.data], kind.id
    over = (CONTENT / "over.md").read_text("utf-8").partition("\n---\n")[2]
    assert (content / "over.md").read_text("utf-8").partition("\n---\n")[2].strip() == over.strip()


def grave(page: Page) -> list[str]:
    """Return what axe finds that is serious; what it finds beside that is Sveltia's own."""
    session = page.context.new_cdp_session(page)
    session.send("Runtime.evaluate", {"expression": AXE})
    session.detach()
    found = page.evaluate("axe.run().then(told => told.violations)")
    return [
        f"{rule['id']}: {node['html'][:200]}"
        for rule in found
        if rule["impact"] in ("serious", "critical")
        for node in rule["nodes"]
    ]


def sign_in(page: Page, address: str) -> None:
    page.goto(f"{address}{urls.EDITING}")
    page.get_by_role("button", name="Inloggen met een toegangstoken").click()
    page.locator("input").last.fill("github_pat_" + "x" * 20)
    page.get_by_role("button", name="Inloggen", exact=True).click()


@pytest.mark.nightly
@pytest.mark.parametrize(
    ("takes", "said"),
    [
        ("nothing", "Het opgegeven token is ongeldig."),
        ("no repository", "Je hebt geen toegang tot de repository"),
    ],
)
def test_a_token_that_is_wrong_is_told(takes: str, said: str, page: Page, address: str) -> None:
    Doorkeeper(page, takes)
    sign_in(page, address)
    expect(page.get_by_text(said)).to_be_visible()


@pytest.mark.nightly
def test_a_token_that_no_longer_does_is_told_and_nothing_is_lost(page: Page, address: str) -> None:
    github = Doorkeeper(page, "reading")
    sign_in(page, address)
    expect(page.get_by_role("treeitem", name="Verhalen")).to_be_visible(timeout=20_000)
    desk = Desk(page, "#/collections/actions/new")
    desk.field("doe_mee")
    assert grave(page) == []
    # Letter by letter: only what somebody types is kept for later.
    desk.field("titel").locator("input").press_sequentially("Een bankje")
    desk.write("samenvatting", "Zet een bankje neer.")
    for takes, said in (
        ("reading", "GitHub staat dit met jouw token niet toe."),
        ("nothing", "Je token werkt niet meer"),
    ):
        github.takes = takes
        page.wait_for_timeout(600)
        page.get_by_role("button", name="Opslaan", exact=True).click()
        expect(page.get_by_role("alertdialog").get_by_text(said)).to_be_visible()
        page.get_by_role("button", name="OK", exact=True).click()
        assert desk.read("titel") == "Een bankje"
    github.takes = "writing"
    page.reload()
    page.get_by_role("button", name="Herstellen").click()
    expect(desk.field("titel").locator("input")).to_have_value("Een bankje")
    assert desk.read("samenvatting") == "Zet een bankje neer."
    # What is saved is a proposal: main is left to who merges it.
    page.wait_for_timeout(600)
    page.get_by_role("button", name="Opslaan", exact=True).click()
    expect(page.get_by_text("Item opgeslagen.")).to_be_visible()
    branches = [commit["branch"]["branchName"] for commit in github.written]
    assert branches == ["cms/actions/een-bankje"]
    assert [(one["base"], one["head"], one["draft"]) for one in github.proposed] == [
        ("main", "cms/actions/een-bankje", True)
    ]


@pytest.mark.nightly
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
def test_axe_finds_nothing_serious(
    width: int, scheme: Literal["light", "dark"], page: Page, address: str
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    Doorkeeper(page, "reading")
    page.goto(f"{address}{urls.EDITING}")
    expect(page.get_by_role("button", name="Inloggen met een toegangstoken")).to_be_visible()
    assert grave(page) == []
    sign_in(page, address)
    expect(page.get_by_role("treeitem", name="Verhalen")).to_be_visible(timeout=20_000)
    assert grave(page) == []
    for kind in EDITED:
        if kind.sending and not kind.single:
            desk = Desk(page, f"#/collections/{kind.folder}/new")
            expect(desk.field(kind.title)).to_be_visible()
            assert grave(page) == [], kind.id
