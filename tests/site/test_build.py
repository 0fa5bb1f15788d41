"""What a build leaves behind, and what it does when it cannot build."""

from __future__ import annotations

import filecmp
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from mkdocs.exceptions import Abort, PluginError

from building import ADDRESS, FIXTURE, ROOT, Built, build_site, free_port, scripts_site
from calling import called
from doedemocratie.cli.shared import wanted
from doedemocratie.model.kinds.experiment import Experiment
from doedemocratie.model.kinds.hub import Hub

PROMISED = (
    "index.html",
    "knooppunten/index.html",
    "knooppunten/greenwish/index.html",
    "knooppunten/greenwish/merk/index.html",
    "knooppunten/type/hybride/index.html",
    "knooppunten/provincie/noord-holland/index.html",
    "experimenten/index.html",
    "experimenten/time-bank-extra/index.html",
    "over/index.html",
    "sitemap.xml",
    "404.html",
)


PORT = free_port()


def files(folder: Path) -> list[str]:
    """Return every file below a folder."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("name", PROMISED)
def test_the_site_has_what_was_promised(real: Built, name: str) -> None:
    assert (real.folder / name).stat().st_size > 0


def test_no_record_or_source_reaches_the_site(real: Built) -> None:
    unwanted = (".yml", ".yaml", ".md", ".j2", ".py")
    assert [name for name in files(real.folder) if name.endswith(unwanted)] == []
    assert not (real.folder / "assets" / "hubs").exists()


def test_every_page_has_every_hub_and_experiment(real: Built) -> None:
    catalogue = real.catalogue
    listing = real.html("knooppunten")
    for entry in catalogue.of(Hub):
        assert f'knooppunten/{entry.slug}/"' in listing
        assert real.html(f"knooppunten/{entry.slug}/merk")
    board = real.html("experimenten")
    for trial in catalogue.of(Experiment):
        assert trial.slug in board


def test_home_and_about_say_of_which_day_the_site_is(real: Built, hostile: Built) -> None:
    for url in ("", "over"):
        assert "Deze site is gemaakt op 23 november 2026." in real.html(url), url
    assert "Deze site is gemaakt op 23 november 2026." in hostile.html("")
    assert "[[" not in real.html("over")


def test_sitemap_names_both_lanes_and_no_example(hostile: Built) -> None:
    tree = ET.parse(hostile.folder / "sitemap.xml")
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    found = [str(node.text) for node in tree.iter(f"{space}loc")]
    assert f"{ADDRESS}over/" in found
    assert ADDRESS in found
    assert f"{ADDRESS}knooppunten/vijandig/" in found
    assert not [url for url in found if "voorbeeldknooppunt" in url or "vorige-naam" in url]
    for url in found:
        assert (hostile.folder / url.removeprefix(ADDRESS) / "index.html").is_file()
    dates = [node.text for node in tree.iter(f"{space}lastmod")]
    assert "2026-05-01" in dates


def test_sitemap_is_empty_while_the_address_is_unknown(real: Built) -> None:
    text = (real.folder / "sitemap.xml").read_text("utf-8")
    assert "<urlset" in text
    assert "<loc>" not in text


def test_canonical_address_and_edit_link_follow_the_options(hostile: Built, real: Built) -> None:
    page = hostile.html("knooppunten/vijandig")
    assert f'<link rel="canonical" href="{ADDRESS}knooppunten/vijandig/">' in page
    assert "https://example.org/repo/edit/main/content/hubs/vijandig.yml" in page
    markdown = hostile.html("knooppunten/landelijk-met-locaties")
    assert "https://example.org/repo/edit/main/content/hubs/landelijk-met-locaties.md" in markdown
    plain = real.html("knooppunten/greenwish")
    assert 'rel="canonical"' not in plain
    assert "/edit/main/" not in plain


def test_every_ordinary_page_tells_how_it_is_changed(hostile: Built, real: Built) -> None:
    page = hostile.html("over")
    assert 'href="https://example.org/repo/edit/main/content/over.md"' in page
    assert 'href="https://example.org/repo/blob/main/docs/pagina.md"' in page
    assert (ROOT / "docs" / "pagina.md").is_file()
    for name in ("over", "privacy", "toegankelijkheid", "eenvoudig", "en"):
        article = real.html(name).split("<main")[1].split("</main>")[0]
        assert "Klopt er iets niet, of weet je meer?" in article, name
        assert "/edit/main/" not in article


def test_home_is_what_its_record_says_and_as_text(hostile: Built) -> None:
    page = hostile.html("")
    assert "Terecht &#34;{{ 7*7 }}&#34; &amp; &#39;x&#39;?" in page
    assert "Kom &amp; kijk &#34; onclick=&#34;alert(1)" in page
    assert 'href="https://mededeling.example/?a=1&amp;b=2"' in page
    assert 'href="https://oproep.example/?a=1&amp;b=2"' in page
    assert "concept-verhaal" not in page, "nobody may read it yet"
    assert "vijandig-verhaal" in page


def test_the_example_is_kept_from_search_engines_and_nothing_else_is(hostile: Built) -> None:
    for url, hidden in (("voorbeeldknooppunt", True), ("vijandig", False)):
        for page in (f"knooppunten/{url}", f"knooppunten/{url}/merk"):
            assert ('content="noindex"' in hostile.html(page)) is hidden


def test_the_404_page_is_dutch_and_uses_whole_addresses(hostile: Built, real: Built) -> None:
    for built, base in ((hostile, "/knoop/"), (real, "/")):
        text = (built.folder / "404.html").read_text("utf-8")
        assert "Not found" not in text
        assert 'lang="nl"' in text
        assert f'href="{base}knooppunten/"' in text
        assert f'href="{base}assets/site.css"' in text


def test_a_former_address_leads_to_the_present_one(hostile: Built) -> None:
    page = hostile.html("knooppunten/vorige-naam")
    assert 'url=../../knooppunten/vijandig/"' in page
    assert f'href="{ADDRESS}knooppunten/vijandig/"' in page
    assert "../../../knooppunten/vijandig/merk/" in hostile.html("knooppunten/vorige-naam/merk")


def test_ordinary_pages_link_to_records_by_their_source(hostile: Built) -> None:
    page = hostile.html("over")
    assert 'href="../knooppunten/vijandig/"' in page
    assert 'href="../knooppunten/type/informeel/"' in page
    assert 'href="../experimenten/vijandige-proef/#meedoen"' in page
    assert 'href="knooppunten/kaal/"' in hostile.html("") or "./knooppunten/kaal/" in hostile.html(
        ""
    )


BROKEN = {
    "hubs/greenwisch.yml": "broken-link",
    "knooppunten/bestaat-niet/": "broken-link",
    "/knooppunten/kaal/": "broken-link",
    "hubs/kaal.yml#bestaat-niet": "broken-anchor",
    "experimenten/vijandige-proef/#bestaat-niet": "broken-anchor",
    "nergens.md": "broken-link",
}


def test_every_broken_link_to_a_record_is_a_problem(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(FIXTURE, content)
    lines = "".join(f"Een [link]({link}).\n" for link in BROKEN)
    (content / "over.md").write_text(f"# Over\n\n{lines}", "utf-8")
    said = called("check", "--content", str(content))
    assert said.exit_code == 1
    found = re.findall(r"over\.md:(\d+):12: .*?\[([a-z-]+)\]", said.stdout, re.DOTALL)
    assert found == [(str(line), code) for line, code in enumerate(BROKEN.values(), 3)]
    built = scripts_site("--content", content, "--out", tmp_path / "site")
    assert built.returncode == 1
    assert not (tmp_path / "site").exists()
    # Of one alone, of either sort, nothing is built either.
    for link in ("nergens.md", "hubs/kaal.yml#bestaat-niet"):
        (content / "over.md").write_text(f"# Over\n\nEen [link]({link}).\n", "utf-8")
        with pytest.raises((Abort, PluginError)):
            build_site(content, tmp_path / "site", SEARCH="false")
        assert not (tmp_path / "site" / "index.html").exists()


def test_a_failed_build_leaves_the_previous_site_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEARCH", "false")
    content, out = tmp_path / "content", tmp_path / "site"
    shutil.copytree(FIXTURE, content)
    asked = ("build", "--content", str(content), "--out", str(out), "--date", "2026-11-23")
    assert called(*asked).exit_code == 0
    before = {name: (out / name).stat().st_mtime_ns for name in files(out)}
    for name, text in (
        ("hubs/kaal.yml", "naam: Kaal\ntype: hybried\n"),  # found by the check
        ("over.md", "---\ntemplate: redirect.html\n---\n# Over\n"),  # found while building
    ):
        kept = (content / name).read_text("utf-8")
        (content / name).write_text(text, "utf-8")
        said = called(*asked)
        assert said.exit_code != 0
        assert "Traceback" not in said.stdout + said.stderr
        assert {found: (out / found).stat().st_mtime_ns for found in files(out)} == before
        (content / name).write_text(kept, "utf-8")
    assert {path.name for path in tmp_path.iterdir()} == {"content", "site"}
    # Of a next one that goes well, files that did not change keep their times.
    time.sleep(0.05)
    (content / "over.md").write_text(kept + "\nEn nog iets.\n", "utf-8")
    assert called(*asked).exit_code == 0
    changed = {name for name in before if (out / name).stat().st_mtime_ns != before[name]}
    assert "over/index.html" in changed
    assert "knooppunten/kaal/index.html" not in changed
    assert wanted.listed(out) == {*files(out)}


def test_a_folder_that_is_no_site_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "kostbaar.txt").write_text("niet weggooien")
    said = scripts_site("--content", FIXTURE, "--out", tmp_path)
    assert said.returncode == 2
    assert (tmp_path / "kostbaar.txt").is_file()
    for out in (ROOT, ROOT.parent, ROOT / "content", ROOT / "content" / "site"):
        assert scripts_site("--out", out).returncode == 2
    assert (ROOT / "content" / "over.md").is_file()


def test_two_builds_are_byte_identical_wherever_and_whenever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = tmp_path / "a" / "site", tmp_path / "b" / "map met spatie" / "site"
    # The index of the search: test_search_index.
    same = ("--content", FIXTURE, "--date", "2026-11-23", "--out")
    # With all that needs an address of the site, a publisher or a mail.
    for name, value in (
        ("SEARCH", "false"),
        ("SITE_URL", ADDRESS),
        ("PUBLISHER", "Stichting Voorbeeld"),
        ("EDITORS_MAIL", "redactie@example.org"),
    ):
        monkeypatch.setenv(name, value)
    first = scripts_site(*same, one, TZ="Pacific/Kiritimati", LC_ALL="C", PYTHONHASHSEED="1")
    umask = os.umask(0o077)
    try:
        second = scripts_site(
            *same, two, TZ="America/Los_Angeles", LC_ALL="C.UTF-8", PYTHONHASHSEED="77"
        )
    finally:
        os.umask(umask)
    assert (first.returncode, second.returncode) == (0, 0)
    assert files(one) == files(two)
    assert wanted.listed(one) == {*files(one)}
    assert "data/catalogus.ttl" in files(one)
    assert filecmp.cmpfiles(one, two, files(one), shallow=False)[1:] == ([], [])


@pytest.mark.nightly
def test_the_content_folder_itself_may_lie_anywhere(tmp_path: Path) -> None:
    moved = tmp_path / "elders"
    shutil.copytree(FIXTURE, moved)
    here = build_site(FIXTURE, tmp_path / "one", SEARCH="false")
    there = build_site(moved, tmp_path / "two", SEARCH="false")
    assert files(here.folder) == files(there.folder)
    assert filecmp.cmpfiles(here.folder, there.folder, files(here.folder), shallow=False)[1] == []


def test_a_content_folder_may_lack_kinds_and_pages_but_not_hubs(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "hubs").mkdir(parents=True)
    shutil.copy(FIXTURE / "hubs" / "kaal.yml", content / "hubs")
    built = build_site(content, tmp_path / "site", SEARCH="false")
    assert (built.folder / "experimenten/index.html").is_file()
    assert "over/" not in built.html("knooppunten/kaal")
    (content / "hubs" / "kaal.yml").unlink()
    said = called("build", "--content", str(content), "--out", str(tmp_path / "leeg"))
    assert said.exit_code == 1
    assert "Traceback" not in said.stdout + said.stderr
    assert "geen enkel knooppunt" in said.stdout + said.stderr


@pytest.mark.nightly
def test_the_reference_date_decides_what_is_fresh_and_what_is_closed(tmp_path: Path) -> None:
    pages = {}
    for date in ("2026-11-23", "2028-01-01"):
        built = build_site(FIXTURE, tmp_path / date, REFERENCE_DATE=date, SEARCH="false")
        pages[date] = built.html("knooppunten/landelijk-met-locaties")
        assert "Bevestigd in mei 2026" in built.html("knooppunten/vijandig") or date == "2028-01-01"
    assert "Nu dicht tot en met 1 december 2026 (Verbouwing)." in pages["2026-11-23"]
    assert "Nu dicht" not in pages["2028-01-01"]
    assert "Langer dan een jaar niet bevestigd" in built.html("knooppunten/vijandig")


def test_serve_answers_for_both_lanes_and_leaves_a_bad_record_out(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(FIXTURE, content)
    (content / "hubs" / "fout-profiel.yml").write_text("naam: Fout\ntype: hybried\n", "utf-8")
    room = tmp_path / "tijdelijk"
    room.mkdir()
    process = subprocess.Popen(
        [
            sys.executable,
            str(ROOT / "scripts" / "site"),
            "--serve",
            "--port",
            str(PORT),
            "--content",
            str(content),
        ],
        env={**os.environ, "TMPDIR": str(room)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        assert "vijandig" in fetch("knooppunten/")
        over = fetch("over/")
        assert "Over" in over
        assert "Content-Security-Policy" not in over  # the server puts a script into each page
        assert fetch("knooppunten/fout-profiel/", wait=False) == ""
        record = content / "hubs" / "kaal.yml"
        record.write_text(record.read_text("utf-8").replace("naam: Kaal", "naam: Kaler"), "utf-8")
        assert until(lambda: "Kaler" in fetch("knooppunten/kaal/"))
        assert until(lambda: not [*room.glob("mkdocs_*-vorig")])
        (content / "over.md").write_text("# Over iets nieuws\n", "utf-8")
        assert until(lambda: "iets nieuws" in fetch("over/"))
    finally:
        process.terminate()
        said = process.communicate(timeout=20)[0]
    assert "'hybried' bestaat niet" in said
    assert not [*room.glob("mkdocs_*")]


def fetch(url: str, wait: bool = True) -> str:
    """Return a page of the served site, waiting until it answers; "" for one that is not there."""
    for _ in range(150):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/{url}", timeout=5) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as failure:
            if failure.code == 404 and not wait:
                return ""
        except OSError:
            pass
        time.sleep(0.2)
    raise AssertionError(f"no answer for {url}")


def until(holds: object, seconds: float = 20) -> bool:
    """Return whether something becomes true in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if callable(holds) and holds():
            return True
        time.sleep(0.2)
    return False


def test_record_front_matter_has_no_power_over_the_site(hostile: Built) -> None:
    text = hostile.html("knooppunten/vijandig")
    assert "{{ 7*7 }}" in text
    assert "{{ config }}" in text
    assert re.search(r">\s*49\s*<", text) is None
