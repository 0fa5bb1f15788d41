"""What a value should have been, by the facts of what is wrong with it: guesses, judged after."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping

from ...model.values.coordinates import in_degrees
from ...model.values.date import BY_NAME, MONTHS, last_of_month
from ...model.values.number import FIRST_YEAR
from ...model.values.texts.email import WITHIN
from ...model.values.texts.signs import plain
from ...model.words.nearness import closest

Facts = Mapping[str, object]


def _found(facts: Facts) -> str:
    value = facts.get("found")
    return plain(value) if isinstance(value, str) else ""


def _colour(facts: Facts) -> str:
    digits = str(facts.get("found", "")).strip().lstrip("#").lower()
    if re.fullmatch(r"[0-9a-f]{3}", digits):
        digits = "".join(char * 2 for char in digits)
    return f"#{digits}" if re.fullmatch(r"[0-9a-f]{6}", digits) else ""


def _account(facts: Facts) -> str:
    name = re.sub(r"^(?:https?://)?(?:www\.)?github\.com/", "", str(facts.get("found", "")).strip())
    return name.strip("@/ ")


_AT = re.compile(r"\s*(?:[(\[]\s*(?:at|apenstaartje)\s*[)\]]|@)\s*", re.IGNORECASE)
_SCHEME = re.compile(r"^h+(?:t+p+|tps?p|pt+)(s?)\s*[:;]?\s*/+\s*", re.IGNORECASE)


def _email(facts: Facts) -> str:
    """Return the one address in a text, also where its signs were spelled or parted."""
    text = _AT.sub("@", _found(facts))
    if "@" not in text:
        text = re.sub(r"\s+(?:at|apenstaartje)\s+", "@", text)
    text = re.sub(r",(?=(?:nl|com|org|net|eu|be|de)\b)", ".", text.replace("’", "'"))
    text = re.sub(r"(?<=@)([\w-]+),(?=[a-z]{2,10}$)", r"\1.", text)
    mails = dict.fromkeys(WITHIN.findall(text.replace("mailto:", " ")))
    mail = next(iter(mails), "").lstrip(".'")
    return mail if len(mails) == 1 and text.count("@") == text.count(mail) else ""


def _web(facts: Facts) -> str:
    """Return the one address in a text, with the beginning that was meant."""
    text = re.sub(r"^(?:https?://)+(?=https?://)", "", _found(facts))
    text = _SCHEME.sub(r"http\1://", text.replace("\\", "/"))
    marked = re.fullmatch(r"\[[^\]]*\]\((\S+)\)|<(\S+)>|(\S+\.\S+?)(?: \(.*\))?", text)
    page = next(filter(None, marked.groups()), "") if marked else ""
    return page.rstrip(".,;:!’”")


_PARTS = {"ochtends": 0, "morgens": 0, "middags": 12, "avonds": 12, "am": 0, "pm": 12}
_HOUR = re.compile(
    r"(?:(?:vanaf|van|om|rond|circa|ca\.?|tot) )?"
    r"(?P<hour>[0-9]{1,2})(?:[:.,;u](?P<minute>[0-9]{2}))?(?::00)?(?: ?(?:uur|u|h)\.?)?"
    r"(?: ?(?:['’]s )?(?P<part>ochtends|morgens|middags|avonds|am|pm))?"
)


_SPOKEN = re.compile(
    r"(?P<before>half|kwart over|kwart voor|)\s*(?P<hour>[a-zé]+|[0-9]{1,2})(?: uur)?"
    r"(?: ?(?:['’]s )?(?P<part>ochtends|morgens|middags|avonds))?"
)
_NUMBERS = "een twee drie vier vijf zes zeven acht negen tien elf twaalf".split()  # noqa: SIM905
_MINUTES = {"half": -30, "kwart over": 15, "kwart voor": -15, "": 0}
_TWO = re.compile(r"(?:van(?:af)? |tussen )?(\S+?)(?: ?uur)? ?(?:-|t/m|tot|en) ?(\S+?)(?: ?uur)?")


def times(facts: Facts) -> list[str]:
    """Return the times of day that may be meant by "half tien": in the morning, the evening."""
    match = _SPOKEN.fullmatch(_found(facts).lower().replace("é", "e"))
    word = match["hour"] if match else ""
    hour = _NUMBERS.index(word) + 1 if word in _NUMBERS else int(word) if word.isdigit() else 0
    if not match or not 1 <= hour <= len(_NUMBERS) or not (match["before"] or word in _NUMBERS):
        return []
    minutes = hour % 12 * 60 + _MINUTES[match["before"]]
    both = [f"{at // 60:02}:{at % 60:02}" for at in (minutes % 720, minutes % 720 + 720)]
    if not match["part"]:
        return both
    return [both[0 if match["part"] in ("ochtends", "morgens") else 1]]


_SAID = r"(?:(?:half|kwart over|kwart voor) *)?[a-zé0-9.:]+"
_SPAN = re.compile(
    rf"(?:(?P<day>[a-z]+)[,:]? )??(?:van(?:af)? |tussen )?(?P<start>{_SAID})(?: ?uur)? ?"
    rf"(?:-|–|t/m|tot|en) ?(?P<end>{_SAID})(?: ?uur)?"
    r"(?: ?(?:['’]s )?(?P<part>ochtends|morgens|middags|avonds))?"
)


def spans(text: str) -> list[tuple[str, str]]:
    """Return from when to when "half 8 tot 9" may be, in the morning and in the evening."""
    day, several = hours_in(text)
    return [] if day else several


def hours_in(text: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the word before "half 8 tot 9", "" for none, and what the hours may be.

    None where no hour is spoken: what is in digits says itself which it is.
    """
    match = _SPAN.fullmatch(plain(text).lower())
    parts = [match["start"], match["end"]] if match else []
    both = [times({"found": part}) or times({"found": f"{part} uur"}) for part in parts]
    if not match or not any(times({"found": part}) for part in parts):
        return "", []
    both = [spoken or _twice_a_day(part) for spoken, part in zip(both, parts, strict=True)]
    if not all(both):
        return "", []
    starts, ends = both
    pairs = [
        (start, next((end for end in sorted(ends) if end > start), min(ends))) for start in starts
    ]
    at = {"ochtends": 0, "morgens": 0, "middags": -1, "avonds": -1}
    return match["day"] or "", [pairs[at[match["part"]]]] if match["part"] else pairs


def _twice_a_day(text: str) -> list[str]:
    """Return a time in digits, and that of the other half of the day where it may be meant."""
    first = _time({"found": text})
    if not first or first >= "13":
        return [first] if first else []
    hour = int(first[:2]) % 12
    return [f"{at:02}{first[2:]}" for at in (hour, hour + 12)]


def two_times(facts: Facts) -> list[str]:
    """Return the two times in a text that says from when to when, none for any other."""
    match = _TWO.fullmatch(_found(facts).lower())
    both = [_one_time({"found": part}) for part in match.groups()] if match else []
    return both if all(both) else []


def _time(facts: Facts) -> str:
    """Return the time of day that was written in more words than digits."""
    if both := two_times(facts):
        return both[1 if facts.get("key") == "tot" else 0]
    return _one_time(facts)


def _one_time(facts: Facts) -> str:
    if len(spoken := times(facts)) == 1:
        return spoken[0]
    text = re.sub(r"([ap])\.m\.?", r"\1m", _found(facts).lower())
    if facts.get("better"):
        return str(facts["better"])
    if text in ("middernacht", "24:00"):
        return "00:00"
    match = _HOUR.fullmatch(text)
    if not match:
        return ""
    hour, part = int(match["hour"]), match["part"]
    if part and (hour > 12 or not hour):
        part = None
    if part:
        hour = hour % 12 + _PARTS[part]
    return f"{hour:02}:{match['minute'] or '00'}" if hour < 24 else ""


_YES_NO = {"yes": "ja", "y": "ja", "waar": "ja", "no": "nee", "n": "nee", "onwaar": "nee"}


def _turned(facts: Facts) -> str:
    """Return the day of a date that has its month first, as in America; of no other."""
    match = re.fullmatch(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})", _found(facts))
    if not match or not int(match[1]) <= 12 < int(match[3]):  # months
        return ""
    return f"{match[4]}-{int(match[1]):02}-{int(match[3]):02}"


_ENGLISH = {"march": 3, "may": 5, "oct": 10, "october": 10, "january": 1, "february": 2, "june": 6}
_ENGLISH |= {"july": 7, "august": 8}


def _date(facts: Facts) -> str:
    """Return the day that was written in another way, as 2015-02-12."""
    text = _found(facts).lower()
    if match := re.fullmatch(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[t ][0-9:.+z]+", text):
        return match[1]
    if match := re.fullmatch(r"([0-9]{4})([0-9]{2})([0-9]{2})", text):
        return "-".join(match.groups())
    if match := re.fullmatch(r"([0-9]{1,2})[ .]+([0-9]{1,2})[ .]+([0-9]{4})", text):
        return f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    if match := re.fullmatch(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2['’]?([0-9]{2})", text):
        return f"20{match[4]}-{int(match[3]):02}-{int(match[1]):02}"
    match = re.fullmatch(
        r"([0-9]{1,2})(?:e|ste|de)? ?([a-z]+)\.?,? ?(['’]?[0-9]{2}|[0-9]{4})", text
    )
    turned = re.fullmatch(r"([a-z]+)\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})", text)
    if match or turned:
        day, name, year = match.groups() if match else (turned[2], turned[1], turned[3])  # type: ignore[index]  # one of both
        month = BY_NAME.get(name) or _ENGLISH.get(name) or _slipped(name)
        year = year[-4:] if len(year) == 4 else f"20{year[-2:]}"
        return f"{year}-{month:02}-{int(day):02}" if month else ""
    return ""


def _slipped(name: str) -> int:
    """Return the number of the month that has a slip in its name, 0 where nobody can tell."""
    near = closest(name, MONTHS) if len(name) > 3 else None  # "mei" is near much
    return MONTHS.index(near) + 1 if near else 0


def _year_day(facts: Facts) -> str:
    """Return the day of a month without its year; of a month alone its first or last one."""
    text = _found(facts).lower().strip(".")
    if match := re.fullmatch(r"([0-9]{1,2}e? [a-z]+)\.?,? [0-9]{4}", text):
        return match[1]
    if match := re.fullmatch(r"([0-9]{1,2}[-/.][0-9]{1,2})[-/.][0-9]{2,4}", text):
        return match[1]
    month = BY_NAME.get(re.sub(r"^(?:begin|eind|vanaf|tot en met|t/m|tot) ", "", text))
    if not month:
        return ""
    last = monthrange(2026, month)[1]
    return f"{last if facts.get('key') == 'tot' else 1} {MONTHS[month - 1]}"


def _number(facts: Facts) -> str:
    """Return the one number in a text, or the one year."""
    text = _found(facts)
    numbers = re.findall(r"(?<![\w.,-])[0-9]+(?![\w,]|\.[0-9])", text)
    years = re.findall(r"(?<!\d)[12][0-9]{3}(?!\d)", text)
    if facts.get("low") == FIRST_YEAR:
        return years[0] if len(years) == 1 else ""
    return numbers[0] if len(numbers) == 1 and len(re.findall("[0-9]+", text)) == 1 else ""


def spot(facts: Facts) -> list[str]:
    """Return latitude and longitude as a map gives them to copy, none where nobody can tell."""
    found = facts.get("found")
    parts = [str(part) for part in found] if isinstance(found, list) else []
    if len(parts) == 4:  # 52,09, 5,12
        return [f"{parts[0]}.{parts[1]}", f"{parts[2]}.{parts[3]}"]
    text = ", ".join(parts) if parts else str(found or "")
    if "°" in text and (decimals := in_degrees(text)):
        return decimals
    if at := re.search(r"@(-?[0-9.]+,-?[0-9.]+)", text):
        text = at[1]
    elif "://" in text or "'" in text or "′" in text:
        return []
    if not re.search(r"[0-9]\.[0-9]", text):
        text = re.sub(r"(?<=[0-9]),(?=[0-9])", ".", text)
    spots = re.findall(r"([-−]?)([0-9]{1,3}\.[0-9]+)\s*°?\s*([NSWEO]?)(?![\w.])", text)
    if len(spots) != 2 or len(re.findall(r"[0-9.]+", text)) != 2:
        return []
    return [f"{'-' if minus or side in ('W', 'S') else ''}{value}" for minus, value, side in spots]


def _fact(name: str) -> Callable[[Facts], str]:
    return lambda facts: str(facts.get(name) or "")


# What the value should have been, by code.
BY_VALUE: dict[str, Callable[[Facts], str]] = {
    "missing-scheme": _fact("better"),
    "bad-scheme": _web,
    "bad-web-address": _web,
    "markdown-in-line": _fact("better"),
    "bad-account": _account,
    "bad-email": _email,
    "bad-phone": _fact("better"),
    "two-phones": _fact("first"),
    "two-mails": _fact("first"),
    "two-addresses": _fact("first"),
    "not-a-time": _time,
    "no-such-time": _time,
    "not-a-date": _date,
    "no-such-date": lambda facts: _turned(facts) or last_of_month(_found(facts)),
    "part-beyond-series": _fact("part"),
    "series-part-twice": _fact("better"),
    "series-alike": _fact("better"),
    "series-length-differs": _fact("whole"),
    "author-spelled-twice": _fact("better"),
    "far-ahead": _fact("better"),
    "session-far-ahead": _fact("better"),
    "sign-up-after-last": _fact("better"),
    "offer-over": _fact("better"),
    "corrected-before": _fact("better"),
    "not-yes-no": lambda facts: _YES_NO.get(_found(facts).lower(), ""),
    "not-a-year-day": _year_day,
    "not-a-number": _number,
    "hash-eats-value": _fact("whole"),
    "curly-quotes": _fact("better"),
    "unknown-place": _fact("near"),
    "unlisted-region": _fact("near"),
    "unknown-reference": _fact("near"),
    "not-one-line": lambda facts: " ".join(str(facts.get("found") or "").split()),
    "bad-colour": _colour,
}
