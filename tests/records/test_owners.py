"""Who may change what is judged by what is there now, path by path."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doedemocratie.records.judging.ownership import Verdict, judge, owner_of

HUB = "naam: Plug\nbeheerders: [Bo-Buurt, '@ann']\naliassen: [oude-plug]\n"
NOW = {
    "content/hubs/plug.yml": HUB,
    "content/hubs/kapot.yml": "naam: [\nbeheerders: [bo-buurt]\n",
    "content/hubs/los.md": "---\nbeheerders: [bo-buurt]\n---\nTekst\n",
    "content/hubs/leeg.yml": "naam: Leeg\n",
    "content/hubs/tekst.yml": "naam: T\nbeheerders: bo-buurt\n",
    "content/experiments/ruil.yml": "titel: R\nbeheerders: [bo-buurt]\n",
}


def verdict(
    *paths: str, author: str = "bo-buurt", head: dict[str, str | None] | None = None
) -> Verdict:
    """Judge a change; `head` holds what it makes of files, None for one that goes."""
    after = {**NOW, **(head or {})}

    def reader(files: dict[str, str | None]) -> Callable[[str], bytes | None]:
        return lambda path: text.encode() if (text := files.get(path)) is not None else None

    return judge(paths, author, reader({**NOW}), reader(after))


@pytest.mark.parametrize("author", ["bo-buurt", "BO-BUURT", "ann", "Ann"])
def test_an_editor_changes_the_hub_and_its_pictures(author: str) -> None:
    found = verdict(
        "content/hubs/plug.yml",
        "content/assets/hubs/plug/logo.svg",
        author=author,
        head={"content/hubs/plug.yml": HUB.replace("Plug", "Plug!")},
    )
    assert (found.ok, found.slug, found.reasons) == (True, "plug", ())
    assert verdict("content/hubs/los.md").ok
    assert verdict("content/assets/hubs/plug/a.png").ok


@pytest.mark.parametrize(
    ("paths", "says"),
    [
        (["README.md"], "README.md hoort niet bij één knooppunt."),
        ([".github/workflows/check.yml"], "hoort niet bij één knooppunt."),
        (["content/hubs/plug.yml", "mkdocs.yml"], "mkdocs.yml hoort niet bij"),
        (["content/hubs/plug.yml", "content/hubs/los.md"], "meer dan één knooppunt: los, plug."),
        (["content/hubs/plug.yml", "content/assets/hubs/los/x.png"], "meer dan één knooppunt"),
        (["content/experiments/ruil.yml"], "Voor content/experiments zijn er geen beheerders."),
        (["content/assets/stories/x/y.png"], "Voor content/stories zijn er geen beheerders."),
        (["content/hubs/nieuw.yml"], "nieuw is nieuw: de redactie beslist"),
        (["content/assets/hubs/nieuw/x.png"], "nieuw is nieuw"),
        (["content/hubs/kapot.yml"], "staat niet bij de beheerders van kapot."),
        (["content/hubs/leeg.yml"], "staat niet bij de beheerders van leeg."),
        (["content/hubs/tekst.yml"], "staat niet bij de beheerders van tekst."),
        (["content/hubs/../hubs/plug.yml"], "hoort niet bij één knooppunt."),
        (["content/hubs/Plug.yml"], "hoort niet bij één knooppunt."),
        (["content/hubs/plug.yaml"], "hoort niet bij één knooppunt."),
        (["content/hubs/plug/x.yml"], "hoort niet bij één knooppunt."),
        (["content/assets/hubs/plug/diep/x.png"], "hoort niet bij één knooppunt."),
        (["content/schemas/hub.yml"], "hoort niet bij één knooppunt."),
        ([], "Er is niets veranderd"),
    ],
)
def test_everything_else_asks_for_a_maintainer(paths: list[str], says: str) -> None:
    found = verdict(*paths)
    assert not found.ok
    assert says in " ".join(found.reasons)


@pytest.mark.parametrize("author", ["", "iemand", "bo", "bo-buurt2", "beheerders"])
def test_nobody_else_changes_a_hub(author: str) -> None:
    assert not verdict("content/hubs/plug.yml", author=author).ok


def test_who_adds_himself_is_no_editor_yet() -> None:
    found = verdict(
        "content/hubs/plug.yml",
        author="kaper",
        head={"content/hubs/plug.yml": HUB.replace("Bo-Buurt", "kaper")},
    )
    assert not found.ok


@pytest.mark.parametrize(
    ("new", "says"),
    [
        (HUB.replace("oude-plug", "greenwish"), "'aliassen' van plug verandert."),
        (HUB.replace("aliassen: [oude-plug]\n", ""), "'aliassen' van plug verandert."),
        (f"{HUB}voorbeeld: ja\n", "'voorbeeld' van plug verandert."),
        (f"{HUB}bron: {{titel: x}}\n", "'bron' van plug verandert."),
        (None, "plug verdwijnt: het oude adres moet blijven werken."),
    ],
)
def test_addresses_and_sources_are_changed_with_a_maintainer(new: str | None, says: str) -> None:
    found = verdict("content/hubs/plug.yml", head={"content/hubs/plug.yml": new})
    assert found.reasons == (says,)


def test_a_rename_counts_under_both_names() -> None:
    found = verdict(
        "content/hubs/plug.yml",
        "content/hubs/plug-nieuw.yml",
        head={"content/hubs/plug.yml": None, "content/hubs/plug-nieuw.yml": HUB},
    )
    assert not found.ok
    assert found.slug == ""
    assert "meer dan één knooppunt: plug, plug-nieuw." in " ".join(found.reasons)
    assert "plug verdwijnt" in " ".join(found.reasons)
    assert "plug-nieuw is nieuw" in " ".join(found.reasons)


def test_from_yml_to_md_is_the_same_hub() -> None:
    found = verdict(
        "content/hubs/plug.yml",
        "content/hubs/plug.md",
        head={"content/hubs/plug.yml": None, "content/hubs/plug.md": f"---\n{HUB}---\nHoi\n"},
    )
    assert found.ok


def test_a_hostile_name_does_nothing_in_a_sentence() -> None:
    (reason,) = verdict("@jan `x` <b>\n::error::.yml").reasons
    assert reason == "?jan??x???b????error??.yml hoort niet bij één knooppunt."


@pytest.mark.parametrize(
    "path", ["content/hubs/a\n.yml", "/content/hubs/plug.yml", "x/content/hubs/a.yml"]
)
def test_a_path_that_is_not_one_belongs_to_nothing(path: str) -> None:
    assert owner_of(path) is None
