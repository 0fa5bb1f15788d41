"""What is told of an ordinary page: its first lines, its Markdown, its pictures and links."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from building import FIXTURE
from doedemocratie.pages.frame.spec import Site
from doedemocratie.reading import read

HEAD = "---\ndescription: Een zin over deze pagina.\n---\n"
SITE = Site("doedemocratie", dt.date(2026, 11, 28))
Found = tuple[int, int, str]

RIGHT = [
    HEAD + "# Over\n\nTekst met **vet**, [een link](hubs/kaal.yml) en <https://example.org/>.\n",
    "---\ntitle: Over\ndescription: 'Nieuw: alles'\n---\n# Over\n",
    "---\r\ndescription: Een zin.\r\n---\r\n# Over\r\n",
    HEAD + "[[vragen]]\n\nZeg het. [[redactie]] [[gemaakt]]\n\n`[[zo]]` en `<script>`\n",
    HEAD + "```\n<script>\n[[zo]] ![x](weg.jpg) [y](weg.md)\n```\n",
    HEAD + 'Een <em lang="en">hub</em>,<br>of <span title="b" dir="ltr">b</span>. <!-- later -->\n',
    HEAD + "1 < 2, a <3 b en x <y@example.org> z.\n",
    HEAD + "![Een kas](kas.svg) en ![Een kas](./kas.svg 'Kas')\n",
]
WRONG = [
    ("--\ndescription: Een zin.\n--\n# Over\n", [(1, 1, "page-head")]),
    ("\n---\ndescription: Een zin.\n---\n# Over\n", [(2, 1, "page-head")]),
    ("description: Een zin.\n\n# Over\n", [(1, 1, "page-head")]),
    ("---\ndescription: Een zin.\n\n# Over\n", [(1, 1, "page-head")]),
    ("# Over\n", [(1, 1, "page-description")]),
    ("", [(1, 1, "page-description")]),
    ("---\ntitle: Over\n---\n# Over\n", [(1, 1, "page-description")]),
    ("---\ndescription:\n---\n# Over\n", [(1, 1, "page-description")]),
    ("---\ndescription: Nieuw: alles\n---\n# Over\n", [(2, 19, "colon-in-text")]),
    ("---\ntemplate: home.html\ndescription: Een zin.\n---\n", [(2, 1, "page-key")]),
    ("---\ndescripton: Een zin.\n---\n", [(2, 1, "page-key")]),
    ("---\ndescription: [een, twee]\n---\n", [(2, 14, "page-value")]),
    (HEAD + "Een [[onbekend]] gat.\n", [(4, 5, "page-hole")]),
    (HEAD + "Dit: [[vragen]]\n", [(4, 6, "page-hole-in-line")]),
    (HEAD + "<script>x</script>\n", [(4, 1, "page-html"), (4, 10, "page-html")]),
    (HEAD + "<img src=x onerror=y>\n", [(4, 1, "page-html")]),
    (HEAD + '<em onclick="x">a</em>\n', [(4, 1, "page-html")]),
    (HEAD + "<EM STYLE=x>a</EM>\n", [(4, 1, "page-html")]),
    (HEAD + "<svg/onload=x>\n", [(4, 1, "page-html")]),
    (HEAD + "<?php x ?>\n", [(4, 1, "page-html")]),
    (HEAD + "<iframe src=x\n", [(4, 1, "page-html")]),
    (HEAD + "![Een kas](kast.svg)\n", [(4, 12, "page-picture")]),
    (HEAD + "![Een kas](/kas.svg)\n", [(4, 12, "page-picture")]),
    (HEAD + "![Een kas](over.md)\n", [(4, 12, "page-picture")]),
    (HEAD + "![ ](kas.svg)\n", [(4, 6, "page-picture-unnamed")]),
    (HEAD + "![Kas](https://example.org/k.png)\n", [(4, 8, "page-picture-elsewhere")]),
    (HEAD + "![Kas](data:image/gif;base64,R0)\n", [(4, 8, "page-picture-elsewhere")]),
    (HEAD + "[later](stories/later.md)\n", [(4, 9, "link-waits")]),
    (HEAD + "[stuk](hubs/stuk.yml)\n", [(4, 8, "link-to-broken")]),
    (HEAD + "[weg](hubs/weg.yml)\n", [(4, 7, "broken-link")]),
    (HEAD + "Een\u202ezin\n", [(4, 4, "unseen-character")]),
    (HEAD + "<<<<<<< main\n", [(4, 1, "merge-conflict")]),
]
STORY = """---
titel: Later
samenvatting: Dit komt later.
datum: 2026-12-24
groeistof: [geld]
auteurs:
  - naam: Sanne
status: klaar
---
Tekst.
"""


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    content = tmp_path_factory.mktemp("pages") / "content"
    shutil.copytree(FIXTURE, content)
    (content / "kas.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (content / "stories" / "later.md").write_text(STORY, "utf-8")
    (content / "hubs" / "stuk.yml").write_text("naam: x\n", "utf-8")
    return content


def told(content: Path, text: str | bytes) -> list[Found]:
    """Return where what is told of a page with this text."""
    page = content / "over.md"
    page.write_bytes(text.encode() if isinstance(text, str) else text)
    return [
        (problem.line, problem.column, problem.code)
        for problem in read(content, content, SITE).links
    ]


@pytest.mark.parametrize("text", RIGHT)
def test_nothing_is_told_of_a_page_that_is_right(text: str, content: Path) -> None:
    assert told(content, text) == []


@pytest.mark.parametrize(("text", "found"), WRONG)
def test_what_is_wrong_in_a_page_is_told(text: str, found: list[Found], content: Path) -> None:
    assert told(content, text) == found


def test_a_page_in_other_letters_is_told(content: Path) -> None:
    assert told(content, b"---\ndescription: Caf\xe9\n---\n") == [(2, 1, "not-utf8")]
