"""The sorts of value: each reads the text a contributor typed, and knows all else of its sort.

Every scalar arrives as text (see records.reader), so `12:30`, `nee` and `0201234567` mean what
they say. One module a sort; a model may take a type from there or from here.
"""

from .choice import OneOf
from .coordinates import Coordinates
from .date import MONTHS, Date
from .number import Whole, Year
from .season import DayOfYear
from .sort import Sort, WrongValueError
from .texts.account import Account
from .texts.colour import Colour
from .texts.email import Email
from .texts.file_name import FileName
from .texts.licence import Licence
from .texts.markdown import Markdown
from .texts.phone import Phone
from .texts.slug import Refers, Slug
from .texts.text import Name, Text
from .texts.web_address import WebAddress
from .time import EndTime, Time
from .yes_no import YesNo

__all__ = [
    "MONTHS",
    "Account",
    "Colour",
    "Coordinates",
    "Date",
    "DayOfYear",
    "Email",
    "EndTime",
    "FileName",
    "Licence",
    "Markdown",
    "Name",
    "OneOf",
    "Phone",
    "Refers",
    "Slug",
    "Sort",
    "Text",
    "Time",
    "WebAddress",
    "Whole",
    "WrongValueError",
    "Year",
    "YesNo",
]
