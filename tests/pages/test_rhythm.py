"""What is not every week is shown as such: in the week, in one line, and to search engines."""

from __future__ import annotations

import datetime as dt
import json
from itertools import islice, pairwise
from typing import Any

import pytest
from test_parts import TODAY

from doedemocratie.model.kinds.hub_times import Opening, Season
from doedemocratie.pages.frame import jsonld, rhythm, week
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.site.examples import hub

SITE = Site(name="", today=TODAY)
TIMES = {"van": "19:30", "tot": "21:00"}


def opening(**typed: Any) -> Opening:
    """Return an opening as it would be typed."""
    return Opening.model_validate({**TIMES, **typed})


def days(*, today: dt.date = TODAY, **typed: Any) -> list[str]:
    """Return the first four days of an opening from a day on."""
    return [f"{date}" for date in islice(rhythm.following(opening(**typed), today), 4)]


@pytest.mark.parametrize(
    ("typed", "on"),
    [
        ({"dag": "dinsdag"}, ["2026-11-24", "2026-12-01", "2026-12-08", "2026-12-15"]),
        (
            {"dag": "dinsdag", "ritme": "eerste"},
            ["2026-12-01", "2027-01-05", "2027-02-02", "2027-03-02"],
        ),
        (
            {"dag": "dinsdag", "ritme": "vierde"},
            ["2026-11-24", "2026-12-22", "2027-01-26", "2027-02-23"],
        ),
        (
            {"dag": "dinsdag", "ritme": "laatste"},
            ["2026-11-24", "2026-12-29", "2027-01-26", "2027-02-23"],
        ),
        (
            {"dag": "dinsdag", "ritme": "om-de-week", "vanaf": "2026-11-17"},
            ["2026-12-01", "2026-12-15", "2026-12-29", "2027-01-12"],
        ),
        (  # it has not begun yet, and begins on the first such day
            {"dag": "dinsdag", "ritme": "om-de-week", "vanaf": "2027-01-06"},
            ["2027-01-12", "2027-01-26", "2027-02-09", "2027-02-23"],
        ),
        (
            {"dag": "dinsdag", "periode": {"van": "8 december", "tot": "15 december"}},
            ["2026-12-08", "2026-12-15"],
        ),
        (  # past New Year
            {"dag": "dinsdag", "periode": {"van": "29 dec", "tot": "5 jan"}},
            ["2026-12-29", "2027-01-05"],
        ),
        ({"dagen": ["maandag", "dinsdag"], "ritme": "derde"}, ["2026-12-15"]),
    ],
)
def test_an_opening_is_on_the_days_that_it_says(typed: dict[str, Any], on: list[str]) -> None:
    assert days(**typed)[: len(on)] == on


def test_two_weeks_are_counted_across_the_change_of_the_clock_and_of_the_year() -> None:
    every = rhythm.following(
        opening(dag="zondag", ritme="om-de-week", vanaf="2026-10-11"), dt.date(2026, 10, 1)
    )
    dates = list(every)
    assert len(dates) > 25
    assert all((after - before).days == 14 for before, after in pairwise(dates))


def test_the_week_says_of_each_time_on_which_of_its_days_it_is() -> None:
    season = {"van": "1 april", "tot": "30 september"}
    shown = week.when(
        [
            opening(dag="dinsdag", ritme="eerste", toelichting="Met soep."),
            opening(dag="woensdag", ritme="om-de-week", vanaf="2026-11-18"),
            opening(dag="donderdag", periode=season),
            opening(dag="donderdag", van="9u"),
            opening(dag="vrijdag", ritme="elke-week"),
        ],
        TODAY,
    )
    assert shown
    assert [day.state for day in shown.week] == ["", "some", "some", "open", "open", "", ""]
    assert [slot.rhythm for day in shown.week for slot in day.slots] == [
        "eerste van de maand",
        "om de week, weer op 2 december 2026",
        "",
        "van 1 april tot en met 30 september",
        "",
    ]
    assert shown.notes == ("Eerste dinsdag van de maand: Met soep.",)


def test_one_line_tells_it_as_people_say_it() -> None:
    openings = [
        opening(dagen=["woensdag", "maandag"]),
        opening(dag="dinsdag", ritme="laatste"),
        opening(dag="vrijdag", ritme="om-de-week", vanaf="2026-11-18"),
        opening(dag="zaterdag", periode={"van": "1 nov", "tot": "1 mrt"}),
        opening(toelichting="Bel gerust."),
    ]
    assert rhythm.summary(openings) == (
        "maandag en woensdag; laatste dinsdag van de maand; om de week op vrijdag; "
        "zaterdag, van 1 november tot en met 1 maart"
    )
    assert rhythm.summary(None) == ""


def test_a_day_is_named_once_where_its_times_are_not_and_who_must_ask_is_told() -> None:
    openings = [
        opening(dag="maandag", van="9.00", tot="10.00"),
        opening(dagen=["dinsdag", "maandag"], van="13.00", tot="15.00"),
        opening(dagen=["maandag"], van="16.00", tot="17.00"),
        opening(dagen=["dinsdag", "woensdag"], van="20.00", tot="21.30", op_afspraak="ja"),
        opening(dag="vrijdag", ritme="eerste", van="9.00", tot="10.00", op_afspraak="ja"),
    ]
    assert rhythm.summary(openings) == (
        "maandag en dinsdag; woensdag, op afspraak; eerste vrijdag van de maand, op afspraak"
    )
    assert "; ".join(rhythm.timed(openings)) == (
        "maandag 9.00–10.00 en 16.00–17.00; maandag en dinsdag 13.00–15.00; "
        "dinsdag en woensdag 20.00–21.30, op afspraak; "
        "eerste vrijdag van de maand 9.00–10.00, op afspraak"
    )
    assert rhythm.timed([opening(toelichting="Bel gerust.", dagen=[])]) == []
    assert rhythm.timed(None) == []


@pytest.mark.parametrize(
    ("van", "tot", "today", "span"),
    [
        ("1 april", "30 september", "2026-11-23", ("2027-04-01", "2027-09-30")),
        ("1 april", "30 september", "2026-09-30", ("2026-04-01", "2026-09-30")),
        ("1 oktober", "31 maart", "2026-11-23", ("2026-10-01", "2027-03-31")),
        ("1 oktober", "31 maart", "2027-02-01", ("2026-10-01", "2027-03-31")),
        ("29 februari", "1 mei", "2027-01-01", ("2027-02-28", "2027-05-01")),
    ],
)
def test_a_season_is_the_one_of_now_or_the_next(
    van: str, tot: str, today: str, span: tuple[str, str]
) -> None:
    found = rhythm.span(
        Season.model_validate({"van": van, "tot": tot}), dt.date.fromisoformat(today)
    )
    assert tuple(map(str, found)) == span


def test_search_engines_get_no_week_of_what_is_not_every_week() -> None:
    record = hub(
        bereikbaar=[
            {"dagen": ["maandag", "vrijdag"], "van": "20:00", "tot": "01:00"},
            {"dag": "dinsdag", "van": "9:00", "tot": "24:00", "ritme": "eerste"},
            {
                "dag": "woensdag",
                "van": "9:00",
                "tot": "12:00",
                "periode": {"van": "1 april", "tot": "30 september"},
            },
            {"dag": "donderdag", "van": "9:00", "tot": "12:00", "op_afspraak": "ja"},
            {"dag": "donderdag", "van": "9:00"},
        ],
        tijdelijk_gesloten=[
            {"van": "2025-07-14", "tot": "2025-08-15"},
            {"van": "2026-12-21", "tot": "2027-01-03"},
        ],
    )
    text = str(jsonld.hub(record, "knooppunten/x/", SITE))
    data = json.loads(text.removeprefix('<script type="application/ld+json">').split("</script")[0])
    told = data["location"]["openingHoursSpecification"]
    assert told[0] == {
        "@type": "OpeningHoursSpecification",
        "opens": "20:00",
        "closes": "01:00",
        "dayOfWeek": ["https://schema.org/Monday", "https://schema.org/Friday"],
    }
    by_date = [one for one in told if one["opens"] == "09:00" and "dayOfWeek" not in one]
    assert [one["validFrom"] for one in by_date][:2] == ["2026-12-01", "2027-01-05"]
    assert all(one["validFrom"] == one["validThrough"] for one in by_date)
    assert {one["closes"] for one in by_date} == {"23:59"}
    season = next(one for one in told if one.get("dayOfWeek") == ["https://schema.org/Wednesday"])
    assert (season["validFrom"], season["validThrough"]) == ("2027-04-01", "2027-09-30")
    closed = [one for one in told if one["opens"] == one["closes"]]
    assert [one["validFrom"] for one in closed] == ["2026-12-21"]
    assert not [one for one in told if "Thursday" in "".join(one.get("dayOfWeek", ()))]


def test_several_closures_are_told_in_their_order() -> None:
    record = hub(
        tijdelijk_gesloten=[
            {"van": "2027-07-12", "tot": "2027-08-13"},
            {"van": "2026-11-01", "tot": "2026-11-30"},
            {"van": "2025-07-12", "tot": "2025-08-13"},
        ]
    )
    assert week.closed(record.tijdelijk_gesloten, TODAY) == (
        "Nu dicht tot en met 30 november 2026. Dicht van 12 juli 2027 tot en met 13 augustus 2027."
    )
