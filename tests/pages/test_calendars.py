"""Calendars, read by programs that did not write them: icalendar with dateutil, and ical.js."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

import icalendar
import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from test_parts import TODAY

import environment
import strangers
from building import ADDRESS, ROOT, Built
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.kinds.hub_times import Opening
from doedemocratie.model.kinds.offer import Offer
from doedemocratie.model.words.vocab import DAGEN, RITME
from doedemocratie.pages.following import hours, sessions
from doedemocratie.pages.frame import jsonld, lines, rhythm, urls
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.kinds.learning import programme
from doedemocratie.pages.lists.example import ALONE, entry
from doedemocratie.records.catalogue import Catalogue

SITE = Site(name="doedemocratie", today=TODAY, address=ADDRESS)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
BEGAN, UNTIL = dt.date(2026, 1, 1), dt.date(2028, 1, 1)
PLAIN: dict[str, object] = {
    "naam": "Hanzelab",
    "samenvatting": "Een plek.",
    "plaats": "Zwolle",
    "email": "hallo@hanzelab.example",
    "erbij_op": f"{BEGAN}",
}
TIMES: dict[str, object] = {"van": "09:30", "tot": "12:00"}
NASTY = 'Huis "Ja", nee; \\n \\ en: BEGIN:VEVENT'


def calendar(**typed: object) -> bytes:
    """Return the calendar of a hub that is written so."""
    return hours.calendar(entry(Hub, PLAIN | typed, "hanzelab"), SITE)


def of_offer(**typed: object) -> bytes:
    """Return the calendar of the Academy with one offer that is written so."""
    offer = {"titel": "Les", "samenvatting": "Wat je leert.", "vorm": "training", "status": "idee"}
    lesson = entry(Offer, offer | typed, "les")
    catalogue = Catalogue({"offer": (lesson,)}, (), {}, frozenset())
    return sessions.calendar(catalogue, SITE)


def read(data: bytes) -> icalendar.Calendar:
    """Return what icalendar reads; it holds every line to the standard first."""
    assert faults(data) == []
    calendar = icalendar.Calendar.from_ical(data)
    assert isinstance(calendar, icalendar.Calendar)
    assert [fault for event in calendar.walk() for fault in event.errors] == []
    return calendar


def faults(data: bytes) -> list[str]:
    """Return what RFC 5545 (3.1, 3.4, 3.6) refuses in a calendar as a file."""
    every = data.split(b"\r\n")
    wrong = [f"lang: {line!r}" for line in every if len(line) > lines.WIDEST]
    wrong += [f"einde: {line!r}" for line in every if b"\n" in line or b"\r" in line]
    wrong += [f"teken: {line!r}" for line in every if any(sign < 32 for sign in line)]
    text = data.decode().replace("\r\n ", "")
    begun = [line for line in text.split("\r\n") if line.startswith(("BEGIN:", "END:"))]
    open_: list[str] = []
    for line in begun:
        word, _, name = line.partition(":")
        if word == "BEGIN":
            open_.append(name)
        elif not open_ or open_.pop() != name:
            wrong.append(f"niet open: {name}")
    wrong += [f"nog open: {name}" for name in open_]
    if every[0] != b"BEGIN:VCALENDAR" or every[-2:] != [b"END:VCALENDAR", b""]:
        wrong.append("begin en einde")
    for part in ("VERSION", "PRODID"):
        if text.count(f"\r\n{part}:") != 1:
            wrong.append(part)
    for event in text.split("\r\nBEGIN:VEVENT\r\n")[1:]:
        needed = ("UID:", "DTSTAMP:", "DTSTART;", "SUMMARY:")
        told = event.split("\r\n")
        wrong += [f"geen {name}" for name in needed if _count(told, name) != 1]
    uids = [line for line in text.split("\r\n") if line.startswith("UID:")]
    if len(set(uids)) < len(uids):
        wrong.append("twee keer dezelfde UID")
    return wrong


def _count(told: list[str], name: str) -> int:
    return sum(line.startswith(name) for line in told)


def starts(data: bytes, until: dt.date = UNTIL) -> list[dt.datetime]:
    """Return when each event of a calendar begins, by icalendar and dateutil, in order of time."""
    return sorted(
        start
        for event in read(data).walk("VEVENT")
        for start in _starts(event)
        if start.date() < until
    )


def _starts(event: icalendar.Component) -> Iterator[dt.datetime]:
    first = at(event, "DTSTART")
    rule = event.get("RRULE")
    if rule is None:
        yield first
        return
    exceptions = event.get("EXDATE", [])
    without = {
        moment(day.dt)
        for days in (exceptions if isinstance(exceptions, list) else [exceptions])
        for day in days.dts
    }
    for start in rrulestr(rule.to_ical().decode(), dtstart=first):
        if start.year > UNTIL.year + 1:
            return
        if start not in without:
            yield start


def at(event: icalendar.Component, name: str) -> dt.datetime:
    """Return a time of an event; of a day its beginning."""
    return moment(event.decoded(name))


def moment(day: dt.date) -> dt.datetime:
    """Return a time as it is, a day as its beginning in Amsterdam."""
    if isinstance(day, dt.datetime):
        return day
    return dt.datetime.combine(day, dt.time(), AMSTERDAM)


def by_ical_js(*calendars: bytes, until: str = "2028-01-01") -> list[list[dict[str, str]]]:
    """Return the times that ical.js reads in each calendar."""
    given = [{"text": data.decode(), "until": until} for data in calendars]
    program = ROOT / "tests" / "js" / "read_calendars.mjs"
    told = subprocess.run(
        [environment.node(), str(program)],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=True,
    )
    return list(json.loads(told.stdout))


def meant(openings: list[dict[str, object]], closures: list[dict[str, object]]) -> list[dt.date]:
    """Return the days on which the page of a hub says that it is open, one a time of a day."""
    read_ = [Opening.model_validate(opening) for opening in openings]
    closed = [
        (str(closure["van"]), str(closure.get("tot") or "9999-12-31")) for closure in closures
    ]
    days = (BEGAN + dt.timedelta(days=step) for step in range((UNTIL - BEGAN).days))
    return [
        day
        for day in days
        for opening in read_
        if rhythm.on(opening, day) and not any(a <= f"{day}" <= b for a, b in closed)
    ]


OPENINGS: tuple[dict[str, object], ...] = (
    {"dagen": ["maandag", "vrijdag"]},
    {"dag": "dinsdag", "ritme": "eerste"},
    {"dagen": ["woensdag", "zondag"], "ritme": "vierde"},
    {"dag": "zaterdag", "ritme": "laatste"},
    # Monday comes before the Wednesday from which is counted: it counts from the next one.
    {"dagen": ["maandag", "woensdag"], "ritme": "om-de-week", "vanaf": "2026-03-04"},
    {"dag": "donderdag", "periode": {"van": "15 april", "tot": "10 september"}},
    {"dag": "donderdag", "periode": {"van": "15 november", "tot": "29 februari"}},
    {"dag": "zondag", "ritme": "laatste", "periode": {"van": "20 december", "tot": "3 januari"}},
    {
        "dag": "zaterdag",
        "ritme": "om-de-week",
        "vanaf": "2027-01-02",
        "periode": {"van": "1 oktober", "tot": "31 maart"},
    },
)
CLOSURES: tuple[list[dict[str, object]], ...] = (
    [],
    [{"van": "2026-12-21", "tot": "2027-01-03"}, {"van": "2027-03-26", "tot": "2027-03-29"}],
    [{"van": "2026-02-01", "tot": "2026-11-30"}, {"van": "2026-12-25", "tot": "2026-12-26"}],
    [{"van": "2027-05-01"}],
    [{"van": "2026-01-01"}],
)


def test_a_calendar_says_the_days_of_the_page_whatever_rhythm_season_and_closures() -> None:
    tried = [([TIMES | opening], closures) for opening in OPENINGS for closures in CLOSURES]
    calendars = [calendar(bereikbaar=times, tijdelijk_gesloten=shut) for times, shut in tried]
    js = by_ical_js(*calendars)
    for (times, shut), data, other in zip(tried, calendars, js, strict=True):
        days = meant(times, shut)
        assert [start.date() for start in starts(data)] == days, (times, shut)
        assert sorted(time["local"][:10] for time in other) == [f"{day}" for day in days]
    assert sum(len(meant(*case)) for case in tried) > 500


DAYS = st.lists(st.sampled_from(DAGEN.ids()), min_size=1, max_size=3, unique=True)
WHEN = st.dates(dt.date(2025, 6, 1), dt.date(2027, 12, 31))
PERIODS = st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31)).map(
    lambda day: f"{day.day}-{day.month}"
)


@given(
    DAYS,
    st.sampled_from(RITME.ids()),
    WHEN,
    st.none() | st.fixed_dictionaries({"van": PERIODS, "tot": PERIODS}),
    st.lists(st.tuples(WHEN, st.none() | st.integers(1, 400)), max_size=3),
)
def test_any_hours_are_those_of_the_page(
    days: list[str],
    rhythm_: str,
    counts: dt.date,
    period: dict[str, str] | None,
    shut: list[tuple[dt.date, int | None]],
) -> None:
    opening: dict[str, object] = {**TIMES, "dagen": days, "ritme": rhythm_}
    opening |= {"vanaf": f"{counts}"} if rhythm_ == rhythm.EVERY_OTHER else {}
    opening |= {"periode": period} if period else {}
    closures: list[dict[str, object]] = [
        {"van": f"{first}", "tot": length and f"{first + dt.timedelta(days=length)}"}
        for first, length in shut
    ]
    data = calendar(bereikbaar=[opening], tijdelijk_gesloten=closures)
    assert [start.date() for start in starts(data)] == meant([opening], closures)


def test_the_clock_of_the_hub_counts_over_both_changes_and_over_new_year() -> None:
    data = calendar(bereikbaar=[{**TIMES, "dag": "zondag"}])
    asked = ("2026-10-18", "2026-10-25", "2026-12-27", "2027-01-03", "2027-03-21", "2027-03-28")
    expected = [
        f"{day}T{hour}"
        for day, hour in zip(
            asked, ("07:30", "08:30", "08:30", "08:30", "08:30", "07:30"), strict=True
        )
    ]
    utc = [f"{start.astimezone(dt.UTC):%Y-%m-%dT%H:%M}" for start in starts(data)]
    assert [moment for moment in utc if moment[:10] in asked] == expected
    js = [time["start"][:16] for time in by_ical_js(data)[0]]
    assert [moment for moment in js if moment[:10] in asked] == expected


def test_the_block_of_a_zone_says_what_the_zone_does() -> None:
    """For a year and a half, by the block alone: what a program does that has no zones."""
    for zone, town in ((AMSTERDAM, "Zwolle"), (ZoneInfo("America/Kralendijk"), "Kralendijk")):
        data = calendar(plaats=town, bereikbaar=[{**TIMES, "dag": "zondag"}])
        block = read(data).walk("VTIMEZONE")
        assert [part["TZID"] for part in block] == [zone.key]
        assert isinstance(block[0], icalendar.Timezone)
        ours = block[0].to_tz(lookup_tzid=False)
        for step in range(0, 18 * 30 * 24, 5):
            moment = dt.datetime(2026, 1, 1, tzinfo=dt.UTC) + dt.timedelta(hours=step)
            local = moment.astimezone(zone).replace(tzinfo=None)
            if local.hour in (2, 3) and local.month in (3, 10) and local.day > 24:
                continue  # that hour is there twice, or never
            assert local.replace(tzinfo=ours).utcoffset() == local.replace(tzinfo=zone).utcoffset()


def test_an_end_in_the_night_is_of_the_next_day_and_what_has_no_times_lasts_the_day() -> None:
    data = calendar(
        bereikbaar=[
            {"dag": "vrijdag", "van": "20:00", "tot": "01:00"},
            {"dag": "zaterdag", "van": "20:00", "tot": "24:00"},
            {"dag": "zondag"},
            {"dag": "maandag", "van": "10:00"},
        ],
        tijdelijk_gesloten=[{"van": "2026-01-10", "tot": "2026-01-12"}],
    )
    told = {
        f"{at(event, 'DTSTART'):%a %H:%M}": (
            f"{at(event, 'DTEND'):%a %H:%M}" if "DTEND" in event else "",
            str(event.get("DESCRIPTION", "")).splitlines()[0],
        )
        for event in read(data).walk("VEVENT")
    }
    look = f"Kijk vooraf of het nog klopt: {ADDRESS}knooppunten/hanzelab/"
    assert told == {
        "Fri 20:00": ("Sat 01:00", look),
        "Sat 20:00": ("Sun 00:00", look),
        "Sun 00:00": ("", look),
        "Mon 10:00": ("", "Vanaf 10.00"),
    }
    sundays = [start for start in starts(data) if start.weekday() == 6]
    assert [f"{day:%d-%m}" for day in sundays[:3]] == ["04-01", "18-01", "25-01"]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("\r\n", "\n", "einde"),
        ("SUMMARY:", "SUMMARY:" + "x" * 70, "lang"),
        ("SUMMARY:", "SUMMARY:\t", "teken"),
        ("END:VEVENT\r\n", "", "nog open"),
        ("BEGIN:VEVENT\r\n", "", "niet open"),
        ("END:VCALENDAR\r\n", "END:VCALENDAR", "begin en einde"),
        ("VERSION:2.0\r\n", "", "VERSION"),
        ("DTSTAMP:", "X-STAMP:", "geen DTSTAMP"),
        ("UID:", "UID:\r\nUID:", "geen UID"),
    ],
)
def test_what_breaks_the_standard_is_caught(old: str, new: str, what: str) -> None:
    text = calendar(bereikbaar=[TIMES | {"dag": "zondag"}]).decode()
    assert faults(text.encode()) == []
    assert old in text
    assert any(fault.startswith(what) for fault in faults(text.replace(old, new, 1).encode()))


TEXTS = (NASTY, "Een\nregel\r\nen\u2028nog\x85een", "é" * 200, "🌱" * 60, "a\x00b\x1fc\x7f\ufffe")


def named(text: str) -> bytes:
    """Return the calendar of a hub of which a text is name, place and note."""
    told = entry(Hub, PLAIN | {"bereikbaar": [TIMES | {"dag": "zondag"}]}, "hanzelab")
    (opening,) = told.record.bereikbaar or ()
    opening = opening.model_copy(update={"waar": text, "toelichting": text})
    hub = told.record.model_copy(update={"naam": text, "bereikbaar": (opening,)})
    return hours.calendar(replace(told, record=hub), SITE)


def test_a_text_comes_back_whole_and_no_text_makes_more_of_a_calendar() -> None:
    texts = (*TEXTS, *strangers.PAYLOADS, *strangers.NAMES)
    calendars = [named(text) for text in texts]
    by_js = by_ical_js(*calendars, until="2026-01-10")
    for text, data, ((first,)) in zip(texts, calendars, by_js, strict=True):
        clean, whole = lines.readable(text), read(data)
        name = f"{' '.join(clean.split())}: wanneer je terechtkunt"
        assert str(whole["NAME"]).replace("\\", "") == name.replace("\\", "")
        (event,) = whole.walk("VEVENT")
        assert event["SUMMARY"] == f"{clean}: open"
        assert event["LOCATION"] == f"{clean}, Zwolle"
        assert str(event["DESCRIPTION"]).startswith(clean)
        assert (first["summary"], first["location"]) == (
            f"{clean}: open",
            f"{clean}, Zwolle",
        )


def test_a_session_stands_where_and_when_it_is() -> None:
    days = [
        {"datum": "2027-02-12", "van": "13:00", "tot": "17:00", "waar": "Utrecht", "online": "ja"},
        {"datum": "2027-02-12"},
        {"datum": "2027-07-02", "van": "21:00", "tot": "01:00", "online": "ja"},
        {"datum": "9999-12-31", "van": "21:00", "tot": "01:00"},
    ]
    data = of_offer(data=days)
    told = [
        (
            str(event.decoded("DTSTART")),
            str(event.decoded("DTEND")) if "DTEND" in event else "",
            str(event.get("LOCATION", "")),
        )
        for event in read(data).walk("VEVENT")
    ]
    assert told == [
        ("2027-02-12", "", ""),
        ("2027-02-12 13:00:00+01:00", "2027-02-12 17:00:00+01:00", "Utrecht, ook online"),
        ("2027-07-02 21:00:00+02:00", "2027-07-03 01:00:00+02:00", "online"),
        ("9999-12-31 21:00:00+01:00", "9999-12-31 01:00:00+01:00", ""),
    ]
    assert of_offer(data=days) == data
    assert read(of_offer()).walk("VEVENT") == []


def uids(data: bytes) -> list[str]:
    """Return the name of every event of a calendar, in order of time."""
    return [str(event["UID"]) for event in read(data).walk("VEVENT")]


EQUAL: tuple[tuple[dict[str, object], dict[str, object]], ...] = (
    ({"vanaf": "2026-01-05", "op_afspraak": "ja"}, {"vanaf": "2026-01-12", "toelichting": "Kind"}),
    ({"vanaf": "2026-01-05"}, {"vanaf": "2026-01-05"}),
)
SPRING = {"van": "1 maart", "tot": "1 mei"}
AUTUMN = {"van": "1 september", "tot": "1 november"}
MONDAY: dict[str, object] = {**TIMES, "dag": "maandag"}
FRIDAY: dict[str, object] = {**TIMES, "dag": "vrijdag", "periode": SPRING}


def test_every_opening_is_there_however_much_it_is_like_another() -> None:
    fortnight: dict[str, object] = {**TIMES, "dag": "maandag", "ritme": "om-de-week"}
    for first, second in EQUAL:
        data = calendar(bereikbaar=[fortnight | first, fortnight | second])
        assert len(uids(data)) == 2
        assert [day.date() for day in starts(data)] == sorted(
            meant([fortnight | first, fortnight | second], [])
        )
    twice = [MONDAY | {"periode": SPRING}, MONDAY | {"periode": AUTUMN}]
    assert [day.date() for day in starts(calendar(bereikbaar=twice))] == meant(twice, [])
    there = {"plaats": "Zwolle", "bereikbaar": [MONDAY]}
    branches = [{"naam": name, **there} for name in ("Noord", "Zuid")]
    assert len(uids(calendar(bereikbaar=[MONDAY], locaties=branches))) == 3


@pytest.mark.parametrize(
    "change",
    [
        {"bevestigd_op": "2026-11-02"},
        {"naam": "Het nieuwe lab"},
        {"adres": "Kerkstraat 1", "plaats": "Kampen"},
        {"bereikbaar": [{**MONDAY, "tot": "13:00", "waar": "In de kas"}, FRIDAY]},
        {"tijdelijk_gesloten": [{"van": "2027-01-01", "tot": "2027-02-01"}]},
    ],
    ids=lambda change: next(iter(change)),
)
def test_an_event_keeps_its_name_and_its_past(change: dict[str, object]) -> None:
    plain: dict[str, object] = {"bereikbaar": [MONDAY, FRIDAY]}
    before, after = calendar(**plain), calendar(**plain | change)
    assert before != after
    assert uids(after) == uids(before)
    past = dt.date(2026, 11, 1)
    assert starts(after, past) == starts(before, past)


def test_an_event_keeps_its_name_with_a_new_slug_and_when_days_go_by() -> None:
    """A closure that is long ends a run; what was before it stays as it was called."""
    times: dict[str, object] = {"bereikbaar": [MONDAY]}
    was = entry(Hub, PLAIN | times, "hanzelab")
    is_ = entry(Hub, PLAIN | times | {"aliassen": ["hanzelab", "zwollelab"]}, "huis")
    assert uids(hours.calendar(is_, SITE)) == uids(hours.calendar(was, SITE))
    shut, longer = (
        calendar(**times, tijdelijk_gesloten=[{"van": "2026-12-01", "tot": until}])
        for until in ("2027-06-01", "2027-07-01")
    )
    assert uids(shut)[:1] == uids(calendar(**times))
    assert uids(longer) == uids(shut)
    assert len(uids(shut)) == 2
    year_on = replace(SITE, today=TODAY.replace(year=TODAY.year + 3))
    yearly = entry(Hub, PLAIN | {"bereikbaar": [{"dag": "maandag", "periode": SPRING}]}, "hanzelab")
    now, later = (uids(hours.calendar(yearly, site)) for site in (SITE, year_on))
    assert now == later[: len(now)]


@pytest.mark.parametrize(
    ("place", "summer", "said"),
    [
        ("Kralendijk", "-04:00", " (tijd van Bonaire, daar is het 6 uur vroeger)"),
        ("Het buurthuis, The Bottom", "-04:00", " (tijd van Saba, daar is het 6 uur vroeger)"),
        ("Statia", "-04:00", " (tijd van Sint Eustatius, daar is het 6 uur vroeger)"),
        ("Utrecht", "+02:00", ""),
        ("nergens", "+02:00", ""),
    ],
)
def test_a_session_is_by_the_clock_of_where_it_is(place: str, summer: str, said: str) -> None:
    day = {"datum": "2027-07-02", "van": "13:00", "tot": "17:00", "waar": place}
    (event,) = read(of_offer(data=[day])).walk("VEVENT")
    assert at(event, "DTSTART").isoformat() == f"2027-07-02T13:00:00{summer}"
    typed = {"titel": "Les", "samenvatting": "Kort.", "vorm": "training", "status": "idee"}
    lesson = entry(Offer, typed | {"data": [day]}, "les")
    data = str(jsonld.offer(lesson, ALONE, SITE))
    assert f'"startDate":"2027-07-02T13:00:00{summer}"' in data
    assert f'"endDate":"2027-07-02T17:00:00{summer}"' in data
    (session,) = lesson.record.data or ()
    assert programme.line(session) == f"2 juli 2027, 13.00–17.00{said}, {place}"


def test_a_day_far_off_ends_no_build() -> None:
    far = [{"van": "9999-12-31"}, {"van": "2027-01-01", "tot": "9999-12-31"}]
    for shut in far:
        opening = {**TIMES, "dag": "zondag", "ritme": "om-de-week", "vanaf": "9999-12-31"}
        assert starts(calendar(bereikbaar=[opening], tijdelijk_gesloten=[shut])) == []
        data = calendar(bereikbaar=[{**TIMES, "dag": "zondag"}], tijdelijk_gesloten=[shut])
        assert len(data) < 2500


def test_who_stopped_or_names_no_day_has_no_calendar() -> None:
    def has(**typed: object) -> bool:
        return hours.has_times(entry(Hub, PLAIN | typed).record)

    assert has(bereikbaar=[{"dag": "zondag"}])
    assert has(locaties=[{"naam": "Noord", "plaats": "Zwolle", "bereikbaar": [{"dag": "zondag"}]}])
    assert not has(bereikbaar=[{"op_afspraak": "ja"}])
    assert not has(bereikbaar=[{"dag": "zondag"}], stadium="gestopt")
    assert not has()


@pytest.mark.whole
@pytest.mark.parametrize("built", ["real", "hostile"])
def test_every_page_with_hours_leads_to_their_calendar(
    built: str, request: pytest.FixtureRequest
) -> None:
    site: Built = request.getfixturevalue(built)
    files = {path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*.ics")}
    hubs = site.catalogue.of(Hub)
    former = {urls.hours(old): hub for hub in hubs for old in hub.record.former()}
    assert files == {urls.hours(hub.slug) for hub in hubs} | former.keys() | {urls.PROGRAMME}
    read((site.folder / urls.PROGRAMME).read_bytes())
    assert f'href="../{urls.PROGRAMME}"' in site.html(urls.ACADEMY)
    for hub in hubs:
        path = urls.hours(hub.slug)
        events = read((site.folder / path).read_bytes()).walk("VEVENT")
        html = site.html(urls.hub(hub.slug))
        led = f'href="../../{path}">{hours.words(hub.record)}</a>' in html
        assert led is hours.has_times(hub.record), path
        assert led or not events, path
    for path, hub in former.items():
        present = site.folder / urls.hours(hub.slug)
        assert (site.folder / path).read_bytes() == present.read_bytes()
    assert any(hours.has_times(hub.record) for hub in hubs)
    assert former or built == "real"


def test_an_event_says_where_and_whether_the_hub_is_there() -> None:
    branch = {
        "naam": "De kas",
        "plaats": "Kampen",
        "bereikbaar": [MONDAY | {"op_afspraak": "ja", "waar": "Boven"}],
    }
    data = calendar(
        adres="Kerkstraat 1",
        bereikbaar=[{**TIMES, "dag": "zondag", "waar": "In de kelder"}],
        locaties=[branch],
        voorbeeld="ja",
    )
    told = {str(event["SUMMARY"]): event for event in read(data).walk("VEVENT")}
    assert {title: str(event["LOCATION"]) for title, event in told.items()} == {
        "Hanzelab: open": "In de kelder, Kerkstraat 1, Zwolle",
        "Hanzelab, De kas: op afspraak": "Boven, Kampen",
    }
    for event in told.values():
        assert "Dit is een voorbeeld: Hanzelab bestaat niet." in str(event["DESCRIPTION"])
    assert b"voorbeeld" not in calendar(bereikbaar=[MONDAY])


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("De kas, kerkstraat 1", "De kas, kerkstraat 1, Ede"),
        ("Ede", "Ede, Kerkstraat 1"),
        ("Beneden", "Beneden, Kerkstraat 1, Ede"),
        ("Kerkstraat 12", "Kerkstraat 12, Kerkstraat 1, Ede"),
    ],
)
def test_a_place_says_nothing_twice(told: str, place: str) -> None:
    data = calendar(adres="Kerkstraat 1", plaats="Ede", bereikbaar=[MONDAY | {"waar": told}])
    (event,) = read(data).walk("VEVENT")
    assert event["LOCATION"] == place


def test_a_link_says_of_which_times_it_is() -> None:
    def words(**typed: object) -> str:
        return hours.words(entry(Hub, PLAIN | typed).record)

    branch = {"naam": "Noord", "plaats": "Zwolle", "bereikbaar": [MONDAY]}
    other = "Zet de tijden van de andere plek in je agenda"
    assert words(bereikbaar=[MONDAY], locaties=[branch]) == "Zet deze tijden in je agenda"
    assert words(bereikbaar=[{"op_afspraak": "ja"}], locaties=[branch]) == other
    both = [branch, branch | {"naam": "Zuid"}]
    assert words(locaties=both) == "Zet de tijden van de andere plekken in je agenda"


def test_who_follows_a_hub_that_stops_or_drops_its_times_gets_an_empty_calendar() -> None:
    for change in ({"stadium": "gestopt"}, {"bereikbaar": None}):
        data = calendar(**{"bereikbaar": [MONDAY]} | change)
        assert [part.name for part in read(data).subcomponents] == ["VTIMEZONE"]
        assert by_ical_js(data) == [[]]


def test_alone_means_that_nothing_else_is_asked() -> None:
    assert sessions.calendar(ALONE, SITE).count(b"BEGIN:VTIMEZONE") == 1
