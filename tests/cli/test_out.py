"""`--out` takes a folder that a build made or that is empty, and never anything else with it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from building import DATE, FIXTURE, ROOT, scripts_site
from calling import called, read_tree
from doedemocratie.again import since
from doedemocratie.cli.shared import wanted
from doedemocratie.cli.shared.wanted import SiteStamp

LIKE_A_SITE = {"404.html": "Niet gevonden", "index.html": "Welkom"}
# What somebody may have laid in the folder of a site: paths, of which "/" at the end is a folder.
STRANGE = {
    "a working tree of git": [".git/HEAD", ".git/objects/"],
    "a folder of git with nothing in it": [".git/"],
    "a worktree of git": [".git"],
    "the domain of GitHub Pages": ["CNAME"],
    "a switch of GitHub Pages": [".nojekyll"],
    "settings of a web server": [".htaccess"],
    "a secret": [".env"],
    "notes": ["notities.txt"],
    "a note among the pages": ["over/notities.txt"],
    "a page of somebody": ["eigen-pagina/index.html"],
    "a folder with nothing in it": ["foto's/"],
    "proof of ownership": [".well-known/security.txt"],
    "a name like the list": ["over/.doedemocratie"],
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site as the command builds it."""
    out = tmp_path_factory.mktemp("built") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SEARCH", "false")
        assert build(out) == (0, "")
    return out


def build(out: Path) -> tuple[int, str]:
    """Build the fixture into `out`; returns the exit code and what was complained of."""
    result = called("build", "--content", str(FIXTURE), "--out", str(out), "--date", DATE)
    return result.exit_code, result.stderr


def lay(out: Path, paths: list[str]) -> None:
    for name in paths:
        path = out / name
        (path if name.endswith("/") else path.parent).mkdir(parents=True, exist_ok=True)
        if not name.endswith("/"):
            path.write_text("van mij", "utf-8")


@pytest.mark.parametrize("paths", STRANGE.values(), ids=STRANGE)
def test_what_a_build_did_not_make_is_named_and_stays(
    paths: list[str], site: Path, tmp_path: Path
) -> None:
    out = tmp_path / "site"
    shutil.copytree(site, out)
    lay(out, paths)
    before = read_tree(tmp_path)
    code, said = build(out)
    assert code == 2
    assert paths[0].split("/")[-1 if "over/" in paths[0] else 0] in said
    assert "die zouden verdwijnen" in said
    assert "--out" in said
    assert read_tree(tmp_path) == before


@pytest.mark.parametrize("paths", STRANGE.values(), ids=STRANGE)
def test_a_site_of_another_maker_is_not_taken_for_ours(paths: list[str], tmp_path: Path) -> None:
    lay(tmp_path, [*LIKE_A_SITE, *paths])
    before = read_tree(tmp_path)
    code, said = build(tmp_path)
    assert code == 2
    assert "weten we niet of het een site van ons is" in said
    assert "haal de map weg, of kies een andere map met --out" in said
    assert read_tree(tmp_path) == before


def test_the_script_says_so_before_it_does_anything(tmp_path: Path) -> None:
    lay(tmp_path, [*LIKE_A_SITE, ".git/HEAD"])
    before = read_tree(tmp_path)
    done = scripts_site("--content", FIXTURE, "--out", tmp_path)
    assert done.returncode == 2
    assert "weten we niet of het een site van ons is" in done.stderr
    assert read_tree(tmp_path) == before


def test_a_list_with_anything_in_it_names_no_stranger_as_ours(tmp_path: Path) -> None:
    lay(tmp_path, [*LIKE_A_SITE, ".git/HEAD"])
    (tmp_path / wanted.MADE).write_bytes(b"\xff\xfe# \n../kostbaar\n.git\n/\n\n")
    assert wanted.strangers(tmp_path) == [".doedemocratie", ".git/", "404.html", "index.html"]


@pytest.mark.parametrize("name", ["kring", "kring/site", "x" * 300])
@pytest.mark.parametrize("option", ["--out", "--content"])
def test_what_can_be_no_folder_is_told(name: str, option: str, tmp_path: Path) -> None:
    (tmp_path / "kring").symlink_to("kring")
    done = scripts_site(option, tmp_path / name)
    called_so = called("build", option, str(tmp_path / name))
    for status, told in ((done.returncode, done.stderr), (called_so.exit_code, called_so.stderr)):
        assert status == 2
        assert "kan geen map zijn" in told


def test_more_strangers_than_can_be_named_are_counted(tmp_path: Path) -> None:
    lay(tmp_path, [f"{number}.txt" for number in range(9)])
    wrong = wanted.precious(tmp_path, FIXTURE, ROOT)
    assert wrong is not None
    assert "0.txt, 1.txt, 2.txt en nog 6." in wrong


def test_what_was_built_is_known_by_its_stamp(site: Path) -> None:
    kept = since.take(ROOT, site)
    assert kept
    folders = [path.relative_to(site).as_posix() for path in site.rglob("*/")]
    assert len(folders) > 100
    assert SiteStamp(*kept).unchanged(site, folders)
    assert not SiteStamp(*kept).unchanged(site, [*folders, ""])  # the list came into that one last


def test_a_link_to_elsewhere_is_a_stranger(site: Path, tmp_path: Path) -> None:
    out, elsewhere = tmp_path / "site", tmp_path / "elders"
    shutil.copytree(site, out)
    shutil.move(out / "over", elsewhere)
    (out / "over").symlink_to(elsewhere)
    assert wanted.strangers(out) == ["over/"]
    assert build(out)[0] == 2
    assert (elsewhere / "index.html").is_file()


@pytest.mark.nightly
def test_a_folder_of_a_build_is_built_again_without_a_word(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEARCH", "false")
    out = tmp_path / "site"
    shutil.copytree(site, out)
    whole = read_tree(site)
    (out / "over" / "index.html").unlink()
    lay(out, [".DS_Store", "over/Thumbs.db", "knooppunten/desktop.ini"])
    beside = [".site.staging/van-mij.txt", ".site.former/van-mij.txt"]
    lay(tmp_path, beside)
    assert build(out) == (0, "")
    assert read_tree(out) == whole
    assert all((tmp_path / name).is_file() for name in beside)
    assert {path.name for path in tmp_path.iterdir()} == {"site", ".site.staging", ".site.former"}


def test_what_is_laid_there_while_building_stays_too(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "site"
    shutil.copytree(site, out)

    def late(*_: object) -> None:
        """Stand in for the build: somebody lays a file in the folder meanwhile."""
        lay(out, ["laat.txt"])

    monkeypatch.setattr(wanted, "sign", late)
    monkeypatch.setenv("SEARCH", "false")
    result = called("build", "--content", str(FIXTURE), "--out", str(out), "--date", DATE)
    assert result.exit_code == 1
    assert "laat.txt" in result.stdout
    assert (out / "laat.txt").read_text("utf-8") == "van mij"
    assert (out / "index.html").is_file()
