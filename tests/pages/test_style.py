"""Tokens stand once, a part is one place; every token and every part is to be seen at /stijl/."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from doedemocratie.output import rows
from doedemocratie.pages.drawing import colour
from doedemocratie.pages.frame import render, urls
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.site import examples, style, tokens

ROOT = tokens.FILE.parents[2]
TEMPLATES = ROOT / "templates"
PARTS = {path.stem: path.read_text("utf-8") for path in (TEMPLATES / "parts").glob("*.html")}
SITE = Site(name="doedemocratie", today=examples.TODAY, address="https://example.org/")
FIXED = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(", re.IGNORECASE)


def rules(css: str) -> list[str]:
    """Return the declarations of every rule of a stylesheet, without comments."""
    return re.findall(r"\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL))


def fixed(css: str) -> list[str]:
    """Return every colour and every size in pixels of text that does not come from a token.

    Text in a drawing is measured by the drawing.
    """
    found = [hit for rule in rules(css) for hit in FIXED.findall(rule)]
    for rule in rules(css):
        sizes = re.findall(r"\bfont(?:-size)?:[^;}]*\d+px", rule)
        found += [] if "fill:" in rule else sizes
    return found


@pytest.mark.parametrize(
    "path", [path for path in rows.sheets() if path != tokens.FILE], ids=lambda path: path.name
)
def test_a_stylesheet_takes_colours_and_sizes_from_the_tokens(path: Path) -> None:
    assert fixed(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "css",
    [
        "a { color: #fff; }",
        "a { box-shadow: 0 0 1px rgb(0 0 0 / 0.5); }",
        "a { font-size: 13px; }",
        "@media print { a { font: 700 12px/1 serif; } }",
    ],
)
def test_what_is_no_token_is_caught(css: str) -> None:
    assert fixed(css)
    assert not fixed("a { color: var(--ink); font: 700 var(--s0)/1 var(--face-read); }")


def test_every_token_that_is_used_exists() -> None:
    sheets = [path.read_text("utf-8") for path in rows.sheets()]
    set_somewhere = {name for css in sheets for name in re.findall(r"(--[\w-]+)\s*:", css)}
    used = {name for css in sheets for name in re.findall(r"var\((--[\w-]+)\)", css)}
    # set in markup: a hub's colours, how long its longest word is, and what a line of /stijl/ shows
    markup = {"--guest", "--on-guest", "--letters", "--is", "--swatch", "--on-swatch"}
    assert used - set_somewhere - markup == set()


def test_every_token_stands_on_the_page_with_its_value() -> None:
    html = str(render.fragment(style.page(SITE), SITE))
    known = tokens.read(tokens.FILE.read_text("utf-8"))
    assert len(known) > 60
    missing = [token.name for token in known if f"<code>{token.name}</code>" not in html]
    assert missing == []
    assert "#f4f0de" in html
    assert "#0b211b" in html


def test_a_pair_of_values_is_read_from_one_line() -> None:
    css = (
        ":root {\n  --sp-1: 0.25rem; /* seed */\n}\nbody {\n"
        "  --ink: var(--light, #0f3229) var(--dark, #f3eedb);\n"
        "  --lift: 0 1rem var(--light, rgb(1 2 3 / 0.5)) var(--dark, rgb(0 0 0 / 0.7));\n}\n"
        "@media print {\n  body {\n    --ink: #000;\n  }\n}\n"
    )
    assert tokens.read(css) == (
        tokens.Token("--sp-1", "0.25rem", "0.25rem"),
        tokens.Token("--ink", "#0f3229", "#f3eedb"),
        tokens.Token("--lift", "0 1rem rgb(1 2 3 / 0.5)", "0 1rem rgb(0 0 0 / 0.7)"),
    )


def test_what_is_read_reaches_the_contrast_of_wcag_in_both_schemes() -> None:
    read = {"--ink", "--ink-soft", "--on-accent", "--on-night", "--on-night-soft"}
    marks = {"--field-line", "--bar", "--focus"}
    known = tokens.read(tokens.FILE.read_text("utf-8"))
    for pair in tokens.swatches(known):
        for one in pair:
            ratio = colour.contrast(one.value, one.ground_value)
            assert ratio >= 4.5 or one.name not in read, one
            assert ratio >= 3 or one.name not in marks, one


def test_every_part_has_an_example_on_the_page() -> None:
    shown = {example.part for example in examples.examples(SITE)}
    assert set(PARTS) - shown == set(), "geef ze een voorbeeld (examples)"
    assert shown - set(PARTS) == set()


def selectors(css: str) -> list[list[str]]:
    """Return the selectors of every rule of a stylesheet."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    heads = (head.strip() for head in re.findall(r"([^{};]+)\{(?=[^{}]*\})", css))
    return [re.split(r",\s*(?![^()]*\))", head) for head in heads if not head.startswith("@")]


def printed(template: str) -> set[str]:
    """Return every class that a template prints, each without what varies it (`--…`).

    The tones of a drawing (`d-…`) are words of all drawings: drawings.css has them.
    """
    attributes = re.findall(r'class="((?:\{[{%].*?[}%]\}|[^"])*)"', template)
    words = " ".join(re.sub(r"\{%.*?%\}", " ", text) for text in attributes).split()
    return {word.split("--")[0] for word in words if not word.startswith(("{", "--", "d-"))}


def astray(css: str) -> list[str]:
    """Return the rules of a page's sheet that begin at what only parts print."""
    apart = ("parts", "embeds")  # what stands on other websites has a sheet of its own
    pages = [path for path in TEMPLATES.rglob("*.html") if path.parent.name not in apart]
    pages += [*(ROOT / "overrides").rglob("*.html"), *(ROOT / "pages").rglob("*.py")]
    elsewhere = set().union(*(printed(path.read_text("utf-8")) for path in pages))
    alone = set().union(*map(printed, PARTS.values())) - elsewhere
    starts = [
        (rule, [re.match(r"\w*\.([\w-]+)", selector) for selector in rule])
        for rule in selectors(css)
    ]
    return [
        ", ".join(rule)
        for rule, hits in starts
        if all(hit and hit[1].split("--")[0] in alone for hit in hits)
    ]


def strange(name: str, css: str) -> list[str]:
    """Return the rules of a part's sheet that name nothing of that part or of its list."""
    shown = [example for example in examples.examples(SITE) if example.part == name]
    text = " ".join((PARTS[name], *(example.within for example in shown)))
    text += "".join(str(style.state(example).html) for example in shown)
    words = set(re.findall(r"[\w-]+", text))
    blocks = {re.split("__|--", word)[0] for word in words}
    return [
        rule
        for rule in map(", ".join, selectors(css))
        if not blocks & set(re.findall(r"\.([a-z0-9-]+?)(?=__|--|[^\w-]|$)", rule))
        and not words & set(re.findall(r"data-[\w-]+|[a-z]+-[a-z]+", rule))
    ]


@pytest.mark.parametrize("path", sorted((TEMPLATES / "parts").glob("*.css")), ids=lambda p: p.stem)
def test_the_looks_of_a_part_stand_beside_its_template(path: Path) -> None:
    assert path.stem in PARTS
    assert strange(path.stem, path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "path", sorted(tokens.FILE.parent.glob("*.css")), ids=lambda path: path.name
)
def test_the_looks_of_a_part_stand_nowhere_else(path: Path) -> None:
    assert astray(path.read_text("utf-8")) == [], "zet het in templates/parts/<naam>.css"


def test_looks_in_the_wrong_place_are_seen() -> None:
    assert astray(".week { gap: 0; }\n@media print { .pane__top, .fresh { gap: 0; } }") == [
        ".pane__top, .fresh"
    ]
    assert astray(".fresh, .status b { gap: 0; }\n.prof .fresh { gap: 0; }") == []
    assert strange("week", ".week--some b { gap: 0; }\n@media print { .pane { gap: 0; } }") == [
        ".pane"
    ]


def test_what_a_page_says_of_a_part_counts_after_the_part_itself() -> None:
    names = [path.name for path in rows.sheets()]
    assert names[0] == "tokens.css"
    last = max(names.index(path.name) for path in (TEMPLATES / "parts").glob("*.css"))
    assert names.index("parts.css") < names.index("action_card.css")
    assert last < min(map(names.index, ("pictures.css", "profile.css", "reading.css")))


@pytest.mark.parametrize("name", sorted(PARTS))
def test_a_part_names_the_script_that_it_waits_for(name: str) -> None:
    template = re.sub(r"\{#.*?#\}", "", PARTS[name], flags=re.DOTALL)
    hooks = set(re.findall(r"\bdata-([a-z-]+)", template)) - {"pagefind-ignore"}
    said = " ".join(re.findall(r"\{#.*?#\}", PARTS[name], flags=re.DOTALL))
    folders = set(re.findall(r"assets/js/(\w+)(?:/|\.js)", said))
    scripts = [path for folder in folders for path in (ROOT / "assets/js" / folder).rglob("*.js")]
    scripts += [path for path in (ROOT / "assets/js").glob("*.js") if path.stem in folders]
    words = set(re.findall(r"[\w-]+", " ".join(path.read_text("utf-8") for path in scripts)))
    words |= {re.sub(r"([A-Z])", r"-\1", word).lower() for word in words}
    unread = {
        hook
        for hook in hooks
        if not {f"data-{hook}", *(hook.removeprefix(f"{folder}-") for folder in folders)} & words
    }
    assert unread == set()


def test_an_example_is_shown_or_leads_to_where_the_part_is() -> None:
    html = str(render.fragment(style.page(SITE), SITE))
    elsewhere = [
        (part.name, state)
        for part in style.parts(SITE)
        for state in part.states
        if not state.html.strip()
    ]
    maps = {"country", "list_map", "closer_map"}
    lists = {"filter", "list_near", "list_order", "list_more", "near_none", "place_box", "keep"}
    whole = {"crumbs", "greenhouse", "roots", "story_preview"}
    assert {name for name, _ in elsewhere} == whole | lists | maps
    for name, state in elsewhere:
        assert f'<a href="../{state.url}">{state.label}</a>' in html, name
    assert 'aria-invalid="true"' in html
    assert "plate--donker" in html


def test_the_page_stays_out_of_search_engines() -> None:
    page = style.page(SITE)
    assert page.url == urls.STYLE
    assert 'name="robots" content="noindex"' in render.head(page, SITE)
