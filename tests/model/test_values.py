"""Each type of value reads what a contributor types, and refuses the rest with a stable code."""

from __future__ import annotations

import datetime as dt
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from doedemocratie.model import values
from doedemocratie.model.values.season import YearDay
from doedemocratie.model.values.sort import WrongValueError
from doedemocratie.model.values.texts import phone, web_address
from doedemocratie.model.values.texts.markdown import without_code
from doedemocratie.model.values.time import END
from doedemocratie.model.words.vocab import GEMEENTE, PROVINCIE, TYPE

# Each way of writing a telephone number: [link, whether it is mobile] of one that is read, else the
# code with which it is refused, or that with the numbers that stand in it.
PHONES = json.loads((Path(__file__).parents[1] / "phones.json").read_text("utf-8"))


def is_read(case: tuple[str, Any]) -> bool:
    """Return whether a way of writing is one that is read."""
    told = case[1]
    return isinstance(told, list) and isinstance(told[1], bool)


def read(sort: Any, typed: Any) -> Any:
    """Return the value of what was typed."""
    return TypeAdapter(sort).validate_python(typed)


def refused(sort: Any, typed: Any) -> str:
    """Return the code with which `typed` is refused; fails when it is not."""
    with pytest.raises(ValidationError) as caught:
        read(sort, typed)
    (line,) = caught.value.errors()
    wrong = line.get("ctx", {}).get("error")
    return wrong.finding.code if wrong else line["type"]


@pytest.mark.parametrize(
    "typed",
    [
        "2015-02-12",
        "12-02-2015",
        "12 februari 2015",
        "2015-2-12",
        " 12-2-2015 ",
        "12  Februari 2015",
        "12/02/2015",
        "12.02.2015",
        "12 - 2 - 2015",
        "2015/02/12",
        "12 feb 2015",
        "12 febr. 2015",
        "do 12 feb 2015",
        "Donderdag, 12 februari 2015",
        "12e februari 2015",
        "12-feb-2015",
        "12\u00a0februari\u00a02015",
        "12\u201102\u20132015",
        "\uff11\uff12 februari \uff12\uff10\uff11\uff15",
    ],
)
def test_a_date_is_read_as_people_write_it(typed: str) -> None:
    assert read(values.Date, typed) == dt.date(2015, 2, 12)


@pytest.mark.parametrize("number", range(12))
def test_every_month_has_its_name(number: int) -> None:
    assert read(values.Date, f"1 {values.MONTHS[number]} 2026") == dt.date(2026, number + 1, 1)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("2026-02-30", "no-such-date"),
        ("30 februari 2026", "no-such-date"),
        ("12-13-2015", "no-such-date"),
        ("0000-01-01", "no-such-date"),
        ("0001-01-01", "long-ago"),
        ("31 dec 1899", "long-ago"),
        ("gisteren", "not-a-date"),
        ("12/02/15", "not-a-date"),
        ("12-02/2015", "not-a-date"),
        ("12 fab 2015", "not-a-date"),
        ("31 apr 2015", "no-such-date"),
        ("12-02-15", "not-a-date"),
        ("2015-02-12T10:00", "not-a-date"),
        ("2015", "not-a-date"),
        (["2015-02-12"], "not-a-date"),
    ],
)
def test_what_is_no_date_is_refused(typed: Any, code: str) -> None:
    assert refused(values.Date, typed) == code


@pytest.mark.parametrize(
    "typed",
    [
        *("09:30", "9:30", "9.30", "9:30 uur", "09.30uur", " 9:30 Uur ", "9u30", "9h30", "9.30u"),
        *("9.30 u.", "9 uur 30", "9 h 30", "9:\u00a030", "9:30h", "9\uff1a30", "9\u223630"),
    ],
)
def test_a_time_is_read_as_people_write_it(typed: str) -> None:
    assert read(values.Time, typed) == dt.time(9, 30)


def test_a_whole_hour_needs_no_minutes() -> None:
    assert read(values.Time, "12 uur") == dt.time(12)
    assert read(values.Time, "0 uur") == dt.time(0)
    for typed in ("9", "9u", "9 u.", "09 uur", "9h", "9 UUR"):
        assert read(values.Time, typed) == dt.time(9)


@pytest.mark.parametrize("typed", ["612345678", "0612345678", "06-12345678", "6 12 34 56 78"])
def test_a_mobile_number_is_found_in_a_text_that_is_nothing_else(typed: str) -> None:
    assert phone.mobiles(typed) == [typed]


def test_only_an_end_is_at_the_end_of_the_day() -> None:
    for typed in ("24:00", "24.00 uur", "24 uur", "24u", "00:00", "0 uur"):
        assert read(values.EndTime, typed) == dt.time()
    assert END.typed(dt.time()) == "24:00"
    assert END.typed(dt.time(9, 30)) == "09:30"
    assert refused(values.EndTime, "24:01") == "no-such-time"
    assert refused(values.EndTime, "25:00") == "no-such-time"
    assert refused(values.Time, "24 uur") == "no-such-time"


@pytest.mark.parametrize(("typed", "better"), [("0930", "09:30"), ("9,30", "09:30"), ("x", "")])
def test_a_time_that_was_likely_meant_is_told(typed: str, better: str) -> None:
    with pytest.raises(ValidationError) as caught:
        read(values.Time, typed)
    assert caught.value.errors()[0]["ctx"]["error"].finding.facts["better"] == better


@pytest.mark.parametrize(
    "typed", ["1 april", "1 APR.", "1-4", "01/04", "1.4", " 1e april ", "1\u00a0apr"]
)
def test_a_day_of_every_year_is_read_without_a_year(typed: str) -> None:
    assert read(values.DayOfYear, typed) == YearDay(4, 1)
    assert str(YearDay(4, 1)) == "1 april"


def test_a_leap_day_is_the_day_before_in_other_years() -> None:
    leap = read(values.DayOfYear, "29 februari")
    assert leap.within(2028) == dt.date(2028, 2, 29)
    assert leap.within(2027) == dt.date(2027, 2, 28)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("april", "not-a-year-day"),
        ("1 april 2026", "not-a-year-day"),
        ("1 foo", "not-a-year-day"),
        (["1", "4"], "not-a-year-day"),
        ("31-4", "no-such-date"),
        ("1-13", "no-such-date"),
        ("30 februari", "no-such-date"),
    ],
)
def test_what_is_no_day_of_the_year_is_refused(typed: Any, code: str) -> None:
    assert refused(values.DayOfYear, typed) == code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("24:00", "no-such-time"),
        ("12:60", "no-such-time"),
        ("half tien", "not-a-time"),
        ("930", "not-a-time"),
        ("9:3", "not-a-time"),
        ("25", "no-such-time"),
        ("9u5", "not-a-time"),
        ("9-12", "not-a-time"),
        ({}, "not-a-time"),
    ],
)
def test_what_is_no_time_is_refused(typed: Any, code: str) -> None:
    assert refused(values.Time, typed) == code


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ja", True),
        ("Ja", True),
        ("true", True),
        (" nee ", False),
        ("NEE", False),
        ("false", False),
    ],
)
def test_yes_and_no_are_read(typed: str, meant: bool) -> None:
    assert read(values.YesNo, typed) is meant


@pytest.mark.parametrize("typed", ["no", "yes", "on", "0", "1", "soms", "n", ["ja"], True])
def test_what_is_no_yes_or_no_is_refused(typed: Any) -> None:
    assert refused(values.YesNo, typed) == "not-yes-no"


def test_a_colour_becomes_small_letters() -> None:
    assert read(values.Colour, " #7A2E63 ") == "#7a2e63"


@pytest.mark.parametrize(
    "typed", ["#fff", "7a2e63", "#7a2e6g", "paars", "#7a2e63aa", "#7a2e63;color:red", "rgb(1,2,3)"]
)
def test_what_is_no_colour_is_refused(typed: str) -> None:
    assert refused(values.Colour, typed) == "bad-colour"


@pytest.mark.parametrize(("typed", "told"), [case for case in PHONES.items() if is_read(case)])
def test_a_telephone_number_keeps_what_was_typed_and_can_be_dialled(typed: str, told: Any) -> None:
    assert read(values.Phone, typed) == typed.strip()
    dialled = phone.number(typed)
    assert dialled
    assert [dialled.href, dialled.mobile] == told


@pytest.mark.parametrize(("typed", "told"), [case for case in PHONES.items() if not is_read(case)])
def test_what_is_no_telephone_number_is_refused(typed: str, told: Any) -> None:
    code, first, second = told if isinstance(told, list) else (told, "", "")
    assert refused(values.Phone, typed) == code
    assert phone.href(typed) is None
    assert phone.within(typed)[: 2 if second else 1] == [part for part in (first, second) if part]
    if first:
        assert read(values.Phone, first) == first


@pytest.mark.parametrize(
    "typed",
    [
        "https://plugdedag.example",
        "http://plugdedag.example",
        "HTTPS://plugdedag.example",
        "https://www.plugdedag.example/",
        "https://plugdedag.example:8443/pad/naar?x=1&y=a%20b#deel",
        "https://plug-de-dag.gemeente.example",
        "https://café.example/één",
        "https://xn--caf-dma.example",
        "https://παράδειγμα.ελ",
        "https://voorbeeld.xn--p1ai",
        "https://nl.wikipedia.example/wiki/Utrecht_(stad)",
        "https://plugdedag.example/@naam",
        "https://plugdedag.example?x=a@b",
    ],
)
def test_a_web_address_is_read(typed: str) -> None:
    assert read(values.WebAddress, f" {typed} ") == typed


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("www.plugdedag.example", "missing-scheme"),
        ("plugdedag.example/pad?x=1", "missing-scheme"),
        ("//plugdedag.example", "missing-scheme"),
        ("plugdedag.example:8080/pad", "missing-scheme"),
        ("javascript:alert(1)", "bad-scheme"),
        ("JavaScript://plugdedag.example/%0aalert(1)", "bad-scheme"),
        ("data:text/html,hallo", "bad-scheme"),
        ("ftp://plugdedag.example", "bad-scheme"),
        ("mailto:hallo@plugdedag.example", "email-elsewhere"),
        ("file:///etc/passwd", "bad-scheme"),
        ("http://", "bad-web-address"),
        ("https://", "bad-web-address"),
        ("https:plugdedag.example", "bad-scheme"),
        ("https://localhost", "bad-web-address"),
        ("https://127.0.0.1/", "bad-web-address"),
        ("https://[::1]/", "bad-web-address"),
        ("https://[kapot", "bad-web-address"),
        ("https://jan@plugdedag.example", "bad-web-address"),
        ("https://jan:geheim@plugdedag.example", "bad-web-address"),
        ("https://plugdedag.example@kwaad.example", "bad-web-address"),
        ("https://plug de dag.example", "bad-web-address"),
        ("https://plugdedag.example/een pad", "bad-web-address"),
        ('https://plugdedag.example/"onclick=', "bad-web-address"),
        ("https://plugdedag.example/<b>", "bad-web-address"),
        ("https://plugdedag.example:99999", "bad-web-address"),
        ("https://plugdedag.example:0", "bad-web-address"),
        ("https://plugdedag.example:poort", "bad-web-address"),
        ("https://plugdedag..example", "bad-web-address"),
        ("https://-plugdedag.example", "bad-web-address"),
        ("https://plugdedag.example\\@kwaad.example", "bad-web-address"),
        ("jan.jansen@plugdedag.example", "email-elsewhere"),
        ("020 000 00 00", "phone-elsewhere"),
        ("plugdedag.example is onze site", "bad-web-address"),
        ("geen", "bad-web-address"),
        ("", "bad-web-address"),
    ],
)
def test_what_is_no_web_address_is_refused(typed: str, code: str) -> None:
    assert refused(values.WebAddress, typed) == code


def test_a_corrected_web_address_is_right() -> None:
    with pytest.raises(ValidationError) as caught:
        read(values.WebAddress, "www.plugdedag.example/pad")
    better = caught.value.errors()[0]["ctx"]["error"].finding.facts["better"]
    assert read(values.WebAddress, better) == "https://www.plugdedag.example/pad"


@pytest.mark.parametrize(
    "typed",
    [
        "hallo@plugdedag.example",
        "a.b+c_d-e@sub.plugdedag.example",
        "R&D@x.example",
        "é@café.example",
    ],
)
def test_an_email_address_is_read(typed: str) -> None:
    assert read(values.Email, f" {typed} ") == typed


@pytest.mark.parametrize(
    "typed",
    [
        *("geen", "@x.example", "a@", "a@b", "a b@x.example", "mailto:a@x.example"),
        *("Jan <a@x.example>", "a@x.example?bcc=b", "a@x.example, a@x.example"),
        *("a@@x.example", "a..b@x.example", "a@x..example", "a@x.example\nb", "a b@x.example"),
    ],
)
def test_what_is_no_email_address_is_refused(typed: str) -> None:
    assert refused(values.Email, typed) == "bad-email"


@pytest.mark.parametrize("between", [", ", " of ", "?bcc=", "\n", "/", ";", " <"])
def test_two_email_addresses_are_told_as_two(between: str) -> None:
    assert refused(values.Email, f"a@x.example{between}b@x.example") == "two-mails"


@pytest.mark.parametrize("between", [", ", " ", " en ", ";", " / ", " | ", "\n"])
def test_two_web_addresses_are_told_as_two(between: str) -> None:
    assert refused(values.WebAddress, f"https://x.example/a{between}www.y.example") == (
        "two-addresses"
    )


@pytest.mark.parametrize(
    "typed", ["https://x.example", "www.x.example/contact", "HTTP://x.example"]
)
def test_a_web_address_belongs_elsewhere_than_where_a_mail_address_does(typed: str) -> None:
    assert refused(values.Email, typed) == "address-elsewhere"


def test_a_text_is_one_line_without_angle_brackets() -> None:
    assert read(values.Text, "  Plug & Dag’s \t ") == "Plug & Dag’s"
    assert refused(values.Text, "een\ntwee") == "not-one-line"
    assert refused(values.Text, "a > b") == "angle-bracket"
    assert refused(values.Text, ["a"]) == "string_type"


@pytest.mark.parametrize(
    "typed",
    [
        "Een **verhaal** met 2 < 3 en <3.",
        "[tekst](https://x.example) en [mail](mailto:a@x.example) en [bel](tel:112)",
        "<https://x.example>",
        "[a]: https://x.example",
        "Zie [1] en (2).",
        "{{ 7*7 }}",
    ],
)
def test_markdown_is_read(typed: str) -> None:
    assert read(values.Markdown, f"{typed}\n") == typed


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("<b>vet</b>", "html-in-text"),
        ("<!-- weg -->", "html-in-text"),
        ("</div>", "html-in-text"),
        ("<script", "html-in-text"),
        ("![x](https://x.example/x.png)", "image-in-text"),
        ("[x](javascript:alert(1))", "bad-link"),
        ("[x](JAVASCRIPT:alert(1))", "bad-link"),
        ("[x]( javascript:alert(1))", "bad-link"),
        ("[x](//x.example)", "bad-link"),
        ("[x](/knooppunten/)", "bad-link"),
        ("[x](#deel)", "bad-link"),
        ("[x]()", "bad-link"),
        ("[x]: javascript:alert(1)", "bad-link"),
    ],
)
def test_html_images_and_links_to_nowhere_are_refused(typed: str, code: str) -> None:
    assert refused(values.Markdown, typed) == code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (["5.1214", "52.0907"], "swapped-coordinates"),
        (["48.85", "2.35"], "coordinates-abroad"),
        (["nan", "nan"], "coordinates-abroad"),
        (["inf", "5"], "coordinates-abroad"),
        (["52.09"], "bad-coordinates"),
        (["52", "0907", "5", "1214"], "bad-coordinates"),
        (["a", "b"], "bad-coordinates"),
        ([["52"], "5"], "bad-coordinates"),
        ("52.09, 5.12", "bad-coordinates"),
        ({"lat": "52"}, "bad-coordinates"),
    ],
)
def test_coordinates_outside_the_country_are_refused(typed: Any, code: str) -> None:
    assert refused(values.Coordinates, typed) == code


def test_coordinates_are_latitude_and_longitude() -> None:
    assert read(values.Coordinates, ["52.0907", " 5.1214"]) == (52.0907, 5.1214)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("7.5", "not-a-number"),
        ("-1", "number-out-of-range"),
        ("zeven", "not-a-number"),
        ("7 dagen", "not-a-number"),
        ("9999999999", "number-out-of-range"),
        (["7"], "not-a-number"),
        ("999", "number-out-of-range"),
        ("2101", "number-out-of-range"),
    ],
)
def test_what_is_no_year_is_refused(typed: Any, code: str) -> None:
    assert refused(values.Year, typed) == code


def test_a_year_is_read() -> None:
    assert read(values.Year, " 2015 ") == 2015


@pytest.mark.parametrize("typed", ["Plug", "plug_de_dag", "-plug", "plug-", "a--b", "ab", "a" * 61])
def test_what_is_no_slug_is_refused(typed: str) -> None:
    assert refused(values.Slug, typed) == "bad-slug"


@pytest.mark.parametrize(
    "typed", ["../x.svg", "map/x.svg", ".x", "een twee.png", "x\\y.svg", "a" * 99]
)
def test_a_file_name_stays_in_its_folder(typed: str) -> None:
    assert refused(values.FileName, typed) == "bad-file-name"


@pytest.mark.parametrize("typed", ["@plug-de-dag", "plug-de-dag", "A1"])
def test_an_account_is_read_with_or_without_at_sign(typed: str) -> None:
    assert read(values.Account, typed) == typed.removeprefix("@")


@pytest.mark.parametrize("typed", ["a b", "-a", "a-", "a--b", "a_b", "a" * 40, ""])
def test_what_is_no_account_is_refused(typed: str) -> None:
    assert refused(values.Account, typed) == "bad-account"


def test_a_choice_is_an_id_of_its_list() -> None:
    sort = Annotated[str, values.OneOf(TYPE)]
    assert read(sort, " hybride ") == "hybride"
    assert refused(sort, "Hybride") == "unknown-choice"
    assert refused(sort, ["hybride"]) == "string_type"


def test_provinces_and_municipalities_are_read_by_name() -> None:
    assert read(Annotated[str, values.OneOf(PROVINCIE)], "Friesland") == "fryslan"
    assert read(Annotated[str, values.OneOf(PROVINCIE)], "noord-holland") == "noord-holland"
    assert read(Annotated[str, values.OneOf(GEMEENTE)], "Den Bosch") == "s-hertogenbosch"


@pytest.mark.parametrize(
    ("look", "text"), [(without_code, "`" * 60_000), (phone.number, "(" * 30_000)]
)
def test_signs_that_lead_nowhere_take_the_time_of_reading(
    look: Callable[[str], object], text: str
) -> None:
    start = time.process_time()
    look(text)
    assert time.process_time() - start < 3  # the square of their number took twenty


LABELS = st.from_regex(r"[a-z0-9.-]{1,12}", fullmatch=True)
TOPS = st.sampled_from(["nl", "example", "local", "n1", "x", "home.arpa", ""])


@given(LABELS, TOPS, st.from_regex(r"(?:/[a-zA-Z0-9/._~%=&?+-]{0,12})?", fullmatch=True))
def test_an_address_as_most_are_is_read_like_any_other(label: str, top: str, rest: str) -> None:
    typed = f"https://{label}.{top}{rest}"
    told = []
    for read in (web_address.WEB_ADDRESS.read, web_address.looked_into):
        try:
            told.append(read(typed))
        except WrongValueError as wrong:
            told.append(wrong.finding)
    assert told[0] == told[1]
