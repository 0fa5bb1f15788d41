"""A build by the clock leaves a bad record out, aloud; every other build fails on it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort, PluginError

from building import FIXTURE, build_site, scripts_site
from calling import called

BAD = "naam: Stuk\ntype: hybried\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a copy of the fixture site in which a hub is bad that others speak of."""
    folder = tmp_path / "content"
    shutil.copytree(FIXTURE, folder)
    (folder / "hubs" / "vijandig.yml").write_text(BAD, "utf-8")
    text = (folder / "over.md").read_text("utf-8")
    links = "\n[een](hubs/vijandig.yml) [twee](knooppunten/vijandig/) [drie](actieagenda/)\n"
    (folder / "over.md").write_text(text + links, "utf-8")
    return folder


@pytest.mark.parametrize("asked", [{}, {"LEAVE_OUT": "false"}])
def test_a_bad_record_fails_a_build(asked: dict[str, str], content: Path, tmp_path: Path) -> None:
    with pytest.raises((PluginError, Abort, SystemExit)):
        build_site(content, tmp_path / "site", SEARCH="false", **asked)
    assert not (tmp_path / "site" / "index.html").exists()


def test_a_build_by_the_clock_leaves_it_out(content: Path, tmp_path: Path) -> None:
    built = build_site(content, tmp_path / "site", LEAVE_OUT="true", SEARCH="false")
    assert not (built.folder / "knooppunten" / "vijandig").exists()
    assert "vijandig" not in built.html("knooppunten")
    assert "vijandig/" not in (built.folder / "sitemap.xml").read_text("utf-8")
    assert 'href="../knooppunten/vijandig/"' in built.html("over")


def test_an_action_left_out_leaves_the_page_it_stood_on(content: Path, tmp_path: Path) -> None:
    shutil.copy(FIXTURE / "hubs" / "vijandig.yml", content / "hubs")
    action = next(iter(sorted((content / "actions").glob("*.yml"))))
    action.write_text("titel: [\n", "utf-8")
    built = build_site(content, tmp_path / "site", LEAVE_OUT="true", SEARCH="false")
    assert "<h1" in built.html("actieagenda")


def test_it_stops_when_much_is_wrong(content: Path, tmp_path: Path) -> None:
    for hub in sorted((content / "hubs").glob("*.yml"))[:3]:
        hub.write_text(BAD, "utf-8")
    with pytest.raises((PluginError, Abort, SystemExit)):
        build_site(content, tmp_path / "site", LEAVE_OUT="true", SEARCH="false")


@pytest.mark.nightly
def test_the_script_says_what_it_left_out(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEARCH", "false")
    out = tmp_path / "site"
    asked = ("--content", str(content), "--out", str(out), "--date", "2026-11-23")
    assert called("build", *asked).exit_code == 1
    assert not out.exists()
    done = scripts_site(*asked, "--leave-out")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "'hybried' bestaat niet" in done.stdout
    assert "WEGGELATEN, want er staat een fout in: hubs/vijandig" in done.stdout
    assert (out / "knooppunten" / "index.html").is_file()
    (content / "stray.yml").write_text("a: b\n", "utf-8")
    stopped = called("build", *asked, "--leave-out")
    assert stopped.exit_code == 1
    assert "Te veel om weg te laten." in stopped.stdout
    assert (out / "knooppunten" / "index.html").is_file()
