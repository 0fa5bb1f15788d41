"""Record Markdown becomes safe HTML, whatever a stranger writes."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import accumulate

import pytest

from doedemocratie.model.words import sentences
from doedemocratie.pages.frame import markdown
from doedemocratie.pages.kinds.story.text import read
from doedemocratie.records.judging.prose import DEEPEST

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[klik](javascript:alert(1))",
    "[klik](JaVaScRiPt:alert(1))",
    "[klik](data:text/html;base64,PHNjcmlwdD4=)",
    "[klik](vbscript:x)",
    "[klik](//elders.example/x)",
    "![beeld](https://elders.example/x.png)",
    "<iframe src=https://elders.example></iframe>",
    "<style>body{display:none}</style>",
    '<a href="https://x.example" onclick="alert(1)" style="position:fixed" id="__config">x</a>',
    "<svg onload=alert(1)>",
    "<math><mtext></mtext></math>",
    "<form action=https://x.example><input name=q></form>",
    '[x](https://x.example "onmouseover=alert(1)")',
    "[x]: javascript:alert(1)\n\n[x]",
    "```html\n<script>alert(1)</script>\n```",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_a_hostile_text_comes_alive(text: str) -> None:
    html = str(markdown.render(text)).lower()
    for tag in ("<script", "<img", "<iframe", "<style", "<svg", "<math", "<form", "<input"):
        assert tag not in html
    for scheme in ('href="javascript', 'href="data', 'href="vbscript', 'href="//'):
        assert scheme not in html
    live = html.split("<")[1:]
    assert not [tag for tag in live if " on" in tag.split(">")[0] or " style=" in tag.split(">")[0]]
    assert not [tag for tag in live if tag.startswith("a ") and 'rel="nofollow ugc' not in tag]
    assert not [tag for tag in live if " id=" in tag.split(">")[0]]


def test_template_marks_print_as_typed() -> None:
    assert "{{ 7*7 }} {% raw %}" in markdown.render("{{ 7*7 }} {% raw %}")


def test_headings_start_below_those_of_the_page() -> None:
    html = markdown.render("# Een\n\n## Twee\n\n###### Zes")
    assert "<h3>Een</h3>" in html
    assert "<h4>Twee</h4>" in html
    assert "<h6>Zes</h6>" in html


def test_a_text_renders_the_same_each_time() -> None:
    text = "Kop\n===\n\nSub\n---\n\n### Drie"
    once = markdown.render(text)
    assert markdown.render(text, 2) != once
    assert markdown.render(text) == once
    assert "<h3>Kop" in once
    assert "<h5>Drie" in once


def test_ordinary_markdown_stays() -> None:
    html = markdown.render("**Vet**, *schuin* en [link](https://x.example).\n\n- een\n- twee")
    assert "<strong>Vet</strong>" in html
    assert "<em>schuin</em>" in html
    assert "<li>een</li>" in html
    assert '<a href="https://x.example" rel="nofollow ugc noopener">link</a>' in html


def test_prose_is_what_a_reader_of_markdown_makes_of_it() -> None:
    dice, reads = random.Random(7), markdown.reader()
    plain = "ab É12.,;:?!'’(%–…+-\n\n "
    odd = '\t_*`#>|&<"\u00a0\u2028=~)•[]\\@ªıſ\u0301\x0b\x0c\r\x1c²'
    words = ("\n\n", "https://b.nl", "www.b.nl", "mailto:a@b.nl", "maılto:a", "httpſ://b.nl", "1. ")
    for turn in range(600):
        signs = plain if turn % 3 else plain + odd
        text = "a" + "".join(dice.choices([*signs, *words], k=dice.randint(1, 12)))
        made = markdown.render(text)
        html = reads.renderer.render(
            markdown.headed(markdown.parse(text, reads), 3), reads.options, {}
        )
        assert made == markdown.slide(markdown.CLEANER.clean(html)), text
        if turn % 3:
            # What stands below makes Markdown of it, and has no words.
            assert markdown.plain(f"{text}\n\n---") == markdown.plain(text), text


def test_nothing_gives_nothing() -> None:
    assert markdown.render(None) == ""
    assert markdown.render("") == ""


def test_plain_words_keep_their_spaces() -> None:
    text = "# Kop\n\nEen **vet**\nwoord, `code`.\n\nEn meer."
    assert markdown.plain(text) == "Een vet woord, code. En meer."


def test_a_page_of_its_own_has_headings_of_the_second_level() -> None:
    html = markdown.render("## Twee\n\n### Drie", 2)
    assert "<h2>Twee</h2>" in html
    assert "<h3>Drie</h3>" in html


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("Kijk op https://proef.example/agenda.", "https://proef.example/agenda"),
        ("Kijk op www.proef.nl!", "https://www.proef.nl"),
        ("Mail info@proef.example, of bel.", "mailto:info@proef.example"),
        ("(mail: info@proef.amsterdam)", "mailto:info@proef.amsterdam"),
        ("[Bel ons](tel:+31 30 000 00 00)", "tel:+31300000000"),
        ("[Bel ons](tel:+31 (0)20 123 45 67)", "tel:+31201234567"),
        (
            "[x](mailto:a@proef.example?subject=Hallo daar)",
            "mailto:a@proef.example?subject=Hallo%20daar",
        ),
        ("[Bel](tel:030\u00a0123\u202f45 67)", "tel:+31301234567"),
        ("[Bel](tel: 030 - 123 45 67)", "tel:+31301234567"),
        ("[x](https://proef.example/een pagina)", "https://proef.example/een%20pagina"),
        ("[x](https://proef.example/?zoek=a\u00a0b c)", "https://proef.example/?zoek=a%20b%20c"),
        ("„https://proef.example/agenda”", "https://proef.example/agenda"),
        ("Kijk op ‘www.proef.nl’…", "https://www.proef.nl"),
        ("Kijk op https://proef.example/agenda…", "https://proef.example/agenda"),
        ("Of “info@proef.example”.", "mailto:info@proef.example"),
        ("E-mail:info@proef.example", "mailto:info@proef.example"),
    ],
)
def test_an_address_is_a_link(text: str, href: str) -> None:
    assert f'href="{href}"' in markdown.render(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kom langs.Nu kan het nog.",
        "ftp://elders.example",
        "//elders.example/x",
        "`https://proef.example`",
        "`[x](tel:1 2)`",
        "javascript:alert(1)",
        "plug.nl",
    ],
)
def test_what_is_no_address_of_a_page_or_a_mail_stays_text(text: str) -> None:
    assert "<a " not in markdown.render(text)


def test_a_table_shows() -> None:
    html = markdown.render("|Dag|Tijd|\n|---|:-:|\n|di|9 uur|")
    assert "<th>Dag</th>" in html
    assert "<td>9 uur</td>" in html


def test_the_lines_of_an_address_stay_lines() -> None:
    text = "Je vindt ons hier:\nVoorbeeldstraat 1\n1234 AB Utrecht"
    assert markdown.render(text).count("<br") == 2
    assert "<br" not in markdown.render(f"{text}\n{'Een lange regel ' * 4}")
    assert markdown.plain(text) == "Je vindt ons hier: Voorbeeldstraat 1, 1234 AB Utrecht."


def test_blocks_do_not_run_into_one_another() -> None:
    assert markdown.plain("Wij doen:\n\n- koffie\n- thee\n\nKom langs") == (
        "Wij doen: koffie. thee. Kom langs."
    )


def test_an_abbreviation_is_no_end_of_a_sentence() -> None:
    text = (
        "Op 1 jan. 2020 begon wij met dhr. Jansen en mevr. De Vries in de St. Jansstraat nr. 5. "
        "J.P. Coen o.a. kwam. Kom langs! Echt? Ja. In 2015."
    )
    assert list(sentences.parted(text)) == [
        "Op 1 jan. 2020 begon wij met dhr. Jansen en mevr. De Vries in de St. Jansstraat nr. 5.",
        "J.P. Coen o.a. kwam.",
        "Kom langs!",
        "Echt?",
        "Ja.",
        "In 2015.",
    ]


def test_whole_sentences_within_so_many_words_are_those_of_the_text() -> None:
    dice = random.Random(2015)
    some = ["dhr.", "J.P.", "2.", "3", "kom.", "Kom", "hè?”", "toe", "“echt.", "...", '"']
    for _ in range(200):
        words = dice.choices(some, k=dice.randrange(1, 25))
        parts = sentences.parted(" ".join(words))
        ends = [0, *accumulate(len(part.split()) for part in parts)]
        for most in range(1, len(words) + 2):
            told = max(end for end in ends if end <= most)
            assert sentences.within(words, most) == told, (words, most)


@pytest.mark.parametrize("sign", ["•", "◦", "▪", "\uf0b7", "✓"])
def test_a_list_of_a_word_processor_is_a_list(sign: str) -> None:
    text = f"Bij ons kun je:\n\n{sign} {'lang ' * 12}praten\n{sign}\u00a0bouwen"
    assert markdown.render(text).count("<li>") == 2
    assert sign not in markdown.plain(text)


def test_what_is_struck_through_shows_so() -> None:
    assert "<s>vol</s> open" in markdown.render("~~vol~~ open")


def test_as_many_lists_and_quotes_as_check_accepts_are_all_shown() -> None:
    lists = "\n".join(f"{'  ' * level}- laag {level}" for level in range(DEEPEST))
    assert markdown.render(lists).count("<li>") == DEEPEST
    assert markdown.render(">" * 21 + " diep").count("<blockquote>") == 21


@pytest.mark.parametrize("write", [markdown.render, lambda text: str(read(text).pieces[0])])
def test_what_slides_sideways_is_reached_by_keyboard(write: Callable[[str], str]) -> None:
    table = write("| a | b |\n|---|---|\n| 1 | 2 |")
    assert '<table tabindex="0" aria-label="Tabel">' in table
    assert '<pre tabindex="0" role="group" aria-label="Regels code">' in write("    code")
    typed = write("`<table>` <table>")
    assert "tabindex" not in typed
    assert markdown.slide("<table>", "en") == '<table tabindex="0" aria-label="Table">'
