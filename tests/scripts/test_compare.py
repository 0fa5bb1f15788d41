"""Two sites are the same, or the script says where they begin to differ."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from loading import script

from building import ROOT, run

compare = script("compare")

PAGE = '<p>Zie <a href="{link}">de velden</a>.</p>\n<p>{text}</p>\n'
FILES: dict[str, str | bytes | None] = {
    "index.html": PAGE.format(link="/CONTRIBUTING.md#hub-naam", text="Hallo"),
    "over/index.html": PAGE.format(link="/CONTRIBUTING.md#hub-naam", text="Hallo"),
    "assets/site.css": "a:hover,b > c{font:1px/2 x}\n.d .e:is(p) q{margin:0}\n@media (width){}",
    "assets/logo.png": b"\x89PNG\xff\x00",
    "sitemap.xml": "<urlset/>\n",
}


def lay(folder: Path, **changed: str | bytes | None) -> Path:
    """Write FILES below a folder, with other contents for some (`__` is a slash, `_` a dot)."""
    told = {name.replace("__", "/").replace("_", "."): text for name, text in changed.items()}
    for name, text in {**FILES, **told}.items():
        if text is not None:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Return a small site."""
    return lay(tmp_path / "old")


def said(capsys: pytest.CaptureFixture[str], old: Path, new: Path, *words: str, code: int) -> str:
    """Compare two folders, see that it ends with `code`, and return what it says."""
    capsys.readouterr()
    assert compare.main([str(old), str(new), *words]) == code
    return capsys.readouterr().out


def test_equal_sites_are_the_same(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = said(capsys, old, lay(tmp_path / "new"), code=0)
    assert told == "Hetzelfde: 5 bestanden zijn gelijk.\n"


def test_what_came_went_and_changed_is_told_with_the_first_line(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = PAGE.format(link="/CONTRIBUTING.md#hub-naam", text="Dag")
    new = lay(
        tmp_path / "new",
        index_html=page,
        over__index_html=page,
        sitemap_xml=None,
        feed_xml="<feed/>",
        assets__logo_png=b"\x89PNG\xff\x01",
    )
    assert said(capsys, old, new, code=1) == (
        "Verdwenen (1): sitemap.xml\n"
        "Nieuw (1): feed.xml\n"
        "Anders (3):\n"
        "  index.html, over/index.html: regel 2\n"
        "    - <p>Hallo</p>\n"
        "    + <p>Dag</p>\n"
        "  assets/logo.png: bytes, vanaf 5 (van 6 naar 6)\n"
        "Niet hetzelfde. Gelijk bleven er 1.\n"
    )


def test_a_file_may_differ_come_or_go_where_that_is_allowed(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = lay(tmp_path / "new", sitemap_xml="<x/>", meedoen__velden__index_html="x")
    told = said(capsys, old, new, "--allow", "meedoen/*", "--allow", "sitemap.xml", code=0)
    assert "Anders, maar dat mag (2): meedoen/velden/index.html, sitemap.xml\n" in told
    told = said(capsys, old, new, "--allow", "meedoen/*", code=1)
    assert "  sitemap.xml: regel 1\n    - <urlset/>\n    + <x/>\n" in told


def test_white_space_may_differ_only_where_it_means_nothing(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tidy = (
        "a:hover,\nb > c {\n  font: 1px / 2 x\n}\n\n"
        ".d .e:is( p ) q {\n  margin: 0\n}\n@media ( width ) {\n}\n"
    )
    new = lay(tmp_path / "new", assets__site_css=tidy)
    assert said(capsys, old, new, code=1)
    assert said(capsys, old, new, "--ignore-space", "assets/*.css", code=0)
    for one, other in ((".d .e", ".d.e"), ("a:h", "a :h"), (") q", ")q"), ("@media (", "@media(")):
        lay(new, assets__site_css=tidy.replace(one, other))
        assert said(capsys, old, new, "--ignore-space", "assets/*.css", code=1)


def test_links_may_differ_only_from_what_was_named(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ours = ("--ignore-links", r"CONTRIBUTING\.md|/meedoen/velden/")
    page = PAGE.format(link="/meedoen/velden/#hub-naam", text="Hallo")
    new = lay(tmp_path / "new", index_html=page)
    assert "regel 1" in said(capsys, old, new, code=1)
    assert said(capsys, old, new, *ours, code=0)
    lay(new, index_html=page.replace("/meedoen/velden/", "https://elders.example/"))
    assert said(capsys, old, new, *ours, code=1)
    lay(new, index_html=page.replace("Hallo", "/meedoen/velden/"))
    assert said(capsys, old, new, *ours, code=1)


def test_many_files_that_differ_alike_are_told_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in (("old", "Oud"), ("new", "Nieuw")):
        for number in range(5):
            (tmp_path / name).mkdir(exist_ok=True)
            (tmp_path / name / f"{number}.html").write_text(text, "utf-8")
    told = said(capsys, tmp_path / "old", tmp_path / "new", code=1)
    assert "  0.html, 1.html, 2.html en nog 2: regel 1\n" in told
    told = said(capsys, tmp_path / "old", tmp_path / "new", "--all", code=1)
    assert "  0.html, 1.html, 2.html, 3.html, 4.html: regel 1\n" in told


@pytest.mark.parametrize(
    ("words", "dutch"),
    [
        ((), "geef twee mappen"),
        (("tests", "docs", "--engine", "properdocs"), "geef twee mappen"),
        (("tests",), "geef twee mappen"),
        (("tests", "docs", "--build", "HEAD"), "geef twee mappen"),
        (("tests", "nergens"), "'nergens' is geen map"),
        (("tests", "docs", "--ignore-links", "("), "'(' is geen regex"),
        (("--build", "HEAD", "--date", "gisteren"), "'gisteren' is geen datum"),
        (("--wat",), "dit kennen we niet: --wat"),
        (("--build",), "hier hoort iets achter"),
    ],
)
def test_wrong_use_is_said_in_dutch(words: tuple[str, ...], dutch: str) -> None:
    told = run(sys.executable, ROOT / "scripts" / "compare", *words)
    assert told.returncode == 2
    assert told.stderr.startswith("gebruik: ./scripts/compare ")
    assert "./scripts/compare: " in told.stderr
    assert dutch in told.stderr
    assert "./scripts/compare --help" in told.stderr
    assert told.stdout == ""


def test_a_commit_that_git_does_not_know_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left, compare.worktree("bestaat-niet"):
        pass
    assert left.value.code == 2
    assert "git kent hier geen commit 'bestaat-niet'" in capsys.readouterr().err


def test_a_commit_stands_apart_and_leaves_nothing_behind() -> None:
    before = run("git", "worktree", "list").stdout
    with compare.worktree("HEAD") as tree:
        assert (tree / "scripts" / "site").is_file()
        assert tree != ROOT
    assert not tree.parent.exists()
    assert run("git", "worktree", "list").stdout == before
    assert (ROOT / "plugins").is_dir()
    assert compare.BIN.joinpath("python").exists()


def test_what_the_check_says_of_a_case_is_written_down(tmp_path: Path) -> None:
    rooms, out = tmp_path / "rooms", tmp_path / "out"
    (rooms / "goed" / "content" / "hubs").mkdir(parents=True)
    text = "naam: Bos\nbron:\n  titel: Oogst\nsamenvatting: Wij.\n"
    (rooms / "goed" / "content" / "hubs" / "bos.yml").write_text(text, "utf-8")
    (rooms / "slecht" / "content" / "hubs").mkdir(parents=True)
    (rooms / "slecht" / "content" / "hubs" / "bos.yml").write_text(f"{text}type: x\n", "utf-8")
    compare.judge(ROOT, rooms, out, "2026-11-23")
    good, bad = (
        json.loads((out / f"{name}.json").read_text("utf-8")) for name in ("goed", "slecht")
    )
    assert good == {"exit": 0, "problems": []}
    (problem,) = bad["problems"]
    assert bad["exit"] == 1
    assert (problem["code"], problem["line"], problem["column"]) == ("unknown-choice", 5, 7)
    assert problem["message"]
    assert problem["hint"]
    assert set(problem) == set(compare.SAID)
    assert problem["message"] in (out / "slecht.md").read_text("utf-8")


def test_every_case_finds_a_room(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    compare.lay(tmp_path)
    sorts = [path for sort in ("good", "bad") for path in (ROOT / "tests/cases" / sort).iterdir()]
    names = {
        f"{path.parent.name}-{path.name}"
        for path in sorts
        if path.suffix != ".expect" and not path.name.startswith(".")
    }
    assert {path.name for path in tmp_path.iterdir()} == names | {"inhoud", "proefsite"}
    assert capsys.readouterr().out == ""
